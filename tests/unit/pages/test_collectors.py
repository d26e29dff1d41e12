"""What collectors of headlines, readers' apps and portals with captions set around their texts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.pages.test_layouts import author, read, roles
from tests.unit.pages.words import LAST, LEAD, NEXT, OTHER, OTHER_LEAD, TITLE

LONG = (
    "بعد عامين من الأعمال .. بلدة الساحل تحتفل بافتتاح مرفأ الصيد الجديد الذي يتسع لنحو مئة قارب .. والصيادون يطالبون "
    "بسوق للسمك وبطريق تصل المرفأ بالسوق القديمة في البلدة العليا قبل الصيف"
)
HEADLINES = " ".join((TITLE, OTHER, "أسعار الزيتون ترتفع في أسواق الجبل بعد موسم ضعيف") * 3)


def titled(*lines: str) -> str | None:
    """The title of the first article of a page of these lines."""
    page = read(*lines)
    title = page.articles[0].title
    return page.printed(title) if title else None


def test_a_row_of_key_words_needs_no_label() -> None:
    page = read(TITLE, "", LEAD, NEXT, "المصدر: وكالات", "مرفأ الساحل", "الصيد", "القوارب", "الجبال")
    assert roles(page)[-4:] == ["tags"] * 4


def test_titles_with_marks_are_no_key_words() -> None:
    page = read(TITLE, "", LEAD, NEXT, "المرفأ أجمل مكان!", "هل فتح المرفأ؟", "قوارب (الصيد)", "صيادون (1)")
    assert "tags" not in roles(page)


@pytest.mark.parametrize("between", ["22", "الساحل اليوم -", "الأحد 9 مارس 2031"])
def test_the_first_of_two_copies_is_the_title(between: str) -> None:
    page = read(TITLE, "", between, TITLE, "أيوب سامر", "", LEAD, NEXT)
    assert page.articles[0].title == page.blocks[0].span


def test_a_first_line_with_its_day_beneath_is_the_title() -> None:
    subhead = "تفاصيل أخرى عن المرفأ"
    assert titled(OTHER, "الأحد 9 مارس 2031 - 20:45", subhead, LEAD, NEXT) == OTHER


def test_a_caption_set_apart_is_no_title() -> None:
    caption = "مرفأ الصيد الجديد في بلدة الساحل بعد الأعمال"
    assert titled(TITLE, "", caption, "الأحد 9 مارس 2031 - 20:45", "", LEAD, NEXT) == TITLE


def test_headlines_in_a_row_are_no_title() -> None:
    page = read(HEADLINES, "", LEAD, NEXT, LAST)
    assert page.articles[0].title is None


def test_a_headline_may_be_as_long_as_a_paragraph() -> None:
    assert titled("", LONG, "", LONG, "", LEAD, NEXT, LAST) == LONG


def test_the_beginning_of_the_text_above_it_is_a_summary() -> None:
    lead = f"{LEAD[:-1]} التي تأخرت مرات، ونشرت البلدية صورا للمرفأ، وقالت إن القوارب ستدخله من الغد."
    page = read(TITLE, "", lead.rsplit(" ", 2)[0], "", lead, NEXT)
    assert roles(page) == ["title", "subhead", "body", "body"]


def test_a_long_lead_without_a_stop_goes_on_with_and() -> None:
    lead = " ".join([LEAD.rstrip(".").replace("،", "")] * 5)
    page = read(lead, NEXT, LAST)
    assert roles(page) == ["body", "body", "body"]


def test_a_long_subhead_is_taken_up_beneath_it() -> None:
    subhead = "سوق للسمك ستقام بجانب المرفأ في الصيف المقبل كما وعد المحافظ"
    assert roles(read(TITLE, "", LEAD, NEXT, "", subhead, "", LAST))[3] == "subhead"


def test_a_short_subhead_may_follow_a_linked_headline() -> None:
    page = read(TITLE, "", LEAD, f"لمعرفة المزيد: {OTHER}", "سوق للسمك", LAST)
    assert roles(page) == ["title", "body", "chrome", "related", "subhead", "body"]


def test_a_copy_of_the_title_in_the_text_is_said_of_a_picture() -> None:
    assert roles(read(TITLE, "", LEAD, "", TITLE, "", NEXT))[2] == "chrome"


def test_a_line_that_announces_points_is_text() -> None:
    page = read(TITLE, "بقلم: سامر الحداد", "أخبار البلدة كثيرة هذا الأسبوع وأختار منها:", f"- {LEAD}", f"- {NEXT}")
    assert roles(page)[2] == "body"


def test_follow_between_an_outlet_and_an_age_is_a_button() -> None:
    page = read("النبأ الساحلي", "متابعة", "منذ 3 ساعات", TITLE, LEAD, NEXT)
    assert roles(page) == ["byline", "chrome", "chrome", "title", "body", "body"]


def test_a_link_to_the_source_names_nobody() -> None:
    page = read(TITLE, "", LEAD, NEXT, "رابط المصدر")
    assert roles(page)[-1] == "chrome" and page.articles[0].publisher is None


def test_a_collector_names_the_outlet_after_a_dash() -> None:
    page = read("موقع كل يوم -صحيفة الفنار", "نشر بتاريخ: ٩ شباط ٢٠٣١", LEAD, NEXT)
    publisher, published = page.articles[0].publisher, page.articles[0].published
    assert publisher and publisher.span and page.printed(publisher.span) == "الفنار"
    assert published == date(2031, 2, 9)


def test_the_question_of_a_poll_is_no_headline() -> None:
    page = read(TITLE, "", LEAD, NEXT, "", "هل تؤيد نقل سوق السمك إلى المرفأ الجديد؟", "نعم", "لا")
    assert roles(page)[3] == "chrome"


@pytest.mark.parametrize(
    "line",
    [
        "— مرصد الساحل (@coastobs) March 7, 2031",
        "photo-1421962.jpg photos",
        "https://x.example/1 " + "a b " * 6,
        "The new harbour of the coast will be open to all boats from tomorrow, said the mayor of the town.",
    ],
)
def test_what_is_left_of_a_post_or_a_picture_is_no_text(line: str) -> None:
    assert roles(read(TITLE, "", LEAD, line, NEXT))[2] == "chrome"


def test_a_hashtag_is_a_key_word_though_its_word_be_a_label() -> None:
    assert roles(read(TITLE, "", LEAD, "#الطقس", NEXT))[2] == "tags"


def test_prices_and_temperatures_head_no_text() -> None:
    assert titled("دينار ساحلي5.15", "13.66°الساحل", "خبر: نريد «مرفأ» عربي", LEAD, NEXT) == "خبر: نريد «مرفأ» عربي"


def test_a_headline_may_begin_with_decimals() -> None:
    title = "1.5 مليون قارب في مرفأ الصيد"
    assert titled(title, "", LEAD, NEXT) == title


def test_two_words_of_labels_among_four_make_no_menu() -> None:
    assert roles(read(TITLE, "", LEAD, "", "رفض متكرر للصيد الدولي", "", NEXT))[2] == "subhead"


def test_listed_headlines_and_their_copies_are_related() -> None:
    listed = [line for item in (OTHER, f"{OTHER} اليوم", f"{OTHER} غدا") for line in (f"• {item}", "", item, "")]
    assert roles(read(*listed, TITLE, LEAD, NEXT))[:6] == ["related"] * 6


def test_a_place_and_agencies_sign() -> None:
    assert roles(read(TITLE, "", "القاهرة - وكالات", "", LEAD, NEXT))[1] == "byline"


def test_a_picture_may_stand_before_the_mark_of_a_label() -> None:
    assert author(read(TITLE, "المتابعة ✍️: سامر الحداد", LEAD, NEXT)) == "سامر الحداد"


def test_an_outlet_and_a_writer_sign_a_text_without_a_title() -> None:
    assert roles(read("", "أنباء الساحل – سامر عبد المنعم الحداد", "", LEAD, NEXT))[0] == "byline"


def test_a_name_that_the_page_repeats_heads_no_second_article() -> None:
    page = read(TITLE, "مع البلدة", LEAD, NEXT, "المصدر: وكالات", OTHER, "مع البلدة", OTHER_LEAD, LAST)
    title = page.articles[-1].title
    assert len(page.articles) == 2 and title and page.printed(title) == OTHER


def test_an_alert_is_a_headline_and_a_legal_notice_is_none() -> None:
    alert = "تنبيه: مرفأ الصيد الجديد مغلق في وجه القوارب"
    assert titled(alert, "", LEAD, NEXT) == alert
    assert roles(read(TITLE, "", LEAD, NEXT, "", "تنبيه قانوني: وكالة الساحل تملك ما تنشره"))[-1] == "chrome"
