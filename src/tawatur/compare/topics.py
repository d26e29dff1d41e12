"""Topics: claims that are about one thing and can be held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tawatur.compare.attributes import OTHER, PEOPLE
from tawatur.compare.ground import HOSTILE, Draft
from tawatur.compare.outcomes import TOPIC
from tawatur.compare.scope import apart, one_time, places, told
from tawatur.compare.subjects import with_subject
from tawatur.compare.sure import fit, shown
from tawatur.compare.units import comparable
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster

# Numbers without event are of one thing when their sentences share so many words (and an entity).
_SHARED, _SHARED_BARE = 3, 5
# And such a part of the words around the number that has fewer.
_PART, _PART_BARE = 0.2, 0.4
_DAYS = 14
# Who takes part in one attack, and who makes it: more are of several.
_PARTIES, _ATTACKER = 3, 1
# So many of the last groups about a name, and of the last numbers of each, are asked whether the next counts the same.
_ASKED = 40
# Units in which everything is counted: two numbers in them need more in common to be of one thing.
_EVERYDAY = frozenset(
    {"percent", "person", "USD", "EUR", "GBP", "country", "kilometre", "metre", "case", "time", "city"}
)


@dataclass(frozen=True, slots=True)
class Topic:
    """Claims of one subject, attribute and unit, in order of days."""

    subject: str
    about: str
    attribute: str
    drafts: tuple[Draft, ...]


def topics(drafts: Sequence[Draft], lexicon: Lexicon | None = None) -> list[Topic]:
    """All claims by what they are about; those without event get a subject of their own."""
    lexicon = lexicon or Lexicon()
    by_key: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    loose: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: (d.claim.said or "", d.scene.report.page.name, d.claim.evidence, d.id)):
        unit = comparable(draft.claim.unit, draft.claim.attribute)
        word = isinstance(draft.claim.value, str)
        if draft.cluster or draft.incident or word:
            part = str(draft.claim.value) if draft.claim.attribute == TOPIC else unit
            by_key[draft.incident or draft.claim.subject, draft.claim.attribute, part].append(draft)
        else:
            loose[draft.claim.attribute, unit].append(draft)
    out = [_topic(_placed(held, lexicon) if _open(held[0]) else held) for held in by_key.values()]
    for held in loose.values():
        out += [_topic(_placed(members, lexicon)) for members in _joined(held, lexicon)]
    return sorted(out, key=lambda t: (t.drafts[0].claim.said or "", t.drafts[0].claim.evidence, t.attribute, t.subject))


def _placed(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Claims of which it is open what they are about: each number under a subject of its own."""
    held: dict[object, list[Draft]] = {}
    for draft in drafts:
        held.setdefault(draft.claim.value, []).append(draft)
    named = {draft.id: draft for same in held.values() for draft in with_subject(same, lexicon)}
    return [named[draft.id] for draft in drafts]


def _open(draft: Draft) -> bool:
    """Whether it is open what a number under an event is about: nobody and no place is known of it, or too many.

    A report of a war runs many battles into one; a number in it is told under the report's headline, or its own place.
    """
    cluster = draft.cluster
    if cluster is None or isinstance(draft.claim.value, str):
        return False
    if not fit(cluster, draft.scene.kinds) or not _told_of(draft, cluster):
        return True
    actors, targets = frozenset(cluster.actors), frozenset(cluster.targets)
    types = {draft.scene.kinds.get(name, ("",))[0] for name in actors | targets}
    if cluster.type == "COERCE" and types == {"PER"}:
        return True  # several were arrested, of whom one is named, or who else is
    if draft.incident or cluster.type not in HOSTILE or not (actors or targets or cluster.place):
        return not (actors or targets or cluster.place)
    events = draft.scene.report.article.layers.events
    held = (events[member.number].place for member in cluster.members if member.article == draft.scene.id)
    places = {place.entity for place in held if place and place.entity}
    return bool(actors & targets) or len(actors) > _ATTACKER or len(actors | targets) > _PARTIES or len(places) > 1


def _told_of(draft: Draft, cluster: EventCluster) -> bool:
    """Whether the sentence of a number (or its article's lead, where it stands there) names those of its event.

    Or the event that the number was read with does. A bare "assault" without anybody who made it is a mishap: its
    number goes under its place.
    """
    if cluster.type not in HOSTILE or draft.claim.attribute not in PEOPLE:
        return True
    if cluster.type == "ASSAULT" and not cluster.mode and not cluster.actors:
        return False
    scene = draft.scene
    lines = scene.head if draft.sentence in scene.head else (draft.sentence,)
    layers, span = scene.report.article.layers, draft.claim.evidence.span
    named: set[str | None] = {m.entity for m in layers.entities if scene.place(m.span) in lines}
    for member in cluster.members:
        event = layers.events[member.number] if member.article == scene.id else None
        if event and any(layers.quantities[n].span == span for n in event.quantities):
            named |= {p.entity for p in (*event.actors, *event.targets, *((event.place,) if event.place else ()))}
    return {*shown(cluster, cluster.place)} <= named


def _topic(drafts: Sequence[Draft]) -> Topic:
    first = drafts[0].claim
    return Topic(first.subject, first.about, first.attribute, tuple(drafts))


def _joined(drafts: Sequence[Draft], lexicon: Lexicon) -> list[list[Draft]]:
    """Claims without event, put together where their sentences speak of one thing: each with half of the others."""
    groups: list[list[Draft]] = []
    where: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        names = sorted(draft.entities | draft.sides)
        near = sorted({i for name in names for i in where[name][-_ASKED:]})
        fits = [i for i in near if _fits(draft, groups[i], lexicon)]
        if not fits:
            fits = [len(groups)]
            groups.append([])
        home = fits[0]
        groups[home].append(draft)
        if draft.claim.attribute != OTHER and draft.claim.attribute not in PEOPLE:
            for other in fits[1:]:  # what counts the same as two groups makes them one
                groups[home] += groups[other]
                groups[other] = []
        for name in names:
            if home not in where[name][-_ASKED:]:
                where[name].append(home)
    return [group for group in groups if group]


def _fits(draft: Draft, group: Sequence[Draft], lexicon: Lexicon) -> bool:
    """Whether a number counts what half of the last ones of a group do, in other articles."""
    others = [other for other in group[-_ASKED:] if other.scene.id != draft.scene.id]
    wanted = (len(others) + 1) // 2
    for left, other in zip(range(len(others), 0, -1), others, strict=True):
        if not 0 < wanted <= left:  # enough do, or the others cannot be enough
            break
        wanted -= _one_thing(other, draft, lexicon)
    return bool(others) and wanted <= 0


def _one_thing(a: Draft, b: Draft, lexicon: Lexicon) -> bool:
    """Whether two numbers of two articles count one thing: in doubt they do not."""
    one, other = a.claim, b.claim
    same = one.value == other.value and one.mod == other.mod
    if one.attribute == OTHER and not same:
        return False
    rare = same and one.unit not in _EVERYDAY and one.attribute != OTHER and one.attribute not in PEOPLE
    sides = rare and not a.sides.isdisjoint(b.sides)
    if not sides and (a.entities.isdisjoint(b.entities) or not _told_alike(a, b, lexicon)):
        return False
    if one.said and other.said:
        distance = date.fromisoformat(other.said) - date.fromisoformat(one.said)
        if abs(distance.days) > _DAYS:
            return False
    return one_time(a, b) and not apart(places(a), places(b))


def _told_alike(a: Draft, b: Draft, lexicon: Lexicon) -> bool:
    """Whether the words around two numbers have enough in common."""
    one, other = _told(a.stems, lexicon), _told(b.stems, lexicon)
    least, share = (_SHARED_BARE, _PART_BARE) if a.claim.attribute == OTHER else (_SHARED, _PART)
    shared = len(one & other)
    return shared >= least and shared >= share * min(len(one), len(other))


@lru_cache(maxsize=1 << 14)
def _told(stems: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return told(stems, lexicon)
