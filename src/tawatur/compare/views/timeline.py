"""Timelines: the events of a story by their own dates; what happened, what is planned, what did not come about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tawatur.model.across import Entry, EventCluster, Evidence, State
from tawatur.model.layers import Event
from tawatur.model.page import Report
from tawatur.model.span import Span

_STATES: Mapping[str, State] = {
    "occurred": "happened",
    "ongoing": "happened",
    "planned": "planned",
    "denied": "not come about",
}
# Letters from a trigger to what stands beside it; words that only take an event up tell less by so many slots.
_BESIDE, _BY_THE_WAY = 200, 2


def timeline(clusters: Iterable[EventCluster], reports: Mapping[str, Report]) -> list[Entry]:
    """An entry for each event that happened, is planned or did not come about, by date; undated ones last.

    What is only called for or conditional is no entry.
    """
    out = []
    for cluster in clusters:
        state = _STATES.get(cluster.status)
        held = [
            (reports[m.article], reports[m.article].article.layers.events[m.number])
            for m in cluster.members
            if m.article in reports
        ]
        # First who tells it so, in full.
        held.sort(key=lambda told: (_STATES.get(told[1].status) != state, -_fullness(*told)))
        if state and held:
            evidence = tuple(Evidence(report.article.id, event.trigger) for report, event in held)
            out.append(Entry(cluster.date, state, cluster.label, cluster.id, evidence))
    return sorted(out, key=lambda e: (not _dated(e.when), e.when or "", e.cluster))


def _fullness(report: Report, event: Event) -> int:
    """How much of an event stands beside its trigger in the same line: who, to whom, where."""
    text, near = report.page.text, event.trigger
    told = [party.span for party in (*event.actors, *event.targets, event.place) if party and party.span]
    reached = [Span(min(near.start, span.start), max(near.end, span.end)) for span in told]
    beside = sum(1 for span in reached if span.size <= _BESIDE and "\n" not in span.of(text))
    return beside - _BY_THE_WAY * event.passing


def _dated(value: str | None) -> bool:
    return value is not None and value[:4].isdigit()
