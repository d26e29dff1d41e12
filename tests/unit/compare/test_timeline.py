"""Timelines: which passage shows an event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.compare.views.timeline import timeline
from tawatur.model.across import EventCluster, Reading
from tawatur.model.layers import Event
from tawatur.model.party import Party

from .build import HAND, Draw

DRAW = Draw("مثلت سلمار ولهار في الاتفاق. ووقعت الوثيقة بعد يومين.")
NAMED = tuple(Party(name, DRAW.at(words)) for name, words in (("Salmar", "سلمار"), ("Lahar", "لهار")))
BARE = Event(DRAW.at("الوثيقة"), "AGREE", "occurred", HAND, actors=(Party("Salmar"), Party("Lahar")))
FULL = Event(DRAW.at("الاتفاق"), "AGREE", "occurred", HAND, actors=NAMED)


@pytest.mark.parametrize(
    ("events", "first"),
    [
        ((BARE, FULL), FULL),
        ((FULL, BARE), FULL),
        ((replace(FULL, passing=True), replace(BARE, actors=NAMED[:1])), BARE),
    ],
)
def test_an_entry_shows_first_who_tells_most_of_it_beside_its_word(events: tuple[Event, Event], first: Event) -> None:
    report = DRAW.report()
    report = report._replace(article=replace(report.article, layers=replace(report.article.layers, events=events)))
    members = tuple(Reading(report.article.id, number) for number in range(2))
    cluster = EventCluster("x", "AGREE", None, "agreement", members)
    (entry,) = timeline([cluster], {report.article.id: report})
    assert entry.evidence[0].span == first.trigger
