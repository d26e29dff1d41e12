"""What a day says of how an event stands: behind the day of the article it is planned, before it over."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.dates import ISO
from tawatur.annotate.events.scene.scene import FORCE, RELATIVES, Scene
from tawatur.model.layers import Event
from tawatur.model.timex import bare_year, day_of, first_day

_WEEK, _DAY, _YEAR = timedelta(7), "يوم", 4
_IN_WEEK = re.compile(r"\d{4}-W\d\d")
_GONE = frozenset(("امس", "الامس"))


def coming(scene: Scene, found: Found, event: Event, named: str | None) -> Event:
    """What is dated behind the day of the article is planned, whatever its tense ("أعلن عن إضراب يوم …"); `named` is
    the date that stands beside it."""
    day = scene.prose.published
    if event.status not in ("occurred", "ongoing") or day is None or named is None:
        return event
    if event.status == "ongoing" and _over(scene, found, named, day):
        return replace(event, status="occurred")  # told in the present ("يعتقل أمس")
    if event.status == "ongoing" and "/" not in named and _years_ago(named, day):
        return replace(event, status="occurred")  # "بدأت المفاوضات عام …"
    then = ISO.match(named)
    if then is None or then[0] <= day.isoformat()[: len(then[0])]:
        return event
    told = found.hit.how is not None and found.hit.how.tense == "perfect"
    if event.type in FORCE or told:
        return replace(event, date=None)  # the day is of something else that is told beside it
    before = scene.forms[max(found.sentence.first, found.first - 2) : found.first]
    past = any(
        scene.grammar.prepositions.get(form) == "after" for form in before if form not in scene.grammar.clause.during
    )
    return event if past else replace(event, status="planned")


def _years_ago(named: str, day: date) -> bool:
    """Whether a value is of a year before that of the article."""
    return len(named) >= _YEAR and named[:_YEAR].isdigit() and named[:_YEAR] < str(day.year)


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
    week = _IN_WEEK.fullmatch(event.date) is not None
    now = f"{day:%G-W%V}" if week else day.isoformat()
    over = week or bare_year(event.date) or ISO.fullmatch(event.date) is not None
    if not over or event.date >= now[: len(event.date)]:
        return event
    near = day_of(event.date) == event.date and date.fromisoformat(event.date) >= day - _WEEK
    if near and _weekday(scene, found, event.date):
        return replace(event, date=(date.fromisoformat(event.date) + _WEEK).isoformat())
    # that of the consent to it, or of what it will be about; "today" may be that of who tells it
    return event if near and not _yesterday(scene, found, event.date) else replace(event, date=None)


def _yesterday(scene: Scene, found: Found, value: str) -> bool:
    """Whether a date is that of "yesterday" in its sentence."""
    first, last = found.sentence.first, found.sentence.last
    return any(time.value == value and scene.forms[at] in _GONE for at, time in scene.dates(first, last))


def _weekday(scene: Scene, found: Found, value: str) -> bool:
    """Whether a date is that of a day of the week which its sentence names alone."""
    return any(
        time.value == value and time.made_by.rule == "weekday" and last - first == 1 + (scene.forms[first] == _DAY)
        for first, last, time in scene.times
        if found.sentence.first <= first < found.sentence.last
    )
