"""Journeys of officials that are told by a verb of going alone."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.annotate.events.words.triggers import Hit, Trigger
from tawatur.model.prose import Sentence

# How far before and behind the verb the person and the place may stand.
_BEFORE, _JOURNEY = 8, 12


def travels(scene: Scene, trigger: Trigger, sentence: Sentence, at: int, last: int) -> bool:
    """Whether an official (not his letter or his body) stands beside a verb, and إلى and a place soon behind it."""
    groups = scene.between(max(sentence.first, at - _BEFORE), min(sentence.last, last + _JOURNEY))
    person = next((group for group in groups if group.type == "PER" and at in (group.last, group.first - 1)), None)
    if person is None or not _official(scene, person):
        return False
    before = scene.forms[max(sentence.first, person.first - 2) : person.first]
    if any(any_stem(form, trigger.not_before) for form in before):
        return False
    return any(group.type == "GPE" and group.first > at and scene.forms[group.first - 1] == "الي" for group in groups)


def known(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether a noun that needs a party where nothing says whose it is has ال, a pronoun, or an official beside it."""
    if not hit.trigger.loose or hit.kind == "verb":
        return False
    near = scene.forms[max(sentence.first, at - _BEFORE) : min(sentence.last, at + _BEFORE)]
    return hit.definite or bool(hit.pronoun) or any(any_stem(w, scene.triggers.large["officials"]) for w in near)


def _official(scene: Scene, person: Group) -> bool:
    """Whether the article calls a person by an office of state somewhere."""
    for mention in scene.layers.entities:
        span = mention.role or (mention.span if mention.nominal else None)
        if span is not None and mention.entity == person.entity:
            held = scene.forms[scene.at(span.start) : scene.at(span.end - 1) + 1]
            if any(any_stem(form, scene.triggers.large["officials"]) for form in held):
                return True
    return False
