"""Sums of number words: how units, tens, hundreds, scales and fractions add up to one cardinal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from tawatur.model.prose import Word
from tawatur.script.digits import digits

if TYPE_CHECKING:
    from tawatur.script.numerals import Numerals

WordKind = Literal[
    "unit", "one", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "dual", "bare", "part", "parts",
    "ordinal", "point", "minus",
]  # fmt: skip
Number = int | float


class NumberWord(NamedTuple):
    """One number word as it may stand in a text: what it is, and which proclitics and article are glued to it.

    `cut` is how many folded letters stand before the numeral's own span (proclitics, not the article).
    """

    kind: WordKind
    value: Number
    clitics: str
    definite: bool
    cut: int


class Sum:
    """The running sum of a cardinal: `total` of closed groups, `open` group below a scale, `limit` last scale."""

    def __init__(self, numerals: Numerals, words: Sequence[Word], last: int) -> None:
        self.numerals, self.words, self.last = numerals, words, last
        self.total: Number = 0
        self.open: Number | None = None
        self.limit: Number = math.inf
        self.scale = 1
        self.done = False
        self.in_digits = False

    @property
    def value(self) -> Number:
        return self.total + (self.open or 0)

    def run(self, at: int, value: Number | None = None) -> int:
        """Read on from word `at` (after digits worth `value`, if given); the index after the last word taken."""
        start = value is None
        self.open, self.in_digits = value, value is not None
        while at < self.last and not self.done:
            word, conj, after = self.numerals.next(self.words, at, self.last)
            if start:
                word, conj, after = self.numerals.word(self.words[at].form), False, at + 1
            if word is None:
                after = self._digits_after(at, conj, after)
                if after == at:
                    break
                at = after
                continue
            if word.kind in ("unit", "one") and after < self.last:
                ten = self.numerals.word(self.words[after].form)
                if ten and ten.kind == "ten" and not ten.clitics and not ten.definite:
                    word, after = word._replace(kind="teen", value=word.value + 10), after + 1
            if not self._take(word, conj, start):
                after = self._point(word, at, after)
                if after == at:
                    break
            start, at = False, after
        if self.done and at < self.last:  # "ونصف المليون", "ونصف مليون"
            again = self.numerals.word(self.words[at].form)
            if again and again.kind == "scale" and not again.clitics and again.value == self.scale:
                at += 1
        return at

    def _digits_after(self, at: int, conj: bool, after: int) -> int:
        """Digits joined by و to a scale ("ألف و200", "6 آلاف و500")."""
        if not conj or self.open is not None or not self.total or self.words[after].kind != "number":
            return at
        read = digits(self.words, after, self.last, None)
        if read is None or not 0 < read[0] < self.limit:
            return at
        more = self.numerals.word(self.words[read[1]].form) if read[1] < self.last else None
        if more and more.kind == "scale" and not more.clitics and more.value >= self.limit:
            return at  # "بين 50 ألفا و150 ألفا"
        self.open, self.in_digits = read[0], True
        return read[1]

    def _point(self, word: NumberWord, at: int, after: int) -> int:
        """A decimal point in words: "واحد فاصلة ستة"."""
        if word.kind != "point" or self.open is None or after >= self.last:
            return at
        rest = self.numerals.parse(self.words, after, self.last)
        if rest is None or rest.kind != "cardinal" or not isinstance(rest.value, int) or rest.value < 0:
            return at
        self.open = float(f"{int(self.open)}.{rest.value}")
        self.done = True
        return rest.last

    def _take(self, word: NumberWord, conj: bool, start: bool) -> bool:
        """Add a word to the sum; False where it does not belong to it."""
        kind, value = word.kind, word.value
        if kind in ("scale", "scales"):
            return self._scale(word, conj, start)
        if kind in ("part", "parts"):
            return self._part(word, conj, start)
        if kind == "dual":
            if self.open is not None or value / 2 >= self.limit or not (start or conj):
                return False
            self.total, self.limit, self.scale = self.total + value, value / 2, int(value // 2)
            return True
        if kind == "hundred" and self.open is not None and not conj and (3 <= self.open <= 9 or self.in_digits):
            self.open, self.in_digits = self.open * 100, False
            return True
        return self._small(kind, value, conj)

    def _small(self, kind: str, value: Number, conj: bool) -> bool:
        """A word worth less than a thousand."""
        if self.in_digits or kind in ("ordinal", "point", "minus", "bare"):
            return False
        if self.open is None:
            self.open = value
            return True
        if kind == "tens" and conj and 1 <= self.open % 100 <= 9:
            self.open += value
            return True
        if kind in ("unit", "one", "ten", "teen", "tens") and self.open >= 100 and self.open % 100 == 0 and value:
            self.open += value
            return True
        return False

    def _scale(self, word: NumberWord, conj: bool, start: bool) -> bool:
        value = word.value
        if self.open is not None:
            if conj or value >= self.limit:
                return False
            self.total, self.open, self.in_digits = self.total + self.open * value, None, False
        elif start or (conj and value < self.limit and self.total):
            self.total += value
        elif not conj and self.total and value > self.limit and value >= 1000:
            self.total *= value
        else:
            return False
        self.limit = self.scale = int(value)
        return True

    def _part(self, word: NumberWord, conj: bool, start: bool) -> bool:
        if start:
            self.open = word.value
            return True
        if not conj:
            if word.kind == "parts" and self.open is not None and self.open < 100 and not self.total:
                self.open, self.done = self.open * word.value, True
                return True
            return False
        if self.open is not None:
            self.open += word.value
            return True
        self.total += word.value * self.scale
        self.done = True
        return True
