"""What befell the people counted: killed, injured, captured …, from the words that govern the number or follow it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.quantities.lexis import Lexis
from tawatur.model.prose import Word

_STOPS = frozenset('.؛!?؟:«"“')
_REACH = 8
_AMONG = frozenset(("بينهم", "بينهن", "منهم", "منهن", "ضمنهم", "وبينهم", "ومنهم", "بينها", "ضمنها", "بينهما"))


def governing(lexis: Lexis, words: Sequence[Word], first: int, at: int) -> tuple[str, int] | None:
    """The state that the words before `at` give (nearest first), and how many words stand between."""
    for back in range(at - 1, max(first, at - _REACH) - 1, -1):
        word = words[back]
        if word.form in _STOPS:
            return None
        if word.kind != "arabic":
            continue
        match = lexis.governing.at(words, back, at)
        if match:
            return match.value, at - match.last
    return None


def following(lexis: Lexis, words: Sequence[Word], at: int, last: int) -> str | None:
    """The state that a verb close behind gives: "12 عاملا قتلوا", "220 في عداد المفقودين"."""
    for ahead in range(at, min(last, at + 4)):
        if words[ahead].form in _STOPS or words[ahead].form in ("،", "ان", "بان") or words[ahead].kind == "number":
            return None
        if words[ahead].form[:1] == "و" and ahead > at and lexis.governing.at(words, ahead, last):
            return None
        match = lexis.following.at(words, ahead, last, clitics=False)
        if match:
            return match.value
    return None


def among(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether the count is part of the one before: "من بينهم", "منهم"."""
    return any(words[back].form in _AMONG for back in range(max(first, at - 2), at))


def with_state(unit: str, state: str) -> str:
    """ "soldier" and "killed" make "soldier killed"; a unit that says its own state keeps it."""
    if state == "body":
        return "body"
    held = unit.split()
    return unit if held[-1] in STATES else f"{unit} {state}"


STATES = frozenset(
    ("killed", "injured", "missing", "captured", "arrested", "displaced", "kidnapped", "rescued", "released")
)
