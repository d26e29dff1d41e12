"""What a claim is told of: the places and times that its sentence names, the words beside it, and how two compare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import product

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import HOSTILE, Ground
from tawatur.compare.ground.listed import entries, folded, stemmed
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.span import Span
from tawatur.model.timex import day_of, first_day, last_day

# Words that two sentences on one event have in common, at least: so many, or so large a part of the shorter.
_SHARED, _PART, _FEW, _WORDS = 4, 0.4, 2, 3
# Labels are in Latin letters.
_COMMA = "،"
_LONG = re.compile(r"P\d+[YM]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
# Sentences of the body that lead an article.
_LEAD = 2
# What happened longer ago than this many days before the day of printing is told as something past.
_PAST = 20
# Letters of a year and of a month; words between a number and the month over which it is counted.
_MONTHS, _NEXT = (4, 7), 1
# Words before a place in which it is said that it may be.
_NEAR = 10


def places(draft: Draft) -> frozenset[str]:
    """The places that the sentence of a claim names."""
    return draft.scene.places(draft.sentence)


def spots(draft: Draft, ground: Ground) -> frozenset[str]:
    """The places of a claim that are no countries: of its sentence, else of what leads its article."""
    key = draft.scene.id, draft.sentence
    held = ground.spots.get(key)
    if held is None:
        held = (places(draft) - ground.countries) or (draft.scene.places(*draft.scene.head) - ground.countries)
        ground.spots[key] = held
    return held


def times(draft: Draft) -> frozenset[str]:
    """The days, months and years that the sentence of a claim names."""
    return draft.scene.times(draft.sentence)


def one_time(a: Draft, b: Draft) -> bool:
    """Whether the sentences of two claims speak of no different times."""
    one, other = times(a), times(b)
    return not one or not other or any(x.startswith(y) or y.startswith(x) for x, y in product(one, other))


def near_time(a: Draft, b: Draft) -> bool:
    """Whether the sentences of two claims speak of days that follow each other: a night has two, and so has a toll."""
    held = [[date.fromisoformat(t) for t in times(d) if day_of(t)] for d in (a, b)]
    return any(abs((x - y).days) <= 1 for x, y in product(*held))


def day(draft: Draft) -> date | None:
    """The day of the event of a claim; None where it has none, or several."""
    held = day_of(draft.cluster.date) if draft.cluster else None
    return date.fromisoformat(held) if held else None


def days_ago(draft: Draft) -> int | None:
    """How many days before the day of printing the event of a claim was; None where one of them is not known."""
    when, said = day(draft), draft.scene.said()
    return (date.fromisoformat(said) - when).days if when and said else None


def past(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence speaks of another year or month than that of its article, and of no day near it."""
    published = scene.report.article.published
    if published is None:
        return False
    ends = [end for t in scene.dated(sentence) if t.kind in ("date", "time") and (end := _end(t.value))]
    return bool(ends) and max(ends) < published - timedelta(_PAST)


def long_after(scene: Scene, sentence: Span, place: Span, lexicon: Lexicon) -> bool:
    """Whether years or months stand before a place in its sentence as the time since then ("بعد ثلاث سنوات على …")."""
    return not folded(lexicon, "later").isdisjoint(_before_long(scene, Span(sentence.start, place.start)))


def days_after(scene: Scene, sentence: Span, number: Span, when: str | None, lexicon: Lexicon) -> bool:
    """Whether a day is named, and before a number that something happened so long before it ("comes a day after …")."""
    held, text = scene.dated(Span(sentence.start, number.start)), scene.report.page.text
    lasted = [t.span for t in held if t.kind == "duration" and _COMMA not in text[t.span.end : number.start]]
    later = [
        s for s in lasted if not folded(lexicon, "later").isdisjoint(scene.forms_in(Span(sentence.start, s.start))[-1:])
    ]
    named = (t for t in held if when and t.value[:10] == when[:10])
    return bool(later) and any(t.span.end <= later[-1].start for t in named)


def over_long(scene: Scene, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether a sentence counts over months or years ("خلال عشرة أشهر")."""
    return not folded(lexicon, "during").isdisjoint(_before_long(scene, sentence))


def in_month(scene: Scene, number: Span) -> bool:
    """Whether a number is counted over a month or year that is named right behind it ("300 this month alone")."""
    times = [t for t in scene.report.article.layers.times if t.kind == "date" and len(t.value) in _MONTHS]
    ends = (t.span.start for t in times if t.span.start >= number.end)
    return any(len(scene.forms_in(Span(number.end, start))) <= _NEXT for start in ends if start > number.end)


def supposed(scene: Scene, place: Span, lexicon: Lexicon) -> bool:
    """Whether not far before a place in its sentence stands that it may be, or is to come ("allows", "possible")."""
    return not folded(lexicon, "supposed").isdisjoint(_led_up(scene, place))


def unreal(scene: Scene, place: Span, lexicon: Lexicon) -> bool:
    """Whether not far before a place in its sentence stands "if it were", and is no part of a name ("Le Havre")."""
    held = folded(lexicon, "unreal").intersection(_led_up(scene, place))
    n = scene.place(place) if held else None
    return n is not None and not any(held.intersection(scene.forms_in(m.span)) for m in scene.mentions(n))


def conditional(scene: Scene, place: Span, lexicon: Lexicon) -> bool:
    """Whether not far before a place in its sentence stands "if" or "in case": what is told there may come about."""
    before, held = tuple(_led_up(scene, place)), entries(lexicon, "conditions")
    return any(before[at : at + size] in held for at in range(len(before)) for size in (1, 2))


def _led_up(scene: Scene, place: Span) -> list[str]:
    """The last words (folded, without "and") before a place in its sentence."""
    n = scene.place(place)
    if n is None or scene.sentences[n].start >= place.start:
        return []
    before = scene.forms_in(Span(scene.sentences[n].start, place.start))[-_NEAR:]
    return [form.removeprefix("و") for form in before]


def _before_long(scene: Scene, part: Span) -> list[str]:
    """The words (folded) before the months or years that a part of a sentence counts."""
    starts = [t.span.start for t in scene.dated(part) if t.kind == "duration" and _LONG.match(t.value)]
    return [form for at in starts if part.start < at for form in scene.forms_in(Span(part.start, at))[-1:]]


def other_day(scene: Scene, n: int, number: Span, when: str | None) -> bool:
    """Whether the sentence of a number names days, and neither any, nor the last one before the number, is an event's.

    The day on which somebody says it does not count.
    """
    if not when or not first_day(when):
        return False
    sentence = scene.sentences[n]
    _, said = scene.voice(number)
    parts = scene.report.article.layers.attributions[said].content if said is not None else ()
    inside = next((part for part in parts if part.covers(number)), sentence)
    held = [t for t in scene.dated(sentence) if first_day(t.value)]
    days = [t.value[:10] for t in held]
    if days and when[:10] not in days:
        return True
    before = [t.value[:10] for t in held if inside.covers(t.span) and t.span.end <= number.start]
    text = scene.report.page.text
    after = [t.value[:10] for t in held if t.span.start >= number.end and _COMMA not in text[number.end : t.span.start]]
    return bool(before) and before[-1] != when[:10] and after[:1] != [when[:10]]


def _end(value: str) -> date | None:
    """The last day of a year, month or day of TIMEX3; None for anything else."""
    try:
        return last_day(value)
    except ValueError:
        return None


def apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two sets of places have none in common, though both name some."""
    a, b = frozenset(one), frozenset(other)
    return bool(a and b and not a & b)


def alike(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two sentences tell of one event: no other place or time, and enough telling words in common.

    Two attacks of one war have parties in common: they are one where a place is named in both, or more is alike.
    """
    here, there = spots(a, ground), spots(b, ground)
    if not one_time(a, b) or apart(here, there):
        return False
    one, other = telling(a, ground), telling(b, ground)
    hostile = a.cluster is not None and a.cluster.type in HOSTILE
    if hostile and not here & there and sum(weight(s) == 1 for s in one & other) < _WORDS:
        return False
    return akin(one, other)


def leads(draft: Draft) -> bool:
    """Whether a claim stands in the title or the first sentences of its article."""
    scene = draft.scene
    return draft.sentence in scene.body[:_LEAD] or scene.role(draft.sentence) == "title"


def akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of telling words have enough in common to be of one event."""
    shared, least = sum(map(weight, one & other)), min(len(one), len(other))
    return shared >= _SHARED or (shared >= _FEW and shared >= _PART * least)


def weight(sign: str) -> int:
    """A name weighs as two words."""
    return 1 if _ARABIC.match(sign) else 2


def telling(draft: Draft, ground: Ground) -> frozenset[str]:
    """What a claim's sentence says that not every such report does: words (stems), and names but of countries."""
    key = draft.scene.id, draft.sentence
    if key not in ground.signs:
        ground.signs[key] = signs(draft.scene, (draft.scene.sentences[draft.sentence],), ground)
    return ground.signs[key]


def signs(scene: Scene, spans: Sequence[Span], ground: Ground) -> frozenset[str]:
    """The telling words (stems) and the names (labels) in some sentences; a name counts once, in whatever spelling."""
    held = [m for m in scene.report.article.layers.entities if any(span.covers(m.span) for span in spans)]
    named = {s for m in held if m.entity and not m.nominal for s in scene.stems_in(m.span)}
    words = told((s for span in spans for s in scene.stems_in(span)), ground.lexicon)
    return (words - named) | ({m.entity for m in held if m.entity} - ground.countries)


def told(stems: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The telling ones among some stems: no short words, no numbers, none of every such report."""
    return frozenset(s for s in stems if len(s) > 2 and not s[0].isdecimal()) - stemmed(lexicon, "everyday")
