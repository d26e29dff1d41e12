"""`/judge`: who is who, readings marked as wrong, notes. All are kept with who made them, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from starlette.responses import RedirectResponse

from tawatur.model.errors import NotFoundError
from tawatur.output.web.guard import may_write
from tawatur.output.web.site import Site, address, language
from tawatur.record.lists import Remark, RemarkKind
from tawatur.record.reader import ACROSS

_KINDS: tuple[RemarkKind, ...] = ("note", "wrong")
_LONGEST, _LONGEST_NAME = 4_000, 80
Field = Annotated[str, Form()]


def routes(site: Site) -> APIRouter:
    """The routes of these pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/judge")
    def judge(request: Request) -> Response:
        return site.cached(request, lambda: _list(site, request))

    @router.post("/judge/same")
    def same(
        request: Request, left: Field = "", right: Field = "", verdict: Field = "", by: Field = "", token: Field = ""
    ) -> Response:
        if refused := _refused(site, request, token, left):
            return refused
        pair = [_label(site, name) for name in (left, right)]
        if fault := _fault(site, request, pair, (left, right), bool(by.strip()) and verdict in ("same", "different")):
            return _list(site, request, 422, fault, left)
        site.record.judge(str(pair[0]), str(pair[1]), verdict == "same", _name(by))
        site.jobs.renew()
        return _back(request)

    @router.post("/judge/withdraw")
    def withdraw(request: Request, number: Annotated[int, Form()], token: Field = "") -> Response:
        if refused := _refused(site, request, token):
            return refused
        site.record.withdraw(number)
        site.jobs.renew()
        return _back(request)

    @router.post("/judge/remark")
    def remark(
        request: Request, target: Field = "", kind: Field = "", text: Field = "", by: Field = "", token: Field = ""
    ) -> Response:
        if refused := _refused(site, request, token, target):
            return refused
        if kind not in _KINDS or not text.strip() or not by.strip() or not _there(site, target):
            return _list(site, request, 422, site.words(request)["judge"]["bad"], target)
        now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        site.record.remark(target, kind, text.strip()[:_LONGEST], _name(by), now)
        return RedirectResponse(_place(site, request, target), 303)

    @router.post("/judge/unremark")
    def unremark(request: Request, number: Annotated[int, Form()], token: Field = "") -> Response:
        if refused := _refused(site, request, token):
            return refused
        site.record.unremark(number)
        return _back(request)

    return router


def _refused(site: Site, request: Request, token: str, judged: str = "") -> Response | None:
    if may_write(site.settings, request.scope, request.headers, token or None):
        return None
    w = site.words(request)["add"]
    return _list(site, request, 403, w["wrong_token"] if site.settings.token else w["closed"], judged)


def _fault(site: Site, request: Request, pair: Sequence[str | None], given: tuple[str, str], complete: bool) -> str:
    """What is wrong with a judgement on two names, in words; "" where nothing is."""
    w = site.words(request)["judge"]
    if not complete or not all(name.strip() for name in given):
        return str(w["bad"])
    for name, label in zip(given, pair, strict=True):
        if label is None:
            return str(w["unknown"]).replace("{name}", name)
    return str(w["itself"]).replace("{name}", given[1]) if pair[0] == pair[1] else ""


def _list(site: Site, request: Request, status: int = 200, fault: str = "", judged: str = "") -> Response:
    remarks: list[Remark] = site.record.remarks(all_of_them=True)
    return site.page(
        request,
        "judge.html",
        status=status,
        fault=fault,
        back=_place(site, request, judged) if judged and _there(site, judged) else "",
        judgements=site.record.judgements(all_of_them=True)[::-1],
        remarks=remarks[::-1],
        places={r.target: _place(site, request, r.target) for r in remarks},
    )


def _back(request: Request) -> Response:
    return RedirectResponse("/en/judge" if language(request) == "en" else "/judge", 303)


def _name(by: str) -> str:
    return " ".join(by.split())[:_LONGEST_NAME]


def _label(site: Site, name: str) -> str | None:
    """The label that a name stands for: itself, or the one that is most often named so."""
    found = site.record.names(" ".join(name.split()))
    if not found:
        return None
    return name if any(held[0] == name for held in found) else max(found, key=lambda held: (held[3], held[0]))[0]


def _there(site: Site, target: str) -> bool:
    """Whether a target is something the record holds: an article, a reading of one, or what was found across them."""
    article = target.partition(".")[0]
    if article in site.record.heads([article]):
        return True
    for kind in ACROSS:
        try:
            site.record.one(kind, target)
        except NotFoundError:
            continue
        return True
    return bool(site.record.names(target))


def _place(site: Site, request: Request, target: str) -> str:
    """The page on which a remark's target is shown."""
    base = "/en" if language(request) == "en" else ""
    article, dot, _ = target.partition(".")
    if dot and article in site.record.heads([article]):
        return address(base, "reading", target)
    if target in site.record.heads([target]):
        return address(base, "article", target)
    for kind in ("story", "claim"):
        try:
            site.record.one(kind, target)
        except NotFoundError:
            continue
        return address(base, kind, target)
    return address(base, "entity", target)
