"""Whether two articles tell of one occurrence: what leads them is alike beyond what all articles of their line say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, sqrt

from tawatur.compare.ground import Draft, Ground
from tawatur.compare.occurrences import BATTLES
from tawatur.compare.scene import Scene
from tawatur.compare.scope import apart, one_time, spots, told

# Cosine of what two claims of one occurrence are told by, chosen on 87 pairs read by hand (docs/accuracy.md): where
# both lead; where day and place are one too; where one leads, where none does; where it is a battle.
_LEADS, _PLACED, _ASIDE, _SENTENCES, _BATTLE = 0.16, 0.1, 0.2, 0.4, 0.3
# Cosine of a sentence and of what leads its article, where the sentence takes that up.
_TAKEN = 0.15
# Sentences of the body that lead an article.
_FIRST = 2
# So many of the last claims on an event are asked whether the next tells of it.
_ASKED = 40
# How many articles of news at large the articles of a line weigh against.
_PRIOR = 20
# Numbers up to this one stand in everything.
_SMALL = 2
# Letters of an ISO day.
_ISO = 10
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def tied(drafts: Sequence[Draft], ground: Ground) -> list[list[Draft]]:
    """Claims on one event, put together where their articles tell of one: each is like half of the others'."""
    out: list[list[Draft]] = []
    where: dict[str, dict[int, None]] = {}
    for draft in drafts:
        # Claims that share no word are not alike, unless the same two met.
        words = frozenset(telling(draft, ground)) | draft.parties
        near = sorted({n for word in words for n in where.get(word, ())})
        home = next((n for n in near if _fits(draft, out[n][-_ASKED:], ground)), len(out))
        if home == len(out):
            out.append([])
        out[home].append(draft)
        for word in words:
            where.setdefault(word, {})[home] = None
    return out


def _fits(draft: Draft, others: Sequence[Draft], ground: Ground) -> bool:
    like: dict[str, bool] = {}
    for other in others:
        name = other.scene.id
        like[name] = like.get(name) or one_occurrence(other, draft, ground)
    return 2 * sum(like.values()) >= len(like)


def one_occurrence(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two claims on an event tell of one: two who met on a day, else one place and time, told alike."""
    if (a.scene.id, a.sentence) == (b.scene.id, b.sentence) or met(a, b):
        return True
    both = leading(a, ground) and leading(b, ground)
    here, there = spots(a, ground), spots(b, ground)
    if apart(here, there) or not _one_pair(a, b, ground) or not (_one_day(a, b) if both else one_time(a, b)):
        return False
    return likeness(a, b, ground) >= _least(a, b, both, bool(here & there), ground)


def _least(a: Draft, b: Draft, both: bool, placed: bool, ground: Ground) -> float:
    """How much alike two tellings must be: a war has many battles a day, a town one plane or trial that is reported."""
    if battle(a):
        return _BATTLE if both else _SENTENCES
    if not both:
        return _SENTENCES if not (leading(a, ground) or leading(b, ground)) else _ASIDE
    return _PLACED if placed and (_day(a) or _day(b)) and _printed(a, b) else _LEADS


def battle(draft: Draft) -> bool:
    """Whether a claim is of a battle or raid: a war has many in a day."""
    return draft.cluster is not None and draft.cluster.type == "ASSAULT" and draft.cluster.mode in BATTLES


def met(a: Draft, b: Draft) -> bool:
    """Whether two claims are of the same two who met on one day: they are not said to have met twice in it."""
    return _mutual(a) and _day(a) is not None and _day(a) == _day(b) and len(a.parties & b.parties) > 1


def _one_pair(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether those who meet or agree are the same, as far as they are named: a king receives many in a day."""
    if not _mutual(a):
        return True
    one, other = a.parties - spots(a, ground), b.parties - spots(b, ground)  # a town receives many, too
    if a.cluster is not None and a.cluster.type != "CONSULT":
        one, other = (frozenset(map(ground.side, names)) for names in (one, other))
    return len(one & other) >= max(min(len(one), len(other), 2), 1)


def _mutual(draft: Draft) -> bool:
    return draft.cluster is not None and draft.cluster.type in _MUTUAL


def _one_day(a: Draft, b: Draft) -> bool:
    """Whether the words of two events give no different days."""
    one, other = _day(a), _day(b)
    return one is None or other is None or one == other


def _printed(a: Draft, b: Draft) -> bool:
    """Whether two claims were printed on one day, or the next."""
    one, other = a.scene.report.article.published, b.scene.report.article.published
    return one is not None and other is not None and abs((one - other).days) <= 1


def _day(draft: Draft) -> str | None:
    when = draft.claim.when
    return when[:_ISO] if when and len(when) >= _ISO and when[:4].isdigit() and "/" not in when else None


def leading(draft: Draft, ground: Ground) -> bool:
    """Whether a claim stands in what leads its article, or takes up further down what is told there."""
    key = draft.scene.id, draft.sentence, draft.cluster.id if draft.cluster else None
    if key not in ground.leading:
        ground.leading[key] = _leading(draft, ground)
    return ground.leading[key]


def _leading(draft: Draft, ground: Ground) -> bool:
    scene, head = draft.scene, _head(draft.scene)
    if draft.sentence in head:
        return True
    first = {ground.event(scene, n) for at in head for n in scene.told.get(at, ())}
    return draft.cluster in first and cosine(_own(draft, ground), leads(ground)[scene.id], ground) >= _TAKEN


def likeness(a: Draft, b: Draft, ground: Ground) -> float:
    """The cosine of what two claims are told by, words and names weighted by how rare they are in the line."""
    return cosine(telling(a, ground), telling(b, ground), ground)


def telling(draft: Draft, ground: Ground) -> Mapping[str, int]:
    """What a claim is told by: what leads its article where it stands there or takes that up, else its sentence."""
    return leads(ground)[draft.scene.id] if leading(draft, ground) else _own(draft, ground)


def _own(draft: Draft, ground: Ground) -> Mapping[str, int]:
    key = draft.scene.id, draft.sentence
    if key not in ground.sayings:
        ground.sayings[key] = _made(draft.scene, (draft.sentence,), ground)
    return ground.sayings[key]


def cosine(one: Mapping[str, int], other: Mapping[str, int], ground: Ground) -> float:
    """The cosine of two tellings."""
    leads(ground)  # all weights rest on what leads the articles
    if len(other) < len(one):
        one, other = other, one
    shared = sum(_weight(s, n, ground) for s, n in one.items() if s in other)
    return shared / (_size(one, ground) * _size(other, ground) or 1.0)


def leads(ground: Ground) -> Mapping[str, Mapping[str, int]]:
    """What leads each article (id). When first asked, it is counted in how many leads each sign stands."""
    if not ground.leads:
        for scene in ground.scenes:
            ground.leads[scene.id] = _made(scene, _head(scene), ground)
            ground.spread.update(ground.leads[scene.id].keys())
    return ground.leads


def _made(scene: Scene, sentences: tuple[int, ...], ground: Ground) -> Mapping[str, int]:
    """The signs of some sentences; those that were made before, where nothing they rest on has changed."""
    key = ground.lexicon, id(ground.news), sentences
    held = scene.memory.setdefault("signs", {})
    if key not in held:
        held[key] = _signs(scene, sentences, ground)
    found: Mapping[str, int] = held[key]
    return found


def _head(scene: Scene) -> tuple[int, ...]:
    """The title and the first sentences of the body (indices)."""
    titles = (n for n in scene.head if scene.role(n) == "title")
    return (*titles, *scene.body[:_FIRST])


def _signs(scene: Scene, sentences: Sequence[int], ground: Ground) -> Mapping[str, int]:
    """Telling words (stems), names (labels) and numbers of some sentences; how many articles at large have each.

    A name counts once, and is as rare as its rarest word.
    """
    news, _ = ground.news
    spans = [scene.sentences[n] for n in sentences]
    layers = scene.report.article.layers
    held = [m for m in layers.entities if m.entity and any(span.covers(m.span) for span in spans)]
    names = {m: scene.stems_in(m.span) for m in held}
    inside = {s for m, stems in names.items() if not m.nominal for s in stems}
    words = told((s for n in sentences for s in scene.stems(n)), ground.lexicon) - inside
    out = {s: news.get(s, 0) for s in words}
    for mention, stems in names.items():
        label, rarest = mention.entity or "", min((news.get(s, 0) for s in stems if len(s) > 2), default=0)
        out[label] = min(out.get(label, rarest), rarest)
    for q in layers.quantities:
        if not isinstance(q.value, tuple) and q.value > _SMALL and any(span.covers(q.span) for span in spans):
            out[f"{q.value}"] = 0
    return out


def _weight(sign: str, news: int, ground: Ground) -> float:
    """The square of the weight of a word or name: `news` articles of news at large have it."""
    _, at_large = ground.news
    articles = len(ground.scenes)
    held = log((articles + _PRIOR) / (max(ground.spread[sign], 1) + _PRIOR / at_large * news))
    return held * held


def _size(signs: Mapping[str, int], ground: Ground) -> float:
    if id(signs) not in ground.sizes:
        ground.sizes[id(signs)] = sqrt(sum(_weight(s, n, ground) for s, n in signs.items()))
    return ground.sizes[id(signs)]
