"""Numbers told by the way: the same number of dead, held or struck in articles of one story is of one happening.

What led to the news, or was like it, is told again by all papers, each in words of its own, often without its day; and
its event may be read otherwise in each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from tawatur.compare.ground.attributes import MOVED
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scope import akin, apart, one_time, places, telling
from tawatur.compare.ground.units import one_scope
from tawatur.model.ids import make_id

# A lower number is easily that of another happening at the same place.
_LEAST = 10
# So high a number of two telling digits is hardly that of two happenings of one story.
_RARE, _DIGITS = 100, 2
# So many of the claims of one number are asked.
_ASKED = 40


def retold(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, each of a number that another article of its story gives of the same under that."""
    by_number: dict[tuple[object, ...], list[int]] = {}
    for n, draft in enumerate(drafts):
        if _may(draft) and draft.scene.id in ground.stories:
            by_number.setdefault((ground.stories[draft.scene.id], *draft.kind, draft.claim.value), []).append(n)
    out = list(drafts)
    for held in by_number.values():
        if len({_subject(drafts[n]) for n in held}) > 1 or drafts[held[0]].cluster is None:
            pairs = combinations(held[:_ASKED], 2)
            for row in rows(held, [(i, j) for i, j in pairs if _one(drafts[i], drafts[j], ground)]):
                for n, draft in zip(row, together([drafts[n] for n in row]), strict=True):
                    out[n] = draft
    return out


def rows(held: Sequence[int], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The indices that pairs join, in rows."""
    home = {n: n for n in held}
    for i, j in pairs:
        one, other = home[i], home[j]
        if one != other:
            home = {n: min(one, other) if at in (one, other) else at for n, at in home.items()}
    found: dict[int, list[int]] = {}
    for n in held:
        found.setdefault(home[n], []).append(n)
    return [row for row in found.values() if len(row) > 1]


def together(drafts: Sequence[Draft]) -> list[Draft]:
    """Claims of one happening under the incident or event that most of them are under, else under an incident."""
    subjects = Counter(_subject(d) for d in drafts if _subject(d) != ("", ""))
    if not subjects:
        name = make_id("incident", *sorted({d.scene.id for d in drafts}), str(drafts[0].claim.value))
        return [replace(d, incident=name, part=False) for d in drafts]
    most = max(subjects, key=lambda s: (s[0] != "", subjects[s]))
    home = next(d for d in drafts if _subject(d) == most)
    moved = (replace(d.under(home), incident=home.incident, part=home.part) for d in drafts)
    return [d if _subject(d) == most or d.incident else m for d, m in zip(drafts, moved, strict=True)]


def _subject(draft: Draft) -> tuple[str, str]:
    """The incident, else the event, of a claim."""
    return (draft.incident, "") if draft.incident else ("", draft.cluster.id if draft.cluster else "")


def _may(draft: Draft) -> bool:
    value = draft.claim.value
    plain = draft.claim.attribute in MOVED and not draft.since
    return plain and isinstance(value, int) and value >= _LEAST


def _one(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two articles tell of one happening: at one place that is no country and in words that are alike, or by a
    number that is hardly that of two."""
    if a.scene.id == b.scene.id or not one_scope(a.claim.unit, b.claim.unit):
        return False
    here, there = places(a) - ground.countries, places(b) - ground.countries
    if _rare(a):  # in whatever sentence: beside it may stand when somebody votes on it
        return not apart(here, there)
    return one_time(a, b) and bool(here & there) and akin(telling(a, ground), telling(b, ground))


def _rare(draft: Draft) -> bool:
    value = draft.claim.value
    return isinstance(value, int) and value >= _RARE and len(str(value).rstrip("0")) >= _DIGITS
