"""What happened: it makes a finding where it leads an article, of parties that can have it and that its words name."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.model.layers import Link

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


def test_what_is_told_aside_is_none() -> None:
    draws = [met("غرق المركب خلال بحث عمر صابر مع هدى راجي أعمال الميناء.", name=name) for name in "ab"]
    assert status(*draws) == []


def test_what_is_to_be_ended_or_comes_with_the_news_is_told_aside() -> None:
    for before in ("وصل الحراس لوقف", "فتح السوق مع"):
        draws = [met(f"{before} بحث عمر صابر مع هدى راجي أعمال الميناء.", name=name) for name in "ab"]
        assert status(*draws) == []


def test_what_is_only_condemned_aimed_at_or_played_a_part_in_is_told_aside() -> None:
    for text, trigger in (
        ("القرية تدين بحث عمر صابر مع هدى راجي", "بحث"),
        ("شكر الحراس دور البلدة في بحث عمر صابر مع هدى راجي", "بحث"),
        ("وصل عمر صابر لبحث الأعمال مع هدى راجي", "بحث"),
    ):
        assert status(*(met(text, name=name, trigger=trigger) for name in "ab")) == [], text


def test_who_leaves_visits_not_the_place_that_he_leaves() -> None:
    text = "غادر عمر صابر الميناء صباح أمس متوجها إلى القرية."
    made = {"mode": "visit", "targets": [], "place": "Port Town"}
    draws = [met(text, name=name, trigger="غادر", people=False, **made) for name in "ab"]
    draws = [d.entity("عمر صابر", "Omar Saber", "PER").entity("الميناء", "Port Town", "GPE", "city") for d in draws]
    assert status(*draws) == [text.rstrip(".")]


def test_a_visit_of_which_only_places_are_read_is_about_its_clause() -> None:
    text = "زار وفد من دائرة الجسور الميناء في لاهار صباح أمس."
    made = {"mode": "visit", "actors": [], "targets": ["Lahar"], "place": "Port Town"}
    draws = [met(text, name=name, trigger="زار", people=False, **made) for name in "ab"]
    draws = [d.entity("الميناء", "Port Town", "GPE", "city").entity("لاهار", "Lahar", "GPE", "country") for d in draws]
    assert status(*draws) == [text.rstrip(".")]


@pytest.mark.parametrize(
    "other",
    [
        {"targets": ["Huda Raji", "Twitter"]},
        {"targets": ["Huda Raji", "Port Town"]},
        {"targets": ["Huda Raji", "Salem Bahri"]},
        {"place": "Huda Raji"},
        {"targets": ["Huda Raji", "head of the port of Lahar"]},
    ],
)
def test_where_the_parties_are_not_those_of_the_sentence_it_is_about_its_clause(other: dict[str, Any]) -> None:
    draws = [met(f"ذكرت الدائرة أن الرصيف امتلأ. {TALKS}", name=name, **other) for name in "ab"]
    draws = [draw.entity("الميناء", "Twitter", "ORG", "platform") for draw in draws]
    draws = [draw.entity("أعمال", "Port Town", "GPE", "city") for draw in draws]
    assert status(*draws) == [TALKS.rstrip(".")]


def test_who_is_met_stands_in_the_clause_behind_a_comma() -> None:
    text = "استقبل عمر صابر في مكتبه في الرصيف صباح أمس، بحضور العمدة، هدى راجي والوفد."
    draws = [met(text, name=name, trigger="استقبل", targets=["Huda Raji", "Salem Bahri"]) for name in "ab"]
    assert status(*draws) == [text.rstrip(".")]


@pytest.mark.parametrize("before", ["سمحت الدائرة بأن", "وصف لقاء محتمل فيه", "في الجولة المقبلة منها"])
def test_what_may_be_has_not_happened(before: str) -> None:
    assert status(*(met(f"{before} {TALKS}", name=name) for name in "ab")) == []


def test_what_was_done_in_an_earlier_month_is_no_news() -> None:
    def told(when: str) -> list[str]:
        return status(*(met(name=name, day=when) for name in "ab"))

    assert told("2031-05") and not told("2031-03")


@pytest.mark.parametrize("before", ["خاف البحارة من", "أكد العمدة حرصه على", "ماذا جرى في"])
def test_what_is_feared_wished_or_asked_is_not_told(before: str) -> None:
    assert status(*(met(f"{before} {TALKS}", name=name) for name in "ab")) == []


def test_a_habit_has_not_happened() -> None:
    text = TALKS.replace("صابر مع", "صابر دوريا مع")
    assert status(*(met(text, name=name) for name in "ab")) == []


def test_who_refuses_denies_nothing() -> None:
    def refused(name: str, act: str) -> Draw:
        draw = met("رفض عمر صابر بحث الأمر مع هدى راجي.", name=name, status="denied", by=0)
        return draw.said("بحث الأمر مع هدى راجي", "رفض", Link(draw.at("عمر صابر"), "Omar Saber", "person"), act=act)

    assert status(*(refused(name, "refuse") for name in "ab")) == []
