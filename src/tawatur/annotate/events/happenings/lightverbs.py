"""Verbs that only carry the noun which tells an event ("شن هجوما"), and their verbal nouns."""

from __future__ import annotations

from functools import lru_cache

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.scene import RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.annotate.events.words.stems import any_stem
from tawatur.script.verbs import Inflection
from tawatur.script.words import readings

_REACH = 12
_FINITE = ("ت", "وا")  # no verbal noun ends so
_OUTSIDE = ("لل", "بال", "وال")
_SUBJECT = 5  # words of a subject with its verb, at most ("المتحدث باسم وزارة الدفاع")


def light(scene: Scene, at: int) -> tuple[str, Inflection, str] | None:
    """The light verb at a word: its form without proclitics, how it is inflected, its proclitics."""
    held = _light(scene.grammar, scene.forms[at])
    if not held or scene.words[at].kind != "arabic" or at in scene.inside:
        return None
    for stem, how, clitics in held:
        if how.tense == "perfect" and (clitics[-1:] in ("ب", "ل") or _nominal(scene, at)):
            how = how._replace(tense="masdar")
        if how.tense == "imperfect" and not clitics and at and scene.forms[at - 1] in scene.grammar.prepositions:
            continue  # "في تقدم المفاوضات"
        if stem in scene.grammar.clause.submitting and scene.forms[at + 1 : at + 2] and scene.forms[at + 1][0] == "ب":
            how = how._replace(tense="perfect", gender="m")  # "تقدم فلان بشكوى" is written like "offers"
        if how.tense == "masdar" or clitics[-1:] not in ("ب", "ك"):
            return stem, how, clitics
    return None


@lru_cache(maxsize=1 << 16)
def _light(grammar: Grammar, form: str) -> tuple[tuple[str, Inflection, str], ...]:
    """The readings of a word as a light verb, or as its verbal noun with ال."""
    found = ((reading, reading.stem.removeprefix("ال")) for reading in readings(form))
    held = ((reading, stem, grammar.light[stem]) for reading, stem in found if stem in grammar.light)
    return tuple(
        (stem, how, reading.clitics) for reading, stem, how in held if stem == reading.stem or how.tense == "masdar"
    )


def _nominal(scene: Scene, at: int) -> bool:
    """Whether a word that may be verb or noun is a noun: a preposition or a governor leads to it, or what follows is
    in the genitive ("وعقد حوار": as an object it were "حوارا")."""
    before = scene.forms[at - 1] if at else ""
    if before in scene.grammar.prepositions or before in scene.grammar.governors or _wanted(scene, at):
        return True
    if not scene.forms[at].startswith("و") or at + 2 >= len(scene.forms) or at + 1 in scene.inside:
        return False
    form, after = scene.forms[at + 1], scene.forms[at + 2]
    bare = not form.startswith("ال") and not form.endswith(("ا", "ه", "ات", "ء", "ى", "ين", "ي"))
    owned = after.startswith("ال") or at + 2 in scene.inside
    return bare and not owned and any(hit.kind == "noun" and not hit.pronoun for hit in scene.triggers.hits(form))


def _wanted(scene: Scene, at: int) -> bool:
    """Whether a word is the object of a verb that takes verbal nouns, with its subject between ("رفض فلان عقد …")."""
    if at < 2 or scene.forms[at][:1] == "و" or scene.forms[at].endswith(_FINITE):
        return False
    if not (at - 1 in scene.inside or scene.forms[at - 1].startswith("ال")):
        return False
    verb, left = at - 1, _SUBJECT
    while verb >= 0 and left > 0 and scene.words[verb].kind == "arabic":
        group, form = scene.inside.get(verb), scene.forms[verb]
        if group is None and _no_subject(scene, form):
            return False
        if group is None and not form.startswith("ال") and _governs(scene, form):
            return True
        verb, left = (group.first if group else verb) - 1, left - 1
    return False


def _governs(scene: Scene, form: str) -> bool:
    """Whether a word says of a verbal noun how it stands, or weighs it."""
    weighs = any_stem(form, scene.grammar.clause.weighing) or form in scene.grammar.clause.confirming
    return form in scene.grammar.governors or weighs


def _no_subject(scene: Scene, form: str) -> bool:
    """Whether a word cannot stand in a subject: a preposition, a relative, "that"."""
    if form.startswith(_OUTSIDE) or form in RELATIVES or form in SPOKEN:
        return True
    return form in scene.grammar.prepositions or form in scene.grammar.subjunctives


def light_verb(scene: Scene, found: Found) -> tuple[int, str, str] | None:
    """The nearest light verb before a noun: its word, its form without proclitics, its proclitics."""
    start, _ = scene.clause(found.sentence, found.first)
    least = max(start, found.first - _REACH)
    name = scene.inside.get(least)
    least = max(start, name.first - 1) if name and name.type == "PER" else least  # a long title
    for here in range(found.first - 1, least - 1, -1):
        verb = light(scene, here)
        if verb and verb[1].tense != "masdar" and verb[0] not in scene.grammar.copulas:
            return here, verb[0], verb[2]
    return None
