"""What is exported comes back: the export of the record that was imported is the same, byte for byte."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tawatur.engine.item import Item
from tawatur.engine.run import run
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.output.export import Settings, export
from tawatur.output.imports import load
from tawatur.record import Record
from tests.serving import demo_lexicon

KINDS = {"page", "article", "entities", "times", "quantities", "attributions", "events", "entity", "story", "copies",
         "cluster", "claim", "finding", "entry", "spoken", "position", "ledger", "question", "failure", "judgement",
         "remark"}  # fmt: skip


@pytest.fixture
def filled(own: Path) -> Path:
    """A record of demo pages with a failure, judgements and remarks of people."""
    with Record.open(own) as held:
        held.fail(Failure("broken.txt", "pages", "not a text"))
        held.judge("Pavel Kronda", "Rina Ostro", same=False, by="desk")
        held.judge("Karnovia", "Delvara", same=False, by="desk")
        held.withdraw(1)
        held.remark(held.across("story")[0].id, "note", "ask the ministry", "desk", "2031-03-12T08:00:00Z")
    return own


def lines(where: Path, out: Path) -> bytes:
    """The jsonl export of a record."""
    with Record.open(where) as held:
        export(held, "jsonl", out, Settings(demo_lexicon()))
    return (out / "tawatur.jsonl").read_bytes()


def test_every_kind_of_object_is_there_and_prints_what_it_says(filled: Path, tmp_path: Path) -> None:
    found = [json.loads(line) for line in lines(filled, tmp_path).decode().splitlines()]
    assert {row["object"] for row in found} == KINDS
    texts = {row["id"]: row["text"] for row in found if row["object"] == "page"}
    for row in found:
        if "span" in row and row["object"] in ("entities", "times", "quantities"):
            start, end = row["span"]
            assert texts[row["id"].partition("-")[0]][start:end] == row["printed"]


@pytest.mark.parametrize("format_", ["jsonl", "parquet"])
def test_import_gives_the_same_record(filled: Path, tmp_path: Path, format_: str) -> None:
    if format_ == "parquet":
        pytest.importorskip("pyarrow")
    before = lines(filled, tmp_path / "before")
    with Record.open(filled) as held:
        export(held, format_, tmp_path / "out")
    with Record.open(tmp_path / "new.db") as new:
        loaded = load(new, [tmp_path / "out"], demo_lexicon())
        assert (loaded.pages, loaded.articles, loaded.failures) == (7, 7, 1)
        assert new.audit() == []
        again = load(new, [tmp_path / "out"], demo_lexicon())
        assert (again.judgements, again.remarks) == (0, 0)
    after = lines(tmp_path / "new.db", tmp_path / "after")
    if format_ == "parquet":  # holds no decisions of people, and they change no reading here
        before, after = _without_people(before), _without_people(after)
    assert after == before


def _without_people(data: bytes) -> bytes:
    return b"".join(line for line in data.splitlines(True) if b'"judgement"' not in line and b'"remark"' not in line)


def test_pages_that_were_imported_are_known_to_a_reading(tmp_path: Path) -> None:
    item = Item("a.txt", "قال وزير الري سالم الحرداني إن السد سيمتلئ خلال ثلاثة أشهر.\n".encode())
    with Record.open(tmp_path / "a.db") as first:
        assert run(first, [item], demo_lexicon()).read == 1
        export(first, "jsonl", tmp_path)
    with Record.open(tmp_path / "b.db") as second:
        load(second, [tmp_path / "tawatur.jsonl"], demo_lexicon())
        assert run(second, [item], demo_lexicon()).known == 1


def test_what_does_not_hold_is_refused_with_its_place(filled: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in lines(filled, tmp_path).decode().splitlines()]
    kinds = Counter(row["object"] for row in rows)
    assert kinds["page"] == 7
    rows[0]["text"] += " and more"
    cases = {
        "not the hash": rows,
        "line 1": [{"no": "object"}],
        "before its page": [{"object": "times", "id": "x", "printed": "y"}],
        "no version": [{**json.loads(lines(filled, tmp_path).splitlines()[0]), "versions": {}}, rows[1]],
    }
    for message, held in cases.items():
        file = tmp_path / "bad.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in held), "utf-8")
        with Record.open(tmp_path / "bad.db") as new, pytest.raises(InputError, match=message):
            load(new, [file], demo_lexicon())


def test_files_that_cannot_be_imported(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "bad.parquet").write_text("x")
    parquet.write_table(pyarrow.table({"id": ["x"]}), tmp_path / "other.parquet")
    with Record.open(tmp_path / "x.db") as new:
        for name, message in (("a.txt", "imports"), ("gone.jsonl", "no such"), ("bad.parquet", "arquet"),
                              ("other.parquet", "holds no pages")):  # fmt: skip
            with pytest.raises(InputError, match=message):
                load(new, [tmp_path / name], demo_lexicon())
        (tmp_path / "bad.parquet").unlink()
        with pytest.raises(InputError, match="no pages to import"):
            load(new, [tmp_path], demo_lexicon())
