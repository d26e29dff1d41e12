"""One address fetched: politely (robots.txt, pace, conditional requests), with patience, and within limits."""

from __future__ import annotations

import re
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from tawatur.fetch.addresses import bare, checked
from tawatur.fetch.packing import unpacker
from tawatur.fetch.robots import Robots
from tawatur.fetch.transport import Transport
from tawatur.model.errors import FetchError

AGENT = f"Tawatur/{version('tawatur')}"
_MOVED = (301, 302, 303, 307, 308)
_AGAIN = (408, 425, 429, 500, 502, 503, 504)
_KINDS = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/json",
    "application/gzip",
    "application/x-gzip",
)
_ROBOTS_SIZE = 512_000  # RFC 9309 asks for no less
# A number in a header: seconds, bytes.
_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one fetch: `size` bytes after decompression, `seconds` in all, `wait` for one answer, `redirects`,
    `tries`; `pace` seconds between two pages of one host."""

    size: int = 16_000_000
    seconds: float = 60.0
    wait: float = 15.0
    redirects: int = 5
    tries: int = 3
    pace: float = 1.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from an address. `url` is where it lay in the end; `body` is None where nothing changed (304)."""

    asked: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes | None

    @property
    def kind(self) -> str:
        """The media type, lower case, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Fetcher:
    """Fetches addresses one after the other. `private` allows private and loopback hosts, `robots=False` asks no
    robots.txt (for a site of your own)."""

    def __init__(
        self,
        limits: Limits | None = None,
        private: bool = False,
        robots: bool = True,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.limits = limits or Limits()
        self._clock, self._sleep = clock, sleep
        self._transport = Transport(private)
        self._client = httpx.Client(
            transport=self._transport, timeout=self.limits.wait, follow_redirects=False, trust_env=False,
            headers={"user-agent": AGENT, "accept-language": "ar, en;q=0.5",
                     "accept-encoding": "gzip, deflate"},
        )  # fmt: skip
        self._last: dict[str, float] = {}
        self._robots = Robots(AGENT, self._rules, clock) if robots else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, url: str, etag: str = "", modified: str = "") -> Fetched:
        """Fetch an address; with what an earlier answer said (`etag`, `modified`), only if it changed since.

        Raises FetchError: not allowed, not found, too large, too slow, no page.
        """
        start = self._clock()
        asked = url = checked(url)
        self._client.cookies.clear()  # they may serve a redirect, and are forgotten after it
        for _ in range(self.limits.redirects + 1):
            if self._robots and not self._robots.allows(url):
                raise FetchError(f"{url}: the site's robots.txt asks robots not to fetch this")
            found = self._patiently(asked, url, {"if-none-match": etag, "if-modified-since": modified}, start)
            if found.status not in _MOVED:
                return self._page(found, bool(etag or modified))
            url = _next(url, found)
        raise FetchError(f"{asked}: more than {self.limits.redirects} redirects, the last to {url}")

    def _patiently(self, asked: str, url: str, headers: Mapping[str, str], start: float) -> Fetched:
        """Ask until an answer comes that trying again cannot better; the rest between tries doubles."""
        rest = max(self.limits.pace, 0.5)
        for left in range(self.limits.tries - 1, -1, -1):
            try:
                self._pace(url)
                found = self._once(asked, url, headers, start)
                if found.status not in _AGAIN or not left:
                    return found
                told = found.headers.get("retry-after", "")
                rest = max(rest, float(told)) if _NUMBER.fullmatch(told) else rest
            except FetchError as error:
                if not error.again or not left:
                    raise
            if self._clock() - start + rest > self.limits.seconds:
                raise FetchError(f"{url}: no good answer within {self.limits.seconds:g} s", again=True)
            self._sleep(rest)
            rest *= 2
        raise AssertionError("the last try returns or raises")

    def _pace(self, url: str) -> None:
        host = urlsplit(url).netloc
        pace = max(self.limits.pace, self._robots.rest(url) if self._robots else 0.0)
        if host in self._last and (rest := self._last[host] + pace - self._clock()) > 0:
            self._sleep(rest)
        self._last[host] = self._clock()

    def _once(self, asked: str, url: str, headers: Mapping[str, str], start: float, size: int | None = None) -> Fetched:
        most = size or self.limits.size
        held = {name: value for name, value in headers.items() if value}
        self._transport.within(self.limits.seconds - (self._clock() - start))
        came = 0
        try:
            with self._client.stream("GET", url, headers=held) as answer:
                told = answer.headers.get("content-length", "")
                if _NUMBER.fullmatch(told) and int(told) > most:
                    raise FetchError(f"{url}: {int(told):,} bytes, more than the limit of {most:,}")
                body = bytearray()
                unpack = unpacker(answer.headers.get("content-encoding", ""))
                for piece in answer.iter_raw():
                    came += len(piece)
                    body += unpack(piece, most + 1 - len(body))
                    if max(len(body), came) > most:
                        raise FetchError(f"{url}: more than {most:,} bytes once unpacked")
                unpack.close()
                return Fetched(asked, url, answer.status_code, dict(answer.headers), bytes(body))
        except zlib.error as error:
            raise FetchError(f"{url}: what came cannot be unpacked ({error})") from error
        except (httpx.HTTPError, httpx.InvalidURL, httpcore.TimeoutException, httpcore.NetworkError) as error:
            raise FetchError(f"{url}: {_said(error)}", again=True) from error
        except (httpcore.ProtocolError, OSError) as error:
            raise FetchError(
                f"{url}: the server breaks the protocol or the connection ({_said(error)})", again=True
            ) from error

    def _page(self, found: Fetched, known: bool) -> Fetched:
        if found.status == 304 and known:
            return Fetched(found.asked, found.url, 304, found.headers, None)
        if found.status != 200:
            raise FetchError(f"{found.url}: the server answers {found.status}", again=found.status in _AGAIN)
        if found.kind and not found.kind.startswith(_KINDS):
            raise FetchError(f"{found.url}: {found.kind} is no page")
        if not found.body:
            raise FetchError(f"{found.url}: the page is empty")
        return found

    def _rules(self, url: str) -> tuple[int, str]:
        """robots.txt, through at most five redirects."""
        start, at = self._clock(), url
        for _ in range(self.limits.redirects + 1):
            found = self._once(url, at, {}, start, _ROBOTS_SIZE)
            if found.status not in _MOVED:
                return found.status, (found.body or b"").decode("utf-8-sig", "replace")
            at = _next(at, found)
        return 404, ""


def _next(url: str, found: Fetched) -> str:
    """Where a redirect leads. Raises FetchError where that is no address to fetch."""
    where = found.headers.get("location", "")
    try:
        return checked(urljoin(url, where))
    except ValueError as error:
        raise FetchError(f"{url}: redirects to {bare(where)}, which is not an address ({error})") from error


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
