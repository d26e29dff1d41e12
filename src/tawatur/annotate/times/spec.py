"""Spec: what the words of a time expression say, before anything is resolved."""

from __future__ import annotations

from typing import NamedTuple


class Spec(NamedTuple):
    """The parts of a date that were said; None where nothing was said.

    `offset`: days from today (أمس -1). `unit`, `shift`: a calendar unit from now (الأسبوع الماضي: "W", -1). `nth`: the
    which-eth `of` ("D", "W") or weekday of what follows (-1 the last). `side`: -1 الماضي, 0 الجاري, 1 المقبل.
    `edge`: "START", "MID", "END". `clock`: hour, minute, second (None where not said). `zone`: ISO offset, ""
    for local time. `that`: points back to a day named before, `same` ("M", "Q") to a month or quarter of another year.
    `hijri`: day, month and year are of the Hijri calendar.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    hijri: bool | None = None
    weekday: int | None = None
    offset: int | None = None
    unit: str | None = None
    shift: int | None = None
    nth: int | None = None
    of: str | None = None
    side: int | None = None
    that: int | None = None
    part: str | None = None
    clock: tuple[int, int | None, int | None] | None = None
    zone: str | None = None
    season: str | None = None
    quarter: str | None = None
    decade: int | None = None
    century: int | None = None
    edge: str | None = None
    same: str | None = None

    def merge(self, other: Spec) -> Spec | None:
        """Both together, or None where they contradict each other."""
        out = []
        for mine, theirs in zip(self, other, strict=True):
            if mine is not None and theirs is not None and mine != theirs:
                return None
            out.append(theirs if mine is None else mine)
        return Spec._make(out)


class Piece(NamedTuple):
    """One part of a time expression: what it says, where it ends, and its kind."""

    spec: Spec
    last: int
    kind: str
