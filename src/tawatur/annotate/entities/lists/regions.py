"""Regions behind the noun that names them, of which each has a town of its name too ("محافظات نسيمان وكرمانو")."""

from __future__ import annotations

from collections.abc import Sequence, Set

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import among, printed, readings

_PLURALS = {
    "مناطق": "منطقه", "منطقتي": "منطقه", "محافظات": "محافظه", "محافظتي": "محافظه", "ولايات": "ولايه", "ولايتي": "ولايه",
    "مقاطعات": "مقاطعه", "مقاطعتي": "مقاطعه", "مقاطعه": "مقاطعه",
}  # fmt: skip
_PRINTED = frozenset(form for plural in _PLURALS for form in printed(plural))
_BETWEEN = frozenset(("،", "و"))
_REGIONS = frozenset(("region", "oblast", "province"))


def regional(drafts: Sequence[Draft], words: Sequence[Word], forms: Set[str], known: Vocabulary) -> list[Draft]:
    """The drafts, those in a row behind such a noun as the regions that a list has with the noun.

    `forms`: those of all words.
    """
    out = list(drafts)
    if _PRINTED.isdisjoint(forms):
        return out
    met = among((word.form for word in words), _PRINTED)
    nouns = {at + 1: noun for at in met if (noun := _noun(words[at].form))}
    for number, draft in sorted(enumerate(out), key=lambda item: (item[1].first, -item[1].last)) if nouns else ():
        named = nouns.get(draft.first, "")
        if not named or draft.type != "GPE" or draft.nominal or draft.metonym:
            continue
        out[number] = _region(draft, named, words, known)
        end = draft.last
        while end < len(words) and words[end].form in _BETWEEN:
            end += 1
        if end > draft.last or (end < len(words) and words[end].form.startswith("و")):
            nouns[end] = named
    return out


def _noun(form: str) -> str:
    """The noun of one region for that of several, "" for other words."""
    return next((_PLURALS[reading.stem] for reading in readings(form) if reading.stem in _PLURALS), "")


def _region(draft: Draft, noun: str, words: Sequence[Word], known: Vocabulary) -> Draft:
    """The place as the region of its name, where a list has that."""
    forms = draft.forms(words)
    whole = known.names.get((noun, *forms)) or ()
    held = [*whole, *(name for name in known.names.get(forms) or () if name.kind in _REGIONS)]
    name = next((name for name in held if name.type == "GPE"), None)
    if name is None:
        return draft
    return draft._replace(entity=name.label, kind=name.kind, country=name.country, names=(name,), listed=True)
