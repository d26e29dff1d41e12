"""Who did it, to whom, where: the names around a trigger, by what stands between."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light, light_verb
from tawatur.annotate.events.parties.adjectives import adjectives
from tawatur.annotate.events.parties.announcers import announcer, campaign, only_tells, without_tellers, without_things
from tawatur.annotate.events.parties.backing import backed
from tawatur.annotate.events.parties.blame import accused, armed, blame, by_hand, claimed, denies, person, responsible
from tawatur.annotate.events.parties.carried import carried, criticised, was_seized
from tawatur.annotate.events.parties.controllers import announced, asked, begged, by_deed, controller, helped
from tawatur.annotate.events.parties.deals import known_deal, treaty
from tawatur.annotate.events.parties.elided import TO_WHOM
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.killers import killers
from tawatur.annotate.events.parties.late import late
from tawatur.annotate.events.parties.neighbours import begun
from tawatur.annotate.events.parties.nominals import nominal
from tawatur.annotate.events.parties.owners import (
    committed,
    decided,
    done,
    fell_to,
    its,
    managed,
    own_meeting,
    own_talks,
    possessed,
)
from tawatur.annotate.events.parties.pairs import paired
from tawatur.annotate.events.parties.pronouns import with_pronouns
from tawatur.annotate.events.parties.receivers import (
    addressed,
    arrived,
    befallen,
    befalls,
    escaped,
    housed,
    on_trial,
    received,
    seeks,
    sought,
    struck,
    suffered,
    taxed,
    undergone,
)
from tawatur.annotate.events.parties.relatives import by_pronoun, gathered, relative
from tawatur.annotate.events.parties.topics import elsewhere
from tawatur.annotate.events.parties.verbs import undone, verbal
from tawatur.annotate.events.scene.scene import ARMED, RELATIVES, Scene
from tawatur.annotate.events.status.governors import wielder
from tawatur.model.party import Party

_ESCAPE = 4
_RESOLVED = 6
_SUFFERED = ("COERCE", "ACCUSE", "ASSAULT")
_OTHERS = ("REQUEST", "ACCUSE", "SANCTION")


def parties(
    scene: Scene, found: Found, before: Found | None, seized: Sequence[Party] = (), after: Found | None = None
) -> Parties:
    """The parties of an event, by its own sentence; `before` and `after` are the triggers beside it there, `seized` the
    targets of the one before."""
    held = begun(scene, found, after)
    guilt, away = blame(scene, found, seized), False
    if found.hit.kind == "verb":
        verbal(scene, found, held)
    elif not backed(scene, found, held):
        adjectives(scene, found, held)
        relative(scene, found, held)
        if found.hit.trigger.type == "CONSULT" and not held.actors:
            gathered(scene, found, held)
        by_pronoun(scene, found, held)
        for party in campaign(scene, found) if not held.actors else ():
            add(held.actors, party.entity, party.span)
        doers = [Party(group.entity, group.span) for group in managed(scene, found) if group.entity]
        held.actors.extend(doers if not held.actors else ())
        nominal(scene, found, held)
        if doers and held.actors[: len(doers)] == doers:  # "مواصلة كذا قصف كذا"
            held.targets[:0] = held.actors[len(doers) :]
            held.actors[:] = doers
        partners: list[Party] = []
        if held.partners == len(held.actors):  # "with" them somebody does it who is named before
            partners, held.actors = held.actors, []
        for doer in committed(scene, found) if not held.actors else ():
            add(held.actors, doer.entity, doer.span)
        decided(scene, found, held)
        done(scene, found, held)
        group = wielder(scene, found.first, found.hit.clitics, found.sentence.first)
        if group and not held.actors and not found.hit.trigger.war:
            add(held.actors, group.entity, group.span)
        for party in asked(scene, found) if not held.actors and not found.hit.trigger.war else ():
            add(held.actors, party.entity, party.span)
        for party in (*helped(scene, found), *begged(scene, found)) if not held.actors else ():
            add(held.actors, party.entity, party.span)
        for party in (*accused(scene, found), *responsible(scene, found)) if not held.actors else ():
            add(held.actors, party.entity, party.span)
        carried(scene, found, held, before)
        befallen(scene, found, held)
        away = escaped(scene, found, held)
        struck(scene, found, held)
        undergone(scene, found, held)
        if seeks(scene, found):
            sought(scene, found, held)
        arrived(scene, found, held)
        its(scene, found, held)
        possessed(scene, found, held)
        suffered(scene, found, held)
        received(scene, found, held)
        own_meeting(scene, found, held)
        own_talks(scene, found, held)
        fell_to(scene, found, held)
        for party in (*guilt.parties, *claimed(scene, found), *denies(scene, found)) if not held.actors else ():
            add(held.actors, party.entity, party.span)
        if partners:
            free = not found.hit.definite and _controllable(scene, found)  # a known deal is not of who speaks of it
            others = held.actors or list(controller(scene, found) if free else ())
            held.actors = [party for party in others if party.entity not in {p.entity for p in partners}] + partners
    late(scene, found, held, after)
    with_pronouns(scene, found, held)
    treaty(scene, found, held)
    addressed(scene, found, held)
    taxed(scene, found, held)
    for party in killers(scene, found) if not held.actors else ():
        add(held.actors, party.entity, party.span)
        held.targets[:] = [target for target in held.targets if target.entity != party.entity]
    for party in armed(scene, found) if not held.actors else ():
        add(held.actors, party.entity, party.span)
        held.targets[:] = [target for target in held.targets if target.entity != party.entity]
    for party in by_hand(scene, found, held.until) if not held.actors else ():
        add(held.actors, party.entity, party.span)
        held.targets[:] = [target for target in held.targets if target.entity != party.entity]
    if found.hit.trigger.doer and not held.actors:
        add(held.actors, found.hit.trigger.doer)
        held.targets[:] = [target for target in held.targets if target.entity != found.hit.trigger.doer]
    if not held.actors and not guilt.blamed and not (held.unnamed and found.hit.kind == "verb"):
        held.pair = paired(scene, found, held)
        if not held.pair and not away and not seeks(scene, found) and _controllable(scene, found):
            held.likely = () if _object(scene, found) else controller(scene, found)
            how, alone = found.hit.how, len(held.likely) == 1 and person(scene, held.likely[0])
            tried = on_trial(found) and any(person(scene, party) for party in held.likely)
            if tried or (alone and how and (how.number, how.person) == ("p", 3)):
                held.likely = ()
        held.likely = campaign(scene, found) or held.likely or announcer(scene, found)
        held.likely = held.likely or criticised(scene, found, before)
    housed(scene, found, held)
    elsewhere(scene, found, held)
    held.actors[:] = without_things(scene, held.actors)
    if found.hit.trigger.type in ARMED:
        held.actors[:] = without_tellers(scene, held.actors)
        held.likely = tuple(without_tellers(scene, held.likely))
    return held


def _controllable(scene: Scene, found: Found) -> bool:
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
    if trigger.type == "ASSAULT" and _means(scene, found):
        return True
    if trigger.type == "ASSAULT" and trigger.genitive != "target":
        verb = light(scene, found.first - 1) if found.first > found.sentence.first else None
        return verb is not None and verb[1].tense == "masdar" and verb[2].endswith("ل")  # "مواقع كذا لشن هجمات"
    return True


def _means(scene: Scene, found: Found) -> bool:
    """Whether an attack is the means of what somebody does ("صعدت كذا حملتها من خلال قصف …")."""
    near = scene.forms[max(found.sentence.first, found.first - 2) : found.first]
    return near in (["من", "خلال"], ["عن", "طريق"]) or near[-1:] == ["عبر"] or by_deed(scene, found)


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
