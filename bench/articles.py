"""The articles that the benches read: JSON lines with `content` and, where known, `title` and `date_extracted`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """One article: its number in the file, its text (title, empty line, body), its day."""

    number: int
    text: str
    day: date


def rows(path: Path, most: int) -> Iterator[Row]:
    """The first articles of a file that have a text."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, most)):
            held = json.loads(line)
            body = (held.get("content") or "").replace("\0", "").strip()
            if body:
                day = date.fromisoformat((held.get("date_extracted") or "2015-07-21")[:10])
                yield Row(number, f"{(held.get('title') or '').strip()}\n\n{body}".strip(), day)


def digest(path: Path) -> str:
    """A hash of the file, to be printed beside what was measured on it."""
    return blake2b(path.read_bytes(), digest_size=8).hexdigest()


def say(line: str = "") -> None:
    """A line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
