"""What a verb aims at, brings about or allows, and what is only held for later on the day."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status
from tawatur.script.words import stems

_TO, _FAR, _CLOSE = "الي", 12, 5
_LED = 4  # letters of "لمنع"
_TODAY, _BEHIND = "اليوم", 4
_HOLDER, _TOLD_BEFORE, _THROUGH = 4, 16, "خلال"
WORKS, _ON, _SUBJECT = frozenset(("تعمل", "يعمل", "نعمل")), "علي", 6  # at policing, which goes on
_SENT = 2  # words from a message over its relative to who sends it
_OBJECT = 3  # words from a prevention over what is prevented to the deed beside it


def aiming(scene: Scene, here: int, at: int) -> bool:
    """Whether a word is a verb of aim whose subject an event is ("تهدف المفاوضات إلى …"): it does not govern it."""
    form = scene.forms[here].lstrip("وف")
    if form[:1] not in "يت" or at - here > 2 or form not in scene.grammar.clause.aiming:
        return False
    led = _TO in scene.forms[here + 1 : at] or scene.forms[at].startswith("ل")
    behind = scene.forms[at + 1 : at + _FAR]
    if at - here == 1 and form[1:] in scene.grammar.clause.leading_to and not led:
        return True  # "يهدف اتفاق كذا، …، إلى …"
    beside = at - here == 1 and scene.forms[at].startswith("ال")
    return not led and (_TO in behind or (beside and any(f[:1] == "ل" and len(f) >= _LED for f in behind)))


def aimed_by(scene: Scene, at: int) -> bool:
    """Whether a word is the aim of what ل leads to, an adjective perhaps between ("الهدف الرئيسي للهجوم", "هدفا
    لغارات")."""
    if not any_stem(scene.forms[at], scene.grammar.clause.purposes):
        return False
    near = scene.forms[at + 1 : at + 3]
    if scene.forms[at].lstrip("وف") in scene.grammar.clause.purposes and _known_noun(scene, near):
        return True  # "هدف الزيارة"
    if near and scene.forms[at].endswith("ا") and near[0][:1] == "ل" and scene.triggers.hits(near[0]):
        return True
    return any(form.startswith("لل") for form in (near if near and near[0].startswith("ال") else near[:1]))


def _known_noun(scene: Scene, near: Sequence[str]) -> bool:
    """Whether words begin with a noun with ال that tells of a meeting."""
    return near[:1] != [] and any(
        hit.definite and hit.trigger.type == "CONSULT" for hit in scene.triggers.hits(near[0])
    )


def brought(scene: Scene, at: int, first: int) -> bool:
    """Whether ل leads from what something came of or was done with, its doer between ("ما دفع كذا لإبرام …")."""
    here = at - 1
    if here < first:
        return False
    group = scene.inside.get(here)
    here = group.first - 1 if group else here - scene.forms[here].startswith("ال")
    return here >= first and any_stem(scene.forms[here], scene.grammar.clause.datives)


def through(scene: Scene, here: int, at: int) -> bool:
    """Whether a word only leads to the means of a deed, which stands as that does ("دعا إلى حل من خلال وقف …")."""
    means = scene.forms[here] == _THROUGH and here > 0 and scene.forms[here - 1] == "من"
    return means and not scene.forms[at].startswith("ال")


def forbidden(scene: Scene, at: int, first: int) -> bool:
    """Whether a word says that something is not allowed ("لا يخول القانون كذا …")."""
    if at <= first or scene.forms[at - 1] not in scene.grammar.negations:
        return False
    return any_stem(scene.forms[at], scene.grammar.clause.allowing)


def unconfirmed(scene: Scene, at: int, first: int) -> bool:
    """Whether a word says that nobody has confirmed it, or that it is not sure ("لم تؤكد كذا عقد الاجتماع")."""
    if (
        at > first
        and scene.forms[at - 1] == "غير"
        and scene.forms[at].removeprefix("ال") in scene.grammar.clause.certain
    ):
        return True  # "من غير المؤكد عقد الاجتماع"
    confirms = at > first and scene.forms[at] in scene.grammar.clause.confirming
    return confirms and scene.forms[at - 1].lstrip("وف") in ("لم", "لا")


def maybe(scene: Scene, found: Found) -> bool:
    """Whether a relative clause says with قد that its noun may come about ("الصفقة التي قد يتم إبرامها")."""
    at = found.last + 2
    if at >= found.sentence.last or scene.forms[at - 1] != "قد" or scene.forms[at - 2] not in RELATIVES:
        return False
    verb = light(scene, at)
    if verb is None or verb[1].tense != "imperfect":
        return False
    return verb[0] in scene.grammar.impersonal or scene.forms[at].endswith(("ها", "ه"))


def ordered(scene: Scene, at: int) -> bool:
    """Whether ب says what the orders at a word are, who gave them perhaps between ("أوامر الأمير بتقديم …")."""
    for here in range(at + 1, min(at + _FAR, len(scene.forms))):
        if scene.forms[here].startswith("ب") and here not in scene.inside:
            return here == at + 1 or light(scene, here) is not None
        if scene.words[here].kind != "arabic":
            return False
    return False


def later_today(scene: Scene, found: Found, start: int) -> bool:
    """Whether a meeting is one that somebody holds today, in the present ("تعقد اللجنة اليوم اجتماعا")."""
    near = range(start, min(found.last + _BEHIND, found.sentence.last))
    if found.hit.trigger.type != "CONSULT" or not any(scene.forms[at] == _TODAY and at in scene.timed for at in near):
        return False
    if found.hit.how is not None:
        return found.hit.how.tense == "imperfect"
    return any(
        (verb := light(scene, at)) and verb[1].tense == "imperfect" and verb[0] not in scene.grammar.lasting
        for at in range(start, found.first)
    )


def contained(scene: Scene, at: int, trigger: int) -> Status | None:
    """What a word says of its object where it tells what a proposal or a plan holds ("مقترح جديد يتضمن هدنة")."""
    form = scene.forms[at].removeprefix("و")
    if form[:1] not in "يت" or not any_stem(form, scene.grammar.clause.topical):
        return None
    related = at > 0 and scene.forms[at - 1].removeprefix("و") in RELATIVES
    resumed = at + 1 == trigger and scene.forms[at].startswith("و")  # "بالاتفاق الموقع أمس، ويشمل الإفراج …"
    reach = _TOLD_BEFORE if related or resumed else _HOLDER
    near = scene.forms[max(0, at - reach) : at] + scene.forms[at + 1 : min(at + 2, trigger)]
    if any(any_stem(form, scene.grammar.clause.proposals) for form in near):
        return "called-for"
    return "planned" if any(any_stem(form, scene.grammar.clause.plans) for form in near) else None


def beside(scene: Scene, at: int, trigger: int) -> bool:
    """Whether و joins a deed to a prevention, not to what is prevented ("لمنع حالات الهروب ومواجهة الإرهاب")."""
    joined = scene.forms[trigger].startswith("و") and not scene.forms[trigger].startswith("وال")
    return joined and trigger - at >= _OBJECT and any_stem(scene.forms[at], scene.grammar.clause.preventing)


def directed(scene: Scene, at: int, trigger: int) -> bool:
    """Whether ب leads from a directive to the trigger or the words before it ("وجه الأمير بسرعة القبض على …")."""
    if not any_stem(scene.forms[at], scene.grammar.clause.directives) or at in scene.inside:
        return False
    first = at - _SENT if scene.forms[at].endswith(("ه", "ها")) else at + 1  # "اتهامات وجهتها المحكمة بارتكاب …"
    if any(any_stem(scene.forms[here], scene.grammar.clause.messages) for here in range(max(first, 0), trigger)):
        return False
    near = (scene.forms[here] for here in range(max(at + 1, trigger - 2), trigger + 1) if here not in scene.inside)
    return any(form.startswith("ب") and form not in scene.grammar.prepositions for form in near)


def works_on(scene: Scene, at: int) -> bool:
    """Whether على leads from a word of work to what is worked for, who does between ("تعمل قوات الأمن على …")."""
    near = scene.forms[at + 1 : at + (_SUBJECT if scene.forms[at].lstrip("وف")[:4] in WORKS else 2)]
    who = range(at + 1, at + 1 + near.index(_ON)) if _ON in near else None
    return who is not None and not any(
        scene.words[n].kind == "mark" or scene.forms[n] in scene.grammar.prepositions for n in who
    )


def of_else(scene: Scene, at: int, trigger: int) -> bool:
    """Whether there is no knowledge of an event that is known, or the like: it happened ("عدم معرفته بمصدر الطلق")."""
    if trigger - at < 3 or not scene.forms[trigger].startswith("ال") or light(scene, at + 1) is not None:
        return False
    form, words = scene.forms[at + 1], scene.grammar.clause
    carries = any_stem(form, words.befalling) or any_stem(form, words.reaching) or any_stem(form, words.allowing)
    return (
        not carries and form not in words.entering and not any(stem in scene.grammar.governors for stem in stems(form))
    )


def praised(scene: Scene, at: int, first: int) -> bool:
    """Whether somebody is thanked for what he does ("أشاد بجهود كذا في …", "جهوده الكبيرة في …")."""
    if any_stem(scene.forms[at + 1], scene.grammar.clause.laudable):
        return True
    return not scene.grammar.clause.praise.isdisjoint(
        form.lstrip("وب") for form in scene.forms[max(first, at - _CLOSE) : at]
    )
