"""Whom talks brought together ("جمع اللقاء فلانا وفلانا", "لقاء جمعه بفلان")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.scene.referents import Agreement, agrees, ending, referent
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.party import Party

_GATHERED = 24
_EACH = frozenset(("كل", "كلا"))
_TOGETHER, _BESIDE = ("", "and", "at", "with", "between"), "جانب"  # these lead to those whom talks bring together


def gathered(scene: Scene, found: Found, held: Parties) -> None:
    """Whom talks brought together ("جمع اللقاء فلانا وفلانا", "لقاء جمع فلانا بفلان", "لقاء جمعه بفلان")."""
    before = found.first - 1 if found.first > found.sentence.first else found.first
    near = (before, *range(found.last, min(found.last + 2, found.sentence.last)))
    verb = next(
        (at for at in near if at not in scene.inside and any_stem(scene.forms[at], scene.grammar.clause.gathering)),
        None,
    )
    if verb is None:
        return
    begins = found.last if verb < found.first else verb + 1
    _, end = scene.clause(found.sentence, begins)
    held_by = ending(scene, verb) if verb > found.first else None
    wanted = held_by[1] if held_by else None
    group = referent(scene, found.sentence.first, found.first, wanted) if wanted else None
    if group:
        add(held.actors, group.entity, group.span)
    _together(scene, held, begins, end)
    if wanted and not group and held.actors:  # "بعد لقاء جمعه بفلان، توجه فلان …"
        _met_before(scene, found, held, wanted)


def _met_before(scene: Scene, found: Found, held: Parties, wanted: Agreement) -> None:
    """Whom the pronoun means that stands before him: the person who does what the main clause tells."""
    others = {party.entity for party in held.actors}
    for group in scene.between(found.last, found.sentence.last):
        free = bare(scene, group) and not led(scene, group, found.last)
        if group.type == "PER" and group.entity not in others and free and agrees(scene, group, wanted):
            held.actors[:0] = [Party(group.entity, group.span)] if group.entity else []
            return


def _together(scene: Scene, held: Parties, begins: int, end: int) -> None:
    """Those who are named behind the verb."""
    at = begins
    for group in scene.between(begins, min(end, begins + _GATHERED)):
        marker = marked(scene, at, group)
        beside = marker == "after" and scene.forms[group.first - 1] == _BESIDE  # "إلى جانب فلان"
        each = not _EACH.isdisjoint(scene.forms[at : group.first])
        if not beside and (marker not in _TOGETHER or (marker == "" and held.actors and not each)):
            return
        if group.type in ("PER", "ORG", "GPE") and not scene.city(group):
            add(held.actors, group.entity, group.span)
        at = group.last
