"""Abbreviations that are spelled by the names of Latin letters and that no list has ("آر سي إس")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Two letters may be two words.
_LEAST = 3
_BETWEEN = frozenset(".-")
_THAT = "ان"


def initials(words: Sequence[Word], last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Three letters and more in a row, most of them no other word, also with stops or hyphens between."""
    free = 0
    for at in starts:
        held = _spelled(words, at, last, known) if at >= free else []
        if len(held) < _LEAST or known.traps.match(words, at, last):
            continue
        free = held[-1] + 1
        letters = [known.letters[words[place].form] for place in held]
        if 2 * sum(use == "sure" for _, use in letters) > len(letters) or _linked(words, held):
            name = "".join(letter for letter, _ in letters)
            yield Draft(held[0], free, 0, "ORG", "initials", name, "organisation")


def _spelled(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> list[int]:
    """The places of the letters from a word on, without those at the end that are rather another word."""
    held: list[int] = []
    while at > 1 and words[at - 2].form in known.letters and _linked(words, (at - 2, at)):
        at -= 2  # "آي.أو.سي"
    while at < last and words[at].form in known.letters:
        held.append(at)
        if len(held) >= _LEAST and words[at].end < words[min(at + 1, last - 1)].start and _linked(words, held):
            break  # "قالت آي.أو.سي إن …"
        at += 2 if at + 2 < last and words[at + 1].form in _BETWEEN else 1
    while held and known.letters[words[held[-1]].form][1] == "inside" and not _linked(words, held):
        held.pop()
    forms = tuple(words[place].form for place in held)
    that = forms[-1:] == (_THAT,) and known.names.get(forms[:-1]) is not None and known.names.get(forms) is None
    return held[:-1] if that else held  # "قال لشبكة سي بي إس أن …"


def _linked(words: Sequence[Word], held: Sequence[int]) -> bool:
    """Whether marks without spaces stand between all the letters ("كي.أو.تي")."""
    marked = held[-1] - held[0] == 2 * (len(held) - 1) > 0
    return marked and all(words[at].end == words[at + 1].start for at in range(held[0], held[-1]))
