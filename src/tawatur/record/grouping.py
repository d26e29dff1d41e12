"""What grouping keeps in the record and asks of it: one transaction in which articles find their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tawatur.model.across import Moved, Story
from tawatur.record import rows, schema
from tawatur.record.labels import Labels
from tawatur.record.reader import DECODERS

# Something found across articles: the id of its story, its own, itself (JSON).
Row = tuple[str, str, bytes]
_NUMBERS = "SELECT id, number FROM across WHERE kind = ?"
_PUT = "INSERT INTO across (kind, id, number, story, data) VALUES (?, ?, ?, ?, ?)"
_OF = "FROM across WHERE kind = ? AND story IN (??)"


class Grouping(Labels):
    """All tables of grouping, on one open connection; what is written is seen by what is asked next."""

    def waiting(self) -> tuple[list[str], list[str]]:
        """The articles (ids) that are to find their places, anew perhaps, and those that are gone."""
        held = [name for (name,) in self.ask("SELECT article_id FROM waiting ORDER BY article_id")]
        there = {name for (name,) in self.ask("SELECT id FROM article WHERE id IN (??)", held)}
        return [name for name in held if name in there], [name for name in held if name not in there]

    def settled(self) -> None:
        """All that waited has its place."""
        self.do("DELETE FROM waiting")

    def clear(self) -> None:
        """Forget all places, and what was found; stories stand until others are `put` and they are dropped."""
        for table in schema.GROUPING:
            if table is not schema.waiting:
                self.do(f"DELETE FROM {table.name}")
        self.do("DELETE FROM across WHERE kind NOT IN ('story', 'moved')")

    def size(self, most: int) -> int:
        """How many articles have a place; so many where they are more."""
        return int(self.ask("SELECT count(*) FROM (SELECT 1 FROM leaf LIMIT ?) AS held", most)[0][0])

    def note(self, key: str, value: str | None = None) -> str:
        """What stands under a key of the record's own notes; set anew where a value is given."""
        held = next((str(row[0]) for row in self.ask("SELECT value FROM meta WHERE key = ?", key)), "")
        if value is not None and value != held:
            self.do("DELETE FROM meta WHERE key = ?", key)
            self.do("INSERT INTO meta (key, value) VALUES (?, ?)", key, value)
        return held

    def put(self, kind: str, found: Iterable[tuple[str, Any]]) -> None:
        """Write what was found across articles: (story id, object); what stood under its id keeps its number."""
        self.put_rows(kind, [row_of(story, one) for story, one in found])

    def put_rows(self, kind: str, found: Sequence[Row]) -> None:
        """The same as rows."""
        if not found:
            return
        names = [name for _, name, _ in found]
        numbers = dict(map(tuple, self.ask(f"{_NUMBERS} AND id IN (??)", kind, names)))
        last = max(map(self._last, ("story", "moved") if kind == "story" else (kind,)))  # who moved keeps his number
        self.drop(kind, sorted(numbers))
        for name in names:
            if name not in numbers:
                last = numbers[name] = last + 1
        self.fill(_PUT, ((kind, name, numbers[name], story, data) for story, name, data in found))

    def _last(self, kind: str) -> int:
        # Not max(): of several kinds, or of none, the store would look at every row.
        held = self.ask("SELECT number FROM across WHERE kind = ? ORDER BY number DESC LIMIT 1", kind)
        return int(held[0][0]) if held else 0

    def moved(self, found: Moved) -> None:
        """Write that a story went into another: it keeps its number, under which it is still found."""
        self.do("UPDATE across SET story = ? WHERE kind = 'moved' AND story = ?", found.into, found.id)
        self.fill(_PUT, [("moved", found.id, found.number, found.into, rows.encode(found))])

    def drop(self, kind: str, names: Sequence[str]) -> None:
        """Take away what was found, by ids."""
        self.do("DELETE FROM across WHERE kind = ? AND id IN (??)", kind, list(names))

    def renew_of(self, kind: str, stories: Sequence[str], found: Iterable[Row]) -> None:
        """Write what was found of one kind under some stories in place of what was there; what is the same stays."""
        there = {name: (story, data) for name, story, data in self.rows(kind, stories)}
        now = {row[1]: row for row in found}
        self.drop(kind, sorted(there.keys() - now.keys()))
        self.put_rows(kind, [row for name, row in now.items() if there.get(name) != (row[0], row[2])])

    def rows(self, kind: str, stories: Sequence[str]) -> list[tuple[str, str, bytes]]:
        """(id, story, itself) of all of a kind under some stories."""
        return list(map(tuple, self.ask(f"SELECT id, story, data {_OF}", kind, list(stories))))

    def rows_by_id(self, kind: str, names: Sequence[str]) -> list[tuple[str, str, bytes]]:
        """The same by ids."""
        return list(
            map(tuple, self.ask("SELECT id, story, data FROM across WHERE kind = ? AND id IN (??)", kind, list(names)))
        )

    def found(self, kind: str, names: Sequence[str]) -> list[tuple[int, str, Any]]:
        """(number, story, object) for things found across articles, by ids."""
        asked = "SELECT number, story, data FROM across WHERE kind = ? AND id IN (??)"
        # Ordered here: asked to order by number, the store would look at all of a kind.
        held = sorted(map(tuple, self.ask(asked, kind, list(names))))
        return [(number, story, DECODERS[kind].decode(data)) for number, story, data in held]

    def under(self, kind: str, stories: Sequence[str]) -> list[Any]:
        """What was found across articles, of one kind, of some stories, in its order."""
        held = sorted(map(tuple, self.ask(f"SELECT number, data {_OF}", kind, list(stories))))
        return [DECODERS[kind].decode(data) for _, data in held]

    def story(self, name: str) -> tuple[int, Story]:
        """A story with its number, by id."""
        number, _, held = self.found("story", [name])[0]
        return number, held

    def stories(self, names: Sequence[str]) -> list[Story]:
        """Some stories, by ids, in order of their numbers."""
        return [held for *_, held in self.found("story", names)]

    def into(self, name: str, home: str) -> None:
        """One story goes into another, with its articles and copy groups; its own row and findings go."""
        self.do("UPDATE leaf SET story = ? WHERE story = ?", home, name)
        self.do("UPDATE across SET story = ? WHERE kind = 'copies' AND story = ?", home, name)
        self.vanish(name)

    def vanish(self, name: str) -> None:
        """Take a story away, with what was found in it."""
        self.do("DELETE FROM across WHERE story = ? AND kind IN (??)", name, ["story", "cluster", "claim", "finding"])
        self.drop_threads([name])


def row_of(story: str, one: Any) -> Row:
    """Something found across articles, as it is written."""
    return story, one.id, rows.encode(one)
