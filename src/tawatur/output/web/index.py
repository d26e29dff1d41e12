"""What pages need to find quickly and the tables do not say: which story an article is in, which events it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from tawatur.model.across import Entity, EventCluster, Story
from tawatur.record import Record
from tawatur.record.naming import Named


@dataclass(slots=True)
class Index:
    """Made once for each state of the record. `stories` are (number, story), the newest first."""

    stories: list[tuple[int, Story]]
    story_of: dict[str, tuple[int, Story]]
    lines: dict[str, list[tuple[int, Story]]]
    entities: dict[str, Entity]
    _record: Record
    _events: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    _clusters: dict[str, list[EventCluster]] = field(default_factory=dict)
    _named: list[Named] = field(default_factory=list)
    _known: dict[str, Named] = field(default_factory=dict)
    _read: bool = False
    _lock: Lock = field(default_factory=Lock)  # readers in several threads look once, not each

    def of_line(self, line: Iterable[Story]) -> list[Entity]:
        """The entities that the articles of a story line name."""
        labels = self._record.labels(article for story in line for article in story.articles)
        held = {entity.id: entity for label in labels if (entity := self.entities.get(label))}
        return [held[name] for name in sorted(held)]

    def events(self) -> dict[str, set[tuple[str, str]]]:
        """Article -> the (PLOVER type, status) of the events that it tells."""
        self._fill()
        return self._events

    def clusters(self, entity: str) -> list[EventCluster]:
        """The events in which an entity acts or is acted upon."""
        self._fill()
        return self._clusters.get(entity, [])

    def named(self) -> list[Named]:
        """All entities, labels that are one joined, the most often named first."""
        with self._lock:
            if not self._named:
                self._named = self._joined()
                self._known = {one.entity: one for one in self._named}
            return self._named

    def known(self) -> dict[str, Named]:
        """The same by label."""
        self.named()
        return self._known

    def _joined(self) -> list[Named]:
        held: dict[str, list[Named]] = {}
        for one in self._record.entities(most=1_000_000):
            main = self.entities.get(one.entity)
            held.setdefault(main.label if main else one.entity, []).append(one)
        joined = [
            Named(label, rows[0].type, sum(r.times for r in rows), sum(r.articles for r in rows))
            for label, rows in held.items()
        ]
        return sorted(joined, key=lambda one: (-one.times, one.entity))

    def _fill(self) -> None:
        with self._lock:
            if self._read:
                return
            clusters: list[EventCluster] = self._record.across("cluster")
            for cluster in clusters:
                for member in cluster.members:
                    self._events.setdefault(member.article, set()).add((cluster.type, cluster.status))
                for party in dict.fromkeys((*cluster.actors, *cluster.targets)):
                    self._clusters.setdefault(party, []).append(cluster)
            self._read = True


def index(record: Record) -> Index:
    """The index of a record as it stands."""
    numbered: list[tuple[int, Story]] = list(enumerate(record.across("story"), 1))
    newest = sorted(numbered, key=lambda held: (held[1].when[1] or held[1].when[0] or "", held[0]), reverse=True)
    story_of = {article: held for held in numbered for article in held[1].articles}
    lines: dict[str, list[tuple[int, Story]]] = {}
    for held in numbered:
        lines.setdefault(held[1].line, []).append(held)
    found: list[Entity] = record.across("entity")
    entities = {label: entity for entity in found for label in (entity.label, *entity.labels)}
    return Index(newest, story_of, lines, entities, record)
