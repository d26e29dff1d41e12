"""Full text of a record: the stems of articles and statements, by SQLite's FTS5 or by PostgreSQL's text search.

Both keep `article_words` and `statement_words`: beside the words, the columns that searches filter and sort by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    column,
    func,
    insert,
    literal,
    literal_column,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from tawatur.record.filing import ArticleWords, StatementWords
from tawatur.record.search import Asked

_ARTICLE, _STATEMENT = ArticleWords._fields[:-2], StatementWords._fields[:-1]
# `words` is PostgreSQL's alone: in FTS5 the table itself is what is matched.
ARTICLES = table("article_words", *map(column, _ARTICLE), column("words", TSVECTOR))
STATEMENTS = table("statement_words", *map(column, _STATEMENT), column("words", TSVECTOR))


class WordIndex(Protocol):
    """What a store's full text can do; `key` is what a row of STATEMENTS is known by, and costs nothing to look up."""

    key: ColumnElement[Any]

    def add(
        self, connection: Connection, articles: Sequence[ArticleWords], statements: Sequence[StatementWords]
    ) -> None:
        """Index some articles and statements."""

    def drop(self, connection: Connection, articles: Sequence[str]) -> None:
        """Forget some articles, by id, with their statements."""

    def articles(self, asked: Asked) -> ColumnElement[bool]:
        """Whether a row of ARTICLES holds all the words, in title or body."""

    def statements(self, asked: Asked) -> ColumnElement[bool]:
        """Whether a row of STATEMENTS holds all the words."""

    def best(self, asked: Asked) -> Sequence[ColumnElement[Any]]:
        """The order of ARTICLES that puts what answers best first; a word of the title weighs four of the body."""

    def latest(self, listed: Select[Any], most: int) -> ColumnElement[bool] | None:
        """Whether a row of ARTICLES is one of so many of `listed` that were read last; None: all may be ranked."""

    @property
    def last_read(self) -> Sequence[ColumnElement[Any]]:
        """The order of ARTICLES that puts what was read last first."""


def index_of(dialect: str) -> WordIndex:
    """The full text of a store, by the name of its SQLAlchemy dialect."""
    return TsVector() if dialect == "postgresql" else Fts5()


_ADD_ARTICLE = f"INSERT INTO article_words ({', '.join(ArticleWords._fields)}) VALUES (?, ?, ?, ?, ?)"
_ADD_STATEMENT = f"INSERT INTO statement_words ({', '.join(StatementWords._fields)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Fts5:
    """Virtual tables of SQLite, ranked by BM25 (its weights stand in the table, see the migrations)."""

    key: ColumnElement[Any] = literal_column("rowid")

    def add(
        self, connection: Connection, articles: Sequence[ArticleWords], statements: Sequence[StatementWords]
    ) -> None:
        """See WordIndex."""
        for statement, rows in ((_ADD_ARTICLE, articles), (_ADD_STATEMENT, statements)):
            if rows:
                connection.exec_driver_sql(statement, list[Any](rows))

    def drop(self, connection: Connection, articles: Sequence[str]) -> None:
        """See WordIndex."""
        for index in ("article_words", "statement_words"):
            found = text(f"DELETE FROM {index} WHERE rowid IN (SELECT rowid FROM {index} WHERE {index} MATCH :a)")
            for article in articles:
                connection.execute(found, {"a": f'article_id : "{article}"'})

    def articles(self, asked: Asked) -> ColumnElement[bool]:
        """See WordIndex."""
        return self._match("article_words", f"{{title body}} : ({asked.query})")

    def statements(self, asked: Asked) -> ColumnElement[bool]:
        """See WordIndex."""
        return self._match("statement_words", f"body : ({asked.query})")

    def best(self, asked: Asked) -> Sequence[ColumnElement[Any]]:
        """See WordIndex."""
        return (literal_column("rank"),)

    def latest(self, listed: Select[Any], most: int) -> ColumnElement[bool] | None:
        """See WordIndex."""
        row: ColumnElement[int] = literal_column("article_words.rowid", Integer)
        held = listed.with_only_columns(row, maintain_column_froms=True).order_by(row.desc()).offset(most - 1).limit(1)
        return row >= held.scalar_subquery()

    @property
    def last_read(self) -> Sequence[ColumnElement[Any]]:
        """See WordIndex."""
        return (literal_column("article_words.rowid").desc(),)

    @staticmethod
    def _match(index: str, wanted: str) -> ColumnElement[bool]:
        return literal_column(index).op("MATCH", is_comparison=True)(wanted)


class TsVector:
    """Tables of PostgreSQL with a `tsvector` and a GIN index; rows go with their article.

    Vectors and queries are written out here, not by `to_tsvector`: our stems are the lexemes, and no second reading
    of what a word is comes between them.
    """

    key: ColumnElement[Any] = STATEMENTS.c.statement_id
    _WEIGHTS = "{0.25,0.25,0.25,1.0}"  # of D (the body), C, B and A (the title)
    _LENGTH = 1  # ts_rank: divided by 1 + the logarithm of the length

    def add(
        self, connection: Connection, articles: Sequence[ArticleWords], statements: Sequence[StatementWords]
    ) -> None:
        """See WordIndex."""
        if articles:
            rows = [_columns(held, _ARTICLE, ("A", held.title), ("D", held.body)) for held in articles]
            connection.execute(insert(ARTICLES), rows)
        if statements:
            connection.execute(insert(STATEMENTS), [_columns(s, _STATEMENT, ("D", s.body)) for s in statements])

    def drop(self, connection: Connection, articles: Sequence[str]) -> None:
        """See WordIndex; nothing is to do, they go with their article."""

    def articles(self, asked: Asked) -> ColumnElement[bool]:
        """See WordIndex."""
        return ARTICLES.c.words.op("@@", is_comparison=True)(self._query(asked))

    def statements(self, asked: Asked) -> ColumnElement[bool]:
        """See WordIndex."""
        return STATEMENTS.c.words.op("@@", is_comparison=True)(self._query(asked))

    def best(self, asked: Asked) -> Sequence[ColumnElement[Any]]:
        """See WordIndex."""
        held = ARTICLES.c
        how = func.ts_rank(literal_column(f"'{self._WEIGHTS}'::real[]"), held.words, self._query(asked), self._LENGTH)
        return how.desc(), held.article_id

    def latest(self, listed: Select[Any], most: int) -> ColumnElement[bool] | None:
        """See WordIndex; no order of reading is known here, and nothing is bounded."""
        return None

    @property
    def last_read(self) -> Sequence[ColumnElement[Any]]:
        """See WordIndex."""
        return (ARTICLES.c.article_id,)

    @staticmethod
    def _query(asked: Asked) -> ColumnElement[Any]:
        words = (" | ".join(map(_lexeme, spelled)) for spelled in asked.words)
        return literal(" & ".join(f"({spelled})" for spelled in words), TSQUERY)


def _columns(held: ArticleWords | StatementWords, names: Sequence[str], *words: tuple[str, str]) -> dict[str, Any]:
    return {name: getattr(held, name) for name in names} | {"words": vector(*words)}


# Limits of PostgreSQL: bytes of a lexeme, its places, the number of a place, bytes of a vector.
_LONGEST, _PLACES, _LAST, _MOST = 2_046, 255, 16_383, 1_000_000


def vector(*parts: tuple[str, str]) -> str:
    """A `tsvector`, written out, of stems parted by spaces, each part under its weight (A to D).

    What goes beyond PostgreSQL's limits (a word of 2 kB, the different words of an article beyond 1 MB) is not found
    by searching; the record itself keeps it.
    """
    places: dict[str, list[str]] = {}
    size, at = 0, 0
    for weight, words in parts:
        for word in words.split():
            at += 1
            held = places.get(word)
            if held is None:
                length = len(word.encode()) + 2
                if length > _LONGEST or size + length > _MOST:
                    continue
                size += length
                held = places[word] = []
            if at <= _LAST and len(held) < _PLACES and size < _MOST:
                held.append(f"{at}{weight}")
                size += 2
    return " ".join(_written(places))


def _written(places: dict[str, list[str]]) -> Iterator[str]:
    for word, held in places.items():
        yield f"{_lexeme(word)}:{','.join(held)}" if held else _lexeme(word)


def _lexeme(word: str) -> str:
    doubled = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
