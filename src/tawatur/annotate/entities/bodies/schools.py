"""Schools that are called after somebody, with their grades ("مدرسة سالم بن ناصر الابتدائية")."""

from __future__ import annotations

from tawatur.annotate.entities.bodies.firms import bearer
from tawatur.annotate.entities.bodies.placenoun import PlaceNoun
from tawatur.annotate.entities.words.draft import Draft

_SCHOOL = "مدرسه"


def school(noun: PlaceNoun, target: Draft | None) -> Draft | None:
    """The school that a noun announces; none where it is called after a `target`, the place behind the noun."""
    if noun.stem != _SCHOOL:
        return None
    borne = bearer(noun)
    if borne is None or (target and target.last >= borne.last):
        return None
    end = borne.last
    while end < noun.last and noun.words[end].form in noun.known.classes.grades:
        end += 1
    return noun.names(end, "ORG")
