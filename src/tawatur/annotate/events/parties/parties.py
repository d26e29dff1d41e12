"""Who did it, to whom, where: the names around a trigger, by what stands between."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.among import among
from tawatur.annotate.events.parties.announcers import without_tellers, without_things, without_transmitters
from tawatur.annotate.events.parties.backing import backed
from tawatur.annotate.events.parties.blame import armed, blame, by_hand, claimed
from tawatur.annotate.events.parties.deals import treaty
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.interceptions import intercepted
from tawatur.annotate.events.parties.killers import killers
from tawatur.annotate.events.parties.late import late
from tawatur.annotate.events.parties.likely import likely
from tawatur.annotate.events.parties.neighbours import begun
from tawatur.annotate.events.parties.nouns import of_noun
from tawatur.annotate.events.parties.pronouns import with_pronouns
from tawatur.annotate.events.parties.receivers import addressed, housed, taxed
from tawatur.annotate.events.parties.sites import placed
from tawatur.annotate.events.parties.topics import elsewhere
from tawatur.annotate.events.parties.verbs import verbal
from tawatur.annotate.events.scene.groups import home
from tawatur.annotate.events.scene.scene import ARMED, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.party import Party


def parties(
    scene: Scene, found: Found, before: Found | None, seized: Sequence[Party] = (), after: Found | None = None
) -> Parties:
    """The parties of an event, by its own sentence; `before` and `after` are the triggers beside it there, `seized` the
    targets of the one before."""
    held = begun(scene, found, after)
    held.guilt = blame(scene, found, seized)
    if found.hit.kind == "verb":
        verbal(scene, found, held)
    elif not backed(scene, found, held):
        of_noun(scene, found, held, before)
    late(scene, found, held, after)
    with_pronouns(scene, found, held)
    treaty(scene, found, held)
    addressed(scene, found, held)
    among(scene, found, held)
    taxed(scene, found, held)
    _culprits(scene, found, held)
    intercepted(scene, found, held)
    if not held.actors and not held.guilt.blamed and not (held.unnamed and found.hit.kind == "verb"):
        likely(scene, found, held, before)
    housed(scene, found, held)
    elsewhere(scene, found, held)
    placed(scene, found, held)
    _without_tellers(scene, found, held)
    _of_states(scene, found, held)
    return held


def _culprits(scene: Scene, found: Found, held: Parties) -> None:
    """Who killed in it, whose fire it was, at whose hand, or whose word it is: he suffers nothing by it."""
    if held.actors:
        return
    theirs = killers(scene, found) or armed(scene, found) or by_hand(scene, found, held.until) or claimed(scene, found)
    if not theirs and found.hit.trigger.doer:
        theirs = (Party(found.hit.trigger.doer),)
    if theirs:
        for party in theirs:
            add(held.actors, party.entity, party.span)
        names = {party.entity for party in theirs}
        held.targets[:] = [target for target in held.targets if target.entity not in names]


def _of_states(scene: Scene, found: Found, held: Parties) -> None:
    """The state for the official of its who announces an attack in its name ("أعلن وزير الدفاع السويدي شن غارات")."""
    number = scene.told_by(found.span) if found.hit.trigger.type == "ASSAULT" and held.actors else None
    teller = scene.layers.attributions[number].chain.source.entity if number is not None else None
    if teller is None or found.hit.trigger.casualty:
        return
    for n, actor in enumerate(held.actors):
        group = next((group for group in scene.groups if group.span == actor.span and group.type == "PER"), None)
        if group is None or actor.entity != teller:
            continue
        office = any(
            any_stem(form, scene.triggers.large["officials"]) for form in scene.forms[group.first : group.last]
        )
        state = home(scene.forms, scene.grammar, group) if office else None
        if state:
            held.actors[n] = Party(state, actor.span)


def _without_tellers(scene: Scene, found: Found, held: Parties) -> None:
    """Leave out what is no party, outlets of what takes force, and who passed on that it happened."""
    held.actors[:] = without_transmitters(scene, found.span, without_things(scene, held.actors))
    held.targets[:] = without_things(scene, held.targets)
    held.likely = tuple(without_tellers(scene, held.likely))
    if found.hit.trigger.type in ARMED or found.hit.trigger.type == "RETREAT":
        held.actors[:] = without_tellers(scene, held.actors)
