"""What leads to an event over a preposition or a topic: a search, a proposal, an ability, what one refrains from."""

from __future__ import annotations

from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.moods import future, governor
from tawatur.annotate.events.status.tenses import may
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

_NEAR, _FAR = 3, 6  # words from a verb over its subject to its preposition
_TERMS = "شروط"
_LEADING = ("الي", "في")


def sought(scene: Scene, at: int, first: int) -> bool:
    """Whether عن leads from a search ("البحث عن حل")."""
    return at > first and any_stem(scene.forms[at - 1], scene.grammar.clause.seeking)


def refrains(scene: Scene, at: int, first: int) -> Status | None:
    """What عن says behind what somebody does not do, who does not perhaps between ("امتنع فلان عن …", "لن نكف عن")."""
    for here in range(max(first, at - _NEAR), at):
        if any_stem(scene.forms[here], scene.grammar.clause.refraining) and COMMAS.isdisjoint(scene.forms[here:at]):
            kept = here > first and scene.forms[here - 1] in scene.grammar.negations
            return "ongoing" if kept else "denied"
    return None


def announced(scene: Scene, at: int, first: int) -> bool:
    """Whether عن leads from what was announced, how and by whom between ("أعلن فلان بشكل مفاجئ عن …")."""
    near = scene.forms[max(first, at - _FAR) : at]
    return any(form.lstrip("وف") in scene.grammar.clause.announcing for form in near) and not any(
        form in COMMAS for form in near
    )


def proposed(scene: Scene, at: int, first: int) -> bool:
    """Whether a word for a topic leads from a proposal ("مقترح جديد بشأن …")."""
    if scene.grammar.prepositions.get(scene.forms[at]) != "about":
        return False
    near = scene.forms[max(first, at - _FAR) : at]
    return COMMAS.isdisjoint(near) and any(any_stem(form, scene.grammar.clause.proposals) for form in near)


def drafted(scene: Scene, here: int, at: int) -> bool:
    """Whether an agreement is one that is still a draft or a matter to settle ("مشروع اتفاق", "ملف المصالحة")."""
    return here == at - 1 and any_stem(scene.forms[here], scene.grammar.clause.drafts) and here not in scene.inside


def capable(scene: Scene, at: int, first: int, carried: bool) -> bool:
    """Whether a word of ability leads to على ("قادر على هجوم", `carried`: "قادر على شن هجوم")."""
    words = scene.grammar.clause.able if carried else scene.grammar.clause.capable
    return any(any_stem(form, words) for form in scene.forms[max(first, at - 3) : at])


def topic(scene: Scene, here: int, first: int, carried: bool) -> bool:
    """Whether a word for a topic ends the search: not where it is weighed what is to be done ("ناقش قضية فرض رسوم")."""
    if scene.forms[here] not in scene.grammar.clause.topics:
        return False
    near = scene.forms[max(first, here - _NEAR) : here]
    return not carried or not any(any_stem(form, scene.grammar.clause.weighing) for form in near)


def by_terms(scene: Scene, at: int, first: int) -> bool:
    """Whether the terms of a deal are kept or broken: there is one ("وفق شروط الهدنة", "تنفيذا لشروط الاتفاق")."""
    form = scene.forms[at]
    if not form.endswith(_TERMS):
        return False
    return form[:1] in "لب" or (at > first and scene.forms[at - 1].lstrip("وف") in scene.grammar.clause.heeding)


def captures(scene: Scene, at: int) -> bool:
    """Whether a word tells that something is taken."""
    return any(hit.trigger.mode == "capture" for hit in scene.triggers.hits(scene.forms[at]))


def told_first(scene: Scene, at: int) -> bool:
    """Whether what is reported begins with a word."""
    number = scene.told_by(scene.prose.span(at + 1, at + 2))
    told = scene.layers.attributions[number] if number is not None else None
    return told is not None and told.act == "say" and scene.at(told.content[0].start) == at


def feared(scene: Scene, at: int, first: int) -> bool:
    """Whether a word of fear or chance governs a word, من or another preposition between."""
    here = at - 1 - (scene.forms[at - 1] in scene.grammar.prepositions)
    return here >= first and governor(scene, here) == "conditional"


def brought(scene: Scene, at: int, first: int) -> Status | None:
    """How stands what breaks out where it is feared ("خوفا من اندلاع اشتباكات"), or only may or will come of something
    ("قد يؤدي إلى اندلاع اشتباكات")."""
    if feared(scene, at, first):
        return "conditional"
    verb = at - 2
    if verb <= first or scene.forms[at - 1] not in _LEADING:
        return None
    if scene.forms[verb - 1] in scene.grammar.subjunctives or (scene.forms[verb - 1] == "قد" and may(scene, verb - 1)):
        return "conditional"
    return "planned" if future(scene, verb) else None
