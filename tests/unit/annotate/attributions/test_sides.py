"""Somebody else behind a contrast, joined subjects before an object, outlets beside what was said."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        (
            "كتب [PER:سامر] أن الجسر قديم، ولكن [PER:وائل] رئيس لجنة الجسور، أفاد بسلامته كلها.",
            ["الجسر قديم", "سلامته كلها"],
        ),
        ("أعلنت الوزارة أن السقف سقط، لكن مصادر محلية تابعة للبلدية أكدت أنه هدم.", ["السقف سقط", "هدم"]),
        (
            "استنكرت [ORG:رابطة الصيادين] إغلاق الميناء، غير أن [ORG,agency:وكالة المرسى] نقلت عن خبير قوله إنه قديم.",
            ["إغلاق الميناء", "قديم"],
        ),
        ("أعلن [PER:سامر] ترميم القلعة وقد أكدت صحف محلية أن السور سيبقى.", ["ترميم القلعة", "السور سيبقى"]),
        ("قال [PER:سامر] إن الجسر قديم، لكن أعمدته سليمة.", ["الجسر قديم، لكن أعمدته سليمة"]),
    ],
)
def test_another_side(sentence: str, contents: list[str]) -> None:
    found = read(sentence)
    assert found.contents == contents
    assert all(a.inside is None for a in found.attributions)


def test_object_behind_adjectives() -> None:
    found = read("استنكرت جمعيات محلية ونقابات دولية إغلاق السوق القديمة.")
    assert found.contents == ["إغلاق السوق القديمة"]
    assert found.words(found.attributions[0].chain.source) == "جمعيات محلية ونقابات دولية"


def test_a_deed_says_nothing() -> None:
    assert len(read("قال المدير إن هذه الأعمال تؤكد أهمية السد.").attributions) == 1
    assert read("أحجمت [GPE:سلمار] عن التصويت على القرار.").attributions == ()


def test_outlet_that_followed_it() -> None:
    found = read(
        "قال [PER:سامر]، في تصريحات لصحيفة [ORG,newspaper:المرسى]، وتابعتها [ORG,agency:وكالة الموج]، إن السد آمن.\n"
        "وأضاف أن الجسر قديم."
    )
    assert found.sources == ["سامر", "سامر"]
    assert [link.entity for link in found.attributions[0].chain.via] == ["المرسى"]


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("قال مصدر في الميناء لـ«سلمار تربيون» إن السد آمن.", "سلمار تربيون"),
        ("قال مصدر في الميناء لـ«[GPE:المدن]» إن السد آمن.", "المدن"),
        ("قالت الوزارة، في بيان أوردته قناة «[GPE:سلمار]»، إن السد آمن.", "قناة «سلمار»"),
        ("أوضحت إحصائية للهيئة أوردتها [ORG,agency:وكالة الموج] أن السفن قليلة.", "وكالة الموج"),
    ],
)
def test_outlet_that_heard_or_printed(sentence: str, via: str) -> None:
    found = read(sentence)
    assert [found.words(link) for link in found.attributions[0].chain.via] == [via]


def test_what_is_done_to_a_body_says_nothing() -> None:
    found = read("اعتبرت منظمات محلية أن هدم المستشفى القديم خطأ كبير، ويؤكد أن البلدية تسعى إلى البيع.")
    assert len(found.attributions) == 1


def test_two_write_a_letter() -> None:
    found = read("وأرسل [PER:سامر]، و[PER:وائل]، خطابا إلى المدير أمس يخبرانه بأن السد قديم.")
    assert found.sources == ["سامر"]
