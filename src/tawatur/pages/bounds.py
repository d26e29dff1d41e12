"""Bounds: how much of a page is cut into articles. What lies beyond is kept as one block of furniture, and said."""

from __future__ import annotations

import re
from itertools import islice

# Fifty printed pages (the longest of 31,030 articles has 34,000), and more lines than any front page has. Together they
# bound what one page may cost.
LONGEST = 100_000
MOST_LINES = 20_000
LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SPACE = re.compile(r"\s\S*\Z")
_LONGEST_WORD = 200


def bound(text: str) -> int:
    """Where the reading of a text ends: its length, else after LONGEST code points (between words) or MOST_LINES."""
    at = len(text)
    if at > LONGEST:
        gap = _SPACE.search(text, LONGEST - _LONGEST_WORD, LONGEST)
        at = gap.start() if gap else LONGEST
    line = next(islice(LINE.finditer(text, 0, at), MOST_LINES, None), None) if at > MOST_LINES else None
    return line.start() if line else at
