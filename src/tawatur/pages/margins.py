"""Margins: the roles of the lines above, beneath, between and after the paragraphs of an article.

Every function takes the segments of a page and a run of indices, and gives each a role. A segment's own label, or its
place in the HTML, goes before what its surroundings suggest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from tawatur.model.page import Role
from tawatur.pages.beginnings import can_head
from tawatur.pages.buttons import is_asked, is_button
from tawatur.pages.evidence import (
    LONG,
    ends_with_colon,
    has_grammar,
    holds,
    is_caption,
    is_hashtags,
    is_menu,
    is_signature,
    is_talk,
    is_time,
    is_timed,
    keys,
    share,
    tells_kind,
    tells_of,
)
from tawatur.pages.glue import is_bare
from tawatur.pages.keywords import key_row, key_words
from tawatur.pages.points import told
from tawatur.pages.segments import Segment
from tawatur.pages.subheads import SUBHEAD, is_subhead, names
from tawatur.pages.titles import is_picture

Roles = dict[int, Role]
_BY_KIND: dict[str, Role] = {"publisher": "publisher", "tags": "tags", "byline": "byline", "ad": "ad"}
# Longest line that can be a name, an office or a place, in words.
_NAME = 5
# Most words of an outlet and a writer, with a dash between them, above a text without a title.
_SIGNED = 8
# Fewest words of a headline in a list of points.
_HEADLINE = 4
# A colon within so many code points follows a label or a speaker.
_OPENING = 30
# All in quotation marks: no headline that links elsewhere.
_QUOTED = re.compile(r"[\"“«][^\"“”«»]+[\"”»]")
# Marks that open no line.
_COMMAS = "،,؛"
# Between a place and the agency that reports from there.
_PLACED = re.compile(r"[-–—/|]")


@dataclass(frozen=True, slots=True)
class Margins:
    """The segments of a page; whether a name is an outlet's; how often each short line stands on the page.

    `careless` says that a good part of the page's paragraphs lack their full stop.
    """

    held: Sequence[Segment]
    is_outlet: Callable[[str], bool]
    times: Counter[str]
    careless: bool = False

    def labelled(self, i: int, role: Role = "chrome", within: bool = False) -> Role:
        """The role by label or by HTML; `role` where neither speaks.

        What the HTML calls a headline is none where no text stands under it; `within` an article it is a subhead.
        """
        line = self.held[i]
        if is_button(self.held, i) or (line.kind == "publisher" and not (line.payload or ends_with_colon(line))):
            return "chrome"  # a link to the source names nobody
        if i + 1 < len(self.held) and is_button(self.held, i + 1):
            return "byline"
        if line.kind and not (line.kind == "caption" and line.hint == "byline"):
            return _BY_KIND.get(line.kind, "chrome")
        heading = line.hint in ("title", "subhead")
        return role if line.hint is None or (heading and not (within and line.hint == "subhead")) else line.hint

    def is_line(self, i: int) -> bool:
        """Whether a segment is text that is neither label nor the page's furniture."""
        line = self.held[i]
        furniture = self.times[line.text] > 1 and len(line.forms) <= 4
        return line.plain and not (furniture or is_talk(line) or is_caption(line) or is_menu(line))

    def _could_be_listed(self, line: Segment) -> bool:
        """Below "read also" a line that names prices, weather or prayer times is a headline, too."""
        return line.plain and line.talk < 0.7 and len(line.forms) > 2 and self.times[line.text] < 2

    def top(self, run: Sequence[int], title: int | None) -> Roles:
        """Above the first title: a ticker is related, a kicker that touches the title a subhead, the rest chrome.

        Where no title stands, the line above the text says who wrote it.
        """
        out: Roles = {}
        points = {self.held[i].forms for i in run if self.held[i].bullet and len(self.held[i].forms) >= _HEADLINE}
        for group in self._groups(run):
            lines = [i for i in group if can_head(self.held[i])]
            label = next((i for i in group if self.held[i].kind == "related"), run[-1])
            listed = sum(self.held[i].bullet for i in group) > 2
            for i in group:
                line = self.held[i]
                linked = (i in lines and len(lines) > 2) or (i > label and len(line.forms) > _NAME)
                linked = linked or (listed and line.bullet) or self._is_ticker(line) or (line.plain and is_timed(line))
                linked = linked or (len(points) > 2 and line.plain and line.forms in points)
                out[i] = self.labelled(i, "related" if linked else "chrome")
                if line.kind == "tags" and (line.payload is None or line.gap == 0):
                    out[i] = "chrome"  # hashtags of other texts, the end of a breadcrumb
        if not run:
            return out
        if title is None:
            line = self.held[run[-1]]
            known = self.is_outlet(line.text)
            named = can_head(line, 2) or (is_signature(line) and len(line.forms) <= _SIGNED)
            named = named and self.is_line(run[-1]) and not tells_of(self.held[run[-1] + 1], line)
            if (
                line.plain
                and out[run[-1]] != "related"
                and (_PLACED.search(line.text) or is_signature(line) if known else named)
            ):
                out[run[-1]] = self.labelled(run[-1], "byline")
            return out
        kicker, below = self.held[run[-1]], self.held[title]
        touching = below.gap == 1 and out[run[-1]] == "chrome" and can_head(kicker) and not kicker.text.isascii()
        if touching and kicker.forms != below.forms and not holds(kicker, below) and not ends_with_colon(kicker):
            out[run[-1]] = "subhead"
        return out

    def _is_ticker(self, line: Segment) -> bool:
        """Whether a line is headlines in a row that only spaces part."""
        return line.plain and len(line.forms) >= LONG and is_bare(line.text, len(line.forms))

    def beneath(self, run: Sequence[int], lead: int, title: Segment) -> Roles:
        """Between a title and its first paragraph: who wrote, where, for whom; a caption; a second headline."""
        out: Roles = {}
        paragraph = keys((self.held[lead],)) if run else frozenset()
        for i in run:
            line = self.held[i]
            kept = line.kind in ("date", "section") or "(" in line.text[1:]
            if kept and len(line.forms) > 1 and self.is_outlet(line.text):
                out[i] = "byline"  # "فلسطين اليوم", "سانا (لهار)"
                continue
            if i == run[-1] and ends_with_colon(line) and self.held[lead].bullet and len(line.forms) > _NAME:
                role: Role = "body"  # it announces the points that follow
            elif not (self.is_line(i) or self._is_name(line)) or is_picture(line, [self.held[k] for k in run], title):
                role = "chrome"
            elif self.held[i - 1].kind == "related":
                role = "related"
            elif is_time(self.held[i - 1]):
                role = "subhead"
            elif is_signature(line) or (
                len(line.forms) <= _NAME and (share(keys((line,)), paragraph) < 0.5 or self.is_outlet(line.text))
            ):
                role = "byline"
            else:
                role = "subhead" if len(line.forms) > _NAME else "chrome"
            out[i] = self.labelled(i, role, within=True)
        return out

    def _is_name(self, line: Segment) -> bool:
        """Whether a line is an outlet's name, or can be a writer's although the page prints it twice: beside the title
        and at the end.
        """
        return (line.plain and self.is_outlet(line.text)) or (
            line.plain
            and self.times[line.text] == 2
            and 1 < len(line.forms) <= 4
            and line.text.replace(" ", "").isalpha()
        )

    def between(self, run: Sequence[int], before: Segment | None, after: Segment) -> Roles:
        """Between two paragraphs of one article: a subhead, headlines that link elsewhere, the items of a list.

        What stands before a comma that opens a line is the head of a sentence that was broken at a link.
        """
        listed = any(self.held[i].kind == "related" or self._announces(i) for i in run)
        lines = [i for i in run if self.is_line(i) or (listed and self._could_be_listed(self.held[i]))]
        announced = before is not None and ends_with_colon(before) and not listed
        text = frozenset[int]() if listed else told(self.held, run)
        tags = () if listed or before is None else key_row(self.held, run, keys((before, after)))
        out: Roles = {}
        for i in run:
            line = self.held[i]
            role: Role = "related"
            if i in text:
                role = "body"
            elif i not in lines or self._announces(i):
                role = "body" if line.joined and line.text[0].isalpha() and i in lines else "chrome"
            elif is_hashtags(line) or i in tags:
                role = "tags"
            elif len(line.forms) < _HEADLINE and line.text.isascii():
                role = "chrome"  # whose picture it is
            elif announced and (line.bullet or line.numbered or len(lines) > 1):
                role = "body"
            elif not listed and line.bullet and len(lines) == 1:
                role = "subhead" if len(line.forms) <= SUBHEAD else "body"
            elif i == run[-1] and len(line.forms) <= SUBHEAD and _QUOTED.fullmatch(line.text):
                role = "subhead"
            elif i != run[0] and self.held[i - 1].kind == "section" and len(line.forms) > 3:
                role = "related"  # a box in mid-text: the section, and what it prints
            elif not (listed or line.bullet) and i == run[-1] and is_subhead(line, len(run) == 1, before, after):
                role = "subhead"
            elif not listed and len(lines) == 1 and self._is_unstopped(line):
                role = "body"
            elif not listed and len(lines) > 1 and i == lines[0] and len(line.forms) <= 3:
                role = "chrome"
            if listed and i == run[-1] and i in lines and len(line.forms) < _HEADLINE and names(line, after):
                role = "subhead"
            if role == "subhead" and tells_kind(line):
                role = "related"
            if i == run[-1] and line.plain and after.text[0] in _COMMAS:
                role = "body"
            out[i] = self.labelled(i, role, within=True)
        if len(run) == 1 and self.held[run[0]].kind in ("section", "date") and len(self.held[run[0]].forms) == 1:
            out[run[0]] = "subhead"
        return out

    def _is_unstopped(self, line: Segment) -> bool:
        """Whether a line that stands alone is a paragraph that lacks its full stop, as others of the page do."""
        if not self.careless:
            return False
        return len(line.forms) > SUBHEAD and line.glued < 2 and ":" not in line.text[:_OPENING] and not line.bullet

    def _announces(self, i: int) -> bool:
        """Whether a line is a label that nobody knows: a few words and a colon."""
        return self.held[i].plain and len(self.held[i].forms) <= 6 and ends_with_colon(self.held[i])

    def after(self, run: Sequence[int], article: AbstractSet[str]) -> Roles:
        """After an article: credits and key words, headlines that link elsewhere, comments, the site's foot."""
        listed = tagged = commented = sourced = False
        text = told(self.held, run)
        out: Roles = {}
        words = 0
        for n, i in enumerate(run):
            line = self.held[i]
            if i in text and not (listed or commented):
                out[i] = self.labelled(i, "body")
                continue
            if n >= words and not (n and self.held[run[n - 1]].plain):
                words = n + key_words(self.held, run[n:], article)
            if n < words and not commented:
                out[i] = "tags"
                continue
            if sourced and line.plain and len(line.forms) <= _NAME:
                out[i], sourced = "publisher", False
                continue
            sourced = line.kind == "publisher" and line.payload is None and ends_with_colon(line)
            if n == 0 and line.plain and line.text[0] == "(" and is_signature(line):
                out[i] = self.labelled(i, "byline")  # who wrote for the agency and who edited, in brackets
                continue
            if not (self.is_line(i) or (listed and self._could_be_listed(line))):
                listed = listed or line.kind == "related"
                commented = (commented or line.kind == "comments") and line.kind != "related"
                tagged = line.kind == "tags" and line.payload is None
                role = self.labelled(i)
                out[i] = "chrome" if commented and role == "byline" else role
                continue
            alone = n == 0 and (len(run) == 1 or not self.is_line(run[1]))
            if alone and not self.is_outlet(line.text) and self._is_unstopped(line):
                out[i] = self.labelled(i, "body")
                continue
            role = "tags" if tagged and len(line.forms) <= 4 else self._credit(i, n, listed or commented, article)
            if role == "chrome" and not commented and not is_asked(self.held, i):
                if listed or (len(line.forms) > 4 and not ends_with_colon(line)):
                    role = "related"
                else:
                    listed = ends_with_colon(line) or n + 2 < len(run)
            out[i] = self.labelled(i, role)
        return out

    def _credit(self, i: int, n: int, over: bool, article: AbstractSet[str]) -> Role:
        """The outlet, the writer or the key words of the article above; chrome where it is none of these."""
        line = self.held[i]
        if is_hashtags(line):
            return "tags"
        if over:
            return "chrome"
        if len(line.forms) <= 6 and self.is_outlet(line.text.rpartition(":")[2]):
            return "publisher"
        if len(line.forms) > 2 and not has_grammar(line) and share(keys((line,)), article) >= 0.5:
            return "tags"
        return "byline" if n == 0 and is_signature(line) else "chrome"

    def _groups(self, run: Sequence[int]) -> list[list[int]]:
        """A run cut where blank lines stand."""
        out: list[list[int]] = []
        for i in run:
            if out and self.held[i].gap < 2:
                out[-1].append(i)
            else:
                out.append([i])
        return out
