"""Claims that something happened, is planned, or did not come about: each article's word on each event, by source."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.compare.drafts.voices import called, clear
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import past, supposed
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Attribution, Chain, Event
from tawatur.model.span import Span

ATTRIBUTE = "status"
_DENIES = frozenset({"deny", "refuse"})
# Acts in which a speaker vouches that something happened or is planned. Who condemns or orders takes it up.
_ASSERTS = frozenset({"say", "deny", "accuse", "expect", "warn", "promise"})
_THE = "ال"
_ITS = ("ه", "ها", "هم", "هما")
# With these a quotation opens.
_MARKS = '«“"'
# Ways to fight of which a war has many in a day.
BATTLES = frozenset({"airstrike", "clash", "capture", "advance", "operation", "air defence", None})
_VALUES = {"occurred": "happened", "ongoing": "happened", "planned": "planned", "denied": "happened"}


def occurrences(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """The claims of one article on whether events happened, one for each event, value and source.

    Who takes up an event in passing does not vouch for it.
    """
    article = scene.report.article
    seen = set()
    for number, event in enumerate(article.layers.events):
        cluster = ground.event(scene, number)
        place = scene.place(event.trigger)
        if cluster is None or place is None or event.status not in _VALUES or event.passing:
            continue
        voice = article.layers.attributions[event.reported_by] if event.reported_by is not None else None
        taken = scene.report.printed(event.trigger).startswith(_THE)
        value = _VALUES[event.status]
        if _misread(scene, place, event, cluster) or not _vouched(event, value, voice, taken):
            continue
        if taken and event.type == "AGREE" and (event.status == "denied" or place not in scene.head):
            continue  # who refuses the agreement, or ratifies it, takes it up
        if not folded(ground.lexicon, "hurt").isdisjoint(scene.forms_in(event.trigger)):
            continue  # "the toll of the dead" counts them
        if not folded(ground.lexicon, "asks").isdisjoint(scene.forms_in(scene.sentences[place])):
            continue  # "do you believe that they will come back to the talks?"
        asserts = voice is not None and voice.act in _ASSERTS and not (taken and event.type == "AGREE")
        if voice and voice.act == "expect" and _own(scene.report.printed(event.trigger)):
            asserts = False
        if voice and _called(scene, place, event, ground.lexicon):
            continue
        by = event.reported_by if asserts else None
        chain: Chain = voice.chain if voice and asserts else scene.own()
        if event.status == "denied" and not asserts:
            continue  # who refuses does not deny, and nobody tells of it
        unclear = by is not None and not clear(scene, event.trigger, chain, by, ground.lexicon)
        unclear = unclear or (value == "happened" and supposed(scene, event.trigger, ground.lexicon))
        chain = called(scene, chain, by, ground.lexicon)
        key = (cluster.id, value, event.status == "denied", ground.source(scene, chain.source))
        if key in seen:
            continue
        seen.add(key)
        claim = Claim(
            make_id("claim", reading_id(scene.id, "events", *event.trigger), ATTRIBUTE),
            cluster.id,
            cluster.label,
            ATTRIBUTE,
            value,
            "negative" if event.status == "denied" else "positive",
            chain,
            scene.evidence(event.trigger),
            when=event.date,
            said=scene.said(),
            party=ground.party(scene, chain, cluster),
            named=ground.named(scene, chain),
        )
        parties = frozenset(p.entity for p in (*event.actors, *event.targets) if p.entity)
        stems = frozenset(scene.stems(place))
        yield Draft(claim, scene, place, stems, cluster=cluster, parties=parties, doubtful=unclear)


def _misread(scene: Scene, place: int, event: Event, cluster: EventCluster) -> bool:
    """Whether the time that is told of an event is against what it was read as."""
    if event.date is None and past(scene, scene.sentences[place]):
        return True  # "he visited it when he was a senator"
    if event.status == "occurred":
        return _ahead(event.date, scene.said())
    return event.status == "planned" and _over(event.date or cluster.date, scene.said())


def _called(scene: Scene, place: int, event: Event, lexicon: Lexicon) -> bool:
    """Whether an event is only what somebody calls something: "that it is an attack on us", "«a cowardly attack»"."""
    text, trigger, start = scene.report.page.text, event.trigger, scene.sentences[place].start
    if text.startswith(_THE, trigger.start) or event.quantities or start >= trigger.start:
        return False
    before = scene.forms_in(Span(start, trigger.start))
    calls = before[-1:] != () and before[-1] in folded(lexicon, "calls")
    return calls or text[trigger.start - 1] in _MARKS


def _vouched(event: Event, value: str, voice: Attribution | None, taken: bool) -> bool:
    """Whether a mention says itself that its event happened or is planned; `taken`: it stands with the article."""
    if event.status == "denied" and (voice is None or voice.act not in _DENIES):
        return False  # "no agreement was reached" tells of none; only who is said to have done something denies it
    if taken and event.type == "ASSAULT" and event.mode and event.mode in BATTLES:
        return False  # "since the fighting began" tells of none
    return not (voice and voice.act == "expect" and value == "happened")  # who expects it does not say that it was held


def _own(noun: str) -> bool:
    """Whether a noun is of somebody's own ("his call with …"): what is hoped of it presupposes it."""
    return noun.split()[0].endswith(_ITS)


def _ahead(when: str | None, said: str | None) -> bool:
    """Whether a day lies after the day of printing: what is told as past then is announced, and was read wrongly."""
    return when is not None and said is not None and when[:4].isdigit() and len(when) >= len(said) and when[:10] > said


def _over(when: str | None, said: str | None) -> bool:
    """Whether a date lies before the day of printing: what is told as planned then was read wrongly, or is past."""
    return when is not None and said is not None and when[:4].isdigit() and when[:10] < said[: len(when[:10])]
