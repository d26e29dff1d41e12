"""What is found across articles: entities, copy groups, stories, claims, origins, findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tawatur.model.failure import Failure
from tawatur.model.layers import Act, Chain, EntityType, Number, Polarity, Status
from tawatur.model.page import Report
from tawatur.model.span import Span

CopyKind = Literal["identical", "edited", "excerpt", "round-up"]
FindingKind = Literal["corroborated", "single-source", "unnamed-only", "differs", "updated", "party-against-party"]
# Those that rest on one origin, or on nobody.
OF_ONE: frozenset[FindingKind] = frozenset(("single-source", "unnamed-only"))
Value = Number | tuple[Number, Number] | str
# Why two chains are one origin; see docs/decisions/0005.
FoldReason = Literal[
    "copy", "agency text", "same source", "same report", "same transmitter", "shared wording", "shared value"
]  # fmt: skip
State = Literal["happened", "planned", "not come about"]
LedgerKind = Literal["toll", "weapons", "exchange", "aid"]
OpenKind = Literal["unresolved date", "unnamed only", "single source", "differing values", "failure"]


class Evidence(NamedTuple):
    """Where it stands: an article and a span of its page's text."""

    article: str
    span: Span


class Reading(NamedTuple):
    """One reading of one layer: the article's id and the index in the layer that the context names."""

    article: str
    number: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that mentions stand for: `names` are the forms seen, most frequent first, `labels` all its labels."""

    id: str
    label: str
    type: EntityType
    names: tuple[str, ...] = ()
    listed: bool = False
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One changed stretch between two articles of a copy group; None on the side where nothing stands.

    `kind`: "added", "dropped", "changed", "cue" (another reporting verb) or "number" (another number).
    """

    kind: str
    left: Evidence | None
    right: Evidence | None


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that carry one text. `original` is the article (id) it comes from, where the evidence says so.

    `why` says how copying and direction are known. `differences` are against the original, else the first member.
    """

    id: str
    kind: CopyKind
    articles: tuple[str, ...]
    original: str | None = None
    why: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one happening on the same days, in order of publication. `line` is the story line's id.

    `headline` is a title as printed (evidence), `when` the (first, last) publication days, `why` a reason a join.
    `chapter` is the part of its line with which the story is compared.
    """

    id: str
    articles: tuple[str, ...]
    headline: Evidence | None
    when: tuple[str | None, str | None]
    line: str
    why: tuple[str, ...] = ()
    related: tuple[Evidence, ...] = ()
    chapter: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A story (`id`, and the `number` it was listed under) that went into another one (`into`, an id), and why."""

    id: str
    number: int
    into: str
    why: str


@dataclass(frozen=True, slots=True)
class EventCluster:
    """Mentions of one real event: `members` are readings of the event layer, in order of publication and place.

    `label` says it in plain English; `date` is the TIMEX3 value that most members give, `place` a label. `status` is
    what the latest members say: an event planned in the morning may have occurred by the evening.
    """

    id: str
    type: str
    mode: str | None
    label: str
    members: tuple[Reading, ...]
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    date: str | None = None
    place: str | None = None
    status: Status = "occurred"


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion in one voice, comparable with others of the same `subject` and `attribute`.

    `subject` is the id of an event cluster or an entity's label; `about` says it in words. `value` is a number, a
    (low, high) pair or a word; `unit` and `mod` as in quantities. `when` is a TIMEX3 value. `said` is the day on which
    it was said (ISO): that of printing, unless the article tells an earlier one; None for one that it does not name.
    `party`: the source is party to the matter. `named`: it is named or a known body.
    """

    id: str
    subject: str
    about: str
    attribute: str
    value: Value
    polarity: Polarity
    chain: Chain
    evidence: Evidence
    unit: str = ""
    mod: str | None = None
    when: str | None = None
    said: str | None = None
    party: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Fold:
    """Why two claims count as one origin: the claims (ids), the reason, and where the evidence stands."""

    claims: tuple[str, ...]
    reason: FoldReason
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The far end of chains that are really one. `own`: an outlet tells it in its own voice, which credits nobody."""

    name: str
    claims: tuple[str, ...]
    folds: tuple[Fold, ...] = ()
    party: bool = False
    named: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A judgement over claims of one subject and attribute, with the origins behind each and the reason.

    `articles` and `outlets` count who prints the claims; what counts for corroboration is the number of `origins`.
    """

    id: str
    kind: FindingKind
    subject: str
    attribute: str
    about: str
    claims: tuple[str, ...]
    origins: tuple[Origin, ...]
    why: str
    articles: int = 0
    outlets: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision that two entities (labels, in order) are one (`same`) or are not; it can be taken back."""

    left: str
    right: str
    same: bool
    by: str = ""
    number: int = 0
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline: an event cluster by its date. `evidence` is the sentence of each member."""

    when: str | None
    state: State
    about: str
    cluster: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement with everybody who printed it: `witnesses` are readings of the attribution layer, first day first.

    `by` is the source (a label, or the words that describe it), `side` the country or body it speaks for ("" where
    open). `issues` are the matters it touches, `evidence` the content in the first witness. `said` is an ISO day.
    """

    by: str
    side: str
    act: Act
    polarity: Polarity
    said: str | None
    witnesses: tuple[Reading, ...]
    evidence: tuple[Evidence, ...]
    issues: tuple[str, ...] = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class Position:
    """What one side said on one issue, in order of days. `turns`: indices of statements that turn on an earlier one."""

    side: str
    issue: str
    statements: tuple[Spoken, ...]
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The numbers of one event side by side: claims (ids) by attribute and time; `about` names the event."""

    kind: LedgerKind
    cluster: str
    about: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What could not be established, with the finding or the place that shows it."""

    kind: OpenKind
    about: str
    finding: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryView:
    """All there is on one story: what brief, comparison, timeline and story page are made from.

    Reports are in order of publication; `clusters` are those that its articles or its
    findings speak of; `claims` maps ids; `timeline` is in order of `when`, undated entries last.
    `others` are the articles of other stories of the line that claims or copies of this one point to. `failures` are
    those of its own pages, `unread` counts the other pages of the record that could not be read.
    """

    number: int
    story: Story
    reports: tuple[Report, ...]
    entities: tuple[Entity, ...]
    clusters: tuple[EventCluster, ...]
    timeline: tuple[Entry, ...]
    statements: tuple[Spoken, ...]
    findings: tuple[Finding, ...]
    claims: dict[str, Claim]
    copies: tuple[CopyGroup, ...]
    positions: tuple[Position, ...]
    ledgers: tuple[Ledger, ...]
    open: tuple[OpenQuestion, ...]
    failures: tuple[Failure, ...] = ()
    line: tuple[Story, ...] = ()
    others: tuple[Report, ...] = ()
    unread: int = 0

    def report(self, article: str) -> Report:
        """The report of an article (id). Raises KeyError."""
        for report in (*self.reports, *self.others):
            if report.article.id == article:
                return report
        raise KeyError(article)
