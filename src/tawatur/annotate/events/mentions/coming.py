"""What a day says of how an event stands: behind the day of the article it is planned, before it over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.dates import ISO
from tawatur.annotate.events.scene.scene import FORCE, RELATIVES, Scene
from tawatur.model.layers import Event
from tawatur.model.timex import bare_year, day_of, first_day

_WEEK, _DAY = timedelta(7), "يوم"


def coming(scene: Scene, found: Found, event: Event, named: str | None) -> Event:
    """What is dated behind the day of the article is planned, whatever its tense ("أعلن عن إضراب يوم …"); `named` is
    the date that stands beside it."""
    day = scene.prose.published
    if event.status not in ("occurred", "ongoing") or day is None or named is None:
        return event
    if event.status == "ongoing" and _over(scene, found, named, day):
        return replace(event, status="occurred")  # told in the present ("يعتقل أمس")
    then = ISO.match(named)
    if then is None or then[0] <= day.isoformat()[: len(then[0])]:
        return event
    if event.type in FORCE:
        return replace(event, date=None)  # the day is of something else that is told beside it
    before = scene.forms[max(found.sentence.first, found.first - 2) : found.first]
    past = any(
        scene.grammar.prepositions.get(form) == "after" for form in before if form not in scene.grammar.clause.during
    )
    return event if past else replace(event, status="planned")


def _over(scene: Scene, found: Found, named: str, day: date) -> bool:
    """Whether a verb in the present tells of a day that is over, and no day of the week that may be the coming one."""
    if found.hit.kind != "verb" or not first_day(named) or named >= day.isoformat():
        return False
    related = scene.forms[scene.clause(found.sentence, found.first)[0]] in RELATIVES
    return not related and not _weekday(scene, found, named)


def ahead(scene: Scene, found: Found, event: Event) -> Event:
    """What is planned for a day of the week that is named alone lies ahead, whatever the tense of its headline."""
    day = scene.prose.published
    if event.status != "planned" or not event.date or day is None:
        return event
    if bare_year(event.date) and event.date < day.isoformat()[: len(event.date)]:
        return replace(event, date=None)  # the year of what it will be about
    if day_of(event.date) != event.date:
        return event
    then = date.fromisoformat(event.date)
    if not day - _WEEK <= then < day:
        return event
    named = _weekday(scene, found, event.date)
    return replace(event, date=(then + _WEEK).isoformat()) if named else event


def _weekday(scene: Scene, found: Found, value: str) -> bool:
    """Whether a date is that of a day of the week which its sentence names alone."""
    return any(
        time.value == value and time.made_by.rule == "weekday" and last - first == 1 + (scene.forms[first] == _DAY)
        for first, last, time in scene.times
        if found.sentence.first <= first < found.sentence.last
    )
