"""What grouping keeps of articles, pairs of them, stories and lines, and how it finds them again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, TextClause, delete, func, insert, select, text

from tawatur.model.across import CopyKind
from tawatur.record import schema
from tawatur.record.reader import BATCH, parts

# Asked so often that they are written once, as text.
_LEADS = text(
    "SELECT leaf, weight FROM (SELECT leaf, weight FROM lead WHERE stem = :key AND day BETWEEN :since AND :until"
    " ORDER BY day DESC, leaf DESC LIMIT :most) AS dated UNION ALL"
    " SELECT leaf, weight FROM (SELECT leaf, weight FROM lead WHERE stem = :key AND day = ''"
    " ORDER BY leaf DESC LIMIT :most) AS undated"
)
_THEMES = text(
    "SELECT story, weight FROM theme WHERE key = :key AND day BETWEEN :since AND :until"
    " ORDER BY day DESC, story DESC LIMIT :most"
)
# Rows written in one go.
_ROWS = 20_000


class Shelved(NamedTuple):
    """An article as grouping keeps it: its number, its id, its story (id), itself as stories see it (JSON)."""

    number: int
    article: str
    story: str
    data: bytes


class Thread(NamedTuple):
    """A story as lines see it: its id, its line and chapter (ids), how many articles, the rest (JSON)."""

    story: str
    line: str
    chapter: str
    articles: int
    data: bytes


PairRow = tuple[str, str, float, int, CopyKind]


class Shelves:
    """The tables of articles, copies, stories and lines, on one open connection."""

    def __init__(self, connection: Connection) -> None:
        self._on = connection

    def add_leaves(self, leaves: Iterable[tuple[str, str, str, int, bytes]]) -> dict[str, int]:
        """Keep articles: (id, story, day or "", how many fingerprints, data). Returns their numbers."""
        batch: list[dict[str, Any]] = [
            {"article_id": a, "story": s, "day": d, "prints": n, "data": held} for a, s, d, n, held in leaves
        ]
        self._insert(schema.leaf, batch)
        return {leaf.article: leaf.number for leaf in self.leaves([row["article_id"] for row in batch])}

    def leaves(self, articles: Iterable[str]) -> list[Shelved]:
        """Some articles, in the order in which they came."""
        return self._leaves("article_id", list(articles))

    def numbered(self, numbers: Iterable[int]) -> list[Shelved]:
        """The same by their numbers."""
        return self._leaves("number", list(numbers))

    def members(self, stories: Iterable[str]) -> list[Shelved]:
        """The articles of some stories."""
        return self._leaves("story", list(stories))

    def _leaves(self, by: str, wanted: Sequence[Any]) -> list[Shelved]:
        kept = schema.leaf.c
        asked = select(kept.number, kept.article_id, kept.story, kept.data)
        out = [Shelved(*row) for part in parts(wanted) for row in self._on.execute(asked.where(kept[by].in_(part)))]
        return sorted(out)

    def drop_leaves(self, articles: Sequence[str]) -> list[Shelved]:
        """Forget articles; returns what was known of them."""
        held = self.leaves(articles)
        for part in parts([leaf.article for leaf in held]):
            pair = schema.pair
            self._on.execute(delete(pair).where(pair.c.one.in_(part) | pair.c.other.in_(part)))
            self._on.execute(delete(schema.leaf).where(schema.leaf.c.article_id.in_(part)))
        return held

    def renew(self, article: str, data: bytes) -> None:
        """Keep an article in its place as it is now."""
        kept = schema.leaf
        self._on.execute(kept.update().where(kept.c.article_id == article).values(data=data))

    def add_prints(self, marks: Iterable[tuple[int, int]]) -> None:
        """Keep fingerprints: (mark, number of the article)."""
        self._insert(schema.print_, ({"mark": mark, "leaf": leaf} for mark, leaf in marks))

    def sharing(self, marks: Sequence[int], common: int, least: int) -> list[Shelved]:
        """The articles with so many of some fingerprints, or with all of their own among them.

        Fingerprints that stand in so many articles as is `common` count for nothing.
        """
        kept, leaf = schema.print_.c, schema.leaf.c
        rare: list[int] = []
        for part in parts(marks):
            asked = select(kept.mark).where(kept.mark.in_(part)).group_by(kept.mark).having(func.count() < common)
            rare += self._on.execute(asked).scalars()
        columns = (leaf.number, leaf.article_id, leaf.story, leaf.data)
        asked = select(*columns).join_from(schema.print_, schema.leaf, kept.leaf == leaf.number)
        asked = asked.where(kept.mark.in_(rare[:BATCH])).group_by(leaf.number)
        asked = asked.having((func.count() >= least) | (func.count() >= func.min(leaf.prints)))
        return sorted(Shelved(*row) for row in self._on.execute(asked))

    def add_pairs(self, pairs: Iterable[PairRow]) -> None:
        """Keep verified pairs: (one, other, share, words, kind)."""
        names = ("one", "other", "share", "words", "kind")
        self._insert(schema.pair, (dict(zip(names, pair, strict=True)) for pair in pairs))

    def pairs(self, articles: Collection[str]) -> list[PairRow]:
        """The verified pairs with one of some articles."""
        kept = schema.pair.c
        out: set[PairRow] = set()
        for part in parts(sorted(articles)):
            for column in (kept.one, kept.other):
                asked = select(kept.one, kept.other, kept.share, kept.words, kept.kind).where(column.in_(part))
                out.update((row[0], row[1], row[2], row[3], row[4]) for row in self._on.execute(asked))
        return sorted(out)

    def count(self, stems: Mapping[str, int], articles: int) -> None:
        """Count so many articles more, and in how many of them each stem stands."""
        held = text(
            "INSERT INTO spread (stem, articles) VALUES (:s, :n)"
            " ON CONFLICT (stem) DO UPDATE SET articles = spread.articles + :n"
        )
        batch = [{"s": stem, "n": n} for stem, n in sorted({**stems, "": articles}.items()) if n]
        for part in parts(batch, _ROWS):
            self._on.execute(held, part)

    def spread(self, stems: Iterable[str]) -> dict[str, int]:
        """In how many articles some stems stand; under "" the number of articles."""
        kept = schema.spread.c
        asked = select(kept.stem, kept.articles)
        found = (self._on.execute(asked.where(kept.stem.in_(part))) for part in parts(["", *stems]))
        return {stem: n for rows_ in found for stem, n in rows_}

    def add_leads(self, leads: Iterable[tuple[str, str, int, float]]) -> None:
        """Keep the heaviest words of articles: (stem, day or "", number of the article, weight)."""
        names = ("stem", "day", "leaf", "weight")
        self._insert(schema.lead, (dict(zip(names, lead, strict=True)) for lead in leads))

    def overlapping(self, weights: Mapping[str, float], since: str, until: str, most: int) -> dict[int, float]:
        """Articles (numbers) of some days, and without a day, by what they share of these words; of each the latest."""
        return self._overlap(_LEADS, weights, since, until, most)

    def themes(self, weights: Mapping[str, float], since: str, until: str, most: int) -> dict[str, float]:
        """Stories of some days by what they share of these themes."""
        return self._overlap(_THEMES, weights, since, until, most)

    def _overlap(
        self, asked: TextClause, weights: Mapping[str, float], since: str, until: str, most: int
    ) -> dict[Any, float]:
        out: dict[Any, float] = {}
        for name, weight in weights.items():
            given = {"key": name, "since": since, "until": until, "most": most}
            for found, x in self._on.execute(asked, given):
                out[found] = out.get(found, 0.0) + weight * x
        return out

    def put_thread(self, thread: Thread, day: str, themes: Mapping[str, float]) -> None:
        """Keep a story as lines see it, in place of what was kept of it."""
        self.drop_threads([thread.story])
        self._on.execute(insert(schema.thread), thread._asdict())
        self._insert(
            schema.theme,
            ({"key": k, "day": day, "story": thread.story, "weight": w} for k, w in sorted(themes.items())),
        )

    def drop_threads(self, stories: Sequence[str]) -> None:
        """Forget stories as lines see them."""
        for table in (schema.thread, schema.theme):
            self._on.execute(delete(table).where(table.c.story.in_(stories)))

    def threads(self, by: str, names: Sequence[str]) -> list[Thread]:
        """Stories as lines see them, by "story", "line" or "chapter"."""
        kept = schema.thread.c
        asked = select(kept.story, kept.line, kept.chapter, kept.articles, kept.data)
        found = (self._on.execute(asked.where(kept[by].in_(part))) for part in parts(names))
        return sorted(Thread(*row) for rows_ in found for row in rows_)

    def _insert(self, table: Table, batch: Iterable[Mapping[str, Any]]) -> None:
        part: list[Mapping[str, Any]] = []
        for row in batch:
            part.append(row)
            if len(part) == _ROWS:
                self._on.execute(insert(table), part)
                part = []
        if part:
            self._on.execute(insert(table), part)
