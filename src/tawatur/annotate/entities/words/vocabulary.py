"""The words by which names are recognised, made ready for looking up. Built once for a lexicon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from tawatur.annotate.entities.words.behind import Behind, behind
from tawatur.annotate.entities.words.calling import agencies, called, called_in_full, nouned, spoken_to, unions, voiced
from tawatur.annotate.entities.words.classes import Classes, classes
from tawatur.annotate.entities.words.draft import Name
from tawatur.annotate.entities.words.loading import (
    FILES,
    bodies,
    classed,
    clusters,
    common,
    countries,
    definite,
    grouped,
    heads,
    homes,
    honoured,
    honours,
    names,
    only_names,
    paired,
    people,
    proclitic,
    spelled,
    spellings,
    throned,
    titles,
    triggers,
    trimmed,
    units,
    untitled,
)
from tawatur.annotate.entities.words.saying import citing, saying, stating, telling
from tawatur.annotate.entities.words.tables import (
    FREQUENT,
    KINDS,
    SONS,
    USUAL,
    Body,
    Head,
    Honoured,
    Starts,
    Table,
    Trigger,
    beginnings,
)
from tawatur.annotate.spellings import regional_spellings, usual_spellings
from tawatur.lexicon import Lexicon, cells
from tawatur.model.prose import Prose
from tawatur.script.memo import Memo
from tawatur.script.words import forms, learn

# Particles that open a name of their own.
OPENING = ("kunya", "compound", "devout")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All tables.

    `nations`: adjectives with ال -> country label, `bare_nations` without, `nations_forms` both as single words.
    `common`: folded words that must not match alone; `ordinary`: words that news uses often, but for those that
    are names and nothing else, `frequent` most of all.
    `units`: folded parts of personal names -> how many people carry them; `latin`: usual Latin spellings of words,
    `latin_there`: those of a country (ISO code).
    `glosses`: words of organisations' names in English.
    `calls`: nouns before names -> how English puts them ("مطار" -> "{} Airport").
    `countries`: ISO code -> label and back; `capitals`: ISO code -> label; `the`: countries that take the article,
    `family_first`: ISO codes of those where the family name stands first,
    `adjectives`: country label -> English adjective.
    `sports`: words of sport -> what they say of the name after them, `sport`: those of nothing else.
    `clubs`: one word -> the clubs that it calls, best known first; `unions`: of football, without their field.
    `agencies`: adjective -> the news agency that goes by it in quotation marks; `media`: outlets with their noun,
    `heard`: with ل, as they are spoken to. `voiced`: names that a vowel sign tells apart -> the sign -> whose it is.
    `surnames`: last words of listed people; `sounds`: their full forms by consonant key; `in_full`: those of
    a person by the label; `spellings`: forms of places
    and organisations by their consonants.
    `works`: nouns before quoted names -> whether they are of a "work" or a "plan".
    `honours`: titles of those after whom things are called -> English; `honoured`: nouns of what is called after them.
    `homographs`: ordinary words that are names too -> the countries (ISO codes) of which an article speaks with these.
    `pairs`: two words side by side -> whom the first calls there; `joined`: with "and", as the second stands.
    `behind`: a word and the noun before it -> whom it calls there; `called_behind`: such words, also with proclitics.
    `meeting`: verbs of what one person does to another. `houses`: ruling ones, behind آل.
    `saying`: forms in which verbs of saying tell of a man; `citing`: words before who is cited;
    `stating`: forms in which a country or body has said, condemned or demanded something; `telling`: an outlet.
    `homes`: newspapers and portals -> ISO code of the country that they are written for.
    `classes`: words that rules ask of by class.
    `letters`: names of Latin letters -> the letter, and whether they are "sure" or can only be "inside" or "end".
    """

    names: Table[tuple[Name, ...]]
    nations: Table[str]
    bare_nations: Table[str]
    titles: Table[str]
    qualifiers: Table[str]
    portfolios: Table[str]
    bodies: Table[Body]
    heads: Table[Head]
    triggers: Table[Trigger]
    traps: Table[str]
    eulogies: Table[str]
    calls: Table[str]
    sports: dict[str, str]
    sport: frozenset[str]
    particles: dict[str, str]
    common: frozenset[str]
    units: dict[str, int]
    countries: dict[str, str]
    metonyms: dict[str, str]
    classes: Classes
    media: dict[tuple[str, ...], Name] = field(default_factory=dict)
    heard: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    voiced: dict[str, dict[str, Name]] = field(default_factory=dict)
    latin: dict[str, str] = field(default_factory=dict)
    latin_there: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    glosses: Table[str] = field(default_factory=lambda: Table(()))
    capitals: dict[str, str] = field(default_factory=dict)
    the: frozenset[str] = frozenset()
    family_first: frozenset[str] = frozenset()
    meeting: frozenset[str] = frozenset()
    houses: frozenset[str] = frozenset()
    adjectives: dict[str, str] = field(default_factory=dict)
    nations_forms: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    frequent: frozenset[str] = frozenset()
    clubs: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    unions: dict[tuple[str, ...], Name] = field(default_factory=dict)
    agencies: dict[str, Name] = field(default_factory=dict)
    surnames: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    sounds: dict[str, tuple[tuple[str, Name], ...]] = field(default_factory=dict)
    in_full: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    letters: dict[str, tuple[str, str]] = field(default_factory=dict)
    saying: frozenset[str] = frozenset()
    citing: frozenset[str] = frozenset()
    stating: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    works: dict[str, str] = field(default_factory=dict)
    homographs: dict[str, frozenset[str]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    pairs: dict[tuple[str, str], Name] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()
    behind: dict[tuple[str, str], tuple[Behind, ...]] = field(default_factory=dict)
    called_behind: frozenset[str] = frozenset()
    honours: dict[str, str] = field(default_factory=dict)
    honoured: dict[str, Honoured] = field(default_factory=dict)
    spellings: dict[str, tuple[tuple[str, Name], ...]] = field(default_factory=dict)
    _begins: Memo[str, int] = field(init=False)

    def __post_init__(self) -> None:
        usual = (unit for unit, count in self.units.items() if count >= USUAL)
        parts = (*usual, *(word for word, style in self.particles.items() if style in OPENING))
        letters = (form for form, (_, use) in self.letters.items() if use == "sure")
        tables = (self.names, self.titles, self.bodies, self.heads, self.triggers)
        object.__setattr__(
            self, "_begins", beginnings([*(table.firsts() for table in tables), parts, letters, self.works, SONS])
        )

    def of_news(self, form: str) -> bool:
        """Whether a word is one that news uses often, or that must not match alone."""
        return form in self.ordinary or form in self.common

    def home(self, prose: Prose) -> str:
        """The country (ISO code) that the outlet of an article is written for, "" where it is none or not known."""
        return self.homes.get(prose.outlet.entity or "", "") if prose.outlet else ""

    def starts(self, forms: Sequence[str], first: int) -> Starts:
        """Where something may begin in a sentence of these forms, whose first word has the number `first`; one look a
        word.
        """
        out = Starts([], [], [], [], [], [], [], [], [])
        for at, bits in enumerate(map(self._begins.__getitem__, forms), first):
            if bits:
                for kind in KINDS[bits]:
                    out[kind].append(at)
        return out


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon with its extensions. Raises LexiconError where a file is missing or malformed."""
    rows = [row for name in FILES for row in lexicon.rows("names", name)]
    rows += [{**row, "rank": "0"} for row in lexicon.extra("names")]  # what a user lists is well known there
    table = lexicon.table("titles", "bodies")
    nations = lexicon.rows("names", "nationalities")
    offices = Table(titles(lexicon))
    sports = list(classed(reversed(lexicon.rows("titles", "sports")), "class"))  # of two rows the first holds
    written = list(names(rows))
    learn(form for form, _ in written)
    entries = [(untitled(form, offices) if name.type == "PER" else form, name) for form, name in written]
    surnames, sounds = people(entries)
    entries = list(throned(written, entries))
    adjectives = frozenset(
        word
        for row in nations
        for form in cells(row, "ar")
        for key in (forms(form),)
        if len(key) == 1
        for word in (key[0], f"ال{key[0]}")
    )
    described = frozenset(
        key[0] for body, words in bodies(table) if body.kind == "army" for form in words for key in (forms(form),)
    )
    listed = Table(grouped(trimmed(spelled(entries), lexicon.rows("titles", "triggers"), adjectives, described)))
    called_after = lexicon.rows("titles", "honours")
    beside = dict(paired(lexicon.rows("titles", "pairs"), listed))
    after_nouns = behind(lexicon.rows("titles", "behind"), listed)
    return Vocabulary(
        names=listed,
        media=nouned(entries, lexicon.rows("titles", "triggers")),
        heard=spoken_to(listed.singles()),
        voiced=voiced(written),
        nations=Table((definite(form), row["country"]) for row in nations for form in cells(row, "ar")),
        bare_nations=Table((form, row["country"]) for row in nations for form in cells(row, "ar")),
        titles=offices,
        qualifiers=Table(classed(lexicon.rows("titles", "qualifiers"), "class")),
        portfolios=Table(classed(lexicon.rows("titles", "portfolios"), "field")),
        bodies=Table((form, body) for body, words in bodies(table) for form in words),
        heads=Table(heads(lexicon.rows("titles", "heads"))),
        triggers=Table(triggers(lexicon.rows("titles", "triggers"))),
        calls=Table(classed(lexicon.rows("titles", "calls"), "label")),
        traps=Table(classed(lexicon.rows("titles", "traps"), "example")),
        eulogies=Table(classed(lexicon.rows("titles", "eulogies"), "example")),
        sport=frozenset(glued for w, c in sports if c == "field" for glued in proclitic("".join(forms(w)))),
        sports={"".join(forms(w)): c for w, c in sports},
        particles={"".join(forms(w)): c for w, c in classed(lexicon.rows("titles", "particles"), "class")},
        common=common(lexicon),
        units=units(lexicon.rows("names", "units")),
        countries=countries(rows),
        classes=classes(lexicon),
        metonyms={" ".join(forms(w)): c for w, c in classed(lexicon.rows("titles", "metonyms"), "class")},
        capitals={row["country"]: row["label"] for row in rows if row["kind"] == "capital"},
        the=frozenset(table["the"]),
        family_first=frozenset(table["family_first"]),
        meeting=frozenset("".join(forms(verb)) for verb in table["meeting"]),
        houses=frozenset("".join(forms(house)) for house in table["houses"]),
        adjectives=dict(pair.split("|") for pair in table["adjectives"]),
        latin=usual_spellings(lexicon),
        latin_there=regional_spellings(lexicon),
        glosses=Table((row["ar"], row["en"]) for row in lexicon.rows("titles", "glosses")),
        unions=unions(listed.items()),
        agencies=agencies(listed.items()),
        clubs=called(listed.items(), ("نادي",), adjectives),
        surnames=surnames,
        sounds=sounds,
        in_full=called_in_full(entries),
        letters={
            "".join(forms(form)): (row["letter"], row["use"])
            for row in lexicon.rows("titles", "letters")
            for form in cells(row, "ar")
        },
        saying=saying(lexicon),
        citing=citing(lexicon),
        stating=stating(lexicon),
        telling=telling(lexicon),
        works={"".join(forms(w)): c for w, c in classed(lexicon.rows("titles", "works"), "class")},
        homographs={
            "".join(forms(w)): frozenset(c.split()) for w, c in classed(lexicon.rows("titles", "homographs"), "with")
        },
        homes=homes(lexicon.rows("names", "outlets")),
        pairs=beside,
        joined=frozenset(f"و{word}" for pair in beside for word in pair),
        behind=after_nouns,
        called_behind=frozenset(form for word, _ in after_nouns for form in proclitic(word)),
        honours=dict(honours(called_after)),
        honoured=dict(honoured(called_after)),
        spellings=spellings(listed.items()),
        ordinary=frozenset(clusters()) - only_names(lexicon),
        frequent=frozenset(islice(clusters(), FREQUENT)),
        nations_forms=adjectives,
    )
