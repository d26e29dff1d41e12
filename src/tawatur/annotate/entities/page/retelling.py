"""Firms and clubs that a page tells of by their kind and country, once it has named them ("النادي الإيطالي")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Draft, whole_noun
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# English noun of a head -> the kinds of listed names that it tells of.
_KINDS = {
    "Club": frozenset(("club",)),
    "Company": frozenset(("company", "airline")),
    "Bank": frozenset(("bank",)),
    "Agency": frozenset(("agency",)),
}
# Countries of football that are parts of one.
_PARTS = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB"}


def retold(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, such descriptions as the last of their kind and country that is named before them."""
    out = list(drafts)
    for number, draft in enumerate(out):
        if told := _told(draft, words, known):
            kinds, country = told
            same = [d for d in drafts if d.type == "ORG" and d.kind in kinds and d.first < draft.first]
            named = [d for d in same if _of(d, country, words, known)]
            if named:
                meant = max(named, key=lambda d: d.first)
                out[number] = draft._replace(
                    entity=meant.entity, kind=meant.kind, country=meant.country, listed=meant.listed, nominal=True
                )
    return out


def _told(draft: Draft, words: Sequence[Word], known: Vocabulary) -> tuple[frozenset[str], str] | None:
    """The kinds and the country that two words tell of, None where they are a name or no such description."""
    if draft.type != "ORG" or draft.listed or draft.nominal or draft.length != 2:
        return None
    noun = whole_noun(words[draft.first].form, draft.cut)
    head = known.heads.get((noun,)) if noun.startswith("ال") else None
    found = nation(words, draft.first + 1, draft.last, known)
    return (_KINDS[head.english], found[0]) if head and found and head.english in _KINDS else None


def _of(draft: Draft, country: str, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a named body is of a country: by the list, by the adjective behind it, or by the town that it is called
    after.
    """
    noun = whole_noun(words[draft.first].form, draft.cut)
    if draft.nominal or not draft.entity or (noun.startswith("ال") and known.heads.get((noun,)) and not draft.listed):
        return False
    iso = _PARTS.get(country) or known.countries.get(country, "")
    behind = nation(words, draft.last, len(words), known) if draft.last < len(words) else None
    if behind:
        return behind[0] == country
    if draft.country:
        return draft.country == iso
    towns = known.names.get((words[draft.last - 1].form,)) or ()
    return any(name.type == "GPE" and name.country == iso for name in towns[:1])
