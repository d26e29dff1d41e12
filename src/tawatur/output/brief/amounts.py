"""A number as its article prints it, with what it counts: where that stands with another number, it is lent from there.

"From 150 million dinars to 30 million" gives two sums in dinars, "nine of 48" counts of one thing.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

from tawatur.compare.ground.listed import folded
from tawatur.lexicon import Lexicon
from tawatur.model.layers import QuantityMention
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.words import forms

# How a number was read that stands without what it counts.
_LENT = frozenset({"same unit", "same currency", "whole"})
# Letters between it and the number that has it.
_NEAR = 120
# Letters of the code of a currency; durations of one unit, and what their letters mean before and after T.
_ISO = 3
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_DAYS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
_HOURS = _DAYS | {"M": "minute"}
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))


def amount(report: Report, span: Span) -> str:
    """The words of a number on one line, half brackets left out."""
    words = " ".join(report.printed(span).split())
    for opens, closes in _PAIRS:
        if words.count(opens) != words.count(closes):
            words = words.replace(opens, "").replace(closes, "")
    held = report.article.layers.quantities
    own = next((q for q in held if q.span == span), None)
    if own is None or own.made_by.rule not in _LENT:
        return words
    near = [q for q in held if q.unit == own.unit and q.made_by.rule not in _LENT and _far(q, own) <= _NEAR]
    counted = report.printed(min(near, key=lambda q: _far(q, own)).span).split()[-1] if near else ""
    if not counted.isalpha() or counted in words.split():
        return words
    return f"{words} {counted}" if words.isdecimal() else f"{words} ({counted})"


def vague(report: Report, span: Span) -> str:
    """Plurals that tell no number, as they are printed ("عشرات", "مئات الآلاف"); "" where a number is."""
    held = folded(Lexicon(), "plurals")
    told = dropwhile(lambda word: held.isdisjoint(forms(word)), report.printed(span).split())
    return " ".join(takewhile(lambda word: not held.isdisjoint(forms(word)), told))


def in_units(value: str, unit: str) -> str:
    """A number with its unit in English: "80 EUR", "11 (missile)"; of people and shares the number alone."""
    if unit in ("", "percent", "person"):
        return value
    return f"{value} {unit}" if len(unit) == _ISO and unit.isupper() else f"{value} ({unit})"


def lasting(value: str) -> str:
    """A TIMEX3 duration of one unit in English ("PT48H": 48 hours); "" of others."""
    held = _DURATION.fullmatch(value)
    if held is None:
        return ""
    figure, unit = held[2], (_HOURS if held[1] else _DAYS)[held[3]]
    return f"{figure} {unit}" if float(figure) == 1 else f"{figure} {unit}s"


def _far(one: QuantityMention, other: QuantityMention) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end)
