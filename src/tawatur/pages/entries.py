"""Entries: pieces of a page that its mark-up sets apart, each with a time of its own, as live coverage has them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from lxml import etree

from tawatur.model.span import Span
from tawatur.pages.metadata import day
from tawatur.pages.structure import compounds

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))


class Entry(NamedTuple):
    """One entry: where it stands, where its headline (or its text) begins, and its day."""

    span: Span
    head: int
    day: date


class _Under:
    """An entry under way."""

    def __init__(self, element: etree._Element, parent: int, start: int) -> None:
        self.element, self.parent, self.start = element, parent, start
        self.head: int | None = None
        self.text: int | None = None
        self.day: date | None = None


class Entries:
    """Gathers entries while a document is walked. `names` are words of classes, joined."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self._under: list[_Under] = []
        self._done: list[tuple[int, Entry]] = []

    def enter(self, element: etree._Element, parent: int, size: int, firm: bool) -> None:
        """Note the beginning of an element at `size` code points; `firm`: it stands in the page's furniture."""
        tag = str(element.tag)
        if not firm and (tag == "article" or self._is_named(element)):
            self._under.append(_Under(element, parent, size))
        elif self._under:
            under = self._under[-1]
            if tag in _HEADINGS and under.head is None:
                under.head = size
            elif tag == "p" and under.text is None and not firm:
                under.text = size
            elif tag == "time" and under.day is None:
                under.day = day(element.get("datetime"))

    def leave(self, element: etree._Element, size: int) -> None:
        """Note the end of an element."""
        if not self._under or self._under[-1].element is not element:
            return
        under = self._under.pop()
        if under.day is not None and under.text is not None:
            head = under.head if under.head is not None else under.text
            self._done.append((under.parent, Entry(Span(under.start, max(size, under.start + 1)), head, under.day)))

    def kept(self) -> tuple[Entry, ...]:
        """The entries that stand beside others under one parent."""
        beside = Counter(parent for parent, _ in self._done)
        return tuple(sorted(entry for parent, entry in self._done if beside[parent] > 1))

    def _is_named(self, element: etree._Element) -> bool:
        names = (element.get("class") or "", element.get("itemprop") or "")
        return any(word in self._names for name in names for part in name.split() for word in compounds(part))
