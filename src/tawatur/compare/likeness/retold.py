"""Tolls told by the way: the same number of older dead in articles of one story is of one happening.

What led to the news, or was like it, is told again by all papers, each in words of its own, often without its day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scope import akin, one_time, places, telling
from tawatur.compare.likeness.incidents import TOLLS
from tawatur.model.ids import make_id

# A lower number is easily that of another happening at the same place.
_LEAST = 10


def retold(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, each toll without event under that of another article of its story that it repeats."""
    by_number: dict[tuple[object, ...], list[int]] = {}
    for n, draft in enumerate(drafts):
        if _may(draft) and draft.scene.id in ground.stories:
            by_number.setdefault((ground.stories[draft.scene.id], *draft.kind, draft.claim.value), []).append(n)
    out = list(drafts)
    for held in by_number.values():
        for at, n in enumerate(held):
            if out[n].cluster is None:
                others = (out[i] for i in (*held[:at], *held[at + 1 :]))
                first = next((other for other in others if _one(other, out[n], ground)), None)
                out[n] = _under(out[n], first) if first else out[n]
    return out


def _may(draft: Draft) -> bool:
    value = draft.claim.value
    plain = draft.claim.attribute in TOLLS and not (draft.incident or draft.since)
    return plain and isinstance(value, int) and value >= _LEAST


def _one(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two articles tell of one happening: at one place that is no country, and in words that are alike."""
    if a.scene.id == b.scene.id or not one_time(a, b) or not (places(a) & places(b)) - ground.countries:
        return False
    return akin(telling(a, ground), telling(b, ground))


def _under(draft: Draft, first: Draft) -> Draft:
    """A claim under the event of another, else under its number."""
    if first.cluster is None:
        name = first.incident or make_id("incident", *sorted((first.scene.id, draft.scene.id)), str(draft.claim.value))
        return replace(draft, incident=name, part=False)
    return replace(draft.under(first), part=first.part)
