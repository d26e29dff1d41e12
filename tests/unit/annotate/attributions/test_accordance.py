"""Sources in accordance with which something is told: where they end, in what they stand, how far back they reach."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("وتضم الخطة بحسب المهندس في الهيئة عملية تنظيف السد.", "المهندس في الهيئة", "وتضم الخطة … عملية تنظيف السد"),
        ("تضم القافلة وفق مصدر أمني عشرات الشاحنات.", "مصدر أمني", "تضم القافلة … عشرات الشاحنات"),
        ("تضم القافلة بحسب الوزارة مئات الشاحنات.", "الوزارة", "تضم القافلة … مئات الشاحنات"),
        ("وبحسب ما جاء في تقرير الهيئة، تستمر الأعمال أسبوعا.", "تقرير الهيئة", "تستمر الأعمال أسبوعا"),
        ("وبحسب خبر الصحيفة “ستكون السوق مغلقة يومين”.", "خبر الصحيفة", "ستكون السوق مغلقة يومين"),
        (
            'وفقا لتقرير "[ORG,broadcaster:قناة المرسى]" السلمارية، امتلأ السد.',
            'تقرير "قناة المرسى" السلمارية',
            "امتلأ السد",
        ),
        (
            'وفقا لتقرير "[ORG,broadcaster:قناة المرسى]" السلمارية، ردد الطلاب أناشيد، منها: "السد لنا".',
            'تقرير "قناة المرسى" السلمارية',
            'ردد الطلاب أناشيد، منها: "السد لنا"',
        ),
        (
            "جاء ذلك يوم الافتتاح، قرب السوق، أمام مئات الطلاب، حسبما أعلنت صحيفة محلية.",
            "صحيفة محلية",
            "جاء ذلك يوم الافتتاح، قرب السوق، أمام مئات الطلاب",
        ),
    ],
)
def test_source_and_content(sentence: str, source: str, content: str) -> None:
    found = read(sentence)
    assert found.contents[0] == content
    assert found.words(found.attributions[0].chain.source) == source


def test_another_fact_is_told_beside_it() -> None:
    found = read("غرقت ثلاث سفن وفق بيان الميناء، في حين يقول مدير النقابة إن السفن قديمة.")
    assert found.contents == ["غرقت ثلاث سفن", "السفن قديمة"]
    assert [link.entity for link in found.attributions[1].chain.via] == []


def test_what_stands_in_a_document_with_a_clause_of_its_own() -> None:
    found = read("قال الوزير إن السد آمن، كما ورد في بيان الهيئة أن الجسر قديم.")
    assert found.contents == ["السد آمن", "الجسر قديم"]


def test_several_hands_lead_to_a_statement() -> None:
    found = read(
        "وفقا لـ[ORG,agency:وكالة المرسى]، نقلا عن [ORG,agency:وكالة الموج] وبدورها عن [ORG,agency:وكالة الشاطئ]، "
        "أفادت مصادر محلية بإغلاق السد."
    )
    assert found.contents == ["إغلاق السد"]
    assert [link.entity for link in found.attributions[0].chain.via] == ["وكالة المرسى", "وكالة الموج", "وكالة الشاطئ"]


def test_what_another_outlet_told_is_not_told_again() -> None:
    found = read("أعلنت الهيئة أن السد آمن، وهو ما أوردته [ORG,agency:وكالة المرسى] نقلا عن مصدر محلي.")
    assert found.contents == ["السد آمن"]
