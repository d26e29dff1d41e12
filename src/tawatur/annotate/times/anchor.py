"""What relative times stand on: the article's own day, and the tense of a clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.reader import Point, Reader
from tawatur.annotate.times.resolve import resolve
from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.values import Anchor, Tense
from tawatur.annotate.times.words import Table, Tenses
from tawatur.model.prose import Prose, Sentence
from tawatur.script.numerals import Numerals

_STOPS = frozenset(".!?؟؛:")
# How far back a verb or a marker of tense is looked for.
_BACK = 14
# How far behind an expression the comma stands behind which its verb follows, and what one agrees to do at a time.
_LED, _COMMAS = 7, frozenset("،,")
# "Beginning from" a day.
_FROM = frozenset(("ابتداء", "اعتبارا", "بدءا", "بدء"))
_RELATIVES = frozenset(("التي", "الذي", "الذين"))
_AGREE, _ON = "اتفق", "علي"
# A page is dated at most so many days off.
_OFF = 6


def find_anchor(
    prose: Prose, days: Iterable[int], words_of: Table, numbers: Numerals, marks: Sequence[int], prefer: Tense
) -> Anchor:
    """The article's day: as published, corrected by "اليوم الأحد", or by a full date that the text prints for today.

    `days` are the words like أمس; `marks` the flags of all words of the prose.
    """
    why = "the day of publication" if prose.published else ""
    anchor = Anchor(prose.published, prefer, why=why)
    for at in days:
        sentence = prose.sentences[bisect_right(prose.sentences, at, key=_first) - 1]
        c = Cursor(prose.words, sentence.first, sentence.last, words_of, numbers, marks)
        point = Reader(c, frozenset()).point(at) if sentence.first <= at < sentence.last else None
        found = _said(point, anchor) if point else None
        if found:
            return found
    return anchor


def _first(sentence: Sentence) -> int:
    return sentence.first


def _said(point: Point, anchor: Anchor) -> Anchor | None:
    """The anchor that "today" or "yesterday" with its weekday or its full date allows."""
    spec, day = point.spec, anchor.day
    if spec.offset is None:
        return None
    if day is None:
        if not (spec.day and spec.month and spec.year) or spec.hijri:
            return None
        found = resolve(Spec(day=spec.day, month=spec.month, year=spec.year), Anchor(), None)
        if found is None or found.day is None:
            return None
        return Anchor(found.day - timedelta(spec.offset), anchor.prefer, why="the full date printed for today")
    if spec.weekday is None or spec.side:
        return None
    if spec.day is not None:
        return _dated(spec, anchor, day)
    back = ((day + timedelta(spec.offset)).isoweekday() - spec.weekday) % 7
    if not back:
        return anchor
    note = f"the weekday printed with its day, where the page is dated {day.isoformat()}"
    return Anchor(day + timedelta(-back if back <= _OFF - 1 else 7 - back), anchor.prefer, why=note)


def _dated(spec: Spec, anchor: Anchor, day: date) -> Anchor | None:
    """The anchor by "غد الخميس 14 / 10 / 1436", where weekday and date agree and the page is dated a few days off."""
    found = resolve(Spec(day=spec.day, month=spec.month, year=spec.year, hijri=spec.hijri), anchor, None)
    if found is None or found.day is None or found.day.isoweekday() != spec.weekday:
        return None
    said = found.day - timedelta(spec.offset or 0)
    if abs((said - day).days) > _OFF:
        return None
    note = f"the date printed with its day, where the page is dated {day.isoformat()}"
    return anchor if said == day else Anchor(said, anchor.prefer, why=note)


def clause_tense(c: Cursor, at: int, tense_of: Tenses) -> Tense | None:
    """The tense of the clause around `at`: the nearest marker before it, else a verb close behind it."""
    if c.form(at - 1) == "من" and c.form(at - 2).removeprefix("و") in _FROM:
        held = (tense_of.of(c.words[ahead].form) for ahead in range(at + 1, min(c.last, at + _LED)))
        if any(found == "future" for found in held):
            return "future"
    for back in range(at - 1, max(c.first, at - _BACK) - 1, -1):
        form = c.words[back].form
        if form in _STOPS:
            break
        if form.lstrip("وف").startswith(_AGREE) and _to_meet(c, back + 1, at):
            return "future"
        found = tense_of.of(form)
        if found == "past" and back > c.first and tense_of.of(c.words[back - 1].form) == "future":
            return "future"  # "planned is the holding of …": a noun written like a verb
        if found:
            return found
        if form in _RELATIVES and _done(c.words[back + 1].form):
            return "past"  # "القيود التي فرضتها الحكومة في يونيو ستضر …"
    for ahead in range(at + 1, min(c.last, at + 4)):
        if c.words[ahead].form in _STOPS:
            break
        if found := tense_of.of(c.words[ahead].form):
            return found
    for comma in range(at + 1, min(c.last - 1, at + _LED)):
        if c.words[comma].form in _COMMAS:
            follows = tense_of.of(c.words[comma + 1].form)
            return follows if follows == "future" else None  # "من الثالث من مارس، ستغلق …"
    return None


def _done(form: str) -> bool:
    """Whether a word is a verb of the perfect in the feminine, as far as its form shows ("فرضتها")."""
    stem = form.removesuffix("ها").removesuffix("هم").removesuffix("ه")
    return len(stem) > 3 and stem.endswith("ت") and not stem.endswith("ات") and stem[0] not in "يتس"


def _to_meet(c: Cursor, first: int, at: int) -> bool:
    """Whether it is agreed to meet or to go on at a time ("اتفق الوفدان على الاجتماع يوم الجمعة")."""
    on = next((here for here in range(first, at - 1) if c.words[here].form == _ON), None)
    return on is not None and at - on <= _LED and c.tag(on + 1, "meeting") is not None
