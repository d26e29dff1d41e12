"""Who wrote and what printed it, at the head of a text: "سالم الحمداني - الرياض اليوم - جدة:"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.looks import nisba
from tawatur.annotate.entities.words.tables import USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word

# A dateline is over after so many words.
_REACH = 12
# Names of people and outlets in it have at most so many.
_LONGEST = 4
# Words that nothing parts stand no more than this many letters apart.
_GAP = 2
_BETWEEN = frozenset("-–—ـ/|:(،")
# What names an outlet; others that are called as ordinary words do not stand there.
_KINDS = frozenset(("outlet", "agency"))


def datelines(prose: Prose, taken: Sequence[bool], places: Collection[int], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for the parts of the first line of the body that stand before a place; `places`: where places begin."""
    first = next((sentence for sentence in prose.sentences if sentence.role == "body"), None)
    if first is None:
        return
    words, end = prose.words, min(first.last, first.first + _REACH)
    parts = list(_parts(words, first.first, end))
    placed = (n for n, (start, last) in enumerate(parts) if start in places or _closes(words, start, last, end))
    stop = next(placed, 0)
    outlets = [n for n, part in enumerate(parts[:stop]) if _outlet(words, *part, known) is not None]
    for n, (start, last) in enumerate(parts[:stop]):
        if any(taken[start:last]):
            continue
        if n in outlets and (name := _outlet(words, start, last, known)):
            yield Draft(start, last, 0, "ORG", "dateline", name[0].label, name[0].kind, True, names=name,
                        country=name[0].country)  # fmt: skip
        elif outlets and n + 1 == outlets[0] and last - start > 1 and _person(words, start, n == 0, known):
            yield Draft(start, last, 0, "PER", "dateline", kind="person")


def _closes(words: Sequence[Word], start: int, last: int, end: int) -> bool:
    """Whether a single word stands before the colon that closes the dateline ("سبق - متابعة:")."""
    return last - start == 1 and last < end and words[last].form == ":"


def _parts(words: Sequence[Word], at: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of words between dashes and the like."""
    start = at
    while at < end:
        if start < at and words[at].start - words[at - 1].end > _GAP:
            yield start, at  # a dash drawn with the letter stretcher
            start = at
        if words[at].form in _BETWEEN:
            if at > start:
                yield start, at
            start = at + 1
        elif words[at].kind == "mark" or at - start >= _LONGEST:
            return
        at += 1
    if at > start:
        yield start, at


def _outlet(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> tuple[Name, ...] | None:
    names = known.names.get(tuple(word.form for word in words[first:last])) or ()
    return tuple(name for name in names if name.kind in _KINDS) or None


def _person(words: Sequence[Word], at: int, first: bool, known: Vocabulary) -> bool:
    """Whether a name may begin with the word: one that people carry, at the very beginning also a strange one before a
    family name ("نافل الحمداني - …").
    """
    form, after = words[at].form, words[at + 1].form
    if words[at].kind != "arabic":
        return False
    strange = not known.of_news(form) and not form.startswith("ال")
    return known.units.get(form, 0) >= USUAL or (first and strange and (after in known.surnames or nisba(after)))
