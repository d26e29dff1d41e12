"""Two numbers that do not go together: when one is a later word than the other, and when two count by themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import DAY, Draw, body, compared


def strike(name: str, people: str, value: int, source: Link, day: date = DAY) -> Draw:
    """An article on the strike on the port, with a toll by a source."""
    more = {
        "b": " وهرعت سيارات الإسعاف إلى الأرصفة حتى المساء، وتوقفت حركة السفن ساعات.",
        "c": " وبقي العمال في بيوتهم ثلاثة أيام، وزارت لجنة المدينة الأسر، وأغلقت المتاجر أبوابها.",
    }.get(name, "")
    text = f"أسفر القصف الذي استهدف الميناء الأحد عن مقتل {people} من العمال، قالت الجهة المعنية ({name}).{more}"
    draw = Draw(text, name, day, f"Paper {name}").quantity(f"{people} من العمال", value, "worker killed")
    draw.said(f"القصف الذي استهدف الميناء الأحد عن مقتل {people} من العمال", "قالت", source)
    return draw.event(
        "القصف", "ASSAULT", mode="shelling", actors=["Salmar Armed Forces"], place="Port Town", day="2031-05-04",
        quantities=(0,),
    )  # fmt: skip


def kinds(*draws: Draw) -> list[str]:
    found: list[Finding] = compared(*draws)[2]
    return sorted(f.kind for f in found if f.attribute == "killed" and f.kind in ("differs", "updated"))


def test_a_number_that_was_said_a_day_before_is_the_earlier_one_of_two_papers_of_a_day() -> None:
    low = strike("a", "سبعة", 7, body("Lahar Health Office"), date(2031, 5, 5))
    high = strike("b", "تسعة", 9, body("Red Circle"), date(2031, 5, 5))
    assert kinds(low, high) == ["differs"]
    text = low.text.replace("قالت الجهة", "قالت أمس الجهة")
    said = strike("a", "سبعة", 7, body("Lahar Health Office"), date(2031, 5, 5))
    told = Draw(text, "a", said.day, said.outlet, layers=replace(said.layers, events=(), attributions=()))
    told.said(said.report().printed(said.layers.attributions[0].content[0]), "قالت", body("Lahar Health Office"))
    told.time("أمس", "2031-05-04").event(
        "القصف", "ASSAULT", mode="shelling", actors=["Salmar Armed Forces"], place="Port Town", day="2031-05-04",
        quantities=(0,),
    )  # fmt: skip
    assert kinds(told, high) == ["updated"]


def test_of_a_toll_that_rose_two_who_count_on_one_day_still_differ() -> None:
    first = strike("a", "سبعة", 7, body("Lahar Health Office"))
    second = strike("b", "تسعة", 9, body("Lahar Health Office"), date(2031, 5, 5))
    other = strike("c", "اثنا عشر", 12, body("Red Circle"), date(2031, 5, 5))
    assert kinds(first, second, other) == ["differs", "updated"]


@pytest.mark.parametrize(("opens", "kind"), [("وكانت الجهة نفسها تحدثت عن", ["updated"]), ("وفي الميناء سقط", [])])
def test_a_lower_number_that_somebody_had_given_before_is_a_step(opens: str, kind: list[str]) -> None:
    text = f"قال مكتب الصحة إن القصف على الميناء أوقع تسعة قتلى من العمال. {opens} سبعة قتلى من العمال في القصف."
    draw = Draw(text).quantity("تسعة قتلى", 9, "person killed").quantity("سبعة قتلى", 7, "person killed")
    draw.said(
        "القصف على الميناء أوقع تسعة قتلى من العمال", "قال", body("Lahar Health Office", span=draw.at("مكتب الصحة"))
    )
    draw.said("سبعة قتلى من العمال في القصف", opens.split()[0], body("Lahar Health Office"))
    draw.event("القصف", "ASSAULT", mode="shelling", place="Port Town", day="2031-05-04", quantities=(0, 1))
    assert kinds(draw) == kind
