"""The work of grouping that is done piece by piece, by some processes: a piece comes with the articles it needs."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import countries, sides
from tawatur.engine.comparing import Found, compared
from tawatur.engine.identity import labels_in, renamed
from tawatur.engine.scenes import named
from tawatur.group.copies import Pair, families, linked, texts, together
from tawatur.group.leaves import sketch
from tawatur.group.text import Body
from tawatur.lexicon import Lexicon
from tawatur.model.across import CopyGroup, Story
from tawatur.model.grouped import Leaf
from tawatur.model.page import Report
from tawatur.record import Record
from tawatur.record.rows import Kept, report_of, sheet_of

# Articles of a piece, if one thing does not need more.
SIZE = 40
X = TypeVar("X")


class Tools(NamedTuple):
    """What every piece needs: words, and every label that is not its entity's own, with that."""

    lexicon: Lexicon
    labels: Mapping[str, str]

    def report(self, kept: Kept) -> Report:
        """An article under the labels of its entities."""
        return renamed(report_of(kept), self.labels)

    def body(self, kept: Kept, hashes: array[int] | None = None) -> Body:
        """An article as copies are measured on it: most are told by what no layer says."""
        return Body(self.report(kept._replace(layers=())), partial(sheet_of, kept), partial(self.report, kept), hashes)

    def scene(self, kept: Kept) -> Scene:
        """An article under the labels of its entities, to be compared."""
        report = report_of(kept)
        labels = sorted((name, self.labels[name]) for name in labels_in(report) if name in self.labels)
        return Scene(renamed(report, dict(labels)), named(labels), sheet_of(kept))


class Sketched(NamedTuple):
    """An article as stories see it, without its vector; the stems that make this; the hashes of its runs of words."""

    leaf: Leaf
    stems: dict[str, float]
    hashes: array[int]


class Chapter(NamedTuple):
    """What is compared with each other: stories, their articles, the copy groups that hold some of these."""

    stories: Sequence[Story]
    articles: Sequence[Kept]
    copies: Sequence[CopyGroup]


class Groups(NamedTuple):
    """Ids that belong together, pairs that may share text or all that print one, with the articles and the hashes of
    their runs of words."""

    ids: Sequence[tuple[str, ...]]
    articles: Sequence[Kept]
    hashes: Mapping[str, array[int]]


def sketched(tools: Tools, piece: Sequence[Kept]) -> list[Sketched]:
    """Articles as stories see them."""
    return [_sketched(tools, kept) for kept in piece]


def _sketched(tools: Tools, kept: Kept) -> Sketched:
    report = tools.report(kept)
    sheet = sheet_of(kept)
    held = sketch(report, countries(sides([report], tools.lexicon)), sheet)
    return Sketched(*held, Body(report, sheet).hashes)


def verified(tools: Tools, piece: Groups) -> list[Pair]:
    """Those of some pairs that share text, but for articles that others have made one text."""
    return linked(((a, b) for a, b in piece.ids), _bodies(tools, piece))


def assembled(tools: Tools, piece: Groups) -> list[CopyGroup]:
    """The groups of whole copies of some texts."""
    return list(families({name: names[0] for names in piece.ids for name in names}, _bodies(tools, piece)))


def compared_of(tools: Tools, piece: Sequence[Chapter]) -> Found:
    """What stands across the articles of some chapters."""
    out = Found()
    for stories, articles, copies in piece:
        scenes = [tools.scene(one) for one in articles]
        out.add(compared(scenes, stories, copies, tools.lexicon))
        for scene in scenes:
            scene.memory.clear()  # claims hold the article that they are kept with: they would wait for the collector
    return out


def _bodies(tools: Tools, piece: Groups) -> dict[str, Body]:
    return {one.row.article: tools.body(one, piece.hashes.get(one.row.article)) for one in piece.articles}


def articles(record: Record, layers: Sequence[str]) -> Iterator[list[Kept]]:
    """All articles of a record, by the page's name and id, in pieces."""
    names = record.in_order()
    for first in range(0, len(names), SIZE):
        held = record.kept(names[first : first + SIZE], layers, words=True)
        yield list(held.values())


def candidates_of(
    record: Record, hashes: Mapping[str, array[int]], pairs: Sequence[tuple[str, str]]
) -> Iterator[Groups]:
    """Pairs that may share text, in pieces, those that hang together in one: so an article is read once, as a rule."""
    for piece in _pieces(together(pairs), lambda pair: pair):
        yield _groups(record, hashes, piece, ("entities",))


def texts_of(record: Record, hashes: Mapping[str, array[int]], home: Mapping[str, str]) -> Iterator[Groups]:
    """The articles of texts (from the first article of the text of each), in pieces, those of one text in one."""
    for piece in _pieces(texts(home), lambda names: names):
        yield _groups(record, hashes, piece, ("entities", "quantities", "attributions"))


def chapters_of(
    record: Record, chapters: Iterable[Sequence[Story]], copies: Sequence[CopyGroup]
) -> Iterator[list[Chapter]]:
    """Chapters with what is needed to compare them, in pieces. `copies`: all groups, in the order of their numbers."""
    groups: dict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(copies):
        for name in group.articles:
            groups[name].append(n)
    for piece in _pieces(chapters, _articles):
        held = record.kept((name for stories in piece for name in _articles(stories)), words=True)
        yield [
            Chapter(
                stories,
                [held[name] for name in _articles(stories) if name in held],
                [copies[n] for n in sorted({n for name in _articles(stories) for n in groups[name]})],
            )
            for stories in piece
        ]


def _articles(stories: Sequence[Story]) -> list[str]:
    return [name for story in stories for name in story.articles]


def _groups(
    record: Record, hashes: Mapping[str, array[int]], ids: Sequence[tuple[str, ...]], layers: Sequence[str]
) -> Groups:
    wanted = sorted({name for names in ids for name in names})
    held = record.kept(wanted, layers, words=True)
    return Groups(ids, list(held.values()), {name: hashes[name] for name in wanted})


def _pieces(things: Iterable[X], names: Callable[[X], Iterable[str]]) -> Iterator[list[X]]:
    """Things, in order, so many that their articles are SIZE or more."""
    piece: list[X] = []
    seen: set[str] = set()
    for thing in things:
        piece.append(thing)
        seen.update(names(thing))
        if len(seen) >= SIZE:
            yield piece
            piece, seen = [], set()
    if piece:
        yield piece
