"""Participles among the complements of a cue: those that open a statement of their own, and clauses behind a word."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.cues import Reading
from tawatur.annotate.attributions.grammar import HOMOGRAPH, PREPOSITION, ROLE, SPOILER, THAT
from tawatur.annotate.attributions.heads import described
from tawatur.annotate.attributions.text import Text


def participle(text: Text, i: int) -> bool:
    """Whether a circumstantial participle stands here: the cue's own content did not come."""
    held = text.readings(i)
    if not held or not text.forms[i].endswith(("ا", "ه", "ين")) or described(text, i) or noun(text, i):
        return False
    return any(r.tense == "participle" for r in held)


def speaker(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether who says it stands behind a participle ("…، مؤكدا وزير الصحة أن"), which takes nobody as its object."""
    if i + 1 >= text.size or not text.forms[i].endswith("ا"):
        return False
    name = text.starting.get(i + 1)
    if not text.tags[i + 1] & ROLE and (name is None or name.mention.type != "PER"):
        return False
    plain = all(r.cue.act == "say" and not (r.cue.object or r.cue.transmits) for r in held)
    return plain and not any(r.cue.lemma in text.grammar.copular for r in held)


def noun(text: Text, i: int) -> bool:
    """Whether a feminine participle is a noun of its own ("ذاكرة", "ناقلة"): no clause or preposition follows."""
    if not text.tags[i] & HOMOGRAPH or not text.forms[i].endswith("ه") or i + 1 >= text.size:
        return False
    frames = frozenset().union(*(r.cue.frames for r in text.readings(i)))
    return not text.tags[i + 1] & THAT and text.forms[i + 1] != ":" and text.forms[i + 1] not in frames


def infinitive(text: Text, i: int) -> bool:
    """Whether a feminine participle can be a verbal noun, as those of the third stem can ("أعلنت مواصلة العمل")."""
    return text.forms[i].endswith("ه") and any(r.cue.stem == 3 for r in text.readings(i))


def reports(text: Text, i: int, at: int) -> bool:
    """Whether a participle that stands here without a comma has a clause of its own ("مشيرين إلى أن …")."""
    j = i + 1
    while j < min(i + 3, text.size) and text.tags[j] & PREPOSITION:
        j += 1
    return i > at + 1 and j < text.size and bool(text.tags[j] & THAT)


def clause_behind(text: Text, i: int) -> bool:
    """Whether a complementiser stands here, or behind a preposition here."""
    if i >= text.size:
        return False
    if text.tags[i] & SPOILER:
        return False  # "بعد أن …"
    i += i + 1 < text.size and bool(text.tags[i] & PREPOSITION)
    return bool(text.tags[i] & THAT) and not text.joined[i]
