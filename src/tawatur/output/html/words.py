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
_WHEN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?:(?P<part>[A-Z]{2})|(?P<clock>\d\d:\d\d))?)?)?)?"
)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")
# "Some year", "some week": nothing is known of it.
_ANY = re.compile("XXXX(?:-W?XX)*")
# A value whose year is open: "some Thursday", "19 May of some year", "some night".
_OPEN = re.compile(
    r"XXXX-(?:WXX-(?P<weekday>[1-7])|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)(?:T(?:(?P<part>[A-Z]{2})|(?P<clock>\d\d:\d\d)))?"
)


@cache
def words(language: str) -> Mapping[str, Any]:
    """The words of the interface in a language ("ar" or "en"), by section and key."""
    held = (files("tawatur.output.html") / "words" / f"{language}.toml").read_text("utf-8")
    return Section(tomllib.loads(held))


class Section(dict[str, Any]):
    """Words by key, which templates ask for as attributes: `clear` and `copy` are words here, not what a dict does."""

    def __init__(self, held: Mapping[str, Any]) -> None:
        super().__init__((key, Section(one) if isinstance(one, dict) else one) for key, one in held.items())
        self.__dict__ = self


def day(when: date | str | None, language: str) -> str:
    """A day as readers write it: "الاثنين 19 أيار/مايو 2025", "Monday 19 May 2025"; "" for None and for "some day".

    Months, years, weeks, hours and parts of a day of TIMEX3 are said too, and what is known of a day without a year; a
    value that is none of these is written as it is.
    """
    return _said(when, language, weekday=True)


def on(when: date | str | None, language: str) -> str:
    """A day or month as tables write it, without its weekday: "19 أيار/مايو 2025", "May 2025"."""
    return _said(when, language, weekday=False)


def _said(when: date | str | None, language: str, weekday: bool) -> str:
    if when is None or _ANY.fullmatch(str(when)):
        return ""
    text, held = str(when), words(language)["calendar"]
    if week := _WEEK.fullmatch(text):
        return str(held["week"]).format(n=int(week[2]), year=week[1])
    if vague := _OPEN.fullmatch(text):
        return _open(vague, held) or text
    found = _WHEN.fullmatch(text)
    if not found or not 1 <= int(found["month"] or 1) <= 12:
        return text
    try:
        exact = date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return text
    parts = [held["weekdays"][exact.weekday()] if weekday and found["day"] else "", found["day"] and str(exact.day)]
    parts += [found["month"] and held["months"][exact.month - 1], found["year"]]
    parts += [found["clock"], held["parts"].get(found["part"], "") if found["part"] else ""]
    return " ".join(part for part in parts if part)


def _open(found: re.Match[str], held: Mapping[str, Any]) -> str:
    """What is known of a day whose year is open; "" for nothing."""
    weekday, month, number = found["weekday"], found["month"], found["day"]
    parts = [
        held["weekdays"][int(weekday) - 1] if weekday else "",
        str(int(number)) if number and number != "XX" else "",
    ]
    parts.append(held["months"][int(month) - 1] if month and month != "XX" and 1 <= int(month) <= 12 else "")
    parts += [found["clock"], held["parts"].get(found["part"], "") if found["part"] else ""]
    return " ".join(part for part in parts if part)


def counted(number: int, what: str, language: str) -> str:
    """A number with what is counted, in the right form: مقالة واحدة, مقالتان, 3 مقالات; 1 article, 2 articles."""
    held = words(language)["counted"][what]
    if language != "ar":
        return f"{number} {held[0] if number == 1 else held[1]}"
    one, two, few, many = held
    if number in (1, 2):
        return str(one if number == 1 else two)
    return f"{number} {few if 3 <= number % 100 <= 10 else many}"


def dated(by: str, language: str) -> str:
    """How a day of publication is known; an element of a document is called by its name."""
    held = words(language)["dated"]
    return str(held.get(by) or (held["none"] if not by or by.startswith("no date") else by))
