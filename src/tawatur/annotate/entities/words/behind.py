"""Words that call somebody well known behind a noun ("قوات صالح"), as the lexicon lists them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tawatur.annotate.entities.words.draft import Name
from tawatur.annotate.entities.words.tables import Table
from tawatur.lexicon import Row, cells
from tawatur.script.words import forms


class Behind(NamedTuple):
    """Whom a word calls behind a noun in articles about a country (ISO code), and whether the noun is of the name."""

    name: Name
    country: str
    whole: bool


def behind(rows: Iterable[Row], listed: Table[tuple[Name, ...]]) -> dict[tuple[str, str], tuple[Behind, ...]]:
    """(A word, the noun before it) -> whom the word calls there, a bearer for each country."""
    out: dict[tuple[str, str], tuple[Behind, ...]] = {}
    for row in rows:
        (name, *_) = listed.get(forms(row["name"])) or ()
        for column in ("before", "whole"):
            for noun in cells(row, column):
                key = "".join(forms(row["ar"])), "".join(forms(noun))
                more = (Behind(name, country, column == "whole") for country in cells(row, "with"))
                out[key] = (*out.get(key, ()), *more)
    return out
