"""Lengths of time as expressions, and how long ago or from now: قبل ثلاثة أيام, بعد عامين."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from tawatur.annotate.times.cursor import ARTICLES, TO, Cursor
from tawatur.annotate.times.durations import Duration, duration
from tawatur.annotate.times.found import Clause, Expression
from tawatur.annotate.times.values import MONTH, Anchor, shifted

# So many ages in a row share a unit; the words for ages, and for a life.
_MANY = 6
_AGES = ("اعمار", "واعمار")
# What stands before the year of a life.
_AGED = frozenset(("في", "يبلغ", "تبلغ", "بلغ", "بلغت", "البالغ", "البالغه", "تجاوز", "تجاوزت", "يتجاوز", "دون"))
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
    """The first of some lengths that share a unit: "بين 17 و23 عاما", "ثلاث إلى خمس سنوات", "أعمارهم 3 و5 و9 أعوام"."""
    number = c.numeral(at)
    if number is None or number.kind != "cardinal":
        return None
    paired = c.form(at - 1) in ("بين", "من") or (c.form(number.last) in TO and number.value > 1)
    if not paired and not (number.digits and _aged(c, at)):
        return None
    letter = _shared(c, number.last, 1 if paired else _MANY)
    if letter is None:
        return None
    return Expression(
        at, number.last, number.cut, Duration(at, number.last, ((letter, number.value),)).value, "duration", "duration"
    )


def _shared(c: Cursor, at: int, left: int) -> str | None:
    """The unit of the length behind an "and" or "to", further numbers between them skipped where there may be."""
    mark = c.form(at)
    start = at + 1 if mark == "و" or mark in TO else at if mark[:1] == "و" else None
    if start is None or not left:
        return None
    later = duration(c, start)
    if later is not None and len(later.parts) == 1 and not later.vague and later.first == start:
        return later.parts[0][0]
    number = c.numeral(start)
    return _shared(c, number.last, left - 1) if number and number.digits and later is None else None


def _aged(c: Cursor, at: int) -> bool:
    """Whether the word for ages stands before a number, other numbers between them skipped."""
    for back in range(at - 1, max(c.first, at - 2 * _MANY) - 1, -1):
        form = c.form(back)
        if form.startswith(_AGES):
            return True
        if form != "و" and not c.numeral(back):
            return False
    return False


def ages(c: Cursor, at: int) -> Iterator[Expression]:
    """An age by the year of life: "في الثلاثين من عمره", "يبلغ الـ26 من العمر", "دون سن الثامنة عشرة"."""
    named = c.tag(at, "age", True) is not None
    if not named and c.form(at - 1) not in _AGED:
        return
    at += named
    start = at + 1 if c.form(at) in ARTICLES and c.digits(at + 1) else at
    number = c.numeral(start)
    if number is None or number.kind not in ("cardinal", "ordinal") or not isinstance(number.value, int):
        return
    lived = named or (c.form(number.last) == "من" and c.tag(number.last + 1, "life") is not None)
    if lived and (number.definite or start > at):
        yield Expression(at, number.last, 0, f"P{number.value}Y", "age", "duration")


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
        months, rest = divmod(round((count or 0) * {"M": 1, "Y": 12, "DE": 120, "CE": 1200}[letter], 2), 1)
        total = day.year * 12 + day.month - 1 + sign * int(months)
        if not 12 <= total < 12 * 9000:
            return "XXXX"
        year, month = total // 12, total % 12 + 1
        day = date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(days=sign * round(rest * MONTH))
    for letter, count in d.parts:
        if letter in ("D", "W"):
            day += timedelta(days=sign * round((count or 0) * (7 if letter == "W" else 1)))
    return shifted(day, finest if finest in ("D", "W", "M") else "Y", 0)
