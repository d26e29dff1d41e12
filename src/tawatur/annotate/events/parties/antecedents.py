"""Whom a relative clause is on: the name right before it, over the body of his office or where a body lies."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.referents import agreement
from tawatur.annotate.events.scene.scene import Scene
from tawatur.model.prose import Sentence

_MANY = frozenset(("الذين", "اللذان", "اللذين", "اللتان", "اللتين"))
_OFFICE = 5  # words of an office behind a name


def antecedent(scene: Scene, sentence: Sentence, relative: int) -> tuple[Group, ...]:
    """The name right before a relative pronoun that speaks of it."""
    groups = scene.between(sentence.first, relative)
    if len(groups) > 1 and (
        _of_his_office(scene, groups[-2], groups[-1], relative) or _lies_there(scene, groups[-2], groups[-1], relative)
    ):
        return (groups[-2],)
    if not groups or _unlike(scene, groups[-1], relative):
        return ()
    last = groups[-1].last
    if relative - last > 2 or groups[-1].type in ("LOC", "MISC"):
        return ()
    if relative - last == 2 and scene.words[last].kind == "arabic" and not scene.forms[last].startswith("ال"):
        return ()  # "حماية كذا من المتظاهرين الذين …", "هنأ فلان أعضاء اللجنة التي …"
    held = joined_to(scene, groups[-1], sentence.first)
    return held if len(held) > 1 and _several(scene, held, relative) else held[-1:]


def _several(scene: Scene, held: tuple[Group, ...], relative: int) -> bool:
    """Whether a relative is on all names of a list: a plural, or one on the sites or towns that it names ("منشآت كذا
    وكذا التي …")."""
    if len({group.type for group in held}) > 1:
        return False
    form, head = scene.forms[relative], scene.forms[held[0].first - 1] if held[0].first else ""
    return form in _MANY or (form == "التي" and head.removeprefix("ال") in scene.grammar.parties.sites)


def _of_his_office(scene: Scene, person: Group, body: Group, relative: int) -> bool:
    """Whether a body only belongs to the office behind a person's name, which agrees with the relative ("فلانة مفوضة
    التجارة بالاتحاد التي …")."""
    named = scene.at(person.span.end - 1) + 1  # his post may stand among his words
    between = scene.forms[named : body.first]
    if person.type != "PER" or not 0 < len(between) <= _OFFICE or relative - body.last > 0:
        return False
    if body.clitics.strip("وف") not in ("ب", "ل") and between[-1] not in scene.grammar.prepositions:
        return False
    plain = all(scene.words[at].kind == "arabic" and not scene.triggers.hits(scene.forms[at])
                for at in range(named, body.first))  # fmt: skip
    return plain and between[0].endswith("ه") == (scene.forms[relative] == "التي")


def _lies_there(scene: Scene, body: Group, place: Group, relative: int) -> bool:
    """Whether a place only says where the body before it is, which the relative agrees with ("حكومة كذا في شمال كذا
    التي …")."""
    between = scene.forms[body.last : place.first]
    led = bool(between) and all(scene.grammar.prepositions.get(form) == "in" for form in between)
    wanted = "f" if scene.forms[relative] == "التي" else "m"
    return led and place.last == relative and body.type == "ORG" and agreement(scene, body) == wanted


def _unlike(scene: Scene, group: Group, relative: int) -> bool:
    """Whether a country or body is feminine and the relative after it is not, which then speaks of another word."""
    return scene.forms[relative] == "الذي" and group.type != "PER" and agreement(scene, group) == "f"
