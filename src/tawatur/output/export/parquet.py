"""`parquet`: the tables of `csv` with their types, and `pages.parquet`, from which `tawatur import` reads all back."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tawatur.output.export import Settings
from tawatur.output.export.tables import TABLES, rows
from tawatur.output.extras import needs
from tawatur.record import Record
from tawatur.record.carry import COLUMNS, Carried, carry

# Rows of a table that are held before they are written; a page is a row with all its text.
_ROWS = 10_000
_PAGES = 200


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write one file per table and one of pages. Returns how many. Raises ExtraError without pyarrow."""
    arrow = needs("pyarrow", "parquet")
    kinds = {"text": arrow.string(), "list": arrow.list_(arrow.string()), "int": arrow.int64(),
             "number": arrow.float64(), "day": arrow.date32(), "yes": arrow.bool_()}  # fmt: skip
    with ExitStack() as stack:
        tables = {
            name: stack.enter_context(_Table(folder / f"{name}.parquet", {c: kinds[k] for c, k in columns.items()}))
            for name, columns in TABLES.items()
        }
        for name, row in rows(record):
            tables[name].add(row)
        pages = stack.enter_context(_Table(folder / "pages.parquet", dict.fromkeys(COLUMNS, arrow.string()), _PAGES))
        for page in record.pages():
            held = carry(Carried(page, next(iter(record.versions(page.id)), {}), record.digest(page.id)))
            pages.add(tuple(held[column] for column in COLUMNS))
    return len(tables) + 1


class _Table:
    """A Parquet file, written a batch of rows at a time. Use as a context manager."""

    def __init__(self, path: Path, columns: dict[str, Any], most: int = _ROWS) -> None:
        self._arrow, parquet = needs("pyarrow", "parquet"), needs("pyarrow.parquet", "parquet")
        self._schema = self._arrow.schema(list(columns.items()))
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []
        self._most = most

    def add(self, row: tuple[Any, ...]) -> None:
        """Add a row, its cells in the order of the columns."""
        self._rows.append(row)
        if len(self._rows) >= self._most:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            cells = zip(zip(*self._rows, strict=True), self._schema, strict=True)
            columns = [self._arrow.array(column, field.type) for column, field in cells]
            self._writer.write_table(self._arrow.Table.from_arrays(columns, schema=self._schema))
            self._rows = []

    def __enter__(self) -> _Table:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        self._writer.close()
