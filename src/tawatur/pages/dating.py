"""Dating: the day of publication that a page's own words give."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from hijridate import Hijri

from tawatur.lexicon import Lexicon
from tawatur.script.fold import folded

_SEP = r"\s*[-/.,،]\s*"
_ISO = re.compile(rf"(?<![0-9])((?:19|20)[0-9]{{2}}){_SEP}([01]?[0-9]){_SEP}([0-3]?[0-9])(?![0-9])")
_DMY = re.compile(rf"(?<![0-9])([0-3]?[0-9]){_SEP}([01]?[0-9]|[0-3][0-9]){_SEP}((?:19|20)[0-9]{{2}})(?![0-9])")
# Of two figures each where nothing but a space stands between.
_SPACED = re.compile(r"(?<![0-9])([0-3][0-9]) ([01][0-9]) (20[0-9]{2})(?![0-9])")

# "Today", perhaps with the day of the week, before the full date that it is.
_TODAY = re.compile(r"(?<!\w)(?:هذا )?اليوم,?،? (?:(?:ال[^\W\d_]+),?،? )?\(?(?:الموافق )?(?=[0-9]{1,2}[ /.-])")
_NEAR = 30


@dataclass(frozen=True, slots=True)
class Calendar:
    """Month names, and the patterns of dates that use them; `lunar` are those of the Hijri calendar."""

    months: Mapping[str, int]
    lunar_months: Mapping[str, int]
    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    lunar: re.Pattern[str]

    def find(self, reading: str, lunar: bool = True) -> date | None:
        """The first full date (day, month, year) in a folded text; None where there is none that can exist.

        With `lunar` a Hijri date counts where there is no other; by the calendar of Umm al-Qura, which others may miss
        by a day.
        """
        found = [
            (match.start(), day)
            for pattern, order in (
                (_ISO, "ymd"),
                (_DMY, "dmy"),
                (_SPACED, "dmy"),
                (self.day_first, "dmy"),
                (self.month_first, "mdy"),
            )
            for match in pattern.finditer(reading)
            if (day := self._date(dict(zip(order, match.groups(), strict=True))))
        ]
        if found:
            return min(found)[1]
        return self._lunar(reading) if lunar else None

    def today(self, reading: str) -> date | None:
        """The full date that a folded text calls today."""
        match = _TODAY.search(reading)
        return self.find(reading[match.end() : match.end() + _NEAR]) if match else None

    def _lunar(self, reading: str) -> date | None:
        for match in self.lunar.finditer(reading):
            day, month, year = match.groups()
            try:
                found = Hijri(int(year), self.lunar_months[" ".join(month.split())], int(day)).to_gregorian()
                return date(found.year, found.month, found.day)
            except (ValueError, OverflowError):
                continue
        return None

    def _date(self, parts: Mapping[str, str]) -> date | None:
        month = self.months.get(" ".join(parts["m"].split())) or int(parts["m"])
        day, year = int(parts["d"]), int(parts["y"])
        if month > 12 >= day:
            day, month = month, day
        try:
            return date(year, month, day)
        except ValueError:
            return None


@cache
def calendar(lexicon: Lexicon) -> Calendar:
    """The calendar of a lexicon."""
    months = {
        folded(name): entry["number"] for entry in lexicon.table("labels", "dates")["month"] for name in entry["names"]
    }
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(months, key=len, reverse=True))
    month = rf"({names})(?![^\W\d_])(?:\s*[/(-]\s*(?:{names})\)?)?"
    year = r"((?:19|20)[0-9]{2})(?![0-9])"
    lunar = {
        folded(name): entry["number"] for entry in lexicon.table("labels", "dates")["hijri"] for name in entry["names"]
    }
    lunar_names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(lunar, key=len, reverse=True))
    return Calendar(
        months,
        lunar,
        re.compile(rf"(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th)?[\s,،-]*(?:من\s)?{month}[\s,،-]*{year}"),
        re.compile(rf"(?<![^\W\d_]){month}[\s,،]*([0-3]?[0-9])(?:st|nd|rd|th)?[\s,،]+{year}"),
        re.compile(
            rf"(?<![0-9])([0-3]?[0-9])[\s,،-]*(?:من\s)?({lunar_names})(?![^\W\d_])[\s,،-]*(1[34][0-9]{{2}})(?![0-9])"
        ),
    )
