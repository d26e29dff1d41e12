"""Which labels mean one thing: a consonant key proposes, context decides, a reader's judgement overrules both.

Nothing here is kept: the answer is computed from mentions and judgements each time, so taking a judgement back undoes
all that followed from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations, islice

from rapidfuzz.distance import Levenshtein

from tawatur.model.across import Entity, Judgement
from tawatur.model.ids import make_id
from tawatur.model.layers import EntityType
from tawatur.resolve import spelling
from tawatur.resolve.seen import Seen
from tawatur.script.fold import folded
from tawatur.script.keys import key

# A common context: an article, or so many others who are named with both, each in few articles only.
_COMPANY, _FEW = 2, 12
# A surname that so many bear in the record points at nobody.
_CROWD = 40


class _Group:
    """All mentions of one label, complete before anything is asked of it; what it was asked is kept.

    `around`: the labels of each article; `groups`: all groups.
    """

    def __init__(self, label: str, around: Mapping[str, set[str]], groups: Mapping[str, _Group]) -> None:
        self.label, self.around, self.groups = label, around, groups
        self.types: Counter[EntityType] = Counter()
        self.forms: Counter[str] = Counter()
        self.articles: set[str] = set()
        self.listed = False
        self._company: set[str] | None = None
        self._rare: set[str] | None = None
        self._names: list[str] | None = None
        self._full: list[str] | None = None
        self._type: EntityType | None = None

    @property
    def company(self) -> set[str]:
        """The labels named with it."""
        if self._company is None:
            self._company = set[str]().union(*(self.around[article] for article in self.articles)) - {self.label}
        return self._company

    @property
    def rare(self) -> set[str]:
        """Those of them in few articles."""
        if self._rare is None:
            self._rare = {other for other in self.company if len(self.groups[other].articles) <= _FEW}
        return self._rare

    @property
    def names(self) -> list[str]:
        """The forms seen, and the label of people where it is a known name and not made from a form."""
        if self._names is None:
            made = self.forms and not (self.listed and self.type == "PER")
            self._names = sorted(name for name in {*self.forms, *(() if made else (self.label,))} if name.strip())
        return self._names

    @property
    def full(self) -> list[str]:
        """The names of several words."""
        if self._full is None:
            self._full = [name for name in self.names if " " in name]
        return self._full

    @property
    def type(self) -> EntityType:
        """The type that most mentions give."""
        if self._type is None:
            most: EntityType = min(self.types, key=lambda kind: (-self.types[kind], kind))
            self._type = most
        return self._type


def resolve(
    mentions: Iterable[Seen], judgements: Iterable[Judgement] = (), among: Collection[str] | None = None
) -> Mapping[str, Entity]:
    """The label of every mention -> its entity; the same whatever the order of mentions.

    With `among`, only these labels are asked what they mean; the others are the company in which they are named.

    Of two judgements on one pair the later (by number, then as given) holds; a withdrawn one counts for nothing. A
    "different" forbids any join that would bring the two together, also by way of a third.
    """
    groups = _groups(mentions)
    asked = groups if among is None else {name: held for name, held in groups.items() if name in among}
    standing = sorted((j for j in judgements if not j.withdrawn), key=lambda j: j.number)
    told = {frozenset((j.left, j.right)): j.same for j in standing if j.left != j.right}
    parts = _Parts(groups, [pair for pair, same in told.items() if not same])
    for pair in sorted((sorted(pair) for pair, same in told.items() if same)):
        if all(name in groups for name in pair):
            parts.join(*pair)
    for one, other in sorted({*_proposed(asked), *_garbled(asked, groups)}):
        if all(_compatible(groups[x], groups[y]) for x in parts.of(one) for y in parts.of(other)):
            parts.join(one, other)
    sets = [members for members in parts.sets() if not asked.keys().isdisjoint(members)]
    found = {name: entity for members in sets for entity in [_entity(members, groups)] for name in members}
    groups.clear()  # each holds all: they would stay until the collector came
    return found


def _groups(mentions: Iterable[Seen]) -> dict[str, _Group]:
    groups: dict[str, _Group] = {}
    around: dict[str, set[str]] = {}
    for mention in mentions:
        group = groups.get(mention.label)
        if group is None:
            group = groups[mention.label] = _Group(mention.label, around, groups)
        group.types[mention.type] += mention.times
        group.articles.add(mention.article)
        group.listed = group.listed or mention.listed
        if not mention.nominal:
            group.forms[mention.form] += mention.times
        around.setdefault(mention.article, set()).add(mention.label)
    return groups


def _proposed(groups: Mapping[str, _Group]) -> Iterator[tuple[str, str]]:
    """Pairs of keys that are one entity: same type, at most one of them listed, alike, and in one context."""
    buckets: dict[tuple[str, str, bool], set[str]] = {}
    for name, group in groups.items():
        for sound, full in _sounds(group):
            buckets.setdefault((group.type, sound, full), set()).add(name)
    for (kind, sound, full), names in buckets.items():
        if full:
            pairs = _begin_alike(names, groups)
            yield from (pair for pair in pairs if _one_name(groups[pair[0]], groups[pair[1]]))
        else:
            yield from (x for x in combinations(sorted(names), 2) if _one_word(groups[x[0]], groups[x[1]]))
            yield from _bearers(names, buckets.get((kind, sound, True), set()), groups)


def _sounds(group: _Group) -> set[tuple[str, bool]]:
    """Keys of the last words of a group's names (surnames, for people), each with: has it words before."""
    names = [name.split() for name in group.names]
    return {(sound, len(words) > 1) for words in names if words and len(sound := key(words[-1])) > 1}


def _begin_alike(names: Iterable[str], groups: Mapping[str, _Group]) -> Iterator[tuple[str, str]]:
    """Pairs of keys of which some full names have first words that are alike: only these can be one.

    A surname has many more bearers than these have first names, and first names fewer sounds: so no two of thousands
    of bearers are compared who cannot be one.
    """
    first: dict[str, set[str]] = {}
    for name in names:
        for form in groups[name].full:
            first.setdefault(form.split(maxsplit=1)[0], set()).add(name)
    found = ((a, b) for x, y in spelling.alike(first) for a in first[x] for b in first[y])
    yield from sorted({(min(pair), max(pair)) for pair in found if pair[0] != pair[1]})


def _one_name(a: _Group, b: _Group) -> bool:
    """Whether two groups with names of several words are one."""
    if a.listed and b.listed:
        return False
    alike = 0.0
    for x in a.full:
        for y in b.full:
            alike = max(alike, spelling.full(x, y))
            if alike >= spelling.SURE:
                return a.type == "PER" or _in_context(a, b)
    return alike >= spelling.LIKELY and _in_context(a, b)


def _one_word(a: _Group, b: _Group) -> bool:
    """Whether two groups with names of one word are one."""
    return not (a.listed and b.listed) and _spelt_alike(a, b) and _in_context(a, b)


def _bearers(lone: set[str], full: set[str], groups: Mapping[str, _Group]) -> Iterator[tuple[str, str]]:
    """Unlisted lone words with the full name that they end: of people, and only where the context has one bearer."""
    if len(full) > _CROWD:
        return
    for name in sorted(lone):
        group = groups[name]
        if group.listed or group.type != "PER" or group.full:
            continue
        near = [other for other in sorted(full - {name}) if _spelt_alike(group, groups[other])]
        near = [other for other in near if _in_context(group, groups[other])]
        if near and all(one == near[0] or _compatible(groups[near[0]], groups[one]) for one in near):
            yield name, near[0]


def _in_context(a: _Group, b: _Group) -> bool:
    if not a.articles.isdisjoint(b.articles):
        return True
    # Of who is named in thousands of articles nobody asks with whom.
    less, more = (a, b) if len(a.articles) <= len(b.articles) else (b, a)
    both = (other for other in less.rare if not more.articles.isdisjoint(less.groups[other].articles))
    return len(list(islice(both, _COMPANY))) == _COMPANY


def _spelt_alike(a: _Group, b: _Group) -> bool:
    """Whether last words are spellings of one."""
    return any(spelling.word(x.split()[-1], y.split()[-1]) >= spelling.LIKELY for x in a.names for y in b.names)


def _compatible(a: _Group, b: _Group) -> bool:
    """Whether two groups can be one: not two listed ones, and no two full names that are unlike."""
    if a.listed and b.listed:
        return False
    one, other = a.full, b.full
    return not one or not other or max(spelling.full(x, y) for x in one for y in other) >= spelling.LIKELY


def _garbled(asked: Mapping[str, _Group], groups: Mapping[str, _Group]) -> Iterator[tuple[str, str]]:
    """Unlisted single words one letter from the surname of somebody listed whom every article of theirs names."""
    for name, group in asked.items():
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

    def of(self, name: str) -> list[str]:
        """The set of a key, sorted."""
        return sorted(self._set[name])

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
