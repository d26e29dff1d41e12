"""Points and entries that belong to a text, rows of headlines that do not, and lines that captures leave behind."""

from __future__ import annotations

from time import perf_counter

import pytest

from tawatur.pages.points import _SPOKEN
from tests.unit.pages.test_layouts import author, read, roles
from tests.unit.pages.words import LAST, LEAD, NEXT, OTHER, OTHER_LEAD, TITLE

POINTS = ["- رئيس البلدية: المرفأ ملك للصيادين", "- نقابة الصيادين: نريد سوقا للسمك", "- المحافظ: لا رسوم هذا العام"]
HEADLINES = [
    "معرض الزهور يعود إلى الحديقة الكبرى بعد غياب",
    "جدول مباريات دوري الهواة في الخريف",
    "انقطاع المياه عن أربعة أحياء غدا",
    "ورشة لتعليم الخزف في بيت الثقافة",
]


def test_points_that_say_who_says_what_are_text() -> None:
    assert roles(read(TITLE, LEAD, *POINTS)) == ["title", *["body"] * 4]
    assert roles(read(TITLE, LEAD, *POINTS, NEXT)) == ["title", *["body"] * 5]


def test_points_below_a_label_or_apart_are_other_headlines() -> None:
    page = read(TITLE, LEAD, NEXT, "مقالات مشابهة", *POINTS)
    assert roles(page)[4:] == ["related"] * 3
    page = read(TITLE, LEAD, NEXT, "", *POINTS)
    assert roles(page)[3:] == ["related"] * 3


def test_points_that_nobody_says_are_other_headlines() -> None:
    page = read(TITLE, LEAD, NEXT, *(f"- {headline}" for headline in HEADLINES))
    assert roles(page)[3:] == ["related"] * 4


def test_a_sentence_with_a_colon_announces_the_text() -> None:
    told = "نشرت البلدية مساء الخميس ما قالت إنها شروط الصيد في المرفأ الجديد:"
    points = ["1. لا صيد بعد الغروب", "2. لا رسوم على القوارب الصغيرة", "3. السوق للصيادين وحدهم"]
    assert roles(read(TITLE, told, *points, NEXT)) == ["title", *["body"] * 5]


def test_entries_beneath_their_hours_are_text() -> None:
    page = read(
        TITLE,
        "14:20",
        LEAD,
        "13:05",
        "نقابة الصيادين: السوق تفتح بعد الظهر",
        "12:10",
        "وصول أول قارب إلى المرفأ الجديد",
    )
    assert roles(page) == ["title", "chrome", "body", "chrome", "body", "chrome", "body"]


def test_hours_below_a_text_that_has_none_head_other_texts() -> None:
    page = read(TITLE, LEAD, NEXT, "13:05", HEADLINES[0], "12:10", HEADLINES[1])
    assert roles(page)[3:] == ["chrome", "related", "chrome", "related"]


def test_a_ticker_whose_items_open_with_their_hour() -> None:
    ticker = [f"| 1{n}:20 . {headline}... المزيد |" for n, headline in enumerate(HEADLINES)]
    page = read(*ticker, "", TITLE, LEAD, NEXT)
    assert roles(page)[0] == "related"
    assert [page.printed(a.title) for a in page.articles if a.title] == [TITLE]


def test_a_row_of_headlines_above_a_text_has_no_title() -> None:
    page = read(*HEADLINES, LEAD, NEXT)
    assert roles(page) == [*["related"] * 4, "body", "body"]


def test_whom_the_picture_shows_is_no_title() -> None:
    assert (
        read("محافظ الإقليم الجديد", "", "افتتح محافظ الإقليم الجديد مرفأ الصيد بعد عامين من الأعمال.", "", NEXT)
        .articles[0]
        .title
        is None
    )


def test_an_articles_own_headline_begins_no_other() -> None:
    assert len(read(TITLE, LEAD, "المصدر: مرآة الساحل", TITLE, LEAD, NEXT).articles) == 1


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("![المرفأ من الجو](https://example.org/port.jpg)", "chrome"),
        ("Doc P 1440002 638982997092661316", "chrome"),
        ("صيادون يرفعون الشباك في مرفأ الساحل عند الفجر، 4 أيار. نور المرسى / وكالة الساحل", "chrome"),
        ("A A A", "chrome"),
        ("منذ ساعة واحدة", "chrome"),
        ("قائمة من 4 عناصرنهاية القائمة", "chrome"),
        ("شفق نيوز- الشرق الأوسط", "byline"),
    ],
)  # fmt: skip
def test_lines_beneath_a_headline(line: str, role: str) -> None:
    assert roles(read(TITLE, line, LEAD, NEXT)) == ["title", role, "body", "body"]


def test_key_words_in_mid_text() -> None:
    page = read(TITLE, LEAD, "المرفأ", "صيد الساحل", "محافظ الإقليم", NEXT)
    assert roles(page) == ["title", "body", "tags", "tags", "tags", "body"]


def test_who_wrote_and_edited_for_an_agency() -> None:
    page = read(TITLE, LEAD, NEXT, "(إعداد سلمى الحداد للنشرة العربية - تحرير نور المرسى)")
    assert roles(page)[-1] == "byline"


def test_a_writer_and_the_day_without_a_colon() -> None:
    page = read(TITLE, "كتبت ليان الشرقاوي في الجمعة 28 مارس 2031 06:00 مساءً", LEAD, NEXT)
    assert (roles(page)[1], author(page)) == ("byline", "ليان الشرقاوي")


def test_a_day_before_the_source() -> None:
    page = read(TITLE, "آخر تحديث 2031-06-05 10:30:00 - المصدر: مرآة الساحل", LEAD, NEXT)
    party = page.articles[0].publisher
    assert party and party.span and page.printed(party.span) == "مرآة الساحل"


def test_a_label_at_the_end_of_a_paragraph() -> None:
    page = read(TITLE, LEAD, f"{NEXT} أخبار ذات صلة", LAST)
    assert roles(page) == ["title", "body", "body", "chrome", "body"]


def test_a_name_in_quotation_marks_is_no_label() -> None:
    page = read(TITLE, LEAD, "وقال المحافظ إن المرفأ يتسع لمئة قارب، بحسب ما نقلت عنه قناة “العربية”.", LAST)
    assert roles(page) == ["title", "body", "body", "body"]


def test_a_service_is_an_outlet_in_quotation_marks_alone() -> None:
    assert roles(read(TITLE, LEAD, "خدمة جديدة للصيادين", NEXT))[2] == "subhead"
    assert roles(read(TITLE, LEAD, NEXT, "خدمة «مرآة الساحل»"))[3] == "publisher"


def test_words_with_a_waw_of_their_own_head_a_paragraph() -> None:
    line = "ورقة واحدة تكفي للتسجيل في الدورة المقبلة"
    assert roles(read(TITLE, LEAD, line, NEXT))[2] == "subhead"


def test_texts_cut_off_in_brackets_are_over() -> None:
    page = read(TITLE, f"{LEAD} {NEXT} [...]", "4 أيار 2031", OTHER, f"{OTHER_LEAD} {LAST} [...]")
    assert len(page.articles) == 2


def test_a_topic_before_a_headline_is_no_menu() -> None:
    page = read(f"تغطية مباشرة: {TITLE}", LEAD, NEXT)
    assert roles(page) == ["title", "body", "body"]


def test_the_post_first_appeared() -> None:
    assert roles(read(TITLE, LEAD, NEXT, f"The post {TITLE} first appeared on مرآة الساحل."))[3] == "chrome"


def test_a_word_of_any_length_is_looked_through_once() -> None:
    start = perf_counter()
    assert _SPOKEN.search("-" * 20_000) is None
    assert perf_counter() - start < 1
