"""How alike two printed names are: spellings of one name, or names of two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import combinations_with_replacement, product

from rapidfuzz.fuzz import ratio

from tawatur.lexicon import Lexicon
from tawatur.script.fold import folded
from tawatur.script.keys import key, likeness
from tawatur.script.memo import kept

# Every word of two full names sounds so much alike: one name without more; or one where the context agrees.
SURE, LIKELY = 0.93, 0.80
# Of two words that are likely one so much (of 100) of the consonants are the same: the rest counts 0.55 in all.
_CONSONANTS = 55
# Within one script spellings of one name are nearer to each other than between scripts.
_WITHIN = 0.88
# Names that so many bear are spelt in one way: another letter is another name.
_BORNE = 10
_ARTICLE = "ال"
# Letters of a name that is long; and those of long vowels.
_LONG = 9
_VOWELS = str.maketrans("", "", "اوي")


def full(one: str, other: str) -> float:
    """How alike two names of several words are, 0 to 1: the least of their words; a middle name may be left out."""
    a, b = one.split(), other.split()
    if len(a) != len(b):
        return min(word(a[-1], b[-1]), word(a[0], b[0]), LIKELY)
    least = 1.0
    for x, y in zip(a, b, strict=True):
        least = min(least, word(x, y))
        if not least:  # as a rule two who share a surname: their first names are unlike
            break
    return least


def alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that are likely one, each with itself among them; asked of those whose consonants allow it."""
    sounding: dict[str, list[str]] = {}
    for one in sorted(words):
        sounding.setdefault(key(one), []).append(one)
    for a, b in combinations_with_replacement(sounding, 2):
        if a == b or ratio(a, b) >= _CONSONANTS:
            pairs = product(sounding[a], sounding[b])
            yield from (pair for pair in pairs if word(*pair) >= LIKELY)


@lru_cache(maxsize=1 << 16)
def word(one: str, other: str) -> float:
    """How alike two words of names are, 0 to 1. Arabic names with the article, and common ones, are alike or not, but
    for a long vowel that is written or left out of a long one ("الطباطبائي").
    """
    a, b = _folded(one), _folded(other)
    if a == b:
        return 1.0
    if a.isascii() != b.isascii():
        return likeness(a, b)
    if not a.isascii() and ((a.startswith(_ARTICLE) and b.startswith(_ARTICLE)) or (_common(a) and _common(b))):
        return LIKELY if min(len(a), len(b)) >= _LONG and _bare(a) == _bare(b) else 0.0
    return likeness(a, b, _WITHIN)


@kept(1 << 14)
def _folded(name: str) -> str:
    return folded(name)


def _bare(name: str) -> str:
    return name.translate(_VOWELS)


def _common(name: str) -> bool:
    return name in _names()


@cache
def _names() -> frozenset[str]:
    """Given names and surnames (folded) that many bear."""
    rows = Lexicon().rows("names", "units")
    return frozenset(folded(row["unit"]) for row in rows if int(row["n_given"]) + int(row["n_surname"]) >= _BORNE)
