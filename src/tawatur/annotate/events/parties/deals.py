"""Deals that an article knows: who made a treaty with a name, and whom the fuller telling of a deal names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.inherit import NEAR
from tawatur.annotate.events.mentions.mentions import Read
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Event


def known_deal(scene: Scene, found: Found) -> bool:
    """Whether a noun speaks of a deal that is known: it is not of who is named before ("علق فلان على الاتفاق")."""
    return found.hit.definite and any_stem(scene.forms[found.first], scene.grammar.parties.deals)


def treaty(scene: Scene, found: Found, held: Parties) -> None:
    """Those who made the treaty whose name a trigger begins, where the article names one of them: who else is named
    before it only speaks of it.
    """
    group = scene.inside.get(found.first) if found.hit.trigger.type == "AGREE" else None
    sides = scene.grammar.treaties.get(group.entity or "", ()) if group else ()
    if group is None or not sides:
        return
    adjectives = (scene.nation(at)[0] for at in range(group.first, group.last))
    if not any(name in sides for name in (*(m.entity for m in scene.layers.entities), *adjectives)):
        return
    own = [party for party in held.actors if party.entity in sides]
    if own and len(own) < len(held.actors):
        return
    held.actors[:] = own
    for side in sides:
        add(held.actors, side)


def whole(scene: Scene, event: Event, found: Found, out: Sequence[Event], later: Sequence[Read]) -> Event:
    """With those whom the nearest telling of a known deal, before or else behind, names beside the one named here."""
    if event.type != "AGREE" or len(event.actors) != 1 or event.targets or not known_deal(scene, found):
        return event
    one = event.actors[0]
    for other in (*reversed(out[-NEAR:]), *(item.event for item in later)):
        deal = other.type == "AGREE" and any_stem(
            scene.forms[scene.at(other.trigger.start)], scene.grammar.parties.deals
        )
        rest = tuple(party for party in other.actors if party.entity != one.entity)
        if deal and rest and len(rest) < len(other.actors):
            return replace(event, actors=(one, *rest))
    return event
