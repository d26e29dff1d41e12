"""What stands before a finite verb and tells when it happens, or whether it is only supposed."""

from __future__ import annotations

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, THAT, WAS, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection

_NEAR, _FAR = 6, 9
_DURING = frozenset(("في", "خلال"))
_FIRST, _WILL_BE = frozenset(("اول", "اولي")), frozenset(("سيكون", "ستكون", "سيصبح", "ستصبح"))


def auxiliary(scene: Scene, at: int, first: int) -> Status | None:
    """What "was" or "almost" makes of the verb behind it, their subject at most between ("كانت القوات تقصف القرى")."""
    here = at - 1
    if here >= first and (here in scene.inside or scene.forms[here].startswith("ال")):
        here = scene.inside[here].first - 1 if here in scene.inside else here - 1
    form = scene.forms[here].lstrip("وف") if here >= first else ""
    return "occurred" if form in WAS else "denied" if form in scene.grammar.clause.almost else None


def achieved(scene: Scene, at: int, first: int, how: Inflection) -> Status:
    """How stands what somebody manages to do, by the verb of managing ("لم تتمكن من …", "لكي تنجح في …")."""
    before = scene.forms[at - 1] if at > first else ""
    if how.tense == "perfect":
        return "occurred"
    if scene.grammar.negations.get(before) == "will":
        return "planned"
    if before in scene.grammar.negations:
        return "conditional" if supposed(scene, at - 2) else "denied"
    if before in scene.grammar.subjunctives:
        return "denied" if scene.forms[at - 2] in scene.grammar.clause.failures else "called-for"  # "دون أن يتمكن من …"
    able = any_stem(scene.forms[at], scene.grammar.clause.enabling)  # who can do it has not yet
    return "conditional" if before == "قد" or able else "occurred"


def decrees(scene: Scene, at: int) -> bool:
    """Whether a word is an order that does what the verb after it says ("أصدر قرارا يفرض …")."""
    return not scene.forms[at].startswith("ال") and any_stem(scene.forms[at], scene.grammar.clause.decrees)


def relative_ma(scene: Scene, at: int, first: int) -> bool:
    """Whether ما is "what" ("إعادة بناء ما دمرته …"), no negation: a word that takes it stands before it."""
    if at <= first or scene.forms[at] != "ما" or scene.words[at - 1].kind != "arabic":
        return False
    return scene.forms[at - 1] not in SPOKEN or scene.forms[at - 1] in THAT


def supposed(scene: Scene, at: int) -> bool:
    """Whether a word makes a condition of the negation behind it ("إذا لم", "ما لم")."""
    return scene.forms[at] in scene.grammar.conditions or (scene.forms[at] == "ما" and scene.forms[at + 1] == "لم")


def on_terms(scene: Scene, at: int, first: int) -> bool:
    """Whether على before "that" only adds what is to come ("وقعا الاتفاق على أن يبدأ …"), led by no saying."""
    if at <= first or scene.forms[at] != "علي":
        return False
    return scene.cues.isdisjoint(range(max(first, at - _NEAR), at))


def first_to(scene: Scene, at: int, first: int) -> bool:
    """Whether somebody will be the first to do something ("سيكون فلان أول رئيس يزور …")."""
    near = [form.lstrip("وف") for form in scene.forms[max(first, at - _NEAR) : at]]
    return not _FIRST.isdisjoint(near) and not _WILL_BE.isdisjoint(near)


def which(scene: Scene, at: int, how: Inflection) -> bool:
    """Whether ما behind a comma takes up what was told ("…، ما دفع الحكومة إلى …")."""
    past = how.tense == "perfect" and how.person != 1
    lasts = scene.forms[at] in scene.grammar.clause.remaining  # "ما يزال"
    if not (past or how.tense == "imperfect") or lasts or scene.forms[at - 1] != "ما":
        return False
    return at > 1 and scene.forms[at - 2] in COMMAS


def excepted(scene: Scene, at: int, first: int) -> Status | None:
    """How stands the exception of a negation, which is none itself ("لن ينتقل إلا بموافقة …", "لم يغادر إلا بعد …")."""
    near = (scene.forms[here].lstrip("وف") for here in range(at - 1, max(first, at - _FAR) - 1, -1))
    kind = next((form for form in near if form in scene.grammar.negations), None)
    if kind is None:
        return None
    form = scene.forms[at + 1]
    led = form.startswith("ب") or form in scene.grammar.prepositions or form in scene.grammar.conditions
    return "conditional" if led and kind != "لم" else "occurred"


def to_be_done(scene: Scene, at: int) -> bool:
    """Whether behind a word like "scheduled" a noun without ال tells what is to be done with the noun before it
    ("المسودة المقرر مناقشتها", "المزمع توقيع …")."""
    noun = at + 1
    if scene.grammar.modifiers[scene.forms[at][2:]] != "planned" or noun >= len(scene.forms):
        return False
    form = scene.forms[noun]
    if noun in scene.inside or noun in scene.timed or form.startswith("ال"):
        return False
    if any(hit.kind == "noun" and not hit.clitics for hit in scene.triggers.hits(form)):
        return True
    verb = light(scene, noun)
    return verb is not None and verb[1].tense == "masdar" and not verb[2]


def counted(scene: Scene, at: int) -> bool:
    """Whether a relative clause is on one of several times or deeds ("المرة الأولى التي يضرب فيها …", "الهجوم الثاني
    الذي يستهدف …")."""
    near = [scene.forms[here] for here in range(max(0, at - _FAR), at) if here not in scene.timed]  # no "أمس الأول"
    return "المره" in near[-4:] or not scene.grammar.clause.ordinals.isdisjoint(near)


def may(scene: Scene, at: int) -> bool:
    """Whether قد says that something may be: an imperfect stands behind it."""
    form = scene.forms[at + 1] if at + 1 < len(scene.forms) else ""
    if len(form) < 4 or form[0] not in "ينت":
        return False
    if (verb := light(scene, at + 1)) is not None:
        return verb[1].tense == "imperfect"
    return form[0] == "ي" or form[-2] in "يو" or form[-1] in "يو"


def within(scene: Scene, verb: int, at: int) -> bool:
    """Whether a verb denies only what was done in an event ("لم نقدم أي تنازلات في المفاوضات")."""
    return at - verb > 2 and scene.forms[at - 1] in _DURING
