"""Bodies within others, as a brief names them: "the admissions office of the university", not the university."""

from __future__ import annotations

from tawatur.model.layers import Link
from tawatur.model.page import Report

# Words with which a body is called in full, at most; words before its label that say what of it speaks, at least.
_IN_FULL, _OF_IT = 10, 2
# With these goes on what a body of it is for ("… for agriculture").
_FOR = "لل"


def within(link: Link, report: Report) -> str:
    """The words of a body that say more than its label: of which other body it is, or what of that it is; "" where they
    do not."""
    words = link.words
    if link.kind != "organisation" or not link.entity or words is None:
        return ""
    printed = report.printed(words).split()
    held = [m for m in report.article.layers.entities if m.type == "ORG" and words.covers(m.span)]
    own = next((m for m in held if m.entity == link.entity), None)
    if own is None or len(printed) > _IN_FULL:
        return ""
    before = len(printed) - len(report.page.text[own.span.start : words.end].split())
    others = any(m.entity != link.entity for m in held)
    behind = report.page.text[own.span.end : words.end].lstrip()
    return " ".join(printed) if others or before >= _OF_IT or behind.startswith(_FOR) else ""
