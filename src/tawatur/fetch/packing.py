"""Bodies unpacked piece by piece, never more than asked for: a small answer may unpack to gigabytes."""

from __future__ import annotations

import zlib
from typing import Protocol

from tawatur.model.errors import FetchError


class Unpacker(Protocol):
    """Called with each piece and the most bytes wanted; `close` raises zlib.error where the end is missing."""

    def __call__(self, piece: bytes, most: int) -> bytes: ...

    def close(self) -> None: ...


class _Plain:
    def __call__(self, piece: bytes, most: int) -> bytes:
        return piece[:most]

    def close(self) -> None:
        """Nothing can be missing."""


class _Packed:
    """gzip or zlib, by the bytes themselves; what follows their end is left out."""

    def __init__(self) -> None:
        self._held = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def __call__(self, piece: bytes, most: int) -> bytes:
        return b"" if self._held.eof else self._held.decompress(piece, max(most, 1))

    def close(self) -> None:
        if not self._held.eof:
            raise zlib.error("the end is missing")


def unpacker(encoding: str) -> Unpacker:
    """How to unpack a body by its Content-Encoding. Raises FetchError for one that was not asked for."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return _Plain()
    if name in ("gzip", "x-gzip", "deflate"):
        return _Packed()
    raise FetchError(f"the body is packed as {name!r}, which was not asked for")
