"""Statements searched: narrowed, counted, put in order by columns that are at hand.

A common word stands in thousands of statements, whose rows are wide and lie far apart: the full text says which they
are, and all else is looked up here. Made once for a state of the record, then only read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tawatur.record.asking import Asking, Filter
from tawatur.record.reader import Said
from tawatur.record.search import Asked, parse

_ALL = Filter()


class Sayings:
    """The statements of a record. A statement has a place: the newest the first, then by article and number."""

    def __init__(self, record: Asking) -> None:
        self.record = record
        rows = sorted(record.columns(), key=lambda row: row[1:3])
        rows.sort(key=lambda row: row[7] or "", reverse=True)
        same: dict[str, str] = {}  # one string for all that are alike

        def column(values: Iterable[str | None]) -> list[str]:
            return [same.setdefault(value, value) for value in (value or "" for value in values)]

        self.keys = [row[0] for row in rows]
        self._place = {key: place for place, key in enumerate(self.keys)}
        self.articles = column(row[1] for row in rows)
        self._sources, self._addressees = column(row[3] for row in rows), column(row[4] for row in rows)
        self._acts, self._outlets = column(row[5] for row in rows), column(row[6] for row in rows)
        self._days = column(row[7] for row in rows)
        self._by: dict[str, list[int]] = {}
        for place, source in enumerate(self._sources):
            self._by.setdefault(source, []).append(place)

    def find(self, asked: str | Asked = "", narrow: Filter = _ALL) -> Found:
        """The statements that hold all the words asked for (all where ""), narrowed.

        Speakers and addressees are labels of entities or forms of their names, as printed anywhere in the record.
        """
        if not asked:
            every = self._by_whom(narrow.by) if narrow.by else range(len(self.keys))
            return Found(self, every).narrowed(replace(narrow, by=()))
        wanted = parse(asked)
        known = self._place
        places = sorted(known[key] for key in self.record.keys(wanted) if key in known) if wanted else ()
        return Found(self, places).narrowed(narrow)

    def _by_whom(self, names: Iterable[str]) -> list[int]:
        labels = {label for name in names for label in self.record.labels_of(name)}
        return sorted(place for label in labels for place in self._by.get(label, ()))

    def within(self, narrow: Filter) -> tuple[int, int]:
        """The first place of the days asked for, and the first behind them."""
        since, until, days = narrow.since, narrow.until, self._days  # they fall; what has no day is last
        first = bisect_left(days, True, key=lambda day: day <= until) if until else 0
        last = bisect_left(days, True, key=lambda day: day < (since or "0")) if since or until else len(days)
        return first, last

    def narrowing(self, narrow: Filter) -> Iterable[tuple[list[str], set[str]]]:
        """Columns, and which values are asked for in them."""
        for column, names in ((self._sources, narrow.by), (self._addressees, narrow.to)):
            if names:
                yield column, {label for name in names for label in self.record.labels_of(name)}
        for column, values in ((self._acts, narrow.acts), (self._outlets, narrow.outlets)):
            if values:
                yield column, set(values)

    def counted(self) -> Iterable[tuple[str, list[str]]]:
        """What facets count."""
        return ("by", self._sources), ("outlet", self._outlets), ("act", self._acts)


@dataclass(frozen=True, slots=True)
class Found:
    """Statements that were searched for, by their places."""

    sayings: Sayings
    places: Sequence[int]

    def __len__(self) -> int:
        return len(self.places)

    def narrowed(self, narrow: Filter) -> Found:
        """Those of them that a filter lets through."""
        first, last = self.sayings.within(narrow)
        held = self.places[bisect_left(self.places, first) : bisect_left(self.places, last)]
        for column, wanted in self.sayings.narrowing(narrow):
            held = [place for place in held if column[place] in wanted]
        return replace(self, places=held)

    def facets(self, most: int = 8) -> dict[str, list[tuple[str, int]]]:
        """How many of them each speaker ("by"), outlet and act has, the most first."""
        out = {}
        for name, column in self.sayings.counted():
            held = Counter(map(column.__getitem__, self.places))
            del held[""]
            out[name] = sorted(held.items(), key=lambda row: (-row[1], row[0]))[:most]
        return out

    def articles(self) -> set[str]:
        """The articles in which they stand."""
        return set(map(self.sayings.articles.__getitem__, self.places))

    def said(self, most: int, skip: int = 0) -> list[Said]:
        """Some of them, the newest first."""
        keys = self.sayings.keys
        return self.sayings.record.statements([keys[place] for place in self.places[skip : skip + most]])
