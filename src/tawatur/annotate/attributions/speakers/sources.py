"""Sources: what kind of source a noun phrase names, which entity it stands for, how verbs agree with it."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.attributions.phrases.heads import (
    LATEST,
    definite,
    is_outlet,
    person,
    says_where,
    served,
    stem_tag,
)
from tawatur.annotate.attributions.phrases.several import counted, how_many, man_or_woman, with_another
from tawatur.annotate.attributions.phrases.spokes import accusative, of_a_trade, own_person
from tawatur.annotate.attributions.phrases.unlisted import NAMED, addressed, name_in
from tawatur.annotate.attributions.phrases.which import past_relative
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
from tawatur.model.layers import Link, LinkKind
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut

_FAR = 2
# A longer relative clause tells what people did, not which are meant.
_LONGEST_RELATIVE = 10
_SEAT = frozenset(("مقره", "مقرها"))


class Source(NamedTuple):
    """A link with what the discourse needs of it: gender and number ("" unknown), its words, whether it names nobody.

    `open`: a definite noun without a name, or an office whose holder is not listed: to be looked up on the page.
    """

    link: Link
    gender: str = ""
    number: str = ""  # "sp": one with others
    words: frozenset[str] = frozenset()
    open: bool = False


def describe(text: Text, first: int, last: int, gender: str = "", number: str = "") -> Source:
    """The source that the words `[first, last)` name."""
    first, last = _bounds(text, first, last)
    start = _start(text, first)
    span = Span(start, text.words[last - 1].end)
    own = next((i for i in range(first + 1, last) if _tells_whose(text, i)), last)
    tag, words = _tag(text, first, last), frozenset(_stems(text, first, last))
    people = not tag & (BODY | OUTLET)  # "المتحدث باسم القوة التابعة ل… فلان", no "الوكالة التابعة لحكومة فلان"
    names = [name for name in text.within(span) if name.first < own or (people and person(name))]
    kind, entity, open_ = _kind(text, first, last, tag, names)
    if kind == "organisation" and with_another(text, first, names):
        entity, open_, words = None, True, frozenset(_stems(text, first, first + 1))
    sort = _sort(text, first, last) if kind == "anonymous" else ""
    gender, number = gender or man_or_woman(text, first, kind), number or how_many(text, first, last, kind, names)
    return Source(Link(span, entity, kind, sort=sort), gender, number, words, open_)


def _tag(text: Text, first: int, last: int) -> int:
    """The classes of the head, and of the office behind a form of address ("سمو ولي العهد")."""
    if head_form(text, first) in LATEST and first + 1 < last and stem_tag(text, first + 1) & DOCUMENT:
        return stem_tag(text, first + 1)
    if first + 1 < last and counted(text, first):
        return ANONYMOUS
    if not stem_tag(text, first) and (tag := accusative(text, first)):
        return tag  # "أصدر تقريرا جاء فيه …", "لكن مصدرا قال …"
    addressed = first + 1 < last and text.forms[first] in text.grammar.titles and first not in text.starting
    return stem_tag(text, first) | (stem_tag(text, first + 1) & ROLE if addressed else 0)


def _tells_whose(text: Text, i: int) -> bool:
    """Whether words begin here that say whose the source is, or where it sits ("تابعة ل…", "مقرها …")."""
    return text.forms[i] in _SEAT or (text.forms[i] in text.grammar.attached and i - 1 not in text.covering)


def whole(text: Text, source: Source, end: int, stop: int) -> Source:
    """A source that no name tells, with the relative clause that says which is meant: it ends before word `end`."""
    span = source.link.span
    past = past_relative(text, end, stop)
    past -= past > end and bool(text.tags[past - 1] & PREPOSITION)
    if span is None or past <= end + 1 or source.link.entity or source.link.kind not in ("anonymous", "document"):
        return source
    if source.link.kind == "anonymous" and past - end > _LONGEST_RELATIVE:
        return source
    if any(text.grammar.hidden.at(text.words, i, past) for i in range(end, past)):
        return source
    return source._replace(link=source.link._replace(span=Span(span.start, text.words[past - 1].end)))


def _bounds(text: Text, first: int, last: int) -> tuple[int, int]:
    """Quotation marks and brackets around the whole phrase are left out."""
    bracketed = text.forms[first] == "(" and text.forms[last - 1] == ")"
    if last - first > 2 and (bracketed or (first in text.opened and text.opened[first].close == last - 1)):
        return first + 1, last - 1
    return first, last


def _start(text: Text, first: int) -> int:
    """Where a source begins in the page: behind the proclitics of its first word."""
    name = text.starting.get(first)
    if name:
        return max(name.mention.span.start, text.words[first].start)
    cut = text.glued(first, "بل") if first - 1 not in text.opened else None  # "like" stands before no source: "كامبل"
    if cut and cut.stem:
        return raw_cut(text.prose.text, text.span(first, first + 1), cut.cut)
    if text.joined[first] and text.tags[first]:
        return raw_cut(text.prose.text, text.span(first, first + 1), 1)
    return text.words[first].start


def _stems(text: Text, first: int, last: int) -> list[str]:
    held = [head_form(text, first), *text.forms[first + 1 : last]]
    return [form[2:] if definite(form) else form for form in held]


def _kind(text: Text, first: int, last: int, tag: int, names: list[Name]) -> tuple[LinkKind, str | None, bool]:
    """Kind, entity, and whether the entity is to be found among earlier sources."""
    persons = [name for name in names if person(name) and not served(text, first, name)]
    head = names[0] if names and names[0].first <= first + 1 else None
    spokes = bool(tag & SPOKES) or any(text.tags[i] & SPOKES for i in range(first, min(last, first + 12)))
    form = head_form(text, first)
    indefinite = not definite(form) and not (head and head.first == first)
    marked = any(text.is_mark(i) for i in range(first + 1, min(last, first + 3)))
    quote = text.opened.get(first - 1)
    if not names and quote and quote.close == last:
        return "organisation", None, False  # «التجارة» تحذر من …
    if tag & HONOUR:
        return "person", None, True
    if not names and (called := addressed(text, first, last)):
        return "person", called, True
    serves = len(persons) < sum(map(person, names))
    if not persons and not serves and (unlisted := name_in(text, first, last)):
        return "person", unlisted, False
    programme = head is not None and head.mention.type == "ORG" and head.last - head.first > 1
    if tag & DOCUMENT and not (head and head.first == first and (person(head) or programme)):
        return "document", None, False
    if spokes:
        own = own_person(text, persons)
        if own:
            return "person", own.mention.entity, False
        bodies = [n for n in names if n.mention.type in ("ORG", "GPE", "PER") and n.first > first]
        if bodies and bodies[0].first - first > 2 and says_where(text, bodies[0]):
            bodies = []  # "باسم فرق الإطفاء في لهار": he does not speak for the town
        return "spokesperson", bodies[0].mention.entity if bodies else None, not bodies
    if tag & KIN and persons and persons[0].first > first:
        own = next((name for name in persons if _introduced(text, name.first - 1)), None)  # "والده، فلان، …"
        return ("person", own.mention.entity, False) if own else ("anonymous", None, False)
    if persons and tag & ROLE and _office_of(text, first, persons[0]):
        return "office", None, False
    if tag & ANONYMOUS and tag & BODY and head and head.first > first and head.mention.type == "GPE":
        return "organisation", head.mention.entity, False  # "دولة" and the name of one
    if tag & ANONYMOUS and indefinite and not tag & ROLE:
        if tag & BODY and marked:  # a group whose name stands in marks
            named = next((n for n in names if n.mention.type == "ORG" and first < n.first <= first + 2), None)
            return "organisation", named.mention.entity if named else None, False
        close = [name for name in persons if name.first <= first + _FAR and _no_inner(text, first, name.first)]
        close = close or [name for name in persons if _introduced(text, name.first - 1)]
        close = close or [n for n in persons if n.last == last and _told_whole(text, first, n)]
        if close:
            return "person", close[0].mention.entity, False
        return "anonymous", None, False
    if tag & ANONYMOUS and indefinite and names and not persons and head is None and not _office(names):
        one = tag & ROLE and definite(text.forms[first + 1])  # "قائد الشرطة في كذا"
        return "office" if one else "anonymous", None, False
    if persons and not (tag & BODY and persons[0].first != first):
        given = persons[-1] is persons[0] and persons[0].last - persons[0].first == 1 and not persons[0].mention.listed
        return "person", persons[0].mention.entity, given and persons[0].last == last
    offices = [name for name in names if name.mention.type == "PER" and name.mention.nominal]
    if offices and not tag & (BODY | OUTLET):
        return "office", offices[0].mention.entity, not offices[0].mention.listed
    bodies = [name for name in names if name.mention.type in ("ORG", "GPE")]
    if tag & ROLE and not (head and head.first == first):
        known = definite(form) or bool(names) or any(definite(f) for f in text.forms[first + 1 : min(last, first + 4)])
        return ("office" if known else "anonymous"), None, known
    if tag & SIDE and first + 1 < last and (country := text.grammar.countries.get(text.forms[first + 1])):
        return "organisation", country, False
    if bodies:
        inner = [n for n in bodies if n is head or text.forms[n.first - 1] not in ("في", "من")]
        if not inner and tag & BODY:
            return "organisation", None, False
        best = head or next((n for n in inner or bodies if not n.mention.nominal), bodies[0])
        if tag & BODY and best is not head and best.mention.type == "GPE":
            return "organisation", None, False  # "اللجنة التمهيدية لنقابة أطباء …": no state
        known = best.mention.listed and not (tag & BODY and best.mention.kind == "outlet")  # "المرصد", a newspaper too
        short = tag & (BODY | OUTLET) and definite(form) and last - first == 1 and not known
        if best.mention.type in ("ORG", "GPE"):
            return "organisation", best.mention.entity, bool(short)
    if head and head.first == first and head.mention.type == "LOC":
        return "organisation", head.mention.entity, False  # "قال مستشفى …"
    if tag & (BODY | OUTLET):
        latin = first + 1 < last and text.words[first + 1].kind == "latin"
        body = definite(form) or tag & BODY or marked or latin or text.forms[first + 1 : first + 2] == ["الانباء"]
        return ("organisation" if body else "anonymous"), None, not names and not latin
    if names:
        return "organisation", names[0].mention.entity, False
    return "anonymous", None, definite(form) or last - first == 1


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
    return text.grammar.sorts.get(text.forms[first]) == "official" and definite(text.forms[first + 1])


def _apart(text: Text, first: int, name: Name) -> bool:
    """Whether "one of" those told whole goes before a name that is his own ("أحد المسؤولين في المكتب فلان")."""
    begins = text.at(name.mention.role.start) if name.mention.role else name.first
    before = begins - 1
    if text.forms[first] not in ONE_OF or before <= first or text.tags[before] & PREPOSITION:
        return False
    return definite(text.forms[before]) or text.owned(before)


def _introduced(text: Text, i: int) -> bool:
    """Whether the word before a name sets it apart, or gives it ("مسؤول محلي، فلان", "مسؤول يدعى فلان")."""
    return text.forms[i] in COMMAS or text.forms[i].lstrip("و") in NAMED


def head_form(text: Text, first: int) -> str:
    """The first word without a glued preposition; لل stands for ال."""
    cut = text.glued(first, "بلك")
    return cut.stem if cut and cut.stem else text.forms[first]


def _no_inner(text: Text, first: int, last: int) -> bool:
    return all(text.glued(i, "بل") is None and text.forms[i] not in ("من", "في") for i in range(first + 1, last))


def _office(names: list[Name]) -> bool:
    return any(name.mention.type == "PER" and name.mention.nominal for name in names)


def _sort(text: Text, first: int, last: int) -> str:
    held = ""
    for i in range(first, min(last, first + 4)):
        sort = text.grammar.sorts.get(text.forms[i])
        if sort:
            held = sort if i > first or not held else held
    return held


def outlet_link(text: Text, first: int, last: int) -> Link:
    """The link of an outlet or agency that transmits."""
    span = Span(_start(text, first), text.words[last - 1].end)
    names = text.within(span)
    bodies = (name for name in names if name.mention.type in ("ORG", "MISC"))  # "راديو سلمار" is not the country
    if (chosen := next((name for name in names if is_outlet(text, name)), None) or next(bodies, None)) is None:
        return Link(span, None, "outlet")
    kind: LinkKind = "agency" if chosen.mention.kind == "agency" else "outlet"
    return Link(chosen.mention.span, chosen.mention.entity, kind)
