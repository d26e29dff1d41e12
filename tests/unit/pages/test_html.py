"""HTML: the text of the walk, roles from structure, facts from metadata, and documents that mean harm."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.errors import InputError
from tawatur.model.page import Page
from tawatur.pages import read_html

LEAD = "افتتح المحافظ مرفأ الصيد الجديد في بلدة الساحل، بعد عامين من الأعمال."
NEXT = "وقال إن المرفأ يتسع لنحو مئة قارب."
PORTAL = f"""<!DOCTYPE html><html><head><title>مرفأ الصيد - مرآة الساحل</title>
<meta property="og:site_name" content="مرآة الساحل الشرقي"><link rel="canonical" href="https://coast.example/1">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebSite"}},
{{"@type": "NewsArticle", "headline": "افتتاح مرفأ الصيد", "datePublished": "2031-04-12T08:00:00+03:00"}}]}}</script>
<style>p {{ color: red }}</style></head><body>
<header><a href="/">مرآة الساحل</a><nav><ul><li>سياسة</li><li>بيئة</li></ul></nav></header>
<article><h1>افتتاح مرفأ الصيد</h1><div class="post-author">سامر الحداد</div>
<figure><img src="a.jpg"><figcaption>المرفأ من الجو</figcaption></figure>
<p>{LEAD}</p><div class="adSlot">تخفيضات على الأثاث</div>
<aside><h4>اقرأ أيضا</h4><a href="/2">مدرسة القرية تفوز بجائزة العلوم</a></aside>
<h2>رسوم مؤجلة</h2><p>{NEXT} <q>ننتظر الصيف</q><span style="display: none">مستور</span></p>
<div class="tags"><a>مرفأ</a> <a>صيد</a></div></article>
<section id="comments"><p>قارئ: مبروك للصيادين هذا المرفأ الكبير الجديد.</p></section>
<footer>جميع الحقوق محفوظة</footer><script>var a = "<p>لا</p>";</script></body></html>"""


def roles(page: Page) -> dict[str, str]:
    return {page.printed(block.span): block.role for block in page.blocks}


def test_a_portal_page() -> None:
    page = read_html("page", PORTAL)
    found = roles(page)
    assert found["افتتاح مرفأ الصيد"] == "title"
    assert found["سامر الحداد"] == "byline"
    assert found["المرفأ من الجو"] == "chrome"
    assert found["تخفيضات على الأثاث"] == "ad"
    assert found["مدرسة القرية تفوز بجائزة العلوم"] == "related"
    assert found["رسوم مؤجلة"] == "subhead"
    assert found["مرفأ"] == found["صيد"] == "tags"
    assert found["قارئ: مبروك للصيادين هذا المرفأ الكبير الجديد."] == "chrome"
    (article,) = page.articles
    assert [page.printed(span) for span in article.body] == [LEAD, f'{NEXT} "ننتظر الصيف"']
    assert "مستور" not in page.text
    assert "لا</p>" not in page.text


def test_facts_from_metadata() -> None:
    page = read_html("page", PORTAL)
    article = page.articles[0]
    assert (article.published, article.dated_by) == (date(2031, 4, 12), "JSON-LD datePublished")
    assert article.outlet == "مرآة الساحل الشرقي"
    assert (page.url, page.media) == ("https://coast.example/1", "html")
    assert read_html("page", PORTAL, url="https://given.example/").url == "https://given.example/"
    assert read_html("page", PORTAL, dates={1: date(2030, 1, 1)}).articles[0].dated_by == "given"


@pytest.mark.parametrize(
    ("head", "by"),
    [
        ('<meta property="article:published_time" content="2031-04-12">', "meta article:published_time"),
        ('<meta itemprop="datePublished" content="2031-04-12T00:00Z">', "meta datePublished"),
        ('<time datetime="2031-04-12"></time>', "time element"),
    ],
)
def test_dates_of_other_elements(head: str, by: str) -> None:
    article = read_html("page", f"{head}<p>{LEAD}</p>").articles[0]
    assert (article.published, article.dated_by) == (date(2031, 4, 12), by)


def test_a_broken_date_is_no_date() -> None:
    article = read_html("page", f'<meta name="date" content="2031-13-45"><p>{LEAD}</p>').articles[0]
    assert article.published is None


def test_inline_elements_do_not_break_lines() -> None:
    page = read_html("page", "<p>قال <b>المحافظ</b>\n  إن\t<a href='#'>المرفأ</a> مفتوح.</p>ذيل")
    assert page.text == "قال المحافظ إن المرفأ مفتوح.\nذيل"


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * 500 + LEAD,
        f"<p>{LEAD}<div><p>{NEXT}<a href='",
        "<!-- a -->" * 3000 + f"<p>{LEAD}",
        "<p " + "a=b " * 20_000 + f">{LEAD}",
        "&amp;&#0;&#x110000;&bogus;" * 2000 + LEAD,
        f'<script type="application/ld+json">{"[" * 20_000}</script><p>{LEAD}',
        f'<script type="application/ld+json">{{"@type": "Article", "author": [], "publisher": 7}}</script><p>{LEAD}',
    ],
)  # fmt: skip
def test_hostile_documents_are_read(html: str) -> None:
    assert LEAD in read_html("page", html).text


@pytest.mark.parametrize(("declared", "written"), [("windows-1256", "utf-8"), ("utf-8", "cp1256"), ("x-y", "cp1256")])
def test_a_wrong_character_set_counts_for_nothing(declared: str, written: str) -> None:
    html = f'<html><head><meta charset="{declared}"></head><body><p>{LEAD}</p></body></html>'
    assert read_html("page", html.encode(written)).text == LEAD


def test_a_page_cut_off_inside_a_letter_is_read() -> None:
    assert LEAD in read_html("page", f"<p>{LEAD}</p><p>{NEXT}".encode()[:-1]).text


def test_nesting_beyond_reason_is_refused() -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        read_html("page", "<div>" * 100_000 + LEAD)


@pytest.mark.parametrize("html", ["", "   ", "a\0b"])
def test_nothing_to_read(html: str) -> None:
    with pytest.raises(InputError, match="page: "):
        read_html("page", html)
