"""Who backs a party: "الجيش المدعوم من كذا"."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, listed
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem


def backed(scene: Scene, found: Found, held: Parties) -> bool:
    """Who backs whom, by a participle on a name ("الجيش المدعوم من كذا"); whether it is that."""
    at, group = found.last, scene.inside.get(found.last + 1)
    if group is None or group.clitics or not _backs(scene, at):
        return False
    for party in listed(scene, group, found.sentence.last):
        if party.type == group.type:
            add(held.actors, party.entity, party.span)
    before = scene.inside.get(found.first - 1)
    if before and before.type in ("ORG", "GPE", "PER"):
        add(held.targets, before.entity, before.span)
    return bool(held.actors)


def backer(scene: Scene, group: Group) -> bool:
    """Whether a name only says by whom a party is backed: what it does is not his doing."""
    first = joined_to(scene, group, 0)[0] if group.clitics == "و" else group
    at = first.first - 1
    by = first.clitics == "ب" and at > 0 and any_stem(scene.forms[at], scene.grammar.parties.backing)
    return first.type == group.type and (by or _backs(scene, at))  # "مدعومة من كذا", "مدعمة بكذا"


def _backs(scene: Scene, at: int) -> bool:
    """Whether a word is من right behind "backed"."""
    return at > 0 and scene.forms[at] == "من" and any_stem(scene.forms[at - 1], scene.grammar.parties.backing)
