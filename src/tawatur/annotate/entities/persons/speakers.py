"""People told by what stands around a word: a verb of saying and what is said, a title and quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.persons.ends import EVERYBODY
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.edges import eulogy
from tawatur.annotate.entities.words.looks import built_on_ordinary, inflected, plural
from tawatur.annotate.entities.words.tables import ALI, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word
from tawatur.script.words import among

_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"))
_COLON = ":"
_PAUSE = "،"
# What closes the name of whom a title told before it.
_ENDING = frozenset("،.")
# A name is not longer than this, and a word alone not shorter.
_LONGEST = 4
_SHORTEST = 3
# Words of a name before an office, at least.
_TWO = 2
# So many people carry a given name that behind a verb of saying a word of the news is it ("أوضح خالد أن").
_CARRIED = 100
_AND = "و"
_MARKS = {"«": "»", "“": "”", '"': '"'}
# Ends of words that are rather adverbs, plurals or nouns with a pronoun.
_ENDS = ("ا", "ه", "ها", "هم", "ات", "ون", "وا", "نا")


def speakers(prose: Prose, taken: Sequence[bool], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for the words between a verb of saying and what is said, where they are none of the news."""
    words = prose.words
    for verb in among(prose.forms, known.saying):
        at = end = verb + 1
        while end < min(len(words), at + _LONGEST) and words[end].kind == "arabic" and words[end].form not in _THAT:
            end += 1
        held = (n for n in range(at + _TWO, end) if known.titles.match(words, n, len(words), clitics=False))
        office = next(held, 0)  # "قال سالم الحمداني رئيس الهيئة إن"
        end = office or end
        after = words[end].form if end < len(words) else ""
        if end == at or any(taken[at:end]) or _unnamed(words[end - 1].form, known) or eulogy(words, at, end, known):
            continue
        if known.traps.match(words, at, end):
            continue  # "قال نجم الفريق إن"
        said = office > 0 or after in _THAT or after == _COLON
        alone = end - at == 1
        one = alone and ((said and _alone(words[at], known)) or _given(words, at, known))
        if one or (not alone and (said or after == _PAUSE) and _full(words[at:end], known)):
            yield Draft(at, end, 0, "PER", "speaker", kind="person")
    for verb in among(prose.forms, known.citing):
        if verb + 1 < len(words) and not taken[verb + 1] and _given(words, verb + 1, known):
            yield Draft(verb + 1, verb + 2, 0, "PER", "speaker", kind="person")


def _given(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a given name that many carry stands here alone, before what is said ("أوضح خالد، أن", "قالت هدى: …")."""
    form, after = words[at].form, at + 1
    fewest = _CARRIED if known.of_news(form) else USUAL
    if known.units.get(form, 0) < fewest or form == ALI or form in known.classes.nobody or known.titles.get((form,)):
        return False
    after += after + 1 < len(words) and words[after].form == _PAUSE
    follows = words[after].form if after < len(words) else ""
    return follows in _THAT or (after == at + 1 and (follows == _COLON or follows in _MARKS))


def _unnamed(form: str, known: Vocabulary) -> bool:
    """Whether a word of every page is not everybody's name too ("طارق محمد"); "on" may be written as Ali."""
    return form in known.frequent and (known.units.get(form, 0) < EVERYBODY or form == ALI)


def _alone(word: Word, known: Vocabulary) -> bool:
    """Whether a single word can be nothing but a name here."""
    form = word.form
    if len(form) < _SHORTEST or form in known.classes.nobody or form.endswith(_ENDS) or plural(form, known):
        return False
    if form.endswith("ان") and form[:-2] in known.ordinary:
        return False  # "القياديان"
    if form.startswith("ال") and not form.endswith("ي") and not known.units.get(form):
        return False  # a trade, or whom the text told of ("التاجر")
    return not _of_the_news(form, known)


def _full(name: Sequence[Word], known: Vocabulary) -> bool:
    """Whether words are a given name and what goes on with it."""
    first = name[0].form
    if known.units.get(first, 0) < USUAL or _unnamed(first, known) or first.startswith("ال"):
        return False
    if first in known.classes.nobody:
        return False
    return all(
        word.form in known.particles or known.units.get(word.form, 0) >= USUAL or not _of_the_news(word.form, known)
        for word in name[1:]
    )


def _of_the_news(form: str, known: Vocabulary) -> bool:
    """Whether news uses a word otherwise than as a name."""
    if known.of_news(form) or form in known.nations_forms or form in known.particles:
        return True
    tables = (known.titles, known.qualifiers, known.bodies, known.triggers, known.heads)
    if any(table.get((form,)) for table in tables) or known.triggers.get((form.removeprefix("ال"),)):
        return True
    return known.units.get(form, 0) < USUAL and (inflected(form) or built_on_ordinary(form, known))


def quoted_name(words: Sequence[Word], title: Title, last: int, known: Vocabulary) -> Draft | None:
    """The name in quotation marks behind a title that is whole ("المعلق «بافل كروندا»"), but no body or adjective."""
    at = title.last + 1
    close = _MARKS.get(words[title.last].form, "") if at + 1 < last else ""
    if not close or title.body or not words[title.last - 1].form.startswith("ال"):
        return None  # what stands in marks behind a body is what it is called by
    end = at
    while end < min(last, at + _LONGEST) and words[end].kind == "arabic":
        end += 1
    name = words[at:end]
    if not name or end == last or words[end].form != close or name[0].form.startswith("ال"):
        return None
    listed = known.names.get(tuple(word.form for word in name))
    if (listed and listed[0].type != "PER") or not all(_of_a_name(word.form, known) for word in name):
        return None
    return Draft(at, end, 0, "PER", "title:quoted", kind="person")


def between_commas(words: Sequence[Word], title: Title, last: int, known: Vocabulary) -> Draft | None:
    """The name between commas behind a title that is whole ("حاكم الإقليم، فلان الفلاني، إن"): two words or three that
    are a given name and its like, or none of the news.
    """
    at, end = title.last + 1, title.last + 1
    if title.style == "address" or at + 2 >= last or words[title.last].form != _PAUSE:
        return None
    if not (title.definite or words[title.last - 1].form.startswith(("ال", "لل"))):
        return None
    while end < min(last, at + _LONGEST) and words[end].kind == "arabic":
        end += 1
    name = words[at:end]
    if not 1 < len(name) < _LONGEST or (end < last and words[end].form not in _ENDING):
        return None
    if not all(len(word.form) > 2 and _of_a_name(word.form, known) for word in name) or name[0].form[0] == _AND:
        return None
    return Draft(at, end, 0, "PER", "title:apposition", kind="person")


def _of_a_name(form: str, known: Vocabulary) -> bool:
    """Whether a word is part of names, or none of the news."""
    if known.qualifiers.get((f"ال{form}",)):
        return False  # "النجم «سابق»"
    if form in known.units or form in known.particles:
        return form not in known.frequent
    return not _of_the_news(form, known)
