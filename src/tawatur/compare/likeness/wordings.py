"""Whether two claims have their words from one place: copies, one wording, a run of words that is no chance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from tawatur.compare.drafts.carried import overlap
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import leads

# Share of the shorter sentence's words that two sentences have in common when one was copied; of short ones nearly all.
_COPIED, _TITLE = 0.6, 0.9
_SHORTEST = 8
# Share of words that two wordings of one sentence have in common, and less where so many are long enough to tell.
_NEARLY, _ALIKE, _LONG = 0.8, 0.6, 16
# How many words stand around a number at least.
_AROUND = 14
# So many words in one order, names left out, are of one text.
_RUN = 7
_END = attrgetter("end")


def copied(a: Draft, b: Draft, ground: Ground) -> bool:
    if a.scene.id == b.scene.id:
        return False
    if not ground.together(a.scene, b.scene):
        return False
    least = min(len(a.scene.stems(a.sentence)), len(b.scene.stems(b.sentence)))
    return overlap(a, b) >= (_COPIED if least >= _SHORTEST else _TITLE)


def wording(a: Draft, b: Draft) -> bool:
    """Whether two sentences are nearly one wording, or those are with which the articles begin that tell it first."""
    one, other = a.scene.bag(a.sentence), b.scene.bag(b.sentence)
    if leads(a) and leads(b):
        begin, start = (d.scene.bag(d.scene.body[0]) if d.scene.body else one for d in (a, b))
        return _nearly(one, other) or _nearly(begin, start)
    return _nearly(one, other)


def _nearly(one: frozenset[str], other: frozenset[str]) -> bool:
    least = min(len(one), len(other))
    return least >= _SHORTEST and len(one & other) >= (_ALIKE if least >= _LONG else _NEARLY) * least


def around(a: Draft, b: Draft) -> bool:
    """Whether what stands around two numbers is nearly one wording: nobody comes by it twice, whoever is quoted."""
    near = min(len(a.stems), len(b.stems))
    exact = not isinstance(a.claim.value, str) and a.claim.value == b.claim.value
    return exact and near >= _AROUND and len(a.stems & b.stems) >= _NEARLY * near


def run(a: Draft, b: Draft) -> bool:
    """Whether the sentences of two claims have a run of words in common, names left out.

    Of what happened, articles that have such a run anywhere have it from one text, whatever they make of it.
    """
    if isinstance(a.claim.value, str):
        one, other = _all(a.scene), _all(b.scene)
    else:
        one, other = _runs(a.scene, a.sentence), _runs(b.scene, b.sentence)
    return not one.isdisjoint(other)


def _all(scene: Scene) -> frozenset[tuple[str, ...]]:
    kept: dict[str, frozenset[tuple[str, ...]]] = scene.memory.setdefault("text", {})
    if "runs" not in kept:
        kept["runs"] = frozenset().union(*(_runs(scene, n) for n in scene.body))
    return kept["runs"]


def _runs(scene: Scene, n: int) -> frozenset[tuple[str, ...]]:
    kept: dict[int, frozenset[tuple[str, ...]]] = scene.memory.setdefault("runs", {})
    if n not in kept:
        span, words = scene.sentences[n], scene.words(n)
        plain: list[str | None] = list(scene.stems(n))
        for m in scene.report.article.layers.entities:
            if not m.nominal and span.covers(m.span):
                first = bisect_right(words, m.span.start, key=_END)
                last = bisect_left(words, (m.span.end,))
                plain[first:last] = [None] * (last - first)
        held = [s for s in plain if s is not None]
        kept[n] = frozenset(zip(*(held[k:] for k in range(_RUN)), strict=False))
    return kept[n]
