"""Segments: a page cut into lines, and lines into parts where labels or lost line breaks show."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from typing import NamedTuple

from tawatur.model.page import Role
from tawatur.model.span import Span, trim
from tawatur.model.view import View
from tawatur.pages.glue import pieces
from tawatur.pages.labels import Hit, Labels, marked, whole_word

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"[^\w\s\"'“”«»()\[\]#@…]|[0-9]{1,2}\s*[-.)]\s")
_WORD = re.compile(r"[^\W_]+")
# Where a label may begin inside a line: after the end of a sentence.
_AFTER_STOP = re.compile(r"[.!?؟»\")\]…]\s*(?=[^\W\d_])")
_WIDE = re.compile(r"(?<=\S)(?: {3,}|\s[|•·]\s)(?=\S)")
_TAIL_WORDS = 12


class Segment(NamedTuple):
    """A stretch of one line that has one role. `text` is its folded reading, `forms` the words of that.

    `hits` are the labels it begins with (offsets of the folded page), `payload` the raw span of what they label on the
    same line. `gap` counts the line breaks before it (0: same line as the segment before). `hint` is the role that the
    HTML gives it, where there is HTML.
    """

    span: Span
    text: str
    forms: tuple[str, ...]
    gap: int
    hits: tuple[Hit, ...] = ()
    payload: Span | None = None
    bullet: bool = False
    glued: int = 0
    hint: Role | None = None

    @property
    def kind(self) -> str:
        """What its label does ("" without label, "marks" where there are no words)."""
        if self.hits:
            return _leading(self.hits)
        return "" if self.forms else "marks"


# Where several labels stand together, the first of these decides.
_RANK = ("publisher", "tags", "related", "comments", "byline", "notice", "site", "share", "more", "caption", "date",
         "ad", "section")  # fmt: skip


def _leading(hits: tuple[Hit, ...]) -> str:
    if hits[0].label.kind in ("publisher", "tags", "byline", "date"):
        return hits[0].label.kind
    return min((hit.label.kind for hit in hits), key=_RANK.index)


def segments(text: str, view: View, labels: Labels, hints: Hints = ()) -> list[Segment]:
    """All segments of a page, in order. They cover every character that is not white space, each once."""
    out: list[Segment] = []
    last = 0
    known = frozenset(_WORD.findall(view.text))
    for match in _LINE.finditer(text):
        line = trim(text, *match.span())
        if line is None:
            continue
        gap = max(1, text.count("\n", last, line.start)) if last else 1
        last = line.end
        for span, hits, payload in _parts(text, view, labels, line):
            if out and out[-1].span.end > line.start:
                gap = 0
            cut = (
                [] if hits else _unglued(text, view, span, known, bool(gap == 0 and out and out[-1].kind == "related"))
            )
            if not cut:
                out.append(_segment(view, span, gap, hits, payload))
            for n, piece in enumerate(cut):
                segment = _segment(view, piece, gap if n == 0 else 0, (), None)
                prose = n + 1 == len(cut) and segment.text.endswith(".")
                out.append(segment._replace(glued=0 if prose else len(cut)))
    return out


Hints = tuple[tuple[Span, Role], ...]


def _unglued(text: str, view: View, span: Span, known: Container[str], listed: bool) -> list[Span]:
    """The headlines that are glued in a line, and the paragraph that may end it; nothing where it is all one."""
    start, end = folded_span(view, span)
    if end - start < 40:
        return []
    cuts = sorted(
        {raw_at(view, start + at, span.end) for at in pieces(view.text[start:end], span.of(text), known, listed)}
    )
    edges = [span.start, *cuts, span.end]
    found = [trim(text, a, b) for a, b in itertools.pairwise(edges)] if cuts else []
    return [piece for piece in found if piece]


def _segment(view: View, span: Span, gap: int, hits: tuple[Hit, ...], payload: Span | None) -> Segment:
    start, end = folded_span(view, span)
    reading = view.text[start:end]
    return Segment(span, reading, tuple(_WORD.findall(reading)), gap, hits, payload,
                   bool(_BULLET.match(reading)), 0)  # fmt: skip


def folded_span(view: View, span: Span) -> tuple[int, int]:
    """The folded stretch of a raw span."""
    if view.back is None:
        return span
    return bisect_left(view.back, span.start), bisect_left(view.back, span.end)


def raw_at(view: View, at: int, limit: int) -> int:
    """The raw offset of a folded one; `limit` where the folded text ends."""
    if view.back is None:
        return at
    return view.back[at] if at < len(view.back) else limit


Part = tuple[Span, tuple[Hit, ...], Span | None]


def _parts(text: str, view: View, labels: Labels, line: Span) -> Iterator[Part]:
    start, end = folded_span(view, line)
    cuts = [start, *_inner_cuts(view.text, start, end, labels), end]
    for a, b in itertools.pairwise(cuts):
        raw = trim(text, line.start if a == start else raw_at(view, a, line.end),
                   line.end if b == end else raw_at(view, b, line.end))  # fmt: skip
        if raw is not None:
            yield from _labelled(text, view, labels, raw, a, b)


def _inner_cuts(folded: str, start: int, end: int, labels: Labels) -> list[int]:
    """Folded offsets inside a line at which a label, or a piece of a list, begins."""
    cuts = {match.end() for match in _WIDE.finditer(folded, start, end)}
    if len(cuts) < 2:
        cuts.clear()
    for match in _AFTER_STOP.finditer(folded, start, end):
        at = match.end()
        hit = labels.at(folded, at, end)
        if hit and whole_word(folded, hit, end) and _stands(folded, hit, at, end, labels):
            cuts.add(at)
    return sorted(cuts)


def _stands(folded: str, hit: Hit, at: int, end: int, labels: Labels) -> bool:
    """Whether a label after a full stop is one, and not the first word of a sentence."""
    label = hit.label
    if "inline" in label.position and (marked(folded, hit, end) or (" " in label.phrase and not label.colon)):
        return not label.words or len(_WORD.findall(folded, hit.end, end)) <= label.words
    hits, stop = labels.run(folded, at, end)
    return stop >= end and all("suffix" in h.label.position or "inline" in h.label.position for h in hits)


def _labelled(text: str, view: View, labels: Labels, raw: Span, start: int, end: int) -> Iterator[Part]:
    """A stretch as one part, or as the labels that it begins with and the rest."""
    folded = view.text
    hits, stop = labels.run(folded, start, end)
    if hits and stop >= end:
        first = hits[0]
        rest = _filler_end(folded, first.end, end)
        payload = trim(text, raw_at(view, rest, raw.end), raw.end) if rest < end else None
        yield raw, tuple(hits), payload
        return
    while hits and (
        not whole_word(folded, hits[-1], end) or (len(hits) > 1 and hits[-1].label.kind in ("date", "section"))
    ):
        stop = hits.pop().start
    if not hits:
        yield raw, (), None
        return
    first, last = hits[0], hits[-1]
    payload = trim(text, raw_at(view, stop, raw.end), raw.end)
    words = len(_WORD.findall(folded, first.end, end))
    if first.label.role != "chrome" and "prefix" in first.label.position and _fits(folded, first, end, words):
        rest = _filler_end(folded, first.end, end)
        yield raw, (first,), trim(text, raw_at(view, rest, raw.end), raw.end)
    elif (
        first.label.kind in ("date", "caption", "notice")
        and "prefix" in first.label.position
        and _fits(folded, first, end, words)
    ):
        yield raw, tuple(hits), payload
    elif payload and (_buttons(hits) or ("prefix" in last.label.position and _fits(folded, last, end, words))):
        head = trim(text, raw.start, payload.start)
        if head is not None:
            yield head, tuple(hits), None
        yield payload, (), None
    else:
        yield raw, (), None


def _buttons(hits: list[Hit]) -> bool:
    """Several buttons in a row; dates and names of sections open sentences, too."""
    return len(hits) > 1 and all(hit.label.kind in ("share", "comments", "more", "ad") for hit in hits)


def _fits(folded: str, hit: Hit, end: int, words: int) -> bool:
    if hit.label.colon and not marked(folded, hit, end):
        return False
    if hit.label.role == "publisher" and not marked(folded, hit, end):
        return words <= 4
    return not hit.label.words or words <= hit.label.words


def _filler_end(folded: str, start: int, end: int) -> int:
    while start < end and not (folded[start].isalnum() or folded[start] in "\"'«“(#@"):
        start += 1
    return start
