"""Opening a store: pragmas, migration, refusal of what cannot be read."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError

from tawatur.model.errors import RecordError, SchemaError
from tawatur.record.schema import VERSION


def connect(where: str | Path, create: bool = True) -> Engine:
    """An engine on the record at a path or an SQLAlchemy URL, its schema brought to this version.

    Raises RecordError where there is none (and `create` is false), where it is no record, where it cannot be opened;
    SchemaError where a newer Tawatur wrote it.
    """
    address = str(where)
    if "://" not in address:
        path = Path(address)
        if path.is_dir():
            raise RecordError(f"{path} is a folder; name a file for the record, such as {path / 'tawatur.db'}")
        if not create and not path.exists():
            raise RecordError(f"there is no record at {path}; make one with: tawatur read PATH --record {path}")
        if not path.parent.exists():
            raise RecordError(f"the folder {path.parent} does not exist; make it first, or name another place")
        address = f"sqlite:///{path}"
    engine = create_engine(address)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _pragmas)
    try:
        _prepare(engine, address)
    except (OperationalError, DatabaseError) as error:
        raise RecordError(f"{where}: cannot be used as a record: {error.orig}") from error
    return engine


def _pragmas(connection: Any, _: Any) -> None:
    if isinstance(connection, sqlite3.Connection):
        for pragma in ("foreign_keys=ON", "busy_timeout=10000", "journal_mode=WAL", "synchronous=NORMAL"):
            connection.execute(f"PRAGMA {pragma}")


def _prepare(engine: Engine, address: str) -> None:
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        found = 0
        if "alembic_version" in tables:
            held = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            found = int(held) if held else 0
        elif tables:
            raise RecordError(f"{address}: holds tables of something else; name another file for the record")
    if found > VERSION:
        raise SchemaError(
            f"{address}: written by a newer Tawatur (schema {found}, this one knows {VERSION}); upgrade it"
        )
    if found < VERSION:
        from tawatur.record.migrations import upgrade

        with engine.begin() as connection:
            upgrade(connection)
