"""`/search`: statements, articles and names that hold the words asked for, with filters and exact highlights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from markupsafe import Markup
from starlette.responses import JSONResponse

from tawatur.model.page import Report
from tawatur.output.find import passages
from tawatur.output.html.marks import Mark, marked
from tawatur.output.web.lines import highlighted, lines
from tawatur.output.web.said import around, skipped
from tawatur.output.web.site import Site, language
from tawatur.output.web.stories import differences
from tawatur.record.lists import Filter
from tawatur.record.sayings import Found
from tawatur.record.search import Asked

_SAID, _ARTICLES, _NAMES, _STORIES = 6, 10, 8, 4
_STATUSES = ("occurred", "ongoing", "planned", "conditional", "called-for", "denied")


@dataclass(frozen=True, slots=True)
class Hit:
    """An article of an answer: its headline and sentences, the words asked for marked in both."""

    report: Report
    headline: Markup
    passages: tuple[Markup, ...]


def routes(site: Site) -> APIRouter:
    """The routes of this page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/search")
    def search(request: Request) -> Response:
        return site.cached(request, lambda: _search(site, request))

    @router.get("/suggest")
    def suggest(request: Request) -> Response:
        return site.cached(request, lambda: _suggest(site, request))

    return router


def _suggest(site: Site, request: Request) -> Response:
    """Names that begin, hold or sound like what is typed: what the search box proposes."""
    typed = " ".join(request.query_params.get("q", "").split())[:100]
    name, kinds = site.names(language(request)), site.words(request)["types"]
    people = _people(site, typed)
    rows = [(label, kinds[kind]) for label, kind, _ in people]
    known = site.index().known
    rows += [(label, kinds[known[label].type]) for label in _near(site, typed) if label in known and not people]
    return JSONResponse([{"name": name(label), "what": what} for label, what in rows])


def narrowed(request: Request) -> Filter:
    """The filters of an address: `outlet`, `by`, `act` (each repeatable), `since`, `until`."""
    given = request.query_params
    many = {name: tuple(value for value in given.getlist(name) if value) for name in ("outlet", "by", "act")}
    return Filter(many["outlet"], many["by"], many["act"], given.get("since") or None, given.get("until") or None)


def found(
    site: Site,
    asked: Asked,
    narrow: Filter,
    types: Sequence[str],
    statuses: Sequence[str],
    most: int,
    skip: int,
    said: Found | None = None,
) -> tuple[int, list[str]]:
    """How many articles answer, and some of them, best first.

    What is asked of speakers and acts is asked of statements: articles are narrowed to those that hold one (of `said`,
    where these were found before). Types and statuses are those of the events that an article tells.
    """
    among: set[str] | None = None
    if types or statuses:
        among = {
            article
            for article, events in site.index().events.items()
            if any((not types or kind in types) and (not statuses or status in statuses) for kind, status in events)
        }
    if narrow.by or narrow.acts:
        held = (said if said is not None else site.said(asked, narrow)).articles()
        among = held if among is None else among & held
    return site.record.find_articles(asked, narrow, most, skip, among)


def _search(site: Site, request: Request) -> Response:
    typed = " ".join(request.query_params.get("q", "").split())[:200]
    narrow, skip, asked = narrowed(request), skipped(request), site.asked(typed)
    chosen = {
        name: [value for value in request.query_params.getlist(name) if value]
        for name in ("outlet", "by", "act", "type", "status")
    }
    every = site.said(asked, Filter(since=narrow.since, until=narrow.until)) if asked else None
    said = every.narrowed(narrow) if every is not None else None
    total, articles = 0, list[str]()
    if asked:
        total, articles = found(site, asked, narrow, chosen["type"], chosen["status"], _ARTICLES, skip, said)
    newer, more = around(request, skip, _ARTICLES, total)
    names = _people(site, typed)
    return site.page(
        request,
        "search.html",
        section="search",
        asked=typed,
        narrow=narrow,
        chosen=chosen,
        filtered=any(chosen.values()) or bool(narrow.since or narrow.until),
        events=site.words(request)["events"],
        facets=every.facets() if every is not None else {},
        statuses=_STATUSES,
        types=site.index().types,
        said_total=len(said) if said else 0,
        said=lines(site.record, said.said(_SAID) if said else (), language(request), site.voice(request), asked),
        said_more="?"
        + urlencode([("about", typed), *((key, value) for key in ("by", "act") for value in chosen[key])]),
        articles_total=total,
        hits=_hits(site, articles, asked),
        story_of=site.index().story_of,
        people=names,
        differ=_differ(site, request, articles) if not skip else [],
        near=_near(site, typed) if typed and not names else [],
        also=asked.others,
        read=site.index().totals["articles"],
        newer=newer,
        more=more,
        bare="?" + urlencode([("q", typed)]),
    )


def _hits(site: Site, found: list[str], asked: Asked) -> list[Hit]:
    reports = site.record.reports(found, ())
    return [_hit(reports[name], asked) for name in found if name in reports]


def _hit(report: Report, asked: Asked) -> Hit:
    article = report.article
    headline = highlighted(report, article.title, asked) if article.title else Markup.escape(report.headline)
    held = [p for p in passages(report, asked) if not (article.title and article.title.covers(p.span))]
    text = report.page.text
    shown = tuple(marked(text, p.span, [Mark(hit, "mark") for hit in p.hits]) for p in held)
    return Hit(report, headline, shown)


def _differ(site: Site, request: Request, articles: list[str]) -> list[tuple[str, str, str]]:
    """Where accounts differ in the stories of the best articles: (claim, sentence, kind in words)."""
    told = {held[1].id: held for article in articles if (held := site.index().story_of.get(article))}
    return differences(site, request, list(told.values())[:_STORIES])


def _people(site: Site, asked: str) -> list[tuple[str, str, int]]:
    """(entity, type, times) for entities whose name holds what is asked for, the most often named first."""
    found = site.named((), asked) if len(asked) > 1 else []
    return [(held.entity, held.type, held.times) for held in found[:_NAMES]]


def _near(site: Site, asked: str) -> list[str]:
    """Entities that sound like what is asked for, in either script."""
    return site.index().names.sounding(asked)[:3]
