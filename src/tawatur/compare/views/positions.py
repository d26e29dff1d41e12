"""Positions: what each side said on each issue, in order of days, with the statements that turn marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tawatur.compare.ground.issues import issues
from tawatur.compare.ground.links import body_of
from tawatur.compare.ground.sides import called_by
from tawatur.compare.ground.statements import Statement, Witness, stance, statements
from tawatur.lexicon import Lexicon
from tawatur.model.across import Evidence, Position, Reading, Spoken
from tawatur.model.layers import Link
from tawatur.model.page import Report
from tawatur.script.stems import stem
from tawatur.script.words import forms, stems

# Sources that are somebody's by what they are called, and unnamed ones that speak for a state.
_BODIES, _FOR_A_STATE = ("office", "organisation", "spokesperson"), ("official", "military")


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
        _side(report, source, sides, lexicon),
        a.act,
        a.polarity,
        min((d.isoformat() for d in days if d), default=None),
        tuple(Reading(w.report.article.id, w.number) for w in statement.witnesses),
        tuple(Evidence(report.article.id, span) for span in a.content),
        issues(held, lexicon),
        source.kind != "anonymous" and source.entity is not None,
    )


def _side(report: Report, link: Link, sides: Mapping[str, str], lexicon: Lexicon) -> str:
    """The side of a source: of its entity, else of the body, or by the adjective the country, that the words of an
    office or an official name ("an official in the White House"); "" where open."""
    if label := body_of(report, link):
        return sides.get(label, "")
    if link.words is None or (link.kind not in _BODIES and link.sort not in _FOR_A_STATE):
        return ""
    held = (m.entity for m in report.article.layers.entities if link.words.covers(m.span) and m.type == "ORG")
    if body := next(filter(None, held), None):
        return sides.get(body, "")
    known = called_by(lexicon)
    words = (n for form in forms(report.printed(link.words)) for n in (*stems(form), form.removesuffix("ا")))
    nation = next((known[n] for n in words if n in known), "")
    return sides.get(nation, nation)


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
