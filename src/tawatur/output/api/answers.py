"""From the record to the shapes of answers."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tawatur.model.across import StoryView
from tawatur.model.layers import LAYERS, Attribution
from tawatur.model.page import Page, Report
from tawatur.model.span import Span
from tawatur.output.api import shapes
from tawatur.output.find import passages
from tawatur.output.web.jobs import Job
from tawatur.record import Said
from tawatur.record.lists import Head, Lists
from tawatur.record.rows import ids, span_of
from tawatur.record.search import Asked


def passage(report: Report, span: Span) -> shapes.Passage:
    """A span with what is printed there."""
    return shapes.Passage(span.start, span.end, report.printed(span))


def statement(report: Report, number: int) -> shapes.Statement:
    """One attribution of an article."""
    a: Attribution = report.article.layers.attributions[number]
    chain = [
        shapes.Hand(link.kind, link.entity, passage(report, link.span) if link.span else None, link.carried, link.sort)
        for link in a.chain.links
    ]
    return shapes.Statement(
        id=ids(report.article, "attributions")[number],
        article=report.article.id,
        published=report.article.published,
        content=[passage(report, span) for span in a.content],
        cue=passage(report, a.cue),
        chain=chain,
        mode=a.mode,
        act=a.act,
        polarity=a.polarity,
        addressee=a.addressee.entity if a.addressee else None,
        medium=a.medium.name if a.medium else None,
        inside=a.inside,
        rule=a.made_by.rule,
    )


def statements(record: Lists, found: Iterable[Said]) -> list[shapes.Statement]:
    """The statements behind the answers of a search."""
    held = list(found)
    reports = record.reports((said.article for said in held), ("attributions",))
    return [statement(reports[said.article], said.number) for said in held if said.article in reports]


def article(report: Report, story: str | None) -> shapes.ArticleAnswer:
    """An article with all its readings."""
    held = report.article
    readings = [
        shapes.Reading(name, layer, passage(report, span_of(one)), msgspec.to_builtins(one))  # type: ignore[arg-type]
        for layer in LAYERS
        for name, one in zip(ids(held, layer), getattr(held.layers, layer), strict=True)
    ]
    return shapes.ArticleAnswer(
        id=held.id,
        page=report.page.id,
        number=held.number,
        published=held.published,
        dated_by=held.dated_by,
        outlet=held.outlet,
        agency=held.agency.entity if held.agency else None,
        headline=report.headline,
        title=passage(report, held.title) if held.title else None,
        body=[passage(report, span) for span in held.body],
        translated=held.translated,
        story=story,
        readings=readings,
    )


def page(held: Page) -> shapes.PageAnswer:
    """A page."""
    return shapes.PageAnswer(
        held.id, held.name, held.media, held.url, held.text, list(held.blocks), [a.id for a in held.articles]
    )


def story(view: StoryView) -> shapes.StoryAnswer:
    """All there is on a story."""
    heads = [
        Head(
            r.article.id, r.page.id, r.article.number,
            r.article.published.isoformat() if r.article.published else None, r.article.outlet, r.headline,
        )
        for r in view.reports
    ]  # fmt: skip
    return shapes.StoryAnswer(
        view.number, view.story, heads, list(view.entities), list(view.clusters), list(view.timeline),
        list(view.statements), list(view.findings), view.claims, list(view.copies), list(view.positions),
        list(view.ledgers), list(view.open), list(view.line),
    )  # fmt: skip


def hit(report: Report, asked: str | Asked) -> shapes.Hit:
    """An article that answers a search."""
    held = [
        shapes.HitPassage(p.span.start, p.span.end, report.printed(p.span), [(h.start, h.end) for h in p.hits])
        for p in passages(report, asked)
    ]
    a = report.article
    return shapes.Hit(a.id, report.page.id, a.published, a.outlet, report.headline, held)


def job(held: Job) -> shapes.JobAnswer:
    """How far a reading is."""
    summary = held.summary
    return shapes.JobAnswer(
        held.id, held.state, held.total, summary.seen, summary.articles, list(summary.failures), held.fault
    )
