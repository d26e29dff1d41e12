"""What a mention of an event leaves out, taken from the other mentions of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.scene import Scene
from tawatur.model.layers import Event
from tawatur.model.party import Party

_NEVER_DATED = ("called-for", "conditional", "denied")


def complete(scene: Scene, read: Sequence[tuple[Found, Event]]) -> tuple[Event, ...]:
    """The events with parties and dates of their other mentions; parties of a war for its ends."""
    war = _war(scene)
    out: list[Event] = []
    for number, (found, event) in enumerate(read):
        if event.type == "RETREAT" and event.mode == "ceasefire" and not event.actors and war:
            event = replace(event, actors=war)
        elif not event.actors and not event.targets:
            event = _inherit(event, found, [e for _, e in read[:number]][::-1] + [e for _, e in read[number + 1 :]])
        out.append(event)
    return tuple(out)


def _inherit(event: Event, found: Found, others: Sequence[Event]) -> Event:
    """The parties (and the date) of the nearest mention of the same type and mode."""
    if found.hit.kind == "verb" or not (found.hit.definite or found.sentence.role == "title"):
        return event
    for other in others:
        if other.type == event.type and other.mode == event.mode and (other.actors or other.targets):
            date = event.date
            if date is None and event.status not in _NEVER_DATED and other.status == event.status:
                date = other.date
            return replace(event, actors=other.actors, targets=other.targets, date=date)
    return event


def _war(scene: Scene) -> tuple[Party, ...]:
    """The parties of the war that an article is about: both are named in it."""
    named = {group.entity for group in scene.groups}
    best: tuple[int, tuple[str, ...]] = (0, ())
    for sides, places in scene.grammar.conflicts:
        count = sum(group.entity in sides or group.entity in places for group in scene.groups)
        if sum(side in named for side in sides) >= 2 and count > best[0]:
            best = (count, sides)
    return tuple(Party(side) for side in best[1])
