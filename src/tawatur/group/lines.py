"""Story lines: stories of one affair, over weeks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from tawatur.group.vectors import Vector, cosine, heaviest
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# Days after which a line that nobody writes about is over.
_SILENCE = 60
_ALIKE = 0.18
# Less will do where the stories are about the same two countries.
_BETWEEN = 0.08
_COUNTRIES = 3
_KEYS = 15
# Stories that are looked at closely: those whose heaviest words overlap most.
_CLOSE = 12
# A word that leads so many stories is no sign of one affair.
_COMMON = 300


Key = str | tuple[str, str]


class Whole(NamedTuple):
    """A story as lines see it: its id, first day, the centre of its articles, the pairs of countries it is about."""

    id: str
    day: date | None
    centre: Vector
    pairs: frozenset[tuple[str, str]]


def lines(stories: Sequence[Whole]) -> Mapping[str, str]:
    """The line (id) of each story, the stories in order of their days."""
    home: list[int] = []
    where: dict[Key, list[tuple[int, float]]] = defaultdict(list)
    for n, story in enumerate(stories):
        weights: dict[Key, float] = dict.fromkeys(story.pairs, _BETWEEN)
        weights.update((name, story.centre[name]) for name in heaviest(story.centre, _KEYS))
        shared: dict[int, float] = defaultdict(float)
        for key, weight in weights.items():
            for other, x in where[key][-_COMMON:]:
                last = stories[other].day
                if not (story.day and last) or (story.day - last).days <= _SILENCE:
                    shared[other] += x * weight
            where[key].append((n, weight))
        close = sorted(shared, key=lambda other: (-shared[other], -other))[:_CLOSE]
        likes = ((cosine(story.centre, stories[o].centre), o) for o in close)
        best = max((like for like in likes if _one(like[0], story, stories[like[1]])), default=(0.0, n))[1]
        home.append(home[best] if best != n else n)
    return {story.id: make_id("line", stories[home[n]].id) for n, story in enumerate(stories)}


def _one(like: float, a: Whole, b: Whole) -> bool:
    return like >= _ALIKE or (like >= _BETWEEN and bool(a.pairs & b.pairs))


def between(reports: Sequence[Report], sides: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """The pairs of sides that articles are most about: those of the three named most, the first words double.

    `sides` maps people, bodies and places to the country they belong to.
    """
    counts: Counter[str] = Counter()
    for report in reports:
        article = report.article
        end = article.body[0].end if article.body else 0
        for mention in article.layers.entities:
            if mention.entity and (mention.kind == "country" or mention.entity in sides):
                counts[sides.get(mention.entity, mention.entity)] += 2 if mention.span.start < end else 1
    most = sorted(counts, key=lambda name: (-counts[name], name))[:_COUNTRIES]
    return frozenset(combinations(sorted(most), 2))
