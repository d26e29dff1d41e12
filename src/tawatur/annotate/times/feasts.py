"""Days of the feasts and of the Hijri months by their number: ثالث أيام العيد, أول أيام شهر رمضان."""

from __future__ import annotations

from datetime import timedelta

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.dates import month_word
from tawatur.annotate.times.found import Clause, Expression
from tawatur.annotate.times.resolve import resolve
from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.values import Anchor, Answer, Tense

_DAYS = frozenset(("ايام", "يوم"))
_FEAST = frozenset(("عيد", "العيد"))
# The first day of each feast, as month and day of the Hijri calendar.
_BREAKING, _SACRIFICE = (10, 1), (12, 10)
_NAMED = {"الفطر": _BREAKING, "الاضحي": _SACRIFICE}
_BLESSED = "المبارك"
_KIND = frozenset((_BLESSED, "السعيد"))
_LAST = 5
# So many days before or after a feast it is called by its name alone.
_NEAR = 40
_PAST: Tense = "past"
_FUTURE: Tense = "future"


def feast_day(c: Cursor, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    """The day that an ordinal says of a feast or a Hijri month; the day or the eve of a feast itself."""
    if c.form(at + 1) in _FEAST:
        return _itself(c, at, anchor)
    number = c.numeral(at)
    if number is None or number.kind != "ordinal" or number.definite or c.form(number.last) not in _DAYS:
        return None
    nth, start = int(number.value), number.last + 1
    if c.form(start) in _FEAST and nth <= _LAST:
        named = _NAMED.get(c.form(start + 1))
        end = start + 2 if named else start + 1
        answer = _nearest([named] if named else [_BREAKING, _SACRIFICE], nth, anchor)
    else:
        word = month_word(c, start, False) or start
        tag = c.tag(word, "hijri")
        if tag is None:
            return None
        end, answer = word + tag.size, _day((int(tag.value), 1), nth, anchor, tense())
    if answer is None:
        return None
    end += c.form(end) == _BLESSED
    return Expression(at, end, number.cut, answer.value, "feast", "date", None, answer.why, answer.day)


def _itself(c: Cursor, at: int, anchor: Anchor) -> Expression | None:
    """يوم العيد, ليلة عيد الفطر, where it is near; not "يوم العيد الوطني"."""
    unit, follow = c.tag(at, "unit", True), c.form(at + 2)
    named, plain = _NAMED.get(follow), c.form(at + 1) == "العيد"
    if unit is None or unit.value != "D 1" or unit.definite or not (named or plain):
        return None
    if plain and follow.startswith("ال") and follow not in _KIND:
        return None
    answer = _nearest([named] if named else [_BREAKING, _SACRIFICE], 1, anchor)
    if answer is None or answer.day is None or anchor.day is None or abs((answer.day - anchor.day).days) > _NEAR:
        return None
    end = at + 2 + (named is not None or follow in _KIND)
    if c.form(at).endswith("ليله"):
        eve = f"{(answer.day - timedelta(1)).isoformat()}TNI"
        return Expression(at, end, unit.cut, eve, "feast", "time", None, answer.why)
    return Expression(at, end, unit.cut, answer.value, "feast", "date", None, answer.why, answer.day)


def _day(first: tuple[int, int], nth: int, anchor: Anchor, tense: Tense | None) -> Answer | None:
    month, day = first
    return resolve(Spec(month=month, day=day + nth - 1, hijri=True), anchor, tense)


def _nearest(feasts: list[tuple[int, int]], nth: int, anchor: Anchor) -> Answer | None:
    """The day of a feast, past or to come, that lies nearest to the article's day: nobody tells of last year's."""
    today, tenses = anchor.day, (_PAST, _FUTURE)
    if today is None:
        return _day(feasts[0], nth, anchor, None)
    held = [found for first in feasts for tense in tenses if (found := _day(first, nth, anchor, tense)) and found.day]
    return min(held, key=lambda found: abs((found.day - today).days) if found.day else 0) if held else None
