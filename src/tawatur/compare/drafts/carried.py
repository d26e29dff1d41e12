"""Copied sentences: their claims are about one event, even where one copy's words do not show which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground

_COPIED = 0.6


def carried(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, those of copied sentences under the event of the first article of their copy group that has one."""
    by_article: dict[str, dict[tuple[str, str], list[int]]] = {}
    for n, draft in enumerate(drafts):
        if not isinstance(draft.claim.value, str):
            by_article.setdefault(draft.scene.id, {}).setdefault(draft.kind, []).append(n)
    out = list(drafts)
    # Pairs in the order of their articles: in which groups they are, and when these were found, changes nothing.
    order = {scene.id: n for n, scene in enumerate(ground.scenes) if scene.id in by_article}
    held = (sorted(order[name] for name in group.articles if name in order) for group in ground.copies)
    for one, other in sorted({pair for numbers in held for pair in combinations(numbers, 2)}):
        here, there = by_article[ground.scenes[one].id], by_article[ground.scenes[other].id]
        copied: dict[tuple[int, int], bool] = {}  # of two sentences, in which several claims may stand
        for i, j in (pair for kind, held in here.items() for pair in product(held, there.get(kind, ()))):
            key = out[i].sentence, out[j].sentence
            if key not in copied:
                copied[key] = overlap(out[i], out[j]) >= _COPIED
            if copied[key]:
                source, target = (i, j) if out[i].cluster else (j, i)
                out[target] = out[target].under(out[source])
    return out


def overlap(a: Draft, b: Draft) -> float:
    """Share of the shorter sentence's words that both sentences have."""
    one, other = a.scene.bag(a.sentence), b.scene.bag(b.sentence)
    return len(one & other) / max(min(len(one), len(other)), 1)
