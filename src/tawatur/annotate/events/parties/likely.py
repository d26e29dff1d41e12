"""Who would do it where nothing says who did: those who control it, who tells of it, who is criticised for it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light, light_verb
from tawatur.annotate.events.parties.announcers import announcer, campaign, only_tells
from tawatur.annotate.events.parties.blame import person
from tawatur.annotate.events.parties.carried import criticised, was_seized
from tawatur.annotate.events.parties.controllers import announced, by_deed, controller
from tawatur.annotate.events.parties.deals import known_deal
from tawatur.annotate.events.parties.elided import TO_WHOM
from tawatur.annotate.events.parties.held import Parties
from tawatur.annotate.events.parties.pairs import paired
from tawatur.annotate.events.parties.receivers import befalls, on_trial, seeks
from tawatur.annotate.events.parties.verbs import undone
from tawatur.annotate.events.scene.scene import FORCE, RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.party import Party

_ESCAPE = 4
_RESOLVED = 6
_SUFFERED = ("COERCE", "ACCUSE", "ASSAULT")
_OTHERS = ("REQUEST", "ACCUSE", "SANCTION")


def likely(scene: Scene, found: Found, held: Parties, before: Found | None) -> None:
    """Say whether "the two sides" do it, else who would."""
    held.pair = paired(scene, found, held)
    if _both_passive(scene, found, before):
        return
    theirs = () if held.pair or held.away or held.others or seeks(scene, found) else _controllers(scene, found)
    theirs = campaign(scene, found) or theirs or (() if held.away else announcer(scene, found))
    held.likely = theirs or criticised(scene, found, before)


def _both_passive(scene: Scene, found: Found, before: Found | None) -> bool:
    """Whether a verb is joined right behind one of force that has no object: both are in the passive ("قتل واعتقل ستة
    أشخاص")."""
    how, joined = found.hit.how, found.hit.clitics == "و"
    if before is None or how is None or not joined or before.last != found.first or found.hit.trigger.type not in FORCE:
        return False
    return any(hit.kind == "verb" and not hit.clitics for hit in scene.triggers.hits(scene.forms[before.first]))


def _controllers(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is named before it and may do it: not who is tried, nor one person for what many do."""
    if not controllable(scene, found) or _object(scene, found):
        return ()
    held, how = controller(scene, found), found.hit.how
    if on_trial(found) and any(person(scene, party) for party in held):
        return ()
    many = how is not None and (how.number, how.person) == ("p", 3)
    return () if many and len(held) == 1 and person(scene, held[0]) else held


def controllable(scene: Scene, found: Found) -> bool:
    """Whether somebody named before may be the doer: not of what is told in the passive or said by others."""
    trigger = found.hit.trigger
    if (
        trigger.casualty
        or only_tells(scene, found)
        or (found.hit.how and found.hit.how.tense == "passive")
        or undone(scene, found)
    ):
        return False
    if found.hit.kind == "verb":
        to_whom = found.last < found.sentence.last and scene.forms[found.last] in TO_WHOM
        return not to_whom and scene.forms[scene.clause(found.sentence, found.first)[0]] not in RELATIVES
    carrier = light_verb(scene, found)
    if carrier and carrier[1] in scene.grammar.impersonal:
        return False
    if found.first > found.sentence.first and scene.forms[found.first - 1] in scene.grammar.parties.amid:
        return False
    if trigger.type == "PROTEST" or known_deal(scene, found) or was_seized(scene, found) or befalls(scene, found):
        return False
    if trigger.type == "SANCTION":
        return _resolved(scene, found) or announced(scene, found)
    if trigger.type in _OTHERS:
        return trigger.genitive == "target" or trigger.mode not in (None, "order")
    if trigger.type == "ASSAULT" and (_means(scene, found) or _prepared(scene, found)):
        return True
    if trigger.type == "ASSAULT" and trigger.genitive != "target":
        verb = light(scene, found.first - 1) if found.first > found.sentence.first else None
        return verb is not None and verb[1].tense == "masdar" and verb[2].endswith("ل")  # "مواقع كذا لشن هجمات"
    return True


def _means(scene: Scene, found: Found) -> bool:
    """Whether an attack is the means of what somebody does ("صعدت كذا حملتها من خلال قصف …")."""
    near = scene.forms[max(found.sentence.first, found.first - 2) : found.first]
    return near in (["من", "خلال"], ["عن", "طريق"]) or near[-1:] == ["عبر"] or by_deed(scene, found)


def _prepared(scene: Scene, found: Found) -> bool:
    """Whether an attack is what somebody prepares for ("تستعد كذا لقصف المطار")."""
    near = scene.forms[max(found.sentence.first, found.first - _ESCAPE) : found.first]
    return found.hit.clitics.endswith("ل") and any(any_stem(f, scene.grammar.clause.preparing) for f in near)


def _resolved(scene: Scene, found: Found) -> bool:
    """Whether a decision or a threat leads to a sanction, a verbal noun between at most ("قررت كذا فرض عقوبات")."""
    near = scene.forms[max(found.sentence.first, found.first - _RESOLVED) : found.first]
    return any(form in scene.grammar.parties.resolving for form in near)


def _object(scene: Scene, found: Found) -> bool:
    """Whether who is named before suffers it ("محاكمته", "نجا من اغتيال") or only speaks of it ("عن اغتيال فلان")."""
    hit = found.hit
    if hit.kind == "verb" or hit.trigger.genitive != "target" or hit.trigger.type not in _SUFFERED:
        return False
    near = range(max(found.sentence.first, found.first - _ESCAPE), found.first)
    if any(scene.forms[at] in scene.grammar.escapes for at in near if at not in scene.inside):
        return True
    before = scene.forms[found.first - 1] if found.first else ""
    if not hit.pronoun:
        name = scene.grammar.prepositions.get(before)
        return hit.trigger.type == "ASSAULT" and (name == "about" or before in scene.grammar.passing.afterwards)
    return (
        before in scene.grammar.prepositions
        or before in scene.grammar.passing.since
        or before in scene.grammar.passing.afterwards
    )
