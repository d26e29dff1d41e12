"""A point in time beside a trigger that is of something else which its sentence tells."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, RELATIVES, THAT, Scene
from tawatur.annotate.events.status.accords import accord
from tawatur.model.layers import TimeMention
from tawatur.model.timex import bare_year

_NEAR, _VERBAL = 3, "يتن"  # letters with which verbs of the imperfect begin
# With these a clause begins that says who tells what stands before it.
_TELLS = frozenset(("حسبما", "بحسبما", "وفقما"))
_TELLS_WHAT = frozenset((("علي", "ما"), ("بحسب", "ما"), ("حسب", "ما"), ("وفق", "ما")))
# How verbs of the perfect end, but for nouns of many; the shortest with "and".
_DONE, _MANY, _SHORT = ("ت", "وا", "ما", "تا"), "ات", 4
_LATER = frozenset(("بعد", "عقب"))
_ANNIVERSARY, _OCCASION, _BY = "ذكري", "بمناسبه", "من"
_NUMBERED, _PAPER, _FOR_MONTH = "رقم", 5, ("لشهر", "لشهري")


def of_another(scene: Scene, found: Found, at: int, time: TimeMention) -> bool:
    """Whether a point in time in reach of a trigger is of something else."""
    if at < found.first:
        other = _parted(scene, found, at, time)
    else:
        behind = _of_who_tells(scene, found.last, at) or _after_that(scene, found.last, at)
        other = behind or _of_next(scene, found, at)
    return other or _of_verb(scene, found, at) or _commemorated(scene, found, time)


def of_what(scene: Scene, at: int, first: int) -> bool:
    """Whether a time is that of a thing: a paper with a number, what is for a month ("الإنتاج لشهر مارس"), an occasion
    ("التهنئة بمناسبة شهر رمضان")."""
    near = scene.forms[max(first, at - _PAPER) : at]
    return scene.forms[at].startswith(_FOR_MONTH) or _NUMBERED in near or _OCCASION in near[-2:]


def on_it(scene: Scene, found: Found, at: int) -> bool:
    """Whether a relative clause at a word tells how the noun right before it came about, by a verb that carries it
    ("الاتفاق الذي أبرمته كذا في …", "المحادثات النووية التي جرت في …")."""
    if found.hit.kind == "verb" or at + 1 >= found.sentence.last or scene.forms[at] not in RELATIVES:
        return False
    if any(not scene.forms[here].startswith("ال") for here in range(found.last, at) if here not in scene.inside):
        return False
    verb = scene.forms[at + 1]
    return any(base in scene.grammar.light for base in (verb, verb.removesuffix("ه"), verb.removesuffix("ها")))


def not_on_it(scene: Scene, found: Found, at: int) -> bool:
    """Whether a relative clause at a word cannot be on an event: it is on people, or masculine on a feminine one
    ("موافقتها على المقترح الذي …")."""
    form = scene.forms[at] if at < found.sentence.last else ""
    if form in scene.grammar.parties.who:
        return True
    if form != "الذي":
        return False
    form, pronoun = scene.forms[found.last - 1], found.hit.pronoun
    if pronoun:
        return form.removesuffix(pronoun).endswith("ت")
    return found.hit.kind == "noun" and scene.forms[found.first].endswith(("ه", "ات"))


def _of_who_tells(scene: Scene, first: int, last: int) -> bool:
    """Whether words between only say who tells what stands before them ("…، على ما أفاد مسؤول اليوم")."""
    forms = scene.forms
    return any(forms[at] in _TELLS or (forms[at], forms[at + 1]) in _TELLS_WHAT for at in range(first, last - 1))


def _parted(scene: Scene, found: Found, at: int, time: TimeMention) -> bool:
    """Whether a time before a trigger is that of what was done after it, or of a saying on it ("دافع أمس … بعد سلسلة
    غارات", "من الواضح اليوم أن القوات …")."""
    apart = False
    for here in range(at + 1, found.first):
        form = scene.forms[here]
        if scene.aside(here):
            continue
        if form in scene.grammar.clause.turning and scene.forms[here - 1] != _BY:
            return not _same_day(found, apart) and not bare_year(time.value)
        if form in THAT and (here + 1 in scene.inside or scene.forms[here + 1][:1] not in _VERBAL):
            return True
        apart = True
    return False


def _same_day(found: Found, apart: bool) -> bool:
    """Whether what comes before is of the same day: a meeting after which somebody speaks, a fight right behind the day
    ("اعتقل أمس، بعد إصابته")."""
    return found.hit.trigger.type == "CONSULT" or (found.hit.trigger.type in FORCE and not apart)


def _after_that(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause with "after" opens between, whose verb is dated ("أقيل بعد أن تولى المنصب عام …")."""
    forms = scene.forms
    return any(forms[at] == "بعد" and forms[at + 1] == "ان" for at in range(first, last - 1))


def _of_next(scene: Scene, found: Found, at: int) -> bool:
    """Whether behind a comma somebody speaks, or something else is done, between a trigger and a time: it is of that.

    "قتل ستة في هجوم، وأكد ضابط اليوم أن …", "اعتقل رجلان، وسلما أمس إلى …".
    """
    for here in range(found.last + 1, at):
        if scene.forms[here - 1] in COMMAS and (here in scene.cues or (at - here <= _NEAR and _deed(scene, here))):
            return True
    return False


def _deed(scene: Scene, at: int) -> bool:
    """Whether a word with "and" before it is a verb, as far as its form shows."""
    form = scene.forms[at]
    if form[:1] != "و" or at in scene.inside or len(form) < _SHORT:
        return False
    verb = form.endswith(_DONE) and not form.endswith(_MANY)
    return verb or form[1] == "ي" or ((held := light(scene, at)) is not None and held[1].tense != "masdar")


def _commemorated(scene: Scene, found: Found, time: TimeMention) -> bool:
    """Whether a time of this year is that of the anniversary of an event ("الذكرى العاشرة للهجوم")."""
    day = scene.prose.published
    if day is None or found.hit.kind != "noun" or time.value[:4] != str(day.year):
        return False
    near = scene.forms[max(found.sentence.first, found.first - _NEAR) : found.first]
    return any(form.endswith(_ANNIVERSARY) for form in near)


def _of_verb(scene: Scene, found: Found, at: int) -> bool:
    """Whether a time before an attack or a deal that a noun takes up is of the verb before it ("تفقد السكان أمس موقع
    الهجوم"), or of a claim to have done it."""
    hit, forms = found.hit, scene.forms
    if at < found.first and not scene.grammar.clause.avowals.isdisjoint(forms[at : found.first]):
        return True
    known = forms[found.first].startswith("ال") or forms[found.first - 1] in _LATER
    if hit.kind != "noun" or not (accord(scene, found) or (hit.trigger.type in FORCE and known)):
        return False
    first, _ = scene.clause(found.sentence, found.first)
    first = next((here + 1 for here in range(at - 1, first, -1) if forms[here] in COMMAS), first)
    opens = first < at < found.first and first not in scene.timed and forms[first] not in scene.grammar.prepositions
    return opens and not any(light(scene, here) for here in range(first, at))
