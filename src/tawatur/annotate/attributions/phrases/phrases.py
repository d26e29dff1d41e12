"""Noun phrases: how far the words that name a source go."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.adjectives import described_office, nationalities
from tawatur.annotate.attributions.phrases.belonging import takes
from tawatur.annotate.attributions.phrases.continuing import continues
from tawatur.annotate.attributions.phrases.heads import (
    ISSUED,
    LATEST,
    LONGEST_NAME_IN_MARKS,
    abbreviated,
    and_name,
    definite,
    heard_behind,
    joint,
    person,
    ranked,
    served,
    served_by,
    stem_tag,
    takes_name,
)
from tawatur.annotate.attributions.phrases.marked import past_marks
from tawatur.annotate.attributions.phrases.several import OF_THEM, share
from tawatur.annotate.attributions.phrases.unlisted import (
    NAMED,
    deed,
    hyphened,
    past_called,
    past_name,
    past_self_named,
)
from tawatur.annotate.attributions.phrases.within import WITHIN, past_preposition
from tawatur.annotate.attributions.words.circumstances import being
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    ANONYMOUS,
    AUXILIARY,
    BODY,
    CLAUSE,
    DOCUMENT,
    MADE,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SEEN,
    SPEAKER,
    SPEECH,
    SPOKES,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.leads import QUESTIONS
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.page import Role

_ENDS = THAT | RELATIVE | AUXILIARY | CLAUSE | TAIL | TIME | ADVERB | SPEECH
# "Who is … years old".
# Behind another ordinal, and behind a number.
_TENS = frozenset(
    f"وال{ten}{case}" for ten in ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع") for case in ("ون", "ين")
)
_PERCENT = frozenset("%٪")
_AGED = frozenset(("البالغ", "البالغه", "البالغين", "بالغ"))
_PARTICIPLE = 5  # a word with more letters is hardly a name
_SAYING = "القول"
_FINITE = ("perfect", "imperfect")
# How participles of the fifth, eighth and tenth stem begin.
_EAGERLY = ("مت", "مبت", "مست")
_FINITE = ("perfect", "imperfect")
HEADLINES: tuple[Role, ...] = ("title", "subhead")


def noun_phrase(text: Text, at: int, stop: int, strict: bool = False) -> int:
    """The index after the noun phrase that begins at word `at`; `at` itself where none does.

    `strict`: a bare object may follow the phrase, so words that need not belong to it end it.
    """
    i, head, named, fresh = at, 0, False, True
    while i < stop:
        form, tag = text.forms[i], text.tags[i]
        if len(form) == 1 and not named and abbreviated(text, i):
            fresh, i = False, i + 2
            continue
        name, holder = text.starting.get(i), text.titled.get(i)
        if holder and not fresh and (text.glued(i, "ب") or (strict and _accused(text, i, head))):
            break  # "أشادت الوزارة بالصحفي فلان"
        if holder and not named and holder.first > i and holder.last <= stop and not (strict and tag & BODY):
            head, named, fresh, i = head or stem_tag(text, at), True, False, holder.last
            continue
        if fresh:
            past = _head(text, i, stop)
            if past == i or (not name and not _may_head(text, i)):
                return at if i == at else i - 1
            head = head or stem_tag(text, at + _leads(text, at))
            named, fresh, i = named or bool(name and person(name)), False, past
            continue
        if name and not name.cut:
            if named and (person(name) or i - 1 in text.covering) and not served_by(text, at, i):
                break
            if strict and named and heard_behind(text, i, name):
                break
            if (
                strict
                and not named
                and (
                    not takes_name(text, at, i, head, name)
                    or (i - 1 > at and described_office(text, i, text.forms[i - 1]))
                )
            ):
                break
            named, i = named or (person(name) and not served(text, at, name)), name.last
            continue
        if name and form[0] == "و" and and_name(text, i, name) and not nationalities(text, i):
            alike = joint(text, at, name) or (_holders(text, at, head) and joint(text, i - 1, name))
            if strict and not alike and not (head & BODY and name.mention.type == "ORG"):
                break
            i = name.last
            continue
        if i + 2 < stop and not name and not tag and hyphened(text, i + 1):
            i += 3  # "برون-بيفيه"
            continue
        if (form in _TENS and definite(text.forms[i - 1])) or (form in _PERCENT and text.words[i - 1].kind == "number"):
            i += 1  # "التقرير الحادي والعشرون", "تقديرات 60 % من …"
            continue
        if text.words[i].kind == "mark":
            end = past_marks(text, i, stop, at)
            if end == i:
                break
            i = end
            continue
        if form == "ال" and head & DOCUMENT and (numbered := _numbered(text, i + 1, stop)) > i + 1:
            i = numbered  # "التقرير الـ12"
            continue
        if form == "و" and named and i + 1 < stop and text.tags[i + 1] & (ROLE | SPOKES) and not text.joined[i + 1]:
            fresh, named, i = True, False, i + 1
            continue
        if _of_him(text, at, i):
            i += 1
            continue
        if form in _AGED and text.forms[i + 1 : i + 3] == ["من", "العمر"]:
            counted = i + 3 < stop and text.words[i + 3].kind == "number"
            i = max(text.times.get(i + 3, 0), i + 3 + 2 * counted)
            continue
        if form.lstrip("و") in NAMED and (called := past_called(text, i + 1, stop)) > i + 1:
            named, i = True, called
            continue
        if (called := past_self_named(text, i, stop)) > i:
            i = called
            continue
        if i > at and text.forms[i - 1].removeprefix("ال") in ISSUED and "عن" in text.forms[i + 1 : i + 2]:
            i += 1  # "الصادر حديثا عن …"
            continue
        if _closes(text, at, i, stop, head):
            break
        if (
            form == "و"
            and head & OUTLET
            and i + 1 in text.opened
            and (i - 1 in text.closed or definite(text.forms[i - 1]))
        ):
            i = min(text.opened[i + 1].close + 1, stop)  # «صحيفتا "…" و"…"»
            continue
        inner = past_preposition(text, at, i, stop, head, named)
        if inner == i:
            past = past_name(text, i, stop) if form == "علي" and not named and head & (ROLE | SPOKES) else i
            if past == i:
                break
            named, i = True, past
            continue
        if inner > i:
            led = inner == i + 1 and bool(tag & PREPOSITION or form == "باسم")
            fresh = led or (inner == i + 2 and text.forms[i + 1] in WITHIN)
            i = inner
            continue
        if not continues(text, at, i, head, named, strict):
            past = i if named or not head & (ROLE | SPOKES) else past_name(text, i, stop)
            if past == i:
                break
            named, i = True, past
            if strict and i < stop and deed(text, i):
                break  # "أعلن المدير فلان انطلاق …"
            continue
        named = named and not (text.joined[i] and tag & (ROLE | SPOKES))  # another follows: "فلان ووزير الدفاع فلان"
        i += 1
    return i


def _leads(text: Text, at: int) -> bool:
    """Whether a number, or "the latest", stands before the head of the phrase."""
    number = text.words[at].kind == "number" or (at in text.counts and not text.tags[at])
    return text.forms[at] in LATEST or (number and at + 1 < text.size)


def _holders(text: Text, at: int, head: int) -> bool:
    """Whether two or more offices are told at once ("وزيرا خارجية سلمار ولهار")."""
    return bool(head & ROLE) and text.forms[at].endswith(("ا", "اء"))


def _accused(text: Text, i: int, head: int) -> bool:
    """Whether a named office behind a body is of whom that speaks ("اتهمت الحركة الوزير …")."""
    bodied = bool(head & BODY) and not head & ROLE and definite(text.forms[i - 1])
    return bodied and text.glued(i, "بل") is None


def _closes(text: Text, at: int, i: int, stop: int, head: int) -> bool:
    """Whether a word closes a noun phrase: the verb of a clause on a document, a word of clauses, an adverb."""
    form, tag = text.forms[i], text.tags[i]
    if i + 1 < stop and text.grammar.hidden.at(text.words, i + 1, stop):
        return True  # "مسؤول طلب عدم الكشف عن اسمه"
    if tag & DOCUMENT and i > at and text.grammar.texts.at(text.words, i, stop):
        return True  # "أصدرت الوزارة البيان التالي: …"
    shown = bool((head | stem_tag(text, i - 1)) & (DOCUMENT | ANONYMOUS)) and not definite(text.forms[i - 1])
    if (tag & (SEEN | MADE) or form in ISSUED) and shown:
        return True
    ends = _ENDS if text.owned(i) else _ENDS & ~SPEECH  # "دراسة حديثة", no "حديثه"
    if tag & ends and not (tag & SPEAKER and definite(form)) and not ranked(text, at, i):
        return True
    if i in text.asides or form in QUESTIONS or being(text, i):
        return True
    if form == _SAYING and i > at:
        return True  # "نسبت وكالة … إلى مصدر القول إن …"
    return bool(text.opens[i] & ADVERBS) and text.grammar.adverbs.at(text.words, i, stop, clitics=False) is not None


def _head(text: Text, i: int, stop: int) -> int:
    name = text.starting.get(i)
    if name:
        return min(name.last, stop)
    if i in text.opened and text.opened[i].close - i <= LONGEST_NAME_IN_MARKS:
        return min(text.opened[i].close + 1, stop)
    if text.words[i].kind == "number":
        if text.forms[i + 1 : i + 2] in (["%"], ["٪"]) and share(text, i) > i:
            return min(i + 2, stop)
        return i + 1 if i + 1 < stop and text.words[i + 1].kind == "arabic" else i
    return i if text.words[i].kind == "mark" else i + 1


def _may_head(text: Text, i: int) -> bool:
    tag, form = text.tags[i], text.forms[i]
    after = i + 1 if i + 1 < text.size else i
    led = text.forms[after] == ":" or (
        len(form) > _PARTICIPLE and form.endswith("ا") and text.tags[after] & PREPOSITION
    )
    if form in QUESTIONS or (not tag and led and _manner(form)):
        return False  # "سأل كيف …", "قال مازحا: …", "قال مدافعا عن …"
    held = text.readings(i)
    if form in text.grammar.pronouns or any(r.clitics and r.tense in _FINITE for r in held):
        return False
    if i and text.readings(i - 1) and any(r.tense == "imperfect" and r.cue.act == "say" for r in held):
        return False  # "وأضاف يقول"
    return not tag & (_ENDS | PREPOSITION) or bool(tag & SPEAKER)


def _manner(form: str) -> bool:
    """Whether a participle tells how somebody speaks ("مازحا", "متحمسة")."""
    return form[0] == "م" and (form[-1] == "ا" or (form[-1] == "ه" and form.startswith(_EAGERLY)))


def _numbered(text: Text, i: int, stop: int) -> int:
    """Past a number, bare or in brackets ("الـ12", "الـ (12)"), else `i`."""
    if text.forms[i : i + 1] == ["("] and text.forms[i + 2 : i + 3] == [")"]:
        return i + 3 if i + 3 <= stop and text.words[i + 1].kind == "number" else i
    return i + 1 if i < stop and text.words[i].kind == "number" else i


def _of_him(text: Text, at: int, i: int) -> bool:
    """Whether a pronoun with its preposition tells whose somebody is ("المقربون منه")."""
    if text.forms[i] in OF_THEM and (text.words[i - 1].kind == "number" or text.forms[i - 1] in _PERCENT):
        return True  # "70% منهم"
    if text.forms[i] in OF_THEM and not (definite(text.forms[i - 1]) or takes(text, at, "من")):
        return True  # "عدد آخر منهم"
    preposition = text.grammar.attached.get(text.forms[i - 1])
    return preposition is not None and text.forms[i] in (f"{preposition}ه", f"{preposition}ها", f"{preposition}هم")


def asked(text: Text, i: int, stop: int, strict: bool) -> int:
    """Past whom something is asked of; what he is to who asks takes no genitive ("طلب من زوجته العودة")."""
    if not text.owned(i) or i in text.covering or text.tags[i] & PREPOSITION:
        return noun_phrase(text, i, stop, strict)
    name = text.starting.get(i + 1)
    return name.last if name and name.mention.type == "PER" and not name.cut else i + 1
