"""Journeys of officials that are told by a verb of going alone."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.annotate.events.words.triggers import Hit, Trigger
from tawatur.model.prose import Sentence

# How far before and behind the verb the person and the place may stand.
_BEFORE, _JOURNEY = 8, 12
_TITLED = 14  # where he stands with his title, over "is to"
_TO_GO = RELATIVES | {"من", "ان"}


def travels(scene: Scene, trigger: Trigger, sentence: Sentence, at: int, last: int) -> bool:
    """Whether an official (not his letter or his body) stands beside a verb, and إلى and a place soon behind it."""
    groups = scene.between(max(sentence.first, at - _TITLED), min(sentence.last, last + _JOURNEY))
    person = next((group for group in groups if group.type == "PER" and _goes(scene, group, at)), None)
    if person is None or not _official(scene, person):
        return False
    before = scene.forms[max(sentence.first, person.first - 2) : person.first]
    if any(any_stem(form, trigger.not_before) for form in before):
        return False
    return any(group.type == "GPE" and group.first > at and scene.forms[group.first - 1] == "الي" for group in groups)


def _goes(scene: Scene, person: Group, at: int) -> bool:
    """Whether a person stands right beside a verb, or before what only says that he is to go ("فلان، الذي من المقرر أن
    يصل …")."""
    if at in (person.last, person.first - 1) or _says_so(scene, person.last, at):
        return True
    between = scene.forms[person.last : at] if person.last < at else []
    expects = any(_planned(scene, form) for form in between)
    return expects and all(form in _TO_GO or form in COMMAS or _planned(scene, form) for form in between)


def _says_so(scene: Scene, first: int, at: int) -> bool:
    """Whether nothing but a cue and the pronoun of أن stand between a person and a verb ("فلان أعلن أنه سيتوجه …")."""
    if not first < at or scene.forms[at - 1] not in scene.grammar.subjects:
        return False
    return all(here in scene.cues for here in range(first, at - 1))


def _planned(scene: Scene, form: str) -> bool:
    """Whether a word says that something is to come ("المقرر")."""
    return scene.grammar.modifiers.get(form.removeprefix("ال")) == "planned"


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
