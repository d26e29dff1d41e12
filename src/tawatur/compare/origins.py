"""Origins: which claims come from one mouth. The rules, with their reasons, are in docs/decisions/0005."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tawatur.compare.carried import overlap
from tawatur.compare.ground import Draft, Ground
from tawatur.compare.values import bounds
from tawatur.model.across import Evidence, Fold, FoldReason, Origin
from tawatur.model.layers import Link

# An army speaks for its ministry of defence: they are one body.
_ARMY = "Armed Forces"
# So many claims of an origin are asked whether the next is theirs.
_ASKED = 8
# Days between two printings of one statement of one source.
_OCCASION = 3
# Share of the shorter sentence's words that two own-voice sentences have in common when one was copied.
_COPIED = 0.6
_SHORTEST = 8
# Words that two descriptions of an unnamed source have in common when they are one.
_DESCRIBED = 0.5
# Accounts of a meeting, and the sources that give them without a face of their own.
_ACCOUNTS = frozenset({"topic", "outcome", "duration"})
_FACELESS = frozenset({"organisation", "document", "spokesperson"})


def origins(drafts: Sequence[Draft], ground: Ground) -> tuple[Origin, ...]:
    """The origins behind some agreeing claims, each with the folds that made claims one; in order of the claims."""
    held = sorted(drafts, key=lambda d: (d.claim.said or "", d.claim.evidence, d.id))
    roots: list[list[Draft]] = []
    folds: list[Fold] = []
    for draft in held:
        found = [(root, fold) for root in roots if (fold := _fold(root, draft, ground))]
        folds += [fold for _, fold in found]
        if not found:
            roots.append([draft])
            continue
        home = found[0][0]
        for root, _ in found[1:]:  # the claim is of both: so they are one
            home += root
            roots.remove(root)
        home.append(draft)
    return tuple(_origin(members, folds, ground) for members in roots)


def _fold(root: Sequence[Draft], draft: Draft, ground: Ground) -> Fold | None:
    """The first reason for which a claim is of an origin; the origin's first claims are asked."""
    for other in root[:_ASKED]:
        for reason, evidence in _folds(other, draft, ground):
            return Fold((other.id, draft.id), reason, evidence)
    return None


def _origin(members: Sequence[Draft], folds: Sequence[Fold], ground: Ground) -> Origin:
    names = tuple(d.id for d in members)
    return Origin(
        _name(members, ground),
        names,
        tuple(f for f in folds if f.claims[1] in names),
        any(d.claim.party for d in members),
        any(d.claim.named for d in members),
    )


def _name(members: Sequence[Draft], ground: Ground) -> str:
    """The far end: a named source before a described one, a source before the outlet's own voice."""
    best = min(members, key=lambda d: (d.claim.chain.source.kind == "outlet", not d.claim.named))
    return ground.source(best.scene, best.claim.chain.source)


def _folds(a: Draft, b: Draft, ground: Ground) -> Iterator[tuple[FoldReason, tuple[Evidence, ...]]]:
    """The reasons why two claims are of one origin, the strongest first."""
    both = (a.claim.evidence, b.claim.evidence)
    if a.claim.polarity != b.claim.polarity and a.scene.id == b.scene.id:
        return  # who denies what another says is another
    if _copied(a, b, ground):
        yield "copy", both
    if _told_after(a, b):
        yield "same report", both
    if _agency(a) and _agency(a) == _agency(b):
        yield "agency text", both
    one, other = a.claim.chain.source, b.claim.chain.source
    same = _mouth(a, one, ground)
    if same and same == _mouth(b, other, ground):
        yield "same source", _spans(a, b, one, other)
    if _near(a, b):
        if _readout(a, b, ground):
            yield "same report", _spans(a, b, one, other)
        if _through(a, b, ground) or _through(b, a, ground):
            yield "same report", _spans(a, b, one, other)
        if one.kind == other.kind == "anonymous" and _hands(a) & _hands(b) and _alike(a, b, one, other):
            yield "same transmitter", _spans(a, b, one, other)
    if "outlet" in (one.kind, other.kind) and a.scene.id != b.scene.id:
        if _wording(a, b):
            yield "shared wording", both
        if _rare(a) and a.claim.value == b.claim.value and one.kind != other.kind:
            yield "shared value", both


def _copied(a: Draft, b: Draft, ground: Ground) -> bool:
    if a.scene.id == b.scene.id:
        return False
    together = any({a.scene.id, b.scene.id} <= set(group.articles) for group in ground.copies)
    return together and overlap(a, b) >= _COPIED


def _told_after(a: Draft, b: Draft) -> bool:
    """Whether an article says in its own voice what it also has from a source: its lead sums up what it was told."""
    kinds = [d.claim.chain.source.kind == "outlet" for d in (a, b)]
    return a.scene.id == b.scene.id and kinds[0] != kinds[1] and a.claim.value == b.claim.value


def _wording(a: Draft, b: Draft) -> bool:
    least = min(len(a.scene.stems(a.sentence)), len(b.scene.stems(b.sentence)))
    return least >= _SHORTEST and overlap(a, b) >= 0.8


def _agency(draft: Draft) -> str | None:
    source = draft.claim.chain.source
    return source.entity if source.kind == "agency" else None


def _near(a: Draft, b: Draft) -> bool:
    one, other = a.claim.said, b.claim.said
    if not (one and other):
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _OCCASION


def _mouth(draft: Draft, link: Link, ground: Ground) -> str | None:
    """The named person or body that speaks; an outlet in its own voice is one too."""
    label = draft.scene.body_of(link)
    if link.kind == "outlet":
        return f"outlet:{label or draft.scene.id}"
    if not label or link.kind == "anonymous":
        return None
    if label.endswith(_ARMY):
        return f"Ministry of Defence ({ground.side(label)})"
    return ground.bodies.get(label, label)


def _hands(draft: Draft) -> set[str]:
    return {link.entity for link in draft.claim.chain.via if link.entity}


def _through(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether the source of one is a hand of the other: a spokesman, and the president he speaks of."""
    label = a.scene.body_of(a.claim.chain.source)
    return label is not None and a.claim.chain.source.kind not in ("outlet", "agency") and label in _hands(b)


def _readout(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether both have one side's account of its own meeting, given out under the name of the side or of a body."""
    if a.cluster is None or a.cluster is not b.cluster or a.claim.attribute not in _ACCOUNTS:
        return False
    one, other = a.claim.chain.source, b.claim.chain.source
    if {one.kind, other.kind} > {"outlet"} and (a.claim.party or b.claim.party):
        return True  # the outlet was not in the room: it has what it says from those who were
    if one.kind not in _FACELESS or other.kind not in _FACELESS:
        return False
    side = ground.side_of(a.scene, one)
    return side != "" and side == ground.side_of(b.scene, other)


def _alike(a: Draft, b: Draft, one: Link, other: Link) -> bool:
    x = set(a.scene.stems_in(one.span)) if one.span else set()
    y = set(b.scene.stems_in(other.span)) if other.span else set()
    return one.sort == other.sort and (not x or not y or len(x & y) >= _DESCRIBED * min(len(x), len(y)))


def _rare(draft: Draft) -> bool:
    """A number of three or more telling digits: two who give it had it from one place."""
    held = bounds(draft.claim.value, None)
    return held is not None and len(f"{held[0]:g}".replace(".", "").strip("0")) > 2 and draft.claim.mod is None


def _spans(a: Draft, b: Draft, one: Link, other: Link) -> tuple[Evidence, ...]:
    return (
        Evidence(a.scene.id, one.span) if one.span else a.claim.evidence,
        Evidence(b.scene.id, other.span) if other.span else b.claim.evidence,
    )
