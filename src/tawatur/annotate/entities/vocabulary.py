"""The words by which names are recognised, made ready for looking up. Built once for a lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from tawatur.annotate.entities.draft import Name
from tawatur.lexicon import Lexicon, Row, cells
from tawatur.model.errors import LexiconError
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.keys import key
from tawatur.script.phrases import Match, Phrases
from tawatur.script.words import forms, readings

T = TypeVar("T")
# So many people must carry a name part before it opens a name without a title.
USUAL = 3
# Places of this rank and below are hardly known: alone they need a place noun, their country on the page, or the model.
RARE = 3
# So many of the most frequent words of the news are no surname when they stand alone.
FREQUENT = 400


class Table(Phrases[T]):
    """Phrases that tell from a word alone, mostly, that none begins with it."""

    __slots__ = ("_begins", "_firsts")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        held = list(entries)
        super().__init__(held)
        self._firsts = frozenset(key[0] for phrase, _ in held if (key := forms(phrase)))
        self._begins: dict[str, bool] = {}

    def values(self) -> Iterable[T]:
        """What the phrases stand for, each as often as it has phrases."""
        return self._table.values()

    def begins(self, form: str) -> bool:
        """Whether a phrase may begin with the word, whole or without proclitics."""
        known = self._begins.get(form)
        if known is None:
            known = self._begins[form] = any(reading.stem in self._firsts for reading in readings(form))
        return known

    def match(self, words: Sequence[Word], first: int, last: int, clitics: bool = True) -> Match[T] | None:
        """As `at`, quick where nothing begins."""
        return self.at(words, first, last, clitics) if first < last and self.begins(words[first].form) else None


class Body(NamedTuple):
    """A body that every country has ("the foreign ministry"), with its English label by country.

    The forms `alone` name it without a country: the one the article is about, or `home`.
    """

    id: str
    type: EntityType
    kind: str
    nominal: bool
    label: str
    alone: frozenset[tuple[str, ...]]
    home: str
    by_country: dict[str, str]


class Head(NamedTuple):
    """A noun that begins the name of an organisation, in English, and the kind of what it begins."""

    english: str
    kind: str
    definite: bool


class Trigger(NamedTuple):
    """A noun before a name that says what it names.

    `inside` tells whether it belongs to the name: "yes", "no" (not where the rest is listed by itself), "al" (only
    before a noun with ال), "never", "outlet" (never in an outlet's name), "open" (only in listed names).
    """

    type: str
    kind: str
    inside: str


class Starts(NamedTuple):
    """Word indices of a sentence at which something of each kind may begin."""

    names: list[int]
    titles: list[int]
    bodies: list[int]
    heads: list[int]
    places: list[int]
    parts: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All tables. `nations`: adjectives with ال -> country label, `bare_nations`: without. `common`: folded words that
    must not match alone, `surnames` the last words of listed people, `sounds` their forms by key, `ordinary` the words that news uses often. `latin`: usual Latin spellings of folded words. `units`: folded parts of personal names -> how many people carry them."""

    names: Table[tuple[Name, ...]]
    nations: Table[str]
    bare_nations: Table[str]
    titles: Table[str]
    qualifiers: Table[str]
    portfolios: Table[str]
    bodies: Table[Body]
    heads: Table[Head]
    triggers: Table[Trigger]
    particles: dict[str, str]
    common: frozenset[str]
    units: dict[str, int]
    countries: dict[str, str]
    metonyms: dict[str, str]
    latin: dict[str, str] = field(default_factory=dict)
    capitals: dict[str, str] = field(default_factory=dict)
    the: frozenset[str] = frozenset()
    nations_forms: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    frequent: frozenset[str] = frozenset()
    surnames: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    sounds: dict[str, tuple[tuple[str, Name], ...]] = field(default_factory=dict)
    _begins: dict[str, tuple[bool, ...]] = field(default_factory=dict)

    def starts(self, words: Sequence[Word], first: int, last: int) -> Starts:
        """Where in `[first, last)` something may begin; one look-up a word, since what a word may begin is kept."""
        out = Starts([], [], [], [], [], [])
        for at in range(first, last):
            form = words[at].form
            held = self._begins.get(form)
            if held is None:
                held = self._begins[form] = self._may_begin(form)
            for starts, may in zip(out, held, strict=False):
                if may:
                    starts.append(at)
        return out

    def _may_begin(self, form: str) -> tuple[bool, ...]:
        """For each kind of `Starts`, whether the word may begin it; () where it begins nothing."""
        places = self.triggers.begins(form)
        tables = (self.names, self.titles, self.bodies, self.heads)
        held = (*(table.begins(form) for table in tables), places, self._part(form))
        return held if any(held) else ()

    def _part(self, form: str) -> bool:
        return any(
            self.units.get(reading.stem, 0) >= USUAL or self.particles.get(reading.stem) in ("kunya", "compound", "devout")
            for reading in readings(form)
        )


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon with its extensions. Raises LexiconError where a file is missing or malformed."""
    rows = [row for name in _FILES for row in _rows(lexicon, "names", name)] + list(lexicon.extra("names"))
    bodies = lexicon.table("titles", "bodies")
    nations = _rows(lexicon, "names", "nationalities")
    titles = Table(_titles(lexicon))
    entries = [(_untitled(form, titles) if name.type == "PER" else form, name) for form, name in _names(rows)]
    surnames, sounds = _people(entries)
    return Vocabulary(
        names=Table(_grouped(_trimmed(_spelled(entries), _rows(lexicon, "titles", "triggers")))),
        nations=Table((_definite(form), row["country"]) for row in nations for form in cells(row, "ar")),
        bare_nations=Table((form, row["country"]) for row in nations for form in cells(row, "ar")),
        titles=titles,
        qualifiers=Table(_classed(_rows(lexicon, "titles", "qualifiers"), "class")),
        portfolios=Table(_classed(_rows(lexicon, "titles", "portfolios"), "field")),
        bodies=Table((form, body) for body, words in _bodies(bodies) for form in words),
        heads=Table(_heads(_rows(lexicon, "titles", "heads"))),
        triggers=Table(_triggers(_rows(lexicon, "titles", "triggers"))),
        particles={"".join(forms(w)): c for w, c in _classed(_rows(lexicon, "titles", "particles"), "class")},
        common=_common(),
        units=_units(_rows(lexicon, "names", "units")),
        countries=_countries(rows),
        metonyms={" ".join(forms(w)): c for w, c in _classed(_rows(lexicon, "titles", "metonyms"), "class")},
        capitals={row["country"]: row["label"] for row in rows if row["kind"] == "capital"},
        the=frozenset(bodies["the"]),
        latin=_latin(lexicon),
        surnames=surnames,
        sounds=sounds,
        ordinary=frozenset(clusters()),
        frequent=frozenset(islice(clusters(), FREQUENT)),
        nations_forms=frozenset(
            word
            for row in nations
            for form in cells(row, "ar")
            for key in (forms(form),)
            if len(key) == 1
            for word in (key[0], f"ال{key[0]}")
        ),
    )


_FILES = ("people", "places", "organisations", "outlets", "misc")


# Kinds of outlet are one kind to those who read mentions.
_KINDS = {"newspaper": "outlet", "broadcaster": "outlet", "magazine": "outlet"}


def _common() -> frozenset[str]:
    path = files("tawatur.lexicon") / "data" / "names" / "common_words.txt"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    # على keeps its letter: see `recogniser.distinct`.
    return frozenset(form for line in lines if not line.startswith("#") for form in forms(line)) | {"على"}


def _names(rows: Iterable[Row]) -> Iterator[tuple[str, Name]]:
    for row in rows:
        rank = int(row["rank"]) if row.get("rank", "").isdigit() else 0
        kind = row.get("kind", "")
        name = Name(row["label"], row["type"], _KINDS.get(kind, kind), row.get("country", ""), rank)  # type: ignore[arg-type]
        for column in ("ar", "latin"):
            for form in cells(row, column):
                yield form, name


def _untitled(form: str, titles: Table[str]) -> str:
    """A person's form without the titles at its start ("الملك سلمان")."""
    words = form.split()
    while len(words) > 1:
        held = (n for n in (3, 2, 1) if len(words) > n and titles.get(forms(" ".join(words[:n]))))
        cut = next((n for n in held if n > 1 or words[0].startswith("ال")), 0)
        if not cut:
            break
        words = words[cut:]
    return " ".join(words)


def _spelled(entries: Iterable[tuple[str, Name]]) -> Iterator[tuple[str, Name]]:
    """Every form; letters spelled out also with stops or hyphens between ("سي.إن.إن"), Korean names with a hyphen."""
    for form, name in entries:
        yield form, name
        words = form.split()
        if 1 < len(words) < 6 and all(len(word) <= _LETTER for word in words):
            yield " . ".join(words), name
            yield " - ".join(words), name
        elif name.country in ("KP", "KR") and name.type == "PER" and len(words) == 3:
            yield f"{words[0]} {words[1]} - {words[2]}", name


# The name of a Latin letter in Arabic is not longer than this.
_LETTER = 4


def _trimmed(entries: Iterable[tuple[str, Name]], triggers: Iterable[Row]) -> Iterator[tuple[str, Name]]:
    """Without the forms that only put a generic noun before a listed form ("مدينة X", "حركة X" beside X)."""
    outside = {f: row["inside"] for row in reversed(list(triggers)) for form in cells(row, "ar") for f in forms(form)}
    held = [(forms(form), form, name) for form, name in entries]
    bare = {(key, name.label) for key, _, name in held}
    for key, form, name in held:
        style = outside.get(key[0], "yes") if len(key) > 1 else "yes"
        if style == "outlet":
            style = "never" if name.kind == "outlet" else "no"
        if style == "never" or (key[0] in _STATES and name.kind == "state"):
            yield " ".join(key[1:]), name
        elif not (style == "no" or (style == "al" and key[1][:2] != "ال")) or (key[1:], name.label) not in bare:
            yield form, name


# Before the name of a state of a federation ولاية is a generic noun.
_STATES = frozenset(("ولايه",))


def _grouped(entries: Iterable[tuple[str, Name]]) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """Homonyms together, best known first."""
    held: dict[str, list[Name]] = {}
    for form, name in entries:
        key = " ".join(forms(form))
        if key and name not in (known := held.setdefault(key, [])):
            known.append(name)
    for key, names in held.items():
        yield key, tuple(sorted(names, key=lambda n: n.rank))


def _people(
    entries: Iterable[tuple[str, Name]],
) -> tuple[dict[str, tuple[Name, ...]], dict[str, tuple[tuple[str, Name], ...]]]:
    """Last word of full names -> people, and consonant key of full names -> (form, person)."""
    surnames: dict[str, dict[Name, None]] = {}
    sounds: dict[str, list[tuple[str, Name]]] = {}
    for form, name in entries:
        held = forms(form) if name.type == "PER" else ()
        if len(held) > 1:
            surnames.setdefault(held[-1], {})[name] = None
            sounds.setdefault(key(form), []).append((form, name))
    return {k: tuple(v) for k, v in surnames.items()}, {k: tuple(v) for k, v in sounds.items()}


def _countries(rows: Iterable[Row]) -> dict[str, str]:
    """ISO code -> label, and label -> ISO code."""
    out: dict[str, str] = {}
    for row in rows:
        if row["kind"] == "country" and row.get("country"):
            out.setdefault(row["country"], row["label"])
            out.setdefault(row["label"], row["country"])
    return out


def _definite(phrase: str) -> str:
    return " ".join(f"ال{word}" for word in phrase.split())


def _classed(rows: Iterable[Row], column: str) -> Iterator[tuple[str, str]]:
    for row in rows:
        for form in cells(row, "ar"):
            yield form, row[column]


def _bodies(table: dict[str, Any]) -> Iterator[tuple[Body, list[str]]]:
    for name, held in table.items():
        if isinstance(held, dict):
            alone = held.get("alone", [])
            forms_alone = frozenset(forms(form) for form in (alone if isinstance(alone, list) else held["ar"]))
            home = alone if isinstance(alone, str) else ""
            yield Body(name, held.get("type", "ORG"), held["kind"], held["nominal"], held["label"], forms_alone, home,
                       held.get("by_country", {})), held["ar"]  # fmt: skip


def _titles(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Every form of an office, by the kind of its role, then the titles, which say more on style."""
    styles = {"title": "address", "rank": "rank", "profession": "profession", "religious": "address"}
    for row in _rows(lexicon, "offices", "roles"):
        for form in cells(row, "ar"):
            yield form, styles.get(row["kind"], "office")
    yield from _classed(_rows(lexicon, "titles", "titles"), "class")


def _heads(rows: Iterable[Row]) -> Iterator[tuple[str, Head]]:
    for row in rows:
        for form in cells(row, "ar"):
            yield form, Head(row["english"], row["kind"], form.startswith("ال"))


def _triggers(rows: Iterable[Row]) -> Iterator[tuple[str, Trigger]]:
    for row in reversed(list(rows)):  # where a noun stands twice, the first row holds
        for form in cells(row, "ar"):
            yield form, Trigger(row["type"], row["kind"], row["inside"])


def _latin(lexicon: Lexicon) -> dict[str, str]:
    """Folded word -> its usual Latin spelling: of name parts, then of names as English texts write them."""
    out = {"".join(forms(row["unit"])): row["latin"] for row in _rows(lexicon, "names", "units") if row.get("latin", "").istitle()}
    return out | {"".join(forms(row["ar"])): row["latin"] for row in _rows(lexicon, "titles", "latin")}


def _units(rows: Iterable[Row]) -> dict[str, int]:
    out: dict[str, int] = {}
    for row in rows:
        for form in forms(row["unit"]):
            out[form] = max(out.get(form, 0), int(row["n_given"]) + int(row["n_surname"]))
    return out


def _rows(lexicon: Lexicon, dimension: str, name: str) -> tuple[Row, ...]:
    try:
        return lexicon.rows(dimension, name)
    except LexiconError:
        return ()


CLUSTERS = Path(__file__).with_name("clusters.tsv")


@cache
def clusters(path: Path = CLUSTERS) -> dict[str, tuple[str, str]]:
    """Word -> (coarse, fine) cluster, for the words that unlabelled news uses often; empty where the file is missing."""
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines()[1:])
    return {word: (coarse, fine) for word, coarse, fine in rows}
