"""Record: the one object through which the store is written and read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Integer, Table, Text, bindparam, cast, delete, insert, select

from tawatur.model.errors import NotFoundError, RecordError
from tawatur.model.failure import Failure
from tawatur.model.page import Page
from tawatur.record import schema
from tawatur.record.audit import audit
from tawatur.record.connect import connect
from tawatur.record.filing import TABLES, Filed, file
from tawatur.record.grouping import Grouping
from tawatur.record.lists import Lists, RemarkKind
from tawatur.record.reader import BATCH

# What every writing of pages asks of the store, made once: SQLAlchemy keeps with a statement what it found out of it.
_OF_PAGES = select(schema.article.c.id).where(schema.article.c.page_id.in_(bindparam("asked", expanding=True)))
_NO_PAGE = delete(schema.page).where(schema.page.c.id == bindparam("asked"))
_NO_WAIT = delete(schema.waiting).where(schema.waiting.c.article_id == bindparam("asked"))
_NO_FAILURE = delete(schema.failure).where(schema.failure.c.page == bindparam("asked"))
_NO_STAGE = delete(schema.failure).where(
    schema.failure.c.page == bindparam("page"), schema.failure.c.stage == bindparam("stage")
)


class Record(Lists):
    """A store of pages, articles, readings, and what was found across them. Use as a context manager, or `close` it."""

    @classmethod
    def open(cls, where: str | Path, create: bool = True) -> Record:
        """Open the record at a path (SQLite) or an SQLAlchemy URL; make it where there is none and `create` is true.

        Raises RecordError or SchemaError, with the way out.
        """
        return cls(connect(where, create))

    def close(self) -> None:
        """Let the store go."""
        self._engine.dispose()

    def audit(self) -> list[str]:
        """What does not hold in the record, a line each; see `record.audit`."""
        out: list[str] = []
        try:
            out.extend(audit(self._engine))
        except RecordError as error:  # the store itself is so damaged that no more of it can be looked at
            out.append(f"store: {error}")
        return out

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, page: Page, versions: Mapping[str, str], digest: str = "") -> None:
        """Write a page with its articles and their layers; see `write` and `filing.file`."""
        self.write([file(page, versions, digest)])

    def fail(self, failure: Failure) -> None:
        """Keep a failure as a row; a page and stage has one, the newest."""
        self.write([failure])

    def write(self, found: Iterable[Filed | Failure]) -> None:
        """Write pages and failures as they come, in one transaction: all of them or nothing.

        What was there of a page is replaced, and its failures go.
        """
        pages: dict[str, Filed] = {}
        failures: dict[tuple[str, str], Failure] = {}
        read: dict[str, None] = {}
        for one in found:
            if isinstance(one, Failure):
                failures[one.page, one.stage] = one
            else:
                pages[one.id] = one
                read[one.name] = None
                for key in [key for key in failures if key[0] == one.name]:
                    del failures[key]
                if one.partly:
                    failures[one.partly.page, one.partly.stage] = one.partly
        with self._writing(texts=True) as connection:
            self._drop(connection, list(pages))
            self._put(connection, list(pages.values()))
            _each(connection, _NO_FAILURE, [{"asked": name} for name in read])
            _each(connection, _NO_STAGE, [{"page": page, "stage": stage} for page, stage in failures])
            kept = [{"page": f.page, "stage": f.stage, "reason": f.reason} for f in failures.values()]
            _each(connection, insert(schema.failure), kept)

    @contextmanager
    def grouping(self) -> Iterator[Grouping]:
        """The tables of grouping, in one transaction: all of what is written in it, or nothing."""
        with self._writing(texts=True) as connection:
            yield Grouping(connection)

    def judge(self, left: str, right: str, same: bool, by: str) -> None:
        """Keep a person's decision that two entities are one, or are not."""
        a, b = sorted((left, right))
        with self._writing() as connection:
            connection.execute(insert(schema.judgement), {"left": a, "right": b, "same": int(same), "by": by})

    def withdraw(self, number: int) -> None:
        """Take a judgement back; the row stays, marked. Raises NotFoundError."""
        self._take_back(schema.judgement, number, f"judgement {number}; `tawatur entity judgements` lists them")

    def remark(self, target: str, kind: RemarkKind, words: str, by: str, at: str) -> int:
        """Set a note beside a record (any id), or mark a reading as wrong. Returns the remark's number."""
        row = {"target": target, "kind": kind, "text": words, "by": by, "at": at}
        with self._writing() as connection:
            return int(connection.execute(insert(schema.remark), row).inserted_primary_key[0])

    def unremark(self, number: int) -> None:
        """Take a remark back; the row stays, marked. Raises NotFoundError."""
        self._take_back(schema.remark, number, f"remark {number}")

    def _take_back(self, kept: Table, number: int, what: str) -> None:
        with self._writing() as connection:
            done = connection.execute(kept.update().where(kept.c.number == number).values(withdrawn=1))
            if not done.rowcount:
                raise NotFoundError(f"there is no {what}")

    def _writing(self, texts: bool = False) -> Any:
        return _Transaction(self._engine, texts)

    def _drop(self, connection: Connection, pages: Sequence[str]) -> None:
        """Take pages away; their articles wait to be taken from their stories, should they not come back."""
        parts = [pages[first : first + BATCH] for first in range(0, len(pages), BATCH)]
        old = [name for part in parts for name in connection.execute(_OF_PAGES, {"asked": part}).scalars()]
        self._index.drop(connection, old)
        self._wait(connection, old)
        _each(connection, _NO_PAGE, [{"asked": page} for page in pages])

    def _wait(self, connection: Connection, articles: Sequence[str]) -> None:
        _each(connection, _NO_WAIT, [{"asked": name} for name in articles])
        _each(connection, insert(schema.waiting), [{"article_id": name} for name in articles])

    def _put(self, connection: Connection, pages: Sequence[Filed]) -> None:
        for table in TABLES:
            if values := [row for page in pages for row in page.rows[table.name]]:
                connection.exec_driver_sql(self._inserts[table.name], values)
        self._wait(connection, [name for page in pages for name in page.articles])
        self._index.add(
            connection, [words for page in pages for words in page.words], [s for page in pages for s in page.said]
        )

    @cached_property
    def _inserts(self) -> dict[str, str]:
        """The statement that fills all columns of a table, in their order, in the words of the store's driver."""
        return {table.name: str(insert(table).compile(self._engine)) for table in TABLES}


def _each(connection: Connection, statement: Executable, values: Sequence[Mapping[str, Any]]) -> None:
    """Do a statement with each of some values; nothing where there are none."""
    if values:
        connection.execute(statement, values)


_VALUE = schema.meta.c.value
_COUNT = (
    schema.meta.update()
    .where(schema.meta.c.key.in_(bindparam("keys", expanding=True)))
    .values(value=cast(cast(_VALUE, Integer) + 1, Text))
)


class _Transaction:
    """`engine.begin()`, counted as a change of the record."""

    def __init__(self, engine: Engine, texts: bool) -> None:
        self._begin = engine.begin()
        self._counts = ("changes", "texts") if texts else ("changes",)

    def __enter__(self) -> Connection:
        connection = self._begin.__enter__()
        try:
            if connection.execute(_COUNT, {"keys": self._counts}).rowcount < len(self._counts):
                held = set(connection.execute(select(schema.meta.c.key)).scalars())
                new = [{"key": key, "value": "1"} for key in self._counts if key not in held]
                connection.execute(insert(schema.meta), new)
        except BaseException as error:
            self._begin.__exit__(type(error), error, error.__traceback__)
            raise
        return connection

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: Any) -> None:
        self._begin.__exit__(kind, value, trace)
