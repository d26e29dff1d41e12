"""Claims: one assertion in one voice, made comparable."""

from __future__ import annotations

from tawatur.compare.carried import carried
from tawatur.compare.disputes import disputes
from tawatur.compare.ground import Draft, Ground
from tawatur.compare.incidents import incidents
from tawatur.compare.numbers import numbers
from tawatur.compare.occurrences import occurrences
from tawatur.compare.outcomes import durations, outcomes, subjects
from tawatur.compare.witnessed import witnessed

_READERS = (numbers, occurrences, outcomes, subjects, durations, disputes)


def claims(ground: Ground) -> list[Draft]:
    """All claims of the articles of one line."""
    out = [draft for scene in ground.scenes for read in _READERS for draft in read(scene, ground)]
    return [*incidents(carried(out, ground), ground), *witnessed(ground)]
