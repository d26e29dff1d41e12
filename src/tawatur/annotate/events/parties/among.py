"""Those whom a plural without names is said to have among it: "a number of leaders, among them …"."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties, assign
from tawatur.annotate.events.scene.lists import listed
from tawatur.annotate.events.scene.scene import COMMAS, Scene

_WITH = "مع"
_REACH = 14
_SUFFERED = ("ASSAULT", "COERCE", "ACCUSE")
_MET = (None, "talks", "meeting")
_THEM = "هم"


def among(scene: Scene, found: Found, held: Parties) -> None:
    """Give those who are named of many people the part of these ("اعتقال عدد من القادة، بينهم فلان وفلان")."""
    role = _open(scene, found, held)
    if not role:
        return
    for at in range(found.last, min(held.until, found.sentence.last - 1, found.last + _REACH)):
        form = scene.forms[at]
        if scene.breaks(at) or (form in COMMAS and scene.forms[at + 1] not in scene.grammar.parties.examples):
            return
        if form.endswith(_THEM) and form in scene.grammar.parties.examples:
            group = scene.inside.get(at + 1)
            named = group is not None and group.first == at + 1 and group.type == "PER" and not group.clitics
            for each in listed(scene, group, found.sentence.last) if group and named else ():
                assign(held, role, each)
            return


def _open(scene: Scene, found: Found, held: Parties) -> str:
    """The part of which nobody is named: who suffers it, who is met, else who meets."""
    trigger = found.hit.trigger
    if held.targets:
        return ""
    if trigger.type in _SUFFERED:
        return "target"
    met = trigger.type == "CONSULT" and trigger.mode in _MET
    led = found.last < found.sentence.last and scene.forms[found.last] == _WITH  # "لقاءات مع عدد من القادة، بينهم …"
    return ("target" if held.actors or led else "actor") if met else ""
