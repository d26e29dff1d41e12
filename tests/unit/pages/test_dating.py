"""Dates of publication as pages print them."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.lexicon import Lexicon
from tawatur.pages import read_text
from tawatur.pages.dating import calendar
from tawatur.script.fold import fold


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("الأحد 9 مارس/آذار 2031 - 20:45", date(2031, 3, 9)),
        ("١١ كانون الأول ٢٠٣٠", date(2030, 12, 11)),
        ("2031-04-02 08:37", date(2031, 4, 2)),
        ("2031/03/12 - 13:10", date(2031, 3, 12)),
        ("21 - 06 - 2031", date(2031, 6, 21)),
        ("28/10/2031", date(2031, 10, 28)),
        ("09 03 2031", date(2031, 3, 9)),
        ("9 3 2031", None),
        ("10/28/2031", date(2031, 10, 28)),
        ("Oct 22, 2031, 1:10 AM", date(2031, 10, 22)),
        ("3rd, January 2031", date(2031, 1, 3)),
        ("5 جانفي 2031", date(2031, 1, 5)),
        ("7 شباط (فبراير) 2031", date(2031, 2, 7)),
        ("31 شباط 2031", None),
        ("سنة 2031", None),
        ("12:30", None),
        ("120/05/20311", None),
    ],
)
def test_dates(printed: str, day: date | None) -> None:
    assert calendar(Lexicon()).find(fold(printed).text) == day


def test_a_lunar_date_counts_where_no_other_line_has_one() -> None:
    body = "قال المحافظ إن المرفأ الجديد سيفتح أبوابه غدا."
    head = "الأحد\n09 03 2031\n15 ذو القعدة 1452\nبيروت 20:50\n\nالمحافظ يعلن موعد افتتاح المرفأ الجديد\n"
    assert read_text("page", f"{head}{body}").articles[0].published == date(2031, 3, 9)


def test_the_line_beside_the_title_goes_before_the_masthead() -> None:
    body = "قال المحافظ إن المرفأ الجديد سيفتح أبوابه غدا."
    text = f"الاثنين 3 آذار 2031\nالمحافظ يعلن موعد افتتاح المرفأ الجديد\nنشر في: 1 آذار 2031\n{body}"
    assert read_text("page", text).articles[0].published == date(2031, 3, 1)


@pytest.mark.parametrize("mark", [" - ", "- ", " — "])
def test_a_dateline_gives_a_date(mark: str) -> None:
    text = f"بلدة الساحل 11 ديسمبر 2031 (و ض ن){mark}قال المحافظ إن المرفأ الجديد سيفتح أبوابه غدا."
    article = read_text("page", text).articles[0]
    assert (article.published, article.dated_by) == (date(2031, 12, 11), "dateline")


def test_a_date_in_the_text_is_no_date_of_publication() -> None:
    text = "قال المحافظ إن المرفأ الجديد سيفتح أبوابه في 11 ديسمبر 2031، أي بعد عامين من الأعمال."
    assert read_text("page", text).articles[0].published is None


def test_a_day_over_three_lines_between_title_and_text_gives_a_date() -> None:
    body = "قال المحافظ إن المرفأ الجديد سيفتح أبوابه غدا."
    page = read_text("page", f"المحافظ يعلن موعد افتتاح المرفأ الجديد\n\n3\nMARCH\n2031\n{body}")
    assert (page.articles[0].published, page.articles[0].dated_by) == (date(2031, 3, 3), "date line")


def test_a_french_date_line_gives_a_date() -> None:
    body = "قال المحافظ إن المرفأ الجديد سيفتح أبوابه غدا."
    page = read_text("page", f"lundi 3 février 2031\nالمحافظ يعلن موعد افتتاح المرفأ الجديد\n\n{body}")
    assert page.articles[0].published == date(2031, 2, 3)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("ظهر اليوم الاثنين 3 مارس 2031", date(2031, 3, 3)),
        ("اليوم، الاثنين الموافق 3/3/2031", date(2031, 3, 3)),
        ("أمس الاثنين 3 مارس 2031", None),
        ("في اليوم العالمي للبحر 3 مارس 2031", None),
    ],
)
def test_the_day_that_the_first_paragraph_calls_today(told: str, day: date | None) -> None:
    text = f"افتتح محافظ الإقليم {told} مرفأ الصيد الجديد في بلدة الساحل، بعد عامين من الأعمال."
    article = read_text("page", text).articles[0]
    assert (article.published, article.dated_by == "first paragraph") == (day, day is not None)
