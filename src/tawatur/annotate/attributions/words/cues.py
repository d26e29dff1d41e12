"""Cues: the words that attribute. Verbs are kept by all their forms, prepositions as phrases, verbal nouns by form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from tawatur.annotate.attributions.words.grammar import grammar
from tawatur.annotate.attributions.words.kinds import PRONOUNS, Kinds
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Act, Distance
from tawatur.script.memo import kept
from tawatur.script.phrases import Phrases
from tawatur.script.verbs import Inflection, Tense, Verb, inflect
from tawatur.script.words import forms, readings

FILES = (
    "say_neutral", "say_endorsing", "say_opinion", "say_doubting", "deny", "accuse", "demand", "promise", "refuse",
    "threaten", "warn", "expect", "propose", "welcome", "condemn", "ask", "transmit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry: what it says about the content (`act`, `distance`), and in which frames the content follows.

    `place`: the source stands after في ("جاء في البيان"); `predicate`: its participle says it too ("واثق من");
    `to`: the preposition of the addressee where it is not ل. `guard`: no speech unless a source is named beside
    it; `close`: none unless the content follows the source directly. `stem`: the number of the verb's derived
    stem. `negated`: the act where the verb is denied, if it then says something ("لم يستبعد أن"). `frames` holds
    "that", "quote", "noun", prepositions ("ب", "الي" …, folded), or a preposition with " ان" where only a clause
    counts. `needs`: no speech unless one of these words stands at the head of the content ("حمل فلانا مسؤولية …").
    `bars`: no speech where one of these is its object before a preposition ("شدد الحصار على …").
    An entry may be `without` tenses and forms that are rather another word's ("وثقت" is "documented", not "trusted";
    "مدينة" is a city, not "condemning").
    `object` tells what a bare object before the content is: "addressee", "target" (part of the content).
    """

    lemma: str
    act: Act
    distance: Distance
    frames: frozenset[str]
    object: str = ""
    transmits: bool = False
    guard: bool = False
    place: bool = False
    predicate: bool = False
    to: str = ""
    close: bool = False
    rule: str = ""
    stem: int = 0
    negated: Act | None = None
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()


class Reading(NamedTuple):
    """One way to read a word as a cue: proclitics before it, how it is inflected, a pronoun after it."""

    cue: Cue
    clitics: str
    tense: Tense
    gender: str
    number: str
    pronoun: str


class Noun(NamedTuple):
    """A word as a noun of speech (`cue`, with `cut` letters before its stem) or as an infinitive with the article."""

    cue: Cue | None
    cut: int
    infinitive: tuple[Reading, ...]
    clitics: str
    infinitive_cut: int


class Preposition(NamedTuple):
    """A prepositional cue; `clause` where a verb with its subject follows ("حسبما ذكر"), `glued` where ل does, `mouth`
    where it tells by whom somebody speaks ("على لسان").
    """

    phrase: str
    clause: bool = False
    glued: bool = False
    guard: bool = False
    transmits: bool = False
    mouth: bool = False


class Cues:
    """The cues of a lexicon, looked up by word type."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms: dict[str, tuple[tuple[Cue, Inflection], ...]] = _forms(lexicon)
        self.prepositions = _prepositions(lexicon)
        self.labels = frozenset(_labels(lexicon))
        self.nouns = _nouns(lexicon)
        self.readings = kept(1 << 16)(self._readings)
        self.noun = kept(1 << 16)(self._noun)
        self.kinds = Kinds(grammar(lexicon), self)

    def _readings(self, form: str) -> tuple[Reading, ...]:
        found = []
        for cut in readings(form):
            for stem, pronoun in _suffixes(cut.stem) if cut.stem.endswith(PRONOUNS) else ((cut.stem, ""),):
                for cue, how in self._forms.get(stem, ()):
                    if how.person == 1 or (pronoun and how.tense in ("participle", "masdar")):
                        continue
                    if pronoun == _WE and cue.to == _OF:
                        continue  # "طلبنا منه": we did
                    if how.tense in ("perfect", "participle", "passive") and cut.clitics not in ("", "و", "ف"):
                        continue
                    found.append(Reading(cue, cut.clitics, how.tense, how.gender, how.number, pronoun))
        return tuple(dict.fromkeys(found)) if found else ()

    def _noun(self, form: str) -> Noun | None:
        """How a word can be a noun of speech or a definite infinitive; None for nearly all words."""
        cue, cut, infinitive = None, 0, None
        for part in readings(form):
            if cue is None and part.stem in self.nouns:
                cue, cut = self.nouns[part.stem], part.cut
            by = part.clitics == "ب" and part.stem == _SAYING
            if infinitive is None and part.stem.startswith("ال") and (part.clitics in ("", "ل") or by):
                infinitive = part
        verbal: tuple[Reading, ...] = ()
        if infinitive is not None:
            held = self.readings(infinitive.stem[2:])
            verbal = tuple(r for r in held if r.tense == "masdar" and not r.cue.guard and not r.clitics)
        if cue is None and not verbal:
            return None
        return Noun(cue, cut, verbal, infinitive.clitics if infinitive else "", infinitive.cut if infinitive else 0)

    def inflected(self) -> Iterable[str]:
        """All forms of the verbal cues, without proclitics and pronouns."""
        return self._forms

    def nominal(self) -> Iterator[str]:
        """All nouns of speech, and the verbal nouns of the cues with their article."""
        yield from self.nouns
        for form, held in self._forms.items():
            if any(how.tense == "masdar" for _, how in held):
                yield f"ال{form}"


@cache
def cues(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon, built once."""
    return Cues(lexicon)


def _suffixes(stem: str) -> Iterator[tuple[str, str]]:
    yield stem, ""
    for pronoun in PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= (2 if len(pronoun) > 1 else 3):
            bare = stem[: -len(pronoun)]
            yield bare, pronoun
            if bare.endswith("و"):
                yield f"{bare}ا", pronoun  # "اعتبروها", with no alif before a pronoun


def entries(lexicon: Lexicon) -> Iterator[tuple[str, dict[str, Any]]]:
    """All verb entries with the name of their file."""
    for name in FILES:
        for entry in lexicon.table("cues", name)["verb"]:
            yield name, entry


def _forms(lexicon: Lexicon) -> dict[str, tuple[tuple[Cue, Inflection], ...]]:
    table: dict[str, list[tuple[Cue, Inflection]]] = {}
    for name, entry in entries(lexicon):
        verb = Verb(entry["lemma"], entry["imperfect"], entry.get("stem", 0), tuple(entry.get("masdar", ())))
        cue = Cue(
            lemma=entry["lemma"],
            act=entry["act"],
            distance=entry.get("distance", "neutral"),
            frames=frozenset(" ".join(forms(frame)) if frame not in _PLAIN else frame for frame in entry["frames"]),
            object=entry.get("object", ""),
            transmits=name == "transmit",
            guard=entry.get("guard", False),
            place=entry.get("place", False),
            predicate=entry.get("predicate", False),
            to="".join(forms(entry.get("to", ""))),
            close=entry.get("close", False),
            rule=f"cues/{name}/{entry['lemma']}",
            stem=verb.derived,
            negated=entry.get("negated"),
            needs=frozenset(forms(word)[0] for word in entry.get("needs", ())),
            bars=frozenset(forms(word)[0] for word in entry.get("bars", ())),
        )
        without = {form for word in entry.get("without", "").split() for form in (word, *forms(word))}
        for inflection in inflect(verb):
            if inflection.tense in without or inflection.form in without:
                continue
            table.setdefault(inflection.form, []).append((cue, inflection))
    return {form: tuple(held) for form, held in table.items()}


# "Us", which after a verb is "we" as well; the preposition of who is asked.
_WE, _OF = "نا", "من"
# The infinitive that reports after ب too ("استهل كلمته بالقول إن …").
_SAYING = "القول"
_PLAIN = ("that", "quote", "noun")


def _prepositions(lexicon: Lexicon) -> Phrases[Preposition]:
    held = []
    for entry in lexicon.table("cues", "prepositions")["preposition"]:
        phrase = entry["phrase"]
        glued = phrase.endswith(" ل")
        held.append(
            (
                phrase.removesuffix(" ل"),
                Preposition(
                    phrase, entry.get("clause", False), glued, entry.get("guard", False),
                    entry.get("transmitter", False), entry.get("mouth", False),
                ),
            )
        )  # fmt: skip
    return Phrases(held)


def _labels(lexicon: Lexicon) -> Iterator[str]:
    """The forms of labelling verbs with a pronoun ("تسميه", "وصفها", "رآه")."""
    for entry in lexicon.table("cues", "labels")["label"]:
        for how in inflect(Verb(entry["lemma"], entry["imperfect"], entry.get("stem", 0))):
            if how.tense in ("perfect", "imperfect"):
                base = how.form[:-1] if how.form.endswith("وا") else how.form
                if base.endswith("ي") and (how.tense == "perfect" or entry["imperfect"].endswith("ى")):
                    base = base[:-1] + "ا"
                yield from (base + pronoun for pronoun in PRONOUNS)


def _nouns(lexicon: Lexicon) -> dict[str, Cue]:
    """Nouns of speech that are no regular verbal noun ("مقترح", "شكاوى")."""
    held = {}
    for entry in lexicon.table("cues", "nouns")["noun"]:
        cue = Cue(
            entry["words"][0], entry["act"], entry.get("distance", "neutral"),
            frozenset(" ".join(forms(f)) if f not in _PLAIN else f for f in entry["frames"]),
            rule=f"cues/nouns/{entry['words'][0]}",
        )  # fmt: skip
        for word in entry["words"]:
            held[forms(word)[0]] = cue
    return held
