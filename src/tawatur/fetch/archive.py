"""What was fetched, kept: one WARC file a run, and what conditional requests need to know of earlier runs."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple, Self

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tawatur.fetch.client import Fetched
from tawatur.model.errors import InputError

MEMORY = "fetched.json"
_LONGEST = 1_000  # of an etag


class Known(NamedTuple):
    """What an earlier answer said of an address, for asking whether it changed."""

    etag: str = ""
    modified: str = ""


class Archive:
    """A folder of fetched pages. Used as a context; `path` is this run's file, made when the first page comes."""

    def __init__(self, folder: Path, now: datetime | None = None) -> None:
        self.folder = folder
        when = now or datetime.now(UTC)
        self.path = folder / f"fetched-{when:%Y%m%dT%H%M%S%f}.warc.gz"
        self.kept = 0
        self._file: IO[bytes] | None = None
        self._writer: WARCWriter | None = None
        self._noted = False
        self._memory = _read(folder / MEMORY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file:
            self._file.close()
        if self._noted:
            self._remember()

    def known(self, url: str) -> Known:
        """What is remembered of an address; empty where it was never fetched."""
        return Known(*self._memory.get(url, ("", ""))[:2])

    def fetched(self, url: str) -> bool:
        """Whether an address was ever fetched into this folder."""
        return url in self._memory

    def note(self, found: Fetched) -> None:
        """Remember what the server said of an address whose body is not kept: a feed, a sitemap."""
        self._memory[found.asked] = [_sent(found.headers.get(name, "")) for name in ("etag", "last-modified")]
        self._noted = True

    def keep(self, found: Fetched) -> None:
        """Write a page and remember what its server said of it. Nothing is kept of an answer without a body."""
        if found.body is None:
            return
        if self._writer is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("xb")
            self._writer = WARCWriter(self._file, gzip=True)
        # The body is kept unpacked, so the headers that say how it was packed do not hold any longer.
        packed = ("content-encoding", "transfer-encoding", "content-length")
        headers = [(name, value) for name, value in found.headers.items() if name.lower() not in packed]
        record = self._writer.create_warc_record(
            found.url,
            "response",
            payload=BytesIO(found.body),
            http_headers=StatusAndHeaders(f"{found.status} OK", headers, protocol="HTTP/1.1"),
        )
        self._writer.write_record(record)
        record.raw_stream.close()
        self.note(found)
        self.kept += 1

    def _remember(self) -> None:
        """Put the memory in place in one step: a broken run leaves the old one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = self.folder / f"{MEMORY}.{os.getpid()}"
        draft.write_text(json.dumps(self._memory, ensure_ascii=False, indent=0, sort_keys=True), "utf-8")
        draft.replace(self.folder / MEMORY)


def _sent(value: str) -> str:
    """What a server said, where it can be sent back to it in a header."""
    return value if len(value) <= _LONGEST and value.isascii() and value.isprintable() else ""


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); delete it to fetch everything anew") from error
    return held if isinstance(held, dict) else {}
