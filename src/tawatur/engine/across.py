"""What stands across articles: read from the record, found, written back; and the view of one story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from tawatur import resolve
from tawatur.compare.claims import claims
from tawatur.compare.findings import findings
from tawatur.compare.ground import Draft, ground
from tawatur.compare.sides import bodies, countries, sides
from tawatur.compare.topics import topics
from tawatur.engine.identity import renamed
from tawatur.engine.view import build
from tawatur.group.clusters import clusters
from tawatur.group.copies import copies
from tawatur.group.stories import stories
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, CopyGroup, Entity, EventCluster, Finding, Story, StoryView
from tawatur.model.page import Report
from tawatur.record import Record


def update(record: Record, lexicon: Lexicon) -> None:
    """Find copy groups, stories, event clusters, claims and findings anew and write them into the record."""
    reports = list(_reports(record))
    named = resolve.resolve((s for r in reports for s in resolve.seen(r.article, r.page.text)), record.judgements())
    entities = {entity.id: entity for entity in named.values()}
    record.put_across("entity", (("", entities[name]) for name in sorted(entities)))
    labels = _labels(entities.values())
    reports = [renamed(report, labels) for report in reports]
    copied = copies(reports)
    told = stories(reports, copied, countries(sides(reports, lexicon)))
    home = {article: story.id for story in told for article in story.articles}
    record.put_across("story", ((story.id, story) for story in told))
    record.put_across("copies", sorted(((home[c.articles[0]], c) for c in copied), key=lambda x: (x[0], x[1].id)))
    found: list[tuple[str, EventCluster]] = []
    made: list[tuple[str, Claim]] = []
    judged: list[tuple[str, Finding]] = []
    for events, drafts, judgements in _compared(reports, told, copied, lexicon):
        where = {d.id: home[d.scene.id] for d in drafts}
        found += [(home[c.members[0].article], c) for c in events]
        made += [(where[d.id], d.claim) for d in drafts]
        judged += [(where[f.claims[0]], f) for f in judgements]
    record.put_across("cluster", found)
    record.put_across("claim", made)
    record.put_across("finding", judged)


def view(
    record: Record,
    story: str,
    lexicon: Lexicon | None = None,
    line: Sequence[Story] | None = None,
    entities: Sequence[Entity] | None = None,
) -> StoryView:
    """All there is on one story, by its number or id. Raises NotFoundError.

    `line` and `entities` spare a look through all stories and entities to whoever has them at hand: the stories of its
    line in order, and at least the entities of the line's articles.
    """
    number, held = record.story(story)
    if line is None:
        every: list[Story] = record.across("story")
        line = [other for other in every if other.line == held.line]
    names = [other.id for other in line]
    entities = record.across("entity") if entities is None else entities
    labels = _labels(entities)
    reports = record.reports(held.articles)

    def touching(kind: str) -> list[Any]:
        """What was found in the whole line and names an article of this story."""
        found = record.of_stories(kind, names, held.articles)
        return [item for name in sorted(names) for item in found[name]]

    claims, findings = _claimed(record, story=held.id, line=names)
    made = build(
        number,
        held,
        line,
        [renamed(reports[article], labels) for article in held.articles],
        entities,
        touching("cluster"),
        claims,
        findings,
        touching("copies"),
        record.failures(),
        lexicon or Lexicon(),
    )
    elsewhere = record.reports(_elsewhere(made))
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


def _reports(record: Record) -> Iterator[Report]:
    for page in record.pages():
        for article in page.articles:
            yield Report(page, article)


def _compared(
    reports: Iterable[Report], told: Sequence[Story], copied: Sequence[CopyGroup], lexicon: Lexicon
) -> Iterator[tuple[list[EventCluster], list[Draft], list[Finding]]]:
    """For each story line: its event clusters, claims and findings."""
    by_id: Mapping[str, Report] = {report.article.id: report for report in reports}
    speakers = bodies(lexicon)
    lines: dict[str, list[Report]] = {}
    for story in told:
        lines.setdefault(story.line, []).extend(by_id[article] for article in story.articles)
    for held in lines.values():
        held.sort(key=lambda r: (r.article.published or date.max, r.page.name, r.article.number, r.article.id))
        belonging = sides(held, lexicon)
        events = clusters(held, belonging)
        names = {r.article.id for r in held}
        floor = ground(held, events, [c for c in copied if names & set(c.articles)], belonging, speakers, lexicon)
        sorted_topics = topics(claims(floor))
        drafts = [draft for topic in sorted_topics for draft in topic.drafts]
        yield events, drafts, [finding for topic in sorted_topics for finding in findings(topic, floor)]
