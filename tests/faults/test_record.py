"""A record in trouble: a clear message with the way out, nothing lost that was written before."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from tawatur.model.errors import RecordError
from tawatur.record import Record, connect
from tests.conftest import TEXT, VERSIONS, hand_page

_NOBODY = 65534


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A record of one page."""
    with Record.open(tmp_path / "x.db") as record:
        record.add(hand_page(), VERSIONS)
    return tmp_path / "x.db"


def names(place: str | Path) -> list[str]:
    """The names of a record's pages, proven."""
    with Record.open(place) as record:
        assert record.audit() == []
        return [page.name for page in record.pages()]


def test_a_full_disk_is_said_and_what_was_written_stands(tmp_path: Path) -> None:
    with Record.open(tmp_path / "x.db") as record:
        event.listen(record._engine, "connect", lambda held, _: held.execute("PRAGMA max_page_count=120"))
        record._engine.dispose()
        with pytest.raises(RecordError, match=r"full; make room .* goes on where it stopped"):
            for number in range(1_000):
                record.add(hand_page(f"{number:04}.txt"), VERSIONS)
    before = names(tmp_path / "x.db")
    assert before == [f"{number:04}.txt" for number in range(len(before))] and before
    with Record.open(tmp_path / "x.db") as record:  # there is room again
        record.add(hand_page("later.txt"), VERSIONS)
    assert names(tmp_path / "x.db") == [*before, "later.txt"]


def test_a_file_that_may_grow_no_further(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for number in range(60):
        (tmp_path / "pages" / f"{number:03}.txt").write_text(TEXT.replace("12", str(number + 20)), "utf-8")
    asked = [sys.executable, "-m", "tawatur", "read", "pages", "--record", "x.db"]
    limited = f"ulimit -f 400; trap '' XFSZ; exec {' '.join(asked)}"
    done = subprocess.run(["bash", "-c", limited], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "goes on where it stopped" in done.stderr and "Traceback" not in done.stderr
    again = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert len(names(tmp_path / "x.db")) == 60


def test_a_locked_record_is_waited_for_then_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "_WAIT", 200)
    other = sqlite3.connect(place, isolation_level=None)
    with Record.open(place) as record:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match=r"locked; another program .* wait"):
            record.add(hand_page("b.txt"), VERSIONS)
        assert [page.name for page in record.pages()] == ["dam.txt"]  # readers go on meanwhile
        other.execute("COMMIT")
        record.add(hand_page("b.txt"), VERSIONS)
    other.close()
    assert names(place) == ["b.txt", "dam.txt"]


@pytest.fixture
def closed(place: Path) -> Iterator[Path]:
    """The record in a folder that may be read by everybody and written by nobody."""
    folder = place.parent
    for path in (place, folder):
        path.chmod(0o444 if path == place else 0o555)
    for above in list(folder.parents)[:3]:
        if above.stat().st_uid == os.geteuid():
            above.chmod(above.stat().st_mode | 0o055)
    yield place
    folder.chmod(0o755)


def as_nobody(work: Callable[[], object]) -> str:
    """What a plain user is told who does this; root may write everything. What the work imports must be loaded."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(_NOBODY)
                os.setuid(_NOBODY)
            work()
        except BaseException as error:
            os.write(into, f"{type(error).__name__}: {error}".encode())
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as told:
        said = told.read().decode()
    os.waitpid(child, 0)
    return said


def test_a_record_that_may_not_be_written(closed: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record.open(tmp_path_factory.mktemp("warm") / "y.db") as record:
        record.add(hand_page(), VERSIONS)
    said = as_nobody(lambda: Record.open(closed).add(hand_page("b.txt"), VERSIONS))
    assert said.startswith("RecordError: ") and str(closed) in said and "may not be written" in said
    assert "name another record with --record" in said


def test_a_folder_that_may_not_be_written(closed: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record.open(tmp_path_factory.mktemp("warm") / "y.db") as record:
        record.add(hand_page(), VERSIONS)
    said = as_nobody(lambda: Record.open(closed.parent / "new.db"))
    assert said.startswith("RecordError: ") and str(closed.parent / "new.db") in said and "may be written" in said
    assert not (closed.parent / "new.db").exists()


def test_a_damaged_file_is_said(place: Path, tmp_path: Path) -> None:
    with Record.open(place) as record:
        for number in range(30):
            record.add(hand_page(f"{number}.txt"), VERSIONS)
    with sqlite3.connect(place) as held:
        held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        held.execute("PRAGMA journal_mode=DELETE")
    held.close()
    data = bytearray(place.read_bytes())
    for page in range(len(data) // 4096 // 2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    (tmp_path / "bad.db").write_bytes(data)
    with pytest.raises(RecordError, match="malformed; the file is damaged"), Record.open(tmp_path / "bad.db") as record:
        list(record.pages())


def test_a_copy_taken_in_the_middle_of_writing_is_whole(place: Path, tmp_path: Path) -> None:
    with Record.open(place) as record:
        record.add(hand_page("b.txt"), VERSIONS)
        for suffix in ("", "-wal"):
            shutil.copy(f"{place}{suffix}", tmp_path / f"copy.db{suffix}")
    assert names(tmp_path / "copy.db") == ["b.txt", "dam.txt"]


def test_two_writers_and_two_readers_at_once(store: str) -> None:
    pages = [replace(hand_page(f"{number:03}.txt"), url=None) for number in range(30)]

    def write(mine: list[int]) -> int:
        with Record.open(store) as record:
            for number in mine:
                record.add(pages[number], VERSIONS)
        return len(mine)

    def look(_: int) -> int:
        seen, end = 0, time.monotonic() + 60
        with Record.open(store) as record:
            while seen < len(pages) and time.monotonic() < end:
                held = list(record.pages())
                assert len(held) >= seen and all(page in pages for page in held)
                seen = len(held)
                assert len(record.search("السد")) >= seen
        return seen

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(look, number) for number in range(2)]
        writers = [pool.submit(write, list(range(first, 30, 2))) for first in range(2)]
        assert sum(writer.result(60) for writer in writers) == 30
        assert [reader.result(60) for reader in readers] == [30, 30]
    with Record.open(store) as record:
        assert record.audit() == []
        assert record.changes() == 30
