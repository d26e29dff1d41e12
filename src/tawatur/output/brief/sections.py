"""The sections of the brief: what its lines are made from, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from tawatur.model.across import Claim, Entry, Evidence, Finding, Reading, Spoken, StoryView
from tawatur.model.layers import Chain
from tawatur.output.brief.line import Line
from tawatur.output.brief.phrase import Phrases
from tawatur.output.html.article import Hand
from tawatur.output.html.words import counted, dated, day

# How many lines a section shows at most; the record has them all.
_EVENTS = 12
_SAID = 6
_AGREE = 12
_WEAK = 12
_OPEN = 8
_TABLES, _ROWS = 4, 14
# Passages of a line.
_CITED = 6
# Bounds that leave out the number itself; letters of an ISO day.
_BOUNDS, _ISO = frozenset({"more_than", "less_than"}), 10


def _happened(view: StoryView, say: Phrases) -> Iterator[Line]:
    marks = {"happened": "●", "planned": "○", "not come about": "×"}
    clusters = {cluster.id: cluster for cluster in view.clusters}
    bare = {c.id for c in view.clusters if not (c.actors or c.targets or c.place)}
    for entry in _weightiest(view.timeline, bare):
        text = say.event(clusters[entry.cluster]) if entry.cluster in clusters else entry.about
        cited = _each(entry.evidence)
        articles = counted(len({e.article for e in entry.evidence}), "articles", say.language)
        when = day(entry.when, say.language) or say.first_told(entry.evidence)
        yield Line(
            text, cited, quote=say.around(cited[0]) if cited else "", mark=marks[entry.state],
            flag=say.w["states"][entry.state], when=when, note=articles,
        )  # fmt: skip


def _weightiest(entries: Sequence[Entry], bare: Collection[str]) -> list[Entry]:
    """The events that most articles tell, that are told most often, that have a day: in the order of the timeline.

    What has no day, or nobody and no place in it (`bare`, clusters), and stands in one article is told by the way; but
    for what is announced for a day.
    """

    def weight(entry: Entry) -> tuple[int, int, bool]:
        return len({e.article for e in entry.evidence}), len(entry.evidence), bool(entry.when)

    dated = [e for e in entries if e.when]
    told = [e for e in entries if weight(e)[0] > 1 and e.state != "not come about"]
    firm = [e for e in entries if e in told or (e in dated and (e.cluster not in bare or e.state == "planned"))]
    held = firm or dated or list(entries)
    best = sorted(range(len(held)), key=lambda i: (*(-int(w) for w in weight(held[i])), i))[:_EVENTS]
    return [held[i] for i in sorted(best)]


def _numbers(view: StoryView, say: Phrases) -> Iterator[Line]:
    """The tables of numbers of the events of which most is said: a row for each value and source."""
    tables = []
    for ledger in view.ledgers:
        claims = [view.claims[name] for name in ledger.claims if name in view.claims]
        rows: dict[tuple[str, str, str], list[Claim]] = {}
        for claim in claims:
            rows.setdefault((claim.attribute, say.value(claim), _source(view, say, claim)), []).append(claim)
        if len(rows) > 1:
            tables.append((say.about(ledger.cluster, ledger.about), list(rows.values())))
    tables.sort(key=lambda table: -len({c.evidence.article for row in table[1] for c in row}))
    for about, held in tables[:_TABLES]:
        for row in held[:_ROWS]:
            first = min(row, key=lambda claim: (claim.said or "9", claim.evidence))
            yield Line(
                say.told(first), _each(c.evidence for c in row), chain=_hands(view, say, first), group=about,
                when=day(first.said, say.language),
            )  # fmt: skip


def _source(view: StoryView, say: Phrases, claim: Claim) -> str:
    return " ".join(hand.words for hand in _hands(view, say, claim)[-1:])


def _hands(view: StoryView, say: Phrases, claim: Claim) -> tuple[Hand, ...]:
    return say.chain(claim.chain, view.report(claim.evidence.article))


def _said(view: StoryView, say: Phrases) -> Iterator[Line]:
    sides: dict[str, list[Spoken]] = {}
    for spoken in view.statements:
        sides.setdefault(spoken.side, []).append(spoken)
    order = sorted(sides, key=lambda side: (not side, -len(sides[side]), side))
    for side in order:
        held = sides[side]
        ranked = sorted(held, key=lambda s: (len({w.article for w in s.witnesses}) > 1, s.said or ""), reverse=True)
        heading = say.name(side) if side else say.w["say"]["no_side"]
        shown, count = list(islice(_apart(ranked, say), _SAID)), counted(len(held), "statements", say.language)
        if len(shown) < len(held):
            count = say.w["say"]["some"].format(count=count, shown=len(shown))
        for spoken in shown:
            yield _spoken(view, say, spoken, f"{heading} · {count}")


def _apart(held: Sequence[Spoken], say: Phrases) -> Iterator[Spoken]:
    """Statements of which none stands inside another one, or says the same of the same source in the same words."""
    out: list[Spoken] = []
    seen: set[tuple[str, str]] = set()
    for spoken in held:
        mine = spoken.evidence[0] if spoken.evidence else None
        inside = mine and any(e.article == mine.article and e.span.overlaps(mine.span) for o in out for e in o.evidence)
        words = spoken.by, say.printed(mine) if mine else ""
        if not inside and words not in seen:
            out.append(spoken)
            seen.add(words)
            yield spoken


def _spoken(view: StoryView, say: Phrases, spoken: Spoken, group: str) -> Line:
    chain = say.chain(_chain(view, spoken.witnesses[0]), view.report(spoken.witnesses[0].article))
    evidence = tuple(dict.fromkeys((*spoken.evidence, *_contents(view, spoken.witnesses))))
    note = counted(len({w.article for w in spoken.witnesses}), "articles", say.language)
    kind = _chain(view, spoken.witnesses[0]).source.kind
    called = kind == "spokesperson" or (not spoken.named and chain[-1].shape not in ("unnamed", "outlet"))
    who = chain[-1].words if called else say.speaker(spoken.by, spoken.named)
    return Line(
        f"{who} · {say.act(spoken.act)}", _each(evidence), quote=say.uttered(spoken.witnesses[0]),
        chain=chain, group=group, note=note, when=day(spoken.said, say.language),
    )  # fmt: skip


def _chain(view: StoryView, witness: Reading) -> Chain:
    return view.report(witness.article).article.layers.attributions[witness.number].chain


def _contents(view: StoryView, witnesses: Iterable[Reading]) -> Iterator[Evidence]:
    for witness in witnesses:
        held = view.report(witness.article).article.layers.attributions[witness.number]
        yield Evidence(witness.article, held.content[0])


def _agree(view: StoryView, say: Phrases) -> Iterator[Line]:
    for finding in _by_event(_telling(view, "corroborated")[:_AGREE]):
        claims = [view.claims[name] for name in finding.claims]
        yield Line(
            _told(claims, say), _each(_evidence(claims)), quote=say.around(claims[0].evidence), kind=finding.kind,
            flag=_counts(finding, say), group=say.about(finding.subject, finding.about),
            note=" · ".join(dict.fromkeys(say.origin(origin) for origin in finding.origins)), when=_when(claims, say),
        )  # fmt: skip


def _differ(view: StoryView, say: Phrases) -> Iterator[Line]:
    for finding in (*_of(view, "differs"), *_of(view, "party-against-party")):
        yield from _values(view, say, finding)


def _updated(view: StoryView, say: Phrases) -> Iterator[Line]:
    for finding in _of(view, "updated"):
        yield from _values(view, say, finding)


def _values(view: StoryView, say: Phrases, finding: Finding) -> Iterator[Line]:
    """A line for each value and its source, under a heading for the finding: what was printed, who said it."""
    rows: dict[tuple[str, str], list[Claim]] = {}
    for name in finding.claims:
        claim = view.claims[name]
        rows.setdefault((say.bare(claim), _source(view, say, claim)), []).append(claim)
    shown: set[tuple[str, str]] = set()
    for row in rows.values():
        key = say.bare(row[0]), say.around(row[0].evidence)
        if key in shown:  # who speaks, and whom he speaks of, in one sentence
            continue
        shown.add(key)
        first = min(row, key=lambda claim: (claim.said or "9", claim.evidence))
        yield Line(
            say.bare(first), _each(c.evidence for c in row), quote=say.around(first.evidence),
            chain=_hands(view, say, first), kind=finding.kind, flag=say.w["findings"][finding.kind],
            group=say.subject(finding), note=say.first_seen(first),
        )  # fmt: skip


def _weak(view: StoryView, say: Phrases) -> Iterator[Line]:
    found = (*_telling(view, "unnamed-only")[: _WEAK // 2], *_telling(view, "single-source"))
    for finding in _by_event(found[:_WEAK]):
        claims = [view.claims[name] for name in finding.claims]
        yield Line(
            _told(claims, say), _each(_evidence(claims)), quote=say.around(claims[0].evidence),
            chain=_hands(view, say, claims[0]), kind=finding.kind, flag=say.w["findings"][finding.kind],
            group=say.about(finding.subject, finding.about), note=_counts(finding, say), when=_when(claims, say),
        )  # fmt: skip


def _told(claims: Sequence[Claim], say: Phrases) -> str:
    """What claims that agree say; a number that some give as a bound as both ("60 or more than 60")."""
    first = claims[0]
    others = (c for c in claims if c.value == first.value and c.mod != first.mod and _BOUNDS & {c.mod, first.mod})
    bound = next(others, None)
    return f"{say.told(first)}{say.w['say']['either']}{say.bare(bound)}" if bound else say.told(first)


def _when(claims: Sequence[Claim], say: Phrases) -> str:
    """The day of what happened, where claims give one; "" of anything else."""
    days = {claim.when[:_ISO] for claim in claims if claim.attribute == "status" and claim.when}
    held = days.pop() if len(days) == 1 else ""
    return day(held, say.language) if len(held) == _ISO and held[:4].isdigit() else ""


def _copies(view: StoryView, say: Phrases) -> Iterator[Line]:
    for group in view.copies:
        held = list(group.articles)
        original = say.article(group.original) if group.original else say.w["copies"]["unknown"]
        parts = " · ".join(say.article(name) for name in held)
        changed = tuple(e for d in group.differences for e in (d.left, d.right) if e and e.article in held)
        note = f"{say.w['copies']['changed']}: {len(group.differences)}"
        text = f"{say.w['copies'][group.kind]}: {parts} ({say.w['copies']['original']}: {original})"
        yield Line(text, changed[:_CITED], note=note, kind=group.kind)


def _open(view: StoryView, say: Phrases) -> Iterator[Line]:
    """What stays open: what differs and what nobody named says one by one, single sources and days in one line each."""
    kinds, mark = say.w["open"], "؟" if say.language == "ar" else "?"
    for kind in ("differs", "party-against-party", "unnamed-only"):
        flag = kinds["unnamed only" if kind == "unnamed-only" else "differing values"]
        for finding in _telling(view, kind)[:_OPEN]:
            claims = [view.claims[name] for name in finding.claims]
            told = say.w["say"]["or"].join(dict.fromkeys(say.told(claim) for claim in claims))
            about = say.about(finding.subject, finding.about)
            yield Line(f"{told} · {about}", _each(_evidence(claims)), flag=flag, mark=mark, claim=claims[0].id)
    alone = [view.claims[finding.claims[0]] for finding in _of(view, "single-source")]
    if alone:
        text = say.w["say"]["alone"].format(number=len(alone))
        yield Line(text, tuple(c.evidence for c in alone[:_CITED]), flag=kinds["single source"], mark=mark)
    yield from _unresolved(view, say, kinds["unresolved date"], mark)
    for failure in view.failures:
        yield Line(f"{failure.page}: {failure.reason}", flag=kinds["failure"], mark=mark)
    if view.unread:
        yield Line(say.w["say"]["unread"].format(number=view.unread), flag=kinds["failure"], mark=mark)


def _unresolved(view: StoryView, say: Phrases, flag: str, mark: str) -> Iterator[Line]:
    clusters = {cluster.id: cluster for cluster in view.clusters}
    undated = [e for e in view.timeline if (e.when is None or not e.when[:4].isdigit()) and e.evidence]
    if undated:
        undated = sorted(undated, key=lambda e: -len({x.article for x in e.evidence}))[:_CITED]
        names = dict.fromkeys(say.event(clusters[e.cluster]) if e.cluster in clusters else e.about for e in undated)
        text = say.w["say"]["no_day"].format(events=say.w["say"]["list"].join(names))
        yield Line(text, tuple(e.evidence[0] for e in undated), flag=flag, mark=mark)
    for report in view.reports:
        if report.article.published is None:
            text = say.w["say"]["article_no_day"].format(headline=report.headline)
            why = dated(report.article.dated_by, say.language)
            yield Line(text, (Evidence(report.article.id, report.article.body[0]),), flag=flag, mark=mark, note=why)


def _of(view: StoryView, kind: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in view.findings if finding.kind == kind)


def _telling(view: StoryView, kind: str) -> tuple[Finding, ...]:
    """Findings of a kind, what says most first: numbers and outcomes before "it happened", then by origins."""

    def weight(finding: Finding) -> tuple[bool, int, int]:
        return finding.attribute == "status", -len(finding.origins), -finding.articles

    return tuple(sorted(_of(view, kind), key=weight))


def _by_event(found: Sequence[Finding]) -> list[Finding]:
    """Findings with those of one event together, in the order in which events first come."""
    first: dict[str, int] = {}
    for n, finding in enumerate(found):
        first.setdefault(finding.subject, n)
    return sorted(found, key=lambda finding: first[finding.subject])


def _evidence(claims: Iterable[Claim]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(claim.evidence for claim in claims))


def _each(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The first passage of each article, of some articles."""
    out: dict[str, Evidence] = {}
    for passage in evidence:
        out.setdefault(passage.article, passage)
    return tuple(out.values())[:_CITED]


def _counts(finding: Finding, say: Phrases) -> str:
    articles = counted(finding.articles or len(finding.claims), "articles", say.language)
    origins = counted(len(finding.origins), "origins", say.language)
    return str(say.w["say"]["count"].format(articles=articles, origins=origins))


MAKERS: Mapping[str, Callable[[StoryView, Phrases], Iterator[Line]]] = {
    "happened": _happened, "numbers": _numbers, "said": _said, "agree": _agree, "differ": _differ,
    "updated": _updated, "weak": _weak, "copies": _copies, "open": _open,
}  # fmt: skip
