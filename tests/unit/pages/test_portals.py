"""What portals and agencies of today leave in the text of their pages: frames, style sheets, copies, source lines."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.pages.test_layouts import author, read, roles
from tests.unit.pages.words import LAST, LEAD, NEXT, TITLE


@pytest.mark.parametrize(
    "line",
    [
        f"نعرض لكم زوارنا أهم وأحدث تفاصيل خبر {TITLE} في المقال التالي",
        f"أنتم الآن تتابعون خبر {TITLE} من قسم أخبار البلدة والآن نترككم مع التفاصيل الكاملة",
    ],
)
def test_a_portal_frames_its_headline(line: str) -> None:
    page = read(line, "", LEAD, NEXT)
    assert roles(page) == ["chrome", "title", "chrome", "body", "body"]
    title = page.articles[0].title
    assert title and page.printed(title) == TITLE


def test_rules_of_a_style_sheet_are_no_text() -> None:
    page = read(TITLE, LEAD, ".ad-box{width: 100%; margin:0px;} .ad-box img{height:0px} " + NEXT, ".tail{top: 2px}")
    assert roles(page) == ["title", "body", "chrome", "body", "chrome"]


def test_a_closing_mark_that_opens_joins_no_headlines() -> None:
    title = "افتتاح مرفأ الصيد الجديد التابع لـ”شركة الأمواج” في بلدة الساحل أمام القوارب"
    assert roles(read(title, "الأحد 9 مارس 2031 - 20:45", title, LEAD, NEXT))[:3] == ["title", "chrome", "chrome"]


@pytest.mark.parametrize("kind", ["(فيديو)", "(صور)", "(فيديو وصور)", "(بالفيديو)"])
def test_a_title_may_tell_of_pictures(kind: str) -> None:
    page = read(f"{TITLE} {kind}", "", LEAD, NEXT)
    assert roles(page)[0] == "title"


def test_a_title_of_two_words_stands_twice_above_its_day() -> None:
    assert roles(read("المرفأ يفتح", "", "المرفأ يفتح", "", "02-03-2031 08:54 AM", "", LEAD, NEXT))[0] == "title"


def test_a_caption_repeats_the_title_or_itself() -> None:
    caption = "قوارب الصيادين أثناء دخولها المرفأ صباح السبت - 8 مارس 2031"
    assert roles(read(TITLE, f"{TITLE} صورة أرشيفية", LEAD, NEXT)) == ["title", "chrome", "body", "body"]
    assert roles(read(TITLE, caption, "", caption, "", LEAD, NEXT)) == ["title", "chrome", "chrome", "body", "body"]


def test_a_line_that_tells_when_a_picture_was_taken_is_its_caption() -> None:
    page = read(
        TITLE, "2031-01-07 10:24:15|dfnews", "صورة التقطت في 6 يناير 2031 تظهر مرفأ الساحل. (شينخوا)", LEAD, NEXT
    )
    assert roles(page) == ["title", "byline", "chrome", "body", "body"]
    assert page.articles[0].published == date(2031, 1, 7)


def test_whose_picture_it_is_tells_no_publisher() -> None:
    assert read("قوارب في المرفأ (رويترز)", "", LEAD, NEXT).articles[0].publisher is None


def test_writer_and_day_of_an_agency_in_latin_letters() -> None:
    page = read(TITLE, "Samir Haddad  | 07.01.2031 - محدث : 08.01.2031", LEAD, NEXT)
    assert (author(page), page.articles[0].published) == ("Samir Haddad", date(2031, 1, 7))
    assert roles(page) == ["title", "byline", "body", "body"]


def test_who_wrote_and_when_may_be_glued_to_the_text() -> None:
    page = read(TITLE, f"كتبت: ضفاف نيوز:الاثنين 5 يناير 2031 06:10 صباحاً {LEAD}", NEXT)
    article = page.articles[0]
    assert roles(page) == ["title", "byline", "body", "body"]
    assert article.published == date(2031, 1, 5) and article.author is None
    assert article.publisher and article.publisher.span and page.printed(article.publisher.span) == "ضفاف نيوز"


@pytest.mark.parametrize("head", ["ضفاف ديجيتال:", "متابعة/ ضفاف أون لاين\n"])
def test_an_outlet_heads_a_text(head: str) -> None:
    article = read(TITLE, head + LEAD, NEXT).articles[0]
    assert article.publisher and article.author is None


@pytest.mark.parametrize(
    "head", ["شهد سامر - الساحل في السبت 27 ديسمبر 2031 07:17 مساءً - ", "سامي الشرقاوي - الساحل - "]
)
def test_a_name_a_place_and_perhaps_a_day_head_a_text(head: str) -> None:
    assert author(read(TITLE, head + LEAD, NEXT)) == head.partition(" - ")[0]


def test_two_outlets_with_a_dash_are_no_title() -> None:
    page = read("أخبار", "موقع كل يوم -جريدة الجريدة الكويتية", "نشر بتاريخ: 9 مارس 2031", LEAD, NEXT)
    assert page.articles[0].title is None and page.articles[0].outlet == "Al-Jarida (Kuwait)"


def test_prose_may_lack_the_last_full_stop() -> None:
    long = "وصل المهندسون إلى المرفأ قبل شهرين. ويقول الصيادون إن القوارب الكبيرة تحتاج إلى رصيف آخر"
    lead = f"{long} لا يقل طولا عن الرصيف القديم الذي بنته البلدة قبل أربعين عاما على نفقة تجار السوق وأصحاب القوارب"
    assert roles(read(lead, "", LEAD, NEXT)) == ["body", "body", "body"]
    cut = "مدير المرفأ، المهندس سالم الحداد، قال في بيان قصير إن العم"
    assert roles(read(TITLE, LEAD, NEXT, cut))[-1] == "body"


def test_a_name_that_begins_with_and_joins_nothing() -> None:
    assert roles(read(TITLE, LEAD, "ويتكوف يزور مرفأ الصيد في بلدة الساحل", NEXT))[2] == "subhead"


def test_a_sentence_announces_a_list() -> None:
    assert roles(read(TITLE, LEAD, "وتشمل القائمة:", NEXT, LAST))[2] == "body"


def test_a_paragraph_glued_to_linked_headlines_begins_with_its_verb() -> None:
    line = "أخبار متعلقة مدرسة القرية تفوز بجائزة العلوم.. والصيادون يعودون إلى البيوتوأضافت الشركة أن العمل انتهى."
    page = read(TITLE, LEAD, line, NEXT)
    assert roles(page) == ["title", "body", "chrome", "related", "body", "body"]


def test_a_post_that_a_page_embeds_is_one() -> None:
    post = "المرفأ الجديد مفتوح منذ صباح اليوم أمام الصيادين وقواربهم …— بلدية الساحل (@sahel_town) 9 مارس 2031"
    assert roles(read(TITLE, LEAD, post, NEXT)) == ["title", "body", "body", "body"]
