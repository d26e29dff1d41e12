"""Prepositions inside a noun phrase: "مدير المستشفى في المدينة", "المتحدث باسم الوزارة", "شركة تابعة للبلدية"."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.attributions.phrases.belonging import past_glued, takes
from tawatur.annotate.attributions.phrases.heads import (
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
from tawatur.script.words import Reading

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
_AT = ROLE | SPOKES | ANONYMOUS | DOCUMENT | BODY  # who is "with" a body


@dataclass(slots=True)
class _Led:
    """A word that may lead on inside a phrase that begins at word `at`: a preposition, or with one glued to it.

    `head`: the classes of the phrase's head; `named`: it names a person. `form`: the word; `before`: the classes of the
    word before; `after`: what is led to; `glued`: the word with its preposition taken off.
    """

    text: Text
    at: int
    i: int
    stop: int
    head: int
    named: bool
    form: str
    before: int
    after: int
    glued: Reading | None

    @property
    def led(self) -> str:
        """The word led to, without what is glued to it."""
        return self.glued.stem if self.glued is not None and self.glued.stem else self.text.forms[self.after]

    def apart(self) -> bool:
        """Whether the word before is of no name."""
        return self.i - 1 not in self.text.covering


def past_preposition(text: Text, at: int, i: int, stop: int, head: int, named: bool) -> int | None:
    """Past a preposition inside the phrase; `i` where a preposition ends it; None where there is none."""
    form, glued, apart = text.forms[i], text.glued(i, "بل"), bool(text.tags[i] & PREPOSITION)
    here = _Led(text, at, i, stop, head, named, form, stem_tag(text, i - 1), i + apart, glued)
    if (past := _of_a_word(here)) is not None:
        return past
    if not apart and glued is None:
        return None
    if (past := _of_an_adjective(here)) is not None:
        return past
    if here.after >= stop or text.forms[here.after] in PARTING or opens_medium(text, here.after):
        return i
    if (past := _of_a_holder(here)) is not None:
        return past
    if named and head & ROLE and glued is not None and glued.stem in text.grammar.classes.matters:
        return _past_matter(text, i + 1, stop)  # "مستشار الرئيس فلان لشؤون الموانئ"
    office = named and (here.apart() or glued is not None) and office_after(text, at, i)
    if named and not (office or here.before & ((ROLE | SPOKES) | (_BEFORE_IN if here.apart() else 0))):
        return i
    here.head |= ROLE if office else 0
    return _past_glued(here) if glued is not None else _past_apart(here)


def _past_matter(text: Text, i: int, stop: int) -> int:
    """Past what somebody is in charge of."""
    name = text.starting.get(i)
    return min(name.last if name else i + 1, stop)


def _of_a_word(here: _Led) -> int | None:
    """Past a word that goes on by what stands before it, whatever it leads to."""
    text, at, i, form = here.text, here.at, here.i, here.form
    and_in = form == "وفي" and here.head & ANONYMOUS and i + 1 < here.stop
    if and_in and (i + 1 in text.starting or text.tags[i + 1] & BODY):
        return i + 1  # "مصادر محلية وفي الحركة"
    in_name, about = form.startswith("باسم"), form == "عن" and here.before & SPOKES
    official = (in_name or about) and i - 2 >= at and bool(stem_tag(text, i - 2) & SPOKES)  # "الناطق الرسمي باسم …"
    if in_name and (official or here.before & SPOKES) and text.owned(i):
        return i + 1  # "المتحدث باسمها"
    if form == "باسم" or about:
        return i + 1 if in_the_name(text, i, here.head) or (official and i - 2 > at) else i
    if form == "عن" and (_issued(text, at, i) or _answerable(text, at, i, here.stop) or _for(text, at, i)):
        return i + 1
    if form == "علي":
        if text.forms[i + 1 : i + 2] and text.forms[i + 1] in text.grammar.classes.acquainted:
            return i + 2 if here.head & (ANONYMOUS | ROLE | SPOKES) else None  # "مصادر على صلة بالأمر"
        charge = _in_charge(text, at, i, "مشرف") or _in_charge(text, at, i, "قايم")
        if charge or _over(text, at, i, here.stop, here.head):
            return i + 1
    return i + 1 if form in text.grammar.classes.deputising and here.head & (ROLE | SPOKES) else None


def _of_an_adjective(here: _Led) -> int | None:
    """Past what an adjective takes that says whose somebody is ("تابعة للبلدية"), or who took part in what."""
    text, i = here.text, here.i
    preposition = text.grammar.attached.get(text.forms[i - 1])
    if preposition and (i - 1 > here.at or here.before & ROLE):
        past = _whose(text, i, here.stop, preposition)
        if past > i or (preposition != "علي" and text.forms[i - 1] not in text.grammar.bound):
            return past
    attending = here.form == "في" and text.forms[i - 1] in text.grammar.classes.attending and here.after < here.stop
    return here.after + 1 if attending and definite(text.forms[here.after]) else None  # "المشاركون في الندوة"


def _of_a_holder(here: _Led) -> int | None:
    """Past where an office is whose holder is named behind it; to the party of whom is named ("فلان من حزب …")."""
    text, after = here.text, here.after
    inside = here.form == "في" or (here.glued is not None and here.glued.clitics[-1:] == "ب")
    unnamed = inside and not here.named and here.head & (ROLE | SPOKES)
    if unnamed and definite(here.led) and holder_behind(text, after, here.stop):
        return after + 1
    party = here.form == "من" and here.named and text.tags[after] & BODY and not definite(text.forms[after])
    return after if party and not takes(text, here.at, "من") else None


def _past_glued(here: _Led) -> int:
    """Past a word with its preposition, where that goes on."""
    text, i, glued = here.text, here.i, here.glued
    if glued is None:
        return i
    if glued.stem and text.grammar.bound.get(text.forms[i - 1]) == glued.clitics[-1:]:
        return i + 1  # "سيدة أعمال مختصة بتجارة …"
    return past_glued(text, here.at, i, here.stop, glued.clitics[-1:], glued.stem, here.head)


def _past_apart(here: _Led) -> int:
    """Past a preposition written apart that goes on, else the word itself."""
    text, i, after, form = here.text, here.i, here.after, here.form
    if form in WITHIN and here.head & ANONYMOUS:
        return after if stem_tag(text, after) & BODY or after in text.starting else i
    if here.before & RANK and here.head & DOCUMENT and not takes(text, here.at, form):
        return after  # "الصور الملتقطة عبر الأقمار الصناعية"
    if form == "الي":
        return after if _sent_to(text, here.at, i) and after in text.starting else i
    if form == "في":
        return _in(here)
    if form == "من":
        return _from(here)
    return after if form == "لدي" and here.head & _AT else i


def _in(here: _Led) -> int:
    """Past "in" and, where it is part of a fixed wording, what it leads to."""
    text, i, after, head = here.text, here.i, here.after, here.head
    if text.forms[after] in _OF_A_HUNDRED:
        return after + 1
    if text.forms[after] == "(" and (head | here.before) & (ROLE | SPOKES | ANONYMOUS):
        return next((j + 1 for j in range(after, min(after + _BRACKETED, here.stop)) if text.forms[j] == ")"), i)
    reachable = head & _BEFORE_IN or here.apart() or not here.named
    return after if reachable and _where(here) else i


def _where(here: _Led) -> bool:
    """Whether "in" tells where the source belongs: a body, a known place, the field of an expert."""
    text, i, after, head = here.text, here.i, here.after, here.head
    if after in text.starting or stem_tag(text, after) & (BODY | OUTLET) or _placed(text, after):
        return True
    if head & (ROLE | SPOKES) and _short_name(text, after):
        return True
    if head & BODY and text.forms[i - 1] in text.grammar.classes.inquiries:
        return True
    if head & ROLE and (name := text.starting.get(after + 1)) is not None and person(name):
        return True
    if here.named and text.grammar.sorts.get(text.forms[i - 1].removeprefix("ال")) == "expert":
        return True
    return bool(head & ANONYMOUS) and not definite(text.forms[here.at]) and not _when(text, after)


def _from(here: _Led) -> int:
    """Past "of", where it tells of whom the source is one; what the cue says of whom it speaks ends it."""
    text, at, i, after, head = here.text, here.at, here.i, here.after, here.head
    counted = text.forms[i - 1] in text.grammar.classes.many
    if takes(text, at, "من") and not counted and not _of_people(text, after, here.stop):
        return i  # "حذرت هيئة الميناء من …"
    if text.forms[i - 1].endswith("الحد") and head & (ROLE | BODY | SPOKES) and i - 1 > at:
        return after
    loose = (
        counted
        or head & (ANONYMOUS | DOCUMENT)
        or text.words[at].kind == "number"
        or (at in text.counts and stem_tag(text, after) & SPEAKER)
        or (head & BODY and not definite(text.forms[at]))
        or (i == at + 1 and _of_theirs(text, after))
        or text.grammar.sorts.get(text.forms[i - 1]) == ""
    )
    return after + (text.forms[after] in WITHIN and after + 1 < here.stop) if loose else i


def _issued(text: Text, at: int, i: int) -> bool:
    """Whether "عن" leads to who issued a document."""
    return any(text.forms[j].removeprefix("ال") in text.grammar.classes.authored for j in (i - 1, i - 2) if j >= at)


def _answerable(text: Text, at: int, i: int, stop: int) -> bool:
    """Whether "عن" leads to what an official is answerable for."""
    if not _in_charge(text, at, i, "مسوول") or (i + 1 < stop and text.owned(i + 1)):
        return False
    return "مسوول" in text.forms[i - 1] or not takes(text, at, "عن")


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
