"""Relative pronouns of one: of which noun before them they tell."""

from __future__ import annotations

from tawatur.annotate.attributions.grammar import ADVERB, AUXILIARY, ROLE
from tawatur.annotate.attributions.heads import definite, person
from tawatur.annotate.attributions.text import COMMAS, DASHES, Text

# Relative pronouns of one person or thing, with their gender.
OF_WHICH = {"الذي": "m", "التي": "f", "والذي": "m", "والتي": "f"}


def second_of_two(text: Text, start: int, end: int, at: int) -> int:
    """Where the last of two begins, of whom alone a relative pronoun in the singular tells ("فلان والوزير الذي …")."""
    if text.forms[at - 1] not in OF_WHICH:
        return start
    ends = (i for i in range(end - 1, start, -1) if (name := text.covering.get(i - 1)) and person(name))
    return next(
        (i for i in ends if text.forms[i][0] == "و" and definite(text.forms[i][1:]) and _somebody(text, i)), start
    )


def _somebody(text: Text, i: int) -> bool:
    """Whether a word with و names an office, or a player."""
    return bool(text.tags[i] & ROLE) or text.forms[i].removeprefix("وال") in text.grammar.players


def only_where(text: Text, k: int, which: int) -> bool:
    """Whether a town only tells where, and a masculine relative pronoun is of what was there ("في لهار، الذي …")."""
    name = text.starting.get(k)
    town = name is not None and name.mention.type == "GPE" and name.mention.kind != "country"
    return town and OF_WHICH.get(text.forms[which]) == "m" and text.forms[which - 1] in COMMAS


def relative_to(text: Text, i: int, at: int) -> bool:
    """Whether a relative clause that begins at `i` ends with a comma directly before the verb, or the verb opens it."""
    if i + 1 == at or (text.forms[i] in COMMAS and i + 2 == at):
        return True
    j = at - 1
    while j > i and text.tags[j] & (AUXILIARY | ADVERB):
        j -= 1
    return (text.forms[j] in COMMAS or text.forms[j] in DASHES) and j > i
