"""People in lists, names beside others, kings within titles."""

from __future__ import annotations

import pytest

from .conftest import Read


def people(read: Read, text: str) -> list[str]:
    return [printed for printed, mention in read(text) if mention.type == "PER"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر سالم الحمداني، تركي الشدوان، ناصر الحمداني.", ["سالم الحمداني", "تركي الشدوان", "ناصر الحمداني"]),
        ("حضر سالم الحمداني، وسلطان الدريعان، وسياف الدريعان.", ["سالم الحمداني", "سلطان الدريعان", "سياف الدريعان"]),
        ("حضر سالم الحمداني وناصر علي ناصر وسالم منصور.", ["سالم الحمداني", "ناصر علي ناصر", "سالم منصور"]),
        ("حضر ناصر بن سالم الجمعة، وعلي بن ناصر.", ["ناصر بن سالم الجمعة", "علي بن ناصر"]),
        ("قال سالم الحمداني، وسط الحضور، إن الجسر آمن.", ["سالم الحمداني"]),
        ("قال سالم الحمداني، كريم الأخلاق، إن الجسر آمن.", ["سالم الحمداني"]),
    ],
)
def test_a_list_of_names_goes_on_between_commas(read: Read, text: str, names: list[str]) -> None:
    assert people(read, text) == names


def test_a_name_goes_no_further_than_its_title_and_countries_allow(read: Read) -> None:
    assert people(read, "اتهم الوزير سالم بن ناصر السويد بالتأخير.") == ["سالم بن ناصر"]
    assert people(read, "كشف الأمير تركي أن السد يعمل.") == ["تركي"]
    assert people(read, "يقول صاحب المثل إن الصبر جميل.") == []


def test_a_king_is_meant_within_the_title_of_somebody_named(read: Read) -> None:
    named = people(read, "افتتح سالم الحمداني مستشار خادم الحرمين الشريفين المعرض.")
    assert named == ["سالم الحمداني", "خادم الحرمين الشريفين"]
    assert people(read, "كان خادم الحرمين الشريفين حريص على البلاد.") == ["خادم الحرمين الشريفين"]


def test_the_second_in_line_is_told_from_the_first(read: Read) -> None:
    assert "سمو ولي العهد" in people(read, "شكروا خادم الحرمين الشريفين ولسمو ولي العهد الشكر.")
    assert "ولي ولي عهده" in people(read, "شكر الناس خادم الحرمين الشريفين وولي ولي عهده.")


def test_adjectives_and_places_may_part_an_office_from_its_holder(read: Read) -> None:
    assert people(read, "قال مدير مركز التأهيل الشامل بدمشق سالم الحمداني إن الباب مفتوح.") == ["سالم الحمداني"]


def test_and_to_a_town_is_no_governor_and_the_minister_of_a_part_of_the_country_is_not_its_own(read: Read) -> None:
    text = (
        "سافر إلى القاهرة وإلى بغداد، وقال وزير الداخلية المحلي إنه غاب. وعين نائبا لرئيس وزراء السويد وزيرا للمالية."
    )
    assert [printed for printed, mention in read(text) if mention.nominal] == ["رئيس وزراء السويد"]


def test_a_force_whose_country_its_name_tells_needs_no_other_word_of_it(read: Read) -> None:
    assert [printed for printed, _ in read("قال الحرس الثوري الإيراني إن الجنود عادوا.")] == ["الحرس الثوري الإيراني"]


def test_the_cup_of_all_the_americas_is_of_no_country_and_a_capital_of_trade_is_no_seat(read: Read) -> None:
    held = {
        printed: mention.entity
        for printed, mention in read("فاز الفريق بكأس كوبا أمريكا في العاصمة الاقتصادية للسويد.")
    }
    assert held == {"كأس كوبا أمريكا": "Copa América", "لسويد": "Sweden"}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ينظم القانون عمل الهيئة الاتحادية للجمارك والذي صدر أمس.", "الهيئة الاتحادية للجمارك"),
        ("أغلق طريق مكة - جدة السريع أمس.", "طريق مكة - جدة السريع"),
        ("نقل الجريح إلى مستشفى الملك عبد العزيز التخصصي أمس.", "مستشفى الملك عبد العزيز التخصصي"),
        ("شكر الأمير محمد بن نايف الحضور، وحيا ولي عهده الأمين.", "ولي عهده الأمين"),
    ],
)
def test_a_name_is_taken_with_what_closes_it_and_no_more(read: Read, text: str, printed: str) -> None:
    assert printed in [held for held, _ in read(text)]


def test_to_spend_evenings_is_no_district(read: Read) -> None:
    assert read("وصل الناس لقضاء أمسيات العيد.") == []


def test_a_school_bears_a_name(read: Read) -> None:
    assert [printed for printed, _ in read("زاروا مدرسة مازن بن ناصر الابتدائية أمس.")] == [
        "مدرسة مازن بن ناصر الابتدائية"
    ]


def test_a_post_is_nobody(read: Read) -> None:
    assert people(read, "كلف سالم الحمداني بأعمال رئيس هيئة الطيران المدني.") == ["سالم الحمداني"]


def test_what_somebody_does_is_no_part_of_the_name(read: Read) -> None:
    assert people(read, "قال الدكتور صلاح المزروع سيكون حاضرا.") == ["صلاح المزروع"]
    assert people(read, "قال اللواء سالم الحمداني انسحبت قواته.") == ["سالم الحمداني"]


def test_a_given_name_that_is_an_adjective_is_one_behind_a_verb_of_saying(read: Read) -> None:
    text = "كان الأمير تركي الفيصل حاضرا. وأضاف تركي أن السد يعمل. ثم وصل وفد تركي."
    assert people(read, text) == ["تركي الفيصل", "تركي"]


def test_an_office_in_the_same_words_is_who_was_named_with_it(read: Read) -> None:
    said = "قال رئيس هيئة الأركان اللواء سالم الحمداني إن الجيش قوي. "
    held = [m for _, m in read(said + "وجدد رئيس هيئة الأركان شكره.") if m.nominal]
    assert [m.entity for m in held] == ["Salem al-Hamdani"]
    assert not [m for _, m in read("وجدد رئيس هيئة الأركان شكره.") if m.nominal]
