"""Whom somebody met and called, drawn as a star: solid for meetings, dashed for calls, dotted for what is announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from markupsafe import Markup

from tawatur.output.html.words import words

Kind = Literal["meeting", "call", "planned"]
_WIDE, _HIGH, _X, _Y = 420, 360, 142, 128
_LETTER = 6.9  # units a letter of a name takes at most


@dataclass(frozen=True, slots=True)
class Tie:
    """A line of the star: to whom, of which kind, how often."""

    name: str
    kind: Kind
    times: int


def network(centre: str, ties: Sequence[Tie], language: str) -> Markup:
    """The star as SVG. A list with the same facts stands beside it."""
    w = words(language)["entity"]
    x, y = _WIDE / 2, _HIGH / 2
    lines, ends = [], []
    for n, tie in enumerate(ties):
        turn = 2 * pi * n / len(ties) - pi / 2
        to_x, to_y = x + _X * cos(turn), y + _Y * sin(turn)
        look = {"meeting": "l", "call": "l dash", "planned": "l dot"}[tie.kind]
        lines.append(_line(x, y, to_x, to_y, look, tie.times))
        ends.append(_end(to_x, to_y, tie, below=to_y > y + 1))
    half = min(110, 16 + 4.2 * len(centre))
    heart = Markup(
        '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="30" class="f"/>'
        '<text class="b p" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>'
    ).format(x - half, y - 15, 2 * half, x, y + 5, centre)
    title = Markup('<title id="nw-t">{}: {}</title>').format(w["met"], centre)
    inside = Markup("").join([title, *lines, *ends, heart])
    return Markup('<svg viewBox="0 0 {} {}" role="img" aria-labelledby="nw-t">{}</svg>').format(_WIDE, _HIGH, inside)


def _line(x: float, y: float, to_x: float, to_y: float, look: str, times: int) -> Markup:
    at_x, at_y = x + (to_x - x) * 0.55, y + (to_y - y) * 0.55
    return Markup(
        '<path class="{}" stroke-width="{:.1f}" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>'
        '<circle cx="{:.1f}" cy="{:.1f}" r="9" class="p"/>'
        '<text class="s" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>'
    ).format(look, min(4.5, 1 + 0.7 * times), x, y, to_x, to_y, at_x, at_y, at_x, at_y + 4.5, times)


def _end(x: float, y: float, tie: Tie, below: bool) -> Markup:
    dot = Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="5.5"/>').format(
        "o" if tie.kind == "planned" else "f", x, y
    )
    name = Markup('<text class="b" x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>')
    return dot + name.format(x, y + 21 if below else y - 12, _fitted(tie.name, 2 * min(x, _WIDE - x)))


def _fitted(name: str, room: float) -> str:
    """The name, or as much of it as there is room for; the list says it whole."""
    most = int(room / _LETTER)
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
