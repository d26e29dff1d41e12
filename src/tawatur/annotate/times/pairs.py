"""Two years on end, of school, of sports or of accounts: "موسم 2031/2032", "العام الدراسي 1451/1452هـ"."""

from __future__ import annotations

from hijridate import Hijri

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.dates import SCHOOL
from tawatur.annotate.times.found import Expression

_SEASONS = frozenset(("موسم", "الموسم", "للموسم", "لموسم", "بالموسم", "بموسم", "موسمي"))
_BETWEEN = frozenset(("/", "-", "\\"))
# The month from which a year of school or sports begins.
_AUTUMN = 8


def season(c: Cursor, at: int) -> Expression | None:
    """Two years behind the word season: "موسم 2031/2032", "للموسم الرياضي 2031 - 32"; or of the Hijri calendar."""
    named = c.form(at - 1) in _SEASONS or (c.form(at - 1).startswith("ال") and c.form(at - 2) in _SEASONS)
    pair = _pair(c, at) if c.digits(at) else None
    if pair is None or not (named or pair[2]):
        return None
    return Expression(at, pair[1], 0, pair[0], "years")


def school_year(c: Cursor, at: int) -> Expression | None:
    """Two years behind a word for year: "سنة 2030/2031", "مطلع العام الدراسي 1451/1452"."""
    edge = c.tag(at, "edge", True)
    start = at + edge.size if edge else at
    unit = c.tag(start, "unit", edge is None)
    if unit is None or unit.value != "Y 1":
        return None
    school = c.form(start + 1) in SCHOOL
    pair = _pair(c, start + 1 + school)
    if pair is None or not (school or pair[2] or (c.tied(start + 2) and c.tied(start + 3))):
        return None
    mod = edge.value if edge else None
    return Expression(at, pair[1], edge.cut if edge else unit.cut, pair[0], "years", "date", mod)


def _pair(c: Cursor, at: int) -> tuple[str, int, bool] | None:
    """The value of two years at `at`, the index behind them, and whether an era says that they are Hijri."""
    held = [c.digits(at), c.digits(at + 2)]
    if c.form(at + 1) not in _BETWEEN or sorted(map(len, held)) not in ([4, 4], [2, 4]):
        return None
    century = max(held, key=len)[:2]
    low, high = sorted(int(year if len(year) == 4 else century + year) for year in held)
    if high != low + 1:
        return None
    tag = c.tag(at + 3, "era")
    value = f"{low}/{high}" if 1900 <= low <= 2100 else _of_hijri(high)
    return (value, at + 3 + (tag.size if tag else 0), tag is not None and tag.value == "AH") if value else None


def _of_hijri(later: int) -> str | None:
    """The years of the other calendar in which a year from autumn to summer lies, that meets the Hijri new year."""
    if not 1344 <= later <= 1500:
        return None
    new_year = Hijri(later, 1, 1).to_gregorian()
    first = new_year.year if new_year.month >= _AUTUMN else new_year.year - 1
    return f"{first}/{first + 1}"
