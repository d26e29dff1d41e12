"""Small files that unpack to much: refused within seconds and bounds, and named."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tawatur.engine import rows
from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.read import read_item
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.pages import LIMIT
from tests.mutants import archive

_MANY = 150_000_000


def zeros(what: bytes = b"", most: int = _MANY) -> bytes:
    held = io.BytesIO()
    with gzip.GzipFile(fileobj=held, mode="wb") as out:
        out.write(what)
        for _ in range(most // 1_000_000):
            out.write(b"\0" * 1_000_000)
    return held.getvalue()


def answers(body: bytes, encoding: str) -> bytes:
    small = (gzip.compress("<p>خبر قصير</p>".encode()), "text/html", "gzip")
    return archive((body, "text/html", encoding), small)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (zeros(), "a line of it never ends"),
        (zeros(b"WARC/1.0\r\nWARC-Type: response\r\nX: "), "a line of it never ends"),
        (answers(zeros(b"<p>"), "gzip"), f"the limit of {LIMIT:,} bytes"),
        (answers(b"x", "br"), "Brotli"),
        (gzip.compress(b"WARC/1.0\r\n")[:-6], "in the middle of a record"),
    ],
)
def test_an_archive_of_zeros(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "a.warc.gz").write_bytes(data)
    start = time.process_time()
    found = list(items([tmp_path / "a.warc.gz"]))
    assert time.process_time() - start < 5
    failure = next(held for held in found if isinstance(held, Failure))
    assert says in failure.reason and failure.page.startswith("a.warc.gz")


def test_what_is_too_large_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(answers(zeros(b"<p>"), "gzip"))
    large, small = items([tmp_path / "a.warc.gz"])
    assert isinstance(large, Failure) and isinstance(small, Item)
    assert small.load() == "<p>خبر قصير</p>".encode()


def test_a_file_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50 * LIMIT)  # takes no room on the disk
    item = Item("a.txt", path=tmp_path / "a.txt")
    assert len(item.load()) == LIMIT + 1
    found = read_item(item, Lexicon())
    assert isinstance(found, Failure) and "limit" in found.reason


def test_entities_that_grow_are_not_followed(tmp_path: Path) -> None:
    grow = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    (tmp_path / "a.xml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "خبر">{grow}]>'
        "<rss version='2.0'><channel><item><title>&e9;</title></item></channel></rss>",
        "utf-8",
    )
    start = time.process_time()
    held = b"".join(item.load() for item in items([tmp_path / "a.xml"]) if isinstance(item, Item))
    assert time.process_time() - start < 5 and len(held) < 100_000


def test_an_archive_whose_answer_has_no_address(tmp_path: Path) -> None:
    data = archive((b"<p>x</p>", "text/html", ""), packed=False).replace(
        b"WARC-Target-URI: http://news.example/1\r\n", b""
    )
    (tmp_path / "a.warc").write_bytes(data)
    (failure,) = items([tmp_path / "a.warc"])
    assert isinstance(failure, Failure) and "breaks off or is none" in failure.reason


@pytest.mark.parametrize("name", ["a.xml", "a.eml"])
def test_a_feed_or_mail_larger_than_the_limit_is_a_failure(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(50 * LIMIT)
    (failure,) = items([tmp_path / name])
    assert isinstance(failure, Failure) and f"{LIMIT:,} bytes, the limit" in failure.reason


def test_a_line_without_end_is_left_out_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_LONGEST_LINE", 1_000)
    small = json.dumps({"text": "خبر قصير"})
    (tmp_path / "a.jsonl").write_text(f"{small}\n{json.dumps({'text': 'س' * 9_999})}\n{small}\n", "utf-8")
    first, large, last = items([tmp_path / "a.jsonl"])
    assert isinstance(large, Failure) and large.page == "a.jsonl#2" and "1,000 bytes, the limit" in large.reason
    assert isinstance(first, Item) and isinstance(last, Item) and last.name == "a.jsonl#3"


def test_parquet_whose_rows_unpack_to_too_much_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table({"text": ["خبر " * 500_000] * 3}), tmp_path / "a.parquet")
    assert (tmp_path / "a.parquet").stat().st_size < 1_000_000
    assert sum(isinstance(held, Item) for held in items([tmp_path / "a.parquet"])) == 3
    monkeypatch.setattr(rows, "_ROOM", 1_000_000)
    (failure,) = items([tmp_path / "a.parquet"])
    assert isinstance(failure, Failure) and "smaller row groups" in failure.reason


def test_a_value_that_stands_in_every_row_is_not_held_as_often(tmp_path: Path) -> None:
    """A dictionary keeps one value of 20 MB for 300 rows in a few kilobytes; all rows at once would be 6 GB."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    column = arrow.DictionaryArray.from_arrays(arrow.array([0] * 300, arrow.int32()), arrow.array(["س" * LIMIT]))
    parquet.write_table(arrow.table({"text": column}), tmp_path / "a.parquet", compression="zstd")
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))\n"
        "from pathlib import Path; from tawatur.engine.rows import table\n"
        "print(sum(isinstance(row, dict) for _, row in table('a', Path(sys.argv[1]))))"
    )
    run = [sys.executable, "-c", code, str(tmp_path / "a.parquet")]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "300", done.stderr


def test_a_cell_that_is_no_date_is_one_failure(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    days = arrow.array([1, 2**40], arrow.int64()).cast(arrow.timestamp("s"))
    parquet.write_table(arrow.table({"text": ["خبر", "خبر"], "date": days}), tmp_path / "a.parquet")
    good, bad = items([tmp_path / "a.parquet"])
    assert isinstance(good, Item) and isinstance(bad, Failure) and "a.parquet#2: a cell" in bad.reason
