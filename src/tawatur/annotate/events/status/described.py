"""What its own clause says of an event that a noun tells: an adjective, a verb of which it is the subject."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, Scene
from tawatur.annotate.events.status.accords import accord, ahead
from tawatur.annotate.events.status.moods import REACH, future
from tawatur.annotate.events.status.outlook import scheduled, to_treat
from tawatur.annotate.events.status.tenses import may
from tawatur.model.layers import Status

_OPEN, _CLOSE, _MAY, _MATTER, _CLOSE_BY = "(", ")", "قد", "مساله", "قريب"
_NOT, _ONLY = "لم", "الا"


def modified(scene: Scene, found: Found, end: int) -> Status | None:
    """The status given by an adjective after the noun, or by a verb that is still to come, also behind brackets."""
    at, last = found.first + 1, found.last
    if end == last and end + 1 < found.sentence.last and scene.forms[end] in RELATIVES:
        meant = scene.grammar.modifiers.get(scene.forms[end + 1])
        return "planned" if meant == "planned" else None  # "الزيارة التي يعتزم فلان القيام بها"
    if scene.forms[last : last + 1] == [_OPEN]:
        at = next((n for n in range(last, end) if scene.forms[n] == _CLOSE), last) + 1
    for here in range(at, min(at + 6, end)):
        form = scene.forms[here]
        if form == "من" and here >= last and scheduled(scene, here + 1, end):
            return "planned"
        if here == last and form[:1] == "س" and (to_treat(scene, here) or ahead(scene, found, here)):
            return "planned"  # "الاجتماع سيناقش …"
        if form in COMMAS or form in scene.grammar.prepositions or (here >= last and scene.triggers.hits(form)):
            return None
        held = scene.grammar.modifiers.get(form) or scene.grammar.modifiers.get(form.removeprefix("ال"))
        if held == "ongoing" and here in scene.timed:
            continue  # "اتفاق منتصف الشهر الحالي"
        coming = form.removeprefix("ال") in ("قادم", "قادمه") and scene.forms[here + 1 : here + 2] == ["من"]
        if held:
            return None if coming else held  # "المساعدات القادمة من كذا"
        if here >= last and form[:1] == "س" and future(scene, here):
            leads = here == last and accord(scene, found)
            return None if leads else "planned"  # "زيارة سيجريها …", but "الاتفاق سيقود إلى …"
    return None


def _carried_by_noun(scene: Scene, found: Found) -> bool:
    """Whether a verbal noun stands right before an event and carries it."""
    verb = light(scene, found.first - 1) if found.first > found.sentence.first else None
    return verb is not None and (verb[1].tense == "masdar" or verb[0] in scene.grammar.clause.verbals)


def predicate(scene: Scene, found: Found, end: int) -> Status | None:
    """What the clause says of an event that is its subject ("المفاوضات يجب أن …")."""
    near = scene.forms[found.last : min(found.last + REACH, end)]
    if _MATTER in near and near[near.index(_MATTER) + 1 :][:1] == ["وقت"]:
        return "planned"  # "سقوط المدينة مسألة وقت"
    before = found.first - 1 - _carried_by_noun(scene, found)  # "إن توقيع الاتفاق ضروري"
    apart = scene.breaks(before) and found.hit.definite  # "…. والتحقيق جار"
    if before >= found.sentence.first and not apart and scene.forms[before] not in scene.grammar.clause.heads:
        return None
    if _never_held(scene, _NOT in near and found.last + near.index(_NOT) + 1, end):
        return "denied"
    for here in range(found.last, min(found.last + 5, end)):
        held = scene.grammar.predicates.get(scene.forms[here])
        if held and scene.forms[here].startswith(_CLOSE_BY) and _near_what(scene, here, end):
            continue
        if held and (scene.forms[here] != _MAY or may(scene, here)):
            return held  # not "قد فتح"
    return None


def _never_held(scene: Scene, at: int, end: int) -> bool:
    """Whether a verb says, behind "did not", of the event that it did not take place; not of what was done in it."""
    if (
        not at
        or at >= end
        or scene.forms[at] not in scene.grammar.clause.held
        or _ONLY in scene.forms[at : min(at + 5, end)]
    ):
        return False
    behind = (hit for form in scene.forms[at + 1 : min(at + 3, end)] for hit in scene.triggers.hits(form))
    return not any(hit.kind == "noun" and not hit.rest for hit in behind)


def _near_what(scene: Scene, at: int, end: int) -> bool:
    """Whether "near" is no predicate, as something follows it ("الموقع قريب من …", "سقوط قريب لقاعدة …")."""
    return at + 1 < end and scene.words[at + 1].kind == "arabic" and scene.forms[at + 1] not in scene.grammar.boundaries
