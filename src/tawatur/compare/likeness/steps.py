"""Steps of one toll: an article that gives a number of dead twice, or says that it rose, tells of one happening.

Where an article gives several tolls, its lead does not say of which event each is (`incidents`). Two of one sentence
and the next still are of one: the same number again, or a lower one that came before. So are those of articles of
one story that give the same number and tell of no other day or place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, product

from tawatur.compare.ground.attributes import TOLLS
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scope import apart, near_time, one_time, spots, times
from tawatur.compare.ground.units import one_scope
from tawatur.compare.ground.values import FAR, rises
from tawatur.compare.ground.values import times as how_many
from tawatur.compare.likeness.conflict import rose
from tawatur.model.ids import make_id
from tawatur.model.timex import day_of

# So many dead are hardly counted twice in an article or story, and of two happenings.
_SAME = 10


def stepped(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, tolls that an article gives twice, or as steps of one, under the event of one of them, else under
    one incident."""
    by_article: dict[str, list[int]] = {}
    for n, draft in enumerate(drafts):
        if _may(draft):
            by_article.setdefault(draft.scene.id, []).append(n)
    inside = (pair for held in by_article.values() for pair in combinations(held, 2))
    within = [(i, j) for i, j in inside if _one(drafts[i], drafts[j], ground)]
    out = list(drafts)
    for row in _joined([*within, *_across(drafts, {n for pair in within for n in pair}, ground)]):
        names = {drafts[n].incident for n in row} - {""}
        told = Counter(c.id for n in row if (c := drafts[n].cluster))
        if len(names) > 1:
            continue  # two happenings of which much is known are not made one by a number
        if told and not names:
            first = next(drafts[n] for n in row if (c := drafts[n].cluster) and told[c.id] == max(told.values()))
            for n in row:
                out[n] = out[n] if out[n].cluster else out[n].under(first)
            continue
        name = next(iter(names), make_id("incident", drafts[row[0]].id))
        for n in row:
            out[n] = replace(out[n], incident=name)
    return out


def _may(draft: Draft) -> bool:
    value = draft.claim.value
    return draft.claim.attribute in TOLLS and not (draft.part or draft.since) and isinstance(value, int)


def _one(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two tolls of an article are of one happening: the same number, or steps of one."""
    if a.claim.attribute != b.claim.attribute or not one_scope(a.claim.unit, b.claim.unit) or _days_apart(a, b):
        return False
    if a.claim.value == b.claim.value:
        few = isinstance(a.claim.value, int) and a.claim.value < _SAME
        return not apart(spots(a, ground), spots(b, ground)) and not (few and not _alike(a, b))
    rising = rises(a.claim, b.claim) or rises(b.claim, a.claim)
    return rising and how_many(a.claim, b.claim) <= FAR and rose(a, b, ground)


def _alike(a: Draft, b: Draft) -> bool:
    """Whether two tolls are of the same people, and given by one source."""
    return a.claim.unit == b.claim.unit and _called(a) == _called(b)


def _called(draft: Draft) -> tuple[str | None, tuple[str, ...]]:
    """By what the source of a claim is known: its label, else its words; nothing for the outlet."""
    source = draft.claim.chain.source
    words = () if source.entity or source.words is None else draft.scene.forms_in(source.words)
    return source.entity, words


def _days_apart(a: Draft, b: Draft) -> bool:
    """Whether two tolls are told of two days; the day after that of an event is often that on which it is told."""
    if not (one_time(a, b) or near_time(a, b)):
        return True
    one, other = _when(a), _when(b)
    if one and other:
        return not (one.startswith(other) or other.startswith(one))
    named = times(b) if one else times(a)
    return bool((one or other) and named) and not any(_near(one or other, day) for day in named)


def _when(draft: Draft) -> str:
    return (draft.claim.when or "")[:10]


def _near(one: str, other: str) -> bool:
    """Whether two times (ISO) are one, or days that follow each other."""
    if one.startswith(other) or other.startswith(one):
        return True
    days = [date.fromisoformat(t) for t in (one, other) if day_of(t)]
    return len(days) > 1 and abs((days[0] - days[1]).days) <= 1


def _across(drafts: Sequence[Draft], stepped: set[int], ground: Ground) -> Iterator[tuple[int, int]]:
    """Pairs of tolls (indices) of two articles of a story that are the same number, the first one of steps."""
    held: dict[tuple[str, str, object], list[int]] = {}
    for n, draft in enumerate(drafts):
        value = draft.claim.value
        if _may(draft) and isinstance(value, int) and value >= _SAME and draft.scene.id in ground.stories:
            held.setdefault((ground.stories[draft.scene.id], draft.claim.attribute, value), []).append(n)
    for same in held.values():
        for i, j in product([n for n in same if n in stepped], same):
            a, b = drafts[i], drafts[j]
            if a.scene.id == b.scene.id or _days_apart(a, b):
                continue
            if not apart(spots(a, ground), spots(b, ground)) and one_scope(a.claim.unit, b.claim.unit):
                yield i, j


def _joined(pairs: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """The rows of indices that pairs join, each in order."""
    rows: dict[int, list[int]] = {}
    for i, j in pairs:
        one, other = rows.setdefault(i, [i]), rows.setdefault(j, [j])
        if one is not other:
            one += other
            rows |= dict.fromkeys(other, one)
    return (sorted(row) for row in {id(row): row for row in rows.values()}.values())
