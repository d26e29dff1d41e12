"""Pairs of articles that may share text: those that have some fingerprints in common.

Every shingle whose hash is divisible by a small number is a fingerprint, so equal stretches are sampled alike wherever
they stand.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import chain, compress, repeat
from operator import rshift
from typing import NamedTuple

from tawatur.group.text import SAMPLE

# A fingerprint that stands in more articles than this is a set phrase, and finds nothing.
COMMON = 40
SHARED = 3
# Texts that share no more of the shorter one's fingerprints are seldom one: 4 of 100 of those that are, measured.
_LIKELY = 0.3
# The index of fingerprints lies on shelves of machine words: 40 bits of the fingerprint, 24 for the article.
_SHELVES, _BITS = 64, 24
_PLACE, _ALL = (1 << _BITS) - 1, (1 << 64) - 1


class Candidates(NamedTuple):
    """Pairs of ids that share fingerprints, in order: those that are one text, as likely as not, and the others."""

    near: list[tuple[str, str]]
    far: list[tuple[str, str]]


def candidates(prints: Iterable[tuple[str, Iterable[int]]]) -> Candidates:
    """Pairs of ids that share enough fingerprints to be looked at, from the fingerprints of each."""
    names, size = [], []
    shelves = [array("Q") for _ in range(_SHELVES)]
    for n, (name, marks) in enumerate(prints):
        names.append(name)
        size.append(0)
        for mark in marks:  # a mark without its last bits, which name the shelf, leaves room for the article
            shelves[mark // SAMPLE % _SHELVES].append(mark // SAMPLE // _SHELVES << _BITS & _ALL | n)
            size[n] += 1
    texts: list[list[list[int]]] = [[] for _ in names]  # for each article, of each fingerprint, those that share it
    for shelf in shelves:
        where: dict[int, list[int]] = {}
        marks = list(map(rshift, shelf, repeat(_BITS)))
        rare = {mark for mark, times in Counter(marks).items() if 1 < times <= COMMON}
        for held in compress(shelf, map(rare.__contains__, marks)):
            found = where.setdefault(held >> _BITS, [])
            found.append(held & _PLACE)
            texts[held & _PLACE].append(found)
    out = Candidates([], [])
    for n, lists in enumerate(texts):
        for other, common in Counter(chain.from_iterable(lists)).items():
            if other > n and common >= enough(size[n], size[other]):
                likely = common >= _LIKELY * min(size[n], size[other])
                a, b = sorted((names[n], names[other]))
                (out.near if likely else out.far).append((a, b))
    return Candidates(sorted(out.near), sorted(out.far))


def enough(one: int, other: int) -> int:
    """How many fingerprints two texts with so many must share to be looked at."""
    return min(SHARED, one, other)
