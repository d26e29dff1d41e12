"""The head of a text that stands on its first line: who prints it, the day and the hour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.model.page import Party
from tawatur.model.span import Span, trim
from tawatur.pages.credits import IN_MARKS, Outlets
from tawatur.pages.labels import Hit, Labels

# An outlet's name before a colon has at most so many code points.
_OUTLET = re.compile(r"[^:\n]{2,40}:\s?(?=\w)")
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_HOUR = re.compile(r"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?![0-9])")
# An hour, and the stroke between the day with its hour and who publishes; such a line's length, the name's words.
HOUR = re.compile(r"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?![0-9])|\bالساعه\b")
_STROKE = re.compile(r"[/|–—-]\s*$")
_CREDIT, _NAMED = 150, 5
_WORD = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"(?:[^\W_]+\W+){4}")


def headed_by_day(text: str, start: int, end: int, labels: Labels) -> int:
    """Where the text begins behind an outlet, a colon and the day with its year and hour; `start` for other lines."""
    outlet = _OUTLET.match(text, start, end)
    hits, after = labels.run(text, outlet.end(), end) if outlet else ((), start)
    if not hits or not outlet or hits[0].start != outlet.end() or any(hit.label.kind != "date" for hit in hits):
        return start
    told = _YEAR.search(text, outlet.end(), after) and _HOUR.search(text, outlet.end(), after)
    return after if told and _WORDS.match(text, after, end) else start


def timed(text: str, start: int, stop: int, end: int, hits: Sequence[Hit]) -> bool:
    """Whether a line is a day with its hour and, after a stroke, a name: the head of an article, who publishes last."""
    if end - start > _CREDIT or not (_STROKE.search(text, start, stop) and HOUR.search(text, start, stop)):
        return False
    return all(hit.label.kind == "date" for hit in hits) and 1 <= len(_WORD.findall(text, stop, end)) <= _NAMED


def alone(outlets: Outlets, text: str, span: Span, bare: bool = True) -> Party | None:
    """The outlet that a line consists of, by two words at least (one may be a section), or that stands in marks behind
    a place and a colon; that alone where it may not be `bare`."""
    match = IN_MARKS.fullmatch(text, *span)
    name = trim(text, *match.span(1)) if match else trim(text, *span)
    if name is None or (match is None and not (bare and " " in name.of(text))):
        return None
    label = outlets.known(name.of(text))
    return Party(label, name) if label and label not in outlets.agencies else None
