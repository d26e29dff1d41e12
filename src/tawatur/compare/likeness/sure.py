"""Whether what happened is told surely: by articles that it leads, and, where two met, of the same two.

A meeting told by the way, a reception that runs together with another stand in the record; no finding rests on them
alone. What it is called rests on the sentence: the label of its event, or the clause that tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.drafts.labels import tells
from tawatur.compare.drafts.subjects import clause
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.compare.likeness.likeness import head
from tawatur.compare.likeness.tellings import mutual
from tawatur.model.span import Span

# Words before a trigger in which what makes it an aside stands ("before the start of the visit", "who visited"); in
# which stands what is done about it ("condemns the storming of …", "the role of the port in the rescue").
_BEFORE, _ABOUT = 3, 5
# A preposition joined to a deed: it is aimed at.
_FOR, _FROM = "ل", "من"
_BOTH = 2
_ITS = ("ه", "ها", "هم", "هما")


def sure(group: Sequence[Draft], ground: Ground) -> bool:
    """Whether claims on what happened are told surely by enough of their articles."""
    cluster, plain = group[0].cluster, _plainly(group, ground)
    if cluster is None or not plain:
        return False
    if any(d.claim.value == "happened" and (cluster.date or "")[:10] > (d.scene.said() or "9") for d in group):
        return False  # what lies ahead has not happened
    return 2 * sum(_of_it(d, plain[0]) for d in group) >= len(group)


def called(group: Sequence[Draft], ground: Ground) -> tuple[str, str]:
    """What happened, by id and in words: the event where most sentences tell it as it is called, else a clause."""
    first = group[0].claim
    if 2 * sum(tells(d, ground.lexicon) for d in group) > len(group):
        return first.subject, first.about
    told = [*_plainly(group, ground), *group]
    draft = min(told, key=lambda d: d.scene.role(d.sentence) != "title")
    words = clause(draft.scene, draft.sentence, draft.claim.evidence.span, ground.lexicon, gap=False)
    return (draft.scene.id, words) if words else (first.subject, first.about)


def _plainly(group: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims that lead their article, and say it in a clause of their own."""
    return [draft for draft in group if _plain(draft, ground)]


def _of_it(draft: Draft, other: Draft) -> bool:
    """Whether a claim names both who met or agreed, where another names two; else it is of another event."""
    if not mutual(draft) or len(other.parties) < _BOTH:
        return True
    return len(draft.parties & other.parties) >= _BOTH


def _plain(draft: Draft, ground: Ground) -> bool:
    if draft.sentence not in head(draft.scene):
        return False
    scene, trigger = draft.scene, draft.claim.evidence.span
    start = scene.sentences[draft.sentence].start
    led = scene.forms_in(Span(start, trigger.start)) if start < trigger.start else ()
    before = led[-_BEFORE:]
    if not folded(ground.lexicon, "about_it").isdisjoint(led[-_ABOUT:]) or _aimed_at(scene, trigger):
        return False
    if (
        before[-1:]
        and before[-1] in folded(ground.lexicon, "within")
        and trigger.of(scene.report.page.text).endswith(_ITS)
    ):
        return False  # "the minister, on his visit to …"
    if before[-1:] == (_FROM,) and folded(ground.lexicon, "brings_about").isdisjoint(before):
        return False  # "they hid from the strikes", but "managed to seize"
    if before and before[-1].removeprefix("و") in folded(ground.lexicon, "alongside"):
        return False  # "the market opened with the start of talks"
    bare = {form.removeprefix("و") for form in before}
    return (folded(ground.lexicon, "aside") | folded(ground.lexicon, "puts_end_to")).isdisjoint(bare.union(before))


def _aimed_at(scene: Scene, trigger: Span) -> bool:
    """Whether a deed is only what something is for ("efforts to …": "للتصدي")."""
    text = scene.report.page.text
    return text[max(trigger.start - 1, 0)] == _FOR and text[max(trigger.start - 2, 0)].isspace()
