"""Whom a pronoun says to suffer it: "فلان الذي تم اغتياله", "قال فلان إن اعتقاله …", "القبض عليه"."""

from __future__ import annotations

from functools import partial

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.people import unnamed
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import WANTED, Agreement, referent
from tawatur.annotate.events.scene.scene import RELATIVES, Scene

_UNDERGONE = 3
_TO_PEOPLE, _MEANT = (
    frozenset(("arrest", "abduct", "court", "prosecute", "charge", "displace", "dismissal", "assassination")),
    12,
)
_ON = "علي"


def undergone(scene: Scene, found: Found, held: Parties) -> None:
    """Who underwent it, by a relative clause on him ("فلان الذي تم اغتياله", "الناشط فلان الذي جرى اعتقاله")."""
    if held.targets or found.hit.kind == "verb" or not found.hit.pronoun or found.hit.trigger.genitive != "target":
        return
    first, _ = scene.clause(found.sentence, found.first)
    if scene.forms[first] not in RELATIVES or found.first - first > _UNDERGONE:
        return
    carried = any(
        verb and verb[0] in scene.grammar.impersonal for verb in map(partial(light, scene), range(first, found.first))
    )
    for group in antecedent(scene, found.sentence, first) if carried else ():
        if group.last == first:
            assign(held, "target", group)


def suffered(scene: Scene, found: Found, held: Parties) -> None:
    """Whom the pronoun of a verbal noun means by which something is done to people ("قال فلان إن اعتقاله …")."""
    hit, trigger = found.hit, found.hit.trigger
    wanted = WANTED.get(hit.pronoun or _on_him(scene, found))
    if held.targets or held.actors or hit.kind == "verb" or wanted is None or trigger.genitive != "target":
        return
    if trigger.mode not in _TO_PEOPLE or found.last in scene.inside:
        return
    first = max(found.sentence.first, found.first - _MEANT)
    group = referent(scene, first, found.first, wanted)
    if group and _speaks(scene, found, group):
        group = referent(scene, first, group.first, wanted)
    if group and group.type == "PER" and not _nearer(scene, group.last, found.first, wanted):
        add(held.targets, group.entity, group.span)


def _speaks(scene: Scene, found: Found, group: Group) -> bool:
    """Whether somebody's own words tell it, in which "he" is another."""
    number = scene.told_by(found.span)
    told = scene.layers.attributions[number] if number is not None else None
    return told is not None and told.mode == "direct" and told.chain.source.entity == group.entity


def _nearer(scene: Scene, first: int, last: int, wanted: Agreement) -> bool:
    """Whether somebody without a name stands among the words, whom a pronoun may mean: no "he" is a prosecution."""
    return any(
        unnamed(scene, at) and not (wanted == "m" and scene.forms[at].endswith("ه")) for at in range(first, last)
    )


def _on_him(scene: Scene, found: Found) -> str:
    """The pronoun of على in a phrase of arrest ("القبض عليه"), "" where it has none."""
    last = found.hit.rest[-1] if found.hit.rest else ""
    return last.removeprefix(_ON) if last.startswith(_ON) else ""
