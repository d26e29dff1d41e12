"""Parties behind what only tells more of a meeting or visit ("زيارة الوفد التي وصفت بالناجحة إلى كذا")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties, assign
from tawatur.annotate.events.parties.ways import host, role_of
from tawatur.annotate.events.scene.lists import listed
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.modes import MEETINGS

_GOAL, _PARTNER = 16, 24  # words over a relative clause to where somebody goes, over a visit to who is met
_TO, _WITH, _AMONG = "الي", "مع", "بين"
_THERE = "فيما"
_JOINT = ("CONSULT", "AGREE", "COOPERATE")
_FOR, _HEADS = 9, 3  # words over what a deal is for to "between", and from there over a noun to the first name


def late(scene: Scene, found: Found, held: Parties, after: Found | None) -> None:
    """Where a visit goes, behind a relative clause on it; whom somebody meets, behind the visit in which he does."""
    mode = found.hit.trigger.mode
    if found.hit.trigger.type in _JOINT and found.hit.kind == "noun" and not held.actors:
        _between(scene, found, held)
    if held.targets or found.hit.kind == "verb" or found.hit.pronoun:
        return
    if mode == "visit" and held.actors:
        _goes(scene, found, held)
    elif mode in MEETINGS and len(held.actors) == 1 and after and after.hit.trigger.mode == "visit":
        _meets(scene, found, held, after)


def _between(scene: Scene, found: Found, held: Parties) -> None:
    """Those between whom it is, behind what it is for ("اتفاقية للتعاون في كذا بين كذا وكذا", "التعاون فيما بين …")."""
    if any_stem(scene.forms[found.first], scene.grammar.consents) or role_of(scene, found, "between") != "actor":
        return  # "وافق على اتفاقية بين كذا وكذا"
    until = min(found.sentence.last, held.until, found.last + _FOR)
    at = next((at for at in range(found.last, until) if scene.forms[at] == _AMONG), None)
    if at is None or any(scene.forms[here] in COMMAS or scene.breaks(here) for here in range(found.last, at)):
        return
    between = scene.forms[found.last : at]
    if found.hit.definite and not all(form.startswith("ال") or form == _THERE for form in between):
        return  # "خلال اللقاء بحث العلاقات بين كذا وكذا"
    group = next(iter(scene.between(at + 1, min(at + _HEADS, found.sentence.last))), None)
    both = listed(scene, group, found.sentence.last) if group and not group.clitics else ()
    if len(both) > 1 and not scene.between(found.last, at):
        for each in both:
            assign(held, "actor", each)


def _goes(scene: Scene, found: Found, held: Parties) -> None:
    """The goal of a visit behind the relative clause that follows who makes it."""
    _, end = scene.clause(found.sentence, found.first)
    if end >= found.sentence.last or scene.forms[end] not in RELATIVES:
        return
    for group in scene.between(end, min(found.last + _GOAL, held.until)):
        between = range(end, group.first)
        if any(scene.forms[at] in SPOKEN or scene.forms[at] in COMMAS or scene.breaks(at) for at in between):
            return
        if scene.forms[group.first - 1] == _TO and group.type == "GPE":
            assign(held, "target", group, "to", host(scene, found, group))
            return


def _meets(scene: Scene, found: Found, held: Parties, after: Found) -> None:
    """Who is met, by مع behind the visit in which it is done."""
    doers = {party.entity for party in held.actors}
    for group in scene.between(after.last, min(found.sentence.last, after.last + _PARTNER)):
        if any(scene.forms[at] in SPOKEN or scene.breaks(at) for at in range(after.last, group.first)):
            return
        if scene.forms[group.first - 1] == _WITH and group.entity not in doers:
            for each in listed(scene, group, found.sentence.last):
                assign(held, "target", each)
            return
