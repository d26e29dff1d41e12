"""The shapes of answers that are not objects of the model. All offsets are code points of the page's text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Literal, TypeVar

from tawatur.model.across import (
    Claim,
    CopyGroup,
    Entity,
    Entry,
    EventCluster,
    Finding,
    Ledger,
    OpenQuestion,
    Position,
    Spoken,
    Story,
)
from tawatur.model.failure import Failure
from tawatur.model.layers import Act, EntityType, LinkKind, Mode, Polarity
from tawatur.model.page import Block
from tawatur.record.lists import Head

T = TypeVar("T")
OFFSETS: Literal["code points"] = "code points"


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One page of a list. `next` is the cursor of the page after it, null at the end; `total` where it is known."""

    items: list[T]
    next: str | None = None
    total: int | None = None
    offsets: Literal["code points"] = OFFSETS


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a page's text with what is printed there: half-open, in code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hand:
    """One link of a chain, the nearest to the page first; `span` is null where it is carried from the context."""

    kind: LinkKind
    entity: str | None
    span: Passage | None
    carried: bool
    sort: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution of one article: who says what, by which act, through whose hands it reached the page."""

    id: str
    article: str
    published: date | None
    content: list[Passage]
    cue: Passage
    chain: list[Hand]
    mode: Mode
    act: Act
    polarity: Polarity
    addressee: str | None
    medium: str | None
    inside: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class StoryHead:
    """A story in a list. `number` is its number in the order of days; `headline` as printed."""

    number: int
    id: str
    line: str
    first: str | None
    last: str | None
    headline: str
    articles: list[str]
    outlets: list[str]


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """All there is on one story; `articles` are heads, each article whole under /articles/ID."""

    number: int
    story: Story
    articles: list[Head]
    entities: list[Entity]
    clusters: list[EventCluster]
    timeline: list[Entry]
    statements: list[Spoken]
    findings: list[Finding]
    claims: dict[str, Claim]
    copies: list[CopyGroup]
    positions: list[Position]
    ledgers: list[Ledger]
    open: list[OpenQuestion]
    line: list[Story]
    offsets: Literal["code points"] = OFFSETS


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of any layer: its id, what is printed at its span, and the reading as the model has it."""

    id: str
    layer: Literal["entities", "times", "quantities", "attributions", "events"]
    printed: Passage
    reading: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleAnswer:
    """An article with all that was read in it."""

    id: str
    page: str
    number: int
    published: date | None
    dated_by: str
    outlet: str | None
    agency: str | None
    headline: str
    title: Passage | None
    body: list[Passage]
    translated: float
    story: str | None
    readings: list[Reading]
    offsets: Literal["code points"] = OFFSETS


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """A captured page: its text, to which all offsets point, its blocks with their roles, its articles."""

    id: str
    name: str
    media: str
    url: str | None
    text: str
    blocks: list[Block]
    articles: list[str]
    offsets: Literal["code points"] = OFFSETS


@dataclass(frozen=True, slots=True)
class EntityHead:
    """An entity in a list."""

    entity: str
    name: str
    type: EntityType
    times: int
    articles: int


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name, with how often it is printed."""

    name: str
    times: int


@dataclass(frozen=True, slots=True)
class EntityAnswer:
    """An entity: `labels` are those that are one with it, `forms` its names as printed, the most frequent first."""

    entity: str
    labels: list[str]
    type: EntityType
    forms: list[Form]
    articles: list[str]
    statements: int


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """A claim with the words that carry it, the findings over it, and its story."""

    claim: Claim
    printed: Passage
    story: str
    findings: list[Finding]
    offsets: Literal["code points"] = OFFSETS


@dataclass(frozen=True, slots=True)
class HitPassage:
    """A sentence that answers, with the exact stretches that match ([start, end) each)."""

    start: int
    end: int
    text: str
    hits: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a search, with its best sentences."""

    article: str
    page: str
    published: date | None
    outlet: str | None
    headline: str
    passages: list[HitPassage]


@dataclass(frozen=True, slots=True)
class ReportAnswer:
    """Counts at every stage, and the failures with their reasons."""

    counts: dict[str, int]
    failures: list[Failure]


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page to be read: its text, a name or address, the day of publication where it is known."""

    text: str
    name: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class JobAnswer:
    """How far a reading is. `state` is waiting, reading, comparing, done or failed (then `fault` says why)."""

    job: str
    state: Literal["waiting", "reading", "comparing", "done", "failed"]
    pages: int
    seen: int
    articles: int
    failures: list[Failure]
    fault: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What every error says (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
