"""Articles as weighted words: the title counts most, then the lead; what stands everywhere counts little."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from math import log, sqrt
from operator import mul
from typing import TypeVar

from tawatur.model.page import Report
from tawatur.model.sheet import ARABIC, LATIN, Sheet
from tawatur.script.stems import stemmed

Vector = Mapping[str, float]

# The weight of the title, like what makes a story in stories.py, was chosen on 434 articles (docs/accuracy.md).
_TITLE, _LEAD, _BODY, _REST = 5.0, 2.0, 0.5, 0.25
_LEAD_WORDS, _BODY_WORDS = 60, 200
_SHORTEST = 3
# Words below this weight in a unit vector decide nothing.
_LEAST = 0.02
# How many articles of news at large those read weigh against. In a handful of pages on one affair its names stand
# everywhere, and yet they are what the pages share: with 200, such pages join as articles of a whole day do.
_PRIOR = 200


def counted(report: Report, sheet: Sheet) -> dict[str, float]:
    """The stems of an article with their weight by place: title, lead, body, the rest. `sheet` are its words.

    The words of a name share the weight of one: a minister named with all his titles tells no more than one named in
    short, and formulas of names stand in stories that have nothing else in common.
    """
    lengths = _lengths(report, sheet)
    out: dict[str, float] = {}
    at = 0
    for sentence in sheet.sentences:
        if sentence.role == "byline":
            continue
        title, body = sentence.role == "title", sentence.role == "body"
        part = slice(sentence.first, sentence.last)
        forms = sheet.forms[part]
        for form, kind, length, name in zip(forms, sheet.kinds[part], lengths[part], stemmed(forms), strict=True):
            if kind != ARABIC and kind != LATIN:
                continue
            at += body
            if len(form) < _SHORTEST:
                continue
            weight = _TITLE if title else _LEAD if at <= _LEAD_WORDS else _BODY if at <= _BODY_WORDS else _REST
            out[name] = out.get(name, 0.0) + weight / length
    return out


def _lengths(report: Report, sheet: Sheet) -> list[int]:
    """Of each word, how many words the longest mention of an entity over it has; 1 outside mentions."""
    out = [1] * len(sheet.starts)
    for mention in report.article.layers.entities:
        first, last = bisect_right(sheet.ends, mention.span.start), bisect_left(sheet.starts, mention.span.end)
        for n in range(first, last):
            out[n] = max(out[n], last - first)
    return out


class Counts:
    """What `counted` gives of many articles, in a tenth of the memory, and in how many of them each stem stands."""

    def __init__(self) -> None:
        self.spread: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}
        self._held: list[tuple[array[int], array[float]]] = []

    def add(self, counts: Mapping[str, float]) -> int:
        """Hold one article's; returns the number by which its vector is asked for."""
        self.spread.update(counts.keys())
        numbers = self._numbers
        self._held.append(
            (array("I", (numbers.setdefault(s, len(numbers)) for s in counts)), array("d", counts.values()))
        )
        return len(self._held) - 1

    def vectors(self, order: Iterable[int]) -> Iterator[Vector]:
        """Unit vectors over stems, weighted by how rare a stem is among these articles and in news at large."""
        names = list(self._numbers)
        rare = _rarity(names, self.spread, len(self._held))
        for n in order:
            numbers, weights = self._held[n]
            held = map(mul, map(sqrt, weights), map(rare.__getitem__, numbers))
            yield _unit(dict(zip(map(names.__getitem__, numbers), held, strict=True)))


def vector(counts: Mapping[str, float], here: Mapping[str, int], articles: int) -> Vector:
    """The unit vector of one article, where of some articles so many hold each of its stems (itself included)."""
    held = map(mul, map(sqrt, counts.values()), _rarity(counts, here, articles))
    return _unit(dict(zip(counts, held, strict=True)))


def _rarity(names: Iterable[str], here: Mapping[str, int], articles: int) -> list[float]:
    """How rare each of some stems is, where so many of some articles hold it, in these and in news at large."""
    known, at_large = background()
    total, prior = articles + _PRIOR, _PRIOR / at_large
    return [log(total / (here[name] + prior * known.get(name, 0))) for name in names]


def _unit(held: dict[str, float]) -> Vector:
    """The unit vector, the heaviest words first, of equals in their order."""
    size = sqrt(sum(map(mul, held.values(), held.values())))
    least = _LEAST * size
    kept = sorted([name for name, x in held.items() if x >= least])
    kept.sort(key=held.__getitem__, reverse=True)
    return {name: held[name] / size for name in kept}


def heaviest(vector: Vector, most: int) -> list[str]:
    """The words that weigh most in a vector of this module, which holds them in that order."""
    return list(islice(vector, most))


K = TypeVar("K")


def foremost(shared: Mapping[K, float], most: int) -> list[K]:
    """Those that share most, so many or as many more as share no less than the last of them; in no order.

    Whole lists of neighbours are ranked by their bare numbers: asking a key of each would cost ten times as much.
    """
    if len(shared) <= most:
        return list(shared)
    least = sorted(shared.values(), reverse=True)[most - 1]
    return [name for name, weight in shared.items() if weight >= least]


def centre(held: Sequence[Vector]) -> Vector:
    """The unit vector in the middle of some vectors."""
    out: dict[str, float] = {}
    for vector in held:
        for name, x in vector.items():
            out[name] = out.get(name, 0.0) + x
    return _unit(out)


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two unit vectors."""
    if len(b) < len(a):
        a, b = b, a
    return sum([x * b[name] for name, x in a.items() if name in b])  # a list: a fifth less time


@cache
def background() -> tuple[dict[str, int], int]:
    """In how many articles of news at large each frequent stem stands, and of how many (ANT corpus)."""
    lines = (files("tawatur.group") / "background.tsv").read_text("utf-8").splitlines()
    held = dict(line.split("\t") for line in lines)
    articles = int(held.pop(""))
    return {name: int(n) for name, n in held.items()}, articles
