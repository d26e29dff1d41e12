"""One event told twice: merged inside a sentence, completed from its other mentions across an article."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.scene import Scene

_HITS = 4
_OBJECT = 2


def once(scene: Scene, founds: Sequence[Found]) -> list[Found]:
    """The triggers of a sentence, casualties left to the attack that caused them, those of an accident to nobody."""
    attack = any(f.hit.trigger.type == "ASSAULT" and not f.hit.trigger.casualty for f in founds)
    out: list[Found] = []
    casualty = False
    for found in founds:
        if found.hit.trigger.casualty:
            if attack or casualty or _accident(scene, found):
                continue
            casualty = True
        if any(_again(before, found) for before in out):
            continue
        if not (out and _same(out[-1], found)) and not (found.hit.trigger.echo and _struck(out)):
            out.append(found)
    return out


def _again(before: Found, found: Found) -> bool:
    """Whether a bare noun with ال only takes up an event of its sentence."""
    told, hit = before.hit, found.hit
    if hit.kind == "verb" or not hit.definite or found.last - found.first > 1:
        return False
    return told.kind == "noun" and (told.trigger.type, told.trigger.mode) == (hit.trigger.type, hit.trigger.mode)


def _struck(founds: Sequence[Found]) -> bool:
    """Whether an attack was told before in the sentence by a noun."""
    return any(f.hit.trigger.type == "ASSAULT" and f.hit.kind == "noun" and not f.hit.trigger.casualty for f in founds)


def _accident(scene: Scene, found: Found) -> bool:
    """Whether a sentence speaks of an accident or a disease, and of no attack."""
    grammar, span = scene.grammar, (found.sentence.first, found.sentence.last)
    return scene.speaks_of(grammar.accident, *span) > 0 and not scene.speaks_of(grammar.attack, *span)


def _same(before: Found, found: Found) -> bool:
    """Whether a verb only says what the attack right before it hit ("هجوم استهدف …"), or what is to end is named."""
    if before.hit.trigger.mode == "ceasefire" and found.hit.trigger.type == "ASSAULT":
        return found.first - before.last <= _OBJECT
    types = {before.hit.trigger.type, found.hit.trigger.type}
    kinds = (before.hit.kind, found.hit.kind)
    return (
        types == {"ASSAULT"}
        and kinds == ("noun", "verb")
        and found.first - before.last <= _HITS
        and not found.hit.clitics
    )
