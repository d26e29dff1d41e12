"""Who and what a record names: forms of names, where they stand, names found by their letters or their sound."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from tawatur.record import schema
from tawatur.record.known import KnownNames
from tawatur.record.reader import BATCH, Reader

# Asked for every page that somebody reads, so made once.
_COUNTED = select(schema.meta.c.value).where(schema.meta.c.key == bindparam("key"))
_STATE = select(schema.meta.c.key, schema.meta.c.value).where(schema.meta.c.key.in_(("changes", "texts")))


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as a list shows it: its type, how often it is named and in how many articles."""

    entity: str
    type: str
    times: int
    articles: int


class NameLists(Reader):
    """What a Record knows of names."""

    def state(self) -> tuple[int, int]:
        """`changes` and `texts`, in one look."""
        with self._connected() as connection:
            held = {row.key: row.value for row in connection.execute(_STATE)}
        return int(held.get("changes", 0)), int(held.get("texts", 0))

    def changes(self) -> int:
        """How often the record was written: whoever keeps an answer asks whether this number stands."""
        return self._counted("changes")

    def texts(self) -> int:
        """How often what was read, or found across it, was written; judgements and remarks do not count."""
        return self._counted("texts")

    def _counted(self, key: str) -> int:
        with self._connected() as connection:
            held = connection.execute(_COUNTED, {"key": key}).scalar()
        return int(held) if held else 0

    def forms(self, entity: str) -> list[tuple[str, int]]:
        """The forms under which an entity is named, with how often, the most frequent first."""
        kept = schema.naming.c
        total = func.sum(kept.times)
        asked = select(kept.name, total).where(kept.entity == entity).group_by(kept.name)
        with self._connected() as connection:
            found = connection.execute(asked.order_by(total.desc(), kept.name))
            return [(str(name), int(times)) for name, times in found]

    def naming(self, labels: Sequence[str]) -> list[tuple[str, str, str, int]]:
        """(article, type, name, times) wherever an entity, known by these labels, is named; by day."""
        kept, article = schema.naming.c, schema.article.c
        asked = select(kept.article_id, kept.type, kept.name, kept.times)
        asked = asked.join_from(schema.naming, schema.article, kept.article_id == article.id)
        with self._connected() as connection:
            ordered = asked.where(kept.entity.in_(labels)).order_by(
                article.published.nulls_first(), article.id, kept.name
            )
            return [(r[0], r[1], r[2], int(r[3])) for r in connection.execute(ordered)]

    def entities(
        self, types: Sequence[str] = (), most: int = 100, skip: int = 0, labels: Collection[str] | None = None
    ) -> list[Named]:
        """Entities of some types (all where none is given), or the first 5,000 of these, the most often named first."""
        kept = schema.naming.c
        total = func.sum(kept.times)
        kind = func.min(kept.type)
        asked = select(kept.entity, kind, total, func.count(kept.article_id.distinct())).group_by(kept.entity)
        if types:
            asked = asked.where(kept.type.in_(types))
        if labels is not None:
            asked = asked.where(kept.entity.in_(list(labels)[:BATCH]))
        with self._connected() as connection:
            found = connection.execute(asked.order_by(total.desc(), kept.entity).limit(most).offset(skip))
            return [Named(row[0], row[1], int(row[2]), int(row[3])) for row in found]

    def known_names(self) -> KnownNames:
        """All names, to be found by letters and by sound, as they stand now: whoever asks often keeps the answer."""
        kept = schema.naming.c
        total = func.sum(kept.times)
        asked = select(kept.entity, kept.name, total).group_by(kept.entity, kept.name)
        with self._connected() as connection:
            found = connection.execute(asked.order_by(total.desc(), kept.entity, kept.name)).all()
        return KnownNames((str(row[0]), str(row[1]), int(row[2])) for row in found)
