"""Whose deed it is: of who sides with others, of a counterpart, of who is meant by a pronoun, of no mere teller."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import LAHAR, RAMI, SALEM, Names, actors, one, read, targets

GUARD: Names = {"حرس لهار": ("ORG", "Lahar Guard")}
LEAGUE: Names = {**GUARD, "عصبة الجبل": ("ORG", "Mountain League")}
BOTH: Names = {"سالم": SALEM, "رامي": RAMI}


def test_with_whom_a_body_sides_does_nothing() -> None:
    for siding in ("المرتبط بعصبة الجبل", "الموالي لعصبة الجبل", "المحسوب على عصبة الجبل"):
        event = one(f"شن حرس لهار، {siding}، هجوما على القرية", names=LEAGUE)
        assert (actors(event), targets(event)) == (["Lahar Guard"], [])


def test_forces_loyal_to_somebody_are_his() -> None:
    event = one("هاجمت القوات الموالية لسالم مواقع حرس لهار", names={**GUARD, "سالم": SALEM})
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar Guard"])


def test_a_counterpart_receives_whom_the_pronoun_means() -> None:
    event = read("وصل سالم أمس، وكان قد استقبله نظيره رامي في المطار", names=BOTH)[-1]
    assert (actors(event), targets(event)) == (["Rami"], ["Salem"])


def test_whose_imposing_it_is() -> None:
    event = one(
        "انتقد سالم قرار الهيئة العليا ضد فرضه رسوما على القمح",
        names={"سالم": SALEM, "الهيئة العليا": ("ORG", "Board")},
    )
    assert actors(event) == ["Salem"]


def test_a_delegation_behind_that_is_not_who_tells_of_it() -> None:
    names: Names = {"وكالة سلمار": ("ORG", "Salmar Agency"), "لهار": LAHAR}
    said = ("نقلت", "الوفد توجه إلى لهار", "Salmar Agency")
    assert actors(one("نقلت وكالة سلمار عن مسؤول أن الوفد توجه إلى لهار", names=names, said=said)) == []


def test_a_person_who_tells_of_a_capture_has_no_hand_in_it() -> None:
    text = "أعلن سالم تحرير البلدة"
    assert actors(one(text, names={"سالم": SALEM}, said=("أعلن", "تحرير البلدة", "Salem"), direct="سالم")) == []
    said = ("أعلن", "تحرير البلدة", "Lahar Guard")
    assert actors(one("أعلن حرس لهار تحرير البلدة", names=GUARD, said=said, direct="حرس لهار")) == ["Lahar Guard"]


def test_an_exercise_of_a_country() -> None:
    assert actors(one("هذه أول تجربة صاروخية ناجحة للهار", names={"لهار": LAHAR})) == ["Lahar"]


@pytest.mark.parametrize(
    "text",
    ["يستعدون لشن هجمات تماشيا مع رغبة حرس لهار", "شنوا هجمات على غرار حرس لهار", "شنوا هجمات على حساب حرس لهار"],
)
def test_what_a_deed_is_in_step_with_has_no_part(text: str) -> None:
    assert targets(one(text, names=GUARD)) == []


def test_whose_post_was_hit() -> None:
    event = one("وقع هجوم على مركزين لحرس لهار", names=GUARD)
    assert (actors(event), targets(event)) == ([], ["Lahar Guard"])


@pytest.mark.parametrize(
    "text", ["وصل سالم حيث وجهت إليه تهم", "وجهت لسالم انتقادات شديدة", "وجهت الصحف إلى سالم انتقادات"]
)
def test_to_whom_charges_and_criticism_are_directed(text: str) -> None:
    assert targets(read(text, names={"سالم": SALEM})[-1]) == ["Salem"]


def test_the_two_countries_of_two_people() -> None:
    names: Names = {"الرئيس السويدي سالم": SALEM, "الرئيس الفرنسي رامي": RAMI}
    text = "التقى الرئيس السويدي سالم الرئيس الفرنسي رامي. وتناول اللقاء سبل التعاون بين البلدين."
    assert actors(read(text, names=names)[-1]) == ["Sweden", "France"]


def test_where_others_go_is_no_goal_of_a_visit() -> None:
    names: Names = {"سالم": SALEM, "لهار": LAHAR, "هالين": ("GPE", "Halin")}
    event = one("أجرى سالم زيارة إلى لهار بسبب أزمة المتسللين إلى هالين", names=names)
    assert targets(event) == ["Lahar"]


def test_who_leaves_and_whose_forces() -> None:
    assert actors(one("انسحب مقاتلو حرس لهار من المدينة", names=GUARD)) == ["Lahar Guard"]
    event = read("اعترضت لهار على ذلك بعد أن سحبت قواتها من الوادي", names={"لهار": LAHAR})[-1]
    assert actors(event) == ["Lahar"]
