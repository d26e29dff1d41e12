"""Chains: transmitters between the outlet and the source, the addressee, the occasion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tawatur.annotate.attributions import subjects
from tawatur.annotate.attributions.adjuncts import leading
from tawatur.annotate.attributions.appositions import apposition
from tawatur.annotate.attributions.clause import Clause, Words
from tawatur.annotate.attributions.cues import Reading
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.ends import end_of
from tawatur.annotate.attributions.grammar import (
    ADVERB,
    ANONYMOUS,
    OUTLET,
    PREPOSITION,
    ROLE,
    SPEECH,
    SPOKES,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.heads import can_speak, is_outlet, stem_tag
from tawatur.annotate.attributions.parties import medium, party
from tawatur.annotate.attributions.phrases import noun_phrase
from tawatur.annotate.attributions.seen import shown_by
from tawatur.annotate.attributions.sources import Source, describe, outlet_link
from tawatur.annotate.attributions.text import COMMAS, DASHES, STOPS, Text
from tawatur.model.layers import Link
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut

if TYPE_CHECKING:
    from tawatur.annotate.attributions.reader import Reader

# "from him", "from her", whose words an outlet passes on.
_OF_HIM = frozenset(("عنه", "عنها"))

# An outlet that tells of its reporter is the page's own, where it can be.
_REPORTER = ("مراسل", "مراسله", "موفد")


def is_outlet_noun(text: Text, at: int) -> bool:
    """Whether a phrase begins with a noun of outlets."""
    return bool(stem_tag(text, at) & OUTLET)


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


def quotes_unnamed(text: Text, at: int, last: int) -> bool:
    """Whether an outlet says something "from" people whom it does not name ("ذكرت صحيفة … عن مصادر لها أن …")."""
    end = noun_phrase(text, at + 1, last) if at + 1 < last and opens_outlet(text, at + 1) else at + 1
    if end > at + 1 and past_what(text, end, last):
        return True
    if end == at + 1 or end + 1 >= last or text.forms[end] != "عن":
        return False
    return bool(stem_tag(text, end + 1) & (ANONYMOUS | SPOKES | ROLE))


def opens_outlet(text: Text, at: int) -> bool:
    """Whether a phrase begins with an outlet: its noun, or its name, also in quotation marks."""
    name = text.starting.get(at + 1 if at in text.opened else at)
    return is_outlet_noun(text, at) or (name is not None and is_outlet(text, name))


def byline(text: Text, outlet: int, at: int, first: int) -> bool:
    """Whether an outlet behind a dash only tells who wrote the piece, and somebody follows the verb."""
    written = outlet > first and text.forms[outlet - 1] in DASHES and opens_outlet(text, outlet)
    return written and at + 1 < text.size and can_speak(text, at + 1)


def transmitted(reader: Reader, at: int, readings: Sequence[Reading]) -> bool:
    """A transmitter's verb: "نقلت وكالة … عن … قوله إن …". Drafts it with the transmitter as `via`."""
    text, last = reader.text, reader.sentence.last
    i = at + 1
    end = noun_phrase(text, i, last) if i < last and text.forms[i] not in _OF_HIM else i
    teller = (i, end) if end > i and text.forms[i] not in ("عن", "من") else None
    if teller is None and i < last and text.forms[i] == "عن":
        teller = subjects.before(text, at, reader.sentence.first)
    i = max(end, i)
    from_ = next((f for r in readings for f in ("عن", "من", "الي") if f in r.cue.frames), "عن")
    while i < last and text.forms[i] != from_ and text.forms[i] not in STOPS and i - at < 25:
        if text.tags[i] & THAT or (teller and from_ == "الي" and text.glued(i, "ل")):
            break
        i += 1
    again = _of_him(reader, end) if from_ == "عن" else None
    what = 0 if again else past_what(text, end, last)
    to = teller is not None and from_ == "الي" and i < last and text.glued(i, "ل") is not None  # "نسبت … لمسؤول"
    head = what or (i if to else i + 1)
    i, source_end = (end, end + 1) if again else (i, noun_phrase(text, head, last))
    if what and source_end > head:
        i, to = head, True
    if not again and (i >= last or not (to or text.forms[i] == from_) or source_end == head):
        return False
    if not again:
        source_end = apposition(text, head, source_end, last)
    start = _after_source(text, source_end, last)
    if start is None or (from_ == "من" and not what and not text.tags[start - 1] & THAT):
        return False
    via: tuple[Link, ...] = ()
    if teller:
        told = reader.discourse.resolve(describe(text, *teller), True)
        link = outlet_link(text, *teller)._replace(entity=told.link.entity)
        via = () if from_ == "من" and _own(text, teller, link) else (link,)
    elif readings[0].tense == "participle":
        teller_before = reader.discourse.implied(readings[0].gender, readings[0].number)
        via = (teller_before.link.carry(),) if teller_before else ()
    elif reader.discourse.outlets:
        via = (reader.discourse.outlets[-1].carry(),)
    source = again or reader.discourse.resolve(describe(text, head, source_end), False)
    quote = text.opened.get(start)
    stop = quote.close + 1 if quote and quote.close >= last else end_of(text, start, last)
    held = content(text, [(start, stop, None)])
    if held is None:
        return False
    spans, ranges, mode = held
    act, polarity = shape(text, "say", ranges)
    reading = readings[0]
    span = Span(text.words[at].start + len(reading.clitics), text.words[at].end)
    reader.add(
        Draft(spans, ranges, span, at, source, act, mode, polarity, "neutral", reading.cue.rule, reader.number, via)
    )
    return True


def past_what(text: Text, i: int, last: int) -> int:
    """The word after "what he said" ("نقلت الوكالة ما قاله فلان: «…»"), 0 where that does not begin at word `i`."""
    if i + 2 >= last or text.forms[i] != "ما":
        return 0
    said = any(r.pronoun and r.cue.act == "say" and not r.cue.transmits for r in text.readings(i + 1))
    return i + 2 if said else 0


def _of_him(reader: Reader, at: int) -> Source | None:
    """The last speaker, where a transmitter passes on "عنه قوله" what he says further."""
    form = reader.text.forms[at] if at < reader.sentence.last else ""
    if form not in _OF_HIM:
        return None
    held = reader.discourse.implied("f" if form == "عنها" else "m", "s")
    return held._replace(link=held.link.carry()) if held else None


def passed_on(reader: Reader, at: int) -> None:
    """ "تناقلته وسائل إعلام": who passed a statement on joins the chain of the statement before."""
    text, last = reader.text, reader.sentence.last
    end = noun_phrase(text, at + 1, last) if at + 1 < last else at + 1
    said = next((d for d in reversed(reader.here[-12:]) if d.at < at and d.outer is None), None)
    if end > at + 1 and said and not said.via:
        said.via = (outlet_link(text, at + 1, end),)


def _after_source(text: Text, i: int, last: int) -> int | None:
    """The word at which the content begins after "عن …": past commas, a relative clause, قوله, أن."""
    limit = min(last, i + 40)
    saw = loose = False
    while i < limit:
        tag, form = text.tags[i], text.forms[i]
        if tag & THAT:
            return i + 1
        if i in text.times:
            i = max(text.times[i], i + 1)
            continue
        if i in text.opened and (saw or not loose):
            return i
        if form == ":" and i + 2 < last:
            return i + 1 + bool(text.tags[i + 1] & THAT)
        if tag & SPEECH or (not loose and _infinitive(text, i)):
            saw = True
        elif saw and tag & PREPOSITION and text.forms[i - 1] in COMMAS:
            saw, loose = False, True
        elif saw and (form in DASHES or tag & PREPOSITION):
            i = max(i + 1, noun_phrase(text, i + 1, limit)) if tag & PREPOSITION else i + 1  # "قوله في بيان إن …"
            continue
        elif form in STOPS or (saw and not tag & (ADVERB | TIME) and form not in COMMAS):
            return None
        elif form not in COMMAS:
            loose = True
        i += 1
    return None


def _infinitive(text: Text, i: int) -> bool:
    """Whether a verbal noun of saying stands here, also with a pronoun ("نقلت عنه تأكيده …")."""
    form = text.forms[i]
    bare = form.removesuffix("ها").removesuffix("هم").removesuffix("ه") if text.owned(i) else form
    return any(r.tense == "masdar" for r in text.cues.readings(bare))


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
    if where:
        draft.medium = medium(text, *where)
    if heard and outer is None:
        link = outlet_link(text, *heard)
        if link.entity is None:
            link = link._replace(entity=reader.discourse.outlet(text.forms[heard[0]]))
        if not _own(text, heard, link):
            draft.via = (link,)
    elif outer is None and reader.leading is not None:
        draft.via, reader.leading = (reader.leading,), None
    elif outer is None:
        draft.via = _carried(reader, draft) or _shown(text, draft)
    if clause.addressee and not heard:
        draft.addressee = party(text, *clause.addressee)


def _shown(text: Text, draft: Draft) -> tuple[Link, ...]:
    """The outlet that printed the document which is the source, if the page is not its own."""
    span = draft.source.link.span
    if draft.source.link.kind not in ("document", "anonymous") or span is None:
        return ()
    return shown_by(text, text.at(span.start), text.at(span.end - 1) + 1)


def heard_by(text: Text, heard: Words) -> tuple[Link, ...]:
    """The outlet that heard a source, unless it is the page's own."""
    link = outlet_link(text, *heard)
    return () if _own(text, heard, link) else (link,)


def _own(text: Text, heard: Words, link: Link) -> bool:
    """Whether the outlet that heard a source is the page's own: named as such; or bare, or with
    its reporter, by a page that names none."""
    own = text.prose.outlet
    if own and own.entity:
        return own.entity == link.entity
    if any(name.mention.entity == link.entity and _told(text, name.first) for name in text.names):
        return False
    before = heard[0] - 1
    while text.is_mark(before):
        before -= 1
    bare = not stem_tag(text, before) & OUTLET and not text.tags[heard[0]] & OUTLET
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
