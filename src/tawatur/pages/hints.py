"""Hints: what the lines of a document say together, beyond the mark-up of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.model.page import Role
from tawatur.model.span import Span
from tawatur.pages.entries import Entry
from tawatur.script.fold import folded

Hinted = list[tuple[Span, Role]]
# Shortest line that is a copy where it stands twice, in words.
_COPIED = 6
# What parts the headline and the site's name in the title of the window.
_PARTING = re.compile(r"\s+[-–—|:»/]+\s+")
_TOP = 12


def titled(text: str, hints: Hinted, headline: str | None, entries: Sequence[Entry]) -> Hinted:
    """The hints, and "title" for the last heading that says what the metadata call the headline.

    The line with which an entry begins is its title, where it is not its text.
    """
    heads = {entry.head for entry in entries}
    wanted = folded(headline or "").strip()
    last = None
    if wanted:
        headings = (n for n, (_, role) in enumerate(hints) if role in ("title", "subhead"))
        last = max((n for n in headings if folded(hints[n][0].of(text)).strip() == wanted), default=None)
    return [
        (span, "title" if n == last or (span.start in heads and role != "body") else role)
        for n, (span, role) in enumerate(hints)
    ]


def once(text: str, hints: Hinted) -> Hinted:
    """The hints, and "chrome" for lines that the page shows again: for print, for small screens, as a teaser.

    Of several copies the first that the mark-up calls text stays, else the first of all.
    """
    roles = {span.start: role for span, role in hints}
    kept: dict[str, int] = {}
    lines = [(match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", text)]
    long = [(at, line) for at, line in lines if line.count(" ") + 1 >= _COPIED]
    for at, line in long:
        if line not in kept or (roles.get(at) == "body" and roles.get(kept[line]) != "body"):
            kept[line] = at
    copies = [Span(at, at + len(line)) for at, line in long if kept[line] != at and roles.get(at) != "title"]
    if not copies:
        return hints
    dropped = {span.start for span in copies}
    return sorted([hint for hint in hints if hint[0].start not in dropped] + [(span, "chrome") for span in copies])


def masthead(text: str, hints: Hinted, window: str | None) -> str | None:
    """The part of the window's title that stands by itself at the head of the page: the name of the site."""
    headings = {span.of(text).strip() for span, role in hints if role in ("title", "subhead")}
    top = [line.strip() for line in text[:2000].split("\n")[:_TOP]]
    parts = _PARTING.split(" ".join((window or "").split()))
    return next((line for line in top if line in parts and line not in headings), None) if len(parts) > 1 else None
