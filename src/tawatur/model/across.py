"""What is found across articles: entities, copy groups, stories, claims, origins, findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tawatur.model.layers import Chain, EntityType, Number, Polarity
from tawatur.model.span import Span

CopyKind = Literal["identical", "edited", "excerpt", "round-up"]
FindingKind = Literal["corroborated", "single-source", "unnamed-only", "differs", "updated", "party-against-party"]
Value = Number | tuple[Number, Number] | str


class Evidence(NamedTuple):
    """Where it stands: an article and a span of its page's text."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that mentions stand for. `names` are the forms seen, most frequent first."""

    id: str
    label: str
    type: EntityType
    names: tuple[str, ...] = ()
    listed: bool = False


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
    """

    id: str
    articles: tuple[str, ...]
    headline: Evidence | None
    when: tuple[str | None, str | None]
    line: str
    why: tuple[str, ...] = ()
    related: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion in one voice, comparable with others of the same `subject` and `attribute`.

    `subject` is the id of an event cluster or an entity's label; `about` says it in words. `value` is a number, a
    (low, high) pair or a word; `unit` and `mod` as in quantities. `when` is a TIMEX3 value. `said` is the day on which
    it was first printed (ISO). `party`: the source is party to the matter. `named`: it is named or a known body.
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
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The far end of chains that are really one."""

    name: str
    claims: tuple[str, ...]
    folds: tuple[Fold, ...] = ()
    party: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """A judgement over claims of one subject and attribute, with the origins behind each and the reason."""

    id: str
    kind: FindingKind
    subject: str
    attribute: str
    about: str
    claims: tuple[str, ...]
    origins: tuple[Origin, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision that two entities (labels, in order) are one (`same`) or are not; it can be taken back."""

    left: str
    right: str
    same: bool
    by: str = ""
    number: int = 0
    withdrawn: bool = False
