"""Exports: one module per format, each a pure function from records to text; `FORMATS` is the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tawatur.output.export import lines, tables
from tawatur.output.export.standoff import write as standoff
from tawatur.record import Record

# Name of the format -> a function that writes the record's contents into a folder and says how many files it wrote.
FORMATS: dict[str, Callable[[Record, Path], int]] = {
    "standoff": standoff,
    "jsonl": lines.write,
    "csv": tables.write,
}
