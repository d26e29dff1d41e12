"""Whether two articles tell of one occurrence: what leads them is alike beyond what all articles of their line say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.compare.drafts.occurrences import BATTLES
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scope import apart, one_time, spots
from tawatur.compare.likeness.likeness import ASIDE, BATTLE, BOTH, NEITHER, PLACED, TAKEN_UP, cosine, head, leads, own

# So many of the last claims on an event are asked whether the next tells of it.
_ASKED = 40
# Letters of an ISO day.
_ISO = 10
_BOTH = 2
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def tied(drafts: Sequence[Draft], ground: Ground) -> list[list[Draft]]:
    """Claims on one event, put together where their articles tell of one: each is like half of the others'."""
    if len(drafts) == 1:
        return [list(drafts)]
    out: list[list[Draft]] = []
    where: dict[str, dict[int, None]] = {}
    for draft in drafts:
        # Claims that share no word are not alike, unless the same two met.
        words = frozenset(telling(draft, ground)) | draft.parties
        near = sorted({n for word in words for n in where.get(word, ())})
        home = next((n for n in near if _fits(draft, out[n][-_ASKED:], ground)), len(out))
        if home == len(out):
            out.append([])
        out[home].append(draft)
        for word in words:
            where.setdefault(word, {})[home] = None
    return out


def _fits(draft: Draft, others: Sequence[Draft], ground: Ground) -> bool:
    like: dict[str, bool] = {}
    for other in others:
        name = other.scene.id
        like[name] = like.get(name) or one_occurrence(other, draft, ground)
    return 2 * sum(like.values()) >= len(like)


def one_occurrence(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two claims on an event tell of one: two who met on a day, else one place and time, told alike."""
    if (a.scene.id, a.sentence) == (b.scene.id, b.sentence) or met(a, b):
        return True
    lead = leading(a, ground) + leading(b, ground)
    here, there = spots(a, ground), spots(b, ground)
    if apart(here, there) or not _one_pair(a, b, ground) or not (_one_day(a, b) if lead == _BOTH else one_time(a, b)):
        return False
    return likeness(a, b, ground) >= _least(a, b, lead, bool(here & there))


def _least(a: Draft, b: Draft, lead: int, placed: bool) -> float:
    """How much alike two tellings must be, of which so many lead: a war has many battles a day, a town one plane or
    trial that is reported."""
    if battle(a):
        return BATTLE if lead == _BOTH else NEITHER
    if lead != _BOTH:
        return ASIDE if lead else NEITHER
    return PLACED if placed and (_day(a) or _day(b)) and _printed(a, b) else BOTH


def battle(draft: Draft) -> bool:
    """Whether a claim is of a battle or raid: a war has many in a day."""
    return draft.cluster is not None and draft.cluster.type == "ASSAULT" and draft.cluster.mode in BATTLES


def met(a: Draft, b: Draft) -> bool:
    """Whether two claims are of the same two who met on one day: they are not said to have met twice in it."""
    return mutual(a) and _day(a) is not None and _day(a) == _day(b) and len(a.parties & b.parties) > 1


def _one_pair(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether those who meet or agree are the same, as far as they are named: a king receives many in a day."""
    if not mutual(a):
        return True
    one, other = a.parties - spots(a, ground), b.parties - spots(b, ground)  # a town receives many, too
    if a.cluster is not None and a.cluster.type != "CONSULT":
        one, other = (frozenset(map(ground.side, names)) for names in (one, other))
    return len(one & other) >= max(min(len(one), len(other), 2), 1)


def mutual(draft: Draft) -> bool:
    """Whether a claim is on an event that two have together: talks, an agreement."""
    return draft.cluster is not None and draft.cluster.type in _MUTUAL


def _one_day(a: Draft, b: Draft) -> bool:
    """Whether the words of two events give no different days."""
    one, other = _day(a), _day(b)
    return one is None or other is None or one == other


def _printed(a: Draft, b: Draft) -> bool:
    """Whether two claims were printed on one day, or the next."""
    one, other = a.scene.report.article.published, b.scene.report.article.published
    return one is not None and other is not None and abs((one - other).days) <= 1


def _day(draft: Draft) -> str | None:
    when = draft.claim.when
    return when[:_ISO] if when and len(when) >= _ISO and when[:4].isdigit() and "/" not in when else None


def leading(draft: Draft, ground: Ground) -> bool:
    """Whether a claim stands in what leads its article, or takes up further down what is told there."""
    key = draft.scene.id, draft.sentence, draft.cluster.id if draft.cluster else None
    if key not in ground.leading:
        ground.leading[key] = _leading(draft, ground)
    return ground.leading[key]


def _leading(draft: Draft, ground: Ground) -> bool:
    scene, first = draft.scene, head(draft.scene)
    if draft.sentence in first:
        return True
    told = {ground.event(scene, n) for at in first for n in scene.told.get(at, ())}
    return draft.cluster in told and cosine(own(draft, ground), leads(ground)[scene.id], ground) >= TAKEN_UP


def likeness(a: Draft, b: Draft, ground: Ground) -> float:
    """The cosine of what two claims are told by, words and names weighted by how rare they are in the line."""
    return cosine(telling(a, ground), telling(b, ground), ground)


def telling(draft: Draft, ground: Ground) -> Mapping[str, int]:
    """What a claim is told by: what leads its article where it stands there or takes that up, else its sentence."""
    return leads(ground)[draft.scene.id] if leading(draft, ground) else own(draft, ground)
