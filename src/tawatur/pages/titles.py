"""Which line above its first paragraph is the title of a page's first article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from tawatur.pages.beginnings import LONGEST, can_head
from tawatur.pages.evidence import (
    ends_with_colon,
    holds,
    is_bold,
    is_point,
    is_signature,
    is_teaser,
    is_time,
    is_timed,
    keys,
    share,
    tells_of,
)
from tawatur.pages.segments import Segment

# What tells when and by whom; a headline's own is among so many lines beneath it.
DATING, _BENEATH = frozenset(("byline", "date")), 6
_BELOW = DATING | {"marks"}
# So many lines above the paragraph are looked at.
_CANDIDATES = 40
# A headline over its caption is taken up by the paragraph to this share, as the caption is.
_CAPTIONED = 0.4
# So is one of so many words that is no longer than its caption, where that stands apart from it, touching the day.
_FULL = 5
_TAKEN_UP = 0.25
_FEW = 3
# So many headlines are a list, where the paragraph beneath takes up less of each.
_ROW, _FOREIGN = 4, 0.2
# Shorter captions are told by other signs.
_SHORT = 5
# A headline that ends with dots has at most so many words.
_TEASED = 18
# A day with its month and year closes the line, as in the head of a page or the name of an occasion.
_DAY = re.compile(r"(?<![0-9])[0-9]{1,2} [^\W\d_]+(?:[ /-][^\W\d_]+)? (?:19|20)[0-9]{2}\W*$")


def first_title(held: Sequence[Segment], run: Sequence[int], lead: int, is_outlet: Callable[[str], bool]) -> int | None:
    """The title of the page's first article: the line above it that the paragraph takes up most."""
    lines = [i for i in run if can_head(held[i])][-_CANDIDATES:]
    below = held[lead : lead + 2]
    if not lines and (twice := _printed_twice(held, run)) is not None:
        return twice
    if not lines and len(run) < 3:
        short = [i for i in run if can_head(held[i], 2)]
        lines = [i for i in short if held[i].hint == "title" or _is_taken_up(held[i], held[lead], keys(below))]
    lines = [i for i in lines if not any(holds(held[i], held[j]) for j in lines)]
    lines = [i for i in lines if not is_outlet(held[i].text)]
    lines = [i for i in lines if not (is_point(held[i]) or _breaks_off(held[i]))] or lines
    lines = [i for i in lines if not is_timed(held[i])] or lines
    shown = [i for i in lines if held[i].hint != "title" and tells_of(held[lead], held[i])]  # whom a picture shows
    if len(lines) > len(shown) or all(len(held[i].forms) < _SHORT for i in shown):
        lines = [i for i in lines if i not in shown]
    lines = [i for i in lines if not _DAY.search(held[i].text)] or lines
    lines = [i for i in lines if not (ends_with_colon(held[i]) or held[lead].text.startswith(held[i].text))] or lines
    if len(lines) < 2:
        return lines[0] if lines else None
    if _is_row(held, lines, lead):
        return None
    signed = max((i for i in run if held[i].kind in DATING), default=0)
    paragraph = keys(below)
    best = max(lines, key=lambda i: _headlike(held, i, paragraph, signed) + 0.1 * lines.index(i))
    best = _over_copy(held, run, over_caption(held, best, paragraph))
    # The headline of live coverage stands above the clock time of its first entry.
    longer = [i for i in lines if i < best and len(held[i].forms) > 4]
    return longer[-1] if longer and is_time(held[best - 1]) else best


def _is_row(held: Sequence[Segment], lines: Sequence[int], lead: int) -> bool:
    """Whether the lines are headlines of other texts: four or more down to the paragraph, which takes up none."""
    if len(lines) < _ROW or lines[-1] != lead - 1 or lines[-1] - lines[0] != len(lines) - 1 or held[lead].gap > 1:
        return False
    paragraph = keys(held[lead : lead + 2])
    return all(share(keys((held[i],)), paragraph) < _FOREIGN for i in lines)


def _breaks_off(line: Segment) -> bool:
    """Whether a line is the beginning of another text: long, and cut off by dots."""
    return len(line.forms) > _TEASED and is_teaser(line)


def _is_taken_up(line: Segment, lead: Segment, paragraph: AbstractSet[str]) -> bool:
    """Whether the text speaks of what a short line names; it does not begin with what that does, as a caption's may."""
    return not keys((line,)).isdisjoint(paragraph) and not tells_of(lead, line)


def _printed_twice(held: Sequence[Segment], run: Sequence[int]) -> int | None:
    """The first of two copies above the day, as of a page's own title and the headline: it may have two words."""
    days = (i for i in reversed(run) if held[i].kind in _BELOW and any(map(str.isdigit, held[i].text)))
    day, found, seen = next(days, -1), None, dict[str, int]()
    for i in reversed(run):
        copy = seen.get(held[i].text, day)
        seen[held[i].text] = i
        if copy < day and can_head(held[i], 2):
            found = i
    return found


def _over_copy(held: Sequence[Segment], run: Sequence[int], best: int) -> int:
    """The same headline above, where no more than its day, its counter or who prints it stands between, and this copy
    has neither.
    """
    if held[best + 1].kind in DATING:
        return best
    for i in reversed(range(run[0], best)):
        line = held[i]
        if line.plain and line.forms == held[best].forms:
            return _over_copy(held, run, i)
        if not (line.kind in _BELOW or is_signature(line)):
            break
    return best


def _headlike(held: Sequence[Segment], i: int, paragraph: AbstractSet[str], signed: int) -> float:
    """How much speaks for a line as the title: the paragraph takes it up, it is long, it stands above its date.

    A caption may stand below the date, and so does a title whose page has headlines of other texts above. A first line
    with its date directly beneath is a title, whatever the paragraph takes up.
    """
    line = held[i]
    marked = line.hint == "title" or is_bold(line)
    taken_up = share(keys((line,)), paragraph)
    first = held[i + 1].kind in DATING and not any(can_head(s) or len(s.forms) > LONGEST for s in held[:i])
    beneath = taken_up >= _TAKEN_UP and any(s.kind in DATING for s in held[i + 1 : i + _BENEATH])
    dated = i < signed and (first or beneath)
    few = min(1.0, len(keys((line,))) / _FEW)  # of a kicker's one word all is taken up, or nothing
    return 3 * taken_up * few + (len(line.forms) >= 5) + 3 * marked + 2 * dated


def over_caption(held: Sequence[Segment], i: int, paragraph: AbstractSet[str]) -> int:
    """The line above, where this one repeats it or is a caption: by half shorter, or set apart by an empty line,
    under a headline taken up, too.

    The picture below a headline often carries the headline once more.
    """
    while i and (above := held[i - 1]).plain and above.gap and held[i].hint != "title":
        line = held[i]
        longer = 2 * len(above.forms) >= 3 * len(line.forms)
        apart = line.gap > 1 >= held[i + 1].gap and len(above.forms) >= _FULL
        heads = (longer or apart) and can_head(above) and share(keys((above,)), paragraph) >= _CAPTIONED
        if above.forms != line.forms and not heads:
            break
        i -= 1
    return i


def is_picture(line: Segment, run: Sequence[Segment], title: Segment) -> bool:
    """Whether a line beneath the title speaks of the picture: it repeats the title, or stands twice in the run, as
    caption and for the blind.
    """
    if line.forms[: len(title.forms)] == title.forms:
        return True
    return len(line.forms) > _SHORT and sum(other.text == line.text for other in run) > 1
