"""Copied sentences: their claims are about one event, even where one copy's words do not show which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from tawatur.compare.ground import Draft, Ground
from tawatur.compare.units import comparable

_COPIED = 0.6


def carried(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, those of copied sentences under the event of the first article of their copy group that has one."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for n, draft in enumerate(drafts):
        if not isinstance(draft.claim.value, str):
            by_article[draft.scene.id].append(n)
    out = list(drafts)
    for group in ground.copies:
        for one, other in combinations(group.articles, 2):
            for i in by_article.get(one, ()):
                for j in by_article.get(other, ()):
                    if _one_sentence(out[i], out[j]):
                        source, target = (i, j) if out[i].cluster else (j, i)
                        out[target] = _under(out[target], out[source])
    return out


def overlap(a: Draft, b: Draft) -> float:
    """Share of the shorter sentence's words that both sentences have."""
    one, other = set(a.scene.stems(a.sentence)), set(b.scene.stems(b.sentence))
    return len(one & other) / max(min(len(one), len(other)), 1)


def _one_sentence(a: Draft, b: Draft) -> bool:
    same = a.claim.attribute == b.claim.attribute and comparable(a.claim.unit) == comparable(b.claim.unit)
    return same and overlap(a, b) >= _COPIED


def _under(draft: Draft, source: Draft) -> Draft:
    claim = replace(draft.claim, subject=source.claim.subject, about=source.claim.about, when=source.claim.when)
    return replace(draft, claim=claim, cluster=source.cluster)
