"""What is said without particle or mark: behind "قال" at the head of a clause, or behind speaker and comma."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.ends import end_of
from tawatur.annotate.attributions.cues.chains import cue_span
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases.heads import can_speak
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.clause import Clause
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import AUXILIARY, DONE, NEGATION, PREPOSITION
from tawatur.annotate.attributions.words.text import COMMAS, Text

_PLAIN = ("قال", "أضاف")
# Words in marks that are more than a name, with a mark.
_LONG = 5
# With these a speaker begins.
_WE = frozenset(("هناك", "نحن", "اننا", "انني", "لدينا", "ليس"))


def bare(reader: Reader, at: int, readings: list[Reading]) -> bool:
    """A sentence or clause that begins with "قال" and goes on without particle or mark, or after speaker and comma."""
    text, sentence = reader.text, reader.sentence
    reading = next((r for r in readings if r.cue.lemma in _PLAIN and r.tense == "perfect"), None)
    goes_on = at > sentence.first and text.forms[at - 1] in COMMAS and text.forms[at][0] == "و"
    if reading is None or sentence.last - at < 5 or not (at == sentence.first or (goes_on and _verb(text, at + 1))):
        return False
    start = at + 1 + (text.forms[at + 1] in COMMAS)
    if start == at + 1 and can_speak(text, start):
        end = noun_phrase(text, start, sentence.last)
        spoken = end + 2 < sentence.last and _speaks_up(text, end)
        if not spoken and not _clause_after_comma(text, end, sentence.last):
            return False
        source: Source | None = reader.discourse.resolve(describe(text, start, end), False)
        start = end if spoken else end + 1
    else:
        source = reader.discourse.implied(reading.gender, reading.number)
        source = source._replace(link=source.link.carry()) if source else None
    start = _quotation(text, start, sentence.last)
    held = content(text, [(start, end_of(text, start, sentence.last), None)])
    if source is None or held is None:
        return False
    spans, ranges, mode = held
    act, polarity = shape(text, "say", ranges)
    clause = Clause(reading.cue, reading, "that", at, text.words[at].end)
    reader.add(
        Draft(
            spans, ranges, cue_span(text, at, clause), at, source, act, mode, polarity, reading.cue.distance,
            reading.cue.rule, reader.number,
        )
    )  # fmt: skip
    return True


def _quotation(text: Text, start: int, last: int) -> int:
    """The quotation with which a sentence ends, where only an occasion leads to it ("وقال في جلسة …: «…»"), else the
    word itself."""
    if not text.tags[start] & PREPOSITION:
        return start
    long = (i for i in text.marked(start, last) if text.opened[i].close - i > _LONG)
    return next((i for i in long if text.opened[i].close >= last - 2), start)


def resumed(text: Text, at: int, last: int) -> bool:
    """Whether a comma follows the cue, and then what we say ourselves ("وأضاف، نتشرف بأن …")."""
    if at + 3 >= last or text.forms[at + 1] not in COMMAS:
        return False
    return text.forms[at + 2][0] in "ن" and len(text.forms[at + 2]) > 3 and not text.tags[at + 2]


def _clause_after_comma(text: Text, end: int, last: int) -> bool:
    """Whether a comma and a clause without a particle follow a speaker ("قال فلان، تلقت الغرفة بلاغا …")."""
    i = end + 1
    return i + 3 < last and text.forms[end] in COMMAS and text.words[i].kind == "arabic" and _verb(text, i)


def _speaks_up(text: Text, i: int) -> bool:
    """Whether a clause opens here as only a speaker begins ("وأضاف فلان هناك …", "وقال فلان نطالب بـ…")."""
    wordings = text.grammar.openings.get(text.forms[i], ())
    return text.forms[i] in _WE or any(len(words) == 1 and words[0][0] == "ن" for words, _ in wordings)


def _verb(text: Text, i: int) -> bool:
    """Whether a feminine perfect, an auxiliary or a negation opens a clause here."""
    verb = text.forms[i].endswith("ت") and not text.forms[i].endswith("ات") and len(text.forms[i]) > 3
    return verb or bool(text.tags[i] & (AUXILIARY | NEGATION | DONE))
