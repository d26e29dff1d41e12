"""Whether two mentions of an article are of deeds apart: of other days, on others."""

from __future__ import annotations

import re

from tawatur.model.layers import Event

_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")


def of_other_days(event: Event, other: Event, own: bool) -> bool:
    """Whether two events have each a day or month of its own, the one at hand also a place or a target; `own`: what it
    hit is named right behind it, so that its day alone tells it from others that hit something else."""
    if not (event.targets or event.place):
        return False
    days = [_DAY.match(held.date or "") for held in (event, other)]
    if days[0] is None or days[1] is None:
        return days[0] is not None and own and not _shared(event, other)
    one, two = days[0][0], days[1][0]
    return not (one.startswith(two) or two.startswith(one))


def _shared(event: Event, other: Event) -> bool:
    """Whether two events have a target or place in common."""
    return bool(hit(event) & hit(other))


def hit(event: Event) -> set[str | None]:
    """What an event hit, and where it was."""
    return {party.entity for party in event.targets} | ({event.place.entity} if event.place else set())
