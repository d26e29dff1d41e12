"""Names of one word: who says something, and given names of people of the page."""

from __future__ import annotations

import pytest

from .conftest import Read


def found(read: Read, text: str) -> list[tuple[str, str | None]]:
    return [(printed, mention.entity) for printed, mention in read(text) if mention.type == "PER"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال كرماروند إن السد جديد.", "كرماروند"),
        ("وأوضح كرمانوخ: العمل مستمر.", "كرمانوخ"),
        ("وذكر النسيماني أن العمل مستمر.", "النسيماني"),
        ("وأوضح خالد، أن العمل مستمر.", "خالد"),
        ("وأكدت سلمى أن العمل مستمر.", "سلمى"),
        ("وقالت هدى «العمل مستمر هنا».", "هدى"),
    ],
)
def test_who_says_something_is_somebody(read: Read, text: str, name: str) -> None:
    assert [printed for printed, _ in found(read, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وقال التقرير إن السد جديد.",
        "وأكد مجددا أن السد جديد.",
        "وذكر القياديان أن السد جديد.",
        "وقال قائل: السد جديد.",
        "وأضاف محللون أن السد جديد.",
        "وأكد علي أن السد جديد.",
        "وقالت مصادر إن السد جديد.",
    ],
)
def test_what_says_something_is_nobody(read: Read, text: str) -> None:
    assert found(read, text) == []


def test_a_given_name_is_of_the_one_on_the_page_who_bears_it(read: Read) -> None:
    held = found(read, "وصل مروان الحمداني إلى دلفارا. وعلى مروان أن ينتظر.")
    assert held == [("مروان الحمداني", held[0][1]), ("مروان", held[0][1])]


def test_a_given_name_that_two_bear_is_of_neither(read: Read) -> None:
    held = found(read, "وصل مروان الحمداني إلى دلفارا وعاد مروان السويدان. وعلى مروان أن ينتظر.")
    assert ("مروان", "Marwan al-Hamdani") not in held


@pytest.mark.parametrize("more", ["وعاد بنو مروان أمس.", "أغلق شارع مروان أمس.", "وعاد سالم مروان أمس."])
def test_behind_another_noun_or_name_a_given_name_is_not_that_person(read: Read, more: str) -> None:
    assert "مروان" not in [printed for printed, _ in found(read, f"وصل مروان الحمداني إلى دلفارا. {more}")]


def test_an_envoy_is_not_the_king_of_his_given_name(read: Read) -> None:
    held = found(read, "قال السفير تميم الزرباد إن العمل مستمر. وأضاف السفير تميم أن الأمر انتهى.")
    assert held[0][1] == held[1][1] != "Tamim bin Hamad Al Thani"


def test_behind_his_title_a_king_stays_one(read: Read) -> None:
    held = found(read, "وصل عبدالعزيز الحمداني إلى دلفارا. وعاد إلى قصر الملك عبدالعزيز.")
    assert ("عبدالعزيز", held[0][1]) not in held


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حذر المحلل «بافلو كرمانوخ» من الخبر.", ["بافلو كرمانوخ"]),
        ("وصل القيادي «أبو عمر» أمس.", ["أبو عمر"]),
        ("وصل النجم «سابق» أمس.", []),
        ("وصل المهاجم «الخطير» أمس.", []),
        ("قال الكاتب «في الحقيقة» أمس.", []),
    ],
)
def test_behind_a_title_a_name_may_stand_in_quotation_marks(read: Read, text: str, names: list[str]) -> None:
    assert [printed for printed, mention in read(text) if mention.type == "PER" and not mention.nominal] == names


def test_where_the_family_name_stands_first_it_is_what_one_goes_by(read: Read) -> None:
    held = [m.entity for printed, m in read("قال الوزير وانج يي إن الجسر أغلق. ووصف وانج القرار.") if "وانج" in printed]
    assert held == ["Wang Yi", "Wang Yi"]
