"""The brief as a self-contained HTML document: every reference opens the passage, marked, in the article below."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.across import Evidence
from tawatur.model.page import Report
from tawatur.output.brief.build import Brief
from tawatur.output.html.article import Row, rows
from tawatur.output.html.render import render, style


@dataclass(frozen=True, slots=True)
class Source:
    """One article at the foot of the brief."""

    anchor: str
    report: Report
    title: str
    rows: list[Row]


def html(brief: Brief) -> str:
    """The brief with the articles it rests on; style and fonts inside, nothing asked from outside, no script."""
    anchors = {evidence: f"e{n}" for n, evidence in enumerate(brief.cited(), 1)}
    sources = [_source(brief, n, report, anchors) for n, report in enumerate(brief.reports, 1)]
    return render("brief.html", brief.language, style=style(), brief=brief, anchors=anchors, sources=sources)


def _source(brief: Brief, number: int, report: Report, anchors: dict[Evidence, str]) -> Source:
    cited = [(name, evidence.span) for evidence, name in anchors.items() if evidence.article == report.article.id]
    held = rows(report.page, brief.language, f"s{number}-", cited, report.article.number)
    return Source(f"s{number}", report, brief.words.article(report.article.id), held)
