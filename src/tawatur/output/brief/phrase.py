"""How the brief puts names, events, values and chains into words of its language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from tawatur.compare.ground.governing import governing
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster, Evidence, Finding, Origin, Reading, StoryView
from tawatur.model.layers import Chain, Link
from tawatur.model.page import Report
from tawatur.model.prose import Prose, Sentence
from tawatur.model.span import Span
from tawatur.output.brief.amounts import amount, in_units, lasting, vague
from tawatur.output.brief.bodies import within
from tawatur.output.brief.names import arabic_names
from tawatur.output.html.article import Hand, hand
from tawatur.output.html.words import day, words
from tawatur.output.names import gazetteer
from tawatur.script.prose import prose

_ID = re.compile(r"[0-9a-f]{16}(?:-\d+)?")
# Names of a row of them.
_NAMED = 3
# Kinds of numbers that do not say what they count; ways of talking that have no place.
_OF_WHAT = frozenset({
    "number", "duration", "aid", "damage", "frozen", "launched", "intercepted", "closed", "fined", "opened", "deployed",
})  # fmt: skip
_NOWHERE = ("phone", "video")
_HURT = frozenset({"killed", "injured", "casualties", "missing"})
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
        self._own = frozenset(report.article.id for report in view.reports)
        self._clusters = {cluster.id: cluster for cluster in view.clusters}
        self._types = {entity.label: entity.type for entity in view.entities}
        self._names = arabic_names(view) if language == "ar" and name is None else {}
        self._prose: dict[str, Prose] = {}

    def printed(self, evidence: Evidence) -> str:
        """What the article prints there, on one line; "" where the article is not of this story."""
        report = self._reports.get(evidence.article)
        return " ".join(report.printed(evidence.span).split()) if report else ""

    def uttered(self, witness: Reading) -> str:
        """What somebody says, as printed, on one line; with the verb that governs it, where it is what he warns against
        or makes light of ("قلل من أهمية …"), so that it is not taken for what he says."""
        report = self._reports.get(witness.article)
        if report is None:
            return ""
        said = report.article.layers.attributions[witness.number]
        return governing(report, said, Lexicon()) + " ".join(report.printed(said.content[0]).split())

    def amount(self, evidence: Evidence) -> str:
        """A number as the article prints it there, with what it counts; "" where the article is not of this story."""
        report = self._reports.get(evidence.article)
        return amount(report, evidence.span) if report else ""

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
        if self._say:
            return self._say(label)
        if self.language != "ar" or label in self._names:
            return self._names.get(label, label)
        return gazetteer(Lexicon()).get(label, label)  # an article seldom names its own outlet

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
        others = [name for name in cluster.targets if name not in cluster.actors]
        actors, targets = self._some(cluster.actors), self._some(others)
        if not actors and cluster.type == "CONSULT":  # who takes part is a part, whoever began
            actors, targets = targets, ""
        one = "between" if actors else "only_targets" if targets else "nobody"
        ways = self.w["towards"]
        form = ways.get(kind) or ways.get(cluster.type, ways["else"]) if actors and targets else self.w["say"][one]
        text = str(form.format(event=event, actors=actors, targets=targets))
        where = cluster.place if cluster.mode not in _NOWHERE else None
        if where is None or where in (*cluster.actors, *cluster.targets):
            return text
        return text + str(self.w["say"]["place"].format(place=self.name(where)))

    def _some(self, labels: Sequence[str]) -> str:
        """Several names joined, the first few of many."""
        held = self.names(labels[:_NAMED])
        if len(labels) <= _NAMED:
            return held
        people = any(self._types.get(label, "PER") == "PER" for label in labels)
        return f"{held}{self.w['say']['and']}{self.w['say']['others' if people else 'other_things']}"

    def about(self, subject: str, about: str) -> str:
        """What is spoken of: an event in words, the name of an entity, a headline; "" for nothing in particular."""
        if cluster := self._clusters.get(subject):
            return self.event(cluster)
        if article := self._reports.get(subject):  # the clause of a number that stands with no event
            return about if about not in ("", subject) else article.headline
        return "" if _ID.fullmatch(about) else self.name(about)

    def subject(self, finding: Finding) -> str:
        """What a finding is about: the attribute, and the event or entity."""
        attribute = self.w["attributes"].get(finding.attribute, finding.attribute)
        about = self.about(finding.subject, finding.about)
        return f"{attribute} · {about}" if about else str(attribute)

    def told(self, claim: Claim) -> str:
        """What a claim says, without what it is about: "Killed: 31", "happened", "did not come up: arms"."""
        said, no = self.w["told"], claim.polarity == "negative"
        if claim.attribute == "status":
            return str(said["denied"] if no else self.w["values"].get(claim.value, claim.value))
        if claim.attribute == "topic":
            return str(said["no_topic" if no else "topic"].format(value=self.value(claim)))
        if claim.attribute == "outcome":
            return self.value(claim)
        if claim.attribute == "actor" and no:
            return str(said["no_actor"].format(value=self.value(claim)))
        if claim.attribute == "denial":
            return str(said["denies_it" if no else "said_so"].format(value=claim.value))
        if claim.attribute == "statement":
            return str(said["statement"].format(value=self._who(claim), act=self.act(self._act(claim))))
        value = self._counted(claim) if claim.attribute in _OF_WHAT else self.value(claim)
        if claim.attribute == "number":
            return value
        return str(said["plain"].format(attribute=self.attribute(claim), value=value))

    def attribute(self, claim: Claim) -> str:
        """What a claim is about its subject; of dead or hurt of whom those are, where it counts some alone."""
        kind = claim.unit.split()[-2:-1] if claim.attribute in _HURT else []
        part = self.w["parts"].get(kind[0], "") if kind else ""
        return f"{self.w['attributes'].get(claim.attribute, claim.attribute)}{part}"

    def _counted(self, claim: Claim) -> str:
        """A claim's value with what it counts: as it is printed in Arabic, in English by its unit."""
        if self.language == "ar":
            return self.amount(claim.evidence) or self.value(claim)
        if claim.attribute == "duration":
            return lasting(str(claim.value)) or self.amount(claim.evidence)
        return in_units(self.value(claim), claim.unit)

    def _act(self, claim: Claim) -> str:
        """By which act a statement was made: that of its source's words whose ends are nearest to its passage's."""
        report, at = self._reports.get(claim.evidence.article), claim.evidence.span
        held = report.article.layers.attributions if report else ()
        own = [a for a in held if a.chain.source.words == claim.chain.source.words]
        near = [
            (abs(s.start - at.start) + abs(s.end - at.end), a.act) for a in own for s in a.content if s.overlaps(at)
        ]
        return min(near, default=(0, "say"))[1]

    def _who(self, claim: Claim) -> str:
        """Who made a statement: the spokesman, or the body within another one, not whose it is."""
        report = self._reports.get(claim.evidence.article)
        source = claim.chain.source
        if report is None or not (source.kind == "spokesperson" or within(source, report)):
            return self.name(claim.about)
        return self.chain(claim.chain, report)[-1].words

    def bare(self, claim: Claim) -> str:
        """A claim's value as it stands under a heading that names its attribute."""
        if claim.polarity == "negative":
            return self.told(claim)
        return self._counted(claim) if claim.attribute in _OF_WHAT else self.value(claim)

    def value(self, claim: Claim) -> str:
        """A claim's value with its bound."""
        sign = "%" if claim.unit == "percent" else ""
        if isinstance(claim.value, tuple):
            low, high = (f"{_figure(end)}{sign}" for end in claim.value)
            return str(self.w["say"]["range"].format(low=low, high=high))
        if isinstance(claim.value, str):
            said = self._shared["issues"] if claim.attribute == "topic" else self.w["values"]
            return str(said.get(claim.value) or self.name(claim.value))
        report = self._reports.get(claim.evidence.article) if claim.mod == "more_than" else None
        if report and self.language == "ar" and (words := vague(report, claim.evidence.span)):
            return words
        return str(self.w["say"][claim.mod or "value"].format(value=f"{_figure(claim.value)}{sign}"))

    def first_seen(self, claim: Claim) -> str:
        """When a value was said."""
        return str(self.w["say"]["first_seen"].format(day=day(claim.said, self.language))) if claim.said else ""

    def origin(self, origin: Origin) -> str:
        """The far end of chains; that an outlet credits nobody is told with it, one that its page does not name is said
        to be unknown."""
        unknown = origin.name in {report.page.name for report in self._reports.values()}
        said = str(self._shared["links"]["unknown_outlet"]) if unknown else self.name(origin.name)
        return str(self.w["say"]["own_voice"].format(name=said)) if origin.own else said

    def first_told(self, evidence: Iterable[Evidence]) -> str:
        """That an event has no day of its own, and on which day an article first told of it."""
        told = [r.article.published for e in evidence if (r := self._reports.get(e.article))]
        first = min(filter(None, told), default=None)
        words = self.w["say"]
        return str(words["first_told"].format(day=day(first, self.language)) if first else words["undated"])

    def article(self, name: str) -> str:
        """An article by its outlet and headline; that it is of another story, where it is."""
        report = self._reports.get(name)
        if report is None:
            return name
        outlet = report.article.outlet
        called = f"{self.name(outlet)}: {report.headline}" if outlet else report.headline
        return called if name in self._own else f"{called} {self.w['say']['of_another']}"

    def speaker(self, by: str, named: bool) -> str:
        """Who speaks: a name, or the words for somebody unnamed, or that nobody says who."""
        if named:
            return self.name(by)
        return self._shared["links"].get(by) or f"{by} ({self.w['say']['unnamed']})"

    def chain(self, chain: Chain, report: Report) -> tuple[Hand, ...]:
        """A chain as it is drawn, with names in the language of the brief."""
        return tuple(self._hand(link, report) for link in chain.links)

    def _hand(self, link: Link, report: Report) -> Hand:
        """A link as it is drawn; in Arabic a body within another one as it is printed."""
        drawn = hand(link, report, self._shared, self.name)
        whole = within(link, report) if self.language == "ar" else ""
        return replace(drawn, words=whole, behind="") if whole else drawn


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
