"""Sentences of a block: they survive quotation marks, abbreviations, numbers and missing punctuation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawatur.model.prose import Word

_ENDS = frozenset(".!?؟…")
_COMMAS = frozenset("،,؛")
_OPEN = {"«": "»", "“": "”", "‹": "›", "„": "”"}
_CLOSE = frozenset("»”›")
_MARKS = _CLOSE.union(_OPEN, '"()')
# Folded names of Latin letters, by which foreign abbreviations are read out ("سي.إن.إن").
_LETTERS = frozenset(
    ("اي", "ايه", "بي", "سي", "دي", "اف", "جي", "اتش", "اتس", "جيه", "كي", "كيه", "ال", "ام", "ان", "او", "كيو", "ار")
) | {"اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد", "زي"}
# The letter behind a year of our era.
_OF_THE_YEAR = "م"
# A quotation longer than this many words does not hold a sentence together: its mark was lost.
_LONGEST_QUOTATION = 120
# Words in brackets that hold a sentence together, at most.
_LONGEST_BRACKET = 10
# Where so many words come without a full stop, it was lost: a comma, or failing that any word, does for it.
LONGEST = 400


def sentences(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut the words `[first, last)` of one block into half-open ranges of word indices, in order, none empty.

    A full stop ends no sentence inside a closed quotation, after a single letter (د. , أ.ف.ب), inside a number or an
    address of the web.
    Closing marks after the stop stay with their sentence. No sentence is longer than 400 words, whatever the block.
    """
    for start, end in _stopped(words, first, last):
        while end - start > LONGEST:
            half, most = start + LONGEST // 2, start + LONGEST
            cut = next((at + 1 for at in range(most - 1, half, -1) if words[at].form in _COMMAS), most)
            yield start, cut
            start = cut
        yield start, end


def _stopped(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The ranges by full stops alone."""
    marks = [at for at, word in enumerate(words[first:last], first) if word.kind == "mark"]
    inside = _quoted(words, marks)
    start = end = heard = first
    for at in marks:
        if words[at].form not in _ENDS or at < end or at in inside or _abbreviation(words, at, first, last):
            continue
        end = at + 1
        while end < last and (words[end].form in _ENDS or words[end].form in _CLOSE or _closing(words, end, inside)):
            end += 1
        while heard < end and words[heard].kind == "mark":
            heard += 1
        if heard < end:
            yield start, end
            start = heard = end
    if start < last:
        yield start, last


def _abbreviation(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Whether the stop follows an initial, unless it is the last thing in the block, or stands in a web address."""
    if at == first or at + 1 >= last or words[at].form != ".":
        return False
    before, after = words[at - 1], words[at + 1]
    if before.end != words[at].start:
        return False
    if before.form in _LETTERS and after.form in _LETTERS and after.start == words[at].end:
        return True
    if before.kind == after.kind == "latin" and after.start == words[at].end:
        return True  # "port@sahel.org"
    if before.form == _OF_THE_YEAR and at - 2 >= first and words[at - 2].kind == "number":
        return False  # "في عام 2014م."
    return before.kind in ("arabic", "latin") and len(before.form) == 1


def _closing(words: Sequence[Word], at: int, inside: set[int]) -> bool:
    """A straight quotation mark directly after the stop, closing what was open."""
    return words[at].form == '"' and words[at - 1].end == words[at].start and at - 1 in inside


def _quoted(words: Sequence[Word], marks: Sequence[int]) -> set[int]:
    """Those of the marks of a block that stand inside a closed quotation."""
    pairing = [(i, form) for i in marks if (form := words[i].form) in _MARKS]
    if len(pairing) < 2:
        return set()
    quoted: list[tuple[int, int]] = []
    straight = [i for i, form in pairing if form == '"']
    if len(straight) % 2 == 0:
        quoted += [(a, b) for a, b in zip(straight[::2], straight[1::2], strict=True) if b - a <= _LONGEST_QUOTATION]
    for (a, form), (b, closing) in pairwise([(i, form) for i, form in pairing if form in "()"]):
        if form == "(" and closing == ")" and b - a <= _LONGEST_BRACKET:
            quoted.append((a, b))
    opened: list[tuple[str, int]] = []
    for i, form in pairing:
        if form in _OPEN:
            opened.append((_OPEN[form], i))
        elif form in _CLOSE and opened:
            closing, a = opened.pop()
            if closing == form and i - a <= _LONGEST_QUOTATION:
                quoted.append((a, i))
    return {i for a, b in quoted for i in marks[bisect_left(marks, a) : bisect_left(marks, b)]}
