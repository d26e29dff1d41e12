"""Prepositions inside a noun phrase: "مدير المستشفى في المدينة", "المتحدث باسم الوزارة", "شركة تابعة للبلدية"."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.belonging import past_glued, takes
from tawatur.annotate.attributions.phrases.heads import (
    ISSUED,
    definite,
    office_after,
    opens_medium,
    person,
    stem_tag,
)
from tawatur.annotate.attributions.phrases.spokes import in_the_name
from tawatur.annotate.attributions.phrases.unlisted import holder_behind
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    OUTLET,
    PREPOSITION,
    RANK,
    ROLE,
    SPEAKER,
    SPOKES,
)
from tawatur.annotate.attributions.words.text import PARTING, Text

# "Within" a body, where unnamed people are.
WITHIN = frozenset(("داخل", "وسط", "ضمن"))
# "In the hundred", behind a number of people.
_OF_A_HUNDRED = frozenset(("الميه", "المايه"))
# So soon behind one preposition of the source that of the content follows.
_SOON = 8
# Words of a body's name in marks, with the opening mark.
_SHORT = 4
# Words of a body's name in brackets, with these.
_BRACKETED = 8
_BEFORE_IN = ANONYMOUS | ROLE | SPOKES | BODY | DOCUMENT


def past_preposition(text: Text, at: int, i: int, stop: int, head: int, named: bool) -> int:
    """Past a preposition inside the phrase; `i` where a preposition ends it; -1 where there is none."""
    form, tag = text.forms[i], text.tags[i]
    before = stem_tag(text, i - 1)
    if form == "وفي" and head & ANONYMOUS and i + 1 < stop and (i + 1 in text.starting or text.tags[i + 1] & BODY):
        return i + 1  # "مصادر محلية وفي الحركة"
    if form == "باسم" or (form == "عن" and before & SPOKES):
        official = i - 2 > at and bool(stem_tag(text, i - 2) & SPOKES)  # "فلان المتحدث الرسمي باسم …"
        return i + 1 if in_the_name(text, i, head) or official else i
    issued = any(text.forms[j].removeprefix("ال") in ISSUED for j in (i - 1, i - 2) if j >= at)
    charged = _in_charge(text, at, i, "مسوول") and not (i + 1 < stop and text.owned(i + 1))
    charged = charged and ("مسوول" in text.forms[i - 1] or not takes(text, at, "عن"))
    if form == "عن" and (issued or charged or _for(text, at, i)):
        return i + 1
    charge = _in_charge(text, at, i, "مشرف") or _in_charge(text, at, i, "قايم")
    if form == "علي" and (charge or _over(text, at, i, stop, head)):
        return i + 1
    if form in text.grammar.classes.deputising and head & (ROLE | SPOKES):
        return i + 1
    glued = text.glued(i, "بل")
    if not tag & PREPOSITION and glued is None:
        return -1
    if (preposition := text.grammar.attached.get(text.forms[i - 1])) and (i - 1 > at or before & ROLE):
        past = _whose(text, i, stop, preposition)
        if past > i or (preposition != "علي" and text.forms[i - 1] not in text.grammar.bound):
            return past
    after = i + 1 if tag & PREPOSITION else i
    if (
        form == "في"
        and after < stop
        and text.forms[i - 1] in text.grammar.classes.attending
        and definite(text.forms[after])
    ):
        return after + 1  # "المشاركون في الندوة"
    if after >= stop or text.forms[after] in PARTING or opens_medium(text, after):
        return i
    inside = form == "في" or (glued is not None and glued.clitics[-1:] == "ب")
    noun = glued.stem if glued is not None and glued.stem else text.forms[after]
    if inside and not named and head & (ROLE | SPOKES) and definite(noun) and holder_behind(text, after, stop):
        return after + 1
    if (
        form == "من"
        and named
        and not takes(text, at, "من")
        and text.tags[after] & BODY
        and not definite(text.forms[after])
    ):
        return after  # "فلان من حزب …"
    office = named and (i - 1 not in text.covering or glued is not None) and office_after(text, at, i)
    apposed = office or (named and i - 1 not in text.covering and before & _BEFORE_IN)
    head |= ROLE if office else 0
    if named and not apposed and not (before & (ROLE | SPOKES)):
        return i
    if glued is not None and glued.stem and text.grammar.bound.get(text.forms[i - 1]) == glued.clitics[-1:]:
        return i + 1  # "سيدة أعمال مختصة بتجارة …"
    if glued is not None:
        return past_glued(text, at, i, stop, glued.clitics[-1:], glued.stem, head)
    if form in WITHIN and head & ANONYMOUS:
        return after if stem_tag(text, after) & BODY or after in text.starting else i
    if tag & PREPOSITION and before & RANK and head & DOCUMENT and not takes(text, at, form):
        return after  # "الصور الملتقطة عبر الأقمار الصناعية"
    if form == "الي":
        return after if _sent_to(text, at, i) and after in text.starting else i
    if form == "في":
        if text.forms[after] in _OF_A_HUNDRED:
            return after + 1
        if text.forms[after] == "(" and (head | before) & (ROLE | SPOKES | ANONYMOUS):
            return next((j + 1 for j in range(after, min(after + _BRACKETED, stop)) if text.forms[j] == ")"), i)
        known = after in text.starting or stem_tag(text, after) & (BODY | OUTLET)
        known = known or (head & (ROLE | SPOKES) and _short_name(text, after))
        known = known or _placed(text, after) or (text.forms[i - 1] in text.grammar.classes.inquiries and head & BODY)
        known = known or (head & ROLE and (n := text.starting.get(after + 1)) is not None and person(n))
        known = known or (named and text.grammar.sorts.get(text.forms[i - 1].removeprefix("ال")) == "expert")
        known = known or (head & ANONYMOUS and not definite(text.forms[at]) and not _when(text, after))
        return after if known and (head & _BEFORE_IN or i - 1 not in text.covering or not named) else i
    counted = text.forms[i - 1] in text.grammar.classes.many
    if form == "من" and takes(text, at, "من") and not counted and not _of_people(text, after, stop):
        return i  # "حذرت هيئة الميناء من …"
    if form == "من":
        if text.forms[i - 1].endswith("الحد") and head & (ROLE | BODY | SPOKES) and i - 1 > at:
            return after
        loose = (
            head & (ANONYMOUS | DOCUMENT)
            or text.words[at].kind == "number"
            or (at in text.counts and stem_tag(text, after) & SPEAKER)
            or (head & BODY and not definite(text.forms[at]))
            or (i == at + 1 and _of_theirs(text, after))
        )
        after += text.forms[after] in WITHIN and after + 1 < stop
        return after if loose or text.grammar.sorts.get(text.forms[i - 1]) == "" else i
    if form == "لدي":
        return after if head & (ROLE | SPOKES | ANONYMOUS | DOCUMENT | BODY) else i
    return i


def _when(text: Text, i: int) -> bool:
    """Whether a time stands here ("عن مصادر في وقت مبكر أن …")."""
    return i in text.times or text.forms[i] in text.grammar.classes.times


def _for(text: Text, at: int, i: int) -> bool:
    """Whether "عن" goes with a verbal noun of the source ("المنظمة المعنية بالدفاع عن الغابات"), not with the cue."""
    noun = text.forms[i - 1].removeprefix("و").removeprefix("ب")
    return i - 1 > at and noun in text.grammar.classes.about and not takes(text, at, "عن")


def _short_name(text: Text, i: int) -> bool:
    """Whether a name of a few words stands here in marks ("مدير الاتصالات في «مرسى»")."""
    quote = text.opened.get(i)
    return quote is not None and quote.closed and quote.close - i <= _SHORT


def _placed(text: Text, i: int) -> bool:
    """Whether nouns of places stand here before a name ("في شمال غرب …")."""
    j = i
    while j < text.size - 1 and text.forms[j] in text.grammar.places:
        j += 1
    return j > i and j in text.starting


def _sent_to(text: Text, at: int, i: int) -> bool:
    """Whether "to" tells to which country somebody is sent ("مبعوث المنظمة إلى …")."""
    return any(text.forms[j].removeprefix("ال") in text.grammar.envoys for j in range(at, i))


def _over(text: Text, at: int, i: int, stop: int, head: int) -> bool:
    """Whether a body or office is named by what it watches over ("هيئة الرقابة على الأسواق", "لجنة للإشراف على …")."""
    tasked = head & (BODY | ROLE | SPOKES) and text.forms[i - 1].lstrip("و").startswith(text.grammar.classes.tasks)
    return bool(tasked) and i - 1 > at and i + 1 < stop and definite(text.forms[i + 1])


def _whose(text: Text, i: int, stop: int, preposition: str) -> int:
    """Past the preposition of an adjective that says whose somebody is, and the name or noun it leads to, else `i`."""
    if text.forms[i] == preposition and i + 1 < stop:
        return i + 1
    glued = text.glued(i, "بل")
    if glued is None or glued.clitics[-1:] != preposition:
        return i
    name = text.starting.get(i)
    return min(name.last, stop) if name else i + 1


def _of_people(text: Text, i: int, stop: int) -> bool:
    """Whether those of whom the source is one stand here, before what is said ("فريق من الباحثين")."""
    people = bool(text.tags[i] & SPEAKER) or _of_theirs(text, i)
    return people and "من" in text.forms[i + 1 : min(i + _SOON, stop)]


def _of_theirs(text: Text, i: int) -> bool:
    """Whether somebody's own sources or the like stand here ("ثلاثة من مصادرها")."""
    form = text.forms[i]
    return text.owned(i) and bool(text.grammar.tag(form.removesuffix("ها").removesuffix("هم"))[0] & ANONYMOUS)


def _in_charge(text: Text, at: int, i: int, noun: str) -> bool:
    """Whether an official just named is in charge of something ("المسؤول الأمني عن …", "المشرف العام على …")."""
    return any(form.lstrip("و").removeprefix("ال").startswith(noun) for form in text.forms[max(at, i - 2) : i])
