"""Doers over a word that carries the deed, of verbs joined by و, and doers without a name right before their verb."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

FAJR: tuple[EntityType, str] = ("ORG", "Fajr")
SALMAR: tuple[EntityType, str] = ("GPE", "Salmar")
NAMES: Names = {"حركة الفجر": FAJR, "سلمار": SALMAR, "لهار": LAHAR, "هالين": HALIN, "سالم": SALEM, "رامي": RAMI}


@pytest.mark.parametrize(
    "text",
    [
        "نفذت حركة الفجر سلسلة من الهجمات على الميناء",
        "شنت حركة الفجر العديد من الهجمات على الميناء",
        "إن حركة الفجر تمكنت من تدمير سبع مركبات",
        "إن حركة الفجر نجحت في استعادة بلدة قريبة",
        "بعد نجاح حركة الفجر الموالية لسلمار في استعادة بلدة هالين",
    ],
)
def test_who_carries_it_out(text: str) -> None:
    assert actors(one(text, names=NAMES)) == ["Fajr"]


def test_who_answers_attacks_did_not_make_them() -> None:
    assert actors(one("شنت حركة الفجر حملة بعد هجمات على الميناء", names=NAMES)) == []


def test_a_unit_manages_for_its_body() -> None:
    text = "تمكنت شعبة التحري بشرطة هالين من القبض على لص"
    assert actors(one(text, names={"شرطة هالين": ("ORG", "Halin police")})) == ["Halin police"]


@pytest.mark.parametrize("text", ["تحدث عن دول تستهدف سلمار بالمتفجرات", "إن مجهولين هاجموا سلمار بالقنابل"])
def test_doers_without_a_name_right_before_their_verb(text: str) -> None:
    event = one(text, names=NAMES)
    assert (actors(event), targets(event)) == ([], ["Salmar"])


def test_country_of_craft_before_their_verb() -> None:
    assert actors(one("إن طائرات سويدية قصفت الميناء")) == ["Sweden"]


def test_what_is_invaded_does_nothing() -> None:
    assert actors(one("غزا سالم سلمار، وأطلق صواريخ على لهار", names=NAMES)) == ["Salem"]


def test_whose_body_a_subject_is() -> None:
    event = one("قصفتها حركة الفجر التابعة لسلمار أمس", names=NAMES)
    assert (actors(event), targets(event)) == (["Fajr"], [])


def test_object_behind_a_place_in_commas() -> None:
    event = one("التقى سالم، في مقر المجلس بهالين، رامي", names=NAMES)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_places_visited_go_on_to_nothing() -> None:
    events = read("بدأ جولته في العام نفسه، وزار سلمار وهالين، والتقى مع قادة لهار", names=NAMES)
    assert not {"Salmar", "Halin"} & set(actors(events[-1]))


def test_a_verb_that_opens_goes_on_with_the_one_before() -> None:
    events = read("زار سالم سلمار. وتواصل مع لهار", names=NAMES)
    assert [actors(event) for event in events] == [["Salem"], ["Salem"]]


def test_two_nouns_share_what_follows_both() -> None:
    events = read("تقوم سلمار بدورها في دعم ومساندة لهار", names=NAMES)
    assert [(actors(event), targets(event)) for event in events] == [(["Salmar"], ["Lahar"])] * 2


def test_doer_that_a_relative_clause_leaves_out() -> None:
    assert actors(one("تحدثت حركة الفجر عن الهجمات التي شنتها في الميناء", names=NAMES)) == ["Fajr"]


def test_a_nearer_body_without_a_name() -> None:
    text = "نقلت حركة الفجر جرحاها، وهرعت قوات الأمن إلى المكان وباشرت التحقيق في الحادث"
    assert actors(one(text, names=NAMES)) == []


def test_one_attack_of_many() -> None:
    text = "نفذت حركة الفجر سلسلة من الهجمات على سلمار، بما في ذلك هجوم على الميناء"
    assert [actors(event) for event in read(text, names=NAMES)] == [["Fajr"], ["Fajr"]]


@pytest.mark.parametrize(
    "text", ["دمروا منازل عناصر في حركة الفجر", "هجمات أدت إلى مقتل خمسة من أفراد حركة الفجر", "قتل خمسة من حركة الفجر"]
)
def test_people_of_a_body_are_hit(text: str) -> None:
    counts = {"خمسة": (5, "person killed")} if "خمسة" in text else {}
    event = one(text, names=NAMES, counts=counts)
    assert (actors(event), targets(event)) == ([], ["Fajr"])


@pytest.mark.parametrize("text", ["استقبل سالم أمس، الأمير رامي", "استقبل سالم بقصر الحكم الأمير رامي"])
def test_a_guest_behind_time_or_place(text: str) -> None:
    names: Names = {"سالم": SALEM, "الأمير رامي": RAMI, "قصر الحكم": ("LOC", "Palace")}
    assert targets(one(text, names=names, times={"أمس": "2015-07-20"} if "أمس" in text else {})) == ["Rami"]


def test_who_lost_his_own_people_did_not_attack() -> None:
    assert actors(read("أعلنت حركة الفجر مقتل ستة من جنودها في هجوم على الميناء", names=NAMES)[-1]) == []


def test_a_deed_is_taken_up_by_its_verb() -> None:
    assert actors(one("قالوا إن الانفجار نفذته حركة الفجر", names=NAMES)) == ["Fajr"]


def test_who_meets_behind_a_place() -> None:
    event = one("اجتمع في هالين سالم مع رامي", names=NAMES)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
