"""What lies ahead, hangs on something else or is only rumoured: by the words around a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.referents import ending
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, Scene
from tawatur.annotate.events.status.moods import governor
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

_CONDITION, _CASE = 14, "حاله"
_DAY, _FEMININE = 4, "التي"
_RUMOUR = 7
_ADJECTIVES = 3  # words from a noun to the verb of a clause on it, with the relative
_DURING = frozenset(("خلالها", "خلاله", "فيها", "فيه", "اثناءها"))
_WHERE = frozenset(("حيث", "خلالها", "اثناءها"))
_SECURES = "ضمن"  # written like forms of "to comprise"
_PENDING, _RANKED = 4, 10  # how far behind a noun it is said that it is not settled, or that it comes first
_RANKS = frozenset(("من", "ضمن", "احدي", "راس", "مقدمه", "سلم"))
_TO_IT = frozenset(("اليه", "اليها", "به", "بها"))
_BE = frozenset(("يكن", "تكن", "تكون", "يكون"))
_THERE = frozenset(("هناك", "ثمه", "وهناك", "وثمه"))
_ANY = frozenset(("اي", "ايه"))
_UNDER, _SUBJECT = 12, "خضع"
_OF_IT, _SUFFERED = frozenset(("في", "عن", "من")), ("ASSAULT", "COERCE")
_PENAL, _UP_TO = ("COERCE", "SANCTION"), frozenset(("تصل", "يصل"))
_TRUTH, _WILL = "صحه", "سوف"
_END, _THIS = "نهايه", frozenset(("الماضي", "الماضيه", "المنصرم", "السابق"))
_WAS, _YESTERDAY = frozenset(("كان", "كانت")), frozenset(("امس", "الامس"))


def provided(scene: Scene, found: Found) -> bool:
    """Whether a condition follows in the sentence ("سيتم الرد … في حال …")."""
    end = min(found.sentence.last, found.last + _CONDITION)
    return any(
        scene.forms[at] in scene.grammar.clause.provisos or (scene.forms[at] == _CASE and governor(scene, at))
        for at in range(found.last, end)
    )


def coming(scene: Scene, found: Found) -> bool:
    """Whether a day to come follows in the clause ("يزور فلان كذا الأسبوع المقبل")."""
    _, end = scene.clause(found.sentence, found.first)
    if found.hit.trigger.type == "AGREE" and scene.forms[found.last : found.last + 1] == ["علي"]:
        return False  # the day is that of what is agreed to
    for first, _ in scene.dates(found.last, min(end, found.last + _CONDITION)):
        words = scene.forms[first : min(first + _DAY, end)]
        if any(scene.grammar.modifiers.get(form.removeprefix("ال")) == "planned" for form in words):
            return True
        if found.hit.kind == "verb" and words and words[0].lstrip("ب") == _END and _THIS.isdisjoint(words):
            return True
    return _soon(scene, found, end)


def _soon(scene: Scene, found: Found, end: int) -> bool:
    """Whether a noun is to come about as soon as may be ("توفير … في أقرب وقت")."""
    if found.hit.kind != "noun":
        return False
    near = scene.forms[found.last : min(end, found.last + _CONDITION)]
    return any(form in scene.grammar.clause.soonest and after == "وقت" for form, after in pairwise(near))


def tomorrow(scene: Scene, found: Found, start: int, reach: int = _DAY) -> bool:
    """Whether the verb before has a day to come beside it ("تنطلق غدا اجتماعات …")."""
    near = scene.forms[max(start, found.first - reach) : found.first]
    return any(scene.grammar.modifiers.get(form) == "planned" and form not in scene.grammar.governors for form in near)


def to_treat(scene: Scene, at: int) -> bool:
    """Whether a word says in the future what an event will be about ("سيتناول اللقاء …")."""
    form = scene.forms[at].lstrip("وف")
    if form == _WILL:
        return scene.forms[at + 1 : at + 2] != [] and scene.forms[at + 1] in scene.grammar.clause.topical
    return form[:2] in ("سي", "ست") and form[2:] != _SECURES and form[1:] in scene.grammar.clause.topical


def on_it(scene: Scene, found: Found) -> bool:
    """Whether a verb in the present says what is done on the visit named before it ("زيارة يلتقي خلالها …")."""
    how, at = found.hit.how, found.first
    if how is None or how.tense != "imperfect" or found.hit.clitics or scene.forms[at - 1] in scene.grammar.negations:
        return False
    after = scene.forms[found.last] if found.last < found.sentence.last else ""
    return after in _DURING or scene.forms[at - 1] in _WHERE


def scheduled(scene: Scene, at: int, end: int) -> bool:
    """Whether what follows "من" says that an event is still to come ("اجتماع من المقرر عقده في …")."""
    form = scene.forms[at].removeprefix("ال") if at < end else ""
    return "planned" in (scene.grammar.modifiers.get(form), scene.grammar.governors.get(form))


def awaited(scene: Scene, found: Found) -> bool:
    """Whether it is said behind a noun that it is not settled yet ("صفقة لم تحسم بعد", "الصفقة، التي لم تبرم بعد")."""
    forms, here = scene.forms, found.last
    end = min(found.sentence.last - 2, here + _PENDING)
    while here < end:
        if forms[here] == "لم":
            return forms[here + 1] in scene.grammar.clause.settled and forms[here + 2] == "بعد"
        comma = forms[here] in COMMAS and forms[here + 1] not in RELATIVES
        if comma or forms[here] in scene.grammar.prepositions:
            return False
        here += 1
    return False


def gone(scene: Scene, found: Found) -> bool:
    """Whether a noun is known by a day of the past in the genitive ("اتفاق الأسبوع الماضي", "لقاء الأمس")."""
    forms, at = scene.forms, found.last
    bare = not found.hit.definite and at == found.first + 1 and at < found.sentence.last
    if not bare or at not in scene.timed or not forms[at].startswith("ال"):
        return False
    return not scene.grammar.clause.gone.isdisjoint(forms[at : min(at + 2, found.sentence.last)])


def due(scene: Scene, found: Found) -> bool:
    """Whether a relative clause says that it is or was to be ("القمة التي كان من المفترض أن تعقد …")."""
    forms, at = scene.forms, found.last
    while at < found.sentence.last and forms[at].startswith("ال") and forms[at] not in RELATIVES:
        at += 1
    if at + 1 >= found.sentence.last or forms[at] not in RELATIVES:
        return False
    at += 1 + (forms[at + 1] in _WAS)
    return at < found.sentence.last and forms[at] == "من" and scheduled(scene, at + 1, found.sentence.last)


def wished(scene: Scene, found: Found) -> bool:
    """Whether a relative clause says that somebody wants it ("الاتفاق الذي تنشده كذا", "تسوية تسعى إليها كذا")."""
    forms, last = scene.forms, found.sentence.last
    at = found.last
    while at < last and at < found.last + 2 and forms[at].startswith("ال") and forms[at] not in RELATIVES:
        at += 1  # adjectives
    at += at < last and forms[at] in RELATIVES
    if at + 1 >= last:
        return False
    if forms[at] in scene.grammar.clause.tending:
        return forms[at + 1] in _TO_IT
    return forms[at].removesuffix("ها").removesuffix("ه") in scene.grammar.clause.wanting and forms[at].endswith(
        ("ه", "ها")
    )


def penal(scene: Scene, found: Found, start: int) -> bool:
    """Whether a penalty is what a law lays down ("السجن مدة لا تزيد على …", "عقوبة تصل إلى السجن")."""
    if found.hit.trigger.type not in _PENAL:
        return False
    forms, end = scene.forms, min(found.sentence.last - 2, found.last + _CONDITION)
    for at in range(found.last, end):
        bound = forms[at + 1] == "لا" and forms[at + 2] in scene.grammar.clause.bounding
        if bound and any_stem(forms[at], scene.grammar.clause.penalties):
            return True
    near = forms[max(start, found.first - _RUMOUR) : found.first]
    reach = next((n for n, form in enumerate(near) if form in _UP_TO), 0)
    return reach > 0 and any_stem(near[reach - 1], scene.grammar.clause.penalties)


def presupposed(scene: Scene, found: Found, start: int) -> bool:
    """Whether a deed is what somebody answers or is guilty of ("ردا على قصف …", "المتورطون في اغتيال …")."""
    hit, at = found.hit, found.first - 1
    if at > start and (verb := light(scene, at)) is not None and verb[1].tense == "masdar":
        at -= 1  # "ردا على تنفيذ هجوم"
    if at > start and scene.forms[at] == "علي":
        form = scene.forms[at - 1].lstrip("وف")
        return form in scene.grammar.clause.causes or form.lstrip("بل") in scene.grammar.clause.causes
    at -= at > start and scene.forms[at] in _OF_IT
    guilty = hit.trigger.type in _SUFFERED and at >= start and hit.clitics in ("", "ب", "ل")
    return guilty and any_stem(scene.forms[at], scene.grammar.clause.guilt)


def under_way(scene: Scene, found: Found, start: int) -> bool:
    """Whether it is said that there is such a thing, not that there was or will be ("هناك مفاوضات")."""
    at = found.first - 1
    if at > start + 1 and scene.forms[at - 1] in _BE and scene.forms[at - 2] in scene.grammar.subjunctives:
        return False  # "يتوقع أن تكون هناك محادثات"
    return at >= start and scene.forms[at] in _THERE and (at == start or scene.forms[at - 1].lstrip("وف") not in _WAS)


def subjected(scene: Scene, found: Found, start: int) -> Status | None:
    """How what somebody is subject to stands, by the tense of the verb before him ("ستخضع كذا وكذا لرسوم")."""
    if not found.hit.clitics.endswith("ل"):
        return None
    near = range(found.first - 1, max(start, found.first - _UNDER) - 1, -1)
    verb = next((at for at in near if scene.forms[at].lstrip("وفسلنيت").startswith(_SUBJECT)), None)
    if verb is None or any(scene.forms[at] in COMMAS and not scene.enclosed(at) for at in range(verb, found.first)):
        return None
    form = scene.forms[verb].lstrip("وف")
    if form.startswith("س"):
        return "planned"
    before = scene.forms[verb - 1] if verb > start else ""
    if form.startswith("ل") or before in scene.grammar.subjunctives or before in scene.grammar.negations:
        return None
    if before in scene.grammar.clause.remaining:
        return "ongoing"  # "ما زال يخضع للتحقيق"
    if form.startswith(_SUBJECT):
        return "occurred"
    return "planned" if tomorrow(scene, found, verb, _UNDER) else found.hit.trigger.status or "occurred"


def ranked(scene: Scene, found: Found, end: int) -> bool:
    """Whether a noun that opens its clause is said to be among what comes first ("تحرير كذا يعد من أولويات …")."""
    first = found.sentence.first
    if found.first > first and scene.forms[found.first - 1] not in scene.grammar.clause.heads:
        return False
    near = scene.forms[found.last : min(end, found.last + _RANKED)]
    return any(form in scene.grammar.clause.priorities and near[at] in _RANKS for at, form in enumerate(near[1:]))


def lapsed(scene: Scene, found: Found) -> bool:
    """Whether it was to be yesterday, and nobody says that it was ("كان من المقرر أن يعقد أمس …")."""
    start, end = scene.clause(found.sentence, found.first)
    first = next((at for at in range(start, found.first - 1) if scene.forms[at].lstrip("وف") in _WAS), None)
    if first is None or scene.forms[first + 1] != "من":
        return False
    return any(scene.forms[at] in _YESTERDAY and at in scene.timed for at in range(first, end))


def took_place(scene: Scene, found: Found) -> bool:
    """Whether a clause on a noun says that it was ("الهدنة التي أبرمت في مايو", "المؤتمر، الذي استمر يومين")."""
    forms, at = scene.forms, found.last
    last = min(found.sentence.last - 1, at + _PENDING)
    while at < last and forms[at] not in RELATIVES and (forms[at].startswith("ال") or forms[at] in COMMAS):
        at += 1
    if at >= last or forms[at] not in RELATIVES or forms[at + 1] not in scene.grammar.clause.happened:
        return False
    feminine = forms[found.first].endswith(("ه", "ات"))  # else the clause may be on the noun behind it
    return found.hit.definite or (at > found.first + 1 and (forms[at] == _FEMININE) == feminine)


def foiled(scene: Scene, found: Found) -> bool:
    """Whether a clause on a deed says that it was stopped or called off ("الهجوم الذي أحبطته الشرطة")."""
    at = found.last
    while at < found.sentence.last - 1 and at - found.last < _ADJECTIVES and scene.forms[at].startswith("ال"):
        at += 1
    held = ending(scene, at) if at < found.sentence.last and at not in scene.inside else None
    refused = held is not None and held[0] in scene.grammar.clause.refusals
    return held is not None and not refused and scene.grammar.governors.get(held[0]) == "denied"


def untrue(scene: Scene, found: Found, start: int) -> bool:
    """Whether it is said to be not true, or too early to speak of ("لا صحة لأنباء مقتل …", "من المبكر الحديث عن …")."""
    at, forms = found.first, scene.forms
    carried = at - 1 > start and (verb := light(scene, at - 1)) is not None and verb[1].tense == "masdar"
    before = forms[max(start, at - _RUMOUR) : at - carried]  # "عن توقيع اتفاق"
    if not before or any(form in COMMAS for form in before):
        return False
    if _absent(scene, before):
        return True
    led = scene.grammar.prepositions.get(before[-1]) in ("about", "on")
    if led and any(form in scene.grammar.clause.early for form in before):
        return True
    true = next((n for n, form in enumerate(before[1:], 1) if form == _TRUTH), 0)
    if not true or before[true - 1].lstrip("وف") not in scene.grammar.clause.failures:
        return False
    beside = found.hit.clitics.endswith("ل") and true == len(before) - 1
    return beside or led or any_stem(before[-1], scene.grammar.clause.rumours)


def _absent(scene: Scene, before: Sequence[str]) -> bool:
    """Whether words end in "there is no" or "there was no" ("لا يوجد", "لا توجد أي", "لم تكن هناك")."""
    here = len(before) - 1 - (before[-1] in _ANY)
    here -= here > 0 and before[here] in _THERE
    if here <= 0 or before[here - 1] not in scene.grammar.negations:
        return False
    return before[here] in scene.grammar.clause.existing or before[here] in _BE


def unfounded(scene: Scene, found: Found, start: int) -> Status | None:
    """What is only a denied rumour, lacks evidence or a consent without which nothing is done.

    "نفى ما تردد عن مقتل …", "لم يعثر على أي دليل على …", "لا يباع إلا بعد موافقة …".
    """
    at, forms = found.first, scene.forms
    before = forms[max(start, at - _RUMOUR) : at]
    if before[-2:] == ["الا", "بعد"] and "لم" not in (form.lstrip("وف") for form in before):
        return "conditional" if any(form in scene.grammar.negations for form in forms[start:at]) else None
    if len(before) < 2 or scene.grammar.prepositions.get(before[-1]) not in ("about", "on"):
        return None
    if any(any_stem(form, scene.grammar.clause.rumours) for form in before[-4:-1]):
        return "denied" if scene.act(found.span) == "deny" else None
    evidence = any(any_stem(form, scene.grammar.clause.evidence) for form in before[-3:-1])
    return "denied" if evidence and any(form.lstrip("وف") in scene.grammar.clause.failures for form in before) else None
