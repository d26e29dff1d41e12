"""The words around the trigger of an event: by them a mention is known where another article prints its sentence."""

from __future__ import annotations

import re

from tawatur.model.layers import Event
from tawatur.model.page import Report
from tawatur.model.view import View
from tawatur.script.fold import letters
from tawatur.script.words import forms, running_forms

# Words of a run, the trigger's among them: so many alike in a row are of one text.
_LONG = 7
# Letters looked at on each side of a trigger.
_BESIDE = 120
_ENDS = re.compile(r"[.!?؟\n]")


def runs(report: Report, event: Event) -> tuple[str, ...]:
    """The words from a trigger on, and those up to it, as they are folded; what is shorter than a run is none."""
    text, trigger = report.page.text, event.trigger
    before = _ENDS.split(text[max(trigger.start - _BESIDE, 0) : trigger.start])[-1]
    after = _ENDS.split(text[trigger.end : trigger.end + _BESIDE], maxsplit=1)[0]
    held = forms(trigger.of(text))
    led = (*_forms(before), *held) if held else ()
    found = ((*held, *_forms(after))[:_LONG], led[-_LONG:])
    return tuple([" ".join(words) for words in found if len(words) == _LONG])


def _forms(text: str) -> list[str]:
    """The words of a text that is met once: nothing is kept of it."""
    return running_forms(View(letters(text)))
