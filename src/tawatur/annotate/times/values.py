"""What relative times stand on, what a time reads as, and the TIMEX3 values of calendar units."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

Tense = Literal["past", "future"]
# Days of a month, where only parts of it are counted.
MONTH = 30


class Anchor(NamedTuple):
    """What relative times stand on.

    `day` is the article's "today" (None: unknown), `why` how it is known. `prefer` is the side on which a weekday or a
    month without a year lies when its clause does not say. `said` is the day named last, `here` the one named last in
    this sentence. `month`, `quarter` and `year` are the last that were named, as values, "" for none; `fresh`: in this
    sentence.
    """

    day: date | None = None
    prefer: Tense = "past"
    said: date | None = None
    here: date | None = None
    why: str = ""
    month: str = ""
    quarter: str = ""
    year: str = ""
    fresh: bool = False


class Answer(NamedTuple):
    """A TIMEX3 value with the day it stands for (None: longer than a day, or open) and what anchored it."""

    value: str
    day: date | None = None
    why: str = ""
    mod: str | None = None


def on_day(day: date, why: str = "") -> Answer:
    return Answer(day.isoformat(), day, why)


def week_of(day: date) -> str:
    """The ISO week of a day: "2031-W05"."""
    iso = day.isocalendar()
    return f"{iso.year}-W{iso.week:02d}"


def shifted(day: date, letter: str, count: float) -> str:
    """The value of the day, week, month, year … that lies `count` units from a day."""
    if letter == "D":
        return (day + timedelta(round(count))).isoformat()
    if letter == "W":
        return week_of(day + timedelta(weeks=count))
    if letter == "M":
        months = day.year * 12 + day.month - 1 + round(count)
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    years = {"Y": 1, "DE": 10, "CE": 100}[letter] * count
    year = f"{day.year + int(years // 1):04d}"
    return (
        year[:3]
        if letter == "DE" and count in (-1, 0, 1)
        else year[:2]
        if letter == "CE" and count in (-1, 0, 1)
        else year
    )
