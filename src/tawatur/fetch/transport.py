"""How requests travel: connections that are checked before they are made, answers that are measured as they come."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator

import httpcore
import httpx

from tawatur.fetch.addresses import Backend


class _Body(httpx.SyncByteStream):
    def __init__(self, held: httpcore.Response) -> None:
        self._held = held

    def __iter__(self) -> Iterator[bytes]:
        yield from self._held.iter_stream()

    def close(self) -> None:
        self._held.close()


class Transport(httpx.BaseTransport):
    """A transport over connections of one backend."""

    def __init__(self, private: bool = False) -> None:
        self._backend = Backend(private)
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=self._backend, max_connections=16
        )

    def within(self, seconds: float) -> None:
        """From now on, nothing is waited for longer than so many seconds."""
        self._backend.until = time.monotonic() + seconds

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request. Raises FetchError for addresses that may not be asked, httpcore's errors else."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        held = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(held.status, headers=held.headers, stream=_Body(held), extensions=held.extensions)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()
