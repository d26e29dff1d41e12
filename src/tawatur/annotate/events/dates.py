"""When: the point in time that stands in a trigger's clause."""

from __future__ import annotations

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.scene import Scene

_REACH = 14


def dated(scene: Scene, found: Found) -> str | None:
    """The TIMEX3 value of the nearest point in time in the trigger's clause, None where there is none."""
    first, last = scene.clause(found.sentence, found.first)
    held = [
        (abs(at - found.first) + (4 if at < found.first else 0), at, time.value)
        for at, time in scene.dates(first, last)
        if not time.value.startswith("P") or time.value == "PAST_REF"
        if -_REACH <= at - found.last <= _REACH
    ]
    return min(held)[2] if held else None
