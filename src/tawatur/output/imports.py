"""`import`: read pages with all that was read in them back into a record, from `jsonl` or `parquet`.

Nothing is annotated anew: the readings come as they were made, with the versions behind them, so that `tawatur read`
over the same pages finds them known. What stands across articles is found anew from all the record holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from tawatur.engine import across
from tawatur.lexicon import Lexicon
from tawatur.model.across import Judgement
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.model.layers import LAYERS, Layers
from tawatur.model.page import Article, Block, Page
from tawatur.output.extras import needs
from tawatur.record import Record
from tawatur.record.carry import COLUMNS, Carried, proven, unpack
from tawatur.record.lists import Remark
from tawatur.record.rows import TYPES

Json = dict[str, Any]
Found = Carried | Failure | Judgement | Remark
_SUFFIXES = (".jsonl", ".parquet")
_FAILURE = ("page", "stage", "reason")
_BATCH = 200


@dataclass(slots=True)
class Loaded:
    """How much was read back."""

    pages: int = 0
    articles: int = 0
    failures: int = 0
    judgements: int = 0
    remarks: int = 0


def load(record: Record, paths: Iterable[Path], lexicon: Lexicon) -> Loaded:
    """Put pages, failures, judgements and remarks of files into a record, then find anew what stands across articles.

    A page that the record holds is replaced; a judgement or remark that it holds is not made twice. Raises InputError
    where a file does not hold what it should.
    """
    loaded = Loaded()
    judged = {_judgement(held) for held in record.judgements(all_of_them=True)}
    remarked = {replace(held, number=0) for held in record.remarks(all_of_them=True)}
    for found in (held for path in paths for file in _files(path) for held in _read(file)):
        if isinstance(found, Carried):
            record.add(found.page, found.versions, found.digest)
            loaded.pages += 1
            loaded.articles += len(found.page.articles)
        elif isinstance(found, Failure):
            record.fail(found)
            loaded.failures += 1
        elif isinstance(found, Judgement):
            if _judgement(found) not in judged:
                _judge(record, found)
                loaded.judgements += 1
        elif replace(found, number=0) not in remarked:
            _remark(record, found)
            loaded.remarks += 1
    across.update(record, lexicon)
    return loaded


def _judgement(held: Judgement) -> Judgement:
    left, right = sorted((held.left, held.right))
    return replace(held, left=left, right=right, number=0)


def _judge(record: Record, held: Judgement) -> None:
    record.judge(held.left, held.right, held.same, held.by)
    if held.withdrawn:
        record.withdraw(record.judgements(all_of_them=True)[-1].number)


def _remark(record: Record, held: Remark) -> None:
    number = record.remark(held.target, held.kind, held.text, held.by, held.at)
    if held.withdrawn:
        record.unremark(number)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.rglob("*") if p.suffix in _SUFFIXES)
    # An export holds tables for other programs beside its pages: in a folder these are passed by.
    found = [p for p in found if p.suffix != ".parquet" or _columns(p) in (COLUMNS, _FAILURE)]
    if not found:
        raise InputError(f"{path}: the folder holds no pages to import ({' '.join(_SUFFIXES)})")
    return found


def _read(path: Path) -> Iterator[Found]:
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder")
    if path.suffix == ".parquet":
        yield from _parquet(path)
    elif path.suffix == ".jsonl":
        yield from _lines(path)
    else:
        raise InputError(f"{path}: Tawatur imports {' and '.join(_SUFFIXES)} files of its own")


def _columns(path: Path) -> tuple[str, ...]:
    try:
        return tuple(needs("pyarrow.parquet", "parquet").read_schema(path).names)
    except (OSError, needs("pyarrow", "parquet").ArrowInvalid) as error:
        raise InputError(f"{path}: {error}") from error


def _parquet(path: Path) -> Iterator[Found]:
    columns = _columns(path)
    if not {*COLUMNS} <= {*columns} and columns != _FAILURE:
        raise InputError(f"{path}: holds no pages; a table of pages has the columns {', '.join(COLUMNS)}")
    with needs("pyarrow.parquet", "parquet").ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH):
            for row in batch.to_pylist():
                yield Failure(**row) if columns == _FAILURE else unpack(row)


def _lines(path: Path) -> Iterator[Found]:
    held: _Gathered | None = None
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                kind = row.pop("object")
                if held and kind not in ("article", *LAYERS):
                    yield held.whole()
                    held = None
                if kind == "page":
                    held = _Gathered(row)
                elif kind == "article" or kind in LAYERS:
                    _gather(held, kind, row)
                elif kind in _KINDS:
                    yield msgspec.convert(row, _KINDS[kind])
            except (ValueError, KeyError, AttributeError, TypeError, msgspec.MsgspecError) as error:
                raise InputError(f"{path}, line {number}: not a line of the jsonl export: {error!r}") from error
    if held:
        yield held.whole()


_KINDS: dict[str, Any] = {"failure": Failure, "judgement": Judgement, "remark": Remark}


def _gather(held: _Gathered | None, kind: str, row: Json) -> None:
    if held is None:
        raise ValueError(f"a line of kind {kind!r} stands before its page")
    if kind == "article":
        held.articles.append((row, {}))
    else:
        del row["id"], row["printed"]
        held.articles[-1][1].setdefault(kind, []).append(row)


@dataclass(slots=True)
class _Gathered:
    """The lines of one page, until it is whole."""

    page: Json
    articles: list[tuple[Json, dict[str, list[Json]]]] = field(default_factory=list)

    def whole(self) -> Carried:
        row = self.page
        articles = []
        for bare, layers in self.articles:
            read: Any = {name: tuple(msgspec.convert(r, TYPES[name]) for r in found) for name, found in layers.items()}
            bare.pop("page", None)
            articles.append(replace(msgspec.convert(bare, Article), layers=Layers(**read)))
        blocks = msgspec.convert(row["blocks"], tuple[Block, ...])
        page = Page(row["name"], row["text"], row["media"], row["url"], blocks, tuple(articles), row["id"])
        return proven(Carried(page, row["versions"], row["digest"]))
