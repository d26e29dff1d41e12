"""`/add`: paste a text, upload files; `/add/JOB`: how far the reading is, and what could not be read."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response, UploadFile
from starlette.responses import RedirectResponse

from tawatur.engine.item import Item
from tawatur.engine.items import SUFFIXES, items
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.model.page import EVERY
from tawatur.output.web.guard import may_write
from tawatur.output.web.site import Site, language

_FILES = 200  # at once


def routes(site: Site) -> APIRouter:
    """The routes of these pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/add")
    def form(request: Request) -> Response:
        return _form(site, request)

    @router.post("/add")
    def add(
        request: Request,
        text: Annotated[str, Form()] = "",
        name: Annotated[str, Form()] = "",
        published: Annotated[str, Form()] = "",
        token: Annotated[str, Form()] = "",
        files: Annotated[list[UploadFile], Form()] = [],  # noqa: B006
    ) -> Response:
        w = site.words(request)["add"]
        kept = {"text": text, "title": name, "published": published}
        if not may_write(site.settings, request.scope, request.headers, token or None):
            fault = w["wrong_token"] if site.settings.token else w["closed"]
            return _form(site, request, 403, fault=fault, **kept)
        try:
            day = date.fromisoformat(published) if published else None
        except ValueError:
            return _form(site, request, 422, fault=w["wrong_date"], **kept)
        uploaded = {
            file.filename or f"file-{n}": file.file.read() for n, file in enumerate(files[:_FILES], 1) if file.size
        }
        if not text.strip() and not uploaded:
            return _form(site, request, 422, fault=w["nothing"], **kept)
        found = [pasted(text, name, day)] if text.strip() else []
        job = site.jobs.read([*found, *opened(uploaded, day)])
        base = "/en" if language(request) == "en" else ""
        return RedirectResponse(f"{base}/add/{job.id}", 303)

    @router.get("/add/{name}")
    def progress(request: Request, name: str) -> Response:
        job = site.jobs.get(name)
        if job is None:
            return _form(site, request, 404, fault=site.words(request)["add"]["gone"])
        articles = site.record.named(job.names) if job.over else []
        return site.page(request, "job.html", section="add", job=job, articles=articles)

    return router


def _form(site: Site, request: Request, status: int = 200, **held: str) -> Response:
    given = {"text": "", "title": "", "published": "", "fault": ""} | held
    return site.page(request, "add.html", section="add", status=status, **given)


def pasted(text: str, name: str, day: date | None) -> Item:
    """A pasted text as an item; without a name it is named by the time."""
    named = " ".join(name.split()) or f"paste-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    days = {EVERY: day} if day else {}
    return Item(named, text.replace("\r\n", "\n").encode(), dates=days)


def opened(uploaded: Mapping[str, bytes], day: date | None) -> list[Item | Failure]:
    """Uploaded files as items, opened as `tawatur read` opens them; what it does not know becomes a failure."""
    out: list[Item | Failure] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (given, data) in enumerate(uploaded.items()):
            name = PurePosixPath(given.replace("\\", "/")).name
            suffix = next((s for s in sorted(SUFFIXES, key=len, reverse=True) if name.lower().endswith(s)), None)
            if suffix is None:
                out.append(Failure(name, "open", f"{name}: Tawatur reads {' '.join(SUFFIXES)}"))
                continue
            path = Path(folder) / f"{number}{suffix}"  # never under a name that somebody else chose
            path.write_bytes(data)
            out += [_called(item, path.name, name) for item in _items(path, name, day)]
    return out


def _items(path: Path, name: str, day: date | None) -> list[Item | Failure]:
    try:
        return [_loaded(item) for item in items([path], published=day)]
    except InputError as error:
        return [Failure(name, "open", str(error))]


def _loaded(item: Item | Failure) -> Item | Failure:
    """The bytes are taken now: the file is gone when the job's turn comes."""
    return replace(item, data=item.load(), path=None) if isinstance(item, Item) and item.data is None else item


def _called(item: Item | Failure, kept: str, given: str) -> Item | Failure:
    """An item under the name of the upload instead of that of the file it lay in for a moment."""
    if isinstance(item, Item):
        return replace(item, name=item.name.replace(kept, given, 1))
    return replace(item, page=item.page.replace(kept, given, 1), reason=item.reason.replace(kept, given))
