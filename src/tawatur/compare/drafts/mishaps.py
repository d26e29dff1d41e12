"""Mishaps: what kind of one some words tell of, whether they tell of several, and what one is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.listed import stemmed
from tawatur.lexicon import Lexicon
from tawatur.model.across import Value
from tawatur.script.stems import stem
from tawatur.script.words import forms

# The kind that many others come with: a boat that sinks has often collided.
_ANY = "accident"


def mishaps(stems: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The kinds of mishaps that some stems name: fire, collision, wreck …, each under its first word."""
    return frozenset(_kinds(lexicon)[s] for s in stems if s in _kinds(lexicon))


@cache
def seldom(lexicon: Lexicon) -> frozenset[str]:
    """The kinds of mishaps of which a country has no two in some days."""
    return frozenset(lexicon.table("compare", "lists")["seldom"])


@cache
def daily(lexicon: Lexicon) -> frozenset[str]:
    """The kinds of mishaps of which a region has many a day."""
    return frozenset(kind for kind, name in _names(lexicon).items() if name == _ANY)


def separate(stems: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether some stems, in order, tell of several happenings: "separate accidents", but not "various injuries"."""
    words, wounds = stemmed(lexicon, "separate"), stemmed(lexicon, "wounds")
    return any(s in words and (not n or stems[n - 1] not in wounds) for n, s in enumerate(stems))


def title(kinds: Iterable[str], place: str, day: str | None, lexicon: Lexicon) -> str:
    """What a mishap is called: by the kind that most of its tellings name, with its place and day."""
    counts = Counter(_names(lexicon)[kind] for kind in kinds)
    if not counts:
        return place
    kind = min(counts, key=lambda name: (-counts[name], name == _ANY, name))
    return f"{kind}: {place}, {day}" if day else f"{kind}: {place}"


def apart_from_parts(drafts: Sequence[Draft], tolls: Collection[Value]) -> list[Draft]:
    """Numbers without those that make up a toll, in one sentence ("four there, two in the harbour and four at sea")."""
    held: dict[int, list[Draft]] = {}
    for draft in drafts:
        held.setdefault(draft.sentence, []).append(draft)
    parted = {n for n, same in held.items() if len(same) > 1 and sum(map(_count, same)) in tolls}
    return [draft for draft in drafts if draft.sentence not in parted]


def as_titled(drafts: Sequence[Draft]) -> list[Draft]:
    """The tolls of a sentence without those of something else, where the title has one of their kind.

    "While a court hears who killed twelve there, a gunman killed two here", under "Gunman kills two".
    """
    article = drafts[0].scene.report.article if drafts else None
    if article is None or article.title is None:
        return list(drafts)
    values = {q.value for q in article.layers.quantities if article.title.covers(q.span)}
    titled = {draft.kind for draft in drafts if draft.claim.value in values}
    return [draft for draft in drafts if draft.kind not in titled or draft.claim.value in values]


def _count(draft: Draft) -> float:
    return draft.claim.value if isinstance(draft.claim.value, int | float) else 0


@cache
def _kinds(lexicon: Lexicon) -> dict[str, str]:
    rows = lexicon.table("compare", "lists")["kinds"]
    return {stem(form): row[0] for row in rows for word in row for form in forms(word)}


@cache
def _names(lexicon: Lexicon) -> dict[str, str]:
    """The name of each kind, under its first word."""
    table = lexicon.table("compare", "lists")
    return {row[0]: name for row, name in zip(table["kinds"], table["kind_names"], strict=True)}
