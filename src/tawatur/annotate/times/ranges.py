"""Ranges: 3-9 يوليو 2031, من الاثنين إلى الأربعاء, بين 1998 و2003."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from tawatur.annotate.times.cursor import TO, Cursor
from tawatur.annotate.times.dates import month as month_of
from tawatur.annotate.times.durations import duration
from tawatur.annotate.times.found import Clause, Expression
from tawatur.annotate.times.reader import Point, Reader
from tawatur.annotate.times.resolve import resolve
from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.values import MONTH, Anchor, Answer

# Before two years that a dash with blanks around it may join.
_PERIODS = frozenset(("(", "للفتره", "الفتره", "لفتره", "فتره", "في", "خلال", "موسم", "الموسم", "لموسم"))

_YEAR, _COMMAS = frozenset(("العام", "السنه")), frozenset(("،", ","))
_EDGES = {"الاولي": True, "الاول": True, "الاخيره": False}  # and whether it is the beginning


def span_of_two(c: Cursor, reader: Reader, p: Point, anchor: Anchor, tense: Clause) -> Expression | None:
    """من X إلى Y, بين X و Y, X - Y."""
    night = _night(c, reader, p, anchor, tense)
    if night:
        return night
    between = c.form(p.first - 1) in ("بين", "مابين", "وبين") or c.form(p.first - 2) == "بين"
    head = between and c.form(p.last)[:1] == "و"
    start = p.last + 1 if c.form(p.last) in TO or (between and c.form(p.last) == "و") else p.last
    if start == p.last and not head:
        return None
    until = _until(c, p, start)
    if until:  # "يوليو 13-15"
        later = resolve(changed(p.spec, day=until), anchor, tense())
        return spread(p.first, start + 1, p.cut, resolve(p.spec, anchor, tense()), later)
    other = reader.point(start, head)
    if other is None or (other.cut and not head):
        return None
    a, b = p.spec, other.spec
    if a.clock and b.clock:
        a = a.merge(Spec(part=b.part)) or a
        if not a.part and a.clock and b.clock[0] >= 13 and a.clock[0] <= 12 and b.clock[0] - 12 > a.clock[0] % 12:
            a = changed(a, clock=(a.clock[0] % 12 + 12, a.clock[1], a.clock[2]))
        if a.weekday is not None and b.weekday is None:
            b = b.merge(Spec(weekday=a.weekday, side=a.side)) or b
    elif a.year is None and b.year is not None and a.month is not None:
        a = changed(a, year=b.year)
    elif a.unit == "W" and a.weekday is not None and b.weekday is not None:
        b = changed(b, unit="W", shift=a.shift)
    if not _alike(a, b):
        return None
    return spread(p.first, other.last, p.cut, resolve(a, anchor, tense()), resolve(b, anchor, tense()))


def of_list(c: Cursor, reader: Reader, p: Point) -> Spec:
    """What a point says, a month with the year that stands behind the last of its list ("مارس وأبريل ومايو 2029")."""
    month, at = p.spec.month, p.last
    if p.kinds != ("month",) or month is None:
        return p.spec
    while c.form(at) in _COMMAS or c.form(at)[:1] == "و":
        following = reader.point(at + (c.form(at) in _COMMAS or c.form(at) == "و"))
        if following is None or following.kinds[0] != "month" or (following.spec.month or 0) <= month:
            break
        month, at = following.spec.month or 0, following.last
        if following.spec.year is not None or following.kinds != ("month",):
            return changed(p.spec, year=following.spec.year)
    return p.spec


def _night(c: Cursor, reader: Reader, p: Point, anchor: Anchor, tense: Clause) -> Expression | None:
    """ليل الأحد-الاثنين, ليل الأحد الاثنين: the night that begins on the first."""
    if p.spec.part != "NI" or p.spec.weekday is None:
        return None
    parted = c.form(p.last) in ("-", "/", "–")
    other = reader.point(p.last + parted, False)
    next_day = other is not None and other.spec.weekday == p.spec.weekday % 7 + 1
    named = other is not None and other.kinds == ("weekday",) and (parted or next_day)
    answer = resolve(p.spec, anchor, tense()) if named else None
    return Expression(p.first, other.last, p.cut, answer.value, "night", "time") if other and answer else None


def _until(c: Cursor, p: Point, at: int) -> int | None:
    """The bare number of a day behind a month and a day, where it can only be the later one."""
    bare = c.digits(at)
    if p.kinds != ("daymonth",) or not bare or not c.digits(p.last - 1) or c.tag(at + 1, "month"):
        return None
    ends = c.form(at + 1) in ("", "،", ".", ")", "في", "من")
    return int(bare) if ends and (p.spec.day or 99) < int(bare) <= 31 else None


def numbered_days(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """A range whose first end is a bare number: 3-9 يوليو 2031, من 4 إلى 22 من الشهر, 2012-2015, عامي 2012 و2015."""
    start = at + 1 if c.form(at) in ("ال", "بال", "لل") else at
    number = c.numeral(start)
    if number is None or not isinstance(number.value, int) or number.kind == "bare":
        return None
    end = number.last if not c.digits(start) else start + 1
    between = c.form(at - 1) in ("بين", "مابين", "وبين")
    mark = c.form(end)
    if mark not in TO and not (between and (mark == "و" or mark[:1] == "و")):
        return None
    follow = end if between and mark != "و" and mark not in TO else end + 1
    value = int(c.digits(start) or number.value)
    period = c.form(at - 1 - (c.form(at - 1) == "من")) in _PERIODS
    if len(c.digits(start)) == 4 and 1800 <= value <= 2200:
        later = c.digits(follow)
        if len(later) != 4 or not value < int(later) <= 2200 or c.form(follow + 1) in reader.counted:
            return None
        if mark in ("-", "–") and not (c.tied(end) and c.tied(follow)) and not (between or period):
            return None
        return Expression(at, follow + 1, 0, f"{value}/{later}", "years")
    if not 1 <= value <= 31 or (number.cut and not reader.c.form(at).startswith("و")):
        return None
    other = reader.point(follow, between)
    if (
        other is None
        or other.spec.day is None
        or (other.spec.month is None and other.spec.unit != "M")
        or other.spec.day <= value
    ):
        return None
    first = changed(other.spec, day=value, weekday=None)
    return spread(at, other.last, number.cut, resolve(first, anchor, tense()), resolve(other.spec, anchor, tense()))


def first_day(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """The first of two days that share a month: "يومي 13 و14 يونيو"."""
    unit = c.tag(at - 1, "unit", True)
    if unit is None or unit.value != "D 2" or not c.digits(at) or c.form(at + 1) != "و":
        return None
    other = reader.point(at + 2, False)
    if other is None or other.spec.day is None or other.spec.month is None or int(c.digits(at)) > 31:
        return None
    answer = resolve(changed(other.spec, day=int(c.digits(at)), weekday=None), anchor, tense())
    return Expression(at, at + 1, 0, answer.value, "daymonth", "date", None, answer.why, answer.day) if answer else None


def edge_of(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """The first or last months of a year, or days of a month: "الأشهر الستة الأولى من عام 2031"."""
    d = duration(c, at)
    if d is None or d.vague or d.first != at or len(d.parts) != 1:
        return None
    end = d.last if d.side else d.last + 1
    which = c.form(end - 1)
    if which not in _EDGES:
        return None
    start = end + 1 if c.form(end) == "من" else end
    whole = reader.point(start, False)
    if whole is None and start > end and c.form(start) in _YEAR:
        whole = Point(Spec(unit="Y", shift=0), start, start + 1, 0, ("unit",))  # "of the year": of this one
    answer = resolve(whole.spec, anchor, tense()) if whole else None
    letter, count = d.parts[0]
    if whole is None or answer is None or answer.mod or not isinstance(count, int):
        return None
    if letter == "M" and re.fullmatch(r"\d{4}", answer.value) and count < 12:
        a, b = (1, count) if _EDGES[which] else (13 - count, 12)
    elif letter == "D" and re.fullmatch(r"\d{4}-\d\d", answer.value) and count < 28:
        days = monthrange(int(answer.value[:4]), int(answer.value[5:]))[1]
        a, b = (1, count) if _EDGES[which] else (days + 1 - count, days)
    else:
        return None
    ends = f"{answer.value}-{a:02}/{answer.value}-{b:02}"
    return Expression(at, whole.last, d.cut, ends, "edge", "date", None, answer.why)


def share_of(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """A half or third of a month, its beginning or end: "النصف الثاني من يناير", "أوائل العشر الأواخر من رمضان"."""
    tag = c.tag(at, "share", True)
    edge = None if tag else c.tag(at, "edge", True)
    tag = tag or c.tag(at + 1, "share")
    start = at + (edge is not None) + (tag.size if tag else 0)
    if tag is None or c.form(start) != "من":
        return None
    whole = reader.point(start + 1, False) or month_of(c, start + 1)
    answer = resolve(whole.spec, anchor, tense()) if whole else None
    days = _days(answer.value) if answer else None
    if whole is None or answer is None or days is None:
        return None
    nth, parts = map(int, tag.value.split())
    first, last = days
    size = timedelta(MONTH // parts)
    a, b = first + nth * size, last if nth == parts - 1 else first + (nth + 1) * size - timedelta(1)
    value, cut = f"{a.isoformat()}/{b.isoformat()}", (edge or tag).cut
    return Expression(at, whole.last, cut, value, "share", "date", edge.value if edge else None, answer.why)


def _days(value: str) -> tuple[date, date] | None:
    """The first and last day of a month by its value: one of our calendar, or a range of days."""
    if re.fullmatch(r"\d{4}-\d\d", value):
        first = date.fromisoformat(f"{value}-01")
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    if not re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value):
        return None
    first, last = map(date.fromisoformat, value.split("/"))
    return (first, last) if (last - first).days < MONTH else None


def spread(first: int, last: int, cut: int, a: Answer | None, b: Answer | None) -> Expression | None:
    if a is None or b is None or a.value == b.value:
        return None
    if a.value[:1] == b.value[:1] != "X" and a.value > b.value:
        return None
    return Expression(first, last, cut, f"{a.value}/{b.value}", "range", "date", None, a.why or b.why, b.day)


def changed(spec: Spec, **changes: Any) -> Spec:
    return spec._replace(**changes)


def _alike(a: Spec, b: Spec) -> bool:
    """Whether two ends are of one kind: hours, days, months, years."""
    if a.clock or b.clock:
        return bool(a.clock and b.clock)
    if _has_day(a) or _has_day(b):
        return _has_day(a) and _has_day(b)
    return (a.month is None) == (b.month is None) and (a.year is None) == (b.year is None) and not (a.part or b.part)


def _has_day(spec: Spec) -> bool:
    return spec.day is not None or spec.weekday is not None or spec.offset is not None
