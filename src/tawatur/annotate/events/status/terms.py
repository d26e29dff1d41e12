"""What a deal, a threat or an effort before it in the sentence makes of a deed: its terms are to come."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.governors import walk
from tawatur.annotate.events.status.moods import OPEN
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status
from tawatur.model.modes import PRISONER_EXCHANGE

_ON, _DEAL, _THREAT = "علي", 16, 5
_AGREE = ("اتفق", "يتفق", "تتفق", "توافق")
_TERMS = ("CONCEDE", "AID", "CONSULT", "SANCTION")  # done by the terms of a deal, as exchanges are
_EXCHANGES = (PRISONER_EXCHANGE, "withdraw", "return-of-bodies", "release")
_FORCE = ("ASSAULT", "COERCE", "SANCTION")  # what somebody is threatened with
_RESCUE, _EFFORT = "rescue", 4


def by_terms(scene: Scene, found: Found) -> Status | None:
    """What is agreed to be done ("اتفقتا أمس في كذا على تنفيذ صفقة تبادل"): على leads to it, a deal stands before."""
    trigger, at = found.hit.trigger, _led_at(scene, found)
    if not (trigger.type in _TERMS or trigger.mode in _EXCHANGES) or at < found.sentence.first:
        return None
    if scene.forms[at] != _ON:
        return None
    for here in range(at - 1, max(found.sentence.first, at - _DEAL) - 1, -1):
        if scene.breaks(here):
            return None
        if here not in scene.inside and _agreed(scene, scene.forms[here]):
            return None if scene.forms[here - 1] in scene.grammar.negations else "planned"
    return None


def _agreed(scene: Scene, form: str) -> bool:
    """Whether a word is a deal, or a verb of making one."""
    return any_stem(form, scene.grammar.clause.accords) or form.lstrip("وف").startswith(_AGREE)


def threatened(scene: Scene, before: Found, found: Found) -> bool:
    """Whether ب leads from a threat to what is threatened with ("تهديده كذا بضربة", "تهديدها بشن هجوم")."""
    if before.hit.trigger.type != "THREATEN" or found.hit.trigger.type not in _FORCE:
        return False
    at = _led_at(scene, found) + 1
    return found.first - before.last <= _THREAT and scene.forms[at].startswith("ب") and at >= before.last


def efforts(scene: Scene, found: Found, start: int) -> Status | None:
    """How a rescue stands at which efforts are made ("الجهود جارية لإنقاذ …", "استمرت جهود الإنقاذ")."""
    if found.hit.trigger.mode != _RESCUE or found.hit.kind == "verb":
        return None
    for at in range(found.first - 1, max(start, found.first - _EFFORT) - 1, -1):
        if scene.forms[at] in COMMAS:
            return None
        if any_stem(scene.forms[at], scene.grammar.clause.efforts):
            above = walk(scene, at, start)
            return above if above in OPEN else "ongoing"
    return None


def _led_at(scene: Scene, found: Found) -> int:
    """The word before an event and the verbal noun that carries it."""
    at = found.first - 1
    verb = light(scene, at) if at > found.sentence.first else None
    return at - 1 if verb is not None and verb[1].tense == "masdar" else at
