"""The sections of the closed words of events (`grammar.toml`); a field is the list of its name there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from tawatur.annotate.events.words.peoples import words_of
from tawatur.annotate.events.words.stems import bare
from tawatur.annotate.events.words.tables import verb_forms

T = TypeVar("T")


def section(kind: type[T], table: Mapping[str, Mapping[str, list[str]]]) -> T:
    """A section with its `words` folded as they stand, its `verbs` in all forms, its `stems` without the article."""
    held = {name: words_of(words) for name, words in table.get("words", {}).items()}
    held |= {name: verb_forms(verbs) for name, verbs in table.get("verbs", {}).items()}
    held |= {name: bare(words) for name, words in table.get("stems", {}).items()}
    return kind(**held)


@dataclass(frozen=True, eq=False)
class Clause:
    """Words of a clause that tell how an event in it stands."""

    likewise: frozenset[str]
    announcing: frozenset[str]
    bringing: frozenset[str]
    topics: frozenset[str]
    seeking: frozenset[str]
    capable: frozenset[str]
    able: frozenset[str]
    ways: frozenset[str]
    gaining: frozenset[str]
    working: frozenset[str]
    happened: frozenset[str]
    hurdles: frozenset[str]
    helped: frozenset[str]
    verbals: frozenset[str]
    decrees: frozenset[str]
    pointing: frozenset[str]
    provisos: frozenset[str]
    failures: frozenset[str]
    avowals: frozenset[str]
    bounds: frozenset[str]
    attempts: frozenset[str]
    refusals: frozenset[str]
    lasted: frozenset[str]
    held: frozenset[str]
    reaching: frozenset[str]
    efforts: frozenset[str]
    successes: frozenset[str]
    during: frozenset[str]
    securing: frozenset[str]
    aiming: frozenset[str]
    allowing: frozenset[str]
    remaining: frozenset[str]
    affirmed: frozenset[str]
    outcomes: frozenset[str]
    heads: frozenset[str]
    settled: frozenset[str]
    priorities: frozenset[str]
    wanting: frozenset[str]
    tending: frozenset[str]
    turning: frozenset[str]
    ordinals: frozenset[str]
    gone: frozenset[str]
    latest: frozenset[str]
    early: frozenset[str]
    soonest: frozenset[str]
    getting: frozenset[str]
    entering: frozenset[str]
    praise: frozenset[str]
    heeding: frozenset[str]
    calling_off: frozenset[str]
    intents: frozenset[str]
    keeping: frozenset[str]
    preparing: frozenset[str]
    deciding: frozenset[str]
    nearing: frozenset[str]
    claiming: frozenset[str]
    ascribing: frozenset[str]
    gathering: frozenset[str]
    leaving: frozenset[str]
    witnessing: frozenset[str]
    hosting: frozenset[str]
    topical: frozenset[str]
    failing: frozenset[str]
    enabling: frozenset[str]
    refraining: frozenset[str]
    excluding: frozenset[str]
    weighing: frozenset[str]
    confirming: frozenset[str]
    discussing: frozenset[str]
    leaving_deals: frozenset[str]
    receiving: frozenset[str]
    almost: frozenset[str]
    recording: frozenset[str]
    deeds: frozenset[str]
    certain: frozenset[str]
    breaches: frozenset[str]
    managing: frozenset[str]
    breaking: frozenset[str]
    befalling: frozenset[str]
    preventing: frozenset[str]
    purposes: frozenset[str]
    proposals: frozenset[str]
    datives: frozenset[str]
    sponsors: frozenset[str]
    drafts: frozenset[str]
    rumours: frozenset[str]
    evidence: frozenset[str]
    receptions: frozenset[str]
    borders: frozenset[str]
    plans: frozenset[str]
    bounding: frozenset[str]
    submitting: frozenset[str]
    seizing: frozenset[str]
    perceiving: frozenset[str]
    directives: frozenset[str]
    messages: frozenset[str]
    penalties: frozenset[str]
    causes: frozenset[str]
    guilt: frozenset[str]
    parts: frozenset[str]
    laudable: frozenset[str]
    accords: frozenset[str]
    risks: frozenset[str]
    truces: frozenset[str]
    existing: frozenset[str]
    answers: frozenset[str]
    leading_to: frozenset[str]


@dataclass(frozen=True, eq=False)
class Parties:
    """Words by which parties of an event are found, or kept out."""

    who: frozenset[str]
    agents: frozenset[str]
    nobodies: frozenset[str]
    suspected: frozenset[str]
    delegations: frozenset[str]
    members: frozenset[str]
    two_places: frozenset[str]
    communities: frozenset[str]
    answered: frozenset[str]
    countries: frozenset[str]
    results: frozenset[str]
    amid: frozenset[str]
    affairs: frozenset[str]
    places: frozenset[str]
    granting: frozenset[str]
    assembled: frozenset[str]
    superlatives: frozenset[str]
    duals: frozenset[str]
    sites: frozenset[str]
    rebels: frozenset[str]
    martial: frozenset[str]
    belonging: frozenset[str]
    manners: frozenset[str]
    accords: frozenset[str]
    affiliated: frozenset[str]
    terror: frozenset[str]
    hands: frozenset[str]
    drones: frozenset[str]
    aircraft: frozenset[str]
    holdings: frozenset[str]
    governments: frozenset[str]
    aims: frozenset[str]
    campaigns: frozenset[str]
    lands: frozenset[str]
    cabinets: frozenset[str]
    adverbs: frozenset[str]
    anyone: frozenset[str]
    coalitions: frozenset[str]
    willing: frozenset[str]
    sides: frozenset[str]
    askers: frozenset[str]
    asking: frozenset[str]
    helping: frozenset[str]
    resolving: frozenset[str]
    leaders: frozenset[str]
    examples: frozenset[str]
    flanks: frozenset[str]
    freeing: frozenset[str]
    mutual: frozenset[str]
    counterparts: frozenset[str]
    facing: frozenset[str]
    pairs: frozenset[str]
    touching: frozenset[str]
    sponsored: frozenset[str]
    tours: frozenset[str]
    including: frozenset[str]
    forcing: frozenset[str]
    attending: frozenset[str]
    peoples: frozenset[str]
    stances: frozenset[str]
    harmed: frozenset[str]
    receipts: frozenset[str]
    pacts: frozenset[str]
    beside: frozenset[str]
    waters: frozenset[str]
    ranks: frozenset[str]
    deals: frozenset[str]
    backing: frozenset[str]
    series: frozenset[str]
    fellows: frozenset[str]
    envoys: frozenset[str]
    martyrs: frozenset[str]
    counts: frozenset[str]
    foes: frozenset[str]
    forces: frozenset[str]
    relief: frozenset[str]
    courts: frozenset[str]
    falling: frozenset[str]
    undergoing: frozenset[str]
    using: frozenset[str]
    quarters: frozenset[str]


@dataclass(frozen=True, eq=False)
class Passing:
    """What leads to an event that is only taken up."""

    since: frozenset[str]
    afterwards: frozenset[str]
    dossiers: frozenset[str]


@dataclass(frozen=True, eq=False)
class Pronouns:
    """Words that tell whom a pronoun means."""

    particles: frozenset[str]
    dummies: frozenset[str]
    hopes: frozenset[str]
    known_as: frozenset[str]
    crowds: frozenset[str]


@dataclass(frozen=True, eq=False)
class Blame:
    """Words of guilt: who did a deed is charged with it, or is named after it."""

    culprits: frozenset[str]
    charges: frozenset[str]
    burdens: frozenset[str]
    accusations: frozenset[str]
    ascribed: frozenset[str]
    responsible: frozenset[str]
