"""Did it happen? Status from tense, modality and negation of a trigger's own clause and of what governs it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, Scene
from tawatur.annotate.events.status.accords import accord, happened, known, sponsored, stands
from tawatur.annotate.events.status.aims import later_today, maybe
from tawatur.annotate.events.status.beside import Told, after_another, dealt
from tawatur.annotate.events.status.described import modified, predicate
from tawatur.annotate.events.status.governors import complement, finite, walk, wielder
from tawatur.annotate.events.status.joined import among, goes_on, second
from tawatur.annotate.events.status.moods import OPEN, REACH, governor
from tawatur.annotate.events.status.outlook import (
    awaited,
    coming,
    due,
    foiled,
    gone,
    lapsed,
    penal,
    presupposed,
    provided,
    ranked,
    subjected,
    to_treat,
    tomorrow,
    took_place,
    under_way,
    unfounded,
    untrue,
    wished,
)
from tawatur.annotate.events.status.tenses import supposed
from tawatur.annotate.events.status.terms import by_terms, efforts
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

# What a verdict rules, right before it.
_RULING = frozenset(("القاضي", "القاضيه"))
_ONLY, _TO = "الا", "الي"
_DAY, _REACHING = 4, 2
_IS_NOT = frozenset(("ليس", "ليست"))
_NOT_OPEN_TO = (["غير", "قابل"], ["غير", "قابله"])
_DENIABLE = ("CONSULT", "AGREE", "COOPERATE", "AID", "CONCEDE")  # what who denies says never happened
_SETTLED = ("AGREE", "CONSULT", "COOPERATE", "RETREAT")  # what may be said to be not settled yet
# What is done by what somebody wants.
_WANTS: dict[str, Status] = {"demand": "called-for", "promise": "planned", "threaten": "planned"}
# Types whose definite noun after ل may be a purpose ("للتحقيق").
_PURPOSE = frozenset(("ACCUSE", "RETREAT", "AGREE", "COOPERATE", "AID"))


def status(scene: Scene, found: Found, before: Told | None) -> Status:
    """The status of an event; `before` is the trigger before it in the sentence."""
    if found.hit.kind == "verb":
        return _of_verb(scene, found, before)
    told = _of_noun(scene, found, before)
    return "occurred" if told in ("conditional", "ongoing") and gone(scene, found) else told


def _of_verb(scene: Scene, found: Found, before: Told | None) -> Status:
    hit, at, first = found.hit, found.first, found.sentence.first
    assert hit.how is not None
    that = at > first and scene.forms[at - 1] in ("وان", "وانه")
    told = before is not None and before.found.hit.kind == "verb" and hit.clitics[:1] in ("و", "ف")
    if (that or told) and before and before.status in OPEN and hit.how.tense in ("imperfect", "jussive"):
        return before.status
    beside = before is not None and before.found.last == at and not hit.clitics
    if beside and before and before.status in OPEN and hit.how.tense == "imperfect" and before.found.hit.kind == "noun":
        return before.status  # "صفقة تنهي الحرب"
    held = finite(scene, at, hit.clitics, hit.how, first, found.sentence.role == "title")
    if held in ("ongoing", "occurred") and hit.how.tense == "imperfect":
        ahead = coming(scene, found) or later_today(scene, found, scene.clause(found.sentence, at)[0])
        held = "planned" if ahead else "conditional" if penal(scene, found, first) else held
    return "conditional" if held == "planned" and provided(scene, found) else held


def _of_noun(scene: Scene, found: Found, before: Told | None) -> Status:
    hit, trigger = found.hit, found.hit.trigger
    if trigger.fixed and trigger.status:
        return trigger.status
    if hit.clitics.endswith("س"):
        return "planned"  # "ستتبادل" may be the head of a phrase that is listed as a noun
    start, end = scene.clause(found.sentence, found.first)
    own = predicate(scene, found, end) or modified(scene, found, end)
    return (
        _said_of(scene, found, own, start)
        or _shown(scene, found, own, start, end)
        or (after_another(scene, before, found) if before else None)
        or _led(scene, found, before, own, start)
        or _governed(scene, found, before, own, start)
        or _alone(scene, found, own, start)
        or own
        or trigger.status
        or "occurred"
    )


def _said_of(scene: Scene, found: Found, own: Status | None, start: int) -> Status | None:
    """What the clause itself says of the event, unless that is denied or called off."""
    before = scene.forms[max(start, found.first - _DAY) : found.first]
    if before and before[-1] in scene.grammar.negations:
        unless = _ONLY in scene.forms[found.last : min(found.last + _DAY, found.sentence.last)]
        return "conditional" if unless or (before[:-1] and supposed(scene, found.first - 2)) else "denied"
    if untrue(scene, found, start) or foiled(scene, found):
        return "denied"
    if found.hit.clitics.endswith("ل") and before[-2:] in _NOT_OPEN_TO:
        return "denied"  # "غير قابل للتفاوض"
    if before[-2:-1] and before[-2] in scene.grammar.negations and before[-1] in scene.grammar.clause.perceiving:
        return "denied"  # "لا نرى مظاهرة"
    if own == "planned" and not (scene.grammar.clause.calling_off | _IS_NOT).isdisjoint(before):
        return "denied"  # "ألغى فلان زيارة كانت مقررة", "ليس هناك اتفاق وشيك"
    settled = own == "occurred" and (found.hit.definite or found.hit.pronoun)
    settled = settled or (own == "ongoing" and found.hit.definite and found.hit.trigger.mode == "clash")
    return own if settled or own in OPEN else None


def _shown(scene: Scene, found: Found, own: Status | None, start: int, end: int) -> Status | None:
    """What a word right before the event or a relative clause behind it shows."""
    trigger, word = found.hit.trigger, scene.forms[found.first - 1] if found.first > start else ""
    if took_place(scene, found) or (trigger.mode == "court" and word.lstrip("و") in _RULING):
        return "occurred"  # "سيستأنف الحكم القاضي بسجنه"
    if trigger.type in _SETTLED and wished(scene, found):
        return "called-for"
    if maybe(scene, found) or penal(scene, found, start):
        return "conditional"
    if own is None and trigger.mode == "talks" and not found.hit.definite and under_way(scene, found, start):
        return "ongoing"
    if (trigger.type in _SETTLED and (awaited(scene, found) or due(scene, found))) or ranked(scene, found, end):
        return "planned"
    if word and to_treat(scene, found.first - 1):
        return "planned"
    told = trigger.type == "ASSAULT" or (trigger.type == "RETREAT" and found.hit.definite)
    if (told and word in scene.grammar.clause.pointing) or presupposed(scene, found, start):
        return "occurred"
    return "ongoing" if found.hit.definite and word == "قيد" else None  # "قيد التفاوض"


def _led(scene: Scene, found: Found, before: Told | None, own: Status | None, start: int) -> Status | None:
    """What the preposition that leads to the event makes of it, or what it is one of."""
    hit, trigger = found.hit, found.hit.trigger
    purpose = _aimed_at(scene, found, start)
    if purpose and before and trigger.type == "RETREAT" and dealt(before.found, found):
        return before.status  # "توقيع اتفاق لوقف إطلاق النار"
    if purpose and before and before.found.last == found.first:
        return "called-for"
    if wanted := _wanted(scene, found):
        return wanted
    if hit.definite and found.first > start and scene.forms[found.first - 1] in SPOKEN and own is None:
        return (
            "occurred" if known(scene, found) else trigger.status or "occurred"
        )  # "حذرت من أن المناورات …": it is what is spoken of
    if own is None and (one := among(scene, found)):
        return one
    if told := subjected(scene, found, start) or by_terms(scene, found) or efforts(scene, found, start):
        return told
    if trigger.type == "ASSAULT" and hit.clitics.endswith("ل") and _prepared(scene, found, max(start, found.first - 2)):
        return "planned"  # "يتأهب الجيش لهجوم"
    comma = _resumes(scene, found, start)
    return complement(scene, comma, start) if comma else None


def _governed(scene: Scene, found: Found, before: Told | None, own: Status | None, start: int) -> Status | None:
    """What the words say that govern the event, or the deed it stands beside."""
    trigger = found.hit.trigger
    if sponsored(scene, found, start):
        return "occurred"
    if stands(scene, found, start):
        return _revised(scene, found, None, own, start)
    stop = before.found.last - 1 if before and trigger.type == "ASSAULT" else -1
    held = walk(scene, found.first, start, REACH, found.sentence.role == "title", trigger.type, stop)
    if held is None and before and before.status in OPEN and goes_on(scene, before.found, found):
        return before.status
    if held is None and own is None and (wanted := second(scene, found, start)):
        return wanted
    if _aimed_at(scene, found, start):
        if held == "planned" and _prepared(scene, found, start):
            return "planned"  # "يستعد فلان لزيارة كذا"
        free = held == "planned" and found.first > start and governor(scene, found.first - 1) is None
        if free or held in (None, "occurred", "ongoing"):
            return "called-for"
    return _revised(scene, found, held, own, start)


def _revised(scene: Scene, found: Found, held: Status | None, own: Status | None, start: int) -> Status | None:
    """What a day, a condition or a denial makes of what the governing words say."""
    kind = found.hit.trigger.type
    deniable = kind in _DENIABLE or found.hit.trigger.mode == "release"
    if held == "planned" and lapsed(scene, found):
        return "denied"
    facing = held == "ongoing" and kind == "COERCE"  # "يواجه عقوبة السجن إذا أدين"
    if (held == "planned" or facing) and provided(scene, found):
        return "conditional"
    if held in (None, "occurred", "conditional") and own is None and (no := unfounded(scene, found, start)):
        return no
    told = held in (None, "occurred") and own is None and not found.hit.definite
    if told and deniable and scene.act(found.span) == "deny":
        return "denied"
    if held in (None, "occurred", "ongoing") and deniable and tomorrow(scene, found, start):
        return "planned"
    if held in (None, "occurred", "ongoing") and later_today(scene, found, start):
        return "planned"
    return "ongoing" if held == "occurred" and own == "ongoing" else held


def _alone(scene: Scene, found: Found, own: Status | None, start: int) -> Status | None:
    """How an event stands of which nothing before it tells."""
    if own is not None:
        return None
    trigger = found.hit.trigger
    if trigger.type not in ("ASSAULT", "COERCE") and coming(scene, found):
        return "planned"
    if wielder(scene, found.first, found.hit.clitics, start):
        return "ongoing"
    return (
        "occurred"
        if trigger.status in ("called-for", "ongoing") and (happened(scene, found) or known(scene, found))
        else None
    )


def _aimed_at(scene: Scene, found: Found, start: int) -> bool:
    """Whether ل leads to what something is done for."""
    if not found.hit.clitics.endswith("ل") or accord(scene, found):
        return False
    return _purpose(found) and not _kept(scene, found, start)


def _resumes(scene: Scene, found: Found, start: int) -> int | None:
    """The comma over which ب or إلى takes up a verb, a verbal noun behind it at most ("دعا فلان، وهو …، إلى عقد …")."""
    at = found.first
    if not found.hit.clitics.endswith("ب"):
        carries = light(scene, at - 1) if at > start else None
        at -= 2 if carries and carries[1].tense == "masdar" else 1
        if at <= start or scene.forms[at] != _TO:
            return None
    return at - 1 if at > start and scene.forms[at - 1] in COMMAS else None


def _wanted(scene: Scene, found: Found) -> Status | None:
    """How stands what somebody calls for, promises or threatens, where it opens what he says ("دعا خلال لقائه كذا إلى
    زيارة …", "هدد خلال زيارته بقصف …")."""
    number = scene.told_by(found.span)
    act = scene.layers.attributions[number].act if number is not None else ""
    held = _WANTS.get(act)
    if number is not None and act == "deny":
        ahead = found.first - scene.at(scene.layers.attributions[number].content[0].start)
        deal = found.hit.trigger.type in _DENIABLE and not found.hit.definite
        return "denied" if deal and ahead <= _REACHING else None  # "نفى التوصل إلى اتفاق"
    if number is None or held is None or (act == "demand" and found.hit.trigger.type == "ASSAULT"):
        return None
    first = scene.at(scene.layers.attributions[number].content[0].start)
    owes = scene.inside.get(first + 1) if scene.forms[first] == "علي" else None
    first = owes.last if owes else first  # "إن على كذا وقف …"
    opens = first == found.first or (first == found.first - 1 and scene.forms[first] in scene.grammar.prepositions)
    opens = opens or (first == found.first - 1 and found.hit.clitics.endswith("ب"))  # "دعا إلى الإسراع بمحاكمة كذا"
    own = act != "demand" and (found.hit.definite or found.hit.pronoun)  # "أكد دعمه لكذا": he stands by them already
    return held if opens and not own else None


def _purpose(found: Found) -> bool:
    """Whether the noun after ل may be what something is done for: a deed, not an attack that befalls."""
    trigger = found.hit.trigger
    if trigger.type == "ASSAULT":
        fighting = trigger.mode == "clash" and found.hit.definite and found.last == found.first + 1
        return fighting or (trigger.genitive == "target" and not found.hit.definite and not trigger.casualty)
    if trigger.mode == "arrest" and found.hit.rest[-1:] == ("علي",):
        return True  # "للقبض على …"
    return trigger.type in _PURPOSE if found.hit.definite else trigger.mode != "demo"


def _kept(scene: Scene, found: Found, start: int) -> bool:
    """Whether ل only leads from what was done with it ("تنفيذا لاتفاق …", "في خرق لوقف …")."""
    near = scene.forms[max(start, found.first - _DAY) : found.first]
    if any(any_stem(form, scene.grammar.clause.breaches) for form in near):
        return True  # "خروقات كذا المتكررة لاتفاق …"
    subject = scene.inside.get(found.first - 1) if found.first > start else None
    if subject and not subject.clitics and subject.first > start:  # "توصل كذا لاتفاق"
        near = scene.forms[max(start, subject.first - 1) : subject.first]
    led = near[-2:] if near and near[-1].startswith("ال") else near[-1:]
    if any(any_stem(form, scene.grammar.clause.datives) for form in led):
        return True  # "التوصل لاتفاق", "يخضع للتحقيق"
    return found.first > start and governor(scene, found.first - 1) == "occurred"


def _prepared(scene: Scene, found: Found, start: int) -> bool:
    """Whether somebody prepares for what ل leads to."""
    near = scene.forms[max(start, found.first - REACH) : found.first]
    return any(any_stem(form, scene.grammar.clause.preparing) for form in near)
