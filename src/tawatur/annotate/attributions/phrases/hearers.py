"""Outlets to which something was said, between a cue and its speaker."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, is_outlet, stem_tag
from tawatur.annotate.attributions.words.grammar import OUTLET
from tawatur.annotate.attributions.words.text import Text

# Words from the noun of an outlet to its name, at most ("للصحيفة اليومية الفرنسية «…»").
_ADJECTIVES = 4


def past_hearer(text: Text, i: int, last: int) -> int:
    """Past the outlet, with ل, to which somebody said it ("كما ذكر لصحيفة … فلان"), else `i`."""
    cut = text.glued(i, "ل") if i + 1 < last else None
    if cut is None:
        return i
    at = i if cut.stem else i + 1
    if at in text.opened and text.opened[at].closed:
        return text.opened[at].close + 1
    named = at + 1 if stem_tag(text, at) & OUTLET and at + 1 < last else at
    while at < named < min(at + _ADJECTIVES, last - 1) and definite(text.forms[named]) and named not in text.starting:
        named += 1
    if named in text.opened and text.opened[named].closed:
        return text.opened[named].close + 1
    name = text.starting.get(named)
    return name.last if name and is_outlet(text, name) else i
