"""`plover`: one event record a line, in the JSON fields of the PLOVER specification (0.7).

Material and verbal events come from the layer of events; what people demand, reject, threaten … comes from
attributions as events of its own, unless the layer has it already. `docs/exports.md` gives the mapping. A field that is
not known is left out. Fields beyond the specification: `status`, `date_value`, `dated_by`, `reported_by`,
`act`, `rule`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tawatur import __version__
from tawatur.annotate.events.words.plover import verbal_type
from tawatur.model.across import EventCluster
from tawatur.model.layers import Attribution, Event, Link, Status
from tawatur.model.page import Article, Party, Report
from tawatur.model.timex import first_day
from tawatur.output.export import Settings
from tawatur.output.export.countries import alpha3, country_codes
from tawatur.output.statements import describe
from tawatur.record import Record
from tawatur.record.rows import ids

Json = dict[str, Any]
QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"), 3),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
_CONTEXT: dict[Status, str] = {
    "planned": "future", "conditional": "hypothetical", "called-for": "hypothetical", "denied": "negation",
}  # fmt: skip
# The state of those counted, as the unit of a quantity names it last ("soldier killed") -> field of the size object.
_SIZE = {"killed": "dead", "dead": "dead", "injured": "injured", "wounded": "injured", "arrested": "arrested",
         "detained": "arrested"}  # fmt: skip
_INTERVAL = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write `plover.jsonl`. Returns 1, the number of files."""
    links = _links(record)
    with (folder / "plover.jsonl").open("w", encoding="utf-8") as out:
        for page in record.pages():
            codes = country_codes(page, settings.lexicon)
            for article in page.articles:
                for held in _Records(Report(page, article), codes, links, settings).all():
                    out.write(json.dumps(held, ensure_ascii=False) + "\n")
    return 1


def _links(record: Record) -> dict[tuple[str, int], str]:
    """The event cluster of each mention of an event."""
    clusters: list[EventCluster] = record.across("cluster")
    return {(m.article, m.number): cluster.id for cluster in clusters for m in cluster.members}


class _Records:
    """The event records of one article."""

    def __init__(
        self, report: Report, codes: Mapping[str, str], links: Mapping[tuple[str, int], str], settings: Settings
    ) -> None:
        self._report, self._codes, self._links, self._settings = report, codes, links, settings
        self._said = ids(report.article, "attributions")

    def all(self) -> Iterator[Json]:
        """Events of the layer, then verbal events that only attributions show; in the order of the text each."""
        article = self._report.article
        for number, (name, event) in enumerate(zip(ids(article, "events"), article.layers.events, strict=True)):
            yield self._known(self._event(name, event, number))
        held = {(event.type, event.trigger) for event in article.layers.events}
        for name, a in zip(self._said, article.layers.attributions, strict=True):
            kind = verbal_type(a)
            if kind and not any(kind == other and a.cue.overlaps(trigger) for other, trigger in held):
                yield self._known(self._verbal(name, kind, a))

    def _event(self, name: str, e: Event, number: int) -> Json:
        report = self._report
        first, last, dated_by = _dates(e.date, report.article)
        context = _CONTEXT.get(e.status)
        return {
            **self._head(name, e.type), "date": first, "enddate": last,
            "source": [self._party(p) for p in e.actors], "recipient": [self._party(p) for p in e.targets],
            "event_loc": {"name": e.place.entity or self._words(e.place)} if e.place else None,
            "event_text": [report.printed(e.trigger)], "mode": e.mode, "context": [context] if context else None,
            "link": self._links.get((report.article.id, number)),
            "text_info": {"start": e.trigger.start, "end": e.trigger.end}, "size": self._size(e),
            "cite_info": self._cite(name), "coder": f"tawatur {__version__}", "status": e.status,
            "date_value": e.date, "dated_by": dated_by,
            "reported_by": self._said[e.reported_by] if e.reported_by is not None else None, "rule": e.made_by.rule,
        }  # fmt: skip

    def _verbal(self, name: str, kind: str, a: Attribution) -> Json:
        report = self._report
        first, _, dated_by = _dates(None, report.article)
        return {
            **self._head(name, kind), "date": first, "source": [self._link(a.chain.source)],
            "recipient": [self._party(a.addressee)] if a.addressee else None,
            "event_text": [report.printed(span) for span in (a.cue, *a.content)], "act": a.act,
            "text_info": {"start": a.cue.start, "end": a.cue.end}, "cite_info": self._cite(name),
            "coder": f"tawatur {__version__}", "status": "occurred", "dated_by": dated_by, "reported_by": name,
            "rule": a.made_by.rule,
        }  # fmt: skip

    def _head(self, name: str, kind: str) -> Json:
        return {"id": name, "has_event": True, "event": [kind], "quad_code": QUAD.get(kind)}

    def _party(self, party: Party) -> Json:
        return self._actor(party.entity, self._words(party))

    def _link(self, link: Link) -> Json:
        words = self._report.printed(link.span) if link.span else None
        return self._actor(link.entity, words) or {"actor_text": describe(link, self._report)}

    def _actor(self, label: str | None, words: str | None) -> Json:
        """An actor: country code (alpha-3), words, label; `office` is the title printed before the name."""
        code = alpha3().get(self._codes.get(label or "", ""))
        roles = (
            self._report.printed(m.role)
            for m in self._report.article.layers.entities
            if m.role and label and m.entity == label
        )
        return self._known({"code": code, "actor_text": words, "identifier_text": label, "office": next(roles, None)})

    def _words(self, party: Party) -> str | None:
        return self._report.printed(party.span) if party.span else None

    def _size(self, e: Event) -> Json | None:
        out: Json = {}
        for number in e.quantities:
            held = self._report.article.layers.quantities[number]
            if key := _SIZE.get(held.unit.rpartition(" ")[2]):
                out.setdefault(key, list(held.value) if isinstance(held.value, tuple) else held.value)
        return out or None

    def _cite(self, name: str) -> Json:
        page, article = self._report
        title = " ".join(page.printed(article.title).split()) if article.title else None
        return self._known({
            "citation": article.id, "url": page.url or self._settings.address("reading", name), "title": title,
            "language": "ar", "publication": article.outlet, "codebook": "plover-0.7",
        })  # fmt: skip

    @staticmethod
    def _known(held: Json) -> Json:
        return {key: value for key, value in held.items() if value not in (None, [], {})}


def _dates(value: str | None, article: Article) -> tuple[str | None, str | None, str | None]:
    """(first day, last day, which date it is): the event's own where it has a day, else that of publication."""
    if value and (day := first_day(value)):
        span = _INTERVAL.match(value)
        return day, span.group(2) if span else None, "event"
    published = article.published.isoformat() if article.published else None
    return published, None, "publication" if published else None
