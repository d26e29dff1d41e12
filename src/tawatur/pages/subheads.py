"""Subheads: lines between two paragraphs that head the lower one."""

from __future__ import annotations

from tawatur.pages.evidence import keys, share
from tawatur.pages.segments import Segment

# Longest subhead, in words.
SUBHEAD = 9
# So much of a longer one stands in the paragraph beneath, and so much more of it there than in the one above.
_TAKEN_UP, _MORE = 0.35, 1.5


def is_subhead(line: Segment, alone: bool, before: Segment | None, after: Segment) -> bool:
    """Whether a line is a subhead: short, or the paragraph beneath takes up most of a long one that stands `alone`, and
    half as much again as the one above does.
    """
    if line.glued > 1:
        return False
    if len(line.forms) <= SUBHEAD:
        return True
    own = keys((line,))
    here, there = share(own, keys((after,))), share(own, keys((before,))) if before else 0.0
    return alone and here >= _TAKEN_UP and here > _MORE * there


def names(line: Segment, after: Segment) -> bool:
    """Whether a line too short for a headline names what the paragraph beneath speaks of."""
    return line.gap > 0 and not (line.bullet or keys((line,)).isdisjoint(keys((after,))))
