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
