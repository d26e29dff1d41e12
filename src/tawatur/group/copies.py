"""Copy groups: articles that carry one text, with the direction of copying and what each copy changed.

Candidates are pairs that share sampled fingerprints (every shingle whose hash is divisible by a small number, so that
equal stretches are sampled alike wherever they stand: copies, excerpts and round-ups are all found, in linear time).
They are verified on all their shingles, and aligned sentence by sentence. Articles of one text, whole or edited, form
one group; an article of its own that holds passages of another forms a group with that other ("excerpt"), or with all
of them ("round-up"). A quotation that two outlets print is no passage: the speaker is what they share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from tawatur.group.differences import differences
from tawatur.group.text import SHINGLE, Body
from tawatur.model.across import CopyGroup, CopyKind
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# A fingerprint that stands in more articles than this is a set phrase, and finds nothing.
_COMMON = 40
_SHARED_FINGERPRINTS = 3
_IDENTICAL = 0.95
_EDITED = 0.5
# Below this share of its words, the longer text holds the shorter as a part.
_PART = 0.6
# What makes passages, measured on 260 pairs of articles (docs/accuracy.md): stretches of so many words that both texts
# have (shorter ones are set phrases); words outside quotation marks in all of these together, and in the longest.
_STRETCH = 8
_PASSAGES = 30
_LONGEST = 15


class Pair(NamedTuple):
    """Two articles that share text: how many words, as a share of the shorter, and of what kind the sharing is."""

    left: Body
    right: Body
    share: float
    words: int
    kind: CopyKind


def copies(reports: Sequence[Report]) -> list[CopyGroup]:
    """The copy groups among some articles, by the ids of their members; whatever the order of the input."""
    bodies = {report.article.id: Body(report) for report in sorted(reports, key=lambda r: r.article.id)}
    pairs = [pair for a, b in candidates(bodies.values()) if (pair := verify(bodies[a], bodies[b]))]
    whole = [pair for pair in pairs if pair.kind in ("identical", "edited")]
    home = _homes(whole)
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(home):
        members[home[name]].append(name)
    held: dict[str, list[Pair]] = defaultdict(list)
    for pair in whole:
        held[home[pair.left.id]].append(pair)
    groups = [_family([bodies[name] for name in members[root]], held[root]) for root in sorted(members)]
    groups += _excerpts([pair for pair in pairs if pair.kind == "excerpt"], home)
    return sorted(groups, key=lambda group: (group.articles, group.kind))


def candidates(bodies: Iterable[Body]) -> list[tuple[str, str]]:
    """Pairs of ids that share enough fingerprints to be looked at."""
    first: dict[int, int] = {}
    more: dict[int, list[int]] = {}
    names, size = [], []
    for n, held in enumerate(bodies):
        prints = held.fingerprints
        names.append(held.id)
        size.append(len(prints))
        for mark in prints:
            if first.setdefault(mark, n) != n:  # most fingerprints stand in one article, and need no list
                more.setdefault(mark, [first[mark]]).append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for found in more.values():
        if len(found) <= _COMMON:
            shared.update(combinations(found, 2))
    pairs = ((a, b) for (a, b), n in shared.items() if n >= min(_SHARED_FINGERPRINTS, size[a], size[b]))
    return sorted((names[a], names[b]) for a, b in pairs)


def verify(left: Body, right: Body) -> Pair | None:
    """The pair with its figures, where the texts really are one or one holds passages of the other; else None."""
    a, b = left.shingles, right.shingles
    both = len(a & b)
    if not both:
        return None
    contained = both / min(len(a), len(b))
    alike = both / len(a | b)
    size, longer = sorted((left.size, right.size))
    part = size / longer < _PART
    if alike >= _IDENTICAL:
        return Pair(left, right, contained, size, "identical")
    if contained >= _EDITED and not part:
        return Pair(left, right, contained, round(contained * size), "edited")
    passages = _passages(left, right)
    words = sum(passages)
    if words < _PASSAGES or max(passages) < _LONGEST:
        return None
    # A rewritten copy keeps long stretches, though most shingles are cut somewhere.
    kind: CopyKind = "excerpt" if part or words < _EDITED * size else "edited"
    return Pair(left, right, words / size, words, kind)


def _passages(left: Body, right: Body) -> list[int]:
    """How many words stand, outside quotation marks, in each stretch of the shorter text that the longer has too."""
    shorter, longer = sorted((left, right), key=lambda body: (body.size, body.id))
    there, quoted = longer.shingles, shorter.quoted
    out, first = [], 0
    for shared, run in groupby(shorter.hashes, key=there.__contains__):
        shingles = sum(1 for _ in run)
        last = first + shingles + SHINGLE - 1
        if shared and last - first >= _STRETCH:
            out.append(quoted[first:last].count(False))
        first += shingles
    return out


def _homes(pairs: Iterable[Pair]) -> dict[str, str]:
    """For each article of a whole or edited copy the first article of its group."""
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while home.setdefault(name, name) != name:
            name = home[name]
        return name

    for pair in pairs:
        a, b = sorted((root(pair.left.id), root(pair.right.id)))
        home[b] = a
    return {name: root(name) for name in home}


def _family(members: Sequence[Body], pairs: Sequence[Pair]) -> CopyGroup:
    original, why = _original(members, pairs)
    kind: CopyKind = "edited" if any(pair.kind == "edited" for pair in pairs) else "identical"
    base = original or members[0]
    changed = [d for other in members if other is not base for d in differences(base, other)]
    names = tuple(member.id for member in members)
    first = (original.id,) if original else ()
    ordered = (*first, *(name for name in names if name not in first))
    source = original.id if original else None
    return CopyGroup(make_id("copies", *names), kind, ordered, source, tuple(why), tuple(changed))


def _excerpts(pairs: Sequence[Pair], home: Mapping[str, str]) -> list[CopyGroup]:
    """A group for each article that holds passages of others, with the member of each text that it shares most with."""
    hosts: dict[str, dict[str, Pair]] = defaultdict(dict)
    for pair in pairs:
        source, holder = _direction(pair)
        text = home.get(source.id, source.id)
        best = hosts[holder.id].get(text)
        if best is None or pair.words > best.words:
            hosts[holder.id][text] = pair
    out = []
    for host, texts in sorted(hosts.items()):
        found = sorted((_direction(pair)[0].id, pair.words) for pair in texts.values())
        sources = [name for name, _ in found]
        why = tuple(f"{host} holds {n} words of {name} in passages" for name, n in found)
        kind: CopyKind = "round-up" if len(sources) > 1 else "excerpt"
        original = None if len(sources) > 1 else sources[0]
        out.append(CopyGroup(make_id("copies", host, *sources), kind, (*sources, host), original, why))
    return out


def _direction(pair: Pair) -> tuple[Body, Body]:
    """(whose text it is, who holds passages of it): by credit, by day, else by the larger share."""
    left, right = pair.left, pair.right
    a, b = left.report.article, right.report.article
    if bool(a.agency) != bool(b.agency):
        return (left, right) if a.agency else (right, left)
    if a.published and b.published and a.published != b.published:
        return (left, right) if a.published < b.published else (right, left)
    return (left, right) if (left.size, left.id) <= (right.size, right.id) else (right, left)


def _original(members: Sequence[Body], pairs: Sequence[Pair]) -> tuple[Body | None, list[str]]:
    """Which member the text comes from, with the evidence; None where the evidence is silent or at odds."""
    why = [
        f"{pair.left.id} and {pair.right.id} share {round(100 * pair.share)} % of the shorter text ({pair.kind})"
        for pair in pairs
    ]
    agencies = [m for m in members if _is_agency(m, members)]
    if len(agencies) == 1:
        why.append(f"{agencies[0].id} is by the agency that the others credit")
        return agencies[0], why
    credited = [m for m in members if m.report.article.agency]
    if credited:
        fullest = max(credited, key=lambda m: (m.size, m.id))
        if all(_share(fullest, m) >= _EDITED for m in members if m is not fullest):
            why.append(f"{fullest.id} credits an agency and holds most of the text of the others")
            return fullest, why
    days = sorted({m.report.article.published for m in members if m.report.article.published})
    if len(days) > 1 and all(m.report.article.published for m in members):
        first = [m for m in members if m.report.article.published == days[0]]
        if len(first) == 1:
            why.append(f"{first[0].id} is the earliest ({days[0].isoformat()})")
            return first[0], why
    return None, why


def _share(a: Body, b: Body) -> float:
    return len(a.shingles & b.shingles) / max(min(len(a.shingles), len(b.shingles)), 1)


def _is_agency(member: Body, members: Sequence[Body]) -> bool:
    outlet = member.report.article.outlet
    credited = {other.report.article.agency.entity for other in members if other.report.article.agency}
    return outlet is not None and outlet in credited
