"""What the trigger before it in the sentence makes of an event."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.status.joined import joined, of_a_kind
from tawatur.annotate.events.status.moods import OPEN
from tawatur.annotate.events.status.terms import threatened
from tawatur.model.layers import Status
from tawatur.model.modes import MEDIATION

_TOPIC, _ABOUT = 4, frozenset(("بشان", "حول"))
_TALKED, _OFFERED = (
    ("RETREAT", "AGREE", "COOPERATE"),
    ("funding", "rescue", "sanctions relief", "release"),
)  # what talks about it want


class Told(NamedTuple):
    """A trigger read before in the same sentence, with its status."""

    found: Found
    status: Status


def after_another(scene: Scene, before: Told, found: Found) -> Status | None:
    """The status of an event by the trigger before it, None where that says nothing of it."""
    trigger, open_ = found.hit.trigger, before.status in OPEN
    if joined(scene, before.found, found) and (not open_ or of_a_kind(before.found, found)):
        return before.status
    if open_ and scene.forms[found.first - 1] == "مقابل":
        return before.status  # one for the other
    if threatened(scene, before.found, found):
        return "conditional"
    if open_ and _includes(scene, before.found, found):
        return before.status  # "الزيارة المرتقبة تشمل لقاءات"
    if trigger.mode == MEDIATION and found.hit.clitics == "ب" and before.status != "denied":
        return before.status  # "محادثات تجري بوساطة كذا"
    if trigger.type == "AID" and _stopped(before.found, found):
        return "ongoing"
    if (trigger.mode == "ceasefire" or trigger.type == "COOPERATE") and _of_talks(before, found):
        return "called-for"  # "مفاوضات وقف إطلاق النار", "مشاورات التعاون الاقتصادي"
    if (trigger.type in _TALKED or trigger.mode in _OFFERED) and _topic_of_talks(scene, before, found):
        return "called-for"  # "مفاوضات بشأن تبادل الأسرى"
    if open_ and before.found.hit.trigger.type == "AGREE" and _about(scene, before, found):
        return before.status  # "لإعداد اتفاق حول قرض"
    return None


def _includes(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a verb between says that a visit holds a meeting."""
    if before.hit.trigger.mode != "visit" or found.hit.trigger.type != "CONSULT" or found.hit.kind == "verb":
        return False
    between = scene.forms[max(before.first - 1, found.sentence.first) : found.first]
    return found.first - before.last <= _TOPIC and any(form in scene.grammar.parties.including for form in between)


def dealt(before: Found, found: Found) -> bool:
    """Whether a deal right before a ceasefire is one on it."""
    return before.hit.trigger.type == "AGREE" and before.hit.kind == "noun" and found.first - before.last <= 1


def _of_talks(before: Told, found: Found) -> bool:
    """Whether an event is what the talks right before it are about."""
    hit = before.found.hit
    beside = before.found.last == found.first and (hit.kind, hit.trigger.type) == ("noun", "CONSULT")
    return beside and not hit.definite and before.status != "denied"


def _topic_of_talks(scene: Scene, before: Told, found: Found) -> bool:
    """Whether a word for a topic leads from talks to what would end a war, or to working together."""
    hit = before.found.hit
    sought = not found.hit.definite or found.hit.trigger.type == "COOPERATE"
    talks = sought and (hit.kind, hit.trigger.type) == ("noun", "CONSULT")
    return talks and before.status != "denied" and _about(scene, before, found)


def _about(scene: Scene, before: Told, found: Found) -> bool:
    """Whether a word for a topic leads from one trigger to the next."""
    between = scene.forms[before.found.last : found.first]
    return len(between) <= _TOPIC and not _ABOUT.isdisjoint(between[-2:])


def _stopped(before: Found, found: Found) -> bool:
    """Whether help is what is being stopped by the trigger right before it: it goes on until then."""
    return before.hit.trigger.mode == "suspend" and found.first - before.last <= 1
