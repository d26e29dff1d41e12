"""Stems: what search and comparison know a word by, whatever its proclitics and endings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from tawatur.script.words import readings


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("arabic", 0)


# How many word types are kept with their stems.
_KEPT = 1 << 17


class _Stems(dict[str, str]):
    """Stems by folded word, filled as they are asked for; where they get too many, those not asked for since the last
    time are forgotten."""

    def __missing__(self, form: str) -> str:
        if len(self) >= _KEPT:
            _LAST.clear()
            _LAST.update(self)
            self.clear()
        found = self[form] = _LAST.get(form) or _stem(form)
        return found


_STEMS = _Stems()
_LAST: dict[str, str] = {}


def stem(form: str) -> str:
    """The search stem of a folded word: و and ف cut where three letters are left, then the Snowball stem."""
    return _STEMS[form]


def stemmed(forms: Iterable[str]) -> Iterable[str]:
    """The search stems of folded words, in their order."""
    return map(_STEMS.__getitem__, forms)


def core(held: str) -> str:
    """The letters of a stem that stand in every word of it: ا is written anew before the ست of verbs, and for لل."""
    at = held.find("است")
    return held[at + 1 :] if at >= 0 else held[1:] if held[0] == "ا" and len(held) > 1 else held


def _stem(form: str) -> str:
    if form[0] in "وف" and len(form) > 4:
        form = readings(form)[1].stem
    if form[:3] in ("بال", "كال") and len(form) > 4:
        form = form[1:]
    elif form[:2] == "لل" and len(form) > 3:
        form = "ا" + form[1:]
    found: str = _stemmer().stemWord(form)
    return found or form
