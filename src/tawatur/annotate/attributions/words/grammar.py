"""Closed classes of words: what kind of word may end a source, open a content, cut a clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tawatur.annotate.attributions.words.classes import Classes, and_two, classes
from tawatur.annotate.attributions.words.offices import Offices, countries, offices, outlets
from tawatur.annotate.attributions.words.silence import happenings, silences
from tawatur.lexicon import Lexicon
from tawatur.script.phrases import Phrases
from tawatur.script.words import forms

THAT = 1 << 0
SPOILER = 1 << 1
RELATIVE = 1 << 2
NEGATION = 1 << 3
AUXILIARY = 1 << 4
ADVERB = 1 << 5
PREPOSITION = 1 << 6
TIME = 1 << 7
TAIL = 1 << 8
CLAUSE = 1 << 9
ANONYMOUS = 1 << 10
DOCUMENT = 1 << 11
SPOKES = 1 << 12
OUTLET = 1 << 13
ROLE = 1 << 14
BODY = 1 << 15
SAME = 1 << 16
FAILURE = 1 << 17
WERE = 1 << 18
OWN = 1 << 19
SPEECH = 1 << 20
HOMOGRAPH = 1 << 21
HOPE = 1 << 22
KIN = 1 << 23
RANK = 1 << 24
STANDARD = 1 << 25
DONE = 1 << 26
SIDE = 1 << 27
HONOUR = 1 << 28
SEEN = 1 << 29
MADE = 1 << 30
AFFIRMED = 1 << 31
# Bits of `Grammar.firsts`: which of the phrase tables may hold a phrase that begins with a word.
ADVERBS, OCCASIONS, TAILS, ASIDES, HEARD = 1, 2, 4, 8, 16
# A word with one of these can head a noun phrase that speaks.
SPEAKER = ANONYMOUS | DOCUMENT | SPOKES | OUTLET | ROLE | BODY | HONOUR


@dataclass(frozen=True)
class Grammar:
    """Tags of folded words, and the phrases made of several."""

    tags: dict[str, int]
    sorts: dict[str, str]
    firsts: dict[str, int]
    adverbs: Phrases[bool]
    tails: Phrases[bool]
    closers: Phrases[bool]
    turns: Phrases[bool]
    texts: Phrases[bool]
    hidden: Phrases[bool]
    attached: dict[str, str]
    bound: dict[str, str]
    public: frozenset[str]
    printing: frozenset[str]
    places: frozenset[str]
    armed: frozenset[str]
    media: Phrases[str]
    platforms: Phrases[str]
    heard: Phrases[str]
    openings: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    own: tuple[str, ...]
    outlets: frozenset[str]
    impersonal: frozenset[str]
    nobody: frozenset[str]
    titles: frozenset[str]
    additive: frozenset[str]
    announcing: frozenset[str]
    chants: frozenset[str]
    chanting: frozenset[str]
    writing: frozenset[str]
    publishing: frozenset[str]
    copular: frozenset[str]
    lifelike: frozenset[str]
    showing: frozenset[str]
    mistaken: frozenset[str]
    resulting: frozenset[str]
    appearing: frozenset[str]
    undergone: tuple[str, ...]
    acting: frozenset[str]
    masculine: frozenset[str]
    kinds: dict[str, frozenset[str]]
    going_on: frozenset[str]
    renewing: frozenset[str]
    lending: frozenset[str]
    pronouns: frozenset[str]
    offices: Offices
    aides: frozenset[str]
    envoys: frozenset[str]
    professions: frozenset[str]
    players: frozenset[str]
    staffs: frozenset[str]
    countries: dict[str, str]
    measures: frozenset[str]
    fields: frozenset[str]
    adjectival: frozenset[str]
    printed: frozenset[str]
    classes: Classes
    lexicon: Lexicon

    def tag(self, form: str) -> tuple[int, bool]:
        """The classes of a word, and whether they hold only after a glued و or ف is taken off."""
        held = self.tags.get(form)
        if held is not None:
            return held, False
        if form[:1] in ("و", "ف") and len(form) > 2:
            return self.tags.get(form[1:]) or self._indefinite(form[1:]), True
        return self._indefinite(form), False

    def _indefinite(self, form: str) -> int:
        """The classes of a noun without its article or as theirs, as far as they are of those who speak."""
        theirs = form[:-1] if form.endswith("هم") and len(form) > 5 else ""  # "زعيمهم"
        return self.tags.get(form[2:] if form.startswith("ال") and len(form) > 4 else theirs, 0) & SPEAKER


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """The closed classes of a lexicon. Raises LexiconError where a file is missing."""
    table, sources = lexicon.table("cues", "grammar"), lexicon.table("cues", "sources")
    media = lexicon.table("cues", "media")
    tags: dict[str, int] = {}
    for flag, words in _classes(table, sources):
        for word in words:
            for form in forms(word)[:1]:
                tags[form] = tags.get(form, 0) | flag
    return Grammar(
        tags=tags,
        classes=classes(lexicon),
        sorts=_sorts(sources),
        firsts=_firsts(lexicon),
        adverbs=Phrases((p, name == "phrases") for name in ("phrases", "leading") for p in table["adverbial"][name]),
        tails=Phrases((phrase, True) for phrase in (*table["tail"]["phrases"], *happenings(table["tail"]))),
        hidden=Phrases((phrase, True) for phrase in table["hidden"]["phrases"]),
        attached=_attached(table["attached"]),
        bound=_attached(table["bound"]),
        public=_folded(sources["public"]["words"]),
        printing=_folded(sources["printing"]["words"]),
        places=_folded(sources["place"]["words"]),
        armed=_folded(sources["armed"]["words"]),
        texts=Phrases((phrase, True) for phrase in table["announcing"]["texts"]),
        turns=Phrases((phrase, True) for phrase in table["tail"]["turns"]),
        closers=Phrases((phrase, True) for phrase in (*table["closer"]["phrases"], *silences(table["silent"]))),
        media=Phrases(media["occasion"].items()),
        platforms=Phrases(media["platform"].items()),
        heard=Phrases((phrase, act) for act, phrases in table["heard"].items() for phrase in phrases),
        openings=_openings(table["neutral"]),
        own=tuple(forms(stem)[0] for stem in table["preposition"]["stems"]),
        outlets=frozenset(word.casefold() for word in sources["outlet"]["labels"]),
        titles=_folded(sources["title"]["words"]),
        copular=frozenset(table["impersonal"]["copular"]),
        lifelike=frozenset(table["impersonal"]["lifelike"]),
        showing=frozenset(table["impersonal"]["showing"]),
        mistaken=frozenset(table["mistaken"]["lemmas"]),
        adjectival=_folded(table["adjectival"]["words"]),
        resulting=_folded(table["resulting"]["words"]),
        appearing=frozenset(table["appearing"]["lemmas"]),
        undergone=tuple(forms(stem)[0] for stem in table["appearing"]["undergone"]),
        acting=_folded(table["acting"]["words"]),
        masculine=_folded(sources["masculine"]["words"]),
        kinds={forms(noun)[0]: frozenset(kinds) for noun, kinds in sources["kind"].items()},
        announcing=_folded(table["announcing"]["words"]),
        chants=_folded(table["announcing"]["chants"]),
        chanting=frozenset(table["announcing"]["chanting"]),
        writing=frozenset(table["announcing"]["writing"]),
        publishing=frozenset(table["announcing"]["publishing"]),
        additive=_folded(table["additive"]["words"]),
        nobody=_folded(table["impersonal"]["forms"]),
        impersonal=frozenset(table["impersonal"]["lemmas"]),
        going_on=frozenset(table["additive"]["lemmas"]),
        renewing=frozenset(table["additive"]["again"]),
        lending=frozenset(table["additive"]["lending"]),
        pronouns=_folded(table["pronoun"]["words"]),
        offices=offices(lexicon),
        aides=_folded(sources["aide"]["words"]),
        envoys=_folded(sources["aide"]["envoys"]),
        professions=_folded(sources["profession"]["words"]),
        players=_folded(sources["player"]["words"]),
        staffs=_folded(sources["aide"]["offices"]),
        countries=countries(lexicon),
        measures=_folded(table["standard"]["measures"]),
        fields=_folded(sources["field"]["words"]),
        lexicon=lexicon,
        printed=outlets(lexicon, tuple(sources["own"]["states"])),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    """The folded forms of single words."""
    return frozenset(form for word in words for form in forms(word)[:1])


def _openings(table: dict[str, list[str]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Openings of contents under their first word, each with the act it makes."""
    held: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for act, wordings in table.items():
        for wording in wordings:
            held.setdefault(forms(wording)[0], []).append((forms(wording), act))
    return {first: tuple(found) for first, found in held.items()}


def _firsts(lexicon: Lexicon) -> dict[str, int]:
    table, media = lexicon.table("cues", "grammar"), lexicon.table("cues", "media")
    held: dict[str, int] = {}
    for bit, wordings in (
        (ADVERBS, table["adverbial"]["phrases"] + table["adverbial"]["leading"]),
        (OCCASIONS, [*media["occasion"], *media["platform"]]),
        (TAILS, table["tail"]["phrases"] + table["tail"]["turns"] + table["closer"]["phrases"]),
        (TAILS, dict.fromkeys(contrast.split()[0] for contrast, _ in table["silent"]["contrasts"])),
        (ASIDES, [entry["phrase"] for entry in lexicon.table("cues", "prepositions")["preposition"]]),
        (HEARD, [wording for group in table["heard"].values() for wording in group]),
    ):
        for wording in wordings:
            first = forms(wording)[0]
            held[first] = held.get(first, 0) | bit
    return held


def _classes(table: dict[str, Any], sources: dict[str, Any]) -> Iterable[tuple[int, Iterable[str]]]:
    that = table["complementiser"]
    yield THAT, that["words"] + that["particles"]
    yield SPOILER, that["spoilers"]
    yield RELATIVE, table["relative"]["words"]
    yield NEGATION, table["negation"]["words"]
    yield FAILURE, table["negation"]["failure"]
    yield AFFIRMED, table["negation"]["affirmed"]
    yield AUXILIARY, table["auxiliary"]["words"]
    yield WERE, table["auxiliary"]["were"]
    yield ADVERB, table["adverbial"]["words"]
    yield PREPOSITION, table["preposition"]["words"]
    yield TIME, table["time"]["words"]
    yield TAIL, table["tail"]["words"]
    yield CLAUSE, table["clause"]["words"]
    yield OWN, table["preposition"]["own"]
    yield HOMOGRAPH, table["homograph"]["words"]
    yield DONE, table["done"]["words"]
    yield HOPE, table["hope"]["words"]
    yield STANDARD, [*(standard := table["standard"]["words"]), *(f"ال{word}" for word in standard)]
    for group in sources["anonymous"]:
        yield ANONYMOUS, and_two(group["words"])
    yield DOCUMENT, sources["document"]["words"]
    yield SPOKES, sources["spokesperson"]["words"]
    yield OUTLET, sources["outlet"]["words"]
    yield ROLE, (roles := sources["role"]["words"])
    singular = [word for word in roles if not word.startswith("ال") and word[-1] not in "ةيىء"]
    yield ANONYMOUS, [word + ending for word in singular for ending in ("و", "ون", "ان")]  # "مديرو المتاحف"
    yield BODY, (bodies := sources["body"]["words"])
    yield BODY, [word[:-1] + "تا" for word in bodies if word.endswith("ة") and not word.startswith("ال")]  # "وزارتا …"
    for tag, section in _SECTIONS:
        yield tag, sources[section]["words"]
    yield MADE, sources["seen"]["made"]


# Classes whose words are all of a section of the nouns of sources.
_SECTIONS = (
    (SAME, "same"), (KIN, "kin"), (SIDE, "side"), (HONOUR, "honour"), (RANK, "rank"), (SEEN, "seen"), (SPEECH, "speech")
)  # fmt: skip
# Endings of an adjective in its other genders and numbers.
_ENDINGS = ("", "ه", "ين", "ون", "ان", "تان", "تين", "ات", "ا")


def _attached(table: dict[str, list[str]]) -> dict[str, str]:
    """Adjective in every form -> the preposition with which it says whose somebody is."""
    return {
        f"{article}{forms(word)[0]}{ending}": forms(preposition)[0]
        for preposition, words in table.items()
        for word in words
        for article in ("", "ال")
        for ending in _ENDINGS
    }


def _sorts(sources: dict[str, Any]) -> dict[str, str]:
    held: dict[str, str] = {}
    for sort, words in sources["adjectives"].items():
        for word in words:
            held[forms(word)[0]] = "" if sort == "informed" else sort
    for group in sources["anonymous"]:
        held |= dict.fromkeys((forms(word)[0] for word in and_two(group["words"])), group["sort"])
    return held
