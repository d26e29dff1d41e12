"""Lists of words in `lexicon/data/compare`, as they are looked up: folded, by their stems, as phrases.

They stand in `everyday.toml`, where no other table is named.
"""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms


@cache
def folded(lexicon: Lexicon, name: str, table: str = "everyday") -> frozenset[str]:
    """The words of a list, folded."""
    return frozenset(form for words in lexicon.table("compare", table)[name] for form in forms(words))


@cache
def stemmed(lexicon: Lexicon, name: str, table: str = "everyday") -> frozenset[str]:
    """The stems of the words of a list."""
    return frozenset(map(stem, folded(lexicon, name, table)))


@cache
def phrases(lexicon: Lexicon, name: str, table: str = "everyday") -> frozenset[tuple[str, ...]]:
    """The entries of a list as the stems of their words, in order."""
    return frozenset(tuple(map(stem, forms(words))) for words in lexicon.table("compare", table)[name])
