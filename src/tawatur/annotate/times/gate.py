"""Where a time expression may begin: what is told by the word and the one behind it, before any rule is tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat

from tawatur.annotate.numbers import numerals
from tawatur.annotate.times.cursor import ARTICLES, NUMERAL, Cursor
from tawatur.annotate.times.words import table
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Prose, Word
from tawatur.script.words import among

# What a word may be in a time expression: its core, digits that are one by their shape, its first word, a day by name.
CORE, DIGITS, MAY, DAY = 1, 2, 4, 8
_NUMBERS = frozenset(("number",))
# What may stand between an opening word and what it opens.
_LINKS = ARTICLES | {"ل"}
# What joins a number to a word of time or to another number, a word of time itself apart.
_JOINS = frozenset((
    "/", "-", "–", "—", "\\", ":", ".", "،", ")", "»", "”", '"', "ر", "من", "في", "الي", "والي", "حتي", "وحتي",
    "لغايه", "ولغايه", "الا", "بتوقيت",
))  # fmt: skip
_DATE_MARKS = frozenset(("/", "-", ":", "–", "\\"))
# How far behind a number the core of its expression may stand, in words.
_NEAR = 4


def marked(prose: Prose, known: Mapping[str, int]) -> list[int]:
    """What every word may be in a time expression: what is `known` of its form, and what digits may be.

    Most forms are not known, and a miss in a table of those that are costs much less than a hit in one of all.
    """
    out = list(map(known.get, prose.forms, repeat(0)))
    for at in among(prose.kinds, _NUMBERS):
        out[at] = MAY | DIGITS | NUMERAL
    return out


@cache
def flags(lexicon: Lexicon) -> Mapping[str, int]:
    """The flags of the word types that a lexicon knows."""
    words_of, numbers = table(lexicon), numerals(lexicon)
    out: dict[str, int] = {}
    for flag, held in (
        (CORE, words_of.cores), (DAY, words_of.days), (MAY, words_of.starts), (MAY | NUMERAL, numbers.firsts()),
        (NUMERAL, numbers.signs()), (MAY, ARTICLES),
    ):  # fmt: skip
        for form in held:
            out[form] = out.get(form, 0) | flag
    return out


def begins(c: Cursor, at: int, core: int) -> bool:
    """Whether what follows, `core` the next core in it, allows an expression to begin at this word, marked `MAY`."""
    form, words_of = c.words[at].form, c.table
    if form in ARTICLES:
        return c.numeral(at + 1) is not None
    number, follows = c.numeral(at), words_of.starts.get(form)
    if follows is None:
        return number is not None and (number.kind == "fraction" or _goes_on(c, at, number.last, core))
    if number is not None:
        return True
    after = c.form(at + 1)
    if form in words_of.opening:
        if after in follows or after in _LINKS or c.tags(at + 1):
            return True
        number = c.numeral(at + 1)
        return number is not None and core < number.last + _NEAR
    return "" in follows or after in follows


def _goes_on(c: Cursor, at: int, last: int, core: int) -> bool:
    """Whether the numeral `[at, last)` may be of a time: a year or a date by its shape, or by what follows it."""
    word = c.words[at]
    if word.kind == "number" and (len(word.form) == 4 or not word.form.isdigit()):
        return True
    if core >= last + _NEAR:
        return False
    for end in (last,) if last == at + 1 else (last, at + 1):
        form = c.form(end)
        if form in _JOINS or form[:1] == "و" or c.tags(end):
            return True
    return False


def cores(words: Sequence[Word], marks: Sequence[int], held: Iterable[int]) -> list[int]:
    """Indices of the words that can be the core of an expression: a word of time, or digits like a year or a date.

    `marks` are the flags of all words, `held` the words that have any.
    """
    return [at for at in held if marks[at] & CORE or (marks[at] & DIGITS and _dated(words, at))]


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether digits may be a year, a date or an hour by their shape: 2031, 4.7.2031, 4/7, 8:30, 2030-2031."""
    form = words[at].form
    return len(form) == 4 or form.count(".") == 2 or (at + 1 < len(words) and words[at + 1].form in _DATE_MARKS)
