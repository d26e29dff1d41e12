"""Cues that are no words of saying: the colon of a headline, a quotation with its speaker after it or none at all."""

from __future__ import annotations

from tawatur.annotate.attributions.cues.chains import cue_span, heard_by, opens_outlet
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases.heads import LONGEST_NAME_IN_MARKS, can_speak, opens_medium
from tawatur.annotate.attributions.phrases.hearers import past_hearer
from tawatur.annotate.attributions.phrases.phrases import HEADLINES, noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.callers import called
from tawatur.annotate.attributions.speakers.parties import medium
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.clause import Clause
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ANONYMOUS,
    BODY,
    DOCUMENT,
    KIN,
    NEGATION,
    OUTLET,
    PREPOSITION,
    ROLE,
    SPOKES,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.quotes import Quote
from tawatur.annotate.attributions.words.text import COMMAS, Text
from tawatur.model.prose import Sentence
from tawatur.model.span import Span

_LONGEST_SPEAKER = 12
# Words of a label before a bar at the head of a headline, with the bar ("عاجل | …").
_LABEL = 5
# Words of a body in marks at the head of a headline, with the marks («الأرصاد»: …).
_BODY_IN_MARKS = 5
# Between a quotation and its cue ("«…»، هكذا قال فلان").
_THUS = frozenset(("هكذا", "بهذا"))
# Those without a name who speak in points.
_UNNAMED = frozenset(("official", "expert", ""))
# What opens a point of a list.
_BULLETS = frozenset("-–—*•●▪■◾◼◆►➤·")
_DOTS = ([".", "."], ["…", "."], [".", "…"])


def read(reader: Reader) -> None:
    """«X: …» in a title or subhead, or in a line of a live page."""
    text, sentence = reader.text, reader.sentence
    first = _past_bullet(text, sentence)
    pointed = first > sentence.first
    if (pointed or sentence.role not in HEADLINES) and not _live(text, sentence, reader.number):
        return
    bar = next((i for i in range(first, min(sentence.last, first + _LABEL)) if text.forms[i] == "|"), None)
    first = first if bar is None else bar + 1
    colon = next((i for i in range(first, min(sentence.last, first + _LONGEST_SPEAKER)) if text.forms[i] == ":"), None)
    if text.is_mark(first) and first + 1 in text.starting and first not in text.closed:
        first += first not in text.opened or text.opened[first].close > first + _LONGEST_SPEAKER
    teller = _teller(text, first, colon) if colon is not None else first
    told, first = (first, teller), max(first, teller)
    end = _speaker(text, first, colon) if colon is not None else None
    if colon is None or colon + 2 >= sentence.last:
        return
    caller = called(text, first, colon, sentence.last) if end is None and sentence.role in HEADLINES else None
    if (end is None and caller is None) or _author(reader, first, colon):
        return
    held = content(text, [(colon + 1, _past_dots(reader), None)])
    if held is None:
        return
    spans, ranges, mode = held
    act, polarity = shape(text, "say", ranges)
    source = caller or reader.discourse.resolve(describe(text, first, end or colon), False)
    word = text.words[colon]
    draft = Draft(
        spans, ranges, Span(word.start, word.end), colon, source, act, mode, polarity, "neutral", "headline/colon",
        reader.number,
    )  # fmt: skip
    if end and end < colon and past_hearer(text, end, colon + 1) == colon:
        draft.via = heard_by(text, (end, colon))  # "فلان لرويترز: …"
    elif told[0] < told[1]:
        draft.via = heard_by(text, (told[0], told[1] - 1))
    reader.add(draft)


def _teller(text: Text, first: int, colon: int) -> int:
    """Past the outlet that passes on what stands behind a colon, and "from" ("رويترز عن مسؤول: …"), else `first`."""
    about = next((i for i in range(first + 1, colon - 1) if text.forms[i] == "عن"), None)
    if about is None or not opens_outlet(text, first) or noun_phrase(text, first, about) < about:
        return first
    return about + 1 if can_speak(text, about + 1) else first


def _author(reader: Reader, first: int, colon: int) -> bool:
    """Whether the line below names the same, who wrote the piece ("فلان: لماذا نسافر؟")."""
    text, after = reader.text, reader.number + 1
    below = text.prose.sentences[after : after + 1]
    return any(text.forms[line.first : line.last] == text.forms[first:colon] for line in below)


def _past_dots(reader: Reader) -> int:
    """Where the sentence ends, or the headline that goes on after it: two stops part clauses there («X: … .. …»)."""
    text, last = reader.text, reader.sentence.last
    for sentence in text.prose.sentences[reader.number + 1 :]:
        same = sentence.role in HEADLINES and sentence.block == reader.sentence.block
        if not same or text.forms[last - 2 : last] not in _DOTS or ":" in text.forms[sentence.first : sentence.last]:
            break
        last = sentence.last
    return last


def _past_bullet(text: Text, sentence: Sentence) -> int:
    """The first word of a sentence, behind the bullet of a point."""
    first = sentence.first
    return first + (first + 1 < sentence.last and text.forms[first] in _BULLETS)


def _live(text: Text, sentence: Sentence, number: int) -> bool:
    """Whether a paragraph of the body begins with a speaker and a colon, as the lines of live pages and points do.

    Behind a bullet those without a name speak, too; a body there is as often what the line tells of.
    """
    first = _past_bullet(text, sentence)
    opens = not number or text.prose.sentences[number - 1].block != sentence.block
    if not opens or (sentence.role != "body" and sentence.role not in HEADLINES):
        return False
    name = text.starting.get(first)
    known = name is not None and name.mention.type == "PER" and not name.cut
    unnamed = first > sentence.first and text.grammar.sorts.get(text.forms[first]) in _UNNAMED
    if not (known or unnamed or text.tags[first] & (ROLE | SPOKES)):
        return False
    near = range(first, min(sentence.last, first + _LONGEST_SPEAKER))
    colon = next((i for i in near if text.forms[i] == ":"), first)
    return colon > first and colon + 1 not in text.opened and noun_phrase(text, first, colon) == colon


def _speaker(text: Text, first: int, colon: int) -> int | None:
    """The word after the speaker before a colon; None where nobody speaks."""
    end = noun_phrase(text, first, colon)
    verb = any(r.tense in ("perfect", "imperfect") for r in text.readings(colon - 1))
    if end == first or (verb and colon - 1 > first):
        return None  # "فلان يقول: …": the verb takes it
    heard = next((i for i in range(first + 1, colon) if past_hearer(text, i, colon + 1) == colon), colon)
    if heard < colon and can_speak(text, first) and noun_phrase(text, first, heard) == heard:
        return heard  # "مصادر لرويترز: …"
    manner = next((i for i in range(first + 1, colon) if _manner(text, i)), colon)
    if manner < colon and _speaks(text, first, manner, colon):
        return min(end, manner)
    if end + 1 == colon and text.words[end].kind == "mark":
        return colon if _speaks(text, first, colon) else None
    if end == colon:
        return colon if _speaks(text, first, colon) else None
    told = text.glued(end, "ل")
    adjunct = bool(text.tags[end] & PREPOSITION) or told is not None
    name = text.starting.get(first)
    known = (name is not None and name.mention.type == "PER") or bool(text.tags[first] & (ROLE | ANONYMOUS))
    known = known or bool(text.tags[first] & BODY and told and not told.stem)  # "الأمانة لـ«فلان»: …"
    return end if adjunct and known and _speaks(text, first, end, colon) else None


def _manner(text: Text, i: int) -> bool:
    """Whether a word in the accusative tells how somebody says something ("الوزير مهاجمًا …: «…»")."""
    word = text.words[i]
    return word.form.endswith("ا") and text.prose.text[word.start : word.end].endswith(("ًا", "اً"))


def _speaks(text: Text, first: int, end: int, colon: int = 0) -> bool:
    colon = colon or end
    name = text.starting.get(first) or (text.starting.get(first + 1) if first in text.opened else None)
    if name and name.mention.type == "GPE" and name.last >= colon:
        if colon + 1 < text.size and text.forms[colon + 1] == "علي":
            return True
        denies = any(text.tags[i] & NEGATION for i in range(colon + 1, min(colon + 8, text.size)))
        return name.mention.metonym or name.mention.kind == "capital" or denies
    if name:
        return name.mention.type in ("PER", "ORG", "GPE") and can_speak(text, name.first)
    if first in text.opened and text.opened[first].close == colon - 1:
        return colon - first <= _BODY_IN_MARKS and end == colon
    if text.tags[first] & DOCUMENT:
        return text.forms[first] in text.grammar.classes.reports
    if text.tags[first] & ANONYMOUS and not text.tags[first] & ROLE:
        named = any(i in text.starting for i in range(first, end))
        several = text.forms[first].endswith("ون")  # "مواطنون: …"
        return (
            named or several or end > first + 1 or text.grammar.sorts.get(text.forms[first]) in ("official", "expert")
        )
    return bool(text.tags[first] & (ROLE | SPOKES | BODY | OUTLET | KIN))


def quote_before(text: Text, at: int, first: int) -> Quote | None:
    """The quotation that ends directly before a cue, whole or with a comma between."""
    thus = at == first + 1 and text.forms[first] in _THUS
    if at <= first + 1 and not thus:
        return None
    i, lowest = at - 1, 0 if thus else first  # «… .» هكذا قال فلان: in the sentence before
    while i > lowest and (text.forms[i] in COMMAS or text.forms[i] in _THUS or (i < first and text.forms[i] == ".")):
        i -= 1
    quote = text.closed.get(i)
    if quote and any(r.clitics == "و" for r in text.readings(at)) and text.tags[quote.open - 1] & THAT:
        return None  # "أن «…»، وأشار إلى …"
    return quote if quote and quote.open >= lowest and quote.close - quote.open > 3 else None


def said_already(reader: Reader, quote: Quote) -> bool:
    """Whether somebody was found already who says a quotation of this sentence."""
    return any(draft.holds(quote.open + 1) for draft in reader.here[-12:])


def postposed(reader: Reader, at: int, quote: Quote, readings: list[Reading]) -> bool:
    """«…»، قال X: the quotation before the cue is the content."""
    text, last = reader.text, reader.sentence.last
    reading = next((r for r in readings if "quote" in r.cue.frames), None)
    if reading is None or said_already(reader, quote):
        return False
    end = noun_phrase(text, at + 1, last) if at + 1 < last else at + 1
    name = quote.close == at - 1 and quote.close - quote.open <= LONGEST_NAME_IN_MARKS
    if name and end > at + 1 and not can_speak(text, at + 1):
        return False  # "«النهر» تواصل بناء مصنع"
    gender = reading.gender if reading.number == "s" else ""
    if end > at + 1:
        source = reader.discourse.resolve(describe(text, at + 1, end, gender), False)
    else:
        implied = reader.discourse.implied(gender, reading.number)
        if implied is None:
            return False
        source = implied._replace(link=implied.link.carry())
    held = content(text, [(quote.open, quote.close + 1, None)])
    if held is None:
        return False
    spans, ranges, mode = held
    act, polarity = shape(text, reading.cue.act, ranges)
    clause = Clause(reading.cue, reading, "quote", quote.open, text.words[quote.open].start)
    draft = Draft(
        spans, ranges, cue_span(text, at, clause), at, source, act, mode, polarity, reading.cue.distance,
        reading.cue.rule, reader.number,
    )  # fmt: skip
    i = end
    while i < last and (text.tags[i] & (ADVERB | TIME) or text.forms[i] in ("في", "علي", "عبر")):
        i += 1
    if i < last and opens_medium(text, i):
        draft.medium = medium(text, i, min(i + 3, last))
    reader.add(draft)
    return True


def floating(reader: Reader) -> None:
    """A paragraph that is a quotation and nothing else: the last speaker goes on."""
    text, sentence = reader.text, reader.sentence
    if sentence.role != "body" or not reader.drafts:
        return
    quote = text.opened.get(sentence.first)
    if quote is None or quote.close < sentence.last - 2 or sentence.last - sentence.first < 4:
        return
    if quote.open + 1 < text.size and any(r.clitics for r in text.readings(quote.open + 1)):
        return
    before = next((d for d in reversed(reader.drafts[-12:]) if d.outer is None), None)
    if before is None or reader.number - before.sentence > 3 or before.holds(quote.open + 1):
        return
    if quote.open > sentence.first or any(
        text.forms[j] == ":" for j in range(quote.open, min(quote.open + 3, quote.close))
    ):
        return
    end = max(quote.close, sentence.first + 1)
    held = content(text, [(quote.open, end + 1, None)])
    if held is None:
        return
    spans, ranges, mode = held
    edges = {before.words[0][0], before.words[-1][1] - 1}
    at_edge = any(edge in text.opened or edge in text.closed for edge in edges)
    if (before.mode == "direct" or (before.mode == "mixed" and at_edge)) and reader.number - before.sentence <= 2:
        before.content += spans
        before.words += ranges
        before.mode = before.mode if before.mode == "direct" else "mixed"
        before.sentence = reader.number
        return
    act, polarity = shape(text, "say", ranges)
    link = before.source.link
    source = Source(
        link.carry(),
        before.source.gender,
        before.source.number,
        before.source.words,
    )
    word = text.words[quote.open]
    reader.add(
        Draft(
            spans, ranges, Span(word.start, word.end), quote.open, source, act, mode, polarity, "neutral",
            "quotation/alone", reader.number,
        )
    )  # fmt: skip
