"""Claims that something happened, is planned, or did not come about: each article's word on each event, by source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from tawatur.compare.drafts.denials import denials
from tawatur.compare.drafts.voices import called, clear
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded, phrases
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import past, supposed
from tawatur.compare.ground.uttered import uttered
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Attribution, Chain, Event
from tawatur.model.modes import AIR_DEFENCE
from tawatur.model.span import Span

ATTRIBUTE = "status"
_DENIES = frozenset({"deny", "refuse"})
# Acts in which a speaker vouches that something happened or is planned. Who condemns or orders takes it up.
_ASSERTS = frozenset({"say", "deny", "accuse", "expect", "warn", "promise"})
_THE = "ال"
# Words of what is denied before an event that is it.
_FIRST = 3
# Words before an event in which it is barred, and behind it in which it is said to be done in joy.
_NEAR = 6
_ITS = ("ه", "ها", "هم", "هما")
_THEIR_MANY = ("اته", "اتها", "اتهم", "اتهما")
# With these a quotation opens.
_MARKS = '«“"'
# Ways to fight of which a war has many in a day.
BATTLES = frozenset({"airstrike", "clash", "capture", "advance", "operation", AIR_DEFENCE, None})
# What somebody may be charged with.
_CRIMES = frozenset({"ASSAULT", "COERCE"})
_VALUES = {"occurred": "happened", "ongoing": "happened", "planned": "planned", "denied": "happened"}


class _Mention(NamedTuple):
    """One mention of an event: its number, sentence (index) and what it says of it; who says so (attribution).

    `taken`: it stands with the article.
    """

    number: int
    event: Event
    cluster: EventCluster
    place: int
    value: str
    voice: Attribution | None
    taken: bool

    @property
    def denied(self) -> bool:
        return self.event.status == "denied"


def occurrences(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """The claims of one article on whether events happened, one for each event, value and source.

    Who takes up an event in passing does not vouch for it.
    """
    seen = set()
    for mention in _mentions(scene, ground):
        if any(amiss(scene, mention, ground.lexicon) for amiss in _AMISS):
            continue
        by = mention.event.reported_by if _asserts(scene, mention) else None
        if mention.denied and by is None:
            continue  # who refuses does not deny, and nobody tells of it
        draft = _draft(scene, ground, mention, by)
        claim = draft.claim
        key = (claim.subject, claim.value, claim.polarity, ground.source(scene, claim.chain.source))
        if key not in seen:
            seen.add(key)
            yield draft


def _mentions(scene: Scene, ground: Ground) -> Iterator[_Mention]:
    """The mentions of an article that say of an event whether it happened, and not in passing."""
    layers = scene.report.article.layers
    for number, event in enumerate(layers.events):
        cluster, place = ground.event(scene, number), scene.place(event.trigger)
        if cluster is None or place is None or event.status not in _VALUES or event.passing:
            continue
        voice = layers.attributions[event.reported_by] if event.reported_by is not None else None
        if voice is not None and voice.act == "deny" and event.status != "denied":
            if not _denies(scene, ground, event):
                continue  # who denies something does not vouch for what he speaks of
            event = replace(event, status="denied")
        taken = scene.report.printed(event.trigger).startswith(_THE)
        yield _Mention(number, event, cluster, place, _VALUES[event.status], voice, taken)


def _denies(scene: Scene, ground: Ground, event: Event) -> bool:
    """Whether an event is the first thing that a denial denies: "the rumours of an attack on …"."""
    found = next((d for d in denials(scene, ground) if d.number == event.reported_by), None)
    if found is None or not found.part.covers(event.trigger):
        return False
    before = Span(found.part.start, event.trigger.start)
    return before.start == before.end or len(scene.forms_in(before)) < _FIRST


def _asserts(scene: Scene, mention: _Mention) -> bool:
    """Whether who speaks of an event vouches that it happened or is planned."""
    voice = mention.voice
    if voice is None or voice.act not in _ASSERTS or (mention.taken and mention.event.type == "AGREE"):
        return False
    return voice.act != "expect" or not _own(scene.report.printed(mention.event.trigger))


def _draft(scene: Scene, ground: Ground, mention: _Mention, by: int | None) -> Draft:
    """The claim of a mention in the voice of an attribution (index), else of the outlet."""
    event, cluster, value, lexicon = mention.event, mention.cluster, mention.value, ground.lexicon
    chain: Chain = scene.own() if by is None else scene.report.article.layers.attributions[by].chain
    unclear = by is not None and not clear(scene, event.trigger, chain, by, lexicon)
    unclear = unclear or (value == "happened" and supposed(scene, event.trigger, lexicon))
    chain = called(scene, chain, by, lexicon)
    claim = Claim(
        make_id("claim", reading_id(scene.id, "events", *event.trigger), ATTRIBUTE),
        cluster.id,
        cluster.label,
        ATTRIBUTE,
        value,
        "negative" if mention.denied else "positive",
        chain,
        scene.evidence(event.trigger),
        when=event.date,
        said=uttered(scene, by, lexicon),
        party=ground.party(scene, chain, cluster),
        named=ground.named(scene, chain),
    )
    parties = frozenset(p.entity for p in (*event.actors, *event.targets) if p.entity)
    stems = frozenset(scene.stems(mention.place))
    return Draft(claim, scene, mention.place, stems, cluster=cluster, parties=parties, doubtful=unclear)


def _misread(scene: Scene, mention: _Mention, _: Lexicon) -> bool:
    """Whether the time that is told of an event is against what it was read as."""
    event = mention.event
    if event.date is None and past(scene, scene.sentences[mention.place]):
        return True  # "he visited it when he was a senator"
    if event.status == "occurred":
        return _ahead(event.date, scene.said())
    return event.status == "planned" and _over(event.date or mention.cluster.date, scene.said())


def _unvouched(scene: Scene, mention: _Mention, _: Lexicon) -> bool:
    """Whether a mention does not say itself that its event happened or is planned."""
    event, voice = mention.event, mention.voice
    if mention.denied and (voice is None or voice.act not in _DENIES):
        return True  # "no agreement was reached" tells of none; only who is said to have done something denies it
    if mention.taken and event.type == "ASSAULT" and event.mode and event.mode in BATTLES:
        return True  # "since the fighting began" tells of none
    if mention.taken and (mention.place not in scene.head or voice is not None):
        return True  # who speaks of the agreement, or refuses it, takes it up
    # Who expects it does not say that it was held.
    return voice is not None and voice.act == "expect" and mention.value == "happened"


def _counts(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether an event is a toll: "the toll of the dead" counts them."""
    return not folded(lexicon, "hurt").isdisjoint(scene.forms_in(mention.event.trigger))


def _asked(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether an event stands in a question: "do you believe that they will come back to the talks?"."""
    return not folded(lexicon, "asks").isdisjoint(scene.forms_in(scene.sentences[mention.place]))


def _called(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether an event is only what somebody calls something: "that it is an attack on us", "«a cowardly attack»"."""
    event, start = mention.event, scene.sentences[mention.place].start
    text, trigger = scene.report.page.text, event.trigger
    if mention.voice is None or mention.taken or event.quantities or start >= trigger.start:
        return False
    before = scene.forms_in(Span(start, trigger.start))
    calls = before[-1:] != () and before[-1] in folded(lexicon, "calls")
    return calls or text[trigger.start - 1] in _MARKS


def _habitual(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether an event is told as a habit ("the two consult regularly")."""
    sentence, trigger = scene.sentences[mention.place], mention.event.trigger
    behind = scene.forms_in(Span(trigger.end, sentence.end))[:_NEAR] if trigger.end < sentence.end else ()
    return not folded(lexicon, "habitually").isdisjoint(behind)


def _charged(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether an event is what somebody is charged with ("the trial of …, accused of war crimes"): it is not told."""
    start, trigger = scene.sentences[mention.place].start, mention.event.trigger
    held = scene.forms_in(Span(start, trigger.start))[-_NEAR:] if start < trigger.start else ()
    return mention.event.type in _CRIMES and not folded(lexicon, "charged_with").isdisjoint(held)


def _barred(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether an event is not allowed: "it will not permit a march" does not say that one is planned."""
    start, trigger = scene.sentences[mention.place].start, mention.event.trigger
    held = scene.stems_in(Span(start, trigger.start))[-_NEAR:] if start < trigger.start else ()
    return any(pair in phrases(lexicon, "bars") for pair in pairwise(held))


def _in_joy(scene: Scene, mention: _Mention, lexicon: Lexicon) -> bool:
    """Whether shots are fired in joy, or into the air: nobody is attacked."""
    behind = Span(mention.event.trigger.end, scene.sentences[mention.place].end)
    held = scene.forms_in(behind)[:_NEAR] if behind.start < behind.end else ()
    return mention.event.type == "ASSAULT" and not folded(lexicon, "in_joy").isdisjoint(held)


def _many(scene: Scene, mention: _Mention, _: Lexicon) -> bool:
    """Whether attacks are told of as somebody's in general ("which stepped up its bombings")."""
    return mention.event.type == "ASSAULT" and scene.report.printed(mention.event.trigger).endswith(_THEIR_MANY)


# Why a mention makes no claim, the cheaper questions first.
_AMISS = (_misread, _many, _unvouched, _counts, _asked, _called, _habitual, _charged, _barred, _in_joy)


def _own(noun: str) -> bool:
    """Whether a noun is of somebody's own ("his call with …"): what is hoped of it presupposes it."""
    return noun.split()[0].endswith(_ITS)


def _ahead(when: str | None, said: str | None) -> bool:
    """Whether a day lies after the day of printing: what is told as past then is announced, and was read wrongly."""
    return when is not None and said is not None and when[:4].isdigit() and len(when) >= len(said) and when[:10] > said


def _over(when: str | None, said: str | None) -> bool:
    """Whether a date lies before the day of printing: what is told as planned then was read wrongly, or is past."""
    return when is not None and said is not None and when[:4].isdigit() and when[:10] < said[: len(when[:10])]
