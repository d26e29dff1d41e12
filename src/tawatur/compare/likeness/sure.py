"""Whether what happened is told surely: by articles that it leads, and, where two met, of the same two.

A meeting told by the way, a reception that runs together with another stand in the record; no finding rests on them
alone. What it is called rests on the sentence: the label of its event, or the clause that tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.drafts.labels import tells
from tawatur.compare.drafts.onward import enclosed
from tawatur.compare.drafts.subjects import clause
from tawatur.compare.ground.attributes import PEOPLE
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.likeness.likeness import head
from tawatur.compare.likeness.tellings import mutual
from tawatur.model.span import Span

# Words before a trigger in which what makes it an aside stands ("before the start of the visit", "who visited").
_BEFORE = 3
_BOTH = 2
# Sentences of the body that sum up; who gives out tolls.
_LEADS = 2
_OFFICERS = frozenset({"person", "office", "spokesperson", "organisation"})
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
    before = scene.forms_in(Span(start, trigger.start))[-_BEFORE:] if start < trigger.start else ()
    if (
        before[-1:]
        and before[-1] in folded(ground.lexicon, "within")
        and trigger.of(scene.report.page.text).endswith(_ITS)
    ):
        return False  # "the minister, on his visit to …"
    return folded(ground.lexicon, "aside").isdisjoint(before)


def borrowed(group: Sequence[Draft], ground: Ground) -> bool:
    """Whether outlets alone give a number, most of them between two sayings of one source: it is hardly their own."""
    if any(isinstance(d.claim.value, str) or d.claim.chain != d.scene.own() for d in group):
        return False
    return 2 * sum(enclosed(d.scene, d.claim.evidence.span, ground.lexicon) for d in group) > len(group)


def foretold(draft: Draft, ground: Ground) -> bool:
    """Whether an outlet gives a toll of people in its own voice where it begins, and somebody known speaks in the next
    sentences: it sums up what he says, and does not say so."""
    scene, first = draft.scene, draft.scene.body[:_LEADS]
    if draft.claim.attribute not in PEOPLE or draft.claim.chain != scene.own() or draft.sentence not in first:
        return False
    said = scene.report.article.layers.attributions
    after = (said[k] for n in range(draft.sentence + 1, draft.sentence + 1 + _LEADS) for k in scene.cues.get(n, ()))
    return any(a.act == "say" and a.chain.source.kind in _OFFICERS and ground.named(scene, a.chain) for a in after)
