"""Towns that a noun in the dual announces, of which no list has the second ("مدينتي نسيمان وسربول")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Ends of nouns in the dual before a name.
DUAL = ("تي", "تا")
_AND = "و"
# A name has so many letters.
_NAME = 3


def second_town(
    words: Sequence[Word], at: int, last: int, by_start: Mapping[int, Draft], known: Vocabulary
) -> Draft | None:
    """The second of two towns, of which the noun stands at a word; `by_start`: listed places by where they begin."""
    match = known.triggers.match(words, at, last)
    if match is None or match.value.inside != "never" or match.last + 1 >= last:
        return None
    first = by_start.get(match.last)
    if first is None and not _strange(words[match.last].form, known):
        return None  # "مدينتي الجميلة"
    if first and any(word.form[0] == _AND for word in words[first.first + 1 : first.last]):
        return None  # a list has the two as one
    here = first.last if first else match.last + 1
    form = words[here].form if here < last else ""
    if here in by_start or form[:1] != _AND or form in known.ordinary or not _strange(form[1:], known):
        return None
    return Draft(here, here + 1, 1, "GPE", "place noun", None, match.value.kind)


def _strange(form: str, known: Vocabulary) -> bool:
    """Whether a word is none of the news and announces nothing itself."""
    if len(form) < _NAME or known.of_news(form) or form in known.frequent:
        return False
    return not (known.triggers.get((form,)) or known.titles.get((form,)))
