"""Usual Latin spellings of the words that names are made of, for labels of people whom no list knows."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.script.words import forms, learn

# "al-Badr", "Sa'di": names that are not in title case.
_NAME = re.compile(r"(?:[ae]l[- ])?[A-Z][^\W\d_A-Z]*(?:['’-]?[A-Z]?[^\W\d_A-Z]+)*")


@cache
def usual_spellings(lexicon: Lexicon) -> dict[str, str]:
    """Folded word -> its usual Latin spelling: of name parts, then of names as English texts write them, then of
    English words in the names of firms, papers and games.
    """
    parts = ((row["unit"], row["latin"]) for row in lexicon.rows("names", "units"))
    written = [(unit, latin) for unit, latin in parts if latin.istitle() or _NAME.fullmatch(latin)]
    written += [(row["ar"], row["latin"]) for name in ("latin", "english") for row in lexicon.rows("titles", name)]
    learn(word for word, _ in written)
    return {"".join(forms(word)): spelling for word, spelling in written}


@cache
def regional_spellings(lexicon: Lexicon) -> Mapping[str, Mapping[str, str]]:
    """Country (ISO code) -> `usual_spellings` with those words otherwise that are written otherwise there: Mohammed in
    Riyadh, Mohamed in Cairo, Mohammad in Tehran.
    """
    held: dict[str, dict[str, str]] = {}
    for row in lexicon.rows("titles", "latin_regions"):
        for country in row["countries"].split():
            held.setdefault(country, {})["".join(forms(row["ar"]))] = row["latin"]
    usual = usual_spellings(lexicon)
    return {country: ChainMap(own, usual) for country, own in held.items()}
