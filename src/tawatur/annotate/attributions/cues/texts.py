"""Texts of statements behind the colon that announces them ("أصدرت الوزارة البيان التالي: …")."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import new_cue
from tawatur.annotate.attributions.contents.remarks import closer
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.words.grammar import ADVERBS, TAILS, THAT, WERE
from tawatur.annotate.attributions.words.text import STOPS, Text

# Marks behind a question, and those of a pause.
_ASKED, _PAUSE, _TWO = frozenset("؟?"), [".", "."], 2
# Words of what announces a text, before its colon.
_LEADS = (2, 3, 4, 1)


def lead(text: Text, colon: int) -> int:
    """Where the words begin that announce a text before a colon, the colon itself where none do."""
    found = (text.grammar.texts.at(text.words, colon - k, colon) for k in _LEADS if colon >= k)
    return next((match.first for match in found if match and match.last == colon), colon)


def paragraph_end(reader: Reader) -> int:
    """Where the paragraph of a sentence ends, which is all text of the statement that is announced in it."""
    sentence, last = reader.sentence, reader.sentence.last
    for after in reader.text.prose.sentences[reader.number + 1 :]:
        if after.block != sentence.block or after.role != sentence.role:
            break
        last = after.last
    return last


def next_paragraph(reader: Reader) -> tuple[int, int] | None:
    """The paragraph behind one that ends with the colon of an announced text; None where the body ends there."""
    sentence, later = reader.sentence, reader.text.prose.sentences[reader.number + 1 :]
    if not later or later[0].block == sentence.block or later[0].role != sentence.role:
        return None
    block = later[0].block
    return later[0].first, next((s.first for s in later if s.block != block), later[-1].last)


def spoken_on(reader: Reader, start: int, end: int) -> int:
    """Past what somebody says on in the paragraph that begins with him, no marks around it or the second of them lost.

    `start`: where his words begin behind the colon, `end`: where the first clause of them ends.
    """
    text, sentence, last = reader.text, reader.sentence, reader.sentence.last
    lost = start in text.opened and not text.opened[start].closed
    if lost:
        turn = next((i for i in text.cued(start + 1, last) if new_cue(text, i, last)), last)
        ends = (i + 1 for i in range(turn - 1, start, -1) if text.forms[i] in STOPS)
        if not (end + 1 < last and closer(text, end + 1, last)):  # "…، في إشارة إلى …"
            end = last if turn == last else next(ends, end)
    if end < last - _TWO:
        return end
    goes_on = lost or (_opens_paragraph(reader) and not text.tags[start - 1] & THAT)
    for after in text.prose.sentences[reader.number + 1 :]:
        if after.block != sentence.block or after.role != sentence.role or _turns(text, after.first, after.last):
            break
        asks = text.forms[last - 1] in _ASKED and text.forms[after.last - 1] in _ASKED
        if not (asks or text.forms[last - _TWO : last] == _PAUSE or goes_on):
            break
        end = last = after.last
    return end


def _opens_paragraph(reader: Reader) -> bool:
    """Whether the sentence is the first of a paragraph that is not all of the body."""
    sentence, sentences = reader.sentence, reader.text.prose.sentences
    before = sentences[reader.number - 1] if reader.number else None
    return before is not None and before.role == sentence.role and before.block != sentence.block


def _turns(text: Text, first: int, last: int) -> bool:
    """Whether the outlet or somebody else goes on here."""
    if text.tags[first] & WERE or first in text.opened or _sets_beside(text, first, last):
        return True
    return any(new_cue(text, i, last) for i in (first, *text.cued(first, last)))


def _sets_beside(text: Text, first: int, last: int) -> bool:
    """Whether words open a sentence by which the outlet goes over to something else ("من جهة أخرى", "يذكر أن")."""
    if not text.opens[first] & (ADVERBS | TAILS):
        return False
    grammar = text.grammar
    return bool(grammar.adverbs.at(text.words, first, last) or grammar.tails.at(text.words, first, last))
