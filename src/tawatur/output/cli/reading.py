"""Verbs that read pages: `read`, `demo`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tawatur.model.errors import InputError
from tawatur.output.cli.common import DEFAULT_RECORD, LexiconOption, RecordOption, day, lexicon, number, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tawatur.engine.run import Summary
    from tawatur.lexicon import Lexicon
    from tawatur.record import Record

_DRAWN = 0.1  # seconds between two drawings of the progress


def read(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of pages.")],
    record: RecordOption = DEFAULT_RECORD,
    published: Annotated[str | None, typer.Option(help="Day of publication of all pages (YYYY-MM-DD).")] = None,
    dates: Annotated[Path | None, typer.Option(help="JSON: page name -> {article number: day}.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Worker processes.")] = 1,
    mapping: Annotated[
        str | None, typer.Option("--map", help="Columns of JSON lines and Parquet: text=content,published=date")
    ] = None,
    lexicon_folders: LexiconOption = [],  # noqa: B006
    format_: Annotated[
        str | None,
        typer.Option("--format", help="Of one page, without a record: html (the reader's view) or json (standoff)."),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Where to write it.")] = None,
) -> None:
    """Read pages into the record: files and folders of .txt .html .jsonl .parquet .warc(.gz) .xml .eml."""
    from tawatur.engine.items import items

    words = lexicon(lexicon_folders)
    published_on = day("--published", published) if published else None
    found = items(paths, _dates(dates), published_on, _mapping(mapping))
    if format_:
        from tawatur.output.cli.showing import reader_view

        reader_view(found, words, format_, output)
        return
    from tawatur.record import Record

    with Record.open(record) as store:
        failed = run(store, found, words, jobs, paths)
    raise typer.Exit(1 if failed else 0)


def run(store: Record, found: Iterable[Any], words: Lexicon, jobs: int, paths: Sequence[Path] = ()) -> bool:
    """Read items into a record, find what stands across them, say the counts; whether some failed, if only in part.

    `paths` are where the items come from, for saying how many are left.
    """
    from tawatur.engine import across
    from tawatur.engine.run import run

    with _progress(paths) as step:
        summary = run(store, found, words, jobs, step)
    across.update(store, words, jobs)
    for failure in summary.failures:
        named = failure.reason.startswith(failure.page)
        sys.stderr.write(f"{failure.reason if named else f'{failure.page}: {failure.reason}'}\n")
    parts = [number(summary.seen, "page"), f"{summary.read} read", number(summary.articles, "article")]
    parts += [f"{n} {what}" for n, what in ((summary.renewed, "renewed"), (summary.known, "known")) if n]
    say(", ".join([*parts, f"{summary.failed} failed"]))
    return bool(summary.failures)


@contextmanager
def _progress(paths: Sequence[Path]) -> Iterator[Callable[[Summary], None] | None]:
    """Pages done, how many a second, and how long the others will take, on standard error, where somebody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    from tawatur.engine.items import count

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), TimeRemainingColumn())
    # Drawn by the reading itself: a thread that draws would be there when workers are forked.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        total, start, due = count(paths) if paths else None, monotonic(), 0.0
        task = bar.add_task("reading", total=total)

        def step(summary: Summary) -> None:
            nonlocal due
            if (now := monotonic()) >= due:
                due = now + _DRAWN
                of, rate = f" of {total}" if total else "", summary.seen / max(now - start, 1e-3)
                said = f"{summary.seen}{of} pages, {rate:.0f} a second"
                bar.update(task, completed=summary.seen, description=said, refresh=True)

        yield step


def _dates(path: Path | None) -> dict[str, dict[int, date]]:
    if path is None:
        return {}
    try:
        held = json.loads(path.read_text("utf-8"))
        return {page: {int(n): date.fromisoformat(on) for n, on in days.items()} for page, days in held.items()}
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except (ValueError, AttributeError) as error:
        raise InputError(f'{path}: not of the form {{"page.txt": {{"1": "2025-05-19"}}}}: {error}') from error


def _mapping(text: str | None) -> dict[str, str]:
    from tawatur.engine.rows import FIELDS

    out = dict(part.partition("=")[::2] for part in (text or "").split(",") if part)
    for key in out:
        if key not in FIELDS:
            raise InputError(f"--map {key}=…: Tawatur knows the fields {', '.join(FIELDS)}")
    return out


def demo(
    record: Annotated[Path, typer.Option(help="Where to keep the demo's record.")] = Path("tawatur-demo.db"),
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write the HTML brief.")] = Path(
        "tawatur-brief.html"
    ),
) -> None:
    """Read the shipped pages, print the stories and one brief, write the brief as HTML and name the file."""
    from importlib.resources import as_file, files

    from tawatur.engine.items import items
    from tawatur.output.cli.showing import brief, shown, stories
    from tawatur.record import Record

    with as_file(files("tawatur.demo")) as folder:
        words = lexicon([folder])
        found = list(items([folder / "pages"], _dates(folder / "dates.json")))
        with Record.open(record) as store:
            run(store, found, words, 1)
    say("")
    stories(record=str(record))
    say("")
    say(*shown("1", str(record)))
    say("")
    brief("1", record=str(record), format_="html", output=output)


VERBS = (read, demo)
