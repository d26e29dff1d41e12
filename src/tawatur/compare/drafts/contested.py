"""What one says and another denies, in one article or in two: claims for both, where it is the same that they speak of.

Who denies what he says others said tells us that they did.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.compare.drafts.denials import Denial, denials
from tawatur.compare.drafts.disputes import ATTRIBUTE as ACTOR
from tawatur.compare.drafts.handed import handed
from tawatur.compare.drafts.labels import PAPERS
from tawatur.compare.drafts.tied import Said, answered, attribution, side_of, statements_of, ties
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.uttered import uttered
from tawatur.model.across import Claim
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Chain, Link, Polarity
from tawatur.model.span import Span, hull

ATTRIBUTE = "denial"
# Under this an article keeps whether something in it denies what another says, or may be what is denied there.
TAKES_PART = "contested"
# Letters of what is denied as it is shown, at most.
_CALLED = 90
# "That it be", with which what is denied opens.
_WERE = re.compile(r"^[يت]كون(?:وا)?\s+(?:قد\s+)?")


class Pair(NamedTuple):
    """A denial with what it denies; without an attribution of that where only the denial tells of it."""

    scene: Scene
    denial: Denial
    other: Scene
    said: Said | None


class Voice(NamedTuple):
    """Who says or denies something: the sentence (index), the words, through whom, the attribution (index)."""

    place: int
    span: Span
    chain: Chain
    number: int | None
    polarity: Polarity = "positive"


def contested(ground: Ground) -> Iterator[Draft]:
    """The claims on what is said and denied in a line."""
    near: set[str] = set()
    pairs = [one for one in _pairs(ground, near) if not _disputed(one)]
    for scene in ground.scenes:
        scene.memory[TAKES_PART] = scene.id in near
    seen: dict[tuple[str, Span, Polarity], set[str]] = {}
    for one, first in zip(pairs, _matters(pairs), strict=True):
        subject = make_id(ATTRIBUTE, reading_id(first.scene.id, "attributions", *first.denial.part))
        about = shown(first.scene.report.printed(first.denial.part))
        for scene, voice in _voices(one):
            matters = seen.setdefault((scene.id, voice.span, voice.polarity), set())
            if subject not in matters:  # a voice is in many pairs
                matters.add(subject)
                yield _draft(scene, ground, voice, subject, about, again=len(matters) > 1)


def _disputed(pair: Pair) -> bool:
    """Whether both are claims on who did one deed already: an accusation, and its denial."""
    if pair.said is None:
        return False
    said, denies = attribution(pair.other, pair.said.number), pair.denial.own
    accused = _deeds(pair.other, said.content[0], "positive")
    return not accused.isdisjoint(_deeds(pair.scene, denies.cue, "negative"))


def _deeds(scene: Scene, part: Span, polarity: Polarity) -> frozenset[str]:
    """The events (ids) of which somebody says, around a part of the text, who did it, or did not."""
    held: Sequence[Draft] = scene.memory.get("claims", ())
    own = (d for d in held if d.claim.attribute == ACTOR and d.claim.polarity == polarity and d.cluster)
    return frozenset(d.cluster.id for d in own if d.cluster and d.claim.evidence.span.overlaps(part))


def _matters(pairs: Sequence[Pair]) -> list[Pair]:
    """For each pair the first of its matter: what has a denial or a statement in common is one matter."""
    homes: dict[tuple[str, int | str], int] = {}
    for n, one in enumerate(pairs):
        ends = _ends(one)
        known = {homes[end] for end in ends if end in homes}
        home = min(known, default=n)
        if len(known) > 1:
            homes = {end: home if at in known else at for end, at in homes.items()}
        homes.update(dict.fromkeys(ends, home))
    return [pairs[homes[one.scene.id, one.denial.own.cue.start]] for one in pairs]


def _ends(pair: Pair) -> list[tuple[str, int | str]]:
    """The attributions (article, where their cues begin) that deny and say something in a pair; and who denies it, with
    his words, which several articles may print."""
    denial = pair.denial
    out: list[tuple[str, int | str]] = [(pair.scene.id, denial.own.cue.start)]
    if pair.said:  # who denies another part of what is said denies something else
        out.append((pair.other.id, f"{attribution(pair.other, pair.said.number).cue.start} {denial.head}"))
    if denial.own.chain.source.entity and denial.keys:
        out.append((denial.own.chain.source.entity, " ".join(sorted(denial.keys))))
    return out


def shown(words: str) -> str:
    """What is denied as it is called, white space folded, cut at a word."""
    words = _WERE.sub("", " ".join(words.split()))
    return words if len(words) <= _CALLED else f"{words[:_CALLED].rsplit(' ', 1)[0]} …"


def _pairs(ground: Ground, near: set[str]) -> Iterator[Pair]:
    """Denials with what they deny, in order of publication; `near` takes the articles (ids) that have a say in that."""
    held = [(scene, denial) for scene in ground.scenes for denial in denials(scene, ground)]
    if not held:
        return
    said = [(scene, one) for scene in ground.scenes for one in statements_of(scene, ground)]
    where: dict[str, list[int]] = {}
    for n, (_, one) in enumerate(said):
        for key in one.keys:
            where.setdefault(key, []).append(n)
    for scene, denial in held:
        if not denial.keys:
            for pair in _taken_up(scene, denial, ground):
                near.add(scene.id)
                yield pair
            continue
        found = False
        shared = Counter(n for key in denial.keys for n in where.get(key, ()))
        asked = sorted(n for n, times in shared.items() if times > 1 or said[n][0] is scene)
        tied = [said[n] for n in asked if ties(scene, denial, *said[n], ground)]
        near.update((scene.id, *(other.id for other, _ in tied)) if tied else ())
        told = any(denial.head in one.keys for _, one in tied)
        handed_on = {(other.id, attribution(other, one.number).inside) for other, one in tied}
        for other, one in tied:  # who speaks of the deed itself, where anybody does, and not who tells of him
            if (denial.head in one.keys or not told) and (other.id, one.number) not in handed_on:
                found = True
                yield Pair(scene, denial, other, one)
        if not found and denial.named and _of_another(scene, denial, ground):
            near.add(scene.id)
            yield Pair(scene, denial, scene, None)


def _taken_up(scene: Scene, denial: Denial, ground: Ground) -> Iterator[Pair]:
    """What a denial in no words of its own is of, with these as the words denied."""
    said = answered(scene, denial, ground)
    if said is not None:
        yield Pair(scene, denial._replace(part=hull(attribution(scene, said.number).content)), scene, said)


def _of_another(scene: Scene, denial: Denial, ground: Ground) -> bool:
    """Whether whose words a denial denies is known to be of another side than who denies them, or he is of none."""
    side, source = side_of(scene, denial.own, ground), denial.own.chain.source
    own = source.sort == "official" if side == "" else ground.side(denial.whose) == side
    return not own and len(denial.keys) > 1


def _voices(pair: Pair) -> Iterator[tuple[Scene, Voice]]:
    """Who says it, and who denies it, each with the article that has it."""
    scene, denial, other = pair.scene, pair.denial, pair.other
    own = denial.own
    if pair.said is None:
        link = Link(denial.named, denial.whose, "organisation")
        place, span, chain, said = denial.place, denial.part, Chain((own.chain.outlet, link)), None
    else:
        told = attribution(other, pair.said.number)
        place, span, said = pair.said.place, told.content[0], pair.said.number
        chain = handed(other, pair.said.number, told.chain)
    yield other, Voice(place, span, chain, said)
    span = hull((*own.content[:1], own.cue)) if scene.place(own.cue) == denial.place else own.content[0]
    chain = own.chain if denial.number is None else handed(scene, denial.number, own.chain)
    yield scene, Voice(denial.place, span, chain, denial.number, "negative")


def _draft(scene: Scene, ground: Ground, voice: Voice, subject: str, about: str, again: bool) -> Draft:
    """A claim of one article that something is so, or is not; `again` where its words say so of something else too."""
    place, span, chain, number, polarity = voice
    claim = Claim(
        make_id("claim", scene.id, ATTRIBUTE, polarity, *span, *((subject,) if again else ())),
        subject,
        about,
        ATTRIBUTE,
        about,
        polarity,
        chain,
        scene.evidence(span),
        said=uttered(scene, number, ground.lexicon) if number is not None else None,
        party=sided(scene, chain.source, ground),
        named=ground.named(scene, chain),
    )
    return Draft(claim, scene, place, scene.bag(place))


def sided(scene: Scene, source: Link, ground: Ground) -> bool:
    """Whether somebody speaks for a side: of a country, or a body."""
    side = ground.own_side(scene, source)
    paper = scene.kinds.get(source.entity or "", ("", "", False))[1] in PAPERS
    return side != "" and not paper and not (source.kind == "person" and side == source.entity)
