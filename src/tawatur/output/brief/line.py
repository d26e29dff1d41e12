"""One line of a brief."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.across import Evidence
from tawatur.output.html.article import Hand


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what Tawatur says, what was printed, the passages it rests on, and how it is flagged.

    `group` heads lines that belong together (a side, an event and attribute); `mark` is a sign before the line;
    `claim` is the id of the claim that a site opens on it.
    """

    text: str
    evidence: tuple[Evidence, ...] = ()
    quote: str = ""
    chain: tuple[Hand, ...] = ()
    flag: str = ""
    kind: str = ""
    group: str = ""
    mark: str = ""
    note: str = ""
    when: str = ""
    claim: str = ""
