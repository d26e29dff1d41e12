"""Walking HTML: the text of a document, placed once, and the role that its structure gives to each line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from tawatur.model.page import Role
from tawatur.model.span import Span
from tawatur.pages.entries import Entries, Entry
from tawatur.pages.structure import FIRM, Place, Structure, is_hidden
from tawatur.pages.survey import Survey, survey

# Elements that stand in the running line; every other element breaks it.
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "link", "mark", "meta", "meter", "nobr", "output", "progress", "q", "rb", "rp", "rt",
        "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    )
)  # fmt: skip
_BOLD = frozenset(("b", "strong", "big"))
_LARGE = re.compile(r"\+[1-9]|[4-9]")
_SPACE = re.compile(r"\s+")
_RUNNING: frozenset[Role | None] = frozenset(("body", "title", "subhead"))
_LINK_SHARE = 0.6
_BOLD_SHARE = 0.9
# In words: the longest subhead that is but a paragraph in bold type, the shortest headline that is but a link.
_BOLD_HEAD = 12
_LINKED_HEAD = 4


@dataclass(slots=True)
class Walked:
    """Lines of text under construction: pieces, where the current line began, and the role of finished lines."""

    pieces: list[str] = field(default_factory=list)
    hints: list[tuple[Span, Role]] = field(default_factory=list)
    size: int = 0
    start: int = 0
    linked: int = 0
    bold: int = 0
    roles: set[Role | None] = field(default_factory=set)

    def say(self, text: str, role: Role | None, linked: bool, bold: bool = False) -> None:
        """Place a text node; runs of white space become one space, none at the head of a line."""
        text = _SPACE.sub(" ", text)
        if self.size == self.start:
            text = text.lstrip()
        if not text:
            return
        self.pieces.append(text)
        self.size += len(text)
        if not text.isspace():
            self.roles.add(role)
            self.linked += len(text) if linked else 0
            self.bold += len(text) if bold else 0

    def end_line(self) -> None:
        """Close a line, if it holds anything."""
        width = self.size - self.start
        if not width:
            return
        role = self._role(width)
        if role:
            self.hints.append((Span(self.start, self.size), role))
        self.pieces.append("\n")
        self.size += 1
        self.start, self.linked, self.bold, self.roles = self.size, 0, 0, set()

    def _role(self, width: int) -> Role | None:
        roles = self.roles
        role = next(iter(roles)) if len(roles) == 1 else "body" if "body" in roles and not roles & FIRM else None
        linked = self.linked > _LINK_SHARE * width
        if role == "body" and linked:
            return "related" if width < 200 else None
        if role == "subhead" and linked:
            return None
        if role is None and not roles & FIRM and self.linked > _BOLD_SHARE * width and width < 200:
            return "related" if self._words() >= _LINKED_HEAD else None
        if role == "body" and self.bold > _BOLD_SHARE * width and self._words() <= _BOLD_HEAD:
            return "body" if self._line().endswith((".", "!", ":", "؟", "»", '"', "”")) else "subhead"
        return role

    def _line(self) -> str:
        """The current line so far."""
        n, size = len(self.pieces), self.size
        while n and size > self.start:
            n -= 1
            size -= len(self.pieces[n])
        return "".join(self.pieces[n:]).strip()

    def _words(self) -> int:
        return len(self._line().split())


def walk(root: etree._Element, words: Structure) -> tuple[str, list[tuple[Span, Role]], tuple[Entry, ...]]:
    """The text of a document, a line for each block of it; the roles of lines; and entries that are set apart.

    Iterative: depth is no matter.
    """
    out = _Walker(words, survey(root, words))
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            out.enter(element)
        elif event == "end":
            out.leave(element)
        elif element.tail and not out.hidden:
            out.say(element.tail)
    out.lines.end_line()
    return "".join(out.lines.pieces).rstrip("\n"), out.lines.hints, out.entries.kept()


@dataclass(slots=True)
class _Open:
    """An element under way: its place, its order, whether its children are items of a row, whether it is an item.

    A skippable element begins with a link past its end.
    """

    place: Place
    at: int
    row: bool
    item: bool
    skippable: bool = False


class _Walker:
    """What is known while a document is walked."""

    def __init__(self, words: Structure, sizes: Survey) -> None:
        self.words, self.sizes = words, sizes
        self.lines, self.entries = Walked(), Entries(words.entries)
        self.stack: list[_Open] = []
        self.count = self.links = self.bold = self.hidden = 0

    def say(self, text: str) -> None:
        """Place a text where the walk is."""
        role = self.stack[-1].place.role if self.stack else None
        self.lines.say(text, role, self.links > 0, self.bold > 0)

    def enter(self, element: etree._Element) -> None:
        """Begin an element."""
        tag, at, self.count = str(element.tag), self.count, self.count + 1
        outer = self.stack[-1] if self.stack else _Open(Place(), 0, False, False)
        self.hidden += bool(self.hidden) or tag in self.words.hidden or is_hidden(element)
        place = outer.place if self.hidden else self._place(element, at, outer)
        inline = tag in _INLINE
        row = self.sizes.bare[at] and place.role not in _RUNNING and (not inline or outer.row)
        item = inline and outer.row and (place != outer.place or _is_item(element))
        skippable = not self.hidden and place.role == "related" and self.sizes.skippable(at, element)
        self.stack.append(_Open(place, at, row, item, skippable))
        self.links += tag == "a"
        self.bold += _is_bold(element)
        if not inline or item:
            self.lines.end_line()
        if not self.hidden:
            self.entries.enter(element, outer.at, self.lines.size, place.role in FIRM)
            self.say(('"' if tag == "q" else "") + (element.text or ""))

    def _place(self, element: etree._Element, at: int, outer: _Open) -> Place:
        """The role of an element; what the page lets its readers skip is not the article."""
        if outer.skippable and element.tag == "a" and element.getprevious() is None:
            return Place("chrome", closed=True)
        size, total = self.sizes.sizes[at], self.sizes.total
        place = self.words.place(element, outer.place, size, total)
        skips = not outer.place.closed and 2 * size < total and self.sizes.skippable(at, element)
        return Place("related") if skips else place

    def leave(self, element: etree._Element) -> None:
        """End an element, and place what follows it."""
        tag = str(element.tag)
        if tag == "q" and not self.hidden:
            self.say('"')
        done = self.stack.pop()
        self.links -= tag == "a"
        self.bold -= _is_bold(element)
        if tag not in _INLINE or done.item:
            self.lines.end_line()
        if not self.hidden:
            self.entries.leave(element, self.lines.size)
        self.hidden -= bool(self.hidden)
        if element.tail and not self.hidden:
            self.say(element.tail)


def _is_bold(element: etree._Element) -> bool:
    if element.tag != "font":
        return element.tag in _BOLD
    return _LARGE.fullmatch(element.get("size", "")) is not None


def _is_item(element: etree._Element) -> bool:
    """Whether an element is one of several of its kind: links, or what bears one class name."""
    sign = (element.tag, element.get("class") if element.tag != "a" else "")
    if sign[1] is None:
        return False
    return any(
        other is not None and (other.tag, other.get("class") if other.tag != "a" else "") == sign
        for other in (element.getprevious(), element.getnext())
    )
