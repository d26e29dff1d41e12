"""`explain`: one reading with its rule and chain, over the raw sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from tawatur.compare.ground.statements import Witness
from tawatur.model.errors import NotFoundError
from tawatur.model.layers import LAYERS, Attribution
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.statements import chain_text
from tawatur.record import Record
from tawatur.record.reader import ACROSS
from tawatur.record.rows import Mention, ids, span_of
from tawatur.script.prose import prose

OPEN, CLOSE = "[", "]"


@dataclass(frozen=True, slots=True)
class Explained:
    """What is known of a thing: (name, value) pairs in order, and the same as JSON."""

    facts: tuple[tuple[str, str], ...]
    data: dict[str, Any]

    def lines(self) -> list[str]:
        """A line per fact, for the terminal."""
        width = max(len(name) for name, _ in self.facts)
        return [f"{name:{width}}  {value}" for name, value in self.facts if value]

    def json(self) -> dict[str, Any]:
        """The same as JSON."""
        return self.data


def explain(record: Record, name: str) -> Explained:
    """Explain a reading, an article, or something found across articles, by its id. Raises NotFoundError."""
    article, dot, _ = name.partition(".")
    if dot:
        return _reading(Report(*record.article(record.find_id(article))), name)
    for kind in ACROSS:
        for held in record.across(kind):
            if held.id == name:
                data = msgspec.to_builtins(held)
                return Explained((("kind", kind), *((key, _plain(value)) for key, value in data.items())), data)
    return _article(Report(*record.article(record.find_id(name))))


def _reading(report: Report, name: str) -> Explained:
    wanted = f"{report.article.id}.{name.partition('.')[2]}"
    for layer in LAYERS:
        for held, reading in zip(ids(report.article, layer), getattr(report.article.layers, layer), strict=True):
            if held == wanted:
                return _explained(report, wanted, layer, reading)
    raise NotFoundError(f"article {report.article.id} has no reading {name}; `tawatur explain ARTICLE` lists them")


def _explained(report: Report, name: str, layer: str, reading: Mention) -> Explained:
    span = span_of(reading)
    data = {"id": name, "layer": layer, "page": report.page.name, "article": report.article.id,
            "printed": report.printed(span), **msgspec.to_builtins(reading)}  # fmt: skip
    facts = [("id", name), ("layer", layer), ("page", report.page.name), ("rule", reading.made_by.rule)]
    facts.append(("made by", f"{reading.made_by.annotator} {reading.made_by.version}"))
    if isinstance(reading, Attribution):
        number = report.article.layers.attributions.index(reading)
        facts += [("chain", chain_text(Witness(report, number))), ("cue", report.printed(reading.cue))]
        facts += [("content", " … ".join(report.printed(part) for part in reading.content))]
        facts += [(key, _plain(data[key])) for key in ("mode", "act", "polarity", "distance", "medium", "inside")]
    else:
        skipped = ("id", "layer", "page", "article", "made_by", "span")
        facts += [(key, _plain(value)) for key, value in data.items() if key not in skipped]
    facts.append(("sentence", _marked(report, span)))
    return Explained(tuple(facts), data)


def _article(report: Report) -> Explained:
    article = report.article
    names = [name for layer in LAYERS for name in ids(article, layer)]
    data = {**msgspec.to_builtins(article), "page": report.page.name, "readings": names}
    facts = [("article", article.id), ("page", report.page.name), ("headline", report.headline)]
    facts += [
        ("outlet", article.outlet or ""),
        ("published", str(article.published or "")),
        ("dated by", article.dated_by),
    ]
    facts.append(("translated", f"{article.translated:.2f} {'; '.join(article.translated_by)}"))
    facts += [("reading", name) for name in names]
    return Explained(tuple(facts), data)


def _marked(report: Report, span: Span) -> str:
    """The raw sentence around a span, the span between brackets."""
    running = prose(report.page, report.article)
    start, end = span
    for sentence in running.sentences:
        whole = running.span(sentence.first, sentence.last)
        if whole.overlaps(span):
            start, end = min(start, whole.start), max(end, whole.end)
    text = running.text
    marked = f"{text[start : span.start]}{OPEN}{text[span.start : span.end]}{CLOSE}{text[span.end : end]}"
    return " ".join(marked.split())


def _plain(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else msgspec.json.encode(value).decode()
