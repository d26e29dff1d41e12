"""Parties that a dual or a plural takes up: "the two sides", "the two presidents", "the ministers"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light_verb
from tawatur.annotate.events.mentions.inherit import NEAR
from tawatur.annotate.events.parties.held import Parties
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.scene import Scene
from tawatur.model.layers import Event
from tawatur.model.modes import MEDIATION
from tawatur.model.party import Party

_TALKS = ("CONSULT", "AGREE")
_MANY = 3
_ADJECTIVES = 3  # words from a noun to "between them"
_LATEST = 3  # pairs of events, of which two people are "the two sides" rather than a person and a country


def paired(scene: Scene, found: Found, held: Parties) -> bool:
    """Whether "the two sides" stand beside the trigger."""
    near = range(max(found.sentence.first, found.first - 2), min(found.last + 4, found.sentence.last))
    if found.hit.pronoun == "هما" and found.hit.kind == "noun" and found.hit.trigger.genitive != "target":
        return True  # "تعاونهما"
    how = found.hit.how
    if how and (how.number, how.person) == ("d", 3) and not found.hit.pronoun and not held.targets:
        return True  # "وبحثا …"
    if _assembled(scene, found) or _between_them(scene, found) or _carried(scene, found):
        return True
    return any(
        scene.forms[at].lstrip("و") in scene.grammar.parties.pairs and not _of_another(scene, found, at)
        for at in near
        if at not in scene.inside
    )


def _carried(scene: Scene, found: Found) -> bool:
    """Whether "the two sides" are the subject of the light verb before a noun ("تبادل الطرفان، السبت، هجمات")."""
    carrier = light_verb(scene, found) if found.hit.kind == "noun" else None
    return carrier is not None and scene.forms[carrier[0] + 1] in scene.grammar.parties.pairs


def _between_them(scene: Scene, found: Found) -> bool:
    """Whether "between them" or "that joins them" stands right behind a noun, an adjective or two between."""
    near = scene.forms[found.last : min(found.last + _ADJECTIVES, found.sentence.last)]
    return found.hit.kind == "noun" and any(form in scene.grammar.parties.mutual for form in near)


def _of_another(scene: Scene, found: Found, pair: int) -> bool:
    """Whether a pair is that of a noun between ("خلال الاتصال بحث العلاقات بين البلدين")."""
    between = scene.forms[found.last : pair]
    if not found.hit.definite or between[-1:] != ["بين"]:
        return False
    return any(not one.lstrip("وف").startswith("ال") and other.startswith("ال") for one, other in pairwise(between))


def _assembled(scene: Scene, found: Found) -> bool:
    """Whether those who met before, more than two, stand right beside a verb ("واتفق الوزراء على …")."""
    if found.hit.kind != "verb" or found.hit.trigger.type not in _TALKS:
        return False
    near = (found.first - 1, found.last)
    return any(
        scene.forms[at] in scene.grammar.parties.assembled and at not in scene.inside
        for at in near
        if found.sentence.first <= at < found.sentence.last
    )


def _last_assembly(events: Sequence[Event]) -> tuple[Party, ...]:
    """The parties of the last talks or deal that has more than two."""
    for event in reversed(events):
        parties = {party.entity: party for party in (*event.actors, *event.targets)}
        if event.type in _TALKS and len(parties) >= _MANY:
            return tuple(parties.values())
    return ()


def last_pair(scene: Scene, found: Found, events: Sequence[Event]) -> tuple[Party, ...]:
    """The parties of the last event that has exactly two; people where "the two presidents" are spoken of."""
    if _assembled(scene, found):
        return _last_assembly(events)
    if found.hit.pronoun == "هما" or _between_them(scene, found):
        own = _two_named(scene, found)
        if own:
            return own
    near = scene.forms[max(found.sentence.first, found.first - 2) : min(found.last + 4, found.sentence.last)]
    people = {group.entity for group in scene.groups if group.type == "PER"}
    towns = {group.entity for group in scene.groups if scene.city(group)}
    pairs = [
        tuple(both.values())
        for event in reversed(events)
        if len(both := {party.entity: party for party in (*event.actors, *event.targets)}) == 2
        and event.mode not in ("summons", MEDIATION)
        and towns.isdisjoint(both)
    ]
    if any(form.lstrip("و") in scene.grammar.parties.countries for form in near):
        states = _their_states(scene, pairs[0]) if pairs else ()
        states = states if len(states) > 1 else ()
        # a country beside one of its own people is not "the two countries"
        alone = bool(pairs) and any(party.entity in scene.grammar.states for party in pairs[0])
        return states or (pairs[0] if pairs and not alone else _two_states(scene, found))
    if any(form.lstrip("و") in scene.grammar.parties.leaders for form in near):
        pairs = [pair for pair in pairs if {party.entity for party in pair} <= people] or pairs
    alike = (pair for pair in pairs[:_LATEST] if len({party.entity in people for party in pair}) == 1)
    return next(alike, pairs[0]) if pairs else _two_states(scene, found)


def _two_named(scene: Scene, found: Found) -> tuple[Party, ...]:
    """The two whom the sentence names together before the trigger ("تعمل كذا وكذا على تعزيز التعاون بينهما")."""
    for group in reversed(scene.between(found.sentence.first, found.first)):
        both = [Party(each.entity, each.span) for each in joined_to(scene, group, found.sentence.first) if each.entity]
        if len(both) == 2:
            return tuple(both)
    apart = {
        group.entity: Party(group.entity, group.span)
        for group in scene.between(found.sentence.first, found.first)
        if group.entity and group.type in ("PER", "ORG", "GPE") and not scene.city(group)
    }
    return tuple(apart.values()) if len(apart) == 2 else ()


def _their_states(scene: Scene, pair: Sequence[Party]) -> tuple[Party, ...]:
    """The different states that two parties are, or come from."""
    named: dict[str, Party] = {}
    for party in pair:
        state = party.entity if party.entity in scene.grammar.states else scene.country(party.entity)
        if state:
            named.setdefault(state, Party(state, party.span))
    return tuple(named.values())


def _two_states(scene: Scene, found: Found) -> tuple[Party, ...]:
    """The two countries named last, where "the two countries" are spoken of ("الاتفاق الموقع بين البلدين")."""
    near = scene.forms[found.last : min(found.last + 4, found.sentence.last)]
    if not any(form.lstrip("و") in scene.grammar.parties.countries for form in near):
        return ()
    named: dict[str, Party] = {}
    for group in reversed(scene.between(max(0, found.first - 2 * NEAR), found.first)):
        if group.entity in scene.grammar.states:
            named.setdefault(group.entity, Party(group.entity, group.span))
            if len(named) == 2:
                return tuple(reversed(named.values()))
    return ()
