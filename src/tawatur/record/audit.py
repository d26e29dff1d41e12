"""Audit: prove from the record alone that every stored word stands where the record says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec
from sqlalchemy import Engine, select, text

from tawatur.model.layers import LAYERS, Attribution, Event
from tawatur.model.page import Block, page_id
from tawatur.model.span import Span
from tawatur.record import rows, schema


def audit(engine: Engine) -> Iterator[str]:
    """One line for each thing that does not hold; nothing when all does.

    Checked are: the store's own integrity; that a page's id is the hash of its text; that blocks are disjoint and lie
    in the text; that every span inside every article and reading, however deep, lies in the text, and the words kept
    beside a reading are printed there; that every layer of an article is there, and what one reading points to in it
    or in another; that statements of the index are attributions of the layer.
    """
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            for row in connection.execute(text("PRAGMA integrity_check")):
                if row[0] != "ok":
                    yield f"store: {row[0]}"
            for row in connection.execute(text("PRAGMA foreign_key_check")):
                yield f"store: a row of {row[0]} points to no {row[2]}"
        for page in connection.execute(select(schema.page).order_by(schema.page.c.name)):
            yield from _page(page)
            kept = schema.article
            for article in connection.execute(select(kept).where(kept.c.page_id == page.id).order_by(kept.c.number)):
                held = schema.layer
                layers = {
                    row.layer: row.data
                    for row in connection.execute(select(held).where(held.c.article_id == article.id))
                }
                said = schema.statement.c
                statements = set(connection.execute(select(said.id).where(said.article_id == article.id)).scalars())
                yield from _article(page, article, layers, statements)


def _page(page: Any) -> Iterator[str]:
    if page_id(page.name, page.text) != page.id:
        yield f"page {page.name}: its id is not the hash of its text"
    last = 0
    for block in msgspec.json.decode(page.blocks, type=tuple[Block, ...]):
        if block.span.start < last or not _lies(page.text, block.span):
            yield f"page {page.name}: the block at {block.span.start}-{block.span.end} overlaps another or lies outside"
        last = block.span.end


def _article(page: Any, article: Any, layers: dict[str, bytes], statements: set[str]) -> Iterator[str]:
    try:
        for span in spans(rows.article_of(article.data, {})):
            if not _lies(page.text, span):
                yield f"article {article.id}: the span {tuple(span)} does not lie in the page"
    except msgspec.DecodeError as error:
        yield f"article {article.id}: the row is damaged: {error}"
    sizes: dict[str, int] = {}
    for name in LAYERS:
        if name not in layers:
            yield f"article {article.id}: the layer {name} is missing"
            continue
        try:
            held = rows.loaded(layers[name])
            readings = rows.readings(name, layers[name])
        except msgspec.DecodeError as error:
            yield f"article {article.id}: the layer {name} is damaged: {error}"
            continue
        sizes[name] = len(held)
        for row, reading in zip(held, readings, strict=True):
            if not _lies(page.text, row.span) or row.span.of(page.text) != row.printed:
                yield f"{row.id}: {row.printed!r} is not what the page prints at {tuple(row.span)}"
            for span in spans(reading):
                if not _lies(page.text, span):
                    yield f"{row.id}: the span {tuple(span)} does not lie in the page"
            for layer, index in _pointers(reading):
                if not 0 <= index < sizes.get(layer, 0):
                    yield f"{row.id}: there is no number {index} in the layer {layer}"
        if name == "attributions" and {row.id for row in held} != statements:
            yield f"article {article.id}: the statements of the index are not those of the layer"


def spans(held: object) -> Iterator[Span]:
    """All spans in a reading or an article, however deep: parties, places, links of chains."""
    if isinstance(held, Span):
        yield held
    elif isinstance(held, tuple):
        for part in held:
            yield from spans(part)
    elif is_dataclass(held):
        for field in fields(held):
            yield from spans(getattr(held, field.name))


def _pointers(reading: rows.Mention) -> Iterator[tuple[str, int]]:
    """The readings of other layers, or of its own, to which a reading points: layer and index."""
    if isinstance(reading, Event):
        yield from (("quantities", index) for index in reading.quantities)
        if reading.reported_by is not None:
            yield "attributions", reading.reported_by
    elif isinstance(reading, Attribution) and reading.inside is not None:
        yield "attributions", reading.inside


def _lies(page: str, span: Span) -> bool:
    return 0 <= span.start < span.end <= len(page)
