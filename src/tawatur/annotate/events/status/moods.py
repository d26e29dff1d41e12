"""What one word makes of what it governs, once its own governors are heard."""

from __future__ import annotations

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.aims import (
    WORKS,
    aimed_by,
    beside,
    forbidden,
    of_else,
    ordered,
    praised,
    through,
    works_on,
)
from tawatur.annotate.events.status.leading import by_terms
from tawatur.annotate.events.status.tenses import achieved, to_be_done
from tawatur.annotate.events.words.stems import any_stem, suffixes
from tawatur.model.layers import Status
from tawatur.script.words import stems

REACH, _FAR = 9, 5
# "Preparation" and "numbers" are folded alike.
_FOLDED, _NUMBERS = "اعداد", "أعداد"
_POSSIBLE, _SUPERLATIVE = frozenset(("ممكن", "ممكنه")), 5
_SINCE = frozenset(("منذ", "خلال"))
_TO = "الي"
_NEEDED, _IN, _NOT = "اللازم", frozenset(("في", "وفي")), "غير"
_CASE, _WERE = "حاله", frozenset(("عدم", "ما", "ان"))
_FAITH, _SORTS = "نيه", frozenset(("حسن", "سوء", "وحسن", "وسوء"))  # "good faith" intends nothing
_ORDERS = "اوامر"
_STRESSED = "اكيد"  # "stress on" what is being done already
_WITHOUT = frozenset(("دون", "بدون"))
_MATTER, _NO, _DECIDED = "شان", "عدم", "تقرر"
_DEALS = ("AGREE", "RETREAT")
_GIVEN = ("AID", "SUPPORT")
OPEN: frozenset[Status] = frozenset(("called-for", "planned", "conditional", "denied"))


def governor(scene: Scene, at: int) -> Status | None:
    """The status a word gives to what it governs."""
    if scene.words[at].kind != "arabic":
        return None
    form = scene.forms[at]
    if form.endswith(_FOLDED) and scene.prose.text[scene.words[at].start : scene.words[at].end].endswith(_NUMBERS):
        return None
    if any_stem(form, scene.grammar.clause.working):
        return "called-for" if works_on(scene, at) else None
    if form.lstrip("وف") in scene.grammar.clause.gaining:
        return "planned" if scene.forms[at + 1 : at + 2] == ["علي"] else None
    if at + 1 < len(scene.forms) and scene.forms[at + 1] == "من":
        if form == "اي" or any_stem(form, scene.grammar.clause.purposes):
            return None  # "any of the attacks", "the purpose of the visit"
        if scene.forms[at + 2 : at + 3] and scene.forms[at + 2] in scene.grammar.clause.pointing:
            return None  # "بدلا من ذلك"
    if form in _POSSIBLE and at > 1 and _utmost(scene.forms[at - 2]):
        return None  # "في أقرب وقت ممكن"
    if form.startswith(_NEEDED) or aimed_by(scene, at):
        return None  # "الإجراءات اللازمة", "الهدف الرئيسي للهجوم"
    if form == _CASE and at > 0 and scene.forms[at - 1] in _IN and _case(scene, at + 1):
        return "conditional"
    led = at > 0 and scene.forms[at - 1].removeprefix("و") == "من"  # "من المقرر عقد …" governs, no adjective
    if _MATTER in form and not led:
        return None  # "الشأن الداخلي", but "من شأنه"
    if form.endswith(_ORDERS) and not ordered(scene, at):
        return None  # "أوامر بإغلاق …", but "أوامر الإخلاء"
    if form.endswith(_FAITH) and at > 0 and scene.forms[at - 1] in _SORTS:
        return None
    if form[2:] in scene.grammar.modifiers and form.startswith("ال") and not (led or _clause(scene, at + 1)):
        return "planned" if to_be_done(scene, at) else None
    if (held := scene.grammar.governors.get(form)) is None:
        held = next((s for stem in stems(form) if (s := scene.grammar.governors.get(stem))), None)
    return "planned" if held == "ongoing" and form.lstrip("وف").startswith(("سي", "ست", "سن")) else held


def _case(scene: Scene, at: int) -> bool:
    """Whether what follows "in the case" is a deed, no state ("في حالة إدانته", but "في حالة تأهب قصوى")."""
    if at >= len(scene.forms):
        return False
    form = scene.forms[at]
    if (
        form in scene.grammar.negations
        or form in _WERE
        or form.endswith(("ها", "هم"))
        or form in scene.grammar.clause.getting
    ):
        return True
    if scene.prose.text[scene.words[at].end - 1] == "ه":
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


def final(scene: Scene, at: int, first: int, held: Status, kind: str, trigger: int) -> Status:
    """What a governor says once its own governors are heard."""
    form = scene.forms[at]
    known = kind == "CONSULT" and scene.forms[trigger].startswith("ال")
    if held == "occurred" and known and form in scene.grammar.clause.during and _ahead(scene, at, first):
        return "planned"  # "سيلقي فلان كلمة خلال القمة"
    if held == "occurred" and any_stem(form, scene.grammar.clause.befalling) and _supposed(scene, at, first, "حال"):
        return "conditional"  # "في حال تعرض كذا لهجوم"
    if (
        held == "occurred"
        and at > first
        and any_stem(form, scene.grammar.clause.breaking)
        and _feared(scene, at, first)
    ):
        return "conditional"  # "خوفا من اندلاع اشتباكات"
    if held == "occurred" and (how := scene.grammar.achieving.get(form.lstrip("وف"))):
        return achieved(scene, at, first, how)
    if held == "conditional" and at + 1 == trigger and kind in _DEALS and by_terms(scene, at, first):
        return "occurred"
    if held == "conditional" and forbidden(scene, at, first):
        return "denied"
    if held == "planned" and any_stem(form, scene.grammar.clause.nearing):
        known_deed = kind == "ASSAULT" and scene.forms[trigger].startswith("ال")
        return "occurred" if known_deed else _above(scene, at, first) or held
    if held == "denied" and any_stem(form, scene.grammar.clause.preventing) and _failed(scene, at, first):
        return "occurred"  # "أخفق في منع الهجوم"
    if held == "ongoing" and kind == "AGREE" and any_stem(form, scene.grammar.clause.witnessing):
        return "occurred"  # "يشهد توقيع اتفاقية"
    if held == "ongoing":
        above = _above(scene, at, first)
        return "occurred" if above == "denied" and kind == "REQUEST" else above or held
    if held == "denied" and kind == "ASSAULT" and at + 1 == trigger and any_stem(form, scene.grammar.clause.refusals):
        return "occurred"  # who rejects attacks does not deny them
    excluded = held == "denied" and any_stem(form, scene.grammar.clause.excluding)
    if excluded and at > first and scene.forms[at - 1] in scene.grammar.negations:
        return "conditional"  # "لم يستبعد عقد كذا"
    if held == "denied" and (kind in ("REQUEST", "ACCUSE") or _outcome(scene, form, at, trigger)):
        return "occurred"
    if held == "denied" and form in _WITHOUT and _apart(scene, at, trigger):
        return "occurred"
    if held == "planned" and kind == "SANCTION" and form.endswith(_DECIDED):
        return "occurred"  # "تقرر فرض غرامة"
    if held == "denied" and form.endswith(_NO) and of_else(scene, at, trigger):
        return "occurred"
    if held == "denied" and beside(scene, at, trigger):
        return "called-for" if form.startswith("ل") else "occurred"
    if held == "called-for" and kind in _GIVEN and form.endswith(_STRESSED):
        return "ongoing"  # "التأكيد على دعم …"
    made = held == "called-for" and (any_stem(form, scene.grammar.clause.efforts) or form.lstrip("وف")[:4] in WORKS)
    if made and (kind == "COERCE" or praised(scene, at, first)):
        return "occurred" if kind == "AGREE" else "ongoing"
    attempted = held == "called-for" and form in scene.grammar.clause.attempts
    if attempted and trigger - at > 1 and scene.forms[trigger][0] == "و" and _above(scene, at, first) == "denied":
        return "occurred"  # "إحباط محاولة تهريب وضبط …"
    if attempted and kind == "COERCE" and at > first and scene.forms[at - 1] in scene.grammar.clause.during:
        return "occurred"  # "أثناء محاولة تفريق …"
    if attempted and kind in ("ASSAULT", "REQUEST"):
        if _above(scene, at, first) == "denied":
            return "denied"
        return "ongoing" if kind == "REQUEST" else "occurred"
    supposed = held == "called-for" and _supposed(scene, at, first)
    reaching = held == "called-for" and any_stem(form, scene.grammar.clause.reaching)
    if reaching and not supposed and _reached(scene, at, first):
        return _negated(scene, at, first) or "occurred"
    if held in ("called-for", "planned") or form.endswith("اي"):
        negated = _negated(scene, at, first)
        if negated is None and reaching and supposed:
            return "conditional"  # "إذا تم التوصل إلى …"
        return negated or ("planned" if reaching and _near(scene, at, first) else held)
    return held


def _near(scene: Scene, at: int, first: int) -> bool:
    """Whether somebody is about to reach a deal ("على وشك التوصل إلى …"); after لل it is an aim."""
    if scene.forms[at].lstrip("وف").startswith("لل"):
        return False
    return scene.forms[at - 1 : at] == ["قرب"] or _above(scene, at, first) == "planned"


def _apart(scene: Scene, at: int, trigger: int) -> bool:
    """Whether what was not done is only said to be so at an event ("دون تغيير في اجتماع …")."""
    if trigger - at < 3 or scene.forms[trigger - 1] not in ("في", "خلال"):
        return False
    form = scene.forms[at + 1].removeprefix("ال")
    return (
        light(scene, at + 1) is None
        and form not in scene.grammar.clause.entering
        and not any_stem(form, scene.grammar.clause.reaching)
    )


def _feared(scene: Scene, at: int, first: int) -> bool:
    """Whether a word of fear or chance governs a word, من or another preposition between."""
    here = at - 1 - (scene.forms[at - 1] in scene.grammar.prepositions)
    return here >= first and governor(scene, here) == "conditional"


def _failed(scene: Scene, at: int, first: int) -> bool:
    """Whether one failed in what a word says, who did perhaps between, or it did not do so ("لم يمنع … من")."""
    before = scene.forms[at - 1] if at > first else ""
    if before not in ("في", "عن"):
        return before in ("لم", "ولم")
    return any(any_stem(form, scene.grammar.clause.failing) for form in scene.forms[max(first, at - _FAR) : at - 1])


def _ahead(scene: Scene, at: int, first: int) -> bool:
    """Whether the verb of what a word leads to is one of the future."""
    return any(future(scene, here) for here in range(at - 1, max(first, at - REACH) - 1, -1))


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


def _reached(scene: Scene, at: int, first: int) -> bool:
    """Whether it is told that a deal was reached ("أعلن التوصل إلى …", "تم التوصل إلى …", "أسفر عن التوصل إلى …")."""
    if not scene.forms[at].removeprefix("و").startswith("ال") and (at == first or scene.forms[at - 1] in COMMAS):
        return True  # the verb itself ("توصل الطرفان إلى …")
    near = scene.forms[max(first, at - _FAR) : at]  # "دورها المحوري في التوصل إلى …"
    if near[-1:] == ["في"] and any(any_stem(form, scene.grammar.clause.parts) for form in near):
        return True
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
            return None if any_stem(scene.forms[here], scene.grammar.clause.securing) else held
        here, left = here - 1, left - 1
    return None


def _negated(scene: Scene, at: int, first: int) -> Status | None:
    """Whether a wish or a plan is itself denied ("دون التوصل إلى"), or the case of it ("إذا لم يتم التوصل إلى")."""
    for here in range(at - 1, max(first, at - 10) - 1, -1):
        form = scene.forms[here]
        if form in COMMAS:
            return None
        if form == _NOT and here + 1 < at and governor(scene, here + 1) is None:
            continue  # "اتصالات غير مباشرة للتوصل إلى …"
        if scene.forms[here + 1] not in scene.grammar.clause.affirmed and (
            form in scene.grammar.clause.failures or form.lstrip("بو") in scene.grammar.clause.failures
        ):
            return "conditional" if here > first and scene.forms[here - 1] in scene.grammar.conditions else "denied"
    return None


def _supposed(scene: Scene, at: int, first: int, case: str = "") -> bool:
    """Whether a word of condition opens what leads to a word; `case` is one more."""
    return any(form in scene.grammar.conditions or form == case for form in scene.forms[max(first, at - REACH) : at])


def _outcome(scene: Scene, form: str, at: int, trigger: int) -> bool:
    """Whether "فشل" speaks of the event's outcome: no preposition leads from it to the trigger."""
    if form not in scene.grammar.clause.outcomes:
        return False
    return "في" not in scene.forms[at:trigger] and not scene.forms[trigger].startswith("ب")
