"""Drawings of chains: articles where reading starts, their lines meeting at origins. SVG by classes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tawatur.output.html.words import words

_MOST = 14  # lines drawn to one origin in a small figure; more would be a blot


@dataclass(frozen=True, slots=True)
class Bundle:
    """Articles whose chains end at one origin: the origin's shape and name, and how many articles."""

    shape: str
    name: str
    articles: int


class Board:
    """Coordinates of one drawing: given from the end side, turned round for pages read from left to right.

    What is drawn is made of numbers and our own class names; only `text` takes words, and escapes them.
    """

    def __init__(self, width: float, language: str) -> None:
        self._width = width
        self.mirrored = language != "ar"

    def x(self, at: float) -> float:
        """Where a point lies that is `at` from the left in a page read from right to left."""
        return self._width - at if self.mirrored else at

    def curve(self, look: str, thick: float, start: tuple[float, float], end: tuple[float, float]) -> Markup:
        """A line that leaves and arrives level."""
        (x0, y0), (x1, y1) = (self.x(start[0]), start[1]), (self.x(end[0]), end[1])
        middle = (x0 + x1) / 2
        path = f"M{x0:.1f} {y0:.1f}C{middle:.1f} {y0:.1f} {middle:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
        return Markup(f'<path class="{look}" stroke-width="{thick}" d="{path}"/>')

    def tick(self, at: float, y: float, length: float, thick: float) -> Markup:
        """The dash that stands for an article."""
        run = -length if self.mirrored else length
        return Markup(f'<path class="l" stroke-width="{thick}" d="M{self.x(at):.1f} {y:.1f}h{run:.1f}"/>')

    def text(self, look: str, at: float, y: float, words: str, anchor: str = "start") -> Markup:
        """A label; "start" is the side where reading starts."""
        return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
            look,
            self.x(at),
            y,
            anchor,
            f"\u2068{words}\u2069",  # isolated: a Latin name keeps its direction
        )

    def sign(self, shape: str, at: float, y: float, r: float) -> Markup:
        """The sign of an origin or a transmitter, as in chains."""
        return sign(shape, self.x(at), y, r)


def sign(shape: str, x: float, y: float, r: float) -> Markup:
    """■ outlet, ◆ transmitter, ● named, ◐ party, ○ unnamed, ▯ document, centred."""
    if shape in ("outlet", "doc"):
        wide, high = (r * 1.9, r * 1.9) if shape == "outlet" else (r * 1.7, r * 2.2)
        look, left, top = "f" if shape == "outlet" else "o", x - wide / 2, y - high / 2
        return Markup(f'<rect class="{look}" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}"/>')
    if shape == "agency":
        d = f"M{x - r:.1f} {y:.1f}L{x:.1f} {y - r:.1f}L{x + r:.1f} {y:.1f}L{x:.1f} {y + r:.1f}z"
        return Markup(f'<path class="f" d="{d}"/>')
    out = f'<circle class="{"f" if shape == "named" else "o"}" cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"/>'
    if shape == "party":
        out += f'<path class="f" d="M{x:.1f} {y - r:.1f}a{r} {r} 0 0 0 0 {2 * r}z"/>'
    return Markup(out)


def fold(bundles: Sequence[Bundle], language: str) -> Markup:
    """The small figure beside a story or a claim: no words in it, so hidden from readers of the page by ear."""
    total = sum(min(b.articles, _MOST) for b in bundles)
    if not total:
        return Markup("")
    step = 6.0 if total <= 8 else 4.5 if total <= 12 else 3.4
    board, y, out = Board(64, language), step * 0.7, [Markup("")]
    ends = []
    for bundle in bundles:
        lines = [y + step * n for n in range(min(bundle.articles, _MOST))]
        middle = sum(lines) / len(lines)
        out += [board.curve("l", 0.7, (60, at), (5, middle)) for at in lines]
        out += [board.tick(60, at, 4, 2) for at in lines]
        ends.append(board.sign(bundle.shape, 5, middle, 3.6))
        y = lines[-1] + step + max(3.0, 8.0 - len(lines) * step)
    high = y - step * 0.3
    return Markup(
        '<svg class="fold" width="68" height="{:.1f}" viewBox="-2 0 68 {:.1f}" aria-hidden="true">{}</svg>'
    ).format(high, high, Markup("").join([*out, *ends]))


def meeting(bundles: Sequence[Bundle], language: str, articles: str, origins: str) -> Markup:
    """The large figure at the head of a story: articles, red lines, the origins by name."""
    board, y = Board(340, language), 28.0
    out = [board.text("s", 340, 12, articles), board.text("s", 208, 12, origins)]
    for bundle in bundles:
        lines = [y + 8.5 * n for n in range(min(bundle.articles, 8))]
        middle = sum(lines) / len(lines)
        out += [board.curve("r", 0.9, (332, at), (222, middle)) for at in lines]
        out += [board.tick(332, at, 7, 2.5) for at in lines]
        out += [board.sign(bundle.shape, 222, middle, 4.6), board.text("", 208, middle + 4.5, short(bundle.name, 34))]
        y = lines[-1] + max(21.0, 26.0 - 8.5 * (len(lines) - 1) / 2)
    title = words(language)["story"]["lead_title"]
    return Markup('<svg viewBox="0 0 340 {:.0f}" role="img" aria-label="{}">{}</svg>').format(
        y - 10, title, Markup("").join(out)
    )


def short(text: str, most: int) -> str:
    """A label that fits its place: whole words, then an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[: most - 1].rsplit(" ", 1)[0] or text[: most - 1]
    return f"{cut}…"
