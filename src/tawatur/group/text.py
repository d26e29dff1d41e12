"""Articles as sequences of folded words: what copies are measured on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.words import words

SHINGLE = 5
# One shingle in so many is kept as a fingerprint; kept ones are the same in every text that has them.
SAMPLE = 4


@dataclass(frozen=True)
class Sentence:
    """One sentence or paragraph of an article's body: its span and the folded forms of its words, marks left out."""

    span: Span
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Body:
    """The body of one article as copies are measured on it."""

    report: Report
    sentences: tuple[Sentence, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.report.article.id

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """All words of the body."""
        return tuple(form for sentence in self.sentences for form in sentence.forms)

    @cached_property
    def shingles(self) -> frozenset[int]:
        """Hashes of all runs of SHINGLE words."""
        forms = self.forms
        return frozenset(_hash(forms[i : i + SHINGLE]) for i in range(max(len(forms) - SHINGLE + 1, 0)))

    @property
    def fingerprints(self) -> frozenset[int]:
        """The shingles by which candidates are found."""
        return frozenset(h for h in self.shingles if h % SAMPLE == 0)


def body(report: Report) -> Body:
    """The body of an article, a sentence ending at each stop; repeated paragraphs count once."""
    seen: set[tuple[str, ...]] = set()
    out = []
    for block in report.article.body:
        for sentence in _sentences(report.page.text, block):
            if sentence.forms and sentence.forms not in seen:
                seen.add(sentence.forms)
                out.append(sentence)
    return Body(report, tuple(out))


def _sentences(text: str, block: Span) -> Sequence[Sentence]:
    part = block.of(text)
    held = words(fold(part))
    out = []
    for first, last in sentences(held, 0, len(held)):
        span = Span(block.start + held[first].start, block.start + held[last - 1].end)
        out.append(Sentence(span, tuple(word.form for word in held[first:last] if word.kind != "mark")))
    return out


def _hash(forms: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(forms).encode(), digest_size=8).digest(), "big")
