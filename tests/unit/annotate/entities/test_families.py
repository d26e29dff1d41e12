"""Families, people printed with a letter, surnames that are titles or a father's name."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضرت عائلة كرمانوري الحفل.", ["كرمانوري"]),
        ("حضرت أسرة الحمداني الحفل.", ["الحمداني"]),
        ("حضرت عائلة آل سالم الحفل.", ["آل سالم"]),
        ("تملكه عائلات كبيرة مثل «كرمانو» و«سربول».", ["كرمانو", "سربول"]),
    ],
)
def test_a_family_is_no_member_of_it(read: Read, text: str, names: list[str]) -> None:
    held = [(printed, str(mention.entity)) for printed, mention in read(text) if mention.type == "PER"]
    assert [printed for printed, _ in held] == names
    assert all(label.endswith(" family") for _, label in held)


def test_the_family_of_somebody_told_is_no_name(read: Read) -> None:
    assert not [m for _, m in read("حضرت أسرة الفقيد وعائلتي وأهلي الحفل.") if m.type == "PER"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل الإرهابي ب. فيصل أمس.", "ب. فيصل"),
        ("قبض على المدعو (نور. ط) أمس.", "نور. ط"),
        ("سلم المتهم «م.عمر» نفسه.", "م.عمر"),
    ],
)
def test_a_letter_is_part_of_the_name_printed_with_it(read: Read, text: str, name: str) -> None:
    assert [printed for printed, mention in read(text) if mention.type == "PER"] == [name]


def test_the_letter_of_a_doctor_is_no_part_of_his_name(read: Read) -> None:
    held = [printed for printed, mention in read("قال الخبير د. طارق الحمداني إن الجسر آمن.") if mention.type == "PER"]
    assert held == ["طارق الحمداني"]


def test_a_fathers_name_behind_a_title_is_who_ends_in_it(read: Read) -> None:
    text = "أكد المحافظ سالم مبارك بن ماضي ذلك. وأضاف المحافظ بن ماضي أن الجسر آمن."
    held = [(printed, m.entity) for printed, m in read(text) if m.type == "PER"]
    assert [printed for printed, _ in held] == ["سالم مبارك بن ماضي", "بن ماضي"]
    assert held[0][1] == held[1][1]


def test_a_title_is_a_surname_behind_a_given_name_alone(read: Read) -> None:
    assert "سمير الحاج" in dict(read("أكد العميد سمير الحاج أن الجسر آمن."))


def test_the_most_of_many_is_no_part_of_a_name(read: Read) -> None:
    assert "محسن مخلوف" in dict(read("يعد العقيد محسن مخلوف أرفع طيار هنا."))


def test_a_name_between_a_comma_and_a_stop_is_whom_the_title_told(read: Read) -> None:
    assert "نسيم كرمان" in dict(read("قال ذلك الناطق باسم الحملة، نسيم كرمان."))
