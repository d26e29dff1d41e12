"""Event mentions as they are compared across articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from tawatur.group.rounds import round_of
from tawatur.group.runs import runs
from tawatur.model.across import Reading
from tawatur.model.grouped import Happening
from tawatur.model.page import Party, Report
from tawatur.model.timex import day_of

# Event types in which the two sides do the same thing: who is actor and who target is a matter of wording.
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "RETREAT"})


def happenings(report: Report) -> list[Happening]:
    """The event mentions of an article, in the order of its text."""
    article = report.article
    people = frozenset(m.entity for m in article.layers.entities if m.entity and m.type == "PER")
    bodies = frozenset(m.entity for m in article.layers.entities if m.entity and m.type == "ORG")
    spoken = frozenset(a.chain.source.entity for a in article.layers.attributions if a.chain.source.entity in people)
    end = article.body[0].end if article.body else 0
    out = []
    for number, event in enumerate(article.layers.events):
        lead = event.trigger.start < end or bool(article.title and article.title.covers(event.trigger))
        # Who tells of an attack is not taken for who made it.
        actors = _labels(event.actors, article.outlet, spoken if event.type == "ASSAULT" else frozenset())
        targets = _labels(event.targets, article.outlet)
        out.append(
            Happening(
                Reading(article.id, number),
                event,
                actors,
                targets,
                event.place.entity if event.place else None,
                day_of(event.date),
                lead,
                tuple(sorted(people & {*actors, *targets})),
                tuple(sorted(bodies & {*actors, *targets})),
                round_of(report, event),
                runs(report, event),
                event.trigger.of(report.page.text).startswith("ال"),
            )
        )
    return out


def _labels(
    parties: Iterable[Party], outlet: str | None, others: frozenset[str | None] = frozenset()
) -> tuple[str, ...]:
    """The labels of some parties but `others`; the outlet that tells of them is none ("the link to this report …")."""
    held = {party.entity for party in parties if party.entity and party.entity not in others}
    return tuple(sorted(held - {outlet}))


@lru_cache(maxsize=1 << 12)
def weekday_of(value: str | None) -> str | None:
    """The day of the week (`XXXX-WXX-4`) of a TIMEX3 value that names one or a day; None for others."""
    if day := day_of(value):
        return f"XXXX-WXX-{date.fromisoformat(day).isoweekday()}"
    return value[:10] if value and value.startswith("XXXX-WXX-") else None


def one_event(a: Happening, b: Happening) -> bool:
    """Whether two mentions can be of one real event: type and mode agree, and so do day, place and parties."""
    if a.event.type != b.event.type or (a.event.mode and b.event.mode and a.event.mode != b.event.mode):
        return False
    if a.day and b.day and a.day != b.day:
        return False
    if a.place and b.place and a.place != b.place:
        return False
    if a.event.type in MUTUAL:
        return len(a.parties & b.parties) >= max(min(len(a.parties), len(b.parties), 2), 1)
    if a.place and a.place == b.place and a.day and a.day == b.day:
        return not (a.actors and b.actors) or _meet(a.actors, b.actors)
    return _meet(a.actors, b.actors) and _meet(a.targets, b.targets)


def _meet(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(name in other for name in one)
