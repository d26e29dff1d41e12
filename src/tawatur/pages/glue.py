"""Glue: places where a line break was lost between two headlines, and no space took its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from itertools import pairwise

from tawatur.script.words import ARABIC_LETTER

_A = f"[{ARABIC_LETTER}]"
# A letter that only ends words, a closing mark, a digit or a Latin letter, and directly after it an Arabic word. All of
# them first, as one set: that is what the search may skip to.
_SEAM = re.compile(
    rf"[ةىً؟!»”)\]…0-9٠-٩%a-z](?:(?<=[ةى])(?={_A}{{2}})|(?<=[اءى]ً)(?={_A}{{2}})|(?<=[؟!»)\]…])(?={_A}{{3}})"
    rf"|(?<=[^\W_ـ]{{2}}”)(?={_A}{{3}})|(?<=[.!؟…]”)(?={_A}{{3}})"
    rf"|(?<=[0-9٠-٩%])(?={_A}{{4}})|(?<=[a-z])(?={_A}{{3}}))"
)
# "and" with an alef that bears its hamza, as verbs of saying begin: no word has them behind its third letter.
_AND = re.compile(rf"(?<={_A}{{4}})وأ(?={_A}{{3}})")
_ACCUSATIVE = re.compile(rf"ًا(?={_A}{{2}})")
_WORD = re.compile(rf"{_A}+")
_LONG = re.compile(rf"{_A}{{11,}}")
_CONTENT = re.compile(rf"{_A}{{4,}}|[0-9]+")
_STOP = re.compile(r"(?<![.\s])\.(?![.\w])")
# Words of clauses, and the comma: prose cannot do without them, headlines can.
_CLAUSE = re.compile(
    r"،|\b(?:ان|انه|انها|بان|وان|التي|الذي|الذين|اللذين|وقد|قد|كما|حيث|لان|وهو|وهي|لم|ولم|كان|كانت|وكان|ذلك|وقال|هذا|هذه|لا|ما|مما)\b"
)
# "And she said that …": no row of headlines begins so.
_TOLD = re.compile(rf"و{_A}+ (?:{_A}+ )?(?:ان|انه|انها|بان)\b")
_LEAST = 3
# The least words of a run of headlines, where some are joined for certain and where none are.
_RUN, _LONG_RUN = 12, 20
# Two joints of such a run are not further apart than this, in words.
_APART = 45
_HEADLINE = (18, 190)
_LISTED = 10
_BARE = 25
_LONGEST = 6000


def pieces(
    reading: str, hard: list[int], known: Container[str], listed: bool, strict: bool, top: bool = False
) -> list[int] | None:
    """Offsets in the folded reading of a line at which a glued headline ends; None where the line is no such list.

    `hard` are its seams (folded offsets). `listed` says that a label such as "read also" stands directly before it on
    the same line; `strict` that the page's paragraphs do not always end with a full stop. A line that ends with one is
    prose after its last seam, and all prose unless several headlines come before, or, at the `top` of a page, one that
    the prose takes up.
    """
    if len(reading) > _LONGEST:
        return None
    if _is_chain(reading):
        return []
    bare = reading.rstrip("\"'»”) ")
    prose = bare.endswith(".")
    soft = joints(reading, known) if not prose or listed or hard else []
    kept, last = [], 0
    for at in sorted({*hard, *soft}):
        if at - last >= (_LISTED if listed else _HEADLINE[0]):
            kept.append(at)
            last = at
    if not prose:
        if not listed and (
            bare.endswith((":", "؟", "!", "،")) or not _is_run_on(reading, len(hard) + len(soft), strict)
        ):
            return None
        widths = [b - a for a, b in pairwise([0, *kept, len(reading)])]
        return kept if max(widths) <= _HEADLINE[1] else []
    while kept and any(_STOP.search(reading, a, b) for a, b in pairwise([0, *kept])):
        kept.pop()
    least = 1 if listed or (top and kept and _takes_up(reading, kept[0])) else 2
    return kept if len(kept) >= least else None


def _takes_up(reading: str, at: int) -> bool:
    """Whether what follows a place repeats two words of what stands before it, the article aside."""
    headline, prose = (_CONTENT.findall(part) for part in (reading[:at], reading[at:]))
    return len({word.removeprefix("ال") for word in headline} & {word.removeprefix("ال") for word in prose}) >= 2


def _is_run_on(reading: str, joined: int, strict: bool) -> bool:
    """Whether a line without full stop is headlines in a row: words too long or joined, and hardly a clause."""
    words = _WORD.findall(reading)
    odd = joined + len(_LONG.findall(reading))
    least = _RUN if joined else _LONG_RUN
    if _TOLD.match(reading) or odd * _APART < len(words) or len(words) < least or odd < (2 if strict else 1):
        return False
    return len(_CLAUSE.findall(reading)) * (15 if strict else 25) <= len(words)


def _is_chain(reading: str) -> bool:
    """Whether one Latin word or mark stands again and again in a line, as between the headlines of a ticker."""
    if len(reading) > _LONGEST or reading.rstrip().endswith("."):
        return False
    words = reading.split()
    if len(words) < _LONG_RUN:
        return False
    often = (word for word, times in Counter(words).items() if times >= 4)
    return any(not _WORD.search(word) and not word.isdigit() for word in often)


def is_bare(reading: str, words: int) -> bool:
    """Whether a line without full stop holds next to no comma and no clause, as headlines in a row do not."""
    return not reading.rstrip("\"'»”) ").endswith(".") and len(_CLAUSE.findall(reading)) * _BARE <= words


def seams(raw: str) -> list[int]:
    """Offsets in a raw line at which letters, digits or marks meet that never meet inside a word."""
    found = [match.end() for ending in (_SEAM, _ACCUSATIVE) for match in ending.finditer(raw)]
    return sorted(found + [match.start() for match in _AND.finditer(raw)])


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
