"""Stems: what search and comparison know a word by, whatever its proclitics and endings."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from tawatur.script.words import readings


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("arabic", 0)


@lru_cache(maxsize=1 << 16)
def stem(form: str) -> str:
    """The search stem of a folded word: و and ف cut where three letters are left, then the Snowball stem."""
    if form[0] in "وف" and len(form) > 4:
        form = readings(form)[1].stem
    if form[:3] in ("بال", "كال") and len(form) > 4:
        form = form[1:]
    elif form[:2] == "لل" and len(form) > 3:
        form = "ا" + form[1:]
    found: str = _stemmer().stemWord(form)
    return found or form
