"""Page, block, article: what one capture holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, get_args

from tawatur.model.errors import TextError
from tawatur.model.ids import make_id
from tawatur.model.layers import Layers
from tawatur.model.party import Party
from tawatur.model.span import Span

__all__ = ["EVERY", "ROLES", "Article", "Block", "Page", "Party", "Report", "Role", "page_id"]

Role = Literal["title", "subhead", "body", "byline", "publisher", "tags", "ad", "related", "chrome"]
ROLES: tuple[Role, ...] = get_args(Role)
# The article number under which the day of all articles is given that have none of their own.
EVERY = 0


class Block(NamedTuple):
    """A stretch of a page with one role. `article` is the number of the article it belongs to, or None."""

    span: Span
    role: Role
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of writing on a page: its title, subheads and body blocks, in order, and what was read in them.

    `number` counts from 1 on its page; `id` is `<page id>-<number>`. All spans are code points of the page's text.
    `published` is the day of publication, None where unknown; `dated_by` says how it is known (or why not).
    `publisher` is the outlet that the page credits; `agency` the agency credited in byline or dateline; `author` who
    signs (the name as the HTML has it, the words that print it, or both).
    `translated` is the machine-translation score, 0 to 1, with its evidence in `translated_by`.
    """

    id: str
    number: int
    title: Span | None
    body: tuple[Span, ...]
    subheads: tuple[Span, ...] = ()
    bylines: tuple[Span, ...] = ()
    tags: tuple[Span, ...] = ()
    related: tuple[Span, ...] = ()
    repeated: tuple[Span, ...] = ()
    publisher: Party | None = None
    agency: Party | None = None
    author: Party | None = None
    published: date | None = None
    dated_by: str = ""
    translated: float = 0.0
    translated_by: tuple[str, ...] = ()
    layers: Layers = field(default_factory=Layers)

    @property
    def outlet(self) -> str | None:
        """Label of the outlet that carries the article, where it is known."""
        return self.publisher.entity if self.publisher else None

    def blocks(self) -> tuple[tuple[Span, Role], ...]:
        """Title, bylines, subheads and body in the order of the page: the parts that annotators read."""
        parts: list[tuple[Span, Role]] = [(span, "body") for span in self.body]
        parts += [(span, "subhead") for span in self.subheads]
        parts += [(span, "byline") for span in self.bylines]
        if self.title:
            parts.append((self.title, "title"))
        return tuple(sorted(parts))


@dataclass(frozen=True, slots=True)
class Page:
    """One captured document. Its text is fixed when it is read; every offset of the record points into it.

    `text` for HTML is the text of the tree walk, never edited afterwards. `name` is the file name or address under
    which it came; `media` is "text" or "html". `id` is a hash of name and text, so the same capture is the same page.
    Raises TextError when the text holds NUL.
    """

    name: str
    text: str
    media: str = "text"
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    articles: tuple[Article, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        if "\0" in self.text:
            raise TextError(f"{self.name}: the text holds NUL (code point 0); is this a binary file?")
        if not self.id:
            object.__setattr__(self, "id", page_id(self.name, self.text))

    def printed(self, span: Span) -> str:
        """What the page prints at a span. Raises ValueError where the span does not lie in the page."""
        return span.of(self.text)


class Report(NamedTuple):
    """An article together with its page: what grouping and comparison take."""

    page: Page
    article: Article

    def printed(self, span: Span) -> str:
        """What the page prints at a span."""
        return span.of(self.page.text)

    @property
    def headline(self) -> str:
        """The title as printed, else the first words of the body."""
        if self.article.title:
            return " ".join(self.printed(self.article.title).split())
        body = self.printed(self.article.body[0]) if self.article.body else self.page.name
        return " ".join(body.split()[:14])


def page_id(name: str, text: str) -> str:
    """The id of the page that came under this name with this text (16 hexadecimal digits)."""
    return make_id("page", name, text)
