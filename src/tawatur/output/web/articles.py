"""`/article/ID`, `/page/ID`, `/reading/ID`: what was printed, with what was read in it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from tawatur.model.errors import NotFoundError
from tawatur.model.layers import LAYERS
from tawatur.model.page import Article, Page, Report
from tawatur.model.span import Span
from tawatur.output.html.article import rows
from tawatur.output.html.facts import Facts
from tawatur.output.html.marks import Mark, marked
from tawatur.output.web.lines import line
from tawatur.output.web.site import Site, language
from tawatur.record.rows import ids, span_of
from tawatur.script.prose import prose

_LAYERS = ("said", "names", "when", "amt", "ev", "roles")
_SHOWN = ("said", "names", "roles")  # what is switched on where the address says nothing


def routes(site: Site) -> APIRouter:
    """The routes of these pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/article/{name}")
    def article(request: Request, name: str) -> Response:
        def make() -> Response:
            page, held = site.record.article(name)
            return _page(site, request, page, (held,))

        return site.cached(request, make)

    @router.get("/page/{name}")
    def page(request: Request, name: str) -> Response:
        def make() -> Response:
            held = site.record.page(name)
            return _page(site, request, held, held.articles)

        return site.cached(request, make)

    @router.get("/reading/{name}")
    def reading(request: Request, name: str) -> Response:
        return site.cached(request, lambda: _reading(site, request, name))

    return router


def _page(site: Site, request: Request, page: Page, articles: tuple[Article, ...]) -> Response:
    alone = len(articles) == 1 and len(page.articles) > 1
    said = [a for article in articles for a in article.layers.attributions]
    speakers = {a.chain.source.entity or a.chain.source.span for a in said}
    switched = [layer for layer in request.query_params.getlist("l") if layer in _LAYERS]
    remarks = [r for article in articles for r in site.record.remarks(article.id)]
    return site.page(
        request,
        "reader.html",
        page=page,
        articles=articles,
        others=[Report(page, a) for a in page.articles if a not in articles],
        story=site.index().story_of.get(articles[0].id) if articles else None,
        rows=rows(page, language(request), only=articles[0].number if alone else None, voice=site.voice(request)),
        headline=Report(page, articles[0]).headline if articles else page.name,
        said=len(said),
        speakers=len(speakers),
        beyond=sum(len(a.chain.links) > 1 for a in said),
        layers=switched or _SHOWN,
        target=articles[0].id if articles else page.id,
        remarks=remarks,
        versions=site.record.versions(page.id)[0] if page.articles else {},
    )


def _reading(site: Site, request: Request, name: str) -> Response:
    article, _, rest = name.partition(".")
    page, held = site.record.article(article)
    report = Report(page, held)
    for layer in LAYERS:
        for number, one in enumerate(ids(held, layer)):
            if one == name:
                return _shown(site, request, report, layer, number, name, f"{held.number}-{rest}")
    raise NotFoundError(f"article {article} has no reading {name}")


def _shown(site: Site, request: Request, report: Report, layer: str, number: int, name: str, anchor: str) -> Response:
    reading = getattr(report.article.layers, layer)[number]
    said = line(report, number, language(request), site.voice(request)) if layer == "attributions" else None
    return site.page(
        request,
        "reading.html",
        id=name,
        layer=layer,
        anchor=anchor if layer == "attributions" else "",
        report=report,
        maker=reading.made_by,
        said=said,
        facts=Facts(report, language(request), site.voice(request)).of(reading),
        sentence=_sentence(report, span_of(reading)),
        remarks=site.record.remarks(name),
    )


def _sentence(report: Report, span: Span) -> Any:
    """The raw sentences around a span, the span marked."""
    running = prose(report.page, report.article)
    wholes = [running.span(s.first, s.last) for s in running.sentences]
    held = [whole for whole in wholes if whole.overlaps(span)]
    around = Span(min([span.start, *(w.start for w in held)]), max([span.end, *(w.end for w in held)]))
    return marked(report.page.text, around, [Mark(span, "mark")])
