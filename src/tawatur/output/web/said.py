"""`/said`, `/names`, `/report`: lists of all statements, all names, and of what was read."""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from tawatur.model.layers import EntityType
from tawatur.output.web.lines import lines
from tawatur.output.web.site import Site, language
from tawatur.record.lists import Filter

_SAID, _NAMES = 20, 100
_TYPES: tuple[EntityType, ...] = ("PER", "ORG", "GPE", "LOC", "MISC")


def routes(site: Site) -> APIRouter:
    """The routes of these pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/said")
    def said(request: Request) -> Response:
        return site.cached(request, lambda: _said(site, request))

    @router.get("/names")
    def names(request: Request) -> Response:
        return site.cached(request, lambda: _names(site, request))

    @router.get("/report")
    def report(request: Request) -> Response:
        def make() -> Response:
            counts, failures = site.record.counts(), site.record.failures()
            return site.page(request, "report.html", section="report", counts=counts, failures=failures)

        return site.cached(request, make)

    return router


def _said(site: Site, request: Request) -> Response:
    asked = {key: request.query_params.get(key, "") for key in ("by", "to", "about", "act", "since", "until")}
    outlets = tuple(request.query_params.getlist("outlet"))
    by = (asked["by"],) if asked["by"] else ()
    acts = (asked["act"],) if asked["act"] else ()
    narrow = Filter(
        outlets, by, acts, asked["since"] or None, asked["until"] or None, (asked["to"],) if asked["to"] else ()
    )
    skip = skipped(request)
    about = site.asked(asked["about"]) if asked["about"] else ""
    found = site.said(about, narrow)
    held = lines(site.record, found.said(_SAID, skip), language(request), site.voice(request), about)
    newer, more = around(request, skip, _SAID, len(found))
    return site.page(
        request, "said.html", section="said", asked=asked, total=len(found), found=held, newer=newer, more=more
    )


def _names(site: Site, request: Request) -> Response:
    asked = request.query_params.get("name", "").strip()
    types = [kind for kind in _TYPES if kind in request.query_params.getlist("type")]
    skip = skipped(request)
    found = site.named(types, asked)
    newer, more = around(request, skip, _NAMES, len(found))
    shown = found[skip : skip + _NAMES]
    return site.page(
        request, "names.html", section="names", asked=asked, types=types, found=shown, newer=newer, more=more
    )


def skipped(request: Request) -> int:
    """`?skip=`: how many rows of a list lie before this page."""
    given = request.query_params.get("skip", "")
    return min(int(given), 1_000_000) if given.isdecimal() and len(given) < 9 else 0


def around(request: Request, skip: int, size: int, total: int) -> tuple[str, str]:
    """The addresses of the page before and the page after; "" where there is none."""
    kept = [(key, value) for key, value in request.query_params.multi_items() if key != "skip" and value]

    def at(first: int) -> str:
        return "?" + urlencode([*kept, *([("skip", str(first))] if first else [])])

    return at(max(0, skip - size)) if skip else "", at(skip + size) if skip + size < total else ""
