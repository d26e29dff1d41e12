"""Tolls that are known to have risen: a later number of dead further down in an article is of the happening of which
articles of the days before told.

Who prints a new toll days later often begins with something else, and tells of the happening as one that is known ("the
toll of the quake rose to …").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from tawatur.compare.drafts.mishaps import mishaps
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import phrases
from tawatur.compare.ground.scope import akin, day, days_ago, leads, signs
from tawatur.compare.ground.units import one_scope
from tawatur.compare.ground.values import FAR, rises, times
from tawatur.compare.likeness.conflict import follows
from tawatur.model.ids import make_id

_GROWS = frozenset({"killed", "injured", "casualties"})
# Days from one toll of a happening to the next, at most; days after which a happening is old.
_DAYS, _OLD = 4, 10


def risen(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, each toll that is told as one of a known happening under that, where there is one and no other."""
    out = list(drafts)
    held = [n for n, d in enumerate(drafts) if d.claim.attribute in _GROWS and _whole(d)]
    order = sorted(held, key=lambda n: (drafts[n].scene.said() or "", n))
    for n in order:
        if out[n].incident or not _known(out[n], ground):
            continue
        groups = _groups([out[i] for i in held if i != n and out[i].claim.attribute == out[n].claim.attribute])
        fit = _leading([group for group in groups.values() if _grew(group, out[n], ground)])
        if len(fit) == 1:
            _join(out, n, held, fit[0])
    return out


def _whole(draft: Draft) -> bool:
    whole = isinstance(draft.claim.value, int) and not (draft.part or draft.since)
    return whole and draft.scene.report.article.published is not None


def _known(draft: Draft, ground: Ground) -> bool:
    """Whether a toll is told as that of a happening of which one knows: it rose, or "the number of its dead" is."""
    scene = draft.scene
    if scene.role(draft.sentence) != "body" or (days_ago(draft) or 0) > _OLD:
        return False
    stems = scene.stems(draft.sentence)
    return follows(draft, ground.lexicon) or not phrases(ground.lexicon, "of_the_dead").isdisjoint(
        {(s,) for s in stems} | set(pairwise(stems))
    )


def _groups(drafts: Sequence[Draft]) -> Mapping[str, list[Draft]]:
    """Tolls by what they are of, where that is known: of what leads an article, it is that."""
    out: dict[str, list[Draft]] = {}
    for draft in drafts:
        name = draft.cluster.id if draft.cluster else draft.incident or (draft.scene.id if leads(draft) else "")
        if name:
            out.setdefault(name, []).append(draft)
    return out


def _leading(groups: Sequence[list[Draft]]) -> list[list[Draft]]:
    """Those of some happenings that are told not only in articles which tell of another one of them too."""
    where = [{d.scene.id for d in group} for group in groups]
    return [group for group, own in zip(groups, where, strict=True) if not any(own < other for other in where)]


def _grew(group: Sequence[Draft], draft: Draft, ground: Ground) -> bool:
    """Whether a toll is the next one of a happening: higher than all before it, these days, of one kind and place."""
    earlier = [d for d in group if _days(d, draft) >= 0 and d.scene.id != draft.scene.id]
    if not earlier or min(_days(d, draft) for d in earlier) > _DAYS:
        return False
    if not all(one_scope(d.claim.unit, draft.claim.unit) for d in earlier):
        return False
    before = [d for d in earlier if _days(d, draft) > 0] or earlier  # on one day two may count, each by himself
    last = max(before, key=lambda d: (d.scene.said() or "", d.claim.value if isinstance(d.claim.value, int) else 0))
    if not rises(last.claim, draft.claim) or times(last.claim, draft.claim) > FAR:
        return False
    return any(_one(d, draft, ground) for d in earlier)


def _days(one: Draft, other: Draft) -> int:
    """How many days after a claim another was printed."""
    first, later = (date.fromisoformat(d.scene.said() or "") for d in (one, other))
    return (later - first).days


def _one(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two tolls are of one happening: of the event that was read, else of one place and kind, told alike.

    An event without a day may be one that other articles tell with its day, and which was not known as that.
    """
    if a.cluster is not None and b.cluster is not None and not follows(b, ground.lexicon):
        return False
    if a.cluster is not None and b.cluster is not None and (a.cluster is b.cluster or day(b) is not None):
        return a.cluster is b.cluster
    here, there = (d.scene.places(d.sentence, *d.scene.head) - ground.countries for d in (a, b))
    if not here & there:
        return False
    one, other = (_kinds(d, ground) for d in (a, b))
    return bool(one & other) and akin(_told(a, ground), _told(b, ground))


def _kinds(draft: Draft, ground: Ground) -> frozenset[str]:
    """What kinds of mishaps a toll and what leads its article are told of."""
    scene = draft.scene
    return mishaps((s for n in (draft.sentence, *scene.head) for s in scene.stems(n)), ground.lexicon)


def _told(draft: Draft, ground: Ground) -> frozenset[str]:
    scene = draft.scene
    spans = {scene.sentences[n] for n in (draft.sentence, *scene.head)}
    return signs(scene, sorted(spans), ground)


def _join(out: list[Draft], n: int, held: Sequence[int], group: Sequence[Draft]) -> None:
    """Put a claim (index) under the happening of others, under one incident."""
    first = group[0]
    name = next((d.incident for d in group if d.incident), "") or make_id("incident", first.id)
    own = {d.id for d in group}
    for i in held:
        if out[i].id in own:
            out[i] = replace(out[i], incident=out[i].incident or name)
    joined = out[n].under(first)
    out[n] = replace(joined, incident=name)
