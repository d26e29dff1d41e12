"""Towns that a noun in the dual or plural announces, of which no list has some ("مدينتي نسيمان وسربول")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tawatur.annotate.entities.bodies.firms import definite
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Ends of nouns in the dual before a name.
DUAL = ("تي", "تا")
_AND = "و"
_COMMA = "،"
# A name has so many letters, in a row of several one with ال more.
_NAME, _LONG = 3, 5
# Ends of nouns of people and things.
_PLURALS = ("ين", "ون", "ات")
_PRONOUNS = ("ها", "هم", "نا")


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


def row(words: Sequence[Word], at: int, last: int, by_start: Mapping[int, Draft], known: Vocabulary) -> Iterator[Draft]:
    """Those of a row of places behind the noun of several that no list has, where a list has one of them ("نواحي نسيمان
    وسربول والكرمة").
    """
    here, held, listed = at + 1, [], False
    while here < last:
        cut = int(here > at + 1 and words[here].form[0] == _AND)
        if not cut and here > at + 1 and words[here - 1].form != _COMMA:
            break
        if place := by_start.get(here):
            listed, here = True, place.last
        elif _in_a_row(words[here]._replace(form=words[here].form[cut:]), known):
            held.append(Draft(here, here + 1, cut, "GPE", "place noun", None, "place"))
            here += 1
        else:
            break
        here += here < last and words[here].form == _COMMA
    if listed:
        yield from held


def _in_a_row(word: Word, known: Vocabulary) -> bool:
    """Whether a word may be the name of a place beside others: none of the news, or one with ال that says nothing."""
    form = word.form
    if not form.startswith("ال"):
        return _strange(form, known) and not form.endswith(_PRONOUNS)
    if len(form) < _LONG or form.endswith(_PLURALS) or known.glosses.get((form,)):
        return False
    return definite(word, known) and form not in known.common
