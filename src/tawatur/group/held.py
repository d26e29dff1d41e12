"""What is known of an event while its mentions are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from tawatur.group.happenings import MUTUAL, weekday_of
from tawatur.model.grouped import Happening
from tawatur.model.modes import MEETINGS

# Ways to strike from afar: one report of an attack says shelling, the next missiles.
_STRIKES = frozenset({"airstrike", "shelling", "missile", "drone", "bombing", "shooting", "strike", "bombardment"})
PLANNED = "planned"
# A time of day that ends on the day after.
_NIGHT = "TNI"


@dataclass(slots=True)
class Held:
    """A cluster in the making.

    `sides` are those who take part, `countries` the sides that are known to be somebody's, `spots` the places that
    are no countries, and parties that belong to one: a town that is bombed is a place too. `modes`: see `mode`.
    `givers`: whose aid it is. `people`: the persons of each side. `lands`: whose the places are.
    `dawns`: the days on which its nights end; `weekdays`: the days of the week that mentions give (`XXXX-WXX-4`).
    `doers`, `hit`: the sides that attack and those that are attacked. `rounds`: which of several talks it is.
    `ahead`: all mentions say that it is to come. `runs`: the words around its triggers.
    """

    mentions: list[Happening]
    published: date | None
    wish: bool
    days: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    lands: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    givers: set[str] = field(default_factory=set)
    people: dict[str, set[str]] = field(default_factory=dict)
    dawns: set[str] = field(default_factory=set)
    weekdays: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)
    hit: set[str] = field(default_factory=set)
    rounds: set[int] = field(default_factory=set)
    ahead: bool = False
    runs: set[str] = field(default_factory=set)


def note(held: Held, mention: Happening, sides: Mapping[str, str], heads: frozenset[str]) -> None:
    """Take down what a mention says of its event; `heads`: the sides that others belong to."""
    held.givers |= {sides.get(name, name) for name in mention.actors} if mention.event.type == "AID" else set()
    held.people = people(mention, sides)
    held.doers, held.hit = directed(mention, sides)
    held.ahead = mention.event.status == PLANNED
    held.rounds |= {mention.round} if mention.round else set()
    held.runs |= set(mention.runs)
    held.modes |= {mode(mention)} if mention.event.mode else set()
    held.days |= {mention.day} if mention.day else set()
    held.dawns |= {_next(mention.day)} if mention.day and (mention.event.date or "").endswith(_NIGHT) else set()
    held.weekdays |= {weekday} if (weekday := weekday_of(mention.event.date)) else set()
    held.places |= {mention.place} if mention.place else set()
    held.lands |= {sides[mention.place]} if mention.place and mention.place in sides else set()
    held.sides |= {sides.get(name, name) for name in mention.parties}
    held.spots |= {mention.place} - heads if mention.place else set()
    held.spots |= {name for name in mention.parties if sides.get(name, name) != name}
    held.countries |= {sides[name] for name in mention.parties if sides.get(name, name) != name}


def merge(home: Held, other: Held) -> None:
    """Put another cluster into one."""
    home.mentions += other.mentions
    home.modes |= other.modes
    home.runs |= other.runs
    home.givers |= other.givers
    for side, names in other.people.items():
        home.people[side] = home.people.get(side, set()) | names
    home.days |= other.days
    home.dawns |= other.dawns
    home.weekdays |= other.weekdays
    home.places |= other.places
    home.lands |= other.lands
    home.sides |= other.sides
    home.doers |= other.doers
    home.hit |= other.hit
    home.rounds |= other.rounds
    home.ahead = home.ahead and other.ahead
    home.countries |= other.countries
    home.spots |= other.spots
    home.published = other.published or home.published


def people(mention: Happening, sides: Mapping[str, str]) -> dict[str, set[str]]:
    """The persons of a mention by their sides."""
    out: dict[str, set[str]] = {}
    for name in mention.people:
        out.setdefault(sides.get(name, name), set()).add(name)
    return out


def directed(mention: Happening, sides: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """The sides that attack and those that are attacked; none of what both sides do alike."""
    if mention.event.type in MUTUAL:
        return set(), set()
    return {sides.get(n, n) for n in mention.actors}, {sides.get(n, n) for n in mention.targets}


def mode(mention: Happening) -> str:
    """How it was done; ways to strike from afar are one, and so are meetings and talks: what one report calls a
    meeting, the next calls talks."""
    held = mention.event.mode or ""
    return "strike" if held in _STRIKES else "talks" if held in MEETINGS else held


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()
