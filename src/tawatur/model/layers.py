"""What is read in an article: mentions, attributions with their chains, events, and the bundle of all layers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tawatur.model.party import Party
from tawatur.model.span import Span

EntityType = Literal["PER", "ORG", "GPE", "LOC", "MISC"]
TimeKind = Literal["date", "time", "duration", "set"]
Mode = Literal["direct", "mixed", "indirect"]
Act = Literal[
    "say", "deny", "accuse", "demand", "promise", "refuse", "threaten", "warn", "expect", "propose", "welcome",
    "condemn", "ask",
]  # fmt: skip
Polarity = Literal["positive", "negative"]
Distance = Literal["neutral", "endorsing", "doubting"]
LinkKind = Literal[
    "outlet", "agency", "person", "office", "organisation", "spokesperson", "anonymous", "document"
]  # fmt: skip
Status = Literal["occurred", "ongoing", "planned", "conditional", "called-for", "denied"]
# Of what is only wanted or supposed.
WISHES: tuple[Status, ...] = ("called-for", "conditional")
Number = int | float


class Maker(NamedTuple):
    """Who made a reading: the annotator, its version, and the rule (or lexicon entry, or model) that fired."""

    annotator: str
    version: str
    rule: str


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A span that names something.

    `entity` is the label of the thing meant (English Wikipedia title, else a romanised name or plain description),
    None where it stays open. `nominal`: named by office or description. `metonym`: a capital or seat that stands for
    a government. `role` is the title printed directly before. `kind` refines the type ("agency", "outlet", "person",
    "country", "capital" …; "" where unknown); `listed` says that the entity is in the gazetteer.
    """

    span: Span
    type: EntityType
    entity: str | None
    made_by: Maker
    nominal: bool = False
    metonym: bool = False
    role: Span | None = None
    kind: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression with its TIMEX3 `value` and `mod`, resolved against the article's date.

    `within` is the narrowest interval (ISO dates, either may be None) that an unresolved value allows, `why` says what
    anchored it.
    """

    span: Span
    value: str
    made_by: Maker
    kind: TimeKind = "date"
    mod: str | None = None
    within: tuple[str | None, str | None] = (None, None)
    why: str = ""


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """Number + what is counted: `value` is a number or a (low, high) pair, `unit` an English singular or ISO code."""

    span: Span
    value: Number | tuple[Number, Number]
    unit: str
    made_by: Maker
    mod: str | None = None


class Link(NamedTuple):
    """One hand in a chain. `span` None with `carried` true: no words here, taken from the context.

    `sort` is what kind of unnamed source it is ("security", "medical", "diplomatic" …), "" elsewhere. `antecedent` is
    where a carried link stands in words.
    """

    span: Span | None
    entity: str | None
    kind: LinkKind
    carried: bool = False
    sort: str = ""
    antecedent: Span | None = None

    @property
    def words(self) -> Span | None:
        """Where the page words it: here, else where it is taken from."""
        return self.span or self.antecedent

    def carry(self) -> Link:
        """The same hand where it has no words."""
        return self._replace(span=None, carried=True, antecedent=self.words)


class Chain(NamedTuple):
    """The hands a statement passed through, the nearest to the page first.

    The first link is always the outlet, the last one the source; what stands between are the transmitters.
    """

    links: tuple[Link, ...]

    @property
    def outlet(self) -> Link:
        """The outlet that prints it."""
        return self.links[0]

    @property
    def via(self) -> tuple[Link, ...]:
        """The transmitters between outlet and source, nearest the outlet first."""
        return self.links[1:-1]

    @property
    def source(self) -> Link:
        """The far end: who says it."""
        return self.links[-1]


class Medium(NamedTuple):
    """The platform or occasion of a statement, in plain English, and its words."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content (PARC 3), with mode, act, polarity, addressee, medium.

    `content` has more than one span where cue or source interrupts it. `inside` is the index, in the same layer, of
    the attribution in whose content this one stands. `distance` is the stance of the cue towards the content.
    """

    content: tuple[Span, ...]
    cue: Span
    chain: Chain
    made_by: Maker
    mode: Mode = "indirect"
    act: Act = "say"
    polarity: Polarity = "positive"
    addressee: Party | None = None
    medium: Medium | None = None
    inside: int | None = None
    distance: Distance = "neutral"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, called for, or did not come about.

    `type` is a PLOVER event type, `mode` its refinement. `date` is a TIMEX3 value. `quantities` and `reported_by` are
    indices into the quantity and the attribution layer. `passing`: the words take up an event ("after this raid"), they
    do not tell that it happened.
    """

    trigger: Span
    type: str
    status: Status
    made_by: Maker
    mode: str | None = None
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    place: Party | None = None
    date: str | None = None
    quantities: tuple[int, ...] = ()
    reported_by: int | None = None
    passing: bool = False


def in_full(mode: str | None, parties: Collection[str]) -> bool:
    """Whether an event is told in full: how it was done, and who two were (labels) that took part."""
    return mode is not None and len(parties) > 1


@dataclass(frozen=True, slots=True)
class Layers:
    """All that was read in one article. Each layer is sorted by position; annotators return a new bundle."""

    entities: tuple[EntityMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()


LAYERS: tuple[str, ...] = ("entities", "times", "quantities", "attributions", "events")
