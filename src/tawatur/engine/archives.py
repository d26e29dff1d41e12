"""The pages of a WARC file, packed or not: read piece by piece, within bounds, whatever the file holds."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

from tawatur.engine.item import Item, Media
from tawatur.model.failure import Failure
from tawatur.pages import LIMIT

_PIECE = 1 << 20
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
_RATIO, _FREE = 100, 64_000_000  # a file may unpack to so many times its size, and to so many bytes in any case
_LINE = 32_000_000  # bytes without the end of a line: no archive


def pages(name: str, open_: Callable[[], IO[bytes]]) -> Iterator[Item | Failure]:
    """One item for every answer or resource in HTML or plain text, but for errors and redirects; a failure for what is
    too large or broken."""
    from warcio.archiveiterator import ArchiveIterator

    number = 0
    try:
        with open_() as file:
            for number, record in enumerate(ArchiveIterator(_Unpacked(file), block_size=_PIECE), 1):
                yield from _page(f"{name}#{number}", record)
    except Exception as error:  # warcio ends in whatever a broken file makes its parsing run into
        what = str(error) or type(error).__name__
        yield Failure(name, "open", f"{name}: the archive breaks off or is none (after record {number}): {what}")


def _page(name: str, record: Any) -> Iterator[Item | Failure]:
    status = (record.http_headers and record.http_headers.get_statuscode()) or "200"
    if record.rec_type not in ("response", "resource", "conversion") or not status.startswith("2"):
        return
    kind = (record.http_headers and record.http_headers.get_header("Content-Type")) or ""
    kind = kind or record.rec_headers.get_header("Content-Type") or ""
    if "html" not in kind and "text/plain" not in kind:
        return
    packed = (record.http_headers and record.http_headers.get_header("Content-Encoding")) or ""
    if packed.strip().lower() == "br":  # its pieces cannot be unpacked within bounds
        yield Failure(name, "open", f"{name}: packed as Brotli, which is not read")
        return
    data = _read(record.content_stream())
    if len(data) > LIMIT:
        yield Failure(name, "open", f"{name}: more than the limit of {LIMIT:,} bytes for one page; left out")
        return
    media: Media = "html" if "html" in kind else "text"
    told = _CHARSET.search(kind)
    url = record.rec_headers.get_header("WARC-Target-URI")
    yield Item(name, data, media=media, url=url, charset=told.group(1) if told else None)


def _read(stream: Any) -> bytes:
    """What a stream holds, no further than one byte past the limit."""
    held = bytearray()
    while len(held) <= LIMIT and (piece := stream.read(min(_PIECE, LIMIT + 1 - len(held)))):
        held += piece
    return bytes(held)


class _Unpacked:
    """A file as it is, or its gzip members one after the other. Raises ValueError where it unpacks past all measure."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._at, self._taken, self._line = file, 0, 0, 0
        head = file.read(2)  # a stream over the network cannot go back
        self._packed = head == b"\x1f\x8b"
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._rest, self._begun = head, False

    def tell(self) -> int:
        """How many bytes were given out."""
        return self._at

    def read(self, most: int) -> bytes:
        """The next bytes, `most` at most; none at the end."""
        out = self._unpack(most) if self._packed else self._plain(most)
        self._at += len(out)
        self._line = len(out) - 1 - out.rfind(b"\n") if b"\n" in out else self._line + len(out)
        if self._line > _LINE:
            raise ValueError("a line of it never ends")
        return out

    def _plain(self, most: int) -> bytes:
        if not self._rest:
            return self._file.read(most)
        out, self._rest = self._rest[:most], self._rest[most:]
        return out

    def _unpack(self, most: int) -> bytes:
        while True:
            if self._member.eof:
                self._rest = self._member.unused_data
                self._member, self._begun = zlib.decompressobj(zlib.MAX_WBITS | 16), False
            if not self._rest:
                self._rest = self._file.read(min(most, 65_536))
                self._taken += len(self._rest)
            if not self._rest:
                if self._begun:
                    raise ValueError("it ends in the middle of a record")
                return b""
            self._begun = True
            out = self._member.decompress(self._rest, most)
            self._rest = self._member.unconsumed_tail
            if self._at + len(out) > _FREE + _RATIO * self._taken:
                raise ValueError(f"it unpacks to more than {_RATIO} times its size")
            if out:
                return out
