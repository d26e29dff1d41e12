"""From what was said to a TIMEX3 value, against the day of the article; open (XXXX) where no day is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from tawatur.annotate.times.clock import noon
from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.values import Anchor, Answer, Tense, on_day, shifted
from tawatur.annotate.times.years import hijri_value, long_value, month_value, nth_value, old_year, part_of_year

# "Today, Sunday" where the page is dated otherwise: a page is dated a day too early at most.
_BEFORE = 5
# Hijri years that are printed without their era; so many years back they are told of, so many ahead they are planned.
_RECALLED, _LIFE, _PLANNED = (1343, 1500), 50, 5


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
        return hijri_value(spec, anchor, tense)
    if spec.decade is not None or spec.century is not None:
        return long_value(spec, anchor)
    if spec.same:
        return _same(spec, anchor)
    if spec.quarter or spec.season:
        return part_of_year(spec, anchor, tense)
    if spec.nth is not None:
        return nth_value(spec, anchor, tense)
    if spec.month is not None:
        return month_value(spec, anchor, tense)
    if spec.day is not None and spec.weekday is None:
        return _of_month(spec, anchor, tense)
    if spec.weekday is not None and spec.day is not None and spec.unit is None:
        return _both(spec, anchor, tense)
    if spec.weekday is not None:
        return _weekday(spec, anchor, tense)
    if spec.offset is not None:
        if anchor.day is None:
            return Answer("XXXX-XX-XX", None, "no day of publication is known")
        return on_day(anchor.day + timedelta(spec.offset), anchor.why)
    if spec.unit is not None:
        return _unit(spec, anchor)
    if spec.year is not None:
        if spec.hijri or (spec.hijri is None and _of_now(spec.year, anchor)):
            if not 0 < spec.year <= 1500:
                return None
            year = Hijri(spec.year, 7, 1).to_gregorian().year if spec.year >= 1343 else old_year(spec.year)
            return Answer(f"{year:04d}", None, "most of the Hijri year lies in it")
        return Answer(f"{spec.year:04d}" if spec.year > 0 else f"BC{-spec.year:04d}")
    said = anchor.here or anchor.day
    return on_day(said, anchor.why) if said else Answer("XXXX-XX-XX", None, "no day of publication is known")


def _of_now(year: int, anchor: Anchor) -> bool:
    """Whether a year that no era follows is one of the Hijri calendar that living people remember."""
    if anchor.day is None or not _RECALLED[0] <= year <= _RECALLED[1]:
        return False
    return -_LIFE <= year - Gregorian.fromdate(anchor.day).to_hijri().year <= _PLANNED


def _unit(spec: Spec, anchor: Anchor) -> Answer | None:
    letter = spec.unit or "D"
    base = anchor.day if spec.that is None else (_last(letter, anchor, spec.that) or anchor.said or anchor.day)
    if base is None:
        return Answer({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(letter, "XXXX"), None,
                      "no day of publication is known")  # fmt: skip
    shift = spec.shift if spec.that is None else spec.that
    value = shifted(base, letter, shift or 0)
    why = anchor.why if base is anchor.day else f"counted from {base.isoformat()}, the day named before"
    return Answer(value, base + timedelta(shift or 0) if letter == "D" else None, why)


def _last(letter: str, anchor: Anchor, shift: int) -> date | None:
    """The beginning of the month or the year that was named last; the one before or after it is in one sentence."""
    named = {"M": anchor.month, "Y": anchor.year}.get(letter) if anchor.fresh or not shift else None
    return date(int(named[:4]), int(named[5:7] or 1), 1) if named and int(named[:4]) else None


def _same(spec: Spec, anchor: Anchor) -> Answer | None:
    """The month or quarter named last, in the year that is said: "الشهر نفسه من العام الماضي"."""
    said = anchor.said or anchor.day
    held = anchor.quarter if spec.same == "Q" else anchor.month or (said.isoformat()[:7] if said else "")
    if not held or (anchor.day is None and spec.year is None):
        return None
    today = anchor.day.year if anchor.day else 0
    year = spec.year or (int(held[:4]) + spec.that if spec.that is not None else today + (spec.shift or 0))
    return Answer(f"{year:04d}{held[4:]}", None, anchor.why)


def _both(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    """A weekday with the day of a month that is not said: the nearest day that is both, else the weekday alone."""
    if anchor.day is not None:
        ahead = (tense or anchor.prefer) == "future"
        for days in range(63):
            day = anchor.day + timedelta(days if ahead else -days)
            if day.day == spec.day and day.isoweekday() == spec.weekday:
                return on_day(day, anchor.why)
    return _weekday(spec._replace(day=None), anchor, tense)


def _of_month(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    """ "4 من الشهر المقبل", "الخميس 4"."""
    assert spec.day is not None
    if anchor.day is None:
        return Answer(f"XXXX-XX-{spec.day:02d}", None, "no day of publication is known")
    shift, base = spec.shift or 0, anchor.day
    if spec.that is not None:
        base = _last("M", anchor, 0) or anchor.said or base
    if spec.unit is None and (tense or anchor.prefer) == "future" and spec.day < anchor.day.day:
        shift = 1
    elif spec.unit is None and (tense or anchor.prefer) == "past" and spec.day > anchor.day.day:
        shift = -1
    year, month = (int(x) for x in shifted(base, "M", shift).split("-"))
    if spec.day > monthrange(year, month)[1]:
        return None
    return on_day(date(year, month, spec.day), anchor.why)


def _weekday(spec: Spec, anchor: Anchor, tense: Tense | None) -> Answer | None:
    assert spec.weekday is not None
    today = anchor.day
    if today is None:
        return Answer(f"XXXX-WXX-{spec.weekday}", None, "no day of publication is known")
    if spec.unit == "W":
        monday = today - timedelta(today.weekday()) + timedelta(weeks=spec.shift or 0)
        return on_day(monday + timedelta(spec.weekday - 1), anchor.why)
    if spec.offset is not None:
        near = today + timedelta(spec.offset)
        back = (near.isoweekday() - spec.weekday) % 7
        day = near - timedelta(back if back <= _BEFORE else back - 7)
        note = f"the weekday printed, where {near.isoformat()} was meant by the date" if back else anchor.why
        return on_day(day, note)
    if spec.side is None and tense is None and anchor.prefer == "future":
        ahead = (spec.weekday - today.isoweekday()) % 7 or 7
        return on_day(today + timedelta(ahead), anchor.why)
    ahead = (spec.weekday - today.isoweekday()) % 7
    if spec.side == 0:
        if anchor.prefer == "future":
            return on_day(today + timedelta(ahead or 7), anchor.why)
        back = (today.isoweekday() - spec.weekday) % 7
        return on_day(today + timedelta(ahead if tense == "future" else -back), anchor.why)
    if spec.side is not None and spec.side < 0:
        return on_day(today - timedelta((today.isoweekday() - spec.weekday) % 7 or 7), anchor.why)
    if spec.side is not None:
        return on_day(today + timedelta(ahead or 7), anchor.why)
    if tense == "future":
        return on_day(today + timedelta(ahead), anchor.why + ", the clause speaks of what is to come")
    return on_day(today - timedelta((today.isoweekday() - spec.weekday) % 7), anchor.why)
