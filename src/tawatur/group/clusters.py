"""Event clusters: mentions of one real event, within the articles of one story line.

Within an article a mention that gives no day of its own belongs to the last one it fits ("the call", "the attack").
Across articles mentions join by day, or by place; what is only demanded or conditional never joins what happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from tawatur.group.described import described
from tawatur.group.happenings import MUTUAL, happenings, weekday_of
from tawatur.group.held import PLANNED, Held, directed, merge, mode, note, people
from tawatur.model.across import EventCluster, Reading
from tawatur.model.grouped import Happening, Telling
from tawatur.model.layers import WISHES
from tawatur.model.modes import AIR_DEFENCE
from tawatur.model.page import Report

# Undated mentions of one measure are one when their articles are no further apart than this.
_DAYS = 7
# Days within which one text is printed again.
_REPRINT = timedelta(2)
_BY_PHONE, _TALKS_OR_CALL, _SEVERAL = {"phone"}, {"phone", "talks"}, 3
_ONGOING = "ongoing"


def clusters(reports: Sequence[Report], sides: Mapping[str, str] | None = None) -> list[EventCluster]:
    """The event clusters of the articles of one line, given in order of publication.

    `sides` maps a label to the country or body it belongs to: Moscow's army and Moscow are one actor here.
    """
    return joined([telling(report) for report in reports], sides or {})


def telling(report: Report) -> Telling:
    """The events that an article tells."""
    return Telling(report.article.id, report.article.published, happenings(report))


def joined(
    tellings: Sequence[Telling],
    sides: Mapping[str, str],
    known: Mapping[tuple[Reading, ...], EventCluster] | None = None,
) -> list[EventCluster]:
    """The event clusters of some articles, given as `clusters` has them, by the events that they tell.

    `known`: clusters, by their members, that were made with these sides: what has the same members is the same.
    """
    there = known or {}
    heads = frozenset(side for name, side in sides.items() if name != side)
    held: list[Held] = []
    where: dict[tuple[str, str], dict[int, None]] = {}
    for told in tellings:
        for local in _within(told, sides, heads):
            near = sorted({n for key in _keys(local) for n in where.get(key, ())})
            home = next((n for n in near if _one(held[n], local)), len(held))
            if home == len(held):
                held.append(local)
            else:
                merge(held[home], local)
            for key in _keys(local):
                where.setdefault(key, {})[home] = None
    order = {told.id: n for n, told in enumerate(tellings)}
    days = {told.id: told.published for told in tellings}
    out = [there.get(members) or described(h, members, sides, days) for h in held if (members := _members(h))]
    return sorted(out, key=lambda c: (order[c.members[0].article], c.members[0].number))


def _keys(held: Held) -> list[tuple[str, str]]:
    """By what clusters are found that can be one: of a type, and with a day, a side or a run of words in common."""
    kind = held.mentions[0].event.type
    return [(kind, name) for name in (*held.days, *held.dawns, *held.sides, *held.runs)]


def _within(told: Telling, sides: Mapping[str, str], heads: frozenset[str]) -> Iterator[Held]:
    """The events of one article, each with all its mentions."""
    out: list[Held] = []
    for mention in told.found:
        fits = (h for h in reversed(out) if _refers(h, mention, sides))
        home = next(fits, None)
        new = Held([mention], told.published, mention.event.status in WISHES)
        note(new, mention, sides, heads)
        if home is None:
            out.append(new)
        else:
            merge(home, new)
    yield from out


def _refers(held: Held, mention: Happening, sides: Mapping[str, str]) -> bool:
    """Whether a mention of an article is of an event that the article told before."""
    first = held.mentions[0]
    if first.event.type != mention.event.type or held.wish != (mention.event.status in WISHES):
        return False
    if mention.event.mode and held.modes and mode(mention) not in held.modes:
        return False
    if not mention.event.mode and held.modes == _BY_PHONE and not mention.day:
        return False  # "his diplomatic efforts" are no call
    if mention.day and held.days and mention.day not in held.days:
        return False
    if mention.round and held.rounds and mention.round not in held.rounds:
        return False  # the first and the second round of talks
    weekday = None if mention.day and held.days else weekday_of(mention.event.date)
    if weekday and held.weekdays and weekday not in held.weekdays:
        return False
    if mention.event.type == "CONSULT" and _others(held.people, people(mention, sides)):
        return False
    doers, hit = directed(mention, sides)
    if _turned(held, doers, hit):
        return False
    if (AIR_DEFENCE in held.modes) != (mention.event.mode == AIR_DEFENCE) and not (held.doers & doers):
        return False  # what is shot down is not what was hit, unless the same side did both
    attack = mention.event.type == "ASSAULT"
    apart = {sides[n] for n in mention.parties if sides.get(n, n) != n}
    if attack and first.lead and mention.lead and mention.day and _compatible(held.countries, apart):
        return True  # a headline and its first sentence tell one attack, whatever they call the place
    if mention.place and held.places and mention.place not in held.places and mention.place not in held.sides:
        return False
    if _ONGOING in (mention.event.status, first.event.status) and mention.event.status != first.event.status:
        return False
    if not (mention.day and held.days) and held.ahead != (mention.event.status == PLANNED):
        return False  # what is to come, and what was before it
    if attack and mention.day and mention.day in held.days:
        return _compatible(held.countries, apart)
    named = {sides.get(name, name) for name in mention.parties}
    if attack and mention.known and not mention.day and _rest(held, doers, hit):
        return True
    return _parties(first, held.sides, named) or not (named and held.sides)


def _rest(held: Held, doers: set[str], hit: set[str]) -> bool:
    """Whether one mention of an attack says by whom, the other on whom: "a market was shelled … the army accused … of
    the shelling".
    """
    return (not held.doers and not hit) if doers else (not held.hit and bool(hit))


def _one(a: Held, b: Held) -> bool:
    """Whether clusters of two articles are one event."""
    if a.wish != b.wish or _otherwise(a, b) or not (_after(a, b) and _after(b, a)):
        return False
    if (a.days and b.days and not _meet(a, b)) or _on_others(a, b) or _elsewhere(a, b):
        return False
    if a.runs & b.runs and _in_one_text(a, b):
        return True
    if a.rounds and b.rounds and not a.rounds & b.rounds:
        return False
    apart = (a.ahead != b.ahead and not (a.days and b.days)) or (a.modes == _BY_PHONE) != (b.modes == _BY_PHONE)
    if apart and _told_together(a, b):
        return False
    if (a.givers and b.givers and not a.givers & b.givers) or _turned(a, b.doers, b.hit):
        return False  # two states send aid to one port on one day; who strikes back is another attack
    if a.mentions[0].event.type == "CONSULT" and _others(a.people, b.people):
        return False
    attack = a.mentions[0].event.type == "ASSAULT"
    if attack and (a.mentions[0].event.status == _ONGOING) != (b.mentions[0].event.status == _ONGOING):
        return False  # attacks that go on are not that of a night
    spot = a.spots & b.spots & (a.places | b.places)
    if attack and _meet(a, b):
        # One country on one day sees many attacks; one town, as a rule, one that is reported.
        return _compatible(a.countries, b.countries) and (bool(spot) or len(a.sides & b.sides) > 1)
    if not _parties(a.mentions[0], a.sides, b.sides):
        return bool(_meet(a, b) and a.places & b.places) and not (a.sides and b.sides)
    if _meet(a, b):
        return True
    if a.days or b.days:
        mutual = a.mentions[0].event.type in MUTUAL and a.modes and b.modes and len(a.sides & b.sides) > 1
        if mutual and _fresh(a, b):
            return not a.wish  # two who met are not said to have met twice in a day
        if (
            attack
            and a.doers & b.doers
            and a.hit & b.hit
            and a.places <= a.sides
            and b.places <= b.sides
            and _fresh(a, b)
        ):
            return not a.wish  # one country's attacks on another are told together where no town is named
        return bool(spot if attack else spot or a.places & b.places) and _near(a, b) and not a.wish
    return len(a.sides & b.sides) > 1 and _near(a, b)


def _otherwise(a: Held, b: Held) -> bool:
    """Whether two clusters were done in different ways; where several talk on a day, talks may be a call."""
    if not (a.modes and b.modes and a.modes.isdisjoint(b.modes)):
        return False
    return not (a.modes | b.modes == _TALKS_OR_CALL and len(a.sides & b.sides) >= _SEVERAL)


def _told_together(a: Held, b: Held) -> bool:
    """Whether one article tells of both; articles come one by one, so what it told of the first is told last there."""
    return a.mentions[-1].reading.article == b.mentions[0].reading.article


def _turned(held: Held, doers: set[str], hit: set[str]) -> bool:
    """Whether in one deed acts whom the other is done to: they struck, they were struck, they fought each other.

    Not who acts in a town of his own: the police of a state shoot in its capital.
    """
    return bool(held.doers & (hit - doers) or (held.hit - held.doers) & doers)


def _others(one: Mapping[str, set[str]], other: Mapping[str, set[str]]) -> bool:
    """Whether of one side others take part: the king and the minister each received the guest."""
    return any(one[side].isdisjoint(other[side]) for side in one.keys() & other.keys())


def _in_one_text(a: Held, b: Held) -> bool:
    """Whether clusters that are told in the same words are one: soon after each other, with nobody else in them."""
    if a.published is None or b.published is None or abs(a.published - b.published) > _REPRINT:
        return False
    alike = a.ahead == b.ahead and not (a.sides and b.sides and a.sides.isdisjoint(b.sides))
    return alike and _compatible(a.countries, b.countries) and not _told_together(a, b)


def _compatible(one: set[str], other: set[str]) -> bool:
    """Whether two attacks of one day can be one: not where both are known to be between different countries."""
    return len(one) < 2 or len(other) < 2 or bool(one & other)


def _parties(mention: Happening, one: set[str], other: set[str]) -> bool:
    least = 2 if mention.event.type in MUTUAL else 1
    return len(one & other) >= max(min(len(one), len(other), least), 1)


def _after(undated: Held, dated: Held) -> bool:
    """Whether what one article tells without a day can be what happened on the other's: not yet, and not long ago."""
    if undated.days or not dated.days or undated.published is None:
        return True
    days = [(undated.published - date.fromisoformat(day)).days for day in dated.days]
    return any(0 <= n <= _DAYS for n in days) or undated.mentions[0].event.status == "planned"


def _fresh(a: Held, b: Held) -> bool:
    """Whether what one article tells without a day was printed on the day that the other gives it, or the next."""
    undated, dated = (b, a) if a.days else (a, b)
    printed = undated.published
    return printed is not None and any(0 <= (printed - date.fromisoformat(day)).days <= 1 for day in dated.days)


def _meet(a: Held, b: Held) -> bool:
    """Whether two clusters have a day in common; a night is of the day on which it ends, too, but for other nights."""
    return bool(a.days & b.days or (not b.dawns and a.dawns & b.days) or (not a.dawns and b.dawns & a.days))


def _on_others(a: Held, b: Held) -> bool:
    """Whether two clusters, one of them without a day, are of different days of the week."""
    return not (a.days and b.days) and bool(a.weekdays and b.weekdays) and a.weekdays.isdisjoint(b.weekdays)


def _elsewhere(a: Held, b: Held) -> bool:
    """Whether two clusters are in different places: not where one article names the town, the other its country."""
    return bool(a.places and b.places) and not (a.places & (b.places | b.lands) or b.places & a.lands)


def _near(a: Held, b: Held) -> bool:
    """Whether two articles are of one time; of an attack that must be known, for a war has many, and of what is to come
    for one article and over for the other.
    """
    if a.published is None or b.published is None:
        return a.mentions[0].event.type != "ASSAULT" and a.ahead == b.ahead
    return abs(a.published - b.published) <= timedelta(_DAYS)


def _members(held: Held) -> tuple[Reading, ...]:
    return tuple([m.reading for m in held.mentions])
