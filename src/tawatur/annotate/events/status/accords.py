"""A deal that is known: what is wanted, feared or planned is mostly done about it, and it stands."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import RELATIVES, Scene
from tawatur.annotate.events.status.moods import governor
from tawatur.annotate.events.words.stems import any_stem, suffixes

_ON = "علي"
_ADJECTIVE = ("ه", "ي")  # endings of an adjective between a noun and its clause ("هدنة هشة استمرت …")
_DEALS = ("AGREE", "RETREAT")


def accord(scene: Scene, found: Found) -> bool:
    """Whether a noun speaks of a deal that is known, and not of agreeing on something ("الاتفاق على …")."""
    if not found.hit.definite or found.hit.trigger.type != "AGREE":
        return False
    after = scene.forms[found.last] if found.last < found.sentence.last else ""
    return after != _ON and any_stem(scene.forms[found.first], scene.grammar.clause.accords)


def stands(scene: Scene, found: Found, start: int) -> bool:
    """Whether a known deal is only the matter of another deed ("يحاول عرقلة الاتفاق"): no verb carries it, no noun says
    that it is made, nothing governs it over its own prepositions and names.
    """
    at = found.first - 1
    while at >= start and (
        at in scene.inside
        or scene.forms[at] in scene.grammar.prepositions
        or scene.forms[at] in scene.grammar.clause.pointing
    ):
        at -= 1
    if not accord(scene, found) or at < start:
        return False
    verb = light(scene, at)
    if verb and verb[1].tense != "masdar":
        return False
    form = scene.forms[at]
    if any_stem(form, scene.grammar.reached):
        return False
    refused = form.lstrip("وفبل") in scene.grammar.clause.refusals
    return refused or governor(scene, at) is None or any_stem(form, scene.grammar.clause.risks)


def sponsored(scene: Scene, found: Found, start: int) -> bool:
    """Whether there are who stand for a deal or an end of war already ("الدول الراعية لاتفاق …", "الضامنة لوقف …")."""
    at = found.first - 1
    return at >= start and found.hit.trigger.type in _DEALS and any_stem(scene.forms[at], scene.grammar.clause.sponsors)


def ahead(scene: Scene, found: Found, at: int) -> bool:
    """Whether a verb of the future says of the deal before it that it is to be made ("الاتفاق سيبرم غدا")."""
    return found.hit.trigger.type == "AGREE" and scene.forms[at][1:] in scene.grammar.clause.settled


def happened(scene: Scene, found: Found) -> bool:
    """Whether it is told in the past that it was ("الهدنة التي استمرت …", "هدنة استمرت …", "انتهت الهدنة")."""
    if found.first > found.sentence.first and any_stem(scene.forms[found.first - 1], scene.grammar.clause.lasted):
        return True
    at = found.last + (found.last < found.sentence.last and scene.forms[found.last] in RELATIVES)
    truce = found.hit.trigger.type == "RETREAT" and not found.hit.definite and at + 1 < found.sentence.last
    at += truce and scene.forms[at].endswith(_ADJECTIVE)
    if at >= found.sentence.last or at in scene.inside:
        return False
    return scene.forms[at] in scene.grammar.clause.lasted or any(
        stem in scene.grammar.light and scene.grammar.light[stem].tense == "perfect"
        for stem, _ in suffixes(scene.forms[at])
    )


def known(scene: Scene, found: Found) -> bool:
    """Whether a noun speaks of a truce that is known, not of talks on one, or of the last of a row of deeds ("في أحدث
    أعمال العنف")."""
    word = scene.forms[found.first - 1] if found.first > found.sentence.first else ""
    truce = found.hit.definite and any_stem(scene.forms[found.first], scene.grammar.clause.truces)
    return (truce and scene.grammar.prepositions.get(word) != "about") or word in scene.grammar.clause.latest
