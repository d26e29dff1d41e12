"""Numbers that nobody gives: figures of speech, numbers in a question, lives taken in general, a charge,
a sum once more in another currency."""

from __future__ import annotations

import re
from functools import cache

from tawatur.compare.ground.listed import entries, folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import QuantityMention
from tawatur.model.span import Span
from tawatur.script.words import forms

# A sentence ends with these, a question with the second.
_STOP = re.compile(r"[.؟!\n]")
_ASKED = "؟"
# A sum in another currency stands in brackets or behind a dash, so many letters on.
_OPENS, _GAP = re.compile(r"[(\[\-–—]\s*$"), 8
# Words before one person among which it may be denied.
_DENIED = 5
# Words before a plural among which stands what takes lives.
_NEAR = 3
# Units of people who are hurt end so.
_HURT = ("killed", "injured")


def idle(scene: Scene, n: int, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether a number in a sentence (index) is only a way of speaking."""
    return (
        tuple(forms(scene.report.printed(quantity.span))) in entries(lexicon, "figures")
        or _asked(scene, n, quantity.span, lexicon)
        or _in_general(scene, n, quantity.span, lexicon)
        or _charged(scene, n, quantity, lexicon)
        or _not_one(scene, n, quantity, lexicon)
        or _converted(scene, quantity, lexicon)
    )


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


def _charged(scene: Scene, n: int, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether those who are counted as dead or hurt are judged for that ("eight on a charge of murder")."""
    if not quantity.unit.endswith(_HURT):
        return False
    behind = Span(quantity.span.end, scene.sentences[n].end)
    held = scene.forms_in(behind)[:_NEAR] if behind.start < behind.end else ()
    return not folded(lexicon, "judged_for").isdisjoint(held)


def _not_one(scene: Scene, n: int, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether one is counted whom it did not befall ("we never saw it kill one sailor")."""
    start = scene.sentences[n].start
    if quantity.value != 1 or not quantity.unit.endswith(_HURT) or start >= quantity.span.start:
        return False
    return not folded(lexicon, "denies_verb").isdisjoint(scene.forms_in(Span(start, quantity.span.start))[-_DENIED:])


def _converted(scene: Scene, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether a sum of money only says in brackets what the one before it comes to in another currency."""
    text, start = scene.report.page.text, quantity.span.start
    if quantity.unit not in _currencies(lexicon) or not _OPENS.search(text[max(start - _GAP, 0) : start]):
        return False
    held = (q for q in scene.report.article.layers.quantities if start - _GAP <= q.span.end <= start)
    return any(q.unit in _currencies(lexicon) and q.unit != quantity.unit for q in held)


@cache
def _currencies(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row["code"] for row in lexicon.rows("units", "currencies"))
