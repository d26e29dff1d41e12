"""Whether a sentence tells an event as it is called: by its label, with its parties and place.

An event's parties may have been read from all over an article, and a report of a war runs many battles into one.
Where a sentence does not name them all, what is found there is about its clause (`subjects`), not about the label.
"""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import HOSTILE
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import PLACES, Scene
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster

# So many parties of each kind stand in a label.
_SHOWN = 2
# Who takes part in one attack, and who makes it: more are of several.
_PARTIES, _ATTACKER = 3, 1
_STATES = frozenset({"country", "capital"})
PAPERS = frozenset({"outlet", "agency", "newspaper", "broadcaster", "magazine", "platform"})
# What papers and platforms take part in only as who tells of it.
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONSULT"})
_TALKS, _ARREST, _ATTACK = "CONSULT", "COERCE", "ASSAULT"
_VISIT, _CLASH = "visit", "clash"
# What is known of a label that no article names.
_OPEN = ("", "", False)


def tells(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether the sentence of a claim (or its article's lead, where it stands there) tells its event, as it is called.

    Of two attacks in one sentence it is open which. What has no event is of an incident, at a place.
    """
    scene, cluster = draft.scene, draft.cluster
    lines = scene.head if draft.sentence in scene.head else (draft.sentence,)
    if cluster is None:
        named = draft.claim.about != draft.claim.subject  # a place alone tells nothing
        return named and draft.incident != "" and draft.claim.subject in scene.places(*lines)
    names = shown(cluster, cluster.place)
    here = {m.entity for line in lines for m in scene.mentions(line)}
    if cluster.type in HOSTILE and not isinstance(draft.claim.value, str):
        here |= draft.parties  # whom the event was read with in which it counts
    if not names or not here.issuperset(names):
        return False
    if (
        _left(cluster, scene, lexicon)
        or not _fits(cluster, scene.kinds)
        or _many(cluster, scene.kinds)
        or _towns(cluster, scene, lexicon)
    ):
        return False
    events, own = scene.report.article.layers.events, _own(cluster, scene)
    told = {n for line in lines for n in scene.told.get(line, ()) if n in own or events[n].type == _ATTACK}
    return told <= own and any(events[n].mode == cluster.mode for n in told)


def shown(cluster: EventCluster, place: str | None = None) -> tuple[str, ...]:
    """The parties that the label of an event gives, and its place."""
    others = [name for name in cluster.targets if name not in cluster.actors]
    return (*cluster.actors[:_SHOWN], *others[:_SHOWN], *((place,) if place else ()))


def _own(cluster: EventCluster, scene: Scene) -> set[int]:
    """The mentions (indices) of an article that tell of an event."""
    return {member.number for member in cluster.members if member.article == scene.id}


def _fits(cluster: EventCluster, kinds: Mapping[str, tuple[str, str, bool]]) -> bool:
    """Whether the parties and the place of an event are such as it can have; `kinds`: what each label is."""
    held = [kinds.get(name, _OPEN) for name in shown(cluster)]
    if any(type_ == "MISC" or (kind in PAPERS and cluster.type in _DEEDS) for type_, kind, _ in held):
        return False
    if cluster.type in HOSTILE and any(type_ == "PER" and nominal for type_, _, nominal in held):
        return False  # "the director of health said that nine were killed"
    if cluster.type == _ARREST and any(type_ == "LOC" for type_, _, _ in held):
        return False
    type_, kind, _ = kinds.get(cluster.place or "", _OPEN)
    if cluster.type == _TALKS and kind == "country" and cluster.mode != _VISIT:
        return False  # two talk about a country more often than in one
    if cluster.mode == _VISIT and all(type_ in PLACES for type_, _, _ in held):
        return False  # "a delegation arrives in Sudan": where, and not who
    return type_ not in ("PER", "MISC") and kind not in PAPERS  # nobody meets in a feast


def _many(cluster: EventCluster, kinds: Mapping[str, tuple[str, str, bool]]) -> bool:
    """Whether the parties of an event do not make it one: too many, the same on both sides, one of those held.

    Nor does a bare "assault" that nobody made: it is a mishap.
    """
    actors, targets = frozenset(cluster.actors), frozenset(cluster.targets)
    if len(actors) > _SHOWN or len(targets - actors) > _SHOWN:
        return True
    if cluster.type not in HOSTILE:
        return False
    if cluster.type == _ARREST and {kinds.get(name, _OPEN)[0] for name in actors | targets} == {"PER"}:
        return True
    if any(_spot(kinds.get(name, _OPEN)) for name in actors):
        return True  # no town attacks: its people or soldiers do, whose side is open
    bare = cluster.type == _ATTACK and not cluster.mode and not actors
    return bare or bool(actors & targets) or len(actors) > _ATTACKER or len(actors | targets) > _PARTIES


def fought_place(cluster: EventCluster, kinds: Mapping[str, tuple[str, str, bool]]) -> bool:
    """Whether a place or building is given as one of two that fight: it is stormed or hit, and fights nobody."""
    return cluster.mode == _CLASH and any(_spot(kinds.get(name, _OPEN)) for name in shown(cluster))


def _towns(cluster: EventCluster, scene: Scene, lexicon: Lexicon) -> bool:
    """Whether towns or buildings are given as parties of talks: one visits a town, two who talk are none."""
    if cluster.type != _TALKS:
        return False
    held = [scene.kinds.get(name, _OPEN) for name in shown(cluster)]
    spots = [_spot(kind) for kind in held]
    people = [nominal for type_, _, nominal in held if type_ == "PER"]
    if True in people and False in people:
        return True  # "the ambassador …, Omar Saber" is one
    if any(name[:1].islower() for name in shown(cluster)):
        return True  # who is only described ("president of …") has no label that reads well
    if not any(spots):
        return False
    return cluster.mode != _VISIT or len(people) != 1 or spots[0] or _received(cluster, scene, lexicon)


def _spot(kind: tuple[str, str, bool]) -> bool:
    """Whether something of this type and kind is a place that is no country."""
    return kind[0] in PLACES and kind[1] not in _STATES


def _left(cluster: EventCluster, scene: Scene, lexicon: Lexicon) -> bool:
    """Whether the words of a visit say that somebody left: its place need not be where he went."""
    events, words = scene.report.article.layers.events, folded(lexicon, "leaves")
    return cluster.mode == _VISIT and any(
        not words.isdisjoint(scene.forms_in(events[n].trigger)) for n in _own(cluster, scene)
    )


def _received(cluster: EventCluster, scene: Scene, lexicon: Lexicon) -> bool:
    """Whether the words of a visit say that somebody was received."""
    events, words = scene.report.article.layers.events, folded(lexicon, "receives")
    return any(not words.isdisjoint(scene.forms_in(events[n].trigger)) for n in _own(cluster, scene))
