"""The door of the server: languages, headers, limits and where writing may come from; before any page is made."""

from __future__ import annotations

import hmac
import json
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from tawatur.output.web.settings import Settings, is_loopback

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Nothing inline, nothing from elsewhere, no script but ours: a page that somebody else wrote can only be text here.
_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
_WRITING = ("POST", "PUT", "PATCH", "DELETE")


class TooLargeError(Exception):
    """A body went past the limit."""


class Buckets:
    """A token bucket per address: `rate` requests a minute, as many at once."""

    def __init__(self, rate: int, most: int = 4096) -> None:
        self._rate, self._most = rate, most
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, address: str, now: float | None = None) -> bool:
        """Whether one more request of an address is within its rate."""
        now = time.monotonic() if now is None else now
        left, at = self._held.pop(address, (float(self._rate), now))
        left = min(float(self._rate), left + (now - at) * self._rate / 60)
        self._held[address] = (left - 1 if left >= 1 else left, now)
        while len(self._held) > self._most:
            self._held.popitem(last=False)
        return left >= 1


class Guard:
    """ASGI middleware. What it refuses, it refuses with a status and a sentence (problem+json under /api)."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._writes, self._reads = Buckets(settings.writes), Buckets(settings.reads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        _language(scope)

        refusal = self._refusal(scope, headers)
        if refusal:
            await _refuse(scope, _headed(send), *refusal)
            return
        body = _Body(receive, self._settings.largest)

        async def sending(message: Message) -> None:
            if not body.past:  # what a half-read body led to is no answer
                await _headed(send)(message)

        with suppress(TooLargeError):
            # A copy: the server itself still knows that HEAD was asked, and leaves the body out.
            await self._app({**scope, "method": "GET"} if scope["method"] == "HEAD" else scope, body.receive, sending)
        if body.past:
            await _refuse(scope, _headed(send), 413, f"at most {self._settings.largest:,} bytes are taken at once")

    def _refusal(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str] | None:
        address = scope["client"][0] if scope.get("client") else ""
        local = is_loopback(address)
        writing = scope["method"] in _WRITING
        if writing and not same_origin(headers):
            return 403, "writing from a page of another site is refused"
        if writing and not self._writes.take(address):
            return 429, f"more than {self._settings.writes} writings a minute; wait a little"
        if not local and not self._reads.take(address):
            return 429, f"more than {self._settings.reads} requests a minute; wait a little"
        length = headers.get("content-length", "")
        if length.isdecimal() and (len(length) > 18 or int(length) > self._settings.largest):
            return 413, f"at most {self._settings.largest:,} bytes are taken at once"
        return None


def _language(scope: Scope) -> None:
    """`/en/…` is the same page in English: the prefix is cut and kept as the language."""
    path = scope["path"]
    state = scope.setdefault("state", {})
    state["language"] = "ar"
    if path == "/en" or path.startswith("/en/"):
        state["language"] = "en"
        scope["path"] = path[3:] or "/"
        scope["raw_path"] = scope["path"].encode()


def same_origin(headers: dict[str, str]) -> bool:
    """Whether a writing comes from this site's own pages, or from a program that is no browser."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host", "")


def may_write(settings: Settings, scope: Scope, headers: MutableMapping[str, str] | Any, given: str | None) -> bool:
    """Whether a request may write: by the token (form field, or header `Authorization: Bearer`), else on loopback.

    Without a token the server must listen on loopback, the client be on it, and the Host be a name of it (so that a
    page elsewhere cannot reach in under a name that resolves here).
    """
    if settings.token:
        sent = given or headers.get("authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(sent.encode(), settings.token.encode())
    host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
    client = scope["client"][0] if scope.get("client") else ""
    return settings.loopback and is_loopback(client) and is_loopback(host)


class _Body:
    """A body that is read no further than the limit; `past` says that it went on."""

    def __init__(self, receive: Receive, largest: int) -> None:
        self._receive, self._left, self.past = receive, largest, False

    async def receive(self) -> Message:
        """The next piece. Raises TooLargeError past the limit."""
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.past = True
            raise TooLargeError
        return message


def _headed(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return sending


async def _refuse(scope: Scope, send: Send, status: int, why: str) -> None:
    api = scope["path"].startswith("/api/")
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": why}
    body = json.dumps(told).encode() if api else f"{why}\n".encode()
    kind = b"application/problem+json" if api else b"text/plain; charset=utf-8"
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
    if status == 429:
        headers.append((b"retry-after", b"10"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
