"""Did it happen? Status from tense, modality and negation of a trigger's own clause and of what governs it."""

from __future__ import annotations

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.scene import COMMAS, Scene
from tawatur.model.layers import Status
from tawatur.script.words import readings, stems

_REACH = 8
_NOUN_REACH = 5


def status(scene: Scene, found: Found) -> Status:
    """The status of an event."""
    if found.hit.kind == "verb":
        return _of_verb(scene, found)
    return _of_noun(scene, found)


def _of_verb(scene: Scene, found: Found) -> Status:
    how = found.hit.how
    assert how is not None
    return _own(scene, found.first, found.hit.clitics, how.tense, found.sentence.first, found.sentence.role == "title")


def _own(scene: Scene, at: int, clitics: str, tense: str, first: int, title: bool) -> Status:
    """The status that a finite verb gives itself, or takes from what stands before it."""
    if clitics.endswith("س"):
        return "planned"
    before = scene.forms[at - 1] if at > first else ""
    kind = scene.grammar.negations.get(before) or scene.grammar.negations.get(before[1:] if before[:1] in "وف" else "")
    if kind == "not":
        return "denied"
    if kind == "will":
        return "planned"
    if tense in ("perfect", "passive") and clitics in ("", "و", "ف"):
        return "conditional" if before in scene.grammar.conditions else "occurred"
    if clitics.endswith("ل"):
        return "called-for"
    if before == "قد":
        return "conditional"
    if before in scene.grammar.subjunctives or _follows_that(scene, at, first):
        return governed(scene, at - 1, first) or "called-for"
    if title:
        return "occurred"
    return governed(scene, at, first, 3) or "ongoing"


def _follows_that(scene: Scene, at: int, first: int) -> bool:
    return any(form in scene.grammar.subjunctives for form in scene.forms[max(first, at - 3) : at])


def _of_noun(scene: Scene, found: Found) -> Status:
    start, end = scene.clause(found.sentence, found.first)
    modified = _modified(scene, found.last, end)
    held: Status | None
    if modified == "planned" or modified == "conditional":
        return modified
    light = light_verb(scene, found)
    if light is not None:
        how = scene.grammar.light[light[1]]
        held = _own(scene, light[0], light[2], how.tense, found.sentence.first, found.sentence.role == "title")
        if held != "ongoing":
            return held
        return modified or "ongoing"
    held = governed(scene, found.first, start, _NOUN_REACH)
    if held:
        return held
    if found.hit.clitics.endswith("ل") and not found.hit.definite and found.hit.trigger.status != "occurred":
        return "called-for"
    return modified or found.hit.trigger.status or "occurred"


def governed(scene: Scene, at: int, first: int, reach: int = _REACH) -> Status | None:
    """The status given by the nearest governing word before a word, None where there is none in reach."""
    for here in range(at - 1, max(first, at - reach) - 1, -1):
        form = scene.forms[here]
        if form in COMMAS:
            return None
        held = scene.grammar.governors.get(form)
        if held is None and scene.words[here].kind == "arabic":
            held = next((s for stem in stems(form) if (s := scene.grammar.governors.get(stem))), None)
        if held:
            return held
    return None


def _modified(scene: Scene, at: int, end: int) -> Status | None:
    """The status given by an adjective after the noun."""
    for here in range(at, min(at + 6, end)):
        if scene.forms[here] in COMMAS:
            return None
        form = scene.forms[here]
        held = scene.grammar.modifiers.get(form) or scene.grammar.modifiers.get(form.removeprefix("ال"))
        if held:
            return held
    return None


def light_verb(scene: Scene, found: Found) -> tuple[int, str, str] | None:
    """The light verb that carries a noun: its word, its form without proclitics, its proclitics."""
    start, _ = scene.clause(found.sentence, found.first)
    for here in range(found.first - 1, max(start, found.first - 12) - 1, -1):
        form = scene.forms[here]
        if scene.words[here].kind != "arabic" or here in scene.inside:
            continue
        for reading in readings(form):
            if reading.stem in scene.grammar.light and reading.clitics[-1:] not in ("ب", "ك"):
                return here, reading.stem, reading.clitics
    return None
