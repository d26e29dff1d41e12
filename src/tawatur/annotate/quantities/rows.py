"""Numbers in a row, each with the place where so many are ("16 قاربا في لهار، و4 في نسيمان، وواحد في كرمانو")."""

from __future__ import annotations

from tawatur.annotate.quantities.amounts import PART
from tawatur.annotate.quantities.found import Found, Scope
from tawatur.annotate.quantities.lexis import COMMAS

# Words with which the place of each begins.
_WHERE = frozenset(("فوق", "في", "قرب", "شرق", "غرب", "شمال", "جنوب", "داخل", "قباله"))
_WHEN = frozenset(("عام", "سنه", "شهر", "يوم", "غضون", "اطار", "حين", "المئه", "المايه"))
# How far behind the one before a number of the row stands.
_APART = 8
_ONE = frozenset(("واحده", "واحد", "وواحده", "وواحد"))
# Behind many of a kind "two aircraft" are of that kind.
_KINDS = {"aircraft": frozenset(("drone", "warplane", "helicopter"))}
# Places lie above nothing: "over six regions" is no bound of a number.
_AREAS = frozenset(("region", "area", "city", "town", "village", "district", "province", "governorate", "country"))
_OVER, _AND = "فوق", "و"


def alike(scope: Scope, before: Found | None, at: int, end: int, last: int) -> bool:
    """Whether a number `[at, end)` without a noun is one of a row: joined to the one before, with a place as that."""
    words = scope.words
    if before is None or end >= last or before.last >= at or at - before.last > _APART:
        return False
    if before.sort not in ("person", "thing") or before.unit == "times":
        return False
    if words[before.last + 1].form in _WHEN or words[before.last + 1].kind == "number":
        return False
    joined = words[at].form.startswith(_AND) or words[at - 1].form == _AND or words[at - 1].form in COMMAS
    return joined and words[end].form in _WHERE and words[before.last].form == words[end].form


def one(scope: Scope, before: Found | None, at: int, last: int) -> Found | None:
    """ "And one over …" in such a row."""
    form = scope.words[at].form
    if before is None or form not in _ONE or not alike(scope, before, at, at + 1, last):
        return None
    return Found(at, at + 1, int(form.startswith("وو")), 1, before.unit, None, PART, before.sort)


def specified(scope: Scope, before: Found | None, found: Found, last: int) -> Found:
    """Two aircraft in a row of drones as drones, and places that a number stands above without that as its bound."""
    words = scope.words
    if found.unit in _AREAS and found.mod == "more_than" and words[found.first].form == _OVER:
        return found._replace(first=found.first + 1, mod=None, cut=0)
    kinds = _KINDS.get(found.unit, frozenset())
    if before and before.unit in kinds and alike(scope, before, found.first, found.last, last):
        return found._replace(unit=before.unit)
    return found
