"""Writers: the person whom a byline names without a label, known by a first name that others have."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.model.span import Span
from tawatur.pages.credits import pieces
from tawatur.script.fold import fold, folded

# Two words or more with no figure among them; behind them perhaps the initials of agencies, a dash and a place, or the
# second of two who write.
_NAME = re.compile(r"((?:[^\W\d_]+[ .]+){1,4}?[^\W\d_]{2,})(?:\s+\w)*\.?(?=$|\s?[-–—]|\sـ|\sو[^\W\d_]{3})")
# A name in Latin letters, known by what else the byline holds.
_LATIN = re.compile(r"(?:[A-Z][a-zà-ÿ'’]+[ -]){1,3}[A-Z][a-zà-ÿ'’]+")
# Parts of names that do not count: more than three others are a sentence.
_SMALL = frozenset(("بن", "بنت", "ابن", "ابو", "ام", "ال", "عبد"))
_WORDS = 3
# Shorter parts of names may as well be "and" with a word.
_AND = 3


@cache
def _names(lexicon: Lexicon, table: str) -> frozenset[str]:
    """The names of a table that have two words or more, folded, all at one go."""
    names = "\n".join(row["ar"].replace("|", "\n") for row in lexicon.rows("names", table))
    return frozenset(name for name in fold(names).text.split("\n") if " " in name)


@cache
def forenames(lexicon: Lexicon) -> frozenset[str]:
    """First words of the names of two people or more, less those with which names of places begin as often."""
    people, places = (Counter(name.split()[0] for name in _names(lexicon, table)) for table in ("people", "places"))
    return frozenset(word for word, times in people.items() if times > max(1, places[word]))


@cache
def parts(lexicon: Lexicon) -> frozenset[str]:
    """Words of people's names that begin with و or ف: no "and" before another word."""
    return frozenset(w for name in _names(lexicon, "people") for w in name.split() if w[0] in "وف" and len(w) > _AND)


def is_place(name: str, lexicon: Lexicon) -> bool:
    """Whether a name of two words or more is a place's."""
    return folded(name) in _names(lexicon, "places")


def writer(text: str, span: Span, lexicon: Lexicon) -> Span | None:
    """The first part of a byline that is a person's name."""
    found = pieces(text, span)
    for piece in found:
        if len(found) > 1 and _LATIN.fullmatch(text, *piece):
            return piece
        name = _NAME.match(text, *piece)
        words = folded(name[1]).split() if name else []
        if name is None or sum(word not in _SMALL for word in words) > _WORDS:
            continue
        if words[0] in forenames(lexicon) and not is_place(name[1], lexicon):
            return Span(*name.span(1))
    return None
