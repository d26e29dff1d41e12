"""What entities are called in Arabic by the articles of a story."""

from __future__ import annotations

from tawatur.lexicon import Lexicon
from tawatur.model.across import StoryView
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.names import ARABIC, gazetteer, in_letters
from tawatur.script.fold import letters

_LONGEST_NAME = 4
# A name whose article melted with a preposition may have lost its first letter.
_MELTED = "ل"


def _whole(report: Report, span: Span) -> str:
    """A name as printed, on one line; its article written out where it melted with the preposition ("للكرملين")."""
    printed = " ".join(report.printed(span).split())
    melted = printed.startswith("ل") and span.start > 0 and report.page.text[span.start - 1] == "ل"
    return f"ا{printed}" if melted else printed


def arabic_names(view: StoryView) -> dict[str, str]:
    """For each entity the fullest Arabic form of its name that the articles print, of a few words at most; of places,
    which have longer names for ceremonies, the most usual; of people and bodies that are listed the name by which they
    go, of bodies where it is printed too: what one side calls a president or an army is not the name.

    Where it is printed by another name alone (a capital, a palace), or by none but a description, that stands for it.
    """
    usual = gazetteer(Lexicon())
    out: dict[str, str] = {}
    instead: dict[str, dict[str, int]] = {}
    described: dict[str, dict[str, int]] = {}
    places: dict[str, dict[str, int]] = {}
    listed: dict[str, str] = {}
    for report in view.reports:
        for m in report.article.layers.entities:
            printed = in_letters(_whole(report, m.span))
            if not m.entity or not ARABIC.search(printed):
                continue
            known = usual.get(m.entity, "")
            if known and (m.type == "PER" or (m.type == "ORG" and letters(printed) == letters(known))):
                listed[m.entity] = known
            if m.nominal or m.metonym or m.type in ("GPE", "LOC"):
                kind = instead if m.metonym else described if m.nominal else places
                counts = kind.setdefault(m.entity, {})
                counts[printed] = counts.get(printed, 0) + 1
                continue
            held = out.get(m.entity, "")
            size = len(printed.split())
            if size <= _LONGEST_NAME and (size, len(printed), printed) > (len(held.split()), len(held), held):
                out[m.entity] = printed
        for party in (report.article.publisher, report.article.agency):
            if party and party.entity and party.span:
                out.setdefault(party.entity, " ".join(report.printed(party.span).split()))
    for label, counts in (*places.items(), *instead.items()):
        out.setdefault(label, min(counts, key=lambda name: (-counts[name], name)))
    for entity in view.entities:
        forms = [name for name in map(in_letters, entity.names) if ARABIC.search(name)]
        if forms:
            out.setdefault(entity.label, min(forms, key=lambda name: name.startswith(_MELTED)))
    for label, counts in described.items():
        out.setdefault(label, min(counts, key=lambda name: (-counts[name], name)))
    return out | listed
