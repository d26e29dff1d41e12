"""Text that has lost its HTML: from a string to a page with blocks and articles."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date

from tawatur.lexicon import Lexicon
from tawatur.model.page import Block, Page
from tawatur.model.span import Span
from tawatur.pages.address import day, printed
from tawatur.pages.articles import Facts, articles
from tawatur.pages.labels import Labels, joints, labels
from tawatur.pages.outlets import outlets
from tawatur.pages.outline import Outline, outline
from tawatur.pages.segments import Hints, Segment, segments
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

    `dates` gives the day of publication by article number (from 1); where it has none, the page's own words may, or the
    address that stands in a line of its own at its head.
    Raises TextError where the text holds NUL.
    """
    lexicon = lexicon or Lexicon()
    own = printed(text)
    url = url or (own.of(text) if own else None)
    hints: Hints = [(own, "chrome")] if own else []
    facts = Facts(day(url), "address", outlets(lexicon).at(url) if own else None)
    return build(name, text, labels(lexicon), lexicon, dates=dates, url=url, hints=hints, facts=facts)


def build(
    name: str,
    text: str,
    labels: Labels,
    lexicon: Lexicon,
    *,
    dates: Mapping[int, date] | None = None,
    url: str | None = None,
    media: str = "text",
    hints: Hints = (),
    heads: Container[int] = (),
    facts: Facts | None = None,
) -> Page:
    """A page from its text, by these labels and, for HTML, the roles, beginnings and facts that its structure gives."""
    page = Page(name, text, media=media, url=url)
    held = segments(text, fold(text), labels, joints(lexicon), hints, heads)
    known = outlets(lexicon)
    plan = outline(held, known.named)
    return Page(
        name, text, media=media, url=url, blocks=_blocks(held, plan), id=page.id,
        articles=articles(page.id, text, held, plan, lexicon, dates or {}, facts),
    )  # fmt: skip


def _blocks(held: Sequence[Segment], plan: Outline) -> tuple[Block, ...]:
    """One block a segment; pieces of a menu that share a line are one."""
    out: list[Block] = []
    for segment, role, article in zip(held, plan.roles, plan.article, strict=True):
        if out and segment.gap == 0 and role == "chrome" == out[-1].role:
            out[-1] = Block(Span(out[-1].span.start, segment.span.end), role)
        else:
            out.append(Block(segment.span, role, article or None))
    return tuple(out)
