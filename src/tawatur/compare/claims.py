"""Claims: one assertion in one voice, made comparable."""

from __future__ import annotations

from tawatur.compare.ground import Draft, Ground
from tawatur.compare.numbers import numbers
from tawatur.compare.occurrences import occurrences


def claims(ground: Ground) -> list[Draft]:
    """All claims of the articles of one line."""
    out: list[Draft] = []
    for scene in ground.scenes:
        out += numbers(scene, ground)
        out += occurrences(scene, ground)
    return out
