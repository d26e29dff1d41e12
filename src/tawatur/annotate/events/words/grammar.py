"""The closed words of events, read once: what governs a trigger, light verbs, the ways to parties and places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.annotate.events.words.peoples import (
    Bloc,
    Companion,
    bloc_heads,
    blocs,
    capitals,
    clung,
    companions,
    joinable,
    joints,
    nations,
    natives,
    places,
    singulars,
    standing,
    unit_forms,
    words_of,
)  # fmt: skip
from tawatur.annotate.events.words.sections import Blame, Clause, Parties, Passing, Pronouns, section
from tawatur.annotate.events.words.stems import Printed, bare, printed_as
from tawatur.annotate.events.words.tables import by_word, carriers, doings, governors, leagues, verb_forms
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection
from tawatur.script.words import forms

_CITIES = (  # kinds of places that are no party of their own
    "city", "town", "capital", "governorate", "province", "district", "village", "oblast", "settlement",
)  # fmt: skip

# Light verbs that say something of their subject.
_CARRYING = ("lasting", "receiving", "copulas", "partaking", "present")


@dataclass(frozen=True, eq=False)  # hashed as the one it is, for caches
class Grammar:
    """Governors by folded word, modifiers after a noun, light verbs by form, prepositions, adjectives of country."""

    clause: Clause
    parties: Parties
    passing: Passing
    pronouns: Pronouns
    blame: Blame
    governors: dict[str, Status]
    modifiers: dict[str, Status]
    light: dict[str, Inflection]
    achieving: dict[str, Inflection]
    prepositions: dict[str, str]
    roles: dict[str, dict[str, str]]
    boundaries: frozenset[str]
    before_that: frozenset[str]
    negations: dict[str, str]
    subjunctives: frozenset[str]
    lasting: frozenset[str]
    receiving: frozenset[str]
    cities: frozenset[str]
    states: frozenset[str]
    several: frozenset[str]
    copulas: frozenset[str]
    partaking: frozenset[str]
    present: frozenset[str]
    accident: Printed
    disaster: Printed
    attack: Printed
    violence: Printed
    crash: Printed
    fire: Printed
    aboard: frozenset[str]
    anaphors: frozenset[str]
    owned: dict[str, int]
    honours: dict[str, int]
    counterparts: dict[str, int]
    titles: dict[str, frozenset[str]]
    kinds: dict[str, frozenset[str]]
    standing: frozenset[str]
    units_of: dict[str, int]
    heads_of: dict[str, int]
    posts: dict[str, int]
    blocs: tuple[Bloc, ...]
    bloc_heads: dict[str, str]
    companions: tuple[Companion, ...]
    leagues: dict[str, str]
    fighters: dict[str, str]
    offensives: frozenset[str]
    campaigns: frozenset[str]
    singulars: frozenset[str]
    subjects: frozenset[str]
    masculine: frozenset[str]
    doings: frozenset[str]
    aloof: frozenset[str]
    reached: frozenset[str]
    letting: frozenset[str]
    consents: frozenset[str]
    craft: frozenset[str]
    takers: frozenset[str]
    claims: frozenset[str]
    arms: frozenset[str]
    escapes: frozenset[str]
    impersonal: frozenset[str]
    predicates: dict[str, Status]
    apart: frozenset[frozenset[str]]
    capitals: dict[str, str]
    natives: dict[str, str]
    conditions: frozenset[str]
    nations: dict[tuple[str, ...], str]
    units: dict[str, frozenset[str]]
    conflicts: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    again: frozenset[tuple[str, ...]]
    treaties: dict[str, tuple[str, ...]]


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built once."""
    table = lexicon.table("triggers", "grammar")
    clause, parties, blame, light, field = (table[name] for name in ("clause", "parties", "blame", "light", "field"))
    listed = parties["words"]
    adjectives, wars = nations(lexicon), lexicon.table("triggers", "conflicts")["conflict"]
    return Grammar(
        clause=section(Clause, clause), parties=section(Parties, parties), blame=section(Blame, blame),
        passing=section(Passing, table["passing"]), pronouns=section(Pronouns, table["pronouns"]),
        governors=governors(table),
        modifiers=by_word(table["modifiers"]), predicates=by_word(table["predicates"]),
        achieving=carriers(clause["achieving"]),
        capitals=capitals(lexicon),
        natives=natives(lexicon),
        cities=frozenset(row["label"] for row in places(lexicon) if row["kind"] in _CITIES),
        states=frozenset(row["label"] for row in places(lexicon) if row["kind"] == "country"),
        several=words_of(parties["conflicts"]),
        again=frozenset(tuple(forms(phrase)) for phrase in parties["again"]),
        # "يجري" may be of أجرى, which has a subject.
        impersonal=frozenset(carriers(light["impersonal"])) - frozenset(carriers(light["verbs"])),
        light=carriers(verb for verbs in light.values() for verb in verbs),
        accident=printed_as(bare(field["accident"])),
        disaster=printed_as(bare(field["disaster"])),
        attack=printed_as(bare(field["violence"] + field["troops"])),
        violence=printed_as(bare(field["violence"])),
        crash=printed_as(bare(field["crash"])),
        fire=printed_as(bare(field["fire"])),
        aboard=frozenset(forms(form)[0] for form in lexicon.forms("units", "grammar", "aboard")),
        anaphors=joinable("ال" + noun for noun in table["anaphors"]),
        heads_of=joints(parties["offices"]),
        posts=joints(joint + post for post in (*parties["offices"], *parties["posts"]) for joint in ("", "ال")),
        owned=clung((*listed["lands"], *listed["cabinets"])),
        standing=standing(
            (*listed["agents"], *listed["anyone"], *parties["titles"], *table["anaphors"]),
            (*listed["governments"], *listed["sides"], *listed["coalitions"]), adjectives,
        ),
        units_of=unit_forms([*parties["units"], *listed["sites"], *listed["rebels"]], parties["weapons"]),
        honours=clung(table["honours"]),
        counterparts=clung(listed["counterparts"]),
        titles={forms(honour)[0]: bare(titles) for honour, titles in table["honours"].items()},
        kinds={forms(noun)[0]: frozenset(kinds) for noun, kinds in table["anaphors"].items()},
        blocs=blocs(lexicon),
        bloc_heads=bloc_heads(blocs(lexicon)),
        companions=companions(lexicon),
        leagues=leagues(lexicon),
        fighters={name: side for c in wars for side, names in c.get("fighters", {}).items() for name in names},
        aloof=bare(parties["matters"] + parties["leave"]) | verb_forms(parties["letting"]),
        reached=bare(parties["reached"]), offensives=bare(parties["offensives"]), campaigns=bare(parties["campaigns"]),
        letting=verb_forms(parties["letting"]) | bare(parties["leave"]),
        consents=verb_forms(parties["consenting"]) | bare(parties["consents"]),
        singulars=singulars(adjectives),
        subjects=words_of(table["pronouns"]["subjects"]),
        masculine=frozenset(table["pronouns"]["masculine"]),
        doings=doings(table["pronouns"]["doings"]),
        craft=joinable([*parties["craft"], *("ال" + word for word in parties["craft"])]),
        takers=words_of([*listed["agents"], *parties["titles"]]),
        escapes=joinable(blame["escapes"]),
        arms=words_of("ب" + word for word in blame["arms"]),
        claims=joinable(blame["claims"]),
        prepositions={"".join(forms(w)): name for name, words in table["prepositions"].items() for w in words},
        roles={name: dict(held) for name, held in table["roles"].items()},
        boundaries=joinable(clause["boundaries"]),
        before_that=joinable(clause["before_that"]),
        negations={forms(w)[0]: kind for kind, words in table["negation"].items() for w in words},
        subjunctives=frozenset(forms(w)[0] for w in clause["that"]),
        conditions=frozenset(forms(w)[0] for w in clause["conditions"]),
        nations=adjectives,
        units={name: frozenset(words) for name, words in table["units"].items()},
        conflicts=tuple((tuple(c["parties"]), frozenset(c["places"])) for c in wars),
        apart=frozenset(frozenset(c["parties"]) for c in wars if c.get("apart")),
        treaties={name: tuple(held) for name, held in lexicon.table("triggers", "conflicts")["treaties"].items()},
        **{name: verb_forms(light[name]) for name in _CARRYING},
    )  # fmt: skip
