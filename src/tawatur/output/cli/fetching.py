"""Verbs that fetch pages: `fetch`, `watch`."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.model.errors import InputError
from tawatur.output.cli.common import DEFAULT_RECORD, LexiconOption, RecordOption, lexicon, number, say

if TYPE_CHECKING:
    from tawatur.fetch import Fetcher
    from tawatur.lexicon import Lexicon
    from tawatur.record import Record

IntoOption = Annotated[Path, typer.Option("--into", help="The folder where what comes is kept, as WARC files.")]
PaceOption = Annotated[float, typer.Option(min=0.0, help="Seconds between two pages of one host.")]
PrivateOption = Annotated[bool, typer.Option("--allow-private", help="Fetch from private and loopback addresses too.")]
RobotsOption = Annotated[bool, typer.Option("--robots/--no-robots", help="Keep to robots.txt.")]
_INTO = Path("tawatur-fetched")


def fetch(
    urls: Annotated[list[str] | None, typer.Argument(metavar="URL...", help="Pages, feeds, sitemaps.")] = None,
    listed: Annotated[Path | None, typer.Option("--from", help="A file of addresses, one a line.")] = None,
    record: RecordOption = DEFAULT_RECORD,
    into: IntoOption = _INTO,
    most: Annotated[
        int, typer.Option(min=1, help="At most so many pages of those that feeds and sitemaps name.")
    ] = 200,
    pace: PaceOption = 1.0,
    private: PrivateOption = False,
    robots: RobotsOption = True,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Fetch pages and read them into the record: addresses of pages, feeds, sitemaps, lists of addresses."""
    from tawatur.record import Record

    wanted = [*(urls or ()), *_listed(listed)]
    if not wanted:
        raise InputError("fetch needs addresses: URL..., or --from FILE with one a line")
    words = lexicon(lexicon_folders)
    with _fetcher(pace, private, robots) as fetcher, Record.open(record) as store:
        failed = _round(wanted, into, most, fetcher, store, words)
    raise typer.Exit(1 if failed else 0)


def watch(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="FEEDS.TOML", help=r'Tables [\[feed]] with url = "…" and every = seconds (docs/input.md).'
        ),
    ],
    record: RecordOption = DEFAULT_RECORD,
    into: IntoOption = _INTO,
    rounds: Annotated[int, typer.Option(min=0, help="Stop after so many looks; 0: never.")] = 0,
    pace: PaceOption = 1.0,
    private: PrivateOption = False,
    robots: RobotsOption = True,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Look at feeds again and again, and read what is new into the record. After Ctrl-C, `tawatur read` takes what is
    kept in the folder and was not read yet."""
    from tawatur.fetch import feeds
    from tawatur.record import Record

    held, words = feeds(path), lexicon(lexicon_folders)
    due = dict.fromkeys(held, 0.0)
    looks = 0
    with _fetcher(pace, private, robots) as fetcher:
        while not rounds or looks < rounds:
            feed = min(due, key=lambda f: due[f])
            time.sleep(max(0.0, due[feed] - time.monotonic()))
            with Record.open(record) as store:
                _round([feed.url], into, feed.most, fetcher, store, words)
            due[feed] = time.monotonic() + feed.every
            looks += 1


def _fetcher(pace: float, private: bool, robots: bool) -> Fetcher:
    from tawatur.fetch import Fetcher, Limits

    return Fetcher(Limits(pace=pace), private, robots)


def _round(urls: Sequence[str], into: Path, most: int, fetcher: Fetcher, store: Record, words: Lexicon) -> bool:
    """Fetch addresses, then read what came; whether something failed."""
    from tawatur.engine.items import items
    from tawatur.fetch import Archive, collect
    from tawatur.model.failure import Failure
    from tawatur.output.cli.reading import run

    with Archive(into) as archive:
        failures = [answer for answer in collect(urls, archive, fetcher, most) if isinstance(answer, Failure)]
        kept, path = archive.kept, archive.path
    say(f"{number(kept, 'page')} kept{f' in {path}' if kept else ''}, {len(failures)} failed")
    return run(store, [*failures, *(items([path]) if kept else ())], words, 1)


def _listed(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not a text in UTF-8: {error}") from error
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


VERBS = (fetch, watch)
