"""Outline: from segments to roles and articles. One pass; what stands between two paragraphs is judged together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.model.page import Role
from tawatur.pages.beginnings import ENOUGH, FINISHING, can_head, evidence, headline, weigh
from tawatur.pages.evidence import (
    ends_as_speech,
    ends_with_colon,
    has_grammar,
    holds,
    is_caption,
    is_hashtags,
    is_joined,
    is_lined,
    is_paragraph,
    is_sentence,
    is_signature,
    is_talk,
    is_teaser,
    is_time,
    keys,
    share,
)
from tawatur.pages.segments import Segment

_BY_KIND: dict[str, Role] = {"publisher": "publisher", "tags": "tags", "byline": "byline", "ad": "ad"}


@dataclass(slots=True)
class Outline:
    """The role of every segment, the number of the article it belongs to (0: none), and each article's title."""

    roles: list[Role]
    article: list[int]
    titles: dict[int, int] = field(default_factory=dict)


def _groups(held: Sequence[Segment], run: Sequence[int]) -> list[list[int]]:
    """A run cut where blank lines stand."""
    out: list[list[int]] = []
    for i in run:
        if out and held[i].gap < 2:
            out[-1].append(i)
        else:
            out.append([i])
    return out


def outline(held: Sequence[Segment]) -> Outline:
    """Decide all segments of a page."""
    state = _Reader(held)
    run: list[int] = []
    for i in range(len(held)):
        if state.is_prose(i, run):
            state.paragraph(run, i)
            run = []
        else:
            run.append(i)
    state.list(run)
    return state.out


class _Reader:
    """What is known while a page is read from top to bottom."""

    def __init__(self, held: Sequence[Segment]) -> None:
        self.held = held
        self.out = Outline(["chrome"] * len(held), [0] * len(held))
        self.number = 0
        self.body: list[int] = []
        self.finished = self.commented = self.numbered = False
        self.lined = is_lined(held)
        self.times = Counter(segment.text for segment in held if len(segment.forms) <= 6)

    def is_prose(self, i: int, run: Sequence[int]) -> bool:
        """Whether a segment is a paragraph of running text, given what stands since the last one."""
        segment = self.held[i]
        if (
            not segment.plain
            or segment.glued > 1
            or is_talk(segment)
            or segment.hint in ("related", "chrome", "ad", "title")
        ):
            return False
        listed = any(self.held[j].kind == "related" for j in run)
        if listed and (segment.bullet or is_teaser(segment)):
            return False
        if is_paragraph(segment):
            return bool(self.number or run) or not self._titles_with_stop(i)
        if not self.number or self.finished or listed or any(self.held[j].kind in FINISHING for j in run):
            return False
        return is_sentence(segment) or (self.lined and ends_as_speech(segment))

    def _titles_with_stop(self, i: int) -> bool:
        """A first line that ends with a full stop and is a title all the same: short, and set off from what follows."""
        if i + 2 >= len(self.held) or not 4 <= len(self.held[i].forms) <= 20:
            return False
        lead, third = self.held[i + 1 : i + 3]
        return is_paragraph(lead) and lead.gap > third.gap and len(lead.forms) > len(self.held[i].forms)

    def paragraph(self, run: list[int], lead: int) -> None:
        """Decide a paragraph and what stands before it."""
        title = self._title(run, lead)
        if not self.number or (title is not None and self._is_new(run, title, lead)):
            self._open(run, lead, title)
        elif self._is_over(run, lead):
            self.list(run)
            self.out.roles[lead] = "chrome" if self.commented else "related"
        else:
            self._inside(run)
            self._set(lead, "body")
            self.body.append(lead)

    # -- a new article -------------------------------------------------------------------------------------------

    def _title(self, run: Sequence[int], lead: int) -> int | None:
        if self.number:
            return headline(self.held, run)
        lines = [i for i in run if can_head(self.held[i])]
        lines = [i for i in lines if not any(holds(self.held[i], self.held[j]) for j in lines)] or lines
        paragraph = keys(self.held[lead : lead + 2])
        scored = [
            (3 * share(keys((self.held[i],)), paragraph) + (len(self.held[i].forms) >= 5) + 0.1 * n, i)
            for n, i in enumerate(lines)
        ]
        if not scored:
            return None
        best = max(scored)[1]
        return self._headline_above(run, best, lines, lead) or best

    def _headline_above(self, run: Sequence[int], best: int, lines: Sequence[int], lead: int) -> int | None:
        """The headline of live coverage stands above the clock time of its first entry, whose subhead `best` is."""
        at = run.index(best)
        if not at or not is_time(self.held[run[at - 1]]):
            return None
        above = [i for i in lines if i < best and len(self.held[i].forms) > 4]
        return above[-1] if above else None

    def _is_new(self, run: Sequence[int], title: int, lead: int) -> bool:
        found = evidence(self.held, run, title, lead, self.body, self.finished, self.numbered)
        return weigh(found) >= ENOUGH

    def _open(self, run: list[int], lead: int, title: int | None) -> None:
        at = run.index(title) if title is not None else len(run)
        above = at
        while above and self.number and self.held[run[above - 1]].kind in ("byline", "date"):
            above -= 1
        if self.number:
            self.list(run[:above])
        else:
            self._top(run[:at], title, lead)
        self.number += 1
        self.body, self.finished, self.commented = [lead], False, False
        self.numbered = title is not None and self.held[title].numbered
        for i in run[above:at] if self.number > 1 else ():
            self._label(i)
        if title is not None:
            self._set(title, "title")
            self.out.titles[self.number] = title
            self._beneath(run[at + 1 :], lead)
        self._set(lead, "body")

    def _top(self, run: Sequence[int], title: int | None, lead: int) -> None:
        """What stands above the first title of a page."""
        held = self.held
        lines = [i for i in run if can_head(held[i])]
        for group in _groups(held, run):
            many = sum(i in lines for i in group) > 2
            for i in group:
                self._label(i, "related" if many and i in lines else "chrome")
        if title is not None and run and run[-1] in lines and len(lines) < 3 and not holds(held[run[-1]], held[title]):
            if held[title].gap == 1 and held[run[-1]].text != held[title].text and not ends_with_colon(held[run[-1]]):
                self.number += 1
                self._set(run[-1], "subhead")
                self.number -= 1

    def _beneath(self, run: Sequence[int], lead: int) -> None:
        """What stands between a title and the first paragraph."""
        paragraph = keys((self.held[lead],))
        for i in run:
            line = self.held[i]
            words = len(line.forms)
            if not line.plain or is_talk(line) or is_caption(line) or words == 0:
                self._label(i)
            elif is_time(self.held[i - 1]):
                self._set(i, "subhead")
            elif is_signature(line) or (words < 6 and share(keys((line,)), paragraph) < 0.5):
                self._set(i, "byline")
            elif words < 6:
                self._label(i)
            else:
                self._set(i, "subhead")

    # -- inside an article ---------------------------------------------------------------------------------------

    def _is_over(self, run: Sequence[int], lead: int) -> bool:
        """Whether a paragraph that begins no article does not continue the one above either."""
        kinds = [self.held[i].kind for i in run]
        self.commented = self.commented or "comments" in kinds
        self.finished = self.finished or not FINISHING.isdisjoint(kinds)
        if self.commented or not self.finished:
            return self.commented
        common = share(keys((self.held[lead],)), keys(self.held[i] for i in self.body))
        return not is_joined(self.held[lead]) and common < 0.2

    def _inside(self, run: list[int]) -> None:
        """What stands between two paragraphs of one article."""
        held = self.held
        lines = [i for i in run if self._is_line(i)]
        listed = any(held[i].kind == "related" for i in run)
        announced = bool(self.body) and ends_with_colon(held[self.body[-1]])
        for n, i in enumerate(run):
            line = held[i]
            if i not in lines:
                alone = len(run) == 1 and line.kind in ("section", "date") and len(line.forms) == 1
                self._label(i) if not alone else self._set(i, "subhead")
            elif announced and not listed and (line.bullet or len(lines) > 1):
                self._set(i, "body")
            elif (
                not listed
                and i == lines[-1]
                and n + 1 == len(run) - self._trailing(run, n)
                and len(line.forms) <= 9
                and line.glued < 2
            ):
                self._set(i, "subhead")
            else:
                self._label(i, "related")

    def _trailing(self, run: Sequence[int], n: int) -> int:
        return len(run) - n - 1

    def _is_line(self, i: int) -> bool:
        line = self.held[i]
        return line.plain and not is_talk(line) and not is_caption(line) and not self._repeats(i)

    def _repeats(self, i: int) -> bool:
        """Short lines that return on a page are its furniture."""
        line = self.held[i]
        return self.times[line.text] > 1 and len(line.forms) <= 4

    # -- after an article ----------------------------------------------------------------------------------------

    def list(self, run: Sequence[int]) -> None:
        """What follows the last paragraph of an article."""
        held = self.held
        listed = tagged = commented = False
        article = keys(held[i] for i in self.body)
        for n, i in enumerate(run):
            line = held[i]
            words = len(line.forms)
            if not self._is_line(i):
                listed = listed or line.kind == "related"
                commented = (commented or line.kind == "comments") and line.kind != "related"
                tagged = line.kind == "tags" and line.payload is None
                self._label(i)
                if commented and line.kind == "byline":
                    self.out.roles[i], self.out.article[i] = "chrome", 0
            elif is_hashtags(line) or (tagged and words <= 4):
                self._label(i, "tags")
            elif commented:
                self._label(i)
            elif not listed and self._is_tag_list(line, article):
                self._label(i, "tags")
            elif not listed and is_signature(line) and n == 0:
                self._set(i, "byline")
            elif listed or (words >= 5 and not ends_with_colon(line)):
                self._label(i, "related")
            else:
                listed = listed or ends_with_colon(line) or n + 2 < len(run)
                self._label(i)

    def _is_tag_list(self, line: Segment, article: frozenset[str]) -> bool:
        return len(line.forms) >= 3 and not has_grammar(line) and share(keys((line,)), article) >= 0.5

    # -- writing down --------------------------------------------------------------------------------------------

    def _label(self, i: int, role: Role = "chrome") -> None:
        """A segment's own label or its place in the HTML decides; without either, `role`."""
        line = self.held[i]
        role = _BY_KIND.get(line.kind, "chrome") if line.kind else line.hint or role
        self.out.roles[i] = role
        if role in ("byline", "publisher", "tags", "related", "subhead"):
            self.out.article[i] = self.number

    def _set(self, i: int, role: Role) -> None:
        self.out.roles[i] = role
        self.out.article[i] = self.number
