"""Where a name begins and ends: what tells of somebody, blesses him or is done by him is no part of it."""

from __future__ import annotations

import pytest

from .conftest import Read


def names(read: Read, text: str) -> list[str]:
    return [printed for printed, mention in read(text) if not mention.nominal]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار الملك سالم - طيب الله ثراه - البلدة.", "سالم"),
        ("وصل الوزير سالم بن ناصر حفظه الله إلى البلدة.", "سالم بن ناصر"),
        ("كان عمي عبداللطيف الحمداني يسكن هنا.", "عبداللطيف الحمداني"),
        ("أيدت القوات الرئيس المخلوع علي عبدالله صالح.", "علي عبدالله صالح"),
        ("حضر لاعب الفريق سلطان الدعيع المباراة.", "سلطان الدعيع"),
        ("لعب سالم الحمداني المنتقل حديثا إلى الفريق.", "سالم الحمداني"),
        ("ختم الدكتور سمير كلامه بالشكر.", "سمير"),
        ("سجل الفنان الهزاع قصيدة جديدة.", "الهزاع"),
        ("قالت الدكتورة ملحة عبدالله إن المسرح مفتوح.", "ملحة عبدالله"),
        ("وطالب مناوي بالهدوء.", "مناوي"),
        ("منع الجنود رئيس ميناء الحديدة القبطان سالم الحمداني من السفر.", "ميناء الحديدة"),
        ("اجتمعت لجنة التنمية السياحية بمحافظة أملج أمس.", "لجنة التنمية السياحية"),
    ],
)
def test_the_name_is_as_long_as_it_is(read: Read, text: str, name: str) -> None:
    assert name in names(read, text)


def test_who_was_named_with_what_he_was_is_known_by_his_surname(read: Read) -> None:
    text = "هاجمت قوات المخلوع صالح المدينة. ثم انسحبت قوات صالح منها."
    assert names(read, text).count("صالح") == 2


@pytest.mark.parametrize("text", ["عاد 84 جنديا روسيا من الجبهة.", "سأل الباحث 80 ألمانيا في الشارع."])
def test_counted_people_are_no_country(read: Read, text: str) -> None:
    assert not names(read, text)


def test_a_hamza_begins_a_word_that_a_letter_is_glued_to(read: Read) -> None:
    assert not names(read, "اختار هذا اللون كأساس للبيت.")
    assert "كاساس" in names(read, "قال المدرب كاساس إن الفريق جاهز.")


def test_a_description_ends_before_what_else_is_told(read: Read) -> None:
    text = "وصل وزير الدفاع السويدي الموالي للملك أمس."
    assert [printed for printed, mention in read(text) if mention.nominal] == ["وزير الدفاع السويدي"]
