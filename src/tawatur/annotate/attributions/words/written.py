"""What the writing of a word, before folding, tells of its readings as a cue: hamza, vowels, ta marbuta."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tawatur.annotate.attributions.words.cues import Reading

# An imperfect whose prefix carries u: passive, unless the verb is of stem II, III or IV ("يُعلن" is active).
_PASSIVE = re.compile("[وف]?\u064e?[سف]?\u064e?[يتن]\u064f")
# Endings in un and in.
_NUNATED = "\u064c\u064d"
DOUBLED, _ROOT, _SECOND = "\u0651", 3, 2
_PARTING = frozenset("،,.…")
_VOWELS = "".join(map(chr, range(0x64B, 0x653)))


def as_written(held: Iterable[Reading], raw: str, homograph: bool, noun: bool) -> tuple[Reading, ...]:
    """The readings that a word as it is written can have.

    `homograph`: it is one of the words that are nouns as well; `noun`: it is one of them in the accusative.
    """
    passive = "\u064f" in raw[1:4]
    never = noun or any(mark in raw for mark in _NUNATED) or (homograph and raw.endswith("ي"))
    last = raw.rstrip(_VOWELS)[-1:]
    return tuple(_sure(r, raw) for r in held if _fits(r, raw, passive, never) and _ends(r, last))


def _sure(reading: Reading, raw: str) -> Reading:
    """The reading without its guard where the doubling of the second stem is written, as no noun has it ("ثمّن")."""
    sure = DOUBLED in raw and reading.cue.stem == _SECOND and reading.tense == "perfect" and reading.cue.guard
    sure = sure and not reading.pronoun
    return reading._replace(cue=replace(reading.cue, guard=False)) if sure else reading


def _fits(reading: Reading, raw: str, passive: bool, never: bool) -> bool:
    """Whether the hamza and the vowels of the word allow this reading; `never`: no perfect is written so."""
    cue = reading.cue
    if reading.tense == "imperfect":
        return not _PASSIVE.match(raw) or cue.stem in (2, 3, 4)
    if reading.tense != "perfect":
        return True
    if DOUBLED in raw and cue.stem == 1 and len(cue.lemma) == _ROOT:
        return False  # "عدّت" is no form of "وعد"
    if never or (passive and not cue.transmits) or (raw.startswith("أ") and cue.stem in (7, 8, 10)):
        return False
    if cue.lemma[0] == "أ" and raw.lstrip("وف").startswith("إ"):
        return False  # "إبان" is "during"
    if cue.lemma[-1] == "أ" and raw.endswith("ا"):
        return False  # "هنا" is "here", "هنأ" congratulated
    return cue.lemma[0] != "آ" or "آ" in raw


def _ends(reading: Reading, last: str) -> bool:
    """Whether the last letter allows this reading: a pronoun, or a ta marbuta."""
    if last == "ة":
        return not reading.pronoun and reading.tense in ("participle", "masdar")
    return last != "ه" or bool(reading.pronoun) or reading.tense not in ("participle", "masdar")


def needed(held: tuple[Reading, ...], forms: Sequence[str], at: int) -> bool:
    """Whether a word that is an adverb as well is a participle: behind a comma, with what it needs behind it ("…،
    مجددا رفضه").
    """
    if not held or at + 1 >= len(forms) or forms[at - 1] not in _PARTING:
        return False
    after = forms[at + 1]
    nouns = (after, after.removeprefix("ال"))
    return any(noun.startswith(need.removesuffix("ه")) for r in held for need in r.cue.needs for noun in nouns)
