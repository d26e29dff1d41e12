"""The war that an article is about: its parties, and which of them ends an operation of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.mentions import Read
from tawatur.annotate.events.parties.controllers import willing
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Event
from tawatur.model.party import Party

_SIDE = 30


def sides_of_war(scene: Scene) -> tuple[Party, ...]:
    """The parties of the war that an article is about: both are named in it."""
    named = Counter(group.entity for group in scene.groups if group.entity)
    best: tuple[int, tuple[str, ...]] = (0, ())
    for sides, places in scene.grammar.conflicts:
        count = sum(named[name] for name in (*sides, *places))
        if sum(side in named for side in sides) >= 2 and count > best[0]:
            best = (count, sides)
    return tuple(Party(side) for side in best[1])


def between(scene: Scene, event: Event, war: tuple[Party, ...], read: Sequence[Read]) -> tuple[Party, ...]:
    """The parties of a war where an event may be theirs: enemies who never talk make no deal ("الاتفاق النووي"), and
    others none where the article tells of no end of a war.
    """
    if event.type == "RETREAT" or not war:
        return war
    apart = frozenset(p.entity for p in war if p.entity) in scene.grammar.apart
    ends = any(item.event.type == "RETREAT" and item.found.hit.trigger.war for item in read)
    return war if ends and not apart else ()


def side(scene: Scene, found: Found, war: Sequence[Party]) -> tuple[Party, ...]:
    """The one side that would end its operation: who says so, else the side named last."""
    if not operation(scene, found) and not willing(scene, found):
        return ()
    number = scene.told_by(found.span)
    source = scene.layers.attributions[number].chain.source.entity if number is not None else None
    sides = {party.entity: party for party in war}
    if source in sides:
        return (sides[source],)
    before = scene.between(max(found.first - _SIDE, 0), found.first)
    return next(((sides[group.entity],) for group in reversed(before) if group.entity in sides), ())


def operation(scene: Scene, found: Found) -> bool:
    """Whether what is to end is an operation, which is one side's, not a war ("وقف العمليات العسكرية")."""
    near = scene.forms[max(found.sentence.first, found.first - 4) : min(found.last + 2, found.sentence.last)]
    words = scene.grammar
    return any(any_stem(form, words.offensives) or any_stem(form, words.campaigns) for form in near)
