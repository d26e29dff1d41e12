"""Through whom somebody speaks: what he told an agency he goes on telling it, and began to tell it before that is said;
what an article credits to an agency came through it, whoever says it."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.compare.drafts.onward import same_source
from tawatur.compare.ground.links import HEARS
from tawatur.compare.ground.scene import Scene
from tawatur.model.layers import Attribution, Chain, Link
from tawatur.model.span import Span

# Sentences from what somebody says to where he goes on; words in which he is named again, at most.
_ON, _SHORT = 2, 2
_THE, _PAPER = "ال", "document"
# With these the outlet goes back to what was said earlier ("وكان قال لوكالة …").
_HAD = frozenset({"كان", "كانت", "وكان", "وكانت"})


def handed(scene: Scene, number: int, chain: Chain) -> Chain:
    """A chain of an attribution (index), with the agency or outlet that heard its source where he goes on ("said to the
    agency that … . And he added that …")."""
    via = _heard_by(scene, number)
    named = {link.entity for link in chain.links}
    credit = [link for link in scene.own().links[1:] if link.entity and link.entity not in named]
    if not via and not credit:
        return chain
    own = [link for link in chain.via if link.entity in _credited(scene)]
    others = [link for link in chain.via if link not in own]
    return Chain((chain.outlet, *credit, *own, *via, *others, chain.source))


def _heard_by(scene: Scene, number: int) -> tuple[Link, ...]:
    """The hands that are carried over to an attribution (index), nearest the page first; none where it has its own."""
    if "handed" not in scene.memory:
        said = scene.report.article.layers.attributions
        held: dict[int, tuple[Link, ...]] = {}
        in_order = sorted(range(len(said)), key=lambda n: said[n].cue)
        for n in in_order:
            held[n] = _carried(scene, n, held)
        for n, after in zip(in_order, (*in_order[1:], None), strict=True):
            held[n] = held[n] or _begun(scene, n, after) or _of_paper(scene, n)
        scene.memory["handed"] = held
    found: tuple[Link, ...] = scene.memory["handed"][number]
    return found


def _carried(scene: Scene, number: int, held: Mapping[int, tuple[Link, ...]]) -> tuple[Link, ...]:
    """The same, where it is known (`held`) for those before it."""
    said = scene.report.article.layers.attributions[number]
    before = None if _has_own(scene, said) else _goes_on_with(scene, number)
    if before is None:
        return ()
    last = scene.report.article.layers.attributions[before]
    heard = tuple(link for link in last.chain.via if link.kind in HEARS and link.entity not in _credited(scene))
    via = tuple(link.carry() for link in heard) or held.get(before, ())
    return () if _others_named(scene, last, said, via) else via


def _begun(scene: Scene, number: int, after: int | None) -> tuple[Link, ...]:
    """The hands of the next attribution (index), where one (index) is of the same source, who is only taken up there:
    he began to tell it ("said that … . And he added, in words that the agency passed on, that …")."""
    if after is None:
        return ()
    held = scene.report.article.layers.attributions
    one, other = held[number], held[after]
    heard = tuple(link for link in other.chain.via if link.kind in HEARS and link.entity not in _credited(scene))
    if not heard or _has_own(scene, one) or _goes_on_with(scene, after) != number:
        return ()
    n = scene.place(other.cue)
    before = scene.forms_in(Span(scene.sentences[n].start, other.cue.start))[-1:] if n is not None else ()
    if not _HAD.isdisjoint(before) or one.cue == other.cue:
        return ()
    return tuple(link.carry() for link in heard)


def _of_paper(scene: Scene, number: int) -> tuple[Link, ...]:
    """The outlet that has a paper, where the article tells of that once ("the report, which the agency passed on") and
    has the same paper, and no other of its noun, in an attribution (index)."""
    held = scene.report.article.layers.attributions
    said = held[number]
    if said.chain.source.kind != _PAPER or _has_own(scene, said):
        return ()
    papers = (other.chain for other in held if other.chain.source.kind == _PAPER and other.inside is None)
    same = [chain for chain in papers if same_source(scene, said.chain.source, chain.source)]
    told = {link.span for link in (chain.source for chain in same) if link.span}
    if sum(not " ".join(scene.forms_in(span)).startswith(_THE) for span in told) > 1:
        return ()  # "a report …", and another one
    heard = (tuple(link.carry() for link in chain.via if link.kind in HEARS) for chain in same)
    return next(filter(None, heard), ())


def _has_own(scene: Scene, said: Attribution) -> bool:
    """Whether an attribution tells itself through whom, to whom or where it was said, or is a newsroom's own word."""
    own = any(link.entity not in _credited(scene) for link in said.chain.via)
    told = said.addressee is not None or said.medium is not None or said.inside is not None
    return own or told or said.chain.source.kind in HEARS


def _credited(scene: Scene) -> set[str | None]:
    """The outlet of an article and the agency that it credits."""
    return {link.entity for link in scene.own().links}


def _goes_on_with(scene: Scene, number: int) -> int | None:
    """The attribution (index) right before one of the body, where the same source speaks in both."""
    held = scene.report.article.layers.attributions
    said, place = held[number], scene.place(held[number].cue)
    if place is None or scene.role(place) != "body":
        return None
    near = (k for n in range(max(place - _ON, 0), place + 1) if scene.role(n) == "body" for k in scene.cues.get(n, ()))
    earlier = ((held[k].cue.start, k) for k in near if held[k].inside is None and held[k].cue.start < said.cue.start)
    last = max(earlier, default=None)
    return last[1] if last and _goes_on(scene, held[last[1]].chain.source, said.chain.source) else None


def _goes_on(scene: Scene, one: Link, other: Link) -> bool:
    """Whether a source goes on: he has no words, is named again in short, or by the noun that described him."""
    if not same_source(scene, one, other):
        return False
    if other.entity:
        return other.span is None or len(scene.forms_in(other.span)) <= _SHORT
    if other.carried:
        return one.words == other.words
    again = scene.forms_in(other.words) if other.words else ()
    return len(again) == 1 and again[0].startswith(_THE)


def _others_named(scene: Scene, last: Attribution, said: Attribution, via: tuple[Link, ...]) -> bool:
    """Whether another agency or outlet is named from one attribution to where the next one's words begin."""
    start, end = last.cue.start, said.content[0].start
    known = {link.entity for link in via} | _credited(scene)
    held = (m for m in scene.report.article.layers.entities if start <= m.span.start < end)
    return any(m.kind in HEARS and m.entity not in known for m in held)
