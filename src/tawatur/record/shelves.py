"""What grouping keeps of articles, pairs of them, stories and lines, and how it finds them again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tawatur.model.across import CopyKind
from tawatur.record.plain import Plain
from tawatur.record.reader import BATCH

_LEAVES = "SELECT number, article_id, story, data FROM leaf WHERE "
_LEADS = (
    "SELECT leaf, weight FROM (SELECT leaf, weight FROM lead WHERE stem = ? AND day BETWEEN ? AND ?"
    " ORDER BY day DESC, leaf DESC LIMIT ?) AS dated UNION ALL"
    " SELECT leaf, weight FROM (SELECT leaf, weight FROM lead WHERE stem = ? AND day = ''"
    " ORDER BY leaf DESC LIMIT ?) AS undated"
)
_THEMES = "SELECT story, weight FROM theme WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day DESC, story DESC LIMIT ?"
_SHARING = (
    "SELECT leaf.article_id, count(*) FROM print JOIN leaf ON print.leaf = leaf.number"
    " WHERE print.mark IN (??) GROUP BY leaf.number, leaf.article_id"
    " HAVING count(*) >= ? OR count(*) >= min(leaf.prints)"
)
_THREADS = "SELECT story, line, chapter, articles, data FROM thread WHERE "
_SCENES = "SELECT article_id, key, data FROM scene WHERE article_id IN (??)"
_PAIRS = "SELECT one, other, share, words, kind FROM pair WHERE "


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


class Remembered(NamedTuple):
    """What comparison found out about an article (id), under a key: with which words, under which labels."""

    article: str
    key: str
    data: bytes


PairRow = tuple[str, str, float, int, CopyKind]


class Shelves(Plain):
    """The tables of articles, copies, stories and lines, on one open connection."""

    def add_leaves(self, leaves: Iterable[tuple[str, str, str, int, bytes]]) -> dict[str, int]:
        """Keep articles: (id, story, day or "", how many fingerprints, data). Returns their numbers."""
        batch = list(leaves)
        self.fill("INSERT INTO leaf (article_id, story, day, prints, data) VALUES (?, ?, ?, ?, ?)", batch)
        found = self.ask("SELECT article_id, number FROM leaf WHERE article_id IN (??)", [row[0] for row in batch])
        return dict(map(tuple, found))

    def leaves(self, articles: Iterable[str]) -> list[Shelved]:
        """Some articles, in the order in which they came."""
        return self._leaves("article_id IN (??)", list(articles))

    def numbered(self, numbers: Iterable[int]) -> list[Shelved]:
        """The same by their numbers."""
        return self._leaves("number IN (??)", list(numbers))

    def members(self, stories: Iterable[str]) -> list[Shelved]:
        """The articles of some stories."""
        return self._leaves("story IN (??)", list(stories))

    def _leaves(self, which: str, wanted: list[Any]) -> list[Shelved]:
        return sorted(Shelved(*row) for row in self.ask(_LEAVES + which, wanted))

    def homes(self, articles: Iterable[str]) -> dict[str, str]:
        """The story of each of some articles."""
        found = self.ask("SELECT article_id, story FROM leaf WHERE article_id IN (??)", sorted(articles))
        return dict(map(tuple, found))

    def remembered(self, articles: Iterable[str]) -> list[Remembered]:
        """What comparison found out about some articles, as far as it is kept."""
        return [Remembered(*row) for row in self.ask(_SCENES, list(articles))]

    def remember(self, found: Sequence[Remembered]) -> None:
        """Keep what comparison found out about articles, in place of what was kept."""
        self.do("DELETE FROM scene WHERE article_id IN (??)", [one.article for one in found])
        self.fill("INSERT INTO scene (article_id, key, data) VALUES (?, ?, ?)", map(tuple, found))

    def forget(self, labels: Iterable[str]) -> None:
        """Forget what comparison found out about the articles that name some labels."""
        asked = "DELETE FROM scene WHERE article_id IN (SELECT article_id FROM naming WHERE entity IN (??))"
        self.do(asked, sorted(labels))

    def drop_leaves(self, articles: Iterable[str]) -> None:
        """Forget articles."""
        names = sorted(articles)
        self.do("DELETE FROM pair WHERE one IN (??)", names)
        self.do("DELETE FROM pair WHERE other IN (??)", names)
        self.do("DELETE FROM leaf WHERE article_id IN (??)", names)

    def renew(self, article: str, data: bytes) -> None:
        """Keep an article in its place as it is now."""
        self.do("UPDATE leaf SET data = ? WHERE article_id = ?", data, article)

    def add_prints(self, marks: Iterable[tuple[int, int]]) -> None:
        """Keep fingerprints: (mark, number of the article)."""
        self.fill("INSERT INTO print (mark, leaf) VALUES (?, ?)", marks)

    def sharing(self, marks: Sequence[int], common: int, least: int) -> list[str]:
        """The articles with so many of some fingerprints, or with all of their own among them: those with most first.

        Fingerprints that stand in so many articles as is `common` count for nothing.
        """
        asked = "SELECT mark FROM print WHERE mark IN (??) GROUP BY mark HAVING count(*) < ?"
        rare = [mark for (mark,) in self.ask(asked, list(marks), common)]
        found = self.ask(_SHARING, rare[:BATCH], least)
        return [name for name, _ in sorted(found, key=lambda row: (-row[1], row[0]))]

    def add_pairs(self, pairs: Iterable[PairRow]) -> None:
        """Keep verified pairs: (one, other, share, words, kind)."""
        self.fill("INSERT INTO pair (one, other, share, words, kind) VALUES (?, ?, ?, ?, ?)", map(tuple, pairs))

    def pairs(self, articles: Collection[str]) -> list[PairRow]:
        """The verified pairs with one of some articles."""
        names = sorted(articles)
        found = (*self.ask(f"{_PAIRS}one IN (??)", names), *self.ask(f"{_PAIRS}other IN (??)", names))
        return sorted({(row[0], row[1], row[2], row[3], row[4]) for row in found})

    def count(self, stems: Mapping[str, int], articles: int) -> None:
        """Count so many articles more, and in how many of them each stem stands."""
        self.fill(
            "INSERT INTO spread (stem, articles) VALUES (?, ?)"
            " ON CONFLICT (stem) DO UPDATE SET articles = spread.articles + excluded.articles",
            ((stem, n) for stem, n in sorted({**stems, "": articles}.items()) if n),
        )

    def spread(self, stems: Iterable[str]) -> dict[str, int]:
        """In how many articles some stems stand; under "" the number of articles."""
        found = self.ask("SELECT stem, articles FROM spread WHERE stem IN (??)", ["", *stems])
        return dict(map(tuple, found))

    def add_leads(self, leads: Iterable[tuple[str, str, int, float]]) -> None:
        """Keep the heaviest words of articles: (stem, day or "", number of the article, weight)."""
        self.fill("INSERT INTO lead (stem, day, leaf, weight) VALUES (?, ?, ?, ?)", leads)

    def overlapping(
        self, weights: Mapping[str, float], since: str, until: str, most: int, looks: int
    ) -> dict[int, float]:
        """Articles (numbers) of some days, and without a day, by what they share of these words; of each the latest.

        So many are looked at (`looks`): a word that brings more than is left is passed over.
        """
        return _shared(weights, (self.ask(_LEADS, name, since, until, most, name, most) for name in weights), looks)

    def themes(self, weights: Mapping[str, float], since: str, until: str, most: int, looks: int) -> dict[str, float]:
        """Stories of some days by what they share of these themes; so many are looked at, as with articles."""
        return _shared(weights, (self.ask(_THEMES, name, since, until, most) for name in weights), looks)

    def put_threads(self, threads: Sequence[tuple[Thread, str, Mapping[str, float]]]) -> None:
        """Keep stories as lines see them, each with its day or "" and its themes, in place of what was kept of them."""
        self.drop_threads([thread.story for thread, *_ in threads])
        self.fill(
            "INSERT INTO thread (story, line, chapter, articles, data) VALUES (?, ?, ?, ?, ?)",
            (tuple(thread) for thread, *_ in threads),
        )
        self.fill(
            "INSERT INTO theme (key, day, story, weight) VALUES (?, ?, ?, ?)",
            sorted((key, day, thread.story, weight) for thread, day, held in threads for key, weight in held.items()),
        )

    def drop_threads(self, stories: Sequence[str]) -> None:
        """Forget stories as lines see them."""
        self.do("DELETE FROM thread WHERE story IN (??)", list(stories))
        self.do("DELETE FROM theme WHERE story IN (??)", list(stories))

    def threads(self, by: str, names: Sequence[str]) -> list[Thread]:
        """Stories as lines see them, by "story", "line" or "chapter"."""
        return sorted(Thread(*row) for row in self.ask(f"{_THREADS}{by} IN (??)", list(names)))

    def alone(self, line: str) -> bool:
        """Whether a line has one story."""
        return len(self.ask("SELECT 1 FROM thread WHERE line = ? LIMIT 2", line)) == 1


def _shared(weights: Mapping[str, float], held: Iterable[Sequence[Any]], looks: int) -> dict[Any, float]:
    """What those that have some keys share of them, from the rows of each key; keys with more than is left are not."""
    out: dict[Any, float] = {}
    for weight, rows in zip(weights.values(), held, strict=True):
        if len(rows) <= looks:
            looks -= len(rows)
            for found, x in rows:
                out[found] = out.get(found, 0.0) + weight * x
    return out
