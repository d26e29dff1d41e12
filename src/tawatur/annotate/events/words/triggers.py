"""Triggers: the nouns and verbs that tell an event, with what they need beside them and how they take their parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from tawatur.annotate.events.words.peoples import clinging
from tawatur.annotate.events.words.stems import KEPT, PRONOUNS, bare, noun_forms, printed_as, suffixes
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Status
from tawatur.script.memo import Memo
from tawatur.script.verbs import Inflection, Verb, inflect
from tawatur.script.words import Reading, forms, readings

FILES = ("consult", "agree", "aid", "retreat", "request", "protest", "sanction", "mobilize", "coerce", "assault")
_STEMS = ("objects", "next", "unless", "before", "not_before", "not_next", "not_led", "never")
_GOVERNING = ("crews", "virtues")
Kind = Literal["noun", "verb"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """An entry: what it tells, and what it needs beside it.

    `objects`: stems of which one must stand among the next words, `next` the very next one; `unless`: stems that cancel
    it there, `never` anywhere near, `not_next` the very next one; `before`, `not_before`: the same for the words
    before, `not_led` for the very last of them; `bar`: proclitics that cancel it ("بالتعاون مع"). `journey`: a person
    beside it, and a place after إلى. `loose`: with ال or a plural's pronoun it needs no condition (and no `party`).
    `party`: a name or an adjective of country in reach; `needs`: a name of such a type. `genitive` says who follows the
    noun without a preposition. `casualty`: hurt, which belongs to the attack of the same sentence. `war`: without
    parties of its own it is the two sides'. `status` is what a noun says where nothing else does, always where `fixed`.
    `natural`: disasters do it too ("struck"). `doer`: whose doing it is where nobody else is named. `echo`: beside
    another attack of the sentence it only says what that one hit, beside talks their topic. `clubs`: in an article on
    sport too. Of an entry, `homographs` are forms of its verbs, or whole words, that are hardly ever its own ("يقال",
    "وزارته").
    """

    type: str
    mode: str | None
    rule: str
    status: Status | None = None
    genitive: str = "actor"
    objects: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_next: frozenset[str] = frozenset()
    not_led: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    journey: bool = False
    loose: bool = False
    party: bool = False
    needs: frozenset[str] = frozenset()
    casualty: bool = False
    natural: bool = False
    bar: str = ""
    fixed: bool = False
    echo: bool = False
    war: bool = False
    doer: str = ""
    clubs: bool = False


class Hit(NamedTuple):
    """One reading of a word as the head of a trigger: `rest` are the further words of a phrase, `gap` how many words
    may stand before them, `cut` the letters of proclitics before it."""

    trigger: Trigger
    kind: Kind
    clitics: str
    cut: int
    definite: bool
    pronoun: str
    how: Inflection | None = None
    rest: tuple[str, ...] = ()
    gap: int = 0


class _Noun(NamedTuple):
    trigger: Trigger
    pronoun: str
    rest: tuple[str, ...]
    gap: int


class Triggers:
    """The triggers of a lexicon, looked up by word type."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns: dict[str, list[_Noun]] = {}
        self._verbs: dict[str, list[tuple[Trigger, Inflection]]] = {}
        self._others: set[str] = set()
        listed = {forms(phrase)[0] for _, _, entry in entries(lexicon) for phrase in entry.get("nouns", ())}
        for name, number, entry in entries(lexicon):
            trigger = _trigger(name, number, entry)
            for phrase in entry.get("nouns", ()):
                self._add_noun(trigger, phrase, 0, listed)
            for phrase in entry.get("gapped", ()):
                self._add_noun(trigger, phrase.replace("|", " "), 4, listed)
            others = {forms(word)[0] for word in entry.get("homographs", ())}
            self._others |= others
            for verb in entry.get("verbs", ()):
                for how in inflect(parse_verb(verb)):
                    if how.form not in others and how.tense not in ("participle", "masdar") and not _ambiguous(how):
                        self._verbs.setdefault(how.form, []).append((trigger, how))
        table = lexicon.table("triggers", "grammar")
        self.sport = printed_as(bare(table["field"]["sport"]))
        self.screen = printed_as(bare(table["field"]["screen"]))
        self.beasts = printed_as(bare(table["field"]["beasts"]))
        self.large = {name: (clinging if name in _GOVERNING else bare)(held) for name, held in table["large"].items()}
        self.types = Memo(self._hits, KEPT)

    def hits(self, form: str) -> tuple[Hit, ...]:
        """The readings of a word as (the first word of) a trigger, the longest phrases first."""
        return self.types[form]

    def _add_noun(self, trigger: Trigger, phrase: str, gap: int, listed: set[str]) -> None:
        head, *rest = forms(phrase)
        parts = tuple(part.removeprefix("ال") for part in rest)
        for form, pronoun in noun_forms(head):
            if form != head and form.endswith("ات") and form in listed:
                continue
            self._nouns.setdefault(form, []).append(_Noun(trigger, pronoun, parts, gap))

    def _hits(self, form: str) -> tuple[Hit, ...]:
        nouns: list[Hit] = []
        verbs: list[Hit] = []
        for reading in readings(form) if form not in self._others else ():
            stem = reading.stem
            if stem in self._nouns or stem.startswith("ال"):
                nouns += self._noun_hits(form, reading)
            if stem in self._verbs or stem.endswith(PRONOUNS):
                verbs += self._verb_hits(reading)
        if not (nouns or verbs):
            return ()
        return tuple(sorted(nouns + verbs, key=_rank))

    def _noun_hits(self, form: str, reading: Reading) -> Iterator[Hit]:
        clitics, whole, cut = reading
        held = [whole[2:]] if whole.startswith("ال") and len(whole) > 3 else []
        if not held or form.startswith("ال", cut):  # "إلقاء", but not "للقاء"
            held.append(whole)
        for stem in held:
            definite = stem != whole
            for trigger, pronoun, rest, gap in self._nouns.get(stem, ()):
                if not (definite and pronoun):
                    yield Hit(trigger, "noun", clitics, cut, definite, pronoun, None, rest, gap)

    def _verb_hits(self, reading: Reading) -> Iterator[Hit]:
        clitics, whole, cut = reading
        if clitics[-1:] in ("ب", "ك"):
            return
        for stem, pronoun in suffixes(whole):
            for trigger, how in self._verbs.get(stem, ()):
                if how.tense not in ("perfect", "passive") or clitics in ("", "و", "ف"):
                    yield Hit(trigger, "verb", clitics, cut, False, pronoun, how)


def _rank(hit: Hit) -> tuple[int, int, bool]:
    """Long phrases first, then fewer proclitics, then triggers with conditions."""
    trigger = hit.trigger
    return -len(hit.rest), len(hit.clitics), not (trigger.objects or trigger.next or trigger.before)


@cache
def triggers(lexicon: Lexicon) -> Triggers:
    """The triggers of a lexicon, built once."""
    return Triggers(lexicon)


def entries(lexicon: Lexicon) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """All entries with their file and number."""
    for name in FILES:
        for number, entry in enumerate(lexicon.table("triggers", name)["trigger"], 1):
            yield name, number, entry


def parse_verb(text: str) -> Verb:
    """A verb from "perfect imperfect [stem]"."""
    perfect, imperfect, *stem = text.split()
    return Verb(perfect, imperfect, int(stem[0]) if stem else 0)


def _ambiguous(how: Inflection) -> bool:
    """Whether a form is hardly ever the verb: a short passive, a dual that is written as an adverb ("شنقا", "ضربا")."""
    dual = (how.tense, how.gender, how.number) == ("perfect", "m", "d")
    return (how.tense == "passive" and len(how.form) < 4) or (dual and len(how.form) <= 4)


def _trigger(name: str, number: int, entry: dict[str, Any]) -> Trigger:
    label = (entry.get("nouns") or entry.get("verbs") or entry.get("gapped") or ["?"])[0]
    return Trigger(
        type=entry["type"],
        mode=entry.get("mode"),
        rule=f"triggers/{name}/{number} {label.split()[0]}",
        status=entry.get("status"),
        genitive=entry.get("genitive", "actor"),
        journey=entry.get("journey", False),
        loose=entry.get("loose", False),
        party=entry.get("party", False),
        doer=entry.get("doer", ""),
        clubs=entry.get("clubs", False),
        needs=frozenset(entry.get("needs", ())),
        war=entry.get("war", False),
        echo=entry.get("echo", False),
        fixed=entry.get("fixed", False),
        bar=entry.get("bar", ""),
        casualty=entry.get("casualty", False),
        natural=entry.get("natural", False),
        **{name: bare(entry.get(name, ())) for name in _STEMS},
    )
