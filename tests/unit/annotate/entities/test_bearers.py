"""Which of several bearers of a name a short form or a longer one means, and whose body or office it is."""

from __future__ import annotations

import pytest

from .conftest import Read


def found(read: Read, text: str) -> list[tuple[str, str | None]]:
    return [(printed, mention.entity) for printed, mention in read(text)]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("وصل السفير سالم بن ناصر آل الشيخ أمس. وقال السفير آل الشيخ إن الوفد عاد.", "آل الشيخ"),
        ("وصل المهندس سالم يوسف عبدالعزيز أمس. وقال عبد العزيز إن الوفد عاد.", "عبد العزيز"),
    ],
)
def test_a_name_in_two_words_is_of_who_is_named_in_full(read: Read, text: str, short: str) -> None:
    held = found(read, text)
    assert held[-1] == (short, held[0][1])


def test_a_king_is_not_who_is_named_with_his_name(read: Read) -> None:
    held = found(read, "وصل المهندس سالم يوسف عبدالعزيز أمس. وذكر عهد الملك عبد العزيز كثيرا.")
    assert held[-1] == ("عبد العزيز", "Ibn Saud")


def test_a_prince_of_another_house_is_no_king(read: Read) -> None:
    (_, prince), *_ = found(read, "وصل الأمير خالد بن عبدالعزيز بن سالم آل مقرن أمس.")
    (_, king), *_ = found(read, "وصل الملك خالد بن عبدالعزيز بن عبدالرحمن آل سعود أمس.")
    assert prince != "Khalid of Saudi Arabia" and king == "Khalid of Saudi Arabia"


@pytest.mark.parametrize(("adjective", "own"), [("البريطانية", True), ("السويدية", False)])
def test_a_listed_body_with_the_adjective_of_its_country(read: Read, adjective: str, own: bool) -> None:
    held = dict(found(read, f"قالت جامعة برمنجهام {adjective} إن الدراسة جديدة."))
    assert (held[f"جامعة برمنجهام {adjective}"] == "University of Birmingham") is own


def test_who_leads_a_club_leads_it_with_its_noun_and_without(read: Read) -> None:
    held = dict(found(read, "وصل سالم الحمداني رئيس نادي الزمالك أمس. وقال رئيس الزمالك إن المباراة بدأت."))
    assert held["رئيس الزمالك"] == held["سالم الحمداني"]


def test_a_player_is_no_politician_of_his_name(read: Read) -> None:
    assert dict(read("قال لاعب الفريق السابق ساماراس إنه بخير."))["ساماراس"].entity != "Antonis Samaras"
    greek = dict(read("قال رئيس وزراء اليونان السابق ساماراس إنه بخير."))
    assert greek["ساماراس"].entity == "Antonis Samaras"


def test_a_given_name_is_no_club(read: Read) -> None:
    held = read("ضم النادي أيمن إلى صفوف الفريق بعد المباراة، وسجل المدافع هدفا في الملعب.")
    assert not any(mention.entity == "FC Emmen" for _, mention in held)


@pytest.mark.parametrize(
    "text", ["زار الوزير قطر وعمان والكويت.", "شاركت عمان والكويت في المعرض.", "وصلت شحنات من الهند، عمان، ومصر."]
)
def test_among_countries_a_name_is_the_country_s_and_not_a_capital_s(read: Read, text: str) -> None:
    assert dict(read(text))["عمان"].entity == "Oman"


@pytest.mark.parametrize("text", ["وصل الوفد إلى عمان.", "وصل الوفد إلى بيروت ثم إلى عمان."])
def test_among_towns_it_is_the_capital(read: Read, text: str) -> None:
    assert dict(read(text))["عمان"].entity == "Amman"


@pytest.mark.parametrize(("printed", "label"), [("عُمان", "Oman"), ("عمّان", "Amman")])
def test_a_vowel_sign_tells_the_country_from_the_capital(read: Read, printed: str, label: str) -> None:
    assert dict(read(f"وصل الوفد إلى {printed} مساء."))[printed].entity == label
