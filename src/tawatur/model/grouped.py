"""Articles and stories as grouping sees them and the record keeps them.

They stand here, with what is not compiled: reading them back from the record asks for their types, and a compiled class
no longer knows them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tawatur.model.across import Reading
from tawatur.model.layers import Event
from tawatur.model.span import Span


@dataclass(frozen=True, slots=True)
class Happening:
    """One event mention: its reading, who takes part (labels, sorted), its day (ISO) or None, and whether it leads.

    `people`: those of them who are persons; `bodies`: those that are organisations; both in order, for they are kept.
    `round`: which of several talks it is, by its ordinal; 0 where none stands beside it. `runs`: the words from its
    trigger on and up to it, folded, where they are many. `known`: its noun has the article ("the attack").
    """

    reading: Reading
    event: Event
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    day: str | None
    lead: bool
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    round: int = 0
    runs: tuple[str, ...] = ()
    known: bool = False

    @property
    def parties(self) -> frozenset[str]:
        """Actors and targets together."""
        return frozenset((*self.actors, *self.targets))


class Telling(NamedTuple):
    """The events of an article (id) as they are told, with the day on which it was published."""

    id: str
    published: date | None
    found: Sequence[Happening]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One article as stories see it.

    `place` is where it stands among others of its day (name of the page, number on it). `found` are the event mentions
    of the day its news is of (`news`, ISO): the last dated event that leads it, else the day of publication; of an
    article without a day, the day of the week of the first event that leads it (`XXXX-WXX-4`), and `since` is the
    latest day (ISO) that it tells of as past, "" where there is none. `sides` are the countries and bodies it names,
    with their weights; `related`: its page has related headlines beside it; `outlet` printed it. `named` are
    the places (but for countries) and bodies that it names, `headed` those of its title.
    """

    id: str
    day: date | None
    place: tuple[str, int]
    vector: Mapping[str, float]
    found: tuple[Happening, ...] = ()
    news: str | None = None
    title: Span | None = None
    sides: tuple[tuple[str, int], ...] = ()
    related: bool = False
    since: str = ""
    outlet: str = ""
    headed: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[date, tuple[str, int], str]:
        """What articles are sorted by: day, page, number."""
        return self.day or date.max, self.place, self.id


class Whole(NamedTuple):
    """A story as lines see it: its id, first day, the centre of its articles, the pairs of countries it is about."""

    id: str
    day: date | None
    centre: Mapping[str, float]
    pairs: tuple[tuple[str, str], ...]
    size: int = 1
