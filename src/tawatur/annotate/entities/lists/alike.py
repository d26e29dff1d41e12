"""Spellings of one name: how many letters may differ in those of a place and of a person."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from tawatur.annotate.entities.words.vocabulary import Vocabulary

# So many people carry a usual name part: another letter in it makes another name.
USUAL_PART = 20
# Letters with which Arabic writes one foreign sound.
_GUTTURALS = frozenset("جغقك")


def one_place(one: str, other: str) -> bool:
    """Whether two spellings of more than a few letters differ by a vowel or two, spaces and ال not counted."""
    a, b = (form.replace(" ", "").removeprefix("ال") for form in (one, other))
    most = 2 if min(len(a), len(b)) > 6 else 1
    return min(len(a), len(b)) > 4 and Levenshtein.distance(a, b, score_cutoff=most) <= most


def one_person(one: str, other: str, known: Vocabulary) -> bool:
    """Whether two spellings of as many words differ by a letter a word, but not in usual parts of Arabic names."""
    a, b = one.split(), other.split()
    return len(a) == len(b) and all(x == y or _spelling(x, y, known) for x, y in zip(a, b, strict=True))


def _spelling(one: str, other: str, known: Vocabulary) -> bool:
    shorter = min(len(one), len(other))
    most = 2 if shorter > 6 else 1
    usual = known.units.get(one, 0) > USUAL_PART and known.units.get(other, 0) > USUAL_PART
    if one.startswith("ال") and other.startswith("ال") and "ي" in (one[-1], other[-1]):
        return False  # Arab families: another letter is another family
    if (one[0] != other[0] and not {one[0], other[0]} <= _GUTTURALS) or (shorter == 4 and len(one) == len(other)):
        return False
    return not usual and shorter > 3 and Levenshtein.distance(one, other, score_cutoff=most) <= most
