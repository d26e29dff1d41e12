"""Corrections: one number in place of another, by whom, and whose that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.compare.drafts.corrected import taken_back, wrong
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.likeness.mouths import mouth
from tawatur.compare.origins import origins
from tawatur.model.across import FindingKind


class Correction(NamedTuple):
    """The claims of a number that was taken back, and those of the one in its place; `by`: the claim that says so."""

    kind: FindingKind
    first: list[Draft]
    later: list[Draft]
    by: Draft

    def why(self, ground: Ground) -> str:
        """Who corrects whom."""
        who = ground.source(self.by.scene, self.by.claim.chain.source)
        own = [d for d in self.first if _mouth(d, ground) == _mouth(self.by, ground)]
        others = [d for d in self.first if d not in own]
        names = [*(["itself"] if own else []), *(o.name for o in (origins(others, ground) if others else ()))]
        return f"{who} corrects {' and '.join(dict.fromkeys(names))}"


def corrections(groups: Sequence[list[Draft]], ground: Ground) -> Iterator[Correction]:
    """The corrections among groups of claims of one topic."""
    for later in groups:
        for draft in later:
            found = None if taken(draft, ground) else wrong(draft.scene, draft.claim.evidence.span, ground.lexicon)
            if found is None:
                continue
            same = (g for g in groups if g is not later and g[0].claim.value == found.value)
            first = [d for g in same for d in g if d.claim.mod is None]
            if first:
                own = all(_mouth(d, ground) == _mouth(draft, ground) for d in first)
                yield Correction("updated" if own else "differs", first, later, draft)
                break


def _mouth(draft: Draft, ground: Ground) -> str:
    """Who gives a number: the body he speaks for."""
    source = draft.claim.chain.source
    return mouth(draft, source, ground) or ground.source(draft.scene, source)


def taken(draft: Draft, ground: Ground) -> bool:
    """Whether the number of a claim is one that its article takes back."""
    return draft.part and taken_back(draft.scene, draft.claim.evidence.span, ground.lexicon)
