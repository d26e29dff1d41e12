"""View: a folded reading of a text, with the way back to the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model.span import Span


@dataclass(frozen=True, slots=True)
class View:
    """A reading of a raw text in which letters are folded and marks are left out.

    `text` is the folded reading. `back[i]` is the raw offset (code points) of folded code point `i`; `back` is None
    where folding kept every code point in its place. `back` never falls; it stands still only where one raw ligature
    reads as several letters. So a folded stretch always has a raw one.
    """

    text: str
    back: Sequence[int] | None = None

    def folded(self, span: Span) -> Span:
        """The folded stretch of a raw span."""
        if self.back is None:
            return span
        return Span(bisect_left(self.back, span.start), bisect_left(self.back, span.end))

    def raw(self, start: int, end: int) -> Span:
        """The raw span of the folded stretch `[start, end)`, from its first letter to its last.

        Marks that stand after the last letter are not in it. Raises ValueError for an empty stretch.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no folded stretch {start}-{end} in a view of {len(self.text)} code points")
        if self.back is None:
            return Span(start, end)
        return Span(self.back[start], self.back[end - 1] + 1)
