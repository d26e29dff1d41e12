"""`jsonl`: one object a line, every kind of record; `object` says which, `printed` the words of a reading's span.

Pages, articles, readings, what stands across them, failures, people's judgements and remarks come from the record and
are what `tawatur import` reads back. `spoken`, `position`, `ledger`, `entry` (of a timeline) and `question` are made
from these for each story (`story` is its id).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from tawatur.engine.across import labelled, view
from tawatur.lexicon import Lexicon
from tawatur.model.across import Story
from tawatur.model.layers import LAYERS
from tawatur.model.page import Page
from tawatur.output.export import Settings
from tawatur.record import Record
from tawatur.record.reader import ACROSS
from tawatur.record.rows import ids, span_of

Json = dict[str, Any]


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write `tawatur.jsonl`. Returns 1, the number of files."""
    with (folder / "tawatur.jsonl").open("w", encoding="utf-8") as out:
        for row in rows(record, settings.lexicon):
            out.write(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")
    return 1


def rows(record: Record, lexicon: Lexicon) -> Iterator[Json]:
    """All objects of a record: pages with their articles and readings, what was found across them, failures."""
    for page in record.pages():
        versions = next(iter(record.versions(page.id)), {})
        yield from _page_rows(page, versions, record.digest(page.id))
    for kind in ACROSS:
        for held in record.across(kind):
            yield _object(kind, held)
    yield from _views(record, lexicon)
    for failure in record.failures():
        yield _object("failure", failure)
    for judgement in record.judgements(all_of_them=True):
        yield _object("judgement", judgement)
    for remark in record.remarks(all_of_them=True):
        yield _object("remark", remark)


def _object(kind: str, held: Any, **more: Any) -> Json:
    # The kind of a finding, a copy group, an open question or a remark is a field of its own and stays `kind`.
    return {"object": kind, **more, **msgspec.to_builtins(held)}


def _views(record: Record, lexicon: Lexicon) -> Iterator[Json]:
    stories: list[Story] = record.across("story")
    known, failures = labelled(record.across("entity")), record.failures()
    lines: dict[str, list[Story]] = {}
    for story in stories:
        lines.setdefault(story.line, []).append(story)
    for story in stories:
        held = view(record, story.id, lexicon, lines[story.line], known, failures=failures)
        parts: dict[str, Sequence[Any]] = {
            "entry": held.timeline, "spoken": held.statements, "position": held.positions, "ledger": held.ledgers,
            "question": [question for question in held.open if question.kind != "failure"],
        }  # fmt: skip
        for kind, found in parts.items():
            yield from (_object(kind, one, story=story.id) for one in found)


def _page_rows(page: Page, versions: dict[str, str], digest: str) -> Iterator[Json]:
    """A page, its articles and their readings. `versions` and `digest` as in the record."""
    blocks = msgspec.to_builtins(page.blocks)
    yield {"object": "page", "id": page.id, "name": page.name, "media": page.media, "url": page.url,
           "text": page.text, "blocks": blocks, "versions": versions, "digest": digest}  # fmt: skip
    for article in page.articles:
        bare = msgspec.to_builtins(article)
        del bare["layers"]
        yield {"object": "article", "page": page.id, **bare}
        for layer in LAYERS:
            for name, reading in zip(ids(article, layer), getattr(article.layers, layer), strict=True):
                held = msgspec.to_builtins(reading)
                yield {"object": layer, "id": name, "printed": page.printed(span_of(reading)), **held}
