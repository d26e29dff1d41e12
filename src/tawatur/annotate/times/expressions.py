"""All readings of the words at one place: points, ranges, durations, how long ago, sets, vague ones."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.annotate.times.ago import ages, ago, lengths
from tawatur.annotate.times.cursor import ARTICLES, Cursor
from tawatur.annotate.times.durations import MODS
from tawatur.annotate.times.feasts import feast_day
from tawatur.annotate.times.found import Clause, Expression
from tawatur.annotate.times.pairs import school_year, season
from tawatur.annotate.times.ranges import edge_of, first_day, numbered_days, of_list, share_of, span_of_two
from tawatur.annotate.times.reader import Point, Reader
from tawatur.annotate.times.resolve import resolve
from tawatur.annotate.times.sets import rate, sets
from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.values import Anchor
from tawatur.annotate.times.words import Tag
from tawatur.model.layers import TimeKind

_DOUBTFUL = {"ماي": ("في", "منذ", "خلال", "حتي"), "يوليه": ("في", "منذ", "خلال", "حتي", "من", "الي", "بعد", "قبل"),
             "مارس": ("في", "منذ", "خلال", "حتي", "من", "الي", "بعد", "قبل"),
             "اب": ("في", "منذ", "خلال", "حتي"), "اوت": ("في", "منذ", "خلال", "حتي", "من")}  # fmt: skip
# What stands before "the past", "the moment".
_LEADS = {"past": "في", "until": "حتي"}
_FROM = frozenset(("من", "منه", "منها", "منهم", "منا", "مني", "منك", "او", "ام"))
_ADJECTIVES = frozenset(("حديثا", "سابقا"))
_FUTURE, _TODAY = "مستقبلا", "اليوم"
# So near the head of a sentence its verb tells of what "later" is, unless one of these stands between.
_VERB, _LEADING = 4, frozenset(("عن", "ان", "انه", "انها", "بان", "الي", "من", "علي", "على", "ل"))
# How far before the month the contracts stand: "العقود الآجلة للذهب لشهر أبريل".
_CONTRACTS = 5
# A year called so behind who leads a body is none: "المدير العام السابق".
_NOW = frozenset(("السابق", "الحالي"))
_LENGTHS = frozenset(("unit", "few", "bound", "edge"))


def expressions(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """All readings of the words from `at` on, in the order in which they win a tie."""
    tags = c.tags(at)
    kinds = {tag.kind for tag in tags}
    if "bound" in kinds:
        yield from _about(c, reader, at, anchor, tense)
    if "unit" in kinds and (each := rate(c, at)):
        yield each
        return
    if "alone" in kinds:
        yield from _between(c, reader, at, anchor, tense)
        yield from _alone(c, at, anchor, tense)
    ref = next((tag for tag in tags if tag.kind == "ref" and _refers(c, at, tag)), None)
    if ref:
        told = c.form(at) == "وقت" and _said_later(c, at) and tense() == "past"  # "Later, the channel said …"
        yield Expression(at, at + ref.size, ref.cut, "PAST_REF" if told else ref.value, "ref")
    if "every" in kinds or "unit" in kinds or "clock" in kinds:
        yield from sets(c, at)
    if "before" in kinds or "after" in kinds:
        yield from ago(c, at, anchor, tense)
    if c.form(at - 1) in ("طوال", "طيله"):
        yield from lengths(c, at)
    if "quarterly" in kinds:
        yield from _quarterly(c, at, anchor, tense)
    if "day" in kinds and c.form(at) == _TODAY and c.tag(at - 1, "nowadays", True) and not c.tag(at + 1, "weekday"):
        yield Expression(at, at + 1, 0, "PRESENT_REF", "ref")  # "the world of today"
        return
    if feast := feast_day(c, at, anchor, tense):
        yield feast
    yield from ages(c, at)
    if ("edge" in kinds or "unit" in kinds) and (school := school_year(c, at)):
        yield school
    if ("share" in kinds or "edge" in kinds) and (share := share_of(c, reader, at, anchor, tense)):
        yield share
    yield from _points(c, reader, at, anchor, tense)
    if "rate" in kinds:
        tag = next(tag for tag in tags if tag.kind == "rate")
        before = c.form(at - 2) if c.form(at - 1) in ('"', "»", "”", ")") else c.form(at - 1)
        if not tag.definite or before.startswith(("ال", "وال", "بال", "لل")):  # not the name الشهري
            yield Expression(at, at + tag.size, tag.cut, tag.value, "rate", "set")
    before = c.form(at - 1).removeprefix("و")
    for kind in ("past", "until"):
        if kind in kinds and before == _LEADS[kind] and not _word_follows(c, at + 1):
            yield Expression(at, at + 1, 0, next(tag.value for tag in tags if tag.kind == kind), "ref")
    if not kinds.isdisjoint(_LENGTHS) or c.numeral(at) or c.form(at) in ARTICLES:
        if edge := edge_of(c, reader, at, anchor, tense):
            yield edge
        yield from lengths(c, at)


def _said_later(c: Cursor, at: int) -> bool:
    """Whether "later" opens a sentence or stands behind its verb and what that is of, no preposition between."""
    if c.form(at - 1) == "وفي" or at - 1 == c.first:
        return True
    held = [c.form(back) for back in range(max(c.first, at - 1 - _VERB), at - 1)]
    return c.form(at - 1) == "في" and at - 1 - c.first <= _VERB and _LEADING.isdisjoint(held)


def _refers(c: Cursor, at: int, tag: Tag) -> bool:
    """Whether a word for now, once or soon is no other that is written alike ("a great future", "close to")."""
    if c.tag(at + tag.size, "same") or (tag.value == "PAST_REF" and _opens(c, at, tag.clitics)):
        return False
    if c.form(at).endswith(_FUTURE) and c.tag(at + 1, "great"):
        return False
    return not (c.form(at).endswith("قريبا") and c.form(at + 1) in _FROM)


def _quarterly(c: Cursor, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """The quarter of a year that is not said: "أرباح الربع الثاني"; not of a match."""
    tag = c.tag(at, "quarterly", True)
    if tag is None or anchor.day is None or c.form(at + tag.size) in ("من", "ل", "في"):
        return
    answer = resolve(Spec(quarter=tag.value), anchor, tense())
    if answer:
        yield Expression(at, at + tag.size, tag.cut, answer.value, "quarter", "date", None, answer.why)


def _opens(c: Cursor, at: int, clitics: str) -> bool:
    """وأخيرا at the head of a clause is "finally", "بناء حديثا" a building that is new: no times."""
    if c.form(at) in _ADJECTIVES:
        noun = c.form(at - 1)
        return len(noun) > 3 and noun[-1] == "ا" and noun[-2:] not in ("وا", "يا", "ها") and not noun.startswith("ال")
    return c.form(at).endswith("اخيرا") and ("و" in clitics or at == c.first or c.form(at - 1) in ("ثم", "وثم"))


def _word_follows(c: Cursor, at: int) -> bool:
    return c.form(at).startswith("ال") or bool(c.tag(at, "side"))


def _points(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    if c.numeral(at) or c.form(at) in ARTICLES:
        spread = season(c, at) or numbered_days(c, reader, at, anchor, tense)
        if spread:
            yield spread
        first = first_day(c, reader, at, anchor, tense)
        if first:
            yield first
    point = reader.point(at)
    if point is None or not _sure(c, point):
        return
    if point.kinds[0] in ("month", "daymonth", "weekday") and _named(c, at, point.kinds[0]):
        yield Expression(at, point.last, 0, "", "named")
        return
    until = span_of_two(c, reader, point, anchor, tense)
    if until:
        yield until
    yearly = _every_year(c, point)
    if yearly:
        answer = resolve(point.spec, Anchor(), None)
        if answer:
            yield Expression(at, yearly, point.cut, answer.value, "every", "set", answer.mod)
        return
    spec = of_list(c, reader, point)
    answer = resolve(spec, anchor, "future" if _delivered(c, at) else tense())
    if answer:
        kind: TimeKind = "time" if point.spec.clock or point.spec.part else "date"
        yield Expression(
            at, point.last, point.cut, answer.value, "+".join(point.kinds), kind, answer.mod, answer.why, answer.day
        )


def _delivered(c: Cursor, at: int) -> bool:
    """Whether a month at `at` is the one in which what is sold is handed over."""
    reach = _CONTRACTS if c.form(at).startswith("ل") else 1
    return any(c.tag(back, "contract", True) for back in range(at - 1, at - 1 - reach, -1))


def _every_year(c: Cursor, p: Point) -> int | None:
    """The index after "من كل عام" behind a day or a month."""
    start = p.last + 1 if c.form(p.last) in ("من", "في") else p.last
    unit = c.tag(start + 1, "unit") if c.tag(start, "every") else None
    return start + 2 if unit and unit.value == "Y 1" and p.spec.month and p.spec.year is None else None


def _sure(c: Cursor, p: Point) -> bool:
    """Month names that are also other words need a preposition, a year or a side with them."""
    if p.kinds[0] == "unit" and c.form(p.first + 1) in _NOW and c.tag(p.first - 1, "general", True):
        return False
    if p.kinds == ("clock?",) and c.form(p.last) == "من":
        return False  # "في الساعة السادسة من المباراة"
    if p.kinds == ("clock?",) and p.cut and c.form(p.first)[p.cut - 1] == "ل":
        return False  # "خمسون ريالا للساعة الواحدة"
    if p.kinds != ("month",) or p.last - p.first > 1:
        return True
    form = c.form(p.first)[p.cut :]
    if form in ("اب", "ماي") and p.cut:
        return False  # "في باب المدينة"
    if form in _DOUBTFUL:
        return c.form(p.first - 1) in _DOUBTFUL[form] or any(t.kind == "edge" for t in c.tags(p.first - 1))
    return True


def _named(c: Cursor, at: int, kind: str) -> bool:
    """ثورة 25 يناير, صلاة الجمعة: a name, not a time."""
    if c.form(at - 1) == "و" and c.tag(at - 2, "month") and c.digits(at - 3):
        at -= 3  # "ثورتي 25 يناير و30 يونيو"
    before = at - 2 if c.words[at - 1].kind == "number" and at - 1 > c.first else at - 1
    name = "named-day" if kind == "weekday" else "named"
    return any(tag.kind == name for tag in c.tags(before))


def _about(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """حوالي الساعة السادسة مساء."""
    tag = next(tag for tag in c.tags(at) if tag.kind == "bound")
    point = reader.point(at + tag.size, False) if tag.value.endswith("before inside") else None
    answer = resolve(point.spec, anchor, tense()) if point and point.spec.clock else None
    mod = MODS[tag.value.split()[0]]
    if point and answer:
        yield Expression(at, point.last, tag.cut, answer.value, "clock", "time", mod, answer.why, answer.day)


def _between(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """الليلة الفاصلة بين الخميس والجمعة: the night that begins on the first."""
    tag = c.tag(at, "alone", True)
    if tag is None or not tag.value.startswith("NI") or c.form(at + 1) != "الفاصله" or c.form(at + 2) != "بين":
        return
    first = reader.point(at + 3, False)
    if first is None:
        return
    joined = c.form(first.last) == "و"
    second = reader.point(first.last + joined, not joined)
    answer = resolve(first.spec, anchor, tense())
    if second and answer and answer.day:
        yield Expression(at, second.last, tag.cut, f"{answer.value}TNI", "alone", "time", None, answer.why, answer.day)


def _alone(c: Cursor, at: int, anchor: Anchor, tense: Clause) -> Iterator[Expression]:
    """صباحا, ليلا, الليلة الماضية without a day: of the article's day, a past night of the day before."""
    tag = c.tag(at, "alone", True)
    if tag is None or (c.form(at) == "الليل" and c.form(at - 1) not in ("خلال", "طوال", "اثناء")):
        return
    if c.form(at + tag.size) == "الواحده":
        return  # "في الليلة الواحدة": in a night
    if c.form(at + tag.size) in ("ونهارا", "ونهار", "او", "و") and not c.form(at).startswith("ال"):
        return
    night = tag.value.startswith("NI")
    past = night and c.form(at + tag.size - 1) in ("الليل", "ليلا") and tense() != "future"
    spec = Spec(offset=-1 if past else -tag.value.count("-"), part=tag.value[:2])
    answer = resolve(spec, anchor, tense())
    if answer:
        yield Expression(at, at + tag.size, tag.cut, answer.value, "alone", "time", None, answer.why)
