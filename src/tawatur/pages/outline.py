"""Outline: from segments to roles and articles. One pass; what stands between two paragraphs is judged together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tawatur.model.page import Role
from tawatur.pages.beginnings import ENOUGH, FINISHING, LONGEST, Above, can_head, evidence, headline, weigh
from tawatur.pages.buttons import is_button
from tawatur.pages.evidence import (
    LONG,
    ends_as_speech,
    ends_with_colon,
    ends_with_stop,
    has_clauses,
    has_sentences,
    is_careless,
    is_lined,
    is_paragraph,
    is_pictured,
    is_sentence,
    is_signature,
    is_table,
    is_talk,
    is_teaser,
    is_timed,
    keys,
    share,
)
from tawatur.pages.glue import is_bare
from tawatur.pages.margins import Margins, Roles
from tawatur.pages.points import announces, told
from tawatur.pages.segments import Segment
from tawatur.pages.subheads import SUBHEAD
from tawatur.pages.teasers import teasers
from tawatur.pages.titles import DATING, first_title, over_caption

_ATTACHED: frozenset[Role] = frozenset(("title", "subhead", "body", "byline", "publisher", "tags", "related"))
_SHORT_LINE = 6
# A last line that was cut off has so many words or more.
_CUT = 8
_TICKER, _LONG_TICKER, _FOREIGN = 45, 60, 0.2
# The text stands at most so many lines beneath its own beginning.
_SUMMED = 5
# A button whose words no label has is as short; a headline that links elsewhere has so many words.
_BUTTON, _HEADLINE = 2, 4


@dataclass(slots=True)
class Outline:
    """The role of every segment, the number of the article it belongs to (0: none), and each article's title.

    `first` says where the page prints a line for the first time; `members` are the segments of an article.
    """

    roles: list[Role]
    article: list[int]
    titles: dict[int, int] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)


def outline(held: Sequence[Segment], is_outlet: Callable[[str], bool]) -> Outline:
    """Decide all segments of a page. `is_outlet` says whether a folded text is the name of a known outlet."""
    reader = _Reader(held, is_outlet)
    for i in range(len(held)):
        reader.read(i)
    reader.close(reader.run)
    out = reader.out
    _gather(held, out)
    for i in range(len(held)):
        # Buttons, answers of a poll and the like have no word of a headline's length: too short to link to anything.
        short = held[i].plain and not (held[i].bullet or held[i].glued) and len(held[i].forms) < _HEADLINE
        if out.roles[i] == "related" and (short or is_table(held[i])):
            out.roles[i] = "chrome"
        out.first.setdefault(held[i].text, i)
    return out


def _gather(held: Sequence[Segment], out: Outline) -> None:
    """Gather the members of each article, and make a list of teasers what it is."""
    for i, number in enumerate(out.article):
        if number:
            out.members.setdefault(number, []).append(i)
    bodies = {n: sum(out.roles[i] == "body" for i in own) for n, own in out.members.items()}
    for n in teasers(held, out.members, bodies):
        for i in out.members.pop(n):
            out.roles[i], out.article[i] = "related", 0
        out.titles.pop(n, None)


class _Reader:
    """What is known while a page is read from top to bottom."""

    def __init__(self, held: Sequence[Segment], is_outlet: Callable[[str], bool]) -> None:
        self.held = held
        self.out = Outline(["chrome"] * len(held), [0] * len(held))
        times = Counter(segment.text for segment in held if len(segment.forms) <= _SHORT_LINE)
        self.margins = Margins(held, is_outlet, times, is_careless(held))
        self.lined = is_lined(held)
        self.number = 0
        self.above = Above()
        self.last = -1
        self.commented = False
        # What stands since the last paragraph, and the labels among it.
        self.run: list[int] = []
        self.kinds: set[str] = set()

    def read(self, i: int) -> None:
        """Take in one segment."""
        if self._is_prose(i):
            self._paragraph(self.run, i)
            self.run, self.kinds = [], set()
        else:
            self.run.append(i)
            self.kinds.add(self.held[i].kind)

    def _is_prose(self, i: int) -> bool:
        """Whether a segment is a paragraph of running text, given what stands since the last one."""
        line = self.held[i]
        if not line.plain or is_talk(line) or is_pictured(line) or line.hint not in (None, "body"):
            return False
        if line.glued > 1 and (self.number or is_bare(line.text, len(line.forms))):
            return False
        if self._is_item(i) or (not self.number and (self._is_begun(i) or self._is_long_headline(i))):
            return False
        if not self.number and is_timed(line) and any(map(is_timed, self.held[i + 1 : i + 3])):
            return False
        if is_paragraph(line):
            return bool(self.number or self.run) or not self._titles_with_stop(i)
        if line.hint == "body":
            return len(line.forms) > 3
        over = not self.number or self.above.finished or not FINISHING.isdisjoint(self.kinds)
        if over and self.run and announces(self.held, i):
            return True
        before = next((self.held[j] for j in reversed(self.run) if self.held[j].plain), None)
        if before and has_clauses(line) and can_head(before, 2):
            return 2 * len(before.forms) <= len(line.forms)
        if over or "related" in self.kinds:
            return False
        return is_sentence(line) or (self.lined and ends_as_speech(line)) or self._is_cut(i)

    def _is_begun(self, i: int) -> bool:
        """Whether a line is the beginning of the text beneath it, cut off: what a page prints as its summary."""
        line, below = self.held[i], self.held[i + 1 : i + 1 + _SUMMED]
        return not ends_with_stop(line) and any(s.plain and s.text.startswith(line.text + " ") for s in below)

    def _is_long_headline(self, i: int) -> bool:
        """Whether a first line as long as a paragraph is a headline: it has no stop nor a headline above, and its copy,
        a label or a day follows it, or it is made of parts, on a page whose paragraphs have their stops.
        """
        line = self.held[i]
        if not LONG <= len(line.forms) <= LONGEST or ends_as_speech(line) or has_sentences(line) or is_teaser(line):
            return False
        above = [self.held[j] for j in self.run if can_head(self.held[j], _HEADLINE)]
        if any(segment.text != line.text for segment in above):
            return False
        below = [segment for segment in self.held[i + 1 :] if segment.text != line.text]
        if len(below) < 2 or ends_with_colon(line) or is_careless(below):
            return False
        labelled = not below[0].plain or len(below[0].forms) <= _BUTTON
        copied = bool(above) or self.held[i + 1].text == line.text
        return copied or labelled or line.text.count("..") > 1

    def _is_cut(self, i: int) -> bool:
        """Whether the last line of a page that was cut off continues the text above it, perhaps under a subhead."""
        line = self.held[i]
        if i + 1 < len(self.held) or len(self.run) > 1 or len(line.forms) < _CUT or line.bullet or line.glued > 1:
            return False
        if any(not self.held[j].plain or len(self.held[j].forms) > SUBHEAD for j in self.run):
            return False
        return "،" in line.text and not is_signature(line)

    def _is_item(self, i: int) -> bool:
        """Whether a line is one of a list, or a row of headlines that only spaces part, however long it is."""
        line, listed = self.held[i], "related" in self.kinds
        if ends_with_stop(line):
            return False
        if listed and (line.bullet or is_teaser(line)):
            return True
        words = len(line.forms)
        if line.bullet and self.run and self.held[i - 1].bullet and not (words >= LONG and has_clauses(line)):
            return True
        ticker = not self.number and words >= _TICKER and not self._is_taken_up(i)
        ticker = ticker and (not has_sentences(line) or self._is_foreign(i))
        ticker = ticker and not any(below.joined for below in self.held[i + 1 : i + 2])  # "and he said"
        return words >= LONG and (listed or ticker) and is_bare(line.text, words)

    def _is_foreign(self, i: int) -> bool:
        """Whether a very long line without a comma shares next to nothing with the line beneath."""
        line, below = self.held[i], self.held[i + 1 : i + 3]
        if len(line.forms) < _LONG_TICKER or "،" in line.text or not below:
            return False
        return share(keys(below), keys((line,))) < _FOREIGN

    def _is_taken_up(self, i: int) -> bool:
        """Whether the line above is a headline over this one, with no more than its day between."""
        between = (j for j in reversed(self.run) if self.held[j].kind not in DATING)
        above = next((self.held[j] for j in between), None)
        return above is not None and can_head(above) and share(keys((above,)), keys((self.held[i],))) >= 0.3

    def _titles_with_stop(self, i: int) -> bool:
        """A first line that ends with a full stop and is a title all the same: short, and set off from what follows."""
        if i + 2 >= len(self.held) or not 4 <= len(self.held[i].forms) <= 20:
            return False
        lead, third = self.held[i + 1 : i + 3]
        longer = len(lead.forms) > len(self.held[i].forms)
        return is_paragraph(lead) and lead.gap > third.gap and longer and not lead.joined

    def _paragraph(self, run: list[int], lead: int) -> None:
        """Decide a paragraph and what stands before it."""
        apart = next((i for i in (*run, lead) if self.held[i].opens), None)
        if not self.number and apart is None:
            self._open(run, lead, first_title(self.held, run, lead, self.margins.is_outlet))
            return
        title = headline(self.held, run, self.margins.times)
        if title is not None:
            title = max(run[0], over_caption(self.held, title, keys(self.held[lead : lead + 2])))
        if apart is not None:
            self._open(run, lead, apart if apart != lead else None)
            return
        if title is not None and self._is_new(run, title, lead):
            self._open(run, lead, title)
        elif self._is_over(lead):
            self.close(run)
            self.out.roles[lead] = "chrome" if self.commented else "related"
        else:
            self._write(self._without_copies(self.margins.between(run, self.held[self.last], self.held[lead])))
            self._add(lead)

    def _without_copies(self, roles: Roles) -> Roles:
        """Roles of which a copy of the article's own title has none: it is said of a picture."""
        title = self.out.titles.get(self.number)
        own = self.held[title].forms if title is not None else ()
        return {i: "chrome" if own and self.held[i].forms == own else role for i, role in roles.items()}

    def close(self, run: Sequence[int]) -> None:
        """Decide what stands after the last paragraph of an article."""
        if run:
            title = self.out.titles.get(self.number)
            own = keys((self.held[title],)) if title is not None else frozenset[str]()
            self._write(self.margins.after(run, self.above.words | own))

    # -- a new article -------------------------------------------------------------------------------------------

    def _is_new(self, run: Sequence[int], title: int, lead: int) -> bool:
        own = self.out.titles.get(self.number)
        if own is not None and self.held[own].forms == self.held[title].forms:
            return False  # the article's own headline once more
        if self.held[title].bullet and title in told(self.held, run):
            return False
        return weigh(evidence(self.held, run, title, lead, self.above)) >= ENOUGH

    def _open(self, run: list[int], lead: int, title: int | None) -> None:
        at = run.index(title) if title is not None else len(run)
        above = at
        while above and self.held[run[above - 1]].kind in DATING:
            above -= 1
        if 0 < above < at and is_button(self.held, run[above]):
            above -= 1
        if self.number:
            self.close(run[:above])
            top: Roles = {i: self.margins.labelled(i) for i in run[above:at]}
        else:
            top = self.margins.top(run[:at], title)
        self.number += 1
        self.above = Above(numbered=title is not None and self.held[title].numbered)
        self.commented = False
        self._write(top, loose=("related",))
        if title is not None:
            self.out.titles[self.number] = title
            self._write({title: "title"})
            self._write(self.margins.beneath(run[at + 1 :], lead, self.held[title]))
        self._add(lead)

    # -- inside an article ---------------------------------------------------------------------------------------

    def _is_over(self, lead: int) -> bool:
        """Whether a paragraph that begins no article does not continue the one above either."""
        self.commented = self.commented or "comments" in self.kinds
        self.above.finished = self.above.finished or not FINISHING.isdisjoint(self.kinds)
        if self.commented or not self.above.finished:
            return self.commented
        return not self.held[lead].joined and share(keys((self.held[lead],)), self.above.words) < 0.2

    def _add(self, i: int) -> None:
        self._write({i: "body"})
        self.last = i
        self.above.body.append(self.held[i])

    def _write(self, roles: Roles, loose: Sequence[Role] = ()) -> None:
        for i, role in roles.items():
            self.out.roles[i] = role
            if role in _ATTACHED and role not in loose:
                self.out.article[i] = self.number
