"""From model objects to rows and back. Readings travel as JSON with their printed words beside each span."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

import msgspec

from tawatur.model.ids import reading_id
from tawatur.model.layers import LAYERS, Attribution, EntityMention, Event, Layers, QuantityMention, TimeMention
from tawatur.model.page import Article, Block, Page, Report
from tawatur.model.sheet import Sheet
from tawatur.model.span import Span, hull
from tawatur.record.sheets import unpacked

Mention = EntityMention | TimeMention | QuantityMention | Attribution | Event
TYPES: dict[str, type[Mention]] = {
    "entities": EntityMention,
    "times": TimeMention,
    "quantities": QuantityMention,
    "attributions": Attribution,
    "events": Event,
}


class Stored(NamedTuple):
    """One reading as stored: its id, its whole span, the words printed there, and the reading itself (JSON)."""

    id: str
    span: Span
    printed: str
    reading: msgspec.Raw


def encode(value: Any) -> bytes:
    """A model object as JSON."""
    return _ENCODER.encode(value)


_ENCODER = msgspec.json.Encoder()


class Bound(NamedTuple):
    """The row of an article (`article`: its id, `data`: itself) with that of its page."""

    article: str
    data: bytes
    id: str
    name: str
    media: Any
    url: str | None
    text: str
    blocks: bytes


class Kept(NamedTuple):
    """An article with its page as the record keeps it: the row of both, (name, readings) of its layers, and its words
    (b"" where they are not kept, or were not asked for).

    It is hashable, and what is equal is the same article.
    """

    row: Bound
    layers: tuple[tuple[str, bytes], ...]
    sheet: bytes = b""


def span_of(reading: Mention) -> Span:
    """The span under which a reading is known: its mention, its content, its trigger."""
    if isinstance(reading, EntityMention | TimeMention | QuantityMention):
        return reading.span
    return reading.trigger if isinstance(reading, Event) else hull(reading.content)


def ids(article: Article, layer: str) -> list[str]:
    """The ids of the readings of a layer, in its order."""
    return _ids(article, layer, [span_of(reading) for reading in getattr(article.layers, layer)])


def _ids(article: Article, layer: str, spans: Iterable[Span]) -> list[str]:
    """The ids of the readings of a layer that have these spans."""
    seen: dict[Span, int] = {}
    held = []
    for span in spans:
        again = seen[span] = seen.get(span, -1) + 1
        held.append(reading_id(article.id, layer, span[0], span[1], again))
    return held


def stored(text: str, article: Article, layer: str) -> list[tuple[str, Span, str, Mention]]:
    """The readings of a layer as they are stored (see `Stored`); `text` is the page's."""
    readings = getattr(article.layers, layer)
    spans = list(map(span_of, readings))
    names = _ids(article, layer, spans)
    return list(zip(names, spans, [span.of(text) for span in spans], readings, strict=True))


def loaded(data: bytes) -> list[Stored]:
    """The readings of a stored layer. Raises msgspec.DecodeError where the row is damaged."""
    return msgspec.json.decode(data, type=list[Stored])


def readings(layer: str, data: bytes) -> tuple[Mention, ...]:
    """The readings of a layer."""
    return tuple([reading for *_, reading in _DECODERS[layer].decode(data)])


_PASSED = msgspec.Raw  # what is not asked for is not made
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {
    name: msgspec.json.Decoder(list[tuple[_PASSED, _PASSED, _PASSED, kind]])  # type: ignore[valid-type]
    for name, kind in TYPES.items()
}


def report_of(kept: Kept) -> Report:
    """The article with its page."""
    article = article_of(kept.row.data, dict(kept.layers))
    return Report(page_of(kept.row, (article,)), article)


def sheet_of(kept: Kept) -> Sheet | None:
    """The words of the article, where they came with it."""
    return unpacked(kept.sheet) if kept.sheet else None


def page_of(row: Any, articles: Iterable[Article]) -> Page:
    """The page of a row."""
    blocks = msgspec.json.decode(row.blocks, type=tuple[Block, ...])
    return Page(row.name, row.text, row.media, row.url, blocks, tuple(articles), row.id)


def article_of(data: bytes, layers: dict[str, bytes]) -> Article:
    """The article of a row, with the layers of theirs."""
    article = msgspec.json.decode(data, type=Article)
    held: dict[str, Any] = {name: readings(name, layers[name]) for name in LAYERS if name in layers}
    return replace(article, layers=Layers(**held))
