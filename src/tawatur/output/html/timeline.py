"""A story's timeline drawn: what was announced above, what happened below, days from the side where reading starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from tawatur.model.across import State
from tawatur.output.html.drawings import Board, short
from tawatur.output.html.words import words

_ABOVE, _BELOW = 92.0, 250.0
_LEFT, _RIGHT = 60.0, 900.0
_DAYS, _LEVELS = 9, 3
_LOWER = 190  # where the drawing begins if nothing was announced
_STEP = 17.0  # between the levels on which labels that would meet are set
_LETTER = 7.2  # width of a letter of a label, about


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on the line: its day, whether it happened, what to write beside it, and the same in a word or two."""

    day: date
    state: State
    words: str
    kind: str = ""


def timeline(moments: Sequence[Moment], language: str) -> Markup:
    """The line as SVG, "" where fewer than two days would stand on it. A list with the same facts follows it."""
    days = _days(moments)
    if len(days) < 2:
        return Markup("")
    w = words(language)
    board, first = Board(1000, language), days[0]
    wide = (_RIGHT - _LEFT) / len(days)
    taken: dict[tuple[bool, int], float] = {}
    shown = sorted((m for m in moments if first <= m.day <= days[-1]), key=lambda m: (m.day, m.words))
    top = 0 if any(m.state == "planned" for m in shown) else _LOWER
    out = [*_frame(board, days, wide, w, top)]
    same: dict[tuple[bool, date], int] = {}
    for moment in shown:
        up = moment.state == "planned"
        nth = same[up, moment.day] = same.get((up, moment.day), 0) + 1
        held = sum(m.day == moment.day and (m.state == "planned") == up for m in shown)
        at = _RIGHT - wide * ((moment.day - first).days + nth / (held + 1))
        y = _ABOVE if up else _BELOW
        out.append(_sign(board, moment.state, at, y))
        room = max(14, int(wide / held / _LETTER * 1.5))
        text = moment.words if len(moment.words) <= room else short(moment.kind or moment.words, room)
        level = _level(taken, up, at, len(text) * _LETTER / 2)
        if level is not None:
            shift = y - 20 - level * _STEP if up else y + 22 + level * _STEP
            out.append(board.text("b" if level == 0 else "s", at, shift, text, "middle"))
    title = Markup('<title id="tm-t">{}</title><desc id="tm-d">{}</desc>').format(
        w["story"]["time_title"], w["story"]["time_desc"]
    )
    return Markup('<svg viewBox="0 {} 1000 {}" role="img" aria-labelledby="tm-t tm-d">{}</svg>').format(
        top, 348 - top, Markup("").join([title, *out])
    )


def _days(moments: Sequence[Moment]) -> list[date]:
    """The days drawn: from the first to the last, a few at most, those with most events; a year that strays is left."""
    held = sorted(m.day for m in moments)
    if not held:
        return []
    best: tuple[int, date] = (0, held[0])
    for start in dict.fromkeys(held):
        inside = sum(start <= day < start + timedelta(_DAYS) for day in held)
        best = max(best, (inside, start))
    first = best[1]
    last = max(day for day in held if day < first + timedelta(_DAYS))
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def _frame(board: Board, days: Sequence[date], wide: float, w: Mapping[str, Any], top: int) -> list[Markup]:
    """The days and the two lines; where the drawing begins below the upper one, nothing was announced."""
    out = [Markup('<path class="l" d="M0 318H1000"/><path class="h" d="M0 250H1000"/>')]
    if not top:
        out.append(Markup('<path class="h" d="M0 92H1000"/>'))
        out.append(board.text("s b", 990, 82, w["story"]["announced"]))
    for n, day in enumerate(days):
        edge = board.x(_RIGHT - wide * n)
        out.append(Markup('<path class="h" d="M{:.1f} {}V318"/>').format(edge, top + 24))
        name = f"{w['calendar']['weekdays'][day.weekday()]} {day.day}"
        out.append(board.text("s", _RIGHT - wide * (n + 0.5), 338, name, "middle"))
    out.append(board.text("s b", 990, 240, w["story"]["happened"]))
    return out


def _sign(board: Board, state: State, at: float, y: float) -> Markup:
    x = board.x(at)
    if state == "not come about":
        return Markup('<path d="M{:.1f} {:.1f}l12 12m0 -12l-12 12" class="k" stroke-width="2.2"/>').format(x - 6, y - 6)
    look = "o" if state == "planned" else "f"
    return Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="5.5"/>').format(look, x, y)


def _level(taken: dict[tuple[bool, int], float], up: bool, at: float, half: float) -> int | None:
    """The first level on which a label has room; None where there is none. Events come in order of days, `at` falls."""
    for level in range(_LEVELS):
        if at + half < taken.get((up, level), 1e9):
            taken[up, level] = at - half - 8
            return level
    return None
