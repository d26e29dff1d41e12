"""How alike two tellings are: the cosine of words, names and numbers, weighted by how rare they are in the line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, sqrt

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import told
from tawatur.lexicon import Lexicon

# The least cosines at which two tellings are of one occurrence.
# What two claims on an event are told by, chosen on 87 pairs of articles of 22 and 23 July 2015 read by hand
# (docs/accuracy-history.md): where both lead; where both lead, and day and place are one too; where one leads; where
# none does; where both lead with a battle.
BOTH, PLACED, ASIDE, NEITHER, BATTLE = 0.16, 0.1, 0.2, 0.4, 0.3
# These were not measured by themselves: they were set while the findings of 21 to 31 July 2015 were read.
# A sentence and what leads its article, where the sentence takes that up.
TAKEN_UP = 0.15
# Leads that begin with tolls: of a mishap of which there are no two in some days; of which one is of a battle.
SELDOM, FOUGHT = 0.1, 0.2
# What tolls that differ are told by, where nobody known gives one of them.
TOLLS = 0.2

# Sentences of the body that lead an article.
_FIRST = 2
# How many articles of news at large the articles of a line weigh against.
_PRIOR = 20
# A sign of so many leads or fewer is as rare as one can be.
_SEVERAL = 2
# Numbers up to this one stand in everything.
_SMALL = 2


def cosine(one: Mapping[str, int], other: Mapping[str, int], ground: Ground) -> float:
    """The cosine of two tellings."""
    leads(ground)  # all weights rest on what leads the articles
    if len(other) < len(one):
        one, other = other, one
    (weights, size), (others, its) = _weighed(one, ground), _weighed(other, ground)
    return sum([weight for sign, weight in weights.items() if sign in others]) / (size * its or 1.0)


def leads(ground: Ground) -> Mapping[str, Mapping[str, int]]:
    """What leads each article (id). When first asked, it is counted in how many leads each sign stands."""
    if not ground.leads:
        for scene in ground.scenes:
            ground.leads[scene.id] = _made(scene, head(scene), ground)
            if ground.line is None:
                ground.spread.update(ground.leads[scene.id].keys())
    return ground.leads


def lead_of(scene: Scene, lexicon: Lexicon, news: tuple[Mapping[str, int], int]) -> Mapping[str, int]:
    """What leads an article."""
    return _made(scene, head(scene), Ground((), (), (), {}, {}, lexicon, {}, news))


def own(draft: Draft, ground: Ground) -> Mapping[str, int]:
    """The signs of the sentence of a claim."""
    key = draft.scene.id, draft.sentence
    if key not in ground.sayings:
        ground.sayings[key] = _made(draft.scene, (draft.sentence,), ground)
    return ground.sayings[key]


def head(scene: Scene) -> tuple[int, ...]:
    """The title and the first sentences of the body (indices)."""
    titles = (n for n in scene.head if scene.role(n) == "title")
    return (*titles, *scene.body[:_FIRST])


def _made(scene: Scene, sentences: tuple[int, ...], ground: Ground) -> Mapping[str, int]:
    """The signs of some sentences; those that were made before, where nothing they rest on has changed."""
    key = ground.lexicon, id(ground.news), sentences
    held = scene.memory.setdefault("signs", {})
    if key not in held:
        held[key] = _signs(scene, sentences, ground)
    found: Mapping[str, int] = held[key]
    return found


def _signs(scene: Scene, sentences: Sequence[int], ground: Ground) -> Mapping[str, int]:
    """Telling words (stems), names (labels) and numbers of some sentences; how many articles at large have each.

    A name counts once, and is as rare as its rarest word.
    """
    news, _ = ground.news
    spans = [scene.sentences[n] for n in sentences]
    names = [(m, scene.stems_in(m.span)) for n in sentences for m in scene.mentions(n) if m.entity]
    inside = {s for m, stems in names if not m.nominal for s in stems}
    words = told((s for n in sentences for s in scene.stems(n)), ground.lexicon) - inside
    out = {s: news.get(s, 0) for s in sorted(words)}  # in one order: weights are added up in it
    for mention, stems in names:
        label, rarest = mention.entity or "", min((news.get(s, 0) for s in stems if len(s) > 2), default=0)
        out[label] = min(out.get(label, rarest), rarest)
    for q in scene.report.article.layers.quantities:
        if not isinstance(q.value, tuple) and q.value > _SMALL and any(span.covers(q.span) for span in spans):
            out[f"{q.value}"] = 0
    return out


def _weight(sign: str, news: int, ground: Ground) -> float:
    """The square of the weight of a word or name: `news` articles of news at large have it."""
    _, at_large = ground.news
    held = log((doubled(ground.size) + _PRIOR) / (_step(ground.spread[sign]) + _PRIOR / at_large * news))
    return held * held


def doubled(n: int) -> int:
    """The last power of two up to a number: one more article seldom changes how rare a word is."""
    return 1 << n.bit_length() >> 1


def rarer(before: int, now: int) -> bool:
    """Whether a sign that stood in so many leads weighs otherwise, as it stands in others now."""
    return _step(before) != _step(now)


def _step(leads: int) -> int:
    """The last of 2, 8, 32 … up to a number of leads: one more article weighs few signs anew."""
    return _SEVERAL << max(leads.bit_length() - _SEVERAL, 0) // 2 * 2


def rests_on(draft: Draft, ground: Ground) -> tuple[bool, Mapping[str, int]]:
    """What it rests on by what a claim is told: whether on the lead of its article, and on which signs besides."""
    scene, first = draft.scene, head(draft.scene)
    if draft.sentence in first:
        return True, {}
    told = {ground.event(scene, n) for at in first for n in scene.told.get(at, ())}
    return draft.cluster in told, own(draft, ground)


def _weighed(signs: Mapping[str, int], ground: Ground) -> tuple[Mapping[str, float], float]:
    """The signs of a telling with their weights, and the root of these together."""
    held = ground.weighed.get(id(signs))
    if held is None:
        weights = {sign: _weight(sign, news, ground) for sign, news in signs.items()}
        held = ground.weighed[id(signs)] = weights, sqrt(sum(weights.values()))
    return held
