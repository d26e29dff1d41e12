"""From model objects to rows and back. Readings travel as JSON with their printed words beside each span."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

import msgspec

from tawatur.model.ids import reading_id
from tawatur.model.layers import LAYERS, Attribution, EntityMention, Event, Layers, QuantityMention, TimeMention
from tawatur.model.page import Article, Block, Page
from tawatur.model.span import Span, hull
from tawatur.record.search import stems

Row = dict[str, Any]
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
    return msgspec.json.encode(value)


def span_of(reading: Mention) -> Span:
    """The span under which a reading is known: its mention, its content, its trigger."""
    if isinstance(reading, Attribution):
        return hull(reading.content)
    return reading.trigger if isinstance(reading, Event) else reading.span


def ids(article: Article, layer: str) -> list[str]:
    """The ids of the readings of a layer, in its order."""
    seen: Counter[Span] = Counter()
    out = []
    for reading in getattr(article.layers, layer):
        span = span_of(reading)
        out.append(reading_id(article.id, layer, span.start, span.end, seen[span]))
        seen[span] += 1
    return out


def layer_data(page: Page, article: Article, layer: str) -> bytes:
    """A layer as JSON: a list of Stored."""
    readings = getattr(article.layers, layer)
    return encode(
        [
            Stored(name, span := span_of(reading), page.printed(span), msgspec.Raw(encode(reading)))
            for name, reading in zip(ids(article, layer), readings, strict=True)
        ]
    )


def stored(data: bytes) -> list[Stored]:
    """The readings of a layer as stored. Raises msgspec.DecodeError where the row is damaged."""
    return msgspec.json.decode(data, type=list[Stored])


def readings(layer: str, data: bytes) -> tuple[Mention, ...]:
    """The readings of a layer."""
    decoder = _DECODERS[layer]
    return tuple(decoder.decode(held.reading) for held in stored(data))


_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {name: msgspec.json.Decoder(kind) for name, kind in TYPES.items()}


def page_row(page: Page, digest: str) -> Row:
    """The row of a page."""
    return {"id": page.id, "name": page.name, "media": page.media, "url": page.url, "text": page.text,
            "blocks": encode(page.blocks), "digest": digest}  # fmt: skip


def article_row(page: Page, article: Article) -> Row:
    """The row of an article; its layers go into rows of their own."""
    return {
        "id": article.id,
        "page_id": page.id,
        "number": article.number,
        "published": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "title": page.printed(article.title) if article.title else None,
        "translated": article.translated,
        "data": encode(replace(article, layers=Layers())),
    }


def page_of(row: Any, articles: Iterable[Article]) -> Page:
    """The page of a row."""
    blocks = msgspec.json.decode(row.blocks, type=tuple[Block, ...])
    return Page(row.name, row.text, row.media, row.url, blocks, tuple(articles), row.id)


def article_of(data: bytes, layers: dict[str, bytes]) -> Article:
    """The article of a row, with the layers of theirs."""
    article = msgspec.json.decode(data, type=Article)
    held: dict[str, Any] = {name: readings(name, layers[name]) for name in LAYERS if name in layers}
    return replace(article, layers=Layers(**held))


def statement_rows(page: Page, article: Article) -> list[Row]:
    """One row per attribution, for `said`."""
    out = []
    for number, (name, a) in enumerate(zip(ids(article, "attributions"), article.layers.attributions, strict=True)):
        source = a.chain.source
        out.append(
            {
                "id": name,
                "article_id": article.id,
                "number": number,
                "source": source.entity,
                "source_kind": source.kind,
                "addressee": a.addressee.entity if a.addressee else None,
                "act": a.act,
                "polarity": a.polarity,
                "published": article.published.isoformat() if article.published else None,
                "stems": stems(" ".join(page.printed(span) for span in a.content)),
            }
        )
    return out


def naming_rows(page: Page, article: Article) -> list[Row]:
    """One row per entity and form of its name in the article."""
    seen: Counter[tuple[str, str, str, bool]] = Counter()
    for m in article.layers.entities:
        if m.entity:
            seen[m.entity, m.type, " ".join(page.printed(m.span).split()), m.listed] += 1
    merged: dict[tuple[str, str, str], tuple[int, bool]] = {}
    for (entity, kind, name, listed), times in sorted(seen.items()):
        before, was = merged.get((entity, kind, name), (0, False))
        merged[entity, kind, name] = before + times, was or listed
    return [
        {"article_id": article.id, "entity": e, "type": t, "name": n, "times": times, "listed": int(listed)}
        for (e, t, n), (times, listed) in merged.items()
    ]
