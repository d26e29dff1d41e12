"""What a server is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The record served, the words pages are read by, who may write, and the limits.

    `token` is what writing asks for; without one, writing is open on this machine alone (loopback). Sizes are bytes,
    rates are requests a minute and address; `longest` is how many seconds the making of a page may
    take. The token is never shown: `repr` leaves it out.
    """

    record: str
    extensions: tuple[Path, ...] = ()
    host: str = "127.0.0.1"
    token: str | None = field(default=None, repr=False)
    largest: int = 8_000_000
    writes: int = 60
    reads: int = 1_200
    longest: float = 60.0

    @property
    def loopback(self) -> bool:
        """Whether the server listens on this machine alone."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether an address or host name is this machine's own."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
