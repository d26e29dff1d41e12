"""What one copy changed against another: sentences added, dropped, changed; numbers and reporting verbs called out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.group.text import Body, Sentence
from tawatur.model.across import Difference, Evidence
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.fold import folded

# Share of words (of both) that two sentences have in common when one is the other, changed.
_SAME_SENTENCE = 0.5


def differences(base: Body, other: Body) -> Iterator[Difference]:
    """The differences of `other` against `base`, in the order of the base, additions last."""
    pairs = _aligned(base.sentences, other.sentences)
    taken = {j for j in pairs.values() if j is not None}
    for i, sentence in enumerate(base.sentences):
        j = pairs[i]
        if j is None:
            yield Difference("dropped", _at(base, sentence.span), None)
        elif sentence.forms != other.sentences[j].forms:
            yield Difference(
                _what(base, sentence, other, other.sentences[j]),
                _at(base, sentence.span),
                _at(other, other.sentences[j].span),
            )
    for j, sentence in enumerate(other.sentences):
        if j not in taken:
            yield Difference("added", None, _at(other, sentence.span))


def _aligned(left: Sequence[Sentence], right: Sequence[Sentence]) -> dict[int, int | None]:
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


def _what(base: Body, left: Sentence, other: Body, right: Sentence) -> str:
    if _values(base.report, left.span) != _values(other.report, right.span):
        return "number"
    a, b = _cues(base.report, left.span), _cues(other.report, right.span)
    return "cue" if a and b and a != b else "changed"


def _values(report: Report, span: Span) -> list[tuple[object, str]]:
    return sorted(((q.value, q.unit) for q in report.article.layers.quantities if span.covers(q.span)), key=str)


def _cues(report: Report, span: Span) -> list[str]:
    return [folded(report.printed(a.cue)) for a in report.article.layers.attributions if span.covers(a.cue)]


def _at(held: Body, span: Span) -> Evidence:
    return Evidence(held.id, span)
