"""Where it was done by words far from it: a place that opens the sentence, or that saw it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.elsewhere import on_it
from tawatur.annotate.events.parties.held import Parties, assign
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import ending
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem

_IN = frozenset(("في", "وفي", "ففي"))
_HEADS = 3  # words from "in", or from a verb, over common nouns to the name of a place
_SEEN = 12  # words from "saw" over its subject to what it saw
_NEAR = 4
_BACK = 600  # so many words back a place is looked for that a noun takes up
_NOWHERE = ("armed-group", "army", "alliance", "intergovernmental", "party")  # bodies that are no place
_INSIDE = frozenset(("في", "داخل", "وسط"))
_CITY, _CAPITAL, _TOWNS = "مدينه", "عاصمه", ("city", "capital", "town")


def placed(scene: Scene, found: Found, held: Parties) -> None:
    """Give an event without a place that which saw it, or with which its sentence begins."""
    if held.place and scene.kinds.get(held.place.entity or "", "") in _NOWHERE:
        held.place = None
    for way in (_witness, _seen_by, _related, _fronted, _taken_up):
        group = way(scene, found) if held.place is None else None
        if group:
            held.actors[:] = [party for party in held.actors if party.span != group.span]
            assign(held, "place", group)


def _witness(scene: Scene, found: Found) -> Group | None:
    """The place that saw it ("شهدت مدينة كذا قصفا"): the subject of a verb of seeing before a noun."""
    if found.hit.kind == "verb":
        return None
    first, _ = scene.clause(found.sentence, found.first)
    for at in range(found.first - 1, max(first, found.first - _SEEN) - 1, -1):
        if at not in scene.inside and scene.forms[at].lstrip("وف") in scene.grammar.clause.witnessing:
            return _place(scene, found, at + 1, found.first)
        if at not in scene.inside and _tells(scene, at):
            return None
    return None


def _seen_by(scene: Scene, found: Found) -> Group | None:
    """The place that saw it or is its host by a clause on it ("مظاهرات شهدتها كذا", "محادثات تحتضنها كذا")."""
    for at in range(found.last, min(found.last + _NEAR, found.sentence.last - 1)):
        held = ending(scene, at) if at not in scene.inside else None
        if held and (held[0] in scene.grammar.clause.witnessing or held[0] in scene.grammar.clause.hosting):
            return _place(scene, found, at + 1, found.sentence.last)
        if scene.words[at].kind == "mark" or scene.forms[at] in scene.grammar.prepositions:
            return None
    return None


def _place(scene: Scene, found: Found, at: int, end: int) -> Group | None:
    """The place that stands bare at a word or behind a common noun."""
    group = next(iter(scene.between(at, min(end, at + _HEADS))), None)
    if group is None or group.clitics:
        return None
    if any(form in scene.grammar.prepositions or form in COMMAS for form in scene.forms[at : group.first]):
        return None
    seat = group.type == "ORG" and found.hit.trigger.type == "CONSULT"  # "شهد القصر محادثات"
    return group if group.type in ("GPE", "LOC") or seat else None


def _related(scene: Scene, found: Found) -> Group | None:
    """The place in a relative clause that tells how it came about ("الاتفاق الذي أبرم في كذا")."""
    _, at = scene.clause(found.sentence, found.first)
    if not on_it(scene, found, at):
        return None
    _, end = scene.clause(found.sentence, at + 1)
    for here in range(at + 2, min(end - 1, at + _SEEN)):
        group = scene.inside.get(here + 1)
        if scene.forms[here] in COMMAS or _tells(scene, here):
            return None
        if scene.forms[here] in _INSIDE and group and group.type in ("GPE", "LOC") and group.first == here + 1:
            return group
    return None


def _fronted(scene: Scene, found: Found) -> Group | None:
    """The place with which a sentence begins ("وفي كذا، اعتقلت الشرطة …"), if it goes on to the event from there."""
    first = found.sentence.first
    if scene.forms[first] not in _IN or scene.clause(found.sentence, found.first)[0] != first:
        return None
    group = next(iter(scene.between(first + 1, min(found.first, first + 1 + _HEADS))), None)
    if group is None or group.clitics or group.type not in ("GPE", "LOC"):
        return None
    at = group.last
    if any(form in COMMAS for form in scene.forms[first : group.first]) or not _goes_on(scene, at):
        return None
    number = scene.told_by(found.span)
    inside = number is None or scene.at(scene.layers.attributions[number].content[0].start) <= group.first
    return group if inside else None


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a comma, or a word that may be a verb, stands behind a place."""
    form = scene.forms[at]
    if form in COMMAS:
        return True
    return (
        scene.words[at].kind == "arabic"
        and form not in scene.grammar.prepositions
        and form[:1] != "و"
        and form[:2] != "ال"
    )


def _taken_up(scene: Scene, found: Found) -> Group | None:
    """The place named before that a common noun takes up behind "in" ("قتل ثلاثة في المدينة")."""
    _, end = scene.clause(found.sentence, found.first)
    taken = scene.forms[found.last] if found.last < end and found.hit.trigger.mode == "capture" else ""
    if taken.startswith("ال") and taken[2:] in scene.grammar.parties.places and not _named(scene, found.last, end):
        return _named_before(scene, found, taken[2:])  # "تحرير المدينة"
    for at in range(found.last, min(end - 1, found.last + _SEEN)):
        noun = scene.forms[at + 1]
        if scene.forms[at] in COMMAS or _tells(scene, at):
            return None
        if scene.forms[at] in _INSIDE and noun.startswith("ال") and noun[2:] in scene.grammar.parties.places:
            return None if _named(scene, at + 1, end) else _named_before(scene, found, noun[2:])
    return None


def _named(scene: Scene, at: int, end: int) -> bool:
    """Whether a common noun of a place is named, or described, behind it ("المدينة القديمة", "العاصمة لهار")."""
    return at in scene.inside or (at + 1 < end and (at + 1 in scene.inside or scene.forms[at + 1].startswith("ال")))


def _named_before(scene: Scene, found: Found, noun: str) -> Group | None:
    """The place named last before an event that is called by a noun, or is of its kind."""
    for group in reversed(scene.between(max(0, found.first - _BACK), found.first)):
        if group.type not in ("GPE", "LOC"):
            continue
        before = scene.forms[group.first - 1] if group.first else ""
        head = scene.forms[group.first].removeprefix(group.clitics)
        if head == noun or any_stem(before, frozenset((noun,))):
            return group
        if noun == _CAPITAL and group.entity in scene.grammar.capitals and not group.metonym:
            return group
        if noun == _CITY and scene.kinds.get(group.entity or "") in _TOWNS:
            return group
    return None


def _tells(scene: Scene, at: int) -> bool:
    """Whether a word may tell an event by itself."""
    return any(not hit.rest for hit in scene.triggers.hits(scene.forms[at]))
