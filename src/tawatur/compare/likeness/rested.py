"""On whose word findings rest: which claim tells where it comes from, and what outlets hardly have from themselves."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.drafts.onward import enclosed
from tawatur.compare.ground.attributes import PEOPLE
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.links import HEARS
from tawatur.compare.likeness.faces import newsroom
from tawatur.model.across import Origin

# Sentences of the body that sum up; who gives out tolls.
_LEADS = 2
_OFFICERS = frozenset({"person", "office", "spokesperson", "organisation"})


def first_told(group: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims of a group, first the one that tells most of where it comes from: who is heard through all others is
    its source, as in `origins`; the others as they were."""
    first = min(group, key=lambda d: _short_of_source(d, ground))
    return [first, *(d for d in group if d is not first)]


def _short_of_source(draft: Draft, ground: Ground) -> tuple[bool, bool, bool, bool, bool, bool, int, int]:
    """How little a claim tells of where it comes from: doubtful, the outlet's own word, nobody's, a newsroom's, a
    paper's, of whoever spoke before; how few agencies and outlets heard it, how short a newsroom is introduced (one
    abroad is told in full)."""
    claim, scene = draft.claim, draft.scene
    source, room = claim.chain.source, newsroom(draft, ground)
    heard = sum(link.kind in HEARS for link in claim.chain.via)
    own = claim.chain == scene.own()
    told = len(scene.forms_in(source.words)) if room and source.words and not own else 0
    return draft.doubtful, own, not claim.named, room, source.kind == "document", source.carried, -heard, -told


def same_number(group: Sequence[Draft]) -> Sequence[Draft]:
    """The claims of a group without bounds of another number: "at least thirty" backs no 31."""
    value = next((d for d in group if d.claim.mod is None), group[0]).claim.value
    return [d for d in group if d.claim.value == value or d.claim.mod in (None, "approx") or d.part]


def told_by_newsroom(group: Sequence[Draft], found: Sequence[Origin]) -> bool:
    """Whether one of several origins is another newsroom that is named as who tells it: then it is not nobody's."""
    return len(found) > 1 and any(d.claim.named and d.claim.chain != d.scene.own() for d in group)


def borrowed(group: Sequence[Draft], ground: Ground) -> bool:
    """Whether outlets alone give a number, most of them between two sayings of one source: it is hardly their own."""
    if any(isinstance(d.claim.value, str) or d.claim.chain != d.scene.own() for d in group):
        return False
    return 2 * sum(enclosed(d.scene, d.claim.evidence.span, ground.lexicon) for d in group) > len(group)


def foretold(draft: Draft, ground: Ground) -> bool:
    """Whether an outlet gives a toll of people in its own voice where it begins, and somebody known speaks in the next
    sentences: it sums up what he says, and does not say so."""
    scene, first = draft.scene, draft.scene.body[:_LEADS]
    if draft.claim.attribute not in PEOPLE or draft.claim.chain != scene.own() or draft.sentence not in first:
        return False
    said = scene.report.article.layers.attributions
    after = (said[k] for n in range(draft.sentence + 1, draft.sentence + 1 + _LEADS) for k in scene.cues.get(n, ()))
    return any(a.act == "say" and a.chain.source.kind in _OFFICERS and ground.named(scene, a.chain) for a in after)
