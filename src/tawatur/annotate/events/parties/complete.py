"""What a mention of an event leaves out, taken from the other mentions of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.battles import won
from tawatur.annotate.events.mentions.inherit import (
    NEAR,
    NEVER_DATED,
    ONE_EACH,
    also,
    continued,
    inherited,
    listed,
    met_for,
    met_in,
    of_the_same,
    one_hit,
)
from tawatur.annotate.events.mentions.mentions import Read, agreed, sides
from tawatur.annotate.events.parties.blame import person
from tawatur.annotate.events.parties.controllers import willing
from tawatur.annotate.events.parties.deals import whole
from tawatur.annotate.events.parties.pairs import last_pair
from tawatur.annotate.events.parties.wars import between, operation, side, sides_of_war
from tawatur.annotate.events.scene.groups import home
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Event
from tawatur.model.modes import MEDIATION, PRISONER_EXCHANGE
from tawatur.model.party import Party

_ONE_SIDED = frozenset((("RETREAT", "ceasefire"), ("CONSULT", "talks")))
_LASTING = ("SANCTION", "AID")
_OF_PEOPLE = ("clash", "execution")  # attacks on people: where they are is not hit
_INQUIRY, _INTO, _IN = "investigate", 3, "في"  # how near the deed is into which somebody inquires
_THREATS, _DEED = ("ASSAULT", "SANCTION", "COERCE"), 4  # what is threatened with, and how near it is
_OBJECT = 2  # words from a suspension to what is suspended
_TAKEN_UP = 3  # so many mentions behind an attack its noun may take it up
_SAVED = ("rescue", "evacuation")  # where that is done is not helped
_AIMED = ("SANCTION", "AID", "THREATEN", "ACCUSE")


def complete(scene: Scene, read: Sequence[Read]) -> tuple[Event, ...]:
    """The events with parties and dates of their other mentions; parties of a war for its ends."""
    war = sides_of_war(scene)
    out: list[Event] = []
    for number in range(len(read)):
        out.append(_filled(scene, read, number, out, war))
    for number, (found, event) in enumerate(zip([item.found for item in read], out, strict=True)):
        if read[number].pair and not event.actors:  # "the two sides", named further on
            event = out[number] = replace(event, actors=last_pair(scene, found, out[:number:-1]))
        if found.sentence.role == "title" and not (event.actors or event.targets or read[number].unnamed):
            out[number] = inherited(scene, event, found, [e for e in out[number + 1 :] if e.status not in NEVER_DATED])
    out = _withheld(read, _exchanged(out, war))
    out = [_declared(event, read[n].event, out, war, read[n].found.hit.definite) for n, event in enumerate(out)]
    return agreed(scene, read, out)


def _filled(scene: Scene, read: Sequence[Read], number: int, out: Sequence[Event], war: tuple[Party, ...]) -> Event:
    """A mention with the parties that it leaves out; `out` are those before it, filled."""
    found, unnamed = read[number].found, read[number].unnamed
    event = _with_doers(scene, read, number, out, war)
    event = _with_the_hit(scene, event, read, number, war)
    if not event.actors and not unnamed and out:
        near = read[max(0, number - NEAR) : number]
        event = continued(event, found, out[-NEAR:], [item.found for item in near])
    if _names(event.actors) == _names(event.targets):
        event = replace(event, targets=())  # nobody does it to himself alone
    return whole(scene, event, found, out, read[number + 1 : number + 1 + NEAR])


def _with_doers(scene: Scene, read: Sequence[Read], number: int, out: Sequence[Event], war: tuple[Party, ...]) -> Event:
    """A mention with those who did it: of the mention before it, two who were named, the sides of a war, who is likely,
    those of other mentions of the deed."""
    found, event, likely, pair, unnamed = read[number]
    unnamed = unnamed or _nobodys(read, number)
    several = _several(scene, found)
    likely = () if several else likely
    if out:
        event = also(scene, event, found, out[-1], read[number - 1].found)
        event = won(scene, event, found, out[-1], read[number - 1].found)
        event = met_for(scene, event, found, out[-1], read[number - 1].found)
        event = met_in(scene, event, found, out[-1], read[number - 1].found) if not event.actors else event
    theirs = between(scene, event, war, read) and found.hit.trigger.war and not several
    if not event.actors and pair:
        event = replace(event, actors=last_pair(scene, found, out))
    if theirs and not (event.actors or event.targets) and not _own(scene, found, event, likely, war):
        event = replace(event, actors=side(scene, found, war) or war)
    if not event.actors and likely and willing(scene, found):
        event = replace(event, actors=likely)
    taken = not event.targets or event.mode in ONE_EACH or (event.type == "ASSAULT" and found.hit.definite)
    taken = taken or (event.type == "AID" and scene.forms[found.first - 1] in scene.grammar.clause.pointing)
    if not event.actors and not unnamed and taken:
        others = [*reversed(out[-NEAR:]), *(later.event for later in read[number + 1 : number + 1 + NEAR])]
        others = [other for other in others if event.type != "ASSAULT" or one_hit(event, other)]
        event = inherited(scene, event, found, others, bool(likely))
    if not event.actors and event.targets and found.hit.definite and event.type in _LASTING:
        event = of_the_same(event, out)
    if not event.actors and not unnamed and out and found.sentence is read[number - 1].found.sentence:
        event = listed(scene, event, found, out[-1], read[number - 1].found)
    if not event.actors and likely:
        event = replace(event, actors=tuple(p for p in likely if p.entity not in {t.entity for t in event.targets}))
    if not event.actors and event.type == "ASSAULT" and found.hit.kind == "noun" and len(war) == 2:
        event = _other_side(event, war)
    return event


def _nobodys(read: Sequence[Read], number: int) -> bool:
    """Whether an attack is taken up by the same definite noun right behind it, where nobody known did it ("الهجوم … لم
    تعلن أي جهة مسؤوليتها عن الهجوم")."""
    found = read[number].found
    if found.hit.trigger.type != "ASSAULT" or not found.hit.definite or found.hit.kind != "noun":
        return False
    near = (item for item in read[number + 1 : number + 1 + _TAKEN_UP] if item.found.hit.definite)
    same = next((item for item in near if item.found.hit.trigger is found.hit.trigger), None)
    return same is not None and same.unnamed


def _with_the_hit(scene: Scene, event: Event, read: Sequence[Read], number: int, war: tuple[Party, ...]) -> Event:
    """A mention with whom the next one names, or the other side; nobody does it to himself or his country."""
    found = read[number].found
    if event.actors:
        names = {party.entity for party in event.actors} | (_homes(scene, event) if event.targets else set())
        event = replace(event, targets=tuple(t for t in event.targets if t.entity not in names))
    if event.type == "THREATEN" and not event.targets and number + 1 < len(read):
        event = _threatened(scene, event, found, read[number + 1])
    if event.mode == _INQUIRY and not event.targets and number + 1 < len(read):
        event = _looked_into(scene, event, found, read[number + 1])
    if event.actors and not event.targets:
        event = _aimed(scene, event, read, number, war)
    return event


def _exchanged(events: list[Event], war: Sequence[Party]) -> list[Event]:
    """An exchange takes two: where one, none or who mediates is named, the two of its other mentions, of the mediation,
    of the war.
    """
    if not any(event.mode == PRISONER_EXCHANGE and len(sides(event)) < 2 for event in events):
        return events
    mediators = {party.entity for event in events if event.mode == MEDIATION for party in event.actors}
    told = [event.actors + event.targets for event in events if event.mode == PRISONER_EXCHANGE]
    told += [event.targets for event in events if event.mode == MEDIATION]
    pair = next((both for both in (*told, tuple(war)) if len(both) == 2), ())
    fits = _names(pair) | mediators
    return [
        replace(event, actors=tuple(pair), targets=())
        if pair and event.mode == PRISONER_EXCHANGE and len(sides(event)) < 2 and sides(event) <= fits
        else event
        for event in events
    ]


def _other_side(event: Event, war: Sequence[Party]) -> Event:
    """An attack on one side of the war is the other's."""
    hit = {party.entity for party in event.targets} or ({event.place.entity} if event.place else set())
    sides = [party for party in war if party.entity not in hit]
    return replace(event, actors=tuple(sides)) if len(sides) == 1 else event


def _aimed(scene: Scene, event: Event, read: Sequence[Read], number: int, war: Sequence[Party]) -> Event:
    """With the target: the other side of a war, else that of a mention of the same deed by the same party."""
    fighters = scene.grammar.fighters
    actors = {fighters.get(party.entity or "", party.entity) for party in event.actors}
    others = [party for party in war if party.entity not in actors]
    alone = len(event.actors) == 1 and not person(scene, event.actors[0])  # of a person it is not said that he fights
    one_sided = event.type == "ASSAULT" or (alone and (event.type, event.mode) in _ONE_SIDED)
    # A militia that hits a town hits whoever lives there, not the other side.
    states = event.type != "ASSAULT" or all(party.entity in scene.grammar.states for party in war)
    states = states or actors <= set(scene.grammar.leagues.values())
    if one_sided and states and len(war) == 2 and len(others) == 1:
        return replace(event, targets=tuple(others))
    abroad = event.place and event.place.entity not in actors | _homes(scene, event)
    fought = len(event.actors) == 1 and abroad and not read[number].found.hit.trigger.casualty
    fought = fought and not (_opens(event) or _told_apart(scene, event, read[number].found))
    if (
        event.type == "ASSAULT"
        and event.mode not in _OF_PEOPLE
        and not (event.mode == "capture" and event.place and event.place.entity in scene.grammar.cities)
        and fought
        and event.place
        and _ruled(scene, event.place)
    ):
        return replace(event, targets=(event.place,))
    helped = event.type == "AID" and event.mode not in _SAVED and abroad
    if helped and event.place and event.place.entity in scene.grammar.states:
        return replace(event, targets=(event.place,))  # "مساعدات للنازحين في كذا"
    if event.type not in _AIMED:
        return event
    near = sorted(range(max(0, number - NEAR), min(len(read), number + NEAR)), key=lambda n: (abs(n - number), n))
    for n in near:
        other = read[n].event
        alike = (other.type, other.mode) == (event.type, event.mode)
        if alike and other.targets and _names(other.actors) & _names(event.actors):
            return replace(event, targets=other.targets)
    return event


def _threatened(scene: Scene, event: Event, found: Found, after: Read) -> Event:
    """A threat is to whom what it threatens with would be done to ("التهديد بتوجيه ضربة لكذا")."""
    deed = after.found
    led = deed.sentence is found.sentence and deed.first - found.last <= _DEED and after.event.type in _THREATS
    between = scene.forms[found.last : deed.first + 1]
    return replace(event, targets=after.event.targets) if led and any(f[0] == "ب" for f in between) else event


def _looked_into(scene: Scene, event: Event, found: Found, after: Read) -> Event:
    """An inquiry into a deed is against who did it ("التحقيق في جرائم كذا")."""
    deed = after.found
    near = deed.sentence is found.sentence and deed.first - found.last <= _INTO and after.event.type in _THREATS
    led = near and _IN in scene.forms[found.last : deed.first]
    theirs = tuple(party for party in after.event.actors if party not in event.actors) if led else ()
    return replace(event, targets=theirs) if theirs else event


def _withheld(read: Sequence[Read], events: Sequence[Event]) -> list[Event]:
    """What is suspended is kept from whom it goes to ("وقف الدعم الفرنسي لكذا"), wherever the article says it."""
    out = list(events)
    for n in range(len(out) - 1):
        if out[n].mode in ONE_EACH and not out[n].targets and _object(read[n].found, read[n + 1].found, out[n + 1]):
            doers = out[n].actors or out[n + 1].actors
            kept = tuple(party for party in out[n + 1].targets if party.entity not in _names(doers))
            out[n] = replace(out[n], actors=doers, targets=kept)
    told = [event for event in out if event.mode in ONE_EACH and event.targets]
    for n, event in enumerate(out):
        if event.mode in ONE_EACH and not event.targets:
            same = (other.targets for other in told if _names(other.actors) & _names(event.actors))
            out[n] = replace(event, targets=next(same, ()))
    return out


def _object(found: Found, after: Found, event: Event) -> bool:
    """Whether the next trigger is the aid that a suspension is of."""
    return event.type == "AID" and after.sentence is found.sentence and after.first - found.last <= _OBJECT


def _homes(scene: Scene, event: Event) -> set[str | None]:
    """The countries that the words of attackers name as their own ("الجيش السويدي"): where they fight, not whom."""
    if event.type != "ASSAULT":
        return set()
    spans = {party.span for party in event.actors}
    doers = (group for group in scene.groups if group.span in spans and group.type == "ORG")
    return {home(scene.forms, scene.grammar, group) for group in doers}


def _ruled(scene: Scene, place: Party) -> bool:
    """Whether a place has a government, or is a town: what is hit there is its own, not what is hit near it."""
    groups = [group for group in scene.groups if group.type == "GPE" and group.entity == place.entity]
    near = (scene.forms[max(0, g.first - 2) : g.first] for g in groups if g.span == place.span)
    return bool(groups) and not any(any_stem(form, scene.grammar.parties.beside) for forms in near for form in forms)


def _opens(event: Event) -> bool:
    """Whether the place stands before the deed, which is done somewhere in it ("وفي كذا دحرت المقاومة …")."""
    span = event.place.span if event.place else None
    return span is not None and span.end <= event.trigger.start


def _told_apart(scene: Scene, event: Event, found: Found) -> bool:
    """Whether the place stands in a clause on the deed ("الجرائم التي ارتكبت في كذا")."""
    _, end = scene.clause(found.sentence, found.first)
    span = event.place.span if event.place else None
    return span is not None and scene.at(span.start) >= end


def _names(parties: Sequence[Party]) -> set[str | None]:
    return {party.entity for party in parties}


def _own(scene: Scene, found: Found, event: Event, likely: Sequence[Party], war: Sequence[Party]) -> bool:
    """Whether one side alone would do it: it is his plan or will, or he will not."""
    if likely and (willing(scene, found) or operation(scene, found)):
        return True
    if event.status == "planned":
        return bool(likely)
    return event.status in ("denied", "conditional") and any(p.entity in {w.entity for w in war} for p in likely)


def _declared(event: Event, before: Event, events: Sequence[Event], war: Sequence[Party], definite: bool) -> Event:
    """With the one side that declared the ceasefire, where the article dates one by one side; `before` is as read."""
    if event.mode != "ceasefire" or before.actors or event.actors != war or event.status in ("denied", "conditional"):
        return event
    for other in events:
        kept = other.mode == "ceasefire" and other.status in ("planned", "occurred") and other.date is not None
        if kept and len(other.actors) == 1 and _names(other.actors) <= _names(war):
            others = tuple(party for party in war if party.entity not in _names(other.actors))
            status = other.status if definite and event.status in ("called-for", "occurred") else event.status
            return replace(event, actors=other.actors, targets=others, status=status)
    return event


def _several(scene: Scene, found: Found) -> bool:
    """Whether it would end many conflicts, not the one war ("تسوية النزاعات")."""
    return any(
        form in scene.grammar.several for form in scene.forms[found.first : min(found.last + 2, found.sentence.last)]
    )
