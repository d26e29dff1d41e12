"""Points in time by their TIMEX3 values: "2031", "2031-06", "2031-06-12"."""

from __future__ import annotations

from datetime import date

_YEAR, _MONTH, _DAY = 4, 7, 10


def bare_year(value: str) -> bool:
    """Whether a value tells no more than a year (or less: a decade, a century, "some year")."""
    return len(value) <= _YEAR


def last_day(value: str) -> date:
    """The last day of a year, month or day; of a month the last that every month has. ValueError for anything else."""
    if len(value) == _YEAR:
        return date(int(value), 12, 31)
    return date.fromisoformat(f"{value}-28" if len(value) == _MONTH else value[:_DAY])
