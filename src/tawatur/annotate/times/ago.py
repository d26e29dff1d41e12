"""Lengths of time as expressions, and how long ago or from now: قبل ثلاثة أيام, بعد عامين."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.durations import Duration, duration
from tawatur.annotate.times.found import Clause, Expression
from tawatur.annotate.times.values import Anchor, shifted

_TO = frozenset(("الي", "حتي", "وحتي", "-", "–", "—", "لغايه", "ولغايه", "والي"))
_NOT_DURATION = frozenset(("من", "علي"))


def lengths(c: Cursor, at: int) -> Iterator[Expression]:
    d = duration(c, at)
    if d is None:
        ages = _first_age(c, at)
        if ages:
            yield ages
        return
    yield Expression(d.first, d.last, d.cut, d.value, "duration", "duration", d.mod)


def _first_age(c: Cursor, at: int) -> Expression | None:
    """The first of two lengths that share a unit: "بين 17 و23 عاما"."""
    number = c.numeral(at)
    if number is None or c.form(at - 1) not in ("بين", "من") or number.kind != "cardinal":
        return None
    mark = c.form(number.last)
    start = number.last + 1 if mark == "و" or mark in _TO else number.last if mark[:1] == "و" else None
    later = duration(c, start) if start is not None else None
    if later is None or len(later.parts) != 1 or later.vague or later.first != start:
        return None
    letter = later.parts[0][0]
    return Expression(
        at, number.last, number.cut, later._replace(parts=((letter, number.value),)).value, "duration", "duration"
    )


def ago(c: Cursor, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """قبل ثلاثة أيام, بعد عامين: a date, unless it is counted from something said (من, على) or vague."""
    back = c.tag(at, "before", True)
    tag = back or c.tag(at, "after", True)
    d = duration(c, at + 1)
    if tag is None or d is None or d.vague or d.first != at + 1:
        return
    now = c.form(d.last) == "من" and c.tag(d.last + 1, "ref")
    if (c.form(d.last) in _NOT_DURATION and not now) or c.form(d.last).startswith("ان") or c.form(at - 1) == "ما":
        return
    if not back and not (now or tense() == "future" or anchor.prefer == "future"):
        return
    if d.parts[-1][0] in ("H", "TM", "S") or c.form(d.last) == "علي":
        return
    last = d.last + 1 + now.size if now else d.last
    value = _counted(anchor, d, -1 if back else 1)
    yield Expression(at, last, tag.cut, value, "ago", "date", d.mod, anchor.why)


def _counted(anchor: Anchor, d: Duration, sign: int) -> str:
    order = [letter for letter, _ in d.parts]
    finest = min(order, key=("D", "W", "M", "Y", "DE", "CE").index)
    if anchor.day is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(finest, "XXXX")
    day = anchor.day

    for letter, count in d.parts:
        if letter in ("D", "W"):
            continue
        total = (
            day.year * 12
            + day.month
            - 1
            + sign * round((count or 0) * {"M": 1, "Y": 12, "DE": 120, "CE": 1200}[letter])
        )
        if not 12 <= total < 12 * 9000:
            return "XXXX"
        year, month = total // 12, total % 12 + 1
        day = date(year, month, min(day.day, monthrange(year, month)[1]))
    for letter, count in d.parts:
        if letter in ("D", "W"):
            day += timedelta(days=sign * round((count or 0) * (7 if letter == "W" else 1)))
    return shifted(day, finest if finest in ("D", "W", "M") else "Y", 0)
