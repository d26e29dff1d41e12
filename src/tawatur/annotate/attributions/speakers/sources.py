"""Sources: what kind of source a noun phrase names, which entity it stands for, how verbs agree with it."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.attributions.phrases.heads import (
    LATEST,
    definite,
    is_outlet,
    person,
    stem_tag,
)
from tawatur.annotate.attributions.phrases.several import counted, how_many, man_or_woman, with_another
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.phrases.which import past_relative
from tawatur.annotate.attributions.speakers.sorts import head_form, kind_of
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    OUTLET,
    PREPOSITION,
    ROLE,
)
from tawatur.annotate.attributions.words.kinds import THE_SAME
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.layers import Link, LinkKind
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut

# A longer relative clause tells what people did, not which are meant.
_LONGEST_RELATIVE = 10


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
    kind, entity, open_ = kind_of(text, first, last, tag, names)
    if kind == "organisation" and with_another(text, first, names):
        entity, open_, words = None, True, frozenset(_stems(text, first, first + 1))
    sort = _sort(text, first, last) if kind == "anonymous" else ""
    gender, number = gender or man_or_woman(text, first, kind), number or how_many(text, first, last, kind, names)
    return Source(Link(span, entity, kind, sort=sort), gender, number, words, open_)


def _tag(text: Text, first: int, last: int) -> int:
    """The classes of the head, and of the office behind a form of address ("سمو ولي العهد")."""
    if head_form(text, first) in LATEST and first + 1 < last and stem_tag(text, first + 1) & DOCUMENT:
        return stem_tag(text, first + 1)
    if head_form(text, first) in text.grammar.classes.news:
        return DOCUMENT
    if head_form(text, first) in THE_SAME and first + 1 < last:
        return stem_tag(text, first + 1)
    if first + 1 < last and counted(text, first):
        return ANONYMOUS
    if not stem_tag(text, first) and (tag := accusative(text, first)):
        return tag  # "أصدر تقريرا جاء فيه …", "لكن مصدرا قال …"
    addressed = first + 1 < last and text.forms[first] in text.grammar.titles and first not in text.starting
    return stem_tag(text, first) | (stem_tag(text, first + 1) & ROLE if addressed else 0)


def _tells_whose(text: Text, i: int) -> bool:
    """Whether words begin here that say whose the source is, or where it sits ("تابعة ل…", "مقرها …")."""
    if text.forms[i] in text.grammar.classes.seat:
        return True
    return text.forms[i] in text.grammar.attached and i - 1 not in text.covering


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
    """Quotation marks and brackets around the whole phrase are left out, and a verb at its end ("مضى الوزير يقول")."""
    verb = last - first > 1 and last - 1 not in text.covering and definite(text.forms[last - 2])
    if verb and any(r.tense == "imperfect" and not (r.clitics or r.cue.guard) for r in text.readings(last - 1)):
        last -= 1
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
