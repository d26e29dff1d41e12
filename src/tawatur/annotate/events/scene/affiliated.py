"""Names that only say with whom a body before them sides ("حركة كذا، المرتبطة بتنظيم كذا، …"): no parties."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.words.grammar import Grammar

_COMMAS = frozenset("،,")
_WAYS = frozenset(("من", "الي", "علي", "مع"))
_GLUED = ("ب", "ل")
_NEAR = 3  # words from the adjective to the name, with "group" and the like
_BODIES = ("ORG", "PER", "GPE")


def without_affiliations(forms: Sequence[str], grammar: Grammar, groups: list[Group]) -> list[Group]:
    """The names without those that an adjective of siding leads to from the name before them."""
    return [
        group
        for number, group in enumerate(groups)
        if not (number and _sided(forms, grammar, groups[number - 1], group))
    ]


def _sided(forms: Sequence[str], grammar: Grammar, before: Group, group: Group) -> bool:
    """Whether an adjective of siding, a comma before it at most, and its preposition are all between two names."""
    at = before.last + (before.last < group.first and forms[before.last] in _COMMAS)
    if not 0 < group.first - at <= _NEAR or forms[at] not in grammar.parties.affiliated:
        return False
    led = forms[at + 1] in _WAYS or forms[at + 1][:1] in _GLUED
    return led and before.type in _BODIES and group.type in _BODIES
