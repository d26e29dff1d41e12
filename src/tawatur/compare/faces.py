"""Who can have counted: an outlet did not, a state speaks by its ministries, nobody has it from somebody."""

from __future__ import annotations

from datetime import date

from tawatur.compare.ground import Draft, Ground
from tawatur.compare.values import agree

# Days between two printings of one statement of one source.
_OCCASION = 3


def leans(draft: Draft, ground: Ground) -> int:
    """How much of a face whoever gives a number has: 0 an outlet, 1 authorities and officials, 2 who counts."""
    if isinstance(draft.claim.value, str):
        return 2
    if draft.claim.chain.source.kind == "outlet":
        return 0
    official = draft.claim.chain.source.sort == "official"
    return 1 if official or nobody(draft) or state(draft, ground) else 2


def had_from(draft: Draft, other: Draft, ground: Ground) -> bool:
    """Whether a number can only be the one that another source gave these days."""
    if not agree(draft.claim, other.claim) or not near(draft, other):
        return False
    if not state(draft, ground):
        return True
    sides = (ground.side_of(d.scene, d.claim.chain.source) for d in (draft, other))
    return len(set(sides)) == 1


def nobody(draft: Draft) -> bool:
    """A body or document that is not named: "the authorities", "a statement"."""
    source = draft.claim.chain.source
    return source.kind in ("organisation", "document") and draft.scene.body_of(source) is None


def state(draft: Draft, ground: Ground) -> bool:
    """A state in general, which speaks by its ministries: a country, its government, its authorities."""
    source = draft.claim.chain.source
    label = draft.scene.body_of(source) or ""
    return label in ground.countries or label.startswith("Government of ") or label.endswith(" authorities")


def near(a: Draft, b: Draft) -> bool:
    """Whether two claims were printed within the days of one occasion."""
    one, other = a.claim.said, b.claim.said
    if not (one and other):
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _OCCASION
