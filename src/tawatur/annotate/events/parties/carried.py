"""The subject of the light verb that carries a noun ("شنت كذا هجوما"), and with whom he does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light_verb
from tawatur.annotate.events.parties.announcers import himself, only_tells, own
from tawatur.annotate.events.parties.deals import known_deal
from tawatur.annotate.events.parties.elided import likewise, resumed
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.parties.people import unnamed
from tawatur.annotate.events.parties.receivers import seeks
from tawatur.annotate.events.parties.subjects import subject
from tawatur.annotate.events.parties.ways import role_of
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, listed
from tawatur.annotate.events.scene.referents import ending
from tawatur.annotate.events.scene.scene import ARMED, SPOKEN, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.party import Party
from tawatur.script.verbs import Inflection

_SUBJECT = 8  # words of who is named before a verb
_NEXT = 2  # words to a noun that somebody goes on with
_DEAD = 5  # words from "death" to whose the dead are
_OF_COURTS = ("COERCE", "ACCUSE")
_JOINT = ("AGREE", "CONSULT", "COOPERATE")
_WAYS = {"AID": "to", "SUPPORT": "to", "SANCTION": "on"}  # to whom these are given


class _Verb(NamedTuple):
    """A light verb before a noun: its word, its form without proclitics, how it is inflected, the words between."""

    at: int
    form: str
    how: Inflection
    between: Sequence[str]


def was_seized(scene: Scene, found: Found) -> bool:
    """Whether what may be the noun of an arrest with على is the passive verb ("وقبض عليه", but "بعد قبضه عليه")."""
    on, before = found.hit.rest[:1], scene.forms[found.first - 1] if found.first else ""
    if not on or not on[0].startswith("علي") or found.hit.definite or before in scene.grammar.prepositions:
        return False
    return not found.hit.clitics.strip("وف")


def carried(scene: Scene, found: Found, held: Parties, before: Found | None) -> None:
    """The subject of the light verb is the actor, or the target where the verb says that it got it."""
    verb = _carrier(scene, found)
    if verb is None or _apart(scene, found, before, verb) or _no_doer(scene, found, before, verb):
        return
    if held.guilt.blamed and before and before.first > verb.at:
        return  # "أعلنت كذا توقيف عناصر يشتبه بضلوعهم في الهجوم"
    for party in himself(scene, found, verb.form) if not held.actors else ():
        add(held.actors, party.entity, party.span)
    if found.hit.trigger.type == "AGREE" and verb.form in scene.grammar.clause.witnessing:
        return
    receives = verb.form in scene.grammar.receiving or seeks(scene, found)
    if (held.targets if receives else held.actors) or verb.how.tense == "passive":
        return
    subjects = subject(scene, found.sentence, verb.at, found.first, verb.how)
    held.unnamed = not subjects and unnamed(scene, verb.at + 1) and not scene.forms[verb.at + 1].startswith("ال")
    subjects = subjects or likewise(scene, found, verb.at, verb.how)
    if not subjects and not held.unnamed:
        subjects = resumed(scene, found, verb.at, verb.how)
    if verb.form in scene.grammar.clause.witnessing and _held_there(found):
        for group in subjects:
            assign(held, "place" if group.type == "GPE" else "", group)  # "شهدت كذا معارك"
        return
    if receives and found.hit.trigger.type in ("AID", "SUPPORT"):
        _from_whom(scene, found, held, verb.at)
    if found.hit.trigger.casualty and _tells_of_soldiers(scene, found, subjects):
        return
    for group in subjects:
        entity = _spoken_for(scene, group) if found.hit.trigger.type in ARMED else group.entity
        add(held.targets if receives else held.actors, entity, group.span)
    begins = max((g.last for g in subjects), default=verb.at + 1)
    _accompanied(scene, found, held, begins)
    if not (held.targets or receives):
        _given(scene, found, held, begins)


def _carrier(scene: Scene, found: Found) -> _Verb | None:
    """The light verb before a noun."""
    carrier = light_verb(scene, found)
    if carrier is None or _befell(scene, found, carrier[0]):
        return None
    at, form, _ = carrier
    return _Verb(at, form, scene.grammar.light[form], scene.forms[at + 1 : found.first])


def _befell(scene: Scene, found: Found, verb: int) -> bool:
    """Whether ل leads to what befell somebody over a clause on him ("تعرض زورق يحمل علم كذا لقصف")."""
    first, _ = scene.clause(found.sentence, found.first)
    harmed = scene.grammar.parties.harmed
    return found.hit.clitics[-1:] == "ل" and any(any_stem(form, harmed) for form in scene.forms[first:verb])


def _apart(scene: Scene, found: Found, before: Found | None, verb: _Verb) -> bool:
    """Whether the noun is not the object of the verb: another trigger stands between, or it only says of what."""
    if before and before.first > verb.at:
        if found.hit.clitics not in ("", "و"):
            return True
        if found.hit.definite and _topic(scene, scene.forms[before.last : found.first]):
            return True  # "تجري كذا مباحثات حول نتائج الاتفاق"
    if any(form in SPOKEN or form in scene.grammar.conditions for form in verb.between):
        return True
    if found.hit.definite and _on_it(scene, verb.between):
        return True
    if known_deal(scene, found):
        if not scene.grammar.parties.amid.isdisjoint(verb.between[-2:]):
            return True  # "تعلن كذا الحرب على كذا بسبب الاتفاق"
        return any(
            _topic(scene, (form,)) and scene.forms[at - 1].endswith(("ه", "ها", "هم"))
            for at, form in enumerate(verb.between, verb.at + 1)
        )  # "يواصل فلان دفاعه عن الاتفاق"
    return False


def _on_it(scene: Scene, between: Sequence[str]) -> bool:
    """Whether what a verb carries is only on a deed that is known ("أصدرت كذا تعليقا حول هذه الاعتقالات"); with عن it
    may announce one."""
    known = between[:-1] if between[-1:] and between[-1] in scene.grammar.clause.pointing else between
    return len(known) > 1 and known[-1] != "عن" and _topic(scene, known[-1:])


def _no_doer(scene: Scene, found: Found, before: Found | None, verb: _Verb) -> bool:
    """Whether the subject of the verb only tells of it, hears it, met it or is blamed for it: he does not do it."""
    trigger, clause, form = found.hit.trigger, scene.grammar.clause, verb.form
    if form in scene.grammar.impersonal or (trigger.war and verb.between and verb.between[-1] in clause.ways):
        return True
    if form in scene.grammar.present and trigger.type in _OF_COURTS:
        return True  # "حضر فلان النطق بالحكم"
    if form in scene.grammar.partaking and scene.forms[verb.at - 1] in scene.grammar.negations:
        return True
    told = (trigger.casualty or trigger.mode == "abduct") and form not in clause.claiming
    goes_on = form in scene.grammar.lasting and found.first - verb.at <= _NEXT  # "تواصل كذا القتل"
    if (told and not goes_on and not own(scene, found)) or (verb.at in scene.cues and only_tells(scene, found)):
        return True
    return (trigger.type == "ASSAULT" and _hit(scene, found, verb)) or _blamed(scene, found, before, verb)


def _hit(scene: Scene, found: Found, verb: _Verb) -> bool:
    """Whether the subject records an attack, answers it or lost his own people in it ("أعلن الجيش تسجيل غارات")."""
    if verb.at in scene.cues and _counts(scene, found, verb):
        return True
    recorded = any(any_stem(form, scene.grammar.clause.recording) for form in verb.between)
    return recorded or _met(scene, verb.between) or _lost(scene, verb.at + 1, found.first)


def _counts(scene: Scene, found: Found, verb: _Verb) -> bool:
    """Whether a body that kills nobody tells of dead, before the attack is named ("أعلنت وزارة الصحة مقتل تسعة في
    قصف")."""
    words = range(verb.at + 1, verb.at + 1 + len(verb.between))
    dead = next((at for at in words if any(hit.trigger.casualty for hit in scene.triggers.hits(scene.forms[at]))), None)
    first = max(scene.clause(found.sentence, verb.at)[0], verb.at - _SUBJECT)
    return dead is not None and any(any_stem(form, scene.grammar.parties.relief) for form in scene.forms[first:dead])


def _topic(scene: Scene, forms: Sequence[str]) -> bool:
    """Whether a word leads to what something is about."""
    return any(scene.grammar.prepositions.get(form) == "about" for form in forms)


def criticised(scene: Scene, found: Found, before: Found | None) -> tuple[Party, ...]:
    """Who is criticised for it, and so did it ("تواجه كذا انتقادات بسبب …")."""
    verb = _carrier(scene, found)
    if verb is None or not _blamed(scene, found, before, verb):
        return ()
    subjects = subject(scene, found.sentence, verb.at, found.first, verb.how)
    return tuple(Party(group.entity, group.span) for group in subjects if group.entity)


def _blamed(scene: Scene, found: Found, before: Found | None, verb: _Verb) -> bool:
    """Whether what is received is criticism, and the noun is what it is for."""
    if before is None or before.first <= verb.at or verb.form not in scene.grammar.receiving:
        return False
    if before.hit.trigger.type != "ACCUSE" or found.hit.trigger.type == "ACCUSE":
        return False
    between = scene.forms[before.last : found.first]
    return any(
        form in scene.grammar.parties.amid or scene.grammar.prepositions.get(form) == "about" for form in between
    )


def _from_whom(scene: Scene, found: Found, held: Parties, at: int) -> None:
    """Who gives what the subject of a light verb gets, by من before the noun ("تلقى فلان من كذا دعما")."""
    for group in scene.between(at + 1, found.first) if not held.actors else ():
        if scene.forms[group.first - 1] == "من":
            add(held.actors, group.entity, group.span)
            return


def _tells_of_soldiers(scene: Scene, found: Found, subjects: Sequence[Group]) -> bool:
    """Whether a person only tells of the dead of a state ("أعلن الحاكم فلان مقتل عشرة من الجنود السويديين")."""
    dead = next(iter(scene.between(found.last, min(found.last + _DEAD, found.sentence.last))), None)
    soldiers = dead is not None and dead.type == "ORG" and dead.entity in scene.grammar.states
    return soldiers and any(group.type == "PER" for group in subjects)


def _held_there(found: Found) -> bool:
    """Whether a place that sees an event only is where it happens: it is not done to it."""
    return found.hit.trigger.mode == "clash" or found.hit.trigger.type in ("CONSULT", "PROTEST")


def _spoken_for(scene: Scene, group: Group) -> str | None:
    """The force that a spokesman's title names, whose deeds he tells ("المتحدث باسم الجيش فلان"), else who it is."""
    words = scene.forms[group.first : group.last]
    if group.type != "PER" or "باسم" not in words:
        return group.entity
    first, last = scene.words[group.first].start, scene.words[group.last - 1].end
    inside = (m.entity for m in scene.layers.entities if m.type == "ORG" and first <= m.span.start < last)
    return next(inside, None) or group.entity


def _accompanied(scene: Scene, found: Found, held: Parties, at: int) -> None:
    """With whom the subject of a light verb does it, named before the noun ("وقعت كذا مع كذا مذكرة تفاهم")."""
    role = role_of(scene, found, "with") if found.hit.trigger.type in _JOINT else ""
    for group in scene.between(at, found.first) if role else ():
        if marked(scene, at, group) != "with":
            return
        for party in listed(scene, group, found.first):
            assign(held, role, party)
        return


def _given(scene: Scene, found: Found, held: Parties, at: int) -> None:
    """Who gets it, or on whom it is, between a light verb and the noun right behind him ("قدمت كذا لكذا مساعدات", "فرضت
    كذا على كذا عقوبات")."""
    way = _WAYS.get(found.hit.trigger.type)
    group = next(reversed(scene.between(at, found.first)), None) if way else None
    if group is None or found.first != group.last or found.hit.definite or marked(scene, at, group) != way:
        return
    for party in joined_to(scene, group, at):
        assign(held, "target", party, way or "")


def _lost(scene: Scene, first: int, last: int) -> bool:
    """Whether who tells of an attack lost his own people in it ("أعلنت كذا مقتل ثلاثة من جنودها في هجوم")."""
    dead = [
        at for at in range(first, last) if any(hit.trigger.casualty for hit in scene.triggers.hits(scene.forms[at]))
    ]
    held = [ending(scene, at) for at in range(dead[0] + 1, last)] if dead else []
    return any(own and own[0] in scene.grammar.parties.agents for own in held)


def _met(scene: Scene, between: Sequence[str]) -> bool:
    """Whether an attack is what the deed of the light verb answers or follows ("أعلنت … حالة الطوارئ بعد الهجمات")."""
    led = bool(between) and (
        between[-1] in scene.grammar.clause.pointing or between[-1] in scene.grammar.clause.attempts
    )
    led = led or between[-1:] == ["علي"]  # "ردا على هجوم"
    many = between[-2:-1] if between[-1:] == ["من"] else ()
    if any(
        any_stem(form, scene.grammar.parties.series) or any_stem(form, scene.grammar.parties.counts) for form in many
    ):
        return False  # "شن سلسلة من الهجمات"
    near = between[-2:] if led else between[-1:]
    return bool(near) and (
        any_stem(near[0], scene.grammar.parties.answered) or near[0] in scene.grammar.parties.answered
    )
