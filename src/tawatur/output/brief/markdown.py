"""The brief as Markdown: numbered references at the end, each with page, code points, and the printed words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.model.across import Evidence
from tawatur.output.brief.build import Brief, Section
from tawatur.output.brief.line import Line
from tawatur.output.html.article import in_words
from tawatur.output.html.words import words

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(brief: Brief) -> str:
    """The brief as one Markdown document, right-to-left where its language is."""
    numbers = {evidence: n for n, evidence in enumerate(brief.cited(), 1)}
    out = [f"# {brief.number}. {escape(brief.headline)}", "", " · ".join(filter(None, (brief.when, *brief.facts))), ""]
    for section in brief.sections:
        out += [*_section(section, numbers, brief.language), ""]
    out += [f"## {brief.words.w['headings']['sources']}", ""]
    out += [f"- `{r.article.id}` {escape(brief.words.article(r.article.id))}" for r in brief.reports]
    out.append("")
    for evidence, n in numbers.items():
        report = next(r for r in brief.reports if r.article.id == evidence.article)
        span = evidence.span
        out.append(
            f"[^{n}]: {escape(report.page.name)}, {span.start}-{span.end}: {escape(brief.words.printed(evidence))}"
        )
    body = "\n".join(out).rstrip() + "\n"
    return f'<div dir="rtl" lang="ar">\n\n{body}\n</div>\n' if words(brief.language)["direction"] == "rtl" else body


def escape(text: str) -> str:
    """Printed words in which nothing is mark-up."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _section(section: Section, numbers: dict[Evidence, int], language: str) -> list[str]:
    out = [f"## {section.heading}", ""]
    if not section.lines:
        return [*out, section.empty]
    group = ""
    for line in section.lines:
        if line.group != group:
            group = line.group
            out += [*([""] if out[-1] else []), *((f"### {escape(group)}", "") if group else ())]
            if section.columns:
                out += [_row(section.columns), _row(("---",) * len(section.columns))]
        out.append(_cells(line, numbers, language) if section.columns else _line(line, numbers, language))
    return out


def _cells(line: Line, numbers: dict[Evidence, int], language: str) -> str:
    """A line as a row: what and how many, who says so, since when, where it stands."""
    who = in_words(line.chain, words(language)["links"]["from"], escape)
    return _row((f"**{escape(line.text)}**", who, line.when, " ".join(f"[^{numbers[e]}]" for e in line.evidence)))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(line: Line, numbers: dict[Evidence, int], language: str) -> str:
    parts = [part for part in (line.mark, line.when and f"{line.when}:", f"**{escape(line.text)}**") if part]
    if line.quote:
        parts.append(f"«{escape(line.quote)}»")
    if line.flag:
        parts.append(f"({line.flag})")
    if line.chain:
        parts.append("— " + in_words(line.chain, words(language)["links"]["from"], escape))
    if line.note:
        parts.append(f"— {escape(line.note)}")
    return "- " + " ".join(parts) + "".join(f" [^{numbers[e]}]" for e in line.evidence)
