"""Search results: articles with the sentences that answer, every hit marked in the raw text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.record import Record
from tawatur.record.search import Asked, parse
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.stems import stem, stemmed
from tawatur.script.words import plain_forms, words

_PASSAGES = 3


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

    Blocks that hold none of the words are left alone, and nothing is read on once there are enough sentences that
    hold them all: a search shows many articles, and little of each.
    """
    text, wanted = report.page.text, parse(asked).stems
    view = fold(text)
    found: list[tuple[int, Span, Passage]] = []
    whole = 0
    for block, _ in report.article.blocks():
        if whole >= _PASSAGES:
            break
        part = view.folded(block)
        if wanted.isdisjoint(stemmed(plain_forms(view, part))):
            continue
        read = words(view, part)
        held = {n: kept for n, w in enumerate(read) if w.kind != "mark" and (kept := stem(w.form)) in wanted}
        for first, last in sentences(read, 0, len(read)):
            here = [n for n in held if first <= n < last]
            if here:
                span = Span(read[first].start, read[last - 1].end)
                marks = tuple(Span(read[n].start, read[n].end) for n in here)
                passage = Passage(span, " ".join(span.of(text).split()), marks)
                each = len({held[n] for n in here})
                found.append((-each, span, passage))
                whole += each == len(wanted)
    found.sort(key=lambda item: item[:2])
    return [passage for _, _, passage in sorted(found[:_PASSAGES], key=lambda item: item[1])]
