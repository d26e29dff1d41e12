"""What a lead sums up: its numbers are of who gives them further down, whoever is said to give them there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from tawatur.compare.ground.attributes import PEOPLE
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.listed import stemmed
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Chain

# Sentences of the body that sum up, and that what makes up a total stands in.
_LEAD, _TOGETHER = 2, 1
# Words that the surroundings of a number in a lead and of the same number further down have in common.
_SHARED = 3


def summed(drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """The numbers of one article, those of its lead that nobody is said to give under who gives them below."""
    given = [d for d in drafts if d.claim.named and not d.doubtful and _says(d)]
    drafts = [_from(draft, given, lexicon) if _leads(draft) else draft for draft in drafts]
    return [replace(draft, doubtful=True) if _named_below(draft, given) else draft for draft in drafts]


def _named_below(draft: Draft, given: Sequence[Draft]) -> bool:
    """Whether nobody in particular is said to give a toll in what sums up, and somebody known gives it below: a finding
    rests on him ("nine children died, the authorities said. … nine minors, the mayor said")."""
    claim = draft.claim
    if claim.named or claim.attribute not in PEOPLE or draft.sentence not in draft.scene.body[:_LEAD]:
        return False
    same = (d.claim for d in given if d.sentence > draft.sentence)
    return any((c.attribute, c.value, c.mod) == (claim.attribute, claim.value, claim.mod) for c in same)


def _says(draft: Draft) -> bool:
    """Whether somebody says a number, and does not only want or refuse something."""
    _, number = draft.scene.voice(draft.claim.evidence.span)
    said = draft.scene.report.article.layers.attributions
    return draft.claim.chain.source.kind != "outlet" and number is not None and said[number].act == "say"


def _leads(draft: Draft) -> bool:
    """Whether a number stands in what sums up, and nobody is said to give it."""
    return draft.claim.chain.source.kind == "outlet" and draft.sentence in draft.scene.body[:_LEAD]


def _from(draft: Draft, given: Sequence[Draft], lexicon: Lexicon) -> Draft:
    """A number of the lead under who gives it below, or gives what makes it up."""
    below = [d for d in given if d.sentence > draft.sentence and d.kind == draft.kind]
    told = _total(draft, below, lexicon) if draft.claim.attribute in PEOPLE else _again(draft, below)
    if told is None:
        return draft
    own, other = draft.claim, told.claim
    chain = Chain((*own.chain.links, *other.chain.links[1:-1], other.chain.source.carry()))
    return replace(draft, claim=replace(own, chain=chain, party=other.party, named=other.named))


def _again(draft: Draft, below: Sequence[Draft]) -> Draft | None:
    """The claim that says a number again, in much the same words."""
    value = draft.claim.value, draft.claim.mod
    held = (d for d in below if (d.claim.value, d.claim.mod) == value and len(d.stems & draft.stems) >= _SHARED)
    return next(held, None)


def _total(draft: Draft, below: Sequence[Draft], lexicon: Lexicon) -> Draft | None:
    """The second of two claims of one source that make up a number ("seven died, and five others")."""
    for one, other in combinations(below, 2):
        total = [d.claim.value for d in (one, other) if isinstance(d.claim.value, int)]
        near = other.sentence - one.sentence <= _TOGETHER
        same = near and one.claim.chain.source.entity == other.claim.chain.source.entity
        if same and len(total) > 1 and sum(total) == draft.claim.value and _besides(other, lexicon):
            return other
    return None


def _besides(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a number counts others than those before it."""
    number = draft.claim.evidence.span
    _, after = draft.scene.beside(draft.sentence, number)
    return not stemmed(lexicon, "further").isdisjoint((*draft.scene.stems_in(number), *after[:1]))
