"""Descriptions behind «عن»: a page prints them in the case of its sentence, a chain needs the genitive."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.lexicon import Lexicon

_THE, _AND, _LED = "ال", "و", ("بال", "لل")
_PLURAL, _DUAL, _DUAL_FEMININE, _CONSTRUCT, _GENITIVE = "ون", "ان", "تان", "و", "ين"
# Letters of the shortest word whose ending is one of number.
_SHORTEST = 5


def genitive(words: str, lexicon: Lexicon) -> str:
    """A description as it stands behind a preposition: «مسؤولون أوروبيون» -> «مسؤولين أوروبيين».

    Sound plurals and duals change with the adjectives behind them; so does a plural in the construct state («مسؤولو
    الوزارة»). From the first preposition on, also one written as one with a noun and its article, and where nothing
    shows a case, all stays as printed.
    """
    return " ".join(_changed(words.split(), lexicon))


def _changed(words: list[str], lexicon: Lexicon) -> Iterator[str]:
    table = _table(lexicon)
    dual = False
    for n, word in enumerate(words):
        bare = word.removeprefix(_AND).removeprefix(_THE) if n else word.removeprefix(_THE)
        if word in table["stops"] or (n and word.startswith(_LED)):
            yield from words[n:]
            return
        begins = n == 0 and (bare in table["duals"] or bare.endswith(_DUAL_FEMININE))
        dual = begins or (dual and bare.endswith(_DUAL))  # "مصدران بوزارة الأديان"
        if len(bare) < _SHORTEST or bare in table["not_plural"]:
            yield word
        elif bare.endswith(_PLURAL) or (dual and bare.endswith(_DUAL)):
            yield word[:-2] + _GENITIVE
        elif n == 0 and len(words) > 1 and bare.endswith(_CONSTRUCT):
            yield word[:-1] + "ي"
        else:
            yield word


@cache
def _table(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    cases, grammar = lexicon.table("cues", "sources")["cases"], lexicon.table("cues", "grammar")
    stops = (*grammar["preposition"]["words"], *grammar["relative"]["words"])
    return {**{name: frozenset(held) for name, held in cases.items()}, "stops": frozenset(stops)}
