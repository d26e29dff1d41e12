"""Events, claims and findings of chapters: of stories, of one line, in which everything is compared with everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tawatur.compare.claims import claims
from tawatur.compare.findings import findings
from tawatur.compare.ground import ground
from tawatur.compare.scene import Scene
from tawatur.compare.sides import bodies, sides
from tawatur.compare.topics import topics
from tawatur.engine.scenes import scenes
from tawatur.group.clusters import clusters
from tawatur.group.leaves import order
from tawatur.lexicon import Lexicon
from tawatur.model.across import CopyGroup, Story
from tawatur.record import Record
from tawatur.record.grouping import Grouping

KINDS = ("cluster", "claim", "finding")
# Rows written in one go.
_ROWS = 4_000


@dataclass(slots=True)
class Found:
    """What stands across the articles of some chapters (`stories`), each with the story it is kept under."""

    stories: list[str] = field(default_factory=list)
    cluster: list[tuple[str, Any]] = field(default_factory=list)
    claim: list[tuple[str, Any]] = field(default_factory=list)
    finding: list[tuple[str, Any]] = field(default_factory=list)

    def write(self, kept: Grouping, least: int = 0) -> None:
        """Write what is held, where it is enough to be worth it."""
        if len(self.claim) + len(self.cluster) < least:
            return
        for kind in KINDS:
            kept.renew_of(kind, self.stories, getattr(self, kind))
            getattr(self, kind).clear()
        self.stories.clear()


def compare(
    kept: Grouping, record: Record, chapters: Sequence[Sequence[Story]], lexicon: Lexicon, again: bool = True
) -> None:
    """Find events, claims and findings of some chapters and write them, in place of what was there of their stories.

    `again`: they will be compared again, so what is read of their articles is kept for a while.
    """
    out = Found()
    for stories in chapters:
        out.stories += [story.id for story in stories]
        articles = [article for story in stories for article in story.articles]
        held = sorted(scenes(kept, record, articles, again), key=lambda scene: order(scene.report))
        compared(held, stories, copies_of(kept, articles), lexicon, out)
        out.write(kept, _ROWS)
    out.write(kept)


def copies_of(kept: Grouping, articles: Sequence[str]) -> list[CopyGroup]:
    """The copy groups that hold some articles."""
    near = {name for pair in kept.pairs(articles) for name in pair[:2]}
    stories = sorted({leaf.story for leaf in kept.leaves(sorted(near))})
    wanted = set(articles)
    return [group for group in kept.under("copies", stories) if not wanted.isdisjoint(group.articles)]


def compared(
    scenes: Sequence[Scene], stories: Sequence[Story], copies: Sequence[CopyGroup], lexicon: Lexicon, out: Found
) -> None:
    """Compare the articles of one chapter, given in order."""
    home: Mapping[str, str] = {article: story.id for story in stories for article in story.articles}
    reports = [scene.report for scene in scenes]
    belonging = sides(reports, lexicon)
    events = clusters(reports, belonging)
    floor = ground(scenes, events, copies, belonging, bodies(lexicon), lexicon, home)
    held = topics(claims(floor), lexicon)
    where = {draft.id: home[draft.scene.id] for topic in held for draft in topic.drafts}
    out.cluster += [(home[c.members[0].article], c) for c in events]
    out.claim += [(where[draft.id], draft.claim) for topic in held for draft in topic.drafts]
    out.finding += [(where[f.claims[0]], f) for topic in held for f in findings(topic, floor)]
