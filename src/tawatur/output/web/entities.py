"""`/entity/LABEL`: who or what it is by the articles: names, offices, meetings, what it says and what is said of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request, Response

from tawatur.compare.views.positions import positions, spoken
from tawatur.model.across import Evidence, Position
from tawatur.model.errors import NotFoundError
from tawatur.output.html.network import Kind, Tie, network
from tawatur.output.html.words import counted
from tawatur.output.names import Names
from tawatur.output.web.lines import lines
from tawatur.output.web.site import Site, language
from tawatur.output.web.stances import stance_days, stances
from tawatur.record.lists import EventSketch, Filter, Head

_SAID, _ABOUT, _POSTS_FROM, _FORMS, _TIES, _STANCES = 8, 6, 60, 12, 8, 120


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name: how often, in how many articles, and by which outlets."""

    name: str
    times: int
    articles: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """An office printed before the name: the days between which it is seen, and where it is seen first."""

    words: str
    first: str | None
    last: str | None
    articles: int
    article: str


def routes(site: Site) -> APIRouter:
    """The routes of this page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/entity/{label:path}")
    def entity(request: Request, label: str) -> Response:
        return site.cached(request, lambda: _entity(site, request, label))

    return router


def _entity(site: Site, request: Request, label: str) -> Response:
    label, labels = site.labels(label)
    named = site.record.naming(labels)
    narrow = Filter(by=labels)
    every = site.said(narrow=narrow)
    total, said = len(every), every.said(_SAID)
    if not named and not total:
        raise NotFoundError(f"the record names nobody {label!r}")
    heads = site.record.heads(article for article, *_ in named)
    kinds = Counter[str]()
    for _, kind, _, times in named:
        kinds[kind] += times
    said_in, voice = language(request), site.voice(request)
    articles = list(dict.fromkeys(article for article, *_ in named))
    ties = _ties(site.index().meetings.get(label, ()), label)
    names = site.names(said_in)
    forms = _forms(named, heads, names)
    told_of = site.record.about(labels, site.names("ar")(label), _ABOUT)
    about = [s for s in told_of if s not in said]  # who shares a name with somebody may be taken for both
    held, beside, printed = _positions(site, labels, label)
    rows = stances(held, printed, names, said_in)
    return site.page(
        request,
        "entity.html",
        section="names",
        label=label,
        labels=labels,
        told=told,
        kind=max(kinds, key=lambda kind: (kinds[kind], kind)) if kinds else "MISC",
        mentions=sum(kinds.values()),
        articles=len(articles),
        forms=forms,
        posts=_posts(site, articles[-_POSTS_FROM:], labels),
        ties=ties,
        drawing=network(names(label), [_drawn(tie, names) for tie in ties], said_in) if len(ties) > 1 else "",
        stances=rows,
        stance_days=stance_days(held),
        beside=beside,
        said_total=total,
        said=lines(site.record, said, said_in, voice),
        about=lines(site.record, about, said_in, voice),
        days=[heads[article].published for article in articles if heads[article].published],
        judgements=[j for j in site.record.judgements() if {j.left, j.right} & set(labels)],
        remarks=site.record.remarks(label),
    )


def _positions(site: Site, labels: Sequence[str], label: str) -> tuple[list[Position], str, Callable[[Evidence], str]]:
    """What an entity said of each issue, beside who else speaks most of them there; and what is printed at a place."""
    found = site.said(narrow=Filter(by=tuple(labels))).said(_STANCES)
    reports = site.record.reports(dict.fromkeys(said.article for said in found), ("attributions",))
    sources = {a.chain.source.entity for r in reports.values() for a in r.article.layers.attributions}
    sides = {source: label if source in labels else site.labels(source)[0] for source in sources if source}
    ordered = sorted(reports.values(), key=lambda r: (r.article.published or date.max, r.article.id))
    held = positions(spoken(ordered, sides, site.lexicon))
    issues = {position.issue for position in held if position.side == label}
    others = Counter[str]()
    for position in held:
        if position.issue in issues and position.side != label:
            others[position.side] += len(position.statements)
    beside = max(others, key=lambda side: (others[side], side), default="")

    def printed(evidence: Evidence) -> str:
        return " ".join(reports[evidence.article].printed(evidence.span).split())

    return [p for p in held if p.issue in issues and p.side in (label, beside)], beside, printed


def _forms(named: Sequence[tuple[str, str, str, int]], heads: dict[str, Head], names: Names) -> list[Form]:
    times, where = Counter[str](), defaultdict[str, dict[str, None]](dict)
    for article, _, form, n in named:
        times[form] += n
        where[form][article] = None
    out = []
    for form, n in sorted(times.items(), key=lambda held: (-held[1], held[0]))[:_FORMS]:
        outlets = dict.fromkeys(heads[a].outlet for a in where[form])
        shown = tuple(names(outlet) for outlet in list(outlets)[:4] if outlet)
        out.append(Form(form, n, len(where[form]), shown))
    return out


def _posts(site: Site, articles: Iterable[str], labels: Sequence[str]) -> list[Post]:
    """Titles printed directly before the name, by the words, in the newest articles that name it."""
    found: dict[str, list[tuple[str | None, str]]] = {}
    for report in site.record.reports(articles, ("entities",)).values():
        day = report.article.published.isoformat() if report.article.published else None
        for mention in report.article.layers.entities:
            if mention.entity in labels and mention.role:
                words = " ".join(report.printed(mention.role).split())
                found.setdefault(words, []).append((day, report.article.id))
    out = []
    for words, seen in found.items():
        days = sorted(day for day, _ in seen if day)
        first = min(seen, key=lambda held: (held[0] or "9999", held[1]))[1]
        number = len({article for _, article in seen})
        out.append(Post(words, days[0] if days else None, days[-1] if days else None, number, first))
    return sorted(out, key=lambda post: (-post.articles, post.first or "", post.words))[:8]


@dataclass(frozen=True, slots=True)
class Met:
    """Whom an entity met or called: by calls, meetings and announced ones, with the days."""

    other: str
    calls: int
    meetings: int
    planned: int
    days: tuple[str, ...]
    articles: int


def _ties(clusters: Iterable[EventSketch], label: str) -> list[Met]:
    held: dict[str, list[EventSketch]] = {}
    for cluster in clusters:
        for other in dict.fromkeys((*cluster.actors, *cluster.targets)):
            if other != label:
                held.setdefault(other, []).append(cluster)
    out = []
    for other, met in held.items():
        done = [c for c in met if c.status in ("occurred", "ongoing")]
        calls = sum(c.mode == "phone" for c in done)
        days = tuple(sorted({c.date for c in met if c.date}))
        articles = len({member.article for c in met for member in c.members})
        out.append(Met(other, calls, len(done) - calls, len(met) - len(done), days, articles))
    return sorted(out, key=lambda tie: (-(tie.calls + tie.meetings), -tie.planned, tie.other))[:_TIES]


def _drawn(tie: Met, names: Names) -> Tie:
    kind: Kind = "call" if tie.calls > tie.meetings else "meeting" if tie.meetings else "planned"
    return Tie(names(tie.other), kind, tie.calls + tie.meetings + tie.planned)


def told(tie: Met, language: str) -> str:
    """A tie in words: how often of each kind."""
    parts = [(tie.meetings, "meetings"), (tie.calls, "calls"), (tie.planned, "announced")]
    return " · ".join(counted(n, what, language) for n, what in parts if n)
