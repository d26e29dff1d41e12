"""From a story's view to the brief: sections of lines, each line with the passages it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.model.across import Evidence, StoryView
from tawatur.model.page import Report
from tawatur.output.brief.line import Line
from tawatur.output.brief.phrase import Phrases
from tawatur.output.brief.sections import MAKERS
from tawatur.output.html.words import counted, day

# The sections in order; each is there even when it is empty, and then says so.
SECTIONS = tuple(MAKERS)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the brief; `empty` is what it says when it has no lines, `columns` heads its tables, if it has any.

    Lines of a table are rows: what and how many (`text`), who says so (`chain`), since when (`when`); `group` heads it.
    """

    key: str
    heading: str
    note: str
    empty: str
    lines: tuple[Line, ...]
    columns: tuple[str, ...] = ()


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
    sections = tuple(
        Section(
            key, say.w["headings"][key], say.w["notes"][key], say.w["empty"][key], tuple(make(view, say)),
            tuple(say.w["columns"].values()) if key == "numbers" else (),
        )
        for key, make in MAKERS.items()
    )  # fmt: skip
    days = [day(held, language) for held in dict.fromkeys(view.story.when) if held]
    told = tuple(facts(view, sum(len(section.lines) for section in sections if section.key == "open"), language))
    return Brief(
        view.number, view.story.id, language, headline(view, say), view.story.headline, " – ".join(days), told,
        sections, (*view.reports, *view.others), say,
    )  # fmt: skip


def headline(view: StoryView, say: Phrases) -> str:
    """The headline of a story as printed; "" where it has no articles."""
    held = view.story.headline
    return say.printed(held) if held else view.reports[0].headline if view.reports else ""


def facts(view: StoryView, left: int, language: str) -> Iterator[str]:
    """What there is of a story, counted, in words; `left` is how many questions are open."""
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
    if left:
        yield counted(left, "open", language)
