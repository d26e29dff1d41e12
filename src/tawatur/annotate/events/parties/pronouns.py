"""Parties whom a preposition with a pronoun takes up ("اتفق معه على …", "حوار معها", "العقوبات المفروضة عليها")."""

from __future__ import annotations

from bisect import bisect_left

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.ways import role_of
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import WANTED, Agreement, agrees, referent
from tawatur.annotate.events.scene.scene import RELATIVES, Scene

_WAYS = {way + pronoun: (way, wanted) for way in ("مع", "ب", "علي", "ضد", "عن") for pronoun, wanted in WANTED.items()}
_TOGETHER = ("مع", "ب")
_RELIEVED = {"release": "PER", "sanctions relief": "GPE"}  # who is freed, and of what
_REACH = 2  # words from the trigger, over an adjective at most
_JOINT = ("CONSULT", "AGREE", "COOPERATE")
_UPON_PEOPLE = ("COERCE", "ACCUSE")
_CLOSE = 3  # words from a relative to what those do, or get, whom it is on
_OPENS = 2  # words from the beginning of a sentence to a verb that goes on with the one before


def with_pronouns(scene: Scene, found: Found, held: Parties) -> None:
    """Give whom a preposition with a pronoun takes up right behind a trigger his role, where nobody has it yet."""
    if found.hit.trigger.mode == "capture" and not (held.targets or held.place):
        _taken(scene, found, held)
    if found.hit.trigger.type == "ASSAULT" or (held.targets and found.hit.trigger.type != "AGREE"):
        return
    for at in range(found.last, min(found.last + _REACH, found.sentence.last)):
        way, wanted = _WAYS.get(scene.forms[at], ("", None))
        if found.hit.kind == "verb" and way not in _TOGETHER and not _gives(found):
            wanted = None  # "صفقة اعترض عليها فلان"
        role = role_of(scene, found, scene.grammar.prepositions[way]) if wanted else ""
        if wanted and role in ("actor", "target"):
            group = _meant(scene, found, held, way, wanted)
            into = held.actors if role == "actor" else held.targets
            add(into, group.entity if group else None, group.span if group else None)
        if wanted or at in scene.inside or scene.words[at].kind == "mark":
            return


def _taken(scene: Scene, found: Found, held: Parties) -> None:
    """What is taken, by a pronoun with على among the words of the trigger ("السيطرة عليها"): the nearest place."""
    way, wanted = _WAYS.get(scene.forms[found.last - 1], ("", None))
    for group in reversed(scene.between(found.sentence.first, found.first)) if way == "علي" and wanted else ():
        if group.type in ("GPE", "LOC") and agrees(scene, group, wanted or "f"):
            assign(held, "target", group)
            return


def _fits(found: Found, group: Group, way: str, wanted: Agreement) -> bool:
    """Whether a name may be meant: whom force or a charge is upon is a person, on whom sanctions are a state, and many
    are no one body."""
    if found.hit.trigger.type in _UPON_PEOPLE:
        return group.type == "PER"
    if way == "عن":
        return group.type == _RELIEVED.get(found.hit.trigger.mode or "")
    if way == "علي":
        return group.type == "GPE" and found.hit.trigger.mode != "tariff"
    return wanted != "p" or group.type != "ORG"


def _gives(found: Found) -> bool:
    """Whether it is given up or let go of somebody."""
    return found.hit.trigger.type == "CONCEDE" or found.hit.trigger.mode == "release"


def _meant(scene: Scene, found: Found, held: Parties, way: str, wanted: Agreement) -> Group | None:
    """Who is meant by the pronoun, apart from those who do it: whom its relative clause is on, the nearest name before
    it, where a verb opens its sentence one of the sentence before."""
    first, _ = scene.clause(found.sentence, found.first)
    if scene.forms[first] in RELATIVES and (not _gives(found) or found.first - first <= _CLOSE):
        return next(iter(antecedent(scene, found.sentence, first)), None)
    begins = found.sentence.first
    number = bisect_left(scene.prose.sentences, begins, key=lambda sentence: sentence.first)
    if found.hit.trigger.type in _JOINT and found.hit.kind == "verb" and found.first - begins <= _OPENS and number:
        before = scene.prose.sentences[number - 1]
        begins = before.first if before.role == found.sentence.role else begins
    doers = {party.entity for party in (*held.actors, *held.likely)}
    group = referent(scene, begins, found.first, wanted)
    while group and (group.entity in doers or not _fits(found, group, way, wanted)):
        group = referent(scene, begins, group.first, wanted)
    return group
