"""Descriptions behind «عن»."""

from __future__ import annotations

import pytest

from tawatur.lexicon import Lexicon
from tawatur.output.genitive import genitive

CASES = Lexicon().table("cues", "sources")["cases"]


@pytest.mark.parametrize(
    ("printed", "behind"),
    [
        ("مسؤولون أوروبيون", "مسؤولين أوروبيين"),
        ("المراقبون الدوليون", "المراقبين الدوليين"),
        ("محللون ومراقبون", "محللين ومراقبين"),
        ("مسؤولون أمنيون في التلفزيون", "مسؤولين أمنيين في التلفزيون"),
        ("مسؤولو الوزارة", "مسؤولي الوزارة"),
        ("الجانبان التونسي والبريطاني", "الجانبين التونسي والبريطاني"),
        ("مصدران مطلعان", "مصدرين مطلعين"),
        ("مصدران في لبنان", "مصدرين في لبنان"),
        ("شخصيتان يمنيتان", "شخصيتين يمنيتين"),
        ("مصدران بوزارة الأديان", "مصدرين بوزارة الأديان"),
        ("مصدران مطلعان بالديوان", "مصدرين مطلعين بالديوان"),
        ("خبراء غربيون بالقانون", "خبراء غربيين بالقانون"),
        ("مسؤولان أمنيان وعسكريان", "مسؤولين أمنيين وعسكريين"),
        ("والد المسجون", "والد المسجون"),
        ("سكان محليون", "سكان محليين"),
        ("شهود عيان", "شهود عيان"),
        ("مصادر مطلعة", "مصادر مطلعة"),
        ("مسؤولين غربيين", "مسؤولين غربيين"),
        ("بيان للجيش", "بيان للجيش"),
        ("التلفزيون الرسمي", "التلفزيون الرسمي"),
        ("ناطق باسم السلطات في إيران", "ناطق باسم السلطات في إيران"),
        ("", ""),
    ],
)
def test_a_description_stands_in_the_genitive(printed: str, behind: str) -> None:
    """Plurals and duals change, with their adjectives, up to a preposition."""
    assert genitive(printed, Lexicon()) == behind


@pytest.mark.parametrize("word", CASES["duals"])
def test_each_dual_changes(word: str) -> None:
    """With the article and without."""
    assert genitive(word, Lexicon()) == word[:-2] + "ين"
    assert genitive(f"ال{word}", Lexicon()) == f"ال{word[:-2]}ين"


@pytest.mark.parametrize("word", CASES["not_plural"])
def test_what_only_looks_like_a_plural_stays(word: str) -> None:
    """Though another word follows."""
    assert genitive(f"{word} الدولة", Lexicon()) == f"{word} الدولة"
    assert genitive(f"ال{word} الرسمي", Lexicon()) == f"ال{word} الرسمي"
