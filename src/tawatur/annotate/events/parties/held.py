"""What is known of an event's parties while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.annotate.events.mentions.mentions import Read
from tawatur.annotate.events.parties.blame import INNOCENT, Blame
from tawatur.annotate.events.scene.groups import Group
from tawatur.model.party import Party
from tawatur.model.span import Span


@dataclass
class Parties:
    """What is known of an event's parties while it is being read.

    `partners` counts the actors that مع leads to: somebody else agrees with them. `likely` is who controls it where
    nothing says more; `pair`: "the two sides" do it, whoever they are; `unnamed`: the subject is a body that no list
    knows; `until` is the first word of the trigger after it, behind which names are mostly those of that one; `beside`
    is the last word of a noun among those, which a name right behind it completes; `guilt` is who is charged with it,
    `away`: somebody came away from it or it befell him, `others`: people without a name did it by a clause on it;
    `met`: a verb close behind a noun tells of a meeting, whose names are those that follow.
    """

    actors: list[Party] = field(default_factory=list)
    targets: list[Party] = field(default_factory=list)
    place: Party | None = None
    likely: tuple[Party, ...] = ()
    pair: bool = False
    unnamed: bool = False
    partners: int = 0
    until: int = 0
    beside: int = -1
    guilt: Blame = INNOCENT
    away: bool = False
    others: bool = False
    met: bool = False

    def share(self, read: Read, close: bool = False) -> None:
        """Take the actors of the event that this one is joined to, where it has none of its own; `close`: what follows
        both nouns is done to by both ("دعم ومساندة كذا")."""
        theirs = {party.entity for party in read.event.targets}
        if close and self.actors and not self.partners and all(party.entity in theirs for party in self.actors):
            self.targets[:0], self.actors = self.actors, []
        if not self.actors:
            self.actors.extend(party for party in read.event.actors if party not in self.targets)
            self.likely = self.likely or read.likely

    def go_on(self, read: Read) -> None:
        """Take the actors of the verb that this one is joined to; where it has none, nobody it was done to is one."""
        theirs = read.event.actors or [party for party in self.actors if party not in read.event.targets]
        self.actors[:] = [party for party in theirs if party not in self.targets]


def add(into: list[Party], entity: str | None, span: Span | None = None) -> None:
    """Add a party once."""
    if entity and all(entity != party.entity for party in into):
        # A source that no words name stands nowhere.
        into.append(Party(entity, span if span and span.size else None))


def assign(held: Parties, role: str, group: Group, marker: str = "", country: str | None = None) -> None:
    """Give a name its role. `country`: of a capital that somebody goes to, who is the host there."""
    if role == "actor" and group.type in ("LOC", "MISC"):
        return
    if role == "actor":
        add(held.actors, group.entity, group.span)
    elif role == "target" and country is not None:
        add(held.targets, country, group.span)
    elif role == "target" and all(group.span != party.span for party in held.actors):
        add(held.targets, group.entity, group.span)
    hit = role == "target" and group.type == "GPE" and not marker
    placed = (
        role == "place" or hit or (role != "actor" and marker in ("on", "to", "in") and group.type in ("GPE", "LOC"))
    )
    if placed and held.place is None and group.entity and group.type != "PER":
        held.place = Party(group.entity, group.span)
