"""Statements as text, given to the driver itself: one more article asks a hundred, and what SQLAlchemy does around one
costs more than what most of them find.

Each `?` is a value, `??` the values of a list. All of it is SQL that either store understands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from tawatur.record.connect import refusal
from tawatur.record.reader import parts

# Rows written in one go.
_ROWS = 20_000


class Plain:
    """Asks and tells a store on one open connection."""

    def __init__(self, connection: Connection) -> None:
        driver = connection.dialect.loaded_dbapi
        self._on = connection
        self._mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
        self._error: type[Exception] = driver.Error
        self._ours = (driver.IntegrityError, driver.ProgrammingError, driver.DataError)

    def ask(self, sql: str, *values: Any) -> list[Any]:
        """The rows of a statement. A list among the values is asked for in parts; where it is empty, nothing is."""
        at = next((n for n, value in enumerate(values) if isinstance(value, list)), None)
        if at is None:
            return list(self._told(_written(sql, self._mark, 0), values).fetchall())
        out: list[Any] = []
        for part in parts(values[at]):
            given = _padded(part)
            asked = (*values[:at], *given, *values[at + 1 :])
            out += self._told(_written(sql, self._mark, len(given)), asked).fetchall()
        return out

    def do(self, sql: str, *values: Any) -> None:
        """Do a statement; with a list as in `ask`."""
        at = next((n for n, value in enumerate(values) if isinstance(value, list)), None)
        for part in parts(values[at]) if at is not None else ((),):
            given = _padded(part)
            asked = values if at is None else (*values[:at], *given, *values[at + 1 :])
            self._told(_written(sql, self._mark, len(given)), asked)

    def fill(self, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Do a statement with each of some rows."""
        held = iter(rows)
        while part := list(islice(held, _ROWS)):
            self._told(_written(sql, self._mark, 0), part, every=True)

    def _told(self, sql: str, values: Any, every: bool = False) -> Any:
        """The driver's cursor behind a statement. Raises RecordError where the store cannot, as everywhere else."""
        cursor = self._on.connection.cursor()
        try:
            cursor.executemany(sql, values) if every else cursor.execute(sql, values)
        except self._error as error:
            if isinstance(error, self._ours):
                raise
            raise refusal(self._on.engine.url, error) from error
        return cursor


def _padded(part: Sequence[Any]) -> list[Any]:
    """Values with the last of them repeated up to a power of two: so a driver meets few statements, and knows them."""
    size = 1 << (len(part) - 1).bit_length() if part else 0
    return [*part, *([part[-1]] * (size - len(part)) if part else ())]


@lru_cache(maxsize=512)
def _written(sql: str, mark: str, size: int) -> str:
    return sql.replace("??", ",".join("?" * size)).replace("?", mark)
