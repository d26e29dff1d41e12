"""Lines of a page. Some captures break a line before and after every link; there, what belongs together is joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tawatur.model.span import Span, trim
from tawatur.pages.bounds import LINE

# A line that begins with a mark which can only continue a sentence.
_GOES_ON = re.compile(r"[،,؛.)»”\"](?=\s|$)")
_BREAK = re.compile(r"\n[ \t]*[،,؛.)»”](?:[ \t\n]|$)")
_STOPS = re.compile(r"(?:[.!?؟…:»”|]|(?<=\S)\")$")
_ARABIC = re.compile(r"[ء-ي]")
# A link inside prose has at most so many words; a line of prose at least so many.
_LINK, _PROSE = 5, 6
# So many lines of a page must begin with a comma or the like before its breaks are mistrusted.
_OFTEN = 2


def lines(text: str, stop: int) -> Sequence[Span]:
    """The lines of `text[:stop]` without white space at their edges, none empty, in order.

    On a page that breaks lines around links, a line that begins with a comma or a full stop is joined with the link
    above it and the prose above that; after the first such place so is a link between two lines of prose.
    """
    found = [span for match in LINE.finditer(text, 0, stop) if (span := trim(text, *match.span()))]
    if len(_BREAK.findall(text, 0, stop)) < _OFTEN:
        return found
    return _joined(text, found)


def _joined(text: str, found: Sequence[Span]) -> list[Span]:
    size = [len(span.of(text).split()) for span in found]
    near = [False, *(text.count("\n", a.end, b.start) == 1 for a, b in pairwise(found))]
    open_end = [not _STOPS.search(span.of(text)) for span in found]
    ties = [False] * len(found)  # whether a line goes on with the one above it
    mended = False
    for n in range(1, len(found)):
        if not near[n]:
            continue
        if _GOES_ON.match(text, found[n].start):
            ties[n] = mended = True
            if n > 1 and near[n - 1] and open_end[n - 2] and size[n - 1] <= _LINK:
                ties[n - 1] = True
        elif mended and n > 1 and near[n - 1] and open_end[n - 2] and open_end[n - 1]:
            long = max(size[n - 2], size[n]) >= _PROSE or ties[n - 2]
            if size[n - 1] <= _LINK and long and _ARABIC.match(text, found[n].start):
                ties[n - 1] = ties[n] = True
    out: list[Span] = []
    for n, span in enumerate(found):
        out.append(Span(out.pop().start, span.end) if ties[n] else span)
    return out
