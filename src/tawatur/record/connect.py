"""Opening a store: pragmas, migration, refusal of what cannot be read."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, DataError, IntegrityError, ProgrammingError

from tawatur.model.errors import ExtraError, RecordError, SchemaError
from tawatur.record.schema import VERSION

_WAIT = 10_000  # milliseconds for another writer
_POSTGRESQL = ("postgresql", "postgres")
_ALONE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(7466041)"}


def connect(where: str | Path, create: bool = True) -> Engine:
    """An engine on the record at a path or an SQLAlchemy URL, its schema brought to this version.

    Raises RecordError where there is none (and `create` is false), where it is no record, where it cannot be opened;
    SchemaError where a newer Tawatur wrote it; ExtraError where its driver is not installed. No message holds a
    password.
    """
    address = _address(str(where), create)
    shown = _shown(address)
    try:
        engine = create_engine(address)
    except ModuleNotFoundError as error:
        if address.get_backend_name() not in _ALONE:
            raise RecordError(f"{shown}: a record is a file (SQLite) or a PostgreSQL database") from error
        raise ExtraError(
            f"{shown}: needs the package {error.name!r}: pip install 'tawatur[{address.get_backend_name()}]'"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _pragmas)
    event.listen(engine, "handle_error", _said)
    try:
        _prepare(engine, shown, create)
    except RecordError:
        engine.dispose()
        raise
    return engine


def _address(where: str, create: bool) -> URL:
    if "://" in where:
        try:
            address = make_url(where)
            return address.set(drivername="postgresql+pg8000") if address.drivername in _POSTGRESQL else address
        except (ArgumentError, ValueError) as error:
            raise RecordError(
                "the address of the record is no SQLAlchemy URL, such as postgresql://host/name"
            ) from error
    path = Path(where)
    if path.is_dir():
        raise RecordError(f"{path} is a folder; name a file for the record, such as {path / 'tawatur.db'}")
    if not create and not path.exists():
        raise RecordError(f"there is no record at {path}; make one with: tawatur read PATH --record {path}")
    if not path.parent.exists():
        raise RecordError(f"the folder {path.parent} does not exist; make it first, or name another place")
    return URL.create("sqlite", database=str(path))


# What is written is written by whole pages: whatever happens, those written before stand.
_WAYS = (
    ("is full", "; make room on the disk, then run the same command again: it goes on where it stopped"),
    ("I/O error", "; is the disk full or gone? Afterwards run the same command again: it goes on where it stopped"),
    ("locked", "; another program has been writing to it for more than 10 seconds: wait for it, then run this again"),
    ("readonly", "; the file or its folder may not be written: change that, or name another record with --record"),
    ("unable to open", "; see that the path is right and the folder may be written, or name another with --record"),
    ("malformed", "; the file is damaged: put it aside, and read the pages into a new record"),
    ("not a database", "; name another file with --record"),
)
_OURS = (IntegrityError, ProgrammingError, DataError)  # a fault of this program, to be seen as what it is


def refusal(address: URL, error: BaseException) -> RecordError:
    """An error of the store at an address, whenever it comes, in our words and with the way out."""
    said = str(error)
    way = next((way for mark, way in _WAYS if mark in said), "")
    return RecordError(f"{_shown(address)}: cannot be used as a record: {said}{way}")


def _shown(address: URL) -> str:
    return str(address.database) if address.drivername == "sqlite" else address.render_as_string(hide_password=True)


def _said(context: ExceptionContext) -> None:
    if context.sqlalchemy_exception is not None and not isinstance(context.sqlalchemy_exception, _OURS):
        error = context.original_exception
        raise refusal(context.engine.url if context.engine else URL.create("sqlite"), error) from error


def _pragmas(connection: Any, _: Any) -> None:
    if isinstance(connection, sqlite3.Connection):
        for pragma in ("foreign_keys=ON", f"busy_timeout={_WAIT}"):
            connection.execute(f"PRAGMA {pragma}")
        _log(connection)
        connection.execute("PRAGMA synchronous=NORMAL")


def _log(connection: sqlite3.Connection) -> None:
    """Have the store keep a log (WAL). Whoever asks for it while another does is refused at once, whatever the timeout:
    each would wait for the other to stop reading. So it is asked for again."""
    until = monotonic() + _WAIT / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(0.01)


def _prepare(engine: Engine, shown: str, create: bool) -> None:
    with engine.connect() as connection:
        found = _version(connection, shown)
    if not found and not create:
        raise RecordError(f"there is no record at {shown}; make one with: tawatur read PATH --record {shown}")
    if found > VERSION:
        raise SchemaError(f"{shown}: written by a newer Tawatur (schema {found}, this one knows {VERSION}); upgrade it")
    if found < VERSION:
        from tawatur.record.migrations import upgrade

        with engine.begin() as connection:
            # One process brings it up, all steps or none; another that opens it meanwhile waits and finds it done.
            connection.exec_driver_sql(_ALONE[engine.dialect.name])
            if _version(connection, shown) < VERSION:
                upgrade(connection)


def _version(connection: Connection, shown: str) -> int:
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        held = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return int(held) if held else 0
    if tables:
        raise RecordError(f"{shown}: holds tables of something else; name another place for the record")
    return 0
