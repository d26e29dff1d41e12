"""`csv`: one table per kind of record, with columns that are described in `docs/csv.md`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tawatur.model.page import Article, Page, Report
from tawatur.output.statements import describe
from tawatur.record import Record
from tawatur.record.rows import ids

COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": ("id", "page", "number", "published", "outlet", "title", "translated"),
    "entities": ("id", "article", "start", "end", "printed", "type", "entity", "nominal", "metonym", "rule"),
    "times": ("id", "article", "start", "end", "printed", "value", "mod", "rule"),
    "quantities": ("id", "article", "start", "end", "printed", "low", "high", "unit", "mod", "rule"),
    "statements": ("id", "article", "published", "source", "kind", "via", "act", "polarity", "mode", "addressee",
                   "medium", "cue", "content", "rule"),
    "events": ("id", "article", "start", "end", "printed", "type", "mode", "status", "actors", "targets", "place",
               "date", "rule"),
}  # fmt: skip
Row = tuple[Any, ...]


def write(record: Record, folder: Path) -> int:
    """Write one file per table. Returns how many."""
    files = {name: (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") for name in COLUMNS}
    try:
        writers = {name: csv.writer(file) for name, file in files.items()}
        for name, writer in writers.items():
            writer.writerow(COLUMNS[name])
        for page in record.pages():
            for article in page.articles:
                for name, row in rows(page, article):
                    writers[name].writerow(map(_cell, row))
    finally:
        for file in files.values():
            file.close()
    return len(files)


def _cell(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula is marked as text."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value


def rows(page: Page, article: Article) -> Iterator[tuple[str, Row]]:
    """(table, row) for an article and all its readings."""
    title = page.printed(article.title) if article.title else None
    yield (
        "articles",
        (article.id, page.name, article.number, article.published, article.outlet, title, article.translated),
    )
    layers = article.layers
    for name, m in zip(ids(article, "entities"), layers.entities, strict=True):
        yield "entities", (name, article.id, *m.span, page.printed(m.span), m.type, m.entity, int(m.nominal),
                           int(m.metonym), m.made_by.rule)  # fmt: skip
    for name, t in zip(ids(article, "times"), layers.times, strict=True):
        yield "times", (name, article.id, *t.span, page.printed(t.span), t.value, t.mod, t.made_by.rule)
    for name, q in zip(ids(article, "quantities"), layers.quantities, strict=True):
        low, high = q.value if isinstance(q.value, tuple) else (q.value, q.value)
        yield "quantities", (name, article.id, *q.span, page.printed(q.span), low, high, q.unit, q.mod, q.made_by.rule)
    yield from _statements(page, article)
    for name, e in zip(ids(article, "events"), layers.events, strict=True):
        place = e.place.entity if e.place else None
        yield "events", (name, article.id, *e.trigger, page.printed(e.trigger), e.type, e.mode, e.status,
                         _join(p.entity for p in e.actors), _join(p.entity for p in e.targets), place, e.date,
                         e.made_by.rule)  # fmt: skip


def _statements(page: Page, article: Article) -> Iterator[tuple[str, Row]]:
    report = Report(page, article)
    for name, a in zip(ids(article, "attributions"), article.layers.attributions, strict=True):
        via = _join(describe(link, report) for link in a.chain.via)
        content = " … ".join(page.printed(span) for span in a.content)
        said = a.chain.source
        yield "statements", (name, article.id, article.published, describe(said, report), said.kind, via, a.act,
                             a.polarity, a.mode, a.addressee.entity if a.addressee else None,
                             a.medium.name if a.medium else None, page.printed(a.cue), content,
                             a.made_by.rule)  # fmt: skip


def _join(parts: Iterable[str | None]) -> str:
    return "|".join(part for part in parts if part)
