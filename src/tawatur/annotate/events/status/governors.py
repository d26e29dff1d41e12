"""What governs a word: a walk to the left over the words that give a status to what follows them."""

from __future__ import annotations

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, THAT, Scene
from tawatur.annotate.events.status.aims import aiming, brought, contained, directed, forbidden
from tawatur.annotate.events.status.leading import announced, capable, drafted, proposed, refrains, topic
from tawatur.annotate.events.status.moods import OPEN, REACH, final, governor, only_when
from tawatur.annotate.events.status.tenses import (
    auxiliary,
    counted,
    decrees,
    excepted,
    first_to,
    may,
    on_terms,
    relative_ma,
    supposed,
    which,
    within,
)
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection

_ENDS = ("RETREAT", "AGREE")  # what one moves towards
_PROPOSED = ("RETREAT", "AGREE", "CONCEDE", "CONSULT")
_SIGNED = ("AGREE", "COOPERATE")
_ANY = frozenset(("اي", "باي", "لاي", "واي"))
_AIMED = ("AID", "COOPERATE", "SUPPORT", "AGREE")  # what something is done for
_BE = frozenset(("يكون", "تكون", "يكونوا", "يكونا", "تكونا"))
_NEAR = 3  # words from a verb over its subject to its preposition
_AIM = 6  # letters of "لتعزيز"
_ONLY, _REACH_ONLY = "الا", 6  # "only", and how far behind a verb


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
        if form == _ONLY and (only := excepted(scene, here, first)):
            return only  # "لا … إلا باتفاق"
        if form in COMMAS:
            apposed = _apposed(scene, here, first)
            if apposed is None:
                return "called-for" if aim else None
            here = apposed
            continue
        if (
            kind != "ASSAULT"
            and here > first
            and form == "عن"
            and any_stem(scene.forms[here - 1], scene.grammar.clause.seeking)
        ):
            return "called-for"
        if form == "عن" and refrains(scene, here, first):
            return "denied"
        if kind in _PROPOSED and proposed(scene, here, first):
            return "called-for"
        if kind in _ENDS and drafted(scene, here, at):
            return "called-for"
        if (holds := contained(scene, here, at)) is not None:
            return holds
        if directed(scene, here, at):
            return "called-for"
        if form == "عن" and here == at - 1 and announced(scene, here, first):
            return "occurred"
        if here == stop or here in scene.opening or topic(scene, here, first, carried):
            return "called-for" if aim else "occurred" if carried else None
        if form == "قد" and may(scene, here):
            return "conditional"
        if form == "علي" and here > first and scene.forms[here - 1] in THAT:
            return "called-for"  # "إن على كذا وقف …"
        if _weighed(scene, here, at, carried) and kind != "ASSAULT":
            return "planned"  # "ناقش الوزراء فرض عقوبات"
        if here == at - 1 and form in scene.grammar.clause.ways and kind in _ENDS:
            return "called-for"
        if form == "علي" and here == at - 1 - carried and capable(scene, here, first, carried):
            return "conditional"
        if (
            form == "علي"
            and (carried or scene.forms[here + 1] in scene.grammar.clause.bringing)
            and kind != "ASSAULT"
            and capable(scene, here, first, False)
        ):
            return "conditional"  # "قدرته على إعادة كذا إلى …"
        if form == "قبل" and carried and here > first and _past(scene, first, here):
            return "occurred"  # "أصدر تحذيرا قبل شن …"
        led = (
            here == at - 1
            and not parted
            and kind in _AIMED
            and (kind != "AGREE" or not scene.forms[at].startswith("ال"))
        )
        aim = aim or (led and _to_do(scene, here, first))
        any_one = form in _ANY and (
            scene.forms[at].startswith("ال") or within(scene, here, at)
        )  # "لم تتبن أي جهة الهجوم"
        silent = parted or group or any_one or only_when(scene, here, at) or aiming(scene, here, at)
        silent = silent or (here == at - 1 and (_paired(scene, at) or _signs(form, kind)))
        if not silent and forbidden(scene, here, first):
            return "denied"  # "لن نسمح بتهجير …"
        held = None if silent else governor(scene, here)
        if held:
            told = final(scene, here, first, held, kind, at)
            return "called-for" if aim and told in ("occurred", "ongoing") else told
        verb = light(scene, here)
        if verb and verb[1].tense == "masdar":
            to_it = _beside(scene, here, at) and verb[2].endswith("ل")
            carried, aim = True, aim or (to_it and not brought(scene, here, first))
        elif verb and not (verb[0] in scene.grammar.partaking and "في" not in scene.forms[here:at]):
            told = _carried(scene, here, verb, first, title)
            claimed = kind == "ASSAULT" and verb[0] in scene.grammar.clause.claiming  # "لم يتبن أحد الهجوم"
            if told == "denied" and (claimed or within(scene, here, at)):
                told = "occurred"
            if told == "denied" or verb[0] not in scene.grammar.copulas:
                return "called-for" if aim and told in ("occurred", "ongoing") else told
        here, left = here - 1, left - 1
    return "called-for" if aim else None


def _to_do(scene: Scene, at: int, first: int) -> bool:
    """Whether ل leads to a verbal noun like "تعزيز", as far as its form shows: what follows is its aim."""
    form = scene.forms[at].removeprefix("و").removeprefix("ف")
    shaped = len(form) == _AIM and form[:2] == "لت" and form[-2] == "ي"
    if not shaped or at in scene.inside or form[1:] in scene.grammar.parties.agents or at <= first:
        return False
    near = scene.forms[max(first, at - 2) : at]  # "أدى ذلك لتعزيز …"
    return (
        not any(any_stem(form, scene.grammar.clause.datives) for form in near) and governor(scene, at - 1) != "occurred"
    )


def _paired(scene: Scene, at: int) -> bool:
    """Whether و joins a noun with ال to the one before it ("ضغوط الفشل والهزيمة"): that one governs it not."""
    return scene.forms[at].startswith("وال") and scene.forms[at - 1].startswith("ال")


def _signs(form: str, kind: str) -> bool:
    """Whether a word right before an agreement is "signs", which is written like "expects"."""
    return kind in _SIGNED and form.lstrip("وف") == "توقع"


def _weighed(scene: Scene, here: int, at: int, carried: bool) -> bool:
    """Whether a word weighs what is to be done: a verbal noun leads from there to the trigger, or begins it."""
    if not any_stem(scene.forms[here], scene.grammar.clause.weighing):
        return False
    return carried or (not scene.forms[at].startswith("ال") and light(scene, at) is not None)


def _beside(scene: Scene, here: int, at: int) -> bool:
    """Whether a word stands right before another, في or a noun in the construct between ("لاستكمال إجراءات …")."""
    if here != at - 2:
        return here == at - 1
    form = scene.forms[here + 1]
    bare = not form.startswith(("ال", "و")) and form not in scene.grammar.prepositions
    construct = bare and scene.words[here + 1].kind == "arabic" and here + 1 not in scene.inside
    return form == "في" or (construct and scene.forms[at].startswith("ال"))


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


def _carried(scene: Scene, at: int, verb: tuple[str, Inflection, str], first: int, title: bool) -> Status:
    held = finite(scene, at, verb[2], verb[1], first, title)
    if held == "denied" and (verb[0] in scene.grammar.partaking or verb[0] in scene.grammar.present):
        return "planned" if scene.forms[at - 1].lstrip("وف") == "لن" else "occurred"  # without him
    return "ongoing" if held == "occurred" and verb[0] in scene.grammar.lasting else held


def _past(scene: Scene, first: int, at: int) -> bool:
    """Whether a verb before a word tells of the past."""
    return any(
        (hit.how is not None and hit.how.tense == "perfect" and not hit.clitics.strip("وف"))
        for here in range(first, at)
        if here not in scene.inside
        for hit in scene.triggers.hits(scene.forms[here])
    ) or any((verb := light(scene, here)) and verb[1].tense == "perfect" for here in range(first, at))


def _never_was(scene: Scene, at: int, first: int) -> bool:
    """Whether it is denied that something was done ("نفى أن تكون طائراته قصفت القرية")."""
    for here in range(at - 1, max(first, at - _AIM), -1):
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
    if word in scene.grammar.subjunctives and scene.forms[at - 2 : at - 1] == ["قبل"] and _past(scene, first, at - 2):
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
