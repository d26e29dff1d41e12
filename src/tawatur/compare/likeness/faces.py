"""Who has a face: newsrooms and nobody have what they say from somebody, a state speaks by its ministries."""

from __future__ import annotations

from datetime import date
from functools import cache

from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.drafts.witnessed import ATTRIBUTE as STATEMENT
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.values import agree
from tawatur.lexicon import Lexicon

_BODIES = frozenset({"organisation", "spokesperson"})
# Days between two printings of one statement of one source.
_OCCASION = 3


def newsroom(draft: Draft, ground: Ground) -> bool:
    """Whether the outlet itself speaks, or another that it quotes: newsrooms have it from somebody."""
    if draft.id not in ground.newsrooms:
        source, outlet = draft.claim.chain.source, draft.scene.report.article.outlet
        known = source.entity is not None and source.entity in _newsrooms(ground.lexicon, outlet)
        spoken = source.kind in ("outlet", "agency") or known or ground.media(draft.scene, source)
        ground.newsrooms[draft.id] = spoken
    return ground.newsrooms[draft.id]


def vouched(draft: Draft, ground: Ground) -> bool:
    """Whether somebody who is named, and no newsroom, stands behind a claim."""
    return draft.claim.named and not newsroom(draft, ground)


@cache
def _newsrooms(lexicon: Lexicon, own: str | None) -> frozenset[str]:
    """The labels of outlets and agencies, the article's own among them; platforms are none."""
    rows = (row for row in lexicon.rows("names", "outlets") if row["kind"] != "platform")
    return frozenset((*(row["label"] for row in rows), *((own,) if own else ())))


def leans(draft: Draft, ground: Ground) -> int:
    """How much of a face whoever gives a claim has: 0 a newsroom, 1 authorities and officials, 2 who counted or saw it.

    Numbers and events are had from somebody; what else is said in words, everybody says for himself.
    """
    if isinstance(draft.claim.value, str) and draft.claim.attribute != STATUS:
        return 2
    if newsroom(draft, ground):
        return 0
    return 1 if _general(draft, ground) else 2


def had_from(draft: Draft, other: Draft, ground: Ground) -> bool:
    """Whether a claim can only be the one that another source made.

    What happened, newsrooms that name nobody have from whom others name, whenever: few of them were there. What is only
    planned they have, these days, from who plans it or from a paper; so numbers from who counts.
    """
    if isinstance(draft.claim.value, str):
        if not newsroom(draft, ground):
            return near(draft, other) and not newsroom(other, ground) and _one_side(draft, other, ground)
        if draft.claim.value == "planned":
            return near(draft, other) and (other.claim.chain.source.kind == "document" or _acts(other, ground))
        return not newsroom(other, ground)
    if not agree(draft.claim, other.claim) or not near(draft, other):
        return False
    return not state(draft, ground) or _one_side(draft, other, ground)


def _acts(draft: Draft, ground: Ground) -> bool:
    """Whether a source is who acts in the event, or a body of his side that speaks for it."""
    source, actors = draft.claim.chain.source, draft.cluster.actors if draft.cluster else ()
    if draft.scene.body_of(source) in actors:
        return True
    return source.kind in _BODIES and ground.side_of(draft.scene, source) in set(map(ground.side, actors))


def at_large(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether both are one state in general: its government, its authorities, one of its officials."""
    return _general(a, ground) and _general(b, ground) and _one_side(a, b, ground)


def speaks_for(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether one is a spokesman, and the other a person of his side: of what happened they say the same. One statement
    of two spokesmen of a side is of one of them, called after the office or its holder.
    """
    kinds = {d.claim.chain.source.kind for d in (a, b)}
    if a.claim.attribute == STATEMENT and kinds == {"spokesperson"}:
        return _one_side(a, b, ground)
    happened = a.claim.attribute == STATUS and "spokesperson" in kinds
    return happened and bool(kinds & {"office", "person"}) and _one_side(a, b, ground)


def _general(draft: Draft, ground: Ground) -> bool:
    return draft.claim.chain.source.sort == "official" or nobody(draft) or state(draft, ground)


def _one_side(a: Draft, b: Draft, ground: Ground) -> bool:
    side = ground.side_of(a.scene, a.claim.chain.source)
    return side != "" and side == ground.side_of(b.scene, b.claim.chain.source)


def nobody(draft: Draft) -> bool:
    """A body or document that is not named ("the authorities", "a statement"), or a source without a word on it."""
    source, credit = draft.claim.chain.source, draft.scene.own().links
    if source.kind == "anonymous":
        heard = any(link not in credit for link in draft.claim.chain.via)
        return source.words is None and not source.sort and not heard
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
    one, other = a.scene.said(), b.scene.said()
    if not (one and other):
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _OCCASION
