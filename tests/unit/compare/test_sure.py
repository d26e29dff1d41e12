"""What happened: it makes a finding where it leads an article, of parties that can have it and that its words name."""

from __future__ import annotations

from typing import Any

import pytest

from .build import Draw, compared

TALKS = "بحث عمر صابر مع هدى راجي أعمال الميناء."
DAY = "2031-05-04"


def met(text: str = TALKS, name: str = "a", trigger: str = "بحث", people: bool = True, **more: Any) -> Draw:
    made: dict[str, Any] = {"mode": "talks", "actors": ["Omar Saber"], "targets": ["Huda Raji"], "day": DAY, **more}
    draw = Draw(text, name=name, outlet=f"Paper {name}").event(trigger, "CONSULT", **made)
    return draw.entity("عمر", "Omar Saber", "PER").entity("هدى", "Huda Raji", "PER") if people else draw


def status(*draws: Draw) -> list[str]:
    return [f.about for f in compared(*draws)[2] if f.attribute == "status"]


def test_talks_that_lead_their_articles() -> None:
    assert status(met(), met(name="b")) == [f"talks: Omar Saber and Huda Raji, {DAY}"]


@pytest.mark.parametrize(
    "other",
    [
        {"text": "غرق المركب خلال بحث عمر صابر مع هدى راجي أعمال الميناء."},
        {"targets": ["Huda Raji", "Twitter"]},
        {"place": "Huda Raji"},
    ],
)
def test_what_is_told_aside_or_with_wrong_parties_is_none(other: dict[str, Any]) -> None:
    draws = [met(**{"name": name, **other}) for name in "ab"]
    if "Twitter" in str(other):
        draws = [draw.entity("الميناء", "Twitter", "ORG", "platform") for draw in draws]
    assert status(*draws) == []


def test_a_town_takes_no_part_in_talks() -> None:
    draws = [
        met(name=name, targets=["Huda Raji", "Port Town"]).entity("الميناء", "Port Town", "GPE", "city")
        for name in "ab"
    ]
    assert status(*draws) == []
