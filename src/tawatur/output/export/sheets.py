"""`csv`: one file per table, for spreadsheets and statistics; the columns are described in `docs/csv.md`."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tawatur.output.export import Settings
from tawatur.output.export.tables import TABLES, rows
from tawatur.record import Record


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write one file per table. Returns how many."""
    with ExitStack() as stack:
        writers = {}
        for name, columns in TABLES.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline=""))
            writers[name] = csv.writer(file)
            writers[name].writerow(columns)
        for name, row in rows(record):
            writers[name].writerow(map(_cell, row))
    return len(writers)


def _cell(value: Any) -> Any:
    """A list joined, yes and no as 1 and 0; text that a spreadsheet would run as a formula is marked as text."""
    if isinstance(value, tuple):
        value = "|".join(value)
    if isinstance(value, bool):
        return int(value)
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
