"""Sheet: the words of one article in columns, as they are handed on to whoever reads it after the annotators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from tawatur.model.prose import Prose, Sentence, Word, WordKind
from tawatur.model.span import Span

# Each kind of word as one letter.
ARABIC, LATIN, NUMBER, MARK = "a", "l", "n", "m"
_LETTER: dict[WordKind, str] = {"arabic": ARABIC, "latin": LATIN, "number": NUMBER, "mark": MARK}
_KIND = {letter: kind for kind, letter in _LETTER.items()}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of an article: where each starts and ends (code points of the page's text), its folded form, its kind
    (one letter a word); and its sentences. Made once, where the article is read; a column costs less than its words.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    kinds: str
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, running: Prose) -> Sheet:
        """The sheet of an article's prose."""
        starts, ends, forms, kinds = zip(*running.words, strict=True) if running.words else ((), (), (), ())
        return cls(starts, ends, forms, "".join(map(_LETTER.__getitem__, kinds)), running.sentences)

    def span(self, sentence: Sentence) -> Span:
        """The span of a sentence."""
        return Span(self.starts[sentence.first], self.ends[sentence.last - 1])

    def words(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence, marks left out."""
        part = slice(sentence.first, sentence.last)
        columns = zip(self.starts[part], self.ends[part], self.forms[part], self.kinds[part], strict=True)
        make = tuple.__new__  # a third of the time that Word(…) takes
        return [make(Word, (start, end, form, _KIND[kind])) for start, end, form, kind in columns if kind != MARK]

    def plain(self) -> tuple[list[int], list[str]]:
        """Where the words without marks start, and their forms."""
        kept = [kind != MARK for kind in self.kinds]
        return list(compress(self.starts, kept)), list(compress(self.forms, kept))
