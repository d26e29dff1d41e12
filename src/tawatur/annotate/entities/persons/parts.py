"""People without a title, by the parts of their names alone: usual ones in a row, "son of" between two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tawatur.annotate.entities.persons.certain import certain_end, family_name
from tawatur.annotate.entities.persons.ends import name_end
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import given_title
from tawatur.annotate.entities.words.looks import nisba
from tawatur.annotate.entities.words.openings import everyday
from tawatur.annotate.entities.words.tables import GIVEN, KEPT, SONS, USUAL, VERBS
from tawatur.annotate.entities.words.vocabulary import OPENING, Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import Reading, readings

# "Was born" is "son" too: the verb where it is told when or where.
_BORN, _WHEN = "ولد", frozenset(("في", "عام", "سنه"))
# Particles that make a name of what they join.
SURE = ("kunya", "filiation", "compound")


def run_of_parts(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """Two or more usual parts of personal names in a row ("هادي بن علي اليامي"), no ordinary word among them."""
    if at + 1 >= last or words[at].kind != "arabic":
        return None
    if _titular(words, at, last, known):
        end = name_end(words, at + 1, last, known, False)
        if end or family_name(words[at + 1].form, known):
            return Draft(at, end or at + 2, 0, "PER", "parts", kind="person")
    after = words[at + 1].form
    follows = after in known.units or after in known.particles or after.startswith("ال")
    for reading in _openers(words[at].form, known):
        if not (follows or reading.stem in known.particles) or known.traps.match(words, at, last):
            continue
        style = known.particles.get(after)
        if reading.stem in VERBS and (style == "kunya" or (reading.clitics and not style)):
            continue  # "وطالب الحمداني", "طالب أبو سالم"
        end = name_end(words, at, last, known, trusted=False, opening=reading.stem)
        if (end is None or end == at + 1) and reading.clitics in ("", "و"):
            end = certain_end(reading.stem, words, at + 1, last, known)
        if end is not None and end - at > 1:
            if reading.stem == _BORN and end < last and words[end].form in _WHEN:
                return None  # "ولد الحمداني في نسيمان"
            sure = any(known.particles.get(word.form) in SURE for word in words[at:end])
            sure = sure or known.titles.get((words[end - 1].form,)) is not None  # "سالم الشيخ"
            sure = sure or certain_end(reading.stem, words, at + 1, last, known) == end
            return Draft(at, end, reading.cut, "PER", "parts", kind="person", weak=not sure)
    return None


def _titular(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a title is a given name, with a father's or family name behind it ("مساعد ضيف الله الحمداني")."""
    form, after = words[at].form, words[at + 1].form
    if (
        form.startswith(("ال", "و"))
        or not known.titles.get((form,))
        or not (after in known.units or known.particles.get(after) == "devout" or family_name(after, known))
    ):
        return False
    title = known.titles.match(words, at, last)
    return title is not None and title.last - at == 1 and given_title(words, at, last, form, known)


def son(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether "son of" and a usual name stand here, so that the word before is a name too, however ordinary."""
    if at + 1 >= last or words[at].form not in SONS or known.units.get(words[at + 1].form, 0) < USUAL:
        return False
    before = words[at - 1].form
    return known.units.get(before[_joined(before, known) :], 0) >= USUAL


def _joined(form: str, known: Vocabulary) -> int:
    """How many letters "and" takes before a given name ("وبيان بنت")."""
    return int(form[0] == "و" and form not in known.units and known.units.get(form[1:], 0) >= USUAL)


def fathered(words: Sequence[Word], first: int, last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Names in which "son of" stands between two usual names, however ordinary the first is as a word."""
    end = first + 1
    for at in starts:
        if at >= end and son(words, at, last, known):
            end = _fathers_end(words, at, last, known)
            while son(words, end, last, known):
                end = _fathers_end(words, end, last, known)
            after = words[end].form if end < last else ""
            if (nisba(after) and known.qualifiers.get((after,)) != "former") or (after and family_name(after, known)):
                end += 1  # but "سالم بن ناصر المتوفى"
            elif after and everyday(words, at - 1, end, last, False, known):
                end += 1
            yield Draft(at - 1, end, _joined(words[at - 1].form, known), "PER", "parts", kind="person")


def _fathers_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the father's name after "son of" ends ("بن علي", "بن عبد الرحمن")."""
    compound = at + 2 < last and known.particles.get(words[at + 1].form) == "compound"
    return at + 3 if compound and words[at + 2].form.startswith("ال") else at + 2


@lru_cache(maxsize=KEPT)
def _openers(form: str, known: Vocabulary) -> tuple[Reading, ...]:
    """The readings of a word with which a name may open."""
    return tuple(reading for reading in readings(form) if _opens(reading, form, known))


def _opens(reading: Reading, form: str, known: Vocabulary) -> bool:
    if reading.stem in known.particles:
        return known.particles[reading.stem] in OPENING and not (reading.clitics and form in known.ordinary)
    if reading.clitics and (form in known.units or form in known.common):
        return False
    carried = known.units.get(reading.stem, 0)
    return carried >= USUAL and (reading.stem not in known.common or carried >= GIVEN)
