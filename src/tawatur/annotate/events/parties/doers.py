"""Whether a preposition leads to who did it, or only to whose the place is that was hit."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light_verb
from tawatur.annotate.events.parties.genitives import hitting
from tawatur.annotate.events.parties.relatives import taken_up
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import ending
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.words.stems import any_stem

_ON, _TO = "علي", "الي"
_WHAT = frozenset(("ما",))  # what was hit follows


def is_doer(scene: Scene, found: Found, group: Group) -> bool:
    """Whether ل or من leads to who did it ("الهجوم الأول للتنظيم", "هجوم من حركة كذا"), not to whose was hit."""
    if found.hit.trigger.mode == "visit":
        if _made(scene, found):
            return False
        sent = scene.forms[group.first - 2 : group.first]  # "زيارة لوفد من كذا"
        return (group.type == "PER" and group.clitics == "ل") or any(form in ("لوفد", "لمسوولين") for form in sent)
    if found.hit.trigger.type == "ASSAULT" and group.first == found.last and hitting(scene, group.last):
        return group.clitics == "ل"  # "قصف لكذا استهدف القرية"
    if found.hit.trigger.type == "COERCE" and found.hit.pronoun and scene.forms[found.last] == "من":
        return group.type == "ORG" and group.first - found.last <= 2  # "تم احتجازه من حركة كذا"
    people = scene.forms[group.first].startswith("لل") and group.entity not in scene.grammar.states  # "للحوثيين"
    if found.hit.trigger.type != "ASSAULT" or not (group.type == "ORG" or (people and group.type == "GPE")):
        return False
    if any_stem(scene.forms[found.first], scene.grammar.parties.martyrs):
        return False
    if scene.forms[found.first].endswith("ا") and not found.hit.definite and light_verb(scene, found):
        return False  # "نصبت كذا كمينا لكذا"
    between = scene.forms[found.last : group.first]
    if _TO in between:
        return found.hit.trigger.mode == "capture"  # "انتقلت السيطرة إلى كذا"
    if _ON in between:
        return False  # "هجوم على مركز للجيش"
    if "من" in between:
        parts = between[: between.index("من")]  # an adjective at most, not "هجوم على قافلة من كذا"
        adjective = all(form.startswith("ال") == found.hit.definite for form in parts)
        return len(parts) < 2 and adjective and ending(scene, found.last) is None  # no "معارك تطهيرها من كذا"
    if any(form in _WHAT or form[:3] == "بال" for form in between):
        return False  # "قصف ما سماه بالمخزن الكبير لكذا"
    if any(hitting(scene, at) for at in range(found.last, group.first)):
        return False  # "الهجمات استهدفت موقعا لكذا"
    return not any(
        form in scene.grammar.parties.belonging or any_stem(form, scene.grammar.parties.holdings) for form in between
    )


def _made(scene: Scene, found: Found) -> bool:
    """Whether somebody named makes the visit by a light verb ("قام فلان بزيارة لفلان")."""
    carrier = light_verb(scene, found) if found.hit.clitics[-1:] == "ب" else None
    if carrier is None or carrier[1] in scene.grammar.impersonal:
        return False
    subject = scene.inside.get(carrier[0] + 1)
    return subject is not None and subject.first == carrier[0] + 1 and not subject.clitics


def owns_place(scene: Scene, at: int, group: Group) -> bool:
    """Whether a name behind word `at` only says whose a place is ("هجوم قرب مقر تابع لكذا"), or with whom those
    side who did it ("هجوم شنته قوات موالية لكذا")."""
    between = range(at, group.first)
    owned = at < group.first and scene.forms[group.first - 1].removeprefix("ال") in scene.grammar.parties.belonging
    led = any(scene.forms[here] in scene.grammar.prepositions or taken_up(scene, here) for here in between)
    joined = scene.forms[at][:1] == "و" and scene.forms[at][1:] in scene.grammar.parties.agents
    return group.clitics == "ل" and owned and (led or joined)
