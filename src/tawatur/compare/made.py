"""Findings in the making: what does not go together, and the finding itself with its words."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.values import bounds
from tawatur.compare.likeness.rested import first_told
from tawatur.compare.likeness.sure import called
from tawatur.compare.likeness.topics import Topic
from tawatur.compare.opposed import grows, rank
from tawatur.compare.origins import origins
from tawatur.compare.phrased import gives, named, printed, printings, several
from tawatur.model.across import OF_ONE, Finding, FindingKind, Origin
from tawatur.model.ids import make_id


def conflict(
    topic: Topic, kind: FindingKind, groups: Sequence[Sequence[Draft]], ground: Ground, corrected: str = ""
) -> Finding:
    """What does not go together: group by group, the lowest first where a number rose, the claims as they were made.

    `corrected`: who corrects whom, where one group takes back the other.
    """
    ranked = [sorted(group, key=lambda d: (rank(d), d.id)) for group in groups]
    if corrected:
        ranked = [list(group) for group in groups]
    elif kind == "updated" and grows(topic.attribute, ground):
        ranked.sort(key=lambda group: (bounds(gives(group).claim.value, None) or (0.0, 0.0), group[0].id))
    else:
        ranked.sort(key=lambda group: (rank(group[0]), group[0].id))
    held = list({d.id: d for group in ranked for d in group}.values())
    values = ", ".join(dict.fromkeys(printed(gives(group)) for group in ranked))
    found = origins(held, ground)
    if kind == "differs" and (corrected or len(found) == 1):  # alike in words, but each has its number from elsewhere
        sides = {frozenset(d.id for d in group): group for group in ranked}
        found = tuple(origin for group in sides.values() for origin in origins(group, ground))
    if corrected:
        why = f"{printed(gives(groups[-1]))}, not {printed(gives(groups[0]))}: {corrected}"
    elif kind == "updated":
        why = f"{values}: a later number follows an earlier one"
    else:
        why = f"{values}: values that cannot both hold, of {several(len(found), 'origin')}"
    return finding(topic, kind, held, found, why, ground)


def finding(
    topic: Topic, kind: FindingKind, drafts: Sequence[Draft], found: tuple[Origin, ...], why: str, ground: Ground
) -> Finding:
    """A finding on a topic from its claims, with the origins behind them and why it is one, in plain English."""
    told = first_told(drafts, ground) if kind in OF_ONE else drafts
    names = tuple(d.id for d in told)
    happened = topic.attribute == STATUS
    subject, about = (
        called(drafts, ground) if happened else named(drafts if kind != "updated" else drafts[::-1], ground.lexicon)
    )
    outlets = {d.scene.report.article.outlet or d.scene.report.page.name for d in drafts}
    return Finding(
        make_id("finding", kind, *sorted(names)), kind, subject, topic.attribute, about, names, found, why,
        printings(drafts), len(outlets),
    )  # fmt: skip
