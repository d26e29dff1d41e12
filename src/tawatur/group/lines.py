"""Story lines: stories of one affair, over weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from tawatur.group.postings import Postings, since
from tawatur.group.vectors import cosine, foremost, heaviest
from tawatur.model.grouped import Whole
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# Days after which a line that nobody writes about is over.
SILENCE = 60
_ALIKE = 0.18
# Less will do where the stories are about the same two countries.
_BETWEEN = 0.08
_COUNTRIES = 3
_KEYS = 15
# Stories that are looked at closely: those whose heaviest words overlap most.
_CLOSE = 12
# A word that leads so many stories is no sign of one affair.
COMMON = 100
# So many stories are looked at for one: a theme that brings more than is left is passed over.
LOOKS = 300

# So many articles make a chapter: the part of a line in which everything is compared with everything.
_CHAPTER = 40

Key = str | tuple[str, str]


class Place(NamedTuple):
    """Where a story stands: its line, and the chapter of the line (ids)."""

    line: str
    chapter: str


def lines(stories: Sequence[Whole]) -> Mapping[str, Place]:
    """The line and chapter of each story, the stories in order of their days."""
    out: dict[str, Place] = {}
    sizes: Counter[str] = Counter()
    days, held = [story.day for story in stories], Postings[Key](COMMON, LOOKS)
    for n, story in enumerate(stories):
        told = themes(story).items()
        shared = held.sharing(told, since(days, n, SILENCE))
        held.add(told, n)
        home = likest(story, [stories[other] for other in closest(shared)])
        out[story.id] = place = placed(story, out[home.id] if home else None, sizes)
        sizes[place.chapter] += story.size
    return out


def themes(story: Whole) -> Mapping[Key, float]:
    """What finds the stories that one may be of one line with: its heaviest words, its pairs of countries."""
    out: dict[Key, float] = dict.fromkeys(story.pairs, _BETWEEN)
    out.update((name, story.centre[name]) for name in heaviest(story.centre, _KEYS))
    return out


N = TypeVar("N", int, str)


def closest(shared: Mapping[N, float]) -> list[N]:
    """Of stories by what they share, those worth a closer look."""
    return sorted(foremost(shared, _CLOSE), key=lambda other: (-shared[other], _after(other)))[:_CLOSE]


def _after(name: int | str) -> int | str:
    return -name if isinstance(name, int) else name


def likest(story: Whole, others: Sequence[Whole]) -> Whole | None:
    """The one most like a story of those that can be of its line; of equals the first."""
    likes = ((cosine(story.centre, other.centre), other) for other in others)
    fit = [(like, other) for like, other in likes if _one(like, story, other)]
    return max(fit, key=lambda held: held[0])[1] if fit else None


def placed(story: Whole, home: Place | None, sizes: Mapping[str, int]) -> Place:
    """Where a story stands whose likest earlier one stands at `home`; `sizes`: how many articles a chapter has."""
    if home is None:
        return Place(make_id("line", story.id), make_id("chapter", story.id))
    room = sizes[home.chapter] + story.size <= _CHAPTER
    return home if room else Place(home.line, make_id("chapter", story.id))


def _one(like: float, a: Whole, b: Whole) -> bool:
    return like >= _ALIKE or (like >= _BETWEEN and any(pair in b.pairs for pair in a.pairs))


def weights(report: Report, sides: Mapping[str, str]) -> Counter[str]:
    """How much an article is about which countries and bodies: how often it names them, the first words double.

    `sides` maps people, bodies and places to the country they belong to.
    """
    counts: Counter[str] = Counter()
    article = report.article
    end = article.body[0].end if article.body else 0
    for mention in article.layers.entities:
        if mention.entity and (mention.kind == "country" or mention.entity in sides):
            counts[sides.get(mention.entity, mention.entity)] += 2 if mention.span.start < end else 1
    return counts


def between(weights: Iterable[tuple[str, int]]) -> tuple[tuple[str, str], ...]:
    """The pairs of sides that articles are most about, sorted: those of the three named most."""
    counts: Counter[str] = Counter()
    for name, weight in weights:
        counts[name] += weight
    most = sorted(counts, key=lambda name: (-counts[name], name))[:_COUNTRIES]
    return tuple(combinations(sorted(most), 2))
