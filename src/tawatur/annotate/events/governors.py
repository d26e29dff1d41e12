"""What governs a word: a walk to the left over the words that give a status to what follows them."""

from __future__ import annotations

from functools import lru_cache

from tawatur.annotate.events.grammar import Grammar
from tawatur.annotate.events.scene import COMMAS, SPOKEN, Scene
from tawatur.annotate.events.standins import Group
from tawatur.annotate.events.triggers import any_stem
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection
from tawatur.script.words import readings, stems

REACH = 9
_ENDS = ("RETREAT", "AGREE")  # what one moves towards
OPEN: frozenset[Status] = frozenset(("called-for", "planned", "conditional", "denied"))


def walk(
    scene: Scene, at: int, first: int, reach: int = REACH, title: bool = False, kind: str = "", stop: int = -1
) -> Status | None:
    """The status given by what stands before a word, None where nothing in reach gives one.

    Nearest first: a word that governs, a light verb that carries, even over a comma. `kind` is the event's type, `stop`
    a word at which another trigger ends, which an attack does not look behind.
    """
    here, left, carried, aim = at - 1, reach, False, False
    parted = here > first and scene.forms[here] in COMMAS
    here -= parted
    while here >= first and left > 0:
        form = scene.forms[here]
        group = scene.inside.get(here)
        if group and not group.clitics:
            here, left = group.first - 1, left - 1
            continue
        if group:
            here = group.first
        if form in COMMAS and scene.enclosed(here):
            here -= 1
            while here in scene.timed or (here >= first and scene.forms[here] in COMMAS):
                here -= 1
            continue
        if form in COMMAS:
            apposed = _apposed(scene, here, first)
            if apposed is None:
                return "called-for" if aim else None
            here = apposed
            continue
        if here > first and form == "عن" and any_stem(scene.forms[here - 1], scene.grammar.seeking):
            return "called-for"
        if here == stop or form in scene.grammar.topics or here in scene.opening:
            return "called-for" if aim else "occurred" if carried else None
        if here == at - 1 and form in scene.grammar.ways and kind in _ENDS:
            return "called-for"
        if here == at - 1 and form == "علي" and _capable(scene, here, first):
            return "conditional"
        any_one = form == "اي" and scene.forms[at].startswith("ال")  # "لم تتبن أي جهة الهجوم"
        held = None if parted or group or any_one else governor(scene, here)
        if held:
            told = _final(scene, here, first, held, kind, at)
            return "called-for" if aim and told in ("occurred", "ongoing") else told
        verb = light(scene, here)
        if verb and verb[1].tense == "masdar":
            carried, aim = True, aim or (here == at - 1 and verb[2].endswith("ل"))
        elif verb:
            told = _carried(scene, here, verb, first, title)
            if told == "denied" or verb[0] not in scene.grammar.copulas:
                return "called-for" if aim and told in ("occurred", "ongoing") else told
        here, left = here - 1, left - 1
    return "called-for" if aim else None


def _capable(scene: Scene, at: int, first: int) -> bool:
    """Whether a word of ability leads to على ("قدرة كذا على شن …")."""
    return any(any_stem(form, scene.grammar.capable) for form in scene.forms[max(first, at - 3) : at])


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
    if group is None or group.clitics.strip("وف") or at - 1 in scene.inside:
        return None
    form = scene.forms[at - 1]
    return group if form[:1] in "يت" and len(form) > 3 and not form.endswith("ه") else None


def _apposed(scene: Scene, comma: int, first: int) -> int | None:
    """The word before an apposition that ends at a comma ("الجيش، بقيادة …،"), None where none does."""
    group = scene.inside.get(comma - 1)
    if group is None or group.first <= first or scene.forms[group.first - 1] not in COMMAS:
        return None
    return group.first - 2


def governor(scene: Scene, at: int) -> Status | None:
    """The status a word gives to what it governs."""
    if scene.words[at].kind != "arabic":
        return None
    form = scene.forms[at]
    if any_stem(form, scene.grammar.working):
        return "called-for" if at + 1 < len(scene.forms) and scene.forms[at + 1] in ("علي", "على") else None
    if form == "اي" and at + 1 < len(scene.forms) and scene.forms[at + 1] == "من":
        return None  # "any of the attacks"
    led = at > 0 and scene.forms[at - 1].removeprefix("و") == "من"  # "من المقرر عقد …" governs, no adjective
    if form[2:] in scene.grammar.modifiers and form.startswith("ال") and not (led or _clause(scene, at + 1)):
        return None
    if (held := scene.grammar.governors.get(form)) is None:
        held = next((s for stem in stems(form) if (s := scene.grammar.governors.get(stem))), None)
    return "planned" if held == "ongoing" and form.lstrip("وف").startswith(("سي", "ست", "سن")) else held


def _clause(scene: Scene, at: int) -> bool:
    return at < len(scene.forms) and scene.forms[at] in scene.grammar.subjunctives


def _final(scene: Scene, at: int, first: int, held: Status, kind: str, trigger: int) -> Status:
    """What a governor says once its own governors are heard."""
    form = scene.forms[at]
    if held == "occurred" and any_stem(form, scene.grammar.befalling) and _supposed(scene, at, first, "حال"):
        return "conditional"  # "في حال تعرض كذا لهجوم"
    if held == "ongoing":
        above = _above(scene, at, first)
        return "occurred" if above == "denied" and kind == "REQUEST" else above or held
    if held == "denied" and kind == "ASSAULT" and at + 1 == trigger and any_stem(form, scene.grammar.refusals):
        return "occurred"  # who rejects attacks does not deny them
    if held == "denied" and (kind in ("REQUEST", "ACCUSE") or _outcome(scene, form, at, trigger)):
        return "occurred"
    if held == "called-for" and kind == "COERCE" and form in scene.grammar.efforts:
        return "ongoing"
    attempted = held == "called-for" and form in scene.grammar.attempts
    if attempted and kind == "COERCE" and at > first and scene.forms[at - 1] in scene.grammar.during:
        return "occurred"  # "أثناء محاولة تفريق …"
    if attempted and kind in ("ASSAULT", "REQUEST"):
        if _above(scene, at, first) == "denied":
            return "denied"
        return "ongoing" if kind == "REQUEST" else "occurred"
    supposed = held == "called-for" and _supposed(scene, at, first)
    if held == "called-for" and not supposed and any_stem(form, scene.grammar.reaching) and _reached(scene, at, first):
        return _negated(scene, at, first) or "occurred"
    if held in ("called-for", "planned") or form.endswith("اي"):
        negated = _negated(scene, at, first)
        if negated is None and any_stem(form, scene.grammar.reaching) and _supposed(scene, at, first):
            return "conditional"  # "إذا تم التوصل إلى …"
        return negated or held
    return held


def _reached(scene: Scene, at: int, first: int) -> bool:
    """Whether it is told that a deal was reached ("أعلن التوصل إلى …", "تم التوصل إلى …", "أسفر عن التوصل إلى …")."""
    if not scene.forms[at].removeprefix("و").startswith("ال") and (at == first or scene.forms[at - 1] in COMMAS):
        return True  # the verb itself ("توصل الطرفان إلى …")
    for here in range(at - 1, max(first, at - 2 * REACH) - 1, -1):
        if here in scene.inside or here in scene.timed:
            continue
        above = governor(scene, here)
        if above is not None:
            return above == "occurred"
        verb = light(scene, here)
        if verb is not None:
            return verb[1].tense != "masdar"
    return False


def _above(scene: Scene, at: int, first: int) -> Status | None:
    """Whether that something goes on is itself wanted, planned or denied."""
    here, left = at - 1, 2
    while here >= first and left > 0:
        if here in scene.inside:
            here = scene.inside[here].first - 1
            continue
        if scene.forms[here] in COMMAS:
            return None
        held = governor(scene, here)
        if held in OPEN:
            # who secures that talks go on has them going on
            return None if any_stem(scene.forms[here], scene.grammar.securing) else held
        here, left = here - 1, left - 1
    return None


def _negated(scene: Scene, at: int, first: int) -> Status | None:
    """Whether a wish or a plan is itself denied ("دون التوصل إلى"), or the case of it ("إذا لم يتم التوصل إلى")."""
    for here in range(at - 1, max(first, at - 10) - 1, -1):
        form = scene.forms[here]
        if form in COMMAS:
            return None
        if scene.forms[here + 1] not in scene.grammar.remaining and (
            form in scene.grammar.failures or form.lstrip("ب") in scene.grammar.failures
        ):
            return "conditional" if here > first and scene.forms[here - 1] in scene.grammar.conditions else "denied"
    return None


def _supposed(scene: Scene, at: int, first: int, case: str = "") -> bool:
    """Whether a word of condition opens what leads to a word; `case` is one more."""
    return any(form in scene.grammar.conditions or form == case for form in scene.forms[max(first, at - REACH) : at])


def _outcome(scene: Scene, form: str, at: int, trigger: int) -> bool:
    """Whether "فشل" speaks of the event's outcome: no preposition leads from it to the trigger."""
    if form not in scene.grammar.outcomes:
        return False
    return "في" not in scene.forms[at:trigger] and not scene.forms[trigger].startswith("ب")


def light(scene: Scene, at: int) -> tuple[str, Inflection, str] | None:
    """The light verb at a word: its form without proclitics, how it is inflected, its proclitics."""
    held = _light(scene.grammar, scene.forms[at])
    if not held or scene.words[at].kind != "arabic" or at in scene.inside:
        return None
    for stem, how, clitics in held:
        if how.tense == "perfect" and (clitics[-1:] in ("ب", "ل") or _nominal(scene, at)):
            how = how._replace(tense="masdar")
        if how.tense == "imperfect" and not clitics and at and scene.forms[at - 1] in scene.grammar.prepositions:
            continue  # "في تقدم المفاوضات"
        if how.tense == "masdar" or clitics[-1:] not in ("ب", "ك"):
            return stem, how, clitics
    return None


@lru_cache(maxsize=1 << 16)
def _light(grammar: Grammar, form: str) -> tuple[tuple[str, Inflection, str], ...]:
    """The readings of a word as a light verb, or as its verbal noun with ال."""
    found = ((reading, reading.stem.removeprefix("ال")) for reading in readings(form))
    held = ((reading, stem, grammar.light[stem]) for reading, stem in found if stem in grammar.light)
    return tuple(
        (stem, how, reading.clitics) for reading, stem, how in held if stem == reading.stem or how.tense == "masdar"
    )


def _nominal(scene: Scene, at: int) -> bool:
    """Whether a word that may be verb or noun is a noun: a preposition or a governor leads to it, or what follows is
    in the genitive ("وعقد حوار": as an object it were "حوارا")."""
    before = scene.forms[at - 1] if at else ""
    if before in scene.grammar.prepositions or before in scene.grammar.governors:
        return True
    if not scene.forms[at].startswith("و") or at + 2 >= len(scene.forms) or at + 1 in scene.inside:
        return False
    form, after = scene.forms[at + 1], scene.forms[at + 2]
    bare = not form.startswith("ال") and not form.endswith(("ا", "ه", "ات", "ء", "ى", "ين", "ي"))
    owned = after.startswith("ال") or at + 2 in scene.inside
    return bare and not owned and any(hit.kind == "noun" and not hit.pronoun for hit in scene.triggers.hits(form))


def _carried(scene: Scene, at: int, verb: tuple[str, Inflection, str], first: int, title: bool) -> Status:
    held = finite(scene, at, verb[2], verb[1], first, title)
    return "ongoing" if held == "occurred" and verb[0] in scene.grammar.lasting else held


def _decrees(scene: Scene, at: int) -> bool:
    """Whether a word is an order that does what the verb after it says ("أصدر قرارا يفرض …")."""
    return not scene.forms[at].startswith("ال") and any_stem(scene.forms[at], scene.grammar.decrees)


def _relative_ma(scene: Scene, at: int, first: int) -> bool:
    """Whether ما is "what" ("إعادة بناء ما دمرته …"), no negation: a word that takes it stands before it."""
    if at <= first or scene.forms[at] != "ما" or scene.words[at - 1].kind != "arabic":
        return False
    return scene.forms[at - 1] not in SPOKEN


def finite(scene: Scene, at: int, clitics: str, how: Inflection, first: int, title: bool) -> Status:
    """The status that a finite verb gives itself, or takes from what stands before it."""
    if clitics.endswith("س"):
        return "conditional" if any(form in scene.grammar.conditions for form in scene.forms[first:at]) else "planned"
    word = scene.forms[at - 1] if at > first else ""
    kind = None if _relative_ma(scene, at - 1, first) else scene.grammar.negations.get(word)
    if kind and kind != "will" and at - 1 > first and scene.forms[at - 2] in scene.grammar.conditions:
        return "conditional"  # "إذا لم توقع"
    if kind:
        return "planned" if kind == "will" else "denied"
    if any(form in scene.grammar.conditions for form in scene.forms[max(first, at - 3) : at]):
        return "conditional"
    if how.tense in ("perfect", "passive"):
        return "occurred"
    if clitics.endswith("ل"):
        return "called-for"
    if word == "قد":
        return "conditional"
    if word in scene.grammar.subjunctives and scene.forms[at - 2 : at - 1] == ["بعد"] and how.tense == "imperfect":
        return "planned"  # "بعد أن يتم …"
    if word in scene.grammar.subjunctives:
        return walk(scene, at - 1, first) or "called-for"
    if title:
        return "occurred"
    decree = next((here for here in (at - 1, at - 2) if here >= first and _decrees(scene, here)), None)
    if decree is not None:
        return walk(scene, decree, first) or "occurred"
    held = walk(scene, at, first, 3)
    return held if held in ("planned", "conditional", "ongoing") else "ongoing"
