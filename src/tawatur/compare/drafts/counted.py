"""The event that a number counts in, and what keeps it apart from the event that is told beside it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tawatur.compare.drafts.mishaps import separate
from tawatur.compare.drafts.part import Around, part, total
from tawatur.compare.drafts.running import since
from tawatur.compare.ground.attributes import OTHER, PEOPLE, Attribute
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded, phrases
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scene import stemmed as stems_of
from tawatur.compare.ground.scope import days_after, in_month, long_after, other_day, over_long, past
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster
from tawatur.model.layers import WISHES
from tawatur.model.span import Span
from tawatur.model.timex import day_of

# Sentences before the number in which its event may stand.
_BACK = 2
# Words with which a sentence turns.
_OPENING = 5
# Letters of an ISO day.
_DAY, _YEAR, _COMMA = 10, 4, "،"


class Standing(NamedTuple):
    """How a number stands to what is told beside it.

    `event`: what it counts in. `part`: it counts a part, or over more than one event: it contradicts nothing. `since`:
    the running count that it is a state of.
    """

    event: EventCluster | None
    part: bool
    since: str = ""


def standing(scene: Scene, ground: Ground, number: int, n: int, what: Attribute, around: Around) -> Standing:
    """How a number (quantity, by index) in a sentence (index) stands to what is told beside it."""
    quantity = scene.report.article.layers.quantities[number]
    some = part(scene, quantity, around, what, ground.lexicon)
    people, over = what.name in PEOPLE, total(quantity, around, what, ground.lexicon)
    if over and people:
        running = "" if some else since(scene, ground, n, quantity.span)
        return Standing(None, some or not running, running)
    event = _event(scene, ground, number, n, what)
    why = _apart(scene, n, quantity.span, event, ground.lexicon) if people else ""
    return Standing(None if why else event, some or over or why in ("past", "several"))


def _apart(
    scene: Scene, n: int, number: Span, event: EventCluster | None, lexicon: Lexicon
) -> Literal["", "past", "several", "other day"]:
    """Why a number of people is not of the event beside it: its sentence speaks of another time or day, of several."""
    sentence = scene.sentences[n]
    then = past(scene, sentence) and not (event and _of_then(scene, sentence, event))
    if then or long_after(scene, sentence, number, lexicon) or over_long(scene, sentence, lexicon):
        return "past"
    if in_month(scene, number):
        return "past"
    before = Span(sentence.start, max(number.start, sentence.start + 1))
    if separate(scene.stems(n), lexicon) or not folded(lexicon, "both_events").isdisjoint(scene.forms_in(before)):
        return "several"
    other = event and (_elsewhen(scene, n, number, event) or days_after(scene, sentence, number, event.date, lexicon))
    return "other day" if other else ""


def _elsewhen(scene: Scene, n: int, number: Span, cluster: EventCluster) -> bool:
    """Whether the sentence of a number (index) names other days than its event has here, or in most articles."""
    events = scene.report.article.layers.events
    here = {events[member.number].date for member in cluster.members if member.article == scene.id} - {None}
    return all(other_day(scene, n, number, when) for when in {cluster.date, *here})


def _of_then(scene: Scene, sentence: Span, cluster: EventCluster) -> bool:
    """Whether an event is of a time that the sentence names."""
    return any((cluster.date or "-").startswith(t.value[:7]) for t in scene.dated(sentence))


def _event(scene: Scene, ground: Ground, number: int, n: int, what: Attribute) -> EventCluster | None:
    """The event that a number counts in; talks and deeds are not counted in shares."""
    quantity = scene.report.article.layers.quantities[number]
    found = _near(scene, ground, number, n, what, 0 if quantity.unit == "body" else _BACK)
    found = found or _elsewhere(scene, ground, n, what)
    shared = not what.events and found is not None and (quantity.unit == "percent" or found.type == "CONSULT")
    return None if shared else found


def _near(scene: Scene, ground: Ground, number: int, sentence: int, what: Attribute, back: int) -> EventCluster | None:
    """The event that holds a number, else the nearest of a fitting type just before it."""
    near: list[tuple[int, int, EventCluster]] = []
    for at, event in enumerate(scene.report.article.layers.events):
        within = number in event.quantities and (what.name == OTHER or not what.events or event.type in what.events)
        fits = event.type in what.events and event.status not in WISHES
        cluster = ground.event(scene, at) if within or fits else None
        if cluster is None:
            continue
        if within:
            return cluster
        place = scene.place(event.trigger)
        if place is not None and sentence - back <= place <= sentence:
            near.append((sentence - place, -at, cluster))
    if not near:
        return None
    turn = next((n for n in range(sentence, sentence - back, -1) if _turns(scene, n, ground.lexicon)), sentence - back)
    nearest = min(near, key=lambda item: item[:2])
    return nearest[2] if nearest[0] <= sentence - turn else None


def _turns(scene: Scene, n: int, lexicon: Lexicon, words: str = "turns") -> bool:
    """Whether a sentence (index) turns to something else, by a list of openings ("on another front")."""
    if n < 0:
        return False
    forms = scene.forms_in(scene.sentences[n])[:_OPENING]
    begin = stems_of((*(form.removeprefix("و") or form for form in forms[:1]), *forms[1:]))
    return any(begin[at : at + len(turn)] == turn for turn in phrases(lexicon, words) for at in (0, 1))


def _elsewhere(scene: Scene, ground: Ground, n: int, what: Attribute) -> EventCluster | None:
    """The event that other sentences or articles tell of, by a place and day that a sentence (index) names."""
    sentence = scene.sentences[n]
    days = {day for t in scene.dated(sentence) if (day := t.value[:10])}
    entities = {m.entity for m in scene.mentions(n) if m.entity and m.type != "PER"}
    words = {word for name in entities for word in name.split()}
    for cluster in (c for day in sorted(days) for c in ground.by_day.get(day, ())):
        if cluster.type in what.events and cluster.place is not None and cluster.place in entities | words:
            return cluster
    return None


def told_day(
    scene: Scene, ground: Ground, number: int, n: int, what: Attribute, event: EventCluster | None
) -> str | None:
    """The day of what a number (quantity, by index) in a sentence (index) counts in, where it is told of that.

    It is the day of the mention that the number was read with, or of one just before or in what leads; a sentence that
    names other times, or only stands near an event, has no day from elsewhere. Nobody is counted ahead.
    """
    if event is None and what.name in PEOPLE:
        return _dated_behind(scene, n, scene.report.article.layers.quantities[number].span)
    if event is None or event.date is None:
        return None
    day = event.date[:_DAY]
    if what.name in PEOPLE and day > (scene.said() or day):
        return None
    if over_long(scene, scene.sentences[n], ground.lexicon):
        return None  # "twenty a day over the past seven months"
    held = scene.report.article.layers.events
    own = [e for at, e in enumerate(held) if number in e.quantities and ground.event(scene, at) is event]
    if day > (scene.said() or day) and any(e.status == "occurred" for e in own):
        return None
    told = next((e.date for e in own if e.date), None)
    if told is not None and len(told) == _YEAR and what.name in PEOPLE and (scene.said() or "").startswith(told):
        return None  # "the worst of this year" gives no day
    number_at = scene.report.article.layers.quantities[number].span
    if told is not None:
        if what.name in PEOPLE and _other_before(scene, n, number_at, told):
            return None  # "died yesterday, the last of those hurt in the fire that on Thursday killed …"
        return event.date if told[:_DAY] == day else told
    named = scene.times(n)
    if _names(scene, n, number_at, day):
        return event.date
    lent = own and not named and not _turns(scene, n, ground.lexicon, "on_the_side")
    return event.date if lent and _dated_near(scene, ground, n, event, day) else None


def _other_before(scene: Scene, n: int, number: Span, told: str) -> bool:
    """Whether the last day that a sentence (index) names before a number is another than the one told of it."""
    before = [t for t in scene.dated(Span(scene.sentences[n].start, number.start)) if day_of(t.value)]
    return bool(before) and day_of(before[-1].value) != told[:_DAY] and len(told) >= _DAY


def _dated_behind(scene: Scene, n: int, number: Span) -> str | None:
    """The date in figures behind a number in its clause, where a sentence (index) names no other day."""
    if len(scene.times(n)) != 1:
        return None
    printed, behind = scene.report.printed, Span(number.end, scene.sentences[n].end)
    dated = (t for t in scene.dated(behind) if day_of(t.value) and printed(t.span)[:1].isdecimal())
    found = next((t.value for t in dated if _COMMA not in printed(Span(number.end, t.span.start))), None)
    return found if found and found[:_DAY] <= (scene.said() or found) else None


def _names(scene: Scene, n: int, number: Span, day: str) -> bool:
    """Whether a sentence (index) names a day before a number, or behind it in the same clause."""
    sentence, text = scene.sentences[n], scene.report.page.text
    spans = (t.span for t in scene.dated(sentence) if t.value[:_DAY] == day)
    return any(span.end <= number.start or _COMMA not in text[number.end : span.start] for span in spans)


def _dated_near(scene: Scene, ground: Ground, n: int, event: EventCluster, day: str) -> bool:
    """Whether a mention of an event has its day in the sentence before a sentence (index), or in what leads."""
    return any(
        day in scene.times(at)
        and (scene.report.article.layers.events[number].date or "")[:_DAY] == day
        and ground.event(scene, number) is event
        for at in (n - 1, *scene.head)
        for number in scene.told.get(at, ())
    )
