"""What the mentions of an article tell of one another: how an event stands, and when it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.coming import ahead, coming
from tawatur.annotate.events.mentions.dates import ISO, lends
from tawatur.annotate.events.mentions.inherit import NEVER_DATED
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.status.outlook import on_it
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Event
from tawatur.model.modes import AIR_DEFENCE
from tawatur.model.party import Party
from tawatur.model.timex import day_of

_BOTH = 2


class Read(NamedTuple):
    """An event as it was read at its place; `likely` are parties that nothing beside the trigger names."""

    found: Found
    event: Event
    likely: tuple[Party, ...]
    pair: bool
    unnamed: bool


def agreed(scene: Scene, read: Sequence[Read], events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each as its mentions together tell how it stands and when it was."""
    out = [_headline(event, read[n].found, islice(events, n + 1, None)) for n, event in enumerate(events)]
    out = [ahead(scene, read[n].found, event) for n, event in enumerate(out)]
    out = [coming(scene, read[n].found, event, read[n].event.date) for n, event in enumerate(out)]
    out = [_consented(event, n, read, out) for n, event in enumerate(out)]
    text = scene.prose.text
    out = [_called(event, read[n].found, islice(out, n + 1, None), text) for n, event in enumerate(out)]
    for n in range(1, len(out)):
        if out[n].status == "ongoing" and out[n - 1].status == "planned" and _within(scene, read[n - 1], read[n]):
            out[n] = replace(out[n], status="planned")
    return tuple([_not_ahead(scene, event) for event in _dated(scene, read, out)])


def _not_ahead(scene: Scene, event: Event) -> Event:
    """What happened has no day behind that of the article: such a one is of another, still to come."""
    day = scene.prose.published
    over = event.status in ("occurred", "ongoing") and day is not None
    later = over and event.date is not None and (day_of(event.date) or "") > str(day)
    month = over and event.date is not None and ISO.fullmatch(event.date) and event.date > str(day)[: len(event.date)]
    return replace(event, date=None) if later or month else event


def _consented(event: Event, n: int, read: Sequence[Read], events: Sequence[Event]) -> Event:
    """A consent with the day that is over and was read as that of what it is to ("وافق على بيع … في الشهر الماضي")."""
    if event.type != "AGREE" or event.status != "occurred" or event.date or n + 1 == len(events):
        return event
    after = events[n + 1]
    lost = after.date is None and after.status == "planned" and read[n].found.sentence is read[n + 1].found.sentence
    return replace(event, date=read[n + 1].event.date) if lost else event


def _within(scene: Scene, before: Read, read: Read) -> bool:
    """Whether an event is what is done during the one before it in its sentence."""
    return before.found.sentence is read.found.sentence and on_it(scene, read.found)


def _dated(scene: Scene, read: Sequence[Read], events: Sequence[Event]) -> tuple[Event, ...]:
    """With the dates of mentions that name the same parties, and in titles of the first such event below; an operation
    is of more days than the strike that an article tells beside it.
    """
    held: dict[tuple[str, str | None, frozenset[str | None]], str] = {}
    for event in events:
        if event.date and event.status not in NEVER_DATED and len(sides(event)) > 1:
            held.setdefault((event.type, event.mode, sides(event)), event.date)
    out: list[Event] = []
    for item, event in zip(read, events, strict=True):
        if event.date is None and event.status not in NEVER_DATED and not _operation(scene, item.found):
            date = held.get((event.type, event.mode, sides(event)))
            if date is None and item.found.sentence.role == "title":
                date = next((e.date for e in events if lends(e.date) and _alike(event, e)), None)
            event = replace(event, date=date)
        out.append(event)
    return tuple([_quoted(scene, event, out) for event in out])


def _quoted(scene: Scene, event: Event, events: Sequence[Event]) -> Event:
    """With the day that the article itself gives what is to come: one in a quotation counts from when it was said."""
    if event.status != "planned" or event.date is None or not _in_quotation(scene, event) or len(sides(event)) < _BOTH:
        return event
    told = (e for e in events if (e.type, e.mode, e.status) == (event.type, event.mode, "planned") and e.date)
    days = {e.date for e in told if sides(e) == sides(event) and not _in_quotation(scene, e)}
    return replace(event, date=days.pop()) if len(days) == 1 else event


def _in_quotation(scene: Scene, event: Event) -> bool:
    """Whether an event stands in somebody's own words."""
    return event.reported_by is not None and scene.layers.attributions[event.reported_by].mode == "direct"


def _operation(scene: Scene, found: Found) -> bool:
    """Whether a noun is of a campaign ("العملية العسكرية")."""
    return any(any_stem(form, scene.grammar.campaigns) for form in scene.forms[found.first : found.last])


def _alike(event: Event, other: Event) -> bool:
    """Whether two mentions may be one event: same type, way and status, a party in common or none named."""
    if (event.type, event.status) != (other.type, other.status) or (event.mode or other.mode) != (
        other.mode or event.mode
    ):
        return False
    if event.type == "ASSAULT" and (_opposed(event, other) or _opposed(other, event) or _one_wards_off(event, other)):
        return False
    return bool(sides(event) & sides(other)) or not (sides(event) and sides(other))


def _opposed(event: Event, other: Event) -> bool:
    """Whether who did one suffered the other, and did not do it."""
    doers, theirs = ({party.entity for party in held.actors} for held in (event, other))
    return bool(doers & {party.entity for party in other.targets}) and not doers & theirs


def _one_wards_off(event: Event, other: Event) -> bool:
    """Whether one of two shot down what the other may have launched."""
    return event.mode != other.mode and AIR_DEFENCE in (event.mode, other.mode)


def sides(event: Event) -> frozenset[str | None]:
    return frozenset(party.entity for party in (*event.actors, *event.targets))


def _headline(event: Event, found: Found, below: Iterable[Event]) -> Event:
    """A headline's present tense says little: the status is that of the first such event of the same parties below.

    What it names a possible deal or meeting is one, whatever was agreed on it.
    """
    if (
        found.sentence.role != "title"
        or event.type == "ASSAULT"
        or event.status == "denied"
        or (event.status == "conditional" and found.hit.kind == "noun")
        or (event.status == "occurred" and event.mode == "ceasefire")
        or (found.hit.how and found.hit.how.tense != "imperfect")
    ):
        return event
    for other in below:
        alike = (other.type, other.mode) == (event.type, event.mode)
        if alike and (sides(event) & sides(other) or not sides(event)):
            return replace(event, status=other.status)
    return event


def _called(event: Event, found: Found, below: Iterable[Event], text: str) -> Event:
    """A meeting that a headline names without a verb is still to come where the first one of its name below is."""
    headed = found.sentence.role == "title" and found.hit.kind == "noun"
    if not headed or (event.type, event.status) != ("CONSULT", "occurred"):
        return event
    other = next((e for e in below if (e.type, e.mode) == (event.type, event.mode)), None)
    if other is None or other.status != "planned" or _noun(other, text) != _noun(event, text):
        return event
    return replace(event, status="planned", date=event.date or other.date)


def _noun(event: Event, text: str) -> str:
    """The first word of a trigger, without the article and the accusative ending."""
    return event.trigger.of(text).split()[0].removeprefix("ال").removesuffix("ا")
