"""Whom a sentence or a clause is about: its first person, its first name or speaker."""

from __future__ import annotations

from tawatur.annotate.attributions.clause import Words
from tawatur.annotate.attributions.grammar import ADVERB, AUXILIARY, CLAUSE, PREPOSITION, ROLE, THAT, TIME
from tawatur.annotate.attributions.heads import can_speak
from tawatur.annotate.attributions.phrases import noun_phrase
from tawatur.annotate.attributions.text import Text

# A clause has its subject among so many words.
_NEAR = 14


def topic(text: Text, first: int, last: int) -> Words | None:
    """The person whom a sentence is about: its first name, at its head or directly after its verb."""
    i = first
    while i < last and (text.tags[i] & (CLAUSE | AUXILIARY | ADVERB | TIME) or text.forms[i] in ("و", "كما")):
        i += 1
    for at in range(i, min(i + 2, last)):
        name = text.starting.get(at)
        if name and name.mention.type == "PER" and (not name.cut or text.forms[at][0] == "و"):
            return at, name.last
        if text.words[at].kind != "arabic" or text.tags[at] & (PREPOSITION | THAT) or text.glued(at, "بل"):
            return None
        if text.tags[at] & ROLE and (end := noun_phrase(text, at, last, strict=True)) > at:
            return at, end
    return None


def leading(text: Text, first: int, at: int) -> Words | None:
    """The subject of the clause that begins at `first`: the first name or speaker that no preposition governs."""
    i = first
    while i < min(at, first + _NEAR):
        if can_speak(text, i) and text.glued(i, "بلك") is None and not (i > first and text.tags[i - 1] & PREPOSITION):
            end = noun_phrase(text, i, at, strict=True)
            if end > i:
                return i, end
        name = text.starting.get(i)
        i = name.last if name else i + 1
    return None
