"""Places in a row or of the wild that no list has, and what only looks like a country."""

from __future__ import annotations

import pytest

from .conftest import Read


def places(read: Read, text: str) -> list[str]:
    return [printed for printed, mention in read(text) if mention.type in ("GPE", "LOC")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سارت الدوريات في نواحي الزاب والرشاد في العراق.", ["الزاب", "الرشاد", "العراق"]),
        ("قصف الجيش منطقتي بوندهيري ووارتا.", ["بوندهيري", "وارتا"]),
        ("وصلوا إلى مطار عدن عدي الدولي.", ["مطار عدن عدي الدولي", "عدن"]),
        ("حلق الطيران فوق وادي زفتا.", ["وادي زفتا"]),
        ("زاروا وادي العقيق أمس.", ["وادي العقيق"]),
        ("زاروا غابة رغدان أمس.", ["غابة رغدان"]),
        ("اندلع حريق في غابة بفرنسا.", ["فرنسا"]),
        ("قاتلوا في شمال مالي طويلا.", ["شمال مالي", "مالي"]),
    ],
)
def test_places_are_read(read: Read, text: str, names: list[str]) -> None:
    assert places(read, text) == names


@pytest.mark.parametrize(
    "text",
    ["وأدى الصلاة في المسجد.", "جاب مدن الوطن وقراها.", "نقلت عن مواقع سورية معارضة ذلك.", "كانت غابة كثيفة."],
)
def test_no_place_is_read(read: Read, text: str) -> None:
    assert places(read, text) == []
