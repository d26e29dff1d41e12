"""What stands behind a verb: its object, and the names that prepositions lead to."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.backing import backer
from tawatur.annotate.events.parties.eligible import peopled
from tawatur.annotate.events.parties.held import Parties, assign
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.parties.neighbours import taken
from tawatur.annotate.events.parties.ways import (
    host,
    minded,
    role_of,
    seat_of,
    sentenced,
    sited,
    taken_place,
    whence,
    wider,
)
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, WAS, Scene
from tawatur.annotate.events.words.stems import any_stem, nominative

_REACH = 22
# With the titles of who meets and whom; so many words of an office between commas.
_TITLED = 34
_OFFICE = 14


def complements(
    scene: Scene, found: Found, held: Parties, subjects: tuple[Group, ...], passive: bool, end: int
) -> None:
    """The object of a verb and the names that prepositions lead to, up to another clause."""
    consults = found.hit.trigger.type == "CONSULT"
    end = _beyond(scene, found, subjects, end) if consults else end
    apposed = _apposed(scene, found, subjects, end) if consults else 0
    way = _Behind(scene, found, not subjects, end)
    for group in scene.between(found.last, min(end, found.last + (_TITLED if consults else _REACH))):
        if group in subjects:
            way.at, way.role = max(group.last, apposed), "target" if passive else "actor"
            continue
        if group.first < apposed or peopled(scene, group) or seat_of(scene, way.at) or wider(scene, way.at, group):
            continue
        if backer(scene, group):
            way.at = group.last
            continue
        guest = bool(subjects) and not held.targets and _guest(scene, found, group)
        marker = "" if guest else marked(scene, way.at, group)
        if subjects and not marker and nominative(scene.forms[group.first]):
            return  # the subject of another clause
        if sentenced(scene, found, group):
            assign(held, "target", group)
            return
        if marker == "break" or taken(scene, held, way.at, group, marker) or way.elsewhere(group):
            return
        way.role = way.of_next(group, marker, passive)
        if way.role == "actor" and marker == "from" and held.actors and found.hit.trigger.type == "ASSAULT":
            way.role = ""  # "صواريخ أطلقتها كذا من كذا"
        if way.role == "target" and taken_place(scene, found, group):
            way.role = "place"
        assign(held, way.role, group, marker, host(scene, found, group))
        way.at = group.last


class _Behind:
    """What stands behind a verb, as far as it was read: up to the word `at`, with the `role` of the name there, the
    role that was `told` before a place, and how many names stood without a preposition (`objects`)."""

    __slots__ = ("at", "end", "found", "free", "objects", "role", "scene", "told")

    def __init__(self, scene: Scene, found: Found, free: bool, end: int) -> None:
        self.scene, self.found, self.end = scene, found, end
        self.free = free  # nobody was found to be the subject
        self.at, self.role, self.told, self.objects = found.last, "", "", 0

    def elsewhere(self, group: Group) -> bool:
        """Whether a name only tells of those who suffer the deed, their mind or what they did."""
        return minded(self.scene, self.found, self.at, group) or _was(self.scene, self.found, self.at, group)

    def of_next(self, group: Group, marker: str, passive: bool) -> str:
        """The role of the next name, by what leads to it."""
        if marker == "and":
            return self._joined(group)
        if not marker:
            return self._object(group)
        role = self._led(group, marker, passive)
        self.told = self.told if role == "place" else role
        return role

    def _led(self, group: Group, marker: str, passive: bool) -> str:
        """The role that a preposition gives."""
        scene, found = self.scene, self.found
        if marker == "at" and group.type == "LOC":
            return "place"  # "استقبل فلان بقصر كذا فلانا"
        if marker == "from" and found.hit.trigger.type == "AGREE":
            return ""  # "وافق … على شحنة من كذا"
        if found.hit.trigger.type == "COERCE" and scene.forms[group.first - 1] == "الي":
            return ""  # "أدين بالسفر إلى كذا"
        role = "target" if sited(scene, found, self.at, group, marker) else role_of(scene, found, marker)
        if role != "actor":
            return role
        presides = marker == "by" and not self.free and not passive
        return "" if presides or whence(scene, found, group, marker) else role

    def _joined(self, group: Group) -> str:
        """The role of a name that و joins to the one before."""
        if self.role == "place" and group.type in ("ORG", "PER"):
            return self.told  # "استهدف حركة كذا في كذا وحزب كذا"
        apart = self.role == "actor" and group.first - self.at > 1
        return "target" if apart else self.role  # "اقتحم الجيش بلدتي كذا وكذا"

    def _object(self, group: Group) -> str:
        """The role of a name without a preposition: the object, or who comes or meets."""
        scene, found = self.scene, self.found
        verb, consults = scene.forms[found.first], found.hit.trigger.type == "CONSULT"
        leaves = any_stem(verb, scene.grammar.clause.leaving)  # what is behind is no goal
        leaves = leaves or (consults and any_stem(verb, scene.grammar.clause.weighing))  # "بحثا ملف كذا"
        self.told, self.objects = "" if self.objects or leaves else "target", self.objects + 1
        comes = (self.told and self.at > found.last) or (leaves and self.objects == 1)
        if not (comes and self.free and consults):
            return self.told
        if found.hit.trigger.mode == "visit" and _comer(scene, self.at, group):
            return "actor"  # "وصل إلى كذا فلان"
        return "actor" if _with_another(scene, group, self.end) else self.told  # "اجتمع في كذا فلان بفلان"


def _guest(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a person with his title stands behind a time and its comma, whom somebody meets ("استقبل فلان أمس، الأمير
    فلانا")."""
    if found.hit.trigger.type != "CONSULT" or group.type != "PER" or group.clitics or group.first - 2 <= found.first:
        return False
    titled = scene.words[group.first].end <= group.span.start or scene.forms[group.first].startswith("ال")
    return titled and scene.forms[group.first - 1] in COMMAS and group.first - 2 in scene.timed


def _comer(scene: Scene, at: int, group: Group) -> bool:
    """Whether a name may be of who comes: a person, or the body whose delegation it is."""
    return group.type == "PER" or (group.type == "ORG" and "وفد" in scene.forms[at : group.first + 1])


def _with_another(scene: Scene, group: Group, end: int) -> bool:
    """Whether ب or مع leads from a person to another, with whom he meets."""
    other = next(iter(scene.between(group.last, end)), None)
    if group.type != "PER" or other is None or other.type != "PER":
        return False
    return other.clitics == "ب" or scene.forms[other.first - 1] == "مع"


def _was(scene: Scene, found: Found, at: int, group: Group) -> bool:
    """Whether a clause on who suffers a deed opens before a name ("اعتقلت رجلين كانا ينشران … لكذا")."""
    return any(form in WAS for form in scene.forms[max(at, found.last) : group.first])


def _apposed(scene: Scene, found: Found, subjects: tuple[Group, ...], end: int) -> int:
    """Where the object may begin behind an office, a relative clause, or a time and a place, in commas ("التقى فلان،
    وزير كذا، فلانا", "التقت فلانة، التي تشغل …، بفلان"), 0 where there is none."""
    at = subjects[-1].last if subjects else end
    if at + 1 >= end or scene.forms[at] not in COMMAS:
        return 0
    office = scene.forms[at + 1].removeprefix("ال")
    if (
        office not in scene.grammar.parties.agents
        and office not in scene.grammar.takers
        and not (scene.forms[at + 1] in RELATIVES and subjects and subjects[-1].first >= found.first)
        and not _adverbial(scene, at + 1)
    ):
        return 0
    for here in range(at + 2, min(end, at + _OFFICE)):
        if scene.grammar.prepositions.get(scene.forms[here]) == "to" and scene.forms[at + 1] not in RELATIVES:
            return 0  # "وصل فلان، أمس إلى كذا، …"
        if scene.forms[here] in COMMAS:
            while here + 1 < end and (scene.aside(here + 1) or scene.forms[here + 1] in COMMAS):
                here += 1
            return here + 1
    return 0


def _beyond(scene: Scene, found: Found, subjects: tuple[Group, ...], end: int) -> int:
    """Where what belongs to a verb ends, over a relative clause in commas on its subject behind it ("التقت فلانة، التي
    تشغل …، بفلان")."""
    at = subjects[-1].last if subjects and subjects[-1].first >= found.first else end
    if (
        at + 1 != end
        or end >= found.sentence.last
        or scene.forms[at] not in COMMAS
        or scene.forms[end] not in RELATIVES
    ):
        return end
    closes = (here for here in range(end, min(end + _OFFICE, found.sentence.last - 1)) if scene.forms[here] in COMMAS)
    here = next(closes, None)
    return scene.clause(found.sentence, here + 1)[1] if here is not None else end


def _adverbial(scene: Scene, at: int) -> bool:
    """Whether a time or a place begins at a word ("اليوم في مقر الحكومة", "في مكتبه")."""
    return at in scene.timed or (scene.forms[at] == "في" and at + 1 not in scene.inside)
