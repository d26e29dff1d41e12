"""What pages need to find quickly and the tables do not say: which story an article is in, which events it tells."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.engine.across import labelled
from tawatur.model.across import Entity, Story
from tawatur.model.failure import Failure
from tawatur.record import Record
from tawatur.record.known import KnownNames
from tawatur.record.lists import EventSketch
from tawatur.record.naming import Named
from tawatur.record.sayings import Sayings


@dataclass(frozen=True, slots=True)
class Index:
    """Made once for each state of the record, then only read. `stories` are (number, story), the newest first.

    `events` gives for each article the (PLOVER type, status) of what it tells, `types` all types; `meetings` for each
    entity the meetings and calls it has a part in; `named` all entities, labels that are one joined, the most named
    first, and `known` the same by label. `last` is the newest day of publication ("" where there is none).
    """

    stories: list[tuple[int, Story]]
    story_of: dict[str, tuple[int, Story]]
    lines: dict[str, list[tuple[int, Story]]]
    entities: dict[str, Entity]
    events: dict[str, set[tuple[str, str]]]
    types: tuple[str, ...]
    meetings: dict[str, list[EventSketch]]
    named: list[Named]
    known: dict[str, Named]
    names: KnownNames
    totals: dict[str, int]
    last: str
    failures: tuple[Failure, ...]
    sayings: Sayings


def index(record: Record) -> Index:
    """The index of a record as it stands."""
    numbered: list[tuple[int, Story]] = record.stories()
    newest = sorted(numbered, key=lambda held: (held[1].when[1] or held[1].when[0] or "", held[0]), reverse=True)
    story_of = {article: held for held in numbered for article in held[1].articles}
    lines: dict[str, list[tuple[int, Story]]] = {}
    for held in numbered:
        lines.setdefault(held[1].line, []).append(held)
    entities = labelled(record.across("entity"))
    events, meetings = _events(record)
    named = _joined(record, entities)
    types = tuple(sorted({kind for told in events.values() for kind, _ in told}))
    known = {one.entity: one for one in named}
    names, totals, last = record.known_names(), record.totals(), record.days()[1] or ""
    failures, sayings = tuple(record.failures()), Sayings(record)
    return Index(
        newest, story_of, lines, entities, events, types, meetings, named, known, names, totals, last, failures, sayings
    )


def _events(record: Record) -> tuple[dict[str, set[tuple[str, str]]], dict[str, list[EventSketch]]]:
    events: dict[str, set[tuple[str, str]]] = {}
    meetings: dict[str, list[EventSketch]] = {}
    for event in record.sketches():
        for member in event.members:
            events.setdefault(member.article, set()).add((event.type, event.status))
        if event.type == "CONSULT":
            for party in dict.fromkeys((*event.actors, *event.targets)):
                meetings.setdefault(party, []).append(event)
    return events, meetings


def _joined(record: Record, entities: dict[str, Entity]) -> list[Named]:
    held: dict[str, list[Named]] = {}
    for one in record.entities(most=1_000_000):
        main = entities.get(one.entity)
        held.setdefault(main.label if main else one.entity, []).append(one)
    joined = [
        Named(label, rows[0].type, sum(r.times for r in rows), sum(r.articles for r in rows))
        for label, rows in held.items()
    ]
    return sorted(joined, key=lambda one: (-one.times, one.entity))
