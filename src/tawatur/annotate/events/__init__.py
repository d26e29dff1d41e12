"""The layer `events`: what happened, was planned, demanded or did not come about, as PLOVER types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tawatur.annotate.events.happenings.find import Found, find
from tawatur.annotate.events.happenings.passing import passing
from tawatur.annotate.events.mentions.counts import counted
from tawatur.annotate.events.mentions.dates import dated
from tawatur.annotate.events.mentions.mentions import Read
from tawatur.annotate.events.mentions.same import once
from tawatur.annotate.events.parties.complete import complete
from tawatur.annotate.events.parties.elided import coordinated
from tawatur.annotate.events.parties.held import Parties
from tawatur.annotate.events.parties.means import with_means
from tawatur.annotate.events.parties.parties import parties
from tawatur.annotate.events.scene.scene import Scene
from tawatur.annotate.events.status.beside import Told
from tawatur.annotate.events.status.joined import joined
from tawatur.annotate.events.status.status import status
from tawatur.annotate.events.words.grammar import grammar
from tawatur.annotate.events.words.triggers import triggers
from tawatur.annotate.voice import own_voice
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Event, Layers, Maker, Status
from tawatur.model.prose import Prose

_UNDATED = ("RETREAT", "AID", "SUPPORT")  # wished for, they have no date; what is near them dates something else

_BOTH = 2  # parties that two events joined share


class Events:
    """Reads events over the lexicon's triggers."""

    name = "events"
    version = "1"
    reads: tuple[str, ...] = ("entities", "times", "quantities", "attributions")
    writes = "events"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[Event]:
        if not prose.words:
            return ()
        table = triggers(self.lexicon)
        scene = Scene(prose, layers, grammar(self.lexicon), table)
        read: list[Read] = []
        for _, group in groupby(find(scene), key=lambda found: found.sentence.first):
            founds = with_means(scene, once(scene, list(group)))
            before: Told | None = None
            following = (*founds[1:], None)[: len(founds)]
            for found, after, counts, date in zip(
                founds, following, counted(scene, founds), dated(scene, founds), strict=True
            ):
                told = status(scene, found, before)
                seized = read[-1].event.targets if before else ()
                held = parties(scene, found, before.found if before else None, seized, after)
                if before and joined(scene, before.found, found):
                    held.share(read[-1], found.first == before.found.last)
                    read[-1] = _shared(read[-1], found, held)
                elif before and coordinated(scene, before.found, found, held):
                    held.go_on(read[-1])
                before = Told(found, told)
                read.append(
                    Read(
                        found, self._event(scene, found, told, held, counts, date), held.likely, held.pair, held.unnamed
                    )
                )
        events = complete(scene, read)
        if own_voice(prose, self.lexicon, [a.content for a in layers.attributions]):
            return tuple(event for event in events if _concrete(event, layers))
        return events

    def _event(
        self, scene: Scene, found: Found, told: Status, held: Parties, counts: tuple[int, ...], date: str | None
    ) -> Event:
        trigger = found.hit.trigger
        return Event(
            trigger=found.span,
            type=trigger.type,
            status=told,
            made_by=Maker(self.name, self.version, trigger.rule),
            mode=trigger.mode,
            actors=tuple(held.actors),
            targets=tuple(held.targets),
            place=held.place,
            date=date if trigger.type not in _UNDATED or told in ("occurred", "ongoing", "planned") else None,
            quantities=counts,
            reported_by=scene.told_by(found.span),
            passing=passing(scene, found, told, bool(counts), date is not None),
        )


def _concrete(event: Event, layers: Layers) -> bool:
    """Whether an event has a party, a place, a day or a number, or is told by somebody known."""
    told = layers.attributions[event.reported_by].chain.source.entity if event.reported_by is not None else None
    return bool(event.actors or event.targets or event.place or event.date or event.quantities or told)


def _shared(before: Read, found: Found, held: Parties) -> Read:
    """An event without parties with those of one of its type that is joined to it ("اشتباكات وقصف بين كذا وكذا")."""
    event = before.event
    free = not (event.actors or event.targets or before.likely or before.pair or before.unnamed)
    if not free or event.type != found.hit.trigger.type or len(held.actors) < _BOTH:
        return before
    return before._replace(event=replace(event, actors=tuple(held.actors), targets=tuple(held.targets)))
