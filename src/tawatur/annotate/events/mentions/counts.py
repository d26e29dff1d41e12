"""Which quantities belong to which event: by unit, then by distance in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.scene import COMMAS, Scene

_PARTED = 8  # so much further is what a comma parts from it
_HURT = frozenset(("killed", "injured", "wounded"))
_CAUSED, _BY = 16, frozenset(("في", "جراء", "اثر", "نتيجه", "بسبب", "خلال"))
_FAR = 20  # words from a deed beyond which money is something else's


def _apart(scene: Scene, at: int, found: Found) -> bool:
    """Whether a quantity stands before the comma behind which a verb tells something else."""
    if at > found.first or found.hit.kind != "verb":
        return False
    return scene.forms[found.first - 1] in COMMAS


def _caused(scene: Scene, at: int, found: Found, unit: set[str]) -> bool:
    """Whether the dead or hurt of a quantity are those of the attack to which a preposition leads behind them ("قتل 30
    شخصا في هجوم …")."""
    if unit.isdisjoint(_HURT) or not 0 < found.first - at <= _CAUSED or found.hit.trigger.type != "ASSAULT":
        return False
    if any(scene.forms[n] in COMMAS and not scene.aside(n) and not scene.enclosed(n) for n in range(at, found.first)):
        return False
    return found.hit.clitics == "ب" or scene.forms[found.first - 1] in _BY


def counted(scene: Scene, founds: Sequence[Found]) -> list[tuple[int, ...]]:
    """For each trigger of one sentence the indices of its quantities; each quantity goes to one event."""
    out: list[list[int]] = [[] for _ in founds]
    if not founds:
        return []
    sentence = founds[0].sentence
    for number, at, quantity in scene.quantities(sentence.first, sentence.last):
        if at > sentence.first and scene.forms[at - 1] in scene.grammar.aboard:
            continue  # who was aboard
        words = set(quantity.unit.split())
        best = None
        for n, found in enumerate(founds):
            near = abs(at - found.first)
            fits = bool(words & scene.grammar.units.get(found.hit.trigger.type, frozenset()))
            fits = fits and (near <= _FAR or not quantity.unit.isupper())
            if fits or near <= 4:
                rank = (not fits, near + _PARTED * (_apart(scene, at, found) - _caused(scene, at, found, words)), n)
                best = min(best, rank) if best else rank
        if best:
            out[best[2]].append(number)
    return [tuple(held) for held in out]
