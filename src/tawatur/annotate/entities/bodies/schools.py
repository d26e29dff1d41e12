"""Schools that are called after somebody, with their grades ("مدرسة سالم بن ناصر الابتدائية")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.firms import after_honour, bearer
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import Trigger
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match

_SCHOOL = "مدرسه"
# What closes the name.
_GRADES = frozenset(("الابتداييه", "المتوسطه", "الاعداديه", "الثانويه", "الاساسيه", "الاهليه", "للبنات", "للبنين"))


def school(
    words: Sequence[Word],
    match: Match[Trigger],
    last: int,
    target: Draft | None,
    people: dict[int, Draft],
    known: Vocabulary,
) -> Draft | None:
    """The school whose noun matches; none where it is called after a `target`, the place behind the noun."""
    if match.reading.stem != _SCHOOL:
        return None
    at = after_honour(words, match.last, last, known)
    borne = people.get(at) or bearer(words, at, last, known)
    if borne is None or (target and target.last >= borne.last):
        return None
    end = borne.last
    while end < last and words[end].form in _GRADES:
        end += 1
    return Draft(match.first, end, match.reading.cut, "ORG", "place noun", None, match.value.kind)
