"""Bodies told without their country or their noun, blocs by their party, two names of one body."""

from __future__ import annotations

import pytest

from .conftest import Read


def test_a_body_is_the_one_that_the_page_named_with_its_country(read: Read) -> None:
    text = "فاز حزب العمال البريطاني بالمقعد. وقال عضو في حزب العمال إنه سعيد."
    held = [(printed, m.entity) for printed, m in read(text) if m.type == "ORG"]
    assert held == [("حزب العمال البريطاني", "Labour Party (UK)"), ("حزب العمال", "Labour Party (UK)")]
    assert not [m for _, m in read("قال عضو في حزب العمال إنه سعيد.") if m.type == "ORG"]


def test_a_headline_may_open_with_a_body_without_its_noun(read: Read) -> None:
    held = dict(read("دعت لجنة حقوق الصيادين العربية إلى التحقيق.", title="حقوق الصيادين العربية تدعو للتحقيق"))
    assert held["حقوق الصيادين العربية"].entity == held["لجنة حقوق الصيادين العربية"].entity


def test_a_second_name_in_marks_is_the_same_body(read: Read) -> None:
    held = dict(read('دعت لجنة حقوق الإنسان العربية "لجنة الميثاق" إلى التحقيق.'))
    assert held["لجنة الميثاق"].entity == held["لجنة حقوق الإنسان العربية"].entity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رفضت كتلة نداء تونس البرلمانية العرض.", "كتلة نداء تونس البرلمانية"),
        ("رفضت الكتلة النيابية لحركة النهضة العرض.", "الكتلة النيابية لحركة النهضة"),
    ],
)
def test_a_bloc_is_told_by_its_party(read: Read, text: str, name: str) -> None:
    mention = dict(read(text))[name]
    assert mention.type == "ORG" and mention.nominal and str(mention.entity).endswith("parliamentary bloc")


def test_a_movement_is_a_party_and_not_its_bloc(read: Read) -> None:
    assert dict(read("قالت حركة النهضة إنها ترفض."))["النهضة"].entity == "Ennahda"


def test_names_in_marks_printed_alike_are_one(read: Read) -> None:
    held = [m.type for printed, m in read("بدأ برنامج «حماية الأجور» أمس. ونوه بتطبيق «حماية الأجور» قريبا.")]
    assert held == ["MISC", "MISC"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دعت الجمعية السويدية لطب العيون إلى لقاء.", "الجمعية السويدية لطب العيون"),
        ("نشر المجلس الأمريكي لأمناء الجامعات تقريرا.", "المجلس الأمريكي لأمناء الجامعات"),
        ("أعلنت شركة كرمانو للتطوير العمراني أرباحها.", "كرمانو للتطوير العمراني"),
        ("أعلنت شركة مصر لإنتاج الأسمدة أرباحها.", "مصر لإنتاج الأسمدة"),
        ("أعلنت شركة الجميح للسيارات أرباحها.", "الجميح للسيارات"),
    ],
)
def test_what_a_body_is_for_is_part_of_its_name(read: Read, text: str, name: str) -> None:
    assert dict(read(text))[name].type == "ORG"


def test_what_belongs_to_a_ministry_is_no_name(read: Read) -> None:
    assert [printed for printed, _ in read("وقع الحادث قرب مركز تابع لأجهزة الاستخبارات الصومالية.")] == [
        "أجهزة الاستخبارات الصومالية"
    ]


def test_letters_are_put_together(read: Read) -> None:
    assert dict(read("ربحت شركة «كيو تي بي» كثيرا."))["كيو تي بي"].entity == "QTB"


def test_a_central_bank_holds_its_country(read: Read) -> None:
    assert dict(read("قال بنك الكويت المركزي إن السعر ثابت."))["بنك الكويت المركزي"].entity == "Central Bank of Kuwait"


def test_a_second_field_stands_before_a_title(read: Read) -> None:
    held = dict(read("طالب رئيس مجلس القبائل والعشائر الشيخ سالم الحمداني بالصلح."))
    assert "رئيس مجلس القبائل والعشائر" in held or "مجلس القبائل والعشائر" in held
