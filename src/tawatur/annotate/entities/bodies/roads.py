"""Roads that two towns give their name to ("طريق نسيمان - سربول السريع")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.model.prose import Word

_ROAD = "طريق"
_DASHES = frozenset("-–—ـ/")
# What closes the name of a road.
_KINDS = frozenset(("السريع", "الدولي", "القديم", "الصحراوي", "الزراعي", "الساحلي"))


def between_towns(
    words: Sequence[Word], road: Draft, noun: str, first: Draft, last: int, by_start: Mapping[int, Draft]
) -> Draft:
    """The road to its second town and the adjective that closes its name; `first`: the town behind its noun."""
    if noun != _ROAD or first.type != "GPE":
        return road
    here = first.last
    here += here < last and words[here].form in _DASHES
    second = by_start.get(here)
    if second is None or second.type != "GPE" or second.cut or second.kind == "country":
        return road
    end = second.last + (second.last < last and words[second.last].form in _KINDS)
    return road._replace(last=end, entity=f"{_short(first)}–{_short(second)} road")


def _short(town: Draft) -> str:
    return (town.entity or "").split(",")[0].removesuffix(" Province").removesuffix(" Governorate")
