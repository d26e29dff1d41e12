"""Whether a name may be the subject of a verb: nothing leads to it, and it is no mere place or object."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import list_head
from tawatur.annotate.events.scene.scene import SPOKEN, Scene
from tawatur.annotate.events.words.stems import any_stem

_QUOTES = frozenset('"«“')
_CLOSING = (['"'], ["»"], ["”"])


def bare(scene: Scene, group: Group, met: bool = False) -> bool:
    """Whether a name may be a subject: no preposition glued to it, no bracket before it, no mere place; nor somebody's
    counterpart, if not of him whom a pronoun says to be `met`."""
    if group.clitics.strip("وف") or group.type in ("LOC", "MISC") or scene.city(group) or peopled(scene, group):
        return False
    if _object(scene, group):
        return False
    near = scene.forms[max(0, group.first - 2) : group.first + 1]
    if not met and any(form in scene.grammar.parties.counterparts for form in near):
        return False  # "يلتقي نظيره فلانا"
    bracket = group.first > 1 and scene.forms[group.first - 1] == "("
    before = group.first - 2
    return (
        not bracket or scene.words[before].kind == "mark" or any_stem(scene.forms[before], scene.grammar.parties.agents)
    )


def _object(scene: Scene, group: Group) -> bool:
    """Whether a country or body stands right behind the person who does something to it ("غزا فلان كذا")."""
    before = scene.inside.get(group.first - 1)
    return before is not None and before.type == "PER" and group.type != "PER" and not (group.clitics or before.clitics)


def peopled(scene: Scene, group: Group) -> bool:
    """Whether a country only says where people are from ("أكراد سوريا")."""
    if group.type != "GPE" or group.clitics or not group.first:
        return False
    return scene.forms[group.first - 1].lstrip("وفبل") in scene.grammar.parties.communities


def led(scene: Scene, group: Group, start: int) -> bool:
    """Whether a preposition stands before a name (over a common noun or two), or before the list that it ends."""
    group = list_head(scene, group, start)
    if scene.forms[group.first - 1] in _QUOTES and scene.forms[group.last : group.last + 1] not in _CLOSING:
        return False  # a quotation begins with it ("تحت عنوان «كذا تطرد …»")
    near = [here for here in range(max(start, group.first - 5), group.first) if scene.forms[here] not in _QUOTES]
    for here in reversed(near[-3:]):
        form = scene.forms[here]
        if scene.words[here].kind == "mark" or here in scene.inside or form in SPOKEN:
            return False
        if here == group.first - 1 and _deed(scene, form):
            return False  # "في وقت أرسلت كذا …"
        joined = form[1:] if form[:1] == "و" else form
        if (
            form in scene.grammar.prepositions
            or joined in scene.grammar.prepositions
            or form in scene.grammar.parties.examples
        ):
            return True
        if joined.startswith(("لل", "بال")):
            return True
    return False


def _deed(scene: Scene, form: str) -> bool:
    """Whether a word is a finite verb that tells an event, and nothing else that does."""
    hits = scene.triggers.hits(form)
    return bool(hits) and all(hit.kind == "verb" and hit.how is not None and not hit.clitics for hit in hits)
