"""Numbers in digits and in words: every gender, case and dual form, mixed ("6 آلاف"), fractions, ordinals.

The words come from the lexicon (`numerals/words.tsv`); this module knows how they combine. Numbers are read over words,
so a numeral is a half-open range of word indices with a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Literal, NamedTuple

from tawatur.model.prose import Word
from tawatur.script.digits import digits
from tawatur.script.fold import folded
from tawatur.script.sums import Number, NumberWord, Sum

__all__ = ["Number", "NumberWord", "Numeral", "NumeralKind", "Numerals", "tidy"]

NumeralKind = Literal["cardinal", "ordinal", "bare", "fraction", "one"]

_OPEN, _CLOSE = frozenset('(«"“'), frozenset(')»"”')
_MARKS = ("-", "−", ".")
_MILLION = 10**6
_HEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
# How a word begins that has the article: letters, the proclitics in them, how many letters stand before its span.
WITH_ARTICLE = (
    ("ال", "", 0), ("وال", "و", 1), ("فال", "ف", 1), ("بال", "ب", 1), ("كال", "ك", 1), ("لل", "ل", 1),
    ("وبال", "وب", 2), ("ولل", "ول", 2),
)  # fmt: skip


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
        for prefix, clitics, cut in WITH_ARTICLE:
            for form, kind, value in base:
                table.setdefault(prefix + form, NumberWord(kind, value, clitics, True, cut))  # type: ignore[arg-type]
        self._words = table

    def word(self, form: str) -> NumberWord | None:
        """What a folded form is as a number word, or None."""
        return self._words.get(form)

    def firsts(self) -> Set[str]:
        """The folded forms of all number words."""
        return self._words.keys()

    @staticmethod
    def signs() -> tuple[str, ...]:
        """The marks with which digits may begin: a minus sign, a point."""
        return _MARKS

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
        sum_ = Sum(self, words, last)
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
        if kind == "cardinal" and end + 2 < last and words[end].form == "(" and words[end + 2].form == ")":
            again = words[end + 1].form  # "خمس (05) سنوات"
            end += 3 * (again.isdigit() and len(again) < 5 and int(again) == sum_.value)
        return Numeral(first, end, tidy(sum_.value), kind, head.clitics, head.cut, head.definite, False, sum_.scale)

    def _from_digits(self, words: Sequence[Word], first: int, last: int) -> Numeral | None:
        read = digits(words, first, last, self._scale_follows)
        if read is None:
            return None
        value, at = read
        if at + 1 < last and first and words[first - 1].form in _OPEN and words[at].form in _CLOSE:
            at += self._scale_follows(words[at + 1])  # "«60» ألف"
        if value >= _MILLION and at < last and self._scale_follows(words[at]):
            return Numeral(first, at + 1, tidy(value), "cardinal", digits=True)  # "1.250.000 مليون" is written out
        sum_ = Sum(self, words, last)
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
