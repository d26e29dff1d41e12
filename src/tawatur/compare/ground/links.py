"""Whether it is known who a link of a chain is: by a label, by the body or place that its words name."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.ground.listed import folded
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link
from tawatur.model.page import Report
from tawatur.script.words import forms

_THE = "ال"
# Words with which a body is called by what it is there for, at least.
_LONG = 3
PLACES = frozenset({"GPE", "LOC"})
# Who hears somebody and hands on what he says; the kinds of names of such.
HEARS = frozenset({"agency", "outlet"})
# Marks in which a name stands.
_MARKS = frozenset('«“"(')
# Bodies and officers are told from others by their place.
_PLACED = frozenset({"organisation", "office"})


def body_of(report: Report, link: Link) -> str | None:
    """The entity of a link; for a document or description the body named inside its words."""
    words = link.words
    if link.entity or words is None or link.kind == "anonymous":
        return link.entity
    held = (m for m in report.article.layers.entities if words.covers(m.span) and m.type == "ORG" and m.entity)
    return next((m.entity for m in held), None)


def _identified(report: Report, link: Link, lexicon: Lexicon) -> bool:
    """Whether the words of a link say which body or officer it is, by a person's name or a place in them, a name in
    marks, or at length by what it is there for ("the committee of control over …")."""
    words, text = link.words, report.page.text
    if words and link.kind == "organisation" and not _MARKS.isdisjoint(text[max(words.start - 1, 0) : words.end]):
        return True
    if words and link.kind == "organisation" and _by_its_task(forms(report.printed(words)), lexicon):
        return True
    held = [m for m in report.article.layers.entities if m.entity and words and words.covers(m.span)]
    placed = link.kind in _PLACED  # "the police chief of the province of …"
    return any(m.type == "PER" or (placed and m.type in PLACES) for m in held)


def _by_its_task(held: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words are the name of a body by what it is there for: of some length, and of a known one."""
    if len(held) < _LONG or held[0].removeprefix(_THE) not in folded(lexicon, "heads"):
        return False
    return any(word.startswith(_THE) for word in held[:_LONG])


def media(report: Report, link: Link, lexicon: Lexicon) -> bool:
    """Whether a link is other media, or reports, that nobody names: "local media", "press reports"."""
    if link.words is None or body_of(report, link) is not None:
        return False
    held = forms(report.printed(link.words))
    reports = link.kind == "document" and not folded(lexicon, "reports").isdisjoint(held[:1])
    return reports or not folded(lexicon, "media").isdisjoint(held)


def known(report: Report, link: Link, lexicon: Lexicon) -> bool:
    """Whether a source is named, a known body, or a document, which can be asked for."""
    if link.kind == "document" and media(report, link, lexicon):
        return False
    if link.kind in ("outlet", "document"):
        return True
    return link.kind != "anonymous" and (body_of(report, link) is not None or _identified(report, link, lexicon))
