"""Places of what is talked about, which are not those of the talks."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties
from tawatur.annotate.events.scene.scene import Scene
from tawatur.model.party import Party

_IN = "في"


def elsewhere(scene: Scene, found: Found, held: Parties) -> None:
    """Leave a meeting without the place that only its topic has ("بحث فلان الوضع في كذا", "محادثات حول كذا في كذا")."""
    if found.hit.trigger.type == "CONSULT" and held.place and _of_topic(scene, found, held, held.place):
        held.place = None


def _of_topic(scene: Scene, found: Found, held: Parties, place: Party) -> bool:
    """Whether a place stands behind "in" and the noun of an affair, or is a country behind what is talked about."""
    group = scene.inside.get(scene.at(place.span.start)) if place.span else None
    if group is None or group.span != place.span or group.first <= found.last or scene.city(group):
        return False
    if 0 < held.until < group.first:
        return True  # of the next event ("من أجل وقف القتال في كذا")
    between = scene.forms[found.last : group.first]
    if between[-1:] and between[-1] in scene.grammar.parties.quarters:  # "التطورات في جنوب كذا"
        between = between[:-1]
    if between[-2:-1] and between[-1] == _IN and between[-2].removeprefix("ال") in scene.grammar.parties.affairs:
        return True
    return any(scene.grammar.prepositions.get(form) == "about" for form in between)
