"""Who can have counted: an outlet did not, a state speaks by its ministries, nobody has it from somebody."""

from __future__ import annotations

from datetime import date
from functools import cache

from tawatur.compare.ground import Draft, Ground
from tawatur.compare.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.values import agree
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster

# Event types that everybody may have seen; others are done with words, and known from who did them.
_SEEN = frozenset({"ASSAULT", "PROTEST", "CONSULT", "RETREAT"})
_BODIES = frozenset({"organisation", "spokesperson"})
# Days between two printings of one statement of one source.
_OCCASION = 3


def newsroom(draft: Draft, ground: Ground) -> bool:
    """Whether the outlet itself speaks, or another that it quotes: newsrooms have it from somebody."""
    source = draft.claim.chain.source
    if source.kind in ("outlet", "agency"):
        return True
    return source.entity is not None and source.entity in _newsrooms(ground.lexicon, draft.scene.report.article.outlet)


@cache
def _newsrooms(lexicon: Lexicon, own: str | None) -> frozenset[str]:
    """The labels of outlets and agencies, the article's own among them; platforms are none."""
    rows = (row for row in lexicon.rows("names", "outlets") if row["kind"] != "platform")
    return frozenset((*(row["label"] for row in rows), *((own,) if own else ())))


def leans(draft: Draft, ground: Ground) -> int:
    """How much of a face whoever gives a claim has: 0 an outlet, 1 authorities and officials, 2 who counts or saw it.

    Of what was done with words or is only planned, an outlet has it from who did it; of what everybody may have seen
    it speaks for itself.
    """
    word = isinstance(draft.claim.value, str)
    if word and draft.claim.attribute != STATUS:
        return 2
    if newsroom(draft, ground):
        return 2 if word and not _declared(draft) else 0
    return 1 if _general(draft, ground) else 2


def had_from(draft: Draft, other: Draft, ground: Ground) -> bool:
    """Whether a claim can only be the one that another source made these days."""
    if not agree(draft.claim, other.claim) or not near(draft, other):
        return False
    if isinstance(draft.claim.value, str):
        if newsroom(draft, ground):
            if other.claim.chain.source.kind == "document":
                return True  # a decree, a statement: the outlet read it too
            return draft.cluster is not None and _did(other, draft.cluster, ground)
        return not newsroom(other, ground) and _one_side(draft, other, ground)
    return not state(draft, ground) or _one_side(draft, other, ground)


def _did(draft: Draft, cluster: EventCluster, ground: Ground) -> bool:
    """Whether a source is who acts in an event, or a body of his side that speaks for it."""
    source = draft.claim.chain.source
    if draft.scene.body_of(source) in cluster.actors:
        return True
    return source.kind in _BODIES and ground.side_of(draft.scene, source) in set(map(ground.side, cluster.actors))


def at_large(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether both are one state in general: its government, its authorities, one of its officials."""
    return _general(a, ground) and _general(b, ground) and _one_side(a, b, ground)


def speaks_for(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether one is a spokesman, and the other a person of his side: of what happened they say the same."""
    kinds = {d.claim.chain.source.kind for d in (a, b)}
    happened = a.claim.attribute == STATUS and "spokesperson" in kinds
    return happened and bool(kinds & {"office", "person"}) and _one_side(a, b, ground)


def _general(draft: Draft, ground: Ground) -> bool:
    return draft.claim.chain.source.sort == "official" or nobody(draft) or state(draft, ground)


def _one_side(a: Draft, b: Draft, ground: Ground) -> bool:
    side = ground.side_of(a.scene, a.claim.chain.source)
    return side != "" and side == ground.side_of(b.scene, b.claim.chain.source)


def _declared(draft: Draft) -> bool:
    """Whether a claim is of what is planned, or done with words."""
    return draft.claim.value == "planned" or (draft.cluster is not None and draft.cluster.type not in _SEEN)


def nobody(draft: Draft) -> bool:
    """A body or document that is not named ("the authorities", "a statement"), or a source without a word on it."""
    source = draft.claim.chain.source
    if source.kind == "anonymous":
        return source.words is None and not source.sort and not draft.claim.chain.via
    return source.kind in ("organisation", "document") and draft.scene.body_of(source) is None


def state(draft: Draft, ground: Ground) -> bool:
    """A state in general, which speaks by its ministries: a country, its government, its authorities."""
    source = draft.claim.chain.source
    label = draft.scene.body_of(source) or ""
    label = ground.bodies.get(label, label)  # who heads a state counts nobody: his ministries do
    heads = label.startswith(("Government of ", "Presidency of "))
    return heads or label in ground.countries or label.endswith(" authorities")


def near(a: Draft, b: Draft) -> bool:
    """Whether two claims were printed within the days of one occasion."""
    one, other = a.claim.said, b.claim.said
    if not (one and other):
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _OCCASION
