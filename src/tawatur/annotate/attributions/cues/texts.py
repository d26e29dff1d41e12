"""Texts of statements behind the colon that announces them ("أصدرت الوزارة البيان التالي: …")."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import new_cue
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.words.grammar import WERE
from tawatur.annotate.attributions.words.text import Text

# Marks behind a question, and those of a pause.
_ASKED, _PAUSE, _STOPS = frozenset("؟?"), [".", "."], 2
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


def asked_on(reader: Reader, end: int) -> int:
    """Past what goes on with a question or a pause behind a colon ("قال فلان: من …؟ ولماذا …؟"), else `end`."""
    text, sentence, last = reader.text, reader.sentence, reader.sentence.last
    if end < last - _STOPS:
        return end
    for after in text.prose.sentences[reader.number + 1 :]:
        if after.block != sentence.block or after.role != sentence.role or _turns(text, after.first, after.last):
            break
        asks = text.forms[last - 1] in _ASKED and text.forms[after.last - 1] in _ASKED
        if not asks and text.forms[last - _STOPS : last] != _PAUSE:
            break
        end = last = after.last
    return end


def _turns(text: Text, first: int, last: int) -> bool:
    """Whether the outlet or somebody else goes on here."""
    return bool(text.tags[first] & WERE) or new_cue(text, first, last) or first in text.opened
