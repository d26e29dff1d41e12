"""Positions: what each side said on each issue, in order of days, with the statements that turn marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tawatur.compare.ground.issues import issues
from tawatur.compare.ground.statements import Statement, Witness, stance, statements
from tawatur.lexicon import Lexicon
from tawatur.model.across import Evidence, Position, Reading, Spoken
from tawatur.model.page import Report
from tawatur.script.stems import stem


def spoken(reports: Sequence[Report], sides: Mapping[str, str], lexicon: Lexicon) -> list[Spoken]:
    """The statements of a story, witnesses joined, in order of days."""
    found = [Witness(r, n) for r in reports for n in range(len(r.article.layers.attributions))]
    return sorted((_spoken(s, sides, lexicon) for s in statements(found)), key=lambda s: (s.said or "~", s.witnesses))


def _spoken(statement: Statement, sides: Mapping[str, str], lexicon: Lexicon) -> Spoken:
    first = statement.first
    a, report = first.attribution, first.report
    source = a.chain.source
    by = source.entity or (first.printed(source.words) if source.words else source.kind)
    held = [stem(form) for form in first.forms if form[0].isalnum()]
    days = [w.report.article.published for w in statement.witnesses]
    return Spoken(
        by,
        sides.get(source.entity or "", ""),
        a.act,
        a.polarity,
        min((d.isoformat() for d in days if d), default=None),
        tuple(Reading(w.report.article.id, w.number) for w in statement.witnesses),
        tuple(Evidence(report.article.id, span) for span in a.content),
        issues(held, lexicon),
        source.kind != "anonymous" and source.entity is not None,
    )


def positions(said: Iterable[Spoken]) -> list[Position]:
    """One position for each side and issue on which it said anything, by side and issue."""
    held: dict[tuple[str, str], list[Spoken]] = {}
    for statement in said:
        for issue in statement.issues:
            if statement.side:
                held.setdefault((statement.side, issue), []).append(statement)
    return [Position(side, issue, tuple(rows), _turns(rows)) for (side, issue), rows in sorted(held.items())]


def _turns(rows: Sequence[Spoken]) -> tuple[int, ...]:
    """Indices of statements that are for what the last clear one was against, or the other way round."""
    out, last = [], 0
    for n, row in enumerate(rows):
        now = stance(row.act, row.polarity)
        if now and last and now != last:
            out.append(n)
        last = now or last
    return tuple(out)
