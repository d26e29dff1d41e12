"""Prepositional cues that only lead to a statement, whose hands they name, or to what another outlet told."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import new_cue
from tawatur.annotate.attributions.phrases.heads import is_outlet
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.sources import outlet_link
from tawatur.annotate.attributions.words.grammar import THAT
from tawatur.annotate.attributions.words.text import COMMAS, OPENERS, PARTING, Text
from tawatur.model.layers import Link

# "In its turn", words of a source up to its comma, and what was told.
_IN_TURN, _ASIDE, _WHAT = frozenset(("بدوره", "بدورها")), 14, frozenset(("ما", "لما"))


def led_to(text: Text, at: int, end: int, first: int, last: int) -> int:
    """The verb of saying behind a cue that opens its sentence, past others of its kind; 0 where none is."""
    i = end
    while i < last:
        if text.forms[i] in COMMAS or text.forms[i] in OPENERS:
            i += 1
        elif i in text.asides or text.forms[i].removeprefix("و") in _IN_TURN:
            i = next((j for j in range(i + 1, min(i + _ASIDE, last)) if text.forms[j] in COMMAS), last)
        else:
            break
    return i if at <= first + 1 and i < last and new_cue(text, i, last) else 0


def hands(text: Text, first: int, end: int, cue: int) -> tuple[Link, ...]:
    """Those through whose hands a statement came: the first, and outlets told before its verb at word `cue`."""
    further = (name for i in range(end, cue) if (name := text.starting.get(i)) and is_outlet(text, name))
    return (outlet_link(text, first, end), *(outlet_link(text, name.first, name.last) for name in further))


def of_what_was_told(text: Text, at: int, first: int) -> bool:
    """Whether the cue belongs to what another outlet told, of which this clause only speaks ("لما ذكرته وكالة … نقلا عن
    …").
    """
    for i in range(at - 1, max(at - _ASIDE, first), -1):
        if text.forms[i] in PARTING:
            return False
        if text.forms[i - 1] in _WHAT and any(r.pronoun and r.tense == "perfect" for r in text.readings(i)):
            return True
    return False


def resumed(reader: Reader, at: int, past: int) -> bool:
    """Whether behind a cue at word `at`, whose source ends at `past`, goes on what another says ("قال كذا إن …، لا ستة
    كما أعلن كذا، وإن …")."""
    text = reader.text
    if past + 1 >= reader.sentence.last or text.forms[past] not in COMMAS or not text.forms[past + 1].startswith("و"):
        return False
    open_ = any(d.outer is None and d.at < at < d.words[-1][1] for d in reader.here)
    return open_ and bool(text.tags[past + 1] & THAT)
