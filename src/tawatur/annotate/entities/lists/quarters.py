"""Quarters of towns by the noun before them ("حي نسيمان الشرقي"): places without a government of their own."""

from __future__ import annotations

from collections.abc import Sequence, Set

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import among, printed

_NOUN, _DUAL = "حي", "حيي"
_PRINTED = frozenset(form for noun in (_NOUN, _DUAL) for form in printed(noun))
# Kinds of listed places that a quarter may be, and those of which it only bears the name.
_QUARTER = "quarter"
_SMALL = frozenset((_QUARTER, "district", "area", "town", "city"))
_LARGE = frozenset(("country", "capital", "state", "region", "province", "governorate"))


def quarters(drafts: Sequence[Draft], words: Sequence[Word], forms: Set[str], known: Vocabulary) -> list[Draft]:
    """The drafts, places behind such a noun as quarters, up to the quarter of the wind that closes their
    names; `forms`: those of all words.
    """
    if _PRINTED.isdisjoint(forms):
        return list(drafts)
    behind = {at + 1 for at in among((word.form for word in words), _PRINTED)}
    held = [_quarter(draft, words, known) if _is_one(draft, behind) else draft for draft in drafts]
    named = {draft.forms(words): draft for draft in held if draft.kind == _QUARTER}
    return [_again(draft, named.get(draft.forms(words))) if draft.kind in _SMALL else draft for draft in held]


def _is_one(draft: Draft, behind: Set[int]) -> bool:
    return draft.first in behind and draft.type in ("GPE", "LOC") and not draft.cut and not draft.nominal


def _again(draft: Draft, quarter: Draft | None) -> Draft:
    """A small place of the same name as the quarter that the page has."""
    return quarter._replace(first=draft.first, last=draft.last, cut=draft.cut) if quarter else draft


def _quarter(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    end = draft.last
    end += end < len(words) and words[end].form in known.classes.closing
    label = draft.entity.split(",")[0] if draft.entity and draft.kind not in _LARGE and end == draft.last else None
    return draft._replace(last=end, type="LOC", kind=_QUARTER, entity=label, names=(), metonym=False)
