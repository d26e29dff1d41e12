"""What is read is written within a second, and at the end whatever ends the reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.engine import keeping
from tawatur.engine.items import items
from tawatur.engine.keeping import Keeping
from tawatur.engine.run import Summary, run
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.record import Record
from tawatur.record.filing import file
from tests.conftest import TEXT, VERSIONS, hand_page


def test_pages_wait_for_a_second_and_no_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(keeping, "monotonic", lambda: now)
    with Record.open(tmp_path / "x.db") as record, Keeping(record) as kept:
        kept.put(file(hand_page("a.txt"), VERSIONS, "a"))
        assert record.known("a") is None and kept.holds("a")
        now += keeping.PERIOD
        kept.put(Failure("b.txt", "open", "gone"))
        assert record.known("a") and not kept.holds("a")
        assert [failure.page for failure in record.failures()] == ["b.txt"]


def test_what_waits_is_written_when_the_reading_breaks_off(tmp_path: Path) -> None:
    def interrupt(_: Summary) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with Record.open(tmp_path / "x.db") as record:
        with pytest.raises(KeyboardInterrupt):
            run(record, items([tmp_path / "a.txt"]), Lexicon(), progress=interrupt)
        assert record.counts()["pages"] == 1 and record.audit() == []


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_that_share_and_workers_that_load(start: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.engine.crew._START", start)
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(TEXT.replace("12", str(number + 20)), "utf-8")
    found = [*items([tmp_path]), Failure("gone.txt", "open", "gone")]
    with Record.open(tmp_path / "x.db") as record:
        summary = run(record, [*found, found[0]], Lexicon(), jobs=2)
        assert (summary.seen, summary.read + summary.known, summary.failed) == (6, 5, 1)
        assert record.counts()["pages"] == 4 and record.audit() == []
        assert run(record, found, Lexicon(), jobs=2).known == 4


def test_an_input_that_comes_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with Record.open(tmp_path / "x.db") as record:
        summary = run(record, [*items([tmp_path]), *items([tmp_path])], Lexicon())
    assert (summary.read, summary.known) == (1, 1)
