"""Search results: articles with the sentences that answer, every hit marked in the raw text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.model.view import View
from tawatur.record import Record
from tawatur.record.search import Asked, parse, places
from tawatur.script.fold import fold
from tawatur.script.sentences import LONGEST, sentences
from tawatur.script.words import running_forms, words

_PASSAGES = 3
_OPENING, _CLOSING = "«“„‹(", "»”›)"
# A stop that ends a sentence wherever it stands outside quotation marks and brackets: behind a word, before another.
_EDGES = re.compile(rf"""([.!?؟…"{_OPENING}{_CLOSING}])(\s+(?=[^\W_]))?""")
_STOP = re.compile("[.!?؟…]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an answer with the hits in it; spans are code points of the page's text."""

    span: Span
    printed: str
    hits: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One article of an answer."""

    article: str
    page: str
    published: str | None
    outlet: str | None
    headline: str
    passages: tuple[Passage, ...]

    def json(self) -> dict[str, Any]:
        """The answer as JSON."""
        return {
            "article": self.article, "page": self.page, "published": self.published, "outlet": self.outlet,
            "headline": self.headline,
            "passages": [
                {"start": p.span.start, "end": p.span.end, "text": p.printed, "hits": [list(hit) for hit in p.hits]}
                for p in self.passages
            ],
        }  # fmt: skip


def search(record: Record, asked: str, most: int = 20) -> list[Found]:
    """Articles that hold all the words asked for, best first, each with the sentences that hold most of them."""
    out = []
    for name in record.search(asked, most):
        report = Report(*record.article(name))
        article = report.article
        day = article.published.isoformat() if article.published else None
        held = tuple(passages(report, asked))
        out.append(Found(name, report.page.name, day, article.outlet, report.headline, held))
    return out


def passages(report: Report, asked: str | Asked) -> list[Passage]:
    """The sentences of an article that hold most of the words asked for, in their order, a few at most.

    What holds none of the words is left alone, and nothing is read on once there are enough sentences that
    hold them all: a search shows many articles, and little of each.
    """
    text, wanted = report.page.text, parse(asked).stems
    view = fold(text)
    found: list[tuple[int, Span, Passage]] = []
    whole = 0
    for piece in (piece for block, _ in report.article.blocks() for piece in _pieces(view, view.folded(block))):
        if whole >= _PASSAGES:
            break
        for span, marks, each in _sentences(view, piece, places(view, piece, wanted)):
            found.append((-each, span, Passage(span, " ".join(span.of(text).split()), marks)))
            whole += each == len(wanted)
    found.sort(key=lambda item: item[:2])
    return [passage for _, _, passage in sorted(found[:_PASSAGES], key=lambda item: item[1])]


def _pieces(view: View, part: Span) -> Iterator[Span]:
    """A folded block in pieces none of which cuts a sentence: many hold no word that is asked for."""
    text, start, depth, quoted = view.text, part.start, 0, False
    if text.count('"', part.start, part.end) % 2 == 0:  # else nobody knows which of them close
        for edge in _EDGES.finditer(text, part.start, part.end):
            at, mark = edge.start(), edge[1]
            if mark in _OPENING:
                depth += 1
            elif mark in _CLOSING:
                depth -= 1
            elif mark == '"':
                quoted = not quoted
            elif edge[2] and not depth and not quoted and text[at - 2 : at].isalpha() and at - 2 >= start:
                yield Span(start, edge.end())
                start = edge.end()
            if depth < 0:
                break
    if start < part.end:
        yield Span(start, part.end)


def _sentences(
    view: View, piece: Span, held: Sequence[tuple[Span, str]]
) -> Iterator[tuple[Span, tuple[Span, ...], int]]:
    """The sentences of a piece that hold some words: each with their places, and how many different stems."""
    if not held:
        return
    hits = [(view.raw(*place), kept) for place, kept in held]
    text = view.text[piece.start : piece.end].strip()
    start = view.text.index(text, piece.start)
    whole = view.raw(start, start + len(text))
    cut = [whole]
    if _STOP.search(text, 0, len(text) - 1) or (len(text) > LONGEST and len(running_forms(view, piece)) > LONGEST):
        read = words(view, piece)
        cut = [Span(read[a].start, read[b - 1].end) for a, b in sentences(read, 0, len(read))]
    for span in cut:
        if here := [(hit, kept) for hit, kept in hits if span.covers(hit)]:
            yield span, tuple(hit for hit, _ in here), len({kept for _, kept in here})
