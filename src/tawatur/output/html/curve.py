"""Numbers of one thing over time, drawn: a step for each speaker, a sign for each time the number was given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tawatur.output.html.drawings import Board, short
from tawatur.output.html.words import on, words

_LEFT, _RIGHT = 210.0, 940.0
_TOP, _GROUND = 34.0, 200.0
_LINES = 4  # speakers drawn; the table below has them all
_APART = 17.0  # between two labels


@dataclass(frozen=True, slots=True)
class Point:
    """A number given: of what, by whom (name and sign), on which day (ISO, "" where unknown), in figures and words."""

    attribute: str
    by: str
    shape: str
    day: str
    number: float | str
    words: str


def curve(points: Sequence[Point], language: str) -> Markup:
    """The figure for what is counted most; "" where its numbers do not spread over two days or never move."""
    counted = Counter(point.attribute for point in points)
    attribute = max(counted, key=lambda name: (counted[name], name), default="")
    held = [(p, float(p.number)) for p in points if p.attribute == attribute and p.day and _plain(p.number)]
    days = sorted({point.day for point, _ in held})
    if len(days) < 2 or len({number for _, number in held}) < 2:
        return Markup("")
    board, top = Board(1000, language), max(number for _, number in held)
    step = (_RIGHT - _LEFT) / len(days)
    x = {day: _RIGHT - step * (n + 0.5) for n, day in enumerate(days)}

    def y(number: float) -> float:
        return _GROUND - (_GROUND - _TOP) * number / top

    out = [board.text("s", x[day], _GROUND + 22, on(day, language), "middle") for day in days]
    out.append(Markup('<path class="l" d="M0 {0}H1000"/><path class="h" d="M0 {1}H1000"/>').format(_GROUND, _TOP))
    out.append(board.text("s", 1000, _TOP - 6, f"{top:,.0f}"))
    lines: dict[tuple[str, str], list[tuple[str, float]]] = {}
    for point, number in held:
        lines.setdefault((point.by, point.shape), []).append((point.day, number))
    taken: list[float] = []
    for (by, shape), line in sorted(lines.items(), key=lambda one: (-len(one[1]), one[0]))[:_LINES]:
        out += _drawn(board, shape, [(x[day], y(number)) for day, number in sorted(line)])
        day, number = max(line)
        at = _free(y(number), taken)
        out.append(board.text("b", x[day] - 12, at + 5, f"{number:,.0f} · {short(by, 24)}"))
    title = Markup("<title>{}</title>").format(words(language)["story"]["curve"])
    inside = Markup("").join([title, *out])
    return Markup('<svg viewBox="0 0 1000 {:.0f}" role="img">{}</svg>').format(_GROUND + 34, inside)


def _plain(number: float | str) -> bool:
    return not isinstance(number, str)


def _drawn(board: Board, shape: str, line: Sequence[tuple[float, float]]) -> list[Markup]:
    """A speaker's line, level until the next number is given, with its signs."""
    path = "".join(
        f"M{board.x(at):.1f} {high:.1f}" if n == 0 else f"H{board.x(at):.1f}V{high:.1f}"
        for n, (at, high) in enumerate(line)
    )
    signs = [board.sign(shape, at, high, 4.6) for at, high in line]
    return [Markup('<path class="l" stroke-width="1.3" d="{}"/>').format(path), *signs]


def _free(wanted: float, taken: list[float]) -> float:
    """The nearest height on which no other label stands."""
    tries = [wanted + sign * _APART * n for n in range(_LINES + 1) for sign in (1, -1)]
    at = next((height for height in tries if all(abs(height - other) >= _APART for other in taken)), wanted)
    taken.append(at)
    return at
