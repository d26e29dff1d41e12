"""Dates in figures alone: 2031/07/04, 4-7-2031, 04.07.2031, 7/2031."""

from __future__ import annotations

import re

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.spec import Piece, Spec

_MARKS = frozenset(("/", "-", "\\", "–"))
_DOTTED = re.compile(r"(\d{1,4})[.](\d{1,2})[.](\d{1,4})")


def numeric(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """2031/07/04, 4-7-2031, 04.07.2031, 7/2031. Day first where both could be, as Arab presses write."""
    if not c.first <= at < c.last or c.words[at].kind != "number":
        return None
    dotted = _DOTTED.fullmatch(c.words[at].form)
    if dotted:
        return _ordered([int(g) for g in dotted.groups()], [len(g) for g in dotted.groups()], at + 1)
    held, mark, end = [c.digits(at)], c.form(at + 1), at + 1
    if not held[0] or mark not in _MARKS:
        return None
    spaced = len(c.digits(at + 4)) == 4 and c.form(at + 3) == mark  # "9 / 10 / 2031", "9/ 10/ 2031"
    while len(held) < 3 and c.form(end) == mark and (spaced or (c.tied(end) and c.tied(end + 1))) and c.digits(end + 1):
        held.append(c.digits(end + 1))
        end += 2
    if c.form(end) == mark and c.tied(end) and c.digits(end + 1):
        return None
    if len(held) == 2 and {len(held[0]), len(held[1])} & {4}:
        year, number = (held[0], held[1]) if len(held[0]) == 4 else (held[1], held[0])
        if len(number) <= 2 and 1 <= int(number) <= 12 and 1800 <= int(year) <= 2200:
            return Piece(Spec(year=int(year), month=int(number)), end, "month")
        return None
    if len(held) == 2 and mark == "/" and (_dated(c, at) or (c.form(at - 1) == "في" and _clear(held))):
        return _daymonth(int(held[0]), int(held[1]), end)
    if len(held) == 3:
        found = _ordered([int(x) for x in held], [len(x) for x in held], end)
        era_tag = c.tag(end, "era") if found else None
        return found._replace(last=end + era_tag.size) if found and era_tag else found
    return None


def _clear(held: list[str]) -> bool:
    """Whether two numbers can only be a day and a month: one of them is above twelve."""
    low, high = sorted(int(number) for number in held)
    return 1 <= low <= 12 < high <= 31


def _dated(c: Cursor, at: int) -> bool:
    """Whether the word before says that "21/9" is a date."""
    unit = c.tag(at - 1, "unit", True)
    return bool(
        (unit and unit.value == "D 1") or c.tag(at - 1, "weekday", True) or c.form(at - 1) in ("بتاريخ", "تاريخ", "كل")
    )


def _daymonth(a: int, b: int, end: int) -> Piece | None:
    day, number = (a, b) if b <= 12 else (b, a)
    if 1 <= day <= 31 and 1 <= number <= 12:
        return Piece(Spec(day=day, month=number), end, "daymonth")
    return None


def _ordered(held: list[int], sizes: list[int], end: int) -> Piece | None:
    a, b, d = held
    if sizes[0] == 4:
        year, number, day = a, b, d
    elif sizes[2] == 4 or d > 31 or sizes[2] == 2:
        day, number, year = a, b, d
        year += 0 if sizes[2] == 4 else 2000 if year < 70 else 1900
    else:
        return None
    if number > 12 >= day:
        day, number = number, day
    if not (1 <= day <= 31 and 1 <= number <= 12 and 1000 <= year <= 2200):
        return None
    return Piece(Spec(year=year, month=number, day=day, hijri=True if year < 1500 else None), end, "daymonth")
