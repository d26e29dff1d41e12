"""People of whom a page prints one name as a letter ("المتهم ب. سالم", "(سالم. ط)", "ج. ناصر")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.romanise import romanise
from tawatur.script.words import among

# Letters that stand for a name, folded; "and" is none.
ALPHABET = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهي")
_STOP, _DOCTOR = ".", "د"
_STOPS = frozenset(_STOP)
_OPENING, _CLOSING = frozenset("(«“\"'"), frozenset(")»”\"'،.")
# Titles before whose bearers a letter stands rather than a name.
_STYLES = frozenset(("profession", "rank"))


def lettered(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, such names for what was found of them."""
    new = list(_found(words, known))
    if not new:
        return list(drafts)
    held = {at for draft in new for at in range(draft.first, draft.last)}
    return [d for d in drafts if held.isdisjoint(range(d.first, d.last))] + new


def _found(words: Sequence[Word], known: Vocabulary) -> Iterator[Draft]:
    for at in among((word.form for word in words), _STOPS):
        if not 0 < at < len(words) - 1 or words[at].start != words[at - 1].end:
            continue
        before, after = words[at - 1], words[at + 1]
        if _letter(before) and _name(after.form, known):
            apart = not known.titles.match(words, at - 1, at + 1) or (
                before.form != _DOCTOR and _closed(words, at + 2)
            )  # "د. سالم الحمداني"
        else:
            apart = _letter(after) and _name(before.form, known) and _closed(words, at + 2)
        if apart and _led(words, at - 1, known):
            yield _draft(words, at, known)


def _letter(word: Word) -> bool:
    return word.form in ALPHABET


def _name(form: str, known: Vocabulary) -> bool:
    """Whether a word is a usual part of names."""
    return known.units.get(form, 0) >= USUAL


def _closed(words: Sequence[Word], at: int) -> bool:
    """Whether a mark stands here, or nothing."""
    return at >= len(words) or words[at].form in _CLOSING


def _led(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a mark opens before a name, or a word tells that somebody is called so."""
    if at == 0:
        return False
    before = words[at - 1].form
    if before in _OPENING or before in known.classes.naming:
        return True
    title = known.titles.match(words, at - 1, at)
    return title is not None and title.value in _STYLES


def _draft(words: Sequence[Word], at: int, known: Vocabulary) -> Draft:
    """The person of the words around a stop; the letter stands in the label as in the text."""
    parts = (words[at - 1].form, words[at + 1].form)
    told = [romanise(part, known.latin) + _STOP * (len(part) == 1) for part in parts]
    return Draft(at - 1, at + 2, 0, "PER", "lettered", " ".join(told), "person")
