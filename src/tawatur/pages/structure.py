"""Structure: the role that an element's name and the words of its classes give, by a table of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

from lxml import etree

from tawatur.lexicon import Lexicon
from tawatur.model.page import ROLES, Role

_NAMES = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ATTRIBUTES = ("class", "id", "itemprop", "role", "rel")
# A role that holds for everything within; the others yield to what is nearer.
FIRM: frozenset[Role | None] = frozenset(("chrome", "related", "tags", "ad", "byline"))
# Firm roles that yield all the same, each to these alone.
_YIELDS: Mapping[str, frozenset[str]] = {
    "chrome": frozenset(("related", "tags", "byline", "ad", "closed")),
    "related": frozenset(("closed", "ad", "when")),
    "tags": frozenset(("closed",)),
    "byline": frozenset(("closed", "chrome", "when")),
}
# An element that holds more of the page's text than this wraps the article, whatever it is called.
_WRAPS = 0.5
_LONGEST_NAME = 4
_WORDS_LOOKED_AT = 40
# Code points of a class attribute that are looked at.
_LONGEST_LIST = 2000


class Place(NamedTuple):
    """The role of an element, and whether nothing within can have another."""

    role: Role | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """The role of elements and of the words in class names; elements whose text is never shown.

    Besides the roles of blocks, `closed` is chrome through and through, `caption` chrome that may be a gallery's text,
    `when` a date or an hour.
    """

    hidden: frozenset[str]
    elements: Mapping[str, str]
    classes: Mapping[str, str]
    limits: Mapping[str, int]
    entries: frozenset[str] = frozenset()

    def place(self, element: etree._Element, outer: Place, size: int, total: int) -> Place:
        """The role of an element that holds `size` of the page's `total` code points, given what it stands in."""
        if outer.closed:
            return outer
        tag = str(element.tag)
        if tag in ("html", "body", "main", "head"):
            return outer
        wraps = size > _WRAPS * total and size > 200
        found = "" if wraps else self._called(element, tag, size)
        by_name = self.elements.get(tag, "")
        if not found and not (wraps and by_name in ("closed", "related", "caption")):
            found = by_name
        if not found or (outer.role in FIRM and found not in _YIELDS.get(outer.role or "", ())):
            return outer
        if found in ("closed", "caption", "when"):
            return Place("chrome", found == "closed")
        return Place(next(role for role in ROLES if role == found))

    def _called(self, element: etree._Element, tag: str, size: int) -> str:
        """What the classes of an element say; the word alone where several stand together and are listed as one."""
        for word in _words(element):
            role = self.classes.get(word)
            if role is None or (word == "more" and tag != "a"):
                continue
            if size <= min(self.limits.get(word, size), self.limits.get(role, size)):
                return role
        return ""

    def captions(self, root: etree._Element) -> bool:
        """Whether anything in a document is called a caption."""
        return any(
            self.elements.get(str(element.tag)) == "caption" or "caption" in map(self.classes.get, _words(element))
            for element in root.iter(etree.Element)
        )

    def gallery(self) -> Structure:
        """The same for a page whose captions are its text."""
        return replace(
            self,
            elements={tag: role for tag, role in self.elements.items() if role != "caption"},
            classes={word: role for word, role in self.classes.items() if role != "caption"},
        )


def is_hidden(element: etree._Element) -> bool:
    """Whether an element says of itself that it is not shown."""
    style = element.get("style")
    return (style is not None and _HIDING.search(style) is not None) or element.get("hidden") is not None


def _words(element: etree._Element) -> Iterator[str]:
    """The words of an element's classes and the like, as they stand and joined."""
    for attribute in _ATTRIBUTES:
        if names := element.get(attribute):
            for name in names[:_LONGEST_LIST].split():
                yield from compounds(name)


@lru_cache(maxsize=4096)
def compounds(name: str) -> tuple[str, ...]:
    """The words of a class name, longest runs of them first."""
    words = [word for word in _NAMES.split(_CAMEL.sub("-", name).lower()) if word][:_WORDS_LOOKED_AT]
    widths = range(min(len(words), _LONGEST_NAME), 0, -1)
    return tuple("".join(words[at : at + width]) for width in widths for at in range(len(words) - width + 1))


@cache
def structure(lexicon: Lexicon) -> Structure:
    """The structure words of a lexicon."""
    table = lexicon.table("labels", "structure")
    elements = {tag: role for role, tags in table["elements"].items() if role != "hidden" for tag in tags}
    classes = {word: role for role, words in table["classes"].items() for word in words}
    entries = frozenset(table["entries"]["names"])
    return Structure(frozenset(table["elements"]["hidden"]), elements, classes, table["limits"], entries)
