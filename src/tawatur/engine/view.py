"""The view of one story, put together from what the record holds across pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.compare.ground.sides import sides
from tawatur.compare.views.ledgers import ledgers
from tawatur.compare.views.open_questions import open_questions
from tawatur.compare.views.positions import positions, spoken
from tawatur.compare.views.timeline import timeline
from tawatur.compare.views.twins import Twins
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, CopyGroup, Entity, EventCluster, Finding, Story, StoryView
from tawatur.model.failure import Failure
from tawatur.model.page import Report


def build(
    number: int,
    story: Story,
    line: Sequence[Story],
    reports: Sequence[Report],
    entities: Iterable[Entity],
    clusters: Iterable[EventCluster],
    claims: Iterable[Claim],
    findings: Iterable[Finding],
    copies: Iterable[CopyGroup],
    failures: Iterable[Failure],
    lexicon: Lexicon,
) -> StoryView:
    """The view of a story; `clusters`, `claims` and `findings` may hold those of the whole line."""
    by_id = {report.article.id: report for report in reports}
    claimed = {claim.id: claim for claim in claims}
    found = tuple(f for f in findings if any(claimed[c].evidence.article in by_id for c in f.claims if c in claimed))
    wanted = {c for f in found for c in f.claims} | {c.id for c in claimed.values() if c.evidence.article in by_id}
    every = tuple(clusters)
    found = Twins(reports, claimed, every).folded(found)
    wanted |= {c for f in found for c in f.claims}
    own = tuple(c for c in every if any(m.article in by_id for m in c.members))
    spoken_of = {c.id for c in own} | {f.subject for f in found}
    named = {m.entity for r in reports for m in r.article.layers.entities}
    said = spoken(reports, sides(reports, lexicon), lexicon)
    entries = timeline(own, by_id)
    mine = {name: claim for name, claim in claimed.items() if name in wanted}
    pages, failed = {report.page.name for report in reports}, list(failures)
    fails = tuple(failure for failure in failed if failure.page in pages)
    unread = len({failure.page for failure in failed} - pages)
    return StoryView(
        number,
        story,
        tuple(reports),
        tuple(e for e in entities if e.label in named),
        tuple(c for c in every if c.id in spoken_of),
        tuple(entries),
        tuple(said),
        found,
        mine,
        tuple(c for c in copies if any(a in by_id for a in c.articles)),
        tuple(positions(said)),
        tuple(ledgers(mine.values())),
        tuple(open_questions(found, mine, entries, reports, fails, unread)),
        fails,
        tuple(line),
        unread=unread,
    )
