"""Single words of a page that are the surname of somebody named in full there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import strange
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.tables import GIVEN, HOUSE, USUAL, VERBS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Sentence, Word
from tawatur.script.words import printed, readings

# Words that join a name to a father's.
_SONS = frozenset(("بن", "ولد"))
_COMMA = "،"


def surnames(
    prose: Prose,
    sentences: Sequence[Sentence],
    taken: Sequence[bool],
    people: dict[str, list[Draft]],
    known: Vocabulary,
) -> Iterator[Draft]:
    """Further single words of the page that are the surname of somebody named in full."""
    words, wanted = prose.words, {form for stem in people for form in printed(stem)}
    for sentence in sentences if people else ():
        for at in [at for at in range(sentence.first, sentence.last) if words[at].form in wanted]:
            if taken[at] or words[at].kind == "mark" or _addresses(words[at].form, at + 1, sentence.last, taken, known):
                continue
            for reading in readings(words[at].form):
                full = people.get(reading.stem)
                if full and (
                    _usable(reading.stem, words[at].form, reading.clitics, known)
                    or _of_nation(words, at, sentence.first, reading.stem, full, known)
                    or _says(words, at, sentence, full, known)
                ):
                    whole = nearest(full, at, words, reading.stem)
                    if whole and (other := _another(words, at, sentence.first, taken, whole, known)):
                        yield other
                    elif whole:
                        start = at - _son_before(words, at, sentence.first, taken, whole)
                        if start == at and fathers(whole, words):
                            break  # a father's name, without "son of" somebody else's
                        yield Draft(start, at + 1, reading.cut, "PER", "surname", whole.entity, "person", whole.listed,
                                    names=whole.names, country=whole.country)  # fmt: skip
                    break


def nearest(full: Sequence[Draft], at: int, words: Sequence[Word], form: str) -> Draft | None:
    """The last full name before the word, else the first after it; those that end in this very form go first."""
    full = [draft for draft in full if words[draft.last - 1].form == form] or full
    before = [draft for draft in full if draft.first <= at]
    return before[-1] if before else (full[0] if full else None)


def fathers(whole: Draft, words: Sequence[Word]) -> bool:
    """Whether a full name ends in a father's ("سالم بن ناصر"), which its bearer does not go by."""
    return whole.length > 2 and words[whole.last - 2].form in _SONS


def _son_before(words: Sequence[Word], at: int, first: int, taken: Sequence[bool], whole: Draft) -> bool:
    """Whether "son of" stands before the surname here as in the full name ("بن سالم")."""
    before = words[at - 1].form if at > first and not taken[at - 1] else ""
    return (before in _SONS or before == HOUSE) and whole.length > 2 and words[whole.last - 2].form == before


def _another(
    words: Sequence[Word], at: int, first: int, taken: Sequence[bool], whole: Draft, known: Vocabulary
) -> Draft | None:
    """Somebody else of that surname: a given name stands before it that the full name does not hold."""
    before = at - 1
    if before < first or taken[before]:
        return None
    if words[before].form in known.frequent or words[before].form in known.classes.among:
        return None
    names = {word.form for word in words[whole.first : whole.last]}
    for reading in readings(words[before].form):
        if known.units.get(reading.stem, 0) >= GIVEN and not (reading.stem.startswith("ال") or reading.stem in VERBS):
            if reading.stem in names:
                return whole._replace(first=before, last=at + 1, cut=reading.cut, rule="surname", title=None)
            return Draft(before, at + 1, reading.cut, "PER", "parts", kind="person")
    row = before > first and (taken[before - 1] or words[before - 1].form == _COMMA)
    if row and words[before].form[0] == "و":
        given = words[before]._replace(form=words[before].form[1:])
        borne = known.units.get(given.form, 0) >= USUAL and not known.of_news(given.form)
        borne = borne or strange(given, known, True)
        return Draft(before, at + 1, 1, "PER", "parts", kind="person") if borne else None
    return None


def _addresses(form: str, after: int, last: int, taken: Sequence[bool], known: Vocabulary) -> bool:
    """Whether a word that may be a surname is the title of the name after it ("السيد")."""
    return after < last and taken[after] and known.titles.get((form,)) is not None


def _of_nation(words: Sequence[Word], at: int, first: int, stem: str, full: Sequence[Draft], known: Vocabulary) -> bool:
    """Whether a word is the surname that a full name of the page ends in, and no adjective of the noun before it."""
    if stem != words[at].form or stem not in known.nations_forms or at == first or words[at - 1].kind != "arabic":
        return False
    if known.nations.get((stem,)) not in known.countries:
        return False
    ends = any(words[draft.last - 1].form == stem for draft in full if draft.last <= at)
    return ends and not with_al(words[at - 1].form) and known.nations.get((words[at - 1].form,)) is None


def _says(words: Sequence[Word], at: int, sentence: Sentence, full: Sequence[Draft], known: Vocabulary) -> bool:
    """Whether a word with ال says something, which is the surname that somebody named before ends in, though it is a
    word of the news ("أوضح العدني أن …" behind "سالم العدني").
    """
    form = words[at].form
    if at == sentence.first or not form.startswith("ال") or words[at - 1].form not in known.saying:
        return False
    goes_on = at + 1 < sentence.last and with_al(words[at + 1].form)  # "قال العدني الأول"
    return not goes_on and any(draft.last <= at and words[draft.last - 1].form == form for draft in full)


def _usable(stem: str, form: str, clitics: str, known: Vocabulary) -> bool:
    if clitics == "ل" and stem in known.common and not known.of_news(form):
        return known.units.get(stem, 0) >= GIVEN  # "الموالية لهادي"
    if clitics and (stem in known.common or stem in known.frequent or form in known.common):
        return False
    if form in known.common and known.units.get(stem, 0) < USUAL:
        return False  # "العصر الثاني"
    return not (stem in known.nations_forms or (clitics and len(stem) < 3))
