"""Span: a half-open stretch of one text, counted in Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open `[start, end)` in code points of a page's text.

    A span knows no text; what was printed there is `span.of(text)` and nothing else, so the two cannot disagree.
    A named tuple, because a record holds millions of them: hashable, sorted by position, cheap.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """What the text prints here. Raises ValueError where the span does not lie in the text."""
        start, end = self
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span {start}-{end} does not lie in a text of {len(text)} code points")
        return text[start:end]

    @property
    def size(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether the other span lies inside this one (or is equal)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of them. Raises ValueError when there are none."""
    held = list(spans)
    if len(held) == 1:
        return held[0]
    if not held:
        raise ValueError("no spans to cover")
    return Span(min(s.start for s in held), max(s.end for s in held))


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
