"""Quotations: which marks belong together, with nested, crossed, lost and paragraph-spanning marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.model.prose import Prose, Sentence, Word
from tawatur.script.words import among

_OPENING = frozenset("«“„‹‘")
_CLOSING = frozenset("»”›’")
_STRAIGHT = frozenset("\"'″")
_MARKS = _OPENING | _CLOSING | _STRAIGHT
# Some presses set what is said in brackets or between double strokes behind a colon.
_BRACKET, _STROKE = "(", "/"
_SEEN = _MARKS | {_BRACKET, _STROKE}
# Behind a colon, or behind a prayer for a prophet or the praise of God ("قال تعالى (…)").
_LEADS = frozenset((":", "وسلم", "تعالي"))
_FEWEST = 5
# A quotation that is not closed in its paragraph goes on at most this far.
_PARAGRAPHS, _WORDS = 8, 250


class Quote(NamedTuple):
    """The words between two marks are `[open + 1, close)`; `closed` is false where the second mark was lost."""

    open: int
    close: int
    closed: bool = True


def is_mark(form: str) -> bool:
    """Whether a word is a quotation mark."""
    return form in _MARKS


def quotes(prose: Prose) -> tuple[Quote, ...]:
    """All quotations of an article, sorted by their opening mark. Linear in the number of words."""
    words, seen = prose.words, among(prose.forms, _SEEN)
    if not seen:
        return ()
    marks = [at for at in seen if words[at].form in _MARKS]
    if not marks and not any(_behind_colon(words, at) for at in seen):
        return ()
    found: list[Quote] = []
    pending: list[int] = []
    carried: tuple[int, int] | None = None  # opening mark, number of its block
    blocks = _blocks(prose.sentences)
    ends = {block: _closed(words, first, last) for first, last, block in blocks}
    found += _in_brackets(words, seen, blocks)
    for first, last, block in blocks:
        pending = []
        starts = first < last and words[first].form in _MARKS
        if carried and (starts or block - carried[1] > _PARAGRAPHS or first - carried[0] > _WORDS):
            if starts or not found or found[-1].open != carried[0]:
                found.append(Quote(carried[0], ends[carried[1]], False))
            carried = None
        for at in marks[bisect_left(marks, first) : bisect_left(marks, last)]:
            if words[at].form in "'‘’" and not _apostrophe(words, at, first, last):
                continue
            if not pending and carried is None and _vowel(words, at, first, last):
                continue
            if pending and _turned(words, pending[-1], at):
                found.append(Quote(pending.pop(), at))
            elif _doubled(words, at, last, pending) or _opens(
                words, at, first, last, bool(pending) or carried is not None
            ):
                pending.append(at)
            elif pending:
                found.append(Quote(pending.pop(), at))
            elif carried:
                found.append(Quote(carried[0], at))
                carried = None
        if pending and carried:
            found.append(Quote(carried[0], ends[carried[1]], False))
            carried = None
        if len(pending) > 1 and pending[0] == first:
            pending = pending[1:]  # a mark left over at the head of the paragraph
        if pending and carried is None:
            carried = (pending[0], block)
    if carried:
        found.append(Quote(carried[0], ends[carried[1]], False))
    return tuple(sorted(found))


def _behind_colon(words: Sequence[Word], at: int) -> bool:
    """Whether a bracket or a stroke stands behind a colon, or what leads to holy words."""
    return at > 0 and words[at].form not in _MARKS and words[at - 1].form in _LEADS


def _in_brackets(words: Sequence[Word], seen: list[int], blocks: list[tuple[int, int, int]]) -> Iterator[Quote]:
    """What stands in brackets, or between double strokes, behind a colon in one paragraph."""
    for at in seen:
        if not _behind_colon(words, at):
            continue
        last = next((last for first, last, _ in blocks if first <= at < last), at)
        close = _bracket_end(words, at, last) if words[at].form == _BRACKET else _stroke_end(words, at, last)
        if close - at > _FEWEST:
            yield Quote(at, close)


def _bracket_end(words: Sequence[Word], at: int, last: int) -> int:
    """The bracket that closes the one at a word; 0 where none does."""
    depth = 0
    for i in range(at, last):
        depth += (words[i].form == "(") - (words[i].form == ")")
        if not depth:
            return i
    return 0


def _stroke_end(words: Sequence[Word], at: int, last: int) -> int:
    """The last of the strokes that close those at a word; 0 where none do."""
    if at + 1 >= last or words[at + 1].form != _STROKE:
        return 0
    return next((i for i in range(at + 3, last) if words[i - 1].form == words[i].form == _STROKE), 0)


def _blocks(sentences: Sequence[Sentence]) -> list[tuple[int, int, int]]:
    held: list[tuple[int, int, int]] = []
    for sentence in sentences:
        if held and held[-1][2] == sentence.block:
            held[-1] = (held[-1][0], sentence.last, sentence.block)
        else:
            held.append((sentence.first, sentence.last, sentence.block))
    return held


def _closed(words: Sequence[Word], first: int, last: int) -> int:
    """The end of a block without its full stop."""
    while last > first + 1 and words[last - 1].form in ".،,":
        last -= 1
    return last


def _apostrophe(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Whether a single mark is a quotation mark: it touches white space or punctuation on one side."""
    before = at > first and words[at - 1].end == words[at].start and words[at - 1].kind != "mark"
    after = at + 1 < last and words[at + 1].start == words[at].end and words[at + 1].kind != "mark"
    return not (before and after)


def _vowel(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Whether a mark stands for the ending in an behind the alif of a word, as some type it (`قائلا" : …`).

    One that another closes opens a quotation.
    """
    if words[at].form != '"' or at <= first or words[at - 1].end < words[at].start or words[at - 1].form[-1] != "ا":
        return False
    colon = at + 1 < last and words[at + 1].form == ":"
    return colon and sum(word.form == '"' for word in words[at:last]) % 2 == 1


def _turned(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether two marks are a pair of which both are set the wrong way round (`: »…«`)."""
    apart = first > 0 and (words[first - 1].end < words[first].start or words[first - 1].form == ":")
    return apart and words[first].form == "»" and words[at].form == "«"


def _doubled(words: Sequence[Word], at: int, last: int, pending: list[int]) -> bool:
    """Whether a mark opens a quotation directly behind another that does (`""A" said B"`)."""
    behind = pending[-1:] == [at - 1] and words[at].form not in _CLOSING and words[at - 1].end == words[at].start
    return behind and at + 1 < last and words[at + 1].start == words[at].end and words[at + 1].kind != "mark"


def _opens(words: Sequence[Word], at: int, first: int, last: int, pending: bool) -> bool:
    """Whether a mark opens: by its shape where the shape says so and something is to be closed, else by its spacing."""
    form = words[at].form
    if not pending:
        return True
    if form in _CLOSING:
        return at > first and words[at - 1].form == ":"  # a pair set the wrong way round
    before = at > first and words[at - 1].end == words[at].start and words[at - 1].form not in "(-:،"
    after = at + 1 < last and words[at + 1].start == words[at].end and words[at + 1].kind != "mark"
    if form in _OPENING:  # some outlets set the marks of a pair the wrong way round
        return after or not before
    return after and not before
