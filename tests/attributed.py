"""Reading attributions in tests: sentences with their names marked by hand, so that the layer is tested on its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tawatur.annotate.attributions import Attributions
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, EntityMention, Layers, Link, Maker
from tawatur.model.page import Article, Page, Party
from tawatur.model.span import Span
from tawatur.script.prose import prose

_MARKED = re.compile(r"(?:<([^>]+)> )?\[(~?)(PER|ORG|GPE|LOC|MISC)(n?)(?:,(\w+))?:([^|\]]+)(?:\|([^\]]*))?\]")
HAND = Maker("hand", "1", "by hand")


@dataclass(frozen=True, slots=True)
class Read:
    """A text and what was read in it."""

    text: str
    attributions: tuple[Attribution, ...]

    @property
    def contents(self) -> list[str]:
        """The words of every content, parts joined with " … "."""
        return [" … ".join(span.of(self.text) for span in a.content) for a in self.attributions]

    @property
    def sources(self) -> list[str | None]:
        """The entity of every source."""
        return [a.chain.source.entity for a in self.attributions]

    def words(self, link: Link) -> str | None:
        """The words of a link, None where it has none."""
        return link.span.of(self.text) if link.span else None


def read(marked: str, title: bool = False, outlet: str | None = None) -> Read:
    """Read a text, one paragraph a line.

    `[PER:name|entity]`, `[ORG,agency:name]` mark names, `~` a metonym, `n` an office, `<title> ` before one its role.

    `title`: the first line is the title. `outlet` is the label of the page's own outlet.
    """
    text, mentions, last = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        role = Span(len(text), len(text) + len(match[1])) if match[1] else None
        text += f"{match[1]} " if match[1] else ""
        start, last = len(text), match.end()
        text += match[6]
        mentions.append(
            EntityMention(
                Span(start, len(text)), match[3], match[7] or match[6], HAND,  # type: ignore[arg-type]
                nominal=bool(match[4]), metonym=bool(match[2]), role=role, kind=match[5] or "",
            )
        )  # fmt: skip
    text += marked[last:]
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    article = Article(
        "a-1", 1, lines[0] if title else None, tuple(lines[1:] if title else lines), published=date(2031, 3, 10),
        publisher=Party(outlet) if outlet else None,
    )  # fmt: skip
    running = prose(Page("a", text), article)
    return Read(text, tuple(Attributions(Lexicon())(running, Layers(entities=tuple(mentions)))))


def one(marked: str, title: bool = False, outlet: str | None = None) -> tuple[str, Attribution]:
    """The text and its only attribution."""
    held = read(marked, title, outlet)
    assert len(held.attributions) == 1, held.contents
    return held.text, held.attributions[0]
