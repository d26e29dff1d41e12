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


# A country of the Gulf.
GULF = "SA"
# Letters that hardly any but Arabic words have; so many letters has a word with its article.
_ARABIC, _WITH_AL = frozenset("عحقصضظخطغذث"), 4
_ARTICLE = re.compile(r"^(?:[EeAa]l)[- ](?=\w)")
_BEGUN = re.compile(r"(?:al-|[AEIOU]l)")
# A letter of the word, one that it must not have too, what others hear, and how the Gulf spells it.
_EARS = (
    ("ق", "غ", r"gh|gu(?=[aeio])", "q"), ("ق", "غ", r"Gh|Gu(?=[aeio])", "Q"),
    ("ج", "", "dj", "j"), ("ج", "", "Dj", "J"),
    ("ش", "تش", "(?<!s)ch", "sh"), ("ش", "تش", "Ch", "Sh"), ("و", "", r"(?<!^)ou(?=[aei])", "w"),
    ("و", "", r"(?<=[aeiAEI])ou(?=[^f])", "w"), ("و", "", r"Ou(?=[aei])", "W"),
)  # fmt: skip


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
    Riyadh, Mohamed in Cairo, Mohammad in Tehran. Countries of one region share one mapping.
    """
    held: dict[str, dict[str, str]] = {}
    for row in lexicon.rows("titles", "latin_regions"):
        for country in row["countries"].split():
            held.setdefault(country, {})["".join(forms(row["ar"]))] = row["latin"]
    usual = usual_spellings(lexicon)
    gulf = frozenset(held.get(GULF, {}).items())
    regions: dict[frozenset[tuple[str, str]], ChainMap[str, str]] = {}
    for own in held.values():
        key = frozenset(own.items())
        if key not in regions:
            regions[key] = ChainMap(own, _Levelled(usual) if key == gulf else usual)
    return {country: regions[frozenset(own.items())] for country, own in held.items()}


class _Levelled(dict[str, str]):
    """Usual spellings, those of Arabic words after French or Persian ears as the Gulf has them (Barqawi)."""

    def __getitem__(self, word: str) -> str:
        return levelled(word, super().__getitem__(word))


def levelled(word: str, latin: str) -> str:
    """The spelling of a folded word as its letters ask in the Gulf, where they are those of an Arabic word."""
    article = word.startswith("ال") and len(word) > _WITH_AL
    if not article and _ARABIC.isdisjoint(word):
        return latin
    held = _ARTICLE.sub("al-", latin) if article else latin
    if article and not _BEGUN.match(held):
        held = f"al-{held}"  # "Adouani" for "العدواني"
    for letter, other, pattern, said in _EARS:
        if letter in word and not (other and other in word):
            held = re.sub(pattern, said, held)
    return held
