"""A page as the record keeps it: rows of its tables, made without a store, so that worker processes can make them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from tawatur.model.failure import Failure
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose
from tawatur.model.sheet import Sheet
from tawatur.model.view import View
from tawatur.record import schema
from tawatur.record.rows import encode, stored
from tawatur.record.search import stems
from tawatur.record.sheets import cut_by, packed
from tawatur.script.fold import fold

# Written in this order: what points to something comes after it.
TABLES = (schema.page, schema.article, schema.layer, schema.statement, schema.naming, schema.sheet)
Row = tuple[Any, ...]
_BARE = Layers()


class ArticleWords(NamedTuple):
    """What the full text knows of an article: stems of title and body, and what searches filter by."""

    article_id: str
    outlet: str | None
    published: str | None
    title: str
    body: str


class StatementWords(NamedTuple):
    """What the full text knows of a statement: the stems of its content, and what searches filter by."""

    article_id: str
    statement_id: str
    number: int
    source: str | None
    addressee: str | None
    act: str
    outlet: str | None
    published: str | None
    body: str


class Filed(NamedTuple):
    """A page, ready to be written. `rows` has, by the name of a table, values in the order of its columns.

    `partly` is kept with it as a failure: it says what of the page was not read.
    """

    id: str
    name: str
    digest: str
    rows: Mapping[str, list[Row]]
    words: list[ArticleWords]
    said: list[StatementWords]
    partly: Failure | None = None

    @property
    def articles(self) -> list[str]:
        """The ids of its articles."""
        return [words.article_id for words in self.words]


def file(page: Page, versions: Mapping[str, str], digest: str = "", running: Sequence[Prose] = ()) -> Filed:
    """The rows of a page, its articles and their layers.

    `versions` names the version behind each layer; `digest` is the hash of the input the page came from; `running` is
    the prose of each article, where it was made. Raises ValueError where a span does not lie in the text.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    rows["page"].append((page.id, page.name, page.media, page.url, page.text, encode(page.blocks), digest))
    out = Filed(page.id, page.name, digest, rows, [], [])
    view = fold(page.text)
    for article in page.articles:
        _file_article(out, page, article, versions, view)
    for article, prose in zip(page.articles, running, strict=False):
        rows["sheet"].append((article.id, cut_by(), packed(Sheet.of(prose))))
    return out


def _file_article(out: Filed, page: Page, article: Article, versions: Mapping[str, str], view: View) -> None:
    text, rows = page.text, out.rows
    day = article.published.isoformat() if article.published else None
    title = article.title.of(text) if article.title else None
    bare = encode(replace(article, layers=_BARE))
    rows["article"].append((article.id, page.id, article.number, day, article.outlet, title, article.translated, bare))
    layers = {name: stored(text, article, name) for name in versions}
    rows["layer"] += [(article.id, name, versions[name], encode(held)) for name, held in layers.items()]
    rows["naming"] += namings(text, article)
    title = stems(view, (article.title,)) if article.title else ""
    out.words.append(
        ArticleWords(article.id, article.outlet, day, title, stems(view, (*article.subheads, *article.body)))
    )
    for row, words in _statements(article, [name for name, *_ in layers.get("attributions", ())], day, view):
        rows["statement"].append(row)
        out.said.append(words)


def _statements(
    article: Article, ids: Iterable[str], day: str | None, view: View
) -> Iterable[tuple[Row, StatementWords]]:
    """One row per attribution, for `said`, and its words."""
    for number, (name, said) in enumerate(zip(ids, article.layers.attributions, strict=True)):
        source, act, words = said.chain.source, said.act, stems(view, said.content)
        to = said.addressee.entity if said.addressee else None
        yield (
            (name, article.id, number, source.entity, source.kind, to, act, said.polarity, day, words),
            StatementWords(article.id, name, number, source.entity, to, act, article.outlet, day, words),
        )


def namings(text: str, article: Article) -> list[Row]:
    """One row per entity and form of its name in the article: how often, whether it is listed, how often nominal."""
    seen: dict[tuple[str, str, str], tuple[int, bool, int]] = {}
    for m in article.layers.entities:
        if m.entity:
            name = (m.entity, m.type, " ".join(m.span.of(text).split()))
            times, listed, nominal = seen.get(name, (0, False, 0))
            seen[name] = times + 1, listed or m.listed, nominal + (m.nominal or m.metonym)
    return [(article.id, *name, times, int(listed), nominal) for name, (times, listed, nominal) in sorted(seen.items())]
