"""Where a time expression may begin: what is told by the word and the one behind it, before any rule is tried."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.annotate.numbers import numerals
from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.words import table
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Word

ARTICLES = frozenset(("ال", "بال", "لل", "وال"))
# What may stand between an opening word and what it opens.
_LINKS = ARTICLES | {"ل"}
# What joins a number to a word of time or to another number, a word of time itself apart.
_JOINS = frozenset((
    "/", "-", "–", "—", "\\", ":", ".", "،", ")", "ر", "من", "في", "الي", "والي", "حتي", "وحتي", "لغايه", "ولغايه",
    "الا", "بتوقيت",
))  # fmt: skip
_DATE_MARKS = frozenset(("/", "-", ":", "–", "\\"))


@cache
def beginnings(lexicon: Lexicon) -> frozenset[str]:
    """Forms with which a time expression may begin, digits apart: words of time, number words, the article alone."""
    return frozenset((*table(lexicon).starts, *numerals(lexicon).firsts(), *ARTICLES))


def begins(c: Cursor, at: int) -> bool:
    """Whether what follows allows an expression to begin at this word, digits or one of `beginnings`."""
    word, words_of = c.words[at], c.table
    follows = words_of.starts.get(word.form)
    if word.form in ARTICLES:
        return True
    number = c.numeral(at)
    if follows is None:
        return number is not None and (number.kind == "fraction" or _goes_on(c, at, number.last))
    if number is not None:
        return True
    after = c.form(at + 1)
    if word.form in words_of.opening:
        return after in follows or after in _LINKS or bool(c.tags(at + 1)) or c.numeral(at + 1) is not None
    return "" in follows or after in follows


def _goes_on(c: Cursor, at: int, last: int) -> bool:
    """Whether the numeral `[at, last)` may be of a time: a year or a date by its shape, or by what follows it."""
    word = c.words[at]
    if word.kind == "number" and (len(word.form) == 4 or not word.form.isdigit()):
        return True
    for end in (last,) if last == at + 1 else (last, at + 1):
        form = c.form(end)
        if form in _JOINS or form[:1] == "و" or c.tags(end):
            return True
    return False


def cores(words: Sequence[Word], forms: Sequence[str], wanted: frozenset[str]) -> list[int]:
    """Indices of the words that can be the core of an expression: a word of time, or digits like a year or a date."""
    return [
        at
        for at, form in enumerate(forms)
        if form in wanted or ("0" <= form[0] <= "9" and _dated(words, at))
    ]  # fmt: skip


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether digits may be a year, a date or an hour by their shape: 2031, 4.7.2031, 4/7, 8:30, 2030-2031."""
    form = words[at].form
    return len(form) == 4 or form.count(".") == 2 or (at + 1 < len(words) and words[at + 1].form in _DATE_MARKS)
