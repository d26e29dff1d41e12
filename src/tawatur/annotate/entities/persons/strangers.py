"""Names of which no word is of the news, as those of foreigners behind their trade."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Title
from tawatur.annotate.entities.words.looks import outlandish
from tawatur.annotate.entities.words.vocabulary import Vocabulary

# A foreign name alone has more letters, behind the adjective of its country so many.
_HEARD = 4


def stranger(name: Sequence[str], title: Title, known: Vocabulary) -> bool:
    """Whether nothing in a name is of the news, and what alone stands behind somebody's trade has a foreign sound."""
    first = name[0]
    if not outlandish(first, known):
        return False
    if len(name) > 1:
        return all(form in known.units or outlandish(form, known) for form in name[1:])
    brief = len(first) < _HEARD + (not title.country)
    if title.style != "profession" or brief or first[0] == "و" or first[-1] == "ه":
        return False
    return bool(title.country) or sum(map(first[1:].count, "اوي")) > 1
