"""What one word makes of what it governs, once its own governors are heard."""

from __future__ import annotations

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.status.aims import (
    aimed_by,
    ordered,
    through,
    works_on,
)
from tawatur.annotate.events.status.tenses import to_be_done
from tawatur.annotate.events.words.stems import any_stem, suffixes
from tawatur.model.layers import Status
from tawatur.script.words import stems

REACH = 9
# "Preparation" and "numbers" are folded alike.
_FOLDED, _NUMBERS = "اعداد", "أعداد"
_POSSIBLE, _SUPERLATIVE = frozenset(("ممكن", "ممكنه")), 5
_SINCE = frozenset(("منذ", "خلال"))
_TO = "الي"
_NEEDED, _IN = "اللازم", frozenset(("في", "وفي"))
_CASE, _WERE = "حاله", frozenset(("عدم", "ما", "ان"))
_ORDERS = "اوامر"
_MATTER = "شان"
OPEN: frozenset[Status] = frozenset(("called-for", "planned", "conditional", "denied"))


def governor(scene: Scene, at: int) -> Status | None:
    """The status a word gives to what it governs."""
    if scene.words[at].kind != "arabic":
        return None
    form = scene.forms[at]
    if any_stem(form, scene.grammar.clause.working):
        return "called-for" if works_on(scene, at) else None
    if form.lstrip("وف") in scene.grammar.clause.gaining:
        return "planned" if scene.forms[at + 1 : at + 2] == ["علي"] else None
    led = at > 0 and scene.forms[at - 1].removeprefix("و") == "من"  # "من المقرر عقد …" governs, no adjective
    if _governs_nothing(scene, at, led):
        return None
    if form == _CASE and at > 0 and scene.forms[at - 1] in _IN and _case(scene, at + 1):
        return "conditional"
    if form[2:] in scene.grammar.modifiers and form.startswith("ال") and not (led or _clause(scene, at + 1)):
        return "planned" if to_be_done(scene, at) else None
    if (held := scene.grammar.governors.get(form)) is None:
        held = next((s for stem in stems(form) if (s := scene.grammar.governors.get(stem))), None)
    ahead = form.lstrip("وف").startswith(("سي", "ست", "سن"))
    if held is None and ahead and form.lstrip("وف")[1:] in scene.grammar.letting:
        return "planned"  # "ستسمح بفتح المعبر"
    return "planned" if held == "ongoing" and ahead else held


def _governs_nothing(scene: Scene, at: int, led: bool) -> bool:
    """Whether a word only looks like one that governs, or governs no deed where it stands; `led`: by "of"."""
    form = scene.forms[at]
    if form.endswith(_FOLDED) and scene.prose.text[scene.words[at].start : scene.words[at].end].endswith(_NUMBERS):
        return True
    if form in scene.grammar.clause.weighing:
        return True  # "بحث" is no "حث" with its ب
    if at + 1 < len(scene.forms) and scene.forms[at + 1] == "من":
        if form == "اي" or any_stem(form, scene.grammar.clause.purposes):
            return True  # "any of the attacks", "the purpose of the visit"
        if scene.forms[at + 2 : at + 3] and scene.forms[at + 2] in scene.grammar.clause.pointing:
            return True  # "بدلا من ذلك"
    if form in _POSSIBLE and at > 1 and _utmost(scene.forms[at - 2]):
        return True  # "في أقرب وقت ممكن"
    if form.startswith(_NEEDED) or aimed_by(scene, at):
        return True  # "الإجراءات اللازمة", "الهدف الرئيسي للهجوم"
    if _MATTER in form and not led:
        return True  # "الشأن الداخلي", but "من شأنه"
    return form.endswith(_ORDERS) and not ordered(scene, at)  # "أوامر بإغلاق …", but "أوامر الإخلاء"


def _case(scene: Scene, at: int) -> bool:
    """Whether what follows "in the case" is a deed, no state ("في حالة إدانته", but "في حالة تأهب قصوى")."""
    if at >= len(scene.forms):
        return False
    form = scene.forms[at]
    if form in scene.grammar.negations or form in _WERE or form in scene.grammar.clause.getting:
        return True
    if form.endswith(("ها", "هم")) or scene.prose.text[scene.words[at].end - 1] == "ه":
        return True
    after = scene.forms[at + 1] if at + 1 < len(scene.forms) else ""
    return not form.startswith("ال") and light(scene, at) is not None and after.startswith("ال")


def _utmost(form: str) -> bool:
    """Whether a word is a superlative, as far as its form shows."""
    bare = form.lstrip("وفبل")
    return bare[:1] == "ا" and 3 <= len(bare) <= _SUPERLATIVE


def _clause(scene: Scene, at: int) -> bool:
    return at < len(scene.forms) and scene.forms[at] in scene.grammar.subjunctives


def only_when(scene: Scene, at: int, trigger: int) -> bool:
    """Whether a word only says with the time behind it when ("تسعى منذ سنوات إلى …"), or leads to the means."""
    end = at + 1
    if through(scene, at, trigger):
        return True
    if end not in scene.timed or scene.forms[at].lstrip("وف") not in _SINCE:
        return False
    while end < trigger and end in scene.timed:
        end += 1
    return end == trigger or scene.forms[end] == _TO


def future(scene: Scene, at: int) -> bool:
    """Whether a word is a verb of the future, one that carries or tells an event."""
    form = scene.forms[at].lstrip("وف")
    if form[:2] not in ("سي", "ست", "سن") or at in scene.inside:
        return False
    if any(
        stem in scene.grammar.light and scene.grammar.light[stem].tense == "imperfect" for stem, _ in suffixes(form[1:])
    ):
        return True
    return any(hit.kind == "verb" and hit.clitics.endswith("س") for hit in scene.triggers.hits(form))
