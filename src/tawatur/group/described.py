"""What an event cluster tells: its parties, its day and place, how it stands, and its label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tawatur.group.happenings import MUTUAL
from tawatur.group.held import Held
from tawatur.model.across import EventCluster, Reading
from tawatur.model.grouped import Happening
from tawatur.model.ids import make_id
from tawatur.model.labels import owners
from tawatur.model.layers import Status
from tawatur.model.timex import bare_year

# So many parties of each kind stand in a label.
_SHOWN = 2
_LATER: tuple[Status, ...] = ("occurred", "ongoing", "denied", "planned", "conditional", "called-for")


def described(
    held: Held, members: tuple[Reading, ...], sides: Mapping[str, str], days: Mapping[str, date | None]
) -> EventCluster:
    """The event cluster of the mentions that were joined; `days`: when their articles (ids) were published."""
    mentions = held.mentions
    kind = mentions[0].event.type
    bodies = frozenset[str]() if kind in MUTUAL else frozenset[str]().union(*(m.bodies for m in mentions))
    owned = {name: sides[name] for name in bodies if name in sides}
    actors = _names((name for m in mentions for name in m.actors), owned)
    targets = _names((n for m in mentions for n in m.targets if kind not in MUTUAL or n not in actors), owned)
    mode, place = _mode(mentions), _common(m.place for m in mentions)
    day = _date(mentions)
    return EventCluster(
        make_id("event", kind, *mentions[0].reading),
        kind,
        mode,
        _label(kind, mode, actors, targets, day, place),
        members,
        actors,
        targets,
        day,
        place,
        _status(mentions, days),
    )


def _mode(mentions: Sequence[Happening]) -> str | None:
    """How most say that it was done; where sides attack each other, those that name any ("explosions were heard")."""
    war = [m for m in mentions if m.actors and m.targets] if mentions[0].event.type == "ASSAULT" else []
    return _common(m.event.mode for m in mentions if m.parties or not war)


def _date(mentions: Sequence[Happening]) -> str | None:
    """The date most mentions have, days first; a bare year that few of them tell ("violence this year") dates none."""
    day = _common(m.event.date for m in mentions if m.day) or _common(m.event.date for m in mentions)
    told = sum(m.event.date == day for m in mentions)
    return day if day is None or not bare_year(day) or 2 * told > len(mentions) else None


def _status(mentions: Sequence[Happening], days: Mapping[str, date | None]) -> Status:
    """How an event stands: as most articles of its last day have it, the later state where as many have another.

    One denial, or one misread word, does not undo what the others of that day tell.
    """
    last = days[mentions[-1].reading.article]
    said: dict[str, Status] = {}
    for mention in mentions:
        if days[article := mention.reading.article] == last:
            said[article] = min(said.get(article, mention.event.status), mention.event.status, key=_LATER.index)
    counts = Counter(said.values())
    return min(counts, key=lambda status: (-counts[status], _LATER.index(status)))


def _label(
    kind: str, mode: str | None, actors: Sequence[str], targets: Sequence[str], day: str | None, place: str | None
) -> str:
    """A cluster in plain English: what, who, to whom, where, when."""
    what = (mode or kind).lower().replace("-", " ")
    who, whom = _some(actors), _some([name for name in targets if name not in actors])
    joined = f"{who} and {whom}" if kind in MUTUAL and who and whom else " -> ".join(n for n in (who, whom) if n)
    where = f"in {place}" if place and place not in actors and place not in targets else ""
    return ", ".join(part for part in (f"{what}: {joined}" if joined else what, where, day or "") if part)


def _names(names: Iterable[str], sides: Mapping[str, str]) -> tuple[str, ...]:
    """Every name once, those of most mentions first; a body goes with its state: by its label, or by its side."""
    held = list(names)
    if len(held) < 2:
        return tuple(held)
    counts = Counter(held)
    kept = (n for n in counts if counts.keys().isdisjoint({*owners(n), sides.get(n, n)} - {n}))
    return tuple(sorted(kept, key=lambda name: -counts[name]))


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (" and others" if len(names) > _SHOWN else "")


def _common(values: Iterable[str | None]) -> str | None:
    held = [value for value in values if value]
    if len(held) < 2:
        return held[0] if held else None
    counts = Counter(held)
    return min(counts, key=lambda v: (-counts[v], v))
