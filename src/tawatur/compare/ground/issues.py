"""Issues: which matters a stretch of text touches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms


def issues(stems: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The issues whose words stand in a run of stems, in the lexicon's order."""
    table, held = _table(lexicon), tuple(stems)
    found = {
        name
        for at, first in enumerate(held)
        for phrase, names in table.get(first, ())
        if held[at : at + len(phrase)] == phrase
        for name in names
    }
    return tuple(name for name in _names(lexicon) if name in found)


@cache
def _table(lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The first stem of a phrase -> the phrases that begin with it, each with its issues."""
    held: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in lexicon.table("compare", "issues")["issue"]:
        for words in row["words"]:
            key = tuple(stem(form) for form in forms(words))
            held[key] = (*held.get(key, ()), row["name"])
    out: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, names in held.items():
        out.setdefault(phrase[0], []).append((phrase, names))
    return out


@cache
def _names(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(row["name"] for row in lexicon.table("compare", "issues")["issue"])
