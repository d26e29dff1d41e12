"""Statements as `said` shows them: words, chain, witnesses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tawatur.compare.ground.statements import Statement, Witness
from tawatur.compare.ground.statements import statements as joined
from tawatur.lexicon import Lexicon
from tawatur.model.labels import SPEAKS_FOR
from tawatur.model.layers import Link
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.genitive import genitive
from tawatur.record import Record, Said

FROM = "عن"


def describe(link: Link, report: Report) -> str:
    """A link in words: the entity, else the words that name it here or before, else what kind of source it is."""
    if link.words and (link.kind == "anonymous" or not link.entity):
        return " ".join(report.printed(link.words).split())
    return link.entity or link.kind


def chain_text(witness: Witness) -> str:
    """The chain on one line, nearest the page first: outlet عن agency عن source."""
    outlet, *others = witness.attribution.chain.links
    first = outlet.entity or witness.report.page.name
    return f" {FROM} ".join([first, *(behind(o, witness.report) or describe(o, witness.report) for o in others)])


def behind(link: Link, report: Report) -> str:
    """A description behind «عن», in the genitive whatever its sentence has; "" where a link is known by its name."""
    return genitive(describe(link, report), Lexicon()) if link.kind == "anonymous" or not link.entity else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with the ids of its witnesses."""

    statement: Statement
    ids: tuple[str, ...]

    def lines(self) -> list[str]:
        """For the terminal: words, then a line per witness."""
        first = self.statement.first
        a = first.attribution
        to = f" -> {a.addressee.entity}" if a.addressee and a.addressee.entity else ""
        out = [f"{describe(a.chain.source, first.report)}{to} [{a.act}, {a.mode}]: {first.words}"]
        for name, witness in zip(self.ids, self.statement.witnesses, strict=True):
            day = witness.report.article.published
            other = "" if witness.words == first.words else f"\t{witness.words}"
            out.append(f"  {day or '?'}  {chain_text(witness)}  {name}{other}")
        return out

    def json(self) -> dict[str, Any]:
        """The statement as JSON."""
        a = self.statement.first.attribution
        return {
            "source": a.chain.source.entity,
            "words": self.statement.first.words,
            "act": a.act,
            "mode": a.mode,
            "polarity": a.polarity,
            "addressee": a.addressee.entity if a.addressee else None,
            "witnesses": [
                _witness_json(name, witness) for name, witness in zip(self.ids, self.statement.witnesses, strict=True)
            ],
        }


def _witness_json(name: str, witness: Witness) -> dict[str, Any]:
    """One printing of a statement as JSON: every span with its words."""
    a, report = witness.attribution, witness.report

    def passage(span: Span | None) -> dict[str, Any] | None:
        return {"start": span.start, "end": span.end, "text": report.printed(span)} if span else None

    return {
        "id": name,
        "page": report.page.name,
        "article": report.article.id,
        "published": report.article.published.isoformat() if report.article.published else None,
        "content": [passage(span) for span in a.content],
        "cue": passage(a.cue),
        "chain": [
            {"kind": link.kind, "entity": link.entity, "carried": link.carried, "sort": link.sort or None,
             "span": passage(link.span)} for link in a.chain.links
        ],
        "rule": a.made_by.rule,
    }  # fmt: skip


def statements(record: Record, found: Iterable[Said]) -> list[Shown]:
    """The statements behind the answers of `Record.said`, joined."""
    held: dict[str, Report] = {}
    names: dict[tuple[str, int], str] = {}
    witnesses = []
    for said in found:
        if said.article not in held:
            held[said.article] = Report(*record.article(said.article))
        names[said.article, said.number] = said.id
        witnesses.append(Witness(held[said.article], said.number))
    return [
        Shown(statement, tuple(names[w.report.article.id, w.number] for w in statement.witnesses))
        for statement in joined(witnesses)
    ]


def speaks_for(link: Link, report: Report) -> bool:
    """Whether a spokesman is not who his link names: he is, where the article names him and calls him again without
    his name ("the spokeswoman added"), or where the label says whom he speaks for."""
    if link.kind != "spokesperson" or not link.entity or link.entity.startswith(SPEAKS_FOR):
        return False
    held = [m for m in report.article.layers.entities if m.entity == link.entity]
    called = link.words
    own = called is not None and not any(called.covers(m.span) for m in held)
    return not (own and any(m.type == "PER" for m in held))
