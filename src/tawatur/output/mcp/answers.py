"""What the tools answer: plain objects whose every assertion carries the passages it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

from tawatur.compare.ground.statements import Witness
from tawatur.engine.across import view
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, Evidence, Finding, FindingKind, Story, StoryView
from tawatur.model.errors import InputError, NotFoundError
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.brief import Brief, Line, build
from tawatur.output.explain import explain
from tawatur.output.export import Settings
from tawatur.output.find import search
from tawatur.output.html.words import LANGUAGES
from tawatur.output.statements import Shown, chain_text, describe, statements
from tawatur.record import Record
from tawatur.record.reader import ACROSS
from tawatur.record.rows import ids, span_of

Json = dict[str, Any]
# Most items of one answer, whatever is asked for: an assistant has a page to read them in.
MOST = 50
_LOOKED = 2_000  # statements put together at most, the newest


class Answers:
    """The tools over one record."""

    def __init__(self, record: Record, base: str = "", lexicon: Lexicon | None = None) -> None:
        self._record = record
        self._settings = Settings(lexicon or Lexicon(), base)

    def stories(self, since: str = "", until: str = "", most: int = 20) -> Json:
        """Stories, the newest first, with how many findings of each kind they have."""
        _days(since, until)
        held = [
            (number, story)
            for number, story in self._record.stories()
            if (not since or (story.when[1] or "") >= since) and (not until or (story.when[0] or "~") <= until)
        ]
        held.sort(key=lambda row: (row[1].when[1] or "", -row[0]), reverse=True)
        shown = held[: _few(most)]
        reports = self._record.reports((s.headline.article if s.headline else s.articles[0] for _, s in shown), ())
        found = self._record.of_stories("finding", [story.id for _, story in shown])
        return {
            "total": len(held),
            "stories": [
                {"number": number, "id": story.id, "when": list(story.when), "articles": len(story.articles),
                 "findings": dict(sorted(Counter(finding.kind for finding in found[story.id]).items())),
                 "address": self._settings.address("story", story.id), "cites": [self._head(story, reports)]}
                for number, story in shown
            ],
        }  # fmt: skip

    def _head(self, story: Story, reports: Mapping[str, Report]) -> Json:
        """The headline of a story, as its article prints it."""
        head = story.headline
        report = reports[head.article if head else story.articles[0]]
        return self.cite(report, head.span if head else report.article.body[0])

    def search(self, words: str, most: int = 10) -> Json:
        """Articles that hold all the words, best first, with the sentences that hold them."""
        found = search(self._record, words, _few(most))
        reports = self._record.reports((held.article for held in found), ())
        return {
            "articles": [
                {
                    **self._article(reports[held.article]),
                    "passages": [self.cite(reports[held.article], passage.span) for passage in held.passages],
                }
                for held in found
            ]
        }

    def story(self, story: str, language: str = "en") -> Json:
        """The brief of one story, line by line."""
        if language not in LANGUAGES:
            raise InputError(f"language {language!r}: Tawatur writes {' and '.join(LANGUAGES)}")
        held = view(self._record, story, self._settings.lexicon)
        brief = build(held, language)
        return {
            "id": held.story.id, "number": held.number, "headline": brief.headline, "when": list(held.story.when),
            "facts": list(brief.facts), "address": self._settings.address("story", held.story.id),
            "articles": [self._article(report) for report in held.reports],
            "sections": [
                {"heading": section.heading, "note": section.note,
                 "lines": [self._line(brief, held, line) for line in section.lines]}
                for section in brief.sections
            ],
        }  # fmt: skip

    def said(
        self, by: str | None, to: str | None, about: str | None, since: str | None, until: str | None, most: int = 20
    ) -> Json:
        """Statements with their chains; the same quotation in several articles is one. Raises InputError."""
        _days(since, until)
        if not any((by, to, about, since, until)):
            raise InputError("said: give at least one of by, to, about, since, until")
        found = self._record.said(by or None, to or None, about or None, since or None, until or None)
        shown = statements(self._record, found[-_LOOKED:])  # a year of a whole record is more than anybody can read
        return {
            "total": len(found),
            "different": len(shown),
            "statements": [self._said(held) for held in shown[: _few(most)]],
        }

    def claims(self, story: str, kind: str | None = None) -> Json:
        """The findings over a story's claims, each with its value, its voice and its passage. Raises InputError."""
        kinds = get_args(FindingKind)
        if kind and kind not in kinds:
            raise InputError(f"kind {kind!r}: findings are {', '.join(kinds)}")
        held = view(self._record, story, self._settings.lexicon)
        found = [finding for finding in held.findings if kind in (None, "", finding.kind)]
        return {"story": held.story.id, "findings": [self._finding(held, finding) for finding in found]}

    def explain(self, name: str) -> Json:
        """One reading, article, claim … by its id: what made it, and the passage it stands on."""
        held = explain(self._record, name).json()
        return {"explained": held, "cites": self._cites(name)}

    def cite(self, report: Report, span: Span, kind: str = "article", name: str = "") -> Json:
        """A passage: page, article, code points, the words printed there, the permanent address."""
        name = name or report.article.id
        return {
            "page": report.page.id, "page_name": report.page.name, "article": report.article.id, "start": span.start,
            "end": span.end, "text": report.printed(span), "address": self._settings.address(kind, name),
        }  # fmt: skip

    def _article(self, report: Report) -> Json:
        article = report.article
        day = article.published.isoformat() if article.published else None
        return {"id": article.id, "page": report.page.id, "page_name": report.page.name, "outlet": article.outlet,
                "published": day, "headline": report.headline,
                "address": self._settings.address("article", article.id)}  # fmt: skip

    def _line(self, brief: Brief, held: StoryView, line: Line) -> Json:
        out = {
            "text": line.text, "group": line.group, "flag": line.flag, "when": line.when, "note": line.note,
            "chain": " ← ".join(hand.words for hand in line.chain),
        }  # fmt: skip
        cited = [self.cite(held.report(e.article), e.span) for e in line.evidence if brief.words.knows(e.article)]
        return {**{key: value for key, value in out.items() if value}, "cites": cited}

    def _said(self, shown: Shown) -> Json:
        a, report = shown.statement.first.attribution, shown.statement.first.report
        return {
            "source": a.chain.source.entity, "described": describe(a.chain.source, report), "act": a.act,
            "mode": a.mode, "polarity": a.polarity, "to": a.addressee.entity if a.addressee else None,
            "witnesses": [
                self._witness(name, w) for name, w in zip(shown.ids, shown.statement.witnesses, strict=True)
            ],
        }  # fmt: skip

    def _witness(self, name: str, w: Witness) -> Json:
        day = w.report.article.published
        return {
            "id": name, "published": day.isoformat() if day else None, "chain": chain_text(w),
            "cites": [self.cite(w.report, span, "reading", name) for span in w.attribution.content],
        }  # fmt: skip

    def _finding(self, held: StoryView, finding: Finding) -> Json:
        claims = [held.claims[name] for name in finding.claims]
        return {
            "id": finding.id, "kind": finding.kind, "attribute": finding.attribute, "about": finding.about,
            "why": finding.why, "articles": finding.articles, "outlets": finding.outlets,
            "independent_origins": [origin.name for origin in finding.origins],
            "claims": [self._claim(held.report(claim.evidence.article), claim) for claim in claims],
        }  # fmt: skip

    def _claim(self, report: Report, claim: Claim) -> Json:
        value = list(claim.value) if isinstance(claim.value, tuple) else claim.value
        return {
            "id": claim.id, "value": value, "unit": claim.unit or None, "mod": claim.mod, "polarity": claim.polarity,
            "when": claim.when, "first_printed": claim.said, "source": describe(claim.chain.source, report),
            "source_is_party": claim.party,
            "chain": " ← ".join(describe(link, report) for link in claim.chain.links),
            "cites": [self.cite(report, claim.evidence.span, "claim", claim.id)],
        }  # fmt: skip

    def _cites(self, name: str) -> list[Json]:
        """The passages of a reading, or of what was found across articles."""
        article, dot, _ = name.partition(".")
        if dot:
            return [self._reading(Report(*self._record.article(self._record.find_id(article))), name)]
        for kind in ACROSS:
            try:
                _, held = self._record.one(kind, name)
            except NotFoundError:
                continue
            evidence = [e for e in (getattr(held, "evidence", None), getattr(held, "headline", None)) if e]
            return self._evidence(evidence)
        return []

    def _reading(self, report: Report, name: str) -> Json:
        wanted = f"{report.article.id}.{name.partition('.')[2]}"
        for layer in ("entities", "times", "quantities", "attributions", "events"):
            for held, reading in zip(ids(report.article, layer), getattr(report.article.layers, layer), strict=True):
                if held == wanted:
                    return self.cite(report, span_of(reading), "reading", wanted)
        raise NotFoundError(f"article {report.article.id} has no reading {name}")

    def _evidence(self, evidence: Sequence[Evidence]) -> list[Json]:
        reports = self._record.reports((e.article for e in evidence), ())
        return [self.cite(reports[e.article], e.span) for e in evidence]


def _days(*given: str | None) -> None:
    """Raises InputError for what is no day."""
    for held in filter(None, given):
        try:
            right = date.fromisoformat(held).isoformat() == held
        except ValueError:
            right = False
        if not right:
            raise InputError(f"{held!r} is no day; write it YYYY-MM-DD")


def _few(most: int) -> int:
    return max(1, min(most, MOST))
