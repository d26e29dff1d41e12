"""Text that has lost its HTML: from a string to a page with blocks and articles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tawatur.lexicon import Lexicon
from tawatur.model.page import Block, Page
from tawatur.pages.articles import articles
from tawatur.pages.labels import Labels, labels
from tawatur.pages.outline import outline
from tawatur.pages.segments import Hints, segments
from tawatur.script.fold import fold


def read_text(
    name: str,
    text: str,
    *,
    dates: Mapping[int, date] | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> Page:
    """Cut a text into blocks and articles.

    `dates` gives the day of publication by article number (from 1); where it has none, the page's own words may.
    Raises TextError where the text holds NUL.
    """
    lexicon = lexicon or Lexicon()
    return build(name, text, labels(lexicon), lexicon, dates=dates, url=url)


def build(
    name: str, text: str, labels: Labels, lexicon: Lexicon, *, dates: Mapping[int, date] | None = None,
    url: str | None = None, media: str = "text", hints: Hints = (),
) -> Page:  # fmt: skip
    """A page from its text, by these labels and, for HTML, the roles that its structure gives to stretches of it."""
    page = Page(name, text, media=media, url=url)
    held = segments(text, fold(text), labels, hints)
    plan = outline(held)
    blocks = tuple(
        Block(s.span, role, article or None) for s, role, article in zip(held, plan.roles, plan.article, strict=True)
    )
    found = articles(page.id, text, held, plan, lexicon, dates or {})
    return Page(name, text, media=media, url=url, blocks=blocks, articles=found, id=page.id)
