"""Draft: what a step of the recogniser proposes, in words, before it becomes a mention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.words import readings


class Name(NamedTuple):
    """An entry of the gazetteer: label, type, kind, ISO code of its country, rank (1 is best known)."""

    label: str
    type: EntityType
    kind: str = ""
    country: str = ""
    rank: int = 9


class Title(NamedTuple):
    """Title words `[first, last)`, the first without its `cut` letters; what they say about the office.

    `office` is an office of the lexicon ("foreign-minister"), `country` and `body` whose office it is (labels),
    `former` that it is held no longer. `definite`: the words name one holder, so they can stand without a name.
    `alone` is where they end when no name follows: a second office would be somebody else's ("… العراقي السفير").
    """

    first: int
    last: int
    cut: int
    style: str
    office: str = ""
    country: str = ""
    body: str = ""
    former: bool = False
    definite: bool = False
    alone: int = 0

    def stem(self, words: Sequence[Word]) -> str:
        """Its first word, folded, without its proclitics."""
        return stem(words[self.first].form, self.cut)


class Draft(NamedTuple):
    """A proposed mention of the words `[first, last)`; the first word counts without its `cut` folded letters.

    `names` are the gazetteer entries that it may stand for, best known first. `weak`: only context can confirm it.
    """

    first: int
    last: int
    cut: int
    type: EntityType
    rule: str
    entity: str | None = None
    kind: str = ""
    listed: bool = False
    nominal: bool = False
    metonym: bool = False
    names: tuple[Name, ...] = ()
    title: Title | None = None
    country: str = ""
    weak: bool = False

    @property
    def length(self) -> int:
        """How many words it takes."""
        return self.last - self.first

    def stem(self, words: Sequence[Word]) -> str:
        """Its first word, folded, without its proclitics."""
        return stem(words[self.first].form, self.cut)

    def forms(self, words: Sequence[Word]) -> tuple[str, ...]:
        """Its words, folded, the first without its proclitics."""
        return self.stem(words), *(word.form for word in words[self.first + 1 : self.last])

    def covers(self, other: Draft) -> bool:
        """Whether all words of the other lie in this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Draft) -> bool:
        """Whether the two share a word."""
        return self.first < other.last and other.first < self.last


def stem(form: str, cut: int) -> str:
    """The folded word without its proclitics."""
    if not cut:
        return form
    return next((reading.stem for reading in readings(form) if reading.cut == cut), form)


def whole_noun(form: str, cut: int = 0) -> str:
    """The folded word without its proclitics, but with the article that "for" has merged with ("للشركة": "الشركة")."""
    led = form.removeprefix("و")
    return f"ال{led[2:]}" if led.startswith("لل") else stem(form, cut)


def seated(draft: Draft, titles: Sequence[Title]) -> Draft:
    """A place inside a title as the country whose office it is ("سلطان عمان")."""
    if draft.type != "GPE":
        return draft
    owner = next((t.country for t in titles if t.first <= draft.first and draft.last <= t.last), "")
    name = next((name for name in draft.names if owner and name.label == owner), None)
    return draft._replace(entity=owner, names=(name,), country=name.country, kind=name.kind) if name else draft


def behind(draft: Draft, titles: Sequence[Title]) -> Draft:
    """A person's name without the end of the title that stands before it ("محافظ نسيمان سالم بن ناصر")."""
    if draft.type != "PER":
        return draft
    end = next((t.last for t in titles if t.first < draft.first < t.last < draft.last - 1), 0)
    return draft._replace(first=end, cut=0) if end else draft
