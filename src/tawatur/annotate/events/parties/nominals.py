"""The names after a noun, each by the preposition before it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.backing import backer
from tawatur.annotate.events.parties.doers import is_doer, owns_place
from tawatur.annotate.events.parties.genitives import genitive, objects
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.markers import marked, with_object
from tawatur.annotate.events.parties.neighbours import taken
from tawatur.annotate.events.parties.people import members, unnamed
from tawatur.annotate.events.parties.ways import (
    aim,
    attack,
    host,
    minded,
    role_of,
    seat_of,
    sentenced,
    sited,
    taken_place,
    travellers,
    whence,
    wider,
    with_pronoun,
)
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import WAS, Scene

_REACH = 18
_ON, _TO = "علي", "الي"
_RELIEF = "sanctions relief"
_SOLD = 2  # words from a sale over an adjective to the noun of what is sold
_BY_PEOPLE, _OF = ("withdraw", "visit"), 2  # who is right behind من ("زيارة وفد من كذا")


def _acts(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a word that may be a verb with its object is one, as a body follows it ("قتله الجيش")."""
    return group.type == "ORG" and group.first == found.last and with_object(scene, found.first)


def nominal(scene: Scene, found: Found, held: Parties) -> None:
    """Names after a noun, each by the preposition before it."""
    _inside(scene, found, held)
    _, end = scene.clause(found.sentence, found.first)
    _leaving(scene, found, held, end)
    role, told, before, at = "", "", None, found.last
    for group in scene.between(found.last, min(end, found.last + _REACH)):
        if owns_place(scene, at, group) or seat_of(scene, at) or wider(scene, at, group):
            continue
        if backer(scene, group) or (before is None and _did_it(held, group)):
            at = group.last
            continue
        marker = marked(scene, at, group)
        if sentenced(scene, found, group):
            assign(held, "target", group)
            return
        if marker == "break" or taken(scene, held, at, group, marker) or minded(scene, found, at, group):
            return
        if marker and marker != "and":
            if marker == "to" and found.hit.trigger.mode == "visit" and held.targets and travellers(scene, at, group):
                return
            role = _led(scene, found, held, at, group, marker)
            told = told if role == "place" else role
        elif marker and role == "place" and group.type in ("ORG", "PER"):
            role = told  # "ضد حركة كذا في كذا وحزب كذا"
        elif not marker:
            if before is not None:
                if role == "actor" and objects(scene, found, before, group):
                    assign(held, "target", group)
                return
            role = _right_behind(scene, found, at, group)
        role = "place" if role == "target" and taken_place(scene, found, group) else role
        assign(held, role, group, marker, host(scene, found, group))
        joined = marker == "with" or (marker == "and" and held.partners > 0)
        held.partners += role == "actor" and joined
        before, at = group, group.last


def _did_it(held: Parties, group: Group) -> bool:
    """Whether a name is of who did it by a clause on the noun ("غارات نفذها طيران تابع لكذا على كذا")."""
    return not group.clitics and any(group.span == party.span for party in held.actors)


def _inside(scene: Scene, found: Found, held: Parties) -> None:
    """A name among the words of the trigger ("سيطرة كذا على", but "محاربة كذا"), or whose the weapons there are ("هجوم
    بطائرة مسيرة تابعة لكذا")."""
    for group in scene.between(found.first + 1, found.last):
        if not group.clitics and group.last <= found.last:
            fought = found.hit.trigger.type == "COERCE" and group.last == found.last
            fought = fought or found.hit.trigger.mode == _RELIEF  # "شطب كذا من قائمة العقوبات"
            add(held.targets if fought else held.actors, group.entity, group.span)
        elif group.clitics == "ب" and group.last > found.last and attack(found):
            add(held.actors, group.entity, group.span)


def _leaving(scene: Scene, found: Found, held: Parties, end: int) -> None:
    """The body whose people leave or come ("انسحاب قوات تابعة لكذا", "زيارة وفد من كذا")."""
    hit, people = found.hit, found.last - (len(found.hit.rest) > 0)
    free = hit.trigger.mode == "withdraw" or not (hit.definite or hit.pronoun)
    if not free or hit.trigger.mode not in _BY_PEOPLE or people >= end:
        return
    theirs = scene.inside.get(people)
    if theirs and theirs.first == people < found.last and not theirs.clitics:
        add(held.actors, theirs.entity, theirs.span)
    if not unnamed(scene, people):
        return
    for group in members(scene, people, end):
        if hit.trigger.mode == "withdraw" or group.first - people == _OF:
            add(held.actors, group.entity, group.span)


def _led(scene: Scene, found: Found, held: Parties, at: int, group: Group, marker: str) -> str:
    """The role of a name that a preposition leads to."""
    type_, mode, before = found.hit.trigger.type, found.hit.trigger.mode, scene.forms[group.first - 1]
    role = role_of(scene, found, marker)
    if role == "actor" and whence(scene, found, group, marker):
        role = ""
    way = "from" if mode == "visit" or (marker == "from" and not role) else "to"
    if marker in ("in", "of") and type_ == "SANCTION" and group.type == "ORG" and _ON in scene.forms[at : group.first]:
        role = "target"  # "عقوبات على قضاة في كذا"
    if type_ == "COERCE" and before == "الي":
        role = "place" if mode == "displace" else ""  # "ترحيل فلان إلى كذا"
    if sited(scene, found, at, group, marker):
        role = "target"
    if marker == "to" and _of_another(scene, found, at, group):
        role = ""
    if marker in ("to", way) and not held.actors and is_doer(scene, found, group):
        role = "actor"
    if marker == "between" and held.actors and attack(found):
        role = ""  # "الضربات السويدية على وقع التوتر بين …"
    fights = mode == "clash" and marker == "to" and _fights(scene, found, at, group)
    # "مساعدات تابعة لكذا", "قتال بين فلان ومسلحين تابعين لكذا"
    return "actor" if fights or (type_ == "AID" and before in scene.grammar.parties.belonging) else role


def _fights(scene: Scene, found: Found, at: int, group: Group) -> bool:
    """Whether who fights is of a body, behind "between" ("قتال بين مقاتلين أكراد ومسلحين تابعين لكذا")."""
    between = scene.forms[found.last : group.first]
    owned = any(form in scene.grammar.parties.belonging for form in scene.forms[at : group.first])
    return owned and any(scene.grammar.prepositions.get(form) == "between" for form in between)


def _of_another(scene: Scene, found: Found, at: int, group: Group) -> bool:
    """Whether إلى goes with a noun joined to an attack ("الضربات ودخول القوات إلى كذا"), or ل with what is sold ("بيع
    محتمل لشركة كذا")."""
    between = scene.forms[at : group.first]
    if found.hit.trigger.mode == "sale":
        return at == found.last and len(between) <= _SOLD
    joined = any(form[:1] == "و" and form[1:] not in scene.grammar.prepositions for form in between)
    return found.hit.trigger.type == "ASSAULT" and _TO in between and joined


def _right_behind(scene: Scene, found: Found, at: int, group: Group) -> str:
    """The role of the name that nothing leads to: the genitive of the noun, if that may have one."""
    before = scene.forms[group.first - 1] if group.first > at else ""
    if any(form in WAS or with_pronoun(form) for form in scene.forms[at : group.first]):
        return ""  # "مواجهات تشهدها مدينة كذا", "هجوما كانت حركة كذا تعد له"
    governs = not found.hit.definite or found.hit.rest[-1:] == ("علي",)
    if group.first - at > 2 or not governs or aim(scene, before):
        return ""
    role = genitive(scene, found, group)
    if role and found.hit.pronoun:  # "زيارته كذا": the pronoun does it
        return "actor" if _acts(scene, found, group) else "target"
    return role
