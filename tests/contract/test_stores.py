"""One record, whatever it lies in and however it was read: the same bytes out, the same answers."""

from __future__ import annotations

import json
import os
from datetime import date
from importlib.resources import files
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from tawatur.engine import across
from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.run import run
from tawatur.lexicon import Lexicon
from tawatur.output.export import Settings, export
from tawatur.record import Record
from tawatur.record.sayings import Sayings
from tests.servers import Server

DEMO = Path(str(files("tawatur.demo")))


def demo() -> list[Item]:
    """The demo's pages, by name."""
    told = json.loads((DEMO / "dates.json").read_text("utf-8"))
    dates = {name: {int(n): date.fromisoformat(day) for n, day in held.items()} for name, held in told.items()}
    return [item for item in items([DEMO / "pages"], dates) if isinstance(item, Item)]


def exported(address: str, found: list[Item], folder: Path, jobs: int = 1) -> dict[str, bytes]:
    """Read items into a new record and write it out as `jsonl` and `standoff`: file name -> bytes."""
    words = Lexicon((DEMO,))
    with Record.open(address) as record:
        run(record, found, words, jobs)
        across.update(record, words)
        assert record.audit() == []
        for format_ in ("jsonl", "standoff"):
            export(record, format_, folder / format_, Settings(words))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.json*"))}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """The demo in a SQLite record, read in order by one process; and what it exports."""
    folder = tmp_path_factory.mktemp("plain")
    return folder / "x.db", exported(str(folder / "x.db"), demo(), folder / "out")


def test_neither_order_nor_workers_change_a_byte(plain: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    found = demo()
    other = [*found[5:], *found[:5]][::-1]
    assert exported(str(tmp_path / "x.db"), other, tmp_path / "out", jobs=2) == plain[1]


def test_neither_order_nor_workers_change_a_byte_of_a_corpus(tmp_path: Path) -> None:
    """The same over sixty articles of the July corpus, where `TAWATUR_SNN` names it."""
    path = Path(os.environ.get("TAWATUR_SNN", "nowhere"))
    if not path.is_file():
        pytest.skip("TAWATUR_SNN names no file of the corpus")
    found = [item for item in islice(items([path]), 60) if isinstance(item, Item)]
    assert len(found) > 50
    plain = exported(str(tmp_path / "x.db"), found, tmp_path / "x")
    for number, jobs in ((1, 1), (2, 3)):
        Random(number).shuffle(found)
        assert exported(str(tmp_path / f"{number}.db"), found, tmp_path / str(number), jobs) == plain


def test_the_store_changes_no_byte_and_no_answer(
    plain: tuple[Path, dict[str, bytes]], server: Server, tmp_path: Path
) -> None:
    address = server.fresh()
    assert exported(address, demo(), tmp_path / "out") == plain[1]
    with Record.open(plain[0]) as one, Record.open(address) as other:
        assert one.counts() == other.counts() and one.totals() == other.totals()
        assert one.entities() == other.entities() and one.names() == other.names()
        here, there = Sayings(one), Sayings(other)
        assert here.find().said(500) == there.find().said(500)
        assert one.said() == other.said()
        for _, _, name, _ in one.names():
            assert one.labels_of(name) == other.labels_of(name) and one.said(by=name) == other.said(by=name)
        words = sorted({word for head in one.heads(r.id for r in one.across("story")) for word in head.split()})
        labels = [held.entity for held in one.entities(most=5)]
        for asked in (*words, "الميناء", "السفن في", "العقوبات", "الرسوم", "وزير"):
            assert here.find(asked).said(500) == there.find(asked).said(500)
            assert set(one.search(asked)) == set(other.search(asked))
            assert here.find(asked).facets() == there.find(asked).facets()
            assert one.about(labels, asked, 100) == other.about(labels, asked, 100)
