"""What grouping keeps in the record and asks of it: one transaction in which articles find their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select

from tawatur.model.across import Moved, Story
from tawatur.record import rows, schema
from tawatur.record.labels import Labels
from tawatur.record.reader import DECODERS, parts


class Grouping(Labels):
    """All tables of grouping, on one open connection; what is written is seen by what is asked next."""

    def waiting(self) -> tuple[list[str], list[str]]:
        """The articles (ids) that are to find their places, anew perhaps, and those that are gone."""
        kept, article = schema.waiting.c.article_id, schema.article.c.id
        held = list(self._on.execute(select(kept).order_by(kept)).scalars())
        asked = (self._on.execute(select(article).where(article.in_(part))).scalars() for part in parts(held))
        there = {name for found in asked for name in found}
        return [name for name in held if name in there], [name for name in held if name not in there]

    def settled(self) -> None:
        """All that waited has its place."""
        self._on.execute(delete(schema.waiting))

    def clear(self) -> None:
        """Forget all places, and what was found; stories stand until others are `put` and they are dropped."""
        for table in schema.GROUPING:
            if table is not schema.waiting:
                self._on.execute(delete(table))
        self._on.execute(delete(schema.across).where(schema.across.c.kind.not_in(("story", "moved"))))

    def size(self) -> int:
        """How many articles have a place."""
        return int(self._on.execute(select(func.count()).select_from(schema.leaf)).scalar_one())

    def note(self, key: str, value: str | None = None) -> str:
        """What stands under a key of the record's own notes; set anew where a value is given."""
        kept = schema.meta
        held = self._on.execute(select(kept.c.value).where(kept.c.key == key)).scalar()
        if value is not None and value != held:
            self._on.execute(delete(kept).where(kept.c.key == key))
            self._on.execute(insert(kept), {"key": key, "value": value})
        return held or ""

    def put(self, kind: str, found: Iterable[tuple[str, Any]]) -> None:
        """Write what was found across articles: (story id, object); what stood under its id keeps its number."""
        kept = schema.across
        held = [(story, one, rows.encode(one)) for story, one in found]
        if not held:
            return
        numbers: dict[str, int] = {}
        for part in parts([one.id for _, one, _ in held]):
            asked = select(kept.c.id, kept.c.number).where(kept.c.kind == kind, kept.c.id.in_(part))
            numbers.update((row.id, row.number) for row in self._on.execute(asked))
        last = self._on.execute(select(func.max(kept.c.number)).where(kept.c.kind.in_(_numbered(kind)))).scalar() or 0
        self.drop(kind, sorted(numbers))
        batch = []
        for story, one, data in held:
            if one.id not in numbers:
                last = numbers[one.id] = last + 1
            batch.append({"kind": kind, "id": one.id, "number": numbers[one.id], "story": story, "data": data})
        self._insert(kept, batch)

    def moved(self, found: Moved) -> None:
        """Write that a story went into another: it keeps its number, under which it is still found."""
        row = {"kind": "moved", "id": found.id, "number": found.number, "story": found.into, "data": rows.encode(found)}
        kept = schema.across
        self._on.execute(kept.update().where(kept.c.kind == "moved", kept.c.story == found.id).values(story=found.into))
        self._on.execute(insert(kept), row)

    def drop(self, kind: str, names: Sequence[str]) -> None:
        """Take away what was found, by ids."""
        kept = schema.across
        for part in parts(names):
            self._on.execute(delete(kept).where(kept.c.kind == kind, kept.c.id.in_(part)))

    def renew_of(self, kind: str, stories: Sequence[str], found: Iterable[tuple[str, Any]]) -> None:
        """Write what was found of one kind under some stories in place of what was there; what is the same stays."""
        kept = schema.across.c
        there: dict[str, tuple[str, bytes]] = {}
        for part in parts(stories):
            asked = select(kept.id, kept.story, kept.data).where(kept.kind == kind, kept.story.in_(part))
            there.update((row.id, (row.story, row.data)) for row in self._on.execute(asked))
        now = {one.id: (story, one) for story, one in found}
        self.drop(kind, sorted(there.keys() - now.keys()))
        self.put(kind, [(story, one) for story, one in now.values() if there.get(one.id) != (story, rows.encode(one))])

    def found(self, kind: str, names: Sequence[str]) -> list[tuple[int, str, Any]]:
        """(number, story, object) for things found across articles, by ids."""
        kept = schema.across.c
        asked = select(kept.number, kept.story, kept.data)
        out: list[tuple[int, str, bytes]] = []
        for part in parts(names):
            held = self._on.execute(asked.where(kept.kind == kind, kept.id.in_(part)))
            out += [(row.number, row.story, row.data) for row in held]
        # Ordered here: asked to order by number, the store would look at all of a kind.
        return [(number, story, DECODERS[kind].decode(data)) for number, story, data in sorted(out)]

    def under(self, kind: str, stories: Sequence[str]) -> list[Any]:
        """What was found across articles, of one kind, of some stories, in its order."""
        kept = schema.across.c
        out = []
        for part in parts(stories):
            asked = select(kept.number, kept.data).where(kept.kind == kind, kept.story.in_(part))
            out += [(row.number, row.data) for row in self._on.execute(asked)]
        return [DECODERS[kind].decode(data) for _, data in sorted(out)]

    def story(self, name: str) -> tuple[int, Story]:
        """A story with its number, by id."""
        number, _, held = self.found("story", [name])[0]
        return number, held

    def stories(self, names: Sequence[str]) -> list[Story]:
        """Some stories, by ids, in order of their numbers."""
        return [held for *_, held in self.found("story", names)]

    def into(self, name: str, home: str) -> None:
        """One story goes into another, with its articles and copy groups; its own row and findings go."""
        leaf, kept = schema.leaf, schema.across
        self._on.execute(leaf.update().where(leaf.c.story == name).values(story=home))
        self._on.execute(kept.update().where(kept.c.kind == "copies", kept.c.story == name).values(story=home))
        self.vanish(name)

    def vanish(self, name: str) -> None:
        """Take a story away, with what was found in it."""
        kept = schema.across
        self._on.execute(delete(kept).where(kept.c.story == name, kept.c.kind.not_in(("copies", "moved"))))
        self.drop_threads([name])


def _numbered(kind: str) -> tuple[str, ...]:
    """The kinds that share one row of numbers: a story that moved leaves its number to nobody."""
    return ("story", "moved") if kind == "story" else (kind,)
