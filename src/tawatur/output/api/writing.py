"""The routes that write, and the API's description of itself."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, Request, Response
from fastapi.openapi.utils import get_openapi

from tawatur import __version__
from tawatur.model.errors import InputError, NotFoundError
from tawatur.output.api import answers, shapes
from tawatur.output.api.problems import PROBLEMS, problem
from tawatur.output.web.adding import pasted
from tawatur.output.web.guard import may_write
from tawatur.output.web.site import Site

DESCRIPTION = (
    "Who says what in Arabic news, from whom they have it, how many independent origins stand behind it. "
    "All offsets are half-open and count Unicode code points of the page's text (`/pages/ID`), not bytes and not "
    "UTF-16 units. Lists are paged by an opaque cursor. Answers carry an ETag; ask with If-None-Match. "
    "Errors are problem+json."
)
_WRITING: dict[int | str, dict[str, Any]] = {code: PROBLEMS[422] | {"description": what} for code, what in (
    (401, "The token is missing or not right."), (403, "Writing is closed or comes from another site."),
    (413, "The body is too large."),
)}  # fmt: skip


def adding(router: APIRouter, site: Site) -> None:
    """`POST pages` and `GET jobs/JOB`."""

    @router.post("/pages", status_code=202, response_model=shapes.JobAnswer, responses=_WRITING, tags=["adding"])
    def add(request: Request, page: Annotated[shapes.NewPage, Body()]) -> Response:
        """Read one page of text. Asks for `Authorization: Bearer TOKEN`, save on loopback where no token is set."""
        if not may_write(site.settings, request.scope, request.headers, None):
            if site.settings.token:
                return problem(401, "send the header Authorization: Bearer TOKEN")
            return problem(403, "writing is closed: start the server with TAWATUR_TOKEN, or on 127.0.0.1")
        if not page.text.strip():
            raise InputError("text: a page without text cannot be read")
        held = site.jobs.read([pasted(page.text, page.name, page.published)])
        return Response(msgspec.json.encode(answers.job(held)), 202, media_type="application/json")

    @router.get("/jobs/{job}", response_model=shapes.JobAnswer, tags=["adding"])
    def job(job: str) -> Response:
        """How far a reading is; only the last ones are remembered."""
        held = site.jobs.get(job)
        if held is None:
            raise NotFoundError(f"there is no job {job}")
        return Response(msgspec.json.encode(answers.job(held)), media_type="application/json")


def description(router: APIRouter, site: Site) -> None:
    """`GET openapi.json` and `GET docs`."""

    @router.get("/openapi.json", include_in_schema=False)
    def openapi() -> Response:
        return Response(msgspec.json.encode(described(router)), media_type="application/json")

    @router.get("/docs", include_in_schema=False)
    def docs(request: Request) -> Response:
        return site.cached(request, lambda: site.page(request, "api.html", api=described(router)))


def described(router: APIRouter) -> dict[str, Any]:
    """The OpenAPI description."""
    held = get_openapi(title="Tawatur", version=__version__, description=DESCRIPTION, routes=router.routes)
    schemas = held.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {"type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
                       "detail": {"type": "string"}},
    }  # fmt: skip
    for path in held["paths"].values():
        for operation in path.values():
            operation["responses"]["422"] = PROBLEMS[422]
    return held
