"""`/claim/ID`: one claim with every witness, its chain to the origin, why chains are one, other values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from markupsafe import Markup

from tawatur.model.across import Claim, Finding, StoryView
from tawatur.model.page import Report
from tawatur.output.html.article import Hand
from tawatur.output.html.copies import beside, likeness
from tawatur.output.html.tree import Leaf, Root, tree
from tawatur.output.html.words import on
from tawatur.output.web.site import Site, language
from tawatur.output.web.story import elsewhere, others
from tawatur.output.web.telling import WEIGHT, Teller, Told, bundles, shape
from tawatur.script.prose import prose

_ALIKE = 0.4  # share of words below which two sentences are two wordings, not one changed
_AROUND = 60  # characters on each side of the words in context


@dataclass(frozen=True, slots=True)
class Witness:
    """An article that carries the claim: when, its chain, the words, how they stand among others."""

    article: str
    anchor: str
    day: str | None
    chain: tuple[Hand, ...]
    words: str
    before: str
    after: str
    outlet: str
    first: bool
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Folded:
    """A fold: what was folded, into what, why, and the words that show it."""

    what: str
    into: str
    reason: str
    evidence: tuple[str, ...]


def routes(site: Site) -> APIRouter:
    """The routes of this page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/claim/{name}")
    def claim(request: Request, name: str) -> Response:
        return site.cached(request, lambda: _claim(site, request, name))

    return router


def _claim(site: Site, request: Request, name: str) -> Response:
    story, claim = site.record.one("claim", name)
    view = site.view(story)
    said = language(request)
    teller = Teller(view, said, site.voice(request), others(site, view), elsewhere(site, view))
    own = [f for f in view.findings if name in f.claims]
    findings = sorted(own, key=lambda f: (WEIGHT.index(f.kind), f.id))
    same = _same(claim, view, findings)
    told = [teller.finding(f) for f in findings]
    witnesses = _witnesses(same, view, teller)
    roots = _roots(same, findings, view, teller)
    return site.page(
        request,
        "claim.html",
        section="stories",
        claim=claim,
        view=view,
        headline=site.headlines([view.story])[view.story.id],
        subject=teller.subject(findings[0] if findings else claim),
        value=teller.value(claim),
        told=told,
        kinds=[t for t in told if t.finding.kind != "single-source"] or told[:1],
        witnesses=witnesses,
        wordings=wordings(witnesses),
        roots=roots,
        drawing=tree(roots, said) if roots else "",
        folds=_folds(findings, same, view, teller),
        others=_other_values(told, same),
        drawn=bundles((o for f in findings for o in f.origins), view.claims, teller.origin),
        count=teller.count(findings[0].origins) if len(findings) == 1 else "",
        remarks=site.record.remarks(name),
    )


def _same(claim: Claim, view: StoryView, findings: list[Finding]) -> list[Claim]:
    """The claims of one finding that give this value, the claim itself among them, in order of appearance."""
    names = {name for f in findings for name in f.claims} | {claim.id}
    held = [view.claims[n] for n in names if n in view.claims and view.claims[n].value == claim.value]
    return sorted(held or [claim], key=lambda c: (c.said or "~", c.evidence, c.id))


def _witnesses(claims: list[Claim], view: StoryView, teller: Teller) -> list[Witness]:
    out = []
    for n, claim in enumerate(claims):
        value = teller.value(claim)
        if value is None:
            continue
        report = teller.reports[claim.evidence.article]
        before, after, whole = _context(report, claim)
        outlet = value.chain[0].words
        out.append(
            Witness(
                value.article,
                value.anchor,
                claim.said,
                value.chain,
                value.printed,
                before,
                after,
                outlet,
                n == 0,
                whole,
            )
        )
    return out


def _context(report: Report, claim: Claim) -> tuple[str, str, str]:
    """What stands before and after the words in their sentence, a line's worth of each; and the whole sentence."""
    text, span = report.page.text, claim.evidence.span
    start, end = span
    running = prose(report.page, report.article)
    for sentence in running.sentences:
        whole = running.span(sentence.first, sentence.last)
        if whole.overlaps(span):
            start, end = min(start, whole.start), max(end, whole.end)
    before, after = " ".join(text[start : span.start].split()), " ".join(text[span.end : end].split())
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return before, after, " ".join(text[start:end].split())


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence in which witnesses carry a claim, marked against the first of all; `alike` says whether it is near."""

    text: Markup
    outlets: tuple[str, ...]
    alike: bool


def wordings(witnesses: Sequence[Witness]) -> list[Wording]:
    """The wordings of a claim, each with those who print it; the others are held against the first to appear."""
    held: dict[str, dict[str, None]] = {}
    for witness in witnesses:
        held.setdefault(witness.sentence, {})[witness.outlet] = None
    if not held:
        return []
    base = next(iter(held))
    out = [Wording(Markup.escape(base), tuple(held[base]), True)]
    for sentence, outlets in held.items():
        if sentence != base:
            alike = likeness(base, sentence) >= _ALIKE
            text = beside(base, sentence) if alike else Markup.escape(sentence)
            out.append(Wording(text, tuple(outlets), alike))
    return out


def _roots(claims: list[Claim], findings: list[Finding], view: StoryView, teller: Teller) -> list[Root]:
    """The origins behind the value, each with the articles that carry it, the most carried first."""
    names = {claim.id for claim in claims}
    out = []
    for origin in dict.fromkeys(origin for f in findings[:1] for origin in f.origins):
        held = [view.claims[n] for n in origin.claims if n in names and n in view.claims]
        leaves = tuple(leaf for claim in held if (leaf := _leaf(claim, view, teller)))
        if leaves:
            kinds = dict.fromkeys(fold.reason for fold in origin.folds)
            reasons = tuple(str(teller.w["claim"]["reasons"][reason]) for reason in kinds)
            out.append(Root(teller.origin(origin), shape(origin, view.claims), leaves, reasons))
    return sorted(out, key=lambda root: (-len(root.leaves), root.name))


def _leaf(claim: Claim, view: StoryView, teller: Teller) -> Leaf | None:
    value = teller.value(claim)
    if value is None:
        return None
    hands = value.chain
    via = hands[1].words if len(hands) > 2 else ""
    day = on(claim.said, teller.language).rpartition(" ")[0]  # the year stands in the table below
    return Leaf(hands[0].words, day, via)


def _folds(findings: list[Finding], claims: list[Claim], view: StoryView, teller: Teller) -> list[Folded]:
    names = {claim.id for claim in claims}
    out = []
    for origin in (origin for f in findings[:1] for origin in f.origins):
        for fold in origin.folds:
            held = [view.claims[n] for n in fold.claims if n in view.claims and n in names]
            outlets = dict.fromkeys(v.chain[0].words for c in held if (v := teller.value(c)))
            if not outlets:
                continue
            printed = tuple(dict.fromkeys(_few(words) for e in fold.evidence if (words := teller.printed(e))))
            reason = str(teller.w["claim"]["reasons"][fold.reason])
            comma = str(teller.w["page"]["comma"])
            out.append(Folded(f"{comma} ".join(outlets), teller.origin(origin), reason, printed[:2]))
    return list(dict.fromkeys(out))


def _few(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _other_values(told: list[Told], same: list[Claim]) -> list[tuple[Told, list[object]]]:
    names = {claim.id for claim in same}
    out: list[tuple[Told, list[object]]] = []
    for held in told:
        values: list[object] = [value for value in held.values if value.claim not in names]
        if values:
            out.append((held, values))
    return out
