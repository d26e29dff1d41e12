"""Campaigns: those whom one side says it holds, on the same days and in the same words, are counted in one campaign.

Their number rises from one word to the next ("251 held", "the number of those held is 297"), and an arrest is read as
an event of its own each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scope import akin, apart, near_time, one_time, places, telling
from tawatur.compare.ground.units import one_scope
from tawatur.compare.ground.values import FAR, times
from tawatur.compare.likeness.offices import one_office
from tawatur.compare.likeness.retold import rows, together
from tawatur.model.ids import make_id

_HELD = "arrested"
# Fewer are easily those of one raid; days between two numbers of one campaign; claims that are asked.
_LEAST, _DAYS, _ASKED = 20, 3, 60


def campaigns(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, numbers of those held in one campaign under one incident."""
    by_story: dict[str, list[int]] = {}
    for n, draft in enumerate(drafts):
        if _may(draft) and draft.scene.id in ground.stories:
            by_story.setdefault(ground.stories[draft.scene.id], []).append(n)
    out = list(drafts)
    for held in by_story.values():
        if len({drafts[n].claim.value for n in held}) < 2:
            continue
        pairs = [(i, j) for i, j in combinations(held[:_ASKED], 2) if _one(drafts[i], drafts[j], ground)]
        for row in rows(held, pairs):
            if len({drafts[n].claim.value for n in row}) > 1:
                _join(out, row)
    return out


def _join(out: list[Draft], row: Sequence[int]) -> None:
    """Put some claims (indices) under one incident, called after what most of them are of."""
    first = out[row[0]]
    name = next((out[n].incident for n in row if out[n].incident), "") or make_id("incident", first.id)
    for n, draft in zip(row, together([out[n] for n in row]), strict=True):
        out[n] = replace(draft, incident=name)


def _may(draft: Draft) -> bool:
    value = draft.claim.value
    many = isinstance(value, int) and value >= _LEAST
    whole = draft.claim.attribute == _HELD and not (draft.part or draft.since)
    return many and whole and draft.scene.said() is not None


def _one(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two numbers are of one campaign: the same, or given by one side, of one time and place, told alike."""
    if not one_scope(a.claim.unit, b.claim.unit) or times(a.claim, b.claim) > FAR or not _near(a, b):
        return False
    if not (one_time(a, b) or near_time(a, b)) or apart(places(a) - ground.countries, places(b) - ground.countries):
        return False
    if a.claim.value == b.claim.value and _subject(a) == _subject(b):
        return True
    side = ground.side_of(a.scene, a.claim.chain.source)
    of_one = side != "" and side == ground.side_of(b.scene, b.claim.chain.source)
    return (of_one or one_office(a, b, ground)) and akin(telling(a, ground), telling(b, ground))


def _subject(draft: Draft) -> str:
    return draft.incident or (draft.cluster.id if draft.cluster else draft.id)


def _near(a: Draft, b: Draft) -> bool:
    one, other = (date.fromisoformat(d.scene.said() or "") for d in (a, b))
    return abs((one - other).days) <= _DAYS
