"""Where the name of a person begins and ends in a run that the sequence model found."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.persons.ends import closed
from tawatur.annotate.entities.words.deeds import does, supervises
from tawatur.annotate.entities.words.edges import eulogy, office
from tawatur.annotate.entities.words.looks import (
    closing_noun,
    done,
    future,
    leads,
    nisba,
    of_future,
    phrase,
    plain_word,
    purpose_verb,
    verb,
)
from tawatur.annotate.entities.words.outsiders import adverb, before_name, country, news_noun, no_part, telling
from tawatur.annotate.entities.words.tables import GIVEN
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_DASHES = frozenset("-–—")
# Verbs of the tenth stem in the future begin so, and no name.
_WILL_SEEK = ("سيست", "ستست")
# Prepositions, which no name goes on with.
_LEADING = frozenset(("الي", "من", "عن"))
# So many letters has at most a word that ends as a feminine adjective without being one.
_ADJECTIVE = 4
# "Was born" and "son of" are one word: before a year or a place it is the verb.
_BORN, _WHEN = "ولد", frozenset(("عام", "سنه", "في", "بتاريخ", "يوم", "لاب", "لاسره", "لعايله"))


def person(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> tuple[int, int]:
    """Where the name begins and ends within a run."""
    first, last = _begins(words, first, last, known)
    last = next((at for at in range(first + 1, last) if _ends(words, at, last, at - first, known)), last)
    while last - first > 1 and (
        words[last - 1].kind == "mark" or words[last - 1].form == _BORN or no_part(words[last - 1].form, known)
    ):
        last -= 1
    if words[last - 1].form in known.classes.joints and _goes_on(words, last, known):
        last += 1  # "دان دي لوس"
    return first, last


def _begins(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> tuple[int, int]:
    """A run without the verbs, titles and nouns that stand before a name, and the plain words at its end."""
    while last - first > 1 and known.titles.get((words[first].form,)) == "relation":
        first += 1  # "عمي سالم"
    first = next((at + 1 for at in (first + 1, first) if at + 1 < last and before_name(words[at].form, known)), first)
    while last - first > 1 and plain_word(words[last - 1].form, known):
        last -= 1
    while last - first > 1 and verb(words[first].form, known):
        first += 1
    if last - first > 2 and country(words[first].form, known):
        first += 1  # "لمنتخب مدغشقر فلان"
    if last - first > 2 and words[first].form[:2] == "ال" and known.heads.get((words[first].form[2:],)):
        first += 1  # "رئيس النادي سالم الحمداني"
    while last - first > 1 and (words[first].kind == "mark" or leads(words[first].form, known)):
        first += 1
    while last - first > 1 and any(told(words[first].form, known) for told in (telling, adverb)):
        first += 1
    titled = known.titles.match(words, first, last, clitics=False)
    if titled and 1 < titled.last - first < last - first:
        first = titled.last  # "آية الله الحمداني"
    while last - first > 2 and closing_noun(words[first].form, known):
        first += 1
    if last - first > 1 and (of_future(words[first].form, known) or words[first].form.startswith(_WILL_SEEK)):
        first += 1  # "سيشغل فلان", "سيستعيد"
    if last - first > 1 and words[first].form == _BORN and _dated(words, last):
        first += 1
    return first, last


def _ends(words: Sequence[Word], at: int, last: int, place: int, known: Vocabulary) -> bool:
    """Whether a person's name ends before its word number `place`."""
    form = words[at].form
    if form in _LEADING or does(form, known) or supervises(words, at, known) or _object(words, at, known):
        return True
    if words[at].kind == "number" or (form in _DASHES and words[at].start > words[at - 1].end):  # "سالم - ناصر"
        return True
    if place > 1 and news_noun(form, known) and known.units.get(words[at - 1].form, 0) >= GIVEN:
        return True  # "أبو سالم ناقش …"
    if form in known.classes.ranking and at + 1 < len(words) and news_noun(words[at + 1].form, known):
        return True  # "أصبح فلان ثاني لاعب"
    if closed(words[at - 1].form, form, place, known) or (form.startswith("است") and form not in known.units):
        return True
    if place > 1 and done(form) and form not in known.units:
        return True  # "موقف علي سالم مكشوف"
    if phrase(form, known) or future(form, known) or purpose_verb(form, known) or telling(form, known):
        return True
    return (
        office(words, at, known)
        or _trade(words, at, place, known)
        or _related(words, at, known)
        or eulogy(words, at, min(last + 1, len(words)), known)
    )


def _object(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a noun of the news with its adjective stands here ("المدرب غوميز تمارين لياقية")."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    described = after.endswith("يه") and len(after) > _ADJECTIVE and after not in known.units
    return described and not after.startswith("ال") and news_noun(words[at].form, known)


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether it is told behind a name when, where or to whom somebody was born."""
    return at < len(words) and words[at].form in _WHEN


def _goes_on(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a word that news does not use stands here, as the rest of a surname does behind its particle."""
    if at >= len(words) or words[at].kind != "arabic":
        return False
    form = words[at].form
    ordinary = form in known.frequent or form.startswith(("ال", "لل", "بال"))
    return not ordinary and known.titles.get((form,)) is None and not verb(form, known)


def _trade(words: Sequence[Word], at: int, place: int, known: Vocabulary) -> bool:
    """Whether a noun that people are called by as well tells here what somebody is: behind a whole name, before a noun
    of the news ("سالم ناصر الحمداني مشرف شؤون …").
    """
    form, after = words[at].form, words[at + 1].form if at + 1 < len(words) else ""
    if form in ("سيده", "رجل") and after == "اعمال":
        return True
    return place > 1 and nisba(words[at - 1].form) and form.startswith("م") and news_noun(after, known)


def _related(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether it is told here whose son or brother somebody is ("سالم ابن الكاتب")."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    return words[at].form in known.classes.related and after.startswith("ال") and known.titles.get((after,)) is not None
