"""Roles: from segments to blocks. One pass; what stands between two paragraphs is judged together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.model.page import Role
from tawatur.pages.evidence import is_joined, is_paragraph, is_sentence, is_teaser, overlap
from tawatur.pages.segments import Segment

# Labels after which an article is over, and those that open a list of headlines.
_FINISHING = frozenset(("publisher", "tags", "comments"))
_NEW_ARTICLE = 3.5


@dataclass(slots=True)
class Outline:
    """The role of every segment, the number of the article it belongs to (0: none), and each article's title."""

    roles: list[Role]
    article: list[int]
    titles: dict[int, int] = field(default_factory=dict)


def outline(held: Sequence[Segment]) -> Outline:
    """Decide all segments of a page."""
    state = _State(held)
    run: list[int] = []
    for i in range(len(held)):
        if state.is_prose(i, run):
            state.between(run, i)
            run = []
        else:
            run.append(i)
    state.after(run)
    return state.out


class _State:
    """What is known while the page is read from top to bottom."""

    def __init__(self, held: Sequence[Segment]) -> None:
        self.held = held
        self.out = Outline(["chrome"] * len(held), [0] * len(held))
        self.number = 0
        self.body: list[int] = []
        self.finished = False
        self.commented = False

    # -- shapes ------------------------------------------------------------------------------------------------

    def is_prose(self, i: int, run: Sequence[int]) -> bool:
        """Whether a segment is a paragraph of running text, given what stands since the last one."""
        segment = self.held[i]
        if segment.hits or not segment.forms:
            return False
        listed = any(self.held[j].kind == "related" for j in run)
        if listed and (segment.bullet or is_teaser(segment)):
            return False
        if segment.glued >= 2 and len(segment.forms) > 12:
            return False
        if is_paragraph(segment):
            return not (not self.number and not run and self._first_is_title(i))
        return self.number > 0 and not listed and not self.finished and is_sentence(segment)

    def _first_is_title(self, i: int) -> bool:
        """A first line that ends with a full stop and is a title all the same: short, set off, taken up by the lead."""
        first = self.held[i]
        if i + 2 >= len(self.held) or not 4 <= len(first.forms) <= 20 or first.text.count(".") > 1:
            return False
        lead, third = self.held[i + 1], self.held[i + 2]
        return is_paragraph(lead) and lead.gap > third.gap and len(lead.forms) > len(first.forms)

    # -- decisions ---------------------------------------------------------------------------------------------

    def between(self, run: list[int], lead: int) -> None:
        """Decide what stands before a paragraph, and the paragraph."""
        if not self.number:
            self._open(run, lead, self._best_title(run, lead))
        else:
            title = self._candidate(run)
            if self._is_new(run, title, lead):
                self._open(run, lead, title)
            elif self._is_over(run, lead):
                self._list(run)
                self.out.roles[lead] = "chrome" if self.commented else "related"
            else:
                self._inside(run, lead)
                self._add(lead)

    def after(self, run: list[int]) -> None:
        """Decide what stands after the last paragraph."""
        self._list(run)

    def _open(self, run: list[int], lead: int, title: int | None) -> None:
        head = run[: run.index(title)] if title is not None else run
        if self.number:
            self._list(head)
        else:
            for i in head:
                self._alone(i, "related" if len(self.held[i].forms) > 6 else "chrome")
        self.number += 1
        self.body, self.finished, self.commented = [], False, False
        if title is not None:
            self._set(title, "title")
            self.out.titles[self.number] = title
            for i in run[run.index(title) + 1 :]:
                words = len(self.held[i].forms)
                self._alone(i, "byline" if words < 6 else "subhead", own=True)
        self._add(lead)

    def _add(self, i: int) -> None:
        self._set(i, "body")
        self.body.append(i)

    def _set(self, i: int, role: Role) -> None:
        self.out.roles[i] = role
        self.out.article[i] = self.number

    def _alone(self, i: int, role: Role, own: bool = False) -> None:
        """A segment's own label decides; without one, `role`."""
        segment = self.held[i]
        if segment.hits:
            named = {"publisher": "publisher", "tags": "tags", "byline": "byline", "ad": "ad"}
            role = named.get(segment.kind, "chrome")  # type: ignore[assignment]
        elif not segment.forms:
            role = "chrome"
        self.out.roles[i] = role
        if (
            role in ("byline", "subhead", "publisher", "tags", "related")
            and self.number
            and (own or role in ("publisher", "tags", "related"))
        ):
            self.out.article[i] = self.number

    def _best_title(self, run: Sequence[int], lead: int) -> int | None:
        lines = [i for i in run if self._is_line(i)]
        if not lines:
            return None
        scored = [
            (3 * overlap(self.held[i], *self.held[lead : lead + 2]) + (len(self.held[i].forms) >= 5) + 0.1 * n, i)
            for n, i in enumerate(lines)
        ]
        return max(scored)[1]

    def _is_line(self, i: int) -> bool:
        segment = self.held[i]
        return not segment.hits and len(segment.forms) >= 3 and segment.glued < 2

    def _candidate(self, run: Sequence[int]) -> int | None:
        lines = [i for i in run if self._is_line(i)]
        return lines[-1] if lines else None

    def _is_new(self, run: Sequence[int], title: int | None, lead: int) -> bool:
        """Whether a paragraph begins a new article under the line `title`."""
        held = self.held
        kinds = [held[i].kind for i in run]
        score = 2.0 * (self.finished or not _FINISHING.isdisjoint(kinds))
        if title is None:
            return False
        at = run.index(title)
        before = [held[i].kind for i in run[:at]]
        score += "related" in before
        score += 2.0 * any(held[i].kind in ("byline", "date") for i in run[at + 1 :])
        words = len(held[title].forms)
        score += 1.0 if words >= 6 else -1.0 if words <= 3 else 0.0
        here = overlap(held[title], *held[lead : lead + 2])
        there = max((overlap(held[title], held[i]) for i in self.body), default=0.0)
        score += 1.0 * (here >= 0.3) + 1.0 * (here > there + 0.1) - 1.0 * (here < 0.15)
        since = 0
        for i in reversed(run[:at]):
            if held[i].kind == "related":
                break
            since += not held[i].hits
        score -= since > 0 and "related" in before
        score -= 2.0 * is_joined(held[lead])
        return score >= _NEW_ARTICLE

    def _is_over(self, run: Sequence[int], lead: int) -> bool:
        kinds = [self.held[i].kind for i in run]
        self.commented = self.commented or "comments" in kinds
        self.finished = self.finished or not _FINISHING.isdisjoint(kinds)
        return self.finished

    def _inside(self, run: list[int], lead: int) -> None:
        """Decide what stands between two paragraphs of one article."""
        held = self.held
        lines = [i for i in run if not held[i].hits and held[i].forms]
        listed = any(held[i].kind == "related" for i in run)
        weak = len(run) == 1 and held[run[0]].kind in ("section", "date") and len(held[run[0]].hits) == 1
        for i in run:
            if weak or (
                i in lines and len(lines) == 1 and not listed and held[i].glued < 2 and len(held[i].forms) <= 16
            ):
                self._set(i, "subhead")
            else:
                self._alone(i, "related")

    def _list(self, run: list[int]) -> None:
        """Decide what follows an article."""
        listed, tagged = False, False
        for i in run:
            segment = self.held[i]
            kind = segment.kind
            if segment.hits:
                listed = listed or kind == "related"
                tagged = kind == "tags" and segment.payload is None
                self._alone(i, "chrome")
            elif tagged and len(segment.forms) <= 4:
                self._alone(i, "tags")
            elif listed or len(segment.forms) >= 5:
                self._alone(i, "related")
            else:
                self._alone(i, "chrome")
