"""Which addresses may be asked: http and https on the public network, unless the user allows more."""

from __future__ import annotations

import socket
import typing
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

import httpcore

from tawatur.model.errors import FetchError

_SCHEMES = ("http", "https")


def checked(url: str) -> str:
    """The address without its fragment. Raises FetchError where it is no http(s) address, or carries a password."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise FetchError(f"{url}: not an address ({error})") from error
    if parts.scheme.lower() not in _SCHEMES or not host:
        raise FetchError(f"{url}: only http:// and https:// addresses are fetched")
    if parts.username or parts.password:
        raise FetchError(f"{parts.scheme}://{host}: an address with a password is not fetched")
    return parts._replace(fragment="").geturl()


def public(host: str) -> bool:
    """Whether an IP address (text) is of the public network."""
    try:
        held = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(held, "ipv4_mapped", None) or getattr(held, "sixtofour", None)
    return held.is_global and not held.is_multicast and (mapped is None or (mapped.is_global))


class Backend(httpcore.SyncBackend):
    """Connections to checked addresses: the name is looked up once, and what was checked is what is connected to."""

    def __init__(self, private: bool = False) -> None:
        self._private = private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[typing.Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host. Raises FetchError where any of its addresses is not public."""
        try:
            found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            raise FetchError(f"{host}: no such host ({error})", again=True) from error
        if not self._private and not all(public(address) for address in found):
            raise FetchError(f"{host}: a private or loopback address is not fetched; --allow-private allows it")
        return super().connect_tcp(found[0], port, timeout, local_address, socket_options)
