"""Listings for readers of a record: heads of articles, facets of a search, who names whom, remarks; page by page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, Select, func, literal_column, select, text

from tawatur.model.errors import NotFoundError
from tawatur.model.layers import LAYERS
from tawatur.model.page import Report
from tawatur.record import rows, schema
from tawatur.record.naming import NameLists
from tawatur.record.reader import ACROSS, BATCH, Said
from tawatur.record.search import query

RemarkKind = Literal["note", "wrong"]


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of an article; `published` is an ISO day."""

    id: str
    page: str
    number: int
    published: str | None
    outlet: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person set beside a record: a note, or that a reading is wrong. `at` is an ISO time (UTC)."""

    number: int
    target: str
    kind: RemarkKind
    text: str
    by: str
    at: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows a listing: outlets, speakers, acts, addressees (any of each), days (ISO, both included)."""

    outlets: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    to: tuple[str, ...] = ()


class Lists(NameLists):
    """The listing half of a Record."""

    def totals(self) -> dict[str, int]:
        """How many pages, articles, statements and failures there are: what costs nothing to count."""
        tables = {"pages": schema.page, "articles": schema.article, "statements": schema.statement,
                  "failures": schema.failure}  # fmt: skip
        with self._engine.connect() as connection:
            return {
                name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
                for name, table in tables.items()
            }

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """The heads of some articles, by id."""
        kept = schema.article.c
        wanted = list(dict.fromkeys(ids))
        out: dict[str, Head] = {}
        with self._engine.connect() as connection:
            for first in range(0, len(wanted), BATCH):
                asked = select(kept.id, kept.page_id, kept.number, kept.published, kept.outlet, kept.title)
                for row in connection.execute(asked.where(kept.id.in_(wanted[first : first + BATCH]))):
                    out[row.id] = Head(row.id, row.page_id, row.number, row.published, row.outlet, row.title)
        return out

    def named(self, pages: Sequence[str], most: int = 200) -> list[Head]:
        """The heads of the articles on the pages of these names, in order."""
        kept, page = schema.article.c, schema.page.c
        asked = select(kept.id).join_from(schema.article, schema.page, kept.page_id == page.id)
        asked = asked.where(page.name.in_(list(pages)[:BATCH])).order_by(page.name, kept.number).limit(most)
        with self._engine.connect() as connection:
            found = list(connection.execute(asked).scalars())
        heads = self.heads(found)
        return [heads[name] for name in found]

    def reports(self, ids: Iterable[str], layers: Collection[str] = LAYERS) -> dict[str, Report]:
        """Some articles with their pages, by id, with these layers alone; the others are empty."""
        wanted = list(dict.fromkeys(ids))[:BATCH]
        kept, held = schema.article.c, schema.layer.c
        found: dict[str, dict[str, bytes]] = {name: {} for name in wanted}
        with self._engine.connect() as connection:
            asked = select(held.article_id, held.layer, held.data)
            asked = asked.where(held.article_id.in_(wanted), held.layer.in_(list(layers)))
            for row in connection.execute(asked) if layers else ():
                found[row.article_id][row.layer] = row.data
            asked = select(kept.id.label("article"), kept.data, schema.page)
            asked = asked.join_from(schema.article, schema.page, kept.page_id == schema.page.c.id)
            out = {}
            for row in connection.execute(asked.where(kept.id.in_(wanted))):
                article = rows.article_of(row.data, found[row.article])
                out[row.article] = Report(rows.page_of(row, (article,)), article)
        return out

    def one(self, kind: str, name: str) -> tuple[str, Any]:
        """One thing found across articles, by kind and id, with the id of its story. Raises NotFoundError."""
        kept = schema.across.c
        with self._engine.connect() as connection:
            row = connection.execute(select(kept.story, kept.data).where(kept.kind == kind, kept.id == name)).first()
        if row is None:
            raise NotFoundError(f"the record holds no {kind} {name}")
        return row.story, msgspec.json.decode(row.data, type=ACROSS[kind])

    def of_stories(self, kind: str, stories: Iterable[str]) -> dict[str, list[Any]]:
        """What was found across articles, of one kind, for each of some stories, in its order."""
        kept = schema.across.c
        out: dict[str, list[Any]] = {story: [] for story in stories}
        asked = select(kept.story, kept.data).where(kept.kind == kind, kept.story.in_(list(out)[:BATCH]))
        with self._engine.connect() as connection:
            for row in connection.execute(asked.order_by(kept.number)):
                out[row.story].append(msgspec.json.decode(row.data, type=ACROSS[kind]))
        return out

    def several(self, kind: str, names: Iterable[str]) -> dict[str, Any]:
        """Some things found across articles, of one kind, by id."""
        kept, wanted = schema.across.c, list(names)[:BATCH]
        if not wanted:
            return {}
        with self._engine.connect() as connection:
            asked = select(kept.id, kept.data).where(kept.kind == kind, kept.id.in_(wanted))
            return {row.id: msgspec.json.decode(row.data, type=ACROSS[kind]) for row in connection.execute(asked)}

    def search_articles(self, asked: str, narrow: Filter, among: Collection[str] | None = None) -> list[str]:
        """Ids of all articles that hold the words asked for, best first, narrowed by outlet and day and to `among`."""
        wanted = query(asked)
        if not wanted:
            return []
        kept = schema.article.c
        found = text(
            "SELECT article_id, bm25(article_words, 0, 4, 1) AS rank FROM article_words WHERE article_words MATCH :q"
        ).bindparams(q=wanted)
        hits = found.columns(literal_column("article_id"), literal_column("rank")).subquery("hits")
        listed = select(kept.id).join_from(schema.article, hits, kept.id == literal_column("hits.article_id"))
        listed = listed.where(*_days(kept.published, narrow))
        if narrow.outlets:
            listed = listed.where(kept.outlet.in_(narrow.outlets))
        with self._engine.connect() as connection:
            ids = connection.execute(listed.order_by(literal_column("hits.rank"), kept.id)).scalars()
            return [name for name in ids if among is None or name in among]

    def search_said(self, asked: str, narrow: Filter, most: int, skip: int = 0) -> tuple[int, list[Said]]:
        """How many statements hold the words asked for (all where ""), and some of them, the newest first."""
        kept = schema.statement.c
        wanted = self._said(asked, narrow)
        if wanted is None:
            return 0, []
        listed = wanted.with_only_columns(kept.id, kept.article_id, kept.number, kept.published)
        listed = listed.order_by(kept.published.desc(), kept.article_id, kept.number).limit(most).offset(skip)
        with self._engine.connect() as connection:
            total = connection.execute(wanted.with_only_columns(func.count())).scalar_one()
            return total, [Said(r.id, r.article_id, r.number, r.published) for r in connection.execute(listed)]

    def facets(self, asked: str, narrow: Filter, most: int = 8) -> dict[str, list[tuple[str, int]]]:
        """How many statements each speaker, outlet and act has among those that hold the words, the most first."""
        wanted = self._said(asked, narrow)
        if wanted is None:
            return {}
        columns = {"by": schema.statement.c.source, "outlet": schema.article.c.outlet, "act": schema.statement.c.act}
        out = {}
        with self._engine.connect() as connection:
            for name, column in columns.items():
                counted = wanted.with_only_columns(column, func.count()).where(column.is_not(None)).group_by(column)
                found = connection.execute(counted.order_by(func.count().desc(), column).limit(most))
                out[name] = [(str(value), int(number)) for value, number in found]
        return out

    def _said(self, asked: str, narrow: Filter) -> Select[Any] | None:
        kept = schema.statement.c
        wanted = select(kept.id).join_from(schema.statement, schema.article, kept.article_id == schema.article.c.id)
        if asked:
            words = query(asked)
            if not words:
                return None
            found = text("SELECT statement_id FROM statement_words WHERE statement_words MATCH :q")
            hits = found.bindparams(q=words).columns(literal_column("statement_id")).subquery("hits")
            wanted = wanted.where(kept.id.in_(select(literal_column("statement_id")).select_from(hits)))
        wanted = wanted.where(*_days(kept.published, narrow))
        for column, names in ((kept.source, narrow.by), (kept.addressee, narrow.to)):
            if names:
                with self._engine.connect() as connection:
                    labels = sorted({label for name in names for label in self._labels(connection, name)})
                wanted = wanted.where(column.in_(labels))
        if narrow.acts:
            wanted = wanted.where(kept.act.in_(narrow.acts))
        if narrow.outlets:
            wanted = wanted.where(schema.article.c.outlet.in_(narrow.outlets))
        return wanted

    def about(self, labels: Sequence[str], words: str, most: int, skip: int = 0) -> list[Said]:
        """Statements of others, the newest first, that hold the words of a name in articles that name its entity."""
        kept, naming = schema.statement.c, schema.naming.c
        wanted = query(words)
        if not wanted:
            return []
        named = select(naming.article_id).where(naming.entity.in_(labels))
        asked = select(kept.id, kept.article_id, kept.number, kept.published).where(kept.article_id.in_(named))
        asked = asked.where((kept.source.is_(None)) | (kept.source.not_in(labels)))
        found = text("SELECT statement_id FROM statement_words WHERE statement_words MATCH :q").bindparams(q=wanted)
        hits = found.columns(literal_column("statement_id")).subquery("hits")
        asked = asked.where(kept.id.in_(select(literal_column("statement_id")).select_from(hits)))
        with self._engine.connect() as connection:
            ordered = asked.order_by(kept.published.desc(), kept.article_id, kept.number).limit(most).offset(skip)
            return [Said(r.id, r.article_id, r.number, r.published) for r in connection.execute(ordered)]

    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day on which an article of the record was published."""
        kept = schema.article.c.published
        with self._engine.connect() as connection:
            first, last = connection.execute(select(func.min(kept), func.max(kept))).one()
        return first, last

    def remarks(self, target: str | None = None, all_of_them: bool = False) -> list[Remark]:
        """The remarks in force on a record (by id), or on all; with `all_of_them` also those taken back."""
        kept = schema.remark
        asked = select(kept).order_by(kept.c.number)
        if target is not None:
            # An article shows what was said of its readings too; ids hold no % and no _.
            asked = asked.where((kept.c.target == target) | kept.c.target.startswith(f"{target}."))
        if not all_of_them:
            asked = asked.where(kept.c.withdrawn == 0)
        with self._engine.connect() as connection:
            return [
                Remark(row.number, row.target, row.kind, row.text, row.by, row.at, bool(row.withdrawn))
                for row in connection.execute(asked)
            ]


def _days(column: ColumnElement[Any], narrow: Filter) -> list[ColumnElement[bool]]:
    out: list[ColumnElement[bool]] = []
    if narrow.since:
        out.append(column >= narrow.since)
    if narrow.until:
        out.append(column <= narrow.until)
    return out
