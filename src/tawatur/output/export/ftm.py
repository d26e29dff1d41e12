"""`ftm`: FollowTheMoney entities, and the same as statements with their provenance.

`entities.ftm.json` holds an entity a line, `statements.csv` a value a line: which article says so (`origin`), first and
last day. `docs/exports.md` gives the mapping; tests have every entity validated by the `followthemoney` package.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tawatur.compare.ground.statements import Witness
from tawatur.model.across import Entity, EventCluster
from tawatur.model.ids import make_id
from tawatur.model.page import Report
from tawatur.output.export import Settings
from tawatur.output.export.countries import alpha3, country_codes
from tawatur.output.statements import chain_text
from tawatur.record import Record
from tawatur.record.rows import ids

DATASET = "tawatur"
COLUMNS = ("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
           "original_value", "external", "first_seen", "last_seen", "id")  # fmt: skip
_COMPANY = frozenset(("company", "bank", "airline", "newspaper", "broadcaster", "agency", "outlet", "club"))
_PUBLIC = frozenset(("government", "ministry", "army", "military", "parliament", "state", "presidency", "police",
                     "agency-body", "country", "court"))  # fmt: skip
_LEGAL = ("Person", "Organization", "Company", "PublicBody")
# Types of the properties that are used here; all others are plain text.
_TYPES = {"name": "name", "alias": "name", "country": "country", "document": "entity", "resolved": "entity",
          "involved": "entity", "entity": "entity", "proof": "entity", "full": "address", "location": "address",
          "title": "string", "publishedAt": "date", "createdAt": "date", "date": "date", "startDate": "date",
          "endDate": "date", "sourceUrl": "url", "language": "language", "bodyText": "text", "description": "text",
          "summary": "text", "contextCountry": "country"}  # fmt: skip
_LANGUAGE = frozenset(("string", "name", "text", "address"))


@dataclass(slots=True)
class Thing:
    """An FtM entity: its schema, and the values of its properties, each with the language it is in ("" for none)."""

    id: str
    schema: str
    values: list[tuple[str, str, str]] = field(default_factory=list)
    origin: str = ""
    seen: tuple[str | None, str | None] = (None, None)

    def say(self, prop: str, value: str | None, language: str = "") -> None:
        """Give a property a value, once; nothing where there is none."""
        if value and (prop, value, language) not in self.values:
            self.values.append((prop, value, language))

    def entity(self) -> dict[str, Any]:
        """The entity as FollowTheMoney reads it."""
        props: dict[str, list[str]] = {}
        for prop, value, _ in self.values:
            if value not in props.setdefault(prop, []):
                props[prop].append(value)
        return {"id": self.id, "schema": self.schema, "properties": props, "datasets": [DATASET]}

    def statements(self) -> Iterator[dict[str, str | None]]:
        """One row a value, with the key that FollowTheMoney makes of it."""
        for prop, value, spoken in self.values:
            kind = _TYPES.get(prop, "string")
            language = spoken if kind in _LANGUAGE else ""
            key = f"{DATASET}.{self.id}.{prop}.{value}" + (f"@{language}" if language else "")
            yield {
                "canonical_id": self.id, "entity_id": self.id, "prop": prop, "prop_type": kind, "schema": self.schema,
                "value": value, "dataset": DATASET, "origin": self.origin, "lang": language, "original_value": "",
                "external": "f", "first_seen": self.seen[0], "last_seen": self.seen[1],
                "id": hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(),
            }  # fmt: skip


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write `entities.ftm.json` and `statements.csv`. Returns 2, the number of files."""
    with ExitStack() as stack:
        out = stack.enter_context((folder / "entities.ftm.json").open("w", encoding="utf-8"))
        rows = csv.DictWriter(
            stack.enter_context((folder / "statements.csv").open("w", encoding="utf-8", newline="")), COLUMNS
        )
        rows.writeheader()
        for thing in things(record, settings):
            out.write(json.dumps(thing.entity(), ensure_ascii=False) + "\n")
            rows.writerows(thing.statements())
    return 2


def things(record: Record, settings: Settings) -> Iterator[Thing]:
    """Articles with the mentions and statements in them, then who and what is named, then events."""
    named = _Named(record)
    for page in record.pages():
        codes = country_codes(page, settings.lexicon)
        for article in page.articles:
            yield from _article(Report(page, article), named, codes, settings)
    yield from named.seen()
    yield from _events(record, named)


class _Named:
    """The identities of a record as FtM entities; those that articles name are known after all were read."""

    def __init__(self, record: Record) -> None:
        held: list[Entity] = record.across("entity")
        self._of = {label: entity for entity in held for label in (entity.label, *entity.labels)}
        self._seen: dict[str, Thing] = {}

    def thing(self, label: str, kind: str = "") -> Thing | None:
        """The entity of a label; None where FtM has no schema for what it is, or nobody is known by it."""
        entity = self._of.get(label)
        if entity is None or entity.type == "MISC":
            return None
        if entity.id not in self._seen:
            schema = _schema(entity, kind)
            thing = self._seen[entity.id] = Thing(f"{DATASET}-{entity.id}", schema)
            thing.say("name", entity.label, "eng")
            for name in entity.names:
                thing.say("alias", name, "ara")
            if schema == "Address":
                thing.say("full", entity.label, "eng")
        return self._seen[entity.id]

    def legal(self, label: str | None) -> str | None:
        """The id of a label's entity where it can act."""
        thing = self.thing(label) if label else None
        return thing.id if thing and thing.schema in _LEGAL else None

    def seen(self) -> Iterator[Thing]:
        """All that were asked for, by id."""
        return iter(sorted(self._seen.values(), key=lambda thing: thing.id))


def _schema(entity: Entity, kind: str) -> str:
    if entity.type == "PER":
        return "Person"
    if kind in _PUBLIC:
        return "PublicBody"
    if entity.type == "ORG":
        return "Company" if kind in _COMPANY else "Organization"
    return "Address"


def _article(report: Report, named: _Named, codes: Mapping[str, str], settings: Settings) -> Iterator[Thing]:
    page, article = report
    day = article.published.isoformat() if article.published else None
    made = Thing(f"{DATASET}-{article.id}", "Article", origin=page.name, seen=(day, day))
    made.say("title", report.headline, "ara")
    made.say("bodyText", "\n".join(report.printed(span) for span in article.body), "ara")
    for prop, value in (("publisher", article.outlet), ("publishedAt", day), ("fileName", page.name)):
        made.say(prop, value)
    made.say("language", "ara")
    made.say("sourceUrl", page.url or settings.address("article", article.id))
    yield made
    yield from _mentions(report, made, named, codes)
    yield from _said(report, made, named, settings)


def _mentions(report: Report, made: Thing, named: _Named, codes: Mapping[str, str]) -> Iterator[Thing]:
    """One mention for each entity of the article, with all forms of its name."""
    found: dict[str, Thing] = {}
    for m in report.article.layers.entities:
        thing = named.thing(m.entity, m.kind) if m.entity else None
        if thing is None or m.entity is None:
            continue
        thing.origin = thing.origin or m.made_by.annotator
        days = [day for day in (*thing.seen, *made.seen) if day]
        thing.seen = (min(days), max(days)) if days else (None, None)
        code = codes.get(m.entity, "")
        country = code.lower() if code in alpha3() else None
        thing.say("country", country)
        held = found.get(thing.id)
        if held is None:
            held = found[thing.id] = Thing(
                f"{DATASET}-{make_id(made.id, thing.id)}", "Mention", origin=report.article.id, seen=made.seen
            )
            held.say("document", made.id)
            held.say("resolved", thing.id if thing.schema in _LEGAL else None)
            held.say("detectedSchema", thing.schema)
            held.say("contextCountry", country)
        held.say("name", " ".join(report.printed(m.span).split()), "ara")
    yield from found.values()


def _said(report: Report, made: Thing, named: _Named, settings: Settings) -> Iterator[Thing]:
    """One note for each statement of a known speaker: the words as printed, with the chain."""
    article = report.article
    for number, (name, a) in enumerate(zip(ids(article, "attributions"), article.layers.attributions, strict=True)):
        speaker = named.legal(a.chain.source.entity)
        if speaker is None:
            continue
        note = Thing(f"{DATASET}-{name}", "Note", origin=article.id, seen=made.seen)
        note.say("entity", speaker)
        note.say("description", " … ".join(" ".join(report.printed(span).split()) for span in a.content), "ara")
        note.say("summary", chain_text(Witness(report, number)))
        note.say("keywords", a.act)
        note.say("publisher", article.outlet)
        note.say("createdAt", made.seen[0])
        note.say("proof", made.id)
        note.say("sourceUrl", settings.address("reading", name))
        yield note


def _events(record: Record, named: _Named) -> Iterator[Thing]:
    clusters: list[EventCluster] = record.across("cluster")
    for held in clusters:
        made = Thing(f"{DATASET}-{held.id}", "Event", origin=held.members[0].article)
        made.say("name", held.label, "eng")
        # An hour or a part of the day is more than FtM wants to know.
        first, last = (end.partition("T")[0] for end in (held.date or "").partition("/")[::2])
        for prop, day in (("startDate" if last else "date", first), ("endDate", last)):
            made.say(prop, day if _is_day(day) else None)
        made.say("location", held.place, "eng")
        for label in (*held.actors, *held.targets):
            made.say("involved", named.legal(label))
        for word in (held.type, held.mode, held.status):
            made.say("keywords", word)
        for article in dict.fromkeys(member.article for member in held.members):
            made.say("proof", f"{DATASET}-{article}")
        made.say("recordId", held.id)
        yield made


def _is_day(value: str) -> bool:
    """Whether FtM knows it as a date: a year, a month or a day, and nothing of TIMEX3's own (weeks, seasons, X)."""
    parts = value.split("-")
    return 1 <= len(parts) <= 3 and len(parts[0]) == 4 and all(part.isdecimal() for part in parts)
