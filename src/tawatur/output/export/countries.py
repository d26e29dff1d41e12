"""Countries of names: the ISO 3166 code of the side that an entity belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tawatur.compare.ground.sides import sides
from tawatur.lexicon import Lexicon
from tawatur.model.page import Page, Report


def country_codes(page: Page, lexicon: Lexicon) -> Mapping[str, str]:
    """For each entity that the page names and whose country is known, the country's code (alpha-2)."""
    codes = _codes(lexicon)
    held = sides((Report(page, article) for article in page.articles), lexicon)
    return {name: codes[side] for name, side in held.items() if side in codes}


@cache
def alpha3() -> Mapping[str, str]:
    """The codes of ISO 3166-1: alpha-2 -> alpha-3."""
    lines = (files("tawatur.output.export") / "countries.tsv").read_text("utf-8").splitlines()[1:]
    return {two: three for two, _, three in (line.partition("\t") for line in lines)}


@cache
def _codes(lexicon: Lexicon) -> Mapping[str, str]:
    rows = (*lexicon.rows("names", "places"), *lexicon.extra("names"))
    return {row["label"]: row["country"] for row in rows if row.get("kind") == "country" and row.get("country")}
