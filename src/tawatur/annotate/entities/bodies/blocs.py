"""Blocs of a parliament that are told by their party ("كتلة نسيم النيابية", "الكتلة البرلمانية لحركة نسيم")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.model.prose import Word
from tawatur.script.words import readings

_PARTY, _BLOC = "party", frozenset(("كتله", "الكتله"))
_OF_PARLIAMENT = frozenset(("البرلمانيه", "النيابيه"))
_TO = "ل"
# Nouns between a bloc and the name of its party.
_NOUNS = frozenset(("حزب", "حركه"))


def blocs(found: Sequence[Draft], words: Sequence[Word]) -> Iterator[Draft]:
    """A nominal organisation for each noun of a bloc before a listed party."""
    whole = {(draft.first, draft.last) for draft in found}
    for draft in found:
        if draft.type != "ORG" or draft.kind != _PARTY or not draft.listed or draft.nominal or draft.first == 0:
            continue
        noun = _noun(words, draft)
        if noun is None:
            continue
        first, cut = noun
        end = draft.last + (draft.last < len(words) and words[draft.last].form in _OF_PARLIAMENT)
        if (first, end) not in whole and draft.entity and "bloc" not in draft.entity:
            label = f"{draft.entity.split(' (')[0]} parliamentary bloc"
            yield Draft(first, end, cut, "ORG", "bloc", label, _PARTY, True, True, country=draft.country)


def _noun(words: Sequence[Word], draft: Draft) -> tuple[int, int] | None:
    """Where the noun of its bloc stands before a party, and how many letters are joined to it; None where none does."""
    at, form = draft.first - 1, words[draft.first].form
    own = draft.stem(words) in _NOUNS
    if draft.cut and not form.startswith(_TO):
        return None
    if not draft.cut and not own and at > 0 and any(r.stem in _NOUNS for r in readings(words[at].form)):
        form, at = words[at].form, at - 1  # "لحركة نداء": the noun is outside the name
    led = form[0] == _TO and words[at].form in _OF_PARLIAMENT
    at -= led
    held = next((r for r in readings(words[at].form) if r.stem in _BLOC), None) if at >= 0 else None
    if held is None or held.stem.startswith("ال") != led:
        return None
    return at, held.cut
