"""The tables behind `csv` and `parquet`: their columns with types, and the rows of one article.

`docs/csv.md` describes the columns; a test compares the two. Rows of what stands across articles are in `across.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from tawatur.model.page import Article, Page, Report
from tawatur.output.export.across import across
from tawatur.output.statements import describe
from tawatur.record import Record
from tawatur.record.rows import ids

Kind = Literal["text", "list", "int", "number", "day", "yes"]
Row = tuple[Any, ...]

_PLACE: dict[str, Kind] = {"id": "text", "article": "text", "start": "int", "end": "int", "printed": "text"}
TABLES: dict[str, dict[str, Kind]] = {
    "articles": {"id": "text", "page": "text", "number": "int", "published": "day", "dated_by": "text",
                 "outlet": "text", "agency": "text", "title": "text", "url": "text", "translated": "number"},
    "entities": {**_PLACE, "type": "text", "entity": "text", "kind": "text", "nominal": "yes", "metonym": "yes",
                 "rule": "text"},
    "times": {**_PLACE, "value": "text", "mod": "text", "kind": "text", "why": "text", "rule": "text"},
    "quantities": {**_PLACE, "low": "number", "high": "number", "unit": "text", "mod": "text", "rule": "text"},
    "statements": {"id": "text", "article": "text", "published": "day", "source": "text", "kind": "text",
                   "via": "list", "outlet": "text", "act": "text", "polarity": "text", "mode": "text",
                   "addressee": "text", "medium": "text", "inside": "text", "start": "int", "end": "int",
                   "cue": "text", "content": "text", "rule": "text"},
    "events": {**_PLACE, "type": "text", "mode": "text", "status": "text", "actors": "list", "targets": "list",
               "place": "text", "date": "text", "quantities": "list", "reported_by": "text", "rule": "text"},
    "identities": {"id": "text", "label": "text", "type": "text", "names": "list", "labels": "list",
                   "listed": "yes"},
    "stories": {"id": "text", "number": "int", "line": "text", "first": "day", "last": "day", "articles": "list",
                "headline": "text"},
    "copies": {"id": "text", "story": "text", "kind": "text", "original": "text", "articles": "list",
               "differences": "int", "why": "list"},
    "clusters": {"id": "text", "story": "text", "type": "text", "mode": "text", "label": "text", "status": "text",
                 "date": "text", "place": "text", "actors": "list", "targets": "list", "mentions": "int",
                 "articles": "list"},
    "claims": {"id": "text", "story": "text", "subject": "text", "about": "text", "attribute": "text",
               "low": "number", "high": "number", "word": "text", "unit": "text", "mod": "text", "polarity": "text",
               "when": "text", "said": "day", "source": "text", "kind": "text", "via": "list", "outlet": "text",
               "named": "yes", "party": "yes", "article": "text", "start": "int", "end": "int", "printed": "text"},
    "findings": {"id": "text", "story": "text", "kind": "text", "subject": "text", "about": "text",
                 "attribute": "text", "claims": "list", "origins": "list", "independent": "int", "articles": "int",
                 "outlets": "int", "why": "text"},
    "failures": {"page": "text", "stage": "text", "reason": "text"},
}  # fmt: skip


def rows(record: Record) -> Iterator[tuple[str, Row]]:
    """(table, row) for everything the record holds; cells have the type of their column, None where nothing is known.

    Lists are tuples of text, days are dates; pages come one at a time.
    """
    for page in record.pages():
        for article in page.articles:
            yield from _of_article(page, article)
    yield from across(record)
    for failure in record.failures():
        yield "failures", (failure.page, failure.stage, failure.reason)


def _of_article(page: Page, article: Article) -> Iterator[tuple[str, Row]]:
    """(table, row) for an article and all its readings."""
    title = _line(page.printed(article.title)) if article.title else None
    agency = article.agency.entity if article.agency else None
    yield "articles", (article.id, page.name, article.number, article.published, article.dated_by or None,
                       article.outlet, agency, title, page.url, article.translated)  # fmt: skip
    layers = article.layers
    for name, m in zip(ids(article, "entities"), layers.entities, strict=True):
        yield "entities", (name, article.id, *m.span, page.printed(m.span), m.type, m.entity, m.kind or None,
                           m.nominal, m.metonym, m.made_by.rule)  # fmt: skip
    for name, t in zip(ids(article, "times"), layers.times, strict=True):
        yield "times", (name, article.id, *t.span, page.printed(t.span), t.value, t.mod, t.kind, t.why or None,
                        t.made_by.rule)  # fmt: skip
    for name, q in zip(ids(article, "quantities"), layers.quantities, strict=True):
        low, high = q.value if isinstance(q.value, tuple) else (q.value, q.value)
        yield "quantities", (name, article.id, *q.span, page.printed(q.span), low, high, q.unit, q.mod, q.made_by.rule)
    yield from _statements(page, article)
    yield from _events(page, article)


def _statements(page: Page, article: Article) -> Iterator[tuple[str, Row]]:
    report, names = Report(page, article), ids(article, "attributions")
    for name, a in zip(names, article.layers.attributions, strict=True):
        said, via = a.chain.source, tuple(describe(link, report) for link in a.chain.via)
        content = " … ".join(page.printed(span) for span in a.content)
        yield "statements", (
            name, article.id, article.published, describe(said, report), said.kind, via, a.chain.outlet.entity, a.act,
            a.polarity, a.mode, a.addressee.entity if a.addressee else None, a.medium.name if a.medium else None,
            names[a.inside] if a.inside is not None else None, min(span.start for span in a.content),
            max(span.end for span in a.content), page.printed(a.cue), content, a.made_by.rule,
        )  # fmt: skip


def _events(page: Page, article: Article) -> Iterator[tuple[str, Row]]:
    counted, said = ids(article, "quantities"), ids(article, "attributions")
    for name, e in zip(ids(article, "events"), article.layers.events, strict=True):
        yield "events", (
            name, article.id, *e.trigger, page.printed(e.trigger), e.type, e.mode, e.status,
            _labels(p.entity for p in e.actors), _labels(p.entity for p in e.targets),
            e.place.entity if e.place else None, e.date, tuple(counted[i] for i in e.quantities),
            said[e.reported_by] if e.reported_by is not None else None, e.made_by.rule,
        )  # fmt: skip


def _labels(parts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _line(text: str) -> str:
    return " ".join(text.split())
