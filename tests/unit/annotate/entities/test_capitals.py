"""Capitals as the town that something falls on or that somebody leaves, and oblasts that are called like their town."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "printed", "entity"),
    [
        ("دمر المخزن في ضربة جوية ثانية على صنعاء.", "صنعاء", "Sanaa"),
        ("أطلق المسلحون صاروخين على صنعاء.", "صنعاء", "Sanaa"),
        ("اعترضت الدفاعات المسيرة فوق دمشق.", "دمشق", "Damascus"),
        ("أراد الوفد أن يغادر القاهرة قبل المساء.", "القاهرة", "Cairo"),
        ("قصفت إسرائيل صنعاء.", "صنعاء", "Sanaa"),
        ("سيطر المسلحون على صنعاء.", "صنعاء", "Sanaa"),
        ("انقطع التيار تماما عن صنعاء.", "صنعاء", "Sanaa"),
        ("دخل الوزير صنعاء ليلا.", "صنعاء", "Sanaa"),
        ("زار المدير الجديد في متحف لهار بافل كروندا القاهرة أمس.", "القاهرة", "Cairo"),
        ("وهزت انفجارات متتالية كييف.", "كييف", "Kyiv"),
        ("قال إن هجوما كبيرا استهدف كييف.", "كييف", "Kyiv"),
        ("دوت الصفارات في مناطق عدة بما في ذلك كييف.", "كييف", "Kyiv"),
        ("سقطت المسيرات فوق مقاطعة موسكو.", "موسكو", "Moscow Oblast"),
    ],
)
def test_a_town_that_is_struck_or_left_is_a_place(read: Read, text: str, printed: str, entity: str) -> None:
    mention = dict(read(text))[printed]
    assert (mention.entity, mention.metonym) == (entity, False)


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت كييف مصافي النفط.",
        "فرض الاتحاد عقوبات جديدة على كييف.",
        "تلقى الوزير إشعارا من كييف.",
        "عادت كييف لتعلن رفضها العرض.",
    ],
)
def test_a_capital_that_acts_stays_its_country(read: Read, text: str) -> None:
    mention = dict(read(text))["كييف"]
    assert (mention.entity, mention.metonym) == ("Ukraine", True)
