"""Parties behind what only tells more of a meeting or visit ("زيارة الوفد التي وصفت بالناجحة إلى كذا")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties, assign
from tawatur.annotate.events.parties.ways import host
from tawatur.annotate.events.scene.lists import listed
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, SPOKEN, Scene

_GOAL, _PARTNER = 16, 24  # words over a relative clause to where somebody goes, over a visit to who is met
_TO, _WITH = "الي", "مع"
_MET = ("meeting", "talks")


def late(scene: Scene, found: Found, held: Parties, after: Found | None) -> None:
    """Where a visit goes, behind a relative clause on it; whom somebody meets, behind the visit in which he does."""
    mode = found.hit.trigger.mode
    if held.targets or found.hit.kind == "verb" or found.hit.pronoun:
        return
    if mode == "visit" and held.actors:
        _goes(scene, found, held)
    elif mode in _MET and len(held.actors) == 1 and after and after.hit.trigger.mode == "visit":
        _meets(scene, found, held, after)


def _goes(scene: Scene, found: Found, held: Parties) -> None:
    """The goal of a visit behind the relative clause that follows who makes it."""
    _, end = scene.clause(found.sentence, found.first)
    if end >= found.sentence.last or scene.forms[end] not in RELATIVES:
        return
    for group in scene.between(end, min(found.last + _GOAL, held.until)):
        between = range(end, group.first)
        if any(scene.forms[at] in SPOKEN or scene.forms[at] in COMMAS or scene.breaks(at) for at in between):
            return
        if scene.forms[group.first - 1] == _TO and group.type == "GPE":
            assign(held, "target", group, "to", host(scene, found, group))
            return


def _meets(scene: Scene, found: Found, held: Parties, after: Found) -> None:
    """Who is met, by مع behind the visit in which it is done."""
    doers = {party.entity for party in held.actors}
    for group in scene.between(after.last, min(found.sentence.last, after.last + _PARTNER)):
        if any(scene.forms[at] in SPOKEN or scene.breaks(at) for at in range(after.last, group.first)):
            return
        if scene.forms[group.first - 1] == _WITH and group.entity not in doers:
            for each in listed(scene, group, found.sentence.last):
                assign(held, "target", each)
            return
