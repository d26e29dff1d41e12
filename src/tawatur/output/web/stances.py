"""Positions as tables show them: for each issue and side, day by day, what was last said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tawatur.model.across import Evidence, Position
from tawatur.output.html.words import words

_DAYS, _WORDS = 5, 14


@dataclass(frozen=True, slots=True)
class Cell:
    """What a side last said of an issue on a day: the act, the words as printed, whether it turned, where it stands."""

    act: str
    printed: str
    turned: bool
    article: str


@dataclass(frozen=True, slots=True)
class Stance:
    """A row of the table of positions: a side, and a cell for each day (None: nothing said)."""

    issue: str
    side: str
    cells: tuple[Cell | None, ...]


def stance_days(positions: Iterable[Position]) -> tuple[str, ...]:
    """The days that the table shows: the newest."""
    return tuple(sorted({s.said for p in positions for s in p.statements if s.said})[-_DAYS:])


def stances(
    positions: Sequence[Position], printed: Callable[[Evidence], str], name: Callable[[str], str], language: str
) -> list[Stance]:
    """The rows of the table, by issue; who said most of an issue comes first."""
    w, days = words(language), stance_days(positions)
    out = []
    for position in sorted(positions, key=lambda p: (p.issue, -len(p.statements), p.side)):
        cells = tuple(_cell(position, day, printed, language) for day in days)
        if any(cells):
            out.append(Stance(w["issues"].get(position.issue, position.issue), name(position.side), cells))
    return out


def _cell(position: Position, day: str, printed: Callable[[Evidence], str], language: str) -> Cell | None:
    held = [(n, s) for n, s in enumerate(position.statements) if s.said == day]
    if not held:
        return None
    n, spoken = held[-1]
    told = printed(spoken.evidence[0]).split() if spoken.evidence else []
    short = " ".join(told[:_WORDS]) + (" …" if len(told) > _WORDS else "")
    return Cell(words(language)["acts"][spoken.act], short, n in position.turns, spoken.witnesses[0].article)
