"""What an article is about that begins with a toll: the place, the days, the mishap and the numbers of its lead."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawatur.compare.drafts.mishaps import apart_from_parts, as_titled, mishaps, separate
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import days_ago, signs
from tawatur.compare.ground.values import supports
from tawatur.compare.likeness.conflict import follows
from tawatur.compare.likeness.tellings import battle

# Sentences of the body in which a toll stands that leads an article.
_LEAD = 2
# A toll of an event so many days before its article is not its news.
_OLD = 10
# An article that gives more numbers of dead tells of several events.
_MOST = 3
# Letters of an ISO month: what is longer names a day.
_MONTH = 7
_PART_OF_DAY = re.compile(r"\d{4}-\d\d-\d\dT(MO|MI|AF|EV)")


@dataclass(frozen=True, slots=True)
class Lead:
    """What an article is about: places, telling words, mishaps of its lead; days, events, claims (indices) of tolls.

    `hours`: the days of which it names a part, as of this morning. `battle`: the tolls are of a battle, of which a war
    has many.
    """

    scene: Scene
    spots: frozenset[str]
    stems: frozenset[str]
    days: frozenset[str]
    hours: frozenset[str]
    events: frozenset[str]
    kinds: frozenset[str]
    tolls: tuple[int, ...]
    battle: bool


def lead(scene: Scene, numbers: Sequence[int], drafts: Sequence[Draft], ground: Ground) -> Lead | None:
    """The lead of an article that begins with a toll; None where it gives two numbers of one kind: it tells of two."""
    body = scene.body[:_LEAD]
    whole = [n for n in numbers if not drafts[n].part and not _old(drafts[n])]
    titled = [n for n in whole if scene.role(drafts[n].sentence) == "title"]
    first = next((held for at in body if (held := [n for n in whole if drafts[n].sentence == at])), [])
    own = {draft.id for draft in as_titled([drafts[n] for n in first])}
    first = [*titled, *(n for n in first if drafts[n].id in own)]
    values: dict[tuple[str, str], list[Draft]] = {}
    for draft in (drafts[n] for n in first):
        if not follows(draft, ground.lexicon):
            values.setdefault(draft.kind, []).append(draft)
    dead = apart_from_parts([drafts[n] for n in numbers if _plain(drafts[n])], {drafts[n].claim.value for n in first})
    deaths = {draft.claim.value for draft in dead if not follows(draft, ground.lexicon)}
    if not first or any(not _one_value(held) for held in values.values()) or len(deaths) > _MOST:
        return None
    spans = scene.lead
    stems = signs(scene, spans, ground)
    if any(separate(scene.stems_in(span), ground.lexicon) for span in spans):
        return None  # "in two separate accidents"
    days = {c.date[:10] for n in first if (c := drafts[n].cluster) and c.date and len(c.date) > _MONTH}
    events = {c.id for n in first if (c := drafts[n].cluster)}
    kinds = mishaps((s for span in spans for s in scene.stems_in(span)), ground.lexicon)
    places = scene.places(*scene.head) - ground.countries
    fights = any(battle(drafts[n]) for n in first)
    hours = _hours(scene, {drafts[n].sentence for n in first})
    return Lead(scene, places, stems, frozenset(days), hours, frozenset(events), kinds, tuple(first), fights)


def _hours(scene: Scene, sentences: Collection[int]) -> frozenset[str]:
    """The days of which sentences name a morning, noon or evening; a night is of two."""
    held = (t for n in sentences for t in scene.dated(scene.sentences[n]))
    return frozenset(t.value[:10] for t in held if _PART_OF_DAY.fullmatch(t.value))


def _one_value(drafts: Sequence[Draft]) -> bool:
    """Whether numbers can be one: "more than 800" in a title is 812 further down, but "37, and at least 13" are two."""
    return all(
        a.claim.value == b.claim.value
        or (a.sentence != b.sentence and (supports(a.claim, b.claim) or supports(b.claim, a.claim)))
        for a, b in combinations(drafts, 2)
    )


def _old(draft: Draft) -> bool:
    """Whether a toll is of an event long before its article, which says only what the news came of."""
    gone = days_ago(draft)
    return gone is not None and gone > _OLD


def _plain(draft: Draft) -> bool:
    return draft.claim.attribute == "killed" and not draft.part and "child" not in draft.claim.unit
