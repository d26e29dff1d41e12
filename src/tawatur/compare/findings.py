"""Findings: what agrees, by how many origins; what differs, and what was only updated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tawatur.compare.attributes import OTHER, attributes
from tawatur.compare.conflict import comparable, follows, precedes
from tawatur.compare.disputes import ATTRIBUTE as ACTOR
from tawatur.compare.ground import Draft, Ground
from tawatur.compare.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.origins import origins
from tawatur.compare.outcomes import OUTCOME, TOPIC
from tawatur.compare.topics import Topic
from tawatur.compare.values import agree, exact, rises, supports
from tawatur.compare.witnessed import ATTRIBUTE as STATEMENT
from tawatur.model.across import Finding, FindingKind, Origin
from tawatur.model.ids import make_id

# What one article says on these with a name behind it is no finding of its own.
_QUIET = frozenset({STATUS, TOPIC, "expected outcome", STATEMENT})
_HOURS = ("TMO", "TMI", "TAF", "TEV", "TNI")


def findings(topic: Topic, ground: Ground) -> Iterator[Finding]:
    """The findings over the claims of one topic: differences first, then what agrees."""
    if topic.attribute == ACTOR:
        yield from _dispute(topic, ground)
        return
    groups = agreeing(topic.drafts)
    outdated: set[str] = set()
    if len(groups) > 1 and topic.attribute == OUTCOME:
        yield from _evaluations(topic, groups, ground)
    elif len(groups) > 1 and topic.attribute not in (STATUS, STATEMENT, TOPIC):
        pairs = list(_opposed(topic, groups, ground))
        kinds: tuple[FindingKind, ...] = ("differs", "updated")
        for kind in kinds:
            held = [pair for pair in pairs if pair[0] == kind]
            if held:
                yield _conflict(topic, kind, [d for _, one, other in held for d in (*one, *other)], ground)
        outdated = {d.id for kind, one, _ in pairs if kind == "updated" for d in one}
        outdated |= {d.id for kind, one, other in pairs if kind == "differs" for d in (*one, *other)}
    for group in groups:
        found = _agreement(topic, group, ground)
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
        if len(signs) == 2:
            who = " and ".join(dict.fromkeys(origin.name for origin in found))
            kind: FindingKind = "party-against-party" if all(o.party for o in found) else "differs"
            yield _finding(topic, kind, held, found, f"{held[0].claim.value}: accused and denied ({who})")
        elif signs == {"positive"}:
            agreed = _agreement(topic, held, ground)
            if agreed:
                yield agreed


def _evaluations(topic: Topic, groups: Sequence[Sequence[Draft]], ground: Ground) -> Iterator[Finding]:
    """Evaluations that clash: a difference of two parties, where the voices are theirs."""
    held = [draft for group in groups for draft in group if draft.claim.party]
    sides = {ground.side(ground.source(d.scene, d.claim.chain.source)) for d in held}
    values = {draft.claim.value for draft in held}
    if len(sides) > 1 and len(values) > 1:
        found = origins(held, ground)
        why = "; ".join(dict.fromkeys(f"{ground.source(d.scene, d.claim.chain.source)}: {d.claim.value}" for d in held))
        yield _finding(topic, "party-against-party", held, found, why)


def agreeing(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Claims that can hold together: a group for each exact value with the vague ones that allow it, then the rest."""
    out: list[list[Draft]] = []
    for draft in drafts:
        if exact(draft.claim) or isinstance(draft.claim.value, str):
            home = next((g for g in out if agree(g[0].claim, draft.claim)), None)
            if home is None:
                out.append([draft])
            else:
                home.append(draft)
    for draft in drafts:
        if exact(draft.claim) or isinstance(draft.claim.value, str):
            continue
        homes = [g for g in out if all(supports(draft.claim, d.claim) for d in g)]
        for home in homes:
            home.append(draft)
        if not homes:
            out.append([draft])
    return out


def _opposed(
    topic: Topic, groups: Sequence[list[Draft]], ground: Ground
) -> Iterator[tuple[FindingKind, list[Draft], list[Draft]]]:
    """Pairs of groups that cannot both hold, the earlier first, and whether they differ or one updates the other."""
    grows = any(a.name == topic.attribute and a.grows for a in attributes(ground.lexicon))
    for one, other in combinations(groups, 2):
        if not comparable(one, other, topic.drafts, ground):
            continue
        shared = [o for o in origins([*one, *other], ground) if _both(o, one, other)]
        if any(f.reason == "copy" for o in shared for f in o.folds):
            continue
        first, later = (one, other) if _rank(one[0]) <= _rank(other[0]) else (other, one)
        if shared or (grows and _grown(first, later, ground)):
            if grows and not rises(first[0].claim, later[0].claim):
                first, later = later, first
            same = {name for origin in shared for name in origin.claims}
            if same:  # one source's newer word on its own older one: who else agrees is no part of it
                first, later = [d for d in first if d.id in same], [d for d in later if d.id in same]
            yield "updated", first, later
        elif isinstance(one[0].claim.value, str) or exact(one[0].claim) or exact(other[0].claim):
            yield "differs", first, later


def _both(origin: Origin, one: Sequence[Draft], other: Sequence[Draft]) -> bool:
    return any(d.id in origin.claims for d in one) and any(d.id in origin.claims for d in other)


def _grown(first: Sequence[Draft], later: Sequence[Draft], ground: Ground) -> bool:
    """Whether a later, higher number follows the earlier one."""
    words = ground.lexicon
    for one, other in ((first, later), (later, first)):
        told = any(follows(d, words) for d in other) or any(precedes(d, words) for d in one)
        if told and rises(one[0].claim, other[0].claim):
            return True
    a, b = first[0], later[0]
    return (a.claim.said or "") < (b.claim.said or "") and rises(a.claim, b.claim)


def _rank(draft: Draft) -> tuple[str, int]:
    """When a claim was made: the day it was printed, and the latest time of day in its sentence."""
    span = draft.scene.sentences[draft.sentence]
    times = [t.value for t in draft.scene.report.article.layers.times if span.covers(t.span)]
    return draft.claim.said or "", max((_HOURS.index(h) for t in times for h in _HOURS if t.endswith(h)), default=-1)


def _conflict(topic: Topic, kind: FindingKind, drafts: Sequence[Draft], ground: Ground) -> Finding:
    held = list({d.id: d for d in drafts}.values())
    held.sort(key=lambda d: (_rank(d), d.id))
    found = origins(held, ground)
    values = ", ".join(dict.fromkeys(_printed(d) for d in held))
    if kind == "updated":
        why = f"{values}: a later number follows an earlier one"
    else:
        why = f"{values}: values that cannot both hold, of {_several(len(found), 'origin')}"
    return _finding(topic, kind, held, found, why)


def _agreement(topic: Topic, group: Sequence[Draft], ground: Ground) -> Finding | None:
    found = origins(group, ground)
    articles = {d.scene.id for d in group}
    own = all(d.claim.chain.source.kind == "outlet" for d in group)
    if len(articles) == 1 and (topic.attribute == OTHER or (own and group[0].cluster is None)):
        return None
    if len(articles) == 1 and topic.attribute in _QUIET and (own or any(origin.named for origin in found)):
        return None
    if topic.attribute == STATUS and all(d.cluster is None or d.cluster.date is None for d in group):
        return None  # an event mentioned in passing, without a day, is no news
    kind: FindingKind = "corroborated" if len(found) > 1 else "single-source" if found[0].named else "unnamed-only"
    if len(found) > 1 and not any(origin.named for origin in found):
        kind = "unnamed-only"
    who = ", ".join(origin.name for origin in found)
    why = f"{_printed(group[0])}: {_several(len(found), 'origin')} ({who}) in {_several(len(articles), 'article')}"
    return _finding(topic, kind, group, found, why)


def _finding(topic: Topic, kind: FindingKind, drafts: Sequence[Draft], found: tuple[Origin, ...], why: str) -> Finding:
    names = tuple(d.id for d in drafts)
    outlets = {d.scene.report.article.outlet or d.scene.report.page.name for d in drafts}
    return Finding(
        make_id("finding", kind, *sorted(names)), kind, topic.subject, topic.attribute, topic.about, names, found, why,
        len({d.scene.id for d in drafts}), len(outlets),
    )  # fmt: skip


def _printed(draft: Draft) -> str:
    claim = draft.claim
    if isinstance(claim.value, str):
        return claim.value if claim.polarity == "positive" else f"not {claim.value}"
    value = " to ".join(f"{v:,}" for v in claim.value) if isinstance(claim.value, tuple) else f"{claim.value:,}"
    return " ".join(part for part in ((claim.mod or "").replace("_", " "), value, claim.unit) if part)


def _several(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
