"""Claims: one assertion in one voice, made comparable."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.drafts.carried import carried
from tawatur.compare.drafts.contested import contested
from tawatur.compare.drafts.corrected import adopted, settled_with
from tawatur.compare.drafts.disputes import disputes
from tawatur.compare.drafts.numbers import numbers
from tawatur.compare.drafts.occurrences import occurrences
from tawatur.compare.drafts.outcomes import durations, outcomes, subjects
from tawatur.compare.drafts.witnessed import witnessed
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.likeness.campaigns import campaigns
from tawatur.compare.likeness.incidents import incidents
from tawatur.compare.likeness.retold import retold
from tawatur.compare.likeness.risen import risen
from tawatur.compare.likeness.steps import stepped

_READERS = (numbers, occurrences, outcomes, subjects, durations, disputes)


def claims(ground: Ground) -> list[Draft]:
    """All claims of the articles of one line."""
    carry(ground)
    settle(ground)
    return [*(draft for scene in ground.scenes for draft in settled(scene)), *witnessed(ground), *contested(ground)]


def carry(ground: Ground) -> None:
    """Read the claims of articles, and put those of copied sentences under one event."""
    read = [_read(scene, ground) for scene in ground.scenes]
    found = carried([draft for held in read for draft in held], ground)
    _deal(ground, "carried", read, settled_with(found, ground))


def settle(ground: Ground) -> None:
    """Put the tolls of articles whose copied sentences were carried under their incidents, and those told again, in
    steps, or days later."""
    held: list[Sequence[Draft]] = [scene.memory["carried"] for scene in ground.scenes]
    led = incidents([draft for drafts in held for draft in drafts], ground)
    told = campaigns(retold(led, ground), ground)
    grown = adopted(risen(stepped(told, ground), ground), ground)
    _deal(ground, "claims", held, settled_with(grown, ground))


def settled(scene: Scene) -> Sequence[Draft]:
    """The claims of an article as they were last settled; what is said in it is not among them."""
    found: Sequence[Draft] = scene.memory["claims"]
    return found


def _deal(ground: Ground, name: str, held: Sequence[Sequence[Draft]], drafts: Sequence[Draft]) -> None:
    """Give each article its part of all claims, as many as it had."""
    at = 0
    for scene, mine in zip(ground.scenes, held, strict=True):
        scene.memory.pop("parts", None)  # what the record holds of it may not be what is in memory
        scene.memory[name] = drafts[at : at + len(mine)]
        at += len(mine)


def _read(scene: Scene, ground: Ground) -> Sequence[Draft]:
    """The claims of one article; those that were read before, where nothing they rest on has changed."""
    under = ground.under(scene)
    if "drafts" in scene.memory and scene.memory["drafts"][0] == under:
        return ground.as_now(scene.memory["drafts"][1])
    found = [draft for read in _READERS for draft in read(scene, ground)]
    scene.memory["drafts"] = (under, found)
    return found
