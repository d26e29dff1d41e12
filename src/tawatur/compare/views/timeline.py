"""Timelines: the events of a story by their own dates; what happened, what is planned, what did not come about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tawatur.model.across import Entry, EventCluster, Evidence, State
from tawatur.model.page import Report

_STATES: Mapping[str, State] = {
    "occurred": "happened",
    "ongoing": "happened",
    "planned": "planned",
    "denied": "not come about",
}


def timeline(clusters: Iterable[EventCluster], reports: Mapping[str, Report]) -> list[Entry]:
    """An entry for each event that happened, is planned or did not come about, by date; undated ones last.

    What is only called for or conditional is no entry.
    """
    out = []
    for cluster in clusters:
        state = _STATES.get(cluster.status)
        held = [
            (m.article, reports[m.article].article.layers.events[m.number])
            for m in cluster.members
            if m.article in reports
        ]
        held.sort(key=lambda told: _STATES.get(told[1].status) != state)  # first who tells it so
        if state and held:
            evidence = tuple(Evidence(article, event.trigger) for article, event in held)
            out.append(Entry(cluster.date, state, cluster.label, cluster.id, evidence))
    return sorted(out, key=lambda e: (not _dated(e.when), e.when or "", e.cluster))


def _dated(value: str | None) -> bool:
    return value is not None and value[:4].isdigit()
