"""Texts of statements behind the colon that announces them ("أصدرت الوزارة البيان التالي: …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.attributions.text import Text

if TYPE_CHECKING:
    from tawatur.annotate.attributions.reader import Reader

# Words of what announces a text, before its colon.
_LEADS = (2, 3, 1)


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
