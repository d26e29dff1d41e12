"""Tolls that stand in what the outlet tells by the way within somebody's indirect words: he does not count them."""

from __future__ import annotations

from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution
from tawatur.model.span import Span
from tawatur.script.words import forms as fold

_AND, _WHERE = "و", "حيث"
_COMMAS, _HURT = ("،", ","), ("killed", "injured")
# Words between "who", "and who" or "where" and the toll of its clause; between "who" and what he did besides.
_NEXT, _BEHIND, _FAR = 4, 10, 16


def in_aside(scene: Scene, span: Span, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a toll is told of what somebody speaks of, in a clause with "who" ("that the blast that killed nine was
    …", "…, and in which nine died", "the blast that shook the port and killed nine")."""
    if said.mode != "indirect":
        return False
    forms = _before(scene, span, said)
    who = folded(lexicon, "relatives")
    at = next((n for n in range(len(forms) - 1, -1, -1) if forms[n].removeprefix(_AND) in who), None)
    if at is None or not forms[at + 1 :] or not folded(lexicon, "opens").isdisjoint(forms[at + 1 :]):
        return False
    between, costs = forms[at + 1 :], folded(lexicon, "costs")
    if forms[at] not in who:
        return len(between) <= _BEHIND and _behind_comma(scene, span, said)
    if len(between) <= _NEXT and between[0] in costs:
        return True
    besides = (form.removeprefix(_AND) for form in between[-_NEXT:] if form.startswith(_AND))
    return len(between) <= _FAR and not costs.isdisjoint(besides)


def in_wake(scene: Scene, span: Span, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a toll is of what somebody's noun only followed ("declared a state of emergency after the attack that
    killed nine"): the outlet tells it."""
    forms, wake = _before(scene, span, said), folded(lexicon, "while_telling")
    at = next((n for n in range(len(forms) - 1, 0, -1) if forms[n] in wake), None)
    if said.mode != "indirect" or at is None:
        return False
    start = next(part.start for part in said.content if part.covers(span))
    that = scene.report.page.text[:start].split()[-1:]
    opens = folded(lexicon, "opens")
    return opens.isdisjoint(fold(that[0]) if that else ()) and opens.isdisjoint(forms[at + 1 :])


def _behind_comma(scene: Scene, span: Span, said: Attribution) -> bool:
    """Whether a comma stands in what somebody says before a number: he may have said what he says by then."""
    part = next(part for part in said.content if part.covers(span))
    return any(comma in scene.report.page.text[part.start : span.start] for comma in _COMMAS)


def in_where(scene: Scene, span: Span, said: Attribution) -> bool:
    """Whether a toll stands right behind ", where" in what somebody says and counts nobody before: he may be done, and
    the outlet goes on."""
    if said.mode != "indirect":
        return False
    part = next((part for part in said.content if part.covers(span)), None)
    forms = _before(scene, span, said)[-_NEXT:]
    if part is None or _WHERE not in forms:
        return False
    text = scene.report.page.text[part.start : span.start]
    before = Span(part.start, part.start + max(text.rfind(_WHERE), 1))
    counts = any(before.covers(q.span) and q.unit.endswith(_HURT) for q in scene.report.article.layers.quantities)
    return not counts and text[: before.size].rstrip().endswith(_COMMAS)


def _before(scene: Scene, span: Span, said: Attribution) -> tuple[str, ...]:
    """The words (folded) of what somebody says before a number, without the one that it is joined to ("and nine")."""
    part = next((part for part in said.content if part.covers(span)), None)
    forms = scene.forms_in(Span(part.start, span.start)) if part and part.start < span.start else ()
    return tuple(forms[:-1] if scene.report.page.text[span.start - 1].isalpha() else forms)
