"""Values of months, seasons, decades and Hijri dates: which year is meant where none is printed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.values import Anchor, Answer, Tense, on_day, shifted, week_of

_SEASON_START = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}
# A season that begins within so many months is the coming one.
_SOON = 4
# A date without a year this many days ahead is read as coming, unless the clause says that it is past.
_NEAR = 45
# What was planned for a day that is over for so few days was planned for this year: the page lags behind its words.
_JUST = 14
# When the Hijri calendar begins, and how long its year is, in years of ours.
_HIJRA, _LUNAR = 622.54, 0.970224
# A month of the Hijri calendar that is the next is read as coming, unless the clause says that it is past.
_NEXT = 1
# A month that is over for no longer is told of in the present, too ("يستمر من الرابع من شوال").
_GOES_ON = 1


def _year_of(spec: Spec, anchor: Anchor, tense: Tense | None) -> int | None:
    """The year of a month or a day and month that were printed without one; None where it stays open."""
    assert spec.month is not None
    if spec.year is not None:
        return spec.year
    today = anchor.day
    if today is None:
        return None
    if spec.unit == "Y":
        named = spec.that is not None and (anchor.fresh or not spec.that) and anchor.year
        return (int(named) if named else today.year) + (spec.shift or spec.that or 0)
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
        just = spec.day is not None and 0 < _ago(spec, today) <= _JUST
        return today.year if here >= now or just else today.year + 1
    if here <= now:
        # A day or month long past may be the coming one, as "2 كانون الثاني" or "كانون الثاني" in December
        near = tense is None and spec.month < today.month and _ahead(today.year + 1, spec, today) <= _NEAR
        return today.year + 1 if near else today.year
    if spec.day is not None and spec.month == today.month and spec.day > today.day and tense is None:
        return today.year
    if tense is None and _ahead(today.year, spec, today) <= _NEAR:
        return today.year
    return today.year - 1


def _ago(spec: Spec, today: date) -> int:
    """How many days ago a day and month was this year."""
    month = spec.month or 1
    return (today - date(today.year, month, min(spec.day or 1, monthrange(today.year, month)[1]))).days


def _ahead(year: int, spec: Spec, today: date) -> int:
    day = min(spec.day or 1, monthrange(year, spec.month or 1)[1])
    ahead = (date(year, spec.month or 1, day) - today).days
    return ahead if ahead >= 0 else 999


def month_value(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    year = _year_of(spec, anchor, tense)
    assert spec.month is not None
    why = "" if spec.year is not None else anchor.why if year is not None else "the year is not said"
    text = f"{year:04d}-{spec.month:02d}" if year is not None else f"XXXX-{spec.month:02d}"
    if spec.day is None:
        return Answer(text, None, why)
    if spec.day > monthrange(year or 2000, spec.month)[1]:
        return None
    return Answer(f"{text}-{spec.day:02d}", date(year, spec.month, spec.day) if year else None, why)


def nth_value(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
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
    return Answer(week_of(day), None, anchor.why) if spec.of == "W" and not spec.weekday else on_day(day, anchor.why)


def part_of_year(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    year = spec.year
    if year is not None and spec.quarter and 1343 <= year < 1500:
        return _hijri_part(year, spec.quarter)
    if year is None and anchor.day is not None:
        year = anchor.day.year + ((spec.shift or spec.that or 0) if spec.unit == "Y" else 0)
        if spec.quarter and spec.unit is None and spec.shift is None and tense != "future":
            year -= _quarter_of(spec.quarter) > (anchor.day.month + 2) // 3
        if spec.season and spec.unit != "Y":
            year = _season_year(spec, anchor.day, tense, anchor.prefer)
    name = spec.quarter or spec.season
    return Answer(f"{year:04d}-{name}" if year is not None else f"XXXX-{name}", None, "" if spec.year else anchor.why)


def _hijri_part(year: int, name: str) -> Answer:
    """A quarter or a half of a Hijri year, as a range of days."""
    months, number = (3 if name[0] == "Q" else 6), int(name[1:])
    after = year + (number * months == 12), number * months % 12 + 1
    begins, ends = Hijri(year, (number - 1) * months + 1, 1).to_gregorian(), Hijri(*after, 1).to_gregorian()
    first = date(begins.year, begins.month, begins.day)
    last = date(ends.year, ends.month, ends.day) - timedelta(1)
    return Answer(
        f"{first.isoformat()}/{last.isoformat()}", None, f"{name} of {year} of the Hijri calendar (Umm al-Qura)"
    )


def _quarter_of(name: str) -> int:
    """The number of a quarter; a half is in none that is to come."""
    return int(name[1:]) if name[0] == "Q" else 0


def _season_year(spec: Spec, today: date, tense: Tense | None, prefer: Tense) -> int:
    """The year in which the season begins; winter is of the year of its December."""
    start = _SEASON_START[spec.season or "SU"]
    begun = today.month >= start
    running = (today.month - start) % 12 < 3
    if running and (spec.side in (None, 0)):
        return today.year if begun else today.year - 1
    if spec.side is None and tense is None and (start - today.month) % 12 <= _SOON:
        tense = "future"
    if spec.side == 1 or (spec.side is None and (tense or prefer) == "future"):
        return today.year + 1 if begun else today.year
    if spec.side == -1:
        return today.year - 1 if running or not begun else today.year
    return today.year if begun or spec.side == 0 else today.year - 1


def long_value(spec: Spec, anchor: Anchor) -> Answer | None:
    """Decades as "193", centuries as "19"."""
    century = spec.century
    if century is None and spec.unit == "CE" and anchor.day is not None:
        century = anchor.day.year // 100 + (spec.shift or 0)
    if spec.decade is None:
        return Answer(f"{century:02d}") if century is not None else None
    if century is None:
        century = 19 if anchor.day is None or spec.decade > anchor.day.year % 100 // 10 else anchor.day.year // 100
    return Answer(f"{century:02d}{spec.decade}")


def old_year(year: int, month: int = 7) -> int:
    """The year in which a month of a Hijri year before all tables lies."""
    return int(_HIJRA + (year - 1 + (month - 0.5) / 12) * _LUNAR)


def hijri_century(number: int) -> int:
    """The century in which most of a century of the Hijri calendar lies."""
    return old_year(number * 100 - 50) // 100


def hijri_value(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
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
        elif spec.side is None and tense is None and (spec.month - today.month) % 12 <= _NEXT:
            year += here < now and spec.month < today.month  # this month or the next
        elif spec.side == -1 or (spec.side is None and tense != "future" and here > now):
            year -= 1 if here >= now else 0
        elif spec.side == 1:
            year += here < now
        elif spec.side is None and tense == "future":
            year += here < now and today.month - spec.month > _GOES_ON
    if 0 < year < 1343:
        return Answer(
            f"{old_year(year, spec.month):04d}", None, "before the tables of the Hijri calendar: the year alone"
        )
    if not 1343 <= year <= 1500:
        return Answer("XXXX-XX" + ("-XX" if spec.day else ""), None, "outside the tables of the Hijri calendar")
    length = Hijri(year, spec.month, 1).month_length()
    if spec.day is not None and spec.day > length:
        return None
    begins = Hijri(year, spec.month, spec.day or 1).to_gregorian()
    start = date(begins.year, begins.month, begins.day)
    if spec.nth is not None and spec.of == "W":
        start, length = (start + timedelta(length - 7 if spec.nth < 0 else 7 * spec.nth - 7)), 7
    why = f"{spec.day or ''}-{spec.month}-{year} of the Hijri calendar (Umm al-Qura)".lstrip("-")
    if spec.day is not None:
        return on_day(start, why)
    if spec.nth is not None and spec.of == "D":
        return on_day(start + timedelta(length - 1 if spec.nth < 0 else spec.nth - 1), why)
    return Answer(f"{start.isoformat()}/{(start + timedelta(length - 1)).isoformat()}", None, why)
