"""Accusations of what was read as no event, where the accused denies them: beside each other, or in one breath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.compare.drafts.labels import PAPERS
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import stemmed
from tawatur.compare.ground.scene import Scene
from tawatur.model.ids import make_id
from tawatur.model.layers import Attribution, Chain, EntityMention, Link
from tawatur.model.span import Span

# Sentences from an accusation to its denial; words between "charges" and whose they are; letters of what it is called.
_ON, _WHOSE, _CALLED = 3, 2, 90
_BODIES = frozenset({"ORG", "PER", "GPE"})


class Charge(NamedTuple):
    """An accusation, or its denial, by an attribution, its index; in which sentence, against whom, in which chain."""

    said: Attribution
    number: int
    place: int
    accused: str
    chain: Chain
    denies: bool = False


class Dispute(NamedTuple):
    """Charges that belong together: an id for what they are about, what it is called."""

    subject: str
    about: str
    charges: tuple[Charge, ...]


def denied(scene: Scene, ground: Ground, charges: Sequence[Charge]) -> Iterator[Dispute]:
    """The accusations of an article that the accused denies in the next sentences, or as he names who accuses him."""
    for charge in charges:
        if not charge.denies:
            continue
        side = ground.side(charge.accused)
        before = [c for c in charges if not c.denies and 0 <= charge.place - c.place <= _ON]
        held = [c for c in before if ground.side(c.accused) == side and _of_party(scene, ground, c, side)]
        if (own := _in_one_breath(scene, ground, charge)) is not None:
            held.append(own)
        if held:
            last = held[-1]
            accuser = ground.side(scene.body_of(last.chain.source) or "") or ground.side_of(scene, last.chain.source)
            part = Span(last.said.content[0].start, last.said.content[-1].end)
            yield Dispute(make_id("dispute", accuser, side), _shown(scene.report.printed(part)), (last, charge))


def _of_party(scene: Scene, ground: Ground, charge: Charge, accused: str) -> bool:
    """Whether an accuser is somebody with a side of his own, and no paper that passes it on."""
    link = charge.chain.source
    body = scene.body_of(link) or ""
    side = ground.side(body) if body else ground.side_of(scene, link)
    other = side != accused and not ground.media(scene, link)
    return other and scene.kinds.get(body, ("", "", False))[1] not in PAPERS


def _in_one_breath(scene: Scene, ground: Ground, denial: Charge) -> Charge | None:
    """The accusation that a denial names with whose it is: "denied the charges of Lahar that …"."""
    part = denial.said.content[0]
    first = next((m for m in _inside(scene, part) if m.type in _BODIES and m.entity), None)
    if first is None or scene.report.page.text[first.span.start - 1] == "ل":
        return None  # "the charges against …"
    before = scene.stems_in(Span(part.start, first.span.start))
    if not before or len(before) > _WHOSE or stemmed(ground.lexicon, "charges").isdisjoint(before):
        return None
    link = Link(first.span, first.entity, "person" if first.type == "PER" else "organisation")
    charge = Charge(denial.said, denial.number, denial.place, denial.accused, Chain((*denial.chain.links[:-1], link)))
    return charge if _of_party(scene, ground, charge, ground.side(denial.accused)) else None


def _inside(scene: Scene, part: Span) -> list[EntityMention]:
    return [m for m in scene.report.article.layers.entities if part.covers(m.span)]


def _shown(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _CALLED else f"{words[:_CALLED].rsplit(' ', 1)[0]} …"
