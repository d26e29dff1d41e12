"""Abbreviations that are spelled by the names of Latin letters and that no list has ("آر سي إس")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Two letters may be two words.
_LEAST = 3
_BETWEEN = frozenset(".-")


def initials(words: Sequence[Word], last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Three letters and more in a row, most of them no other word, also with stops or hyphens between."""
    free = 0
    for at in starts:
        held = _spelled(words, at, last, known) if at >= free else []
        if len(held) < _LEAST or known.traps.match(words, at, last):
            continue
        free = held[-1] + 1
        letters = [known.letters[words[place].form] for place in held]
        if 2 * sum(use == "sure" for _, use in letters) > len(letters):
            name = "".join(letter for letter, _ in letters)
            yield Draft(at, free, 0, "ORG", "initials", name, "organisation")


def _spelled(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> list[int]:
    """The places of the letters from a word on, without those at the end that are rather another word."""
    held: list[int] = []
    while at < last and words[at].form in known.letters:
        held.append(at)
        at += 2 if at + 2 < last and words[at + 1].form in _BETWEEN else 1
    while held and known.letters[words[held[-1]].form][1] == "inside":
        held.pop()
    return held
