"""How the brief puts names, events, values and chains into words of its language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tawatur.model.across import Claim, EventCluster, Evidence, Finding, Origin, StoryView
from tawatur.model.layers import Chain
from tawatur.model.page import Report
from tawatur.model.prose import Prose, Sentence
from tawatur.model.span import Span
from tawatur.output.html.article import Hand, hand
from tawatur.output.html.words import day, words
from tawatur.script.prose import prose

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LONGEST_NAME = 4
_SIDE = 14  # words shown on either side of a passage


@cache
def brief_words(language: str) -> Mapping[str, Any]:
    """The brief's own words in a language ("ar" or "en"), with the names of events that all pages share."""
    own = tomllib.loads((files("tawatur.output.brief") / "words" / f"{language}.toml").read_text("utf-8"))
    return own | {"events": words(language)["events"]}


class Phrases:
    """The words for one story in one language: names as its articles print them in Arabic, as labels in English.

    `name` says names instead, where somebody knows them across stories.
    """

    def __init__(self, view: StoryView, language: str, name: Callable[[str], str] | None = None) -> None:
        self.language = language
        self._say = name
        self.w = brief_words(language)
        self._shared = words(language)
        self._reports = {report.article.id: report for report in (*view.reports, *view.others)}
        self._clusters = {cluster.id: cluster for cluster in view.clusters}
        self._names = _arabic_names(view) if language == "ar" and name is None else {}
        self._prose: dict[str, Prose] = {}

    def printed(self, evidence: Evidence) -> str:
        """What the article prints there, on one line; "" where the article is not of this story."""
        report = self._reports.get(evidence.article)
        return " ".join(report.printed(evidence.span).split()) if report else ""

    def knows(self, article: str) -> bool:
        """Whether an article (id) is of the story, or one of another story that it points to."""
        return article in self._reports

    def around(self, evidence: Evidence) -> str:
        """The printed sentence in which a passage stands, cut to some words on either side of it."""
        report = self._reports.get(evidence.article)
        if report is None:
            return ""
        running = self._prose.setdefault(evidence.article, prose(report.page, report.article))
        for sentence in running.sentences:
            whole = running.span(sentence.first, sentence.last)
            if whole.overlaps(evidence.span):
                return _clipped(running, sentence, evidence.span)
        return self.printed(evidence)

    def name(self, label: str) -> str:
        """An entity's name in the language of the brief."""
        return self._say(label) if self._say else self._names.get(label, label)

    def names(self, labels: Iterable[str]) -> str:
        """Several names joined."""
        return str(self.w["say"]["and"]).join(self.name(label) for label in labels)

    def act(self, act: str) -> str:
        """What somebody does by saying it."""
        return str(self._shared["acts"][act])

    def event(self, cluster: EventCluster) -> str:
        """An event in words: what, between whom, where."""
        kind = f"{cluster.type} {cluster.mode}" if cluster.mode else cluster.type
        event = self.w["events"].get(kind) or self.w["events"].get(cluster.type, cluster.type)
        actors, targets = self.names(cluster.actors), self.names(cluster.targets)
        form = "towards" if actors and targets else "between" if actors else "only_targets" if targets else "nobody"
        text = str(self.w["say"][form].format(event=event, actors=actors, targets=targets))
        place = str(self.w["say"]["place"].format(place=self.name(cluster.place))) if cluster.place else ""
        return text + place

    def subject(self, finding: Finding) -> str:
        """What a finding is about: the attribute, and the event or entity."""
        attribute = self.w["attributes"].get(finding.attribute, finding.attribute)
        cluster = self._clusters.get(finding.subject)
        article = self._reports.get(finding.subject)  # what is counted there stands with nobody and no event
        about = self.event(cluster) if cluster else article.headline if article else self.name(finding.about)
        return f"{attribute} · {about}"

    def value(self, claim: Claim) -> str:
        """A claim's value with its bound."""
        if isinstance(claim.value, tuple):
            return str(self.w["say"]["range"].format(low=_figure(claim.value[0]), high=_figure(claim.value[1])))
        if isinstance(claim.value, str):
            return str(self.w["values"].get(claim.value) or self.name(claim.value))
        return str(self.w["say"][claim.mod or "value"].format(value=_figure(claim.value)))

    def first_seen(self, claim: Claim) -> str:
        """When a value was first printed."""
        return str(self.w["say"]["first_seen"].format(day=day(claim.said, self.language))) if claim.said else ""

    def origin(self, origin: Origin) -> str:
        """The far end of chains."""
        return self.name(origin.name)

    def article(self, name: str) -> str:
        """An article by its outlet and headline."""
        report = self._reports.get(name)
        if report is None:
            return name
        outlet = report.article.outlet
        return f"{self.name(outlet)}: {report.headline}" if outlet else report.headline

    def chain(self, chain: Chain, report: Report) -> tuple[Hand, ...]:
        """A chain as it is drawn, with names in the language of the brief."""
        return tuple(hand(link, report, self._shared, self.name) for link in chain.links)


def _clipped(running: Prose, sentence: Sentence, span: Span) -> str:
    words = running.words
    inside = [
        i for i in range(sentence.first, sentence.last) if words[i].end > span.start and words[i].start < span.end
    ]
    first, last = max(sentence.first, inside[0] - _SIDE), min(sentence.last, inside[-1] + 1 + _SIDE)
    printed = " ".join(running.printed(running.span(first, last)).split())
    return ("… " if first > sentence.first else "") + printed + (" …" if last < sentence.last else "")


def _figure(value: float) -> str:
    return f"{value:,}"


def _whole(report: Report, span: Span) -> str:
    """A name as printed, on one line; its article written out where it melted with the preposition ("للكرملين")."""
    printed = " ".join(report.printed(span).split())
    melted = printed.startswith("ل") and span.start > 0 and report.page.text[span.start - 1] == "ل"
    return f"ا{printed}" if melted else printed


def _arabic_names(view: StoryView) -> dict[str, str]:
    """For each entity the fullest Arabic form of its name that the articles print, of a few words at most."""
    out: dict[str, str] = {}
    for report in (*view.reports, *view.others):
        for m in report.article.layers.entities:
            printed = _whole(report, m.span)
            if not m.entity or m.nominal or m.metonym or not _ARABIC.search(printed):
                continue
            held = out.get(m.entity, "")
            size = len(printed.split())
            if size <= _LONGEST_NAME and (size, len(printed), printed) > (len(held.split()), len(held), held):
                out[m.entity] = printed
        for party in (report.article.publisher, report.article.agency):
            if party and party.entity and party.span:
                out.setdefault(party.entity, " ".join(report.printed(party.span).split()))
    for entity in view.entities:
        for printed in entity.names:
            if entity.label not in out and _ARABIC.search(printed):
                out[entity.label] = printed
    return out
