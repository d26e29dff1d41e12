"""Stance on own sentences: what decides it, and every entry of its lexicons by its example."""

from __future__ import annotations

import pytest

from tawatur.compare.views.contrast import CLASSES, bare, contrast, features, said, terms
from tawatur.compare.views.stance import LABELS, stance
from tawatur.lexicon import Lexicon

LEXICON = Lexicon()
ROWS = LEXICON.rows("compare", "opposites")
ENTRIES = LEXICON.table("compare", "stance")["class"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["one"].split("|")[0]))
def test_opposites_fire_on_their_example(row: dict[str, str]) -> None:
    assert contrast(row["example"], row["against"], LEXICON).opposed
    assert contrast(row["against"], row["example"], LEXICON).opposed
    assert not contrast(row["example"], row["example"], LEXICON).opposed


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["name"]))
def test_classes_fire_on_their_example(entry: dict[str, str]) -> None:
    assert entry["name"] in CLASSES
    assert entry["name"] in said(entry["example"], LEXICON).classes
    assert entry["name"] not in said(entry["against"], LEXICON).classes


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("ارتفعت أسعار القمح في السوق", "تراجعت أسعار القمح في السوق", "disagree"),
        ("البلدية تغلق الجسر القديم", "البلدية لم تغلق الجسر القديم", "disagree"),
        ("الشركة تبيع السفينة الكبيرة", "الشركة تنفي بيع السفينة الكبيرة", "disagree"),
        ("إصابة 12 عاملا في انهيار المنجم", "إصابة 40 عاملا في انهيار المنجم", "disagree"),
        ("مصر توقع اتفاق الصيد مع الجزيرة", "تونس توقع اتفاق الصيد مع الجزيرة", "disagree"),
        ("البلدية تغلق الجسر القديم للصيانة", "إغلاق الجسر القديم للصيانة من قبل البلدية", "agree"),
        ("مدير المتحف يستقيل بعد حريق غامض", "استقالة مدير المتحف بعد الحريق الغامض", "agree"),
        ("البلدية تدرس بناء جسر فوق النهر", "معرض للخزف في متحف العاصمة يجذب السياح", "other"),
    ],
)
def test_labels(a: str, b: str, label: str) -> None:
    assert stance(a, b).label == label


def test_probabilities_add_up_and_the_label_is_the_likeliest() -> None:
    found = stance("افتتاح ملعب القرية", "إغلاق ملعب القرية")
    assert set(found.probability) == set(LABELS)
    assert sum(found.probability.values()) == pytest.approx(1)
    assert found.probability[found.label] == max(found.probability.values())


def test_reasons_say_what_the_sentences_show() -> None:
    found = stance("تونس تعلن مقتل 3 عمال", "المغرب ينفي مقتل 5 عمال").reasons
    assert "opposed: تعلن / ينفي" in found
    assert "denial in the second only" in found
    assert "other numbers: 3 / 5" in found
    assert "other countries: TN / MA" in found


def test_numbers_in_any_script_are_one() -> None:
    assert said("إصابة ١٢ عاملا", LEXICON).numbers == said("إصابة 12 عاملا", LEXICON).numbers == {12.0}
    assert said("إصابة اثني عشر عاملا", LEXICON).numbers == {12.0}


@pytest.mark.parametrize("text", ["", "؟", "...", "a", "12"])
def test_sentences_without_words(text: str) -> None:
    assert stance(text, text).label in LABELS
    assert stance(text, "افتتاح ملعب القرية").label in LABELS


def test_consonants_join_forms_of_a_word() -> None:
    assert bare("هبوط") == bare("تهبط") == bare("هبطت")
    assert bare("ارتفاع") == bare("ترتفع") == bare("الارتفاع")


def test_terms_and_figures_come_in_one_order() -> None:
    a, b = "افتتاح ملعب القرية الجديد", "إغلاق متحف القرية القديم"
    found = contrast(a, b, LEXICON)
    assert list(terms(found)) == list(terms(contrast(a, b, LEXICON)))
    other = contrast("حريق", "سباق", LEXICON)
    assert [name for name, _ in features(found)] == [name for name, _ in features(other)]
