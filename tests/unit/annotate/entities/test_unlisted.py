"""Bodies, places and people that no list has: how far their names go behind the noun or title that tells of them."""

from __future__ import annotations

import pytest

from .conftest import Read


def held(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قدمت هيئة الآثار والتراث الوطني تقريرها أمس.", "هيئة الآثار والتراث الوطني"),
        ("اجتمعت لجنة النقل وتقنية المعلومات أمس.", "لجنة النقل وتقنية المعلومات"),
        ("تبرعت منظمة النسيم الإنسانية بالمال.", "منظمة النسيم الإنسانية"),
        ("وقعت شركة النسيم الزراعية العقد.", "شركة النسيم الزراعية"),
        ("بدأت الجمعية العلمية للبحوث عملها.", "الجمعية العلمية للبحوث"),
        ("تبرع للمركز الدولي لرعاية الأمومة والطفولة.", "لمركز الدولي لرعاية الأمومة والطفولة"),
    ],
)
def test_a_body_goes_on_to_its_second_field_and_what_it_is_for(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "ORG"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقعت الشركة السلمارية للكهرباء والمهندس سالم الحمداني العقد.", "سالم الحمداني"),
        ("انتقد هيئة الآثار والشرطة السويدية معا.", "الشرطة السويدية"),
    ],
)
def test_a_title_or_another_body_is_no_second_field(read: Read, text: str, name: str) -> None:
    names = held(read, text)
    assert name in names
    assert not any(name.startswith(("الشركة", "هيئة")) and "وال" in name for name in names)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("افتتحت أمانة منطقة عسير الحديقة.", "أمانة منطقة عسير", "Asir Province Municipality"),
        ("نقل إلى مستشفى شرق جدة أمس.", "مستشفى شرق جدة", "East Jeddah Hospital"),
        ("خسر الفريق أمام نادي الفرسان بهدفين.", "نادي الفرسان", "al-Farsan Club"),
    ],
)
def test_a_word_stands_between_the_noun_and_its_place(read: Read, text: str, name: str, label: str) -> None:
    assert held(read, text)[name][1] == label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ألقى الأستاذ محمد السليم كلمة.", "محمد السليم"),
        ("قال المدير الرياضي فايز الشهري إن الفريق جاهز.", "فايز الشهري"),
        ("كرم الدكتور سعيد البشري طلاب القرية.", "سعيد البشري"),
    ],
)
def test_an_adjective_is_a_family_name_behind_a_title_and_a_given_name(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "PER"


def test_an_adjective_of_the_office_is_none(read: Read) -> None:
    assert "سالم الجديد" not in held(read, "عاد الوزير سالم الجديد المنصب عليه.")
