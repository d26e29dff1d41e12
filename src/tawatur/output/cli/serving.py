"""`tawatur serve`: the reader for people and the API for programs, over one record."""

from __future__ import annotations

import gc
import os
from typing import Annotated

import typer

from tawatur.output.cli.common import DEFAULT_RECORD, LexiconOption, RecordOption, lexicon, say

_MAKERS = 4  # as many as there are processors, and no more than this where nothing else is asked for


def serve(
    record: RecordOption = DEFAULT_RECORD,
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8000,
    makers: Annotated[
        int | None, typer.Option(min=0, max=64, help="Processes that make pages; 0 for none beside the server's own.")
    ] = None,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Serve the record as web pages and as an API. Writing asks for $TAWATUR_TOKEN; without it, on loopback alone."""
    import uvicorn

    from tawatur.output.web.app import create
    from tawatur.output.web.settings import Settings

    words = lexicon(lexicon_folders)
    settings = Settings(record, words.extensions, host, os.environ.get("TAWATUR_TOKEN") or None)
    processors = os.cpu_count() or 1
    app = create(settings, makers if makers is not None else min(processors, _MAKERS) if processors > 1 else 0)
    gc.freeze()  # lexicons and templates stay for good: collecting need not look at them again and again
    gc.set_threshold(20_000, 20, 20)
    say(f"http://{'[' + host + ']' if ':' in host else host}:{port}/")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, access_log=False)


VERBS = (serve,)
