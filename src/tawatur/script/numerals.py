"""Numbers in digits and in words: every gender, case and dual form, mixed ("6 آلاف"), fractions, ordinals.

The words come from the lexicon (`numerals/words.tsv`); this module knows how they combine. Numbers are read over words,
so a numeral is a half-open range of word indices with a value.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from tawatur.model.prose import Word
from tawatur.script.digits import digits
from tawatur.script.fold import folded

WordKind = Literal[
    "unit", "one", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "dual", "bare", "part", "parts",
    "ordinal", "point", "minus",
]  # fmt: skip
NumeralKind = Literal["cardinal", "ordinal", "bare", "fraction", "one"]
Number = int | float

_OPEN, _CLOSE = frozenset('(«"'), frozenset(')»"')
_MARKS = ("-", "−", ".")
_HEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_ARTICLED = (
    ("ال", "", 0), ("وال", "و", 1), ("فال", "ف", 1), ("بال", "ب", 1), ("كال", "ك", 1), ("لل", "ل", 1),
    ("وبال", "وب", 2), ("ولل", "ول", 2),
)  # fmt: skip


class NumberWord(NamedTuple):
    """One number word as it may stand in a text: what it is, and which proclitics and article are glued to it.

    `cut` is how many folded letters stand before the numeral's own span (proclitics, not the article).
    """

    kind: WordKind
    value: Number
    clitics: str
    definite: bool
    cut: int


class Numeral(NamedTuple):
    """A number that stands at the words `[first, last)`.

    `kind`: "cardinal"; "ordinal" (الخامس عشر); "bare" (a magnitude without a count: عشرات, مئات الآلاف: `value` is
    the magnitude); "fraction" (less than one, in words); "one" (أحد, إحدى alone). `clitics` are glued to its front,
    `cut` folded letters of the first word stand before its span. `definite`: it has the article. `digits`: its first
    word is written in digits. `scale` is the magnitude its words end in (ألف, مليون), 1 if none.
    """

    first: int
    last: int
    value: Number
    kind: NumeralKind
    clitics: str = ""
    cut: int = 0
    definite: bool = False
    digits: bool = False
    scale: int = 1


class Numerals:
    """Reads numerals by a table of number words.

    `entries` are (forms, kind, value): forms as printed in the lexicon, value as a number or a fraction "1/3".
    """

    __slots__ = ("_words",)

    def __init__(self, entries: Iterable[tuple[Sequence[str], str, str]]) -> None:
        base = [(folded(form), kind, _value(value)) for forms, kind, value in entries for form in forms]
        table: dict[str, NumberWord] = {}
        for head in _HEADS:
            for form, kind, value in base:
                if kind == "hundred" and head.endswith("ك"):
                    continue  # كميه is a quantity, not "like a hundred"
                table.setdefault(head + form, NumberWord(kind, value, head, False, len(head)))  # type: ignore[arg-type]
        for prefix, clitics, cut in _ARTICLED:
            for form, kind, value in base:
                table.setdefault(prefix + form, NumberWord(kind, value, clitics, True, cut))  # type: ignore[arg-type]
        self._words = table

    def word(self, form: str) -> NumberWord | None:
        """What a folded form is as a number word, or None."""
        return self._words.get(form)

    def starts(self, word: Word) -> bool:
        """Whether a numeral may begin at this word: one look-up."""
        return word.kind == "number" or word.form in self._words or word.form in _MARKS

    def find(self, words: Sequence[Word], first: int, last: int) -> Iterator[Numeral]:
        """All numerals of the words `[first, last)`, from left to right, none overlapping."""
        at = first
        while at < last:
            found = self.parse(words, at, last) if self.starts(words[at]) else None
            if found:
                yield found
                at = found.last
            else:
                at += 1

    def parse(self, words: Sequence[Word], first: int, last: int) -> Numeral | None:
        """The longest numeral that begins at word `first` and ends before `last`, or None."""
        word = words[first]
        if word.kind == "number" or word.form in _MARKS:
            return self._from_digits(words, first, last)
        head = self._words.get(word.form)
        if head is None or head.kind == "point":
            return None
        if head.kind == "minus":
            rest = self.parse(words, first + 1, last) if first + 1 < last and not head.definite else None
            if rest and rest.kind == "cardinal" and rest.value >= 0 and not rest.clitics:
                return rest._replace(first=first, value=-rest.value, clitics=head.clitics, cut=head.cut)
            return None
        if head.kind == "ordinal":
            return self._ordinal(words, first, last, head)
        if head.kind in ("bare", "scales"):
            return self._bare(words, first, last, head)
        sum_ = _Sum(self, words, last)
        end = sum_.run(first)
        if end == first:
            return None
        kind: NumeralKind = "cardinal"
        if head.kind in ("unit", "one") and sum_.value == 1 and end + 1 < last and words[end].form == "علي":
            below = self.parse(words, end + 1, last)
            if below and below.kind == "cardinal" and below.value > 1 and not below.clitics and not below.definite:
                sum_.open, end, kind = 1 / below.value, below.last, "fraction"
        if head.kind in ("part", "parts") and sum_.value < 1:
            kind = "fraction"
        elif head.kind == "one" and end == first + 1:
            kind = "one"
        return Numeral(first, end, tidy(sum_.value), kind, head.clitics, head.cut, head.definite, False, sum_.scale)

    def _from_digits(self, words: Sequence[Word], first: int, last: int) -> Numeral | None:
        read = digits(words, first, last, self._scale_follows)
        if read is None:
            return None
        value, at = read
        if at + 1 < last and first and words[first - 1].form in _OPEN and words[at].form in _CLOSE:
            at += self._scale_follows(words[at + 1])  # "«60» ألف"
        sum_ = _Sum(self, words, last)
        end = sum_.run(at, value) if value >= 0 else at
        if end == at and isinstance(value, int) and value >= 0 and at < last and words[at].kind == "number":
            more = digits(words, at, last, None)  # a whole and a fraction: "2 1/4"
            if more and more[1] == at + 3 and 0 < more[0] < 1 and words[at].start > words[at - 1].end:
                return Numeral(first, more[1], tidy(value + more[0]), "cardinal", digits=True)
        return Numeral(first, end, tidy(sum_.value if value >= 0 else value), "cardinal", digits=True, scale=sum_.scale)

    def _scale_follows(self, word: Word) -> bool:
        held = self._words.get(word.form)
        return held is not None and held.kind in ("scale", "scales") and not held.clitics

    def _ordinal(self, words: Sequence[Word], first: int, last: int, head: NumberWord) -> Numeral:
        value, end = head.value, first + 1
        follow = self._words.get(words[end].form) if end < last else None
        if follow and follow.kind == "ten" and not follow.clitics and not follow.definite and value < 10:
            value, end = value + 10, end + 1
        elif value < 10 and end < last:
            word, conj, after = self.next(words, end, last)
            if word and conj and word.kind == "tens" and word.definite == head.definite:
                value, end = value + word.value, after
        return Numeral(first, end, value, "ordinal", head.clitics, head.cut, head.definite)

    def _bare(self, words: Sequence[Word], first: int, last: int, head: NumberWord) -> Numeral:
        value, end = head.value, first + 1
        while end < last:
            word = self._words.get(words[end].form)
            if word is None or word.kind not in ("scale", "scales") or word.clitics or word.value < 1000:
                break
            value, end = value * word.value, end + 1
        return Numeral(first, end, value, "bare", head.clitics, head.cut, head.definite)

    def next(self, words: Sequence[Word], at: int, last: int) -> tuple[NumberWord | None, bool, int]:
        """The number word at `at`, whether و joins it (glued or apart), and the index after it."""
        form = words[at].form
        if form == "و" and at + 1 < last:
            follow = words[at + 1]
            if follow.kind == "number":
                return None, True, at + 1
            held = self._words.get(follow.form)
            return (held, True, at + 2) if held and not held.clitics else (None, True, at + 1)
        held = self._words.get(form)
        if held is None or held.clitics not in ("", "و"):
            return None, False, at
        return held, held.clitics == "و", at + 1


class _Sum:
    """The running sum of a cardinal: `total` of closed groups, `open` group below a scale, `limit` last scale."""

    def __init__(self, numerals: Numerals, words: Sequence[Word], last: int) -> None:
        self.numerals, self.words, self.last = numerals, words, last
        self.total: Number = 0
        self.open: Number | None = None
        self.limit: float = math.inf
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
        if self.done and at < self.last:  # "ونصف المليون"
            again = self.numerals.word(self.words[at].form)
            if again and again.kind == "scale" and again.definite and not again.clitics and again.value == self.scale:
                at += 1
        return at

    def _digits_after(self, at: int, conj: bool, after: int) -> int:
        """Digits joined by و to a scale ("ألف و200", "6 آلاف و500")."""
        if not conj or self.open is not None or not self.total or self.words[after].kind != "number":
            return at
        read = digits(self.words, after, self.last, None)
        if read is None or not 0 < read[0] < self.limit:
            return at
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


def tidy(value: Number) -> Number:
    """A whole number as int, others without the noise of binary fractions."""
    if isinstance(value, int):
        return value
    near = round(value)
    return near if abs(value - near) < 1e-9 * max(1.0, abs(value)) else round(value, 9)


def _value(text: str) -> Number:
    if "/" in text:
        above, below = text.split("/")
        return int(above) / int(below)
    return float(text) if "." in text else int(text)
