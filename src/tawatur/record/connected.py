"""The connection over which a record is asked: a new one each time, or one for all that belongs together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import local

from sqlalchemy import Connection, Engine

from tawatur.record.index import index_of


class Connected:
    """A record's engine and full text."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index = index_of(engine.dialect.name)
        self._held = local()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """What this thread asks within is asked over one connection: taking one costs as much as many an answer."""
        if getattr(self._held, "connection", None) is not None:
            yield
            return
        with self._engine.connect() as connection:
            self._held.connection = connection
            try:
                yield
            finally:
                self._held.connection = None

    def _connected(self) -> AbstractContextManager[Connection]:
        held: Connection | None = getattr(self._held, "connection", None)
        return self._engine.connect() if held is None else nullcontext(held)
