"""How pages tell findings, claims and origins: in words, with shapes, counts and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from tawatur.model.across import Claim, EventCluster, Evidence, Finding, Origin, StoryView
from tawatur.model.layers import Chain
from tawatur.model.page import Report
from tawatur.output.brief.phrase import Phrases
from tawatur.output.html.article import Hand, Voice, hands
from tawatur.output.html.drawings import Bundle
from tawatur.output.html.words import counted, words
from tawatur.record.rows import ids

# Findings in the order in which readers want them.
WEIGHT = ("differs", "party-against-party", "updated", "corroborated", "unnamed-only", "single-source")
_ID = re.compile(r"[0-9a-f]{16}(?:-\d+)?")
# Values that a summary shows of a finding.
_SHOWN = 4
_SHAPES = {"document": "doc", "outlet": "outlet", "anonymous": "unnamed"}


@dataclass(frozen=True, slots=True)
class Value:
    """One claim as a row: its value, the words printed, the chain, the day, and how many articles carry it."""

    claim: str
    value: str
    printed: str
    chain: tuple[Hand, ...]
    article: str
    anchor: str
    said: str | None
    articles: int
    number: float | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as a row: what it is about, its kind in words, its origins and values."""

    finding: Finding
    subject: str
    kind: str
    flag: str
    values: tuple[Value, ...]
    bundles: tuple[Bundle, ...]
    count: str
    folds: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether all values are one."""
        return len({value.value for value in self.values}) == 1

    @property
    def shown(self) -> tuple[Value, ...]:
        """The values that a summary shows: the first few; of many that followed each other the first and the latest."""
        if self.finding.kind != "updated" or len(self.values) <= _SHOWN:
            return self.values[:_SHOWN]
        return (self.values[0], *self.values[1 - _SHOWN :])


class Teller:
    """What is told of one story in one language; `others` are articles of other stories that its claims stand in.

    `events` are those of other stories that its claims speak of.
    """

    def __init__(
        self,
        view: StoryView,
        language: str,
        voice: Voice,
        others: Mapping[str, Report] = MappingProxyType({}),
        events: Mapping[str, EventCluster] = MappingProxyType({}),
    ) -> None:
        self.view, self.language, self.voice = view, language, voice
        self.say = Phrases(view, language, voice.name)
        self.w = words(language)
        self.reports = {report.article.id: report for report in view.reports} | dict(others)
        self._ids: dict[str, list[str]] = {}
        self._clusters = {cluster.id: cluster for cluster in view.clusters} | dict(events)
        self.parties = {
            claim.chain.source.entity for claim in view.claims.values() if claim.party and claim.chain.source.entity
        }

    def chain(self, chain: Chain, report: Report, party: bool = False) -> tuple[Hand, ...]:
        """A chain as drawn: links lead to entities, the source of a party shows it."""
        out = hands(chain.links, report, self.w, self.voice, self.parties)
        if party and len(out) > 1:
            out = (*out[:-1], replace(out[-1], shape="party", title=self.w["links"]["party"]))
        return out

    def printed(self, evidence: Evidence) -> str:
        """What is printed there, on one line; "" where the article is not at hand."""
        report = self.reports.get(evidence.article)
        return " ".join(report.printed(evidence.span).split()) if report else ""

    def origin(self, origin: Origin) -> str:
        """The name of an origin; one that its page does not name is told by its kind."""
        first = next((self.view.claims[name] for name in origin.claims if name in self.view.claims), None)
        if first and first.chain.source.kind == "outlet" and not first.chain.source.entity:
            return str(self.w["links"]["unknown_outlet"])
        return str(self.w["links"].get(origin.name) or self.voice.name(origin.name))

    def subject(self, finding: Finding | Claim) -> str:
        """What a finding is about; whether something happened is asked by naming it."""
        cluster = self._clusters.get(finding.subject)
        about = self.say.event(cluster) if cluster else self._about(finding)
        if finding.attribute == "status":
            return capital(about)
        return f"{capital(self.say.w['attributes'].get(finding.attribute, finding.attribute))} · {about}"

    def _about(self, finding: Finding | Claim) -> str:
        """A subject that is no event of the story: an entity, an article that speaks, a statement in one."""
        article, dot, _ = finding.subject.partition(".")
        report = self.reports.get(article)
        if report is None:
            return self.voice.name(finding.about if _ID.fullmatch(article) else finding.subject)
        names = self.names(report) if dot else []
        if finding.subject not in names:
            return finding.about if finding.about != finding.subject else report.headline
        said = report.article.layers.attributions[names.index(finding.subject)]
        return f"{self.chain(said.chain, report)[-1].words} · {self.w['acts'][said.act]}"

    def names(self, report: Report) -> list[str]:
        """The ids of the statements of an article."""
        name = report.article.id
        if name not in self._ids:
            self._ids[name] = ids(report.article, "attributions")
        return self._ids[name]

    def value(self, claim: Claim, articles: int = 1) -> Value | None:
        """A claim as a row; None where its article is not at hand."""
        report = self.reports.get(claim.evidence.article)
        if report is None:
            return None
        plain = claim.value if isinstance(claim.value, int | float) else None
        hands = self.chain(claim.chain, report, claim.party)
        return Value(
            claim.id, self.said_value(claim), self.printed(claim.evidence), hands, claim.evidence.article,
            self.anchor(claim.evidence), claim.said, articles, plain, hands[-1].words,
        )  # fmt: skip

    def said_value(self, claim: Claim) -> str:
        """What a claim gives, in words; what is denied says so."""
        if claim.polarity == "negative":
            return self.say.told(claim)
        held = self.w["states"].get(claim.value) if isinstance(claim.value, str) else None
        timed = claim.attribute == "duration"  # TIMEX3 is for programs
        return str(held or (self.say.bare(claim) if timed else self.say.value(claim)))

    def anchor(self, evidence: Evidence) -> str:
        """The place in the article's page: the statement that holds the passage, else its top."""
        report = self.reports[evidence.article]
        for a, name in zip(report.article.layers.attributions, self.names(report), strict=True):
            if any(span.covers(evidence.span) for span in a.content):
                return f"{report.article.number}-{name.partition('.')[2]}"
        return ""

    def finding(self, finding: Finding) -> Told:
        """A finding as a row: one value for each origin and value, the first to print it."""
        values = [held for claim, n in self.distinct(finding) if (held := self.value(claim, n))]
        told = self.say.w["findings"][finding.kind]
        flag = "differs" if finding.kind in WEIGHT[:2] else ""
        drawn = bundles(finding.origins, self.view.claims, self.origin)
        folds = tuple(self.folds(finding))
        return Told(
            finding, self.subject(finding), told, flag, tuple(values), drawn, self.count(finding.origins), folds
        )  # fmt: skip

    def distinct(self, finding: Finding) -> list[tuple[Claim, int]]:
        """The claims of a finding, one for each value and origin, with how many articles carry it."""
        home = {claim: origin.name for origin in finding.origins for claim in origin.claims}
        held: dict[tuple[object, str], list[Claim]] = {}
        for name in finding.claims:
            if claim := self.view.claims.get(name):
                held.setdefault((claim.value, home.get(name, name)), []).append(claim)
        out = [
            (min(rows, key=lambda c: (c.said or "~", c.evidence)), len({c.evidence.article for c in rows}))
            for rows in held.values()
        ]
        place = {name: n for n, name in enumerate(finding.claims)}  # an update's values in the order in which they rose
        return sorted(out, key=lambda row: (row[0].said or "~", place[row[0].id]))

    def count(self, origins: Sequence[Origin]) -> str:
        """How many origins, and how many of them are parties or unnamed."""
        parties, unnamed = sum(origin.party for origin in origins), sum(not origin.named for origin in origins)
        some = [counted(n, what, self.language) for n, what in ((parties, "parties"), (unnamed, "unnamed")) if n]
        every, w = counted(len(origins), "origins", self.language), self.w
        if not some:
            return every
        return f"{every}{w['page']['comma']} {w['front']['origins_of']} {self.say.w['say']['and'].join(some)}"

    def folds(self, finding: Finding) -> Iterable[str]:
        """Why the claims of a finding are so many origins: a sentence for each fold."""
        for origin in finding.origins:
            for reason in dict.fromkeys(fold.reason for fold in origin.folds):
                held = {c for fold in origin.folds if fold.reason == reason for c in fold.claims}
                yield f"{len(held)} · {self.say.name(origin.name)}: {self.w['claim']['reasons'][reason]}"


def capital(text: str) -> str:
    """The text with a capital at its head, where its script has them."""
    return text[:1].upper() + text[1:]


def shape(origin: Origin, claims: Mapping[str, Claim]) -> str:
    """The sign of an origin."""
    if origin.party:
        return "party"
    first = next((claims[name] for name in origin.claims if name in claims), None)
    kind = _SHAPES.get(first.chain.source.kind, "named") if first else "named"
    return kind if origin.named or kind != "named" else "unnamed"


def bundles(
    origins: Iterable[Origin], claims: Mapping[str, Claim], name: Callable[[Origin], str]
) -> tuple[Bundle, ...]:
    """What is drawn of origins: each with its articles, the most carried first; origins of one name are one."""
    held: dict[tuple[str, str, str], set[str]] = {}
    for origin in origins:
        articles = {claims[claim].evidence.article for claim in origin.claims if claim in claims}
        held.setdefault((origin.name, shape(origin, claims), name(origin)), set()).update(articles)
    drawn = [Bundle(look, said, max(1, len(articles))) for (_, look, said), articles in held.items()]
    return tuple(sorted(drawn, key=lambda b: (-b.articles, b.name)))


def all_origins(findings: Iterable[Finding]) -> list[Origin]:
    """The origins of several findings, each name once: a party is one everywhere."""
    out: dict[str, Origin] = {}
    for finding in findings:
        for origin in finding.origins:
            before = out.get(origin.name)
            joined = origin if before is None else replace(
                before, claims=(*before.claims, *origin.claims), party=before.party or origin.party
            )  # fmt: skip
            out[origin.name] = joined
    return list(out.values())
