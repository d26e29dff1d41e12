"""Craft, weapons and forces that belong to a body: they act, and are hit, as that ("مسيرة تابعة لكذا")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.words.grammar import Grammar

_ADJECTIVES = 2  # words between a craft and that it belongs to somebody
_BODIES = ("ORG", "GPE", "PER")


def with_belongings(forms: Sequence[str], grammar: Grammar, groups: Sequence[Group]) -> list[Group]:
    """The names, those that ل leads to from their own craft or forces beginning with these."""
    return [_begun(forms, grammar, groups, number) for number in range(len(groups))]


def _begun(forms: Sequence[str], grammar: Grammar, groups: Sequence[Group], number: int) -> Group:
    """A name with the craft before it that belongs to it, where there is one."""
    group = groups[number]
    at = group.first - 1
    if group.clitics != "ل" or group.type not in _BODIES or at < 1:
        return group
    if forms[at].removeprefix("ال") not in grammar.parties.belonging:
        return group
    floor = groups[number - 1].last if number else 0
    for here in range(at - 1, max(floor, at - 2 - _ADJECTIVES) - 1, -1):
        cut = _unit(forms[here], grammar)
        if cut is not None:
            longer = here - 1 if here > floor else here
            before = _unit(forms[longer], grammar)
            here, cut = (longer, before) if before is not None else (here, cut)  # "طائرة مسيرة تابعة لكذا"
            return group._replace(first=here, clitics=forms[here][:cut], type="ORG")
        if not forms[here].endswith(("ه", "ي", "يا", "ين")) or forms[here] in grammar.prepositions:
            return group
    return group


def _unit(form: str, grammar: Grammar) -> int | None:
    """How many letters of proclitics stand before a word of craft, weapons or forces; None where it is none."""
    cut = grammar.units_of.get(form)
    bare = form[cut:].removeprefix("ال") if cut is not None else ""
    return None if cut is None or bare in grammar.parties.sites or bare in grammar.parties.rebels else cut
