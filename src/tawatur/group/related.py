"""Headlines of `related` blocks: what else the page says has been printed, attached to the stories they speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from tawatur.model.across import Evidence
from tawatur.model.page import Report
from tawatur.model.span import Span, trim
from tawatur.script.fold import fold
from tawatur.script.stems import stem
from tawatur.script.words import words

# Share of a headline's telling words that stand in the titles and leads of a story.
_SHARED = 0.5
_LEAST = 3
_LEAD = 60
_LETTERS = 12


def attached(bunches: Sequence[Sequence[Report]]) -> list[list[Evidence]]:
    """For each story (its reports), the headlines of its own pages' related blocks that speak of it."""
    return [_attached(reports) for reports in bunches]


def _attached(reports: Sequence[Report]) -> list[Evidence]:
    found = [(report, span) for report in reports for span in headlines(report)]
    told = [_lead(report) for report in reports] if found else []
    return [Evidence(report.article.id, span) for report, span in found if _speaks(report.printed(span), told)]


def joined(reports: Sequence[Report], new: str, held: Collection[Evidence]) -> list[Evidence]:
    """The same for a story that one article (id) came to, in whose other articles these headlines were attached.

    `reports`: the new article, and those others that have related blocks.
    """
    told = [_lead(report) for report in reports if report.article.id == new]
    found = ((Evidence(report.article.id, span), report) for report in reports for span in headlines(report))
    return [one for one, report in found if one in held or _speaks(report.printed(one.span), told)]


def _speaks(headline: str, told: Iterable[frozenset[str]]) -> bool:
    """Whether a headline speaks of a story, given what leads its articles."""
    names = set(_stems(headline))
    return len(names) >= _LEAST and any(len(names & lead) >= _SHARED * len(names) for lead in told)


def _lead(report: Report) -> frozenset[str]:
    return _told(report.page.text, report.article.title, report.article.body)


def headlines(report: Report) -> Iterator[Span]:
    """The lines of an article's related blocks."""
    for block in report.article.related:
        start = block.start
        for line in report.page.text[block.start : block.end].splitlines(keepends=True):
            held = trim(report.page.text, start, start + len(line))
            if held:
                yield held
            start += len(line)


@lru_cache(maxsize=1_024)
def _told(text: str, title: Span | None, body: tuple[Span, ...]) -> frozenset[str]:
    """The stems of an article's title and first words: those last asked are kept, for a story that grows asks again."""
    out = set(_stems(title.of(text))) if title else set()
    left = _LEAD
    for block in body:
        names = _stems(block.of(text)[: left * _LETTERS])[:left]
        out.update(names)
        left -= len(names)
        if left <= 0:
            break
    return frozenset(out)


def _stems(text: str) -> list[str]:
    return [stem(w.form) for w in words(fold(text)) if w.kind in ("arabic", "latin") and len(w.form) > 2]
