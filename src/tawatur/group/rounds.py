"""Which of several talks an event is: the ordinal of its round or meeting."""

from __future__ import annotations

from itertools import pairwise

from tawatur.model.layers import Event
from tawatur.model.page import Report
from tawatur.script.words import forms

# Letters beside a trigger in which its ordinal stands; words of it there.
_BESIDE, _NEAR = 40, 3
_ROUND = "جول"
_STOPS = frozenset(".،,؛:!?؟\n")
_ORDINALS = {
    form: number
    for number, held in enumerate(
        (
            ("اول", "اولي", "افتتاحيه"), ("ثاني", "ثانيه", "ثان"), ("ثالث", "ثالثه"), ("رابع", "رابعه"),
            ("خامس", "خامسه"), ("سادس", "سادسه"), ("سابع", "سابعه"), ("ثامن", "ثامنه"), ("تاسع", "تاسعه"),
            ("عاشر", "عاشره"),
        ),
        1,
    )
    for form in held
}  # fmt: skip


def round_of(report: Report, event: Event) -> int:
    """The ordinal of a round or meeting: "the second round of talks", "talks in their second round"."""
    if event.type != "CONSULT":
        return 0
    text, trigger = report.page.text, event.trigger
    before = forms(_last(text[max(trigger.start - _BESIDE, 0) : trigger.start]))
    after = forms(_first(text[trigger.end : trigger.end + _BESIDE]))
    held = forms(text[trigger.start : trigger.end])
    if held and held[0].removeprefix("ال").startswith(_ROUND):
        before = (*before, held[0])
    if number := next((n for form in (*held, *after[:1]) if (n := _number(form))), 0):
        return number  # "الاجتماع الثالث", "جولة محادثات ثانية"
    near = before[-_NEAR - 1 :]
    if any(_is_round(form) for form in near):  # "الجولة الثانية من المحادثات", "ثاني جولة من المحادثات"
        return next((n for form in near if (n := _number(form))), 0)
    near = after[: _NEAR + 1]
    return next((n for a, b in pairwise(near) if _is_round(a) and (n := _number(b))), 0)


def _is_round(form: str) -> bool:
    return form.lstrip("وفبل").removeprefix("ال").removeprefix("ا").startswith(_ROUND)


def _number(form: str) -> int:
    """The number of an ordinal, 0 for other words."""
    return _ORDINALS.get(form.removeprefix("ال"), 0)


def _last(text: str) -> str:
    """What stands behind the last mark of a text."""
    return text[max((text.rfind(mark) for mark in _STOPS), default=-1) + 1 :]


def _first(text: str) -> str:
    """What stands before the first mark of a text."""
    return text[: min((at for mark in _STOPS if (at := text.find(mark)) >= 0), default=len(text))]
