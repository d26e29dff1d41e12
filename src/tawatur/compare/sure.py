"""Whether what happened is told surely: by articles that it leads, and of parties that are those its words name.

A meeting told by the way, a reception that runs together with another, an event whose parties were read from all over
an article stand in the record; no finding rests on them alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.compare.ground import HOSTILE, Draft, Ground
from tawatur.compare.likeness import head
from tawatur.compare.listed import folded
from tawatur.compare.tellings import mutual
from tawatur.model.across import EventCluster
from tawatur.model.span import Span

# Words before a trigger in which what makes it an aside stands ("during his visit", "who visited").
_BEFORE = 2
# So many parties of each kind stand in a label.
_SHOWN = 2
_BOTH = 2
_PLACES = frozenset({"GPE", "LOC"})
_STATES = frozenset({"country", "capital"})
_PAPERS = frozenset({"outlet", "agency", "newspaper", "broadcaster", "magazine", "platform"})
# What papers and platforms take part in only as who tells of it.
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONSULT"})
_TALKS, _ARREST = "CONSULT", "COERCE"
_VISIT = "visit"
# What is known of a label that no article names.
_OPEN = ("", "", False)


def sure(group: Sequence[Draft], ground: Ground) -> bool:
    """Whether claims on what happened are told surely by enough of their articles."""
    cluster = group[0].cluster
    if (
        cluster is None
        or not shown(cluster, cluster.place)
        or not fit(cluster, ground.kinds)
        or _crowded(cluster, ground)
    ):
        return False
    if any(d.claim.value == "happened" and (cluster.date or "")[:10] > (d.claim.said or "9") for d in group):
        return False  # what lies ahead has not happened
    names = shown(cluster)
    told = [d for d in group if _of_it(d, names)]
    if 2 * len(told) < len(group) or not set(names) <= _named(told, ground):
        return False
    return any(_plain(d, ground) for d in told)


def fit(cluster: EventCluster, kinds: Mapping[str, tuple[str, str, bool]]) -> bool:
    """Whether the parties and the place of an event are such as it can have; `kinds`: what each label is."""
    held = [kinds.get(name, _OPEN) for name in shown(cluster)]
    if any(type_ == "MISC" or (kind in _PAPERS and cluster.type in _DEEDS) for type_, kind, _ in held):
        return False
    if cluster.type in HOSTILE and any(type_ == "PER" and nominal for type_, _, nominal in held):
        return False  # "the director of health said that nine were killed"
    if cluster.type == _ARREST and any(type_ == "LOC" for type_, _, _ in held):
        return False
    type_, kind, _ = kinds.get(cluster.place or "", _OPEN)
    if cluster.type == _TALKS and kind == "country" and _mode(cluster) != _VISIT:
        return False  # two talk about a country more often than in one
    return type_ != "PER" and kind not in _PAPERS


def _crowded(cluster: EventCluster, ground: Ground) -> bool:
    """Whether towns or buildings are given as parties of talks: one visits a town, two who talk are none."""
    if cluster.type != _TALKS:
        return False
    held = [ground.kinds.get(name, _OPEN) for name in shown(cluster)]
    spots = [type_ in _PLACES and kind not in _STATES for type_, kind, _ in held]
    people = sum(type_ == "PER" for type_, _, _ in held)
    if {nominal for type_, _, nominal in held if type_ == "PER"} == {True, False}:
        return True  # "the ambassador …, Omar Saber" is one
    visits = _mode(cluster) == _VISIT and people == 1 and not spots[0] and not _received(cluster, ground)
    return any(spots) and not visits


def _mode(cluster: EventCluster) -> str:
    return (cluster.mode or "").lower()


def _received(cluster: EventCluster, ground: Ground) -> bool:
    """Whether some words of a visit say that somebody was received."""
    scenes = {scene.id: scene for scene in ground.scenes}
    for member in cluster.members:
        scene = scenes.get(member.article)
        if scene is not None:
            trigger = scene.report.article.layers.events[member.number].trigger
            if not folded(ground.lexicon, "receives").isdisjoint(scene.forms_in(trigger)):
                return True
    return False


def shown(cluster: EventCluster, place: str | None = None) -> tuple[str, ...]:
    """The parties that the label of an event gives, and its place."""
    others = [name for name in cluster.targets if name not in cluster.actors]
    return (*cluster.actors[:_SHOWN], *others[:_SHOWN], *((place,) if place else ()))


def _of_it(draft: Draft, names: Sequence[str]) -> bool:
    """Whether a claim names both who met or agreed, where the event names two; else it is of another event."""
    if not mutual(draft) or len(names) < _BOTH:
        return True
    return len(draft.parties & set(names)) >= _BOTH


def _named(drafts: Sequence[Draft], ground: Ground) -> set[str]:
    """Whom the words of claims on an event name: as its parties, or the bodies and places that go with them."""
    out: set[str] = set()
    for draft in drafts:
        out |= draft.parties
        out |= {ground.side(name) for name in draft.parties}
    return out


def _plain(draft: Draft, ground: Ground) -> bool:
    """Whether a claim leads its article, and says it in a clause of its own."""
    if draft.sentence not in head(draft.scene):
        return False
    scene, trigger = draft.scene, draft.claim.evidence.span
    start = scene.sentences[draft.sentence].start
    before = scene.forms_in(Span(start, trigger.start))[-_BEFORE:] if start < trigger.start else ()
    return folded(ground.lexicon, "aside").isdisjoint(before)
