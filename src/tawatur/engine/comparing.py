"""Events, claims and findings of chapters: of stories, of one line, in which everything is compared with everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.compare.claims import claims
from tawatur.compare.findings import findings
from tawatur.compare.ground import ground
from tawatur.compare.scene import Scene
from tawatur.compare.sides import bodies, sides
from tawatur.compare.topics import topics
from tawatur.engine.remembering import found_out, remind
from tawatur.engine.scenes import scenes
from tawatur.group.clusters import clusters
from tawatur.group.leaves import order
from tawatur.group.vectors import background
from tawatur.lexicon import Lexicon
from tawatur.model.across import CopyGroup, Story
from tawatur.record import Record
from tawatur.record.grouping import Grouping, Row, row_of
from tawatur.record.shelves import Remembered

KINDS = ("cluster", "claim", "finding")
# Rows written in one go.
_ROWS = 4_000


@dataclass(slots=True)
class Found:
    """What stands across the articles of some chapters (`stories`), as rows of each kind, and what was found out about
    each article."""

    stories: list[str] = field(default_factory=list)
    scenes: list[Remembered] = field(default_factory=list)
    rows: dict[str, list[Row]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def add(self, other: Found) -> None:
        """Take what was found in other chapters."""
        self.stories += other.stories
        self.scenes += other.scenes
        for kind in KINDS:
            self.rows[kind] += other.rows[kind]

    def write(self, kept: Grouping, least: int = _ROWS) -> None:
        """Write what is held, where it is enough to be worth it."""
        if len(self.rows["claim"]) + len(self.rows["cluster"]) < least:
            return
        for kind in KINDS:
            kept.renew_of(kind, self.stories, self.rows[kind])
            self.rows[kind].clear()
        kept.remember(self.scenes)
        self.scenes.clear()
        self.stories.clear()


def compare(kept: Grouping, record: Record, chapters: Sequence[Sequence[Story]], lexicon: Lexicon) -> None:
    """Find events, claims and findings of some chapters and write them, in place of what was there of their stories."""
    out = Found()
    for stories in chapters:
        articles = [article for story in stories for article in story.articles]
        held = scenes(kept, record, articles)
        remind(kept, held, lexicon)
        out.add(compared(held, stories, copies_of(kept, articles), lexicon))
        out.write(kept)
    out.write(kept, 0)


def copies_of(kept: Grouping, articles: Sequence[str]) -> list[CopyGroup]:
    """The copy groups that hold some articles."""
    near = {name for pair in kept.pairs(articles) for name in pair[:2]}
    stories = sorted(set(kept.homes(near).values()))
    wanted = set(articles)
    return [group for group in kept.under("copies", stories) if not wanted.isdisjoint(group.articles)]


def compared(scenes: Sequence[Scene], stories: Sequence[Story], copies: Sequence[CopyGroup], lexicon: Lexicon) -> Found:
    """Compare the articles of one chapter."""
    home: Mapping[str, str] = {article: story.id for story in stories for article in story.articles}
    scenes = sorted(scenes, key=lambda scene: order(scene.report))
    reports = [scene.report for scene in scenes]
    belonging = sides(reports, lexicon)
    events = clusters(reports, belonging)
    floor = ground(scenes, events, copies, belonging, bodies(lexicon), lexicon, home, background())
    held = topics(claims(floor), lexicon)
    where = {draft.id: home[draft.scene.id] for topic in held for draft in topic.drafts}
    out = Found([story.id for story in stories])
    out.rows["cluster"] += [row_of(home[c.members[0].article], c) for c in events]
    out.rows["claim"] += [row_of(where[draft.id], draft.claim) for topic in held for draft in topic.drafts]
    out.rows["finding"] += [row_of(where[f.claims[0]], f) for topic in held for f in findings(topic, floor)]
    out.scenes = found_out(scenes, lexicon)
    return out
