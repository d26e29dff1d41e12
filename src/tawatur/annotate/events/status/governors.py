"""What governs a word: a walk to the left over the words that give a status to what follows them."""

from __future__ import annotations

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import RELATIVES, Scene
from tawatur.annotate.events.status.aims import brought, forbidden, unconfirmed
from tawatur.annotate.events.status.finals import final
from tawatur.annotate.events.status.moods import OPEN, REACH, governor
from tawatur.annotate.events.status.steps import Way, beside, done_in, offered, past, related, silent, to_do
from tawatur.annotate.events.status.tenses import (
    auxiliary,
    counted,
    decrees,
    first_to,
    on_terms,
    relative_ma,
    supposed,
    which,
    within,
)
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection

_BE = frozenset(("يكون", "تكون", "يكونوا", "يكونا", "تكونا"))
_BEING = 6  # words from a denied "to be" to its verb
_ONLY, _REACH_ONLY = "الا", 6  # "only", and how far behind a verb


def walk(
    scene: Scene, at: int, first: int, reach: int = REACH, title: bool = False, kind: str = "", stop: int = -1
) -> Status | None:
    """The status given by what stands before a word, None where nothing in reach gives one.

    Nearest first: a word that governs, a light verb that carries, even over a comma. `kind` is the event's type, `stop`
    a word at which another trigger ends, which an attack does not look behind.
    """
    way = Way(scene, at, first, kind, stop)
    while reach > 0 and way.here >= first:
        if way.at_comma():
            if not way.passes():
                break
            continue
        reach -= 1
        if way.over_name():
            continue
        if told := offered(way):
            return told
        if way.ends():
            return way.wanted("occurred" if way.carried else None)
        if told := related(way) or _governed(way) or _carried(way, title):
            return told
        way.here -= 1
    return way.wanted(None)


def _governed(way: Way) -> Status | None:
    """What a word says that governs the event."""
    scene, here = way.scene, way.here
    way.aim = way.aim or to_do(way)
    if silent(way):
        return None
    if forbidden(scene, here, way.first):
        return "denied"  # "لن نسمح بتهجير …"
    if unconfirmed(scene, here, way.first):
        return "conditional"
    held = governor(scene, here)
    return way.wanted(final(scene, here, way.first, held, way.kind, way.at)) if held else None


def _carried(way: Way, title: bool) -> Status | None:
    """What a light verb says that carries the event; its verbal noun leads on."""
    scene, here = way.scene, way.here
    verb = light(scene, here)
    if verb is None:
        return "occurred" if done_in(way) else None
    stem, how, clitics = verb
    if clitics == "و" and stem in scene.grammar.clause.verbals and (told := _beside_wish(way)):
        return told
    if how.tense == "masdar":
        way.carried = True
        way.aim = way.aim or (clitics.endswith("ل") and beside(way) and not brought(scene, here, way.first))
        return None
    if stem in scene.grammar.partaking and "في" not in scene.forms[here : way.at]:
        return None
    told = _of_carrier(scene, here, verb, way.first, title)
    claimed = way.kind == "ASSAULT" and stem in scene.grammar.clause.claiming  # "لم يتبن أحد الهجوم"
    if told == "denied" and (claimed or within(scene, here, way.at)):
        told = "occurred"
    return None if told != "denied" and stem in scene.grammar.copulas else way.wanted(told)


def complement(scene: Scene, comma: int, first: int) -> Status | None:
    """What an open verb says of its complement over what a comma closes ("تعهد أمس، خلال …، بوقف …")."""
    for here in range(comma - 1, max(first, comma - REACH) - 1, -1):
        held = governor(scene, here)
        if held in OPEN:
            return held
    return None


def wielder(scene: Scene, at: int, clitics: str, first: int) -> Group | None:
    """Who does what the noun after ب says, again and again: a name, an imperfect ("التنظيم يعاقب بالقتل")."""
    group = scene.inside.get(at - 2) if clitics.endswith("ب") and at - 2 >= first else None
    if group is None or group.clitics.strip("وف") or at - 1 in scene.inside or at - 1 in scene.cues:
        return None  # "فلان يندد بقصف …"
    form = scene.forms[at - 1]
    return group if form[:1] in "يت" and len(form) > 3 and not form.endswith("ه") else None


def _beside_wish(way: Way) -> Status | None:
    """What is wanted beside another deed, by a word that may be a verb or its noun, where no subject stands behind it
    ("بهدف دعم القرى ورفع مستوى التعاون")."""
    scene, after = way.scene, way.here + 1
    form = scene.forms[after]
    if after in scene.inside or form.startswith("ال") or form in scene.grammar.takers:
        return None
    told = walk(scene, way.here, way.first)
    return told if told in ("called-for", "planned") else None


def _of_carrier(scene: Scene, at: int, verb: tuple[str, Inflection, str], first: int, title: bool) -> Status:
    """How stands what a finite light verb carries."""
    held = finite(scene, at, verb[2], verb[1], first, title)
    if held == "denied" and (verb[0] in scene.grammar.partaking or verb[0] in scene.grammar.present):
        return "planned" if scene.forms[at - 1].lstrip("وف") == "لن" else "occurred"  # without him
    return "ongoing" if held == "occurred" and verb[0] in scene.grammar.lasting else held


def _never_was(scene: Scene, at: int, first: int) -> bool:
    """Whether it is denied that something was done ("نفى أن تكون طائراته قصفت القرية")."""
    for here in range(at - 1, max(first, at - _BEING), -1):
        if scene.forms[here] in _BE and scene.forms[here - 1] in scene.grammar.subjunctives:
            return walk(scene, here - 1, first) == "denied"
    return False


def finite(scene: Scene, at: int, clitics: str, how: Inflection, first: int, title: bool) -> Status:
    """The status that a finite verb gives itself, or takes from what stands before it."""
    if clitics.endswith("س"):
        return "conditional" if any(form in scene.grammar.conditions for form in scene.forms[first:at]) else "planned"
    word = scene.forms[at - 1] if at > first else ""
    kind = None if relative_ma(scene, at - 1, first) or which(scene, at, how) else scene.grammar.negations.get(word)
    if kind and kind != "will" and at - 1 > first and supposed(scene, at - 2):
        return "conditional"  # "إذا لم توقع", "ما لم توقع"
    if kind and kind != "will" and _ONLY in scene.forms[at + 1 : at + 1 + _REACH_ONLY]:
        return "occurred" if word.lstrip("و") == "لم" else "conditional"  # "لن يتم إلا …"
    if kind:
        return "planned" if kind == "will" else "denied"
    if any(form in scene.grammar.conditions for form in scene.forms[max(first, at - 3) : at]):
        return "conditional"
    if how.tense in ("perfect", "passive"):
        return "denied" if _never_was(scene, at, first) else "occurred"
    if clitics.endswith("ل"):
        return "called-for"
    if word == "قد":
        return "conditional"
    if word in scene.grammar.subjunctives and scene.forms[at - 2 : at - 1] == ["بعد"] and how.tense == "imperfect":
        return "planned"  # "بعد أن يتم …"
    if word in scene.grammar.subjunctives and scene.forms[at - 2 : at - 1] == ["قبل"] and past(scene, first, at - 2):
        return "occurred"  # "غادر … قبل أن يعتقل …"
    if word in scene.grammar.subjunctives:
        return walk(scene, at - 1, first) or ("planned" if on_terms(scene, at - 2, first) else "called-for")
    if word in RELATIVES and counted(scene, at):
        return "occurred"
    if how.tense == "imperfect" and first_to(scene, at, first):
        return "planned"
    if title:
        return "occurred"
    decree = next((here for here in (at - 1, at - 2) if here >= first and decrees(scene, here)), None)
    if decree is not None:
        return walk(scene, decree, first) or "occurred"
    if how.tense == "imperfect" and (told := auxiliary(scene, at, first)):
        return told
    held = walk(scene, at, first, 3)
    return held if held in ("planned", "conditional", "ongoing") else "ongoing"
