"""The lists of `lexicon/data/compare/lists.toml`, as they are looked up: folded, by their stems, as phrases."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms

_AND = "و"


@cache
def folded(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The words of a list, folded."""
    return frozenset(form for words in lexicon.table("compare", "lists")[name] for form in forms(words))


@cache
def stemmed(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The stems of the words of a list."""
    return frozenset(map(stem, folded(lexicon, name)))


@cache
def phrases(lexicon: Lexicon, name: str) -> frozenset[tuple[str, ...]]:
    """The entries of a list as the stems of their words, in order."""
    return frozenset(tuple(map(stem, forms(words))) for words in lexicon.table("compare", "lists")[name])


@cache
def openers(lexicon: Lexicon, *names: str) -> frozenset[str]:
    """The words with which the entries of some lists begin, folded, with and without "and"."""
    held = {entry[0] for name in names for entry in entries(lexicon, name)}
    return frozenset(held | {_AND + form for form in held})


@cache
def entries(lexicon: Lexicon, name: str) -> frozenset[tuple[str, ...]]:
    """The entries of a list as their words, folded, in order."""
    return frozenset(tuple(forms(words)) for words in lexicon.table("compare", "lists")[name])
