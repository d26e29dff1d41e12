"""Deeds that are told beside others: one of a list is what the list is, wanted or to come."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.governors import walk
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

_LISTED = 6
_WHOLE = 12  # how far before "among them" it is said how they stand
_IN_IT = frozenset(("فيها", "فيه", "ذلك"))
_OF_THEM = frozenset(("بينها", "وبينها", "منها", "ومنها", "ابرزها", "وابرزها", "اهمها", "واهمها", "ضمنها"))
_WHICH, _NAMED = frozenset(("وهو", "وهي")), 3  # how far before "which is" a demand may stand
_BESIDE = ("AID", "COOPERATE", "COERCE", "ACCUSE", "SANCTION")  # deeds of a list of things to do


def of_a_kind(before: Found, found: Found) -> bool:
    """Whether the status of one noun may be that of the one joined to it: a wish does not make a deed a wish."""
    return "ASSAULT" not in (before.hit.trigger.type, found.hit.trigger.type) or (
        before.hit.trigger.type == found.hit.trigger.type
    )


def joined(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a noun continues the one before it with و, nothing but its complement between."""
    if "verb" in (found.hit.kind, before.hit.kind):
        return False
    if found.hit.clitics[:1] != "و" or found.hit.clitics[1:] not in ("", "ب", "ل"):
        return False
    between = range(before.last, found.first)
    return len(between) <= 10 and not any(
        at in scene.opening or scene.forms[at] in scene.grammar.subjunctives for at in between
    )


def goes_on(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a noun is the next of a list of verbal nouns, with or without one that carries it."""
    return _resumed(scene, before, found) or _lists(scene, before, found) or _either(scene, before, found)


def _either(scene: Scene, before: Found, found: Found) -> bool:
    """Whether أو alone parts a noun from a like one ("لا يوجد اتفاق أو تفاهم")."""
    alike = before.hit.kind == found.hit.kind == "noun" and before.hit.trigger.type == found.hit.trigger.type
    return alike and scene.forms[before.last : found.first] == ["او"]


def _lists(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a noun follows a like one over a bare comma ("إنهاء القتال، تبادل الأسرى")."""
    if before.hit.kind != "noun" or found.hit.definite or found.hit.clitics or before.hit.definite:
        return False
    if "ASSAULT" in (before.hit.trigger.type, found.hit.trigger.type):
        return False
    apart = found.first - before.last <= _LISTED and found.first > before.last
    between = range(before.last, found.first - 1)
    plain = not any(at in scene.opening or scene.forms[at] in COMMAS or light(scene, at) for at in between)
    return apart and plain and scene.forms[found.first - 1] in COMMAS


def _resumed(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a verbal noun joins an event to the one before ("وقف القتال، واستئناف الحوار")."""
    at = found.first - 1
    verb = light(scene, at) if at >= before.last and found.first - before.last <= 10 else None
    return verb is not None and verb[1].tense == "masdar" and verb[2] == "و" and before.hit.kind == "noun"


def among(scene: Scene, found: Found) -> Status | None:
    """What is wanted or lies ahead as one of several ("يجب أن ينجز أعماله، بما فيها وقف …", "قضايا بينها وقف …")."""
    forms, at, first = scene.forms, found.first - 1, found.sentence.first
    if at - 2 < first:
        return None
    if forms[at] in _WHICH:  # "رفعوا مطلبا جديدا وهو إطلاق سراح …"
        asked = any(any_stem(form, scene.grammar.clause.proposals) for form in forms[max(first, at - _NAMED) : at])
        return "called-for" if asked else None
    if forms[at] in _IN_IT and "بما" in forms[at - 2 : at]:
        at -= 1 if forms[at - 1] == "بما" else 2
    elif forms[at] in _OF_THEM:
        at -= forms[at - 1] == "من"
    else:
        return None
    at -= forms[at - 1] in COMMAS
    held = walk(scene, at, first, _WHOLE)
    return held if held in ("called-for", "planned", "conditional") else None


def second(scene: Scene, found: Found, start: int) -> Status | None:
    """What is wanted or lies ahead beside another deed ("يجب الوقوف معهم، والتعاون معهم", "على وشك …، واستعادة …")."""
    trigger, comma = found.hit.trigger, found.first - 1
    deed = (trigger.type in _BESIDE and found.hit.rest[-1:] != ("علي",)) or (
        trigger.mode == "capture" and not found.hit.definite
    )
    if not deed or found.hit.clitics != "و" or comma <= start or scene.forms[comma] not in COMMAS:
        return None
    if found.hit.definite and scene.forms[found.last : found.last + 1] != ["مع"]:
        return None
    held = walk(scene, comma, start)
    return held if held in ("called-for", "planned") else None
