"""The work of one worker, without Spark: joined up by hand it finds what one machine finds."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.read import digest, read_item, versions
from tawatur.group.candidates import candidates
from tawatur.group.copies import copies
from tawatur.group.text import Body
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.model.page import Page
from tawatur.record.carry import COLUMNS, Carried, carry
from tests.serving import demo_lexicon
from tests.unit.spark import corpus

pa = pytest.importorskip("pyarrow", reason="pip install 'tawatur[parquet]'")
parquet = pytest.importorskip("pyarrow.parquet")
workers = pytest.importorskip("tawatur.spark.workers")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("spark") / "pages.parquet"
    parquet.write_table(pa.Table.from_pylist(corpus.rows()), path)
    return path


@pytest.fixture(scope="module")
def alone(table: Path) -> tuple[list[tuple[Item, Page]], list[Failure]]:
    return corpus.read(table, demo_lexicon())


def rows(batches: Iterable[Any]) -> list[dict[str, Any]]:
    return [row for batch in batches for row in batch.to_pylist()]


def batches(found: Sequence[dict[str, Any]], size: int = 3) -> Iterator[Any]:
    return (pa.RecordBatch.from_pylist(list(found[n : n + size])) for n in range(0, len(found), size))


def carried(page: Page, item: Item, words: Lexicon) -> dict[str, str | None]:
    return carry(Carried(page, versions(words), digest(item, item.load())))


def test_rows_are_read_as_on_one_machine(table: Path, alone: tuple[list[tuple[Item, Page]], list[Failure]]) -> None:
    words = demo_lexicon()
    held = [{**row, "_file": f"file://{table}", "_row": n} for n, row in enumerate(corpus.rows())]
    found = rows(workers.table_rows(batches(held), table.as_uri(), corpus.MAP, words))
    pages, failures = alone
    read = [{name: row[name] for name in COLUMNS} for row in found if row["stage"] is None]
    assert read == [carried(page, item, words) for item, page in pages]
    assert [Failure(r["page"], r["stage"], r["reason"]) for r in found if r["stage"]] == failures
    assert [failure.page for failure in failures] == [f"pages.parquet#{len(corpus.rows())}"]


def test_groups_are_those_of_one_machine(alone: tuple[list[tuple[Item, Page]], list[Failure]]) -> None:
    pages, _ = alone
    expected = copies(list(corpus.reports(pages)))
    assert {group.kind for group in expected} == {"edited", "excerpt", "round-up"}
    assert any(difference.kind == "number" for group in expected for difference in group.differences)

    words = demo_lexicon()
    held = {r["id"]: r for r in rows(workers.articles(batches([carried(p, i, words) for i, p in pages])))}
    bodies = [Body(report) for report in sorted(corpus.reports(pages), key=lambda r: r.article.id)]
    assert {body.id: sorted(body.fingerprints) for body in bodies} == {name: r["marks"] for name, r in held.items()}
    near, far = candidates((body.id, body.fingerprints) for body in bodies)
    both = [
        {"left": a, "right": b, "left_text": held[a]["text"], "left_bare": held[a]["bare"],
         "right_text": held[b]["text"], "right_bare": held[b]["bare"]} for a, b in near + far
    ]  # fmt: skip
    pairs = rows(workers.pairs(batches(both)))
    home = homes([(p["left"], p["right"]) for p in pairs if p["kind"] != "excerpt"])
    families: dict[str, dict[str, list[Any]]] = defaultdict(lambda: {"members": []})
    for name in home:
        families[home[name]]["members"].insert(0, held[name])
    hosts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for p in reversed(pairs):
        if p["kind"] == "excerpt" and home.get(p["left"], "") != home.get(p["right"]):
            hosts[p["right"]].append({**p, "text": home.get(p["left"], p["left"])})
    groups = rows(workers.texts(batches(list(families.values()))))
    groups += rows(workers.hosts(batches([{"held": some} for some in hosts.values()])))
    assert workers.in_order(groups) == expected


def homes(edges: list[tuple[str, str]]) -> dict[str, str]:
    """For each node the first of all it hangs together with, the slow way."""
    home = {node: node for edge in edges for node in edge}
    while moved := [(a, b) for a, b in edges if home[a] != home[b]]:
        for a, b in moved:
            home[a] = home[b] = min(home[a], home[b])
    return home


def test_archives_are_read_as_on_one_machine(tmp_path: Path) -> None:
    page = (corpus.DEMO / "pages" / "09_portal.html").read_bytes()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://salmar.example/1\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    folder = tmp_path / "web"
    folder.mkdir()
    (folder / "a.warc.gz").write_bytes(gzip.compress(head.encode() + answer + b"\r\n\r\n"))
    (folder / "b.warc").write_bytes(b"this is no archive")
    paths = [{"path": str(folder / name)} for name in ("a.warc.gz", "b.warc")]
    paths[0]["path"] = (folder / "a.warc.gz").as_uri()  # an address is opened by its own file system
    words = demo_lexicon()
    row, failure = rows(workers.archives(batches(paths), folder.as_uri(), words))
    expected, failed = items([folder])
    assert isinstance(expected, Item)
    read = read_item(expected, words)
    assert isinstance(read, Page)
    assert {name: row[name] for name in COLUMNS} == carried(read, expected, words)
    assert isinstance(failed, Failure)
    assert (failure["page"], failure["stage"], failure["reason"]) == (failed.page, failed.stage, failed.reason)


@pytest.mark.parametrize(
    ("file", "root", "name"),
    [
        ("file:///d/a%20b.parquet", "file:///d/a%20b.parquet", "a b.parquet"),
        ("file:/d/e/a.parquet", "file:///d", "e/a.parquet"),
        ("s3a://held/d/e/a.parquet", "s3a://held/d/", "e/a.parquet"),
    ],
)
def test_files_are_named_as_within_what_is_read(file: str, root: str, name: str) -> None:
    assert workers.called(file, root) == name
