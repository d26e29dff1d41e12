"""Glue: places where a line break was lost between two headlines, and no space took its place."""

from __future__ import annotations

import re
from collections.abc import Container

from tawatur.script.words import ARABIC_LETTER

_A = f"[{ARABIC_LETTER}]"
_MARKS = "\u064b-\u0652"
# A letter that only ends words, a closing mark, a digit or a Latin letter, and directly after it an Arabic word.
_SEAM = re.compile(
    rf"(?<=[ةى])(?={_A}{{2}})|(?<=[اءى]ً)(?={_A}{{2}})|(?<=ًا)(?={_A}{{2}})|(?<=[؟!»”)\]…])(?={_A}{{3}})"
    rf"|(?<=[0-9٠-٩%])(?={_A}{{4}})|(?<=[a-z])(?={_A}{{3}})"
)
_WORD = re.compile(rf"{_A}+")
_STOP = re.compile(r"(?<![.\s])\.(?![.\w])")
_LEAST = 3
_HEADLINE = (18, 190)


def pieces(reading: str, raw: str, known: Container[str], listed: bool) -> list[int]:
    """Offsets in the folded reading of a line at which a glued headline ends; empty where the line is no such list.

    `listed` says that a label such as "read also" stands directly before it on the same line. A line that ends with
    a full stop is prose after its last seam, and all prose unless several headlines come before.
    """
    hard = [_folded_offset(reading, raw, at) for at in seams(raw)]
    prose = reading.rstrip("\"'»”) ").endswith(".")
    soft = joints(reading, known) if not prose or listed or hard else []
    cuts = sorted({*hard, *soft})
    kept, last = [], 0
    for at in cuts:
        if at - last >= _HEADLINE[0]:
            kept.append(at)
            last = at
    if prose:
        while kept and any(_STOP.search(reading, a, b) for a, b in zip([0, *kept], kept, strict=False)):
            kept.pop()
    widths = [b - a for a, b in zip([0, *kept], [*kept, len(reading)][: len(kept) + (not prose)], strict=False)]
    least = 1 if listed else 2
    if len(kept) < least or any(width > _HEADLINE[1] for width in widths):
        return []
    return kept


def seams(raw: str) -> list[int]:
    """Offsets in a raw line at which letters, digits or marks meet that never meet inside a word."""
    return [match.start() for match in _SEAM.finditer(raw)]


def joints(reading: str, known: Container[str]) -> list[int]:
    """Offsets in a folded line at which two words of the page stand as one word."""
    found = []
    for match in _WORD.finditer(reading):
        word = match.group()
        if len(word) < 2 * _LEAST + 1:
            continue
        for cut in range(len(word) - _LEAST, _LEAST - 1, -1):
            if word[:cut] in known and word[cut:] in known and len(word) > 8:
                found.append(match.start() + cut)
                break
    return found


def _folded_offset(reading: str, raw: str, at: int) -> int:
    """The folded offset of a raw one within the line; the line is short, so folding its head again is cheap."""
    if len(reading) == len(raw):
        return at
    from tawatur.script.fold import fold

    return len(fold(raw[:at]).text)
