"""Survey: how much text each element of a document holds, found before its text is placed."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from tawatur.pages.structure import Structure, is_hidden


@dataclass(slots=True)
class Survey:
    """By the order in which elements begin: code points shown within, where the element ends, whether it is bare.

    A bare element has children and no text of its own between them. `ids` says where an id stands.
    """

    sizes: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    bare: list[bool] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """The code points that the document shows."""
        return self.sizes[0] if self.sizes else 0

    def skippable(self, at: int, element: etree._Element) -> bool:
        """Whether an element opens with a link that skips it: the link's aim stands within the element itself."""
        first = next((child for child in element if isinstance(child.tag, str)), None)
        if first is None or first.tag != "a":
            return False
        aim = self.ids.get((first.get("href") or "").removeprefix("#"), -1)
        return (first.get("href") or "").startswith("#") and at < aim <= self.ends[at]


def survey(root: etree._Element, words: Structure) -> Survey:
    """Measure a document in one pass. Iterative: depth is no matter."""
    out = Survey()
    stack: list[int] = []
    mixed: list[bool] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            stack.append(len(out.sizes))
            hidden += bool(hidden) or element.tag in words.hidden or is_hidden(element)
            out.sizes.append(0 if hidden else _shown(element.text))
            out.ends.append(0)
            out.bare.append(False)
            mixed.append(bool(out.sizes[-1]))
            if name := element.get("id"):
                out.ids.setdefault(name, stack[-1])
            continue
        if event == "end":
            at = stack.pop()
            out.ends[at] = len(out.sizes) - 1
            out.bare[at] = not mixed.pop() and len(element) > 0
            hidden -= bool(hidden)
            if stack:
                out.sizes[stack[-1]] += out.sizes[at]
        if stack and not hidden and (tail := _shown(element.tail)):
            out.sizes[stack[-1]] += tail
            mixed[-1] = True
    return out


def _shown(text: str | None) -> int:
    return len(text.strip()) if text else 0
