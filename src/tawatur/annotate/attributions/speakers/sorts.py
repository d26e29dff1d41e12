"""What kind of source a noun phrase names, and which entity it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tawatur.annotate.attributions.phrases.heads import definite, person, served, stem_tag
from tawatur.annotate.attributions.phrases.spokes import of_a_trade, own_person
from tawatur.annotate.attributions.phrases.unlisted import addressed, name_in
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    HONOUR,
    KIN,
    OUTLET,
    PREPOSITION,
    ROLE,
    SIDE,
    SPOKES,
)
from tawatur.annotate.attributions.words.kinds import ONE_OF
from tawatur.annotate.attributions.words.text import COMMAS, Name, Text
from tawatur.model.layers import LinkKind

_FAR = 2
# Words from the head of a phrase to a spokesman's title in it, to marks behind it, and to a definite word, at most.
_TITLE, _MARK, _DEFINITE = 12, 3, 4
# Kind, entity, and whether the entity is to be found among earlier sources.
Answer = tuple[LinkKind, str | None, bool]


@dataclass(frozen=True, slots=True)
class _Named:
    """A phrase of the words `[first, last)`: the classes of its head, and the names in it.

    `persons`: those of them that are no persons whom the head serves; `lead`: a name at the head or right behind it;
    `form`: the head; `marked`: marks stand right behind it.
    """

    text: Text
    first: int
    last: int
    tag: int
    names: list[Name]
    persons: list[Name]
    lead: Name | None
    form: str
    marked: bool

    @property
    def leads(self) -> bool:
        """Whether a name stands at the head itself."""
        return self.lead is not None and self.lead.first == self.first

    @property
    def indefinite(self) -> bool:
        """Whether a noun without the article heads the phrase."""
        return not definite(self.form) and not self.leads


def kind_of(text: Text, first: int, last: int, tag: int, names: list[Name]) -> Answer:
    """Kind, entity, and whether the entity is to be found among earlier sources."""
    persons = [name for name in names if person(name) and not served(text, first, name)]
    lead = names[0] if names and names[0].first <= first + 1 else None
    marked = any(text.is_mark(i) for i in range(first + 1, min(last, first + _MARK)))
    named = _Named(text, first, last, tag, names, persons, lead, head_form(text, first), marked)
    answers = (step(named) for step in _STEPS)
    return next(answer for answer in answers if answer)


def _unlisted(named: _Named) -> Answer | None:
    """A name in marks, a form of address, a person whom no list has."""
    text, first, last = named.text, named.first, named.last
    quote = text.opened.get(first - 1)
    if not named.names and quote and quote.close == last:
        return "organisation", None, False  # «التجارة» تحذر من …
    if named.tag & HONOUR:
        return "person", None, True
    if not named.names and (called := addressed(text, first, last)):
        return "person", called, True
    serves = len(named.persons) < sum(map(person, named.names))
    if not named.persons and not serves and (unlisted := name_in(text, first, last)):
        return "person", unlisted, False
    return None


def _document(named: _Named) -> Answer | None:
    """A document; no person or programme that is called like one."""
    if not named.tag & DOCUMENT:
        return None
    lead = named.lead
    programme = lead is not None and lead.mention.type == "ORG" and lead.last - lead.first > 1
    called = lead is not None and lead.first == named.first and (person(lead) or programme)
    return None if called else ("document", None, False)


def _spokesperson(named: _Named) -> Answer | None:
    """Who speaks for a body, by his own name or as its spokesman."""
    text, first = named.text, named.first
    if not named.tag & SPOKES and not any(text.tags[i] & SPOKES for i in range(first, min(named.last, first + _TITLE))):
        return None
    if own := own_person(text, named.persons):
        return "person", own.mention.entity, False
    bodies = [n for n in named.names if n.mention.type in ("ORG", "GPE", "PER") and n.first > first]
    if bodies and bodies[0].first - first > 2 and says_where(text, bodies[0]):
        bodies = []  # "باسم فرق الإطفاء في لهار": he does not speak for the town
    return "spokesperson", bodies[0].mention.entity if bodies else None, not bodies


def _related(named: _Named) -> Answer | None:
    """Kin of somebody, and who works in somebody's office: the name is not theirs unless it is set apart."""
    text, first, persons = named.text, named.first, named.persons
    if named.tag & KIN and persons and persons[0].first > first:
        own = next((name for name in persons if _introduced(text, name.first - 1)), None)  # "والده، فلان، …"
        return ("person", own.mention.entity, False) if own else ("anonymous", None, False)
    return ("office", None, False) if persons and named.tag & ROLE and _office_of(text, first, persons[0]) else None


def _unnamed(named: _Named) -> Answer | None:
    """Those whom a noun tells as one of many, unless a name is set beside it."""
    text, first, tag, lead = named.text, named.first, named.tag, named.lead
    if not tag & ANONYMOUS:
        return None
    if tag & BODY and lead and lead.first > first and lead.mention.type == "GPE":
        return "organisation", lead.mention.entity, False  # "دولة" and the name of one
    if not named.indefinite:
        return None
    if not tag & ROLE:
        if tag & BODY and named.marked:  # a group whose name stands in marks
            group = next((n for n in named.names if n.mention.type == "ORG" and first < n.first <= first + 2), None)
            return "organisation", group.mention.entity if group else None, False
        own = _own_name(named)
        return ("person", own.mention.entity, False) if own else ("anonymous", None, False)
    if named.names and not named.persons and lead is None and not _office(named.names):
        return ("office" if definite(text.forms[first + 1]) else "anonymous"), None, False  # "قائد الشرطة في كذا"
    return None


def _own_name(named: _Named) -> Name | None:
    """The name that one of many bears: right behind the noun, set apart from it, or behind all that tells who he is."""
    text, first, persons = named.text, named.first, named.persons
    near = (name for name in persons if name.first <= first + _FAR and _no_inner(text, first, name.first))
    if text.forms[first] in ONE_OF and not definite(text.forms[first + 1]):
        near = (name for name in persons if name.first == first + 1)  # "أحد مستشاري فلان"
    apart = (name for name in persons if _introduced(text, name.first - 1))
    whole = (name for name in persons if name.last == named.last and _told_whole(text, first, name))
    return next(near, None) or next(apart, None) or next(whole, None)


def _person(named: _Named) -> Answer | None:
    """A person by his name, or by an office that the list of names has."""
    text, tag, persons = named.text, named.tag, named.persons
    if persons and not (tag & BODY and persons[0].first != named.first):
        first = persons[0]
        given = persons[-1] is first and first.last - first.first == 1 and not first.mention.listed
        return "person", first.mention.entity, given and first.last == named.last
    offices = [name for name in named.names if name.mention.type == "PER" and name.mention.nominal]
    if offices and not tag & (BODY | OUTLET):
        return "office", offices[0].mention.entity, not offices[0].mention.listed
    if tag & ROLE and not named.leads:
        near = text.forms[named.first + 1 : min(named.last, named.first + _DEFINITE)]
        known = definite(named.form) or bool(named.names) or any(map(definite, near))
        return ("office" if known else "anonymous"), None, known
    return None


def _body(named: _Named) -> Answer | None:
    """A body by its name, or by that of its country or its own body."""
    text, tag, first, lead = named.text, named.tag, named.first, named.lead
    if tag & SIDE and first + 1 < named.last and (country := text.grammar.countries.get(text.forms[first + 1])):
        return "organisation", country, False
    bodies = [n for n in named.names if n.mention.type in ("ORG", "GPE") and not _part_of_marked(named, n)]
    if bodies:
        inner = [n for n in bodies if n is lead or text.forms[n.first - 1] not in ("في", "من")]
        if not inner and tag & BODY:
            return "organisation", None, False
        best = lead or next((n for n in inner or bodies if not n.mention.nominal), bodies[0])
        people = tag & ANONYMOUS and not tag & (BODY | ROLE | OUTLET)
        if people and best is not lead and best.mention.type == "GPE":
            return "anonymous", None, True  # "السكان في مدينة …": no town speaks
        if tag & BODY and best is not lead and best.mention.type == "GPE":
            return "organisation", None, False  # "اللجنة التمهيدية لنقابة أطباء …": no state
        known = best.mention.listed and not (tag & BODY and best.mention.kind == "outlet")  # "المرصد", a newspaper too
        short = tag & (BODY | OUTLET) and definite(named.form) and named.last - first == 1 and not known
        if best.mention.type in ("ORG", "GPE"):
            return "organisation", best.mention.entity, bool(short)
    if lead and named.leads and lead.mention.type == "LOC":
        return "organisation", lead.mention.entity, False  # "قال مستشفى …"
    return None


def _any(named: _Named) -> Answer:
    """A body by its noun alone, or whatever else is named."""
    text, first = named.text, named.first
    if named.tag & (BODY | OUTLET):
        latin = first + 1 < named.last and text.words[first + 1].kind == "latin"
        body = definite(named.form) or named.tag & BODY or named.marked or latin
        one = first + 1 < named.last and named.form not in text.grammar.classes.press
        called = one and (definite(text.forms[first + 1]) or text.words[first + 1].kind == "number")
        return ("organisation" if body or called else "anonymous"), None, not named.names and not latin
    if named.names:
        part = _part_of_marked(named, named.names[0])
        return "organisation", None if part else named.names[0].mention.entity, False
    return "anonymous", None, definite(named.form) or named.last - first == 1


def _part_of_marked(named: _Named, name: Name) -> bool:
    """Whether a name is only a part of what a phrase calls in marks ("جماعة «أنصار داعش في المدينة»")."""
    text = named.text
    near = (text.opened.get(i) for i in range(name.first - 1, max(name.first - _MARK, -1), -1))
    quote = next((held for held in near if held and held.close >= name.last), None)
    if quote is None or not quote.closed or quote.open <= named.first or quote.close > named.last:
        return False
    rest = (j for j in range(quote.open + 1, quote.close) if not name.first <= j < name.last and not text.is_mark(j))
    return any(not stem_tag(text, j) & (BODY | OUTLET) for j in rest)


# What is asked of a phrase in turn: the noun at its head tells more than names in it, a person more than a body.
_STEPS: tuple[Callable[[_Named], Answer | None], ...] = (
    _unlisted, _document, _spokesperson, _related, _unnamed, _person, _body, _any,
)  # fmt: skip


def _office_of(text: Text, first: int, name: Name) -> bool:
    """Whether the person belongs to the office, not to the source ("مساعد … بمكتب الرئيس فلان")."""
    role = name.mention.role
    if role is None or role.start <= text.words[first].start + 1:
        return False
    inner = text.at(role.start)
    field = text.forms[inner].startswith("وال") and text.forms[inner].endswith("يه")  # "للشؤون التعليمية والأكاديمية"
    if field or text.forms[inner] in text.grammar.titles or text.forms[inner + 1] == "." or _also(text, inner):
        return False
    return inner > first + 1 and not _no_inner(text, first, inner + 1)


def _also(text: Text, i: int) -> bool:
    """Whether a further office of the same person begins here ("المدير العام لهيئة الموانئ رئيس اللجنة فلان")."""
    before = text.forms[i - 1]
    whole = definite(before) or before.startswith(("لل", "بال")) or before in COMMAS
    return whole and not text.joined[i] and text.glued(i, "بلك") is None


def _told_whole(text: Text, first: int, name: Name) -> bool:
    """Whether those told whole before a name at the end are who bears it."""
    known = _in_charge(text, first) or _apart(text, first, name)
    return known or _titled(text, first, name) or of_a_trade(text, first, name.first)


def _titled(text: Text, first: int, name: Name) -> bool:
    """Whether one title or more part a name from a phrase that is closed ("خبير الطاقة الدكتور فلان")."""
    i = name.first
    while i - 1 > first and text.forms[i - 1] in text.grammar.titles:
        i -= 1
    before = text.forms[i - 1]
    many = text.forms[first].endswith(("ون", "ين", "اء"))
    return i < name.first and i - 1 > first and not many and (definite(before) or before.startswith(("بال", "لل")))


def _in_charge(text: Text, first: int) -> bool:
    """Whether an official is told by what he is in charge of, as only one is ("مسؤول العلاقات العامة فلان")."""
    of_what = definite(text.forms[first + 1]) or first + 1 in text.opened  # "مسؤول «نقلة» بالمعرض فلان"
    return text.grammar.sorts.get(text.forms[first]) == "official" and of_what


def _apart(text: Text, first: int, name: Name) -> bool:
    """Whether "one of" those told whole goes before a name that is his own ("أحد المسؤولين في المكتب فلان")."""
    begins = text.at(name.mention.role.start) if name.mention.role else name.first
    before = begins - 1
    if text.forms[first] not in ONE_OF or before <= first or text.tags[before] & PREPOSITION:
        return False
    return definite(text.forms[before]) or text.owned(before)


def _introduced(text: Text, i: int) -> bool:
    """Whether the word before a name sets it apart, or gives it ("مسؤول محلي، فلان", "مسؤول يدعى فلان")."""
    return text.forms[i] in COMMAS or text.forms[i].lstrip("و") in text.grammar.classes.named


def _no_inner(text: Text, first: int, last: int) -> bool:
    return all(text.glued(i, "بل") is None and text.forms[i] not in ("من", "في") for i in range(first + 1, last))


def _office(names: list[Name]) -> bool:
    return any(name.mention.type == "PER" and name.mention.nominal for name in names)


def head_form(text: Text, first: int) -> str:
    """The first word without a glued preposition; لل stands for ال."""
    cut = text.glued(first, "بلك")
    return cut.stem if cut and cut.stem else text.forms[first]


def says_where(text: Text, name: Name) -> bool:
    """Whether a name only tells where something is ("الأطراف التي اجتمعت في …", "فرق الإطفاء في …")."""
    placed = name.mention.type in ("GPE", "LOC") and name.first > 0
    return placed and (text.forms[name.first - 1] == "في" or text.glued(name.first, "ب") is not None)
