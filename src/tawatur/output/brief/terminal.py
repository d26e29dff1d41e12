"""The brief, or parts of it, as plain lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.output.brief.build import Brief
from tawatur.output.brief.line import Line
from tawatur.output.html.article import in_words
from tawatur.output.html.words import words


def lines(brief: Brief, keys: tuple[str, ...] | None = None) -> Iterator[str]:
    """The headline, the facts, and the sections named by `keys` (all without), a line per line of the brief."""
    yield f"{brief.number}. {brief.headline}"
    yield " · ".join(filter(None, (brief.when, *brief.facts)))
    for section in brief.sections:
        if keys is not None and section.key not in keys:
            continue
        yield ""
        yield section.heading
        group = ""
        if not section.lines:
            yield f"  {section.empty}"
        for line in section.lines:
            if line.group and line.group != group:
                yield f"  {line.group}"
            group = line.group
            yield from _line(line, brief.language)


def sources(brief: Brief) -> Iterator[str]:
    """The articles of a story under their heading: day, outlet and headline, id."""
    yield ""
    yield brief.words.w["headings"]["sources"]
    for report in brief.reports:
        when = str(report.article.published or "?")
        yield f"    {when} {brief.words.article(report.article.id)} ({report.article.id})"


def _line(line: Line, language: str) -> Iterator[str]:
    flag = f" [{line.flag}]" if line.flag else ""
    yield "    " + " ".join(filter(None, (line.mark, line.when, line.text))) + flag
    if line.quote:
        yield f"      «{line.quote}»"
    if line.chain:
        yield "      " + in_words(line.chain, words(language)["links"]["from"])
