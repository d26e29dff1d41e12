"""`tawatur serve`: the reader for people and the API for programs, over one record."""

from __future__ import annotations

import gc
import os
from typing import Annotated

import typer

from tawatur.output.cli.common import DEFAULT_RECORD, LexiconOption, RecordOption, lexicon, say


def serve(
    record: RecordOption = DEFAULT_RECORD,
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8000,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Serve the record as web pages and as an API. Writing asks for $TAWATUR_TOKEN; without it, on loopback alone."""
    import uvicorn

    from tawatur.output.web.app import create
    from tawatur.output.web.settings import Settings

    words = lexicon(lexicon_folders)
    settings = Settings(record, words.extensions, host, os.environ.get("TAWATUR_TOKEN") or None)
    app = create(settings)
    gc.freeze()  # lexicons and templates stay for good: collecting need not look at them again and again
    gc.set_threshold(20_000, 20, 20)
    say(f"http://{'[' + host + ']' if ':' in host else host}:{port}/")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, access_log=False)


VERBS = (serve,)
