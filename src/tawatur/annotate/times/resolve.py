"""From what was said to a TIMEX3 value, against the day of the article; open (XXXX) where no day is known."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from hijridate import Gregorian, Hijri

from tawatur.annotate.times.clock import noon
from tawatur.annotate.times.spec import Spec

Tense = Literal["past", "future"]
_SEASON_START = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}
# A date without a year this many days ahead is read as coming, unless the clause says that it is past.
_NEAR = 45


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative times stand on: `day` is the article's "today" (None: unknown), `prefer` the side on which a
    weekday or a month without a year lies when its clause does not say, `said` the day named last, `here` the one named last in this sentence, `why` how the
    day is known."""

    day: date | None = None
    prefer: Tense = "past"
    said: date | None = None
    here: date | None = None
    why: str = ""


class Answer(NamedTuple):
    """A TIMEX3 value with the day it stands for (None: longer than a day, or open) and what anchored it."""

    value: str
    day: date | None = None
    why: str = ""
    mod: str | None = None


def resolve(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    """The value of a spec; None where its parts cannot be (31 February)."""
    core = _core(spec, anchor, tense)
    if core is None:
        return None
    value, day = core.value, core.day
    if spec.edge:
        core = core._replace(mod=spec.edge)
    if spec.clock is not None:
        hour, minute, second = spec.clock
        hour = noon(hour, spec.part) if spec.part else hour
        text = f"T{hour:02d}:{minute or 0:02d}" + (f":{second:02d}" if second is not None else "")
        return core._replace(value=value + text + (spec.zone or ""))
    if spec.part is not None:
        return core._replace(value=f"{value}T{spec.part}")
    return core._replace(value=value, day=day)


def _core(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    if spec.hijri and spec.month is not None:
        return _hijri(spec, anchor, tense)
    if spec.decade is not None or spec.century is not None:
        return _long(spec, anchor)
    if spec.quarter or spec.season:
        return _part_of_year(spec, anchor, tense)
    if spec.nth is not None:
        return _nth(spec, anchor, tense)
    if spec.month is not None:
        return _month(spec, anchor, tense)
    if spec.day is not None and spec.weekday is None:
        return _of_month(spec, anchor, tense)
    if spec.weekday is not None and spec.day is not None and spec.unit is None:
        return _both(spec, anchor, tense)
    if spec.weekday is not None:
        return _weekday(spec, anchor, tense)
    if spec.offset is not None:
        if anchor.day is None:
            return Answer("XXXX-XX-XX", None, "no day of publication is known")
        return _day(anchor.day + timedelta(spec.offset), anchor.why)
    if spec.unit is not None:
        return _unit(spec, anchor)
    if spec.year is not None:
        if spec.hijri:
            first = Hijri(spec.year, 1, 1).to_gregorian() if 1343 <= spec.year <= 1500 else None
            return Answer(str(first.year), None, "the year of the Hijri calendar begins in it") if first else None
        return Answer(f"{spec.year:04d}" if spec.year > 0 else f"BC{-spec.year:04d}")
    said = anchor.here or anchor.day
    return _day(said, anchor.why) if said else Answer("XXXX-XX-XX", None, "no day of publication is known")


def _day(day: date, why: str = "") -> Answer:
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


def _unit(spec: Spec, anchor: Anchor) -> Answer | None:
    letter = spec.unit or "D"
    base = anchor.day if spec.that is None else (anchor.said or anchor.day)
    if base is None:
        return Answer({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(letter, "XXXX"), None,
                      "no day of publication is known")  # fmt: skip
    shift = spec.shift if spec.that is None else spec.that
    value = shifted(base, letter, shift or 0)
    why = anchor.why if base is anchor.day else f"counted from {base.isoformat()}, the day named before"
    return Answer(value, base + timedelta(shift or 0) if letter == "D" else None, why)


def _year_of(spec: Spec, anchor: Anchor, tense: Tense | None) -> int | None:
    """The year of a month or a day and month that were printed without one; None where it stays open."""
    assert spec.month is not None
    if spec.year is not None:
        return spec.year
    today = anchor.day
    if today is None:
        return None
    if spec.unit == "Y":
        return today.year + (spec.shift or 0)
    here = (spec.month, spec.day or today.day)
    now = (today.month, today.day)
    if spec.side == 0:
        return today.year
    if spec.side is not None and spec.side < 0:
        earlier = here < now if spec.day else spec.month < today.month
        return today.year if earlier else today.year - 1
    if spec.side is not None:
        later = here > now if spec.day else spec.month > today.month
        return today.year if later else today.year + 1
    if tense is None and anchor.prefer == "future":
        if spec.month == today.month:
            return today.year
        tense = "future"
    if tense == "future":
        return today.year if here >= now else today.year + 1
    if here <= now:
        # A day long past may be the coming one, as "2 كانون الثاني" in December
        near = tense is None and spec.day is not None and _ahead(today.year + 1, spec, today) <= _NEAR
        return today.year + 1 if near else today.year
    if spec.day is not None and spec.month == today.month and spec.day > today.day and tense is None:
        return today.year
    if tense is None and _ahead(today.year, spec, today) <= _NEAR:
        return today.year
    return today.year - 1


def _ahead(year: int, spec: Spec, today: date) -> int:
    day = min(spec.day or 1, monthrange(year, spec.month or 1)[1])
    ahead = (date(year, spec.month or 1, day) - today).days
    return ahead if ahead >= 0 else 999


def _month(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    year = _year_of(spec, anchor, tense)
    assert spec.month is not None
    why = "" if spec.year is not None else anchor.why if year is not None else "the year is not said"
    text = f"{year:04d}-{spec.month:02d}" if year is not None else f"XXXX-{spec.month:02d}"
    if spec.day is None:
        return Answer(text, None, why)
    if spec.day > monthrange(year or 2000, spec.month)[1]:
        return None
    return Answer(f"{text}-{spec.day:02d}", date(year, spec.month, spec.day) if year else None, why)


def _both(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    """A weekday with the day of a month that is not said: the nearest day that is both, else the weekday alone."""
    if anchor.day is not None:
        ahead = (tense or anchor.prefer) == "future"
        for days in range(63):
            day = anchor.day + timedelta(days if ahead else -days)
            if day.day == spec.day and day.isoweekday() == spec.weekday:
                return _day(day, anchor.why)
    return _weekday(replace(spec, day=None), anchor, tense)


def _of_month(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    """ "4 من الشهر المقبل", "الخميس 4"."""
    assert spec.day is not None
    if anchor.day is None:
        return Answer(f"XXXX-XX-{spec.day:02d}", None, "no day of publication is known")
    shift = spec.shift or 0
    if spec.unit is None and (tense or anchor.prefer) == "future" and spec.day < anchor.day.day:
        shift = 1
    elif spec.unit is None and (tense or anchor.prefer) == "past" and spec.day > anchor.day.day:
        shift = -1
    year, month = (int(x) for x in shifted(anchor.day, "M", shift).split("-"))
    if spec.day > monthrange(year, month)[1]:
        return None
    return _day(date(year, month, spec.day), anchor.why)


def _weekday(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    assert spec.weekday is not None
    today = anchor.day
    if today is None:
        return Answer(f"XXXX-WXX-{spec.weekday}", None, "no day of publication is known")
    if spec.unit == "W":
        monday = today - timedelta(today.weekday()) + timedelta(weeks=spec.shift or 0)
        return _day(monday + timedelta(spec.weekday - 1), anchor.why)
    if spec.offset is not None:
        near = today + timedelta(spec.offset)
        back = (near.isoweekday() - spec.weekday) % 7
        day = near - timedelta(back if back <= 3 else back - 7)
        note = f"the weekday printed, where {near.isoformat()} was meant by the date" if back else anchor.why
        return _day(day, note)
    if spec.side is None and tense is None and anchor.prefer == "future":
        ahead = (spec.weekday - today.isoweekday()) % 7 or 7
        return _day(today + timedelta(ahead), anchor.why)
    ahead = (spec.weekday - today.isoweekday()) % 7
    if spec.side == 0:
        back = (today.isoweekday() - spec.weekday) % 7
        future = tense == "future" or anchor.prefer == "future"
        return _day(today + timedelta(ahead or (7 if anchor.prefer == "future" else 0)) if future else today - timedelta(back),
                    anchor.why)  # fmt: skip
    if spec.side is not None and spec.side < 0:
        return _day(today - timedelta((today.isoweekday() - spec.weekday) % 7 or 7), anchor.why)
    if spec.side is not None:
        return _day(today + timedelta(ahead or 7), anchor.why)
    if tense == "future":
        return _day(today + timedelta(ahead), anchor.why + ", the clause speaks of what is to come")
    return _day(today - timedelta((today.isoweekday() - spec.weekday) % 7), anchor.why)


def _nth(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    """الجمعة الثالثة من يوليو, الأسبوع الثاني من الشهر: a week belongs to the month in which its Thursday lies."""
    assert spec.nth is not None
    if spec.month is not None:
        year = _year_of(spec, anchor, tense)
        if year is None:
            return Answer(f"XXXX-{spec.month:02d}", None, "the year is not said")
        first, last = date(year, spec.month, 1), date(year, spec.month, monthrange(year, spec.month)[1])
    elif spec.year is not None or (spec.unit in ("M", "Y") and anchor.day):
        text = (
            f"{spec.year:04d}"
            if spec.year is not None
            else shifted(anchor.day or date.min, spec.unit or "Y", spec.shift or 0)
        )
        year, month = int(text[:4]), text[5:7]
        first = date(year, int(month or 1), 1)
        last = date(year, int(month or 12), monthrange(year, int(month or 12))[1])
    else:
        return None
    weekday = spec.weekday or (4 if spec.of == "W" else None)
    if weekday is None:
        day = last if spec.nth < 0 else first + timedelta(spec.nth - 1)
    elif spec.nth < 0:
        day = last - timedelta((last.isoweekday() - weekday) % 7)
    else:
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (spec.nth - 1))
    if not first <= day <= last:
        return None
    return Answer(week_of(day), None, anchor.why) if spec.of == "W" and not spec.weekday else _day(day, anchor.why)


def _part_of_year(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    year = spec.year
    if year is None and anchor.day is not None:
        year = anchor.day.year + (spec.shift or 0 if spec.unit == "Y" else 0)
        if spec.season and spec.unit != "Y":
            year = _season_year(spec, anchor.day, tense, anchor.prefer)
    name = spec.quarter or spec.season
    return Answer(f"{year:04d}-{name}" if year is not None else f"XXXX-{name}", None, "" if spec.year else anchor.why)


def _season_year(spec: Spec, today: date, tense: Tense | None, prefer: Tense) -> int:
    """The year in which the season begins; winter is of the year of its December."""
    start = _SEASON_START[spec.season or "SU"]
    begun = today.month >= start
    running = (today.month - start) % 12 < 3
    if running and (spec.side in (None, 0)):
        return today.year if begun else today.year - 1
    if spec.side is None and tense is None and spec.season == "WI" and prefer == "past" and today.month >= 8:
        tense = "future"
    if spec.side == 1 or (spec.side is None and (tense or prefer) == "future"):
        return today.year + 1 if begun else today.year
    if spec.side == -1:
        return today.year - 1 if running or not begun else today.year
    return today.year if begun or spec.side == 0 else today.year - 1


def _long(spec: Spec, anchor: Anchor) -> Answer | None:
    """Decades as "193", centuries as "19"."""
    century = spec.century
    if century is None and spec.unit == "CE" and anchor.day is not None:
        century = anchor.day.year // 100 + (spec.shift or 0)
    if spec.decade is None:
        return Answer(f"{century:02d}") if century is not None else None
    if century is None:
        century = 19 if anchor.day is None or spec.decade > anchor.day.year % 100 // 10 else anchor.day.year // 100
    return Answer(f"{century:02d}{spec.decade}")


def _hijri(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    assert spec.month is not None
    year = spec.year
    if year is not None and year > 1600:  # a year of the other calendar: the Hijri year that meets it
        first = Gregorian(year, 1, 1).to_hijri().year if 1924 <= year <= 2076 else 0
        fits = [y for y in (first, first + 1) if first and Hijri(y, spec.month, 1).to_gregorian().year == year]
        year = fits[0] if fits else None
    if year is None:
        if anchor.day is None:
            return Answer("XXXX-XX" + ("-XX" if spec.day else ""), None, "the year of the Hijri calendar is not said")
        today = Gregorian.fromdate(anchor.day).to_hijri()
        here, now = (spec.month, spec.day or today.day), (today.month, today.day)
        year = today.year
        if spec.unit == "Y":
            year += spec.shift or 0
        elif spec.side == -1 or (spec.side is None and tense != "future" and here > now):
            year -= 1 if here >= now else 0
        elif spec.side == 1 or (spec.side is None and tense == "future"):
            year += 1 if here < now else 0
    if not 1343 <= year <= 1500:
        return Answer("XXXX-XX" + ("-XX" if spec.day else ""), None, "outside the tables of the Hijri calendar")
    length = Hijri(year, spec.month, 1).month_length()
    if spec.day is not None and spec.day > length:
        return None
    first = Hijri(year, spec.month, spec.day or 1).to_gregorian()
    start = date(first.year, first.month, first.day)
    why = f"{spec.day or ''}-{spec.month}-{year} of the Hijri calendar (Umm al-Qura)".lstrip("-")
    if spec.day is not None:
        return _day(start, why)
    return Answer(f"{start.isoformat()}/{(start + timedelta(length - 1)).isoformat()}", None, why)
