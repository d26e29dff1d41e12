"""What organisations that no list knows are called in English."""

from __future__ import annotations

import pytest

from tawatur.annotate.entities.bodies.labels import organisation
from tawatur.annotate.entities.words.tables import Head
from tawatur.annotate.entities.words.vocabulary import vocabulary
from tawatur.lexicon import Lexicon, Row
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

from .conftest import Read

LEXICON = Lexicon()
KNOWN = vocabulary(LEXICON)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("مركز عمليات طوارئ الصحة العامة", "Public Health Emergency Operations Center"),
        ("مجلس المياه الوطني", "National Water Council"),
        ("القوات السويدية والنرويجية", "Swedish and Norwegian Forces"),
        ("اللجنة العسكرية المشتركة", "Joint Military Committee"),
        ("الهيئة العامة للموانئ البحرية", "General Authority for Seaports"),
        ("المعهد الأميركي للحساسية", "American Institute for Allergy"),
        ("لجنة متابعة مبادرة السلام العربية", "Arab Peace Initiative Follow-up Committee"),
    ],
)
def test_words_are_translated_from_the_last_to_the_first(read: Read, name: str, label: str) -> None:
    assert {printed: mention.entity for printed, mention in read(f"قالت {name} إن العمل مستمر.")}[name] == label


@pytest.mark.parametrize(
    ("said", "name", "label"),
    [
        ("ربحت شركة «كرمانو للتأمين التعاوني» كثيرا", "كرمانو للتأمين التعاوني", "Karmano Cooperative Insurance"),
        ("ربحت شركة «كرمانو موتورز» كثيرا", "كرمانو موتورز", "Karmano Motors"),
        ("قالت صحيفة «كرمانو ديلي تايمز» إن المطر غزير", "كرمانو ديلي تايمز", "Karmano Daily Times"),
        ("افتتح معرض «التراث والسياحة» أمس", "التراث والسياحة", "Heritage and Tourism"),
        ("عرض معرض «صنع في كرمانو» أعماله", "صنع في كرمانو", "Sana fi Karmano"),
    ],
)  # fmt: skip
def test_a_name_that_goes_on_with_known_words_is_half_translated(read: Read, said: str, name: str, label: str) -> None:
    assert {printed: mention.entity for printed, mention in read(f"{said}.")}.get(name) == label


def test_what_a_place_is_stands_in_its_label_once(read: Read) -> None:
    assert dict(read("لعب الفريق على استاد ويمبلي أمس."))["استاد ويمبلي"].entity == "Wembley Stadium"


def test_whom_a_hospital_is_for_stands_behind_it(read: Read) -> None:
    held = dict(read("نقل الجرحى إلى مستشفى نسيمون للولادة والأطفال أمس."))
    assert held["مستشفى نسيمون للولادة والأطفال"].entity == "Nassimon Hospital for Maternity and Children"


@pytest.mark.parametrize("row", LEXICON.rows("titles", "glosses"), ids=lambda row: row["ar"])
def test_every_gloss_is_used(row: Row) -> None:
    text = f"معهد {row['ar']}"
    words = prose(Page("x", text), Article("a", 1, None, (Span(0, len(text)),))).words
    assert (
        organisation(words, 1, len(words), Head("Institute", "organisation", True), KNOWN) == f"{row['en']} Institute"
    )
