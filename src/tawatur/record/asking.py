"""Searching a record: articles and statements that hold words, narrowed and counted; one look at the index each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select

from tawatur.record import schema
from tawatur.record.index import ARTICLES, STATEMENTS
from tawatur.record.naming import NameLists
from tawatur.record.reader import Said, parts
from tawatur.record.search import Asked, parse

# Of articles that hold a common word, so many are put in order.
_RANKED = 1_000
# What the full text of a store knows a statement by.
Key = int | str


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
        """How many articles hold the words asked for, and some of their ids, best first; those of `among` alone.

        Of a word that stands in more than a thousand, the thousand read last are put in order; the others follow, the
        last read first: to weigh every article that says "president" takes long and tells little.
        """
        wanted = parse(asked)
        if not wanted:
            return 0, []
        kept, index = ARTICLES.c, self._index
        listed = select(kept.article_id).where(index.articles(wanted))
        listed = listed.where(*_days(kept.published, narrow), *_any(kept.outlet, narrow.outlets))
        with self._connected() as connection:
            if among is not None:
                ranked = connection.execute(listed.order_by(*index.best(wanted))).scalars()
                ids = [name for name in ranked if name in among]
                return len(ids), ids[skip : skip + most]
            total = connection.execute(listed.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one()
            late = index.latest(listed, _RANKED) if total > _RANKED else None
            out: list[str] = []
            if late is None or skip < _RANKED:
                best = listed if late is None else listed.where(late)
                out += connection.execute(best.order_by(*index.best(wanted)).limit(most).offset(skip)).scalars()
            if late is not None and skip + most > _RANKED:
                rest = listed.where(~late).order_by(*index.last_read)
                out += connection.execute(rest.limit(most - len(out)).offset(max(0, skip - _RANKED))).scalars()
            return total, out

    def columns(self) -> Iterator[tuple[Key, str, int, str | None, str | None, str, str | None, str | None]]:
        """(key, article, number, source, addressee, act, outlet, day) of all statements, as they come."""
        c = STATEMENTS.c
        asked = select(self._index.key, c.article_id, c.number, c.source, c.addressee, c.act, c.outlet, c.published)
        with self._connected() as connection:
            for row in connection.execute(asked.select_from(STATEMENTS)):
                yield tuple(row)

    def keys(self, asked: Asked) -> list[Key]:
        """The keys of the statements that hold the words asked for."""
        wanted = select(self._index.key).select_from(STATEMENTS).where(self._index.statements(asked))
        with self._connected() as connection:
            return list(connection.execute(wanted).scalars())

    def statements(self, keys: Sequence[Key]) -> list[Said]:
        """The statements of these keys, in their order."""
        c, key = STATEMENTS.c, self._index.key
        asked = select(key, c.statement_id, c.article_id, c.number, c.published).select_from(STATEMENTS)
        found: dict[Key, Said] = {}
        with self._connected() as connection:
            for some in parts(keys):
                rows = connection.execute(asked.where(key.in_(some)))
                found |= {row[0]: Said(row[1], row[2], int(row[3]), row[4]) for row in rows}
        return [found[name] for name in keys if name in found]

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
        with self._connected() as connection:
            return [Said(row[0], row[1], int(row[2]), row[3]) for row in connection.execute(ordered)]


def _any(held: ColumnElement[Any], values: Sequence[str]) -> list[ColumnElement[bool]]:
    return [held.in_(values)] if values else []


def _days(held: ColumnElement[Any], narrow: Filter) -> list[ColumnElement[bool]]:
    out: list[ColumnElement[bool]] = []
    if narrow.since:
        out.append(held >= narrow.since)
    if narrow.until:
        out.append(held <= narrow.until)
    return out
