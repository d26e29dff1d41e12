"""What could not be established: open dates, claims of one or no named source, values that differ, failures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tawatur.model.across import Claim, Entry, Finding, OpenKind, OpenQuestion
from tawatur.model.failure import Failure
from tawatur.model.page import Report

_KINDS: Mapping[str, OpenKind] = {
    "differs": "differing values",
    "party-against-party": "differing values",
    "unnamed-only": "unnamed only",
    "single-source": "single source",
}


def open_questions(
    findings: Iterable[Finding],
    claims: Mapping[str, Claim],
    timeline: Iterable[Entry],
    reports: Iterable[Report],
    failures: Iterable[Failure],
    unread: int = 0,
) -> Iterator[OpenQuestion]:
    """Everything that stays open in a story, by kind; `unread`: so many other pages could not be read."""
    held = list(findings)
    for wanted in ("differing values", "unnamed only", "single source"):
        for finding in held:
            if _KINDS.get(finding.kind) == wanted:
                evidence = tuple(claims[c].evidence for c in finding.claims if c in claims)
                yield OpenQuestion(_KINDS[finding.kind], f"{finding.about}: {finding.why}", finding.id, evidence)
    for entry in timeline:
        if entry.when is None or not entry.when[:4].isdigit():
            yield OpenQuestion("unresolved date", entry.about, None, entry.evidence)
    for report in reports:
        if report.article.published is None:
            yield undated(report)
    for failure in failures:
        yield OpenQuestion("failure", f"{failure.page}: {failure.reason}")
    if unread:
        yield unread_pages(unread)


def undated(report: Report) -> OpenQuestion:
    """What an article without a date of its own leaves open."""
    return OpenQuestion("unresolved date", f"{report.headline}: {report.article.dated_by or 'no date'}")


def unread_pages(number: int) -> OpenQuestion:
    """What other pages that could not be read leave open."""
    return OpenQuestion("failure", f"other pages of the record that could not be read: {number}")
