"""`atom`: a feed (RFC 4287) of stories and of the findings over their claims, for feed readers.

Ids are `urn:uuid:` made from the ids of the record, so they stay the same from feed to feed. `updated` is the last
day of publication that the record knows of (UTC midnight); the feed asks no clock: the same record, the same bytes.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as Xml

from tawatur import __version__
from tawatur.model.across import Claim, Finding, Story
from tawatur.model.page import Report
from tawatur.output.export import Settings
from tawatur.output.statements import describe
from tawatur.record import Record

ATOM = "http://www.w3.org/2005/Atom"
# The name space of ids that stand for things of a record.
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://tawatur.invalid/atom")
_EPOCH = "1970-01-01"


def urn(name: str) -> str:
    """The permanent id of a thing of the record."""
    return uuid.uuid5(_SPACE, name).urn


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write `feed.xml`. Returns 1, the number of files."""
    (folder / "feed.xml").write_bytes(feed(record, settings))
    return 1


def feed(record: Record, settings: Settings) -> bytes:
    """The feed of all stories, the newest first, each followed by its findings."""
    Xml.register_namespace("", ATOM)
    stories: list[Story] = sorted(record.across("story"), key=lambda s: (s.when[1] or "", s.id), reverse=True)
    root = Xml.Element(f"{{{ATOM}}}feed", {"xml:lang": "ar"})
    _add(root, "id", urn("feed"))
    _add(root, "title", "تواتُر")
    _add(root, "updated", _instant(max((story.when[1] or _EPOCH for story in stories), default=_EPOCH)))
    _add(_add(root, "author"), "name", "Tawatur")
    _add(root, "generator", "Tawatur", version=__version__)
    if settings.base:
        _add(root, "link", rel="alternate", href=settings.base)
    for story in stories:
        root.extend(_entries(record, story, settings))
    Xml.indent(root, " ")
    return bytes(Xml.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _entries(record: Record, story: Story, settings: Settings) -> Iterator[Xml.Element]:
    claims: dict[str, Claim] = {claim.id: claim for claim in record.across("claim", story.id)}
    findings: list[Finding] = record.across("finding", story.id)
    cited = [claim.evidence.article for claim in claims.values()]
    reports = record.reports((*story.articles, *cited), ())
    yield _story(story, reports, findings, settings)
    for finding in findings:
        yield _finding(story, finding, [claims[name] for name in finding.claims if name in claims], reports, settings)


def _story(
    story: Story, reports: dict[str, Report], findings: Sequence[Finding], settings: Settings
) -> Xml.Element:  # fmt: skip
    headline = reports[story.headline.article if story.headline else story.articles[0]].headline
    entry = _entry(story.id, headline, story.when, settings.address("story", story.id))
    outlets = sorted({outlet for name in story.articles if (outlet := reports[name].article.outlet)})
    for outlet in outlets:
        _add(_add(entry, "contributor"), "name", outlet)
    _add(entry, "category", term="story")
    lines = [reports[name].headline for name in story.articles]
    counts = [f"{kind}: {n}" for kind in dict.fromkeys(f.kind for f in findings) if (n := _count(findings, kind))]
    _add(entry, "content", "\n".join((*lines, *counts)), type="text")
    return entry


def _count(findings: Sequence[Finding], kind: str) -> int:
    return sum(finding.kind == kind for finding in findings)


def _finding(
    story: Story, finding: Finding, claims: Sequence[Claim], reports: dict[str, Report], settings: Settings
) -> Xml.Element:
    said = [claim.said for claim in claims if claim.said]
    when = (min(said), max(said)) if said else story.when
    where = settings.address("claim", finding.claims[0]) if finding.claims else None
    entry = _entry(finding.id, f"{finding.kind} · {finding.attribute} · {finding.about}", when, where)
    _add(entry, "category", term=finding.kind)
    _add(entry, "link", rel="related", href=urn(story.id))
    lines = [f"{len(finding.origins)} origins: {' · '.join(origin.name for origin in finding.origins)}", finding.why]
    for claim in claims:
        report = reports[claim.evidence.article]
        who = describe(claim.chain.source, report)
        lines.append(f"{claim.said or '?'} {who}: «{' '.join(report.printed(claim.evidence.span).split())}»")
    _add(entry, "content", "\n".join(lines), type="text")
    return entry


def _entry(name: str, title: str, when: tuple[str | None, str | None], address: str | None) -> Xml.Element:
    entry = Xml.Element(f"{{{ATOM}}}entry")
    _add(entry, "id", urn(name))
    _add(entry, "title", title)
    _add(entry, "updated", _instant(when[1] or _EPOCH))
    if when[0]:
        _add(entry, "published", _instant(when[0]))
    if address:
        _add(entry, "link", rel="alternate", href=address)
    return entry


def _add(parent: Xml.Element, name: str, text: str | None = None, **attributes: str) -> Xml.Element:
    made = Xml.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = text
    return made


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
