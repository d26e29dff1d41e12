"""Did it happen? Status from tense, modality and negation of a trigger's own clause and of what governs it.

A noun asks the words before it, nearest first: a preposition that dates it ("بعد"), a word that governs it ("ضرورة"), a
light verb that carries it ("أجرى"). What says that something goes on, or is wanted, may itself be wanted or denied.
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.scene import COMMAS, Scene
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection
from tawatur.script.words import readings, stems

_REACH = 9
_OPEN: frozenset[Status] = frozenset(("called-for", "planned", "conditional", "denied"))
_PURPOSE = frozenset(("ACCUSE", "RETREAT", "AGREE", "COOPERATE", "AID"))


class Told(NamedTuple):
    """A trigger read before in the same sentence, with its status."""

    found: Found
    status: Status


def status(scene: Scene, found: Found, before: Told | None) -> Status:
    """The status of an event; `before` is the trigger before it in the sentence."""
    if found.hit.kind == "verb":
        return _of_verb(scene, found, before)
    return _of_noun(scene, found, before)


def _of_verb(scene: Scene, found: Found, before: Told | None) -> Status:
    hit, at, first = found.hit, found.first, found.sentence.first
    assert hit.how is not None
    title = found.sentence.role == "title"
    joined = hit.clitics[:1] in ("و", "ف") or (at > first and scene.forms[at - 1] in ("وان", "وانه"))
    if joined and before and before.status in _OPEN and hit.how.tense in ("imperfect", "jussive"):
        return before.status
    return finite(scene, at, hit.clitics, hit.how, first, title)


def finite(scene: Scene, at: int, clitics: str, how: Inflection, first: int, title: bool) -> Status:
    """The status that a finite verb gives itself, or takes from what stands before it."""
    if clitics.endswith("س"):
        return "conditional" if any(form in scene.grammar.conditions for form in scene.forms[first:at]) else "planned"
    word = scene.forms[at - 1] if at > first else ""
    kind = scene.grammar.negations.get(word)
    if kind:
        return "planned" if kind == "will" else "denied"
    if any(form in scene.grammar.conditions for form in scene.forms[max(first, at - 3) : at]):
        return "conditional"
    if how.tense in ("perfect", "passive"):
        return "occurred"
    if clitics.endswith("ل"):
        return "called-for"
    if word == "قد":
        return "conditional"
    if word in scene.grammar.subjunctives:
        return walk(scene, at - 1, first) or "called-for"
    if title:
        return "occurred"
    held = walk(scene, at, first, 3)
    return held if held in ("planned", "conditional", "ongoing") else "ongoing"


def _of_noun(scene: Scene, found: Found, before: Told | None) -> Status:
    hit = found.hit
    start, end = scene.clause(found.sentence, found.first)
    own = _predicate(scene, found, end) or _modified(scene, found.first + 1, end)
    if found.first > start and scene.forms[found.first - 1] in scene.grammar.negations:
        return "denied"
    if own in ("planned", "conditional", "called-for", "denied"):
        return own
    if before and joined(scene, before.found, found):
        return before.status
    if before and hit.trigger.type == "AID" and _stopped(before.found, found):
        return "ongoing"
    held = walk(scene, found.first, start, _REACH, found.sentence.role == "title", hit.trigger.type)
    if held:
        return "ongoing" if held == "occurred" and own == "ongoing" else held
    purpose = not hit.definite or hit.trigger.type in _PURPOSE
    if hit.clitics.endswith("ل") and purpose and hit.trigger.type != "ASSAULT":
        return "called-for"
    return own or hit.trigger.status or "occurred"


def joined(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a noun continues the one before it with و, nothing but its complement between."""
    if "verb" in (found.hit.kind, before.hit.kind):
        return False
    if found.hit.clitics[:1] != "و" or found.hit.clitics[1:] not in ("", "ب", "ل"):
        return False
    between = scene.forms[before.last : found.first]
    return len(between) <= 10 and not any(
        form in scene.grammar.boundaries or form in scene.grammar.subjunctives for form in between
    )


def _stopped(before: Found, found: Found) -> bool:
    """Whether help is what is being stopped by the trigger right before it: it goes on until then."""
    return before.hit.trigger.mode == "suspend" and found.first - before.last <= 1


def walk(scene: Scene, at: int, first: int, reach: int = _REACH, title: bool = False, kind: str = "") -> Status | None:
    """The status given by what stands before a word, None where nothing in reach gives one."""
    here, left, carried = at - 1, reach, False
    while here >= first and left > 0:
        form = scene.forms[here]
        group = scene.inside.get(here)
        if group:
            here = group.first - 1
            if not group.clitics:
                left -= 1
                continue
            here, form = group.first, form
        if form in COMMAS:
            apposed = scene.inside.get(here - 1)
            if apposed is None or apposed.first <= first or scene.forms[apposed.first - 1] not in COMMAS:
                return None
            here = apposed.first - 2
            continue
        if form in scene.grammar.topics or form in scene.grammar.boundaries:
            return "occurred" if carried else None
        held = governor(scene, here)
        if held == "ongoing":
            return _above(scene, here, first) or held
        if held == "denied" and _failed(scene, here, at):
            return "occurred"
        if held:
            return _denied(scene, here, first, held, kind)
        verb = light(scene, here)
        if verb and verb[1].tense == "masdar":
            carried = True
        elif verb:
            return _carried(scene, here, verb, first, title)
        here -= 1
        left -= 1
    return None


def governor(scene: Scene, at: int) -> Status | None:
    """The status a word gives to what it governs."""
    if scene.words[at].kind != "arabic":
        return None
    form = scene.forms[at]
    if form.startswith("ال") and form[2:] in scene.grammar.modifiers:
        return None
    held = scene.grammar.governors.get(form)
    if held is None:
        held = next((s for stem in stems(form) if (s := scene.grammar.governors.get(stem))), None)
    return "planned" if held == "ongoing" and form.lstrip("وف").startswith("س") else held


def _above(scene: Scene, at: int, first: int) -> Status | None:
    """Whether that something goes on is itself wanted, planned or denied."""
    for here in range(at - 1, max(first, at - 4) - 1, -1):
        if scene.forms[here] in COMMAS:
            return None
        held = governor(scene, here)
        if held in _OPEN:
            return held
    return None


def _denied(scene: Scene, at: int, first: int, held: Status, kind: str) -> Status:
    """A wish or a plan is denied where its own words are ("دون التوصل إلى")."""
    if (
        held == "called-for"
        and kind in ("ASSAULT", "REQUEST")
        and scene.forms[at].lstrip("ول").startswith(("محاول", "يحاول", "تحاول"))
    ):
        return "ongoing" if kind == "REQUEST" else "occurred"
    if held in ("called-for", "planned"):
        for here in range(at - 1, max(first, at - 10) - 1, -1):
            form = scene.forms[here]
            if form in COMMAS:
                break
            if scene.forms[here + 1] in scene.grammar.remaining:
                continue
            if form in scene.grammar.failures or form.lstrip("ب") in scene.grammar.failures:
                return "denied"
    return held


def _failed(scene: Scene, at: int, trigger: int) -> bool:
    """Whether "فشل" speaks of the event's outcome: no preposition leads from it to the trigger."""
    if scene.forms[at] not in scene.grammar.outcomes:
        return False
    return "في" not in scene.forms[at:trigger] and not scene.forms[trigger].startswith("ب")


def light(scene: Scene, at: int) -> tuple[str, Inflection, str] | None:
    """The light verb at a word: its form without proclitics, how it is inflected, its proclitics."""
    if scene.words[at].kind != "arabic" or at in scene.inside:
        return None
    for reading in readings(scene.forms[at]):
        stem = reading.stem.removeprefix("ال")
        how = scene.grammar.light.get(stem)
        if how is None or (stem != reading.stem and how.tense != "masdar"):
            continue
        if how.tense == "perfect" and reading.clitics[-1:] in ("ب", "ل"):
            how = how._replace(tense="masdar")
        if how.tense == "masdar" or reading.clitics[-1:] not in ("ب", "ك"):
            return stem, how, reading.clitics
    return None


def _carried(scene: Scene, at: int, verb: tuple[str, Inflection, str], first: int, title: bool) -> Status:
    held = finite(scene, at, verb[2], verb[1], first, title)
    if held == "occurred" and verb[0] in scene.grammar.lasting:
        return "ongoing"
    return held


def _modified(scene: Scene, at: int, end: int) -> Status | None:
    """The status given by an adjective after the noun."""
    for here in range(at, min(at + 6, end)):
        form = scene.forms[here]
        if form in COMMAS or form in scene.grammar.prepositions:
            return None
        held = scene.grammar.modifiers.get(form) or scene.grammar.modifiers.get(form.removeprefix("ال"))
        if held:
            return held
    return None


def _predicate(scene: Scene, found: Found, end: int) -> Status | None:
    """What the clause says of an event that is its subject ("المفاوضات يجب أن …")."""
    if found.first > found.sentence.first and scene.forms[found.first - 1] not in scene.grammar.heads:
        return None
    for here in range(found.last, min(found.last + 5, end)):
        held = scene.grammar.predicates.get(scene.forms[here])
        if held:
            return held
    return None


def light_verb(scene: Scene, found: Found) -> tuple[int, str, str] | None:
    """The nearest light verb before a noun: its word, its form without proclitics, its proclitics."""
    start, _ = scene.clause(found.sentence, found.first)
    for here in range(found.first - 1, max(start, found.first - 12) - 1, -1):
        verb = light(scene, here)
        if verb and verb[1].tense != "masdar":
            return here, verb[0], verb[2]
    return None
