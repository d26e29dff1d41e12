"""What a worker does with a batch of rows: plain functions over Arrow batches, for `mapInArrow`.

A worker process keeps its lexicons from one task to the next, so they load once in each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote

import msgspec
import pyarrow as pa

from tawatur.engine.archives import pages
from tawatur.engine.item import Item
from tawatur.engine.items import from_row
from tawatur.engine.read import digest, read_item, versions
from tawatur.group.copies import Pair, excerpts, families, verify
from tawatur.group.text import Body
from tawatur.lexicon import Lexicon
from tawatur.model.across import CopyGroup
from tawatur.model.failure import Failure
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page, Report
from tawatur.record.carry import COLUMNS, Carried, carry

Row = dict[str, Any]
Batches = Iterable[pa.RecordBatch]
# Rows of a batch that is handed on; a page is a row with all that was read in it.
_BATCH = 64
# Columns that say where a row of a table stands.
PLACE = ("_file", "_row")
_TEXT = pa.string()
FAILURE = ("page", "stage", "reason")
READ = pa.schema([(name, _TEXT) for name in (*COLUMNS, *FAILURE)])
# What grouping needs of an article. `bare` is the article without its layers, `layers` those that differences ask for.
ARTICLES = pa.schema({"id": _TEXT, "text": _TEXT, "bare": _TEXT, "layers": _TEXT, "marks": pa.list_(pa.int64())})
PAIRS = pa.schema({"left": _TEXT, "right": _TEXT, "share": pa.float64(), "words": pa.int64(), "kind": _TEXT})
GROUPS = pa.schema(
    {"id": _TEXT, "kind": _TEXT, "articles": pa.list_(_TEXT), "original": _TEXT, "why": pa.list_(_TEXT),
     "differences": _TEXT}
)  # fmt: skip


def table_rows(batches: Batches, root: str, fields: Mapping[str, str], words: Lexicon) -> Iterator[pa.RecordBatch]:
    """Rows of a table with the columns of PLACE -> rows of READ. `root` is the address of the file or folder."""
    found = (from_row(f"{called(row[PLACE[0]], root)}#{row[PLACE[1]] + 1}", row, fields) for row in _rows(batches))
    yield from _batched(_read(found, words), READ)


def archives(batches: Batches, root: str, words: Lexicon) -> Iterator[pa.RecordBatch]:
    """Rows of (`path`) of web archives -> rows of READ. An archive is streamed, on whatever file system it is."""
    found = (item for row in _rows(batches) for item in pages(called(row["path"], root), _opener(row["path"])))
    yield from _batched(_read(found, words), READ)


def articles(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Page rows -> rows of ARTICLES, with the fingerprints by which copies are found."""
    held = (row for page in _rows(batches) for row in _articles(page))
    yield from _batched(held, ARTICLES)


def pairs(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows of two articles (`left`, `left_text`, `left_bare`, `right` …) -> rows of PAIRS, where they are copies."""
    yield from _batched(filter(None, map(_pair, _rows(batches))), PAIRS)


def texts(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows of one text (`members`: rows of ARTICLES) -> rows of GROUPS."""
    yield from _batched((_group(group) for row in _rows(batches) for group in _families(row)), GROUPS)


def hosts(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows of `held`: (`text`, the columns of PAIRS) of one article that holds others -> rows of GROUPS."""
    yield from _batched((_group(group) for row in _rows(batches) for group in _hosted(row["held"])), GROUPS)


def in_order(rows: Iterable[Row]) -> list[CopyGroup]:
    """Rows of GROUPS as objects, sorted as `group.copies` sorts them."""
    found = (
        msgspec.convert({**row, "differences": msgspec.json.decode(row["differences"])}, CopyGroup) for row in rows
    )
    return sorted(found, key=lambda group: (group.articles, group.kind))


def called(file: str, root: str) -> str:
    """The name of a file as `tawatur read` has it: its path within the folder that is read, or its own name."""
    file, root = _plain(file), _plain(root)
    return file.rsplit("/", 1)[-1] if file == root else file.removeprefix(root).lstrip("/")


def _plain(address: str) -> str:
    # Spark writes file:/x and file:///x for one file.
    return re.sub(r"^file:/+", "/", unquote(address)).rstrip("/")


def _opener(path: str) -> Callable[[], IO[bytes]]:
    if "://" not in path:
        return lambda: Path(path).open("rb")

    def stream() -> IO[bytes]:
        from pyarrow.fs import FileSystem

        files, within = FileSystem.from_uri(path)
        opened: IO[bytes] = files.open_input_stream(within, compression=None)
        return opened

    return stream


def _read(found: Iterable[Item | Failure], words: Lexicon) -> Iterator[Row]:
    wanted = versions(words)
    for item in found:
        page = item if isinstance(item, Failure) else read_item(item, words)
        if isinstance(page, Failure):
            yield {"page": page.page, "stage": page.stage, "reason": page.reason}
        elif isinstance(item, Item):
            yield carry(Carried(page, wanted, digest(item, item.load())))


def _articles(row: Row) -> Iterator[Row]:
    page = Page(row["name"], row["text"], id=row["id"])
    for article in msgspec.json.decode(row["articles"], type=tuple[Article, ...]):
        few = Layers(quantities=article.layers.quantities, attributions=article.layers.attributions)
        states = tuple(mention for mention in article.layers.entities if mention.kind == "country")
        marks = sorted(Body(Report(page, article)).fingerprints)
        yield {"id": article.id, "text": page.text, "bare": _json(replace(article, layers=Layers(entities=states))),
               "layers": _json(few), "marks": marks}  # fmt: skip


@lru_cache(maxsize=512)
def _body(text: str, bare: str, layers: str = "") -> Body:
    """An article as copies are measured on it. The same object while it is in use: its shingles are kept with it."""
    article = msgspec.json.decode(bare, type=Article)
    if layers:
        article = replace(article, layers=msgspec.json.decode(layers, type=Layers))
    return Body(Report(Page("", text, id="-"), article))


def _pair(row: Row) -> Row | None:
    found = verify(_body(row["left_text"], row["left_bare"]), _body(row["right_text"], row["right_bare"]))
    return None if found is None else found._asdict()


def _families(row: Row) -> Iterator[CopyGroup]:
    bodies = {m["id"]: _body(m["text"], m["bare"], m["layers"]) for m in row["members"]}
    return families(dict.fromkeys(sorted(bodies), min(bodies)), bodies)


def _hosted(held: list[Row]) -> list[CopyGroup]:
    return excerpts(_pairs(held), {row["left"]: row["text"] for row in held})


def _pairs(rows: Iterable[Row]) -> list[Pair]:
    return sorted(Pair(*(row[name] for name in PAIRS.names)) for row in rows)


def _group(group: CopyGroup) -> Row:
    return {"id": group.id, "kind": group.kind, "articles": list(group.articles), "original": group.original,
            "why": list(group.why), "differences": _json(group.differences)}  # fmt: skip


def _rows(batches: Batches) -> Iterator[Row]:
    for batch in batches:
        yield from batch.to_pylist()


def _batched(rows: Iterator[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    while held := list(islice(rows, _BATCH)):
        yield pa.RecordBatch.from_pylist(held, schema=schema)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
