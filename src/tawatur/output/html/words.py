"""The interface's own words, in Arabic and English, and how days and numbers are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("ar", "en")
_WHEN = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<part>MO|AF|EV|NI|DT))?)?")


@cache
def words(language: str) -> Mapping[str, Any]:
    """The words of the interface in a language ("ar" or "en"), by section and key."""
    held = (files("tawatur.output.html") / "words" / f"{language}.toml").read_text("utf-8")
    return tomllib.loads(held)


def day(when: date | str | None, language: str) -> str:
    """A day as readers write it: "الاثنين 19 أيار/مايو 2025", "Monday 19 May 2025"; "" for None.

    Months and parts of a day of TIMEX3 are said too; a week or a vague value is written as it is.
    """
    if when is None:
        return ""
    held = words(language)["calendar"]
    if isinstance(when, str):
        found = _WHEN.fullmatch(when)
        if not found or not 1 <= int(found["month"]) <= 12:
            return when
        if not found["day"]:
            return f"{held['months'][int(found['month']) - 1]} {found['year']}"
        try:
            exact = date.fromisoformat(when[:10])
        except ValueError:
            return when
        part = f" {held['parts'][found['part']]}" if found["part"] else ""
    else:
        exact, part = when, ""
    return f"{held['weekdays'][exact.weekday()]} {exact.day} {held['months'][exact.month - 1]} {exact.year}{part}"


def on(when: date | str | None, language: str) -> str:
    """A day or month as tables write it: "19 أيار/مايو 2025", "May 2025"; what is neither stays as it is."""
    if when is None:
        return ""
    held = words(language)["calendar"]["months"]
    parts = str(when)[:10].split("-")
    if not all(part.isdecimal() for part in parts) or not (1 < len(parts) <= 3) or not 1 <= int(parts[1]) <= 12:
        return str(when)
    return " ".join([*([str(int(parts[2]))] if len(parts) == 3 else []), held[int(parts[1]) - 1], parts[0]])


def counted(number: int, what: str, language: str) -> str:
    """A number with what is counted, in the right form: مقالة واحدة, مقالتان, 3 مقالات; 1 article, 2 articles."""
    held = words(language)["counted"][what]
    if language != "ar":
        return f"{number} {held[0] if number == 1 else held[1]}"
    one, two, few, many = held
    if number in (1, 2):
        return str(one if number == 1 else two)
    return f"{number} {few if 3 <= number % 100 <= 10 else many}"
