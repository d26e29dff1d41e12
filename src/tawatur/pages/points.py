"""Points: items of a list that belong to a text though no label announces them, and entries of live coverage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from tawatur.pages.evidence import ends_with_colon, is_time
from tawatur.pages.segments import Segment

# Fewest points of a list, fewest words of an entry beneath an hour, fewest words of a line that announces points.
_LIST, _ENTRY, _ANNOUNCED = 2, 5, 8
# "So-and-so: such-and-such": a word before the colon, and three or more behind it. Or a clause.
_SPOKEN = re.compile(r"[^\s:] ?: (?=\S+ \S+ \S)|(?<!\w)ب?ان(?:ه|ها|هم)?(?!\w)")


def told(held: Sequence[Segment], run: Sequence[int]) -> frozenset[int]:
    """The lines of a run, behind a paragraph, that go on with the text."""
    return frozenset((*_points(held, run), *_entries(held, run))) if run and run[0] else frozenset()


def _points(held: Sequence[Segment], run: Sequence[int]) -> Sequence[int]:
    """A list with bullets at the head of a run, half of whose items say who says what. Headlines of other texts have a
    label above them, known or not, or stand apart.
    """
    if not held[run[0]].bullet or held[run[0]].gap > held[run[0] - 1].gap > 0:
        return ()
    row = list(takewhile(lambda i: held[i].plain and held[i].bullet, run))
    spoken = sum(_SPOKEN.search(held[i].text) is not None for i in row)
    return row if len(row) >= _LIST and 2 * spoken >= len(row) else ()


def _entries(held: Sequence[Segment], run: Sequence[int]) -> Sequence[int]:
    """Entries of live coverage: each beneath its hour, as the paragraph above is, and above another hour or the end."""
    if not any(is_time(line) for line in held[max(0, run[0] - 3) : run[0]]):
        return ()
    ends = {i - 1 for i in run if is_time(held[i])} | {len(held) - 1}
    return [i for i in run if i in ends and held[i].plain and len(held[i].forms) >= _ENTRY and is_time(held[i - 1])]


def announces(held: Sequence[Segment], i: int) -> bool:
    """Whether a line is a sentence that ends with a colon, with points beneath it."""
    line = held[i]
    row = held[i + 1 : i + 1 + _LIST]
    if len(line.forms) < _ANNOUNCED or not ends_with_colon(line) or len(row) < _LIST:
        return False
    return all(item.plain and (item.bullet or item.numbered) for item in row)
