"""What stands across articles: read from the record, found, written back; and the view of one story."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tawatur.engine.arrival import arrive
from tawatur.engine.identity import labels_in, renamed
from tawatur.engine.view import build
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, Entity, EventCluster, Finding, Story, StoryView
from tawatur.model.failure import Failure
from tawatur.model.layers import LAYERS
from tawatur.model.page import Report
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
    known: Mapping[str, Entity] | None = None,
    near: Collection[str] = LAYERS,
    far: Collection[str] = LAYERS,
    failures: Sequence[Failure] | None = None,
) -> StoryView:
    """All there is on one story, by its number or id (or itself, with its number). Raises NotFoundError.

    `line`, `known` and `failures` spare a look through all stories, entities and failures to whoever has them at hand:
    the stories of its line in order, the entities as `labelled` gives them. `near` and `far` are the layers
    that its articles and those of other stories come with.
    """
    number, held = record.story(story) if isinstance(story, str) else story
    if line is None:
        every: list[Story] = record.across("story")
        line = [other for other in every if other.line == held.line]
    names = [other.id for other in line if other.chapter == held.chapter]
    known = labelled(record.across("entity")) if known is None else known
    found = record.reports(held.articles, near)
    reports = [_renamed(found[article], known) for article in held.articles]

    def touching(kind: str) -> list[Any]:
        """What was found in the whole line and names an article of this story."""
        told = record.of_stories(kind, names, held.articles)
        return [item for name in sorted(names) for item in told[name]]

    claims, findings = _claimed(record, story=held.id, line=names)
    clusters: dict[str, EventCluster] = {cluster.id: cluster for cluster in touching("cluster")}
    clusters |= record.several("cluster", sorted({finding.subject for finding in findings} - set(clusters)))
    made = build(
        number,
        held,
        line,
        reports,
        _named(reports, known),
        clusters.values(),
        claims,
        findings,
        touching("copies"),
        record.failures() if failures is None else failures,
        lexicon or Lexicon(),
    )
    elsewhere = record.reports(_elsewhere(made), far)
    return replace(made, others=tuple(_renamed(elsewhere[article], known) for article in sorted(elsewhere)))


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


def labelled(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Each label under which an entity goes -> the entity."""
    return {label: entity for entity in entities for label in (entity.label, *entity.labels)}


def _named(reports: Iterable[Report], known: Mapping[str, Entity]) -> list[Entity]:
    """The entities that some articles name, by id."""
    labels = {m.entity for report in reports for m in report.article.layers.entities if m.entity}
    return sorted((known[label] for label in labels if label in known), key=lambda entity: entity.id)


def _renamed(report: Report, known: Mapping[str, Entity]) -> Report:
    """The report with every label that is not its entity's own exchanged for that."""
    return renamed(report, {x: known[x].label for x in labels_in(report) if x in known and known[x].label != x})
