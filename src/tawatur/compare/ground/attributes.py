"""Attributes: what a number says about its event, read from its unit and the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms

OTHER = "number"
MISSING = "missing"
# Numbers of people: they are about their event; others are about what their sentence says.
PEOPLE = frozenset({"killed", "injured", "casualties", "displaced", MISSING, "arrested", "kidnapped"})
# Those of what happens to people, which later ones follow; with these those that are put under what others are under.
TOLLS = frozenset({"killed", "injured", "casualties", MISSING, "displaced"})
MOVED = TOLLS | {"arrested", "kidnapped", "strikes"}
# Numbers that say by how much something grew or shrank.
CHANGES = frozenset({"rise", "reduction"})
# Who came to an event.
CROWD = "taking part"
# How far from the number a word may stand, in words.
_BEFORE, _AFTER = 12, 5
# And where the unit says nothing.
_CLOSE = 4


@dataclass(frozen=True, slots=True, eq=False)
class Attribute:
    """One attribute: its units (how they end), its words as stems, the event types that carry it; whether it grows.

    `reach`: how many words before the number its words may stand, where that is not the usual; `tails`: the
    units as ends of longer ones.
    """

    name: str
    units: tuple[str, ...]
    words: frozenset[tuple[str, ...]]
    events: frozenset[str]
    grows: bool = False
    reach: int = 0
    tails: tuple[str, ...] = ()

    def counts(self, unit: str) -> bool:
        """Whether the attribute can have this unit."""
        return not self.units or unit in self.units or unit.endswith(self.tails)


NUMBER = Attribute(OTHER, (), frozenset(), frozenset())


@cache
def attributes(lexicon: Lexicon) -> tuple[Attribute, ...]:
    """The attributes of the lexicon, in its order."""
    return tuple(
        Attribute(
            row["name"],
            tuple(row.get("unit", ())),
            frozenset(tuple(stem(form) for form in forms(words)) for words in row.get("words", ())),
            frozenset(row.get("events", ())),
            bool(row.get("grows")),
            row.get("reach", 0),
            tuple(f" {unit}" for unit in row.get("unit", ())),
        )
        for row in lexicon.table("compare", "attributes")["attribute"]
    )


@lru_cache(maxsize=1 << 12)
def _counting(unit: str, known: tuple[Attribute, ...]) -> tuple[Attribute, ...]:
    """Those attributes that can have a unit."""
    return tuple(held for held in known if held.counts(unit))


def attribute(unit: str, before: Sequence[str], after: Sequence[str], known: tuple[Attribute, ...]) -> Attribute:
    """The attribute of a number: the one whose word stands nearest; else the first that the unit alone makes.

    `before` and `after` are the stems of the sentence on both sides of the number.
    """
    best: tuple[int, Attribute] | None = None
    plain: Attribute | None = None
    for held in _counting(unit, known):
        if not held.words:
            plain = plain or held
            continue
        far = _distance(held, before, after)
        if far is not None and (best is None or far < best[0]):
            best = (far, held)
    return best[1] if best else plain or NUMBER


def _distance(held: Attribute, before: Sequence[str], after: Sequence[str]) -> int | None:
    """How near one of the attribute's words stands; a step after the number counts for two before it."""
    near = tuple(before[-(held.reach or (_BEFORE if held.units else _CLOSE)) :])
    sizes = {len(words) for words in held.words}
    last = max((at for at in range(len(near)) if _stand(near, at, sizes, held)), default=None)
    first = next((on for on in range(min(held.reach or _AFTER, len(after))) if _stand(after, on, sizes, held)), None)
    found = [*([len(near) - last] if last is not None else []), *([2 * (first + 1)] if first is not None else [])]
    return min(found, default=None)


def _stand(run: Sequence[str], at: int, sizes: set[int], held: Attribute) -> bool:
    """Whether words of the attribute stand at a place."""
    return any(tuple(run[at : at + size]) in held.words for size in sizes)
