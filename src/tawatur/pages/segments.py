"""Segments: a page cut into lines, and lines into parts where labels or lost line breaks show."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from tawatur.model.page import Role
from tawatur.model.span import Span, trim
from tawatur.model.view import View
from tawatur.pages.bounds import bound
from tawatur.pages.glue import pieces, seams
from tawatur.pages.labels import Joints, Labels
from tawatur.pages.lines import lines
from tawatur.pages.reading import Part, read_parts

_BULLET = re.compile(r"[^\w\s\"'“”«»()\[\]#@…]|[0-9]{1,2}\s?[-.)]\s")
_NUMBERED = re.compile(r"[0-9]{1,2}\s?[-.)]?\s(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")
# One hashtag: text, though its word be a label's. Two or more and nothing else: key words.
_HASHTAG = re.compile(r"#\w+")
_HASHTAGS = re.compile(r"(?:#\w+[ ,،|]*){2,}")
# Pieces of a menu or a ticker that share one line. White space first: that is what the search may skip to.
_WIDE = re.compile(r"\s(?<=\S\s)(?:(?<= ) {2,}|[|•·»>]\s)(?=\S)")
# One of these stands where such pieces part: a page without them, as most are, is not searched line by line.
_PARTING = ("   ", " |", " •", " ·", " »", " >")
_TOO_SHORT_TO_BE_GLUED = 24
# Longer lines are not asked whether they are the talk of the page about itself; from this share on a line is a menu.
_SHORT = 30
_MENU = 0.5
# In so short a line two such words are chance ("refusal", "international").
_FEW, _MENU_OF_FEW = 5, 0.6
_LONG_LINE = 100

Hints = Sequence[tuple[Span, Role]]


class Segment(NamedTuple):
    """A stretch of one line that has one role. `text` is its folded reading, `forms` the words of that.

    `kind` is what its label does (see `labels/*.toml`), or "marks" where it has no words, or "" for plain text;
    `payload` is the raw span of what the label labels on the same line. `gap` counts the line breaks before it (0: same
    line as the segment before), `glued` the headlines of its line that hang together. `talk` is the share of its words
    that labels are made of; `menu` says that most of them are labels or names of sections. `joined` says that its
    first words tie it to what stands before. `hint` is the role that the HTML gives it; `opens` says that the HTML sets
    apart what begins here.
    """

    span: Span
    text: str
    forms: tuple[str, ...]
    gap: int
    kind: str = ""
    payload: Span | None = None
    bullet: bool = False
    numbered: bool = False
    glued: int = 0
    talk: float = 0.0
    menu: bool = False
    joined: bool = False
    hint: Role | None = None
    opens: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is text without label."""
        return not self.kind


def segments(
    text: str, view: View, labels: Labels, joints: Joints, hints: Hints = (), heads: Container[int] = ()
) -> list[Segment]:
    """All segments of a page, in order. They cover every character that is not white space, each once.

    What lies beyond the bounds of a page is one segment of the kind "rest".
    """
    out: list[Segment] = []
    last, stop = 0, bound(text)
    held = _lines(text, view, stop)
    known = frozenset(chain.from_iterable(line.forms for line in held))
    strict, wide = not _stops(view.text), any(mark in view.text for mark in _PARTING)
    hinted = _Hinted(hints)
    for line in held:
        gap = max(1, text.count("\n", last, line.span.start)) if last else 1
        last = line.span.end
        for part in _pieces(text, view, labels, line, wide):
            listed = bool(out and not gap and out[-1].kind == "related")
            for span, glued in _unglued(text, view, part, known, listed, strict, top=not out):
                a, b = folded_span(view, span)
                reading = view.text[a:b]
                forms = line.forms if span == line.span else tuple(_WORD.findall(reading))
                single = reading[:1] == "#" and _HASHTAG.fullmatch(reading)
                kind = (
                    ""
                    if single
                    else part.kind or ("tags" if forms and _HASHTAGS.fullmatch(reading) else "" if forms else "marks")
                )
                short = len(forms) <= _SHORT
                out.append(
                    Segment(
                        span, reading, forms, gap, kind, part.payload,
                        bool(_BULLET.match(reading)), bool(_NUMBERED.match(reading)), glued,
                        labels.talk(forms) if short and not part.kind else 0.0,
                        short and not part.kind and _is_menu(labels, forms), joints.join(forms),
                        hinted.at(span), span.start in heads,
                    )
                )  # fmt: skip
                gap = 0
    if rest := trim(text, stop, len(text)):
        out.append(Segment(rest, "", (), 1, "rest"))
    return out


def _is_menu(labels: Labels, forms: Sequence[str]) -> bool:
    """Whether most of the words are labels or names of sections."""
    return labels.talk(forms, menu=True) >= (_MENU if len(forms) > _FEW else _MENU_OF_FEW)


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


class _Line(NamedTuple):
    """A line without white space at its edges: its raw span, its folded stretch, its words."""

    span: Span
    start: int
    end: int
    forms: tuple[str, ...]


def _lines(text: str, view: View, stop: int) -> list[_Line]:
    """The lines of a text that hold anything, up to `stop`."""
    out = []
    for span in lines(text, stop):
        start, end = folded_span(view, span)
        out.append(_Line(span, start, end, tuple(_WORD.findall(view.text, start, end))))
    return out


class _RawPart(NamedTuple):
    span: Span
    kind: str
    payload: Span | None


def _pieces(text: str, view: View, labels: Labels, line: _Line, wide: bool) -> Iterator[_RawPart]:
    """The parts of a line, in raw offsets; `wide` says that it may be a row of pieces."""
    parts: list[Part] = []
    cuts = [match.end() for match in _WIDE.finditer(view.text, line.start, line.end)] if wide else []
    edges = [line.start, *(cuts if len(cuts) > 1 else []), line.end]
    for a, b in pairwise(edges):
        parts += read_parts(view.text, a, b, labels)
    first, last = line.span
    for n, part in enumerate(parts):
        span = trim(
            text,
            first if n == 0 else raw_at(view, part.start, last),
            last if n + 1 == len(parts) else raw_at(view, parts[n + 1].start, last),
        )
        if span is not None:
            payload = None
            if part.payload:
                payload = trim(
                    text,
                    raw_at(view, part.payload[0], span.end),
                    min(raw_at(view, part.payload[1], span.end), span.end),
                )
            yield _RawPart(span, part.kind, payload)


def _unglued(
    text: str, view: View, part: _RawPart, known: Container[str], listed: bool, strict: bool, top: bool
) -> list[tuple[Span, int]]:
    """The headlines that are glued in a part, and the paragraph that may end it, each with how many there are."""
    span = part.span
    if part.kind or span.size < _TOO_SHORT_TO_BE_GLUED:
        return [(span, 0)]
    start, end = folded_span(view, span)
    reading = view.text[start:end]
    hard = [folded_span(view, Span(span.start + at, span.end))[0] - start for at in seams(span.of(text))]
    cuts = pieces(reading, hard, known, listed, strict, top)
    if cuts is None:
        return [(span, 0)]
    edges = [span.start, *(raw_at(view, start + at, span.end) for at in cuts), span.end]
    found = [piece for a, b in pairwise(edges) if (piece := trim(text, a, b))]
    prose = reading.endswith((".", '."', ".»"))
    if prose and top and len(found) == 2:  # a headline and its first paragraph
        return [(piece, 0) for piece in found]
    return [(piece, 0 if prose and n + 1 == len(found) else max(2, len(found))) for n, piece in enumerate(found)]


def _stops(reading: str) -> bool:
    """Whether a page ends nearly all its long lines with a full stop, so that one without it stands out."""
    long = [line.rstrip("\"'»”) ") for line in reading.split("\n") if len(line) > _LONG_LINE]
    return len(long) > 2 and sum(line.endswith(".") for line in long) >= 0.75 * len(long)


class _Hinted:
    """Which role the HTML gives to a place."""

    def __init__(self, hints: Hints) -> None:
        self._starts = [span.start for span, _ in hints]
        self._hints = hints

    def at(self, span: Span) -> Role | None:
        n = bisect_left(self._starts, span.start + 1) - 1
        if n >= 0 and self._hints[n][0].covers(span):
            return self._hints[n][1]
        return None
