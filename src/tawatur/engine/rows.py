"""Pages that are rows of a table: JSON lines and Parquet, with the columns under their usual names or mapped ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

from tawatur.model.errors import ExtraError
from tawatur.pages import LIMIT

Row = Mapping[str, Any]
# Keys under which tables usually hold a field; `--map` names others.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "article"),
    "title": ("title", "headline"),
    "byline": ("byline",),
    "published": ("published", "date", "date_published", "published_at", "pubDate", "date_extracted"),
    "outlet": ("outlet", "publisher", "source", "site"),
    "url": ("url", "link"),
    "name": ("name", "id"),
}
# Rows of Parquet at a time, and how many bytes a group of rows may unpack to.
_BATCH, _ROOM = 500, 1_000_000_000
_PIECE = 1 << 20
# A line of JSON may write each letter of a page in six bytes.
_LONGEST_LINE = 3 * LIMIT


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


def length(path: Path) -> int | None:
    """How many rows a table has, by its line ends or by what it says of itself; None where that cannot be told."""
    try:
        if path.name.lower().endswith(".parquet"):
            from pyarrow.parquet import read_metadata

            return int(read_metadata(path).num_rows)
        with path.open("rb") as file:
            return sum(piece.count(b"\n") for piece in iter(lambda: file.read(_PIECE), b""))
    except (ImportError, OSError, ValueError):  # reading the rows will say what is wrong
        return None


def lines(name: str, path: Path) -> Iterator[tuple[int, Row | str]]:
    """The rows of a file of JSON lines by line number from 1; the reason in place of a row that cannot be read."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(_LONGEST_LINE + 1):
                number += 1
                if len(line) > _LONGEST_LINE:
                    while line and not line.endswith(b"\n"):  # to the end of it, piece by piece
                        line = file.readline(_LONGEST_LINE)
                    yield number, f"{name}#{number}: a line of more than {_LONGEST_LINE:,} bytes, the limit; left out"
                elif line.strip():
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
    """The rows of a Parquet file, batch by batch, numbered from 1; the reason in place of a row that cannot be read.

    A file with a group of rows that unpacks to more than a gigabyte is not opened, and however often a long value
    stands in a group, no more than about as much is held at once. Raises ExtraError where pyarrow is not there.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise ExtraError(f"{path}: Parquet needs the package pyarrow: pip install 'tawatur[parquet]'") from error
    number = 0
    try:
        with ParquetFile(path) as file:
            groups = range(file.metadata.num_row_groups)
            largest = max((file.metadata.row_group(group).total_byte_size for group in groups), default=0)
            if largest > _ROOM:
                yield (
                    0,
                    (
                        f"{path}: a group of its rows unpacks to {largest:,} bytes, more than the limit of {_ROOM:,}; "
                        "write it with smaller row groups"
                    ),
                )
                return
            for batch in file.iter_batches(max(1, min(_BATCH, _ROOM // max(1, largest)))):
                for at in range(len(batch)):
                    number += 1
                    yield number, _cells(f"{name}#{number}", batch.slice(at, 1))
    except (OSError, ArrowException, MemoryError) as error:
        yield number and number + 1, f"{path}: the Parquet file is broken or none: {error}"


def _cells(where: str, row: Any) -> Row | str:
    """The one row of a batch; the reason where a cell holds what no text or date can be."""
    try:
        (held,) = row.to_pylist()
    except (ValueError, OverflowError) as error:
        return f"{where}: a cell cannot be read: {error}"
    return cast(Row, held)
