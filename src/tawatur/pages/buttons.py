"""Buttons that stand among lines of text: "follow" of readers' apps, the answers of polls."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.pages.segments import Segment

# Most words of the outlet's name, of the button, and of "three hours ago".
_NAME, _BUTTON, _AGE = 5, 2, 4
_KINDS = frozenset(("byline", "site"))


def is_button(held: Sequence[Segment], i: int) -> bool:
    """Whether a label stands by itself between a short line and an age, as in readers' apps; the age holds no year."""
    line = held[i]
    if line.kind not in _KINDS or line.payload or len(line.forms) > _BUTTON or not 0 < i < len(held) - 1:
        return False
    name, age = held[i - 1], held[i + 1]
    if age.kind != "date" or len(age.forms) > _AGE or any(len(form) > 2 and form.isdigit() for form in age.forms):
        return False
    return name.plain and len(name.forms) <= _NAME and age.gap <= 1 == line.gap


def is_asked(held: Sequence[Segment], i: int) -> bool:
    """Whether a line is the question of a poll: its first answer, one word that buttons have, stands beneath."""
    if i + 1 >= len(held) or not held[i].text.rstrip().endswith("؟"):
        return False
    return held[i + 1].kind == "site" and len(held[i + 1].forms) == 1
