"""Which articles and topics of a chapter one more article touches, seen at a glance; the rest stands as it is.

All that a finding rests on lies in the articles of its topic, but for what the whole chapter says: which sides its
names belong to, which of them are at war, how rare a word is. Where one of these changes, so are those touched that
rest on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from tawatur.compare.drafts.denials import denials
from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.drafts.tied import may_tie, statements_of
from tawatur.compare.ground.ground import Ground, Line, hostile
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import belonging, states
from tawatur.compare.ground.statements import same_words
from tawatur.compare.likeness.likeness import doubled, rarer
from tawatur.compare.likeness.topics import Key
from tawatur.engine.glances import Glance, Seen, by_titles, names
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster

# Letters of an ISO day.
_ISO = 10
_BOTH = 2


class Shift(NamedTuple):
    """What new articles change of what a whole chapter says: events (by id, as they are and were) on which claims rest
    otherwise, all that are told otherwise, sides at war, signs that are rarer or less rare now (None: all)."""

    events: Mapping[str, Sequence[EventCluster]]
    told: Mapping[str, Sequence[EventCluster]]
    sides: frozenset[str]
    signs: Set[str] | None

    def weighs(self, signs: Iterable[str]) -> bool:
        """Whether some of these signs weigh otherwise now."""
        return self.signs is None or not self.signs.isdisjoint(signs)


def same_sides(before: Sequence[Seen], new: Sequence[Seen], sides: Mapping[str, str], lexicon: Lexicon) -> bool:
    """Whether all names belong to the sides they belonged to without the new articles, and the same sides are known."""
    there = set[str]().union(*map(names, before))
    persons = {name for one in new for name, *_ in one.titled} & there
    was = belonging([persons], map(by_titles, before), lexicon)
    heads = {sides[name] for name in there if sides[name] != name}
    fresh = {side for name, side in sides.items() if name != side} - heads - states(lexicon)
    return not fresh and all(sides[name] == side for name, side in was.items())


def moved_signs(new: Sequence[Seen], line: Line) -> set[str] | None:
    """Signs of new articles that are rarer or less rare now; None for all of them."""
    if doubled(line.size) != doubled(line.size - len(new)):
        return None
    came = Counter(sign for one in new for sign in one.lead)
    return {sign for sign, n in came.items() if rarer(line.spread[sign] - n, line.spread[sign])}


def moved_kinds(before: Sequence[Seen], new: Sequence[Seen], line: Line) -> set[str]:
    """Names that are taken for something else now, by the first article that mentions them."""
    came = {name for one in new for name in one.kinds}
    was = {name: next((one.kinds[name] for one in before if name in one.kinds), None) for name in came}
    return {name for name, kind in was.items() if kind != line.kinds[name]}


def shifted(
    changed: Sequence[EventCluster], old: Sequence[EventCluster], floor: Ground, signs: Set[str] | None
) -> Shift:
    """What changes, with events as they are now and were; `floor` is the ground with all events as they are now."""
    was = Ground((), old, (), floor.sides, floor.bodies, floor.lexicon, {}, ({}, 1))
    told: dict[str, list[EventCluster]] = {}
    for c in (*changed, *old):
        told.setdefault(c.id, []).append(c)
    events = {name: held for name, held in told.items() if len(held) < _BOTH or floor.face(name) != was.face(name)}
    now = hostile(floor.clusters, floor.side)
    then = now - hostile(changed, floor.side) + hostile(old, floor.side)
    sides = frozenset(side for side in now.keys() | then.keys() if (now[side] > 1) != (then[side] > 1))
    return Shift(events, told, sides, signs)


def elsewhere(now: Iterable[EventCluster], was: Iterable[EventCluster]) -> set[str]:
    """The articles (ids) that tell of an event which was another one."""
    here, there = ({reading: c.id for c in held for reading in c.members} for held in (now, was))
    return {reading.article for reading in here.keys() | there.keys() if here.get(reading) != there.get(reading)}


def fighting(glances: Mapping[str, Glance], shift: Shift, floor: Ground) -> set[str]:
    """The articles (ids) in which a side speaks that is at war now and was not, or the other way round."""
    if not shift.sides:
        return set()
    return {name for name, one in glances.items() if not shift.sides.isdisjoint(map(floor.voice, one.seen.voices))}


def contested(new: Sequence[Scene], glances: Mapping[str, Glance], moved: Set[str], floor: Ground) -> set[str] | None:
    """The articles (ids) that have a say in what is denied, where new articles deny something or say what may be denied
    in others, or where some that `moved` have such a say; None where all that stands.

    Of what a new denial may be all articles are asked: what each says is not seen at a glance.
    """
    if any(denials(scene, floor) for scene in new):
        return set(glances)
    denied = [(name, frozenset(keys)) for name, one in glances.items() for keys in one.denied]
    said = [one for scene in new for one in statements_of(scene, floor)] if denied else []
    near = {name for name, keys in denied if any(may_tie(keys, one) for one in said)}
    say = {name for name, one in glances.items() if one.contested}
    return near | say if near or not say.isdisjoint(moved) else None


def dirty(glances: Mapping[str, Glance], shift: Shift) -> set[str]:
    """The articles (ids) of which claims are to be read anew: they are of events that changed, or may be."""
    held = [c for one in shift.events.values() for c in one]
    out = {m.article for c in held for m in c.members} & glances.keys()
    days: dict[str, set[str]] = {}
    for c in held:
        if c.date and c.place:
            days.setdefault(c.date[:_ISO], set()).add(c.place)
    for name, one in glances.items():
        seen = one.seen
        if any(_named(place, seen) for day in days.keys() & set(seen.days) for place in days[day]):
            out.add(name)
    return out


def _named(place: str, seen: Seen) -> bool:
    return any(place == name or place in name.split() for name in names(seen))


def carried_with(
    glances: Mapping[str, Glance],
    those: Collection[str],
    counted: Iterable[tuple[str, str]],
    groups: Iterable[Iterable[str]],
) -> set[str]:
    """The articles of some copy groups that count what some articles of them do."""
    kinds = set(counted).union(*(glances[name].numbers for name in those if name in glances))
    there = {name for group in groups for name in group} - set(those)
    return {name for name in there if name in glances and not kinds.isdisjoint(glances[name].numbers)}


def topics_of_events(
    glances: Mapping[str, Glance], shift: Shift, kinds: Set[str], clusters: Iterable[EventCluster]
) -> set[Key]:
    """The topics that change because their event does, or what its parties are, or because words are weighed anew."""
    whole = {name for name, held in shift.told.items() if len(held) < _BOTH or not _alike(*held)}
    status = shift.told.keys() | {
        c.id for c in clusters if kinds and not kinds.isdisjoint((*c.actors, *c.targets, c.place or ""))
    }
    out: set[Key] = set()
    for one in glances.values():
        out.update(k for k in one.topics if k[0] in whole or (k[1] == STATUS and k[0] in status))
        led = shift.weighs(one.seen.lead)
        out.update(w.topic for w in one.weighed if (led and w.lead) or shift.weighs(w.signs))
    return out


def _alike(one: EventCluster, other: EventCluster) -> bool:
    """Whether an event is what it was but for the articles that tell of it."""
    return replace(one, members=other.members) == other


def found_by(
    glances: Mapping[str, Glance], marks: Iterable[Sequence[str]]
) -> tuple[set[str], set[tuple[str, str, str]]]:
    """The articles whose open numbers hang together with some (attribute, unit, marks); all marks on the way."""
    out: set[str] = set()
    known = {(one[0], one[1], mark) for one in marks for mark in one[2:]}
    held = [(name, {(one[0], one[1], mark) for mark in one[2:]}) for name, g in glances.items() for one in g.open]
    more = bool(known)
    while more:
        near = [(name, mine) for name, mine in held if not mine.isdisjoint(known)]
        held = [one for one in held if one[1].isdisjoint(known)]
        more = bool(near)
        for name, mine in near:
            out.add(name)
            known |= mine
    return out, known


def quoted_alike(glances: Mapping[str, Glance], said: Iterable[tuple[str, frozenset[str]]]) -> set[tuple[str, int]]:
    """What is said in articles (id, number) in nearly the words, by the source, of what is `said`, or of what is."""
    near = [(source, key) for source, key in said if source]
    sources = {source for source, _ in near}
    held: dict[str, dict[str, list[tuple[str, int]]]] = {}  # by source and wording: copies have one
    for name, one in glances.items():
        for n, (source, stems) in enumerate(one.seen.said):
            if source in sources:
                held.setdefault(source, {}).setdefault(stems, []).append((name, n))
    wordings = {stems: frozenset(stems.split("\n")) for found in held.values() for stems in found if stems}
    out: set[tuple[str, int]] = set()
    while near:
        source, key = near.pop()
        found = held.get(source, {})
        for stems in [one for one in found if not one or same_words(wordings[one], key)]:
            out.update(found.pop(stems))
            near += [(source, wordings[stems])] if stems else []
    return out
