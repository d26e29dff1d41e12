"""Words as the search knows them: folded, without proclitics and endings; and where they stand in a text."""

from __future__ import annotations

from tawatur.model.span import Span
from tawatur.script.fold import fold
from tawatur.script.stems import stem
from tawatur.script.words import words

_COMMON = 2  # a stem shorter than this carries nothing


def stems(text: str) -> str:
    """The stems of all words of a text, in order, parted by spaces: what the full-text index holds."""
    return " ".join(stem(word.form) for word in words(fold(text)) if word.kind != "mark")


def query(asked: str) -> str:
    """A full-text query that asks for all the words of `asked`; "" when it holds none."""
    return " ".join(f'"{held}"' for held in stems(asked).split() if len(held) >= _COMMON)


def hits(text: str, asked: str, within: Span | None = None) -> list[Span]:
    """The raw spans of the words of a text that share a stem with the words asked for."""
    wanted = set(stems(asked).split())
    whole = within or Span(0, len(text))
    part = text[whole.start : whole.end]
    return [
        Span(word.start + whole.start, word.end + whole.start)
        for word in words(fold(part))
        if word.kind != "mark" and stem(word.form) in wanted
    ]
