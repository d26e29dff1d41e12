"""Text pages: titles, subheads, credits, lists of headlines, several articles on one page."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.page import Page
from tawatur.pages import read_text
from tests.unit.pages.words import LAST, LEAD, NEXT, OTHER, OTHER_LEAD, TITLE


def roles(page: Page) -> list[tuple[str, str]]:
    return [(block.role, page.printed(block.span)) for block in page.blocks]


def read(*lines: str) -> Page:
    return read_text("page", "\n\n".join(lines))


def role_of(page: Page, line: str) -> str:
    return next(role for role, printed in roles(page) if printed == line)


def page_body(page: Page) -> list[str]:
    return [page.printed(span) for span in page.articles[0].body]


def test_an_article_with_title_byline_date_and_subhead() -> None:
    page = read(TITLE, "كتب: سامر الحداد", "الأحد 9 مارس/آذار 2031 - 20:45", LEAD, NEXT, "سوق للسمك", LAST)
    assert [role for role, _ in roles(page)] == ["title", "byline", "chrome", "body", "body", "subhead", "body"]
    (article,) = page.articles
    assert article.title and page.printed(article.title) == TITLE
    assert (article.published, article.dated_by) == (date(2031, 3, 9), "date line")
    assert [page.printed(span) for span in article.bylines] == ["كتب: سامر الحداد"]


def test_a_day_with_its_hour_heads_a_text_that_has_no_title() -> None:
    head = "السبت 8 مارس-آذار 2031 الساعة 05 مساءً / مرآة الساحل - وكالات"
    (article,) = read(head, LEAD, NEXT).articles
    assert article.title is None
    assert article.published == date(2031, 3, 8)


@pytest.mark.parametrize("line", ["كابل-سانا", "الرياض – واس", "بلدة الساحل / وفا"])
def test_a_place_and_an_agency_are_no_title(line: str) -> None:
    page = read(line, LEAD.replace("بلدة الساحل", "كابل والرياض وبلدة الساحل"), NEXT)
    (article,) = page.articles
    assert article.title is None
    assert role_of(page, line) == "byline"
    assert article.agency and article.publisher is None


def test_a_day_alone_before_a_dash_is_no_head() -> None:
    line = "8 مارس 2031 - افتتاح مرفأ الصيد"
    assert role_of(read(TITLE, LEAD, line, NEXT), line) != "byline"


def test_key_words_close_a_text_behind_its_last_sentence() -> None:
    page = read(TITLE, LEAD, f"{LAST} سمات مرفأ صيد محافظ الإقليم")
    (article,) = page.articles
    assert [page.printed(span) for span in article.body] == [LEAD, LAST]
    assert role_of(page, "سمات مرفأ صيد محافظ الإقليم") == "tags"
    quoted = f"{LAST[:-1]}.” سمات مرفأ صيد محافظ الإقليم"
    assert role_of(read(TITLE, LEAD, quoted), "سمات مرفأ صيد محافظ الإقليم") == "tags"
    sentence = f"{LAST} سمات المرفأ كثيرة، وأهمها السوق."
    assert page_body(read(TITLE, LEAD, sentence)) == [LEAD, sentence]


def test_a_page_may_begin_with_the_body() -> None:
    page = read(LEAD, NEXT, LAST)
    assert page.articles[0].title is None
    assert len(page.articles[0].body) == 3


def test_read_also_opens_a_second_article_where_prose_follows() -> None:
    page = read(LEAD, NEXT, "المصدر: مرآة الساحل", "كلمات دلالية: مرفأ صيد", "إقرأ أيضاً:", OTHER, OTHER_LEAD)
    first, second = page.articles
    assert [page.printed(span) for span in first.body] == [LEAD, NEXT]
    assert second.title and page.printed(second.title) == OTHER
    assert first.publisher and first.publisher.span and page.printed(first.publisher.span) == "مرآة الساحل"


@pytest.mark.parametrize("label", ["نافذة على غيرها:", "ومن أخبارنا", "❖ ❖ ❖ تتمة الصفحة"])
def test_a_second_article_needs_no_known_label(label: str) -> None:
    page = read(LEAD, NEXT, "منشأ النص: مرآة الساحل", label, OTHER, OTHER_LEAD)
    assert len(page.articles) == 2
    assert page.articles[1].title and page.printed(page.articles[1].title) == OTHER


def test_read_also_in_mid_article_is_a_link() -> None:
    page = read(TITLE, LEAD, "اقرأ أيضا:", OTHER, NEXT, LAST)
    assert len(page.articles) == 1
    assert role_of(page, OTHER) == "related"
    page = read(TITLE, LEAD, f"اقرأ أيضا: {OTHER}", NEXT, LAST)
    assert role_of(page, "اقرأ أيضا:") == "chrome"
    assert role_of(page, OTHER) == "related"


def test_headlines_that_lost_their_line_breaks_are_related() -> None:
    run = (
        "إغلاق المدرسة القديمة بسبب الأمطار الغزيرةالبلدية تطلق حملة نظافة في الأحياء 2031سوق السمك تفتح أبوابها مبكرا"
    )
    page = read(TITLE, LEAD, run, NEXT, LAST)
    assert len(page.articles[0].body) == 3
    assert {role for role, printed in roles(page) if printed in run} == {"related"}


def test_headlines_glued_to_a_label_and_to_each_other() -> None:
    page = read(TITLE, LEAD, "Relatedهل يعود الصيادون؟خمسة أسئلة عن المرفأ", NEXT)
    assert roles(page)[2:5] == [
        ("chrome", "Related"), ("related", "هل يعود الصيادون؟"), ("related", "خمسة أسئلة عن المرفأ"),
    ]  # fmt: skip


def test_an_advertisement_word_at_the_end_of_a_paragraph() -> None:
    page = read(TITLE, f"{LEAD} إعلان", NEXT)
    assert roles(page)[1:3] == [("body", LEAD), ("ad", "إعلان")]


def test_buttons_and_key_words_on_one_line() -> None:
    page = read(TITLE, LEAD, NEXT, "طباعة شارك مرفأ الصيد الساحل المحافظ", "مواضيع ذات صلة", f"• {OTHER}")
    assert role_of(page, "طباعة شارك") == "chrome"
    assert role_of(page, "مرفأ الصيد الساحل المحافظ") == "tags"
    assert role_of(page, f"• {OTHER}") == "related"


def test_an_unknown_label_before_headlines_is_chrome() -> None:
    page = read(
        TITLE, LEAD, NEXT, "من هنا وهناك", f"- {OTHER}", "- تراجع أسعار القمح في الأسواق المحلية", "- ثلوج على الجبال"
    )
    assert role_of(page, "من هنا وهناك") == "chrome"
    assert [role for role, _ in roles(page)][-3:] == ["related"] * 3


def test_a_ticker_above_the_title_is_related() -> None:
    ticker = "البلدية تمدد مهلة الترخيص    أسعار الخبز بلا تغيير    الجيش يحبط عملية تهريب"
    page = read(ticker, TITLE, LEAD, NEXT)
    assert [role for role, _ in roles(page)] == ["related"] * 3 + ["title", "body", "body"]
    long = "البلدية تمدد مهلة الترخيص شهرين أسعار الخبز بلا تغيير الجيش يحبط عملية تهريب على الحدود "
    page = read(f"شريط الأخبار\n{long * 2}ثلوج على الجبال", TITLE, LEAD, NEXT)
    assert [role for role, _ in roles(page)] == ["chrome", "related", "title", "body", "body"]


def test_live_coverage_is_one_article() -> None:
    page = read(TITLE, "16:55", "وصول القوارب", LEAD, "15:20", "سوق للسمك", NEXT)
    assert len(page.articles) == 1
    assert [page.printed(span) for span in page.articles[0].subheads] == ["وصول القوارب", "سوق للسمك"]


def test_items_of_a_feed_are_articles() -> None:
    page = read("المسار - منذ 3 ساعات", TITLE, LEAD, "اقرأ المزيد حفظ", "الواحة - أمس، 22:10", OTHER, OTHER_LEAD)
    assert [page.printed(a.title) for a in page.articles if a.title] == [TITLE, OTHER]
    assert [page.printed(a.bylines[0]) for a in page.articles] == ["المسار - منذ 3 ساعات", "الواحة - أمس، 22:10"]


def test_comments_are_not_articles() -> None:
    page = read(
        TITLE, LEAD, NEXT, "التعليقات (2)", "قارئ - قبل ساعة", "مبروك للصيادين، تأخر المرفأ كثيرا لكنه وصل أخيرا."
    )
    assert len(page.articles) == 1
    assert {role for role, _ in roles(page)[3:]} == {"chrome"}


def test_a_page_of_menus_has_no_articles() -> None:
    page = read("الرئيسية | سياسة | رياضة", "تسجيل الدخول", "تابعنا على فيسبوك", "جميع الحقوق محفوظة")
    assert page.articles == ()
    assert {role for role, _ in roles(page)} == {"chrome"}


def test_repeated_lines_are_noticed() -> None:
    page = read(TITLE, LEAD, "اقرأ أيضا:", OTHER, NEXT, "اقرأ أيضا:", OTHER, LAST)
    assert [page.printed(span) for span in page.articles[0].repeated] == [OTHER]


def test_items_announced_by_a_colon_are_body() -> None:
    page = read(TITLE, LEAD, "وتشمل خدمات المرفأ الجديد للصيادين ما يأتي:", "- مصنع للثلج", "- مخزن للوقود", LAST)
    assert len(page.articles[0].body) == 5


def test_given_dates_win() -> None:
    text = f"{TITLE}\n2031/03/09\n{LEAD}"
    page = read_text("page", text, dates={1: date(2030, 1, 2)})
    assert (page.articles[0].published, page.articles[0].dated_by) == (date(2030, 1, 2), "given")
    assert read_text("page", text).articles[0].published == date(2031, 3, 9)


def test_a_missing_date_says_what_was_looked_for() -> None:
    article = read(TITLE, LEAD).articles[0]
    assert article.published is None
    assert "date line" in article.dated_by


def test_the_article_id_is_the_page_id_and_its_number() -> None:
    page = read(LEAD, NEXT)
    assert page.articles[0].id == f"{page.id}-1"


def test_a_title_glued_to_its_first_paragraph() -> None:
    title = "محافظ الإقليم يفتتح المرفأ الجديد بعد عامين من الأعمال الشاقةً".removesuffix("ً")
    page = read(title + LEAD, NEXT, LAST)
    assert roles(page)[:2] == [("title", title), ("body", LEAD)]


def test_a_lost_space_in_a_first_paragraph_is_no_headline() -> None:
    lead = "افتتح محافظ الإقليم في بلدة الساحل الشماليةأول سوق للسمك، بعد عامين من العمل."
    page = read(lead, NEXT, LAST)
    assert roles(page)[0] == ("body", lead)


def test_lines_broken_around_links_are_joined() -> None:
    text = (
        f"{TITLE}\nالمرسى نيوز\n09-03-2031\nافتتح محافظ الإقليم،\n"
        "سامر الحداد\n، الأحد، المرفأ الجديد في بلدة\nالساحل\n."
        "\nوقال\nالحداد\nعلى صفحته إن الصيادين لن يدفعوا رسوما هذا العام.\nوأضاف أن سوقا للسمك ستقام بجانبه."
    )
    page = read_text("page", text)
    assert [" ".join(printed.split("\n")) for role, printed in roles(page) if role == "body"] == [
        "افتتح محافظ الإقليم، سامر الحداد ، الأحد، المرفأ الجديد في بلدة الساحل .",
        "وقال الحداد على صفحته إن الصيادين لن يدفعوا رسوما هذا العام.",
        "وأضاف أن سوقا للسمك ستقام بجانبه.",
    ]
    (article,) = page.articles
    assert article.title and page.printed(article.title) == TITLE
    assert article.published == date(2031, 3, 9)


def test_a_byline_may_end_with_the_day_and_the_hour() -> None:
    page = read(TITLE, "كتب: سامر رمضان الأحد 09-03-2031 20:45", LEAD, NEXT)
    (article,) = page.articles
    assert [role for role, _ in roles(page)] == ["title", "byline", "body", "body"]
    assert article.author and article.author.span and page.printed(article.author.span) == "سامر رمضان"
    assert article.published == date(2031, 3, 9)


def test_a_name_alone_above_the_text_is_no_title() -> None:
    page = read("سامر الحداد", LEAD, NEXT)
    assert [role for role, _ in roles(page)] == ["byline", "body", "body"]
    assert page.articles[0].title is None


def test_the_line_with_a_date_below_it_is_the_title_not_the_caption() -> None:
    title, caption = "الصيادون: مرفأ الساحل يفتح أبوابه بعد انتظار", "محافظ الإقليم سامر الحداد"
    page = read(title, "• 9-3-2031 | 21:34", caption, "طباعة", "افتتح محافظ الإقليم سامر الحداد المرفأ أمس.", NEXT)
    assert role_of(page, title) == "title"
    assert page.articles[0].published == date(2031, 3, 9)


def test_a_place_and_the_initials_of_an_agency_on_a_line_of_their_own() -> None:
    page = read(TITLE, "بيروت-(د ب أ):", LEAD, NEXT)
    assert role_of(page, "بيروت-(د ب أ):") == "byline"
    assert page.articles[0].agency and page.articles[0].agency.entity == "Deutsche Presse-Agentur"


def test_a_caption_between_paragraphs_is_no_paragraph() -> None:
    caption = "قوارب الصيادين عند مدخل المرفأ الجديد في بلدة الساحل بعد افتتاحه، أمس الأحد. / AP"
    page = read(TITLE, LEAD, caption, NEXT)
    assert role_of(page, caption) == "chrome"


def test_a_linked_headline_may_end_with_its_kind_in_brackets() -> None:
    page = read(TITLE, LEAD, "أخبار ذات علاقة البحر المؤجل.. الصيادون بين شتاء طويل ووعود كثيرة (فيديو)", NEXT)
    assert role_of(page, "البحر المؤجل.. الصيادون بين شتاء طويل ووعود كثيرة (فيديو)") == "related"


def test_the_outlet_may_stand_on_the_line_below_its_label() -> None:
    page = read(TITLE, LEAD, NEXT, "المصدر :", "• رويترز", "تابعنا")
    assert role_of(page, "• رويترز") == "publisher"
    assert page.articles[0].publisher and page.articles[0].publisher.entity == "Reuters"


def test_a_section_may_stand_before_the_label_of_the_outlet() -> None:
    page = read(TITLE, "اخبار العالم - المصدر مرآة الساحل", LEAD, NEXT)
    publisher = page.articles[0].publisher
    assert publisher and publisher.span and page.printed(publisher.span) == "مرآة الساحل"


def test_an_agency_above_the_date_is_no_title() -> None:
    page = read(TITLE, "وكالة رويترز للأنباء", "رمز الخبر: 19929", "9-3-2031", LEAD, NEXT)
    assert role_of(page, TITLE) == "title"


def test_a_sentence_that_holds_words_of_labels_is_a_paragraph() -> None:
    line = "لم تنشر البلدية تفاصيل هذا المشروع حتى الآن."
    page = read(TITLE, LEAD, line, NEXT)
    assert role_of(page, line) == "body"


def test_a_caption_above_the_date_is_no_title_either() -> None:
    caption = "من اليمين: صيادون ومهندسون في المرفأ"
    page = read(TITLE, caption, "9 مارس 2031 18:27", LEAD, NEXT)
    assert role_of(page, TITLE) == "title"


def test_an_outlet_that_no_list_knows_is_known_by_its_kind_before_a_dash() -> None:
    page = read(TITLE, "ساحل نيوز- " + LEAD, NEXT)
    publisher = page.articles[0].publisher
    assert publisher and (publisher.entity, page.printed(publisher.span or page.articles[0].body[0])) == (
        "Sahel News", "ساحل نيوز",
    )  # fmt: skip
    assert read(TITLE, "بلدة الساحل- " + LEAD, NEXT).articles[0].publisher is None


def test_a_section_called_like_an_outlet_is_no_masthead() -> None:
    assert read("العالم", TITLE, LEAD, NEXT).articles[0].publisher is None


def test_an_outlet_may_head_a_line_above_a_text_without_title() -> None:
    publisher = read("بغداد اليوم - متابعة", LEAD, NEXT).articles[0].publisher
    assert publisher and publisher.entity == "Baghdad Today"


def test_who_provides_a_text_and_who_is_not_answerable_for_it() -> None:
    page = read(
        TITLE, "لا يتحمل موقعنا مضمونه بأي شكل من الأشكال.", LEAD, NEXT, "هذا المحتوى مقدم من صحيفة مرآة الساحل"
    )
    assert [role for role, _ in roles(page)] == ["title", "chrome", "body", "body", "publisher"]
