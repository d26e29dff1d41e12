"""Gold pages as Pages with every layer: what tests of comparison run on, whatever the annotators can do today."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import tawatur
from tawatur.lexicon import Lexicon
from tawatur.model.layers import (
    Attribution,
    Chain,
    EntityMention,
    Event,
    Layers,
    Link,
    Maker,
    Medium,
    QuantityMention,
    TimeMention,
)
from tawatur.model.page import Article, Block, Page, Party, Report
from tawatur.model.span import Span

HAND = Maker("gold", "0", "gold")
_TYPES = {"Agence France-Presse": "agency", "Reuters": "agency", "Associated Press": "agency"}


def gold_reports(folder: Path, pages: Path) -> list[Report]:
    """The reports of a folder of gold files, with all layers; `pages` holds the texts."""
    out = []
    for path in sorted(folder.glob("*.json")):
        held = json.loads(path.read_text("utf-8"))
        page = gold_page(held, (pages / held["page"]).read_bytes().decode("utf-8"))
        out += [Report(page, article) for article in page.articles]
    return out


def read_reports(folder: Path, pages: Path) -> list[Report]:
    """The same reports as Tawatur reads them: articles and layers its own, their days and ids those of the gold."""
    out = []
    for path in sorted(folder.glob("*.json")):
        held = json.loads(path.read_text("utf-8"))
        days = {n: date.fromisoformat(a["published"]) for n, a in enumerate(held["articles"], 1) if a.get("published")}
        page = tawatur.read((pages / held["page"]).read_bytes().decode("utf-8"), name=held["page"], dates=days)
        names = [a["id"] for a in held["articles"]]
        page = replace(page, articles=tuple(replace(a, id=n) for a, n in zip(page.articles, names, strict=True)))
        out += [Report(page, article) for article in page.articles]
    return out


def gold_page(held: dict[str, Any], text: str) -> Page:
    """A page with the blocks, articles and layers of one gold file."""
    numbers = {a["id"]: n for n, a in enumerate(held["articles"], 1)}
    blocks = tuple(Block(Span(*b["span"]), b["role"], numbers.get(b["article"])) for b in held["blocks"])
    articles = tuple(_article(held, a, numbers[a["id"]], blocks) for a in held["articles"])
    return Page(held["page"], text, blocks=blocks, articles=articles)


def _article(held: dict[str, Any], a: dict[str, Any], number: int, blocks: tuple[Block, ...]) -> Article:
    publisher = a.get("publisher")
    own = [b for b in blocks if b.article == number]
    article = Article(
        id=a["id"],
        number=number,
        title=_span(a["title"]),
        body=tuple(Span(*s) for s in a["body"]),
        subheads=tuple(b.span for b in own if b.role == "subhead"),
        bylines=tuple(b.span for b in own if b.role == "byline"),
        related=tuple(b.span for b in own if b.role == "related"),
        publisher=Party(publisher["entity"], _span(publisher["span"])) if publisher else None,
        published=date.fromisoformat(a["published"]) if a.get("published") else None,
    )
    return replace(article, layers=_layers(held, article, a["id"]))


def _layers(held: dict[str, Any], article: Article, name: str) -> Layers:
    own = [span for span, _ in article.blocks()]

    def inside(span: list[int]) -> bool:
        return any(s.covers(Span(*span)) for s in own)

    quantities = [(i, q) for i, q in enumerate(held["quantities"]) if inside(q["span"])]
    said = [(i, a) for i, a in enumerate(held["attributions"]) if a["article"] == name]
    where = {i: n for n, (i, _) in enumerate(quantities)}
    which = {i: n for n, (i, _) in enumerate(said)}
    ids = {a["id"]: which[i] for i, a in said}
    outlet = Link(None, article.outlet, "outlet", True)
    return Layers(
        entities=tuple(
            EntityMention(
                Span(*e["span"]),
                e["type"],
                e["entity"],
                HAND,
                e["nominal"],
                e["metonym"],
                _span(e["role"]),
                _kinds().get(e["entity"], ""),
            )
            for e in sorted(held["entities"], key=lambda e: e["span"])
            if inside(e["span"])
        ),
        times=tuple(
            TimeMention(Span(*t["span"]), t["value"], HAND, _time_kind(t["value"]), t["mod"])
            for t in sorted(held["times"], key=lambda t: t["span"])
            if inside(t["span"])
        ),
        quantities=tuple(
            QuantityMention(
                Span(*q["span"]),
                tuple(q["value"]) if isinstance(q["value"], list) else q["value"],
                q["unit"] or "",
                HAND,
                q["mod"],
            )
            for _, q in quantities
        ),
        attributions=tuple(_attribution(a, outlet, ids) for _, a in said),
        events=tuple(_event(e, where, which) for e in held["events"] if e["article"] == name),
    )


@cache
def _kinds() -> dict[str, str]:
    """The kinds of listed places: what the annotator would know of them."""
    return {row["label"]: row["kind"] for row in Lexicon().rows("names", "places")}


def _time_kind(value: str) -> Any:
    return "duration" if value.startswith("P") and "_" not in value else "date"


def _attribution(a: dict[str, Any], outlet: Link, ids: dict[str, int]) -> Attribution:
    source, via = a["source"], a.get("via", [])
    span, kind = _span(source["span"]), source["kind"]
    links = [outlet]
    links += [
        Link(_span(v["span"]), v["entity"], _TYPES.get(v["entity"] or "", "organisation"), v["span"] is None)
        for v in via
    ]
    links.append(Link(span, source["entity"], "person" if kind == "implicit" else kind, span is None))
    to, medium = a.get("addressee"), a.get("medium")
    return Attribution(
        tuple(Span(*s) for s in a["content"]),
        Span(*a["cue"]),
        Chain(tuple(links)),
        HAND,
        a["mode"],
        a["act"],
        a["polarity"],
        Party(to["entity"], _span(to["span"])) if to else None,
        Medium(medium["name"], _span(medium["span"])) if medium else None,
        ids.get(a["inside"]) if a.get("inside") else None,
    )


def _event(e: dict[str, Any], where: dict[int, int], which: dict[int, int]) -> Event:
    return Event(
        Span(*e["trigger"]),
        e["type"],
        e["status"],
        HAND,
        e["mode"],
        tuple(Party(name) for name in e["actors"]),
        tuple(Party(name) for name in e["targets"]),
        Party(e["place"]) if e["place"] else None,
        e["date"],
        tuple(where[q] for q in e["quantities"] if q in where),
        which.get(e["reported_by"]) if e["reported_by"] is not None else None,
    )


def _span(held: list[int] | None) -> Span | None:
    return Span(*held) if held else None
