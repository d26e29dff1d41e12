"""Pairs of values that do not go together: they differ, or one is a later word than the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from typing import NamedTuple

from tawatur.compare.ground.attributes import MISSING, attributes
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.units import some_of
from tawatur.compare.ground.values import FAR, agree, exact, rises, supports, times
from tawatur.compare.likeness.conflict import comparable, follows, precedes
from tawatur.compare.likeness.faces import vouched
from tawatur.compare.likeness.topics import Topic
from tawatur.compare.likeness.wordings import run
from tawatur.compare.origins import origins
from tawatur.model.across import FindingKind, Origin

# Why claims are of one origin that say nothing of who gave a number: words alike around two that differ.
_WORDED = frozenset({"shared wording", "shared value"})
# So many times as high is a number of people that counts more than the few of a kind ("five students").
_SOME = 2.0
_HOURS = ("TMO", "TMI", "TAF", "TEV", "TNI")


class Pair(NamedTuple):
    """Two groups of claims that do not go together, the earlier first; `attributed`: named sources give both."""

    kind: FindingKind
    first: list[Draft]
    later: list[Draft]
    attributed: bool = False


def opposed(topic: Topic, groups: Sequence[list[Draft]], ground: Ground) -> list[Pair]:
    """The pairs of groups that differ, or of which one updates the other.

    Where a toll is known to have risen, other numbers of it are steps on its way, but for those of two who count by
    themselves, of one day.
    """
    rising = grows(topic.attribute, ground)
    found = [
        pair
        for one, other in combinations(groups, 2)
        if comparable(one, other, topic.drafts, ground) and (pair := _pair(one, other, rising, ground))
    ]
    if rising and any(pair.kind == "updated" and _grown(pair.first, pair.later, ground) for pair in found):
        own = [pair.attributed and _apart(pair.first[0], pair.later[0], ground) for pair in found]
        return [pair if two else pair._replace(kind="updated") for pair, two in zip(found, own, strict=True)]
    return found


def grows(name: str, ground: Ground) -> bool:
    """Whether numbers of an attribute rise as more is known."""
    return any(a.name == name and a.grows for a in attributes(ground.lexicon))


def _pair(one: list[Draft], other: list[Draft], rising: bool, ground: Ground) -> Pair | None:
    few, many = (one, other) if rises(one[0].claim, other[0].claim) else (other, one)
    if some_of(few[0].claim.unit, many[0].claim.unit) and times(one[0].claim, other[0].claim) > _SOME:
        return None
    held = [(o, _ties(o, one, other)) for o in origins([*one, *other], ground) if _both(o, one, other)]
    shared = [(o, why) for o, why in held if not why <= _WORDED]
    first, later = (one, other) if min(map(rank, one)) <= min(map(rank, other)) else (other, one)
    grown = rising and _grown(first, later, ground)
    if grown and not rises(first[0].claim, later[0].claim):
        first, later = later, first
    if agree(first[0].claim, later[0].claim):
        return Pair("updated", first, later) if grown and _short(first[0], later[0]) else None
    if any("copy" in why for _, why in shared) and not any(run(a, b) for a, b in product(one, other)):
        shared = [(o, why) for o, why in shared if not why <= _WORDED | {"copy"}]  # each has a sentence of its own
    if any("copy" in why for _, why in shared):
        return Pair("updated", first, later) if grown else None  # else a number that an edited copy changed
    if shared and (grown or _in_order(one[0], other[0]) or _both_vouched(one, other, ground)):
        if rising and not rises(first[0].claim, later[0].claim) and rank(first[0])[0] == rank(later[0])[0]:
            first, later = later, first
        same = {name for origin, _ in shared for name in origin.claims}
        # One source's newer word on its own older one: who else agrees is no part of it.
        return Pair("updated", [d for d in first if d.id in same], [d for d in later if d.id in same])
    if first[0].since and rank(first[0])[0] != rank(later[0])[0] and _apart(first[0], later[0], ground):
        return None  # two who count, each by himself, and not on one day
    if grown or (first[0].claim.attribute == MISSING and rank(first[0])[0] != rank(later[0])[0]):
        return Pair("updated", first, later)
    if not rising or times(first[0].claim, later[0].claim) <= FAR:  # two tolls so far apart are hardly of one event
        return _differs(first, later, ground)
    return None


def _in_order(one: Draft, other: Draft) -> bool:
    """Whether two claims were made on two days, or tell of two times of one day."""
    (day, hour), (then, later) = rank(one), rank(other)
    return day != then or (hour != later and min(hour, later) >= 0)


def _both_vouched(one: Sequence[Draft], other: Sequence[Draft], ground: Ground) -> bool:
    """Whether known sources give both of two numbers."""
    return all(any(vouched(d, ground) for d in group) for group in (one, other))


def _apart(one: Draft, other: Draft, ground: Ground) -> bool:
    """Whether two numbers are given by two known sources that are not known to be of one side."""
    sides = [ground.side_of(d.scene, d.claim.chain.source) for d in (one, other) if vouched(d, ground)]
    return len(sides) > 1 and (sides[0] != sides[1] or not sides[0])


def _differs(one: list[Draft], other: list[Draft], ground: Ground) -> Pair | None:
    known = vouched(one[0], ground) and vouched(other[0], ground)
    about = known and one[0].claim.mod == other[0].claim.mod == "approx"  # two who estimate, each by himself
    if isinstance(one[0].claim.value, str) or exact(one[0].claim) or exact(other[0].claim) or about:
        return Pair("differs", one, other, all(any(vouched(d, ground) for d in group) for group in (one, other)))
    return None


def _short(first: Draft, later: Draft) -> bool:
    """Whether a toll of "at least" so many was overtaken by a later, higher number."""
    low, high = first.claim.value, later.claim.value
    if isinstance(low, str | tuple) or isinstance(high, str | tuple):
        return False
    return first.claim.mod == "at_least" and later.claim.mod != "approx" and not supports(first.claim, later.claim)


def _ties(origin: Origin, one: Sequence[Draft], other: Sequence[Draft]) -> frozenset[str]:
    """Why claims of one group and of another are of one origin."""
    sides = {d.id: n for n, group in enumerate((one, other)) for d in group}
    return frozenset(f.reason for f in origin.folds if {sides.get(name) for name in f.claims} == {0, 1})


def _both(origin: Origin, one: Sequence[Draft], other: Sequence[Draft]) -> bool:
    return any(d.id in origin.claims for d in one) and any(d.id in origin.claims for d in other)


def _grown(first: Sequence[Draft], later: Sequence[Draft], ground: Ground) -> bool:
    """Whether a later, higher number follows the earlier one."""
    words = ground.lexicon
    for one, other in ((first, later), (later, first)):
        told = any(follows(d, words) for d in other) or any(precedes(d, words) for d in one)
        if told and rises(one[0].claim, other[0].claim):
            return True
    return min(map(_told_on, first)) < min(map(_told_on, later)) and rises(first[0].claim, later[0].claim)


def _told_on(draft: Draft) -> str:
    """The day on which a number was given: that on which its source said it, else that of printing."""
    return draft.claim.said or draft.scene.said() or ""


def rank(draft: Draft) -> tuple[str, int]:
    """When a claim was made: the day it was said or printed, and the latest time of day in its sentence."""
    span = draft.scene.sentences[draft.sentence]
    times = [t.value for t in draft.scene.report.article.layers.times if span.covers(t.span)]
    return _told_on(draft), max((_HOURS.index(h) for t in times for h in _HOURS if t.endswith(h)), default=-1)
