"""Articles as sequences of folded words: what copies are measured on."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import compress, repeat
from operator import add, mul

from tawatur.model.layers import EntityMention
from tawatur.model.page import Report
from tawatur.model.sheet import MARK, NUMBER, Sheet
from tawatur.model.span import Span
from tawatur.model.view import View
from tawatur.script.fold import letters
from tawatur.script.memo import kept
from tawatur.script.prose import prose, spaced
from tawatur.script.words import plain_forms, written

SHINGLE = 5
# One shingle in so many is kept as a fingerprint; kept ones are the same in every text that has them.
SAMPLE = 4
_OPEN = frozenset("«“‹„")
# What stands behind a mark that closes, whichever way it is turned.
_STOPS = frozenset(".,،؛:!؟")
_MARK = re.compile('([«»“”‹›„"])')
# A quotation longer than this many words has lost its closing mark.
_LONGEST_QUOTATION = 120
# Numbers of so many words are kept.
_KEPT = 1 << 18


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article's body: the folded forms of its words, without marks, and its place on a sheet."""

    forms: tuple[str, ...]
    sheet: Sheet
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Its span, marks included."""
        return self._span(self.first, self.last - 1)

    @property
    def words(self) -> list[int]:
        """Where each of its words stands on the sheet."""
        return [n for n, kind in enumerate(self.sheet.kinds[self.first : self.last], self.first) if kind != MARK]

    def part(self, words: Sequence[int], first: int, last: int) -> Span:
        """The span of its words `[first, last)`, as they are counted in `words`."""
        return self._span(words[first], words[last - 1])

    def _span(self, first: int, last: int) -> Span:
        return Span(self.sheet.starts[first], self.sheet.ends[last])


class Body:
    """The body of one article as copies are measured on it; cut into sentences only where copies differ.

    `sheet` are the words of the article, where they are known, or makes them; `hashes` those of its runs of words.
    With `whole`, which makes the article with its layers, `bare` may come without them. What only some articles are
    asked for is made then.
    """

    def __init__(
        self,
        bare: Report,
        sheet: Sheet | Callable[[], Sheet | None] | None = None,
        whole: Callable[[], Report] | None = None,
        hashes: array[int] | None = None,
    ) -> None:
        self.bare, self.id = bare, bare.article.id
        self._sheet, self._whole, self._made = sheet, whole, hashes
        self._size = 0
        self._states: frozenset[str] | None = None
        self._begins: frozenset[str] | None = None
        self._marked: bytes | None = None

    @property
    def report(self) -> Report:
        """The article with the layers that copies are told by."""
        if self._whole is not None:
            self.bare, self._whole = self._whole(), None
        return self.bare

    @property
    def _blocks(self) -> tuple[str, ...]:
        return tuple(block.of(self.bare.page.text) for block in self.bare.article.body)

    @property
    def sheet(self) -> Sheet | None:
        """The words of the article, where they are known."""
        if callable(self._sheet):
            self._sheet = self._sheet()
        return self._sheet

    @property
    def hashes(self) -> array[int]:
        """The hash of every run of SHINGLE words, in order."""
        if self._made is None:
            self._made = array("Q", _hashes(self.forms))
        return self._made

    @property
    def forms(self) -> list[str]:
        """The words that the shingles are made of, folded."""
        sheet = self.sheet
        if sheet is None:
            return [form for block in self._blocks for form in plain_forms(View(letters(spaced(block))))]
        return [form for one in sheet.sentences if one.role == "body" for form in _said(sheet, one.first, one.last)]

    @property
    def shingles(self) -> frozenset[int]:
        """The same as a set; those of the bodies last asked are kept."""
        return _shingles(self)

    @property
    def fingerprints(self) -> frozenset[int]:
        """The shingles by which candidates are found."""
        return fingerprints(self.hashes)

    @property
    def size(self) -> int:
        """How many words the body has; a passage that it repeats counts once."""
        self._size = self._size or len(self.shingles) + SHINGLE - 1
        return self._size

    @property
    def states(self) -> frozenset[str]:
        """The countries (labels) that the article names."""
        if self._states is None:
            self._states = _countries(self.report.article.layers.entities)
        return self._states

    @property
    def begins(self) -> frozenset[str]:
        """Those of its title and its first paragraph."""
        if self._begins is None:
            article = self.report.article
            spans = (*((article.title,) if article.title else ()), *article.body[:1])
            self._begins = _countries(m for m in article.layers.entities if any(span.covers(m.span) for span in spans))
        return self._begins

    @property
    def quoted(self) -> bytes:
        """Of each word, whether it stands between quotation marks (1 or 0)."""
        if self._marked is None:
            held = [_quoted(letters(spaced(b))) for b in self._blocks] if any(map(_MARK.search, self._blocks)) else []
            self._marked = bytes(q for block in held for q in block) or bytes(len(self.hashes) + SHINGLE - 1)
        return self._marked

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """A sentence ends at each stop; repeated ones count once. Those of the bodies last asked are kept."""
        return _sentences(self)


def fingerprints(hashes: Iterable[int]) -> frozenset[int]:
    """Those of the hashes of a text by which candidates are found."""
    return frozenset([h for h in hashes if not h % SAMPLE])


def _countries(mentions: Iterable[EntityMention]) -> frozenset[str]:
    return frozenset(m.entity for m in mentions if m.entity and m.kind == "country")


def _said(sheet: Sheet, first: int, last: int) -> list[str]:
    """The forms of some words of a sheet, without marks: numbers that were turned around stand as they are written."""
    kinds = sheet.kinds[first:last]
    forms = list(compress(sheet.forms[first:last], map(MARK.__ne__, kinds)))
    return list(map(written, forms)) if NUMBER in kinds else forms


@lru_cache(maxsize=1024)
def _shingles(body: Body) -> frozenset[int]:
    return frozenset(body.hashes)


@lru_cache(maxsize=256)
def _sentences(body: Body) -> tuple[Sentence, ...]:
    sheet = body.sheet or Sheet.of(prose(body.bare.page, body.bare.article))
    held: dict[tuple[str, ...], Sentence] = {}
    for one in sheet.sentences:
        if one.role == "body":
            forms = tuple(_said(sheet, one.first, one.last))
            if forms and forms not in held:
                held[forms] = Sentence(forms, sheet, one.first, one.last)
    return tuple(held.values())


def _quoted(text: str) -> list[bool]:
    """Of each word of a paragraph, whether it stands between quotation marks, straight or paired."""
    out: list[bool] = []
    inside = False
    held = _MARK.split(text)  # words, mark, words, mark, words
    for n, part in enumerate(held[::2], 1):
        words = len(plain_forms(View(part)))
        mark, after = held[2 * n - 1 : 2 * n + 1] or ("", "")
        out += [inside and mark != "" and words <= _LONGEST_QUOTATION] * words
        inside = (mark in _OPEN or (mark == '"' and not inside)) and after[:1] not in _STOPS
    return out


@kept(_KEPT)
def _number(form: str) -> int:
    """Of a word a number of 56 bits: the same on every machine."""
    return int.from_bytes(blake2b(form.encode(), digest_size=7).digest(), "big")


def _hashes(forms: Sequence[str]) -> list[int]:
    """The hash of each run of SHINGLE words: the sum of their numbers times 1, 3, 9, 27 and 81; below 1 << 63."""
    one = list(map(_number, forms))
    two = list(map(add, one, map(mul, one[1:], repeat(3))))
    four = map(add, two, map(mul, two[2:], repeat(9)))
    return list(map(add, four, map(mul, one[4:], repeat(81))))
