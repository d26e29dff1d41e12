"""Reports made by hand for tests of grouping and comparison: sentences of our own, layers by name of the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from tawatur.compare.claims import claims
from tawatur.compare.findings import findings
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground, ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.likeness.topics import topics
from tawatur.group.clusters import clusters
from tawatur.group.copies import copies
from tawatur.model.across import Finding
from tawatur.model.layers import (
    Attribution,
    Chain,
    EntityMention,
    Event,
    Layers,
    Link,
    Maker,
    QuantityMention,
    TimeMention,
)
from tawatur.model.page import Article, Page, Party, Report
from tawatur.model.span import Span

HAND = Maker("hand", "1", "by hand")
DAY = date(2031, 5, 4)
SIDES = {
    "Salmar Armed Forces": "Salmar", "Ministry of Defence (Salmar)": "Salmar", "Salmar": "Salmar",
    "Lahar": "Lahar", "Lahar Health Office": "Lahar", "Ministry of Defence (Lahar)": "Lahar", "Port Town": "Lahar",
    "Red Circle": "Red Circle", "Omar Saber": "Salmar", "Huda Raji": "Lahar",
}  # fmt: skip


@dataclass
class Draw:
    """An article in the making: its text, and layers whose spans are found by their words."""

    text: str
    name: str = "a"
    day: date | None = DAY
    outlet: str | None = "Salmar Today"
    agency: str | None = None
    title: str = ""
    layers: Layers = field(default_factory=Layers)

    def at(self, words: str) -> Span:
        whole = self._whole
        return Span(whole.index(words), whole.index(words) + len(words))

    @property
    def _whole(self) -> str:
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    def quantity(self, words: str, value: Any, unit: str, mod: str | None = None) -> Draw:
        made = QuantityMention(self.at(words), value, unit, HAND, mod)
        self.layers = replace(self.layers, quantities=(*self.layers.quantities, made))
        return self

    def entity(self, words: str, label: str, kind: Any = "ORG", sort: str = "", role: str = "") -> Draw:
        made = EntityMention(self.at(words), kind, label, HAND, kind=sort, role=self.at(role) if role else None)
        self.layers = replace(self.layers, entities=(*self.layers.entities, made))
        return self

    def time(self, words: str, value: str, kind: Any = "date") -> Draw:
        self.layers = replace(self.layers, times=(*self.layers.times, TimeMention(self.at(words), value, HAND, kind)))
        return self

    def said(
        self, content: str, cue: str, *hands: Link, act: Any = "say", rule: str = HAND.rule, inside: int | None = None
    ) -> Draw:
        chain = Chain((Link(None, self.outlet, "outlet", True), *hands))
        made = Attribution((self.at(content),), self.at(cue), chain, HAND._replace(rule=rule), act=act, inside=inside)
        self.layers = replace(self.layers, attributions=(*self.layers.attributions, made))
        return self

    def event(self, trigger: str, type_: str, *, mode: str | None = None, status: Any = "occurred",
              actors: Iterable[str] = (), targets: Iterable[str] = (), place: str | None = None,
              day: str | None = None, quantities: tuple[int, ...] = (), by: int | None = None) -> Draw:  # fmt: skip
        made = Event(
            self.at(trigger), type_, status, HAND, mode, tuple(Party(n) for n in actors),
            tuple(Party(n) for n in targets), Party(place) if place else None, day, quantities, by,
        )  # fmt: skip
        self.layers = replace(self.layers, events=(*self.layers.events, made))
        return self

    def report(self) -> Report:
        whole = self._whole
        start = len(self.title) + 2 if self.title else 0
        page = Page(f"{self.name}.txt", whole)
        article = Article(
            f"{page.id}-1", 1, Span(0, len(self.title)) if self.title else None, (Span(start, len(whole)),),
            publisher=Party(self.outlet) if self.outlet else None, agency=Party(self.agency) if self.agency else None,
            published=self.day, layers=self.layers,
        )  # fmt: skip
        return Report(page, article)


def body(label: str, kind: Any = "organisation", span: Span | None = None) -> Link:
    """A source."""
    return Link(span, label, kind)


def compared(
    *draws: Draw, bodies: Mapping[str, str] | None = None, stories: Mapping[str, str] | None = None
) -> tuple[Ground, list[Draft], list[Finding]]:
    """Everything found over some articles of one line."""
    reports = [draw.report() for draw in draws]
    scenes = [Scene(r) for r in reports]
    floor = ground(scenes, clusters(reports, SIDES), copies(reports), SIDES, bodies or {}, stories=stories)
    held = topics(claims(floor))
    return floor, [d for t in held for d in t.drafts], [f for t in held for f in findings(t, floor)]
