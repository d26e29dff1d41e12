"""Processes that make pages beside each other; the server's own process keeps the door, the queue and what was made.

A page is work for one processor and nothing else, and one process uses one. A maker is the same application over the
same record, without door and queue: it is handed one request at a time and gives the whole answer back.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import multiprocessing
import signal
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tawatur.output.web.settings import Settings
from tawatur.output.web.site import Site, language

_KEPT = 64_000_000  # bytes of answers, as they are sent
_LEAVING = 5.0  # seconds that a maker has to finish what it is at
_WAITING = 60.0  # seconds that a request waits for a maker
_RENEWING = 900.0  # seconds that a maker may take to look at a record anew, however large
_PAUSE = 30.0  # seconds, at most, before a maker that ended is replaced: a second more each time
# What is told of the queue, and what costs nothing: answered by the server's own process.
_OWN = ("/add", "/api/v1/jobs/", "/static/", "/robots.txt")
_HANDED = ("type", "method", "scheme", "path", "raw_path", "query_string", "root_path", "client", "server", "state")
_LOG = logging.getLogger("tawatur.web")


class Answer(NamedTuple):
    """An answer as it is sent; `behind` says that it was made of an index older than the record."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    behind: bool = False

    def header(self, name: bytes) -> str:
        """The value of a header; "" where there is none."""
        return next((value.decode("latin-1") for key, value in self.headers if key == name), "")


Failed = Callable[[Request, int], Response]


class Maker:
    """A process that makes pages, and the line to it."""

    def __init__(self, settings: Settings) -> None:
        # A new interpreter, not a fork: the server has threads, whose locks a fork would copy as they happen to stand.
        context = multiprocessing.get_context("spawn")
        self._line, its = context.Pipe()
        self._process = context.Process(target=_live, args=(settings, its), name="tawatur-maker", daemon=True)
        self._process.start()
        its.close()

    def ask(self, wanted: Scope | str, limit: float) -> Any:
        """Hand over a request (its scope), or the word that the record has changed, and wait so many seconds at most.

        EOFError: it is gone. TimeoutError: it has not answered, and is of no more use: what it says later would be
        taken for the answer to something else.
        """
        try:
            self._line.send(wanted)
            if not self._line.poll(limit):
                raise TimeoutError
            return self._line.recv()
        except TimeoutError:
            raise
        except OSError as error:
            raise EOFError(str(error)) from error

    def close(self, kill: bool = False) -> None:
        """Let it finish what it is at, then end it; or `kill` it at once."""
        if kill:
            self._process.kill()
        with suppress(OSError):
            self._line.send(None)
        self._process.join(_LEAVING)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        self._line.close()


class Makers:
    """ASGI middleware: what only reads is handed to makers, to each that is free, and kept until the record changes."""

    def __init__(self, app: ASGIApp, site: Site, number: int, failed: Failed) -> None:
        self._app, self._site, self._number, self._failed = app, site, number, failed
        self._free: asyncio.Queue[Maker] = asyncio.Queue()
        self._all: set[Maker] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._kept: OrderedDict[tuple[Any, ...], Answer] = OrderedDict()
        self._changes, self._size, self._ended = -1, 0, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or live from the start of the server to its end."""
        if scope["type"] == "lifespan":
            async with self._living():
                await self._app(scope, receive, send)
        elif scope["type"] == "http" and scope["method"] == "GET" and not scope["path"].startswith(_OWN):
            answer = await self._answer(scope)
            await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})
            await send({"type": "http.response.body", "body": answer.body})
        else:
            await self._app(scope, receive, send)

    @asynccontextmanager
    async def _living(self) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        for _ in range(self._number):
            self._start()
        self._site.renew = lambda: asyncio.run_coroutine_threadsafe(self._renew(), loop).result()
        try:
            yield
        finally:
            for task in self._starting:
                task.cancel()
            await asyncio.gather(*(asyncio.to_thread(maker.close) for maker in self._all))

    def _start(self) -> None:
        task = asyncio.create_task(self._begin())
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _begin(self) -> None:
        await asyncio.sleep(min(self._ended, _PAUSE))
        maker = Maker(self._site.settings)
        self._all.add(maker)
        await self._renewed(maker)

    async def _renew(self) -> None:
        """Let the makers look at the record anew, one after another: the others go on."""
        self._site.forget()
        done: set[Maker] = set()
        while self._all - done:
            maker = await self._free.get()
            if maker in done:
                self._free.put_nowait(maker)
                await asyncio.sleep(0.05)
                continue
            done.add(maker)
            await self._renewed(maker)

    async def _renewed(self, maker: Maker) -> None:
        try:
            await asyncio.to_thread(maker.ask, "renew", _RENEWING)
            self._free.put_nowait(maker)
        except (EOFError, TimeoutError):
            self._replace(maker)

    def _replace(self, maker: Maker) -> None:
        _LOG.error("a process that makes pages has ended, or did not answer; another one is started")
        self._all.discard(maker)
        self._ended += 1
        maker.close(kill=True)
        self._start()

    async def _answer(self, scope: Scope) -> Answer:
        request = Request(scope)
        asked = request.headers.get("if-none-match", "")
        zipped = "gzip" in request.headers.get("accept-encoding", "")
        key = (scope["path"], scope["query_string"], language(request), self._site.writing(request), zipped)
        changes = self._site.record.changes()
        if changes != self._changes:
            self._kept.clear()
            self._changes, self._size = changes, 0
        held = self._kept.get(key)
        if held is None:
            held = await self._made(scope)
            if held.behind:
                self._site.jobs.freshen()
            elif held.status == 200 and held.header(b"etag") and changes == self._changes:
                self._keep(key, held)
        tag = held.header(b"etag")
        if tag and tag in asked:
            return Answer(304, ((b"etag", tag.encode()), (b"cache-control", b"no-cache")), b"")
        return held

    def _keep(self, key: tuple[Any, ...], answer: Answer) -> None:
        if key not in self._kept:
            self._kept[key] = answer
            self._size += len(answer.body)
        while self._size > _KEPT:
            self._size -= len(self._kept.popitem(last=False)[1].body)

    async def _made(self, scope: Scope) -> Answer:
        handed = {name: scope[name] for name in _HANDED if name in scope}
        handed["headers"] = [row for row in scope["headers"] if row[0] != b"if-none-match"]
        try:
            maker = await asyncio.wait_for(self._free.get(), _WAITING)
        except TimeoutError:
            return self._told(scope, 503)
        try:
            made: Answer = await asyncio.to_thread(maker.ask, handed, self._site.settings.longest)
        except (EOFError, TimeoutError) as error:
            _LOG.error("%s was not made: %s", scope["path"], type(error).__name__)
            self._replace(maker)
            return self._told(scope, 504 if isinstance(error, TimeoutError) else 500)
        self._free.put_nowait(maker)
        return made

    def _told(self, scope: Scope, status: int) -> Answer:
        """An answer that says why there is no page."""
        held = self._failed(Request(scope), status)
        again = ((b"retry-after", b"10"),) if status == 503 else ()
        return Answer(status, (*held.raw_headers, (b"cache-control", b"no-store"), *again), bytes(held.body))


def _live(settings: Settings, line: Connection) -> None:
    """The life of a maker: it answers what it is handed, one thing after another, until the line ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's, which then ends its makers
    from tawatur.output.web.app import create

    app = create(settings, alone=False)
    site: Site = app.state.site

    async def live() -> None:
        with suppress(EOFError, OSError):
            while (wanted := line.recv()) is not None:
                if isinstance(wanted, str):
                    site.warm()
                    line.send(wanted)
                else:
                    line.send(await _called(app, wanted, site))

    gc.set_threshold(20_000, 20, 20)
    asyncio.run(live())
    site.close()


async def _called(app: ASGIApp, scope: Scope, site: Site) -> Answer:
    """The answer of an application to a request without a body."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    with suppress(Exception):  # the application has answered and logged it, and raises it again for its server
        await app({**scope, "asgi": {"version": "3.0"}, "http_version": "1.1"}, receive, send)
    body = b"".join(message.get("body", b"") for message in sent)
    return Answer(sent[0]["status"], tuple((k, v) for k, v in sent[0].get("headers", ())), body, site.behind())
