"""One event told twice: merged inside a sentence, completed from its other mentions across an article."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.find import Found


def once(founds: Sequence[Found]) -> list[Found]:
    """The triggers of a sentence, casualties left to the attack that caused them."""
    attack = any(f.hit.trigger.type == "ASSAULT" and not f.hit.trigger.casualty for f in founds)
    out: list[Found] = []
    casualty = False
    for found in founds:
        if found.hit.trigger.casualty:
            if attack or casualty:
                continue
            casualty = True
        out.append(found)
    return out
