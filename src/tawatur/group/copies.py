"""Copy groups: articles that carry one text, with the direction of copying and what each copy changed.

Candidates are pairs that share sampled fingerprints (every shingle whose hash is divisible by a small number, so that
equal stretches are sampled alike wherever they stand: copies, excerpts and round-ups are all found, in linear time).
They are verified on all their shingles, and aligned sentence by sentence. Articles of one text, whole or edited, form
one group; an article of its own that holds passages of another forms a group with that other ("excerpt"), or with all
of them ("round-up"). A quotation that two outlets print is no passage: the speaker is what they share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tawatur.group.candidates import candidates
from tawatur.group.differences import differences
from tawatur.group.shared import common, distinct, figures, passages, reworded, shares, worded
from tawatur.group.text import Body
from tawatur.model.across import CopyGroup, CopyKind, Difference
from tawatur.model.ids import make_id
from tawatur.model.page import Report

WHOLE = ("identical", "edited")
_IDENTICAL = 0.95
_EDITED = 0.5
# From this share of its words two by two, a text of the other's length is the other rewritten, and no excerpt of it.
_REWRITTEN = 0.6
# Fewer words than these two may say alike; so many make lines that are cut from a longer text, or told anew.
_LINES = 20
# Below this share, two texts of a length that begin with countries of which the other says nothing share a formula, as
# telegrams have that congratulate two states.
_FORMULA = 0.75
# Below this share of its words, the longer text holds the shorter as a part.
_PART = 0.6


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
    pairs = linked(together(found.near), bodies)
    pairs += linked(together(apart(found.far, homes(pairs))), bodies)
    pairs.sort(key=lambda pair: sorted(pair[:2]))
    home = homes(pairs)
    return sorted([*families(home, bodies), *excerpts(pairs, home)], key=lambda g: (g.articles, g.kind))


def linked(found: Iterable[tuple[str, str]], bodies: Mapping[str, Body]) -> list[Pair]:
    """The pairs that are verified among some candidates, but for those that others before them have made one text.

    So a text that a hundred articles print takes some hundred pairs, not 4,950, and is the same whichever they are.
    """
    out: list[Pair] = []
    home: dict[str, str] = {}
    for a, b in found:
        if _root(home, a) != _root(home, b) and (pair := verify(bodies[a], bodies[b])):
            out.append(pair)
            if pair.kind in WHOLE:
                _join(home, a, b)
    return out


def together(found: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Some pairs in order of what hangs together, so that an article is looked at in one go."""
    home: dict[str, str] = {}
    for pair in found:
        _join(home, *pair)
    return sorted(found, key=lambda pair: (_root(home, pair[0]), pair))


def apart(found: Iterable[tuple[str, str]], home: Mapping[str, str]) -> list[tuple[str, str]]:
    """Those of some pairs that are not of one text already."""
    return [(a, b) for a, b in found if home.get(a, a) != home.get(b, b)]


def families(
    home: Mapping[str, str], bodies: Mapping[str, Body], before: Iterable[CopyGroup] = ()
) -> Iterator[CopyGroup]:
    """The groups of whole and edited copies, each with its differences, from the first article of the text of each.

    `before`: such groups as they stood; where one article came to one, it alone is held against the first.
    """
    stood = {frozenset(group.articles): group for group in before}
    for names in texts(home):
        yield _family([bodies[name] for name in names], stood)


def untold(members: Sequence[Body], before: Iterable[CopyGroup]) -> list[str]:
    """The articles of one text whose differences groups as they stood do not tell: all, or the new and the first."""
    every, base = frozenset(body.id for body in members), (_original(members)[0] or members[0]).id
    for group in before:
        if group.articles[0] == base and len(every) == len(group.articles) + 1 and every.issuperset(group.articles):
            return [base, *every.difference(group.articles)]
    return sorted(every)


def texts(home: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The articles of each text, from the first article of the text of each."""
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(home):
        members[home[name]].append(name)
    return [tuple(members[root]) for root in sorted(members)]


def named(names: Sequence[str]) -> str:
    """The id of the copy group of some articles, in order: the host before its sources."""
    return make_id("copies", *names)


def verify(left: Body, right: Body) -> Pair | None:
    """The pair with its figures, where the texts really are one or one holds passages of the other; else None."""
    shorter, longer = sorted((left, right), key=lambda body: (body.size, body.id))
    shared = common(shorter, longer)
    contained, alike = figures(shorter, longer, distinct(shorter, shared))
    if not contained:
        return None
    size = shorter.size
    part = size / longer.size < _PART
    if alike >= _IDENTICAL:
        return Pair(left.id, right.id, contained, size, "identical")
    if contained >= _EDITED and not part:
        words = round(contained * size)
        return None if _formula(left, right, contained) else Pair(left.id, right.id, contained, words, "edited")
    words = passages(shorter, shared)
    held = bool(words) or contained >= _EDITED  # in whole stretches; else the text is told in other words
    if not words and len(shorter.forms) < _LINES:
        return None
    if not held and not reworded(shorter, longer, contained):
        return None
    if not (part and held) and _formula(left, right, contained):  # asked last: it needs the names of both
        return None
    words = words or round(contained * size)  # a few lines of a long text, or a text told in other words
    # A rewritten copy keeps long stretches or most words, though most shingles are cut somewhere.
    whole = not part and (words >= _EDITED * size or worded(shorter, longer)[1] >= _REWRITTEN)
    kind: CopyKind = "edited" if whole else "excerpt"
    source, holder = _direction(left, right) if kind == "excerpt" else (left, right)
    return Pair(source.id, holder.id, words / size, words, kind)


def _formula(left: Body, right: Body, contained: float) -> bool:
    """Whether two texts that share so much begin with countries of which the other says nothing."""
    return contained < _FORMULA and bool(left.begins - right.states and right.begins - left.states)


def homes(pairs: Iterable[Pair]) -> dict[str, str]:
    """For each article of a whole or edited copy the first article of its group."""
    home: dict[str, str] = {}
    for pair in pairs:
        if pair.kind in WHOLE:
            _join(home, pair.left, pair.right)
    return {name: _root(home, name) for name in home}


def _root(home: dict[str, str], name: str) -> str:
    while (above := home.get(name, name)) != name:
        home[name] = home.get(above, above)  # half the way for who asks next
        name = above
    return name


def _join(home: dict[str, str], one: str, other: str) -> None:
    a, b = sorted((_root(home, one), _root(home, other)))
    home[a] = home[b] = a


def _family(members: Sequence[Body], stood: Mapping[frozenset[str], CopyGroup]) -> CopyGroup:
    original, why = _original(members)
    base = original or members[0]
    kind, shared, changed = _told(base, [member for member in members if member is not base], stood)
    names = tuple(member.id for member in members)
    ordered = names if original is None else (base.id, *(name for name in names if name != base.id))
    return CopyGroup(named(names), kind, ordered, base.id if original else None, (*shared, *why), tuple(changed))


def _told(
    base: Body, others: Sequence[Body], stood: Mapping[frozenset[str], CopyGroup]
) -> tuple[CopyKind, list[str], list[Difference]]:
    """How the members of a text stand to the one they are held against: the kind of the group, their shares, what they
    changed. Of a group that one article came to, what was told of the others stays."""
    every = frozenset((base.id, *(other.id for other in others)))
    for at, new in enumerate(others):
        old = stood.get(every - {new.id})
        if old is not None and old.articles[0] == base.id:  # its shares stand first in `why`
            kind, share = _held(base, new)
            own = list(differences(base, new))
            n = _split(base, others[:at], others[at + 1 :], old.differences) if own else 0
            changed = [*old.differences[:n], *own, *old.differences[n:]]
            kind = "edited" if old.kind == "edited" else kind
            return kind, [*old.why[:at], share, *old.why[at : len(others) - 1]], changed
    kinds, shared = zip(*(_held(base, other) for other in others), strict=True)
    changed = [d for other in others for d in differences(base, other)]
    return "edited" if "edited" in kinds else "identical", list(shared), changed


def _split(base: Body, first: Sequence[Body], last: Sequence[Body], held: Sequence[Difference]) -> int:
    """How many of some differences are those of the first members; a sentence dropped does not say by whom."""
    names, others = {body.id for body in first}, {body.id for body in last}
    low = max((n for n, d in enumerate(held, 1) if d.right and d.right.article in names), default=0)
    high = min((n for n, d in enumerate(held) if d.right and d.right.article in others), default=len(held))
    if low == high or not first or not last:
        return high if first else 0
    if len(first) <= len(last):
        return sum(1 for other in first for _ in differences(base, other))
    return len(held) - sum(1 for other in last for _ in differences(base, other))


def _held(base: Body, other: Body) -> tuple[CopyKind, str]:
    """How an article of a text stands to the one that the others are held against, and this in plain English."""
    contained, alike = shares(base, other)
    kind: CopyKind = "identical" if alike >= _IDENTICAL else "edited"
    one, two = sorted((base.id, other.id))
    return kind, f"{one} and {two} share {round(100 * contained)} % of the shorter text ({kind})"


def excerpts(pairs: Iterable[Pair], home: Mapping[str, str]) -> list[CopyGroup]:
    """A group for each article that holds passages of other texts, with the member of each that it shares most with."""
    hosts: dict[str, dict[str, Pair]] = defaultdict(dict)
    for pair in pairs:
        text = home.get(pair.left, pair.left)
        if pair.kind in WHOLE or text == home.get(pair.right):
            continue
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
    a, b = left.bare.article, right.bare.article
    if bool(a.agency) != bool(b.agency):
        return (left, right) if a.agency else (right, left)
    if a.published and b.published and a.published != b.published:
        return (left, right) if a.published < b.published else (right, left)
    return (left, right) if (left.size, left.id) <= (right.size, right.id) else (right, left)


def _original(members: Sequence[Body]) -> tuple[Body | None, list[str]]:
    """Which member the text comes from, with the evidence; None where the evidence is silent or at odds."""
    why: list[str] = []
    agencies = [m for m in members if _is_agency(m, members)]
    if len(agencies) == 1:
        why.append(f"{agencies[0].id} is by the agency that the others credit")
        return agencies[0], why
    credited = [m for m in members if m.bare.article.agency]
    if credited:
        fullest = max(credited, key=lambda m: (m.size, m.id))
        if all(_holds(fullest, m) for m in members if m is not fullest):
            why.append(f"{fullest.id} credits an agency and holds most of the text of the others")
            return fullest, why
    days = sorted({m.bare.article.published for m in members if m.bare.article.published})
    if len(days) > 1 and all(m.bare.article.published for m in members):
        first = [m for m in members if m.bare.article.published == days[0]]
        if len(first) == 1:
            why.append(f"{first[0].id} is the earliest ({days[0].isoformat()})")
            return first[0], why
    return None, why


def _holds(fullest: Body, other: Body) -> bool:
    """Whether a text holds most of another's, in its stretches or word by word."""
    shorter, longer = sorted((fullest, other), key=lambda body: (body.size, body.id))
    return shares(fullest, other)[0] >= _EDITED or worded(shorter, longer)[1] >= _REWRITTEN


def _is_agency(member: Body, members: Sequence[Body]) -> bool:
    outlet = member.bare.article.outlet
    credited = {other.bare.article.agency.entity for other in members if other.bare.article.agency}
    return outlet is not None and outlet in credited
