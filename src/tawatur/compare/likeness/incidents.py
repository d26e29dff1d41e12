"""Incidents: the tolls with which articles on one happening begin are of one event, whatever their events were read as.

An accident, a wreck, a fire is no event of the types that are read, and an attack that one article calls a clash may
lie in another cluster. What leads an article is what it is about: where the leads of two articles are of one
happening, so are the tolls in them, and numbers further down that repeat, follow or precede these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tawatur.compare.drafts.carried import overlap
from tawatur.compare.drafts.mishaps import daily, seldom, title
from tawatur.compare.ground.attributes import TOLLS
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import akin, apart, spots, telling, weight
from tawatur.compare.ground.values import FAR, times
from tawatur.compare.likeness.conflict import follows, precedes
from tawatur.compare.likeness.led import Lead, lead
from tawatur.compare.likeness.likeness import FOUGHT, SELDOM, cosine, leads
from tawatur.model.ids import make_id
from tawatur.model.timex import day_of

# Days between two printings of one toll.
_DAYS = 3
# So many of the last leads of a group are asked whether the next is of their happening.
_ASKED = 40
# Share of words that sentences of two copies have in common where one was copied.
_COPIED = 0.6
# Weight of what two leads share: at least so much, such a part of the lesser; more where no place is in both, less
# where place and event or mishap are.
_SHARED, _PART, _ENOUGH, _FEW = 4, 0.34, 7, 2


def incidents(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, tolls of one incident under one subject: its event where one was read, else its place."""
    by_article: dict[str, list[int]] = {}
    for n, draft in enumerate(drafts):
        if draft.claim.attribute in TOLLS and draft.scene.report.article.published and not draft.since:
            by_article.setdefault(draft.scene.id, []).append(n)
    begun = [held for scene in ground.scenes if (held := lead(scene, by_article.get(scene.id, ()), drafts, ground))]
    out = list(drafts)
    for group in _groups(begun, drafts, ground):
        own = {n for one in group for n in _of(one, group, by_article[one.scene.id], drafts, ground)}
        away = (n for name, held in by_article.items() if all(name != one.scene.id for one in group) for n in held)
        own |= {n for n in _further(group, by_article, drafts, ground) if n not in own}
        for n in sorted({*own, *(n for n in away if _repeats(drafts[n], group, drafts, ground))}):
            out[n] = _under(drafts[n], group, drafts, ground)
    return out


def _further(
    group: Sequence[Lead], by_article: Mapping[str, Sequence[int]], drafts: Sequence[Draft], ground: Ground
) -> Iterator[int]:
    """The tolls of a kind that no lead gives, where two articles give the same, and each but one ("five were hurt")."""
    led = {drafts[n].claim.attribute for one in group for n in one.tolls}
    held: dict[tuple[object, ...], list[int]] = {}
    for one in group:
        kinds: dict[tuple[str, str], list[int]] = {}
        for n in by_article[one.scene.id]:
            if (
                drafts[n].claim.attribute not in led
                and not drafts[n].part
                and not apart(spots(drafts[n], ground), one.spots)
            ):
                kinds.setdefault(drafts[n].kind, []).append(n)
        for kind, mine in kinds.items():
            if len({drafts[n].claim.value for n in mine}) == 1:
                held.setdefault((*kind, drafts[mine[0]].claim.value), []).extend(mine)
    for same in held.values():
        if len({drafts[n].scene.id for n in same}) > 1:
            yield from same


def _repeats(draft: Draft, group: Sequence[Lead], drafts: Sequence[Draft], ground: Ground) -> bool:
    """Whether an article that begins with something else gives, of an event of the incident, one of its numbers."""
    if draft.part or draft.incident or draft.cluster is None:
        return False
    tolls = [drafts[n] for one in group for n in one.tolls]
    return any(
        draft.cluster is toll.cluster and draft.claim.attribute == toll.claim.attribute
        and draft.claim.value == toll.claim.value and not apart(spots(draft, ground), spots(toll, ground))
        for toll in tolls
    )  # fmt: skip


def _groups(leads: Sequence[Lead], drafts: Sequence[Draft], ground: Ground) -> Iterator[list[Lead]]:
    """Leads of one happening: each is like one that is there of its own story, or like half at least of all."""
    out: list[list[Lead]] = []
    where: dict[str, dict[int, None]] = {}
    stories = _homes(leads, ground)

    def joins(new: Lead, group: Sequence[Lead]) -> bool:
        asked = group[-_ASKED:]
        alike = [old for old in asked if _one(old, new, drafts, ground, stories)]
        return bool(alike) and (2 * len(alike) >= len(asked) or any(_together(old, new, stories) for old in alike))

    for new in leads:
        near = sorted({n for key in _keys(new, ground) for n in where.get(key, ())})
        homes = [n for n in near if joins(new, out[n])] or [len(out)]
        home = homes[0]
        if home == len(out):
            out.append([])
        came = [new]
        for other in homes[1:]:  # what is of two groups makes them one
            came += out[other]
            out[other] = []
        out[home] += came
        for key in {key for one in came for key in _keys(one, ground)}:
            where.setdefault(key, {})[home] = None
    return (group for group in out if len(group) > 1)


def _keys(one: Lead, ground: Ground) -> frozenset[str]:
    """By what leads that can be of one happening are found: their words, and the texts they are copies of."""
    return one.stems | ground.copied(one.scene)


def _homes(leads: Sequence[Lead], ground: Ground) -> Mapping[str, str]:
    """The story of each article, for stories of one happening: most of their leads name one place."""
    held: dict[str, list[Lead]] = {}
    for one in leads:
        if one.scene.id in ground.stories:
            held.setdefault(ground.stories[one.scene.id], []).append(one)
    out: dict[str, str] = {}
    for story, members in held.items():
        counts = Counter(spot for one in members for spot in one.spots)
        if 2 * max(counts.values(), default=0) > len(members):
            out |= {one.scene.id: story for one in members}
    return out


def _together(a: Lead, b: Lead, stories: Mapping[str, str]) -> bool:
    """Whether two articles are of one of these stories."""
    return a.scene.id in stories and stories[a.scene.id] == stories.get(b.scene.id)


def _one(a: Lead, b: Lead, drafts: Sequence[Draft], ground: Ground, stories: Mapping[str, str]) -> bool:
    """Whether two leads are of one happening: copies, or of one place and alike; more is asked where none is named."""
    one, other = a.scene.report.article.published, b.scene.report.article.published
    if one is None or other is None or abs((one - other).days) > _DAYS:
        return False
    if ground.together(a.scene, b.scene):
        return any(overlap(drafts[i], drafts[j]) >= _COPIED for i in a.tolls for j in b.tolls)
    if (a.days and b.days and not a.days & b.days) or apart(a.kinds, b.kinds):
        return False
    if _twice(a, b, drafts) and a.kinds & b.kinds and _together(a, b, ground.stories) and not apart(a.hours, b.hours):
        return True  # "two dead and four hurt", whatever the place is called
    if apart(a.spots, b.spots):
        return False
    if (
        a.kinds & b.kinds & seldom(ground.lexicon)
        and _alike(a, b, ground) >= SELDOM
        and _together(a, b, ground.stories)
    ):
        return True  # a country has no two earthquakes of which all papers tell in some days
    if apart(a.hours, b.hours) or _far(a, b, drafts, ground):
        return False  # this morning, last evening
    if (a.battle or b.battle) and _alike(a, b, ground) < FOUGHT:
        return False
    if not a.kinds & b.kinds and all(weight(sign) > 1 for sign in a.stems & b.stems):
        return False  # the same rescuers and the same town are not the same mishap
    shared, spot = sum(map(weight, a.stems & b.stems)), bool(a.spots & b.spots)
    if spot and a.events & b.events:
        return shared >= _FEW
    if spot and _together(a, b, stories):
        if a.kinds | b.kinds <= daily(ground.lexicon):  # the place alone is not enough
            shared -= sum(map(weight, a.stems & b.stems & a.spots & b.spots))
        return shared >= (_FEW if a.kinds & b.kinds else _SHARED)
    least = min(sum(map(weight, a.stems)), sum(map(weight, b.stems)))
    return shared >= _PART * least and shared >= (_SHARED if spot else _ENOUGH)


def _twice(a: Lead, b: Lead, drafts: Sequence[Draft]) -> bool:
    """Whether two leads have two numbers in common, each of another kind."""
    one, other = ({(drafts[n].kind, drafts[n].claim.value) for n in lead.tolls} for lead in (a, b))
    return len({kind for kind, _ in one & other}) > 1


def _far(a: Lead, b: Lead, drafts: Sequence[Draft], ground: Ground) -> bool:
    """Whether two leads give tolls too far apart to be of one event, and none says that it rose."""
    tolls = [drafts[n] for one in (a, b) for n in one.tolls]
    if any(follows(d, ground.lexicon) or precedes(d, ground.lexicon) for d in tolls):
        return False
    return any(
        drafts[i].claim.attribute == drafts[j].claim.attribute and times(drafts[i].claim, drafts[j].claim) > FAR
        for i in a.tolls
        for j in b.tolls
    )


def _alike(a: Lead, b: Lead, ground: Ground) -> float:
    held = leads(ground)
    return cosine(held[a.scene.id], held[b.scene.id], ground)


def _of(
    one: Lead, group: Sequence[Lead], numbers: Sequence[int], drafts: Sequence[Draft], ground: Ground
) -> Iterator[int]:
    """The tolls of an article that are of the incident: those of the lead, and those that repeat, follow or precede."""
    values = {(drafts[n].claim.attribute, drafts[n].claim.value) for lead in group for n in lead.tolls}
    for n in numbers:
        draft = drafts[n]
        same = (draft.claim.attribute, draft.claim.value) in values
        moved = follows(draft, ground.lexicon) or precedes(draft, ground.lexicon)
        source = draft.claim.chain.source
        told_by = source.kind != "outlet" and draft.cluster is not None and draft.cluster.id in one.events
        near = not draft.part and not apart(spots(draft, ground), one.spots)
        of_it = same or ((moved or told_by) and akin(telling(draft, ground), one.stems))
        if n in one.tolls or (near and of_it):
            yield n


def _under(draft: Draft, group: Sequence[Lead], drafts: Sequence[Draft], ground: Ground) -> Draft:
    """A claim under the subject of its incident: the event that most of its tolls were read with, else the mishap at
    its place."""
    first = group[0].scene.id
    clusters = Counter(c.id for lead in group for n in lead.tolls if (c := drafts[n].cluster))
    name = make_id("incident", first, *(lead.scene.id for lead in group[1:]))
    if clusters:
        most = max(clusters.values())
        event = next(c for lead in group for n in lead.tolls if (c := drafts[n].cluster) and clusters[c.id] == most)
        claim = replace(draft.claim, subject=event.id, about=event.label, when=event.date)
        return replace(draft, claim=claim, cluster=event, incident=name)
    places = Counter(place for lead in group for place in sorted(lead.spots))
    if not places:
        return replace(draft, incident=name)
    place, day = min(places, key=lambda p: (-places[p], p)), _day(group)
    about = title((kind for lead in group for kind in lead.kinds), place, day, ground.lexicon)
    return replace(draft, claim=replace(draft.claim, subject=place, about=about, when=day), incident=name)


def _day(group: Sequence[Lead]) -> str | None:
    """The day that most leads of a happening name first, two of them at least."""
    counts = Counter(day for lead in group if (day := _first_day(lead.scene)))
    day = min(counts, key=lambda d: (-counts[d], d), default=None)
    return day if day and counts[day] > 1 and 2 * counts[day] > counts.total() else None


def _first_day(scene: Scene) -> str | None:
    """The first day that the lead of an article names."""
    held = [t for t in scene.report.article.layers.times if any(span.covers(t.span) for span in scene.lead)]
    return next((day for t in held if (day := day_of(t.value))), None)
