"""Who fought a battle that is told beside its outcome: "سيطر الجيش على البلدة بعد معارك مع كذا"."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.scene import Scene
from tawatur.model.layers import Event

_AFTER = frozenset(("بعد", "عقب", "اثر", "خلال", "اثناء", "في"))
_WON = ("capture", "advance", "storm")


def won(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> Event:
    """With those who took a place before, where battles are what they took it in or after; against whom they did."""
    fought = event.mode == "clash" and found.hit.kind == "noun" and not (found.hit.definite or event.actors)
    if not fought or before.mode not in _WON or not before.actors or found.sentence is not told.sentence:
        return event
    if scene.forms[found.first - 1] not in _AFTER or told.first > found.first:
        return event
    foes = event.targets or before.targets
    against = {party.entity for party in foes}
    doers = tuple(party for party in before.actors if party.entity not in against)
    return replace(event, actors=doers, targets=foes) if doers else event
