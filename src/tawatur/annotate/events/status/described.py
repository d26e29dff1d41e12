"""What its own clause says of an event that a noun tells: an adjective, a verb of which it is the subject."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.accords import accord, ahead
from tawatur.annotate.events.status.moods import REACH, future
from tawatur.annotate.events.status.outlook import scheduled, to_treat
from tawatur.annotate.events.status.tenses import may
from tawatur.model.layers import Status

_OPEN, _CLOSE, _MAY, _MATTER, _CLOSE_BY = "(", ")", "قد", "مساله", "قريب"


def modified(scene: Scene, found: Found, end: int) -> Status | None:
    """The status given by an adjective after the noun, or by a verb that is still to come, also behind brackets."""
    at, last = found.first + 1, found.last
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
    if before >= found.sentence.first and scene.forms[before] not in scene.grammar.clause.heads:
        return None
    for here in range(found.last, min(found.last + 5, end)):
        held = scene.grammar.predicates.get(scene.forms[here])
        if held and scene.forms[here].startswith(_CLOSE_BY) and _near_what(scene, here, end):
            continue
        if held and (scene.forms[here] != _MAY or may(scene, here)):
            return held  # not "قد فتح"
    return None


def _near_what(scene: Scene, at: int, end: int) -> bool:
    """Whether "near" is no predicate, as something follows it ("الموقع قريب من …", "سقوط قريب لقاعدة …")."""
    return at + 1 < end and scene.words[at + 1].kind == "arabic" and scene.forms[at + 1] not in scene.grammar.boundaries
