"""What holds for every page, whatever is in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.model.errors import InputError
from tawatur.model.page import Page
from tawatur.pages import read_bytes, read_html, read_text

_LINES = st.sampled_from(
    [
        "إقرأ أيضاً:", "المصدر: مرآة الساحل", "كلمات دلالية: ميناء سفن شحن", "إعلان", "Related",
        "طباعة شارك ميناء سفن",
        "افتتاح مرفأ جديد على الساحل الغربي بعد عامين",
        "قال الوزير إن المرفأ سيفتح أبوابه أمام السفن في الصيف المقبل.",
        "وأضاف أن الأعمال كلفت نحو مئة مليون دولار، وأن الحكومة دفعت نصفها. اعلان", "2031/04/12 - 09:30", "•", "1 / 4",
        "مدينة جديدة2031سفن تصل إلى المرفأالمدينةوصول سفن جديدة إلى المرفأ الغربي", "\u200f",
        "المزيد | سياسة | رياضة   ",
        "تعليقات (3)", "أحمد - قبل ساعة", "#ميناء #سفن", "اقرأ أيضا: المرفأ يستقبل أول سفينة", "\ufeff",
        "«كلام», ثم كلام؟",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.lists(_LINES, max_size=14).map("\n".join),
    st.lists(st.one_of(_LINES, st.text(max_size=30)), max_size=10).map("\n\n".join),
    st.text(alphabet='ابتةىأ. \n:؟"«»()-–0٣aZ،\u0640\u064b\u200e\ufefb\t|•#&/', max_size=200),
    st.text(max_size=120),
).filter(lambda text: "\0" not in text)
_TAGS = st.sampled_from(
    ["<p>", "</p>", "<div class='share'>", "</div>", "<h1>", "</h1>", "<aside>", "<li>", "<br>", "<script>",
     "</script>", "<q>", "</q>", "<a href='#'>", "</a>", "<!--", "-->", "&nbsp;", "&bogus;", "<", ">",
     "<time datetime='2031-04-12'>", "<style>", "</style>", "<table><tr><td>", "<article>", "</article>", "<b",
     "&#1600;"]
)  # fmt: skip
_HTML = st.lists(st.one_of(_TAGS, _LINES, st.text(max_size=8)), max_size=25).map("".join)


def check(page: Page) -> None:
    covered = [0] * len(page.text)
    last = 0
    for block in page.blocks:
        start, end = block.span
        assert last <= start < end <= len(page.text)
        last = end
        assert page.text[start:end].strip() == page.text[start:end]
        for i in range(start, end):
            covered[i] += 1
    assert all(n == 1 or char.isspace() for n, char in zip(covered, page.text, strict=True))
    spans = {block.span for block in page.blocks}
    assert [article.number for article in page.articles] == list(range(1, len(page.articles) + 1))
    for article in page.articles:
        assert article.body
        assert list(article.body) == sorted(article.body)
        assert {*article.body, *article.subheads, *article.bylines, *article.repeated} <= spans
        assert article.dated_by
        for party in (article.publisher, article.agency):
            assert party is None or party.span is None or party.span.of(page.text).strip()


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_text_is_covered_once_and_reads_the_same_twice(text: str) -> None:
    page = read_text("a page", text)
    check(page)
    assert page == read_text("a page", text)
    assert page.text == text


@settings(max_examples=100, deadline=None)
@given(_HTML)
def test_html_is_covered_once_and_reads_the_same_twice(html: str) -> None:
    html = html.replace("\0", "")
    try:
        page = read_html("a page", html)
    except InputError as error:
        assert "a page" in str(error)
        return
    check(page)
    assert page == read_html("a page", html)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=200), _TEXTS.map(lambda text: text.encode("utf-16", "replace"))))
def test_bytes_give_a_page_or_an_error_that_names_the_file(data: bytes) -> None:
    try:
        check(read_bytes("a file", data))
    except InputError as error:
        assert str(error).startswith("a file: ")
