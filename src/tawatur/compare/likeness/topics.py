"""Topics: claims that are about one thing and can be held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tawatur.compare.drafts.labels import tells
from tawatur.compare.drafts.outcomes import TOPIC
from tawatur.compare.drafts.subjects import under_clause
from tawatur.compare.ground.attributes import OTHER, PEOPLE
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.listed import stemmed
from tawatur.compare.ground.scope import apart, one_time, places, told
from tawatur.compare.ground.units import comparable
from tawatur.compare.ground.values import bounds
from tawatur.lexicon import Lexicon

# Numbers without event are of one thing when their sentences share so many words (and an entity).
_SHARED, _SHARED_BARE = 3, 5
# And such a part of the words around the number that has fewer.
_PART, _PART_BARE = 0.2, 0.4
_DAYS = 14
# So many telling digits are of one thing, whatever stands beside them.
_DIGITS = 5
_SHARE = "percent"
# Words right beside a number.
_LEADING = 4
# Words near it, among which stands what it is of.
_NEAR = 6
# So many of the last groups about a name, and of the last numbers of each, are asked whether the next counts the same.
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


Key = tuple[str, str, str]


def fixed(draft: Draft) -> bool:
    """Whether it is settled what a claim is about: an event, an incident, something said; else only likeness tells."""
    return bool(draft.cluster or draft.incident or draft.since or isinstance(draft.claim.value, str))


def key(draft: Draft) -> Key:
    """What claims of one topic have in common: what they are about ("" where that is open), attribute, unit."""
    claim = draft.claim
    part = str(claim.value) if claim.attribute == TOPIC else comparable(claim.unit, claim.attribute)
    return (draft.incident or draft.since or claim.subject) if fixed(draft) else "", claim.attribute, part


def marks(draft: Draft) -> list[str]:
    """By what a number without event is found: two that count one thing have one of these in common."""
    claim = draft.claim
    exact = f"{bounds(claim.value, None)} {claim.mod}"
    if claim.attribute == OTHER:
        own = {f"= {exact}"} if _telling(draft) else set()
        return sorted({f"{name} {exact}" for name in (*draft.entities, claim.subject)} | own)
    rare = claim.attribute not in PEOPLE and claim.unit not in _EVERYDAY
    copied = f"{claim.subject} {exact}"
    return sorted((copied, *draft.entities, *((f"{side} {exact}" for side in draft.sides) if rare else ())))


def topics(drafts: Sequence[Draft], lexicon: Lexicon | None = None) -> list[Topic]:
    """All claims by what they are about; those without event get a subject of their own."""
    lexicon = lexicon or Lexicon()
    by_key: dict[Key, list[Draft]] = defaultdict(list)
    loose: dict[Key, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: (d.scene.said() or "", d.scene.report.page.name, d.claim.evidence, d.id)):
        (by_key if fixed(draft) else loose)[key(draft)].append(draft)
    out: list[Topic] = []
    for held in (part for group in by_key.values() for part in _parted(group, lexicon)):
        out.append(_topic(held if isinstance(held[0].claim.value, str) else _named(held, lexicon)))
    for held in loose.values():
        out += [_topic(_named(members, lexicon)) for members in _joined(held, lexicon)]
    return sorted(
        out, key=lambda t: (t.drafts[0].scene.said() or "", t.drafts[0].claim.evidence, t.attribute, t.subject)
    )


def _parted(drafts: list[Draft], lexicon: Lexicon) -> list[list[Draft]]:
    """Claims of one event, but for equal numbers of another thing: "revenues of nine million", "a debt of nine"."""
    if drafts[0].claim.attribute != OTHER:
        return [drafts]
    whole: list[Draft] = []
    apart: list[list[Draft]] = []
    for draft in drafts:
        groups = [g for g in (whole, *apart) if any(d.claim.value == draft.claim.value for d in g)]
        equal = [[d for d in g if d.claim.value == draft.claim.value] for g in groups]
        homes = (g for g, same in zip(groups, equal, strict=True) if any(_of_alike(d, draft, lexicon) for d in same))
        home = next(homes, None) if groups else whole
        if home is None:
            apart.append([draft])
        else:
            home.append(draft)
    return [whole, *apart]


def _named(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """Claims in numbers, those of one value under their event where several articles tell it, else their clause."""
    held: dict[object, list[Draft]] = {}
    for draft in drafts:
        held.setdefault(draft.claim.value, []).append(draft)
    named: dict[str, Draft] = {}
    for same in held.values():
        # Of one article the clause says it in its own words; of several it is what they have in common.
        # What is counted that is none of its people is rather told by its clause ("scored thrice").
        several = same[0].incident != "" or len({draft.scene.id for draft in same}) > 1
        several = several and same[0].claim.attribute != OTHER
        told = several and 2 * sum(tells(draft, lexicon) for draft in same) > len(same)
        named |= {draft.id: draft for draft in (same if told else under_clause(same, lexicon))}
    return [named[draft.id] for draft in drafts]


def _topic(drafts: Sequence[Draft]) -> Topic:
    first = drafts[0].claim
    return Topic(first.subject, first.about, first.attribute, tuple(drafts))


def _joined(drafts: Sequence[Draft], lexicon: Lexicon) -> list[list[Draft]]:
    """Claims without event, put together where their sentences speak of one thing: each with half of the others."""
    groups: list[list[Draft]] = []
    where: dict[str, list[int]] = defaultdict(list)
    for draft in drafts:
        names = marks(draft)
        near = sorted({i for name in names for i in where[name][-_ASKED:]})
        fits = [i for i in near if _fits(draft, groups[i], lexicon)]
        if not fits:
            fits = [len(groups)]
            groups.append([])
        home = fits[0]
        groups[home].append(draft)
        if draft.claim.attribute != OTHER and draft.claim.attribute not in PEOPLE:
            for other in fits[1:]:  # what counts the same as two groups makes them one
                groups[home] += groups[other]
                groups[other] = []
        for name in names:
            if home not in where[name][-_ASKED:]:
                where[name].append(home)
    return [group for group in groups if group]


def _fits(draft: Draft, group: Sequence[Draft], lexicon: Lexicon) -> bool:
    """Whether a number counts what half of the last ones of a group do in other articles, and what its own does."""
    last = group[-_ASKED:]
    if draft.claim.attribute == OTHER and any(_beside(other, draft, lexicon) for other in last):
        return False
    others = [other for other in last if other.scene.id != draft.scene.id]
    wanted = (len(others) + 1) // 2
    for left, other in zip(range(len(others), 0, -1), others, strict=True):
        if not 0 < wanted <= left:  # enough do, or the others cannot be enough
            break
        wanted -= _one_thing(other, draft, lexicon)
    return bool(others) and wanted <= 0


def _beside(a: Draft, b: Draft, lexicon: Lexicon) -> bool:
    """Whether two equal numbers of one article count two things: in one sentence, or with other words around them."""
    return a.scene.id == b.scene.id and (a.sentence == b.sentence or not _of_alike(a, b, lexicon))


def _one_thing(a: Draft, b: Draft, lexicon: Lexicon) -> bool:
    """Whether two numbers of two articles count one thing: in doubt they do not."""
    one, other = a.claim, b.claim
    same = one.value == other.value and one.mod == other.mod
    if one.attribute == OTHER and not same:
        return False
    if same and _telling(a) and one_time(a, b):
        return True  # nobody comes by such a number twice
    if one.unit == _SHARE and same and not _beside_alike(a, b):
        return False  # many things rise by so much
    if one.attribute == OTHER and one.unit in _EVERYDAY and not _of_alike(a, b, lexicon):
        return False
    if same and one.subject == other.subject and _led_alike(a, b):
        return True  # in a copied sentence
    rare = same and one.unit not in _EVERYDAY and one.attribute != OTHER and one.attribute not in PEOPLE
    sides = rare and not a.sides.isdisjoint(b.sides)
    if not sides and (a.entities.isdisjoint(b.entities) or not _told_alike(a, b, lexicon)):
        return False
    if one.said and other.said:
        distance = date.fromisoformat(other.said) - date.fromisoformat(one.said)
        if abs(distance.days) > _DAYS:
            return False
    return one_time(a, b) and not apart(places(a), places(b))


def _telling(draft: Draft) -> bool:
    """Whether a number has so many telling digits that it hardly counts two things."""
    value = draft.claim.value
    return isinstance(value, int | float) and len(f"{value:.15g}".replace(".", "").strip("0")) >= _DIGITS


def _beside_alike(a: Draft, b: Draft) -> bool:
    """Whether the numbers right before two numbers, and right behind them, are no others: "fell by 2 % to 40"."""
    return not any(apart(_digits(x), _digits(y)) for x, y in zip(_around(a), _around(b), strict=True))


def _around(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the words right before a number and right behind it."""
    before, after = draft.scene.beside(draft.sentence, draft.claim.evidence.span)
    return before[-_LEADING:], after[:_LEADING]


def _digits(stems: Sequence[str]) -> list[str]:
    return [stem for stem in stems if stem[0].isdecimal()]


def _of_alike(a: Draft, b: Draft, lexicon: Lexicon) -> bool:
    """Whether any telling word near two numbers is the same: "revenues of nine million", "a debt of nine million"."""
    one, other = (frozenset(s for side in _near(d) for s in side) - stemmed(lexicon, "measured") for d in (a, b))
    return not told(one, lexicon).isdisjoint(told(other, lexicon))


def _near(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the words near a number, on both sides."""
    before, after = draft.scene.beside(draft.sentence, draft.claim.evidence.span)
    return before[-_NEAR:], after[:_NEAR]


def _led_alike(a: Draft, b: Draft) -> bool:
    """Whether the words right before two numbers are half the same: a copy may be of last year's report."""
    one, other = (frozenset(_around(d)[0]) for d in (a, b))
    return 2 * len(one & other) >= min(len(one), len(other))


def _told_alike(a: Draft, b: Draft, lexicon: Lexicon) -> bool:
    """Whether the words around two numbers have enough in common."""
    one, other = _told(a.stems, lexicon), _told(b.stems, lexicon)
    least, share = (_SHARED_BARE, _PART_BARE) if a.claim.attribute == OTHER else (_SHARED, _PART)
    shared = len(one & other)
    return shared >= least and shared >= share * min(len(one), len(other))


@lru_cache(maxsize=1 << 14)
def _told(stems: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return told(stems, lexicon)
