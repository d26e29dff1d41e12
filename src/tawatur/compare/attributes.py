"""Attributes: what a number says about its event, read from its unit and the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms

OTHER = "number"
# How far from the number a word may stand, in words.
_BEFORE, _AFTER = 12, 5
# And where the unit says nothing.
_CLOSE = 4


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its units (how they end), its words as stems, the event types that carry it; whether it grows."""

    name: str
    units: tuple[str, ...]
    words: frozenset[tuple[str, ...]]
    events: frozenset[str]
    grows: bool = False

    def counts(self, unit: str) -> bool:
        """Whether the attribute can have this unit."""
        return not self.units or any(unit == u or unit.endswith(" " + u) for u in self.units)


NUMBER = Attribute(OTHER, (), frozenset(), frozenset())


@cache
def totals(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """The words (stems) before a number that is the whole of which another is a part."""
    return frozenset(tuple(stem(f) for f in forms(words)) for words in lexicon.table("compare", "attributes")["totals"])


@cache
def listed(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The words (folded) of a list beside the attributes: `hurt` (those hurt as a whole), `since`."""
    return frozenset(form for words in lexicon.table("compare", "attributes")[name] for form in forms(words))


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
        )
        for row in lexicon.table("compare", "attributes")["attribute"]
    )


def attribute(unit: str, before: Sequence[str], after: Sequence[str], known: Sequence[Attribute]) -> Attribute:
    """The attribute of a number: the one whose word stands nearest; one without words by the unit alone.

    `before` and `after` are the stems of the sentence on both sides of the number.
    """
    best: tuple[int, Attribute] | None = None
    for held in known:
        if not held.counts(unit):
            continue
        if not held.words:
            return held
        far = _distance(held, before, after)
        if far is not None and (best is None or far < best[0]):
            best = (far, held)
    return best[1] if best else NUMBER


def _distance(held: Attribute, before: Sequence[str], after: Sequence[str]) -> int | None:
    """How near one of the attribute's words stands; a step after the number counts for two before it."""
    near = list(before[-(_BEFORE if held.units else _CLOSE) :])
    found = [
        len(near) - at
        for at in range(len(near))
        if any(tuple(near[at : at + len(words)]) == words for words in held.words)
    ]
    found += [
        2 * (on + 1)
        for on in range(min(_AFTER, len(after)))
        if any(tuple(after[on : on + len(words)]) == words for words in held.words)
    ]
    return min(found, default=None)
