"""Weapons: the noun before the name only tells what bears it."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("سقط صاروخ سجيل قرب الجسر.", "سجيل", "Sejjil"),
        ("أسقط الجيش مسيرات غيران فوق البلدة.", "غيران", "Geran-2"),
        ("نقل الجنود نظام القبة الحديدية إلى البلدة.", "القبة الحديدية", "Iron Dome"),
        ("وصلت طائرة الرئاسة الأميركية إلى المطار.", "طائرة الرئاسة الأميركية", "Air Force One"),
    ],
)
def test_the_noun_of_an_arm_is_outside_its_name(read: Read, text: str, name: str, entity: str) -> None:
    assert [(printed, mention.entity) for printed, mention in read(text) if mention.type == "MISC"] == [(name, entity)]
