"""Chains: transmitters between the outlet and the source, the addressee, the occasion."""

from __future__ import annotations

from tawatur.annotate.attributions.drafts import Draft
from tawatur.annotate.attributions.phrases.adjuncts import leading
from tawatur.annotate.attributions.phrases.heads import can_speak, is_outlet, stem_tag
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.parties import medium, party
from tawatur.annotate.attributions.speakers.seen import seen_behind, shown_by
from tawatur.annotate.attributions.speakers.sources import Source, outlet_link
from tawatur.annotate.attributions.words.clause import Clause, Words
from tawatur.annotate.attributions.words.grammar import ANONYMOUS, OUTLET
from tawatur.annotate.attributions.words.text import DASHES, Text
from tawatur.model.layers import Link
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut

# An outlet that tells of its reporter is the page's own, where it can be.
_REPORTER = ("مراسل", "مراسله", "موفد")
_AGENCY, _FROM, _BY = "وكاله", "من", "/prepositions/"
# What opens an answer, and how far behind what it answers stands who asked.
_ANSWERING, _NEAR = frozenset(("ردا", "جوابا")), 8


def is_outlet_noun(text: Text, at: int) -> bool:
    """Whether a phrase begins with a noun of outlets, which the name of a body may, too ("الوكالة الوطنية للمياه")."""
    name = text.starting.get(at)
    body = name is not None and name.last > at + 1 and (name.mention.listed or text.forms[at].endswith(_AGENCY))
    return bool(stem_tag(text, at) & OUTLET) and not (name and body and not is_outlet(text, name))


def remember(reader: Reader, source: Source) -> None:
    """Keep a source that is an outlet, so that "الصحيفة" finds it again."""
    if source.link.span is None or source.link.kind != "organisation" or source.link.entity is None:
        return
    for name in reader.text.within(source.link.span):
        if name.mention.entity == source.link.entity and is_outlet(reader.text, name):
            reader.discourse.outlets.append(source.link)
            return


def cue_span(text: Text, at: int, clause: Clause | None) -> Span:
    """The raw span of a verbal cue without a glued conjunction and pronoun."""
    word = text.words[at]
    reading = clause.reading if clause else None
    start = raw_cut(text.prose.text, Span(word.start, word.end), len(reading.clitics)) if reading else word.start
    return Span(start, word.end)


def opens_outlet(text: Text, at: int) -> bool:
    """Whether a phrase begins with an outlet: its noun, or its name, also in quotation marks."""
    name = text.starting.get(at + 1 if at in text.opened else at)
    return is_outlet_noun(text, at) or (name is not None and is_outlet(text, name))


def passed_on(reader: Reader) -> None:
    """Give what an outlet says to whom a cue before its verb names ("نقلا عن مصدر، ذكرت الصحيفة أن …")."""
    text = reader.text
    for said in list(reader.here):
        named, teller = said.outer, said.source.link
        if named is None or _BY in said.rule or _BY not in named.rule or said.at - named.words[0][0] not in (0, 1):
            continue
        who = named.source.link.span
        if teller.span is None or who is None or opens_outlet(text, text.at(who.start)):
            continue
        if not opens_outlet(text, text.at(teller.span.start)):
            continue
        said.source, said.via = named.source, (teller, *said.via)
        for draft in reader.here:
            draft.outer = named.outer if draft.outer is named else draft.outer
        reader.drop(named)


def byline(text: Text, outlet: int, at: int, first: int) -> bool:
    """Whether an outlet behind a dash only tells who wrote the piece, and somebody follows the verb."""
    written = outlet > first and text.forms[outlet - 1] in DASHES and opens_outlet(text, outlet)
    return written and at + 1 < text.size and can_speak(text, at + 1)


def complete(reader: Reader, draft: Draft, clause: Clause) -> None:
    """Fill in transmitters, addressee and occasion of a draft."""
    text = reader.text
    outer = reader.outer_of(draft.at)
    heard, where = clause.heard, clause.medium
    if outer is None and not where and not heard and draft.at > reader.sentence.first + 2:
        where, heard = leading(text, reader.sentence.first, draft.at)
        span = draft.source.link.span
        if where is None and span is not None and span.end < text.words[draft.at].start:
            where, heard = leading(text, text.at(span.end - 1) + 1, draft.at)
        heard = heard or _asked(text, reader.sentence.first, draft.at)
    if where:
        draft.medium = medium(text, *where)
    if heard and outer is None:
        link = outlet_link(text, *heard)
        if link.entity is None:
            link = link._replace(entity=reader.discourse.outlet(text.forms[heard[0]]))
        if not own_outlet(text, heard, link):
            draft.via = (link,)
    elif outer is None and reader.leading:
        draft.via, reader.leading = reader.leading, ()
    elif outer is None:
        draft.via = _carried(reader, draft) or _through(reader, draft) or _shown(text, draft)
    if clause.addressee and not heard:
        draft.addressee = party(text, *clause.addressee)


def _asked(text: Text, first: int, at: int) -> Words | None:
    """The outlet to whose questions a sentence is the answer ("ردا على أسئلة وكالة …، قال …")."""
    if text.forms[first].lstrip("و") not in _ANSWERING or text.forms[first + 1] != "علي":
        return None
    if not text.forms[first + 2].startswith(text.grammar.classes.questions):
        return None
    names = (name for i in range(first + 3, min(first + _NEAR, at)) if (name := text.starting.get(i)))
    return next(((name.first, name.last) for name in names if is_outlet(text, name)), None)


def _shown(text: Text, draft: Draft) -> tuple[Link, ...]:
    """The outlet that printed the document which is the source, if the page is not its own."""
    span = draft.source.link.span
    if draft.source.link.kind not in ("document", "anonymous") or span is None:
        return ()
    first, past = text.at(span.start), text.at(span.end - 1) + 1
    found = _of_theirs(text, first) or shown_by(text, first, past)
    behind = draft.source.link.kind == "document" and draft.at < first
    return found or (seen_behind(text, past, draft.words[-1][1]) if behind else ())


def _of_theirs(text: Text, first: int) -> tuple[Link, ...]:
    """The outlet whose sources the people are, unless it is the page's own ("مصادر «الموج»", "شاهد عيان من الموج")."""
    at = first + 1
    at = next((i + 1 for i in range(at, min(at + 2, text.size - 1)) if text.forms[i] == _FROM), at)
    at += at in text.opened
    name = text.starting.get(at) if stem_tag(text, first) & ANONYMOUS else None
    return heard_by(text, (at, name.last)) if name and is_outlet(text, name) else ()


def heard_by(text: Text, heard: Words) -> tuple[Link, ...]:
    """The outlet that heard a source, unless it is the page's own."""
    link = outlet_link(text, *heard)
    return () if own_outlet(text, heard, link) else (link,)


def own_outlet(text: Text, heard: Words, link: Link) -> bool:
    """Whether the outlet that heard a source is the page's own: named as such; or bare, or with
    its reporter, by a page that names none."""
    own = text.prose.outlet
    if own and own.entity:
        return own.entity == link.entity
    if any(form.startswith("وال") for form in text.forms[heard[0] + 1 : heard[1]]):
        return False  # two outlets at once
    if any(name.mention.entity == link.entity and _told(text, name.first) for name in text.names):
        return False
    before = heard[0] - 1
    while text.is_mark(before):
        before -= 1
    bare = not (stem_tag(text, before) | stem_tag(text, heard[0])) & OUTLET
    bare = bare or text.forms[before].endswith(_REPORTER)
    return bare and link.entity in text.grammar.printed


def _told(text: Text, at: int) -> bool:
    """Whether the page tells by a noun before a name what outlet it is, as it need not of itself ("قناة …")."""
    before = at - 1
    while before > 0 and text.is_mark(before):
        before -= 1
    return before >= 0 and bool(text.tags[before] & OUTLET)


def _carried(reader: Reader, draft: Draft) -> tuple[Link, ...]:
    """Transmitters of the verb before in the same sentence, where the same source goes on."""
    for earlier in reversed(reader.here[-12:]):
        if earlier.at < draft.at and earlier.outer is None and earlier.via:
            same = earlier.source.link.entity == draft.source.link.entity and (
                draft.source.link.span is None or draft.source.link.entity is not None
            )
            if same and earlier.words[0][0] >= 0:
                return _again(earlier)
    return _resumed(reader, draft)


def _through(reader: Reader, draft: Draft) -> tuple[Link, ...]:
    """Who told of the deed or the words with which a source goes on ("ووفق الوزارة، ركز فلان على …، مؤكدا أن …")."""
    where = draft.source.link.antecedent
    if where is None or draft.source.link.span is not None:
        return ()
    for earlier in reversed(reader.here[-12:]):
        told = any(span.start <= where.start and where.end <= span.end for span in earlier.content)
        another = earlier.source.link.entity != draft.source.link.entity
        if told and another and earlier.outer is None and earlier.at < draft.at:
            return (*_again(earlier), earlier.source.link.carry())
    return ()


def _again(earlier: Draft) -> tuple[Link, ...]:
    return tuple(link.carry() for link in earlier.via)


def _resumed(reader: Reader, draft: Draft) -> tuple[Link, ...]:
    """Transmitters of the statement before, where a cue says that the same source goes on ("قال أيضا")."""
    text, at = reader.text, draft.at
    goes_on = any(text.forms[j] in text.grammar.additive for j in range(at + 1, min(at + 4, text.size)))
    earlier = next((d for d in reversed(reader.drafts[-12:]) if d.outer is None and d.at < at), None)
    if not goes_on or earlier is None or not earlier.via:
        return ()
    mine, theirs = draft.source, earlier.source
    same = mine.link.entity == theirs.link.entity and (mine.link.span is None or mine.link.entity is not None)
    return _again(earlier) if same or (mine.open and mine.words & theirs.words) else ()
