"""Classes of words that the rules for names ask of, as the lexicon lists them."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.classes import folded
from tawatur.lexicon import Lexicon


@dataclass(frozen=True, eq=False)
class Classes:
    """Folded words by class, and the letters with which others begin; `titles/classes.toml` says what each is."""

    areas: frozenset[str]
    closing: frozenset[str]
    districts: frozenset[str]
    states: frozenset[str]
    called: frozenset[str]
    wild: frozenset[str]
    malls: frozenset[str]
    lying: frozenset[str]
    parts: frozenset[str]
    directions: frozenset[str]
    between: frozenset[str]
    of_many: frozenset[str]
    taught: frozenset[str]
    grades: frozenset[str]
    roads: frozenset[str]
    of_years: frozenset[str]
    founded: frozenset[str]
    societies: frozenset[str]
    bodies: frozenset[str]
    charged: frozenset[str]
    papers: frozenset[str]
    titled: frozenset[str]
    crowned: frozenset[str]
    thrones: frozenset[str]
    headed: frozenset[str]
    managed: frozenset[str]
    of_rank: frozenset[str]
    nouns: frozenset[str]
    verbs: frozenset[str]
    no_names: frozenset[str]
    nobody: frozenset[str]
    ranking: frozenset[str]
    related: frozenset[str]
    joints: frozenset[str]
    days: frozenset[str]
    hours: frozenset[str]
    leaders: frozenset[str]
    of_outlets: frozenset[str]
    seatless: frozenset[str]
    groups: frozenset[str]
    ideas: frozenset[str]
    arms: frozenset[str]
    ordinals: frozenset[str]
    among: frozenset[str]
    seasons: frozenset[str]
    clans: frozenset[str]
    learned: frozenset[str]
    dignities: frozenset[str]
    most: frozenset[str]
    several: frozenset[str]
    kins: frozenset[str]
    naming: frozenset[str]
    belonging: frozenset[str]
    sent: tuple[str, ...]
    heads: tuple[str, ...]


def classes(lexicon: Lexicon) -> Classes:
    """The classes of a lexicon. Raises LexiconError where their file is missing."""
    return Classes(**folded(lexicon.table("titles", "classes")))
