"""What tests of pages and of the API share: a record of some demo pages, and a client that sits on this machine."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from starlette.testclient import TestClient

from tawatur.engine import across
from tawatur.engine.items import items
from tawatur.engine.run import run
from tawatur.lexicon import Lexicon
from tawatur.output.web.app import create
from tawatur.output.web.settings import Settings
from tawatur.record import Record


def demo_record(where: Path, pages: str = "0[3-9]*") -> Path:
    """Read demo pages into a record; returns its path."""
    with as_file(files("tawatur.demo")) as folder:
        lexicon = Lexicon((folder,))
        held = json.loads((folder / "dates.json").read_text("utf-8"))
        dates = {page: {int(n): date.fromisoformat(day) for n, day in days.items()} for page, days in held.items()}
        with Record.open(where) as record:
            run(record, items(sorted((folder / "pages").glob(pages)), dates), lexicon)
            across.update(record, lexicon)
    return where


def demo_lexicon() -> Lexicon:
    """The lexicon with the demo's names."""
    return Lexicon((Path(str(files("tawatur.demo"))),))


def client(
    record: Path | str, host: str = "127.0.0.1", token: str | None = None, makers: int = 0, **more: int
) -> TestClient:
    """A client on this machine of a server over a record. Use as a context manager, so that the server ends."""
    with as_file(files("tawatur.demo")) as folder:
        settings = Settings(str(record), (folder,), host, token, **more)
    return TestClient(create(settings, makers), base_url="http://127.0.0.1:8000", client=("127.0.0.1", 50000))
