"""Drafts: attributions in the making, with word indices beside raw spans, before nesting and order are settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tawatur.annotate.attributions.contents.contents import (
    act_of,
    inner,
    mode_of,
    polarity_of,
    quoted,
    raw_span,
    trimmed,
)
from tawatur.annotate.attributions.speakers.sources import Source
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.layers import Act, Distance, Link, Medium, Mode, Polarity
from tawatur.model.page import Party
from tawatur.model.span import Span

# Acts that report something, so that who performs them stands in the chain of what is inside.
REPORTS: frozenset[Act] = frozenset(
    ("say", "deny", "expect", "accuse", "warn", "promise", "condemn", "threaten", "welcome")
)


@dataclass(slots=True)
class Draft:
    """One attribution. `words` are the word ranges of its content; `sentence` is the number of its cue's sentence."""

    content: tuple[Span, ...]
    words: tuple[Words, ...]
    cue: Span
    at: int
    source: Source
    act: Act
    mode: Mode
    polarity: Polarity
    distance: Distance
    rule: str
    sentence: int
    via: tuple[Link, ...] = ()
    addressee: Party | None = None
    medium: Medium | None = None
    outer: Draft | None = field(default=None, repr=False)
    aside: bool = False  # said in a relative clause, by another than the subject of the sentence

    def holds(self, at: int) -> bool:
        """Whether a word lies in the content."""
        for first, last in self.words:  # noqa: SIM110 - any() takes three times as long, and this is asked very often
            if first <= at < last:
                return True
        return False

    def length(self) -> int:
        """How many words the content has."""
        first, last = self.words[0]
        return last - first if len(self.words) == 1 else sum(last - first for first, last in self.words)

    def above(self) -> Iterator[Draft]:
        """The drafts that this one is nested in, from the inside out."""
        outer = self.outer
        while outer is not None:
            yield outer
            outer = outer.outer


def content(
    text: Text, parts: list[tuple[int, int, int | None]]
) -> tuple[tuple[Span, ...], tuple[Words, ...], Mode] | None:
    """Spans, word ranges and mode of a content given as word ranges with an optional raw start; None if empty."""
    spans, ranges, modes = [], [], []
    for first, last, start in parts:
        cut_first, cut_last = trimmed(text, first, min(last, text.size))
        if cut_first >= cut_last:
            continue
        mode = mode_of(text, cut_first, cut_last)
        if quoted(text, cut_first, cut_last):
            inner_last = min(text.opened[cut_first].close, cut_last)
            cut_first, cut_last = inner(text, cut_first + 1, inner_last)
            if cut_first >= cut_last:
                continue
            mode, start = "direct", None
        span = raw_span(text, cut_first, cut_last, start if cut_first == first else None)
        if span:
            spans.append(span)
            ranges.append((cut_first, cut_last))
            modes.append(mode)
    if not spans:
        return None
    mode = modes[0] if len(set(modes)) == 1 else "mixed"
    return tuple(spans), tuple(ranges), mode


def shape(text: Text, act: Act, ranges: tuple[Words, ...]) -> tuple[Act, Polarity]:
    """Act and polarity as the content's opening decides them."""
    first, last = ranges[0]
    return act_of(text, act, first, last), polarity_of(text, first, last)


def nested_via(draft: Draft) -> tuple[Link, ...]:
    """The hands through which a nested statement came: those of the outer one, then its source, if it reports.

    Nobody passes on his own words, unless he tells of having said them ("قال فلان إنه تحدث عن …").
    """
    links: list[Link] = []
    own, at = draft.source.link, draft.at
    while draft.outer is not None and draft.outer.act in REPORTS:
        draft = draft.outer
        if links and _same(links[-1], draft.source.link):
            links[-1] = draft.source.link  # "قال فلان إنه واثق من أن …"
            continue
        if not _same(own, draft.source.link) or at - draft.words[0][0] <= 1:
            links.append(draft.source.link)
    return (*draft.via, *reversed(links))


def _same(own: Link, outer: Link) -> bool:
    """Whether two links are one and the same: by their entity, or where one that names nobody takes up the other."""
    if own.entity is not None:
        return own.entity == outer.entity
    return own.span is None and own.antecedent is not None and own.antecedent == outer.words
