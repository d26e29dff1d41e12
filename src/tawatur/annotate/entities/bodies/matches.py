"""Clubs that pages of sport name without what tells of one elsewhere: short forms, transfers, opponents of no list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import team
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import built_on_ordinary
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Sentence, Word
from tawatur.script.words import among, printed, readings

# Styles of words of sport: who plays for whom, against whom, who goes from one club to another.
_MEETING = frozenset(("team", "against", "beat"))
_MOVE = "move"
# What a player goes from and to, and what else stands before the clubs of a row.
_FROM = frozenset(("من", "الي", "و", "،", "مع", "صفوف"))
_CLITICS = frozenset(("و", "ل", "ول"))
# A club so well known is meant where its town may be, and a short form has so many letters.
_KNOWN, _SHORTEST = 2, 4
_ON = frozenset(("علي", "على"))


def transferred(
    towns: Sequence[Draft],
    clubs: Sequence[Draft],
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    known: Vocabulary,
) -> Iterator[Draft]:
    """The towns that are clubs from or to which somebody goes: another club stands in the sentence ("من نسيمان إلى
    الهلال").
    """
    ends = [sentence.last for sentence in sentences]
    held = {bisect_left(ends, draft.first + 1) for draft in clubs}
    moved: dict[int, int] = {}
    for town in towns:
        names = known.clubs.get(town.stem(words), ())
        sentence = bisect_left(ends, town.first + 1)
        if sentence not in held or not names or names[0].rank > _KNOWN or not _led(words, town):
            continue
        if sentence not in moved:
            moved[sentence] = _move(words, sentences[sentence], known)
        if moved[sentence] < town.first:
            yield town


def _move(words: Sequence[Word], sentence: Sentence, known: Vocabulary) -> int:
    """Where a sentence tells of a transfer first, or its end."""
    for at in range(sentence.first, sentence.last):
        if any(known.sports.get(reading.stem) == _MOVE for reading in readings(words[at].form)):
            return at
    return sentence.last


def _led(words: Sequence[Word], town: Draft) -> bool:
    """Whether "from", "to" or "and" leads to a place."""
    if town.cut:
        return any(r.clitics in _CLITICS for r in readings(words[town.first].form) if r.cut == town.cut)
    return town.first > 0 and words[town.first - 1].form in _FROM


def shorts(clubs: Sequence[Draft], words: Sequence[Word], held: Collection[int], known: Vocabulary) -> Iterator[Draft]:
    """Further words with which the name of one club of the page ends ("نسيمان يونايتد", then "يونايتد")."""
    ends: dict[str, dict[str | None, Draft]] = {}
    for draft in clubs:
        form = words[draft.last - 1].form
        if draft.length > 1 and draft.listed and _alone(form, known):
            ends.setdefault(form, {})[draft.entity] = draft
    one = {form: next(iter(full.values())) for form, full in ends.items() if len(full) == 1}
    wanted = {form for end in one for form in printed(end)}
    for at in among((word.form for word in words), wanted) if wanted else ():
        reading = next((r for r in readings(words[at].form) if r.stem in one), None)
        if reading and at not in held:
            yield one[reading.stem]._replace(first=at, last=at + 1, cut=reading.cut, rule="short", title=None)


def _alone(form: str, known: Vocabulary) -> bool:
    """Whether a word can stand for the club whose name it ends: no place, noun or adjective of its own."""
    if len(form) < _SHORTEST or form.startswith("ال") or form in known.frequent or form in known.common:
        return False
    tables = (known.names, known.glosses, known.bare_nations, known.titles)
    return form not in known.sport and not any(table.get((form,)) for table in tables)


def opponents(words: Sequence[Word], held: Collection[int], known: Vocabulary) -> Iterator[Draft]:
    """Clubs of no list that somebody plays against or comes from, by the adjective of their country ("خسر أمام كرمانو
    السويدي").
    """
    for nation in among((word.form for word in words), known.nations_forms):
        at = nation - 1
        if at < 1 or at in held or nation in held or not _met(words, at, known):
            continue
        if built_on_ordinary(words[at].form, known):
            continue  # "وهدافه السويدي"
        if (draft := team(words, at, len(words), known)) and words[at].form not in known.clubs:
            yield draft._replace(rule="club")


def _met(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether the word before is of a match, or "on" behind who won."""
    before = words[at - 1].form
    if before in _ON:
        return any(known.sports.get(word.form) == "beat" for word in words[max(0, at - 4) : at - 1])
    return any(known.sports.get(reading.stem) in _MEETING for reading in readings(before))
