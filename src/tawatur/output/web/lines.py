"""Statements as pages list them: who, by what act, when, the words as printed, the chain."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from tawatur.compare.ground.statements import Witness
from tawatur.compare.ground.statements import statements as joined
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.html.article import Hand, Voice, hands
from tawatur.output.html.marks import Mark, marked
from tawatur.output.html.words import words
from tawatur.record import Record, Said
from tawatur.record.rows import ids
from tawatur.record.search import Asked, hits


@dataclass(frozen=True, slots=True)
class Line:
    """A statement with one witness: `id` of the reading, where it stands, and how many other articles print it."""

    id: str
    article: str
    anchor: str
    by: str
    by_href: str
    act: str
    when: str | None
    to: str
    words: Markup
    chain: tuple[Hand, ...]
    others: tuple[Line, ...] = ()
    mode: str = ""


def lines(record: Record, found: Iterable[Said], language: str, voice: Voice, asked: str | Asked = "") -> list[Line]:
    """The statements behind the answers of a search, those that are one joined; `asked` is marked in their words."""
    held = list(found)
    reports = record.reports((said.article for said in held), ("attributions",))
    witnesses = [Witness(reports[said.article], said.number) for said in held if said.article in reports]
    names = {name: ids(report.article, "attributions") for name, report in reports.items()}
    out = []
    for statement in joined(witnesses):
        first, *others = (
            line(w.report, w.number, language, voice, asked, names=names[w.report.article.id])
            for w in statement.witnesses
        )
        out.append(replace(first, others=tuple(others)))
    return out


def line(
    report: Report,
    number: int,
    language: str,
    voice: Voice,
    asked: str | Asked = "",
    parties: Collection[str | None] = (),
    names: Sequence[str] = (),
) -> Line:
    """One statement of an article; `names` are the ids of all its statements, where they are at hand."""
    w = words(language)
    a = report.article.layers.attributions[number]
    source, name = a.chain.source, (names or ids(report.article, "attributions"))[number]
    anchor = f"{report.article.number}-{name.partition('.')[2]}"
    known = source.entity if source.kind != "anonymous" else None
    drawn = hands(a.chain.links, report, w, voice, parties)
    return Line(
        id=name,
        article=report.article.id,
        anchor=anchor,
        by=drawn[-1].words,
        by_href=voice.href(known) if known else "",
        act=w["acts"][a.act],
        when=report.article.published.isoformat() if report.article.published else None,
        to=voice.name(a.addressee.entity) if a.addressee and a.addressee.entity else "",
        words=Markup(" … ").join(highlighted(report, span, asked) for span in a.content),
        chain=drawn,
        mode=w["modes"][a.mode],
    )


def highlighted(report: Report, span: Span, asked: str | Asked) -> Markup:
    """What is printed at a span, with the words asked for marked, exactly."""
    found = hits(report.page.text, asked, span) if asked else []
    return marked(report.page.text, span, [Mark(hit, "mark") for hit in found])
