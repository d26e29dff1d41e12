"""Reading events of a sentence whose names, times and quantities are given by hand."""

from __future__ import annotations

from tawatur.annotate.events import Events
from tawatur.lexicon import Lexicon
from tawatur.model.layers import (
    Act,
    Attribution,
    Chain,
    EntityMention,
    EntityType,
    Event,
    Layers,
    Link,
    Maker,
    Mode,
    QuantityMention,
    TimeMention,
)
from tawatur.model.page import Article, Block, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

Names = dict[str, tuple[EntityType, str]]
SALEM: tuple[EntityType, str] = ("PER", "Salem")
RAMI: tuple[EntityType, str] = ("PER", "Rami")
LAHAR: tuple[EntityType, str] = ("GPE", "Lahar")
HALIN: tuple[EntityType, str] = ("GPE", "Halin")
HAND = Maker("hand", "1", "by hand")
EVENTS = Events(Lexicon())


def find(text: str, words: str) -> Span:
    """The first place of some words."""
    start = text.index(words)
    return Span(start, start + len(words))


def read(
    text: str,
    names: Names | None = None,
    times: dict[str, str] | None = None,
    counts: dict[str, tuple[int, str]] | None = None,
    said: tuple[str, str, str] | None = None,
    title: str = "",
    direct: str = "",
    act: Act = "say",
    kinds: dict[str, str] | None = None,
) -> tuple[Event, ...]:
    """The events of a text, `said` is (cue, content, source label) of one attribution in it.

    `direct`: it is a quotation, of who is called so in the text; `act`: what its source does by it; `kinds`
    are those of names by their labels.
    """
    whole = f"{title}\n{text}" if title else text
    start = len(title) + 1 if title else 0
    head = Span(0, len(title)) if title else None
    article = Article("a-1", 1, head, (Span(start, len(whole)),))
    blocks = ((Block(head, "title", 1),) if head else ()) + (Block(Span(start, len(whole)), "body", 1),)
    page = Page("a", whole, blocks=blocks, articles=(article,))
    mentions = []
    for words, (kind, entity) in (names or {}).items():
        at = whole.find(words)
        while at >= 0:
            mentions.append(
                EntityMention(Span(at, at + len(words)), kind, entity, HAND, kind=(kinds or {}).get(entity, ""))
            )
            at = whole.find(words, at + 1)
    attributions: tuple[Attribution, ...] = ()
    if said:
        source = Link(find(whole, direct) if direct else None, said[2], "person")
        chain = Chain((Link(None, None, "outlet", True), source))
        mode: Mode = "direct" if direct else "indirect"
        attributions = (Attribution((find(whole, said[1]),), find(whole, said[0]), chain, HAND, mode, act),)
    layers = Layers(
        tuple(sorted(mentions, key=lambda m: m.span)),
        tuple(TimeMention(find(whole, words), value, HAND) for words, value in (times or {}).items()),
        tuple(QuantityMention(find(whole, words), v, unit, HAND) for words, (v, unit) in (counts or {}).items()),
        attributions,
    )
    return tuple(EVENTS(prose(page, article), layers))


def one(text: str, **given: object) -> Event:
    """The only event of a text."""
    (event,) = read(text, **given)  # type: ignore[arg-type]
    return event


def actors(event: Event) -> list[str | None]:
    """Who did it, by their labels."""
    return [party.entity for party in event.actors]


def targets(event: Event) -> list[str | None]:
    """To whom it was done, by their labels."""
    return [party.entity for party in event.targets]
