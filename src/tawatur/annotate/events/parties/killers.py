"""Who killed in an attack that a noun tells: the subject of the verb of killing before it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.subjects import subject
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.model.party import Party

_KILLED = 14


def killers(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who killed in the attack that a noun tells ("قتل الجيش فلانا في غارة", "أنه قتل فلانا بقصف")."""
    hit, at = found.hit, found.first
    if hit.kind != "noun" or hit.trigger.type != "ASSAULT" or hit.definite:
        return ()
    if not (hit.clitics == "ب" or scene.forms[at - 1] in ("في", "خلال", "بعد", "جراء", "عبر")):
        return ()
    first, _ = scene.clause(found.sentence, at)
    for verb in range(at - 1, max(first, at - _KILLED) - 1, -1):
        if scene.forms[verb] in COMMAS:
            return ()
        noun = scene.prose.text[scene.words[verb].end - 1] == "ة"  # "إصابة" is folded like "he hit him"
        for deed in scene.triggers.hits(scene.forms[verb]) if verb not in scene.inside and not noun else ():
            if deed.kind == "verb" and deed.trigger.casualty and deed.how and deed.how.tense == "perfect":
                return tuple(
                    Party(group.entity, group.span)
                    for group in subject(scene, found.sentence, verb, at, deed.how)
                    if group.entity and group.type in ("ORG", "GPE") and _has_object(scene, group, verb, at)
                )
    return ()


def _has_object(scene: Scene, group: Group, verb: int, end: int) -> bool:
    """Whether somebody stands behind a verb of killing and its subject whom it kills: no preposition, no mark."""
    at = max(verb + 1, group.last)
    return at < end - 1 and scene.words[at].kind != "mark" and scene.forms[at] not in scene.grammar.prepositions
