"""Which labels mean one thing: a consonant key proposes, context decides, a reader's judgement overrules both.

Nothing here is kept: the answer is computed from mentions and judgements each time, so taking a judgement back undoes
all that followed from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from tawatur.model.across import Entity, Judgement
from tawatur.model.ids import make_id
from tawatur.model.layers import EntityType
from tawatur.resolve.seen import Seen
from tawatur.script.fold import folded
from tawatur.script.keys import key, likeness

# Full names that sound so much alike are one; short ones need an article or company in common.
_SURE, _LIKELY = 0.93, 0.80
# So many others must be named with both for "the same company".
_COMPANY = 2


@dataclass(slots=True)
class _Group:
    """All mentions of one label."""

    label: str
    types: Counter[EntityType] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    listed: bool = False

    @property
    def type(self) -> EntityType:
        """The type that most mentions give."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))


def resolve(mentions: Iterable[Seen], judgements: Iterable[Judgement] = ()) -> Mapping[str, Entity]:
    """The label of every mention -> its entity; the same whatever the order of mentions.

    Of two judgements on one pair the later (by number, then as given) holds; a withdrawn one counts for nothing. A
    "different" forbids any join that would bring the two together, also by way of a third.
    """
    groups = _groups(mentions)
    standing = sorted((j for j in judgements if not j.withdrawn), key=lambda j: j.number)
    told = {frozenset((j.left, j.right)): j.same for j in standing if j.left != j.right}
    parts = _Parts(groups, [pair for pair, same in told.items() if not same])
    for pair in sorted((sorted(pair) for pair, same in told.items() if same)):
        if all(name in groups for name in pair):
            parts.join(*pair)
    for one, other in sorted(_proposed(groups), key=lambda pair: pair):
        parts.join(one, other)
    return {name: entity for members in parts.sets() for entity in [_entity(members, groups)] for name in members}


def _groups(mentions: Iterable[Seen]) -> dict[str, _Group]:
    groups: dict[str, _Group] = {}
    by_article: dict[str, set[str]] = {}
    for mention in mentions:
        group = groups.setdefault(mention.label, _Group(mention.label))
        group.types[mention.type] += 1
        group.articles.add(mention.article)
        group.listed = group.listed or mention.listed
        if not mention.nominal:
            group.forms[mention.form] += 1
        by_article.setdefault(mention.article, set()).add(mention.label)
    for name, group in groups.items():
        group.company = set().union(*(by_article[article] for article in group.articles)) - {name}
    return groups


def _proposed(groups: Mapping[str, _Group]) -> Iterator[tuple[str, str]]:
    """Pairs of keys that are one entity: same type, at most one of them listed, alike, and in one context."""
    buckets: dict[tuple[str, str], set[str]] = {}
    for name, group in groups.items():
        for sound in _sounds(group):
            buckets.setdefault((group.type, sound), set()).add(name)
    seen: set[tuple[str, str]] = set()
    for names in buckets.values():
        for one, other in combinations(sorted(names), 2):
            if (one, other) not in seen:
                seen.add((one, other))
                if _same(groups[one], groups[other]):
                    yield one, other
    yield from _garbled(groups)


def _sounds(group: _Group) -> set[str]:
    """Keys of the last words of label and forms: surnames for people."""
    return {sound for name in (group.label, *group.forms) if name.split() and len(sound := key(name.split()[-1])) > 1}


def _same(a: _Group, b: _Group) -> bool:
    if a.listed and b.listed:
        return False
    alike = max((_alike(x, y) for x in _names(a) for y in _names(b)), default=0.0)
    if alike >= _SURE and len(a.label.split()) > 1 and len(b.label.split()) > 1:
        return True
    return alike >= _LIKELY and (bool(a.articles & b.articles) or len(a.company & b.company) >= _COMPANY)


def _names(group: _Group) -> list[str]:
    return [group.label, *sorted(group.forms)]


def _alike(one: str, other: str) -> float:
    """Likeness word by word from the end; where one gives a first name and the other none, the surnames count."""
    a, b = one.split(), other.split()
    if len(a) == 1 or len(b) == 1:
        return likeness(a[-1], b[-1]) if a and b else 0.0
    return min(likeness(a[-1], b[-1]), likeness(a[0], b[0]))


def _garbled(groups: Mapping[str, _Group]) -> Iterator[tuple[str, str]]:
    """Unlisted single words one letter from the surname of somebody listed whom every article of theirs names."""
    for name, group in groups.items():
        if group.listed or group.type != "PER" or any(len(form.split()) > 1 for form in group.forms):
            continue
        near = {
            other
            for other in group.company
            if groups[other].listed and groups[other].type == "PER" and group.articles <= groups[other].articles
            if any(_one_letter(x, y.split()[-1]) for x in group.forms for y in groups[other].forms)
        }
        if len(near) == 1:
            yield name, near.pop()


def _one_letter(one: str, other: str) -> bool:
    a, b = folded(one), folded(other)
    return min(len(a), len(b)) >= 4 and a[0] == b[0] and Levenshtein.distance(a, b, score_cutoff=1) == 1


class _Parts:
    """Disjoint sets of keys that never bring a forbidden pair together."""

    def __init__(self, names: Iterable[str], apart: Iterable[frozenset[str]]) -> None:
        self._set = {name: {name} for name in names}
        self._apart = [tuple(sorted(pair)) for pair in apart]

    def join(self, one: str, other: str) -> None:
        """Join two sets, unless a judgement keeps members of them apart."""
        a, b = self._set[one], self._set[other]
        if a is b or any((x in a and y in b) or (x in b and y in a) for x, y in self._apart):
            return
        a |= b
        for name in b:
            self._set[name] = a

    def sets(self) -> list[list[str]]:
        """Every set once, sorted."""
        return sorted({id(held): sorted(held) for held in self._set.values()}.values())


def _entity(members: list[str], groups: Mapping[str, _Group]) -> Entity:
    """The entity of joined groups: a listed label before others, then the most frequent, then the longest."""
    held = [groups[name] for name in members]
    best = min(held, key=lambda g: (not g.listed, -sum(g.forms.values()), -len(g.label), g.label))
    forms: Counter[str] = Counter()
    for group in held:
        forms.update(group.forms)
    names = tuple(form for form, _ in sorted(forms.items(), key=lambda item: (-item[1], item[0])))
    return Entity(make_id("entity", best.type, best.label), best.label, best.type, names, best.listed, tuple(members))
