"""Every kind of time expression at one place of a sentence: points, ranges, durations, how long ago, sets, vague ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tawatur.annotate.times import clock, days
from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.durations import Duration, duration
from tawatur.annotate.times.reader import Point, Reader
from tawatur.annotate.times.resolve import Anchor, Answer, Tense, resolve, shifted
from tawatur.annotate.times.spec import Spec
from tawatur.model.layers import TimeKind

# The tense of the clause, worked out when a reading asks for it.
Clause = Callable[[], Tense | None]

_TO = frozenset(("الي", "حتي", "وحتي", "-", "–", "—", "لغايه", "ولغايه", "والي"))
_DOUBTFUL = {"ماي": ("في", "منذ", "خلال", "حتي"), "مارس": ("في", "منذ", "خلال", "حتي", "من", "الي", "بعد", "قبل"),
             "اب": ("في", "منذ", "خلال", "حتي"), "اوت": ("في", "منذ", "خلال", "حتي", "من")}  # fmt: skip
_LENGTHS = frozenset(("unit", "few", "bound", "edge"))
_NOT_DURATION = frozenset(("من", "علي"))


class Expression(NamedTuple):
    """A time expression at the words `[first, last)`, from folded letter `cut` of the first, with its reading."""

    first: int
    last: int
    cut: int
    value: str
    rule: str
    kind: TimeKind = "date"
    mod: str | None = None
    why: str = ""
    day: object = None


def expressions(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """All readings of the words from `at` on, in the order in which they win a tie."""
    tags = c.tags(at)
    kinds = {tag.kind for tag in tags}
    if "alone" in kinds:
        yield from _alone(c, at, anchor, tense)
    for tag in tags:
        if (
            tag.kind == "ref"
            and not c.tag(at + tag.size, "same")
            and not (tag.value == "PAST_REF" and _opens(c, at, tag.clitics))
        ):
            yield Expression(at, at + tag.size, tag.cut, tag.value, "ref")
            break
    if "every" in kinds or "unit" in kinds or "clock" in kinds:
        yield from _sets(c, reader, at, anchor)
    if "before" in kinds or "after" in kinds:
        yield from _ago(c, at, anchor, tense)
    if c.form(at - 1) in ("طوال", "طيله"):
        yield from _durations(c, at)
    yield from _points(c, reader, at, anchor, tense)
    if "rate" in kinds:
        tag = next(tag for tag in tags if tag.kind == "rate")
        before = c.form(at - 2) if c.form(at - 1) in ('"', "»", "”", ")") else c.form(at - 1)
        if not tag.definite or before.startswith(("ال", "وال", "بال", "لل")):  # not the name الشهري
            yield Expression(at, at + tag.size, tag.cut, tag.value, "rate", "set")
    if "past" in kinds and c.form(at - 1) == "في" and not _word_follows(c, at + 1):
        yield Expression(at, at + 1, 0, next(tag.value for tag in tags if tag.kind == "past"), "ref")
    if not kinds.isdisjoint(_LENGTHS) or c.numeral(at) or c.form(at) in ("ال", "وال", "لل", "بال"):
        yield from _durations(c, at)


def _opens(c: Cursor, at: int, clitics: str) -> bool:
    """وأخيرا at the head of a clause is "finally", no time."""
    return c.form(at).endswith("اخيرا") and ("و" in clitics or at == c.first)


def _word_follows(c: Cursor, at: int) -> bool:
    return c.form(at).startswith("ال") or bool(c.tag(at, "side"))


def _points(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    spread = _days(c, reader, at, anchor, tense)
    if spread:
        yield spread
    first = _first_day(c, reader, at, anchor, tense)
    if first:
        yield first
    point = reader.point(at)
    if point is None or not _sure(c, point):
        return
    if point.kinds[0] in ("month", "daymonth", "weekday") and _named(c, at, point.kinds[0]):
        yield Expression(at, point.last, 0, "", "named")
        return
    school = _school_year(c, point)
    if school:
        yield school
    until = _range(c, reader, point, anchor, tense)
    if until:
        yield until
    yearly = _every_year(c, point)
    if yearly:
        answer = resolve(point.spec, Anchor(), None)
        if answer:
            yield Expression(at, yearly, point.cut, answer.value, "every", "set", answer.mod)
        return
    answer = resolve(point.spec, anchor, tense())
    if answer:
        kind: TimeKind = "time" if point.spec.clock or point.spec.part else "date"
        yield Expression(
            at, point.last, point.cut, answer.value, "+".join(point.kinds), kind, answer.mod, answer.why, answer.day
        )


def _sure(c: Cursor, p: Point) -> bool:
    """Month names that are also other words need a preposition, a year or a side with them."""
    if p.kinds == ("clock?",) and c.form(p.last) == "من":
        return False  # "في الساعة السادسة من المباراة"
    if p.kinds == ("clock?",) and p.cut and c.form(p.first)[p.cut - 1] == "ل":
        return False  # "خمسون ريالا للساعة الواحدة"
    if p.kinds != ("month",) or p.last - p.first > 1:
        return True
    form = c.form(p.first)[p.cut :]
    if form in _DOUBTFUL:
        return c.form(p.first - 1) in _DOUBTFUL[form] or any(t.kind == "edge" for t in c.tags(p.first - 1))
    return True


def _named(c: Cursor, at: int, kind: str) -> bool:
    """ثورة 25 يناير, صلاة الجمعة: a name, not a time."""
    before = at - 2 if c.words[at - 1].kind == "number" and at - 1 > c.first else at - 1
    name = "named-day" if kind == "weekday" else "named"
    return any(tag.kind == name for tag in c.tags(before))


def _range(c: Cursor, reader: Reader, p: Point, anchor: Anchor, tense: Clause) -> Expression | None:
    """من X إلى Y, بين X و Y, X - Y."""
    between = c.form(p.first - 1) in ("بين", "مابين", "وبين") or c.form(p.first - 2) == "بين"
    head = between and c.form(p.last)[:1] == "و"
    start = p.last + 1 if c.form(p.last) in _TO or (between and c.form(p.last) == "و") else p.last
    if start == p.last and not head:
        return None
    bare = c.digits(start)
    if p.kinds == ("daymonth",) and bare and c.digits(p.last - 1) and (p.spec.day or 99) < int(bare) <= 31:
        if c.form(start + 1) in ("", "،", ".", ")", "في", "من") and not c.tag(start + 1, "month"):
            later = resolve(_with(p.spec, day=int(bare)), anchor, tense())  # "يوليو 13-15"
            return _spread(p.first, start + 1, p.cut, resolve(p.spec, anchor, tense()), later)
    other = reader.point(start, head)
    if other is None or (other.cut and not head):
        return None
    a, b = p.spec, other.spec
    if a.clock and b.clock:
        a = a.merge(Spec(part=b.part)) or a
        if not a.part and a.clock and b.clock[0] >= 13 and a.clock[0] <= 12 and b.clock[0] - 12 > a.clock[0] % 12:
            a = _with(a, clock=(a.clock[0] % 12 + 12, a.clock[1], a.clock[2]))
        if a.weekday is not None and b.weekday is None:
            b = b.merge(Spec(weekday=a.weekday, side=a.side)) or b
    elif a.year is None and b.year is not None and a.month is not None:
        a = _with(a, year=b.year)
    elif a.unit == "W" and a.weekday is not None and b.weekday is not None:
        b = _with(b, unit="W", shift=a.shift)
    if not _alike(a, b):
        return None
    return _spread(p.first, other.last, p.cut, resolve(a, anchor, tense()), resolve(b, anchor, tense()))


def _every_year(c: Cursor, p: Point) -> int | None:
    """The index after "من كل عام" behind a day or a month."""
    start = p.last + 1 if c.form(p.last) in ("من", "في") else p.last
    unit = c.tag(start + 1, "unit") if c.tag(start, "every") else None
    return start + 2 if unit and unit.value == "Y 1" and p.spec.month and p.spec.year is None else None


def _school_year(c: Cursor, p: Point) -> Expression | None:
    """سنة 2030/2031."""
    year, later = p.spec.year, c.digits(p.last + 1)
    if p.kinds != ("year",) or c.form(p.last) not in ("/", "-") or not c.tied(p.last) or not c.tied(p.last + 1):
        return None
    if year is None or later != str(year + 1):
        return None
    return Expression(p.first, p.last + 2, p.cut, f"{year}/{later}", "years")


def _with(spec: Spec, **changes: object) -> Spec:
    from dataclasses import replace

    return replace(spec, **changes)  # type: ignore[arg-type]


def _alike(a: Spec, b: Spec) -> bool:
    day = lambda s: s.day is not None or s.weekday is not None or s.offset is not None  # noqa: E731
    if a.clock or b.clock:
        return bool(a.clock and b.clock)
    if day(a) or day(b):
        return day(a) and day(b)
    return (a.month is None) == (b.month is None) and (a.year is None) == (b.year is None) and not (a.part or b.part)


def _spread(first: int, last: int, cut: int, a: Answer | None, b: Answer | None) -> Expression | None:
    if a is None or b is None or a.value == b.value:
        return None
    if a.value[:1] == b.value[:1] != "X" and a.value > b.value:
        return None
    return Expression(first, last, cut, f"{a.value}/{b.value}", "range", "date", None, a.why or b.why, b.day)


def _days(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """A range whose first end is a bare number: 3-9 يوليو 2031, من 4 إلى 22 من الشهر, 2012-2015, عامي 2012 و2015."""
    start = at + 1 if c.form(at) in ("ال", "بال", "لل") else at
    number = c.numeral(start)
    if number is None or not isinstance(number.value, int) or number.kind == "bare":
        return None
    end = number.last if not c.digits(start) else start + 1
    between = c.form(at - 1) in ("بين", "مابين", "وبين")
    mark = c.form(end)
    if mark not in _TO and not (between and (mark == "و" or mark[:1] == "و")):
        return None
    follow = end if between and mark != "و" and mark not in _TO else end + 1
    value = int(c.digits(start) or number.value)
    if len(c.digits(start)) == 4 and 1800 <= value <= 2200:
        later = c.digits(follow)
        if len(later) != 4 or not value < int(later) <= 2200 or c.form(follow + 1) in reader.counted:
            return None
        if mark in ("-", "–") and not (c.tied(end) and c.tied(follow)) and not between:
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
    first = _with(other.spec, day=value, weekday=None)
    return _spread(at, other.last, number.cut, resolve(first, anchor, tense()), resolve(other.spec, anchor, tense()))


def _first_day(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """The first of two days that share a month: "يومي 13 و14 يونيو"."""
    unit = c.tag(at - 1, "unit", True)
    if unit is None or unit.value != "D 2" or not c.digits(at) or c.form(at + 1) != "و":
        return None
    other = reader.point(at + 2, False)
    if other is None or other.spec.day is None or other.spec.month is None or int(c.digits(at)) > 31:
        return None
    answer = resolve(_with(other.spec, day=int(c.digits(at)), weekday=None), anchor, tense())
    return Expression(at, at + 1, 0, answer.value, "daymonth", "date", None, answer.why, answer.day) if answer else None


def _durations(c: Cursor, at: int) -> Iterator[Expression]:
    d = duration(c, at)
    if d is None:
        ages = _first_age(c, at)
        if ages:
            yield ages
        return
    yield Expression(at, d.last, d.cut, d.value, "duration", "duration", d.mod)


def _first_age(c: Cursor, at: int) -> Expression | None:
    """The first of two lengths that share a unit: "بين 17 و23 عاما"."""
    number = c.numeral(at)
    if number is None or c.form(at - 1) not in ("بين", "من") or number.kind != "cardinal":
        return None
    mark = c.form(number.last)
    start = number.last + 1 if mark == "و" or mark in _TO else number.last if mark[:1] == "و" else None
    later = duration(c, start) if start is not None else None
    if later is None or len(later.parts) != 1 or later.vague or later.first != start:
        return None
    letter = later.parts[0][0]
    return Expression(
        at, number.last, number.cut, later._replace(parts=((letter, number.value),)).value, "duration", "duration"
    )


def _ago(c: Cursor, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """قبل ثلاثة أيام, بعد عامين: a date, unless it is counted from something said (من, على) or vague."""
    back = c.tag(at, "before", True)
    tag = back or c.tag(at, "after", True)
    d = duration(c, at + 1)
    if tag is None or d is None or d.vague or d.first != at + 1:
        return
    now = c.form(d.last) == "من" and c.tag(d.last + 1, "ref")
    if (c.form(d.last) in _NOT_DURATION and not now) or c.form(d.last).startswith("ان") or c.form(at - 1) == "ما":
        return
    if not back and not (now or tense() == "future" or anchor.prefer == "future"):
        return
    if d.parts[-1][0] in ("H", "TM", "S") or c.form(d.last) == "علي":
        return
    last = d.last + 1 + now.size if now else d.last
    value = _counted(anchor, d, -1 if back else 1)
    yield Expression(at, last, tag.cut, value, "ago", "date", d.mod, anchor.why)


def _counted(anchor: Anchor, d: Duration, sign: int) -> str:
    order = [letter for letter, _ in d.parts]
    finest = min(order, key=("D", "W", "M", "Y", "DE", "CE").index)
    if anchor.day is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(finest, "XXXX")
    day = anchor.day
    from datetime import date

    for letter, count in d.parts:
        if letter in ("D", "W"):
            continue
        total = (
            day.year * 12
            + day.month
            - 1
            + sign * round((count or 0) * {"M": 1, "Y": 12, "DE": 120, "CE": 1200}[letter])
        )
        if not 12 <= total < 12 * 9000:
            return "XXXX"
        from calendar import monthrange

        year, month = total // 12, total % 12 + 1
        day = date(year, month, min(day.day, monthrange(year, month)[1]))
    for letter, count in d.parts:
        if letter in ("D", "W"):
            from datetime import timedelta

            day += timedelta(days=sign * round((count or 0) * (7 if letter == "W" else 1)))
    return shifted(day, finest if finest in ("D", "W", "M") else "Y", 0)


def _sets(c: Cursor, reader: Reader, at: int, anchor: Anchor) -> Iterator[Expression]:
    """كل يوم جمعة, كل أسبوعين, أيام الأحد, كل صباح; with an hour."""
    every = c.tag(at, "every", True)
    if every:
        found = _each(c, at + 1)
        if found:
            value, last = found
            hour = _at_hour(c, last)
            value, last = (
                (
                    _timed(
                        value,
                        hour.spec,
                    ),
                    hour.last,
                )
                if hour
                else (value, last)
            )
            yield Expression(at, last, every.cut, value, "every", "set")
            return
    unit = c.tag(at, "unit", True)
    if unit and unit.value == "D n":
        day = c.tag(at + 1, "weekday")
        if day and day.definite:
            yield Expression(at, at + 1 + day.size, unit.cut, f"XXXX-WXX-{day.value}", "every", "set")
    hour = clock.clock(c, at, True)
    if hour and hour.spec.clock:
        inner = c.tag(hour.last, "every")
        found = _each(c, hour.last + 1) if inner else None
        plural, day = c.tag(hour.last, "unit"), c.tag(hour.last + 1, "weekday")
        if plural and plural.value == "D n" and day and day.definite:
            found = f"XXXX-WXX-{day.value}", hour.last + 2
        if found:
            tag = c.tag(at, "clock", True)
            yield Expression(at, found[1], tag.cut if tag else 0, _timed(found[0], hour.spec), "every", "set")


def _at_hour(c: Cursor, at: int) -> days.Piece | None:
    start = at + 1 if c.form(at) in ("في", "عند") else at
    return clock.clock(c, start, False)


def _timed(value: str, spec: Spec) -> str:
    hour, minute, _ = spec.clock or (0, None, None)
    text = f"T{hour:02d}:{minute or 0:02d}"
    return value + text if value.startswith("XXXX") else text


def _each(c: Cursor, at: int) -> tuple[str, int] | None:
    unit = c.tag(at, "unit")
    if unit and not unit.definite:
        letter, count = unit.value.split()
        day = c.tag(at + 1, "weekday")
        if letter == "D" and count == "1" and day:
            return f"XXXX-WXX-{day.value}", at + 1 + day.size
        if letter == "D" and c.form(at).endswith("يله"):
            return "TNI", at + 1
        if count in ("1", "2"):
            return Duration(at, at + 1, ((letter, int(count)),)).value, at + 1
    part = c.tag(at, "part")
    if part and not part.definite:
        return f"T{part.value}", at + part.size
    d = duration(c, at)
    if d and not d.vague and d.mod is None:
        return d.value, d.last
    date = days.numeric(c, at) if unit is None else None
    if date and date.spec.month and date.spec.year is None:
        return f"XXXX-{date.spec.month:02d}-{date.spec.day:02d}", date.last
    return None


def _alone(c: Cursor, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """صباحا, ليلا, الليلة الماضية without a day: of the article's day, a past night of the day before."""
    tag = c.tag(at, "alone", True)
    if tag is None or (c.form(at) == "الليل" and c.form(at - 1) not in ("خلال", "طوال", "اثناء")):
        return
    if c.form(at + tag.size) in ("ونهارا", "ونهار", "او", "و"):
        return
    night = tag.value.startswith("NI")
    past = night and c.form(at + tag.size - 1) in ("الليل", "ليلا") and tense() != "future"
    spec = Spec(offset=-1 if past else -tag.value.count("-"), part=tag.value[:2])
    answer = resolve(spec, anchor, tense())
    if answer:
        yield Expression(at, at + tag.size, tag.cut, answer.value, "alone", "time", None, answer.why)
