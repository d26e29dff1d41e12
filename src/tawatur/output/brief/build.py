"""From a story's view to the brief: sections of lines, each line with the passages it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tawatur.model.across import Claim, Entry, Evidence, Finding, Reading, Spoken, StoryView
from tawatur.model.layers import Chain
from tawatur.model.page import Report
from tawatur.output.brief.phrase import Phrases
from tawatur.output.html.article import Hand
from tawatur.output.html.words import counted, day

# The sections in order; each is there even when it is empty, and then says so.
SECTIONS = ("happened", "said", "agree", "differ", "updated", "weak", "copies", "open")
# How many lines a section shows at most; the rest is counted, and stands in the articles below.
_EVENTS = 12
_SAID = 6
_AGREE = 10
_WEAK = 12
_OPEN = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what Tawatur says, what was printed, the passages it rests on, and how it is flagged.

    `group` heads lines that belong together (a side, an event and attribute); `mark` is a sign before the line.
    """

    text: str
    evidence: tuple[Evidence, ...] = ()
    quote: str = ""
    chain: tuple[Hand, ...] = ()
    flag: str = ""
    kind: str = ""
    group: str = ""
    mark: str = ""
    note: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the brief; `empty` is what it says when it has no lines."""

    key: str
    heading: str
    note: str
    empty: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief of one story in one language."""

    number: int
    story: str
    language: str
    headline: str
    headline_at: Evidence | None
    when: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    reports: tuple[Report, ...]
    words: Phrases

    def cited(self) -> tuple[Evidence, ...]:
        """All passages that lines rest on, each once, in the order in which they are first named."""
        return tuple(dict.fromkeys(e for section in self.sections for line in section.lines for e in line.evidence))


def build(view: StoryView, language: str = "ar") -> Brief:
    """The brief of a story, in Arabic ("ar") or English ("en")."""
    say = Phrases(view, language)
    makers = {
        "happened": _happened, "said": _said, "agree": _agree, "differ": _differ, "updated": _updated, "weak": _weak,
        "copies": _copies, "open": _open,
    }  # fmt: skip
    sections = tuple(
        Section(key, say.w["headings"][key], say.w["notes"][key], say.w["empty"][key], tuple(makers[key](view, say)))
        for key in SECTIONS
    )
    headline = view.story.headline
    printed = say.printed(headline) if headline else view.reports[0].headline if view.reports else ""
    days = [day(held, language) for held in dict.fromkeys(view.story.when) if held]
    when, facts, reports = " – ".join(days), tuple(_facts(view, language)), (*view.reports, *view.others)
    return Brief(view.number, view.story.id, language, printed, headline, when, facts, sections, reports, say)


def _facts(view: StoryView, language: str) -> Iterator[str]:
    outlets = {report.article.outlet for report in view.reports if report.article.outlet}
    origins = {origin.name for finding in view.findings for origin in finding.origins}
    yield counted(len(view.reports), "articles", language)
    if outlets:
        yield counted(len(outlets), "outlets", language)
    if origins:
        yield counted(len(origins), "origins", language)
    for kind, what in (("differs", "differences"), ("updated", "updates")):
        if n := sum(finding.kind == kind for finding in view.findings):
            yield counted(n, what, language)
    if view.open:
        yield counted(len(view.open), "open", language)


def _happened(view: StoryView, say: Phrases) -> Iterator[Line]:
    marks = {"happened": "●", "planned": "○", "not come about": "×"}
    clusters = {cluster.id: cluster for cluster in view.clusters}
    for entry in _weightiest(view.timeline):
        text = say.event(clusters[entry.cluster]) if entry.cluster in clusters else entry.about
        quote = say.around(entry.evidence[0]) if entry.evidence else ""
        articles = counted(len({e.article for e in entry.evidence}), "articles", say.language)
        when = day(entry.when, say.language) or say.w["say"]["undated"]
        yield Line(
            text, entry.evidence, quote=quote, mark=marks[entry.state], flag=say.w["states"][entry.state], when=when,
            note=articles,
        )  # fmt: skip


def _weightiest(entries: Sequence[Entry]) -> list[Entry]:
    """The events that most articles tell, that are told most often, that have a day: in the order of the timeline."""

    def weight(entry: Entry) -> tuple[int, int, bool]:
        return len({e.article for e in entry.evidence}), len(entry.evidence), bool(entry.when)

    best = sorted(range(len(entries)), key=lambda i: (*(-int(w) for w in weight(entries[i])), i))[:_EVENTS]
    return [entries[i] for i in sorted(best)]


def _said(view: StoryView, say: Phrases) -> Iterator[Line]:
    sides: dict[str, list[Spoken]] = {}
    for spoken in view.statements:
        sides.setdefault(spoken.side, []).append(spoken)
    order = sorted(sides, key=lambda side: (not side, -len(sides[side]), side))
    for side in order:
        held = sides[side]
        newest = sorted(held, key=lambda s: s.said or "", reverse=True)[:_SAID]
        heading = say.name(side) if side else say.w["say"]["no_side"]
        group = f"{heading} · {counted(len(held), 'statements', say.language)}"
        for spoken in newest:
            yield _spoken(view, say, spoken, group)


def _spoken(view: StoryView, say: Phrases, spoken: Spoken, group: str) -> Line:
    chain = say.chain(_chain(view, spoken.witnesses[0]), view.report(spoken.witnesses[0].article))
    evidence = tuple(dict.fromkeys((*spoken.evidence, *_contents(view, spoken.witnesses))))
    note = counted(len({w.article for w in spoken.witnesses}), "articles", say.language)
    who = say.name(spoken.by) if spoken.named else f"{spoken.by} ({say.w['say']['unnamed']})"
    return Line(
        f"{who} · {say.act(spoken.act)}", evidence, quote=say.printed(spoken.evidence[0]) if spoken.evidence else "",
        chain=chain, group=group, note=note, when=day(spoken.said, say.language),
    )  # fmt: skip


def _chain(view: StoryView, witness: Reading) -> Chain:
    return view.report(witness.article).article.layers.attributions[witness.number].chain


def _contents(view: StoryView, witnesses: Iterable[Reading]) -> Iterator[Evidence]:
    for witness in witnesses:
        held = view.report(witness.article).article.layers.attributions[witness.number]
        yield Evidence(witness.article, held.content[0])


def _agree(view: StoryView, say: Phrases) -> Iterator[Line]:
    for finding in _telling(view, "corroborated")[:_AGREE]:
        claims = [view.claims[name] for name in finding.claims]
        yield Line(
            say.subject(finding), _evidence(claims), quote=say.around(claims[0].evidence), kind=finding.kind,
            flag=_counts(finding, say), note=" · ".join(say.origin(origin) for origin in finding.origins),
        )  # fmt: skip


def _differ(view: StoryView, say: Phrases) -> Iterator[Line]:
    for finding in (*_of(view, "differs"), *_of(view, "party-against-party")):
        yield from _values(view, say, finding)


def _updated(view: StoryView, say: Phrases) -> Iterator[Line]:
    for finding in _of(view, "updated"):
        yield from _values(view, say, finding)


def _values(view: StoryView, say: Phrases, finding: Finding) -> Iterator[Line]:
    """One line per value, under a heading for the finding: the value, what was printed, who said it through whom."""
    for name in finding.claims:
        claim = view.claims[name]
        yield Line(
            say.value(claim), (claim.evidence,), quote=say.around(claim.evidence),
            chain=say.chain(claim.chain, view.report(claim.evidence.article)), kind=finding.kind,
            flag=say.w["findings"][finding.kind], group=say.subject(finding), note=say.first_seen(claim),
        )  # fmt: skip


def _weak(view: StoryView, say: Phrases) -> Iterator[Line]:
    found = (*_telling(view, "unnamed-only")[: _WEAK // 2], *_telling(view, "single-source"))
    for finding in found[:_WEAK]:
        claims = [view.claims[name] for name in finding.claims]
        chain = say.chain(claims[0].chain, view.report(claims[0].evidence.article))
        yield Line(
            say.subject(finding), _evidence(claims), quote=say.around(claims[0].evidence), chain=chain,
            kind=finding.kind, flag=say.w["findings"][finding.kind], note=_counts(finding, say),
        )  # fmt: skip


def _copies(view: StoryView, say: Phrases) -> Iterator[Line]:
    for group in view.copies:
        held = list(group.articles)
        original = say.article(group.original) if group.original else say.w["copies"]["unknown"]
        parts = " · ".join(say.article(name) for name in held)
        changed = tuple(e for d in group.differences for e in (d.left, d.right) if e and e.article in held)
        note = f"{say.w['copies']['changed']}: {len(group.differences)}"
        text = f"{say.w['copies'][group.kind]}: {parts} ({say.w['copies']['original']}: {original})"
        yield Line(text, changed[:6], note=note, kind=group.kind)


def _open(view: StoryView, say: Phrases) -> Iterator[Line]:
    by_id = {finding.id: finding for finding in view.findings}
    for question in view.open[:_OPEN]:
        finding = by_id.get(question.finding or "")
        text = say.subject(finding) if finding else question.about
        evidence = tuple(e for e in question.evidence if say.knows(e.article))
        quote = say.around(evidence[0]) if evidence else ""
        yield Line(
            text, evidence, quote=quote, flag=say.w["open"][question.kind], mark="؟" if say.language == "ar" else "?"
        )


def _of(view: StoryView, kind: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in view.findings if finding.kind == kind)


def _telling(view: StoryView, kind: str) -> tuple[Finding, ...]:
    """Findings of a kind, what says most first: numbers and outcomes before "it happened", then by origins."""

    def weight(finding: Finding) -> tuple[bool, int, int]:
        return finding.attribute == "status", -len(finding.origins), -finding.articles

    return tuple(sorted(_of(view, kind), key=weight))


def _evidence(claims: Iterable[Claim]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(claim.evidence for claim in claims))


def _counts(finding: Finding, say: Phrases) -> str:
    articles = counted(finding.articles or len(finding.claims), "articles", say.language)
    origins = counted(len(finding.origins), "origins", say.language)
    return str(say.w["say"]["count"].format(articles=articles, origins=origins))
