"""Who shot down whose drones and missiles: who launched them suffers it, who tells of it for a country did it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.around import following
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.relatives import taken_up
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Link
from tawatur.model.modes import AIR_DEFENCE
from tawatur.model.party import Party

_LAUNCHED = ("drone", "missile")
_FROM, _IN_ITS_NAME = "من", "باسم"
_REACH, _TOLD = 30, 12  # words to a launch, statements back to whose statement it is
_CLOSE = 3  # words from a launch over an adjective to whence it was
_FORCES = ("army", "armed-group", "ministry", "military", "government", "alliance", "country")


def intercepted(scene: Scene, found: Found, held: Parties) -> None:
    """Give an interception its sides: whose the drones are by who launched them, whose the defence is by who tells."""
    if found.hit.trigger.mode != AIR_DEFENCE:
        return
    group = _launcher(scene, found)
    if group:
        held.actors[:] = [party for party in held.actors if party.entity != group.entity]
        if not held.targets:
            add(held.targets, group.entity, group.span)
    others = {party.entity for party in held.targets}
    if not held.actors and not held.unnamed:
        held.actors.extend(party for party in _issuer(scene, found) if party.entity not in others)


def launched(scene: Scene, found: Found) -> bool:
    """Whether a verb only says of drones or missiles right before it that they were launched ("صاروخ أطلق من كذا")."""
    hit, at = found.hit, found.first
    if hit.trigger.mode not in _LAUNCHED or hit.kind != "verb" or hit.pronoun or hit.clitics:
        return False
    for here in range(at - 1, max(found.sentence.first, at - 1 - _CLOSE), -1):
        if here in scene.inside or scene.words[here].kind == "mark":
            return False
        if any_stem(scene.forms[here], hit.trigger.before):
            return True
    return False


def _launcher(scene: Scene, found: Found) -> Group | None:
    """Who launched what was shot down, by a verb behind it ("صواريخ أطلقتها كذا", "صاروخا أطلق من كذا")."""
    for at in range(found.last, min(found.sentence.last - 1, found.last + _REACH)):
        if scene.breaks(at):
            return None
        made = taken_up(scene, at)  # "التصدي لهجوم شنته كذا"
        if at in scene.inside or not (made or _launches(scene, at)):
            continue
        if made or any(hit.pronoun for hit in scene.triggers.hits(scene.forms[at])):
            return following(scene, at, found.sentence.last)
        group = next(iter(scene.between(at + 1, min(found.sentence.last, at + 1 + _CLOSE))), None)
        return group if group and scene.forms[at + 1] == _FROM and group.type == "GPE" else None
    return None


def _launches(scene: Scene, at: int) -> bool:
    """Whether a word is a verb of launching drones or missiles, without proclitics."""
    hits = scene.triggers.hits(scene.forms[at])
    return any(hit.kind == "verb" and hit.trigger.mode in _LAUNCHED and not hit.clitics for hit in hits)


def _issuer(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Whose forces did it, by who tells of it: a force, a ministry or a state, or the country of an official."""
    number = scene.told_by(found.span)
    told = scene.layers.attributions[number] if number is not None else None
    if number is None or told is None or told.act != "say":
        return ()
    source = told.chain.source
    if source.kind not in ("document", "person", "office"):
        return _force(scene, source)
    named = _named(scene, source)
    if named:
        return _force(scene, Link(named.span, named.entity, "organisation"))
    if source.kind == "document":
        return _before(scene, number)
    country = None if _for_another(scene, source) else scene.country(source.entity)
    return (Party(country, source.span),) if country else ()


def _named(scene: Scene, source: Link) -> Group | None:
    """The body that the words of a source name last ("بيان كذا", "المتحدث باسم كذا فلان")."""
    if source.span is None:
        return None
    last = scene.at(source.span.end - 1) + 1
    held = scene.between(scene.at(source.span.start), last)
    return next((group for group in reversed(held) if group.type in ("ORG", "GPE")), None)


def _for_another(scene: Scene, source: Link) -> bool:
    """Whether the words of a source say that he speaks for a body, which no list knows."""
    first, last = (scene.at(source.span.start), scene.at(source.span.end - 1) + 1) if source.span else (0, 0)
    return _IN_ITS_NAME in scene.forms[first:last]


def _before(scene: Scene, number: int) -> tuple[Party, ...]:
    """The force that was the source of what was told last before a statement of nobody's."""
    before = (scene.layers.attributions[n].chain.source for n in range(number - 1, max(number - _TOLD, 0) - 1, -1))
    return next((theirs for link in before if link.kind == "organisation" and (theirs := _force(scene, link))), ())


def _force(scene: Scene, source: Link) -> tuple[Party, ...]:
    """A source that has forces."""
    if not source.entity or source.kind not in ("organisation", "spokesperson"):
        return ()
    return (Party(source.entity, source.span),) if scene.kinds.get(source.entity) in _FORCES else ()
