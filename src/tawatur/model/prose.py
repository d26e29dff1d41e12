"""Prose: the running text of one article as annotators read it: words and sentences over the page's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Literal, NamedTuple

from tawatur.model.page import Party, Role
from tawatur.model.span import Span

WordKind = Literal["arabic", "latin", "number", "mark"]


class Word(NamedTuple):
    """A run of letters, a number, or one punctuation mark.

    `form` is the folded form: hamza and ya/alef maqsura and ta marbuta folded, marks and tatweel left out, digits 0-9,
    Latin letters in lower case. `start`, `end` are code points of the page's text.
    """

    start: int
    end: int
    form: str
    kind: WordKind


class Sentence(NamedTuple):
    """Half-open range of word indices, the role of its block, and the number of its block in the article."""

    first: int
    last: int
    role: Role
    block: int


# Columns that annotators go through.
_COLUMNS = tuple((f"{name}s", itemgetter(Word._fields.index(name))) for name in ("end", "form", "kind"))


@dataclass(frozen=True, slots=True)
class Prose:
    """One article for annotators: the page's whole `text`, and the words and sentences of the article's own blocks.

    `published` is the article's date or None; `outlet` and `agency` are who prints it and whom it credits. `forms`,
    `ends` and `kinds` are columns of the words, made once for all annotators.
    """

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    published: date | None = None
    outlet: Party | None = None
    agency: Party | None = None
    forms: list[str] = field(init=False, repr=False, compare=False)
    ends: list[int] = field(init=False, repr=False, compare=False)
    kinds: list[WordKind] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, column in _COLUMNS:
            object.__setattr__(self, name, list(map(column, self.words)))

    def span(self, first: int, last: int) -> Span:
        """The raw span of the words `[first, last)`."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def printed(self, span: Span) -> str:
        """What the page prints at a span."""
        return span.of(self.text)
