"""Constructions of news portals: what may break out, whose arms are taken, who announces and prepares it."""

from __future__ import annotations

import pytest

import tawatur
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, Names, actors, one, read, targets

NAMES: Names = {"لهار": LAHAR, "هالين": HALIN}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال إن التوتر قد يؤدي إلى اندلاع اشتباكات", "conditional"),
        ("قال إن التوتر سيؤدي إلى اندلاع اشتباكات", "planned"),
        ("من شأن التوتر أن يؤدي إلى اندلاع اشتباكات", "conditional"),
        ("أدى التوتر إلى اندلاع اشتباكات", "occurred"),
        ("ناقش إمكانية التوصل إلى اتفاق", "conditional"),
        ("نرفض تسليم السلاح", "denied"),
        ("انتقد قرار الحكومة نزع سلاح الفصائل", "planned"),
        ("رحب بقرار وقف إطلاق النار", "occurred"),
        ("يتوقع أن تكون هناك مفاوضات في الصيف", "planned"),
        ("هناك مفاوضات في المدينة", "ongoing"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert one(text).status == status


def test_whose_arms_are_taken_away_is_the_target() -> None:
    event = one("قررت لهار نزع سلاح هالين", names=NAMES)
    assert (actors(event), targets(event)) == (["Lahar"], ["Halin"])


@pytest.mark.parametrize("verb", ["عمدت", "لجأت", "سارعت"])
def test_who_resorts_to_a_deed_does_it(verb: str) -> None:
    assert actors(one(f"{verb} لهار إلى قصف البلدة", names=NAMES)) == ["Lahar"]


def test_who_prepares_for_an_attack_would_make_it() -> None:
    assert actors(one("لهار تستعد لقصف المطار", names=NAMES)) == ["Lahar"]


def test_a_phrase_before_a_comma_names_no_subject() -> None:
    text = "ووفقا لبيانات هيئة الملاحة وشركة هالين للشحن، تعرضت السفينة لهجوم"
    event = one(text, names={"هالين": ("ORG", "Halin Shipping")})
    assert (actors(event), targets(event)) == ([], [])


def test_whoever_attacks_is_nobody_and_the_name_behind_it_is_hit() -> None:
    event = one("هذه رسالة لمن يهاجم لهار", names=NAMES)
    assert (actors(event), targets(event)) == ([], ["Lahar"])


def test_when_may_stand_between_verb_and_subject() -> None:
    event = one("ثم التقى لاحقا رامي لهار", names={"رامي": RAMI, "لهار": ("PER", "Lahar")})
    assert actors(event) == ["Rami"]


def test_two_attacks_taken_up_by_a_dual_pronoun() -> None:
    event = one("سقط قتيل في غارتين شنتهما لهار على هالين", names=NAMES)
    assert actors(event) == ["Lahar"]


def test_a_deal_of_a_region_is_its_place() -> None:
    event = one("أكد المسؤول تنفيذ اتفاق الساحل", names={"الساحل": ("GPE", "Coast Region")})
    assert actors(event) == []


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("أعلن الجيش السويدي تدمير جسر في الجبل.", ["Sweden Armed Forces"]),
        ("أعلن الجيش السويدي تدمير جسر في قصف نرويجي.", ["Norway"]),
        ("أعلن وزير الدفاع السويدي تنفيذ هجمات على جزيرة الساحل.", ["Sweden"]),
    ],
)
def test_who_announces_a_deed_of_war(text: str, doers: list[str]) -> None:
    (article,) = tawatur.read(text).articles
    assert actors(article.layers.events[0]) == doers


def test_captives_that_a_state_has_back_are_no_conquest() -> None:
    event = one("استعادت لهار 185 من جنودها", names=NAMES)
    assert (event.type, event.mode) == ("RETREAT", "prisoner-exchange")


def test_people_who_rescue_are_no_rescue() -> None:
    assert read("أفاد عناصر الإنقاذ بأن الطريق مغلق") == ()


def test_a_meeting_put_off_is_no_rescue() -> None:
    assert read("أجلت الحركة بحث مستقبل البلدة") == ()
