"""The parties of a noun: who does it by the words around it, then to whom it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.adjectives import adjectives
from tawatur.annotate.events.parties.announcers import campaign
from tawatur.annotate.events.parties.asked import allowed, asked, begged, helped, thanked
from tawatur.annotate.events.parties.blame import accused, claimed, denies, responsible, unclaimed
from tawatur.annotate.events.parties.carried import carried
from tawatur.annotate.events.parties.controllers import controller
from tawatur.annotate.events.parties.fallen import fallen
from tawatur.annotate.events.parties.gathering import gathered
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.latter import latter
from tawatur.annotate.events.parties.likely import controllable
from tawatur.annotate.events.parties.nominals import nominal
from tawatur.annotate.events.parties.owners import (
    committed,
    decided,
    done,
    fell_to,
    hosting,
    its,
    managed,
    own_meeting,
    own_talks,
)
from tawatur.annotate.events.parties.people import unnamed
from tawatur.annotate.events.parties.possessors import possessed
from tawatur.annotate.events.parties.receivers import (
    arrived,
    befallen,
    escaped,
    received,
    sought,
    struck,
)
from tawatur.annotate.events.parties.relatives import by_pronoun, relative
from tawatur.annotate.events.parties.sufferers import suffered, undergone
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.status.governors import wielder
from tawatur.model.party import Party

_SENT = ("SANCTION", "AID", "MOBILIZE", "RETREAT")  # what follows these is sent or held back
Known = Sequence[Group] | Sequence[Party]


def lend(scene: Scene, found: Found, held: Parties, ways: Sequence[Callable[[Scene, Found], Known]]) -> None:
    """Take as doers those of the first way that knows any, where there are none yet."""
    for way in ways:
        if held.actors:
            return
        for party in way(scene, found):
            add(held.actors, party.entity, party.span)


def of_noun(scene: Scene, found: Found, held: Parties, before: Found | None) -> None:
    """The parties of a noun. What stands nearest to it is asked first; who suffers it, when its doers are known."""
    _beside(scene, found, held)
    _behind(scene, found, held)
    partners: list[Party] = []
    if held.partners == len(held.actors):  # "with" them somebody does it who is named before
        partners, held.actors = held.actors, []
    _led(scene, found, held)
    carried(scene, found, held, before)
    held.unnamed = held.unnamed or unclaimed(scene, found) or _nameless(scene, found)
    for ask in _BEFALLS + _OWNED:
        ask(scene, found, held)
    lend(scene, found, held, (claimed, denies))
    if partners:
        _join(scene, found, held, partners)


def _beside(scene: Scene, found: Found, held: Parties) -> None:
    """Who does it by what stands right beside the noun: an adjective, a relative clause, the campaign it is part of."""
    adjectives(scene, found, held)
    relative(scene, found, held)
    if found.hit.trigger.type == "CONSULT" and not held.actors:
        gathered(scene, found, held)
    by_pronoun(scene, found, held)
    lend(scene, found, held, (latter, campaign))


def _behind(scene: Scene, found: Found, held: Parties) -> None:
    """The names behind the noun; who manages to do it or goes on with it comes first."""
    doers = [Party(group.entity, group.span) for group in managed(scene, found) if group.entity]
    held.actors.extend(doers if not held.actors else ())
    nominal(scene, found, held)
    if doers and held.actors[: len(doers)] == doers:  # "مواصلة كذا قصف كذا"
        held.targets[:0] = held.actors[len(doers) :]
        held.actors[:] = doers


def _nameless(scene: Scene, found: Found) -> bool:
    """Whether people without a name do it, behind the noun ("موافقة الحكومات") or before it ("تحاول المقاومة ضم …")."""
    hit, at = found.hit, found.last
    if hit.definite or hit.pronoun or hit.trigger.genitive != "actor" or at >= found.sentence.last:
        before = found.first - 1
        known = before > found.sentence.first and scene.forms[before].startswith("ال") and unnamed(scene, before)
        return known and scene.forms[before - 1] not in scene.grammar.prepositions
    sent = hit.trigger.type in _SENT  # "تأخير السلاح"
    return not sent and scene.forms[at].startswith("ال") and unnamed(scene, at)  # "هجوم انتحاري" is one of its kind


def _led(scene: Scene, found: Found, held: Parties) -> None:
    """Who does it by a word that leads to the noun: a decision, a request, help, a charge."""
    lend(scene, found, held, (committed, decided))
    done(scene, found, held)
    lend(scene, found, held, (_wielded, asked, allowed, helped, thanked, begged, accused, responsible))


def _guilty(scene: Scene, found: Found, held: Parties) -> None:
    """Who is charged with it."""
    for party in held.guilt.parties if not held.actors else ():
        add(held.actors, party.entity, party.span)


def _wielded(scene: Scene, found: Found) -> Sequence[Group]:
    """Who does it again and again by a verb before the noun."""
    group = None if found.hit.trigger.war else wielder(scene, found.first, found.hit.clitics, found.sentence.first)
    return (group,) if group else ()


def _join(scene: Scene, found: Found, held: Parties, partners: Sequence[Party]) -> None:
    """Put who does it before those with whom he does; a known deal is not of who speaks of it."""
    free = not held.actors and not found.hit.definite and controllable(scene, found)
    others = controller(scene, found) if free else held.actors
    theirs = {party.entity for party in partners}
    held.actors = [*(party for party in others if party.entity not in theirs), *partners]


# Whom it befalls, then whose it is: each asks first whether that is known.
_BEFALLS = (befallen, escaped, struck, undergone, sought, arrived)
_OWNED = (its, fallen, possessed, suffered, received, own_meeting, own_talks, fell_to, hosting, _guilty)
