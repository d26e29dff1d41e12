"""Events, claims and findings of chapters: of stories, of one line, in which everything is compared with everything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.compare.claims import claims, settled
from tawatur.compare.findings import findings
from tawatur.compare.ground.ground import ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import belonging, bodies
from tawatur.compare.likeness.topics import topics
from tawatur.engine.adding import add
from tawatur.engine.glances import by_titles, counts, names, seen
from tawatur.engine.remembering import found_out, parts, remind
from tawatur.engine.scenes import copies_of, scenes
from tawatur.group.clusters import joined
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


def compare(
    kept: Grouping,
    record: Record,
    chapters: Sequence[Sequence[Story]],
    lexicon: Lexicon,
    new: Mapping[str, Collection[str]] | None = None,
    stirred: Collection[str] = (),
) -> None:
    """Find events, claims and findings of some chapters and write them, in place of what was there of their stories.

    `new`: the articles that came to chapters (ids) to which nothing else happened since they were compared but that
    some articles, `stirred`, are copies of others now.
    """
    out = Found()
    for stories in chapters:
        came = (new or {}).get(stories[0].chapter)
        if came is not None and add(kept, record, stories, came, stirred, lexicon):
            continue
        articles = [article for story in stories for article in story.articles]
        held = scenes(kept, record, articles)
        there = parts(kept, articles)
        remind(held, there, lexicon)
        found = compared(held, stories, copies_of(kept, articles), lexicon)
        found.scenes = [one for one in found.scenes if one.article not in there or there[one.article].whole != one.data]
        out.add(found)
        out.write(kept)
    out.write(kept, 0)


def compared(scenes: Sequence[Scene], stories: Sequence[Story], copies: Sequence[CopyGroup], lexicon: Lexicon) -> Found:
    """Compare the articles of one chapter."""
    home: Mapping[str, str] = {article: story.id for story in stories for article in story.articles}
    scenes = sorted(scenes, key=lambda scene: order(scene.report))
    read = [seen(scene, lexicon) for scene in scenes]
    sides = belonging(map(names, read), map(by_titles, read), lexicon)
    events = joined([one.telling for one in read], sides)
    floor = ground(scenes, events, copies, sides, bodies(lexicon), lexicon, home, background())
    held = topics(claims(floor), lexicon)
    where = {draft.id: home[draft.scene.id] for topic in held for draft in topic.drafts}
    out = Found([story.id for story in stories])
    out.rows["cluster"] += [row_of(home[c.members[0].article], c) for c in events]
    out.rows["claim"] += [row_of(where[draft.id], draft.claim) for topic in held for draft in topic.drafts]
    out.rows["finding"] += [row_of(where[f.claims[0]], f) for topic in held for f in findings(topic, floor)]
    shared = counts(draft for scene in scenes for draft in settled(scene))
    out.scenes = found_out(floor.scenes, lambda _, topic: shared[topic], floor)
    return out
