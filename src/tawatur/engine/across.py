"""What stands across articles: read from the record, found, written back; and the view of one story."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from tawatur.engine.arrival import arrive
from tawatur.engine.identity import renamed
from tawatur.engine.view import build
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, Entity, EventCluster, Finding, Story, StoryView
from tawatur.model.layers import LAYERS
from tawatur.record import Record


def update(record: Record, lexicon: Lexicon, jobs: int = 1) -> None:
    """Find copy groups, stories, event clusters, claims and findings for what is new, and write them into the record.

    The articles of a first reading are grouped all at once, by so many processes as `jobs`. Later ones join what
    stands, one by one, and only the chapters they come to stand in are compared again (docs/decisions/0006).
    """
    arrive(record, lexicon, jobs)


def view(
    record: Record,
    story: str | tuple[int, Story],
    lexicon: Lexicon | None = None,
    line: Sequence[Story] | None = None,
    entities: Sequence[Entity] | None = None,
    far: Collection[str] = LAYERS,
) -> StoryView:
    """All there is on one story, by its number or id (or itself, with its number). Raises NotFoundError.

    `line` and `entities` spare a look through all stories and entities to whoever has them at hand: the stories of its
    line in order, and at least the entities of the line's articles. `far` are the layers that
    articles of other stories come with.
    """
    number, held = record.story(story) if isinstance(story, str) else story
    if line is None:
        every: list[Story] = record.across("story")
        line = [other for other in every if other.line == held.line]
    names = [other.id for other in line if other.chapter == held.chapter]
    entities = record.across("entity") if entities is None else entities
    labels = _labels(entities)
    reports = record.reports(held.articles)

    def touching(kind: str) -> list[Any]:
        """What was found in the whole line and names an article of this story."""
        found = record.of_stories(kind, names, held.articles)
        return [item for name in sorted(names) for item in found[name]]

    claims, findings = _claimed(record, story=held.id, line=names)
    clusters: dict[str, EventCluster] = {cluster.id: cluster for cluster in touching("cluster")}
    clusters |= record.several("cluster", sorted({finding.subject for finding in findings} - set(clusters)))
    made = build(
        number,
        held,
        line,
        [renamed(reports[article], labels) for article in held.articles],
        entities,
        clusters.values(),
        claims,
        findings,
        touching("copies"),
        record.failures(),
        lexicon or Lexicon(),
    )
    elsewhere = record.reports(_elsewhere(made), far)
    return replace(made, others=tuple(renamed(elsewhere[article], labels) for article in sorted(elsewhere)))


def _claimed(record: Record, story: str, line: Sequence[str]) -> tuple[list[Claim], list[Finding]]:
    """The claims of a story and the findings over them, with the claims of its line that these findings compare."""
    own: list[Claim] = record.of_stories("claim", [story])[story]
    names = {claim.id for claim in own}
    if not own:
        return [], []
    held = record.of_stories("finding", line)
    findings: list[Finding] = [f for name in sorted(line) for f in held[name] if not names.isdisjoint(f.claims)]
    far = {claim for finding in findings for claim in finding.claims} - names
    others: dict[str, Claim] = record.several("claim", sorted(far))
    return [*own, *(others[name] for name in sorted(others))], findings


def _elsewhere(held: StoryView) -> list[str]:
    """The articles of other stories that claims and copies of this one point to."""
    cited = {claim.evidence.article for claim in held.claims.values()}
    cited.update(article for group in held.copies for article in group.articles)
    cited.update(member.article for cluster in held.clusters for member in cluster.members)
    return sorted(cited - set(held.story.articles))


def _labels(entities: Iterable[Entity]) -> dict[str, str]:
    """Every label that is not its entity's own -> the entity's."""
    return {label: entity.label for entity in entities for label in entity.labels if label != entity.label}
