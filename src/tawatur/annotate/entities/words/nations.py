"""Adjectives of country ("الروسي", "الكوري الشمالي") and what they lead to: country labels, adjectives, capitals."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word


def nation(words: Sequence[Word], at: int, last: int, known: Vocabulary, bare: bool = False) -> tuple[str, int] | None:
    """(country label, next word) where an adjective of country stands at a word; `bare` also takes it without ال."""
    for table in (known.nations, known.bare_nations) if bare else (known.nations,):
        match = table.match(words, at, last, clitics=False)
        if match:
            return match.value, match.last
    return None


def nation_after(form: str, known: Vocabulary) -> str:
    """The country of an adjective with a glued و ("والروسي"), "" where it is none."""
    match = known.nations.get((form[1:],))
    return match or ""


def with_article(country: str, known: Vocabulary) -> str:
    """The country's name as it stands inside an English phrase ("the United States")."""
    return f"the {country}" if country in known.the else country
