"""Rows of what stands across articles: identities, stories, copies, event clusters, claims, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from tawatur.model.across import Claim, CopyGroup, EventCluster, Evidence, Finding, Story
from tawatur.model.page import Report
from tawatur.output.statements import describe
from tawatur.record import Record

Row = tuple[Any, ...]
# Stories whose claims are held in memory at once.
_BATCH = 50


def across(record: Record) -> Iterator[tuple[str, Row]]:
    """(table, row), stories and what belongs to them in the order of the record."""
    for e in record.across("entity"):
        yield "identities", (e.id, e.label, e.type, e.names, e.labels, e.listed)
    stories: list[Story] = record.across("story")
    for first in range(0, len(stories), _BATCH):
        yield from _stories(record, stories[first : first + _BATCH], first + 1)


def _stories(record: Record, stories: list[Story], number: int) -> Iterator[tuple[str, Row]]:
    names = [story.id for story in stories]
    found = {kind: record.of_stories(kind, names) for kind in ("copies", "cluster", "claim", "finding")}
    claims: list[Claim] = [claim for held in found["claim"].values() for claim in held]
    reports = record.reports(_articles(stories, claims), ())
    for n, story in enumerate(stories, number):
        first, last = (date.fromisoformat(day) if day else None for day in story.when)
        head = _printed(reports, story.headline) if story.headline else None
        yield "stories", (story.id, n, story.line, first, last, story.articles, head)
    for story in stories:
        yield from (("copies", _copies(story.id, held)) for held in found["copies"][story.id])
        yield from (("clusters", _cluster(story.id, held)) for held in found["cluster"][story.id])
        yield from (("claims", _claim(story.id, held, reports)) for held in found["claim"][story.id])
        yield from (("findings", _finding(story.id, held)) for held in found["finding"][story.id])


def _articles(stories: Iterable[Story], claims: Iterable[Claim]) -> list[str]:
    heads = [story.headline.article for story in stories if story.headline]
    return heads + [claim.evidence.article for claim in claims]


def _printed(reports: dict[str, Report], evidence: Evidence) -> str:
    return " ".join(reports[evidence.article].printed(evidence.span).split())


def _copies(story: str, held: CopyGroup) -> Row:
    return held.id, story, held.kind, held.original, held.articles, len(held.differences), held.why


def _cluster(story: str, held: EventCluster) -> Row:
    where = tuple(dict.fromkeys(member.article for member in held.members))
    return (held.id, story, held.type, held.mode, held.label, held.status, held.date, held.place, held.actors,
            held.targets, len(held.members), where)  # fmt: skip


def _claim(story: str, held: Claim, reports: dict[str, Report]) -> Row:
    low, high, word = value(held)
    report, chain = reports[held.evidence.article], held.chain
    via = tuple(describe(link, report) for link in chain.via)
    said = date.fromisoformat(held.said) if held.said else None
    return (held.id, story, held.subject, held.about, held.attribute, low, high, word, held.unit or None, held.mod,
            held.polarity, held.when, said, describe(chain.source, report), chain.source.kind, via,
            chain.outlet.entity, held.named, held.party, held.evidence.article, *held.evidence.span,
            report.printed(held.evidence.span))  # fmt: skip


def value(held: Claim) -> tuple[float | None, float | None, str | None]:
    """(low, high, word) of a claim: a number is its own bounds, a word has none."""
    if isinstance(held.value, str):
        return None, None, held.value
    return (*held.value, None) if isinstance(held.value, tuple) else (held.value, held.value, None)


def _finding(story: str, held: Finding) -> Row:
    origins = tuple(origin.name for origin in held.origins)
    return (held.id, story, held.kind, held.subject, held.about, held.attribute, held.claims, origins, len(origins),
            held.articles, held.outlets, held.why)  # fmt: skip
