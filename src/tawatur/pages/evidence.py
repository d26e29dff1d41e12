"""Evidence: what a segment looks like by itself, and what it shares with another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tawatur.pages.segments import Segment

# A full stop that ends a sentence: not one of two or three dots, not inside a number or an address.
_STOP = re.compile(r"(?<![.\s])\s?\.(?![.\w])")
_CLOSING = "\"'»”)] \u200f"
_ELLIPSIS = re.compile(r"(?:\.\.\.?|…|\[…\]|\[\.\.\.\])[\s\"»)]*$")
# Grammar, not vocabulary: the words that make a clause of reported speech, and those that join a paragraph to the last.
_COMPLEMENT = frozenset(("ان", "بان", "انه", "انها", "انهم", "بانه", "بانها", "بانهم", "اني", "اننا", "لان", "لانه"))
_EMPTY = frozenset(
    (
        "من", "في", "علي", "الي", "عن", "مع", "بعد", "قبل", "بين", "هذا", "هذه", "ذلك", "التي", "الذي", "الذين", "ما",
        "لا",
        "لم", "لن", "قد", "كان", "كانت", "هو", "هي", "هم", "او", "ثم", "حتي", "عند", "خلال", "ان", "انه", "كل", "غير",
    )
)  # fmt: skip
_JOINED = re.compile(r"[وف][\w]{3,}|كما|لكن|غير|الا|بدور\w+|من|في|علي|الي|بينما|ومن|حيث|ثم|هذا|وفي")
_AFFIX = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل)|[وفبل](?=\w{3}))|(?:ات|ين|ون|ان|ها|هم|يه|ه|ي|ا)$")
LONG = 26
SENTENCE = 14


def ends_with_stop(segment: Segment) -> bool:
    """Whether its last letters are a full stop, with or without closing marks."""
    bare = segment.text.rstrip(_CLOSING)
    return bare.endswith((".", "؛", "،")) and not _ELLIPSIS.search(segment.text)


def is_teaser(segment: Segment) -> bool:
    """Whether it breaks off with an ellipsis."""
    return bool(_ELLIPSIS.search(segment.text))


def stops(segment: Segment) -> int:
    """How many full stops it holds."""
    return len(_STOP.findall(segment.text))


def is_paragraph(segment: Segment) -> bool:
    """Whether it is prose by itself: it ends with a full stop, holds one in its middle, or is long."""
    words = len(segment.forms)
    if words >= LONG and segment.glued < 2:
        return True
    if ends_with_stop(segment):
        return words >= 3
    return words >= SENTENCE and stops(segment) > 0


def is_sentence(segment: Segment) -> bool:
    """Whether a line without full stop still reads as prose rather than as a headline."""
    forms = segment.forms
    words = len(forms)
    if words >= 20:
        return True
    if words >= 7 and not _COMPLEMENT.isdisjoint(forms):
        return True
    return words >= 9 and bool(re.match(r"[وف]\w{3}", forms[0]))


def is_joined(segment: Segment) -> bool:
    """Whether its first word ties it to what stands before (و…, كما, من جهته, في المقابل)."""
    return bool(segment.forms) and bool(_JOINED.fullmatch(segment.forms[0]))


@lru_cache(maxsize=1 << 16)
def key(form: str) -> str:
    """A rough stem, good enough to see whether two lines speak of one thing."""
    bare = _AFFIX.sub("", form)
    return (bare if len(bare) > 2 else form)[:5]


def keys(segments: Iterable[Segment]) -> frozenset[str]:
    """The rough stems of the words that carry meaning."""
    return frozenset(
        key(form) for segment in segments for form in segment.forms if len(form) > 2 and form not in _EMPTY
    )


def overlap(headline: Segment, *others: Segment) -> float:
    """The share of a headline's words that recur in other segments, 0 to 1."""
    own = keys((headline,))
    return len(own & keys(others)) / len(own) if own else 0.0
