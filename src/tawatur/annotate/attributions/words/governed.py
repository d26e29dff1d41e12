"""Nouns that a preposition governs, which are no subject."""

from __future__ import annotations

from tawatur.annotate.attributions.words.grammar import HOMOGRAPH, PREPOSITION, SPEAKER, STANDARD
from tawatur.annotate.attributions.words.kinds import ONE_OF
from tawatur.annotate.attributions.words.text import Text


def governed(text: Text, i: int) -> bool:
    """Whether a preposition governs the word, written before it or glued to the noun before it ("بسؤال فلان")."""
    if text.tags[i - 1] & PREPOSITION:
        return True
    if i > 1 and text.forms[i - 1] in text.grammar.places and text.tags[i - 2] & PREPOSITION:
        return True  # "في مدينة …"
    before = i - 2 if text.is_mark(i - 1) else i - 1
    cut = text.glued(before, "ب") if before >= 0 and not text.tags[before] and before not in text.adverbial else None
    if cut is None:
        return i > 2 and _construct(text, before) and _construct(text, before - 1) and governed(text, before)
    owned = text.owned(before) or cut.stem.endswith("ا")
    return before not in text.covering and not cut.stem.startswith("ال") and not owned


def behind_preposition(text: Text, i: int) -> bool:
    """Whether a preposition governs the noun with what it belongs to, so that no clause tells of it.

    It owns the noun behind the preposition ("بعد جمع المعلومات تبين أن …"; no verb follows "after"), or is one of
    several ("في أحد الشوارع يعتقد أنها …").
    """
    if text.tags[i - 1] & PREPOSITION:
        return i > 0 and text.forms[i] in ONE_OF and text.forms[i + 1].startswith("ال")
    return i > 1 and bool(text.tags[i - 2] & PREPOSITION) and text.forms[i].startswith("ال") and _open(text, i - 1)


def _construct(text: Text, i: int) -> bool:
    """Whether a noun without its article and in no name stands here, so that a genitive may follow."""
    verb = text.tags[i] & HOMOGRAPH or any(r.tense in ("perfect", "imperfect") for r in text.readings(i))
    return not verb and _open(text, i)


def _open(text: Text, i: int) -> bool:
    """Whether a word without an article, a pronoun or a class of its own, and in no name, stands here."""
    plain = text.words[i].kind == "arabic" and i not in text.covering and not text.forms[i].startswith("ال")
    return plain and not text.tags[i] & ~(SPEAKER | STANDARD | HOMOGRAPH) and not text.owned(i)
