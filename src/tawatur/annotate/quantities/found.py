"""A quantity as it was read, before it becomes a mention; and what reading it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.quantities.lexis import Lexis
from tawatur.annotate.quantities.units import Units
from tawatur.model.prose import Word
from tawatur.script.numerals import Number, Numerals

Value = Number | tuple[Number, Number]


class Found(NamedTuple):
    """A quantity at the words `[first, last)`, from folded letter `cut` of the first. `sort` is that of its unit."""

    first: int
    last: int
    cut: int
    value: Value
    unit: str
    mod: str | None
    rule: str
    sort: str = "thing"

    @property
    def state(self) -> str | None:
        """What befell the people counted: "killed" of "civilian killed"."""
        held = self.unit.split()
        return held[-1] if self.sort == "person" and len(held) > 1 and held[-1] in STATES else None

    @property
    def kind(self) -> str:
        """The unit without its state."""
        return self.unit.rsplit(" ", 1)[0] if self.state else self.unit


STATES = frozenset(
    ("killed", "injured", "missing", "captured", "arrested", "displaced", "kidnapped", "rescued", "released")
)


class Scope(NamedTuple):
    """The words of one article with everything that reads them."""

    lexis: Lexis
    numerals: Numerals
    words: Sequence[Word]
    units: Units
