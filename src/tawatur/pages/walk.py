"""Walking HTML: the text of a document, placed once, and the role that its structure gives to each line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from tawatur.lexicon import Lexicon
from tawatur.model.page import Role
from tawatur.model.span import Span

# Elements that stand in the running line; every other element breaks it.
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "link", "mark", "meta", "meter", "nobr", "output", "progress", "q", "rb", "rp", "rt",
        "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    )
)  # fmt: skip
_SPACE = re.compile(r"\s+")
_NAMES = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ATTRIBUTES = ("class", "id", "itemprop", "role")
# A role that holds for everything within, whatever stands there; the others yield to what is nearer.
_FIRM: frozenset[Role | None] = frozenset(("chrome", "related", "tags", "ad", "byline"))
_LINK_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Structure:
    """The role of elements and of the words in class names; elements whose text is never shown."""

    hidden: frozenset[str]
    elements: Mapping[str, Role]
    classes: Mapping[str, Role]

    def role(self, element: etree._Element, outer: Role | None) -> Role | None:
        """The role of an element, given that of what it stands in."""
        if outer in _FIRM:
            return outer
        tag = str(element.tag)
        if tag not in ("html", "body", "main"):
            for attribute in _ATTRIBUTES:
                words = _NAMES.split(_CAMEL.sub("-", element.get(attribute) or "").lower())
                for word in (*words, "".join(words)):
                    if word in self.classes and not (word == "more" and tag != "a"):
                        return self.classes[word]
        return self.elements.get(tag, outer)


@cache
def structure(lexicon: Lexicon) -> Structure:
    """The structure words of a lexicon."""
    table = lexicon.table("labels", "structure")
    elements: dict[str, Role] = {
        tag: role for role, tags in table["elements"].items() if role != "hidden" for tag in tags
    }
    classes: dict[str, Role] = {word: role for role, words in table["classes"].items() for word in words}
    return Structure(frozenset(table["elements"]["hidden"]), elements, classes)


@dataclass(slots=True)
class Walked:
    """Lines of text under construction: pieces, where the current line began, and the role of finished lines."""

    pieces: list[str] = field(default_factory=list)
    hints: list[tuple[Span, Role]] = field(default_factory=list)
    size: int = 0
    start: int = 0
    linked: int = 0
    roles: set[Role | None] = field(default_factory=set)

    def say(self, text: str, role: Role | None, linked: bool) -> None:
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

    def end_line(self) -> None:
        """Close a line, if it holds anything."""
        width = self.size - self.start
        if not width:
            return
        roles = self.roles
        role = next(iter(roles)) if len(roles) == 1 else "body" if "body" in roles and not roles & _FIRM else None
        if role == "body" and self.linked > _LINK_SHARE * width:
            role = "related" if width < 200 else None
        if role == "subhead" and self.linked > _LINK_SHARE * width:
            role = None
        if role:
            self.hints.append((Span(self.start, self.size), role))
        self.pieces.append("\n")
        self.size += 1
        self.start, self.linked, self.roles = self.size, 0, set()


def walk(root: etree._Element, words: Structure) -> tuple[str, list[tuple[Span, Role]]]:
    """The text of a document, a line for each block of it, and the roles of lines. Iterative: depth is no matter."""
    out = Walked()
    stack: list[Role | None] = []
    links = hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event in ("comment", "pi"):
            if element.tail and not hidden:
                out.say(element.tail, stack[-1] if stack else None, links > 0)
            continue
        if event == "start":
            stack.append(words.role(element, stack[-1] if stack else None) if not hidden else None)
            links += tag == "a"
            hidden += bool(hidden) or tag in words.hidden or _is_hidden(element)
            _break(out, tag)
            if not hidden:
                text = ('"' if tag == "q" else "") + (element.text or "")
                out.say(text, stack[-1], links > 0)
            continue
        role = stack.pop()
        if tag == "q" and not hidden:
            out.say('"', role, links > 0)
        links -= tag == "a"
        hidden -= bool(hidden)
        _break(out, tag)
        if element.tail and not hidden:
            out.say(element.tail, stack[-1] if stack else None, links > 0)
    out.end_line()
    return "".join(out.pieces).rstrip("\n"), out.hints


def _break(out: Walked, tag: str) -> None:
    if tag and tag not in _INLINE:
        out.end_line()


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDING.search(element.get("style") or ""))
