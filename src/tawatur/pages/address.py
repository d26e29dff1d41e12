"""Addresses: the one that a text prints as its own, and the day that an address holds."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from tawatur.model.span import Span, trim
from tawatur.pages.bounds import LINE

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
# "/2025/12/28/", "/20251228/", "/2025-12-28-": a day of its own among the parts of a path.
_DAY = re.compile(r"(?<![0-9])(20[0-9]{2})([/-]?)([01]?[0-9])\2([0-3]?[0-9])(?![0-9])")
# Lines at the head of a text among which its address may stand.
_HEAD = 3


def printed(text: str) -> Span | None:
    """Where a text gives, in a line of its own at its head, the address it was taken from; None where it does not."""
    lines = (trim(text, *match.span()) for match in islice(LINE.finditer(text), _HEAD))
    return next((line for line in lines if line and _ADDRESS.fullmatch(line.of(text))), None)


def day(url: str | None) -> date | None:
    """The day in the path of an address, which is that of publication; None where there is none that can exist."""
    for match in _DAY.finditer((url or "").partition("://")[2].partition("/")[2].partition("?")[0]):
        year, mark, month, number = match.groups()
        if not mark and len(month + number) < 4:
            continue
        try:
            return date(int(year), int(month), int(number))
        except ValueError:
            continue
    return None
