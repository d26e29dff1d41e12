"""Sets: كل يوم جمعة, كل أسبوعين, أيام الأحد, كل صباح; with an hour."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.annotate.times import clock, figures
from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.durations import Duration, duration
from tawatur.annotate.times.found import Expression
from tawatur.annotate.times.spec import Piece, Spec

# Periods of a rate; "one" behind them; words that say which day or year is meant instead.
_PERIODS = frozenset(("D 1", "W 1", "M 1", "Y 1"))
_EACH = frozenset(("الواحد", "الواحده"))
_AND_THE = "وال"
_THAT = frozenset(("ذاك", "ذلك", "تلك", "هذا", "هذه", "ما", "قبل", "و", "/", "("))
_TELLING = frozenset(("side", "same", "month", "hijri", "weekday", "day", "part", "era", "unit"))
# How far before them the amount may begin.
_AMOUNT = 6
_TIMES = frozenset(("مره", "مرات", "مرتين"))


def sets(c: Cursor, at: int) -> Iterator[Expression]:
    """كل يوم جمعة, كل أسبوعين, أيام الأحد, كل صباح; with an hour."""
    every = c.tag(at, "every", True)
    if every:
        found = _each(c, at + 1)
        if found:
            value, last = found
            hour = _at_hour(c, last)
            value, last = (
                (
                    _timed(
                        value,
                        hour.spec,
                    ),
                    hour.last,
                )
                if hour
                else (value, last)
            )
            yield Expression(at, last, every.cut, value, "every", "set")
            return
    unit = c.tag(at, "unit", True)
    if unit and unit.value == "D n":
        day = c.tag(at + 1, "weekday")
        if day and day.definite:
            yield Expression(at, at + 1 + day.size, unit.cut, f"XXXX-WXX-{day.value}", "every", "set")
    hour = clock.clock(c, at, True) if c.tag(at, "clock", True) or c.numeral(at) else None
    if hour and hour.spec.clock:
        inner = c.tag(hour.last, "every")
        found = _each(c, hour.last + 1) if inner else None
        plural, day = c.tag(hour.last, "unit"), c.tag(hour.last + 1, "weekday")
        if plural and plural.value == "D n" and day and day.definite:
            found = f"XXXX-WXX-{day.value}", hour.last + 2
        if found:
            tag = c.tag(at, "clock", True)
            yield Expression(at, found[1], tag.cut if tag else 0, _timed(found[0], hour.spec), "every", "set")


def _at_hour(c: Cursor, at: int) -> Piece | None:
    start = at + 1 if c.form(at) in ("في", "عند") else at
    return clock.clock(c, start, False)


def _timed(value: str, spec: Spec) -> str:
    hour, minute, _ = spec.clock or (0, None, None)
    text = f"T{hour:02d}:{minute or 0:02d}"
    return value + text if value.startswith("XXXX") else text


def _each(c: Cursor, at: int) -> tuple[str, int] | None:
    unit = c.tag(at, "unit")
    if unit and not unit.definite:
        letter, count = unit.value.split()
        day = c.tag(at + 1, "weekday")
        if letter == "D" and count == "1" and day:
            return f"XXXX-WXX-{day.value}", at + 1 + day.size
        if letter == "D" and c.form(at).endswith("يله"):
            return "TNI", at + 1
        if count in ("1", "2"):
            return Duration(at, at + 1, ((letter, int(count)),)).value, at + 1
    part = c.tag(at, "part")
    if part and not part.definite:
        return f"T{part.value}", at + part.size
    d = duration(c, at)
    if d and not d.vague and d.mod is None:
        return d.value, d.last
    date = figures.numeric(c, at) if unit is None else None
    if date and date.spec.month and date.spec.year is None:
        return f"XXXX-{date.spec.month:02d}-{date.spec.day:02d}", date.last
    return None


def rate(c: Cursor, at: int) -> Expression | None:
    """How much a day, a year: "22 ساعة في اليوم", "40 طنا في السنة"; with "one" of whatever: "باليوم الواحد"."""
    unit = c.tag(at, "unit", True)
    if unit is None or not unit.definite or unit.value not in _PERIODS:
        return None
    if unit.clitics != "ب" and not (unit.clitics == "" and c.form(at - 1) == "في"):
        return None
    follow, each = c.form(at + 1), c.form(at + 1) in _EACH
    tags = {tag.kind for tag in c.tags(at + 1)}
    if not each and (follow.startswith("ال") or follow in _THAT or c.numeral(at + 1) or not tags.isdisjoint(_TELLING)):
        return None
    if each and c.form(at + 2).startswith(_AND_THE):
        return None  # "في اليوم الواحد والعشرين"
    back = range(at - 2, max(c.first, at - _AMOUNT) - 1, -1)
    if not each and not any(c.form(n) in _TIMES or _counts(c, n) for n in back):
        return None
    return Expression(at, at + 1 + each, unit.cut, f"P1{unit.value[0]}", "rate", "set")


def _counts(c: Cursor, at: int) -> bool:
    """Whether a number, not a year, stands at a word."""
    number = c.numeral(at)
    return number is not None and number.kind in ("cardinal", "bare") and len(c.digits(at)) != 4
