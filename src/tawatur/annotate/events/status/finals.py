"""What a word that governs an event makes of it, once its own governors are heard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.aims import WORKS, beside, forbidden, of_else, praised
from tawatur.annotate.events.status.leading import brought, by_terms, captures, feared, told_first
from tawatur.annotate.events.status.moods import OPEN, REACH, future, governor
from tawatur.annotate.events.status.tenses import achieved, supposed
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

_FAR = 5
_SUBJECT = 2  # words from a verb over an adjective to what it says succeeded
_WITHOUT = frozenset(("دون", "بدون"))
_AFTER, _CORRECTING = frozenset(("بعد", "عقب")), ("ليس", "ليست")
_DECISION, _TRUCES = "قرار", frozenset(("وقف", "هدنه", "الهدنه", "تهدئه", "التهدئه"))  # these stand once decided
_NO, _NOT, _NEVER, _CHANCE = "عدم", "غير", "لن", "فرصه"
_DECREED = ("SANCTION", "COERCE", "ACCUSE", "REJECT")  # done by deciding it ("تقرر فرض غرامة")
_DEALS = ("AGREE", "RETREAT")
_TRIED = ("ASSAULT", "REQUEST")


class _Word(NamedTuple):
    """A word that governs an event: where it and its clause stand, the event's type and where that begins."""

    scene: Scene
    at: int
    first: int
    kind: str
    trigger: int

    @property
    def form(self) -> str:
        return self.scene.forms[self.at]

    @property
    def before(self) -> str:
        """The word before it in the clause."""
        return self.scene.forms[self.at - 1] if self.at > self.first else ""

    @property
    def near(self) -> Sequence[str]:
        """The words before it, as far as a verb over its subject."""
        return self.scene.forms[max(self.first, self.at - _FAR) : self.at]

    @property
    def known(self) -> bool:
        """Whether the event has ال."""
        return self.scene.forms[self.trigger].startswith("ال")

    def is_any(self, words: frozenset[str]) -> bool:
        return any_stem(self.form, words)


def final(scene: Scene, at: int, first: int, held: Status, kind: str, trigger: int) -> Status:
    """What a governor says once its own governors are heard."""
    word = _Word(scene, at, first, kind, trigger)
    if held == "occurred":
        told = _of_done(word)
    elif held == "conditional":
        told = _of_possible(word)
    elif held == "planned":
        told = _of_coming(word)
    elif held == "denied":
        told = _of_denied(word)
    elif held == "ongoing":
        return _of_lasting(word)
    else:
        told = _of_wanted(word)
    if told:
        return told
    if held in ("called-for", "planned") or word.form.endswith("اي"):
        return _negated(word) or held
    return held


def _of_done(word: _Word) -> Status | None:
    """What a word makes of an event that says it came about."""
    scene, form = word.scene, word.form
    led = scene.grammar.clause.during if word.known else _AFTER
    if word.kind == "CONSULT" and form in led and _ahead(word):
        return "planned"  # "سيلقي فلان كلمة خلال القمة", "سيعلن القرار بعد مشاورات"
    if word.is_any(scene.grammar.clause.befalling) and _supposed(word, "حال"):
        return "conditional"  # "في حال تعرض كذا لهجوم"
    if word.is_any(scene.grammar.clause.breaking) and (told := brought(scene, word.at, word.first)):
        return told
    if word.kind == "RETREAT" and form.endswith(_DECISION) and scene.forms[word.trigger].lstrip("بل") not in _TRUCES:
        return "planned"  # "قرار الحكومة نزع السلاح"
    how = scene.grammar.achieving.get(form.lstrip("وف"))
    return achieved(scene, word.at, word.first, how) if how else None


def _of_possible(word: _Word) -> Status | None:
    """What a word of chance or condition makes of an event."""
    if word.at + 1 == word.trigger and word.kind in _DEALS and by_terms(word.scene, word.at, word.first):
        return "occurred"
    return "denied" if forbidden(word.scene, word.at, word.first) else None


def _of_coming(word: _Word) -> Status | None:
    """What a word makes of an event that says it is to come."""
    if word.is_any(word.scene.grammar.clause.nearing):
        return "occurred" if word.kind == "ASSAULT" and word.known else _above(word) or "planned"
    if not word.is_any(word.scene.grammar.clause.deciding):
        return None
    done = word.kind in _DECREED or (word.kind == "PROTEST" and word.known)
    return "conditional" if _supposed(word) else "occurred" if done else None


def _of_denied(word: _Word) -> Status | None:
    """What a word of denial or prevention makes of an event."""
    scene, at, trigger, form = word.scene, word.at, word.trigger, word.form
    clause = scene.grammar.clause
    if word.is_any(clause.preventing) and _failed(word):
        return "occurred"  # "أخفق في منع الهجوم"
    if word.kind == "ASSAULT" and at + 1 == trigger and word.is_any(clause.refusals):
        return "occurred"  # who rejects attacks does not deny them
    if word.before in scene.grammar.negations and word.is_any(clause.excluding):
        return "conditional"  # "لم يستبعد عقد كذا"
    if word.kind in ("REQUEST", "ACCUSE") or _outcome(word):
        return "occurred"
    if word.known and at + 1 == trigger and form.endswith(_CORRECTING):
        return "occurred"  # "ليس الاتفاق نهائيا", "وليس الصفقة الأكبر"
    if (form in _WITHOUT and _apart(word)) or (form.endswith(_NO) and of_else(scene, at, trigger)):
        return "occurred"
    if beside(scene, at, trigger):
        return "called-for" if form.startswith("ل") else "occurred"
    return None


def _of_lasting(word: _Word) -> Status:
    """What a word makes of an event that says it goes on."""
    if word.kind == "AGREE" and word.is_any(word.scene.grammar.clause.witnessing):
        return "occurred"  # "يشهد توقيع اتفاقية"
    above = _above(word)
    return "occurred" if above == "denied" and word.kind == "REQUEST" else above or "ongoing"


def _of_wanted(word: _Word) -> Status | None:
    """What a wish, an effort or an attempt makes of an event."""
    clause = word.scene.grammar.clause
    if word.form == _CHANCE and any(any_stem(form, clause.seizing) for form in word.near):
        return "occurred"  # "استغل فرصة انسحاب كذا"
    if word.is_any(clause.efforts) and any(_brings(word, form) for form in word.near[-_SUBJECT:]):
        return "occurred"  # "أدت جهود كذا إلى …", "نجاح جهودها في …"
    made = word.is_any(clause.efforts) or word.form.lstrip("وف")[:4] in WORKS
    if made and (word.kind == "COERCE" or praised(word.scene, word.at, word.first)):
        return "occurred" if word.kind == "AGREE" else "ongoing"
    if word.form in clause.attempts and (tried := _attempted(word)):
        return tried
    return _of_deal(word) if word.is_any(clause.reaching) else None


def _brings(word: _Word, form: str) -> bool:
    """Whether a word before an effort says that it succeeded."""
    return form.lstrip("وف") in word.scene.grammar.parties.results or any_stem(
        form, word.scene.grammar.clause.successes
    )


def _attempted(word: _Word) -> Status | None:
    """How stands what is attempted."""
    foiled = _above(word) == "denied"
    if foiled and word.trigger - word.at > 1 and word.scene.forms[word.trigger][0] == "و":
        return "occurred"  # "إحباط محاولة تهريب وضبط …"
    if word.kind == "COERCE" and word.before in word.scene.grammar.clause.during:
        return "occurred"  # "أثناء محاولة تفريق …"
    if word.before == "في" and word.scene.forms[word.trigger].startswith("ل") and captures(word.scene, word.trigger):
        return "called-for"  # "في محاولة للاستيلاء على …"
    if word.kind not in _TRIED:
        return None
    return "denied" if foiled else "ongoing" if word.kind == "REQUEST" else "occurred"


def _of_deal(word: _Word) -> Status | None:
    """How stands a deal that somebody reaches."""
    supposed = _supposed(word) or feared(word.scene, word.at, word.first)  # "إمكانية التوصل إلى …"
    if not supposed and _reached(word):
        return _negated(word) or "occurred"
    return _negated(word) or ("conditional" if supposed else "planned" if _nearly(word) else None)


def _nearly(word: _Word) -> bool:
    """Whether somebody is about to reach a deal ("على وشك التوصل إلى …"); after لل it is an aim."""
    if word.form.lstrip("وف").startswith("لل"):
        return False
    return word.before == "قرب" or _above(word) == "planned"


def _apart(word: _Word) -> bool:
    """Whether what was not done is only said to be so at an event ("دون تغيير في اجتماع …")."""
    scene, at, trigger = word.scene, word.at, word.trigger
    if trigger - at < 3 or scene.forms[trigger - 1] not in ("في", "خلال"):
        return False
    form = scene.forms[at + 1].removeprefix("ال")
    return (
        light(scene, at + 1) is None
        and form not in scene.grammar.clause.entering
        and not any_stem(form, scene.grammar.clause.reaching)
    )


def _failed(word: _Word) -> bool:
    """Whether one failed in what a word says, who did perhaps between, or it did not do so ("لم يمنع … من")."""
    if word.before not in ("في", "عن"):
        return word.before in ("لم", "ولم")
    return any(any_stem(form, word.scene.grammar.clause.failing) for form in word.near)


def _ahead(word: _Word) -> bool:
    """Whether the verb of what a word leads to is one of the future, perhaps denied ("لن يتحدث خلال القمة")."""
    near = range(word.at - 1, max(word.first, word.at - REACH) - 1, -1)
    return any(word.scene.forms[here] == _NEVER or future(word.scene, here) for here in near)


def _reached(word: _Word) -> bool:
    """Whether it is told that a deal was reached ("أعلن التوصل إلى …", "تم التوصل إلى …", "أسفر عن التوصل إلى …")."""
    scene, at, first = word.scene, word.at, word.first
    if not scene.forms[at].removeprefix("و").startswith("ال") and (at == first or scene.forms[at - 1] in COMMAS):
        return True  # the verb itself ("توصل الطرفان إلى …")
    if scene.forms[at].startswith("بال") and told_first(scene, at):
        return True  # "أفادت مصادر بالتوصل إلى …"
    near = word.near  # "دورها المحوري في التوصل إلى …"
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


def _above(word: _Word) -> Status | None:
    """Whether that something goes on is itself wanted, planned or denied."""
    scene, at, first = word.scene, word.at, word.first
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


def _negated(word: _Word) -> Status | None:
    """Whether a wish or a plan is itself denied ("دون التوصل إلى"), or the case of it ("إذا لم يتم التوصل إلى")."""
    scene, at, first = word.scene, word.at, word.first
    for here in range(at - 1, max(first, at - 10) - 1, -1):
        form = scene.forms[here]
        if form in COMMAS:
            return None
        if form == _NOT and here + 1 < at and governor(scene, here + 1) is None:
            continue  # "اتصالات غير مباشرة للتوصل إلى …"
        if scene.forms[here + 1] not in scene.grammar.clause.affirmed and (
            form in scene.grammar.clause.failures or form.lstrip("بو") in scene.grammar.clause.failures
        ):
            return "conditional" if here > first and supposed(scene, here - 1) else "denied"
    return None


def _supposed(word: _Word, case: str = "") -> bool:
    """Whether a word of condition opens what leads to a word; `case` is one more."""
    near = word.scene.forms[max(word.first, word.at - REACH) : word.at]
    return any(form in word.scene.grammar.conditions or form == case for form in near)


def _outcome(word: _Word) -> bool:
    """Whether "فشل" speaks of the event's outcome: no preposition leads from it to the trigger."""
    scene, trigger = word.scene, word.trigger
    if word.form not in scene.grammar.clause.outcomes:
        return False
    return "في" not in scene.forms[word.at : trigger] and not scene.forms[trigger].startswith("ب")
