"""With what an attack was made, where its trigger does not say it: drones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.relatives import taken_up
from tawatur.annotate.events.scene.scene import Scene

_DRONE = "drone"
_OTHER_WAYS = (None, "airstrike")  # what else an attack of drones may be called
_REACH, _NEAR = 9, 4


def with_means(scene: Scene, founds: Sequence[Found]) -> list[Found]:
    """The triggers of a sentence, attacks made with drones in that mode."""
    ends = [found.first for found in founds[1:]] + [founds[-1].sentence.last] if founds else []
    return [_flown(found) if _by_drone(scene, found, end) else found for found, end in zip(founds, ends, strict=True)]


def _flown(found: Found) -> Found:
    return found._replace(hit=found.hit._replace(trigger=replace(found.hit.trigger, mode=_DRONE)))


def _by_drone(scene: Scene, found: Found, end: int) -> bool:
    """Whether an attack was made with drones: they are its subject, or what it was done with up to the next trigger."""
    trigger = found.hit.trigger
    if trigger.type != "ASSAULT" or trigger.mode not in _OTHER_WAYS:
        return False
    return _subject(scene, found) or any(
        _means(scene, at) for at in range(found.last, min(end, found.last + _REACH)) if not scene.breaks(at)
    )


def _subject(scene: Scene, found: Found) -> bool:
    """Whether drones are the subject right behind a feminine verb ("استهدفت مسيرة سويدية …")."""
    how, at = found.hit.how, found.last
    if how is None or (how.gender, how.number) != ("f", "s") or at + 1 >= found.sentence.last:
        return False
    return scene.forms[at] in _craft(scene) and not scene.forms[at].startswith("ب") and _drone(scene, at)


def _means(scene: Scene, at: int) -> bool:
    """Whether a word leads to drones as the means of an attack ("بطائرة مسيرة", "باستخدام 20 مسيرة", "شنتها مسيرة")."""
    form = scene.forms[at]
    if form.startswith("ب") and form in _craft(scene):
        return _drone(scene, at)
    if form not in scene.grammar.parties.using and not taken_up(scene, at):
        return False
    near = range(at + 1, min(at + _NEAR, len(scene.forms)))
    begins = next((n for n in near if scene.forms[n] in _craft(scene)), None)
    return begins is not None and (scene.forms[at] in scene.grammar.parties.using or _drone(scene, begins))


def _craft(scene: Scene) -> frozenset[str]:
    return scene.grammar.parties.aircraft | scene.grammar.parties.drones


def _drone(scene: Scene, at: int) -> bool:
    """Whether what begins at a word is a drone: an aircraft that is called so, or one of a country or a body."""
    drones = scene.grammar.parties.drones
    near = scene.forms[at + 1 : at + _NEAR]
    if scene.forms[at] in drones:
        of_it = bool(near) and (scene.nation(at + 1)[0] != "" or near[0] in scene.grammar.parties.belonging)
        return of_it or scene.forms[at].startswith("ب")
    return any(form in drones for form in near[:2]) or near[:2] in (["بدون", "طيار"], ["دون", "طيار"], ["من", "دون"])
