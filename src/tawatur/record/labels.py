"""The labels that grouping keeps: which entity each means, and which sound alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from tawatur.model.layers import EntityType
from tawatur.record.shelves import Shelves

_NAMES = "SELECT entity, type, name, article_id, times, listed, nominal FROM naming WHERE "


class Named(NamedTuple):
    """How often an article names an entity (its label) in one form, and how often of these by a description."""

    label: str
    type: EntityType
    form: str
    article: str
    times: int
    listed: bool
    nominal: int


class Labels(Shelves):
    """The tables of entities and their labels, and who names whom."""

    def add_labels(self, labels: Iterable[tuple[str, str, str]], sounds: Iterable[tuple[str, str, str]]) -> None:
        """Keep (label, id of its entity, the entity's own label), and (sound, type, label), in place of what was."""
        held = list(labels)
        self.do("DELETE FROM alias WHERE label IN (??)", [label for label, *_ in held])
        self.do("DELETE FROM sound WHERE label IN (??)", [label for label, *_ in held])
        self.fill("INSERT INTO alias (label, entity, main) VALUES (?, ?, ?)", held)
        self.fill("INSERT INTO sound (key, type, label) VALUES (?, ?, ?)", sorted(set(sounds)))

    def aliases(self, labels: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Label -> (id of its entity, the entity's own label), for those that are known."""
        found = self.ask("SELECT label, entity, main FROM alias WHERE label IN (??)", list(labels))
        return {label: (entity, main) for label, entity, main in found}

    def others(self, labels: Iterable[str]) -> dict[str, str]:
        """Label -> the label of its entity, for those that are not that themselves."""
        asked = "SELECT label, main FROM alias WHERE main <> label AND label IN (??)"
        return dict(map(tuple, self.ask(asked, sorted(labels))))

    def sounding(self, sounds: Iterable[tuple[str, str]], most: int) -> set[str]:
        """The labels of these sounds and types; a sound that more share finds none."""
        out: set[str] = set()
        for key, kind in sorted(set(sounds)):
            found = self.ask("SELECT label FROM sound WHERE key = ? AND type = ? LIMIT ?", key, kind, most + 1)
            out.update(label for (label,) in found if len(found) <= most)
        return out

    def named(self, labels: Sequence[str], most: int) -> list[Named]:
        """Where these labels are named, of each so many rows."""
        asked = f"{_NAMES}entity = ? ORDER BY article_id, name LIMIT ?"
        return [_named(row) for label in labels for row in self.ask(asked, label, most)]

    def names_in(self, articles: Sequence[str]) -> list[Named]:
        """All that some articles name."""
        return [_named(row) for row in self.ask(f"{_NAMES}article_id IN (??)", list(articles))]


def _named(row: Sequence[Any]) -> Named:
    return Named(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6])
