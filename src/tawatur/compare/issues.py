"""Issues: which matters a stretch of text touches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms


def issues(stems: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The issues whose words stand in a run of stems, in the lexicon's order."""
    table, longest = _table(lexicon)
    held = tuple(stems)
    found = {
        name
        for at in range(len(held))
        for length in range(1, longest + 1)
        for name in table.get(held[at : at + length], ())
    }
    return tuple(name for name in _names(lexicon) if name in found)


@cache
def _table(lexicon: Lexicon) -> tuple[dict[tuple[str, ...], tuple[str, ...]], int]:
    out: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in lexicon.table("compare", "issues")["issue"]:
        for words in row["words"]:
            key = tuple(stem(form) for form in forms(words))
            out[key] = (*out.get(key, ()), row["name"])
    return out, max(len(key) for key in out)


@cache
def _names(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(row["name"] for row in lexicon.table("compare", "issues")["issue"])
