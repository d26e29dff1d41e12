"""Mentions that only take up an event known from elsewhere: they tell nobody that it happened."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

_NEAR = 3


def passing(scene: Scene, found: Found, told: Status, counted: bool, dated: bool) -> bool:
    """Whether a noun presupposes its event: "this raid", "after the raid", "involved in the raid", "the raids".

    What a headline says, a verb tells, or a number or a day of its own goes with, is told.
    """
    hit = found.hit
    if hit.kind == "verb" or hit.trigger.casualty or told not in ("occurred", "ongoing"):
        return False
    if found.sentence.role == "title" or found.first == found.sentence.first:
        return False
    before = scene.forms[found.first - 1]
    if before in scene.grammar.clause.pointing or before in scene.grammar.passing.since or _dossier(scene, found):
        return True
    if counted or dated or not (hit.definite or hit.pronoun):
        return False
    return before.lstrip("وف") in scene.grammar.passing.afterwards or (hit.definite and _sort(scene, found))


def _dossier(scene: Scene, found: Found) -> bool:
    """Whether a word of guilt, inquiry or remembrance leads to the noun ("منفذ الهجوم", "متهم بتدبير تفجير")."""
    for at in range(found.first - 1, max(found.sentence.first, found.first - _NEAR) - 1, -1):
        if scene.forms[at] in COMMAS or scene.breaks(at):
            return False
        if at not in scene.inside and any_stem(scene.forms[at], scene.grammar.passing.dossiers):
            return True
    return False


def _sort(scene: Scene, found: Found) -> bool:
    """Whether a plural speaks of attacks at large ("الغارات"): no name beside it says which."""
    if found.hit.trigger.type != "ASSAULT" or not scene.forms[found.first].endswith("ات"):
        return False
    return not scene.between(found.last, min(found.last + _NEAR, found.sentence.last))
