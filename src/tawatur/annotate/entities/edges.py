"""Words at which a run of the sequence model ends too late or begins too early."""

from __future__ import annotations

from tawatur.annotate.entities.gazetteer import with_al
from tawatur.annotate.entities.tables import GIVEN, RARE
from tawatur.annotate.entities.vocabulary import Vocabulary


def trails(before: str, form: str, known: Vocabulary) -> bool:
    """Whether an ordinary word without ال stands behind one with it, which closes a name."""
    return with_al(before) and form in known.ordinary and not with_al(form) and form not in known.units


def given_name(form: str, known: Vocabulary) -> bool:
    """Whether a word is a given name, with which no name of a body goes on after ال ("الاتحاد عدنان …")."""
    return known.units.get(form, 0) >= GIVEN and not form.startswith(("ال", "ل", "ب"))


def located(form: str, known: Vocabulary) -> bool:
    """Whether a word inside a run is "in" with a place, or with a definite noun ("ببغداد", "بالبصرة")."""
    if form[0] != "ب" or form in known.units:
        return False
    if form.startswith("بال") and len(form) > 5:
        return True
    names = known.names.get((form[1:],))
    if names is None or names[0].type != "GPE":
        return False
    return names[0].rank <= RARE or form not in known.ordinary
