"""Statements that no cue with a source took: a quotation after a colon, words before "على حد قوله"."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.behind_marks import together
from tawatur.annotate.attributions.cues import headlines
from tawatur.annotate.attributions.cues.texts import lead, next_paragraph, paragraph_end
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases.heads import can_speak, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.quoted import announced
from tawatur.annotate.attributions.reader import RECENT, Reader
from tawatur.annotate.attributions.speakers import sentences
from tawatur.annotate.attributions.speakers.sources import Source, describe, outlet_link
from tawatur.annotate.attributions.words.grammar import DOCUMENT, PREPOSITION, SPEAKER, THAT
from tawatur.annotate.attributions.words.kinds import CAME, OF_THAT
from tawatur.annotate.attributions.words.quotes import Quote
from tawatur.annotate.attributions.words.scripture import recited
from tawatur.annotate.attributions.words.text import COMMAS
from tawatur.model.span import Span

_FEWEST = 5
# Gender and number of "their", "her" at the end of "in … words".
_WHOSE = {"هما": ("", ""), "هم": ("", "p"), "ها": ("f", "s")}
_THIS_IN = ["ذلك", "في"]


def after_colon(reader: Reader) -> None:
    """The subject says what stands in marks after a colon, whatever the verb ("نشر فلان على …: «…»")."""
    text, sentence = reader.text, reader.sentence
    if sentence.role != "body":
        return
    for at in text.marked(sentence.first + 2, sentence.last):
        quote = text.opened[at]
        if (
            text.forms[at - 1] != ":"
            or not text.is_mark(at)
            or _taken(reader, quote)
            or announced(text, at - 1)
            or recited(text, at - 1)
            or _name(reader, quote)
        ):
            continue
        words = sentences.of_sentence(text, sentence.first, at - 1)
        if words is None:
            return
        if words == (sentence.first, at - 1) and text.forms[words[0]] in text.grammar.classes.addresses:
            return
        source = reader.discourse.resolve(describe(text, *words), False)
        word = text.words[at - 1]
        _add(reader, at - 1, Span(word.start, word.end), together(text, quote), source, "quotation/colon")


def following(reader: Reader) -> None:
    """The text of a statement after the colon that announces it ("صدر عن الوزارة البيان التالي: …")."""
    text, sentence = reader.text, reader.sentence
    if sentence.role != "body" or reader.here:
        return
    for at in text.edges(sentence.first + 1, sentence.last):
        ends = at == sentence.last - 1
        if text.forms[at] != ":" or not (ends or at < sentence.last - _FEWEST):
            continue
        first = lead(text, at)
        words = _issuer(reader, first) if first < at else None
        held = next_paragraph(reader) if ends else (at + 1, paragraph_end(reader))
        if words is not None and held is not None:
            source = reader.discourse.resolve(describe(text, *words), False)
            word = text.words[at]
            parts: list[tuple[int, int, int | None]] = [(*held, None)]
            _add(reader, at, Span(word.start, word.end), parts, source, "statement/colon")
        return


def _issuer(reader: Reader, stop: int) -> tuple[int, int] | None:
    """Who gave out a statement: behind "صدر عن", or the subject of the sentence."""
    text, first = reader.text, reader.sentence.first
    for i in range(first, stop - 1):
        if text.forms[i] == "عن" and text.forms[i - 1].lstrip("و") in text.grammar.classes.issued:
            end = noun_phrase(text, i + 1, stop)
            return (i + 1, end) if end > i + 1 else None
    return sentences.of_sentence(text, first, stop)


def pointing_back(reader: Reader, at: int, last: int) -> None:
    """ "… ، على حد قوله": the last speaker said what stands in marks before, or all of it."""
    text, first = reader.text, reader.sentence.first
    quote = headlines.quote_before(text, at, first)
    if quote is not None and not _taken(reader, quote):
        parts: list[tuple[int, int, int | None]] = [(quote.open, quote.close + 1, None)]
    elif quote is None and not reader.here and at - first >= _FEWEST:
        parts = [(first, at, None)]
    else:
        return
    pronoun = next((way for end, way in _WHOSE.items() if text.forms[last - 1].endswith(end)), ("m", "s"))
    source = reader.discourse.implied(*pronoun)
    if source is not None:
        held = source._replace(link=source.link.carry())
        cue = Span(text.words[at].start, text.words[last - 1].end)
        _add(reader, at, cue, parts, held, "cues/prepositions/pointing back")


def alone(reader: Reader, at: int, end: int) -> bool:
    """Whether a cue and its source fill a sentence that is not the first ("… . وفقا لوكالة …")."""
    marks = (reader.text.words[j].kind == "mark" for j in range(end, reader.sentence.last))
    return at == reader.sentence.first and reader.number > 0 and all(marks)


def of_sentence_before(reader: Reader, source: tuple[int, int], cue: Span) -> None:
    """The outlet named in a sentence of its own passed on what the sentence before says, or said it itself."""
    text, before = reader.text, reader.text.prose.sentences[reader.number - 1]
    if before.role != reader.sentence.role or before.block != reader.sentence.block:
        return
    said = next((d for d in reversed(reader.drafts[-RECENT:]) if d.sentence == reader.number - 1 and not d.outer), None)
    if said is not None:
        said.via = said.via or (outlet_link(text, *source),)
    elif before.last - before.first >= _FEWEST:
        _add(
            reader,
            source[0],
            cue,
            [(before.first, before.last, None)],
            describe(text, *source),
            "cues/prepositions/alone",
        )


def said_that(reader: Reader, at: int) -> bool:
    """Whether a verb of saying with "that" points back ("… . صرح بذلك مدير السد"): its subject said what stands before,
    a sentence or a clause, where nobody else did.
    """
    text, last = reader.text, reader.sentence.last
    parts = _before(reader, at) if _points_back(reader, at) else []
    if not parts:
        return False
    comma = next((i for i in range(at + 2, last) if text.forms[i] in COMMAS), last)
    if any(text.tags[i] & THAT for i in range(at + 2, comma)):  # "أوضح ذلك المسؤول أن …"
        return False
    end = noun_phrase(text, at + 2, comma)
    source = reader.discourse.resolve(describe(text, at + 2, end), False)
    _add(reader, at, text.span(at, at + 2), parts, source, "cues/pointing back")
    reader.used.update(range(at, end))
    return True


def came_in(reader: Reader) -> None:
    """The sentence before, where nobody says it: he said it in whose words it "came" ("… . جاء ذلك في تصريح لفلان")."""
    text, first, last = reader.text, reader.sentence.first, reader.sentence.last
    came = text.forms[first].removeprefix("و") in CAME and text.forms[first + 1 : first + 3] == _THIS_IN
    if not came or first + 4 >= last or reader.here or not text.tags[first + 3] & DOCUMENT:
        return
    parts, near = _before(reader, first), range(first + 4, min(first + 6, last))
    who = next((i for i in near if text.glued(i, "ل")), last)
    if not parts or who >= last or not (stem_tag(text, who) & SPEAKER or who in text.starting):
        return
    end = noun_phrase(text, who, last)
    if end > who:
        source = reader.discourse.resolve(describe(text, who, end), False)
        cue = Span(text.words[first].start, text.words[first + 3].end)
        _add(reader, first, cue, parts, source, "cues/pointing back")


def _points_back(reader: Reader, at: int) -> bool:
    """Whether a verb of saying with "that" and somebody who speaks stand here, in the body of the article."""
    text = reader.text
    if at + 2 >= reader.sentence.last or text.forms[at + 1] not in OF_THAT or reader.sentence.role != "body":
        return False
    verb = any(r.tense == "perfect" and not r.cue.guard for r in text.readings(at))
    return verb and not text.tags[at] & PREPOSITION and can_speak(text, at + 2)


def _before(reader: Reader, at: int) -> list[tuple[int, int, int | None]]:
    """What stands before a word that opens its sentence, or a clause behind a comma; nothing where somebody says it."""
    text, sentence = reader.text, reader.sentence
    if at > sentence.first:
        held = text.forms[at - 1] in COMMAS and not reader.here and at - sentence.first > _FEWEST
        return [(sentence.first, at - 1, None)] if held else []
    before = text.prose.sentences[reader.number - 1] if reader.number else sentence
    said = any(draft.sentence == reader.number - 1 for draft in reader.drafts[-RECENT:])
    held = before.role == sentence.role and before is not sentence and before.last - before.first >= _FEWEST
    return [(before.first, before.last, None)] if held and not said else []


def _name(reader: Reader, quote: Quote) -> bool:
    """Whether a clause goes on behind a few words in marks, which then are a name («… : "الجمعية" أعلنت …»)."""
    after = quote.close + 1
    goes_on = quote.closed and after < reader.sentence.last and reader.text.words[after].kind == "arabic"
    return goes_on and quote.close - quote.open < _FEWEST and reader.text.forms[after][0] != "و"


def _taken(reader: Reader, quote: Quote) -> bool:
    """Whether a statement holds the quotation already."""
    return any(draft.holds(quote.open + 1) for draft in reader.drafts[-RECENT:])


def _add(
    reader: Reader, at: int, cue: Span, parts: list[tuple[int, int, int | None]], source: Source, rule: str
) -> None:
    held = content(reader.text, parts)
    if held is None:
        return
    spans, ranges, mode = held
    act, polarity = shape(reader.text, "say", ranges)
    reader.add(Draft(spans, ranges, cue, at, source, act, mode, polarity, "neutral", rule, reader.number))
