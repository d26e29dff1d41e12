"""From a page and one of its articles to prose: words and sentences, made once for all annotators."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose, Sentence, Word
from tawatur.model.view import View
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.words import forms, words

# Ta marbuta ends a word: where a letter follows it, the space between two words was lost.
_GLUED = re.compile("ة(?=[\u0621-\u063a\u0641-\u064a])")
# The two words have at least so many letters.
_FIRST, _SECOND = 3, 2
_BETWEEN = re.compile(r"ة(?=[^\W\d_]{2})(?<=[^\W\d_]{3})")


def prose(page: Page, article: Article, view: View | None = None) -> Prose:
    """The running text of one article: its title, bylines, subheads and body, in the order of the page.

    `view` is the folded page, where the caller has it (a page with several articles is folded once).
    """
    view = view or fold(page.text)
    held: list[Word] = []
    cut: list[Sentence] = []
    for number, (span, role) in enumerate(article.blocks()):
        first = len(held)
        found = words(view, view.folded(span))
        glued = [match.end() for match in _GLUED.finditer(page.text, *span)]
        held += _parted(found, page.text, glued) if glued else found
        cut += [Sentence(a, b, role, number) for a, b in sentences(held, first, len(held))]
    return Prose(page.text, tuple(held), tuple(cut), article.published, article.publisher, article.agency)


def spaced(text: str) -> str:
    """A text with a space between such words, for whoever asks for their forms alone."""
    return _BETWEEN.sub("ة ", text)


def _parted(found: Sequence[Word], text: str, ends: Sequence[int]) -> Iterator[Word]:
    """The words, two that lost the space between them apart ("الجديدةوقال"); `ends`: behind each ta marbuta inside."""
    for word in found:
        start = word.start
        for end in ends[bisect_right(ends, word.start) : bisect_right(ends, word.end - 1)]:
            if end - start >= _FIRST and word.end - end >= _SECOND:
                yield Word(start, end, forms(text[start:end])[0], word.kind)
                start = end
        yield word if start == word.start else Word(start, word.end, forms(text[start : word.end])[0], word.kind)
