"""Which addresses may be asked: http and https on the public network, unless the user allows more."""

from __future__ import annotations

import math
import socket
import ssl
import time
import typing
from collections.abc import Iterable
from ipaddress import IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import httpcore

from tawatur.model.errors import FetchError

_SCHEMES = ("http", "https")
# Networks of IPv6 whose last four bytes are an address of IPv4: behind a gateway, and by an old notation.
_WRAPPED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))


def checked(url: str) -> str:
    """The address without its fragment. Raises FetchError where it is no http(s) address, or carries a password."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"{bare(url)}: not an address ({error})") from error
    if parts.scheme.lower() not in _SCHEMES or not host:
        raise FetchError(f"{bare(url)}: only http:// and https:// addresses are fetched")
    if parts.username or parts.password:
        raise FetchError(f"{bare(url)}: an address with a password is not fetched")
    return parts._replace(fragment="").geturl()


def bare(url: str) -> str:
    """An address as it may be shown: without the name and password before its host."""
    start = url.find("//") + 2
    stop = min((at for mark in "/?#" if (at := url.find(mark, start)) >= 0), default=len(url))
    return url[:start] + url[start:stop].rpartition("@")[2] + url[stop:]


def public(host: str) -> bool:
    """Whether an IP address (text) is of the public network."""
    try:
        held = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    if not held.is_global or held.is_multicast:
        return False
    if not isinstance(held, IPv6Address):
        return True
    inner = held.ipv4_mapped or held.sixtofour
    if any(held in network for network in _WRAPPED):
        inner = ip_address(held.packed[-4:])  # type: ignore[assignment]
    return not held.is_site_local and (inner is None or inner.is_global)


class Backend(httpcore.SyncBackend):
    """Connections to checked addresses: the name is looked up once, and what was checked is what is connected to.

    On none of them anything waits beyond the moment `until` (of `time.monotonic`), however little comes at a time.
    """

    def __init__(self, private: bool = False) -> None:
        self._private = private
        self.until = math.inf

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[typing.Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a host, at the first of its addresses that answers. Raises FetchError where one is not public."""
        try:
            found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            raise FetchError(f"{host}: no such host ({error})", again=True) from error
        if not self._private and not all(public(address) for address in found):
            raise FetchError(f"{host}: a private or loopback address is not fetched; --allow-private allows it")
        for last, address in enumerate(found, 1 - len(found)):
            try:
                return _Bounded(
                    super().connect_tcp(address, port, self.left(timeout), local_address, socket_options), self
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if not last:
                    raise
        raise FetchError(f"{host}: no such host", again=True)

    def left(self, timeout: float | None) -> float:
        """Seconds that may be waited now. Raises httpcore.ReadTimeout where none are left."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("not whole within the time for one page")
        return left if timeout is None else min(left, timeout)


class _Bounded(httpcore.NetworkStream):
    """A connection of a backend, which keeps to its time."""

    def __init__(self, held: httpcore.NetworkStream, backend: Backend) -> None:
        self._held, self._backend = held, backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._held.read(max_bytes, self._backend.left(timeout))
        except httpcore.ReadTimeout:
            self._backend.left(timeout)  # says so where it is the whole that took too long
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._held.write(buffer, self._backend.left(timeout))

    def close(self) -> None:
        self._held.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        held = self._held.start_tls(ssl_context, server_hostname, self._backend.left(timeout))
        return _Bounded(held, self._backend)

    def get_extra_info(self, info: str) -> typing.Any:
        return self._held.get_extra_info(info)
