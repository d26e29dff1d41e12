"""Statements that no cue with a source took: a quotation after a colon, words before "على حد قوله"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.attributions import headlines, subjects
from tawatur.annotate.attributions.contents import together
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.implied import RECENT
from tawatur.annotate.attributions.openings import announced
from tawatur.annotate.attributions.quotes import Quote
from tawatur.annotate.attributions.sources import Source, describe
from tawatur.model.span import Span

if TYPE_CHECKING:
    from tawatur.annotate.attributions.reader import Reader

_FEWEST = 5
# Gender and number of "their", "her" at the end of "in … words".
_WHOSE = {"هما": ("", ""), "هم": ("", "p"), "ها": ("f", "s")}
# With these a letter speaks to somebody ("فخامة الرئيس: …").
_SPOKEN_TO = frozenset(("فخامه", "معالي", "سعاده", "سمو", "صاحب", "جلاله", "دوله", "فضيله", "سماحه", "ايها"))


def after_colon(reader: Reader) -> None:
    """The subject says what stands in marks after a colon, whatever the verb ("نشر فلان على …: «…»")."""
    text, sentence = reader.text, reader.sentence
    if sentence.role != "body":
        return
    for at in text.marked(sentence.first + 2, sentence.last):
        quote = text.opened[at]
        if text.forms[at - 1] != ":" or _taken(reader, quote) or announced(text, at - 1) or _name(reader, quote):
            continue
        words = subjects.of_sentence(text, sentence.first, at - 1)
        if words is None or (words == (sentence.first, at - 1) and text.forms[words[0]] in _SPOKEN_TO):
            return
        source = reader.discourse.resolve(describe(text, *words), False)
        word = text.words[at - 1]
        _add(reader, at - 1, Span(word.start, word.end), together(text, quote), source, "quotation/colon")


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
