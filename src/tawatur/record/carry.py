"""A page with everything that was read in it as one flat row of text: what travels between records.

`unpack(carry(...))` gives back what went in; what does not hold (a page whose id is not the hash of its text, a
reading outside the text) is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from tawatur.model.errors import InputError
from tawatur.model.layers import LAYERS
from tawatur.model.page import Article, Block, Page, page_id
from tawatur.record.rows import span_of

# Columns of the row; all are text, `url` may be null. `versions` and `blocks` and `articles` hold JSON.
COLUMNS = ("id", "name", "media", "url", "text", "digest", "versions", "blocks", "articles")


class Carried(NamedTuple):
    """A page, the version behind each of its layers, and the hash of the input it came from ("" if unknown)."""

    page: Page
    versions: dict[str, str]
    digest: str = ""


def carry(held: Carried) -> dict[str, str | None]:
    """The row of a page."""
    page = held.page
    return {
        "id": page.id, "name": page.name, "media": page.media, "url": page.url, "text": page.text,
        "digest": held.digest, "versions": _json(held.versions), "blocks": _json(page.blocks),
        "articles": _json(page.articles),
    }  # fmt: skip


def unpack(row: Mapping[str, str | None]) -> Carried:
    """The page of a row. Raises InputError where a column is missing or what it says does not hold."""
    try:
        blocks = msgspec.json.decode(row["blocks"] or "[]", type=tuple[Block, ...])
        articles = msgspec.json.decode(row["articles"] or "[]", type=tuple[Article, ...])
        versions = msgspec.json.decode(row["versions"] or "{}", type=dict[str, str])
        name, text = row["name"] or "", row["text"] or ""
        page = Page(name, text, row["media"] or "text", row["url"], blocks, articles, row["id"] or "")
    except KeyError as error:
        raise InputError(f"a page needs the column {error.args[0]!r}; columns are {', '.join(COLUMNS)}") from error
    except msgspec.MsgspecError as error:
        raise InputError(f"page {row.get('name')}: {error}") from error
    return proven(Carried(page, versions, row.get("digest") or ""))


def proven(held: Carried) -> Carried:
    """The same, when its ids are those of its text and its readings lie in it. Raises InputError."""
    page = held.page
    if page.id != page_id(page.name, page.text):
        raise InputError(f"page {page.name}: its id is not the hash of its name and text")
    if missing := [layer for layer in LAYERS if page.articles and layer not in held.versions]:
        raise InputError(f"page {page.name}: no version is given for {', '.join(missing)}")
    for article in page.articles:
        if article.id != f"{page.id}-{article.number}":
            raise InputError(f"page {page.name}: article {article.number} has the id {article.id} of another page")
        for layer in LAYERS:
            for reading in getattr(article.layers, layer):
                try:
                    page.printed(span_of(reading))
                except ValueError as error:
                    raise InputError(f"page {page.name}, {layer}: {error}") from error
    return held


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
