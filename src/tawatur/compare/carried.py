"""Copied sentences: their claims are about one event, even where one copy's words do not show which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, product

from tawatur.compare.ground import Draft, Ground
from tawatur.compare.units import comparable

_COPIED = 0.6


def carried(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, those of copied sentences under the event of the first article of their copy group that has one."""
    by_article: dict[str, dict[tuple[str, str], list[int]]] = {}
    for n, draft in enumerate(drafts):
        claim = draft.claim
        if not isinstance(claim.value, str):
            kinds = by_article.setdefault(draft.scene.id, {})
            kinds.setdefault((claim.attribute, comparable(claim.unit)), []).append(n)
    out = list(drafts)
    for group in ground.copies:
        for one, other in combinations(group.articles, 2):
            here, there = by_article.get(one, {}), by_article.get(other, {})
            for i, j in (pair for kind, held in here.items() for pair in product(held, there.get(kind, ()))):
                if overlap(out[i], out[j]) >= _COPIED:
                    source, target = (i, j) if out[i].cluster else (j, i)
                    out[target] = _under(out[target], out[source])
    return out


def overlap(a: Draft, b: Draft) -> float:
    """Share of the shorter sentence's words that both sentences have."""
    one, other = a.scene.bag(a.sentence), b.scene.bag(b.sentence)
    return len(one & other) / max(min(len(one), len(other)), 1)


def _under(draft: Draft, source: Draft) -> Draft:
    claim = replace(draft.claim, subject=source.claim.subject, about=source.claim.about, when=source.claim.when)
    return replace(draft, claim=claim, cluster=source.cluster)
