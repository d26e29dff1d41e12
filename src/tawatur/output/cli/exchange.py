"""Verbs that hand the record to other programs and take it back: `export`, `import`, `mcp`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tawatur.output.cli.common import DEFAULT_RECORD, LexiconOption, RecordOption, lexicon, number, opened, say

BaseOption = Annotated[
    str, typer.Option("--base-url", help="Where the record is served, for permanent addresses: https://example.org")
]


def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write into.")],
    format_: Annotated[
        str, typer.Option("--format", help="standoff, jsonl, csv, parquet, plover, ftm, atom or annotations.")
    ] = "standoff",
    record: RecordOption = DEFAULT_RECORD,
    base: BaseOption = "",
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Write the record's contents for other programs; docs/exports.md shows a sample of each format."""
    from tawatur.output.export import Settings
    from tawatur.output.export import export as written

    settings = Settings(lexicon(lexicon_folders), base)
    with opened(record) as store:
        say(f"{number(written(store, format_, output, settings), 'file')} in {output}")


def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files and folders of .jsonl and .parquet.")],
    record: RecordOption = DEFAULT_RECORD,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Put exported pages with all their readings into a record: nothing is read anew but what stands across them."""
    from tawatur.output.imports import load
    from tawatur.record import Record

    with Record.open(record) as store:
        loaded = load(store, paths, lexicon(lexicon_folders))
    say(
        ", ".join(
            (number(loaded.pages, "page"), number(loaded.articles, "article"), number(loaded.failures, "failure"))
        )
    )


def mcp(
    record: RecordOption = DEFAULT_RECORD, base: BaseOption = "", lexicon_folders: LexiconOption = []  # noqa: B006
) -> None:  # fmt: skip
    """Serve the record to assistants by the Model Context Protocol, over standard input and output; read-only."""
    from tawatur.output.mcp import serve

    with opened(record) as store:
        serve(store, base, lexicon(lexicon_folders))


VERBS = (export, import_, mcp)
