"""`/` and `/story/ID`: the stories by day, and all there is on one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request, Response
from markupsafe import Markup

from tawatur.model.across import Claim, Finding, FindingKind, Story, StoryView
from tawatur.model.layers import LAYERS
from tawatur.model.page import Report
from tawatur.output.html.drawings import fold
from tawatur.output.html.words import words
from tawatur.output.web.said import around, skipped
from tawatur.output.web.site import Site, language
from tawatur.output.web.story import others, page
from tawatur.output.web.telling import WEIGHT, Teller, all_origins, bundles

_STORIES, _DIFFER, _EXPECTED, _OPENING = 20, 4, 5, 26
# Values that a sentence gives; of those that followed each other the latest.
_VALUES = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A story in the list of the front page."""

    number: int
    story: Story
    headline: str
    summary: str
    opening: str
    articles: int
    outlets: int
    drawing: Markup
    count: str
    differences: int
    updates: int
    flag: str
    line: int
    differ: tuple[str, ...]
    expected: tuple[tuple[str, str], ...]


def routes(site: Site) -> APIRouter:
    """The routes of these pages."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def front(request: Request) -> Response:
        return site.cached(request, lambda: _front(site, request))

    @router.get("/story/{name}")
    def story(request: Request, name: str) -> Response:
        return site.cached(request, lambda: page(site, request, name))

    @router.get("/brief/{name}")
    def brief(request: Request, name: str) -> Response:
        return site.cached(request, lambda: _brief(site, request, name))

    return router


def _brief(site: Site, request: Request, name: str) -> Response:
    """The brief as one file; its style stands inside, so it is handed over to be kept, not shown under our policy."""
    from tawatur.output.brief.build import build
    from tawatur.output.brief.page import html

    view = site.view(name, whole=True)
    # A brief cites what it rests on: where a finding spans two stories, the articles of the other one come with it.
    view = replace(view, reports=(*view.reports, *others(site, view, LAYERS).values()))
    held = {"content-disposition": f'attachment; filename="tawatur-{view.story.id}.html"'}
    return Response(html(build(view, language(request))), media_type="text/html", headers=held)


def _front(site: Site, request: Request) -> Response:
    stories = site.index().stories
    skip = skipped(request)
    shown = stories[skip : skip + _STORIES]
    said = language(request)
    reports = site.record.reports(
        [a for _, s in shown for a in (s.headline.article if s.headline else s.articles[0],)], ()
    )
    heads = site.record.heads(a for _, s in shown for a in s.articles)
    items = [
        _item(site, teller, reports, {heads[a].outlet for a in teller.view.story.articles if a in heads})
        for teller in tellers(site, request, shown)
    ]
    days: dict[str, list[Item]] = {}
    for item in items:
        days.setdefault(item.story.when[1] or item.story.when[0] or "", []).append(item)
    newer, more = around(request, skip, _STORIES, len(stories))
    last = site.index().last
    return site.page(
        request,
        "front.html",
        section="stories",
        days=days,
        differ=[(item.story.id, line) for item in items for line in item.differ][:_DIFFER],
        expected=sorted({row for item in items for row in item.expected if row[0] > last})[:_EXPECTED],
        totals=site.index().totals,
        hijri=_hijri if said == "ar" else lambda day: "",
        last=last,
        newer=newer,
        more=more,
    )


def tellers(site: Site, request: Request, stories: Sequence[tuple[int, Story]]) -> list[Teller]:
    """What tells stories in a list: their findings, claims and events without their articles; a few looks for all."""
    ids = [story.id for _, story in stories]
    findings, clusters = (site.record.of_stories(kind, ids) for kind in ("finding", "cluster"))
    wanted = {name for rows in findings.values() for finding in rows for name in finding.claims}
    events = site.record.several("cluster", {finding.subject for rows in findings.values() for finding in rows})
    held: dict[str, Claim] = site.record.several("claim", wanted)
    out = []
    for number, story in stories:
        ranked = sorted(findings[story.id], key=lambda f: (WEIGHT.index(f.kind), -len(f.origins), -f.articles, f.id))
        own = tuple(clusters[story.id])
        view = StoryView(number, story, (), (), own, (), (), tuple(ranked), held, (), (), (), ())
        out.append(Teller(view, language(request), site.voice(request), events=events))
    return out


def differences(site: Site, request: Request, stories: Sequence[tuple[int, Story]]) -> list[tuple[str, str, str]]:
    """(claim, sentence, kind in words) for each finding of some stories in which accounts differ."""
    kinds = [f'"kind":"{kind}"' for kind in WEIGHT[:2]]
    found = site.record.of_stories("finding", [story.id for _, story in stories], kinds)
    out = []
    for number, story in stories:
        held = [finding for finding in found[story.id] if finding.kind in WEIGHT[:2]]
        if held:
            claims = site.record.several("claim", {name for finding in held for name in finding.claims})
            events = site.record.several("cluster", {finding.subject for finding in held})
            view = StoryView(number, story, (), (), tuple(events.values()), (), (), tuple(held), claims, (), (), (), ())
            teller = Teller(view, language(request), site.voice(request))
            named = teller.say.w["findings"]
            out += [(finding.claims[0], summary(teller, finding), str(named[finding.kind])) for finding in held]
    return out


def _item(site: Site, teller: Teller, reports: dict[str, Report], outlets: set[str | None]) -> Item:
    number, story = teller.view.number, teller.view.story
    ranked, claims, clusters = teller.view.findings, teller.view.claims, teller.view.clusters
    origins = all_origins(ranked)
    differ = [f for f in ranked if f.kind in WEIGHT[:2]]
    updates = sum(f.kind == "updated" for f in ranked)
    head = reports.get(story.headline.article if story.headline else story.articles[0])
    headline = " ".join(head.printed(story.headline.span).split()) if head and story.headline else ""
    kind = _flag({f.kind for f in ranked}) if ranked else ""
    planned = [c for c in clusters if c.status == "planned" and c.date and c.date[:4].isdigit()]
    return Item(
        number=number,
        story=story,
        headline=headline or (head.headline if head else story.id),
        summary=summary(teller, ranked[0]) if ranked and ranked[0].kind in WEIGHT[:4] else "",
        opening=_opening(head) if head else "",
        articles=len(story.articles),
        outlets=len(outlets - {None}),
        drawing=fold(bundles(origins, claims, teller.origin)[:8], teller.language),
        count=teller.count(origins) if origins else "",
        differences=len(differ),
        updates=updates,
        flag=teller.say.w["findings"][kind] if kind and not differ else "",
        line=len(site.index().lines.get(story.line, ())),
        differ=tuple(summary(teller, f) for f in differ),
        expected=tuple((str(c.date), teller.say.event(c)) for c in planned),
    )


def _opening(report: Report) -> str:
    """The first words of the body as printed: what a story is about where no finding says it."""
    body = report.printed(report.article.body[0]).split() if report.article.body else []
    return " ".join(body[:_OPENING]) + (" …" if len(body) > _OPENING else "")


def _flag(kinds: set[FindingKind]) -> str:
    """What a whole story may be called: corroborated where any claim is, unnamed only where all are."""
    return "corroborated" if "corroborated" in kinds else "unnamed-only" if kinds == {"unnamed-only"} else ""


def summary(teller: Teller, finding: Finding) -> str:
    """A finding in a sentence: its subject, each value with whom it comes from."""
    if finding.kind == "corroborated":
        return f"{teller.subject(finding)}: {teller.count(finding.origins)}"
    home = {claim: teller.origin(origin) for origin in finding.origins for claim in origin.claims}
    w = words(teller.language)
    parts = []
    held = teller.distinct(finding)
    for claim, _ in held[-_VALUES:] if finding.kind == "updated" else held[:_VALUES]:
        parts.append(f"{teller.said_value(claim)} ({home.get(claim.id, '')})")
    return f"{teller.subject(finding)}: {w['page']['semicolon'].join(parts)}"


def _hijri(day: str) -> str:
    """The day by the Hijri calendar (Umm al-Qura); "" where the table does not reach."""
    from hijridate import Gregorian

    try:
        held = Gregorian.fromisoformat(day).to_hijri()
    except (ValueError, OverflowError):
        return ""
    return f"{held.day} {held.month_name('ar')} {held.year}"
