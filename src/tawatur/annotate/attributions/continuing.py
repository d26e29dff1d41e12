"""Plain words that go on with a noun phrase: adjectives, genitives, second fields, professions."""

from __future__ import annotations

from tawatur.annotate.attributions.circumstances import acts
from tawatur.annotate.attributions.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    HOMOGRAPH,
    HONOUR,
    OUTLET,
    RANK,
    ROLE,
    SAME,
    SPEAKER,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.heads import ADJECTIVES, agrees_with, definite, office_after, person, stem_tag
from tawatur.annotate.attributions.text import Text

# After a name only these are taken for adjectives; a plural in ات may be an object.
_AFTER_NAMES = ("ي", "يه", "يون", "يين")
# Letters of a noun with a pronoun, at least, to be told from a name.
_SHORTEST_OWNED = 3
_OWNED = "هام"
# The article behind proclitics.
_THE = ("وال", "لل", "بال", "ولل")
# Letters of a joined plural in construct, at least.
_PLURAL = 5
# "المؤشرات شبه النهائية"
_SEMI = "شبه"
# "فلان أحد أعضاء …": one of those who are told.
_ONE_OF = frozenset(("احد", "احدي"))
# Those who are members of something ("الدول الأعضاء في …").
_MEMBERS = frozenset(("الدول", "البلدان", "الحكومات", "الشركات", "المنظمات", "الاحزاب", "النقابات", "الجمعيات"))
# Adjectives of comparison.
_COMPARED = frozenset(
    ("ادني", "اعلي", "اكبر", "اكثر", "اقل", "افضل", "اسوا", "اهم", "ابرز", "اشد", "اقوي", "اطول", "اقدم", "احدث")
)


# "High-level", behind its adjective.
_OF_LEVEL = "المستوي"


def continues(text: Text, at: int, i: int, head: int, named: bool, strict: bool) -> bool:
    """Whether a plain word goes on with the phrase: an adjective or a genitive."""
    form, before = text.forms[i], text.forms[i - 1]
    covered = i - 1 in text.covering and not nationalities(text, i - 1)
    ended = definite(before) or before.startswith(_THE)
    closed = covered or ended or text.words[i - 1].kind == "mark"
    if (i == at + 1 and head & HONOUR) or (strict and i > at + 1 and text.words[at].kind == "number" and text.owned(i)):
        return False  # "أعلنت 95 شركة نتائجها": what they announced
    if form in _ONE_OF and named and i - 1 in text.covering and i + 1 < text.size and text.tags[i + 1] & SPEAKER:
        return True
    if head & DOCUMENT and ((text.words[i].kind == "number" and stem_tag(text, i - 1) & DOCUMENT) or form == "رقم"):
        return True  # "المادة 65 من الدستور"
    if form == _OF_LEVEL:
        return True
    if before == "فقط":
        return False  # "27 في المئة فقط الاتفاق"
    tag = text.tags[i]
    if named and i - 1 in text.covering and _profession(text, i):
        return True
    if head & ANONYMOUS and not definite(before) and acts(text, i):
        return False  # "مسؤول يتعامل مع …"
    if definite(form) and definite(before) and _bound(text, i):
        return True  # "الشركة المصنعة للهاتف"
    if form == _SEMI and definite(before) and i + 1 < text.size and definite(text.forms[i + 1]):
        return True
    if tag & SAME or form in text.grammar.titles or (form in text.grammar.attached and definite(form)):
        return True
    ends = form[-1] in _OWNED and len(form) > _SHORTEST_OWNED and not covered
    marked = text.words[i - 1].kind == "mark"
    if (
        ends
        and (marked or definite(before) or text.owned(i - 1))
        and not definite(form.removeprefix("و"))
        and text.owned(i)
    ):
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
        if strict and _of_country(text, i):
            return True
        if strict and named and tag & ROLE and definite(before) and not covered and _titles(text, i):
            return False  # "اتهم فلان رئيس الحزب الوزير فلانا بـ…"
        if strict and i - 1 > at and described_office(text, i, before):
            return False
        if strict and marked and not form.endswith(ADJECTIVES) and not tag & (RANK | ROLE | SPOKES):
            return False  # "أبلغت حركة (فلان) الوسطاء …"
        if strict and i - 1 not in text.covering and definite(before) and not agrees_with(text, form, before):
            if form in text.grammar.countries and stem_tag(text, i - 1) & ANONYMOUS:
                return True  # "القادة العرب"
            if form == "الاعضاء" and before in _MEMBERS:
                return True
            return bool(tag & (RANK | ROLE | SPOKES))
        if strict and i - 1 in text.covering and not tag & RANK and not form.endswith(_AFTER_NAMES):
            return bool(tag & (ROLE | SPOKES)) and (
                person(text.covering[i - 1]) or bool(head & (ROLE | SPOKES)) or office_after(text, at, i)
            )
        if i - 1 in text.covering and person(text.covering[i - 1]):
            return bool(tag & SPEAKER) or form.endswith("ي") or not strict
        return True
    second = form[0] == "و" and definite(form[1:]) and ended
    if second and (head & (BODY | ROLE | OUTLET | SPOKES) or office_after(text, at, i)):
        return True
    adjoined = form[0] == "و" and definite(form[1:]) and ended and not tag & SPEAKER
    if adjoined and (head & (BODY | ANONYMOUS) or (form.endswith(ADJECTIVES[:4]) and before.endswith(ADJECTIVES[:4]))):
        return True
    office = bool(head & ROLE) and definite(form[1:])
    if form[0] == form[-1] == "و" and len(form) > _PLURAL and i + 1 < text.size and definite(text.forms[i + 1]):
        return True  # "سائقو السيارات ومستخدمو الطريق"
    if form[0] == "و" and form[1:] in text.grammar.sorts and before in text.grammar.sorts:
        return True
    if form[0] == "و" and nationalities(text, i):
        return True
    if text.joined[i] and tag & SPEAKER and (not strict or office or head & SPEAKER or i - 1 in text.covering):
        return True
    if form[0] in "وف" and len(form) > 3 and text.readings(i):
        return False
    if form[0] == "و" and form[-1] == "ه" and i + 1 < text.size and _fielded(text, at, i, head):
        return True
    if form.endswith("ا") and any(r.tense == "participle" for r in text.readings(i)):
        return False
    if named and tag & ROLE and (i - 1 in text.covering or (not strict and closed and office_after(text, at, i))):
        return True
    if closed and (_predicated(text, i) or (head & (BODY | OUTLET) and _done(text, i))):
        return False
    if closed and definite(before) and i - 1 not in text.covering and stem_tag(text, i - 1) & (DOCUMENT | OUTLET):
        return False
    if closed:
        verb = not tag & HOMOGRAPH and any(r.tense == "perfect" for r in text.readings(i))
        verb = verb or form in text.grammar.chants  # "ردد العمال شعار «…»"
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


def _fielded(text: Text, at: int, i: int, head: int) -> bool:
    """Whether a second field of an office or a body is joined to the first ("مدير قسم الطوارئ وإعادة التأهيل")."""
    closed = definite(text.forms[i - 1].removeprefix("و")) and definite(text.forms[i + 1]) and not text.owned(i)
    return closed and (bool(head & (ROLE | BODY)) or office_after(text, at, i))


def _predicated(text: Text, i: int) -> bool:
    """Whether a bare adjective of comparison follows a body, of which it tells ("بحسب الهيئة أدنى مستوى في …")."""
    name = text.covering.get(i - 1)
    return text.forms[i] in _COMPARED and i not in text.covering and not (name and person(name))


def _titles(text: Text, i: int) -> bool:
    """Whether a word is the title of a person named directly behind it."""
    name = text.starting.get(i + 1)
    return name is not None and not name.cut and person(name)


def _bound(text: Text, i: int) -> bool:
    """Whether an adjective stands here with the preposition that it always has."""
    cut = text.glued(i + 1, "بل") if i + 1 < text.size and text.forms[i] in text.grammar.bound else None
    return cut is not None and bool(cut.stem) and cut.clitics[-1:] == text.grammar.bound[text.forms[i]]


def _done(text: Text, i: int) -> bool:
    """Whether a verbal noun with something of the doer's stands here ("تعتزم الشركة بحسب الصحيفة طرح هاتفها")."""
    after = i + 1
    plain = not text.tags[i] & ~HOMOGRAPH and i not in text.covering and after < text.size
    return plain and after not in text.covering and text.forms[after].endswith("ها") and text.owned(after)


def _profession(text: Text, i: int) -> bool:
    """Whether a noun without article tells what somebody just named is ("فلان خبير اقتصادي", "فلانة سيدة أعمال")."""
    form = text.forms[i]
    business = form in ("سيده", "رجل") and text.forms[i + 1 : i + 2] == ["اعمال"]
    return (business or form in text.grammar.professions) and person(text.covering[i - 1])


def nationalities(text: Text, i: int) -> bool:
    """Whether a second adjective of a country follows the first ("مصادر عراقية وسورية")."""
    countries = text.grammar.countries
    return f"ال{text.forms[i][1:]}" in countries and f"ال{text.forms[i - 1]}" in countries


def described_office(text: Text, i: int, before: str) -> bool:
    """Whether an indefinite adjective stands before a definite noun, which is the object then ("مسؤول أممي الوضع")."""
    return i - 1 not in text.covering and before in text.grammar.sorts and not definite(before) and not text.tags[i - 1]


def _of_country(text: Text, i: int) -> bool:
    """Whether an adjective in the singular tells the country of the body named before it ("حركة فلان السلمارية")."""
    name = text.covering.get(i - 1)
    adjective = text.forms[i] in text.grammar.countries and text.forms[i].endswith(ADJECTIVES[:2])
    return adjective and name is not None and name.mention.type == "ORG"
