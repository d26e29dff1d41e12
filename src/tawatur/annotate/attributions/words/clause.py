"""A cue with its complements, and what a scan of them has found so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tawatur.annotate.attributions.words.cues import Cue, Reading
from tawatur.model.layers import Act

Words = tuple[int, int]


Marker = Literal["that", "quote", "colon", "preposition", "noun", "object"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with its complements, by word ranges. `start` is the raw offset at which the content begins."""

    cue: Cue
    reading: Reading
    marker: Marker
    at: int
    start: int
    subject: Words | None = None
    addressee: Words | None = None
    medium: Words | None = None
    heard: Words | None = None
    told: Words | None = None
    cue_last: int = 0
    act: Act | None = None


@dataclass(slots=True)
class State:
    """What the scan has found so far. `loose`: inside an adjunct of unknown length.

    `opens`: the prepositions after which the content may come; `strict`: it may come as a bare object; `takes`: the cue
    has an object beside it; `bare`: some object may follow the subject without a preposition; `bidden`: the word at
    which begins what somebody is asked to do, without a preposition. `act`: that of a noun of saying after a verb that
    only lends itself ("وجه تحذيرا").
    """

    subject: Words | None = None
    object: Words | None = None
    addressee: Words | None = None
    medium: Words | None = None
    heard: Words | None = None
    told: Words | None = None
    loose: bool = False
    comma: bool = False
    past: int = 0
    bidden: int = 0
    opens: frozenset[str] = frozenset()
    strict: bool = False
    takes: bool = False
    bare: bool = False
    act: Act | None = None


def pick(held: Sequence[Reading], frame: str) -> Reading | None:
    """The first reading whose entry takes this frame."""
    return next((reading for reading in held if frame in reading.cue.frames), None)
