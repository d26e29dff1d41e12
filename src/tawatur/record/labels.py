"""The labels that grouping keeps: which entity each means, and which sound alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import delete, select, text

from tawatur.model.layers import EntityType
from tawatur.record import schema
from tawatur.record.reader import parts
from tawatur.record.shelves import Shelves

# Asked so often that they are written once, as text.
_NAMED = text(
    "SELECT entity, type, name, article_id, times, listed FROM naming WHERE entity = :label"
    " ORDER BY article_id, name LIMIT :most"
)
_SOUNDING = text("SELECT label FROM sound WHERE key = :key AND type = :kind LIMIT :most")


class Named(NamedTuple):
    """How often an article names an entity (its label) in one form."""

    label: str
    type: EntityType
    form: str
    article: str
    times: int
    listed: bool


class Labels(Shelves):
    """The tables of entities and their labels, and who names whom."""

    def add_labels(self, labels: Iterable[tuple[str, str, str]], sounds: Iterable[tuple[str, str, str]]) -> None:
        """Keep (label, id of its entity, the entity's own label), and (sound, type, label), in place of what was."""
        held, kept = list(labels), schema.alias
        for part in parts([label for label, *_ in held]):
            self._on.execute(delete(kept).where(kept.c.label.in_(part)))
            self._on.execute(delete(schema.sound).where(schema.sound.c.label.in_(part)))
        self._insert(kept, ({"label": a, "entity": b, "main": c} for a, b, c in held))
        self._insert(schema.sound, ({"key": a, "type": b, "label": c} for a, b, c in sorted(set(sounds))))

    def aliases(self, labels: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Label -> (id of its entity, the entity's own label), for those that are known."""
        kept = schema.alias.c
        asked = select(kept.label, kept.entity, kept.main)
        found = (self._on.execute(asked.where(kept.label.in_(part))) for part in parts(labels))
        return {label: (entity, main) for rows_ in found for label, entity, main in rows_}

    def sounding(self, sounds: Iterable[tuple[str, str]], most: int) -> set[str]:
        """The labels of these sounds and types; a sound that more share finds none."""
        out: set[str] = set()
        for key, kind in sorted(set(sounds)):
            found = list(self._on.execute(_SOUNDING, {"key": key, "kind": kind, "most": most + 1}).scalars())
            out.update(found if len(found) <= most else ())
        return out

    def named(self, labels: Sequence[str], most: int) -> list[Named]:
        """Where these labels are named, of each so many rows."""
        found = (self._on.execute(_NAMED, {"label": label, "most": most}) for label in labels)
        return [Named(row[0], row[1], row[2], row[3], int(row[4]), bool(row[5])) for rows_ in found for row in rows_]

    def names_in(self, articles: Sequence[str]) -> list[Named]:
        """All that some articles name."""
        kept = schema.naming.c
        asked = select(kept.entity, kept.type, kept.name, kept.article_id, kept.times, kept.listed)
        found = (self._on.execute(asked.where(kept.article_id.in_(part))) for part in parts(articles))
        return [Named(row[0], row[1], row[2], row[3], int(row[4]), bool(row[5])) for rows_ in found for row in rows_]
