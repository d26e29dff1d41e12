"""Roads that two towns give their name to ("طريق نسيمان - سربول السريع")."""

from __future__ import annotations

from tawatur.annotate.entities.bodies.placenoun import PlaceNoun
from tawatur.annotate.entities.words.draft import Draft

_ROAD = "طريق"
_DASHES = frozenset("-–—ـ/")


def between_towns(noun: PlaceNoun, road: Draft, first: Draft) -> Draft:
    """The road to its second town and the adjective that closes its name; `first`: the town behind its noun."""
    words, last = noun.words, noun.last
    if noun.stem != _ROAD or first.type != "GPE":
        return road
    here = first.last
    here += here < last and words[here].form in _DASHES
    second = noun.places.get(here)
    if second is None or second.type != "GPE" or second.cut or second.kind == "country":
        return road
    end = second.last + (second.last < last and words[second.last].form in noun.known.classes.roads)
    return road._replace(last=end, entity=f"{_short(first)}–{_short(second)} road")


def _short(town: Draft) -> str:
    return (town.entity or "").split(",")[0].removesuffix(" Province").removesuffix(" Governorate")
