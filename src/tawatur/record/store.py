"""Record: the one object through which the store is written and read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Integer, Text, bindparam, cast, delete, insert, select

from tawatur.model.errors import NotFoundError, RecordError
from tawatur.model.failure import Failure
from tawatur.model.page import Article, Page
from tawatur.record import rows, schema
from tawatur.record.audit import audit
from tawatur.record.connect import connect
from tawatur.record.grouping import Grouping
from tawatur.record.lists import Lists, RemarkKind
from tawatur.record.search import stems

# What every page asks of the store, made once: SQLAlchemy keeps with a statement what it worked out about it.
_OF_PAGE = select(schema.article.c.id).where(schema.article.c.page_id == bindparam("asked"))
_NO_PAGE = delete(schema.page).where(schema.page.c.id == bindparam("asked"))
_NO_WAIT = delete(schema.waiting).where(schema.waiting.c.article_id == bindparam("asked"))
_NO_FAILURE = delete(schema.failure).where(schema.failure.c.page == bindparam("asked"))
_PAGE, _ARTICLE, _WAIT = insert(schema.page), insert(schema.article), insert(schema.waiting)
_LAYER, _STATEMENT, _NAMING = insert(schema.layer), insert(schema.statement), insert(schema.naming)


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
        """Write a page with its articles and their layers, in one transaction; what was there of it is replaced.

        `versions` names the version behind each layer; `digest` is the hash of the input the page came from.
        """
        with self._writing(texts=True) as connection:
            self._drop(connection, page.id)
            connection.execute(_PAGE, rows.page_row(page, digest))
            for article in page.articles:
                self._add_article(connection, page, article, versions)
            connection.execute(_NO_FAILURE, {"asked": page.name})

    def fail(self, failure: Failure) -> None:
        """Keep a failure as a row; a page and stage has one, the newest."""
        with self._writing(texts=True) as connection:
            kept = schema.failure
            connection.execute(delete(kept).where(kept.c.page == failure.page, kept.c.stage == failure.stage))
            connection.execute(insert(kept), {"page": failure.page, "stage": failure.stage, "reason": failure.reason})

    @contextmanager
    def grouping(self) -> Iterator[Grouping]:
        """The tables of grouping, in one transaction: all of what is written in it, or nothing."""
        with self._writing(texts=True) as connection:
            yield Grouping(connection)

    def put_across(self, kind: str, found: Iterable[tuple[str, Any]]) -> None:
        """Replace what was found across articles of one kind (see ACROSS): (story id, object)."""
        batch = [
            {"kind": kind, "id": held.id, "number": number, "story": story, "data": rows.encode(held)}
            for number, (story, held) in enumerate(found, 1)
        ]
        with self._writing(texts=True) as connection:
            connection.execute(delete(schema.across).where(schema.across.c.kind == kind))
            if batch:
                connection.execute(insert(schema.across), batch)

    def judge(self, left: str, right: str, same: bool, by: str) -> None:
        """Keep a person's decision that two entities are one, or are not."""
        a, b = sorted((left, right))
        with self._writing() as connection:
            connection.execute(insert(schema.judgement), {"left": a, "right": b, "same": int(same), "by": by})

    def withdraw(self, number: int) -> None:
        """Take a judgement back; the row stays, marked. Raises NotFoundError."""
        with self._writing() as connection:
            kept = schema.judgement
            done = connection.execute(kept.update().where(kept.c.number == number).values(withdrawn=1))
            if not done.rowcount:
                raise NotFoundError(f"there is no judgement {number}; `tawatur entity judgements` lists them")

    def remark(self, target: str, kind: RemarkKind, words: str, by: str, at: str) -> int:
        """Set a note beside a record (any id), or mark a reading as wrong. Returns the remark's number."""
        row = {"target": target, "kind": kind, "text": words, "by": by, "at": at}
        with self._writing() as connection:
            return int(connection.execute(insert(schema.remark), row).inserted_primary_key[0])

    def unremark(self, number: int) -> None:
        """Take a remark back; the row stays, marked. Raises NotFoundError."""
        with self._writing() as connection:
            kept = schema.remark
            done = connection.execute(kept.update().where(kept.c.number == number).values(withdrawn=1))
            if not done.rowcount:
                raise NotFoundError(f"there is no remark {number}")

    def _writing(self, texts: bool = False) -> Any:
        return _Transaction(self._engine, texts)

    def _drop(self, connection: Connection, page_id: str) -> None:
        old = list(connection.execute(_OF_PAGE, {"asked": page_id}).scalars())
        self._index.drop(connection, old)
        for article in old:  # one that does not come back is to be taken from its story
            self._wait(connection, article)
        connection.execute(_NO_PAGE, {"asked": page_id})

    def _wait(self, connection: Connection, article: str) -> None:
        connection.execute(_NO_WAIT, {"asked": article})
        connection.execute(_WAIT, {"article_id": article})

    def _add_article(self, connection: Connection, page: Page, article: Article, versions: Mapping[str, str]) -> None:
        connection.execute(_ARTICLE, rows.article_row(page, article))
        self._wait(connection, article.id)
        connection.execute(
            _LAYER,
            [
                {
                    "article_id": article.id,
                    "layer": name,
                    "version": version,
                    "data": rows.layer_data(page, article, name),
                }
                for name, version in versions.items()
            ],
        )
        body = " ".join(page.printed(span) for span in (*article.subheads, *article.body))
        title = page.printed(article.title) if article.title else ""
        day = article.published.isoformat() if article.published else None
        if said := rows.statement_rows(page, article):
            connection.execute(_STATEMENT, said)
        words = {"article_id": article.id, "outlet": article.outlet, "published": day,
                 "title": stems(title), "body": stems(body)}  # fmt: skip
        self._index.add(connection, words, said)
        if names := rows.naming_rows(page, article):
            connection.execute(_NAMING, names)


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
