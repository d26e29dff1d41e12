"""Open classes of words that rules ask of, as the lexicon lists them: who governs, what a report is called."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.classes import folded
from tawatur.lexicon import Lexicon
from tawatur.script.words import forms


@dataclass(frozen=True, eq=False)
class Classes:
    """Folded words by class, and the letters with which others begin; `cues/classes.toml` says what each is."""

    matters: frozenset[str]
    rulers: frozenset[str]
    firms: frozenset[str]
    joined: frozenset[str]
    comparatives: frozenset[str]
    ranks: frozenset[str]
    deputising: frozenset[str]
    asked: frozenset[str]
    many: frozenset[str]
    some: frozenset[str]
    these: frozenset[str]
    acquainted: frozenset[str]
    press: frozenset[str]
    addresses: frozenset[str]
    calling: frozenset[str]
    reports: frozenset[str]
    sections: frozenset[str]
    speeches: frozenset[str]
    thanks: frozenset[str]
    managers: frozenset[str]
    manners: frozenset[str]
    chances: frozenset[str]
    inquiries: frozenset[str]
    about: frozenset[str]
    times: frozenset[str]
    plurals: frozenset[str]
    cardinals: frozenset[str]
    passives: frozenset[str]
    data: frozenset[str]
    general: frozenset[str]
    votes: frozenset[str]
    one: frozenset[str]
    led: frozenset[str]
    attending: frozenset[str]
    leaning: frozenset[str]
    applying: frozenset[str]
    going: frozenset[str]
    let_us: frozenset[str]
    own: frozenset[str]
    works: frozenset[str]
    unkept: frozenset[str]
    newest: frozenset[str]
    deeds: frozenset[str]
    confessing: frozenset[str]
    courses: frozenset[str]
    sides: frozenset[str]
    coming: frozenset[str]
    providing: frozenset[str]
    upon: frozenset[str]
    hearing: frozenset[str]
    broadcasters: frozenset[str]
    programmes: frozenset[str]
    charging: frozenset[str]
    undergoing: frozenset[str]
    plans: frozenset[str]
    platforms: frozenset[str]
    news: frozenset[str]
    background: frozenset[str]
    of_time: frozenset[str]
    answers: frozenset[str]
    put: frozenset[str]
    any_outlet: frozenset[str]
    former: frozenset[str]
    issued: frozenset[str]
    moments: frozenset[str]
    aged: frozenset[str]
    authored: frozenset[str]
    before_i: frozenset[str]
    becoming: frozenset[str]
    of_whom: frozenset[str]
    prayed_to: frozenset[str]
    named: frozenset[str]
    seat: frozenset[str]
    own_lands: frozenset[str]
    own_bodies: frozenset[str]
    varying: tuple[str, ...]
    meeting: tuple[str, ...]
    tasks: tuple[str, ...]
    questions: tuple[str, ...]
    accounts: tuple[str, ...]
    unsaid: dict[str, frozenset[str]]
    masculine_lands: frozenset[str]


def and_two(people: list[str]) -> list[str]:
    """Nouns of people, and two of those whose plural ends in "ون" ("مراقبون", "مراقبان")."""
    return people + [f"{word[:-2]}ان" for word in people if word.endswith("ون")]


def classes(lexicon: Lexicon) -> Classes:
    """The classes of a lexicon. Raises LexiconError where their file is missing."""
    table = lexicon.table("cues", "classes")
    unsaid = {
        lemma: frozenset(f"{article}{forms(word)[0]}" for word in held for article in ("", "ال"))
        for lemma, held in table["unsaid"].items()
    }
    lands = frozenset(row["entity"] for row in lexicon.rows("calques", "masculine"))
    return Classes(**folded(table), unsaid=unsaid, masculine_lands=lands)
