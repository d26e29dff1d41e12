"""One claim that is listed twice: by a title and by the lead below it, as two kinds of number, by outlets and by whom
one of them has it from.

The record keeps what was found. A story shows one finding, with the claims of all that are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.drafts.witnessed import ATTRIBUTE as STATEMENT
from tawatur.compare.ground.attributes import OTHER, PEOPLE
from tawatur.compare.ground.units import comparable
from tawatur.compare.phrased import standing
from tawatur.model.across import OF_ONE, Claim, EventCluster, Finding, Fold
from tawatur.model.page import Report
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.prose import prose
from tawatur.script.stems import stemmed
from tawatur.script.words import forms

# So many words of content two sentences have in common that give one number; a title and what it tells of.
_SHARED, _TITLE = 5, 4
# Such a part of the words of the shorter of two sentences, of a title.
_HALF, _PART = 0.5, 0.6
# So many words that two sentences of a deed have in common, such a part of the shorter one.
_SENTENCE, _NEARLY = 8, 0.8
# The last of the sentences (by index) with which an article begins: its title may be before it.
_FIRST = 1
# So many claims of a finding are asked.
_ASKED = 40
# Letters of a word of content; sentences from a number to where somebody is named who gives it.
_LETTERS, _NEXT = 3, 2
# Words on each side of a number that are right beside it; so many of them are the same where it is a share.
_SIDE, _NEAR, _SHARE = 6, 2, "percent"
_ASKS = frozenset({"demand", "propose", "promise", "ask"})
_NOBODY = frozenset({"outlet", "anonymous"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a claim stands: its sentence (index), the stems of its words of content, those of the claim and right
    beside it, whether it is in a title."""

    sentence: int
    stems: frozenset[str]
    own: frozenset[str]
    beside: frozenset[str]
    title: bool


class Twins:
    """The findings of a story, those that are one put together."""

    def __init__(self, reports: Iterable[Report], claims: Mapping[str, Claim], events: Iterable[EventCluster]) -> None:
        self._reports = {report.article.id: report for report in reports}
        self._claims = {name: claim for name, claim in claims.items() if claim.evidence.article in self._reports}
        self._kinds = {event.id: (event.type, event.mode) for event in events}
        self._prose: dict[str, Prose] = {}
        self._places: dict[str, _Place] = {}
        self._by_number: dict[tuple[str, str, str], list[Claim]] = {}

    def folded(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings in their order, those that are one as the first of them."""
        out: list[Finding] = []
        where: dict[object, list[int]] = {}
        for finding in findings:
            marks = self._marks(finding)
            near = sorted({n for mark in marks for n in where.get(mark, ())})
            home = next((n for n in near if self._one(out[n], finding)), len(out))
            if home == len(out):
                out.append(finding)
            else:
                out[home] = self._joined(out[home], finding)
            for mark in marks:
                where.setdefault(mark, []).append(home)
        taken = {name for finding in out for name in finding.claims}
        left: dict[object, list[Claim]] = {}
        for name, claim in self._claims.items():
            if name not in taken and claim.attribute != STATEMENT:
                left.setdefault(self._mark(claim), []).append(claim)
        return tuple(self._with(finding, left) for finding in out)

    def _held(self, finding: Finding) -> list[Claim]:
        """The claims of a finding in articles of the story, so many as are asked."""
        return [self._claims[name] for name in finding.claims if name in self._claims][:_ASKED]

    def _marks(self, finding: Finding) -> set[object]:
        """By what findings are found that may be one: their articles, or what they count."""
        if finding.kind not in OF_ONE:
            return set()
        held = self._held(finding)
        if finding.attribute in (STATUS, STATEMENT):
            return {(finding.attribute, claim.evidence.article) for claim in held}
        return {str(claim.value) for claim in held}

    def _mark(self, claim: Claim) -> object:
        """By what a claim is found that stands in no finding: what it counts, or the kind of its event."""
        return self._kinds.get(claim.subject) if claim.attribute == STATUS else str(claim.value)

    def _one(self, a: Finding, b: Finding) -> bool:
        """Whether two findings are of one claim."""
        kinds = {a.attribute, b.attribute}
        if not {a.kind, b.kind} <= OF_ONE or (len(kinds) > 1 and OTHER not in kinds):
            return False
        one, other = self._held(a), self._held(b)
        test = self._said_twice if kinds == {STATEMENT} else self._told_twice if kinds == {STATUS} else self._counts_one
        return any(test(x, y) for x in one for y in other)

    def _said_twice(self, a: Claim, b: Claim) -> bool:
        """Whether a title gives in short what its article has somebody say."""
        if a.evidence.article != b.evidence.article or a.polarity != b.polarity:
            return False
        one, other = self._place(a), self._place(b)
        if one.title == other.title or a.chain.source.entity != b.chain.source.entity or not a.named:
            return False
        short, long = (one.own, other.own) if one.title else (other.own, one.own)
        return len(short & long) >= max(_TITLE, _PART * len(short))

    def _told_twice(self, a: Claim, b: Claim) -> bool:
        """Whether two claims of one article are of one deed: the same words, or a title and the lead below it."""
        if a.evidence.article != b.evidence.article or (a.value, a.polarity) != (b.value, b.polarity):
            return False
        if a.evidence.span == b.evidence.span:
            return True
        kinds = {self._kinds.get(claim.subject) for claim in (a, b)}
        one, other = self._place(a), self._place(b)
        if len(kinds) > 1 or None in kinds or one.title == other.title:
            return False
        title, body = (one, other) if one.title else (other, one)
        if body.sentence > title.sentence + 1:
            return False  # who receives one receives others further down
        return len(one.stems & other.stems) >= max(_TITLE, _PART * len(title.stems))

    def _told_alike(self, a: Claim, b: Claim) -> bool:
        """Whether two articles begin with one deed, in a sentence that is nearly the same."""
        kinds = {self._kinds.get(claim.subject) for claim in (a, b)}
        if a.attribute != b.attribute or (a.value, a.polarity) != (b.value, b.polarity) or len(kinds) > 1:
            return False
        one, other = self._place(a), self._place(b)
        if one.own != other.own or one.title or other.title or max(one.sentence, other.sentence) > _FIRST:
            return False
        least, shared = min(len(one.stems), len(other.stems)), len(one.stems & other.stems)
        return None not in kinds and shared >= max(_SENTENCE, _NEARLY * least)

    def _counts_one(self, a: Claim, b: Claim) -> bool:
        """Whether two numbers are one, from one source or from nobody but one: told in the same words, or by one
        article that next names who gives it."""
        if not (_number(a) and _number(b)) or not _same_number(a, b) or not _one_source(a, b):
            return False
        one, other = self._place(a), self._place(b)
        shared = len(one.stems & other.stems)
        if a.evidence.article == b.evidence.article:
            near = abs(one.sentence - other.sentence) <= _NEXT and a.attribute == b.attribute
            if near and a.attribute in PEOPLE and a.named != b.named:
                return True
            return one.title != other.title and shared >= _TITLE
        if a.attribute != b.attribute and (self._beside(a, b.attribute) or self._beside(b, a.attribute)):
            return False  # "of five on board two died, and five were hurt" in both
        toll = a.attribute == b.attribute and a.attribute in PEOPLE
        if not toll and len(one.beside & other.beside) < (_NEAR if a.unit == _SHARE else 1):
            return False  # in one sentence many things rise, each by so much
        return shared >= max(_SHARED, _HALF * min(len(one.stems), len(other.stems)))

    def _beside(self, a: Claim, attribute: str) -> bool:
        """Whether in the sentence of a number as many are counted otherwise."""
        if not self._by_number:
            for claim in self._claims.values():
                self._by_number.setdefault((claim.evidence.article, claim.attribute, str(claim.value)), []).append(
                    claim
                )
        others = self._by_number.get((a.evidence.article, attribute, str(a.value)), ())
        return any(self._place(c).sentence == self._place(a).sentence for c in others)

    def _joined(self, a: Finding, b: Finding) -> Finding:
        """Two findings as one: under the one that says what is counted, with the source that is named."""
        first, other = (b, a) if self._rank(b) < self._rank(a) else (a, b)
        known = next((f for f in (first, other) if f.kind == "single-source"), first)
        claims = tuple(dict.fromkeys((*known.claims[:1], *first.claims, *other.claims)))
        origin = known.origins[0]
        folds = (*origin.folds, self._fold(first.claims[0], other.claims[0]))
        names = tuple(dict.fromkeys((*origin.claims, *claims)))
        held = replace(first, kind=known.kind, claims=claims, origins=(replace(origin, claims=names, folds=folds),))
        return self._counted(held, a, b)

    def _rank(self, finding: Finding) -> tuple[bool, bool, bool, int]:
        """What a finding is behind another with which it is one: without a kind, of nobody named, of titles alone."""
        held = self._held(finding)
        titles = all(self._place(claim).title for claim in held)
        return finding.attribute == OTHER, titles, not any(c.named for c in held), -len(held)

    def _with(self, finding: Finding, left: Mapping[object, list[Claim]]) -> Finding:
        """A finding on a number with the claims that stand in none and are of the same number."""
        if finding.kind not in OF_ONE or finding.attribute == STATEMENT:
            return finding
        own = self._held(finding)
        kinds = {finding.attribute, OTHER}
        test = self._told_alike if finding.attribute == STATUS else self._counts_one
        there = {c.evidence.article for c in own} if finding.attribute == STATUS else set()
        near = (c for mark in {self._mark(c): None for c in own} for c in left.get(mark, ()))
        fits = (c for c in near if c.attribute in kinds and c.evidence.article not in there)
        more = [c for c in fits if any(test(c, x) for x in own)]
        if not more:
            return finding
        for claim in more:
            left[self._mark(claim)].remove(claim)
        origin = finding.origins[0]
        known = next((c for c in more if self._says(c)), None)
        folds = [self._fold(own[0].id, claim.id) for claim in more]
        claims = (*finding.claims, *(c.id for c in more))
        held = replace(origin, claims=claims, folds=(*origin.folds, *folds))
        if known and not any(_named(c) for c in own):
            held = replace(
                held, name=known.chain.source.entity or origin.name, named=True, party=known.party, own=False
            )
            claims = tuple(dict.fromkeys((known.id, *claims)))
            finding = replace(finding, kind="single-source")
        return self._counted(replace(finding, claims=claims, origins=(held,)), finding)

    def _counted(self, held: Finding, *parts: Finding) -> Finding:
        """A finding with its articles and outlets counted, no fewer than its parts had."""
        own = [self._reports[c.evidence.article] for n in held.claims if (c := self._claims.get(n))]
        articles = len({report.article.id for report in own})
        outlets = len({report.article.outlet or report.page.name for report in own})
        articles = max(articles, *(part.articles for part in parts))
        outlets = max(outlets, *(part.outlets for part in parts))
        said = next((standing(p.origins, p.articles) for p in parts if p.why == held.why), "")
        why = held.why.removesuffix(said) + standing(held.origins, articles)
        return replace(held, articles=articles, outlets=outlets, why=why)

    def _fold(self, one: str, other: str) -> Fold:
        held = (self._claims[name].evidence for name in (one, other) if name in self._claims)
        return Fold((one, other), "shared wording", tuple(held))

    def _place(self, claim: Claim) -> _Place:
        if claim.id not in self._places:
            self._places[claim.id] = self._found(claim)
        return self._places[claim.id]

    def _found(self, claim: Claim) -> _Place:
        article, span = claim.evidence
        report = self._reports[article]
        if article not in self._prose:
            self._prose[article] = prose(report.page, report.article)
        running = self._prose[article]
        for n, sentence in enumerate(running.sentences):
            whole = running.span(sentence.first, sentence.last)
            if whole.overlaps(span):
                title = report.article.title
                stems = _content(report.printed(whole))
                own = _content(report.printed(span))
                beside = _content(_beside(running.text, whole, span))
                return _Place(n, stems, own, beside, bool(title and title.covers(span)))
        return _Place(-1, frozenset(), frozenset(), frozenset(), False)

    def _says(self, claim: Claim) -> bool:
        """Whether somebody named says a number: he does not order or ask for it."""
        article, span = claim.evidence
        held = self._reports[article].article.layers.attributions
        acts = {said.act for said in held if any(part.covers(span) for part in said.content)}
        return _named(claim) and bool(acts - _ASKS)


def _content(words: str) -> frozenset[str]:
    return frozenset(stemmed(form for form in forms(words) if len(form) >= _LETTERS and form.isalpha()))


def _beside(text: str, whole: Span, span: Span) -> str:
    """The words right beside a span of a sentence."""
    before, behind = text[whole.start : span.start].split(), text[span.end : whole.end].split()
    return " ".join((*before[-_SIDE:], *behind[:_SIDE]))


def _number(claim: Claim) -> bool:
    return not isinstance(claim.value, str)


def _same_number(a: Claim, b: Claim) -> bool:
    one, other = a.unit, b.unit
    if a.attribute != b.attribute:  # "expatriates captured", and expatriates of whom it is not read
        one, other = (unit.split()[0] if unit else "" for unit in (one, other))
    same = comparable(one) == comparable(other)
    return same and (a.value, a.mod, a.polarity) == (b.value, b.mod, b.polarity)


def _named(claim: Claim) -> bool:
    return claim.named and claim.chain.source.kind not in _NOBODY


def _one_source(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one source as far as they name one."""
    if _named(a) and _named(b):
        return a.chain.source.entity == b.chain.source.entity
    return _named(a) or _named(b) or {a.chain.source.kind, b.chain.source.kind} == {"outlet"}
