"""Short vowels and tanween behind the last letter of a word: inside what is marked, as a reader marks it."""

from __future__ import annotations

from tawatur.model.span import Span

_MARKS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640")


def with_marks(text: str, span: Span) -> Span:
    """The span with the marks that stand directly behind it: "12 قاربا" grows over the tanween of "قارباً"."""
    end = span.end
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return Span(span.start, end)
