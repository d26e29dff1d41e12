"""Searching a record: articles and statements that hold words, narrowed and counted; one look at the index each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, select

from tawatur.record import schema
from tawatur.record.index import ARTICLES, STATEMENTS
from tawatur.record.naming import NameLists
from tawatur.record.reader import Said
from tawatur.record.search import Asked, parse


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows a listing: outlets, speakers, acts, addressees (any of each), days (ISO, both included)."""

    outlets: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    to: tuple[str, ...] = ()


class Asking(NameLists):
    """The searching part of a Record. What is asked is text, or an `Asked` that brings other spellings with it."""

    def find_articles(
        self, asked: str | Asked, narrow: Filter, most: int, skip: int = 0, among: Collection[str] | None = None
    ) -> tuple[int, list[str]]:
        """How many articles hold the words asked for, and some of their ids, best first; those of `among` alone."""
        wanted = parse(asked)
        if not wanted:
            return 0, []
        kept = ARTICLES.c
        listed = select(kept.article_id).where(self._index.articles(wanted))
        listed = listed.where(*_days(kept.published, narrow), *_any(kept.outlet, narrow.outlets))
        ranked = listed.order_by(*self._index.best(wanted))
        with self._engine.connect() as connection:
            if among is not None:
                ids = [name for name in connection.execute(ranked).scalars() if name in among]
                return len(ids), ids[skip : skip + most]
            total = connection.execute(listed.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one()
            return total, list(connection.execute(ranked.limit(most).offset(skip)).scalars())

    def search_said(self, asked: str | Asked, narrow: Filter, most: int, skip: int = 0) -> tuple[int, list[Said]]:
        """How many statements hold the words asked for (all where ""), and some of them, the newest first."""
        found = self._said(asked, narrow)
        if found is None:
            return 0, []
        kept, wanted = found
        listed = wanted.with_only_columns(kept.name, kept.c.article_id, kept.c.number, kept.c.published)
        listed = (
            listed.order_by(kept.c.published.desc().nulls_last(), kept.c.article_id, kept.c.number)
            .limit(most)
            .offset(skip)
        )
        with self._engine.connect() as connection:
            total = connection.execute(wanted.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one()
            return total, [Said(row[0], row[1], int(row[2]), row[3]) for row in connection.execute(listed)]

    def facets(self, asked: str | Asked, narrow: Filter, most: int = 8) -> dict[str, list[tuple[str, int]]]:
        """How many statements each speaker, outlet and act has among those that hold the words, the most first."""
        found = self._said(asked, narrow, with_outlets=True)
        if found is None:
            return {}
        kept, wanted = found
        columns = {"by": kept.c.source, "outlet": kept.outlet, "act": kept.c.act}
        counted = {name: Counter[str]() for name in columns}
        with self._engine.connect() as connection:
            grouped = wanted.with_only_columns(*columns.values(), func.count()).group_by(*columns.values())
            for *values, number in connection.execute(grouped):
                for name, value in zip(columns, values, strict=True):
                    if value is not None:
                        counted[name][value] += number
        return {name: sorted(held.items(), key=lambda row: (-row[1], row[0]))[:most] for name, held in counted.items()}

    def about(self, labels: Sequence[str], words: str | Asked, most: int, skip: int = 0) -> list[Said]:
        """Statements of others, the newest first, that hold the words of a name in articles that name its entity."""
        naming, wanted = schema.naming.c, parse(words)
        if not wanted:
            return []
        kept = STATEMENTS.c
        named = select(naming.article_id).where(naming.entity.in_(labels))
        asked = select(kept.statement_id, kept.article_id, kept.number, kept.published)
        asked = asked.where(self._index.statements(wanted))
        # Joined to "", it keeps SQLite from asking the index of words anew for every article that names the entity.
        asked = asked.where(kept.article_id.concat("").in_(named))
        asked = asked.where((kept.source.is_(None)) | (kept.source.not_in(labels)))
        ordered = (
            asked.order_by(kept.published.desc().nulls_last(), kept.article_id, kept.number).limit(most).offset(skip)
        )
        with self._engine.connect() as connection:
            return [Said(row[0], row[1], int(row[2]), row[3]) for row in connection.execute(ordered)]

    def _said(
        self, asked: str | Asked, narrow: Filter, with_outlets: bool = False
    ) -> tuple[_Columns, Select[Any]] | None:
        """The statements asked for: from the index where words are asked for, else from the table."""
        if asked:
            words = parse(asked)
            if not words:
                return None
            kept = _Columns(STATEMENTS, STATEMENTS.c.statement_id, STATEMENTS.c.outlet)
            wanted = select(kept.name).where(self._index.statements(words))
        else:
            kept = _Columns(schema.statement, schema.statement.c.id, schema.article.c.outlet)
            wanted = select(kept.name)
            if with_outlets or narrow.outlets:
                wanted = wanted.join_from(
                    schema.statement, schema.article, schema.statement.c.article_id == schema.article.c.id
                )
        wanted = wanted.where(*_days(kept.c.published, narrow), *_any(kept.c.act, narrow.acts))
        wanted = wanted.where(*_any(kept.outlet, narrow.outlets))
        for held, names in ((kept.c.source, narrow.by), (kept.c.addressee, narrow.to)):
            if names:
                with self._engine.connect() as connection:
                    labels = sorted({label for name in names for label in self._labels(connection, name)})
                wanted = wanted.where(held.in_(labels))
        return kept, wanted


class _Columns:
    """The columns of statements in one of the two places where they stand."""

    def __init__(self, held: FromClause, name: ColumnElement[Any], outlet: ColumnElement[Any]) -> None:
        self.c, self.name, self.outlet = held.c, name, outlet


def _any(held: ColumnElement[Any], values: Sequence[str]) -> list[ColumnElement[bool]]:
    return [held.in_(values)] if values else []


def _days(held: ColumnElement[Any], narrow: Filter) -> list[ColumnElement[bool]]:
    out: list[ColumnElement[bool]] = []
    if narrow.since:
        out.append(held >= narrow.since)
    if narrow.until:
        out.append(held <= narrow.until)
    return out
