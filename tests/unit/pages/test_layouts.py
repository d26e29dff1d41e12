"""Layouts: what portals, feeds and messengers set around an article, known by shape and place."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.page import Page
from tawatur.pages import read_text
from tests.unit.pages.words import LAST, LEAD, NEXT, OTHER, OTHER_LEAD, TITLE


def read(*lines: str) -> Page:
    return read_text("page", "\n".join(lines))


def roles(page: Page) -> list[str]:
    return [block.role for block in page.blocks]


def author(page: Page) -> str:
    party = page.articles[0].author
    return page.printed(party.span) if party and party.span else ""


@pytest.mark.parametrize(
    "line",
    [
        "https://img.example.org/a/2031/05/16/port.jpg",
        "news@example.org",
        "التفاصيل: https://example.org/a/7",
        "© 2031 دار الشاطئ",
    ],
)
def test_addresses_are_no_text(line: str) -> None:
    assert roles(read(TITLE, LEAD, line, NEXT)) == ["title", "body", "chrome", "body"]


def test_of_copies_of_a_headline_the_first_is_the_title() -> None:
    page = read(TITLE, "الأحد 9 مارس 2031 - 20:45", TITLE, TITLE, LEAD, NEXT)
    assert roles(page) == ["title", "chrome", "chrome", "chrome", "body", "body"]


def test_a_caption_under_the_headline_is_no_title() -> None:
    page = read("محافظ الإقليم يعد الصيادين بسوق للسمك قرب المرفأ الجديد", "مرفأ الصيد الجديد", LEAD, NEXT)
    assert roles(page)[0] == "title"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("محمد الشرقاوي", "محمد الشرقاوي"),
        ("محمد الشرقاوي، أ ف ب", "محمد الشرقاوي"),
        ("بلدة الساحل – محمد الشرقاوي", "محمد الشرقاوي"),
        ("محمد الشرقاوي-الساحل", "محمد الشرقاوي"),
        ("الشاطئ الإخباري- غصون الشرقاوي", "غصون الشرقاوي"),
        ("محمد الشرقاوي وسامي الحداد", "محمد الشرقاوي"),
        ("محمد يعود إلى الساحل", ""),
        ("مرفأ الساحل - خاص", ""),
        ("الرياض - مكة المكرمة", ""),
    ],
)
def test_a_writer_is_known_by_a_first_name_or_behind_an_outlet(line: str, name: str) -> None:
    assert author(read(TITLE, line, LEAD, NEXT)) == name


def test_writer_place_and_day_may_head_the_first_paragraph() -> None:
    page = read(TITLE, f"سامي الشرقاوي - الساحل في الجمعة 4 يوليو 2031 12:17 مساء - {LEAD}", NEXT)
    assert (author(page), page.articles[0].published) == ("سامي الشرقاوي", date(2031, 7, 4))


def test_the_writer_may_stand_before_the_outlet_at_the_head_of_the_text() -> None:
    assert author(read(TITLE, f"سامي الشرقاوي- سبق- الساحل: {LEAD}", NEXT)) == "سامي الشرقاوي"
    assert author(read(TITLE, f"سبق- الساحل: {LEAD}", NEXT)) == ""


def test_an_agency_that_no_list_knows() -> None:
    page = read(TITLE, f"بلدة الساحل 8 مارس (وكالة الضفاف) – {LEAD}", NEXT)
    agency = page.articles[0].agency
    assert agency and agency.span and page.printed(agency.span) == "وكالة الضفاف"


def test_place_and_day_by_both_calendars_head_a_text() -> None:
    line = "بلدة الساحل 03 ذو القعدة 1452 هـ الموافق 26 فبراير 2031 م واس"
    page = read(TITLE, line, LEAD, NEXT)
    assert roles(page) == ["title", "byline", "body", "body"]
    assert page.articles[0].published == date(2031, 2, 26)


def test_headlines_that_only_spaces_part_are_related_above_the_title() -> None:
    ticker = (
        "توقف حركة القطارات ساعتين صباح الغد انخفاض أسعار الخضار في الأسواق فوز فريق الميناء على ضيفه موعد إعلان نتائج "
        "الامتحانات ضبط كمية من الأدوية المهربة حفل موسيقي في الحديقة العامة افتتاح معرض الكتاب المستعمل في الجامعة "
        "تعادل منتخب الناشئين على أرضه انقطاع المياه عن أربعة أحياء"
    )
    page = read("شريط اليوم", ticker, "", TITLE, "", LEAD, NEXT)
    assert roles(page)[1:] == ["related", "title", "body", "body"]


def test_key_words_below_a_text_need_no_label() -> None:
    page = read(TITLE, LEAD, NEXT, "مرفأ الصيد", "بلدة الساحل", "محافظ الإقليم", "اترك تعليقا")
    assert roles(page) == ["title", "body", "body", "tags", "tags", "tags", "chrome"]


def test_a_box_in_mid_text_is_its_section_and_a_link() -> None:
    page = read(TITLE, LEAD, "اقتصاد", "أسعار السمك ترتفع للشهر الثالث", NEXT, LAST)
    assert roles(page) == ["title", "body", "chrome", "related", "body", "body"]


def test_a_line_all_in_quotation_marks_is_a_subhead_even_below_links() -> None:
    page = read(TITLE, LEAD, "اقرأ أيضا", OTHER, "الأكثر قراءة", '"لن ندفع شيئا"', NEXT, LAST)
    assert roles(page)[5:] == ["subhead", "body", "body"]


def test_messages_of_a_channel_are_articles() -> None:
    page = read(
        "48.2K subscribers",
        f"*{TITLE}*",
        LEAD,
        NEXT,
        "#مرفأ_الصيد #الساحل",
        "1.2K views",
        "10:41",
        f"*{OTHER}*",
        OTHER_LEAD,
    )
    assert roles(page) == ["chrome", "title", "body", "body", "tags", "chrome", "chrome", "title", "body"]
    assert len(page.articles) == 2


def test_credits_in_brackets_close_a_text() -> None:
    line = "(تغطية سامر الحداد – إعداد ليان المرسى للنشرة المسائية)"
    assert roles(read(TITLE, LEAD, NEXT, line)) == ["title", "body", "body", "byline"]


def test_headlines_with_one_sentence_each_in_a_list_are_no_articles() -> None:
    items = (
        OTHER,
        OTHER_LEAD,
        "حافلات جديدة في ثلاثة خطوط تصل المدينة بالساحل",
        "بدأت شركة النقل تشغيل حافلات جديدة في ثلاثة خطوط تصل المدينة بالساحل.",
    )
    listed = read(TITLE, LEAD, NEXT, LAST, "اقرأ المزيد", *items)
    assert roles(listed)[4:] == ["chrome", *["related"] * 4]
    assert len(listed.articles) == 1
    alone = read(TITLE, LEAD, NEXT, LAST, "اقرأ المزيد", OTHER, OTHER_LEAD, NEXT)
    assert len(alone.articles) == 2


def test_rows_of_prices_are_no_headlines() -> None:
    page = read(TITLE, LEAD, NEXT, "أسعار العملات", "دولار أميركي 61.2045 61.3045", "يورو 69.1152 69.2310")
    assert roles(page)[3:] == ["chrome", "chrome", "chrome"]


@pytest.mark.parametrize("mark", ["/", " -", " –"])
def test_an_outlet_opens_a_text_by_its_kind(mark: str) -> None:
    publisher = read(TITLE, f"ضفاف نيوز{mark} {LEAD}", NEXT).articles[0].publisher
    assert publisher and publisher.entity and publisher.entity.endswith("News")


def test_the_first_line_may_name_the_outlet() -> None:
    page = read("صحيفة الضفاف", "", "اقتصاد", TITLE, LEAD, NEXT)
    publisher = page.articles[0].publisher
    assert publisher and publisher.span and page.printed(publisher.span) == "الضفاف"


@pytest.mark.parametrize("head", ["الضفاف نيوز- الرياض: ", "الضفاف نيوز – دبي - "])
def test_a_city_of_an_outlets_name_is_a_place_behind_an_outlet(head: str) -> None:
    publisher = read(TITLE, head.strip(" -:"), LEAD, NEXT).articles[0].publisher
    assert publisher and publisher.span and publisher.entity == "al-Zfaf News"
    assert read(TITLE, f"الرباط، المغرب – {LEAD}", NEXT).articles[0].publisher is None


def test_the_day_may_stand_before_the_writer() -> None:
    page = read(TITLE, "نشر في 3 يونيو 2031 بواسطة سامر الحداد", LEAD, NEXT)
    assert roles(page) == ["title", "byline", "body", "body"]
    assert (author(page), page.articles[0].published) == ("سامر الحداد", date(2031, 6, 3))


def test_points_under_a_headline_are_no_titles() -> None:
    page = read(
        TITLE,
        "• المرفأ الجديد يتسع لنحو مئة قارب من قوارب الصيد",
        "• سوق للسمك بجانب المرفأ في الصيف المقبل",
        LEAD,
        NEXT,
    )
    assert roles(page) == ["title", "subhead", "subhead", "body", "body"]


def test_key_words_between_strokes() -> None:
    page = read(TITLE, LEAD, NEXT, "منشور في مجتمع | الوسوم مرفأ، صيد، قوارب | أضف تعليق")
    assert "tags" in roles(page)


def test_how_a_text_came_about_stands_behind_the_outlet() -> None:
    assert roles(read(TITLE, "الضفاف نيوز - متابعة", LEAD, NEXT))[1] == "byline"


def test_answers_in_a_forum_are_no_articles() -> None:
    page = read(TITLE, LEAD, NEXT, "رد مع اقتباس", "سنابل", "مبارك عليكم المرفأ، انتظرناه طويلا يا جماعة الخير والله.")
    assert len(page.articles) == 1
    assert roles(page)[3:] == ["chrome", "chrome", "chrome"]


def test_a_headline_repeated_without_its_marks_is_no_second_title() -> None:
    marked = TITLE.replace("مرفأ الصيد", '"مرفأ الصيد"')
    page = read(TITLE, "الأحد 9 مارس 2031 - 20:45", marked, LEAD, NEXT)
    assert roles(page) == ["title", "chrome", "chrome", "body", "body"]


def test_a_first_sentence_with_a_stop_above_what_joins_it_is_no_title() -> None:
    page = read("افتتح محافظ الإقليم المرفأ الجديد.", "", "", NEXT, "", LAST)
    assert roles(page) == ["body", "body", "body"]


def test_whom_the_lead_names_behind_its_verb_is_no_title() -> None:
    page = read("بلدية الساحل", "", "أعلنت بلدية الساحل افتتاح مرفأ الصيد الجديد بعد عامين من الأعمال.", NEXT)
    assert roles(page) == ["chrome", "body", "body"]


def test_a_place_and_an_outlet_that_nobody_knows_above_a_text_sign_it() -> None:
    assert roles(read("سلمار – الضفافي", "", LEAD, NEXT))[0] == "byline"


def test_a_headline_that_tells_of_its_film_is_a_title() -> None:
    assert roles(read("محافظ الإقليم يفتتح مرفأ الصيد الجديد - فيديو", LEAD, NEXT))[0] == "title"


def test_you_are_following_frames_a_headline() -> None:
    page = read(f"أنت الآن تتابع خبر {TITLE} والآن مع التفاصيل", "", LEAD, NEXT)
    assert page.printed(page.articles[0].title) == TITLE  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [("سكاي نيوز عربية\n4 آذار 2031", "Sky News Arabia"), ("العربية - 4 آذار 2031", "Al Arabiya")],
)
def test_outlets_called_by_words_of_menus_are_read_beneath_the_title(line: str, outlet: str) -> None:
    (article,) = read(TITLE, line, LEAD, NEXT).articles
    assert article.outlet == outlet
    assert article.published == date(2031, 3, 4)


def test_an_outlet_beneath_the_title_prints_the_agency_of_the_dateline() -> None:
    (article,) = read(TITLE, "الشرق الأوسط\n4 آذار 2031\n", "لهار - رويترز", LEAD, NEXT).articles
    assert (article.outlet, article.agency.entity if article.agency else None) == ("Asharq Al-Awsat", "Reuters")
