"""Claims: one assertion in one voice, made comparable."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.carried import carried
from tawatur.compare.disputes import disputes
from tawatur.compare.ground import Draft, Ground
from tawatur.compare.incidents import incidents
from tawatur.compare.numbers import numbers
from tawatur.compare.occurrences import occurrences
from tawatur.compare.outcomes import durations, outcomes, subjects
from tawatur.compare.scene import Scene
from tawatur.compare.witnessed import witnessed

_READERS = (numbers, occurrences, outcomes, subjects, durations, disputes)


def claims(ground: Ground) -> list[Draft]:
    """All claims of the articles of one line."""
    out = [draft for scene in ground.scenes for draft in _read(scene, ground)]
    return [*incidents(carried(out, ground), ground), *witnessed(ground)]


def _read(scene: Scene, ground: Ground) -> Sequence[Draft]:
    """The claims of one article; those that were read before, where nothing they rest on has changed."""
    under = ground.under(scene)
    if "drafts" in scene.memory and scene.memory["drafts"][0] == under:
        return ground.as_now(scene.memory["drafts"][1])
    found = [draft for read in _READERS for draft in read(scene, ground)]
    scene.memory["drafts"] = (under, found)
    return found
