"""Phrases: many thousands of word sequences, found in one pass over the words, with or without proclitics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from tawatur.model.prose import Word
from tawatur.script.words import Reading, forms, learn, readings

T = TypeVar("T")
Beginnings = tuple[tuple[Reading, tuple[int, ...]], ...]
_KEPT = 1 << 16


class Match(NamedTuple, Generic[T]):
    """A phrase that stands at the words `[first, last)`; `reading` says how its first word was cut."""

    first: int
    last: int
    reading: Reading
    value: T


class Phrases(Generic[T]):
    """A table of phrases, kept under the folded forms of their words.

    What may begin with a word is kept per word type, so where nothing begins, which is mostly, one look tells.
    Built once from (phrase, value) pairs; a phrase is a text or the folded forms of its words. A later pair with the
    same words replaces an earlier one. Looking up is a few dictionary look-ups a word, whatever the number of phrases.
    """

    __slots__ = ("_beginnings", "_lengths", "_table")

    def __init__(self, entries: Iterable[tuple[str | tuple[str, ...], T]] = ()) -> None:
        self._table: dict[tuple[str, ...], T] = {}
        lengths: dict[str, set[int]] = {}
        held = list(entries)
        learn(phrase for phrase, _ in held if isinstance(phrase, str))
        for phrase, value in held:
            key = forms(phrase) if isinstance(phrase, str) else phrase
            if key:
                self._table[key] = value
                lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: tuple(sorted(held, reverse=True)) for first, held in lengths.items()}
        self._beginnings: dict[str, Beginnings] = {}

    def __len__(self) -> int:
        return len(self._table)

    def get(self, key: tuple[str, ...]) -> T | None:
        """The value of a phrase by the folded forms of its words."""
        return self._table.get(key)

    def at(self, words: Sequence[Word], first: int, last: int, clitics: bool = True) -> Match[T] | None:
        """The longest phrase that begins at word `first` and ends before `last`; fewer proclitics win a tie."""
        form = words[first].form
        if clitics:
            beginnings = self._beginnings.get(form)
            if beginnings is None:
                beginnings = self._begin(form)
        else:
            beginnings = ((Reading("", form, 0), self._lengths[form]),) if form in self._lengths else ()
        best: Match[T] | None = None
        longest = 0
        for reading, lengths in beginnings:
            for length in lengths:
                end = first + length
                if end > last or length <= longest:
                    continue
                key = (
                    (reading.stem,) if length == 1 else (reading.stem, *[word.form for word in words[first + 1 : end]])
                )
                if key in self._table:
                    best, longest = Match(first, end, reading, self._table[key]), length
                    break
        return best

    def begins(self, form: str) -> bool:
        """Whether a phrase may begin with the word, whole or without proclitics."""
        found = self._beginnings.get(form)
        return bool(self._begin(form) if found is None else found)

    def firsts(self) -> Iterable[str]:
        """The words with which phrases begin, each once."""
        return self._lengths.keys()

    def _begin(self, form: str) -> Beginnings:
        """The readings of a word with which phrases begin, and how long these are; kept, for most words have none."""
        if len(self._beginnings) >= _KEPT:
            self._beginnings.clear()
        found = tuple((r, self._lengths[r.stem]) for r in readings(form) if r.stem in self._lengths)
        self._beginnings[form] = found
        return found

    def find(self, words: Sequence[Word], first: int, last: int, clitics: bool = True) -> Iterator[Match[T]]:
        """All matches of `[first, last)` from left to right, longest first, none overlapping."""
        at = first
        while at < last:
            match = self.at(words, at, last, clitics)
            if match is None:
                at += 1
            else:
                yield match
                at = match.last
