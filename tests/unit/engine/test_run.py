"""Reading many pages: what is known is not read again, what fails is a row, workers change nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import tawatur
from tawatur.engine import read as reading
from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.run import run
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError, TextError
from tawatur.model.failure import Failure
from tawatur.model.layers import LAYERS
from tawatur.pages import read_bytes
from tawatur.record import Record
from tests.conftest import TEXT


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of three pages, one of them empty."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text(TEXT.replace("سالم", "هادي"), "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")
    return folder


def test_reading_twice_reads_once(pages: Path, tmp_path: Path) -> None:
    with Record.open(tmp_path / "x.db") as record:
        first = run(record, items([pages]), Lexicon())
        again = run(record, items([pages]), Lexicon())
        assert (first.seen, first.read, first.failed) == (3, 2, 1)
        assert (again.seen, again.read, again.known, again.failed) == (3, 0, 2, 1)
        assert [failure.page for failure in record.failures()] == ["empty.txt"]
        assert record.audit() == []


def test_workers_change_nothing(pages: Path, tmp_path: Path) -> None:
    found = []
    for jobs in (1, 2):
        with Record.open(tmp_path / f"{jobs}.db") as record:
            run(record, items([pages]), Lexicon(), jobs)
            found.append(list(record.pages()))
    assert found[0] == found[1]


def test_a_new_version_renews_only_what_it_must(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record.open(tmp_path / "x.db") as record:
        run(record, items([pages / "a.txt"]), Lexicon())
        old = reading.versions(Lexicon())
        monkeypatch.setattr("tawatur.engine.run.versions", lambda _: {**old, "events": "events-next"})
        asked: list[frozenset[str] | None] = []
        renew = reading.renew

        def spy(page: object, lexicon: Lexicon, only: frozenset[str] | None = None) -> object:
            asked.append(only)
            return renew(page, lexicon, only)  # type: ignore[arg-type]

        monkeypatch.setattr("tawatur.engine.run.renew", spy)
        summary = run(record, items([pages / "a.txt"]), Lexicon())
        assert (summary.renewed, summary.read) == (1, 0)
        assert asked == [frozenset({"events"})]


def test_a_fault_of_an_annotator_costs_one_page(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = reading.worked

    def faulty(page: object, lexicon: Lexicon, only: frozenset[str] | None = None) -> object:
        if page.name == "a.txt":  # type: ignore[attr-defined]
            raise RecursionError("too deep")
        return real(page, lexicon, only)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "worked", faulty)
    with Record.open(tmp_path / "x.db") as record:
        summary = run(record, items([pages]), Lexicon())
        assert (summary.read, summary.failed) == (1, 2)
        (first, _) = record.failures()
        assert first.page == "a.txt"
        assert "RecursionError: too deep" in first.reason


def test_a_fault_in_cutting_a_page_stops_no_other(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(name: str, *given: object, **more: object) -> object:
        if name == "a.txt":
            raise RecursionError("too deep")
        return read_bytes(name, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("tawatur.engine.read.pages.read_bytes", faulty)
    with Record.open(tmp_path / "x.db") as record:
        summary = run(record, items([pages]), Lexicon())
        assert (summary.read, summary.failed) == (1, 2)
        (failure, _) = record.failures()
        assert (failure.page, failure.stage) == ("a.txt", "pages") and "RecursionError: too deep" in failure.reason


def test_a_file_that_vanishes_is_a_failure(tmp_path: Path) -> None:
    item = Item("gone.txt", path=tmp_path / "gone.txt")
    with Record.open(tmp_path / "x.db") as record:
        assert run(record, [item], Lexicon()).failures[0].stage == "open"
    assert isinstance(reading.read_item(item, Lexicon()), Failure)


def test_versions_name_every_layer_and_follow_the_lexicon(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("label\ttype\tkind\tar\tlatin\tcountry\trank\tsource\n", "utf-8")
    plain, extended = reading.versions(Lexicon()), reading.versions(Lexicon((tmp_path,)))
    assert tuple(plain) == LAYERS
    assert all(plain[layer] != extended[layer] for layer in LAYERS)


def test_read_gives_typed_layers() -> None:
    page = tawatur.read(TEXT, published=date(2031, 3, 10))
    (article,) = page.articles
    assert article.published == date(2031, 3, 10)
    assert any(t.value == "2031-03-09" for t in article.layers.times)
    with pytest.raises(TextError, match="NUL"):
        tawatur.read("سد\0")


def test_the_name_of_a_file_is_no_page() -> None:
    with pytest.raises(InputError, match=r"pathlib\.Path\('news/1.html'\)"):
        tawatur.read("news/1.html")
