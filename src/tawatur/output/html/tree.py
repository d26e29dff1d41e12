"""The tree of a claim: articles, transmitters, origins, with the reason of each fold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tawatur.output.html.drawings import Board, short
from tawatur.output.html.words import words

_ROW, _TOP = 42.0, 58.0
_ARTICLE, _VIA, _ORIGIN = 742.0, 500.0, 250.0


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article of the tree: its outlet, the day, and the transmitter between it and the origin ("" where none)."""

    outlet: str
    day: str
    via: str


@dataclass(frozen=True, slots=True)
class Root:
    """An origin of the tree with its articles; `reasons` says why they are one."""

    name: str
    shape: str
    leaves: tuple[Leaf, ...]
    reasons: tuple[str, ...] = ()


def tree(roots: Sequence[Root], language: str) -> Markup:
    """The tree as SVG; a list with the same facts stands beside it for narrow screens and for the ear."""
    w = words(language)["claim"]
    board, y = Board(1000, language), _TOP
    lines: list[Markup] = []
    signs: list[Markup] = []
    for root in roots:
        leaves = sorted(root.leaves, key=lambda leaf: (leaf.via, leaf.day, leaf.outlet))
        at = {n: y + _ROW * n for n in range(len(leaves))}
        middle = sum(at.values()) / len(at)
        hubs = {}
        for via in dict.fromkeys(leaf.via for leaf in leaves if leaf.via):
            rows = [at[n] for n, leaf in enumerate(leaves) if leaf.via == via]
            hubs[via] = sum(rows) / len(rows)
            lines.append(board.curve("r", 1.3, (_VIA, hubs[via]), (_ORIGIN, middle)))
            signs += [
                board.sign("agency", _VIA, hubs[via], 5),
                board.text("", _VIA, hubs[via] - 12, short(via, 30), "middle"),
            ]
        for n, leaf in enumerate(leaves):
            end = (_VIA, hubs[leaf.via]) if leaf.via else (_ORIGIN, middle)
            lines.append(board.curve("r", 1.3, (_ARTICLE, at[n]), end))
            signs += [
                board.sign("outlet", _ARTICLE, at[n], 3.7),
                board.text("s", 758, at[n] + 4.5, leaf.day, "end"),
                board.text("b", 1000, at[n] + 4.5, short(leaf.outlet, 20)),
            ]
        signs += [board.sign(root.shape, _ORIGIN, middle, 5.5), board.text("b", 234, middle + 2, short(root.name, 32))]
        if root.reasons:
            signs.append(board.text("r-t", 234, middle + 20, short(root.reasons[0], 40)))
        y += _ROW * max(1, len(leaves)) + 14
    head = [
        board.text("s", 1000, 22, w["articles"]),
        board.text("s", _VIA, 22, w["via"], "middle"),
        board.text("s", 260, 22, w["origin"]),
        Markup('<path class="h" d="M0 34H1000"/>'),
    ]
    title = Markup('<title id="tr-t">{}</title>').format(w["tree_title"])
    inside = Markup("").join([title, *head, *lines, *signs])
    return Markup('<svg viewBox="0 0 1000 {:.0f}" role="img" aria-labelledby="tr-t">{}</svg>').format(y - 10, inside)
