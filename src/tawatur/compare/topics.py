"""Topics: claims that are about one thing and can be held against each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tawatur.compare.attributes import OTHER
from tawatur.compare.ground import Draft
from tawatur.compare.outcomes import TOPIC
from tawatur.compare.units import comparable

# Numbers without event are of one thing when their sentences share so many words (and an entity).
_SHARED, _SHARED_BARE = 3, 5
_DAYS = 14
# So many of the last numbers about a name are asked whether the next counts the same.
_ASKED = 40
# Units in which everything is counted: two numbers in them need more in common to be of one thing.
_EVERYDAY = frozenset(
    {"percent", "person", "USD", "EUR", "GBP", "country", "kilometre", "metre", "case", "time", "city"}
)


@dataclass(frozen=True, slots=True)
class Topic:
    """Claims of one subject, attribute and unit, in order of days."""

    subject: str
    about: str
    attribute: str
    drafts: tuple[Draft, ...]


def topics(drafts: Sequence[Draft]) -> list[Topic]:
    """All claims by what they are about; those without event get the entity they share for a subject."""
    by_key: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    loose: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: (d.claim.said or "", d.scene.report.page.name, d.claim.evidence, d.id)):
        unit = comparable(draft.claim.unit)
        word = isinstance(draft.claim.value, str)
        if draft.cluster or word:
            part = str(draft.claim.value) if draft.claim.attribute == TOPIC else unit
            by_key[draft.claim.subject, draft.claim.attribute, part].append(draft)
        else:
            loose[draft.claim.attribute, unit].append(draft)
    out = [_topic(held) for held in by_key.values()]
    for held in loose.values():
        out += [_topic(_with_subject(members)) for members in _joined(held)]
    return sorted(out, key=lambda t: (t.drafts[0].claim.said or "", t.drafts[0].claim.evidence, t.attribute, t.subject))


def _topic(drafts: Sequence[Draft]) -> Topic:
    first = drafts[0].claim
    return Topic(first.subject, first.about, first.attribute, tuple(drafts))


def _joined(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Claims without event, put together where their sentences speak of one thing."""
    home = list(range(len(drafts)))
    where: dict[str, list[int]] = defaultdict(list)
    for j, draft in enumerate(drafts):
        names = draft.entities | draft.sides
        for i in sorted({i for name in names for i in where[name][-_ASKED:]}):
            if home[i] != home[j] and _one_thing(drafts[i], draft):
                old, new = max(home[i], home[j]), min(home[i], home[j])
                home = [new if h == old else h for h in home]
        for name in names:
            where[name].append(j)
    groups: dict[int, list[Draft]] = defaultdict(list)
    for draft, h in zip(drafts, home, strict=True):
        groups[h].append(draft)
    return list(groups.values())


def _one_thing(a: Draft, b: Draft) -> bool:
    """Whether two numbers of two articles count one thing: in doubt they do not."""
    if a.scene.id == b.scene.id:
        return False
    if a.claim.said and b.claim.said:
        apart = date.fromisoformat(b.claim.said) - date.fromisoformat(a.claim.said)
        if abs(apart.days) > _DAYS:
            return False
    same = a.claim.value == b.claim.value and a.claim.mod == b.claim.mod
    if a.claim.attribute == OTHER and not same:
        return False
    least = _SHARED_BARE if a.claim.attribute == OTHER else _SHARED
    if a.entities & b.entities and len(a.telling & b.telling) >= least:
        return True
    rare = a.claim.unit not in _EVERYDAY and a.claim.attribute != OTHER
    return rare and same and bool(a.sides & b.sides)


def _with_subject(drafts: Sequence[Draft]) -> list[Draft]:
    counts = Counter(name for draft in drafts for name in draft.entities)
    if not counts:
        return list(drafts)
    subject = min(counts, key=lambda name: (-counts[name], -len(name), name))
    return [replace(d, claim=replace(d.claim, subject=subject, about=subject)) for d in drafts]
