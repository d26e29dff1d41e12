"""`atom`: a feed (RFC 4287) of stories and of the findings over their claims, for feed readers, in the brief's words.

Ids are `urn:uuid:` made from the ids of the record, so they stay the same from feed to feed. `updated` is the last
day of publication that the record knows of (UTC midnight); the feed asks no clock: the same record, the same bytes.
"""

from __future__ import annotations

import uuid
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as Xml

from tawatur import __version__
from tawatur.engine.across import labelled, view
from tawatur.model.across import Finding, Story, StoryView
from tawatur.output.brief.build import facts, headline
from tawatur.output.brief.phrase import Phrases
from tawatur.output.brief.sections import MAKERS
from tawatur.output.export import Settings
from tawatur.output.html.article import in_words
from tawatur.output.statements import FROM
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
    lines: dict[str, list[Story]] = {}
    for story in record.across("story"):
        lines.setdefault(story.line, []).append(story)
    newest = sorted(chain.from_iterable(lines.values()), key=lambda s: (s.when[1] or "", s.id), reverse=True)
    root = Xml.Element(f"{{{ATOM}}}feed", {"xml:lang": "ar"})
    _add(root, "id", urn("feed"))
    _add(root, "title", "تواتُر")
    _add(root, "updated", _instant(max((story.when[1] or _EPOCH for story in newest), default=_EPOCH)))
    _add(_add(root, "author"), "name", "Tawatur")
    _add(root, "generator", "Tawatur", version=__version__)
    if settings.base:
        _add(root, "link", rel="alternate", href=settings.base)
    known, failures = labelled(record.across("entity")), record.failures()
    told: set[str] = set()  # a finding over two stories is an entry of the newer
    for story in newest:
        held = view(record, story.id, settings.lexicon, lines[story.line], known, failures=failures)
        say = Phrases(held, "ar")
        root.append(_story(held, say, settings))
        root.extend(_finding(held, finding, say, settings) for finding in held.findings if finding.id not in told)
        told.update(finding.id for finding in held.findings)
    Xml.indent(root, " ")
    return bytes(Xml.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _story(held: StoryView, say: Phrases, settings: Settings) -> Xml.Element:
    story = held.story
    entry = _entry(story.id, headline(held, say), story.when, settings.address("story", story.id))
    for outlet in sorted({report.article.outlet for report in held.reports if report.article.outlet}):
        _add(_add(entry, "contributor"), "name", say.name(outlet))
    _add(entry, "category", term="story")
    told = facts(held, sum(1 for _ in MAKERS["open"](held, say)), say.language)
    articles = (say.article(name) for name in story.articles)
    _add(entry, "content", "\n".join((" · ".join(told), *articles)), type="text")
    return entry


def _finding(held: StoryView, finding: Finding, say: Phrases, settings: Settings) -> Xml.Element:
    claims = [held.claims[name] for name in finding.claims]
    said = [claim.said for claim in claims if claim.said]
    when = (min(said), max(said)) if said else held.story.when
    where = settings.address("claim", finding.claims[0]) if finding.claims else None
    title = f"{say.w['findings'][finding.kind]}: {say.subject(finding)}"
    entry = _entry(finding.id, title, when, where)
    _add(entry, "category", term=finding.kind)
    _add(entry, "link", rel="related", href=urn(held.story.id))
    lines = [" · ".join(say.origin(origin) for origin in finding.origins)]
    for claim in claims:
        through = in_words(say.chain(claim.chain, held.report(claim.evidence.article)), FROM)
        lines.append(f"{say.value(claim)} — {through}، {say.first_seen(claim)}: {say.around(claim.evidence)}")
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
