"""What comparison knows of an article at a glance: enough to see whether one more article of its chapter touches it.

Most articles of a chapter have no event, no number and nothing said in common with one that comes. Of these no more is
read than this, some 1 kB each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import NamedTuple

from tawatur.compare.claims import settled
from tawatur.compare.drafts.contested import TAKES_PART
from tawatur.compare.drafts.denials import denials
from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.ground.attributes import MOVED
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground, Line, voices
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import labels, titled
from tawatur.compare.likeness.likeness import leads, rests_on
from tawatur.compare.likeness.topics import Key, fixed, key, marks
from tawatur.group.clusters import telling
from tawatur.group.leaves import order
from tawatur.lexicon import Lexicon
from tawatur.model.grouped import Telling


class Seen(NamedTuple):
    """What an article tells by itself.

    `place`: where it stands among others of its day. `kinds`: what each entity is that it mentions (`Scene.kinds`);
    `names`: whatever else it names. `titled`: countries that titles give persons, how often. `days`: those on which
    its numbers may look for events. `voices`: who speaks. `lead`: the signs of what leads it. `said`: of each
    attribution its source ("" where nobody is known), and the stems by which it is compared, where they were asked for.
    """

    telling: Telling
    place: tuple[date, tuple[str, int], str]
    kinds: dict[str, tuple[str, str, bool]]
    names: list[str]
    titled: list[tuple[str, str, int]]
    days: list[str]
    voices: list[str]
    lead: list[str]
    said: list[tuple[str, str]]


class Weighed(NamedTuple):
    """A topic in which likeness is asked for: whether the article's lead is, and by which signs besides."""

    topic: Key
    lead: bool
    signs: list[str]


class Glance(NamedTuple):
    """An article, and where its claims stood when it was last compared.

    `topics`: what settled ones are about; `weighed`: those of them in which likeness is asked for. `numbers`: what it
    counts (attribute and unit); `open`: by what each number without event is found. `tolls`: it gives some. `denied`:
    the consonants of each thing denied; `contested`: somebody in it denies what another says, or is denied.
    """

    seen: Seen
    topics: list[Key]
    weighed: list[Weighed]
    numbers: list[tuple[str, str]]
    open: list[list[str]]
    tolls: bool
    denied: tuple[list[str], ...] = ()
    contested: bool = False


def seen(scene: Scene, ground_of: Lexicon) -> Seen:
    """What an article tells by itself, found once, but for what leads it and the stems of what is said."""
    if "seen" not in scene.memory:
        report = scene.report
        kinds = dict(scene.kinds)
        scene.memory["seen"] = Seen(
            telling(report),
            order(report),
            kinds,
            sorted(labels(report) - kinds.keys()),
            [(name, country, n) for (name, country), n in titled(report, ground_of).items()],
            list(scene.days) if report.article.layers.quantities else [],
            list(voices(scene, ground_of)),
            [],
            [],
        )
    found: Seen = scene.memory["seen"]
    return found


def glance(scene: Scene, times: Callable[[Key], int], ground: Ground) -> Glance:
    """An article after its comparison; `times`: how many claims a topic has."""
    drafts = settled(scene)
    counted = {key(d)[1:] for d in scene.memory["carried"] if not isinstance(d.claim.value, str)}
    one = seen(scene, ground.lexicon)._replace(lead=list(leads(ground)[scene.id]), said=said(scene))
    return Glance(
        one,
        sorted({key(draft) for draft in drafts if fixed(draft)}),
        weighed(scene, times, ground),
        sorted(counted),
        [[*key(draft)[1:], *marks(draft)] for draft in drafts if not fixed(draft)],
        any(d.claim.attribute in MOVED for d in drafts),
        tuple(sorted(denial.keys) for denial in denials(scene, ground)),
        scene.memory.get(TAKES_PART, False),
    )


def said(scene: Scene) -> list[tuple[str, str]]:
    """What is said in an article, as `Seen` has it."""
    return [(w.attribution.chain.source.entity or "", "\n".join(sorted(w.asked or ()))) for w in scene.witnesses]


def weighed(scene: Scene, times: Callable[[Key], int], ground: Ground) -> list[Weighed]:
    """The topics of an article in which likeness is asked for."""
    out: dict[Key, Weighed] = {}
    for draft in settled(scene):
        if fixed(draft) and (times(key(draft)) > 1 or _open(draft)):
            lead, signs = rests_on(draft, ground)
            old = out.get(key(draft), Weighed(key(draft), False, []))
            out[old.topic] = Weighed(old.topic, lead or old.lead, sorted({*old.signs, *signs}))
    return sorted(out.values())


def _open(draft: Draft) -> bool:
    """Whether a claim that stands alone may make a finding, where it leads its article."""
    claim = draft.claim
    return claim.attribute == STATUS and not claim.named and claim.chain.source.kind != "outlet"


def counts(drafts: Iterable[Draft]) -> Counter[Key]:
    """How many claims there are of each topic that is settled."""
    return Counter(key(draft) for draft in drafts if fixed(draft))


def line(held: Collection[Seen]) -> Line:
    """What is known of a line of articles, given in order."""
    spread = Counter(sign for one in held for sign in one.lead)
    return Line(len(held), spread, {name: kind for one in reversed(list(held)) for name, kind in one.kinds.items()})


def names(held: Seen) -> Iterable[str]:
    """All labels that an article names."""
    return (*held.kinds, *held.names)


def by_titles(held: Seen) -> dict[tuple[str, str], int]:
    """How often titles give each person a country, as `titled` has it."""
    return {(name, country): n for name, country, n in held.titled}
