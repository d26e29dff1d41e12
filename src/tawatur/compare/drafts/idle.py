"""Numbers that nobody gives: figures of speech, numbers in a question, lives that are taken in general."""

from __future__ import annotations

import re

from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import QuantityMention
from tawatur.model.span import Span
from tawatur.script.words import forms

# A sentence ends with these, a question with the second.
_STOP = re.compile(r"[.؟!\n]")
_ASKED = "؟"
# Words before a plural among which stands what takes lives.
_NEAR = 3


def idle(scene: Scene, n: int, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether a number in a sentence (index) is only a way of speaking."""
    return (
        forms(scene.report.printed(quantity.span)) in _figures(lexicon)
        or _asked(scene, n, quantity.span, lexicon)
        or _in_general(scene, n, quantity.span, lexicon)
    )


def _figures(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(forms(words)) for words in lexicon.table("compare", "lists")["figures"])


def _asked(scene: Scene, n: int, number: Span, lexicon: Lexicon) -> bool:
    """Whether a number stands in a question, behind the word that asks."""
    found = _STOP.search(scene.report.page.text, number.end)
    if found is None or found.group() != _ASKED:
        return False
    start = max(scene.sentences[n].start, _last_stop(scene.report.page.text, number.start))
    return start < number.start and not folded(lexicon, "asks").isdisjoint(scene.forms_in(Span(start, number.start)))


def _last_stop(text: str, end: int) -> int:
    """Where the sentence of a place begins, by its marks alone."""
    return max(text.rfind(mark, 0, end) for mark in ".؟!\n") + 1


def _in_general(scene: Scene, n: int, number: Span, lexicon: Lexicon) -> bool:
    """Whether a plural without a number tells of lives that are taken again and again ("which costs dozens their
    lives")."""
    if scene.forms_in(number)[:1] == () or scene.forms_in(number)[0] not in folded(lexicon, "plurals"):
        return False
    start = scene.sentences[n].start
    before = scene.forms_in(Span(start, number.start))[-_NEAR:] if start < number.start else ()
    return not folded(lexicon, "takes_lives").isdisjoint(before)
