"""The page of one story: its sections made ready for the template."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fastapi import Request, Response
from markupsafe import Markup

from tawatur.model.across import (
    Claim,
    EventCluster,
    Finding,
    Ledger,
    Spoken,
    StoryView,
)
from tawatur.model.page import Report
from tawatur.output.brief.sections import MAKERS
from tawatur.output.html.copies import Change, changes
from tawatur.output.html.curve import Point, curve
from tawatur.output.html.drawings import meeting
from tawatur.output.html.timeline import timeline
from tawatur.output.html.words import counted
from tawatur.output.web.lines import Line, line
from tawatur.output.web.moments import dated_first, moments, sentence
from tawatur.output.web.moments import drawn as drawn_moments
from tawatur.output.web.site import Site, language
from tawatur.output.web.stances import stance_days, stances
from tawatur.output.web.telling import WEIGHT, Teller, Told, Value, all_origins, bundles, capital

_EVENT = re.compile("[0-9a-f]{16}")  # the id of an event; a claim may speak of an entity or an article instead
_CLAIMED = ("attributions",)  # the layers that claims stand in
_SIDES, _PER_SIDE, _OTHERS, _BRIEF, _LEAST, _CHANGES, _LISTED = 4, 4, 8, 7, 4, 8, 30


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says: its name, how much of it, the newest statements."""

    name: str
    href: str
    statements: int
    speakers: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """A group of copies: its members, and the first of them beside the original."""

    kind: str
    original: Report | None
    members: tuple[Report, ...]
    left: Report
    right: Report
    changes: tuple[Change, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A ledger: what it counts, its columns, and a row for each source and day."""

    kind: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, tuple[str, ...]], ...]
    curve: Markup


def page(site: Site, request: Request, name: str) -> Response:
    """The answer to `/story/NAME`. Raises NotFoundError."""
    view = site.view(name)
    said, voice = language(request), site.voice(request)
    teller = Teller(view, said, voice, others(site, view), elsewhere(site, view))
    ranked = sorted(view.findings, key=_rank)
    # Of what stands on one origin alone, only the most printed is listed; what differs and changes is listed whole.
    shown = [f for n, f in enumerate(ranked) if n < _LISTED or f.kind in WEIGHT[:3]]
    told = [teller.finding(f) for f in shown]
    origins = all_origins(view.findings)
    drawn = bundles(origins, view.claims, teller.origin)
    count = counted(len(origins), "origins", said)
    line_of = site.index().lines.get(view.story.line, [])
    listed, folded = dated_first(moments(view, teller))
    return site.page(
        request,
        "story.html",
        section="stories",
        view=view,
        story=view.story,
        headline=_headline(view),
        outlets=len({r.article.outlet for r in view.reports if r.article.outlet}),
        count=teller.count(origins) if origins else "",
        meeting=meeting(drawn[:7], said, counted(len(view.reports), "articles", said), count) if drawn else "",
        brief=_brief(told),
        moments=listed,
        undated=folded,
        timeline=timeline(drawn_moments(view, teller), said),
        sides=_sides(view, teller),
        stances=stances(view.positions, teller.say.printed, teller.say.name, said),
        stance_days=stance_days(view.positions),
        told=told[:_LISTED],
        more=max(0, len(ranked) - _LISTED),
        differs=[t for t in told if t.finding.kind in ("differs", "party-against-party", "updated")],
        differences=sum(t.flag == "differs" for t in told),
        updates=sum(t.finding.kind == "updated" for t in told),
        books=_books(view.ledgers, view, teller),
        copies=_copies(view),
        open=_open(view, teller),
        line=line_of,
        line_heads=site.headlines([s for _, s in line_of]),
        relations=_relations(view),
        copy_kinds=teller.say.w["copies"],
        remarks=site.record.remarks(view.story.id),
    )


def _brief(told: list[Told]) -> list[Told]:
    """What the head of the page says: what differs, changed or is corroborated; where few, what is carried most."""
    first = [t for t in told if t.finding.kind in WEIGHT[:4]][:_BRIEF]
    rest = sorted(
        (t for t in told if t not in first), key=lambda t: (-t.finding.articles, t.finding.kind, t.finding.id)
    )
    return [*first, *rest[: max(0, _LEAST - len(first))]]


def others(site: Site, view: StoryView, layers: Sequence[str] = _CLAIMED) -> dict[str, Report]:
    """The articles of other stories in which claims of this one stand: a difference may lie between two stories."""
    own = {report.article.id for report in view.reports}
    wanted = {claim.evidence.article for claim in view.claims.values()} - own
    held = {report.article.id: report for report in view.others if report.article.id in wanted}
    if layers == _CLAIMED:
        wanted -= set(held)  # the view has them with what is asked for here
    return held | site.record.reports(sorted(wanted), layers) if wanted else held


def elsewhere(site: Site, view: StoryView) -> dict[str, EventCluster]:
    """The events of other stories that claims of this one speak of."""
    own = {cluster.id for cluster in view.clusters}
    spoken = {finding.subject for finding in view.findings} | {claim.subject for claim in view.claims.values()}
    return site.record.several("cluster", sorted(filter(_EVENT.fullmatch, spoken - own)))


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    return WEIGHT.index(finding.kind), -len(finding.origins), -finding.articles, finding.id


def _headline(view: StoryView) -> str:
    held = view.story.headline
    printed = " ".join(view.report(held.article).printed(held.span).split()) if held else ""
    return printed or (view.reports[0].headline if view.reports else view.story.id)


def _sides(view: StoryView, teller: Teller) -> list[Side]:
    held: dict[str, list[Spoken]] = {}
    for spoken in view.statements:
        held.setdefault(spoken.side, []).append(spoken)
    order = sorted(held, key=lambda side: (not side, -len(held[side]), side))
    shown = [side for side in order if side][:_SIDES]
    rest = [spoken for side in order if side not in shown for spoken in held[side]]
    out = [_side(view, teller, side, held[side], _PER_SIDE) for side in shown]
    return [*out, _side(view, teller, "", rest, _OTHERS)] if rest else out


def _side(view: StoryView, teller: Teller, side: str, rows: Sequence[Spoken], most: int) -> Side:
    newest = sorted(rows, key=lambda s: (s.said or "", s.named), reverse=True)[:most]
    lines = tuple(_spoken(view, teller, s) for s in newest)
    name = teller.say.name(side) if side else capital(str(teller.say.w["say"]["others"]))
    return Side(name, teller.voice.href(side) if side else "", len(rows), len({s.by for s in rows}), lines)


def _spoken(view: StoryView, teller: Teller, spoken: Spoken) -> Line:
    told = [(teller.reports[w.article], w.number) for w in spoken.witnesses]
    first, *rest = (
        line(report, n, teller.language, teller.voice, parties=teller.parties, names=teller.names(report))
        for report, n in told
    )
    return replace(first, others=tuple(rest))


def _books(ledgers: Sequence[Ledger], view: StoryView, teller: Teller) -> list[Book]:
    """Ledgers with more than one number; a row for each source and day, a column for each thing counted.

    What a source counts of one kind (drones, missiles) stands in one cell.
    """
    out, between = [], teller.say.w["say"]["list"]
    for ledger in ledgers:
        claims = [view.claims[name] for name in ledger.claims if name in view.claims]
        if len(claims) < 2:
            continue
        sources: dict[tuple[str, str, str], Value] = {}
        cells: dict[tuple[tuple[str, str, str], str], list[str]] = {}
        for claim in claims:
            if value := teller.value(claim):
                row = (claim.said or "", value.article, value.by)
                sources.setdefault(row, value)
                cells.setdefault((row, teller.say.attribute(claim)), []).append(teller.say.bare(claim))
        heads = tuple(dict.fromkeys(teller.say.attribute(claim) for claim in claims))
        told = tuple(
            (sources[row], tuple(between.join(dict.fromkeys(cells.get((row, head), "–"))) for head in heads))
            for row in sorted(sources)
        )
        named = capital(teller.say.about(ledger.cluster, ledger.about))
        drawn = curve([_point(claim, value) for claim in claims if (value := teller.value(claim))], teller.language)
        out.append(Book(teller.w["story"]["ledger_kind"][ledger.kind], named, heads, told, drawn))
    return out


def _point(claim: Claim, value: Value) -> Point:
    number = max(claim.value) if isinstance(claim.value, tuple) else claim.value
    return Point(claim.attribute, value.by, value.chain[-1].shape, claim.said or "", number, value.value)


def _copies(view: StoryView) -> list[Copies]:
    here = {report.article.id: report for report in view.reports}
    out = []
    for group in view.copies:
        members = [here[name] for name in group.articles if name in here]
        if len(members) < 2:
            continue
        left = here[group.original] if group.original in here else members[0]
        right = next(report for report in members if report is not left)
        held = changes(group.differences, left, right)[:_CHANGES]
        original = here.get(group.original) if group.original else None
        out.append(Copies(group.kind, original, tuple(members), left, right, tuple(held), group.why))
    return out


def _relations(view: StoryView) -> dict[str, str]:
    """Article -> "original", "copy"; the others are independent."""
    out: dict[str, str] = {}
    for group in view.copies:
        for name in group.articles:
            out[name] = "is_original" if name == group.original else "is_copy"
    return out


def _open(view: StoryView, teller: Teller) -> list[tuple[str, str, str, str]]:
    """(why it is open, about, printed, claim to open) for each question that stays open, as a brief lists them."""
    here = {report.article.id for report in view.reports}
    out = []
    for asked in MAKERS["open"](view, teller.say):
        first = asked.evidence[0] if asked.evidence and asked.evidence[0].article in here else None
        printed = sentence(view, first.article, first.span.start) if first else ""
        out.append((asked.flag, f"{asked.text} · {asked.note}" if asked.note else asked.text, printed, asked.claim))
    return out
