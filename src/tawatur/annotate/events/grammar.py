"""The closed words of events, read once: what governs a trigger, light verbs, the ways to parties and places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.annotate.events.peoples import (
    Bloc,
    Companion,
    bloc_heads,
    blocs,
    capitals,
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
from tawatur.annotate.events.stems import Printed, bare, printed_as
from tawatur.annotate.events.tables import by_word, carriers, doings, governors, leagues, verb_forms
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection
from tawatur.script.words import forms

_CITIES = (  # kinds of places that are no party of their own
    "city", "town", "capital", "governorate", "province", "district", "village", "oblast", "settlement",
)  # fmt: skip


# Fields of `Grammar` that are words of a list of the lexicon, by its section: as folded, all forms of verbs, bare.
_PLAIN = {
    "clause": (
        "topics", "seeking", "capable", "able", "ways", "working", "decrees", "pointing", "provisos", "failures",
        "remaining", "outcomes", "heads", "bounds", "attempts", "refusals", "lasted", "reaching", "efforts", "during",
        "securing", "avowals", "gaining",
    ),
    "passing": ("since", "afterwards", "dossiers"),
    "parties": (
        "agents", "hands", "holdings", "pairs", "leaders", "examples", "governments", "aims", "campaigns", "lands",
        "cabinets", "sides", "coalitions", "willing", "askers", "asking", "helping", "resolving", "terror", "martial",
        "belonging", "nobodies", "communities", "sites", "suspected", "answered", "countries", "results", "duals",
        "amid", "rebels", "superlatives", "granting", "assembled",
    ),
    "pronouns": ("particles", "crowds", "dummies"),
    "blame": ("culprits", "charges", "ascribed"),
}  # fmt: skip
_VERBS = {"light": ("lasting", "receiving", "copulas", "partaking", "present"), "parties": ("attending", "forcing"),
          "clause": ("claiming", "ascribing", "gathering", "topical", "excluding", "failing", "weighing",
                     "preparing", "nearing", "witnessing", "leaving")}  # fmt: skip
_BARE = {
    "parties": ("stances", "counts", "harmed", "receipts", "pacts", "beside", "martyrs", "series", "deals", "peoples",
                "backing", "foes", "forces"),
    "clause": ("managing", "befalling", "borders", "recording", "breaches", "purposes", "proposals", "datives",
               "drafts", "rumours", "evidence", "breaking", "preventing"),
}  # fmt: skip


@dataclass(frozen=True, eq=False)  # hashed as the one it is, for caches
class Grammar:
    """Governors by folded word, modifiers after a noun, light verbs by form, prepositions, adjectives of country."""

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
    topics: frozenset[str]
    seeking: frozenset[str]
    capable: frozenset[str]
    able: frozenset[str]
    ways: frozenset[str]
    working: frozenset[str]
    decrees: frozenset[str]
    pointing: frozenset[str]
    since: frozenset[str]
    afterwards: frozenset[str]
    dossiers: frozenset[str]
    provisos: frozenset[str]
    failures: frozenset[str]
    remaining: frozenset[str]
    outcomes: frozenset[str]
    lasting: frozenset[str]
    receiving: frozenset[str]
    cities: frozenset[str]
    states: frozenset[str]
    agents: frozenset[str]
    pairs: frozenset[str]
    leaders: frozenset[str]
    examples: frozenset[str]
    several: frozenset[str]
    attempts: frozenset[str]
    refusals: frozenset[str]
    lasted: frozenset[str]
    reaching: frozenset[str]
    efforts: frozenset[str]
    during: frozenset[str]
    securing: frozenset[str]
    hands: frozenset[str]
    holdings: frozenset[str]
    copulas: frozenset[str]
    partaking: frozenset[str]
    present: frozenset[str]
    accident: Printed
    disaster: Printed
    attack: Printed
    fire: Printed
    aboard: frozenset[str]
    bounds: frozenset[str]
    avowals: frozenset[str]
    anaphors: frozenset[str]
    governments: frozenset[str]
    lands: frozenset[str]
    foes: frozenset[str]
    forces: frozenset[str]
    campaigns: frozenset[str]
    aims: frozenset[str]
    cabinets: frozenset[str]
    owned: dict[str, int]
    honours: dict[str, int]
    titles: dict[str, frozenset[str]]
    kinds: dict[str, frozenset[str]]
    rebels: frozenset[str]
    standing: frozenset[str]
    units_of: dict[str, int]
    heads_of: dict[str, int]
    blocs: tuple[Bloc, ...]
    bloc_heads: dict[str, str]
    companions: tuple[Companion, ...]
    sides: frozenset[str]
    coalitions: frozenset[str]
    leagues: dict[str, str]
    fighters: dict[str, str]
    willing: frozenset[str]
    operations: frozenset[str]
    askers: frozenset[str]
    asking: frozenset[str]
    helping: frozenset[str]
    resolving: frozenset[str]
    singulars: frozenset[str]
    pronouns: frozenset[str]
    particles: frozenset[str]
    masculine: frozenset[str]
    doings: frozenset[str]
    crowds: frozenset[str]
    dummies: frozenset[str]
    nobodies: frozenset[str]
    communities: frozenset[str]
    suspected: frozenset[str]
    sites: frozenset[str]
    answered: frozenset[str]
    belonging: frozenset[str]
    aloof: frozenset[str]
    countries: frozenset[str]
    results: frozenset[str]
    reached: frozenset[str]
    attending: frozenset[str]
    forcing: frozenset[str]
    letting: frozenset[str]
    consents: frozenset[str]
    craft: frozenset[str]
    martial: frozenset[str]
    takers: frozenset[str]
    terror: frozenset[str]
    culprits: frozenset[str]
    charges: frozenset[str]
    claims: frozenset[str]
    arms: frozenset[str]
    escapes: frozenset[str]
    impersonal: frozenset[str]
    heads: frozenset[str]
    predicates: dict[str, Status]
    stances: frozenset[str]
    harmed: frozenset[str]
    receipts: frozenset[str]
    beside: frozenset[str]
    martyrs: frozenset[str]
    series: frozenset[str]
    deals: frozenset[str]
    apart: frozenset[frozenset[str]]
    amid: frozenset[str]
    pacts: frozenset[str]
    counts: frozenset[str]
    duals: frozenset[str]
    ascribed: frozenset[str]
    gathering: frozenset[str]
    claiming: frozenset[str]
    recording: frozenset[str]
    ascribing: frozenset[str]
    befalling: frozenset[str]
    breaking: frozenset[str]
    preventing: frozenset[str]
    failing: frozenset[str]
    gaining: frozenset[str]
    managing: frozenset[str]
    breaches: frozenset[str]
    topical: frozenset[str]
    excluding: frozenset[str]
    weighing: frozenset[str]
    preparing: frozenset[str]
    nearing: frozenset[str]
    witnessing: frozenset[str]
    leaving: frozenset[str]
    purposes: frozenset[str]
    proposals: frozenset[str]
    peoples: frozenset[str]
    superlatives: frozenset[str]
    backing: frozenset[str]
    assembled: frozenset[str]
    granting: frozenset[str]
    datives: frozenset[str]
    drafts: frozenset[str]
    rumours: frozenset[str]
    evidence: frozenset[str]
    borders: frozenset[str]
    capitals: dict[str, str]
    natives: dict[str, str]
    conditions: frozenset[str]
    nations: dict[tuple[str, ...], str]
    units: dict[str, frozenset[str]]
    conflicts: tuple[tuple[tuple[str, ...], frozenset[str]], ...]


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built once."""
    table = lexicon.table("triggers", "grammar")
    adjectives, wars = nations(lexicon), lexicon.table("triggers", "conflicts")["conflict"]
    return Grammar(
        governors=governors(table),
        modifiers=by_word(table["modifiers"]), predicates=by_word(table["predicates"]),
        achieving=carriers(table["clause"]["achieving"]),
        capitals=capitals(lexicon),
        natives=natives(lexicon),
        cities=frozenset(row["label"] for row in places(lexicon) if row["kind"] in _CITIES),
        states=frozenset(row["label"] for row in places(lexicon) if row["kind"] == "country"),
        several=words_of(table["parties"]["conflicts"]),
        # "يجري" may be of أجرى, which has a subject.
        impersonal=frozenset(carriers(table["light"]["impersonal"])) - frozenset(carriers(table["light"]["verbs"])),
        light=carriers(verb for verbs in table["light"].values() for verb in verbs),
        accident=printed_as(bare(table["field"]["accident"])),
        disaster=printed_as(bare(table["field"]["disaster"])),
        attack=printed_as(bare(table["field"]["attack"])),
        fire=printed_as(bare(table["field"]["fire"])),
        aboard=frozenset(forms(form)[0] for form in lexicon.forms("units", "grammar", "aboard")),
        anaphors=joinable("ال" + noun for noun in table["anaphors"]),
        heads_of=joints(table["parties"]["offices"]),
        owned={joint + clitic + form: len(joint + clitic) for joint in ("", "و", "ف") for clitic in ("", *"بلك")
               for form in words_of((*table["parties"]["lands"], *table["parties"]["cabinets"]))},
        standing=standing(table["parties"], table["anaphors"], adjectives),
        units_of=unit_forms([*table["parties"]["units"], *table["parties"]["sites"], *table["parties"]["rebels"]],
                            table["parties"]["weapons"]),
        honours={joint + clitic + form: len(joint + clitic) for joint in ("", "و", "ف") for clitic in ("", *"بلك")
                 for form in words_of(table["honours"])},
        titles={forms(honour)[0]: bare(titles) for honour, titles in table["honours"].items()},
        kinds={forms(noun)[0]: frozenset(kinds) for noun, kinds in table["anaphors"].items()},
        blocs=blocs(lexicon),
        bloc_heads=bloc_heads(blocs(lexicon)),
        companions=companions(lexicon),
        leagues=leagues(lexicon),
        fighters={name: side for c in wars for side, names in c.get("fighters", {}).items() for name in names},
        aloof=bare(table["parties"]["matters"] + table["parties"]["leave"]) | verb_forms(table["parties"]["letting"]),
        reached=bare(table["parties"]["reached"]), operations=bare(table["parties"]["operations"]),
        letting=verb_forms(table["parties"]["letting"]) | bare(table["parties"]["leave"]),
        consents=verb_forms(table["parties"]["consenting"]) | bare(table["parties"]["consents"]),
        singulars=singulars(adjectives),
        pronouns=words_of(table["pronouns"]["subjects"]),
        masculine=frozenset(table["pronouns"]["masculine"]),
        doings=doings(table["pronouns"]["doings"]),
        craft=joinable([*table["parties"]["craft"], *("ال" + word for word in table["parties"]["craft"])]),
        takers=words_of([*table["parties"]["agents"], *table["parties"]["titles"]]),
        escapes=joinable(table["blame"]["escapes"]),
        arms=words_of("ب" + word for word in table["blame"]["arms"]),
        claims=joinable(table["blame"]["claims"]),
        prepositions={"".join(forms(w)): name for name, words in table["prepositions"].items() for w in words},
        roles={name: dict(held) for name, held in table["roles"].items()},
        boundaries=joinable(table["clause"]["boundaries"]),
        before_that=joinable(table["clause"]["before_that"]),
        negations={forms(w)[0]: kind for kind, words in table["negation"].items() for w in words},
        subjunctives=frozenset(forms(w)[0] for w in table["clause"]["that"]),
        conditions=frozenset(forms(w)[0] for w in table["clause"]["conditions"]),
        nations=adjectives,
        units={name: frozenset(words) for name, words in table["units"].items()},
        conflicts=tuple((tuple(c["parties"]), frozenset(c["places"])) for c in wars),
        apart=frozenset(frozenset(c["parties"]) for c in wars if c.get("apart")),
        **{name: verb_forms(table[section][name]) for section, names in _VERBS.items() for name in names},
        **{name: bare(table[section][name]) for section, names in _BARE.items() for name in names},
        **{name: words_of(table[section][name]) for section, names in _PLAIN.items() for name in names},
    )  # fmt: skip
