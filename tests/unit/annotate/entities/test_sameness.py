"""One person in two forms of a name."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "other", "whole"),
    [
        ("قال الوزير صالح المونس إن العمل بدأ. وأكد صالح بن سعد المونس الموعد.", "صالح المونس", "صالح بن سعد المونس"),
        ("قال عبدالله بن سالم الكرمي ذلك. وأكد عبد الله الكرمي الموعد.", "عبد الله الكرمي", "عبدالله بن سالم الكرمي"),
        (
            "قال الدكتور خالد بن محمد المراغلاني ذلك. وأكد الدكتور خالد بن محمد المرغلاني الموعد.",
            "خالد بن محمد المرغلاني",
            "خالد بن محمد المراغلاني",
        ),
        ("قال الوزير يوهانس فيرنانيز دياز ذلك. وأكد فيرنانديز دياز الموعد.", "فيرنانديز دياز", "يوهانس فيرنانيز دياز"),
        ("قال الفنان عزت أبوحمدون ذلك. وأكد الفنان عزت أبو حمدون الموعد.", "عزت أبو حمدون", "عزت أبوحمدون"),
        ("قال ماركو كاريدو نابوليتو ذلك. وأكد ماركو كاريدو الموعد.", "ماركو كاريدو", "ماركو كاريدو نابوليتو"),
        ("قال سالم بن ناصر القحيميصي ذلك. وتابع القحيمصي: الموعد غدا.", "القحيمصي", "سالم بن ناصر القحيميصي"),
        ("قال سالم بن ناصر غترجي ذلك. وأكد سالم غترجي الموعد.", "سالم غترجي", "سالم بن ناصر غترجي"),
    ],
)
def test_a_longer_name_or_another_spelling_is_the_same_person(read: Read, text: str, other: str, whole: str) -> None:
    held = {printed: mention.entity for printed, mention in read(text)}
    assert held[other] == held[whole]


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("قال محمد سالم الحمداني ذلك. وأكد سالم الحمداني الموعد.", "محمد سالم الحمداني", "سالم الحمداني"),
        (
            "قال محمد بن سالم الكرمي ذلك. وأكد محمد بن ناصر الكرمي الموعد.",
            "محمد بن سالم الكرمي",
            "محمد بن ناصر الكرمي",
        ),
        ("قالت أم خالد إن العمل بدأ. وقال الطفل خالد إن العمل بدأ.", "أم خالد", "خالد"),
        (
            "قال الوزير محمد سالم ناصر إن المطر غزير. وقال الطبيب محمد سالم إن المطر غزير.",
            "محمد سالم ناصر",
            "محمد سالم",
        ),
    ],
)
def test_fathers_brothers_and_children_are_others(read: Read, text: str, one: str, two: str) -> None:
    held = {printed: mention.entity for printed, mention in read(text)}
    assert held[one] != held[two]


@pytest.mark.parametrize("text", ["التقى ترامب بوتين في ألاسكا.", "اتصل ماكرون وهاتف ترامب بوتين."])
def test_two_whom_the_list_has_by_a_word_each_are_two(read: Read, text: str) -> None:
    held = [mention.entity for _, mention in read(text) if mention.type == "PER"]
    assert held[-2:] == ["Donald Trump", "Vladimir Putin"]


@pytest.mark.parametrize("noun", ["مستشار", "صهر", "مبعوث"])
def test_whose_somebody_is_is_no_part_of_his_name(read: Read, noun: str) -> None:
    held = [mention.entity for _, mention in read(f"وصل {noun} بوتين يوري أوشاكوف أمس.") if mention.type == "PER"]
    assert held == ["Vladimir Putin", "Yuri Ushakov"]
