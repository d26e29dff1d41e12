"""Articles as sequences of folded words: what copies are measured on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from hashlib import blake2b
from sys import intern

from tawatur.model.page import Report
from tawatur.model.prose import Word
from tawatur.model.span import Span
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.words import forms, words

SHINGLE = 5
# One shingle in so many is kept as a fingerprint; kept ones are the same in every text that has them.
SAMPLE = 4
_PRIME = (1 << 61) - 1
_BASE = 0x1F3D5B79A2C4E68
_OUT = pow(_BASE, SHINGLE, _PRIME)
_OPEN = frozenset("«“‹„")
_MARKS = _OPEN | frozenset('»”›"')


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article's body: its span, and the folded forms of its words without marks.

    `quoted` says of each word whether it stands between quotation marks.
    """

    span: Span
    forms: tuple[str, ...]
    quoted: tuple[bool, ...] = ()


@dataclass(frozen=True, eq=False)
class Body:
    """The body of one article as copies are measured on it; cut into sentences only when a like one is found."""

    report: Report

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """A sentence ends at each stop; repeated ones count once."""
        held: dict[tuple[str, ...], Sentence] = {}
        for block in self.report.article.body:
            for sentence in _sentences(self.report.page.text, block):
                if sentence.forms:
                    held.setdefault(sentence.forms, sentence)
        return tuple(held.values())

    @property
    def id(self) -> str:
        """The article's id."""
        return self.report.article.id

    @property
    def forms(self) -> tuple[str, ...]:
        """All words of the body."""
        return tuple(form for sentence in self.sentences for form in sentence.forms)

    @cached_property
    def size(self) -> int:
        """How many words that is."""
        return sum(len(sentence.forms) for sentence in self.sentences)

    @property
    def quoted(self) -> tuple[bool, ...]:
        """Of each word, whether it stands between quotation marks."""
        return tuple(quoted for sentence in self.sentences for quoted in sentence.quoted)

    @property
    def hashes(self) -> tuple[int, ...]:
        """The hash of every run of SHINGLE words, in order; those of the bodies last asked are kept."""
        return _hashed(self)

    @property
    def shingles(self) -> frozenset[int]:
        """The same as a set, kept likewise."""
        return _shingles(self)

    @property
    def fingerprints(self) -> frozenset[int]:
        """The shingles by which candidates are found: from all words, repeated sentences too."""
        text = self.report.page.text
        found = [form for block in self.report.article.body for form in forms(block.of(text)) if form[0].isalnum()]
        return frozenset(h for h in _hashes(found) if h % SAMPLE == 0)


@lru_cache(maxsize=4096)
def _hashed(body: Body) -> tuple[int, ...]:
    return tuple(_hashes(body.forms))


@lru_cache(maxsize=4096)
def _shingles(body: Body) -> frozenset[int]:
    return frozenset(body.hashes)


def _hashes(held: Sequence[str]) -> Iterator[int]:
    """A rolling hash over the hashes of the words: the same for the same words on every machine."""
    marks = [_mark(form) for form in held]
    rolling = 0
    for n, mark in enumerate(marks):
        rolling = rolling * _BASE + mark
        if n >= SHINGLE:
            rolling -= marks[n - SHINGLE] * _OUT
        rolling %= _PRIME
        if n >= SHINGLE - 1:
            yield rolling


def _sentences(text: str, block: Span) -> Sequence[Sentence]:
    part = block.of(text)
    held = words(fold(part))
    out = []
    for first, last in sentences(held, 0, len(held)):
        span = Span(block.start + held[first].start, block.start + held[last - 1].end)
        found = tuple(intern(word.form) for word in held[first:last] if word.kind != "mark")
        out.append(Sentence(span, found, _quoted(held[first:last])))
    return out


def _quoted(held: Sequence[Word]) -> tuple[bool, ...]:
    """Of each word of a sentence, whether it stands between quotation marks, straight or paired."""
    inside, out = False, []
    for word in held:
        if word.form in _MARKS:
            inside = word.form in _OPEN or (word.form == '"' and not inside)
        elif word.kind != "mark":
            out.append(inside)
    return tuple(out)


def spans(text: str, sentence: Sentence) -> list[Span]:
    """The span of each word of a sentence, as `forms` has them."""
    at = sentence.span.start
    held = words(fold(sentence.span.of(text)))
    return [Span(at + word.start, at + word.end) for word in held if word.kind != "mark"]


@cache
def _mark(form: str) -> int:
    return int.from_bytes(blake2b(form.encode(), digest_size=8).digest(), "big") % _PRIME
