"""Bodies without a name as subjects: behind the verb with their country ("طائرات روسية"), or right before it."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import Scene
from tawatur.model.prose import Sentence

_GLUED = "وفبل"
_ADJECTIVE = 2  # words from a doer over its adjective to the verb
_AGREEING = ("ه", "ون", "ين", "تان", "تين")  # endings of an adjective of many


def past(scene: Scene, at: int, end: int) -> int:
    """The first word that belongs to no time ("أعلنت، أمس الاثنين، الوزارة")."""
    while at < end and scene.aside(at):
        at += 1
    return at


def forces(scene: Scene, verb: int, end: int) -> Group | None:
    """The country of forces or a court without a name right after a verb ("قصفت طائرات روسية …")."""
    at = past(scene, verb + 1, end)
    if at + 1 >= end or at in scene.inside or at + 1 in scene.inside:
        return None
    form = scene.forms[at].removeprefix("ال")
    if form not in scene.grammar.parties.agents and form not in scene.grammar.parties.forces:
        return None
    near = at + 1 if scene.nation(at + 1)[0] or at + 2 >= end else at + 2
    label, after = scene.nation(near)
    if not label or (near > at + 1 and scene.forms[at + 1] in scene.grammar.prepositions):
        return None
    return Group(at, after, label, scene.prose.span(at, after), "GPE", "")


def described(scene: Scene, sentence: Sentence, verb: int) -> int | None:
    """The indefinite doer right before a verb, or before its adjective, that the verb is a clause on ("مجهولون فجروا
    …", "لدول تستهدف كذا", "طائرات روسية قصفت …")."""
    for at in range(verb - 1, max(sentence.first, verb - _ADJECTIVE) - 1, -1):
        if at in scene.inside or at in scene.timed:
            return None
        form = scene.forms[at]
        if any(_doer(scene, word) for word in (form, form.lstrip(_GLUED))):
            return at
        if form.startswith("ال") or not (form.endswith(_AGREEING) or scene.forms[verb].startswith("ي")):
            return None
    return None


def country(scene: Scene, doer: int, verb: int) -> tuple[Group, ...]:
    """The country of forces or craft whose adjective stands between them and their verb."""
    if doer + 1 >= verb or scene.forms[doer].lstrip(_GLUED) in scene.grammar.parties.nobodies:
        return ()
    label, after = scene.nation(doer + 1)
    return (Group(doer, after, label, scene.prose.span(doer, after), "GPE", ""),) if label and after == verb else ()


def _doer(scene: Scene, form: str) -> bool:
    """Whether a word without ال is of doers that have no name, also in the accusative ("جنودا")."""
    known = scene.grammar.parties.nobodies | scene.grammar.parties.agents
    return form in known or (form.endswith("ا") and form[:-1] in known)
