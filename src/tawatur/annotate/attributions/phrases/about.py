"""Whom a sentence or a clause is about: its first person, its first name or speaker."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import can_speak, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    AUXILIARY,
    CLAUSE,
    PREPOSITION,
    ROLE,
    SPEAKER,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.text import DASHES, Text

# A clause has its subject among so many words.
_NEAR = 14
# Before whom or what a sentence at whose head they stand is about.
_TOPIC = frozenset(("عن", "حول", "بشان", "بخصوص"))
_ACT = frozenset(("PER", "ORG", "GPE"))
# A verb with the letter of its person is longer.
_SHORTEST = 2
# Words of a dateline, with its marks, at most.
_DATELINE = 14


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


def past_dateline(text: Text, first: int, at: int) -> int:
    """Past who wrote it, an outlet, dashes, a place, and a colon ("الساحل - الوكالات : …"), else `first`."""
    colon = next((j for j in range(first + 3, min(first + _DATELINE, at)) if text.forms[j] == ":"), 0)
    dashed = any(text.forms[j] in DASHES for j in range(first + 1, colon - 1))
    return colon + 1 if dashed and not any(text.readings(j) for j in text.cued(first, colon)) else first


def past_topic(text: Text, first: int, at: int) -> int:
    """Past whom a sentence is only about ("وعن اللاعب فلان قال …"), else its first word."""
    about = text.forms[first].removeprefix("و") in _TOPIC and first + 1 < at
    return max(first + 1, noun_phrase(text, first + 1, at)) if about else first


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


def joined(text: Text, at: int, lowest: int) -> Words | None:
    """The subject of a second clause that و joins to a first one of the same build ("انفجار يهز كذا والجيش يدعو …")."""
    for start in range(at - 1, lowest + 2, -1):
        if text.forms[start][0] != "و":
            continue
        name = text.starting.get(start)
        speaks = name.mention.type in _ACT if name else bool(stem_tag(text, start) & SPEAKER)
        if not (text.joined[start] or (name and name.cut)) or not speaks:
            continue
        if noun_phrase(text, start, at, strict=True) != at:
            return None
        clause = any(_imperfect(text, i) for i in range(lowest + 1, start - 1))
        return (start, at) if clause else None
    return None


def _imperfect(text: Text, i: int) -> bool:
    """Whether a word of no class looks like a verb that goes on."""
    form = text.forms[i]
    return text.plain(i) and len(form) > _SHORTEST and form[0] in "يت" and not form.endswith(("ه", "ين", "ات"))
