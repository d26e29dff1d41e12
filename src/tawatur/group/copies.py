"""Copy groups: articles that carry one text, which of them it comes from, and what each changed.

Candidates are pairs that share sampled fingerprints (every shingle whose hash is divisible by a small number, so that
equal stretches are sampled alike wherever they stand: copies, excerpts and round-ups are all found, in linear time).
They are verified on all their shingles, and aligned sentence by sentence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from tawatur.group.differences import differences
from tawatur.group.text import Body, body
from tawatur.model.across import CopyGroup, CopyKind
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# A fingerprint that stands in more articles than this is a set phrase, and finds nothing.
_COMMON = 40
_SHARED_FINGERPRINTS = 3
_IDENTICAL = 0.95
_EDITED = 0.5
_EXCERPT = 0.7
# Below this share of its words, the longer text holds the shorter as a part.
_PART = 0.6


class Pair(NamedTuple):
    """Two articles that share text: how much of the shorter (by shingles), how alike as wholes, and what kind."""

    left: Body
    right: Body
    contained: float
    jaccard: float
    kind: CopyKind


def copies(reports: Sequence[Report]) -> list[CopyGroup]:
    """The copy groups among some articles, by the id of their first member; whatever the order of the input."""
    bodies = {report.article.id: body(report) for report in sorted(reports, key=lambda r: r.article.id)}
    pairs = [pair for a, b in candidates(bodies.values()) if (pair := verify(bodies[a], bodies[b]))]
    groups = _join(pairs)
    return sorted((_group(members, held) for members, held in groups), key=lambda group: group.articles)


def candidates(bodies: Iterable[Body]) -> list[tuple[str, str]]:
    """Pairs of ids that share enough fingerprints to be looked at."""
    where: dict[int, list[str]] = defaultdict(list)
    size = {}
    for held in bodies:
        prints = held.fingerprints
        size[held.id] = len(prints)
        for mark in prints:
            where[mark].append(held.id)
    shared: Counter[tuple[str, str]] = Counter()
    for names in where.values():
        if 1 < len(names) <= _COMMON:
            shared.update(combinations(sorted(names), 2))
    return sorted((a, b) for (a, b), n in shared.items() if n >= min(_SHARED_FINGERPRINTS, size[a], size[b]) and n > 0)


def verify(left: Body, right: Body) -> Pair | None:
    """The pair with its figures, where the texts really are one; else None."""
    a, b = left.shingles, right.shingles
    both = len(a & b)
    if not both:
        return None
    contained = both / min(len(a), len(b))
    jaccard = both / len(a | b)
    share = min(len(left.forms), len(right.forms)) / max(len(left.forms), len(right.forms))
    if jaccard >= _IDENTICAL:
        return Pair(left, right, contained, jaccard, "identical")
    if contained >= _EXCERPT and share < _PART:
        return Pair(left, right, contained, jaccard, "excerpt")
    if contained >= _EDITED:
        return Pair(left, right, contained, jaccard, "edited")
    return None


def _join(pairs: Sequence[Pair]) -> list[tuple[list[Body], list[Pair]]]:
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while home.setdefault(name, name) != name:
            name = home[name]
        return name

    bodies: dict[str, Body] = {}
    for pair in pairs:
        bodies[pair.left.id], bodies[pair.right.id] = pair.left, pair.right
        a, b = sorted((root(pair.left.id), root(pair.right.id)))
        home[b] = a
    members: dict[str, list[Body]] = defaultdict(list)
    held: dict[str, list[Pair]] = defaultdict(list)
    for name in sorted(bodies):
        members[root(name)].append(bodies[name])
    for pair in pairs:
        held[root(pair.left.id)].append(pair)
    return [(members[name], held[name]) for name in sorted(members)]


def _group(members: Sequence[Body], pairs: Sequence[Pair]) -> CopyGroup:
    original, why = _original(members, pairs)
    kinds = {pair.kind for pair in pairs}
    kind: CopyKind = "edited" if "edited" in kinds else "excerpt" if "excerpt" in kinds else "identical"
    if kind == "excerpt" and _holds_several(pairs):
        kind = "round-up"
    base = original or members[0]
    changed = [d for other in members if other is not base for d in differences(base, other)]
    names = tuple(member.id for member in members)
    return CopyGroup(
        make_id("copies", *names), kind, names, original.id if original else None, tuple(why), tuple(changed)
    )


def _holds_several(pairs: Sequence[Pair]) -> bool:
    longer = Counter(
        max((pair.left, pair.right), key=lambda b: len(b.forms)).id for pair in pairs if pair.kind == "excerpt"
    )
    return any(n > 1 for n in longer.values())


def _original(members: Sequence[Body], pairs: Sequence[Pair]) -> tuple[Body | None, list[str]]:
    """Which member the text comes from, with the evidence; None where the evidence is silent or at odds."""
    why = [
        f"{pair.left.id} and {pair.right.id} share {round(100 * pair.contained)} % of the shorter text ({pair.kind})"
        for pair in pairs
    ]
    agencies = [m for m in members if _is_agency(m, members)]
    if len(agencies) == 1:
        why.append(f"{agencies[0].id} is by the agency that the others credit")
        return agencies[0], why
    days = sorted({m.report.article.published for m in members if m.report.article.published})
    if len(days) > 1 and all(m.report.article.published for m in members):
        first = [m for m in members if m.report.article.published == days[0]]
        if len(first) == 1:
            why.append(f"{first[0].id} is the earliest ({days[0].isoformat()})")
            return first[0], why
    credited = [m for m in members if m.report.article.agency]
    if credited:
        fullest = max(credited, key=lambda m: (len(m.forms), m.id))
        if all(_share(fullest, m) >= _EDITED for m in members if m is not fullest):
            why.append(f"{fullest.id} credits an agency and holds most of the text of the others")
            return fullest, why
    return None, why


def _share(a: Body, b: Body) -> float:
    return len(a.shingles & b.shingles) / max(min(len(a.shingles), len(b.shingles)), 1)


def _is_agency(member: Body, members: Sequence[Body]) -> bool:
    outlet = member.report.article.outlet
    credited = {other.report.article.agency.entity for other in members if other.report.article.agency}
    return outlet is not None and outlet in credited
