"""Offices: who is known to have held which, so that a bare title finds the person named on the page."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.lexicon import Lexicon, cells
from tawatur.script.words import forms


class Offices(NamedTuple):
    """`titles`: the offices that a title, in folded words, can mean; `held`: the offices of a person, by label."""

    titles: dict[tuple[str, ...], frozenset[str]]
    held: dict[str, frozenset[str]]


@cache
def offices(lexicon: Lexicon) -> Offices:
    """The offices of a lexicon. Raises LexiconError where a file is missing."""
    titles: dict[tuple[str, ...], frozenset[str]] = {}
    for row in lexicon.rows("offices", "roles"):
        for title in cells(row, "ar"):
            words = forms(title)
            titles[words] = titles.get(words, frozenset()) | {row["role"]}
    held: dict[str, frozenset[str]] = {}
    for row in lexicon.rows("offices", "holders"):
        held[row["person"]] = held.get(row["person"], frozenset()) | {row["role"]}
    return Offices(titles, held)


@cache
def countries(lexicon: Lexicon) -> dict[str, str]:
    """Adjectives of nationality with the article, folded, and the label of their country."""
    held: dict[str, str] = {}
    for row in lexicon.rows("names", "nationalities"):
        for adjective in cells(row, "ar"):
            for form in forms(f"ال{adjective}")[:1]:
                held.setdefault(form, row["country"])
    return held


@cache
def outlets(lexicon: Lexicon, states: tuple[str, ...]) -> frozenset[str]:
    """The labels of outlets, agencies left out, that print in one of these states (ISO codes)."""
    return frozenset(
        row["label"]
        for row in lexicon.rows("names", "outlets")
        if row["country"] in states and row["kind"] not in ("agency", "platform")
    )
