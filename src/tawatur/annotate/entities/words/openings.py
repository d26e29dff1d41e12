"""Words behind a title that open a name, though they are something else elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.tables import GIVEN, SONS, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_ALI = "علي"
# Family names that are words of every day: behind a title or a father's name they are the family's, a day of the week
# only in a row of names.
EVERYDAY = frozenset(("العمر", "الصباح"))
_DAYS = frozenset(("الجمعه", "الخميس", "السبت"))
_ENDS = frozenset("،.؛:)")
# Kinds of bodies that hear somebody.
_PRESS = ("agency", "outlet")


def ali(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether what may be "on" is Ali: a word that is no ordinary one and a family name follow it."""
    if words[at].form != _ALI or at + 2 >= last:
        return False
    father, family = words[at + 1].form, words[at + 2].form
    ordinary = father.startswith("ال") or known.of_news(father)
    own = family.startswith("ال") and family.endswith("ي") and family in known.surnames
    given = known.units.get(family, 0) >= GIVEN and known.units.get(father, 0) >= USUAL  # "علي مفرح حسن"
    return (own or given) and not ordinary and words[at + 1].kind == "arabic"


def everyday(words: Sequence[Word], at: int, here: int, last: int, trusted: bool, known: Vocabulary) -> bool:
    """Whether a word of every day closes the name that begins at `at` ("المهندس سالم العمر", "علي بن محمد الجمعة،
    وسالم …"); `trusted`: a title stands before it.
    """
    form, given = words[here].form, words[here - 1].form
    if form not in EVERYDAY and form not in _DAYS:
        return False
    if known.units.get(given, 0) < GIVEN or given.startswith("ال"):
        return False
    fathered = any(word.form in SONS for word in words[at + 1 : here])
    return trusted or fathered if form in EVERYDAY else fathered and _in_row(words, at, here + 1, last, known)


def _in_row(words: Sequence[Word], at: int, end: int, last: int, known: Vocabulary) -> bool:
    """Whether "and" joins a name to others that a mark closes, or to the one behind the mark that closes it."""
    if end < last and words[end].form not in _ENDS:
        return False
    if at and words[at].form[0] == "و" and (words[at - 1].form == "،" or words[at].form not in known.units):
        return True
    after = words[end + 1].form if end + 1 < last else ""
    return after[:1] == "و" and known.units.get(after[1:], 0) >= GIVEN


def to_the_press(form: str, known: Vocabulary) -> bool:
    """Whether ل leads to the noun of an agency or a paper, which heard somebody ("لوكالة …")."""
    head = known.heads.get((form[1:],)) if form[0] == "ل" else None
    return head is not None and head.kind in _PRESS
