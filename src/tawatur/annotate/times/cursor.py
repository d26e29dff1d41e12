"""Cursor: the words of one sentence with what each may be, as the parts of the grammar look at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tawatur.annotate.times.words import Table, Tag
from tawatur.model.prose import Word
from tawatur.script.numerals import Numeral, Numerals

ARTICLES = frozenset(("ال", "بال", "لل", "وال"))
# Between the two ends of a span.
TO = frozenset(("الي", "حتي", "وحتي", "-", "–", "—", "لغايه", "ولغايه", "والي"))
# Marks that open, with those that close.
CLOSING = {"(": ")", '"': '"', "«": "»", "“": "”"}
# The flag of a word with which a numeral may begin.
NUMERAL = 16


class Cursor:
    """Looks at the words `[first, last)` of one sentence. Look-ups are kept, since grammar rules ask again.

    `marks` are the flags of all words. `lengths` keeps the durations that were read, by their first word.
    """

    __slots__ = ("_kinds", "_numerals", "_tags", "first", "last", "lengths", "marks", "numbers", "table", "words")

    def __init__(
        self, words: Sequence[Word], first: int, last: int, table: Table, numbers: Numerals, marks: Sequence[int]
    ) -> None:
        self.words, self.first, self.last = words, first, last
        self.table, self.numbers, self.marks = table, numbers, marks
        self._kinds: dict[int, frozenset[str]] = {}
        self._tags: dict[int, tuple[Tag, ...]] = {}
        self._numerals: dict[int, Numeral | None] = {}
        self.lengths: dict[int, Any] = {}

    def tags(self, at: int) -> tuple[Tag, ...]:
        """Everything the words from `at` on may be."""
        held = self._tags.get(at)
        if held is None:
            inside = self.first <= at < self.last
            held = self._tags[at] = self.table.at(self.words, at, self.last) if inside else ()
        return held

    def tag(self, at: int, kind: str, head: bool = False) -> Tag | None:
        """The longest tag of a kind at `at`; with proclitics only where `head` says so."""
        held = self._tags.get(at)
        if held is None:
            held = self.tags(at)
        for tag in held:
            if tag.kind == kind and (head or not tag.clitics):
                return tag
        return None

    def numeral(self, at: int) -> Numeral | None:
        """The numeral that begins at `at`."""
        if not self.first <= at < self.last or not self.marks[at] & NUMERAL:
            return None
        if at not in self._numerals:
            self._numerals[at] = self.numbers.parse(self.words, at, self.last)
        return self._numerals[at]

    def kinds(self, at: int) -> frozenset[str]:
        """What stands at `at`: kinds of words (of units, the values), "digits" or the kind of a numeral, "article"."""
        held = self._kinds.get(at)
        if held is None:
            found = {tag.value if tag.kind == "unit" else tag.kind for tag in self.tags(at)}
            if number := self.numeral(at):
                found.add("digits" if number.digits else number.kind)
            elif self.form(at) in ARTICLES:
                found.add("article")
            held = self._kinds[at] = frozenset(found)
        return held

    def form(self, at: int) -> str:
        """The folded form at `at`, "" outside the sentence."""
        return self.words[at].form if self.first <= at < self.last else ""

    def tied(self, at: int) -> bool:
        """Whether nothing stands between the word at `at` and the one before it."""
        return self.first < at < self.last and self.words[at].start == self.words[at - 1].end

    def digits(self, at: int) -> str:
        """The plain digits at `at` (no separators), else ""."""
        if not self.first <= at < self.last:
            return ""
        word = self.words[at]
        return word.form if word.kind == "number" and word.form.isdigit() else ""
