"""Origins: which claims come from one mouth. The rules, with their reasons, are in docs/decisions/0005."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import stemmed
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.values import bounds
from tawatur.compare.likeness.faces import at_large, had_from, leans, near, newsroom, nobody, speaks_for
from tawatur.compare.likeness.mouths import (
    FACELESS,
    chief,
    cut,
    introduced,
    mouth,
    namesakes,
    one_body,
    printed_alike,
    spokesman,
    surnamed,
)
from tawatur.compare.likeness.offices import one_office
from tawatur.compare.likeness.wordings import around, copied, run, wording
from tawatur.model.across import Evidence, Fold, FoldReason, Origin
from tawatur.model.layers import Link
from tawatur.model.span import Span

# So many claims of an origin are asked whether the next is theirs.
_ASKED = 8
# Words that two descriptions of an unnamed source have in common when they are one.
_DESCRIBED = 0.5
# A source of so much of a face (`_face`) or less repeats who has one.
_REPEATS = 2
# Sentences before one that takes up a person named there.
_PRONOUN = 2
# Accounts of a meeting.
_ACCOUNTS = frozenset({"topic", "outcome", "duration"})


def origins(drafts: Sequence[Draft], ground: Ground) -> tuple[Origin, ...]:
    """The origins behind some agreeing claims, each with the folds that made claims one; in order of the claims."""
    if len(drafts) == 1:
        return (_origin(drafts, (), ground),)
    held = sorted(drafts, key=lambda d: (_face(d, ground) <= _REPEATS, d.scene.said() or "", d.claim.evidence, d.id))
    roots: list[list[Draft]] = []
    folds: list[Fold] = []
    for draft in held:
        found = [(root, fold) for root in roots if (fold := _fold(root, draft, ground))]
        if _face(draft, ground) <= _REPEATS:  # who has no face of his own repeats one of them, and makes no two one
            found = found[:1] + [(root, fold) for root, fold in found[1:] if _face(root[0], ground) <= _REPEATS]
        folds += [fold for _, fold in found]
        if not found:
            roots.append([draft])
            continue
        home = found[0][0]
        for root, _ in found[1:]:  # the claim is of both: so they are one
            home += root
            roots.remove(root)
        home.append(draft)
    return tuple(_origin(members, folds, ground) for members in _leaning(roots, folds, ground))


def _leaning(roots: Sequence[list[Draft]], folds: list[Fold], ground: Ground) -> list[list[Draft]]:
    """The origins; one that can have its word only from another goes into the first such, and joins no two others.

    Who has less of a face leans on who has more: newsrooms on authorities, these on a ministry.
    """
    out = list(roots)
    if len(out) == 1:
        return out
    faces = {id(root): max(leans(d, ground) for d in root) for root in roots}  # who joins a root has less of one
    for level in (0, 1):
        for root in [r for r in out if faces[id(r)] == level]:
            own = [d for d in root if leans(d, ground) == level]
            homes = (home for home in out if faces[id(home)] > level)
            found = next(((h, d, o) for h in homes for d in own for o in h[:_ASKED] if had_from(d, o, ground)), None)
            if found is None:
                continue
            home, draft, other = found
            reason: FoldReason = "shared value" if _rare(draft) else "same report"
            folds.append(Fold((other.id, draft.id), reason, (other.claim.evidence, draft.claim.evidence)))
            home += root
            out.remove(root)
    return out


def _fold(root: Sequence[Draft], draft: Draft, ground: Ground) -> Fold | None:
    """The first reason for which a claim is of an origin; the origin's first claims are asked."""
    for other in root[:_ASKED]:
        for reason, evidence in _folds(other, draft, ground):
            return Fold((other.id, draft.id), reason, evidence)
    return None


def _origin(members: Sequence[Draft], folds: Sequence[Fold], ground: Ground) -> Origin:
    names, far = tuple(d.id for d in members), _far_end(members, ground)
    return Origin(
        ground.source(far.scene, far.claim.chain.source),
        names,
        tuple(f for f in folds if f.claims[1] in names),
        any(d.claim.party for d in members),
        far.claim.named,
        far.claim.chain.source.kind == "outlet" and len(far.claim.chain.links) == 1,
    )


def _far_end(members: Sequence[Draft], ground: Ground) -> Draft:
    """The claim of who is heard through all others: a clear source before a doubtful one, any before the outlet's own
    voice, a named one before a described one; newsrooms behind."""
    return min(members, key=lambda d: (d.doubtful, _face(d, ground) == 0, not d.claim.named, newsroom(d, ground)))


def _folds(a: Draft, b: Draft, ground: Ground) -> Iterator[tuple[FoldReason, tuple[Evidence, ...]]]:
    """The reasons why two claims are of one origin, the strongest first."""
    both = (a.claim.evidence, b.claim.evidence)
    if a.claim.polarity != b.claim.polarity and a.scene.id == b.scene.id:
        return  # who denies what another says is another
    if copied(a, b, ground):
        yield "copy", both
    if _told_after(a, b, ground):
        yield "same report", both
    if _agency(a) and _agency(a) == _agency(b):
        yield "agency text", both
    one, other = a.claim.chain.source, b.claim.chain.source
    same = mouth(a, one, ground)
    if (same and same == mouth(b, other, ground)) or namesakes(one, other):
        yield "same source", _spans(a, b, one, other)
    if near(a, b):
        if one_body(a, b, ground) or one_office(a, b, ground) or at_large(a, b, ground) or speaks_for(a, b, ground):
            yield "same source", _spans(a, b, one, other)
        if _readout(a, b, ground) or _house(a, b):
            yield "same report", _spans(a, b, one, other)
        if _through(a, b, ground) or _through(b, a, ground) or _beside(a, b, ground) or _beside(b, a, ground):
            yield "same report", _spans(a, b, one, other)
        if _unnamed(a, b) and _one_hand(a, b) and _alike(a, b, one, other):
            yield "same transmitter", _spans(a, b, one, other)
        if one.kind == other.kind == "office" and not (one.entity or other.entity) and _alike(a, b, one, other):
            yield "same source", _spans(a, b, one, other)
        if chief(a, b, ground) or chief(b, a, ground) or surnamed(one, other) or cut(a, b) or cut(b, a):
            yield "same source", _spans(a, b, one, other)
        if printed_alike(a, b) or spokesman(a, b) or spokesman(b, a):
            yield "same source", _spans(a, b, one, other)
        if introduced(a, b, ground) or introduced(b, a, ground):
            yield "same source", _spans(a, b, one, other)
    voice = newsroom(a, ground) or newsroom(b, ground)
    faced = not voice and "anonymous" not in (one.kind, other.kind)
    if a.scene.id != b.scene.id and (around(a, b) or (not faced and run(a, b))):
        yield "shared wording", both
    if a.scene.id != b.scene.id and (voice or one.kind == other.kind == "anonymous"):
        if wording(a, b):
            yield "shared wording", both
        if voice and _rare(a) and a.claim.value == b.claim.value and one.kind != other.kind:
            yield "shared value", both


def _told_after(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether an article says in its own voice, from nobody or from a newsroom what it also has from a source.

    Its lead sums up what it was told further down.
    """
    if a.scene.id != b.scene.id or a.claim.value != b.claim.value:
        return False
    return _face(a, ground) != _face(b, ground)


def _face(draft: Draft, ground: Ground) -> int:
    """How much of a face a source has: none the outlet's own voice, then nobody who is named, newsrooms, all others."""
    if draft.claim.chain.source.kind == "outlet":
        return 0
    return 1 if nobody(draft) else 2 if newsroom(draft, ground) else 3


def _agency(draft: Draft) -> str | None:
    source = draft.claim.chain.source
    return source.entity if source.kind == "agency" else None


def _house(a: Draft, b: Draft) -> bool:
    """Whether one outlet says in its own voice, in another article, what it has from a source."""
    kinds = {d.claim.chain.source.kind for d in (a, b)}
    one, other = (d.scene.report.article.outlet for d in (a, b))
    return one is not None and one == other and "outlet" in kinds and a.claim.value == b.claim.value


def _hands(draft: Draft) -> set[str]:
    return {link.entity for link in draft.claim.chain.via if link.entity}


def _beside(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether nobody in particular says, in a sentence that names him, what the source of the other says.

    Who takes part in the event is named for that; but whoever is close to him speaks for him.
    """
    source, label = a.claim.chain.source, b.scene.body_of(b.claim.chain.source)
    if not label or b.claim.chain.source.kind == "anonymous" or newsroom(b, ground):
        return False
    if source.entity and not newsroom(a, ground):
        return False
    close = source.kind == "anonymous" and bool(_close(a.scene, source, ground))
    if not close and a.cluster and (label in a.cluster.actors or label in a.cluster.targets):
        return False
    first = a.scene.sentences[max(a.sentence - _PRONOUN, 0) if close else a.sentence]
    span = Span(first.start, a.scene.sentences[a.sentence].end)
    return any(m.entity == label and span.covers(m.span) for m in a.scene.report.article.layers.entities)


def _close(scene: Scene, link: Link, ground: Ground) -> frozenset[str]:
    """The words (stems) that say that an unnamed source is close to somebody."""
    return stemmed(ground.lexicon, "intimates").intersection(scene.stems_in(link.words)) if link.words else frozenset()


def _unnamed(a: Draft, b: Draft) -> bool:
    """Whether neither source is named, and both are of one kind: people, or a paper ("a first toll")."""
    kinds = {d.claim.chain.source.kind for d in (a, b)}
    return kinds == {"anonymous"} or (len(kinds) == 1 and nobody(a) and nobody(b))


def _one_hand(a: Draft, b: Draft) -> bool:
    """Whether two unnamed sources come through one transmitter, stand in one article, or are bodies and papers."""
    return a.scene.id == b.scene.id or nobody(a) or bool(_hands(a) & _hands(b))


def _through(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether the source of one is a hand of the other: a spokesman, and the president he speaks of."""
    label = a.scene.body_of(a.claim.chain.source)
    return label is not None and not newsroom(a, ground) and label in _hands(b)


def _readout(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether both have one side's account of its own meeting, one of them under the name of the side or of a body.

    A side's account of what the other side said is its account.
    """
    if a.cluster is None or a.cluster is not b.cluster or a.claim.attribute not in _ACCOUNTS:
        return False
    if newsroom(a, ground) != newsroom(b, ground) and (a.claim.party or b.claim.party):
        return True  # the outlet was not in the room: it has what it says from those who were
    return any(
        x.kind in FACELESS or y.kind in FACELESS
        for x in _givers(a)
        for y in _givers(b)
        if (side := ground.side_of(a.scene, x)) and side == ground.side_of(b.scene, y)
    )


def _givers(draft: Draft) -> list[Link]:
    return [link for link in draft.claim.chain.links if link.kind not in ("outlet", "agency", "anonymous")]


def _alike(a: Draft, b: Draft, one: Link, other: Link) -> bool:
    x = set(a.scene.stems_in(one.words)) if one.words else set()
    y = set(b.scene.stems_in(other.words)) if other.words else set()
    sort = one.sort == other.sort or a.scene.id == b.scene.id  # "security and medical sources", then "the sources"
    return sort and (not x or not y or len(x & y) >= _DESCRIBED * min(len(x), len(y)))


def _rare(draft: Draft) -> bool:
    """A number of three or more telling digits: two who give it had it from one place."""
    held = bounds(draft.claim.value, None)
    return held is not None and len(f"{held[0]:g}".replace(".", "").strip("0")) > 2 and draft.claim.mod is None


def _spans(a: Draft, b: Draft, one: Link, other: Link) -> tuple[Evidence, ...]:
    return (
        Evidence(a.scene.id, one.words) if one.words else a.claim.evidence,
        Evidence(b.scene.id, other.words) if other.words else b.claim.evidence,
    )
