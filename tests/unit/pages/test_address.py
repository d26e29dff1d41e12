"""Addresses as pages print them, and the days that they hold."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.pages import read_html, read_text
from tawatur.pages.address import day, printed

BODY = "افتتح محافظ الإقليم مرفأ الصيد الجديد في بلدة الساحل، بعد عامين من الأعمال.\n\nوقال إن المرفأ يتسع لمئة قارب."


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://news.example/20310312/port-1106.html", date(2031, 3, 12)),
        ("https://news.example/2031/3/12/port", date(2031, 3, 12)),
        ("https://news.example/a/2031-03-12-port?day=2031-04-01", date(2031, 3, 12)),
        ("https://news.example/2031/13/40/port", None),
        ("https://news.example/120310312/port", None),
        ("https://news.example/2031-31/port", None),
        ("https://20310312.example/port", None),
        ("https://news.example/port?date=2031-03-12", None),
        (None, None),
    ],
)
def test_the_day_in_a_path(url: str | None, found: date | None) -> None:
    assert day(url) == found


def test_a_text_gives_its_address_in_a_line_of_its_own() -> None:
    page = read_text("page", f"https://sarabic.ae/20310312/port.html\nافتتاح مرفأ الساحل\n\n{BODY}")
    (article,) = page.articles
    assert page.url == "https://sarabic.ae/20310312/port.html"
    assert article.title and (page.blocks[0].role, page.printed(article.title)) == ("chrome", "افتتاح مرفأ الساحل")
    assert (article.published, article.dated_by) == (date(2031, 3, 12), "address")
    assert article.publisher and article.publisher.entity == "Sputnik (news agency)"


def test_an_address_inside_a_text_is_not_its_own() -> None:
    text = f"افتتاح مرفأ الساحل\n\n{BODY}\n\nhttps://news.example/2031/03/12/port"
    assert printed(text) is None
    assert read_text("page", text).articles[0].published is None
    assert printed(f"تابعوا https://news.example/2031/03/12/port\n\n{BODY}") is None


def test_a_day_that_is_given_goes_before_that_of_the_address() -> None:
    text = f"https://news.example/2031/03/12/port\n\n{BODY}"
    assert read_text("page", text, dates={1: date(2031, 3, 14)}).articles[0].published == date(2031, 3, 14)


def test_a_document_without_a_date_has_that_of_its_address() -> None:
    first, second = BODY.split("\n\n")
    html = f"<html><body><h1>افتتاح مرفأ الساحل</h1><p>{first}</p><p>{second}</p></body></html>"
    (article,) = read_html("page", html, url="https://news.example/2031/03/12/port").articles
    assert (article.published, article.dated_by) == (date(2031, 3, 12), "address")
