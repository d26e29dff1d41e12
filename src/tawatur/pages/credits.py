"""Credits: the outlet that a page takes its text from, and the agency that a byline or a dateline names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tawatur.lexicon import Lexicon, cells
from tawatur.model.page import Party
from tawatur.model.span import Span, trim
from tawatur.script.fold import folded
from tawatur.script.romanise import romanise

_PARTS = re.compile(r"\s*[+/،,&|–—]\s*|\s+-\s+|\s+و(?=ال|وكال|\s)\s*")
_MARKS = re.compile(r"[\"'«»“”().:؛_*]+")
_LETTERS = re.compile(r"\w(?:[.\s]+\w){1,4}\.?")
# "place (agency) - ", "place - agency - ", "agency: ", at the head of a first paragraph.
_DATELINE = re.compile(r"^[^\n]{2,70}?(?:\s[-–—]+\s|\)\s*[-–—:]|\s?:\s|\s?/\s?)")
_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_SIGN_OFF = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]][\s.]*$")


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outlets and agencies by their folded names; the words that lead up to a name, and those that name nobody."""

    labels: Mapping[str, str]
    heads: tuple[str, ...]
    nobody: frozenset[str]

    def bare(self, name: str) -> str:
        """A folded name without marks and without the words that only say what kind of outlet it is."""
        bare = " ".join(_MARKS.sub(" ", folded(name)).split())
        for head in self.heads:
            if bare.startswith(head + " ") and bare not in self.labels:
                return self.bare(bare[len(head) :])
        return bare

    def known(self, name: str) -> str | None:
        """The label of the outlet with exactly this name, None where there is none."""
        bare = " ".join(_MARKS.sub(" ", folded(name)).split())
        return self.labels.get(bare) or self.labels.get(self.bare(name))

    def vague(self, name: str) -> bool:
        """Whether a credit names nobody ("agencies")."""
        return " ".join(_MARKS.sub(" ", folded(name)).split()) in self.nobody

    def publisher(self, text: str, span: Span) -> Party:
        """The outlet credited at a span: the first known one of those it lists, else the first, romanised."""
        pieces = _pieces(text, span)
        for piece in pieces:
            label = self.known(piece.of(text))
            if label:
                return Party(label, piece)
        named = [piece for piece in pieces if not self.vague(piece.of(text)) and self.bare(piece.of(text))]
        if not named:
            return Party(None, span)
        printed = _MARKS.sub(" ", named[0].of(text)).split()
        while len(printed) > 1 and folded(printed[0]) in self.heads:
            printed.pop(0)
        return Party(romanise(" ".join(printed)), named[0])

    def agency(self, text: str, span: Span) -> Party | None:
        """The agency that a byline, or the dateline at the head of a paragraph, names."""
        head = _DATELINE.match(span.of(text) + " ")
        end = span.start + min(head.end() if head else 0, span.size)
        if end <= span.start:
            return None
        for match in _BRACKETS.finditer(text, span.start, end):
            party = self._party(text, Span(*match.span(1)))
            if party:
                return party
        pieces = [p for p in _pieces(text, Span(span.start, end)) if self.known(p.of(text))]
        return Party(self.known(pieces[-1].of(text)), pieces[-1]) if pieces else None

    def signed_off(self, text: str, span: Span) -> Party | None:
        """The agency in brackets at the end of a paragraph."""
        match = _SIGN_OFF.search(text, max(span.start, span.end - 50), span.end)
        return self._party(text, Span(*match.span(1))) if match else None

    def _party(self, text: str, span: Span) -> Party | None:
        bare = trim(text, *span)
        if bare is None:
            return None
        for piece in _pieces(text, bare):
            label = self.known(piece.of(text))
            if label:
                return Party(label, piece)
        if self.vague(bare.of(text)) or (
            _LETTERS.fullmatch(bare.of(text)) and all(len(w) < 3 for w in bare.of(text).split())
        ):
            return Party(None, bare)
        return None


def _pieces(text: str, span: Span) -> list[Span]:
    found, start = [], span.start
    for match in _PARTS.finditer(text, span.start, span.end):
        found.append(trim(text, start, match.start()))
        start = match.end()
    found.append(trim(text, start, span.end))
    return [piece for piece in found if piece and any(char.isalnum() for char in piece.of(text))]


@cache
def outlets(lexicon: Lexicon) -> Outlets:
    """The outlets of a lexicon and its extensions."""
    table: dict[str, str] = {}
    rows = [*lexicon.rows("names", "outlets"), *lexicon.extra("names")]
    for row in rows:
        if row.get("kind") not in ("outlet", "agency", "platform", "broadcaster", "newspaper"):
            continue
        for name in (*cells(row, "ar"), *cells(row, "latin"), row["label"]):
            table.setdefault(" ".join(_MARKS.sub(" ", folded(name)).split()), row["label"])
    words = lexicon.table("labels", "credits")["words"]
    heads = sorted((folded(head) for head in words["heads"]), key=len, reverse=True)
    # A credit says "الجزيرة" where the list has "قناة الجزيرة": a name counts without its head where it is free.
    for name, label in tuple(table.items()):
        for head in heads:
            if name.startswith(head + " "):
                table.setdefault(name[len(head) + 1 :], label)
    return Outlets(table, tuple(heads), frozenset(folded(word) for word in words["nobody"]))
