"""A noun that announces a place, body or firm, with what stands around it: what the steps of `places` ask of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import Trigger
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.phrases import Match


class PlaceNoun(NamedTuple):
    """The noun that matches, in the sentence that ends before word `last`.

    `places` and `people` are the drafts found there before, by their first word.
    """

    match: Match[Trigger]
    words: Sequence[Word]
    last: int
    places: dict[int, Draft]
    people: dict[int, Draft]
    known: Vocabulary

    @property
    def stem(self) -> str:
        """The noun without its proclitics."""
        return self.match.reading.stem

    @property
    def kind(self) -> str:
        """What kind of thing it announces."""
        return self.match.value.kind

    @property
    def behind(self) -> int:
        """The word behind it."""
        return self.match.last

    def names(self, end: int, type_: EntityType, country: str = "") -> Draft:
        """What is called by the noun and the words behind it, up to word `end`."""
        cut = self.match.reading.cut
        return Draft(self.match.first, end, cut, type_, "place noun", None, self.kind, country=country)
