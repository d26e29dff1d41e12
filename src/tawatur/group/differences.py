"""What one copy changed against another: sentences added and dropped, words changed; numbers and cues called out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tawatur.group.text import Body, Sentence
from tawatur.model.across import Difference, Evidence
from tawatur.model.layers import QuantityMention
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
        share, last = max((_share(held, words[j]), -j) for j in free)
        if share >= _SAME_SENTENCE:
            out[i] = -last
            free.discard(-last)
    return out


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of two sentences both have."""
    both = len(one & other)
    return both / (len(one) + len(other) - both)


def _changes(base: Body, left: Sentence, other: Body, right: Sentence) -> Iterator[Difference]:
    """The runs of words in which two forms of one sentence differ."""
    one, two = left.words, right.words
    for a, b, c, d in _runs(left.forms, right.forms):
        here = left.part(one, a, b) if a < b else None
        there = right.part(two, c, d) if c < d else None
        yield Difference(
            _kind(base, here, other, there),
            Evidence(base.id, here) if here else None,
            Evidence(other.id, there) if there else None,
        )


def _runs(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The runs `[a, b)` of the left that are `[c, d)` on the right, between what both begin and end with."""
    least = min(len(left), len(right))
    first = next((n for n in range(least) if left[n] != right[n]), least)
    last = next((n for n in range(least - first) if left[-1 - n] != right[-1 - n]), least - first)
    one, two = left[first : len(left) - last], right[first : len(right) - last]
    if not one or not two:
        yield first, first + len(one), first, first + len(two)
        return
    for what, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if what != "equal":
            yield first + a, first + b, first + c, first + d


def _kind(base: Body, left: Span | None, other: Body, right: Span | None) -> str:
    if left is None or right is None:
        return "added" if left is None else "dropped"
    if _number(base, left) and _number(other, right):
        return "number"
    return "cue" if _cue(base, left) and _cue(other, right) else "changed"


def _number(body: Body, span: Span) -> bool:
    """Whether the changed words are a number (and not what is counted, nor "dozens")."""
    printed = body.bare.printed(span)
    if printed[:1].isdecimal() and all(part.isdecimal() for part in folded(printed).split()):
        return True
    held: Sequence[QuantityMention] = body.report.article.layers.quantities
    return any(q.span.covers(span) and q.mod is None and q.span.end > span.end for q in held)


def _cue(body: Body, span: Span) -> bool:
    return any(span.overlaps(a.cue) for a in body.report.article.layers.attributions)
