"""What all verbs share: where the record is, how things are shown, how errors end."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tawatur.model.errors import InputError, TawaturError

if TYPE_CHECKING:
    from tawatur.lexicon import Lexicon
    from tawatur.record import Record

RecordOption = Annotated[
    str, typer.Option("--record", envvar="TAWATUR_RECORD", help="The record: a file, or an SQLAlchemy URL.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one list of JSON objects.")]
LexiconOption = Annotated[
    list[Path],
    typer.Option(
        "--lexicon", envvar="TAWATUR_LEXICON", help="A folder of words of your own (names.tsv …); repeatable."
    ),
]
DEFAULT_RECORD = "tawatur.db"


def lexicon(folders: Sequence[Path]) -> Lexicon:
    """The lexicon with a user's extensions."""
    from tawatur.lexicon import Lexicon

    for folder in folders:
        if not folder.is_dir():
            raise TawaturError(f"{folder}: there is no such folder of words")
    return Lexicon(tuple(folder.resolve() for folder in folders))


def day(option: str, text: str) -> date:
    """The day that an option gives."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{option} {text}: a day is written YYYY-MM-DD") from error


@contextmanager
def opened(where: str) -> Iterator[Record]:
    """The record that a listing asks; it must exist."""
    from tawatur.record import Record

    with Record.open(where, create=False) as record:
        yield record


def show_json(rows: Sequence[Any]) -> None:
    """One list of JSON objects, in Arabic letters as they are."""
    sys.stdout.write(json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n")


def say(*lines: str) -> None:
    """Lines to standard output, plain."""
    sys.stdout.write("\n".join(lines) + "\n")


def number(n: int, noun: str) -> str:
    """A number with its noun: 1 page, 2 pages."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def note(line: str) -> None:
    """A line for whoever runs this, on standard error: standard output keeps its shape for programs."""
    sys.stderr.write(f"{line}\n")


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Rows under a head: a drawn table in a terminal, tab-separated lines in a pipe."""
    if not sys.stdout.isatty():
        for row in rows:
            say("\t".join("" if cell is None else str(cell).replace("\t", " ") for cell in row))
        return
    from rich.console import Console
    from rich.table import Table

    drawn = Table(*head, box=None, pad_edge=False)
    for row in rows:
        drawn.add_row(*("" if cell is None else str(cell) for cell in row))
    Console(highlight=False, markup=False).print(drawn)


def fail(error: TawaturError) -> int:
    """Say an error on standard error; the exit status of wrong use."""
    sys.stderr.write(f"tawatur: {error}\n")
    return 2
