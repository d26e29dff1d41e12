"""Lines of a page. Some captures break a line before and after every link; there, what belongs together is joined."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from tawatur.model.span import Span, trim
from tawatur.pages.bounds import LINE

# A line that begins with a mark which can only continue a sentence.
_GOES_ON = re.compile(r"[،,؛.)»”\"](?=\s|$)")
_BREAK = re.compile(r"\n[ \t]*[،,؛.)»”](?:[ \t\n]|$)")
# A word that no sentence ends with, behind another: what it leads to stands on the next line.
_HANGS = re.compile(
    r"\w (?:من|في|فى|على|علي|إلى|الى|عن|مع|أن|إن|ان|أنّ|إنّ|بأن|التي|الذي|الذين|بين|نحو|خلال|ضد|باسم|حول|لدى|عبر|وفق)"
    r"[ \t]*\n[ \t]*(?=\S)"
)
_STOPS = re.compile(r"(?:[.!?؟…:»”|]|(?<=\S)\")$")
_ARABIC = re.compile(r"[ء-ي]")
# A link inside prose has at most so many words; a line of prose at least so many.
_LINK, _PROSE = 5, 6
# So many lines of a page must begin with a comma or the like before its breaks are mistrusted.
_OFTEN = 2


def lines(text: str, stop: int) -> Sequence[Span]:
    """The lines of `text[:stop]` without white space at their edges, none empty, in order.

    On a page that breaks lines around links, a line that begins with a comma or a full stop is joined with the link
    above it and the prose above that, and one beneath a word that no sentence ends with is joined with that line; after
    the first such place so is a link between two lines of prose.
    """
    found = [span for match in LINE.finditer(text, 0, stop) if (span := trim(text, *match.span()))]
    hanging = {match.end() for match in _HANGS.finditer(text, 0, stop)}
    if len(_BREAK.findall(text, 0, stop)) + len(hanging) < _OFTEN:
        return found
    return _joined(text, found, hanging)


def _joined(text: str, found: Sequence[Span], hanging: Container[int]) -> list[Span]:
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
        elif found[n].start in hanging and size[n - 1] > 1:
            ties[n] = mended = True
        elif mended and n > 1 and near[n - 1] and open_end[n - 2] and open_end[n - 1]:
            long = max(size[n - 2], size[n]) >= _PROSE or ties[n - 2] or found[n - 1].start in hanging
            if size[n - 1] <= _LINK and long and _ARABIC.match(text, found[n].start):
                ties[n - 1] = ties[n] = True
    out: list[Span] = []
    for n, span in enumerate(found):
        out.append(Span(out.pop().start, span.end) if ties[n] else span)
    return out
