"""The brief as JSON: the same lines, each passage with its article, page, code points and printed words."""

from __future__ import annotations

from typing import Any

from tawatur.model.across import Evidence
from tawatur.output.brief.build import Brief
from tawatur.output.brief.line import Line

Json = dict[str, Any]


def brief_json(brief: Brief) -> Json:
    """The brief as a JSON object; `unit` says what offsets count."""
    return {
        "story": {"number": brief.number, "id": brief.story},
        "language": brief.language,
        "headline": brief.headline,
        "headline_at": _passage(brief, brief.headline_at) if brief.headline_at else None,
        "when": brief.when,
        "facts": list(brief.facts),
        "unit": "Unicode code points, half-open",
        "sections": [
            {"key": section.key, "heading": section.heading, "lines": [_line(brief, line) for line in section.lines]}
            for section in brief.sections
        ],
        "articles": [
            {
                "id": report.article.id,
                "page": report.page.name,
                "outlet": report.article.outlet,
                "published": report.article.published.isoformat() if report.article.published else None,
                "headline": report.headline,
            }
            for report in brief.reports
        ],
    }


def _line(brief: Brief, line: Line) -> Json:
    return {
        "text": line.text,
        "group": line.group or None,
        "kind": line.kind or None,
        "flag": line.flag or None,
        "when": line.when or None,
        "note": line.note or None,
        "chain": [{"shape": hand.shape, "kind": hand.title, "words": hand.words} for hand in line.chain],
        "evidence": [_passage(brief, evidence) for evidence in line.evidence],
    }


def _passage(brief: Brief, evidence: Evidence) -> Json:
    page = next((r.page.name for r in brief.reports if r.article.id == evidence.article), None)
    span = evidence.span
    return {"article": evidence.article, "page": page, "start": span.start, "end": span.end,
            "text": brief.words.printed(evidence)}  # fmt: skip
