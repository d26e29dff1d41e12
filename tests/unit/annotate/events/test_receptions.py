"""Who receives whom, who meets whom in what is told of a meeting, and calls that are none."""

from __future__ import annotations

import tawatur
from tests.unit.annotate.events.reading import LAHAR, RAMI, SALEM, Names, actors, one, read, targets

TWO: Names = {"سالم": SALEM, "رامي": RAMI, "لهار": LAHAR}
RIVER: Names = {"حركة النهر": ("ORG", "River Movement"), "لهار": LAHAR}


def test_who_stands_alone_behind_a_reception_is_the_guest() -> None:
    assert targets(one("جرى استقبال سالم في لهار", names=TWO)) == ["Salem"]
    both = one("جرى استقبال سالم لرامي في لهار", names=TWO)
    assert (actors(both), targets(both)) == (["Salem"], ["Rami"])


def test_a_reception_is_taken_up() -> None:
    event = read("استقبل سالم رامي. وجرى خلال الاستقبال عرض الخطة", names=TWO)[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_whom_a_pronoun_met_is_not_its_owner() -> None:
    event = one("عبر المسؤول، خلال لقائه رامي، عن سعادته", names=TWO)
    assert (actors(event), targets(event)) == ([], ["Rami"])


def test_a_delegation_is_of_a_body() -> None:
    event = one("تأتي زيارة وفد من حركة النهر إلى لهار", names=RIVER)
    assert (actors(event), targets(event)) == (["River Movement"], ["Lahar"])
    assert actors(one("تأتي زيارة وفد من القرية لهار", names=RIVER)) == []


def test_what_was_talked_of_in_a_meeting_is_its_parties() -> None:
    said = "عقد سالم اجتماعا مع رامي. وجرى خلال الاجتماع مناقشة الحدود مع لهار"
    assert actors(read(said, names=TWO)[1]) == ["Salem", "Rami"]


def test_talks_between_them() -> None:
    names: Names = {"لهار": LAHAR, "روسيا": ("GPE", "Russia")}
    event = read("اتفقت لهار وروسيا على تمديد المفاوضات بينهما", names=names)[-1]
    assert actors(event) == ["Lahar", "Russia"]


def test_two_people_are_the_two_sides() -> None:
    event = read("استقبل سالم رامي بعد زيارة رامي إلى لهار، وعقد الطرفان اجتماعا", names=TWO)[-1]
    assert actors(event) == ["Salem", "Rami"]


def test_a_call_in_which_somebody_is_heard_is_none() -> None:
    page = tawatur.read("الجسر\n\nوقال محمود عباس في اتصال هاتفي إن الجسر آمن.\n")
    assert not [event for article in page.articles for event in article.layers.events]
