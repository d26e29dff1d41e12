"""The number words of a lexicon, ready to read with: made once for all annotators."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.lexicon.load import cells
from tawatur.script.numerals import Numerals


@cache
def numerals(lexicon: Lexicon) -> Numerals:
    """The numerals reader over `numerals/words.tsv`. Raises LexiconError where the file is missing."""
    rows = lexicon.rows("numerals", "words")
    return Numerals((cells(row, "forms"), row["kind"], row["value"]) for row in rows)
