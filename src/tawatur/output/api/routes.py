"""`/api/v1`: the same objects as the pages show, as JSON. Reading is open; writing asks for the token."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request, Response

from tawatur.model.across import Finding, FindingKind
from tawatur.model.errors import NotFoundError
from tawatur.model.layers import Act, EntityType, Status
from tawatur.model.page import Report
from tawatur.output.api import answers, shapes
from tawatur.output.api.paging import following, skipped
from tawatur.output.api.problems import PROBLEMS
from tawatur.output.api.writing import adding, description
from tawatur.output.web.searching import found
from tawatur.output.web.site import Site
from tawatur.record.lists import Filter

Cursor = Annotated[str | None, Query(max_length=64, description="The `next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=200, description="At most so many items.")]
Words = Annotated[str, Query(max_length=200)]
Name = Annotated[str | None, Query(max_length=200)]


def routes(site: Site) -> APIRouter:
    """All routes of the API, and its own description."""
    router = APIRouter(prefix="/api/v1", responses=PROBLEMS)
    _stories(router, site)
    _texts(router, site)
    _statements(router, site)
    _entities(router, site)
    _claims(router, site)
    _search(router, site)
    adding(router, site)
    description(router, site)
    return router


def _answer(site: Site, request: Request, make: Callable[[], Any]) -> Response:
    def made() -> Response:
        return Response(msgspec.json.encode(make()), media_type="application/json")

    return site.cached(request, made)


def _stories(router: APIRouter, site: Site) -> None:
    @router.get("/stories", response_model=shapes.Listing[shapes.StoryHead], tags=["stories"])
    def stories(request: Request, cursor: Cursor = None, limit: Limit = 50) -> Response:
        """The stories, the newest first."""

        def make() -> shapes.Listing[shapes.StoryHead]:
            skip, every = skipped(cursor), site.index().stories
            shown = every[skip : skip + limit]
            heads = site.record.heads(a for _, s in shown for a in s.articles)
            headlines = site.headlines([s for _, s in shown])
            rows = [
                shapes.StoryHead(
                    n, s.id, s.line, s.when[0], s.when[1], headlines[s.id], list(s.articles),
                    sorted({o for a in s.articles if a in heads and (o := heads[a].outlet)}),
                )
                for n, s in shown
            ]  # fmt: skip
            return shapes.Listing(rows, following(skip + limit, len(every)), len(every))

        return _answer(site, request, make)

    @router.get("/stories/{story}", response_model=shapes.StoryAnswer, tags=["stories"])
    def one(request: Request, story: str) -> Response:
        """All there is on one story, by its id or number."""
        return _answer(site, request, lambda: answers.story(site.view(story)))


def _texts(router: APIRouter, site: Site) -> None:
    @router.get("/articles/{article}", response_model=shapes.ArticleAnswer, tags=["texts"])
    def article(request: Request, article: str) -> Response:
        """An article with all that was read in it."""

        def make() -> shapes.ArticleAnswer:
            report = Report(*site.record.article(article))
            told = site.index().story_of.get(article)
            return answers.article(report, told[1].id if told else None)

        return _answer(site, request, make)

    @router.get("/pages/{page}", response_model=shapes.PageAnswer, tags=["texts"])
    def page(request: Request, page: str) -> Response:
        """A captured page: the text that all offsets point into."""
        return _answer(site, request, lambda: answers.page(site.record.page(page)))


def _statements(router: APIRouter, site: Site) -> None:
    @router.get("/statements", response_model=shapes.Listing[shapes.Statement], tags=["statements"])
    def statements(
        request: Request,
        by: Name = None,
        to: Name = None,
        about: Name = None,
        since: date | None = None,
        until: date | None = None,
        act: Act | None = None,
        outlet: Name = None,
        cursor: Cursor = None,
        limit: Limit = 50,
    ) -> Response:
        """Who said what: by speaker, addressee, words, days, act and outlet; the newest first."""
        narrow = Filter(
            (outlet,) if outlet else (), (by,) if by else (), (act,) if act else (),
            since.isoformat() if since else None, until.isoformat() if until else None, (to,) if to else (),
        )  # fmt: skip

        def make() -> shapes.Listing[shapes.Statement]:
            skip = skipped(cursor)
            words = site.asked(about) if about else ""
            found = site.said(words, narrow)
            held, total = answers.statements(site.record, found.said(limit, skip)), len(found)
            return shapes.Listing(held, following(skip + limit, total), total)

        return _answer(site, request, make)

    @router.get("/statements/{statement}", response_model=shapes.Statement, tags=["statements"])
    def one(request: Request, statement: str) -> Response:
        """One statement, by its id."""

        def make() -> shapes.Statement:
            from tawatur.record.rows import ids

            report = site.record.reports([statement.partition(".")[0]], ("attributions",))
            for held in report.values():
                if statement in (names := ids(held.article, "attributions")):
                    return answers.statement(held, names.index(statement))
            raise NotFoundError(f"the record holds no statement {statement}")

        return _answer(site, request, make)


def _entities(router: APIRouter, site: Site) -> None:
    @router.get("/entities", response_model=shapes.Listing[shapes.EntityHead], tags=["entities"])
    def entities(
        request: Request,
        type: EntityType | None = None,  # noqa: A002 - the parameter's name is the API's
        name: Words = "",
        cursor: Cursor = None,
        limit: Limit = 50,
    ) -> Response:
        """Everybody and everything named, the most often named first."""

        def make() -> shapes.Listing[shapes.EntityHead]:
            skip = skipped(cursor)
            found = site.named((type,) if type else (), name)
            rows = [
                shapes.EntityHead(held.entity, site.names("ar")(held.entity), held.type, held.times, held.articles)  # type: ignore[arg-type]
                for held in found[skip : skip + limit]
            ]
            return shapes.Listing(rows, following(skip + limit, len(found)), len(found))

        return _answer(site, request, make)

    @router.get("/entities/{label:path}", response_model=shapes.EntityAnswer, tags=["entities"])
    def one(request: Request, label: str) -> Response:
        """One entity, by its label: its names and where it stands."""

        def make() -> shapes.EntityAnswer:
            main, labels = site.labels(label)
            named = site.record.naming(labels)
            if not named:
                raise NotFoundError(f"the record names nobody {label!r}")
            times: dict[str, int] = {}
            for _, _, form, n in named:
                times[form] = times.get(form, 0) + n
            forms = [shapes.Form(f, n) for f, n in sorted(times.items(), key=lambda row: (-row[1], row[0]))]
            said = len(site.said(narrow=Filter(by=labels)))
            articles = list(dict.fromkeys(row[0] for row in named))
            return shapes.EntityAnswer(main, list(labels), named[0][1], forms, articles, said)  # type: ignore[arg-type]

        return _answer(site, request, make)


def _claims(router: APIRouter, site: Site) -> None:
    @router.get("/claims/{claim}", response_model=shapes.ClaimAnswer, tags=["claims"])
    def claim(request: Request, claim: str) -> Response:
        """One claim with the words that carry it and the findings over it."""

        def make() -> shapes.ClaimAnswer:
            story, held = site.record.one("claim", claim)
            report = site.record.reports([held.evidence.article], ())[held.evidence.article]
            findings: list[Finding] = [f for f in site.record.across("finding", story) if claim in f.claims]
            return shapes.ClaimAnswer(held, answers.passage(report, held.evidence.span), story, findings)

        return _answer(site, request, make)

    @router.get("/findings", response_model=shapes.Listing[Finding], tags=["claims"])
    def findings(
        request: Request,
        kind: FindingKind | None = None,
        story: Name = None,
        cursor: Cursor = None,
        limit: Limit = 50,
    ) -> Response:
        """Judgements over claims: corroborated, single-source, unnamed-only, differs, updated, party-against-party."""

        def make() -> shapes.Listing[Finding]:
            skip = skipped(cursor)
            found: list[Finding] = site.record.across("finding", site.story_id(story) if story else None)
            held = [f for f in found if kind in (None, f.kind)]
            return shapes.Listing(held[skip : skip + limit], following(skip + limit, len(held)), len(held))

        return _answer(site, request, make)


def _search(router: APIRouter, site: Site) -> None:
    @router.get("/search", response_model=shapes.Listing[shapes.Hit], tags=["search"])
    def search(
        request: Request,
        q: Words,
        outlet: Name = None,
        by: Name = None,
        act: Act | None = None,
        type: Name = None,  # noqa: A002 - the parameter's name is the API's
        status: Status | None = None,
        since: date | None = None,
        until: date | None = None,
        cursor: Cursor = None,
        limit: Annotated[int, Query(ge=1, le=50)] = 20,
    ) -> Response:
        """Articles that hold all the words, whatever clitics and spellings; the best first.

        Narrowed by outlet and days, by who speaks in them and by which act, by type and status of the events they tell.
        """
        narrow = Filter(
            (outlet,) if outlet else (), (by,) if by else (), (act,) if act else (),
            since.isoformat() if since else None, until.isoformat() if until else None,
        )  # fmt: skip

        def make() -> shapes.Listing[shapes.Hit]:
            skip = skipped(cursor)
            asked, types, statuses = site.asked(q), (type,) if type else (), (status,) if status else ()
            total, names = found(site, asked, narrow, types, statuses, limit, skip)
            reports = site.record.reports(names, ())
            rows = [answers.hit(reports[name], asked) for name in names if name in reports]
            return shapes.Listing(rows, following(skip + limit, total), total)

        return _answer(site, request, make)

    @router.get("/report", response_model=shapes.ReportAnswer, tags=["report"])
    def report(request: Request) -> Response:
        """Counts at every stage, and the failures with their reasons."""
        return _answer(site, request, lambda: shapes.ReportAnswer(site.record.counts(), site.record.failures()))
