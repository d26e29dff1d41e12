"""From a page and one of its articles to prose: words and sentences, made once for all annotators."""

from __future__ import annotations

from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose, Sentence, Word
from tawatur.model.view import View
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.words import words


def prose(page: Page, article: Article, view: View | None = None) -> Prose:
    """The running text of one article: its title, bylines, subheads and body, in the order of the page.

    `view` is the folded page, where the caller has it (a page with several articles is folded once).
    """
    view = view or fold(page.text)
    held: list[Word] = []
    cut: list[Sentence] = []
    for number, (span, role) in enumerate(article.blocks()):
        first = len(held)
        held += words(view, view.folded(span))
        cut += [Sentence(a, b, role, number) for a, b in sentences(held, first, len(held))]
    return Prose(page.text, tuple(held), tuple(cut), article.published, article.publisher, article.agency)
