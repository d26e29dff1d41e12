"""`jsonl`: one object a line, every kind of record; `object` says which, `printed` the words of a reading's span."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from tawatur.model.layers import LAYERS
from tawatur.model.page import Page
from tawatur.record import Record
from tawatur.record.reader import ACROSS
from tawatur.record.rows import ids, span_of

Json = dict[str, Any]


def write(record: Record, folder: Path) -> int:
    """Write `tawatur.jsonl`. Returns 1, the number of files."""
    with (folder / "tawatur.jsonl").open("w", encoding="utf-8") as out:
        for row in rows(record):
            out.write(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")
    return 1


def rows(record: Record) -> Iterator[Json]:
    """All objects of a record: pages with their articles and readings, what was found across them, failures."""
    for page in record.pages():
        yield from page_rows(page)
    for kind in ACROSS:
        for held in record.across(kind):
            yield {"object": kind, **msgspec.to_builtins(held)}
    for failure in record.failures():
        yield {"object": "failure", **msgspec.to_builtins(failure)}


def page_rows(page: Page) -> Iterator[Json]:
    """A page, its articles and their readings."""
    yield {"object": "page", "id": page.id, "name": page.name, "media": page.media, "url": page.url, "text": page.text}
    for article in page.articles:
        bare = msgspec.to_builtins(article)
        del bare["layers"]
        yield {"object": "article", "page": page.id, **bare}
        for layer in LAYERS:
            for name, reading in zip(ids(article, layer), getattr(article.layers, layer), strict=True):
                held = msgspec.to_builtins(reading)
                yield {"object": layer, "id": name, "printed": page.printed(span_of(reading)), **held}
