"""Claims on who did it: accusations, and their denials by the accused side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tawatur.compare.drafts.denied import Charge, denied
from tawatur.compare.drafts.handed import handed
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded, stemmed
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import nations
from tawatur.compare.ground.uttered import uttered
from tawatur.model.across import Claim, EventCluster
from tawatur.model.ids import make_id
from tawatur.model.layers import WISHES, Attribution
from tawatur.model.span import Span, hull
from tawatur.script.words import stems

ATTRIBUTE = "actor"
_HOSTILE = frozenset({"ASSAULT", "COERCE"})
_BACK = 4
# Words with which a denial says what it denies.
_OPENING = 6
# Words between a word of helping and who is helped.
_HELPED = 2
# The first words of an accusation, in which the adjective of a country says whose the accused are.
_ADJECTIVE = 3
# Prepositions that are written as one with the next word.
_PREFIXES = "لبك"
_AHEAD = (*WISHES, "planned")


def disputes(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """Accusations and denials of one article: each side and event once; of what is no event, those that are denied."""
    held = [(charge, _event(scene, ground, charge.place)) for charge in _charges(scene, ground)]
    seen = set()
    for charge, cluster in held:
        if cluster is None or (cluster.id, charge.accused, charge.denies) in seen:
            continue
        seen.add((cluster.id, charge.accused, charge.denies))
        foe = ground.own_side(scene, charge.chain.source) in ground.belligerents
        party = charge.denies or foe or ground.party(scene, charge.chain, cluster)
        draft = _draft(scene, ground, charge, cluster.id, cluster.label, party)
        yield replace(draft, claim=replace(draft.claim, when=cluster.date), cluster=cluster)
    loose = [charge for charge, cluster in held if cluster is None]
    for dispute in denied(scene, ground, loose):
        for charge in dispute.charges:
            yield _draft(scene, ground, charge, dispute.subject, dispute.about, party=True)


def _charges(scene: Scene, ground: Ground) -> Iterator[Charge]:
    for number, said in enumerate(scene.report.article.layers.attributions):
        place = scene.place(said.content[0])
        link = said.chain.source
        source = scene.body_of(link) or ground.side_of(scene, link)  # "a Lahari official"
        if said.act not in ("accuse", "deny") or place is None or not (source or link.kind == "organisation"):
            continue
        if said.act == "deny" and not _of_deed(scene, ground, said):
            continue
        accused = _accused(scene, ground, said, source) if said.act == "accuse" else source
        if accused:
            yield Charge(said, number, place, accused, handed(scene, number, said.chain), said.act == "deny")


def _draft(scene: Scene, ground: Ground, charge: Charge, subject: str, about: str, party: bool) -> Draft:
    said, place = charge.said, charge.place
    span = hull((*said.content[:1], said.cue)) if scene.place(said.cue) == place else said.content[0]
    claim = Claim(
        make_id("claim", scene.id, ATTRIBUTE, "deny" if charge.denies else "accuse", *span),
        subject,
        about,
        ATTRIBUTE,
        charge.accused,
        "negative" if charge.denies else "positive",
        charge.chain,
        scene.evidence(span),
        said=uttered(scene, charge.number, ground.lexicon),
        party=party,
        named=ground.named(scene, charge.chain),
    )
    return Draft(claim, scene, place, frozenset(scene.stems(place)))


def _of_deed(scene: Scene, ground: Ground, said: Attribution) -> bool:
    """Whether a denial is of a deed or of an accusation: "any part in it", "the charges"."""
    opening = scene.stems_in(said.content[0])[:_OPENING]
    return not stemmed(ground.lexicon, "blame").isdisjoint(opening)


def _accused(scene: Scene, ground: Ground, said: Attribution, source: str) -> str | None:
    """The first entity of an accusation that is not of the accuser's own side, nor said to be helped, nor hangs on
    somebody else ("the rebels loyal to …, with missiles from …")."""
    helping, parts = stemmed(ground.lexicon, "helping"), said.content
    for mention in scene.report.article.layers.entities:
        part = next((part for part in parts if part.covers(mention.span)), None)
        if part is None or not mention.entity or mention.type == "LOC":
            continue
        if ground.side(mention.entity) == ground.side(source):
            continue
        n = scene.place(mention.span)
        before = scene.beside(n, mention.span)[0][-_HELPED:] if n is not None else ()
        if helping.isdisjoint(before) and not _hangs(scene, part, mention.span, ground):
            return mention.entity
    return _nation(scene, ground, said, ground.side(source))


def _nation(scene: Scene, ground: Ground, said: Attribution, own: str) -> str | None:
    """The country whose adjective opens an accusation: "the Lahari tanks of having shelled …"."""
    words = nations(ground.lexicon)
    opening = scene.forms_in(said.content[0])[:_ADJECTIVE]
    found = (words[name] for form in opening for name in stems(form) if name in words)
    return next((country for country in found if country != own), None)


def _hangs(scene: Scene, part: Span, name: Span, ground: Ground) -> bool:
    """Whether a preposition ties a name to what stands before it in a content."""
    if name.start == part.start:
        return False
    before, text = scene.forms_in(Span(part.start, name.start)), scene.report.page.text
    if text[name.start - 1] in _PREFIXES:
        return len(before) > 1  # "to the interior ministry …": the accused, where it opens the content
    return before[-1:] != () and before[-1] in folded(ground.lexicon, "stands_before")


def _event(scene: Scene, ground: Ground, place: int) -> EventCluster | None:
    """The hostile event of the sentence, else the last one before it."""
    best: tuple[int, EventCluster] | None = None
    for number, event in enumerate(scene.report.article.layers.events):
        at = scene.place(event.trigger)
        cluster = ground.event(scene, number)
        if event.type not in _HOSTILE or event.status in _AHEAD or at is None or cluster is None:
            continue
        if place - _BACK <= at <= place and (best is None or at >= best[0]) and cluster.date:
            best = (at, cluster)
    return best[1] if best else None
