"""Copy groups: articles that carry one text, with the direction of copying and what each copy changed.

Candidates are pairs that share sampled fingerprints (every shingle whose hash is divisible by a small number, so that
equal stretches are sampled alike wherever they stand: copies, excerpts and round-ups are all found, in linear time).
They are verified on all their shingles, and aligned sentence by sentence. Articles of one text, whole or edited, form
one group; an article of its own that holds passages of another forms a group with that other ("excerpt"), or with all
of them ("round-up"). A quotation that two outlets print is no passage: the speaker is what they share.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from tawatur.group.differences import differences
from tawatur.group.text import SAMPLE, SHINGLE, Body
from tawatur.model.across import CopyGroup, CopyKind
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# A fingerprint that stands in more articles than this is a set phrase, and finds nothing.
COMMON = 40
SHARED = 3
WHOLE = ("identical", "edited")
# The index of fingerprints lies on shelves of machine words: 40 bits of the fingerprint, 24 for the article.
_SHELVES, _BITS = 64, 24
_PLACE, _ALL = (1 << _BITS) - 1, (1 << 64) - 1
_IDENTICAL = 0.95
_EDITED = 0.5
# Below this share, two texts of a length that begin with countries of which the other says nothing share a formula, as
# telegrams have that congratulate two states.
_FORMULA = 0.75
# Below this share of its words, the longer text holds the shorter as a part.
_PART = 0.6
# What makes passages, measured on 260 pairs of articles (docs/accuracy.md): stretches of so many words that both texts
# have (shorter ones are set phrases); words outside quotation marks in all of these together, and in the longest.
_STRETCH = 8
_PASSAGES = 30
_LONGEST = 15


class Pair(NamedTuple):
    """Two articles (ids) that share text: how many words, as a share of the shorter, and of what kind the sharing is.

    Where one holds passages of the other ("excerpt"), `left` is whose text it is.
    """

    left: str
    right: str
    share: float
    words: int
    kind: CopyKind


def copies(reports: Sequence[Report]) -> list[CopyGroup]:
    """The copy groups among some articles, by the ids of their members; whatever the order of the input."""
    bodies = {report.article.id: Body(report) for report in sorted(reports, key=lambda r: r.article.id)}
    found = candidates((body.id, body.fingerprints) for body in bodies.values())
    return assembled([pair for a, b in found if (pair := verify(bodies[a], bodies[b]))], bodies)


def assembled(pairs: Sequence[Pair], bodies: Mapping[str, Body]) -> list[CopyGroup]:
    """The copy groups that some verified pairs make; `bodies` holds at least the articles of these pairs."""
    home = homes(pairs)
    return sorted([*families(pairs, home, bodies), *excerpts(pairs, home)], key=lambda g: (g.articles, g.kind))


def families(pairs: Iterable[Pair], home: Mapping[str, str], bodies: Mapping[str, Body]) -> Iterator[CopyGroup]:
    """The groups of whole and edited copies, each with its differences."""
    held: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.kind in WHOLE:
            held[home[pair.left]].append(pair)
    for names in texts(home):
        yield _family([bodies[name] for name in names], held[names[0]])


def texts(home: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The articles of each text, from the first article of the text of each."""
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(home):
        members[home[name]].append(name)
    return [tuple(members[root]) for root in sorted(members)]


def named(names: Sequence[str]) -> str:
    """The id of the copy group of some articles, in order: the host before its sources."""
    return make_id("copies", *names)


def candidates(prints: Iterable[tuple[str, Iterable[int]]]) -> list[tuple[str, str]]:
    """Pairs of ids that share enough fingerprints to be looked at, from the fingerprints of each, in order of ids."""
    names, size = [], []
    shelves = [array("Q") for _ in range(_SHELVES)]
    for n, (name, marks) in enumerate(prints):
        names.append(name)
        size.append(0)
        for mark in marks:  # a mark without its last bits, which name the shelf, leaves room for the article
            shelves[mark // SAMPLE % _SHELVES].append(mark // SAMPLE // _SHELVES << _BITS & _ALL | n)
            size[n] += 1
    shared: Counter[tuple[int, int]] = Counter()
    for shelf in shelves:
        where: dict[int, list[int]] = {}
        times = Counter(held >> _BITS for held in shelf)
        for held in shelf:
            if 1 < times[held >> _BITS] <= COMMON:
                where.setdefault(held >> _BITS, []).append(held & _PLACE)
        for found in where.values():
            shared.update(combinations(found, 2))
    pairs = ((a, b) for (a, b), n in shared.items() if n >= enough(size[a], size[b]))
    return sorted((min(names[a], names[b]), max(names[a], names[b])) for a, b in pairs)


def enough(one: int, other: int) -> int:
    """How many fingerprints two texts with so many must share to be looked at."""
    return min(SHARED, one, other)


def verify(left: Body, right: Body) -> Pair | None:
    """The pair with its figures, where the texts really are one or one holds passages of the other; else None."""
    a, b = left.shingles, right.shingles
    both = len(a & b)
    if not both:
        return None
    contained = both / min(len(a), len(b))
    alike = both / (len(a) + len(b) - both)
    size, longer = sorted((left.size, right.size))
    part = size / longer < _PART
    if alike >= _IDENTICAL:
        return Pair(left.id, right.id, contained, size, "identical")
    if contained < _FORMULA and not part and left.begins - right.states and right.begins - left.states:
        return None
    if contained >= _EDITED and not part:
        return Pair(left.id, right.id, contained, round(contained * size), "edited")
    passages = _passages(left, right)
    words = sum(passages)
    if words < _PASSAGES or max(passages) < _LONGEST:
        return None
    # A rewritten copy keeps long stretches, though most shingles are cut somewhere.
    kind: CopyKind = "excerpt" if part or words < _EDITED * size else "edited"
    source, holder = _direction(left, right) if kind == "excerpt" else (left, right)
    return Pair(source.id, holder.id, words / size, words, kind)


def _passages(left: Body, right: Body) -> list[int]:
    """How many words stand, outside quotation marks, in each stretch of the shorter text that the longer has too."""
    shorter, longer = sorted((left, right), key=lambda body: (body.size, body.id))
    there, hashes = longer.shingles, shorter.hashes
    stretches: dict[int, tuple[int, int]] = {}  # a stretch that the text repeats counts once
    last = 0
    for shared, run in groupby(hashes, key=there.__contains__):
        first, last = last, last + len(list(run))
        if shared and last - first >= _STRETCH - SHINGLE + 1:
            stretches.setdefault(hashes[first], (first, last + SHINGLE - 1))
    quoted = shorter.quoted if sum(b - a for a, b in stretches.values()) >= _PASSAGES else []
    return [quoted[a:b].count(False) for a, b in stretches.values()] if quoted else []


def homes(pairs: Iterable[Pair]) -> dict[str, str]:
    """For each article of a whole or edited copy the first article of its group."""
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while home.setdefault(name, name) != name:
            name = home[name]
        return name

    for pair in pairs:
        if pair.kind in WHOLE:
            a, b = sorted((root(pair.left), root(pair.right)))
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
    return CopyGroup(named(names), kind, ordered, source, tuple(why), tuple(changed))


def excerpts(pairs: Iterable[Pair], home: Mapping[str, str]) -> list[CopyGroup]:
    """A group for each article that holds passages of others, with the member of each text that it shares most with."""
    hosts: dict[str, dict[str, Pair]] = defaultdict(dict)
    for pair in pairs:
        if pair.kind in WHOLE:
            continue
        text = home.get(pair.left, pair.left)
        best = hosts[pair.right].get(text)
        if best is None or pair.words > best.words:
            hosts[pair.right][text] = pair
    out = []
    for host, texts in sorted(hosts.items()):
        found = sorted((pair.left, pair.words) for pair in texts.values())
        sources = [name for name, _ in found]
        why = tuple(f"{host} holds {n} words of {name} in passages" for name, n in found)
        kind: CopyKind = "round-up" if len(sources) > 1 else "excerpt"
        original = None if len(sources) > 1 else sources[0]
        out.append(CopyGroup(named((host, *sources)), kind, (*sources, host), original, why))
    return out


def _direction(left: Body, right: Body) -> tuple[Body, Body]:
    """(whose text it is, who holds passages of it): by credit, by day, else by the larger share."""
    a, b = left.report.article, right.report.article
    if bool(a.agency) != bool(b.agency):
        return (left, right) if a.agency else (right, left)
    if a.published and b.published and a.published != b.published:
        return (left, right) if a.published < b.published else (right, left)
    return (left, right) if (left.size, left.id) <= (right.size, right.id) else (right, left)


def _original(members: Sequence[Body], pairs: Sequence[Pair]) -> tuple[Body | None, list[str]]:
    """Which member the text comes from, with the evidence; None where the evidence is silent or at odds."""
    why = [
        f"{pair.left} and {pair.right} share {round(100 * pair.share)} % of the shorter text ({pair.kind})"
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
