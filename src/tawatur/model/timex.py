"""Points in time by their TIMEX3 values: "2031", "2031-06", "2031-06-12"."""

from __future__ import annotations

import re
from datetime import date

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR, _MONTH, _DAY = 4, 7, 10


def bare_year(value: str) -> bool:
    """Whether a value tells no more than a year (or less: a decade, a century, "some year")."""
    return len(value) <= _YEAR


def first_day(value: str | None) -> str | None:
    """The ISO day that a value begins with: of a day, an hour or an interval. None where it is less precise."""
    found = _ISO_DAY.match(value or "")
    return found.group() if found else None


def day_of(value: str | None) -> str | None:
    """The ISO day of a value that is one day or a part of one; None where it is less precise or an interval."""
    return None if "/" in (value or "") else first_day(value)


def last_day(value: str) -> date:
    """The last day of a year, month or day; of a month the last that every month has. ValueError for anything else."""
    if len(value) == _YEAR:
        return date(int(value), 12, 31)
    return date.fromisoformat(f"{value}-28" if len(value) == _MONTH else value[:_DAY])
