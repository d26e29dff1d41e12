"""Draft: a claim with what it is compared by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.units import comparable
from tawatur.model.across import Claim, EventCluster


@dataclass(frozen=True)
class Draft:
    """A claim with what it is compared by: its article, the stems around it, the entities of its sentence.

    `part`: the number counts a part of what is meant ("six of the injured"); it contradicts nothing. `incident`: the
    happening that leads the article and others, of which it is the toll ("" where it is none). `parties`: whom (labels)
    the words of its event name. `doubtful`: read in doubt; it stands in the record, and makes no finding on its own.
    `since`: from when a running total counts, "" where it is none.
    """

    claim: Claim
    scene: Scene
    sentence: int
    stems: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    cluster: EventCluster | None = None
    part: bool = False
    sides: frozenset[str] = frozenset()
    incident: str = ""
    parties: frozenset[str] = frozenset()
    doubtful: bool = False
    since: str = ""

    def of(self, cluster: EventCluster) -> Draft:
        """The same of its event as it is now, and as that is called now."""
        claim = self.claim if self.claim.about == cluster.label else replace(self.claim, about=cluster.label)
        return Draft(
            claim, self.scene, self.sentence, self.stems, self.entities, cluster, self.part, self.sides,
            self.incident, self.parties, self.doubtful, self.since,
        )  # fmt: skip

    def under(self, other: Draft) -> Draft:
        """The same under the event of another."""
        own, theirs = self.claim, other.claim
        subject, about, when = theirs.subject, theirs.about, theirs.when
        if self.cluster is other.cluster and (own.subject, own.about, own.when) == (subject, about, when):
            return self
        return replace(self, claim=replace(own, subject=subject, about=about, when=when), cluster=other.cluster)

    @property
    def kind(self) -> tuple[str, str]:
        """What its number is of: the attribute, and the unit as it is compared."""
        return self.claim.attribute, comparable(self.claim.unit, self.claim.attribute)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id
