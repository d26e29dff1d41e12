"""Bystanders: who watches is no party to what he tells of his country; who speaks for a side without a name is one."""

from __future__ import annotations

import pytest

from tawatur.compare.ground.bystanders import body_within, bystander
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link

from .build import Draw, compared


@pytest.mark.parametrize(
    ("who", "label", "kind", "stands_by"),
    [
        ("المرصد السوري لحقوق الإنسان", "Syrian Observatory for Human Rights", "organisation", True),
        ("رامي عبد الرحمن", "Rami Abdulrahman", "person", True),
        ("شهود في الميناء", None, "anonymous", True),
        ("الدائرة", "Lahar Health Office", "organisation", False),
    ],
)
def test_a_monitor_and_witnesses_take_no_side(who: str, label: str | None, kind: str, stands_by: bool) -> None:
    draw = Draw(f"قال {who} إن الجسر مغلق.")
    link = Link(draw.at(who), label, kind)  # type: ignore[arg-type]
    assert bystander(Scene(draw.report()), link, Lexicon()) is stands_by


@pytest.mark.parametrize(
    ("body", "label", "side"),
    [("حزب الأمواج", "Amwaj Party", "Amwaj Party"), ("المرصد السوري", "Syrian Observatory for Human Rights", "")],
)
def test_who_is_of_a_body_is_of_its_side(body: str, label: str, side: str) -> None:
    draw = Draw(f"قال عمر سالم، عضو {body}، إن الجسر مغلق.").entity(body, label).entity("عمر سالم", "Omar Salem", "PER")
    link = Link(draw.at(f"عمر سالم، عضو {body}"), "Omar Salem", "person")
    floor = compared(draw)[0]
    assert floor.own_side(floor.scenes[0], link) == side


def test_sources_in_a_body_speak_for_it() -> None:
    draw = Draw("قالت مصادر في الدائرة إن الجسر مغلق.").entity("الدائرة", "Lahar Health Office")
    scene = Scene(draw.report())
    assert body_within(scene, Link(draw.at("مصادر في الدائرة"), None, "anonymous")) == "Lahar Health Office"
    assert body_within(scene, Link(draw.at("مصادر"), None, "anonymous")) == ""
