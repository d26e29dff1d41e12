"""Tables: the same rows as CSV and as Parquet, in the columns that the documentation describes."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tawatur.output.export import Settings, export
from tawatur.output.export.sheets import _cell
from tawatur.output.export.tables import TABLES, rows
from tawatur.record import Record

DOC = Path(__file__).resolve().parents[4] / "docs" / "csv.md"
PYTHON: dict[str, Any] = {"text": str, "list": tuple, "int": int, "number": (int, float), "day": date, "yes": bool}


@pytest.fixture
def tables(record: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the record of demo pages, by table."""
    out: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
    with Record.open(record) as held:
        for name, row in rows(held):
            out[name].append(row)
    return out


def test_the_documentation_describes_the_columns_that_are_written() -> None:
    described: dict[str, dict[str, str]] = {}
    for line in DOC.read_text("utf-8").splitlines():
        if head := re.fullmatch(r"## `(\w+)`", line):
            columns = described.setdefault(head.group(1), {})
        elif cells := re.match(r"\| `(\w+)` \| (\w+) \| \S", line):
            columns[cells.group(1)] = cells.group(2)
    assert described == TABLES
    assert [list(columns) for columns in described.values()] == [list(columns) for columns in TABLES.values()]


def test_cells_have_the_type_of_their_column(tables: dict[str, list[tuple[Any, ...]]]) -> None:
    for name, columns in TABLES.items():
        assert tables[name] or name == "failures", f"the demo shows no {name}"
        for row in tables[name]:
            assert len(row) == len(columns), name
            for cell, (column, kind) in zip(row, columns.items(), strict=True):
                assert cell is None or isinstance(cell, PYTHON[kind]), f"{name}.{column}: {cell!r}"


def test_spans_are_what_the_page_prints(tables: dict[str, list[tuple[Any, ...]]], record: Path) -> None:
    with Record.open(record) as held:
        texts = {article.id: page.text for page in held.pages() for article in page.articles}
    for name in ("entities", "times", "quantities", "events", "claims"):
        columns = list(TABLES[name])
        for row in tables[name]:
            cells = dict(zip(columns, row, strict=True))
            assert texts[cells["article"]][cells["start"] : cells["end"]] == cells["printed"]


def test_csv_has_a_file_a_table(record: Path, tmp_path: Path, tables: dict[str, list[tuple[Any, ...]]]) -> None:
    with Record.open(record) as held:
        assert export(held, "csv", tmp_path / "out") == len(TABLES)
    for name, columns in TABLES.items():
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            head, *body = csv.reader(file)
        assert head == list(columns)
        assert len(body) == len(tables[name])


def test_no_cell_runs_as_a_formula() -> None:
    assert _cell("=1+1") == "'=1+1"
    assert _cell(("@a", "b")) == "'@a|b"
    assert _cell(-3) == -3
    assert _cell(True) == 1
    assert _cell(None) is None


def test_parquet_keeps_types_and_rows(
    record: Path, tmp_path: Path, tables: dict[str, list[tuple[Any, ...]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("tawatur.output.export.parquet._ROWS", 7)  # several batches, even of few rows
    with Record.open(record) as held:
        assert export(held, "parquet", tmp_path, Settings()) == len(TABLES) + 1
    arrow = {"text": "string", "list": "list<element: string>", "int": "int64", "number": "double",
             "day": "date32[day]", "yes": "bool"}  # fmt: skip
    for name, columns in TABLES.items():
        table = parquet.read_table(tmp_path / f"{name}.parquet")
        assert {field.name: str(field.type) for field in table.schema} == {c: arrow[k] for c, k in columns.items()}
        read = [tuple(tuple(c) if isinstance(c, list) else c for c in row.values()) for row in table.to_pylist()]
        assert read == tables[name], name
