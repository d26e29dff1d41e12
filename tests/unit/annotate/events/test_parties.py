"""Actors, targets and places by what stands between a trigger and the names around it."""

from __future__ import annotations

from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read, targets


def test_subject_after_the_verb_and_object() -> None:
    event = one("قصفت لهار مواقع هالين", names={"لهار": LAHAR, "هالين": HALIN})
    assert (actors(event), targets(event)) == (["Lahar"], ["Halin"])


def test_subject_before_the_verb() -> None:
    event = one("قال إن لهار قصفت القرية", names={"لهار": LAHAR})
    assert actors(event) == ["Lahar"]


def test_owner_of_the_object_is_no_subject() -> None:
    event = one("قصفت مواقع هالين أمس", names={"هالين": HALIN})
    assert (actors(event), targets(event)) == ([], ["Halin"])


def test_two_sides_with_between() -> None:
    event = one("عقد اجتماع بين سالم ورامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem", "Rami"], [])


def test_subject_of_a_light_verb_and_the_other_side() -> None:
    event = one("أجرى سالم محادثات مع رامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_subject_of_a_receiving_verb_is_the_target() -> None:
    event = one("تعرضت لهار لهجوم عنيف", names={"لهار": LAHAR})
    assert (actors(event), targets(event)) == ([], ["Lahar"])


def test_adjective_of_country() -> None:
    assert actors(one("وقع الهجوم الروسي فجرا")) == ["Russia"]


def test_object_of_the_aim_is_target_and_place() -> None:
    event = one("شن مسلحون هجوما على لهار", names={"لهار": LAHAR})
    assert targets(event) == ["Lahar"]
    assert event.place is not None
    assert event.place.entity == "Lahar"


def test_pronoun_of_a_noun_stands_for_the_name_before() -> None:
    (event,) = read("وصف سالم مكالمته بالمثمرة", names={"سالم": SALEM})
    assert actors(event) == ["Salem"]


def test_reporter_of_himself() -> None:
    text = "قال سالم إنه سيزور رامي"
    event = one(text, names={"سالم": SALEM, "رامي": RAMI}, said=("قال", "سيزور رامي", "Salem"))
    assert (actors(event), targets(event), event.reported_by) == (["Salem"], ["Rami"], 0)


def test_meeting_told_again_has_both_sides() -> None:
    names = {"سالم": SALEM, "رامي": RAMI}
    text = "عقد سالم اجتماعا مع رامي في القصر. وقال شهود إن الاجتماع كان طويلا."
    first, second = read(text, names=names)
    assert (actors(first), targets(first)) == (["Salem"], ["Rami"])
    assert (actors(second), targets(second)) == (["Salem", "Rami"], [])


def test_two_heads_of_state_with_the_adjectives_of_their_countries() -> None:
    names = {"سالم": SALEM, "رامي": RAMI}
    event = one("قال إن اتصالا هاتفيا جرى بين الرئيسين الروسي سالم والأمريكي رامي", names=names)
    assert actors(event) == ["Salem", "Rami"]


def test_a_person_is_no_place() -> None:
    event = one("وقع انفجار هز ثقة الناس في سالم", names={"سالم": SALEM})
    assert event.type == "ASSAULT" and event.place is None
