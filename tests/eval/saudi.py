"""Articles of SaudiNewsNet, July 2015 (CC BY-NC-SA 4.0), found by the hash of their lines; no text of theirs is here.

The corpus is one JSON object a line (`title`, `author`, `content`, `source`, `date_extracted`); `TAWATUR_SNN` names it.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tawatur.model.page import Article, Page, Party, Report
from tawatur.model.span import Span

LABELS = Path(__file__).parent / "labels"


def labels(name: str) -> list[dict[str, str]]:
    """The rows of a file of labels."""
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def articles(wanted: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The wanted lines of the corpus by their ids; skips the test where the corpus is not here."""
    path = Path(os.environ.get("TAWATUR_SNN", "nowhere"))
    if not path.exists():
        pytest.skip("TAWATUR_SNN names no file of the corpus")
    ids = set(wanted)
    with path.open("rb") as file:
        lines = ((sha256(line.strip()).hexdigest()[:12], line) for line in file)
        return {name: json.loads(line) for name, line in lines if name in ids}


def report(name: str, row: dict[str, Any], agency: str = "") -> Report:
    """A line as an article with one body block; `agency` is whom it credits."""
    title, body = row["title"].strip() or "-", row["content"].replace("\0", "").strip() or "-"
    text, start = f"{title}\n\n{body}\n", len(title) + 2
    return Report(
        Page(name, text),
        Article(
            f"{name}-1",
            1,
            Span(0, len(title)),
            (Span(start, start + len(body)),),
            publisher=Party(row["source"]),
            agency=Party(agency) if agency else None,
            published=date.fromisoformat(row["date_extracted"][:10]),
        ),
    )
