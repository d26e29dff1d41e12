"""Whose a body is that stands without its country: the speaker's, the stating country's, that of its name in full."""

from __future__ import annotations

import pytest

from tawatur.annotate.entities import Entities
from tawatur.annotate.entities.model.trimming import trimmed
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

from .conftest import Read


def entity(read: Read, text: str, printed: str) -> str | None:
    """The entity of the last mention that is printed so."""
    return [mention.entity for held, mention in read(text) if held == printed][-1]


def test_a_body_is_the_speakers(read: Read) -> None:
    text = "اجتمع الوزير العراقي في بغداد مع نظيره العراقي. وقال بافل كروندا إن الجيش بعيد."
    assert entity(read, text, "الجيش") == "Karnovia Armed Forces"


def test_a_mark_parts_the_speaker_from_the_body(read: Read) -> None:
    text = "قال بافل كروندا إن الجو جميل. ورحب الوزير العراقي في بغداد، وعاد الجيش إلى بغداد والموصل."
    assert entity(read, text, "الجيش") == "Iraqi Armed Forces"


def test_a_ministry_that_states_is_that_of_the_stating_country(read: Read) -> None:
    text = "أدانت دولة السويد الحريق في دمشق وحلب وحمص السورية. وأكدت وزارة الخارجية حزنها."
    assert entity(read, text, "وزارة الخارجية") == "Ministry of Foreign Affairs (Sweden)"


def test_a_ministry_is_the_one_named_in_full_before(read: Read) -> None:
    text = "نشرت وزارة الصحة في غزة رقما. وفي إسرائيل هدوء. وعادت وزارة الصحة إلى العمل."
    assert entity(read, text, "وزارة الصحة") == "Gaza Health Ministry"


def test_the_country_of_a_body_stands_in_brackets(read: Read) -> None:
    held = dict(read("التقى الوفد رئيس لجنة في مجلس النواب (العراقي) أمس."))
    assert held["مجلس النواب (العراقي)"].entity == "Council of Representatives of Iraq"


@pytest.mark.parametrize(
    ("text", "printed", "entity"),
    [
        ("قال المتحدث إن الرئيس بوتين مستعد للقاء.", "بوتين", "Vladimir Putin"),
        ("أعلنت جماعة الحوثي اليمنية الخبر.", "جماعة الحوثي اليمنية", "Houthis"),
        ("سلمت القوات المسلحة الأردنية والجمعية الخيرية خياما.", "القوات المسلحة الأردنية", "Jordanian Armed Forces"),
    ],
)  # fmt: skip
def test_a_name_ends_where_another_word_begins(read: Read, text: str, printed: str, entity: str) -> None:
    assert dict(read(text))[printed].entity == entity


def test_verbs_of_the_future_in_the_plural_are_no_names(read: Read) -> None:
    assert not any(
        "سيلتقون" in printed for printed, _ in read("قال مدير النادي إن الضيوف سيلتقون الرشيدي لبحث الموسم.")
    )


def test_two_places_in_a_row_are_two(entities: Entities) -> None:
    tagger = entities._recogniser.tagger
    assert tagger is not None
    text = "الرميلة القديمة وكرنفالية"
    words = prose(Page("x", text), Article("a", 1, None, (Span(0, len(text)),))).words
    assert list(tagger._split(words, 0, 3, "LOC")) == [(0, 2), (2, 3)]
    assert trimmed(words, 2, 3, "LOC", tagger.known).cut == 1
    assert list(tagger._split(words, 0, 3, "ORG")) == [(0, 3)]


def test_the_movement_of_ships_is_no_movement(read: Read) -> None:
    assert not any("حركة" in printed for printed, _ in read("توقفت حركة الملاحة البحرية أمس."))


def test_an_office_within_an_aides_title_is_whose_name_follows(read: Read) -> None:
    text = "سأل مستشار الرئيس الكارنوفي أوسكار فارغن عن الطريق."
    (person,) = (mention for _, mention in read(text) if mention.type == "PER")
    assert person.entity == "Oskar Vargen" and person.role is not None
    assert person.role.of(text) == "الرئيس الكارنوفي"


def test_an_office_of_any_country_is_nobodys(read: Read) -> None:
    assert not [p for p, m in read("كانت أول زيارة لوزير خارجية سويدي إلى بغداد.") if m.type == "PER"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("وصلت دورية سويدية وسورية إلى المخيم.", "سورية"),
        ("قال البرهان في السودان إن المقاومة الشعبية صامدة.", "المقاومة الشعبية"),
    ],
)
def test_words_of_the_news_are_no_names(read: Read, text: str, printed: str) -> None:
    assert printed not in dict(read(text))


def test_an_area_may_bear_somebodys_name(read: Read) -> None:
    text = "وصل القطار إلى منطقة السراج في طرابلس بعد انسحاب القوات الليبية."
    held = dict(read(text))
    assert "السراج" not in held or held["السراج"].type == "GPE"


def test_a_crowned_head_is_nobody_of_that_family(read: Read) -> None:
    held = dict(read("زار السلطان إبراهيم كوالالمبور في ماليزيا."))
    assert held["إبراهيم"].entity != "Anwar Ibrahim"


def test_a_body_ends_before_a_verb_of_the_future(read: Read) -> None:
    assert "الكنيست" in dict(read("كتب الوزير على منصة إكس أن الكنيست سيصوت غدا."))


def test_a_body_ends_before_the_country_that_it_deals_with(entities: Entities) -> None:
    tagger = entities._recogniser.tagger
    assert tagger is not None
    text = "لجنة الأسماك الدولية فرنسا"
    words = prose(Page("x", text), Article("a", 1, None, (Span(0, len(text)),))).words
    assert trimmed(words, 0, 4, "ORG", tagger.known).last == 3
