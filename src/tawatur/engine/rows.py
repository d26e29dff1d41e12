"""Pages that are rows of a table: JSON lines and Parquet, with the columns under their usual names or mapped ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tawatur.model.errors import ExtraError

Row = Mapping[str, Any]
# Keys under which tables usually hold a field; `--map` names others.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "article"),
    "title": ("title", "headline"),
    "published": ("published", "date", "date_published", "published_at", "pubDate", "date_extracted"),
    "outlet": ("outlet", "publisher", "source", "site"),
    "url": ("url", "link"),
    "name": ("name", "id"),
}


_BATCH = 500


def pick(row: Row, key: str, fields: Mapping[str, str]) -> str:
    """The text of a field: under the key that `fields` maps it to, else under the first usual one that is filled."""
    for name in (fields[key],) if key in fields else FIELDS[key]:
        if isinstance(held := row.get(name), str | int | date) and str(held).strip():
            return str(held)
    return ""


def day(text: str) -> date | None:
    """The day at the head of an ISO date or time, None for anything else."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def lines(name: str, path: Path) -> Iterator[tuple[int, Row | str]]:
    """The rows of a file of JSON lines by line number from 1; the reason in place of a row that cannot be read."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _object(f"{name}#{number}", line)
    except OSError as error:
        yield 0, f"{path}: {error.strerror}"


def _object(where: str, line: bytes) -> Row | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"{where}: not a line of JSON: {error}"
    return row if isinstance(row, dict) else f"{where}: a JSON object is needed, this is {type(row).__name__}"


def table(name: str, path: Path) -> Iterator[tuple[int, Row | str]]:
    """The rows of a Parquet file, batch by batch, numbered from 1. Raises ExtraError where pyarrow is not there."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise ExtraError(f"{path}: Parquet needs the package pyarrow: pip install 'tawatur[parquet]'") from error
    number = 0
    try:
        with ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
    except (OSError, ArrowException) as error:
        yield number and number + 1, f"{path}: the Parquet file is broken or none: {error}"
