"""Whose dead fell in a battle with somebody: they fought it ("مقتل عشرات من كذا في مواجهات مع كذا")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties, assign
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.scene import COMMAS, Scene

_SLAIN = 12  # words from the dead to the battle
_DEATH = 5  # words from the word of death over a number to whose the dead are


def fallen(scene: Scene, found: Found, held: Parties) -> None:
    """Give a battle that only names one side the body whose dead fell in it for the other."""
    if found.hit.trigger.mode != "clash" or found.hit.kind == "verb" or held.actors or not held.targets:
        return
    led = found.hit.clitics == "ب" or scene.forms[found.first - 1] in ("في", "خلال", "اثر")
    first = max(scene.clause(found.sentence, found.first)[0], found.first - _SLAIN)
    group = next(reversed(scene.between(first, found.first)), None) if led else None
    if group is None or group.type != "ORG" or group.clitics.strip("و"):
        return
    head = joined_to(scene, group, first)
    near = range(max(first, head[0].first - _DEATH), head[0].first)
    dead = any(hit.trigger.casualty for at in near for hit in scene.triggers.hits(scene.forms[at]))
    apart = any(scene.forms[at] in COMMAS for at in range(near.start, found.first))
    others = {party.entity for party in held.targets}
    for each in head if dead and not apart else ():
        if each.entity not in others:
            assign(held, "actor", each)
