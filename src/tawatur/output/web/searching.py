"""`/search`: statements, articles and names that hold the words asked for, with filters and exact highlights."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from markupsafe import Markup

from tawatur.model.page import Report
from tawatur.output.brief.phrase import brief_words
from tawatur.output.find import passages
from tawatur.output.html.marks import Mark, marked
from tawatur.output.web.lines import highlighted, lines
from tawatur.output.web.said import around, skipped
from tawatur.output.web.site import Site, language
from tawatur.output.web.stories import differences
from tawatur.record.lists import Filter
from tawatur.script.keys import key

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

    return router


def narrowed(request: Request) -> Filter:
    """The filters of an address: `outlet`, `by`, `act` (each repeatable), `since`, `until`."""
    given = request.query_params
    many = {name: tuple(value for value in given.getlist(name) if value) for name in ("outlet", "by", "act")}
    return Filter(many["outlet"], many["by"], many["act"], given.get("since") or None, given.get("until") or None)


def among(site: Site, request: Request) -> set[str] | None:
    """The articles that tell an event of the types and statuses asked for; None where none is asked for."""
    given = request.query_params
    types, statuses = ([value for value in given.getlist(name) if value] for name in ("type", "status"))
    if not types and not statuses:
        return None
    return {
        article
        for article, events in site.index().events().items()
        if any((not types or kind in types) and (not statuses or status in statuses) for kind, status in events)
    }


def _search(site: Site, request: Request) -> Response:
    asked = " ".join(request.query_params.get("q", "").split())[:200]
    narrow, skip = narrowed(request), skipped(request)
    total, said = site.record.search_said(asked, narrow, _SAID) if asked else (0, [])
    # What is asked of speakers and acts is asked of statements: articles are narrowed to those that hold one.
    told = among(site, request)
    if asked and (narrow.by or narrow.acts):
        held = {s.article for s in site.record.search_said(asked, narrow, 2_000)[1]}
        told = held if told is None else told & held
    articles = site.record.search_articles(asked, narrow, told) if asked else []
    newer, more = around(request, skip, _ARTICLES, len(articles))
    names = _people(site, asked)
    chosen = {name: request.query_params.getlist(name) for name in ("outlet", "by", "act", "type", "status")}
    return site.page(
        request,
        "search.html",
        section="search",
        asked=asked,
        narrow=narrow,
        chosen=chosen,
        filtered=any(any(values) for values in chosen.values()) or bool(narrow.since or narrow.until),
        events=brief_words(language(request))["events"],
        facets=site.record.facets(asked, Filter(since=narrow.since, until=narrow.until)) if asked else {},
        statuses=_STATUSES,
        types=sorted({kind for events in site.index().events().values() for kind, _ in events}),
        said_total=total,
        said=lines(site.record, said, language(request), site.voice(request), asked),
        said_more="?" + urlencode([("about", asked)]),
        articles_total=len(articles),
        hits=_hits(site, articles[skip : skip + _ARTICLES], asked),
        story_of=site.index().story_of,
        people=names,
        differ=_differ(site, request, articles[:_ARTICLES]) if not skip else [],
        near=_near(site, asked) if asked and not names else [],
        read=site.record.totals()["articles"],
        newer=newer,
        more=more,
        bare="?" + urlencode([("q", asked)]),
    )


def _hits(site: Site, found: list[str], asked: str) -> list[Hit]:
    reports = site.record.reports(found, ())
    return [_hit(reports[name], asked) for name in found if name in reports]


def _hit(report: Report, asked: str) -> Hit:
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
    wanted = key(asked)
    return site.record.sounding(wanted)[:3] if len(wanted) > 1 else []
