"""Noun phrases: how far the words that name a source go."""

from __future__ import annotations

from tawatur.annotate.attributions.grammar import (
    ADVERB,
    ADVERBS,
    ANONYMOUS,
    AUXILIARY,
    BODY,
    CLAUSE,
    DOCUMENT,
    HOMOGRAPH,
    HONOUR,
    MADE,
    OUTLET,
    PREPOSITION,
    RANK,
    RELATIVE,
    ROLE,
    SAME,
    SEEN,
    SPEAKER,
    SPEECH,
    SPOKES,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.heads import (
    ADJECTIVES,
    ISSUED,
    LONGEST_NAME_IN_MARKS,
    abbreviated,
    agrees_with,
    and_name,
    definite,
    joint,
    office_after,
    person,
    ranked,
    served,
    stem_tag,
    takes_name,
)
from tawatur.annotate.attributions.text import Text
from tawatur.annotate.attributions.unlisted import past_name
from tawatur.annotate.attributions.within import past_preposition
from tawatur.model.page import Role

_ENDS = THAT | RELATIVE | AUXILIARY | CLAUSE | TAIL | TIME | ADVERB | SPEECH
# After a name only these are taken for adjectives; a plural in ات may be an object.
_AFTER_NAMES = ("ي", "يه", "يون", "يين")
# Letters of a noun with a pronoun, at least, to be told from a name.
_SHORTEST_OWNED = 3
_OWNED = "هام"
# "فلان أحد أعضاء …": one of those who are told.
_ONE_OF = frozenset(("احد", "احدي"))
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
        if holder and not named and holder.first > i and holder.last <= stop:
            head, named, fresh, i = head or stem_tag(text, at), True, False, holder.last
            continue
        if fresh:
            past = _head(text, i, stop)
            if past == i or (not name and not _may_head(text, i)):
                return at if i == at else i - 1
            head = head or stem_tag(text, at + (text.words[at].kind == "number"))
            named, fresh, i = named or bool(name and person(name)), False, past
            continue
        if name and not name.cut:
            if named and (person(name) or i - 1 in text.covering):
                break
            if (
                strict
                and not named
                and (
                    not takes_name(text, at, i, head, name)
                    or (i - 1 > at and _described_office(text, i, text.forms[i - 1]))
                )
            ):
                break
            named, i = named or (person(name) and not served(text, at, name)), name.last
            continue
        if name and form[0] == "و" and and_name(text, i, name) and not _nationalities(text, i):
            if strict and not joint(text, at, name) and not (head & BODY and name.mention.type == "ORG"):
                break
            i = name.last
            continue
        if text.words[i].kind == "mark":
            end = _marked(text, i, stop, at)
            if end == i:
                break
            i = end
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
            fresh = inner == i + 1 and bool(tag & PREPOSITION or form == "باسم")
            i = inner
            continue
        if not _continues(text, at, i, head, named, strict):
            past = i if named or not head & (ROLE | SPOKES) else past_name(text, i, stop)
            if past == i:
                break
            named, i = True, past
            continue
        i += 1
    return i


def _closes(text: Text, at: int, i: int, stop: int, head: int) -> bool:
    """Whether a word closes a noun phrase: the verb of a clause on a document, a word of clauses, an adverb."""
    form, tag = text.forms[i], text.tags[i]
    if i + 1 < stop and text.grammar.hidden.at(text.words, i + 1, stop):
        return True  # "مسؤول طلب عدم الكشف عن اسمه"
    shown = bool((head | stem_tag(text, i - 1)) & DOCUMENT) and not definite(text.forms[i - 1])
    if (tag & (SEEN | MADE) or form in ISSUED) and shown:
        return True
    if tag & _ENDS and not (tag & SPEAKER and definite(form)) and not ranked(text, at, i):
        return True
    if i in text.asides:
        return True
    return bool(text.opens[i] & ADVERBS) and text.grammar.adverbs.at(text.words, i, stop, clitics=False) is not None


def _head(text: Text, i: int, stop: int) -> int:
    name = text.starting.get(i)
    if name:
        return min(name.last, stop)
    if i in text.opened and text.opened[i].close - i <= LONGEST_NAME_IN_MARKS:
        return min(text.opened[i].close + 1, stop)
    if text.words[i].kind == "number":
        return i + 1 if i + 1 < stop and text.words[i + 1].kind == "arabic" else i
    return i if text.words[i].kind == "mark" else i + 1


def _may_head(text: Text, i: int) -> bool:
    tag = text.tags[i]
    if text.forms[i] in text.grammar.pronouns or any(r.clitics and r.tense == "perfect" for r in text.readings(i)):
        return False
    return not tag & (_ENDS | PREPOSITION) or bool(tag & SPEAKER)


def _marked(text: Text, i: int, stop: int, at: int) -> int:
    """Past a name in quotation marks or a short parenthesis that belongs to the phrase."""
    quote = text.opened.get(i)
    if quote and quote.closed and quote.close < stop and quote.close - i <= LONGEST_NAME_IN_MARKS:
        before, after = stem_tag(text, i - 1), quote.close + 1
        if after < stop and (after in text.starting or text.tags[after] & ROLE) and not text.joined[after]:
            return after
        if any((n := text.starting.get(j)) and person(n) for j in range(i + 1, quote.close)):
            return after if stem_tag(text, at) & (ROLE | SPOKES) else i
        before |= stem_tag(text, at) & OUTLET if i - 1 not in text.covering else 0
        if stem_tag(text, at) & BODY and (n := text.starting.get(i + 1)) and n.mention.type == "ORG":
            return quote.close + 1  # "دار النشر المحلية «الأمواج»"
        if before & (OUTLET | BODY) or i in text.covering or text.forms[i - 1] in ("ل", "ب"):
            return quote.close + 1
    if text.forms[i : i + 2] == ["(", "("]:
        close = next((j for j in range(i + 2, min(i + 9, stop - 1)) if text.forms[j : j + 2] == [")", ")"]), 0)
        return close + 2 if close and i + 2 in text.starting else i  # "وكالة ((…))"
    if text.forms[i] == "(":
        for j in range(i + 1, min(i + 9, stop)):
            if text.forms[j] == ")":
                return j + 1 if j + 1 < stop and text.words[j + 1].kind != "mark" else i
    return i


def _continues(text: Text, at: int, i: int, head: int, named: bool, strict: bool) -> bool:
    """Whether a plain word goes on with the phrase: an adjective or a genitive."""
    form, before = text.forms[i], text.forms[i - 1]
    covered = i - 1 in text.covering and not _nationalities(text, i - 1)
    closed = covered or definite(before) or text.words[i - 1].kind == "mark"
    if (i == at + 1 and head & HONOUR) or (strict and i > at + 1 and text.words[at].kind == "number" and text.owned(i)):
        return False  # "أعلنت 95 شركة نتائجها": what they announced
    if form in _ONE_OF and named and i - 1 in text.covering and i + 1 < text.size and text.tags[i + 1] & SPEAKER:
        return True
    tag = text.tags[i]
    if tag & SAME or form in text.grammar.titles or (form in text.grammar.attached and definite(form)):
        return True
    ends = form[-1] in _OWNED and len(form) > _SHORTEST_OWNED and not covered
    marked = text.words[i - 1].kind == "mark"
    if ends and (marked or definite(before)) and not definite(form) and text.owned(i):
        return False  # "افتتح المدير كلمته": an object
    if (
        strict
        and definite(before)
        and form.endswith(("ين", "ون"))
        and tag & SPEAKER
        and not before.endswith(("ين", "ون", "ان", "ات"))
    ):
        return False
    if definite(form):
        if strict and i - 1 > at and _described_office(text, i, before):
            return False
        if strict and i - 1 not in text.covering and definite(before) and not agrees_with(form, before):
            return bool(tag & (RANK | ROLE | SPOKES))
        if strict and i - 1 in text.covering and not tag & RANK and not form.endswith(_AFTER_NAMES):
            return bool(tag & (ROLE | SPOKES)) and (
                person(text.covering[i - 1]) or bool(head & (ROLE | SPOKES)) or office_after(text, at, i)
            )
        if i - 1 in text.covering and person(text.covering[i - 1]):
            return bool(tag & SPEAKER) or form.endswith("ي") or not strict
        return True
    if form[0] == "و" and definite(form[1:]) and definite(before) and head & (BODY | ROLE | OUTLET | SPOKES):
        return True
    adjoined = form[0] == "و" and definite(form[1:]) and definite(before) and not tag & SPEAKER
    if adjoined and (head & (BODY | ANONYMOUS) or (form.endswith(ADJECTIVES[:4]) and before.endswith(ADJECTIVES[:4]))):
        return True
    office = bool(head & ROLE) and definite(form[1:])
    if form[0] == "و" and form[1:] in text.grammar.sorts and before in text.grammar.sorts:
        return True
    if form[0] == "و" and _nationalities(text, i):
        return True
    if text.joined[i] and tag & SPEAKER and (not strict or office or head & SPEAKER or i - 1 in text.covering):
        return True
    if form[0] in "وف" and len(form) > 3 and text.readings(i):
        return False
    if form.endswith("ا") and any(r.tense == "participle" for r in text.readings(i)):
        return False
    if named and tag & ROLE and i - 1 in text.covering:
        return True
    if closed and definite(before) and i - 1 not in text.covering and stem_tag(text, i - 1) & (DOCUMENT | OUTLET):
        return False
    if closed:
        verb = not tag & HOMOGRAPH and any(r.tense == "perfect" for r in text.readings(i))
        return not strict and not named and not verb and text.words[i].kind != "number"
    if not strict:
        return True
    if head & (ANONYMOUS | DOCUMENT) and not head & (ROLE | BODY):
        if i == at + 1 and tag & (BODY | OUTLET) and head & ANONYMOUS:
            return True
        if form.endswith("ات") and tag & DOCUMENT:
            return False  # "مسؤولون محليون تصريحات …": an object
        if i == at + 1 and head & DOCUMENT and tag & DOCUMENT:
            return True  # "مقاطع فيديو"
        if form[-1] == before[-1] == "ه" and i + 1 < text.size and text.tags[i + 1] & THAT:
            return True  # "دراسة موسعة أن"
        return form in text.grammar.sorts or form == "غير" or form.endswith(ADJECTIVES)
    return True


def _nationalities(text: Text, i: int) -> bool:
    """Whether a second adjective of a country follows the first ("مصادر عراقية وسورية")."""
    countries = text.grammar.countries
    return f"ال{text.forms[i][1:]}" in countries and f"ال{text.forms[i - 1]}" in countries


def _described_office(text: Text, i: int, before: str) -> bool:
    """Whether an indefinite adjective stands before a definite noun, which is the object then ("مسؤول أممي الوضع")."""
    return i - 1 not in text.covering and before in text.grammar.sorts and not definite(before) and not text.tags[i - 1]
