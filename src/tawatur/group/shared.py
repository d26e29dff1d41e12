"""What two texts have in common: shingles, and the passages that these make."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress, pairwise

from tawatur.group.text import SHINGLE, Body

# What makes passages, measured on 260 pairs of articles (docs/accuracy.md): stretches of so many words that both texts
# have (shorter ones are set phrases); words outside quotation marks in all of these together, and in the longest.
_STRETCH = 8
_PASSAGES = 30
_LONGEST = 15
# What makes a text of the words of another, measured on the same pairs and 70 more: the longer text has such shares of
# its shingles, of its words, and of its words two by two. Releases that several outlets reword reach it, and two
# reports of one happening do not.
_SOME, _WORDS, _TWO = 0.3, 0.78, 0.6
# Shingles, in order, that both texts have (1) or not (0): a stretch.
_RUN = re.compile(rb"\x01{%d,}" % (_STRETCH - SHINGLE + 1))
_LONG = b"\x01" * (_LONGEST - SHINGLE + 1)


def shares(one: Body, other: Body) -> tuple[float, float]:
    """What two texts have in common, as a share of the shorter and of both."""
    return figures(one, other, len(one.shingles & other.shingles))


def figures(one: Body, other: Body, both: int) -> tuple[float, float]:
    """The same of two texts that have so many shingles in common."""
    a, b = one.size - SHINGLE + 1, other.size - SHINGLE + 1
    return both / max(min(a, b), 1), both / max(a + b - both, 1)


def distinct(body: Body, shared: bytes) -> int:
    """How many shingles of a text are shared, each counted once; `shared` says of each whether it is."""
    if len(body.hashes) == body.size - SHINGLE + 1:
        return shared.count(1)
    return len(set(compress(body.hashes, shared)))


def common(shorter: Body, longer: Body) -> bytes:
    """Of each shingle of the shorter of two texts, in order, whether the longer has it too (1 or 0)."""
    return bytes(map(longer.shingles.__contains__, shorter.hashes))


def passages(shorter: Body, shared: bytes) -> int:
    """How many words stand, outside quotation marks, in the stretches of the shorter text that the longer has too; 0
    where they make no passages. `shared`: whether that has each of its shingles (1 or 0)."""
    if _LONG not in shared:
        return 0
    hashes = shorter.hashes
    stretches: dict[int, tuple[int, int]] = {}  # a stretch that the text repeats counts once
    for run in _RUN.finditer(shared):
        stretches.setdefault(hashes[run.start()], (run.start(), run.end() + SHINGLE - 1))
    if sum(b - a for a, b in stretches.values()) < _PASSAGES:
        return 0
    words = [shorter.quoted.count(0, a, b) for a, b in stretches.values()]
    return sum(words) if sum(words) >= _PASSAGES and max(words) >= _LONGEST else 0


def reworded(shorter: Body, longer: Body, contained: float) -> bool:
    """Whether a text tells in the words of a longer one, though it leaves hardly a stretch of them whole; `contained`
    is the share of its shingles that the longer has."""
    if contained < _SOME:
        return False
    words, two = worded(shorter, longer)
    return words >= _WORDS and two >= _TWO


def worded(shorter: Body, longer: Body) -> tuple[float, float]:
    """Which shares of the words of a text, and of its words two by two, a longer text has."""
    (one, pairs), (other, others) = _words(shorter), _words(longer)
    return len(one & other) / max(len(one), 1), len(pairs & others) / max(len(pairs), 1)


@lru_cache(maxsize=256)
def _words(body: Body) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The words of a text, and each two that follow one another; those of the bodies last asked are kept."""
    forms = body.forms
    return frozenset(forms), frozenset(pairwise(forms))
