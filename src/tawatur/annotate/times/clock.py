"""Times of day: الساعة الثامنة مساء, 15:30 بتوقيت غرينتش, الثالثة فجرا, إلا ربعا; and parts of a day (صباح, ليل)."""

from __future__ import annotations

import re

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.spec import Piece, Spec

_MINUTES = {0.5: 30, 0.25: 15, 0.333333333: 20}
_SPOKEN = frozenset(("دقيقه", "دقايق"))
_POINT = re.compile(r"(\d{1,2})[.,](\d{2})")
_DAYS = frozenset(("weekday", "deixis", "daymonth"))
_HALVES = {"MO": (0, 12), "MI": (11, 15), "AF": (12, 20), "EV": (12, 24), "NI": (18, 30)}


def part(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """The part of a day before the day: صباح (الأحد), فجر (اليوم), بعد ظهر (أمس)."""
    tag = c.tag(at, "part", head)
    side = c.tag(at + 1, "side") if tag and tag.definite else None
    if tag and side and side.definite:
        if c.form(at).endswith("العصر"):
            return None  # "العصر الحالي" is an age
        return Piece(Spec(part=tag.value, unit="D", that=int(side.value)), at + 2, "unit")
    return Piece(Spec(part=tag.value), at + tag.size, "part") if tag else None


def when(c: Cursor, at: int) -> Piece | None:
    """The part of a day behind an hour or a day: صباحا, بعد الظهر."""
    tag = c.tag(at, "when")
    return Piece(Spec(part=tag.value), at + tag.size, "when") if tag else None


def zone(c: Cursor, at: int) -> Piece | None:
    """بتوقيت غرينتش, بالتوقيت المحلي, ت.غ."""
    tag = c.tag(at, "zone", head=True)
    if tag is None and c.form(at) == "بتوقيت" and at + 1 < c.last and c.words[at + 1].kind != "mark":
        return Piece(Spec(zone=""), at + 2, "zone")
    return Piece(Spec(zone=tag.value), at + tag.size, "zone") if tag else None


def clock(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """An hour with its minutes, its part of the day and its zone."""
    named = c.tag(at, "clock", head)
    if named and named.definite:
        start = at + named.size
        start = start + 1 if c.form(start) in (":", "ال") and c.numeral(start + 1) else start
        head = False
    else:
        named, start = None, at
    hour = _hour(c, start, head)
    if hour is None:
        return None
    spec, end, sure = hour
    assert spec.clock is not None
    end += spec.clock[1] is not None and c.form(end) in _SPOKEN  # "الساعة 8:40 دقيقة"
    told, minutes = end, spec.clock[1]
    for _ in range(2):
        end, minutes = _minutes(c, end, minutes)
    first = c.numeral(start)
    if first and first.kind == "cardinal" and not first.digits and not named:
        return None  # "اعتقل الاثنان مساء": two people
    of_hours = first is not None and first.kind == "ordinal" and first.definite
    if of_hours and not named and not c.form(start).endswith("ه"):
        return None  # "اللقاء الثاني مساء الأحد": hours are feminine
    sure = sure or (of_hours and (end > told or (c.form(end) == "من" and "part" in c.kinds(end + 1))))
    day_part = when(c, end)
    end = day_part.last if day_part else end
    where = zone(c, end)
    if not (named or sure or day_part or where):
        return None
    hour_of = spec.clock[0]
    if minutes is not None and minutes < 0:
        hour_of, minutes = (hour_of - 1) or 12, minutes + 60
    clocked = (noon(hour_of, day_part.spec.part if day_part else None), minutes, spec.clock[2])
    zoned = Spec(clock=clocked, zone=where.spec.zone if where else None)
    end = _again(c, where.last if where else end)
    return Piece(zoned, end, "clock" if day_part else "clock?")


def _again(c: Cursor, at: int) -> int:
    """Behind the same hour of another zone in brackets, where its day follows: 16:00 (14:00 ت غ) من (الأحد)."""
    if c.form(at) != "(" or not c.first <= at + 1 < c.last:
        return at
    same = clock(c, at + 1)
    end = same.last + 1 if same and same.spec.zone is not None and c.form(same.last) == ")" else at
    day = end + (c.form(end) == "من")
    named = end > at and day < c.last and (c.form(day) == "يوم" or not _DAYS.isdisjoint(c.kinds(day)))
    return end if named else at


def _hour(c: Cursor, at: int, head: bool) -> tuple[Spec, int, bool] | None:
    """The bare hour at `at`: 8, 8:30, 4.40, الثامنة; whether it is a time of day by its shape alone."""
    if not c.first <= at < c.last:
        return None
    plain = c.digits(at)
    if plain and len(plain) <= 2 and int(plain) <= 24:
        if c.form(at + 1) == ":" and c.tied(at + 1) and len(c.digits(at + 2)) == 2 and c.tied(at + 2):
            minute, end, second = int(c.digits(at + 2)), at + 3, None
            if c.form(end) == ":" and len(c.digits(end + 1)) == 2 and c.tied(end + 1):
                second, end = int(c.digits(end + 1)), end + 2
            if minute < 60 and (second is None or second < 60) and c.form(at - 1) not in (":", "/", "+"):
                return Spec(clock=(int(plain), minute, second)), end, True
            return None
        parted = len(c.digits(at + 2)) == 2 and c.tied(at + 1) and c.tied(at + 2)
        if parted and c.form(at + 1) == "،" and int(c.digits(at + 2)) < 60:
            return Spec(clock=(int(plain), int(c.digits(at + 2)), None)), at + 3, False
        if parted and c.form(at + 1) == "ر" and int(plain) < 60:
            return Spec(clock=(int(c.digits(at + 2)), int(plain), None)), at + 3, False  # 47ر09 is 09:47
        return Spec(clock=(int(plain), None, None)), at + 1, False
    if len(plain) == 4 and int(plain[:2]) < 24 and int(plain[2:]) < 60 and zone(c, at + 1):
        return Spec(clock=(int(plain[:2]), int(plain[2:]), None)), at + 1, False
    point = _POINT.fullmatch(c.words[at].form)
    if point and int(point[1]) <= 24 and int(point[2]) < 60:
        return Spec(clock=(int(point[1]), int(point[2]), None)), at + 1, False
    number = c.numeral(at)
    if number is None or number.digits or (number.cut and not head):
        return None
    rest = _MINUTES.get(round(number.value % 1, 9))
    if rest and 1 <= number.value < 13:
        return Spec(clock=(int(number.value), rest, None)), number.last, False  # "ثلاثة وثلث"
    if number.kind in ("ordinal", "cardinal") and 1 <= number.value <= 12:
        return Spec(clock=(int(number.value), None, None)), number.last, False
    return None


def _minutes(c: Cursor, at: int, minute: int | None) -> tuple[int, int | None]:
    """What is added to the hour or taken off it; negative minutes are of the hour before."""
    joined = c.form(at) == "و"
    number = c.numeral(at + 1 if joined or c.form(at) == "الا" else at)
    if number is None:
        return at, minute
    off = c.form(at) == "الا"
    if not (joined or off or number.clitics == "و") or (number.cut and number.clitics != "و"):
        return at, minute
    value = _MINUTES.get(number.value)
    end = number.last
    if value is None:
        unit = c.tag(number.last, "unit")
        spoken = bool(unit and unit.value.split()[0] == "TM")
        if not isinstance(number.value, int) or number.value >= 60 or not (spoken or when(c, number.last)):
            return at, minute
        value, end = number.value, number.last + spoken
    return (end, (minute or 0) - value) if off else (end, (minute or 0) + value)


def noon(hour: int, day_part: str | None) -> int:
    """The hour of 24: 8 مساء is 20, 12 ليلا is 0."""
    if day_part is None or hour > 12:
        return hour % 24
    low, high = _HALVES[day_part]
    if day_part == "NI" and (hour == 12 or hour < 5):
        return hour % 12
    if hour % 12 + 12 < high and hour % 12 + 12 >= low and day_part != "MO":
        return hour % 12 + 12
    return 0 if day_part == "MO" and hour == 12 else hour
