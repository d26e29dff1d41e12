"""What is known of one reading, in the reader's words: pairs of a name and a value, with where the value leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tawatur.model.layers import Attribution, EntityMention, Event, QuantityMention, TimeMention
from tawatur.model.page import Party, Report
from tawatur.model.span import Span
from tawatur.output.html.article import Voice, figure, said_in
from tawatur.output.html.words import on, words
from tawatur.record.rows import Mention


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: `name` as a word of the interface, `value` in words, `href` where it leads; `printed` where quoted."""

    name: str
    value: str
    href: str = ""
    printed: bool = False


class Facts:
    """The facts of readings of one article in one language."""

    def __init__(self, report: Report, language: str, voice: Voice) -> None:
        self._report, self._language, self._voice = report, language, voice
        self._w: Mapping[str, Any] = words(language)
        self._events: Mapping[str, str] = self._w["events"]

    def of(self, reading: Mention) -> list[Fact]:
        """What is known of a reading beyond its span and its maker."""
        makers: dict[type[Any], Callable[[Any], list[Fact | None]]] = {
            Attribution: self._attribution, EntityMention: self._name, TimeMention: self._time,
            QuantityMention: self._amount, Event: self._event,
        }  # fmt: skip
        return [fact for fact in makers[type(reading)](reading) if fact and fact.value]

    def _attribution(self, a: Attribution) -> list[Fact | None]:
        w = self._w
        return [
            self._printed("cue", a.cue),
            self._fact("act", w["acts"][a.act]),
            self._fact("mode", w["modes"][a.mode]),
            self._fact("polarity", w["fact_values"][a.polarity]),
            self._fact("distance", w["fact_values"][a.distance]),
            self._party("addressee", a.addressee),
            self._fact("medium", said_in(a, self._report, self._language)),
            self._fact("inside", w["page"]["nested"]) if a.inside is not None else None,
        ]

    def _name(self, m: EntityMention) -> list[Fact | None]:
        w = self._w
        return [
            self._fact("entity", self._voice.name(m.entity), self._voice.href(m.entity)) if m.entity else None,
            self._fact("type", w["types"][m.type]),
            self._printed("role", m.role),
            self._fact("named_by", w["fact_values"]["office"]) if m.nominal else None,
            self._fact("stands_for", w["fact_values"]["government"]) if m.metonym else None,
            self._fact("listed", w["fact_values"]["listed" if m.listed else "unlisted"]),
        ]

    def _time(self, t: TimeMention) -> list[Fact | None]:
        within = " – ".join(on(day, self._language) or "?" for day in t.within) if any(t.within) else ""
        return [
            self._fact("value", on(t.value, self._language)),
            self._fact("timex", t.value),
            self._fact("mod", self._w["fact_values"].get((t.mod or "").lower(), t.mod or "")),
            self._fact("within", within),
            self._fact("why", t.why),
        ]

    def _amount(self, q: QuantityMention) -> list[Fact | None]:
        return [
            self._fact("value", figure(q.value)),
            self._fact("unit", q.unit),
            self._fact("mod", self._w["fact_values"].get(q.mod or "", q.mod or "")),
        ]

    def _event(self, e: Event) -> list[Fact | None]:
        w = self._w
        kind = self._events.get(f"{e.type} {e.mode}") or self._events.get(e.type, e.type)
        return [
            self._fact("type", kind),
            self._fact("plover", " · ".join(filter(None, (e.type, e.mode)))),
            self._fact("status", w["search"]["statuses"][e.status]),
            *(self._party("actor", party) for party in e.actors),
            *(self._party("target", party) for party in e.targets),
            self._party("place", e.place),
            self._fact("date", on(e.date, self._language)),
        ]

    def _fact(self, key: str, value: str, href: str = "") -> Fact:
        return Fact(str(self._w["facts"][key]), value, href)

    def _printed(self, key: str, span: Span | None) -> Fact | None:
        return (
            Fact(str(self._w["facts"][key]), " ".join(self._report.printed(span).split()), "", True) if span else None
        )

    def _party(self, key: str, party: Party | None) -> Fact | None:
        if party is None:
            return None
        if party.entity:
            return self._fact(key, self._voice.name(party.entity), self._voice.href(party.entity))
        return self._printed(key, party.span)
