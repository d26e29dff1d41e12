"""The seeds across pages, on the layers of the gold and as they are read: stories, origins, differences, numbers. Needs
../shared.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tawatur.compare.claims import claims
from tawatur.compare.findings import findings
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import bodies, countries, sides
from tawatur.compare.likeness.topics import topics
from tawatur.group.clusters import clusters
from tawatur.group.copies import copies
from tawatur.group.stories import stories
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster, Finding, Story
from tawatur.model.page import Report

from .gold import gold_reports, read_reports


class Seeds(NamedTuple):
    """All that is found across the seeds."""

    reports: dict[str, Report]
    stories: list[Story]
    clusters: dict[str, EventCluster]
    claims: dict[str, Draft]
    findings: list[Finding]


@cache
def across(folder: Path, layers: str) -> Seeds:
    """What is found across the seeds, with the layers of the gold, or as they are read."""
    make = gold_reports if layers == "gold" else read_reports
    reports = make(folder / "gold" / "seeds", folder / "seeds")
    reports.sort(key=lambda r: (r.article.published, r.page.name, r.article.number))
    words = Lexicon()
    belonging, copied = sides(reports, words), copies(reports)
    events = clusters(reports, belonging)
    scenes = [Scene(report) for report in reports]
    held = topics(claims(floor := ground(scenes, events, copied, belonging, bodies(words), words)))
    return Seeds(
        {report.article.id: report for report in reports},
        stories(reports, copied, countries(belonging)),
        {event.id: event for event in events},
        {draft.id: draft for topic in held for draft in topic.drafts},
        [finding for topic in held for finding in findings(topic, floor)],
    )


@pytest.fixture(scope="module", params=["gold", "read"])
def seeds(shared: Path, request: pytest.FixtureRequest) -> Seeds:
    return across(shared, request.param)


def test_four_stories_in_one_line(seeds: Seeds) -> None:
    assert [set(story.articles) for story in seeds.stories] == [
        {"000a", "002a"}, {"000b", "001a", "003a"}, {"001b"}, {"004a"},
    ]  # fmt: skip
    assert len({story.line for story in seeds.stories}) == 1


def _agreed(seeds: Seeds, articles: set[str], attribute: str, value: object, polarity: str = "positive") -> Finding:
    """The finding in which articles agree on a value."""
    for finding in seeds.findings:
        held = [seeds.claims[c] for c in finding.claims]
        if (
            finding.attribute == attribute
            and finding.kind in ("corroborated", "single-source")
            and articles <= {d.scene.id for d in held}
            and all((d.claim.value, d.claim.polarity) == (value, polarity) for d in held)
        ):
            return finding
    raise AssertionError([(f.kind, f.attribute, f.about, f.why) for f in seeds.findings if f.attribute == attribute])


def test_no_progress_is_one_origin_a_party(seeds: Seeds) -> None:
    found = _agreed(seeds, {"000b", "003a"}, "outcome", "bad")
    assert [(o.name, o.party) for o in found.origins] == [("Donald Trump", True)]
    assert found.articles == 2 and found.kind == "single-source"


def test_the_arms_pause_did_not_come_up_is_the_russian_readout(seeds: Seeds) -> None:
    found = _agreed(seeds, {"000b", "001a"}, "topic", "arms", "negative")
    assert len(found.origins) == 1 and found.origins[0].party and found.origins[0].folds


def test_no_meeting_is_one_origin(seeds: Seeds) -> None:
    found = _agreed(seeds, {"000b", "001a"}, "topic", "meeting", "negative")
    assert [o.name for o in found.origins] == ["Yuri Ushakov"]


def test_the_call_with_zelenskyy_is_corroborated(seeds: Seeds) -> None:
    found = _agreed(seeds, {"000b", "003a"}, "status", "planned")
    assert found.kind == "corroborated" and len(found.origins) == 2
    assert not all(o.named for o in found.origins)


@pytest.mark.parametrize(
    ("articles", "type_", "mode"),
    [
        ({"000b", "001a", "001b", "003a"}, "SANCTION", "suspend"),
        ({"000b", "001a", "003a"}, "CONSULT", "phone"),
        ({"000a", "002a"}, "RETREAT", "ceasefire"),
        ({"000b", "001a"}, None, "summons"),
    ],
)
def test_events_are_one_across_articles(seeds: Seeds, articles: set[str], type_: str, mode: str) -> None:
    assert any(
        type_ in (None, c.type) and c.mode == mode and articles <= {m.article for m in c.members}
        for c in seeds.clusters.values()
    )


def test_the_leaders_spoke_with_trump_on_sunday(seeds: Seeds) -> None:
    held = [c for c in seeds.clusters.values() if (c.type, c.date) == ("CONSULT", "2025-05-18")]
    assert any(
        {"000a", "002a"} <= {m.article for m in c.members} and "Donald Trump" in (*c.actors, *c.targets) for c in held
    )


def test_nothing_is_called_a_difference_that_is_none(seeds: Seeds) -> None:
    assert [f.why for f in seeds.findings if f.kind in ("differs", "updated")] == []


def test_parties_against_each_other(seeds: Seeds) -> None:
    found = [f for f in seeds.findings if f.kind == "party-against-party" and f.attribute == "outcome"]
    told = {seeds.claims[c].scene.id: f for f in found for c in f.claims}
    for article, outcome in (("003a", "bad"), ("004a", "good")):
        held = [seeds.claims[c] for c in told[article].claims]
        values = {o.name: {d.claim.value for d in held if d.id in o.claims} for o in told[article].origins}
        assert values["Donald Trump"] == {outcome}
        assert {"open"} in values.values()


@pytest.mark.parametrize(
    ("article", "attribute", "value", "unit"),
    [
        ("000b", "launched", 539, "drone"),
        ("000b", "launched", 11, "missile"),
        ("000b", "intercepted", 478, "aerial target"),
        ("000b", "injured", 23, "person injured"),
        ("000b", "killed", 5, "civilian killed"),
        ("003a", "killed", 8, "person killed"),
        ("002a", "exchanged", 1000, "prisoner"),
        ("004a", "tariff", 25, "percent"),
        ("001b", "aid", 65_000_000_000, "USD"),
        ("004a", "killed", 2, "person killed"),
        ("004a", "injured", 12, "person injured"),
        ("004a", "injured", 2, "child injured"),
        ("004a", "strikes", 4, "strike"),
        ("001a", "duration", "PT1H", ""),
        ("004a", "duration", "PT3H", ""),
    ],
)
def test_numbers(seeds: Seeds, article: str, attribute: str, value: object, unit: str) -> None:
    held = [d for d in seeds.claims.values() if d.scene.id == article]
    assert [
        d for d in held if (d.claim.attribute, d.claim.value, d.claim.unit) == (attribute, value, unit) and d.cluster
    ], [(d.claim.attribute, d.claim.value, d.claim.unit) for d in held if not isinstance(d.claim.value, str)]


def test_tolls_of_different_places_are_different_subjects(seeds: Seeds) -> None:
    subjects = {
        d.scene.id: d.claim.subject
        for d in seeds.claims.values()
        if d.claim.attribute == "killed" and d.claim.value in (5, 8)
    }
    assert subjects["000b"] != subjects["003a"]


def test_one_statement_in_two_forms_is_one_origin(seeds: Seeds) -> None:
    (found,) = (f for f in seeds.findings if f.attribute == "statement")
    assert (found.kind, found.articles, len(found.origins)) == ("single-source", 2, 1)
    assert {seeds.claims[c].scene.id for c in found.claims} == {"000a", "002a"}


@pytest.mark.parametrize(
    ("article", "hands"),
    [
        ("000a", ["Bloomberg News", "anonymous"]),
        ("003a", ["Yuri Ushakov", "Vladimir Putin"]),
        ("001b", ["Interfax", "Dmitry Peskov"]),
        ("003a", ["Agence France-Presse", "anonymous"]),
        ("001a", ["Reuters", "anonymous"]),
    ],
)
def test_chains(seeds: Seeds, article: str, hands: list[str]) -> None:
    said = seeds.reports[article].article.layers.attributions
    chains = [[link.entity or link.kind for link in a.chain.links[1:]] for a in said]
    assert hands in chains, [chain for chain in chains if len(chain) > 1]
