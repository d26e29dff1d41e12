"""Phrases: many thousands of word sequences, found in one pass over the words, with or without proclitics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from tawatur.model.prose import Word
from tawatur.script.words import Reading, among, forms, learn, printed, readings

T = TypeVar("T")
_KEPT = 1 << 16
_FORM = itemgetter(Word._fields.index("form"))


class Match(NamedTuple, Generic[T]):
    """A phrase that stands at the words `[first, last)`; `reading` says how its first word was cut."""

    first: int
    last: int
    reading: Reading
    value: T


class Beginning(NamedTuple, Generic[T]):
    """What may begin with a word type.

    `longer`: readings with which phrases of several words begin, how long these are, the longest first, and what may
    stand second; `alone`: the first reading that is a phrase by itself, with its value.
    """

    longer: tuple[tuple[Reading, tuple[int, ...], frozenset[str]], ...]
    alone: tuple[Reading, T] | None


class _Kept(dict[str, Beginning[T] | None]):
    """What may begin with a word type, filled as it is asked for; forgotten all at once where it gets too much."""

    __slots__ = ("_begin", "_clitics", "_firsts")

    def __init__(
        self, begin: Callable[[list[Reading]], Beginning[T]], firsts: dict[str, tuple[int, ...]], clitics: bool = True
    ) -> None:
        super().__init__()
        self._begin, self._firsts, self._clitics = begin, firsts, clitics

    def __missing__(self, form: str) -> Beginning[T] | None:
        if len(self) >= _KEPT:
            self.clear()
        found, firsts = None, self._firsts
        held = readings(form) if self._clitics else readings(form)[:1]
        for reading in held:
            if reading[1] in firsts:
                found = self._begin([reading for reading in held if reading[1] in firsts])
                break
        self[form] = found
        return found


class Phrases(Generic[T]):
    """A table of phrases, kept under the folded forms of their words.

    What may begin with a word is kept per word type, so where nothing begins, which is mostly, one look tells, and
    another, at the word behind it, where nothing goes on.
    Built once from (phrase, value) pairs; a phrase is a text or the folded forms of its words. A later pair with the
    same words replaces an earlier one. Looking up is a few dictionary look-ups a word, whatever the number of phrases.
    """

    __slots__ = ("_beginnings", "_lengths", "_printed", "_seconds", "_table", "_whole")

    def __init__(self, entries: Iterable[tuple[str | tuple[str, ...], T]] = ()) -> None:
        self._table: dict[tuple[str, ...], T] = {}
        lengths: dict[str, set[int]] = {}
        seconds: dict[str, set[str]] = {}
        held = list(entries)
        learn(phrase for phrase, _ in held if isinstance(phrase, str))
        for phrase, value in held:
            key = forms(phrase) if isinstance(phrase, str) else phrase
            if key:
                self._table[key] = value
                lengths.setdefault(key[0], set()).add(len(key))
                if len(key) > 1:
                    seconds.setdefault(key[0], set()).add(key[1])
        self._lengths = {first: tuple(sorted(held, reverse=True)) for first, held in lengths.items()}
        self._seconds = {first: frozenset(held) for first, held in seconds.items()}
        self._beginnings = _Kept(self._begin, self._lengths)
        self._whole = _Kept(self._begin, self._lengths, clitics=False)
        self._printed: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self._table)

    def get(self, key: tuple[str, ...]) -> T | None:
        """The value of a phrase by the folded forms of its words."""
        return self._table.get(key)

    def at(self, words: Sequence[Word], first: int, last: int, clitics: bool = True) -> Match[T] | None:
        """The longest phrase that begins at word `first` and ends before `last`; fewer proclitics win a tie."""
        form = words[first].form
        beginning = (self._beginnings if clitics else self._whole)[form]
        if beginning is None or first >= last:
            return None
        longer, alone = beginning
        best: Match[T] | None = None
        longest = 1
        if longer and first + 1 < last:
            second = words[first + 1].form
            for reading, lengths, seconds in longer:
                for length in lengths if second in seconds else ():
                    end = first + length
                    if longest < length and end <= last:
                        key = (reading.stem, second, *[word.form for word in words[first + 2 : end]])
                        if key in self._table:
                            best, longest = Match(first, end, reading, self._table[key]), length
                            break
        if best is None and alone:
            return Match(first, first + 1, *alone)
        return best

    def begins(self, form: str) -> bool:
        """Whether a phrase may begin with the word, whole or without proclitics."""
        return self._beginnings[form] is not None

    def firsts(self) -> Iterable[str]:
        """The words with which phrases begin, each once."""
        return self._lengths.keys()

    def _begin(self, held: list[Reading]) -> Beginning[T]:
        """What begins with a word that has these readings, each the first word of a phrase."""
        longer = tuple((r, self._lengths[r.stem], self._seconds[r.stem]) for r in held if r.stem in self._seconds)
        alone = next(((r, self._table[(r.stem,)]) for r in held if (r.stem,) in self._table), None)
        return Beginning(longer, alone)

    def find(self, words: Sequence[Word], first: int, last: int, clitics: bool = True) -> Iterator[Match[T]]:
        """All matches of `[first, last)` from left to right, longest first, none overlapping.

        For tables of few phrases: a look among all that their first words may be printed as finds where one may begin,
        and nothing is kept of other word types.
        """
        if self._printed is None:
            self._printed = frozenset(form for word in self._lengths for form in printed(word))
        after = first
        for at in among(map(_FORM, words[first:last]), self._printed):
            at += first
            if at >= after and (match := self.at(words, at, last, clitics)) is not None:
                yield match
                after = match.last
