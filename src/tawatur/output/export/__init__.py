"""Exports: one module a format, loaded when it is asked for; `FORMATS` is the list."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.record import Record

# Name of the format -> the module that has `write(record, folder, settings)`, which returns the number of files.
FORMATS: dict[str, str] = {
    "standoff": "standoff",
    "jsonl": "lines",
    "csv": "sheets",
    "parquet": "parquet",
    "plover": "plover",
    "ftm": "ftm",
    "atom": "atom",
    "annotations": "annotations",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What an export may need beside the record: the lexicon it was read with, and the address of its web pages."""

    lexicon: Lexicon = field(default_factory=Lexicon)
    base: str = ""

    def address(self, kind: str, name: str) -> str | None:
        """The permanent web address of a thing (`story`, `article`, `reading`, `claim` …), where a base is known."""
        return f"{self.base.rstrip('/')}/{kind}/{name}" if self.base else None


def export(record: Record, format_: str, folder: Path, settings: Settings | None = None) -> int:
    """Write the record's contents in a format into a folder, which is made. Returns the number of files.

    Raises InputError where there is no such format, ExtraError where the format needs a package that is not there.
    """
    if format_ not in FORMATS:
        raise InputError(f"--format {format_}: Tawatur writes {', '.join(sorted(FORMATS))}")
    module = import_module(f"tawatur.output.export.{FORMATS[format_]}")
    folder.mkdir(parents=True, exist_ok=True)
    return int(module.write(record, folder, settings or Settings()))
