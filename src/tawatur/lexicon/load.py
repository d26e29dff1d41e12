"""Loading words: the data files of this package, and those of a user's extensions, as plain rows and tables."""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from tawatur.model.errors import LexiconError
from tawatur.model.ids import make_id

Row = dict[str, str]
# So many objects are made before the collector looks among them for garbage; Python's own figure is 700.
_YOUNG = 100_000


class Lexicon(NamedTuple):
    """The words that Tawatur reads by: its own, plus folders of extensions (flat: `names.tsv`, `holders.tsv` …).

    Cheap to make; files are read when asked for, and once. What is built from it is cached by it, and asked for by
    every rule: a tuple, whose hash costs a tenth of what that of a dataclass does.
    """

    extensions: tuple[Path, ...] = ()

    def rows(self, dimension: str, name: str) -> tuple[Row, ...]:
        """The rows of `data/<dimension>/<name>.tsv`, then those of `<name>.tsv` in every extension."""
        own = _rows(str(files("tawatur.lexicon") / "data" / dimension / f"{name}.tsv"), True)
        return own + self.extra(name)

    def forms(self, dimension: str, name: str, kind: str) -> list[str]:
        """The forms, as printed, of the rows of one kind."""
        return [form for row in self.rows(dimension, name) if row["kind"] == kind for form in cells(row, "forms")]

    def extra(self, name: str) -> tuple[Row, ...]:
        """The rows of `<name>.tsv` in the extensions alone."""
        return tuple(row for folder in self.extensions for row in _rows(str(folder / f"{name}.tsv"), False))

    def table(self, dimension: str, name: str) -> dict[str, Any]:
        """The content of `data/<dimension>/<name>.toml`."""
        return _table(str(files("tawatur.lexicon") / "data" / dimension / f"{name}.toml"))

    @property
    def version(self) -> str:
        """A hash over every data file: readings made by other words are other readings."""
        return _version(self.extensions)


def cells(row: Row, column: str) -> list[str]:
    """The parts of a cell that holds a list (`a|b|c`)."""
    cell = row.get(column, "")
    return [part for part in map(str.strip, cell.split("|")) if part] if cell else []


@contextmanager
def building() -> Iterator[None]:
    """While large tables are built that stay: the cyclic collector does not look for garbage in them, now or later.

    Nor does it look after every few hundred words that are read: nothing that is read of an article holds itself.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
        young, *older = gc.get_threshold()
        gc.set_threshold(max(young, _YOUNG) if young else 0, *older)
    finally:
        if paused:
            gc.enable()


@cache
def _rows(path: str, needed: bool) -> tuple[Row, ...]:
    return tuple(_read_rows(Path(path), needed))


def _read_rows(path: Path, needed: bool) -> Iterator[Row]:
    if not path.exists():
        if needed:
            raise LexiconError(f"{path}: this lexicon file is missing")
        return
    lines = path.read_text("utf-8").splitlines()
    header = lines[0].split("\t") if lines else []
    for number, line in enumerate(lines[1:], 2):
        if not line or line[0] == "#" or line.isspace():
            continue
        held = line.split("\t")
        if len(held) < len(header):
            held += [""] * (len(header) - len(held))
        elif len(held) > len(header):
            raise LexiconError(f"{path}:{number}: {len(held)} columns where the header names {len(header)}")
        yield dict(zip(header, held, strict=True))


@cache
def _table(path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text("utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"{path}: this lexicon file is missing") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: {error}") from error


@cache
def _version(extensions: tuple[Path, ...]) -> str:
    root = Path(str(files("tawatur.lexicon") / "data"))
    held = sorted(path for path in root.rglob("*") if path.suffix in (".tsv", ".toml", ".txt"))
    held += sorted(path for folder in extensions for path in folder.glob("*.tsv"))
    return make_id(*(field for path in held for field in (path.name, path.read_text("utf-8"))))
