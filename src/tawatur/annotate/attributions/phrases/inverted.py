"""Subjects behind what they speak of: "رفض المقترح الوزير فلان", "دعت إلى الإضراب نقابة …"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.phrases.heads import can_speak, definite, person, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    OUTLET,
    PREPOSITION,
    ROLE,
    SPEAKER,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.words.kinds import THIS
from tawatur.annotate.attributions.words.text import Text

# Acts whose object can stand before who performs them.
_OF_THINGS = frozenset(("refuse", "welcome", "condemn", "propose"))
# How a feminine noun ends, and a plural of things.
_SHE = ("ه", "ات")
_BOTH = ["كل", "من"]
# What stands behind how many they are ("تسع دول").
_STATES = ["دول"]
# Words of an object with its adjectives, at most.
_ADJECTIVES = 4
# The article behind a preposition.
_THE = ("بال", "لل")


def behind_object(text: Text, i: int, stop: int, held: Sequence[Reading]) -> Words | None:
    """The subject behind a bare object, a paper or a plan, that begins at word `i` right behind the verb ("عارضت القرار
    تسع دول"); None where none stands there.
    """
    takes = any("noun" in r.cue.frames and r.cue.act in _OF_THINGS and not r.pronoun for r in held)
    plan = text.forms[i].removeprefix("ال") in text.grammar.classes.plans
    if not takes or not plan or not definite(text.forms[i]):
        return None
    start = next((j for j in range(i + 1, min(i + _ADJECTIVES, stop)) if not _adjective(text, j)), stop)
    return _whole(text, start, stop) if start < stop and _speaks(text, start) else None


def _adjective(text: Text, i: int) -> bool:
    """Whether a definite word stands here that nobody is called by."""
    return definite(text.forms[i]) and not text.tags[i] & SPEAKER and i not in text.covering


def behind_phrase(text: Text, i: int, stop: int, reading: Reading) -> Words | None:
    """The subject behind what a preposition leads to, which begins at word `i` and is closed by its article ("دعت إلى
    الإضراب نقابة العمال"); None where none stands there.
    """
    if reading.pronoun or reading.tense not in ("perfect", "imperfect") or i >= stop:
        return None
    start = noun_phrase(text, i + (text.forms[i] in THIS), stop, strict=True) if not text.readings(i) else i
    start = i + 1 if start == i and text.forms[i].startswith(_THE) else start
    closed = text.forms[start - 1].startswith(_THE) or definite(text.forms[start - 1])
    if not i < start < stop or not closed or start - 1 in text.covering:
        return None
    body = bool(stem_tag(text, start) & (BODY | ANONYMOUS | ROLE | SPOKES)) and not definite(text.forms[start])
    name = text.starting.get(start)
    feminine = text.forms[start].endswith(_SHE) or (name is not None and name.mention.type != "PER")
    agrees = reading.number != "s" or feminine == (reading.gender == "f")
    return _whole(text, start, stop) if body and agrees and _speaks(text, start) else None


def _speaks(text: Text, start: int) -> bool:
    """Whether somebody who can speak stands here, no outlet that heard it and no office behind its holder's name."""
    if text.forms[start : start + 2] == _BOTH:
        return True
    name = text.starting.get(start)
    if name is not None:
        return not name.cut and (person(name) or name.mention.type in ("ORG", "GPE"))
    if text.tags[start] & (PREPOSITION | THAT) or text.joined[start] or text.glued(start, "بل") is not None:
        return False
    counted = start in text.counts or text.words[start].kind == "number" or text.forms[start + 1 : start + 2] == _STATES
    return (counted or can_speak(text, start)) and not text.tags[start] & OUTLET


def _whole(text: Text, start: int, stop: int) -> Words:
    """The words of a subject that begins here, without "both of"."""
    start += 2 * (text.forms[start : start + 2] == _BOTH)
    return start, max(start + 1, noun_phrase(text, start, stop))


def before_both(text: Text, end: int) -> int:
    """The end of an object without the "both of" that leads to a subject behind it."""
    return end - 2 if text.forms[end - 2 : end] == _BOTH else end
