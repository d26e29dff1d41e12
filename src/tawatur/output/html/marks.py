"""Marks in running text: spans that nest, and spans that cross, become well-formed HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from tawatur.model.span import Span


class Mark(NamedTuple):
    """A span to be marked: the element, its attributes (an `id` is written once), and what is outer at equal spans."""

    span: Span
    element: str
    attributes: tuple[tuple[str, str], ...] = ()
    rank: int = 0


def marked(text: str, within: Span, marks: Sequence[Mark], after: Mapping[int, Markup] | None = None) -> Markup:
    """The text of a block with its marks as elements; marks that reach beyond the block are cut at its edges.

    `after` maps offsets to markup that is set there, such as the number of a note. Everything printed is escaped.
    Where two marks cross, the later one is closed and opened again, so that the result is always well formed.
    """
    after = after or {}
    held = sorted(
        (mark for mark in marks if mark.span.overlaps(within)), key=lambda m: (m.span.start, -m.span.end, m.rank)
    )
    edges = {within.start, within.end, *(at for at in after if within.covers(Span(at, at)))}
    for mark in held:
        edges.update((max(mark.span.start, within.start), min(mark.span.end, within.end)))
    out: list[str] = []
    stack: list[Mark] = []
    elements: list[str] = []  # what each mark of the stack was opened as
    named: set[Mark] = set()
    order = sorted(edges)
    for start, end in zip(order, [*order[1:], None], strict=True):
        active = [m for m in held if m.span.start <= start and end is not None and end <= m.span.end]
        common = 0
        while common < min(len(stack), len(active)) and stack[common] == active[common]:
            common += 1
        out.extend(f"</{element}>" for element in reversed(elements[common:]))
        del elements[common:]
        if start in after:
            out.append(str(after[start]))
        for mark in active[common:]:
            elements.append("span" if mark.element == "a" and "a" in elements else mark.element)
            out.append(_opening(mark, elements[-1], mark not in named))
            named.add(mark)
        stack = active
        if end is not None:
            out.append(str(escape(text[start:end])))
    return Markup("".join(out))


def _opening(mark: Mark, element: str, first: bool) -> str:
    skipped = {"href"} if element != mark.element else set()  # a link within a link is none
    if not first:
        skipped.add("id")
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in mark.attributes if key not in skipped)
    return f"<{element}{attributes}>"
