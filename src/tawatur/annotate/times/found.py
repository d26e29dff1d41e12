"""A time expression as it was read, before it becomes a mention."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from tawatur.annotate.times.values import Tense
from tawatur.model.layers import TimeKind

# The tense of the clause, worked out when a reading asks for it.
Clause = Callable[[], Tense | None]


class Expression(NamedTuple):
    """A time expression at the words `[first, last)`, from folded letter `cut` of the first, with its reading."""

    first: int
    last: int
    cut: int
    value: str
    rule: str
    kind: TimeKind = "date"
    mod: str | None = None
    why: str = ""
    day: date | None = None
