"""The application: pages, API, static files behind one door; how errors are said."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import PlainTextResponse

from tawatur import __version__
from tawatur.model.errors import InputError, NotFoundError, TawaturError
from tawatur.output.html.words import words
from tawatur.output.web import adding, articles, claims, entities, judging, said, searching, stories
from tawatur.output.web.guard import Guard
from tawatur.output.web.makers import Makers
from tawatur.output.web.settings import Settings
from tawatur.output.web.site import Site
from tawatur.output.web.static import asset, version

_THREADS = 4
_LOG = logging.getLogger("tawatur.web")
Problem = Callable[[int, str], Response]


def create(settings: Settings, makers: int = 0, alone: bool = True) -> FastAPI:
    """The application over one record, with so many processes that make its pages (none: it makes them itself).

    One that is not `alone` is a maker's: without door and queue. Raises RecordError where the record cannot be opened.
    """
    from tawatur.output.api import problem, routes

    site = Site(settings, alone)

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        # Pages are made by the processor alone: more threads than this only take it from one another.
        to_thread.current_default_thread_limiter().total_tokens = _THREADS
        if not makers:
            site.jobs.warm()
        yield
        await to_thread.run_sync(site.close)  # what waits is finished, and may still ask makers to look anew

    app = FastAPI(
        title="Tawatur", version=__version__, lifespan=living, docs_url=None, redoc_url=None, openapi_url=None
    )
    app.state.site = site
    for family in (stories, articles, claims, entities, said, searching, adding, judging):
        app.include_router(family.routes(site))
    app.include_router(routes(site))
    _static(app)
    errors = _Errors(site, problem)
    for kind in (TawaturError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, errors)
    app.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=5)
    if makers:
        app.add_middleware(Makers, site=site, number=makers, failed=errors.told)
    if alone:
        app.add_middleware(Guard, settings=settings)
    return app


def _static(app: FastAPI) -> None:
    @app.get("/static/{held}/{name:path}", include_in_schema=False)
    def static(held: str, name: str) -> Response:
        found = asset(name) if held == version() else None
        if found is None:
            raise HTTPException(404)
        lasting = {"cache-control": "public, max-age=31536000, immutable"}
        return Response(found[0], media_type=found[1], headers=lasting)

    @app.get("/robots.txt", include_in_schema=False)
    def robots() -> Response:
        return PlainTextResponse("User-agent: *\nDisallow: /\n")


_NAMED = {404: "missing", 500: "broken", 503: "busy", 504: "late"}


class _Errors:
    """An error as a page, or under /api as problem+json; what nobody expected is logged, without what was sent."""

    def __init__(self, site: Site, problem: Problem) -> None:
        self._site, self._problem = site, problem

    def __call__(self, request: Request, error: Exception) -> Response:
        status, detail = _said(error)
        if status == 500:
            _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
        return self.told(request, status, detail)

    def told(self, request: Request, status: int, detail: str = "") -> Response:
        """The answer of this status."""
        name = "refused" if detail and status != 404 else _NAMED.get(status, "refused")
        if request.url.path.startswith("/api/"):
            return self._problem(status, detail or (words("en")["error"][name] if name in ("late", "busy") else ""))
        w = self._site.words(request)["error"]
        heading, text = w[name], w.get(f"{name}_text", "")
        return self._site.page(
            request, "error.html", status=status, heading=heading, text=text, detail="" if status == 404 else detail
        )


def _said(error: Exception) -> tuple[int, str]:
    if isinstance(error, NotFoundError):
        return 404, str(error)
    if isinstance(error, InputError):
        return 422, str(error)
    if isinstance(error, HTTPException):
        return error.status_code, "" if error.status_code == 404 else str(error.detail)
    if isinstance(error, RequestValidationError):
        faults = (f"{'.'.join(map(str, held['loc'][1:]))}: {held['msg']}" for held in error.errors())
        return 422, "; ".join(faults)
    if isinstance(error, TawaturError):
        return 503, str(error)
    return 500, ""
