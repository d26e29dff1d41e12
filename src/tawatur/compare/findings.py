"""Findings: what agrees, by how many origins; what differs, and what was only updated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import not_

from tawatur.compare.clashes import denied
from tawatur.compare.corrections import corrections, taken
from tawatur.compare.drafts.contested import ATTRIBUTE as DENIAL
from tawatur.compare.drafts.contested import sided
from tawatur.compare.drafts.corrected import wrong
from tawatur.compare.drafts.disputes import ATTRIBUTE as ACTOR
from tawatur.compare.drafts.labels import fought_place, tells
from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.drafts.outcomes import DURATION, OUTCOME, TOPIC
from tawatur.compare.drafts.witnessed import ATTRIBUTE as STATEMENT
from tawatur.compare.ground.attributes import OTHER
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scope import day, days_ago
from tawatur.compare.ground.values import agree, exact, supports
from tawatur.compare.likeness.faces import vouched
from tawatur.compare.likeness.rested import borrowed, foretold, same_number, told_by_newsroom
from tawatur.compare.likeness.sure import sure
from tawatur.compare.likeness.tellings import leading, met, tied
from tawatur.compare.likeness.topics import Topic
from tawatur.compare.made import conflict, finding
from tawatur.compare.opposed import opposed
from tawatur.compare.origins import origins
from tawatur.compare.phrased import aside, here, inside, printed, printings, standing, wished
from tawatur.model.across import OF_ONE, Finding, FindingKind, Origin
from tawatur.model.layers import in_full

# What one article says on these with a name behind it is no finding of its own.
_QUIET = frozenset({STATUS, TOPIC, "expected outcome", STATEMENT})
# What one voice says of a meeting by the way is seldom of it: how long it took, what came up.
_LONELY = frozenset({TOPIC, DURATION})
# Words with which an evaluation begins, the meeting among them.
_OPENING = 2
# What is corroborated only where more shows that it is of one thing.
_LOOSE = frozenset({OUTCOME, OTHER})
# Days after which what happened is no news.
_NEWS = 10
# Letters of an ISO month.
_MONTH = 7


def findings(topic: Topic, ground: Ground) -> Iterator[Finding]:
    """The findings over the claims of one topic: differences first, then what agrees."""
    if topic.attribute == ACTOR:
        yield from _dispute(topic, ground)
        return
    if topic.attribute == DENIAL:
        if clash := denied(topic, ground):
            yield finding(topic, clash.kind, topic.drafts, clash.origins, clash.why, ground)
        return
    groups = agreeing(topic.drafts)
    if topic.attribute == STATUS:
        groups = [part for group in groups for part in tied(group, ground)]
    outdated: set[str] = set()
    if len(groups) > 1 and topic.attribute == OUTCOME:
        yield from _evaluations(topic, groups, ground)
    elif len(groups) > 1 and topic.attribute not in (STATUS, STATEMENT, TOPIC):
        for told in corrections(groups, ground):
            outdated |= {d.id for d in (*told.first, *told.later)}
            yield conflict(topic, told.kind, [told.first, told.later], ground, told.why(ground))
        groups = [group for group in groups if outdated.isdisjoint(d.id for d in group)]
        pairs = opposed(topic, groups, ground)
        kinds: tuple[FindingKind, ...] = ("differs", "updated")
        for kind in kinds:
            held = [pair for pair in pairs if pair.kind == kind]
            if held:
                yield conflict(topic, kind, [group for pair in held for group in (pair.first, pair.later)], ground)
        outdated |= {d.id for pair in pairs if pair.kind == "updated" for d in pair.first}
        outdated |= {d.id for pair in pairs if pair.kind == "differs" for d in (*pair.first, *pair.later)}
    for group in groups:
        found = None if all(taken(d, ground) for d in group) else _agreement(topic, group, ground)
        if found and (found.kind == "corroborated" or not any(d.id in outdated for d in group)):
            yield found


def _dispute(topic: Topic, ground: Ground) -> Iterator[Finding]:
    """Accusations against a side that denies them; without denial, who accuses whom stands for itself."""
    accused: dict[str, list[Draft]] = {}
    for draft in topic.drafts:
        accused.setdefault(ground.side(str(draft.claim.value)), []).append(draft)
    for held in accused.values():
        signs = {draft.claim.polarity for draft in held}
        found = origins(held, ground)
        if len(signs) == 2 and len(found) > 1:
            who = " and ".join(dict.fromkeys(origin.name for origin in found))
            found = tuple(_taking_sides(origin, held, ground) for origin in found)
            kind: FindingKind = "party-against-party" if all(o.party for o in found) else "differs"
            yield finding(topic, kind, held, found, f"{held[0].claim.value}: accused and denied ({who})", ground)
        elif len(signs) == 1:
            told = [d for d in held if signs == {"positive"} and _of_this(d, ground)]
            if told and (agreed := _agreement(topic, told, ground)):
                yield agreed


def _taking_sides(origin: Origin, held: Sequence[Draft], ground: Ground) -> Origin:
    """An origin in a dispute: who accuses for a side is a party to it, whether he fought before or not."""
    own = (d for d in held if d.id in origin.claims)
    return replace(origin, party=origin.party or any(sided(d.scene, d.claim.chain.source, ground) for d in own))


def _of_this(draft: Draft, ground: Ground) -> bool:
    """Whether an accusation is of the event itself: its sentence tells it, it is no old one, the accused acts in it."""
    cluster = draft.cluster
    if cluster is None or fought_place(cluster, ground.kinds):
        return False
    acts = draft.claim.value in cluster.actors
    return acts and here(draft, ground) and _recent(draft) and tells(draft, ground.lexicon)


def _told(topic: Topic, group: Sequence[Draft], ground: Ground) -> bool:
    """Whether what is easily of two things is of one: evaluations that name their event, numbers of two named sides."""
    if topic.attribute == OUTCOME:
        held = [d for d in group if d.claim.named and inside(d, ground)]
        return len(origins(held, ground)) > 1 and len({d.scene.id for d in held}) > 1
    return _two_sides(group, ground) and all(_side(d, ground) for d in group if _vouches(d, ground))


def _two_sides(group: Sequence[Draft], ground: Ground) -> bool:
    """Whether those who vouch for claims are of two known sides at least."""
    return len({_side(d, ground) for d in group if _vouches(d, ground)} - {""}) > 1


def _vouching(
    group: Sequence[Draft], found: tuple[Origin, ...], ground: Ground
) -> tuple[Sequence[Draft], tuple[Origin, ...]]:
    """Numbers of those alone who vouch for theirs, where one alone does: a second who is nobody backs no number."""
    sure = {d.id for d in group if _vouches(d, ground)}
    held = tuple(o for o in found if not sure.isdisjoint(o.claims))
    if len(held) > 1:
        return group, found
    return [d for d in group if d.id in held[0].claims], held


def _first(group: Sequence[Draft], found: Sequence[Origin]) -> list[Draft]:
    """The claims of the first origin."""
    return [d for d in group if d.id in found[0].claims]


def _side(draft: Draft, ground: Ground) -> str:
    """The side of a source; "" of a person of whom none is known."""
    source = draft.claim.chain.source
    side = ground.side_of(draft.scene, source)
    return "" if source.kind == "person" and side == source.entity else side


def _evaluations(topic: Topic, groups: Sequence[Sequence[Draft]], ground: Ground) -> Iterator[Finding]:
    """Evaluations that clash: a difference of two parties, where the voices are theirs."""
    held = [draft for group in groups for draft in group if draft.claim.party]
    sides = {ground.side(ground.source(d.scene, d.claim.chain.source)) for d in held}
    values = {draft.claim.value for draft in held}
    if len(sides) > 1 and len(values) > 1:
        found = origins(held, ground)
        why = "; ".join(dict.fromkeys(f"{ground.source(d.scene, d.claim.chain.source)}: {d.claim.value}" for d in held))
        yield finding(topic, "party-against-party", held, found, why, ground)


def agreeing(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Claims that can hold together: a group for each exact value with the vague ones that back it, then the rest."""
    out: list[list[Draft]] = []
    plain = [not d.part and (isinstance(d.claim.value, str) or exact(d.claim)) for d in drafts]
    for draft in compress(drafts, plain):
        home = next((g for g in out if agree(g[0].claim, draft.claim)), None)
        if home is None:
            out.append([draft])
        else:
            home.append(draft)
    for draft in compress(drafts, map(not_, plain)):
        homes = [g for g in out if all(_backs(draft, d) for d in g)]
        for home in homes:
            home.append(draft)
        if not homes:
            out.append([draft])
    return out


def _backs(draft: Draft, other: Draft) -> bool:
    """Whether a vague number backs another; one that counts a part backs only its like."""
    if draft.part or other.part:
        one, two = draft.claim, other.claim
        return draft.part and other.part and (one.value, one.mod) == (two.value, two.mod)
    told = draft.cluster is not None or draft.incident != ""
    if draft.claim.value != other.claim.value and (draft.claim.attribute == OTHER or not told):
        return False  # without an event, "about 63 percent" may be of anything
    return supports(draft.claim, other.claim)


def _agreement(topic: Topic, group: Sequence[Draft], ground: Ground) -> Finding | None:
    if _quiet(topic, group, ground):
        return None
    doubtful = 2 * sum(d.doubtful for d in group) > len(group)  # most of it was read in doubt
    clear = [d for d in group if not d.doubtful]
    if topic.attribute != STATEMENT or printings(clear) > 1:
        group = clear or group
    if topic.attribute == OTHER:  # what an article counts so a second time is something else
        first = {d.scene.id: d.id for d in sorted(group, key=lambda d: d.claim.evidence, reverse=True)}
        group = [d for d in group if d.id == first[d.scene.id]]
    group = same_number(group)
    found = origins(group, ground)
    if len(found) > 1 and topic.attribute in _LOOSE and not _told(topic, group, ground):
        return None
    backed = any(_vouches(d, ground) for d in group)
    if len(found) > 1 and backed and not isinstance(group[0].claim.value, str):
        group, found = _vouching(group, found, ground)
    happened = topic.attribute == STATUS and group[0].claim.value == "happened"
    if len(found) > 1 and backed and ((happened and not _two_sides(group, ground)) or aside(group, ground)):
        group, found = _first(group, found), found[:1]  # the police and its officers, newsrooms that have it from them
    if topic.attribute == OUTCOME and not any(inside(d, ground) for d in group):
        return None  # what is praised in a meeting is seldom the meeting
    kind: FindingKind = "corroborated" if len(found) > 1 else "single-source" if found[0].named else "unnamed-only"
    if len(found) > 1 and not backed:
        kind = "unnamed-only"
    if kind != "corroborated" and (doubtful or (topic.attribute == STATUS and not sure(group, ground))):
        return None
    if kind in OF_ONE and (_by_the_way(topic, group, ground) or borrowed(group, ground)):
        return None
    if kind == "unnamed-only" and (all(foretold(d, ground) for d in group) or told_by_newsroom(group, found)):
        return None
    taken_back = wrong(group[0].scene, group[0].claim.evidence.span, ground.lexicon)
    value = printed(group[0]) + (f", not {taken_back.value:,}" if taken_back else "")
    return finding(topic, kind, group, found, value + standing(found, printings(group)), ground)


def _by_the_way(topic: Topic, group: Sequence[Draft], ground: Ground) -> bool:
    """Whether one voice tells something of a meeting, alone, or does not begin with it ("the talks were good")."""
    if topic.attribute == OUTCOME:
        return not any(inside(d, ground, _OPENING) for d in group)
    return topic.attribute in _LONELY and printings(group) == 1


def _quiet(topic: Topic, group: Sequence[Draft], ground: Ground) -> bool:
    """Whether claims that agree are no finding, whoever stands behind them."""
    alone = printings(group) == 1
    own = all(d.claim.chain.source.kind == "outlet" for d in group)
    if alone and (topic.attribute == OTHER or (own and group[0].cluster is None)):
        return True
    if alone and topic.attribute in _QUIET and (own or any(d.claim.named for d in group)):
        return True
    if topic.attribute == STATEMENT and all(wished(d, ground) for d in group):
        return True
    if topic.attribute != STATUS:
        return False
    if not any(_recent(d) or _news(d, ground) for d in group):
        return True  # an event without a day, or of long ago, is told in passing: it is no news
    # What leads no article is taken up by all of them.
    return not any(leading(d, ground) or met(group[0], d) for d in group)


def _vouches(draft: Draft, ground: Ground) -> bool:
    """Whether somebody named stands behind a claim: an outlet behind no number and no event."""
    word = isinstance(draft.claim.value, str) and draft.claim.value != "happened"
    return vouched(draft, ground) or (word and draft.claim.named)


def _recent(draft: Draft) -> bool:
    """Whether the event of a claim has a day, and one not long before the day of printing."""
    gone = days_ago(draft)
    return day(draft) is not None and (gone is None or gone <= _NEWS)


def _news(draft: Draft, ground: Ground) -> bool:
    """Whether what happened, on no day that is known, is its article's news: it leads, and says what two did, how."""
    cluster = draft.cluster
    printed_on = draft.scene.said()
    if cluster is None or day(draft) is not None or draft.claim.value != "happened" or printed_on is None:
        return False
    when = draft.claim.when or cluster.date or ""
    if when[:4].isdigit() and when[:_MONTH] < printed_on[: len(when[:_MONTH])]:
        return False  # "in May …"
    return in_full(cluster.mode, draft.parties) and leading(draft, ground)
