"""Plain words that go on with a noun phrase: adjectives, genitives, second fields, professions."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.attributions.phrases.adjectives import (
    SEMI,
    agrees_with,
    described_office,
    nationalities,
    of_another,
    of_country,
    profession,
    titles,
    with_preposition,
)
from tawatur.annotate.attributions.phrases.heads import ADJECTIVES, LATEST, definite, office_after, person, stem_tag
from tawatur.annotate.attributions.words.circumstances import acts
from tawatur.annotate.attributions.words.grammar import (
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
from tawatur.annotate.attributions.words.kinds import ONE_OF
from tawatur.annotate.attributions.words.masdars import decided
from tawatur.annotate.attributions.words.text import Text

# After a name only these are taken for adjectives; a plural in ات may be an object.
_AFTER_NAMES = ("ي", "يه", "يون", "يين")
# Letters of a noun with a pronoun, at least, to be told from a name.
_SHORTEST_OWNED, _OWNED = 3, "هام"
# The article behind proclitics.
_THE = ("وال", "لل", "بال", "ولل")
# Letters of a joined plural in construct, at least.
_PLURAL = 5
# Letters of a plural of people with its article, at least.
_PEOPLE = 8

# "High-level", behind its adjective.
_OF_LEVEL = "المستوي"


@dataclass(slots=True)
class _Next:
    """A word behind a noun phrase that begins at word `at`, and what stands before it.

    `head`: classes of the phrase's head; `named`: it names a person; `strict`: an object may follow it. `called`: the
    word before is of a name; `article`: it has the article; `closed`: nothing without the article goes on behind it.
    """

    text: Text
    at: int
    i: int
    head: int
    named: bool
    strict: bool
    form: str
    before: str
    tag: int
    called: bool
    article: bool
    closed: bool

    def covered(self) -> bool:
        """Whether the word before is of a name, and no second adjective of country."""
        return self.called and not nationalities(self.text, self.i - 1)

    def marked(self) -> bool:
        """Whether a mark stands before the word."""
        return self.text.words[self.i - 1].kind == "mark"

    def follows(self, tag: int) -> bool:
        """Whether the word before is of the classes."""
        return bool(stem_tag(self.text, self.i - 1) & tag)

    def leads(self) -> bool:
        """Whether a word with the article follows."""
        return self.i + 1 < self.text.size and definite(self.text.forms[self.i + 1])


def continues(text: Text, at: int, i: int, head: int, named: bool, strict: bool) -> bool:
    """Whether a plain word goes on with the phrase: an adjective or a genitive.

    Some words tell it by themselves. For others it depends on how they are written: with the article, with a glued
    conjunction, or bare; a bare one goes on with what is not closed.
    """
    form, before, called = text.forms[i], text.forms[i - 1], i - 1 in text.covering
    here = _Next(text, at, i, head, named, strict, form, before, text.tags[i], called, definite(before), False)
    if _apart(here):
        return False
    if _belongs(here):
        return True
    if _object(here):
        return False
    if definite(form):
        return _with_article(here)
    here.closed = here.covered() or here.article or before.startswith(_THE) or here.marked()
    own = bool(here.tag & SPEAKER) and not text.joined[i]  # "بعض وسائل الإعلام"
    joined = _joined(here) if form[0] in "وف" and not own else None
    if joined is not None:
        return joined
    if form.endswith("ا") and any(r.tense == "participle" for r in text.readings(i)):
        return False
    if named and here.tag & ROLE and (called or (not strict and here.closed and office_after(text, at, i))):
        return True
    if here.closed:
        return _behind_closed(here)
    return not strict or _bare(here)


def _apart(here: _Next) -> bool:
    """Whether the word surely stands apart from the phrase: it is an object, or another clause begins."""
    text, at, i = here.text, here.at, here.i
    if i == at + 1 and here.head & HONOUR:
        return True
    if here.strict and i > at + 1 and (text.words[at].kind == "number" or at in text.counts) and text.owned(i):
        return True  # "أعلنت 95 شركة نتائجها": what they announced
    if here.strict and here.named and here.called and here.tag & ROLE and text.owned(i):
        return True  # "اتهم فلان نظيره الفرنسي بـ…"
    if here.before == "فقط":
        return True  # "27 في المئة فقط الاتفاق"
    return bool(here.head & ANONYMOUS) and not here.article and acts(text, i)  # "مسؤول يتعامل مع …"


def _belongs(here: _Next) -> bool:
    """Whether the word surely belongs to the phrase, whatever follows it."""
    text, i, form = here.text, here.i, here.form
    if here.head & DOCUMENT and ((text.words[i].kind == "number" and here.follows(DOCUMENT)) or form == "رقم"):
        return True  # "المادة 65 من الدستور"
    if here.named and here.called:
        if form in ONE_OF and i + 1 < text.size and text.tags[i + 1] & SPEAKER:
            return True
        if profession(text, i):
            return True
    if form in SEMI and here.leads() and (here.article or here.called or here.marked()):
        return True
    if here.article and definite(form) and with_preposition(text, i):
        return True  # "الشركة المصنعة للهاتف"
    authored = here.head & DOCUMENT and form.removeprefix("ال") in text.grammar.classes.authored
    if authored and "عن" in text.forms[i + 1 : i + 3]:
        return True  # "التقرير الـ (12) الصادر عن …"
    titled = here.tag & SAME or form in text.grammar.titles or form == _OF_LEVEL
    titled = titled or (here.article and form in text.grammar.classes.cardinals)  # "الدول الأربع"
    return bool(titled) or (form in text.grammar.attached and definite(form))


def _object(here: _Next) -> bool:
    """Whether the word is an object: a noun with a pronoun, or a plural behind a singular."""
    text, form = here.text, here.form
    if form[-1] in _OWNED and len(form) > _SHORTEST_OWNED and not here.covered():
        behind = here.marked() or here.article or text.owned(here.i - 1)
        if behind and not definite(form.removeprefix("و")) and text.owned(here.i):
            return True  # "افتتح المدير كلمته"
    many = here.strict and here.article and form.endswith(("ين", "ون")) and (here.tag & SPEAKER or _called_upon(here))
    alike = here.before.endswith(("ين", "ون", "ان", "ات")) and not here.follows(DOCUMENT | BODY)  # "البيان المواطنين"
    alike = alike or (here.before.endswith("اء") and form.endswith("يون"))  # "الخبراء العقاريون"
    return bool(many) and not alike


def _called_upon(here: _Next) -> bool:
    """Whether people who are no speakers stand right behind an office, who are called upon ("دعا الوزير المدنيين")."""
    people = here.form.endswith("يين") or (here.form.endswith("ين") and len(here.form) >= _PEOPLE)
    return bool(here.head & ROLE) and here.i == here.at + 1 and definite(here.form) and people


def _with_article(here: _Next) -> bool:
    """Whether a word with the article goes on: where an object may follow, only as adjective or office."""
    text, i, form, tag = here.text, here.i, here.form, here.tag
    office = tag & (RANK | ROLE | SPOKES)
    if here.strict:
        if of_country(text, i):
            return True
        if here.article and here.head & ANONYMOUS and tag & BODY and not here.before.endswith(("ه", "ات")):
            return False  # "طالب سكان الحي البلدية بـ…"
        if here.named and tag & ROLE and here.article and not here.covered() and titles(text, i):
            return False  # "اتهم فلان رئيس الحزب الوزير فلانا بـ…"
        if i - 1 > here.at and described_office(text, i, here.before):
            return False
        if here.marked() and not form.endswith(ADJECTIVES) and not office:
            return False  # "أبلغت حركة (فلان) الوسطاء …"
        closed = here.article or here.before.startswith("لل")  # "حزب الشعب المناصر للعمال الانضمام": an object
        if not here.called and closed and not agrees_with(text, form, here.before):
            if form in text.grammar.countries and (here.follows(ANONYMOUS) or here.before.endswith(("ون", "ين"))):
                return True  # "القادة العرب"
            whom = here.head & BODY and tag & ROLE and not tag & RANK  # "اتهمت المعارضة الرئيس بـ…"
            return bool(office and not whom) or (form == "الاعضاء" and here.before in text.grammar.classes.joined)
        if here.called and not tag & RANK and not form.endswith(_AFTER_NAMES):
            return bool(tag & (ROLE | SPOKES)) and (
                person(text.covering[i - 1]) or bool(here.head & (ROLE | SPOKES)) or office_after(text, here.at, i)
            )
    if here.called and person(text.covering[i - 1]):
        return bool(tag & SPEAKER) or form.endswith("ي") or not here.strict
    return True


def _joined(here: _Next) -> bool | None:
    """Whether a word with a glued conjunction goes on, None where its letters may be its own and tell nothing."""
    text, i, form, head = here.text, here.i, here.form, here.head
    if form[0] == "و":
        if definite(form[1:]) and (here.article or here.before.startswith(_THE)):
            if head & (BODY | ROLE | OUTLET | SPOKES) or office_after(text, here.at, i):
                return True
            alike = form.endswith(ADJECTIVES[:4]) and here.before.endswith(ADJECTIVES[:4])
            if not here.tag & SPEAKER and (head & (BODY | ANONYMOUS) or alike or _before_clause(here)):
                return True
        if form[-1] == "و" and len(form) > _PLURAL and here.leads():
            return True  # "سائقو السيارات ومستخدمو الطريق"
        if form[1:] in text.grammar.sorts and here.before in text.grammar.sorts:
            return True
        if nationalities(text, i):
            return True
    if text.joined[i] and here.tag & SPEAKER:
        office = head & ROLE and definite(form[1:])
        if not here.strict or office or head & SPEAKER or here.called:
            return True
    if len(form) > 3 and text.readings(i):
        return False
    if form[0] == "و" and form[-1] == "ه" and i + 1 < text.size and _fielded(text, here.at, i, head):
        return True
    return None


def _before_clause(here: _Next) -> bool:
    """Whether what is said follows the word, as its own part does not ("فلان خبير العسل والتمور إن …")."""
    after = here.i + 1
    return here.named and not here.tag and after < here.text.size and bool(here.text.tags[after] & THAT)


def _behind_closed(here: _Next) -> bool:
    """Whether a bare word goes on with what is closed, as only more that is told of a source does."""
    text, i = here.text, here.i
    body = here.head & (BODY | OUTLET)
    if here.strict or here.named or _predicated(text, i) or (body and (_done(text, i) or decided(text, i))):
        return False
    if here.article and not here.called and here.follows(DOCUMENT | OUTLET):
        return False
    verb = not here.tag & HOMOGRAPH and any(r.tense == "perfect" for r in text.readings(i))
    verb = verb or here.form in text.grammar.chants  # "ردد العمال شعار «…»"
    return not verb and text.words[i].kind != "number"


def _bare(here: _Next) -> bool:
    """Whether a bare word goes on with a bare one where an object may follow: behind people and documents that nobody
    names only an adjective does, or a noun of their kind.
    """
    text, i, form, tag, head = here.text, here.i, here.form, here.tag, here.head
    if of_another(text, here.at, i):
        return False
    if not head & (ANONYMOUS | DOCUMENT) or head & (ROLE | BODY):
        return True
    first = i == here.at + 1
    if first and here.before in LATEST:
        return True  # "أول لقطات"
    if first and tag & (BODY | OUTLET) and head & ANONYMOUS:
        return True
    if here.before in text.grammar.classes.of_whom:
        return True  # "أحد أصحاب المحال"
    if here.before.endswith(("ون", "ين", "يه")) and form in text.grammar.classes.deeds:
        return False  # "محللون محليون أهمية …"
    if form.endswith("ات") and tag & DOCUMENT:
        return False  # "مسؤولون محليون تصريحات …": an object
    if first and head & DOCUMENT and tag & DOCUMENT:
        return True  # "مقاطع فيديو"
    after = i + 1 < text.size and (text.tags[i + 1] & THAT or text.readings(i + 1))
    if form[-1] == here.before[-1] == "ه" and after:
        return True  # "دراسة موسعة أن", "معلومات رسمية دقيقة أفادت"
    return form in text.grammar.sorts or form == "غير" or form.endswith(ADJECTIVES)


def _fielded(text: Text, at: int, i: int, head: int) -> bool:
    """Whether a second field of an office or a body is joined to the first ("مدير قسم الطوارئ وإعادة التأهيل")."""
    closed = definite(text.forms[i - 1].removeprefix("و")) and definite(text.forms[i + 1]) and not text.owned(i)
    return closed and (bool(head & (ROLE | BODY)) or office_after(text, at, i))


def _predicated(text: Text, i: int) -> bool:
    """Whether a bare adjective of comparison follows a body, of which it tells ("بحسب الهيئة أدنى مستوى في …")."""
    name = text.covering.get(i - 1)
    return text.forms[i] in text.grammar.classes.comparatives and i not in text.covering and not (name and person(name))


def _done(text: Text, i: int) -> bool:
    """Whether a verbal noun with something of the doer's stands here ("تعتزم الشركة بحسب الصحيفة طرح هاتفها")."""
    after = i + 1
    plain = not text.tags[i] & ~HOMOGRAPH and i not in text.covering and after < text.size
    return plain and after not in text.covering and text.forms[after].endswith("ها") and text.owned(after)
