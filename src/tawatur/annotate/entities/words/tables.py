"""The shapes of the words by which names are recognised, and the table in which phrases are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.memo import Memo
from tawatur.script.phrases import Match, Phrases
from tawatur.script.words import readings

T = TypeVar("T")
# So many people must carry a name part before it opens a name without a title.
USUAL = 3
# So many people carry a name that alone it means none of them, not even the best known.
GIVEN = 50
# Places of this rank and below are hardly known: alone they need a place noun, their country on the page, or the model.
RARE = 3
# So many of the most frequent words of the news are no surname when they stand alone.
FREQUENT = 400
# The name Ali, and the preposition "on", told from it where a page prints them apart.
ALI, ON = "علي", "على"
# What agencies are for, told behind their name.
FOR_NEWS = "للانباء"
# "Son of" and "daughter of".
SONS = frozenset(("بن", "بنت"))
# Given names that before a surname are rather verbs.
VERBS = frozenset(("طالب", "سعي"))
# Ends of the title of the servant of the two sanctuaries.
SANCTUARIES = frozenset(("الحرمين", "الشريفين"))
# "The house of" ("آل"), a word of its own before a family's name.
HOUSE = "ال"
# What stands before a place: where one is, and where to.
TOWARDS = frozenset(
    ("في", "من", "الي", "علي", "على", "عن", "عبر", "نحو", "قرب", "بين", "وسط", "شمال", "شمالي", "جنوب", "شرق", "غرب")
)

# What is known of a word is kept for so many words.
KEPT = 1 << 17


class Table(Phrases[T]):
    """Phrases, also to be gone through."""

    __slots__ = ()

    def values(self) -> Iterable[T]:
        """What the phrases stand for, each as often as it has phrases."""
        return self._table.values()

    def items(self) -> Iterable[tuple[tuple[str, ...], T]]:
        """The phrases, folded and cut into words, with what they stand for."""
        return self._table.items()

    def singles(self) -> dict[str, T]:
        """The phrases of one word."""
        return {key[0]: value for key, value in self._table.items() if len(key) == 1}

    def match(self, words: Sequence[Word], first: int, last: int, clitics: bool = True) -> Match[T] | None:
        """As `at`, also at the end of the words."""
        return self.at(words, first, last, clitics) if first < last else None


def beginnings(sets: Iterable[Iterable[str]]) -> Memo[str, int]:
    """Word -> what may begin with it, whole or without proclitics: a bit for each of some sets of words.

    Filled as words are met, so that one look a word tells for all sets.
    """
    held: dict[str, int] = {}
    for number, words in enumerate(sets):
        for word in words:
            held[word] = held.get(word, 0) | 1 << number

    def begins(form: str) -> int:
        bits = 0
        for _, stem, _ in readings(form):
            if stem in held:
                bits |= held[stem]
        return bits

    return Memo(begins, KEPT)


class Body(NamedTuple):
    """A body that every country has ("the foreign ministry"), with its English label by country.

    The forms `alone` name it without a country: the one the article is about, or `home`.
    """

    id: str
    type: EntityType
    kind: str
    nominal: bool
    label: str
    alone: frozenset[tuple[str, ...]]
    home: str
    by_country: dict[str, str]


class Head(NamedTuple):
    """A noun that begins the name of an organisation, in English, and the kind of what it begins."""

    english: str
    kind: str
    definite: bool


class Honoured(NamedTuple):
    """A noun that may bear a king's name ("مستشفى الملك …"): what it is, and whether it works for something."""

    type: EntityType
    kind: str
    english: str
    purpose: bool


class Trigger(NamedTuple):
    """A noun before a name that says what it names.

    `inside` tells whether it belongs to the name: "yes", "no" (not where the rest is listed by itself), "al" (only
    before a noun with ال), "never", "outlet" (never in an outlet's name), "open" (only in listed names).
    """

    type: EntityType
    kind: str
    inside: str


class Starts(NamedTuple):
    """Word indices of a sentence at which something of each kind may begin, in the order of `beginnings`."""

    names: list[int]
    titles: list[int]
    bodies: list[int]
    heads: list[int]
    places: list[int]
    parts: list[int]
    letters: list[int]
    works: list[int]
    sons: list[int]


# Bits of `beginnings` -> the places of these kinds in `Starts`.
KINDS = tuple(tuple(n for n in range(len(Starts._fields)) if bits & 1 << n) for bits in range(1 << len(Starts._fields)))
