"""Claims in numbers: every quantity with the event or thing it counts, and who gives it."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.compare.attributes import NUMBER, OTHER, Attribute, attribute, attributes, listed, totals
from tawatur.compare.ground import Draft, Ground
from tawatur.compare.scene import Scene
from tawatur.compare.units import comparable
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster, Reading
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import QuantityMention
from tawatur.model.span import Span

# Sentences before the number in which its event may stand.
_BACK = 2
_OF, _THE = "من", "ال"
_WISHES = ("called-for", "conditional")


def numbers(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """The claims in numbers of one article, each value once for one event, attribute and source; the body's first."""
    seen = set()
    quantities = list(enumerate(scene.report.article.layers.quantities))
    for number, quantity in sorted(quantities, key=lambda item: _rank(scene, item[1])):
        draft = _draft(scene, ground, number, quantity)
        if draft is None:
            continue
        claim = draft.claim
        key = (claim.attribute, comparable(claim.unit), claim.value, claim.mod)
        if key in seen and scene.role(draft.sentence) != "body":
            continue
        seen.add(key)
        yield draft


def _rank(scene: Scene, quantity: QuantityMention) -> tuple[bool, Span]:
    n = scene.place(quantity.span)
    return n is None or scene.role(n) != "body", quantity.span


def _draft(scene: Scene, ground: Ground, number: int, quantity: QuantityMention) -> Draft | None:
    n = scene.place(quantity.span)
    if n is None or not quantity.unit or scene.report.printed(quantity.span).startswith(_THE):
        return None  # "the three gates" names what is known; it asserts no number
    sentence = scene.sentences[n]
    before, after = scene.beside(n, quantity.span)
    whole = tuple(before[-2:]) in totals(ground.lexicon)
    what = attribute(quantity.unit, () if whole else before, after, attributes(ground.lexicon))
    if whole and scene.report.article.layers.quantities[number - 1].unit == quantity.unit:
        what = NUMBER  # "six of ten districts": the ten are only counted
    cluster = _cluster(scene, number, n, what, 0 if quantity.unit == "body" else _BACK)
    entities = _entities(scene, sentence)
    cluster = cluster or _elsewhere(scene, ground, sentence, entities, what)
    chain, _ = scene.voice(quantity.span)
    subject = cluster.id if cluster else min(entities, default=scene.id)
    claim = Claim(
        make_id("claim", reading_id(scene.id, "quantities", *quantity.span), what.name),
        subject,
        cluster.label if cluster else subject,
        what.name,
        quantity.value,
        "positive",
        chain,
        scene.evidence(quantity.span),
        quantity.unit,
        quantity.mod,
        cluster.date if cluster else None,
        scene.said(),
        ground.party(scene, chain, cluster),
        ground.named(scene, chain),
    )
    return Draft(
        claim,
        scene,
        n,
        frozenset((*before[-15:], *after[:15])),
        entities,
        cluster,
        whole or _part(scene, quantity, sentence, ground.lexicon),
        _sides(ground, entities, claim),
    )


def _part(scene: Scene, quantity: QuantityMention, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether a number counts another whole than one event: bodies found, "six of the injured", "thousands since"."""
    held = scene.forms_in(quantity.span) or ("",)
    before = scene.forms_in(Span(sentence.start, quantity.span.start)) if sentence.start < quantity.span.start else ()
    if before and before[-1].removeprefix("و") in listed(lexicon, "among"):
        return True
    if quantity.unit == "body" or (_OF in held[1:-1] and held[-1] in listed(lexicon, "hurt")):
        return True
    if quantity.value == 1 and held[0] in listed(lexicon, "one"):
        return True
    return quantity.mod == "more_than" and not listed(lexicon, "since").isdisjoint(scene.forms_in(sentence))


def _cluster(scene: Scene, number: int, sentence: int, what: Attribute, back: int) -> EventCluster | None:
    """The event that a number counts in: the one that holds it, else the nearest of a fitting type just before."""
    near: list[tuple[int, int, EventCluster]] = []
    for at, event in enumerate(scene.report.article.layers.events):
        cluster = scene.events.get(Reading(scene.id, at))
        if cluster is None:
            continue
        if number in event.quantities and (what.name == OTHER or not what.events or event.type in what.events):
            return cluster
        place = scene.place(event.trigger)
        fits = event.type in what.events and event.status not in _WISHES
        if fits and place is not None and sentence - back <= place <= sentence:
            near.append((sentence - place, -at, cluster))
    return min(near, key=lambda item: item[:2])[2] if near else None


def _elsewhere(
    scene: Scene, ground: Ground, sentence: Span, entities: frozenset[str], what: Attribute
) -> EventCluster | None:
    """The event that other sentences or articles tell of, by a place and day that this sentence names."""
    days = {day for t in scene.report.article.layers.times if sentence.covers(t.span) and (day := t.value[:10])}
    words = {word for name in entities for word in name.split()}
    for cluster in (c for day in sorted(days) for c in ground.by_day.get(day, ())):
        if cluster.type in what.events and cluster.place is not None and cluster.place in entities | words:
            return cluster
    return None


def _sides(ground: Ground, entities: frozenset[str], claim: Claim) -> frozenset[str]:
    """The sides that the sentence names, and the speaker's own."""
    names = {*entities, *((claim.chain.source.entity,) if claim.chain.source.entity else ())}
    return frozenset(ground.side(name) for name in names)


def _entities(scene: Scene, sentence: Span) -> frozenset[str]:
    return frozenset(
        m.entity
        for m in scene.report.article.layers.entities
        if m.entity and m.type != "PER" and sentence.covers(m.span)
    )
