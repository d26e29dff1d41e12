"""A PostgreSQL server of the tests' own: in a temporary folder, on a socket there, gone with the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine

_OPTIONS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=16MB"
_NAMES = count(1)


def binaries() -> Path | None:
    """Where PostgreSQL's server programs are, the newest version first; None where there are none."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    held = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return held[-1].parent if held else None


class Server:
    """A running server; `fresh` gives the address of a database of its own."""

    def __init__(self, folder: Path, programs: Path, user: str) -> None:
        self._folder, self._programs, self._user = folder, programs, user

    def fresh(self) -> str:
        """The SQLAlchemy URL of a new, empty database."""
        name = f"t{next(_NAMES)}"
        self.do("postgres", f"CREATE DATABASE {name}")
        return self._address(name)

    def do(self, database: str, statement: str) -> None:
        """Run one statement in a database, by its name or URL."""
        address = database if "://" in database else self._address(database)
        engine = create_engine(address.replace(":", "+pg8000:", 1), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    def _address(self, name: str) -> str:
        return f"postgresql://{self._user}@/{name}?unix_sock={self._folder}/.s.PGSQL.5432"

    def run(self, program: str, *arguments: str) -> None:
        """Run one of the server's programs. Raises CalledProcessError, with what it printed."""
        user = self._user if os.geteuid() == 0 else None  # the server refuses to run as root
        subprocess.run(
            [self._programs / program, *arguments], user=user, cwd=self._folder, check=True, timeout=60,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


@contextmanager
def postgresql() -> Iterator[Server]:
    """A server, stopped and removed at the end; where it cannot be had, the test is skipped."""
    pytest.importorskip("pg8000", reason="needs pg8000 (tawatur[postgresql]), which is not here")
    programs = binaries()
    if programs is None:
        pytest.skip("needs PostgreSQL's server programs (Debian: postgresql), which are not here")
    user = pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() == 0:
        user = "postgres"
        try:
            pwd.getpwnam(user)
        except KeyError:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres here")
    folder = Path(tempfile.mkdtemp(prefix="tawatur-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, user)
        server = Server(folder, programs, user)
        data, log = str(folder / "data"), str(folder / "log")
        server.run("initdb", "-D", data, "-U", user, "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        server.run("pg_ctl", "-D", data, "-l", log, "-w", "-o", f"{_OPTIONS} -k {folder}", "start")
        try:
            yield server
        finally:
            server.run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
