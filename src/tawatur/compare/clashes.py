"""Clashes: what one says and another denies, which are no two values but one and its denial."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.compare.ground.ground import Ground
from tawatur.compare.likeness.topics import Topic
from tawatur.compare.origins import origins
from tawatur.model.across import FindingKind, Origin


class Clash(NamedTuple):
    """Those who say something and those who deny it, as a finding has them."""

    kind: FindingKind
    origins: tuple[Origin, ...]
    why: str


def denied(topic: Topic, ground: Ground) -> Clash | None:
    """What one says and another denies: each side has its own origins, however alike their words are."""
    sides = [[d for d in topic.drafts if d.claim.polarity == sign] for sign in ("positive", "negative")]
    if not all(sides):
        return None
    held = [origins(side, ground) for side in sides]
    say, deny = (" and ".join(dict.fromkeys(origin.name for origin in found)) for found in held)
    parties = all(origin.party for found in held for origin in found)
    kind: FindingKind = "party-against-party" if parties else "differs"
    return Clash(kind, (*held[0], *held[1]), f"{topic.about}: said by {say}, denied by {deny}")
