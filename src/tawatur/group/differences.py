"""What one copy changed against another: sentences added and dropped, words changed; numbers and cues called out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tawatur.group.text import Body, Sentence
from tawatur.model.across import Difference, Evidence
from tawatur.model.layers import QuantityMention
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.fold import folded

# Share of words (of both) that two sentences have in common when one is the other, changed.
_SAME_SENTENCE = 0.5


def differences(base: Body, other: Body) -> Iterator[Difference]:
    """The differences of `other` against `base`, in the order of the base, additions last."""
    if base.hashes == other.hashes:
        return
    pairs = aligned(base.sentences, other.sentences)
    taken = {j for j in pairs.values() if j is not None}
    for i, sentence in enumerate(base.sentences):
        j = pairs[i]
        if j is None:
            yield Difference("dropped", Evidence(base.id, sentence.span), None)
        elif sentence.forms != other.sentences[j].forms:
            yield from _changes(base, sentence, other, other.sentences[j])
    for j, sentence in enumerate(other.sentences):
        if j not in taken:
            yield Difference("added", None, Evidence(other.id, sentence.span))


def aligned(left: Sequence[Sentence], right: Sequence[Sentence]) -> dict[int, int | None]:
    """For each sentence of the left the sentence of the right that is the same or a changed form of it."""
    exact = {sentence.forms: j for j, sentence in reversed(list(enumerate(right)))}
    out: dict[int, int | None] = {i: exact.get(sentence.forms) for i, sentence in enumerate(left)}
    free = set(range(len(right))) - {j for j in out.values() if j is not None}
    words = {j: frozenset(right[j].forms) for j in free}
    for i, sentence in enumerate(left):
        if out[i] is not None or not free:
            continue
        held = frozenset(sentence.forms)
        best = max(sorted(free), key=lambda j: len(held & words[j]) / len(held | words[j]))
        if len(held & words[best]) >= _SAME_SENTENCE * len(held | words[best]):
            out[i] = best
            free.discard(best)
    return out


def _changes(base: Body, left: Sentence, other: Body, right: Sentence) -> Iterator[Difference]:
    """The runs of words in which two forms of one sentence differ."""
    for what, a, b, c, d in SequenceMatcher(None, left.forms, right.forms, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        one = left.place(a, b) if a < b else None
        two = right.place(c, d) if c < d else None
        yield Difference(
            _kind(base.report, one, other.report, two),
            Evidence(base.id, one) if one else None,
            Evidence(other.id, two) if two else None,
        )


def _kind(base: Report, left: Span | None, other: Report, right: Span | None) -> str:
    if left is None or right is None:
        return "added" if left is None else "dropped"
    if _number(base, left) and _number(other, right):
        return "number"
    return "cue" if _cue(base, left) and _cue(other, right) else "changed"


def _number(report: Report, span: Span) -> bool:
    """Whether the changed words are a number (and not what is counted, nor "dozens")."""
    if all(part.isdecimal() for part in folded(report.printed(span)).split()):
        return True
    held: Sequence[QuantityMention] = report.article.layers.quantities
    return any(q.span.covers(span) and q.mod is None and q.span.end > span.end for q in held)


def _cue(report: Report, span: Span) -> bool:
    return any(span.overlaps(a.cue) for a in report.article.layers.attributions)
