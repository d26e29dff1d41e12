"""Verbs of passing on: "نقلت وكالة … عن … قوله إن …", who told it and whose words it passes on."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.contents.ends import end_of
from tawatur.annotate.attributions.cues.chains import opens_outlet, own_outlet
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases.adjuncts import past_when
from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, is_outlet, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers import subjects
from tawatur.annotate.attributions.speakers.agreement import agrees
from tawatur.annotate.attributions.speakers.sources import Source, describe, outlet_link
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ANONYMOUS,
    PREPOSITION,
    ROLE,
    SPEECH,
    SPOKES,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, STOPS, Text
from tawatur.model.layers import Link, LinkKind
from tawatur.model.span import Span

# "from him", "from her", whose words an outlet passes on.
_OF_HIM = frozenset(("عنه", "عنها"))
# Kinds of those who pass something on and are no outlet; unnamed media are.
_TELLERS: frozenset[LinkKind] = frozenset(("person", "office", "spokesperson", "document", "organisation"))
_MEDIA = "media"
_SAYING = "القول"  # "نقلت وكالة … عن فلان القول «…»"


def quotes_unnamed(text: Text, at: int, last: int) -> bool:
    """Whether an outlet says something "from" people whom it does not name ("ذكرت صحيفة … عن مصادر لها أن …")."""
    end = noun_phrase(text, at + 1, last) if at + 1 < last and opens_outlet(text, at + 1) else at + 1
    if end > at + 1 and past_what(text, end, last):
        return True
    if end == at + 1 or end + 1 >= last or text.forms[end] != "عن":
        return False
    return bool(stem_tag(text, end + 1) & (ANONYMOUS | SPOKES | ROLE))


def transmitted(reader: Reader, at: int, readings: Sequence[Reading]) -> bool:
    """A transmitter's verb: "نقلت وكالة … عن … قوله إن …". Drafts it with the transmitter as `via`."""
    text, last = reader.text, reader.sentence.last
    i = end = at + 1
    if i < last and text.forms[i] not in _OF_HIM:
        i = past_when(text, i, last)
        end = noun_phrase(text, i, last) if i < last else i
    teller = (i, end) if end > i and text.forms[i] not in ("عن", "من") else None
    if teller is None and i < last and text.forms[i] == "عن":
        teller = subjects.before(text, at, reader.sentence.first)
    told = _saying(text, i, end, last) if teller else 0
    if told:
        teller = (i, told)
        reader.used.add(told)
    i = max(end, i)
    passes_on = (f for r in readings if r.cue.transmits for f in ("عن", "من", "الي") if f in r.cue.frames)
    from_ = next(passes_on, "عن")
    while i < last and text.forms[i] != from_ and text.forms[i] not in STOPS and i - at < 25:
        if (
            text.tags[i] & THAT
            or (from_ == "من" and text.forms[i] in COMMAS)
            or (teller and from_ == "الي" and text.glued(i, "ل"))
        ):
            break
        i += 1
    again = _of_him(reader, end) if from_ == "عن" else None
    if again and teller is None and opens_outlet(text, end + 1):
        teller = (end + 1, noun_phrase(text, end + 1, last))  # "ونقلت عنه صحيفة … قوله إن"
    what = 0 if again else told + 1 if told else past_what(text, end, last)
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
        link = _teller(reader, teller)
        via = () if from_ == "من" and own_outlet(text, teller, link) else (link,)
    elif readings[0].tense == "participle":
        teller_before = reader.discourse.implied(readings[0].gender, readings[0].number)
        via = (teller_before.link.carry(),) if teller_before else ()
    elif reader.discourse.outlets:
        via = (reader.discourse.outlets[-1].carry(),)
    source = again or reader.discourse.resolve(describe(text, head, source_end), False)
    quote = text.opened.get(start)
    stop = quote.close + 1 if quote and quote.closed and quote.close >= last else end_of(text, start, last)
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


def _saying(text: Text, first: int, end: int, last: int) -> int:
    """The noun of saying behind an outlet that passes on what somebody says by it ("نقلت صحيفة … تأكيد فلان أن …")."""
    if not opens_outlet(text, first):
        return 0
    named = (name.last for i in range(first, end) if (name := text.starting.get(i)) and is_outlet(text, name))
    near = range(next(named, last), min(end + 1, last - 1))
    held = (i for i in near if i not in text.covering and not definite(text.forms[i]) and not text.owned(i))
    return next((i for i in held if _infinitive(text, i) and can_speak(text, i + 1)), 0)


def _teller(reader: Reader, teller: Words) -> Link:
    """The link of who passes something on: an outlet, else a document or somebody ("نقل بيان للوزارة عن …")."""
    text = reader.text
    told = reader.discourse.resolve(describe(text, *teller), True).link
    media = any(text.grammar.sorts.get(form) == _MEDIA for form in text.forms[slice(*teller)])
    people = not media and bool(stem_tag(text, teller[0]) & ANONYMOUS)
    if (told.kind in _TELLERS or people) and not opens_outlet(text, teller[0]):
        return told
    link = outlet_link(text, *teller)
    if told.kind == "anonymous":
        return link  # "نقل مراسل قناة …"
    return link._replace(entity=None if told.kind == "person" else told.entity)  # not who heads "موقع النادي"


def past_what(text: Text, i: int, last: int) -> int:
    """The word after "what he said" ("نقلت الوكالة ما قاله فلان: «…»"), 0 where that does not begin at word `i`."""
    if i + 2 >= last or text.forms[i] != "ما":
        return 0
    said = any(r.pronoun and r.cue.act == "say" and not r.cue.transmits for r in text.readings(i + 1))
    return i + 2 if said else 0


def _of_him(reader: Reader, at: int) -> Source | None:
    """The last speaker, or whom the sentence before is about, where one passes on what he says ("عنه قوله")."""
    form = reader.text.forms[at] if at < reader.sentence.last else ""
    if form not in _OF_HIM:
        return None
    gender = "f" if form == "عنها" else "m"
    about = reader.topic()
    held = about if about and agrees(about, gender, "s") else reader.discourse.implied(gender, "s")
    return held._replace(link=held.link.carry()) if held else None


def passed_on(reader: Reader, at: int) -> None:
    """ "تناقلته وسائل إعلام": who passed a statement on joins the chain of the statement before."""
    text, last = reader.text, reader.sentence.last
    somebody = at + 1 < last and (can_speak(text, at + 1) or at + 1 in text.opened)
    if not somebody or text.glued(at + 1, "بلك") is not None or text.forms[at].endswith(("هم", "هما")):
        return  # "نقلهما جوا", "نقلته بالسيارة"
    end = noun_phrase(text, at + 1, last)
    if any(text.words[n].kind == "number" for n in range(at + 1, end)):
        return  # "a fall whose share is four percent", the noun and not the verb
    said = next((d for d in reversed(reader.here[-12:]) if d.at < at and d.outer is None), None)
    if end > at + 1 and said and not said.via:
        said.via = (outlet_link(text, at + 1, end),)


def _after_source(text: Text, i: int, last: int) -> int | None:
    """The word at which the content begins after "عن …": past commas, a relative clause, قوله, أن."""
    limit = min(last, i + 40)
    saw = loose = False
    while i < limit:
        tag, form = text.tags[i], text.forms[i]
        if tag & THAT and not saw and any(r.pronoun and r.cue.object == "target" for r in text.readings(i - 1)):
            loose = True  # "عن مصدر وصفته بأنه مطلع قوله إن …"
            i += 1
            continue
        if tag & THAT:
            return i + 1
        if i in text.times:
            i = max(text.times[i], i + 1)
            continue
        quote = text.opened.get(i)
        if quote and not saw and quote.close + 1 < limit and text.tags[quote.close + 1] & SPEECH:
            i, saw = quote.close + 2, True  # "عن مدير الشركة «إس إم بي» قوله إن …"
            continue
        if quote and (saw or not loose):
            return i
        if form == ":" and i + 2 < last:
            return i + 1 + bool(text.tags[i + 1] & THAT)
        if tag & SPEECH or form == _SAYING or (not loose and _infinitive(text, i)):
            saw = True
        elif saw and text.forms[i - 1] not in COMMAS and text.glued(i, "ل"):
            i = max(i + 1, noun_phrase(text, i, limit))  # "قوله للصحافيين: «…»"
            continue
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
