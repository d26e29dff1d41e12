"""Deeds laid at somebody's door: charges ("بتهمة الاعتداء"), culprits ("منفذ الهجوم فلان"), claims ("هجوم تبناه …")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, STOPS, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem
from tawatur.model.party import Party

_DEEDS = ("ASSAULT", "COERCE", "PROTEST", "AID")
_ON, _FOR = "علي", "عن"
_IS = ("هو", "هي", "هم")
_NEAR = 3
_CLAIM = 25
_FIRE = 12
_CRIME = 6
_AVOWED = 9  # words from a negation over who and when to the responsibility that nobody takes


class Blame(NamedTuple):
    """Whether a word of guilt leads to a deed, and who is guilty by it."""

    blamed: bool
    parties: tuple[Party, ...] = ()


INNOCENT = Blame(False)


def blame(scene: Scene, found: Found, seized: Sequence[Party]) -> Blame:
    """Who is charged with a deed, or named as its culprit; `seized` are the targets of the trigger before."""
    if found.hit.trigger.type not in _DEEDS or found.hit.trigger.casualty:
        return INNOCENT
    at = _guilt(scene, found)
    if at is None and _ascribes(scene, found):
        return Blame(True, _ascribed(scene, found, found.last - 1))
    if at is None:
        return INNOCENT
    named = _apposed(scene, found) if any_stem(scene.forms[at], scene.grammar.blame.culprits) else ()
    return Blame(True, named or tuple(party for party in seized if person(scene, party)))


def _guilt(scene: Scene, found: Found) -> int | None:
    """The word of guilt right before a trigger, a preposition or a verbal noun between at most."""
    for at in range(found.first - 1, max(found.sentence.first, found.first - _NEAR) - 1, -1):
        form = scene.forms[at]
        if form in COMMAS or scene.breaks(at) or at in scene.inside:
            return None
        if any_stem(form, scene.grammar.blame.culprits) or any_stem(form, scene.grammar.blame.charges):
            return at
    return None


def _apposed(scene: Scene, found: Found) -> tuple[Party, ...]:
    """The person named right after the deed of a culprit ("مرتكب مجزرة كذا فلان")."""
    for group in scene.between(found.last, min(found.sentence.last, found.last + _NEAR + 1)):
        between = scene.forms[found.last : group.first]
        if group.clitics or any(form in scene.grammar.prepositions or form in COMMAS for form in between):
            return ()
        if group.type == "PER" and group.entity:
            return (Party(group.entity, group.span),)
    return ()


def person(scene: Scene, party: Party) -> bool:
    """Whether a party is a person."""
    return any(group.type == "PER" and group.entity == party.entity for group in scene.groups)


def armed(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Whose fire or weapon it was ("قتل … برصاص الشرطة", "بنيران هندية")."""
    if found.hit.trigger.type != "ASSAULT":
        return ()
    _, end = scene.clause(found.sentence, found.first)
    for at in range(found.last, min(end - 1, found.last + _FIRE)):
        if scene.forms[at] not in scene.grammar.arms:
            continue
        group = next(iter(scene.between(at, min(end, at + 3))), None)
        if group and group.entity and not scene.city(group) and (group.first == at or not group.clitics):
            return (Party(group.entity, group.span),)
        near = at + 1 if scene.nation(at + 1)[0] or at + 2 >= end else at + 2  # "بطائرات حربية سويدية"
        label, after = scene.nation(near)
        return (Party(label, scene.prose.span(at + 1, after)),) if label else ()
    return ()


def by_hand(scene: Scene, found: Found, until: int) -> tuple[Party, ...]:
    """At whose hand it was done, before the next trigger or clause ("اغتصاب … بولاية كذا، على يد ميليشيات كذا")."""
    if found.hit.trigger.type not in FORCE or found.hit.definite:
        return ()
    for at in range(found.last, min(until, found.sentence.last - 2, found.last + _CLAIM)):
        form = scene.forms[at]
        if form in STOPS or at in scene.opening:
            return ()
        hand = form == _ON and scene.forms[at + 1] in scene.grammar.parties.hands
        if hand or (form == "من" and scene.forms[at + 1] == "قبل"):
            group = next(iter(scene.between(at + 2, min(found.sentence.last, at + 5))), None)
            named = group is not None and not any(form in COMMAS for form in scene.forms[at + 2 : group.first])
            if group and named and group.entity and not scene.city(group) and group.type in ("ORG", "GPE", "PER"):
                return (Party(group.entity, group.span),)
            return ()
    return ()


def responsible(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is responsible for it, by an adjective on his name ("حركة كذا المسؤولة عن هجمات …")."""
    near = range(found.first - 1, max(found.sentence.first, found.first - _NEAR - 2), -1)
    at = next((at for at in near if scene.forms[at] == "عن"), None)
    if found.hit.trigger.type not in _DEEDS or at is None:
        return ()
    at -= scene.forms[at - 1].removeprefix("ال") in scene.grammar.parties.superlatives  # "المسؤول الأول عن"
    if scene.forms[at - 1] not in scene.grammar.blame.responsible:
        return ()
    end = at - 1 - (scene.forms[at - 2] in _IS)
    group = scene.inside.get(end - 1)
    if group is None or group.last != end or group.type not in ("ORG", "PER") or not group.entity:
        return ()
    return (Party(group.entity, group.span),)


def denies(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who denies that he did it ("نفت كذا قصف …", "نفت كذا الاتهامات بقتل …"), not who denies that it happened."""
    number = scene.told_by(found.span)
    attribution = scene.layers.attributions[number] if number is not None else None
    if attribution is None or attribution.act != "deny" or found.hit.definite:
        return ()
    source, first = attribution.chain.source, scene.at(attribution.content[0].start)
    own = first == found.first and not found.hit.trigger.casualty and found.hit.trigger.genitive != "target"
    if not (own or _charged(scene, found, first)):
        return ()
    known = source.entity and source.kind in ("organisation", "person", "office")
    return (Party(source.entity, source.span),) if known else ()


def _charged(scene: Scene, found: Found, first: int) -> bool:
    """Whether ب leads to a deed from a charge with which a denial begins ("نفت كذا الاتهامات بقتل …")."""
    if found.hit.trigger.type not in _DEEDS or found.hit.clitics[-1:] != "ب" or found.first - first > _CRIME:
        return False
    if any(scene.forms[at] in COMMAS or at in scene.inside for at in range(first, found.first)):
        return False
    near = range(first, min(first + 2, found.first))
    return any(any_stem(scene.forms[at], scene.grammar.blame.accusations) for at in near)


def accused(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is accused of it ("اتهم فلان كذا بشن هجوم"): named first in the accusation, ب leads from there."""
    number = scene.told_by(found.span)
    attribution = scene.layers.attributions[number] if number is not None else None
    if attribution is None or attribution.act != "accuse":
        return ()
    first = scene.at(attribution.content[0].start)
    group = next(iter(scene.between(first, min(found.first, first + _NEAR))), None)
    if group is None or group.clitics or not group.entity or found.first - group.last > _CRIME:
        return ()
    between = scene.forms[group.last : found.first + 1]
    if between[0] in scene.grammar.blame.burdens and between[1:-1] in ([], [_FOR]):
        return (Party(group.entity, group.span),) if found.hit.trigger.type in _DEEDS else ()  # "حمل كذا مسؤولية القصف"
    led = between[0][:1] == "ب" and not any(form in COMMAS for form in between)
    led = led and (found.hit.trigger.type in _DEEDS or len(between) == 1)  # "بانتهاك الاتفاق": not who made it
    return (Party(group.entity, group.span),) if led else ()


def _ascribes(scene: Scene, found: Found) -> bool:
    """Whether a verb that ascribes a deed to somebody stands before it ("نسبت كذا الهجوم إلى فلان")."""
    first, _ = scene.clause(found.sentence, found.first)
    near = range(max(first, found.first - 2 * _NEAR), found.first)
    return found.hit.definite and any(scene.forms[at].lstrip("و") in scene.grammar.clause.ascribing for at in near)


def _ascribed(scene: Scene, found: Found, at: int) -> tuple[Party, ...]:
    """To whom a deed is ascribed ("هجوم نسبته كذا إلى فلان")."""
    for group in scene.between(at + 1, min(found.sentence.last, at + _FIRE)):
        before = scene.forms[group.first - 2 : group.first]
        led = before[-1:] and before[-1][:1] == "ل" and before[-1][1:] in scene.grammar.parties.agents  # "لحركة كذا"
        if group.clitics == "ل" or led or "الي" in before:
            return (Party(group.entity, group.span),) if group.entity and group.type in ("ORG", "PER", "GPE") else ()
    return ()


def claimed(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who claims an attack in the rest of its sentence ("هجوم … تبناه تنظيم كذا")."""
    if found.hit.trigger.type != "ASSAULT":
        return ()
    for at in range(found.last, min(found.sentence.last - 1, found.last + _CLAIM)):
        if scene.forms[at].lstrip("و") in scene.grammar.blame.ascribed:
            return () if _another(scene, found.last, at) else _ascribed(scene, found, at)
        if scene.forms[at] in scene.grammar.blame.burdens and (laid := _laid(scene, found, at)):
            return laid
        if scene.forms[at] in scene.grammar.claims and scene.forms[at - 1] not in scene.grammar.negations:
            group = next(iter(scene.between(at + 1, min(found.sentence.last, at + 4))), None)
            if group and group.entity and not group.clitics and group.type in ("ORG", "PER"):
                return (Party(group.entity, group.span),)
    return ()


def _laid(scene: Scene, found: Found, at: int) -> tuple[Party, ...]:
    """On whom the responsibility for an attack is laid ("تفجير … ألقيت المسؤولية فيه على كذا")."""
    at += 1 + (scene.forms[at + 1] in TAKEN_UP)
    group = (
        next(iter(scene.between(at + 1, min(found.sentence.last, at + _NEAR))), None) if at < len(scene.forms) else None
    )
    if group is None or scene.forms[at] != _ON or not group.entity or group.type not in ("ORG", "GPE", "PER"):
        return ()
    return (Party(group.entity, group.span),)


def unclaimed(scene: Scene, found: Found) -> bool:
    """Whether nobody says that the attack was his ("لم تعلن أي جهة مسؤوليتها عن الهجوم")."""
    at = found.first - 1
    if found.hit.trigger.type != "ASSAULT" or at <= found.sentence.first or scene.forms[at] != _FOR:
        return False
    if scene.forms[at - 1] not in scene.grammar.blame.burdens:
        return False
    first, _ = scene.clause(found.sentence, found.first)
    return any(form in scene.grammar.negations for form in scene.forms[max(first, at - _AVOWED) : at - 1])


def _another(scene: Scene, first: int, last: int) -> bool:
    """Whether the noun of another attack stands nearer to what is said of one."""
    return any(
        hit.kind == "noun" and hit.trigger.type == "ASSAULT" and not hit.trigger.casualty
        for at in range(first, last)
        if at not in scene.inside
        for hit in scene.triggers.hits(scene.forms[at])
    )
