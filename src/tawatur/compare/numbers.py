"""Claims in numbers: every quantity with the event or thing it counts, and who gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tawatur.compare.attributes import CHANGES, NUMBER, OTHER, PEOPLE, Attribute, attribute, attributes
from tawatur.compare.ground import Draft, Ground
from tawatur.compare.listed import folded, phrases
from tawatur.compare.part import around, bounds, either, level, part, plural, total
from tawatur.compare.running import since
from tawatur.compare.scene import Scene, stemmed
from tawatur.compare.scope import in_month, long_after, other_day, over_long, past
from tawatur.compare.sound import heard
from tawatur.compare.tellers import known
from tawatur.compare.units import EITHER, comparable
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Chain, QuantityMention
from tawatur.model.span import Span

# Sentences before the number in which its event may stand.
_BACK = 2
# Words with which a sentence turns.
_OPENING = 5
_THE = "ال"
_HANDS = frozenset({"outlet", "anonymous"})
_WISHES = ("called-for", "conditional")
# Acts in which a speaker vouches for what he says of those hurt.
_ASSERTS = frozenset({"say", "deny", "accuse", "expect", "warn"})


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
    beside = around(scene, quantity.span, sentence)
    before, after = map(stemmed, beside)
    whole = tuple(before[-2:]) in phrases(ground.lexicon, "totals")
    what = attribute(quantity.unit, () if whole else before, after, attributes(ground.lexicon))
    if whole and scene.report.article.layers.quantities[number - 1].unit == quantity.unit:
        what = NUMBER  # "six of ten districts": the ten are only counted
    if what.name in CHANGES and level(beside, ground.lexicon):
        what = NUMBER
    if what.name in ("injured", "killed") and either(beside, ground.lexicon):
        what = replace(what, name="casualties")
    if (what.name == OTHER and _bare(scene, quantity, ground.lexicon)) or _named(scene, quantity):
        return None
    counted = total(quantity, beside, what, ground.lexicon)
    entities = frozenset(m.entity for m in scene.mentions(n) if m.entity and m.type != "PER")
    cluster = None
    if not (counted and what.name in PEOPLE):
        cluster = _cluster(scene, ground, number, n, what, 0 if quantity.unit == "body" else _BACK)
        cluster = cluster or _elsewhere(scene, ground, sentence, entities, what)
    if cluster is not None and not what.events and (quantity.unit == "percent" or cluster.type == "CONSULT"):
        cluster = None  # talks and deeds are not counted in shares
    gone = what.name in PEOPLE and past(scene, sentence) and not (cluster and _of_then(scene, sentence, cluster))
    gone = gone or (what.name in PEOPLE and long_after(scene, sentence, quantity.span, ground.lexicon))
    gone = gone or (what.name in PEOPLE and over_long(scene, sentence, ground.lexicon))
    gone = gone or (what.name in PEOPLE and in_month(scene, quantity.span))
    elsewhen = cluster is not None and what.name in PEOPLE and _elsewhen(scene, n, quantity.span, cluster)
    cluster = None if gone or elsewhen else cluster
    chain, said = _voice(scene, quantity.span, what, ground.lexicon)
    claim = _claim(scene, ground, quantity, what, cluster, chain)
    of_some = part(scene, quantity, beside, ground.lexicon)
    running = since(scene, ground, n, quantity.span) if counted and what.name in PEOPLE and not of_some else ""
    one = quantity.value == 1 and not folded(ground.lexicon, "one").isdisjoint(scene.forms_in(quantity.span))
    doubtful = one or not _given(scene, n, chain, said, ground.lexicon) or bounds(quantity, beside, ground.lexicon)
    return Draft(
        claim,
        scene,
        n,
        frozenset((*before[-15:], *after[:15])),
        entities,
        cluster,
        whole or of_some or ((counted or gone) and not running),
        _sides(ground, entities, claim),
        parties=_parties(scene, ground, number, cluster),
        doubtful=doubtful,
        since=running,
    )


def _elsewhen(scene: Scene, n: int, number: Span, cluster: EventCluster) -> bool:
    """Whether the sentence of a number (index) names other days than its event has here, or in most articles."""
    events = scene.report.article.layers.events
    here = {events[member.number].date for member in cluster.members if member.article == scene.id} - {None}
    return all(other_day(scene, n, number, when) for when in {cluster.date, *here})


def _given(scene: Scene, n: int, chain: Chain, number: int | None, lexicon: Lexicon) -> bool:
    """Whether it is clear who gives a number of a sentence (index); `number`: of the attribution that says it (None:
    the outlet does)."""
    if number is None:
        return folded(lexicon, "counts").isdisjoint(scene.forms_in(scene.sentences[n]))
    if any(link.entity is None and link.kind in _HANDS for link in chain.links[1:-1]):
        return False  # "the hospitals of the region", read as who passes it on
    return known(scene, number, lexicon) and heard(scene.report, number, lexicon)


def _claim(
    scene: Scene, ground: Ground, quantity: QuantityMention, what: Attribute, cluster: EventCluster | None, chain: Chain
) -> Claim:
    unit = quantity.unit
    if what.name == "killed" and unit != "body" and not unit.endswith("killed"):
        unit += " killed"  # "21 people, women among them, met their death": the verb stands far from the number
    if what.name == "casualties" and not unit.endswith(EITHER):
        unit = f"{unit.removesuffix(' injured').removesuffix(' killed')} {EITHER}"
    return Claim(
        make_id("claim", reading_id(scene.id, "quantities", *quantity.span), what.name),
        cluster.id if cluster else scene.id,
        cluster.label if cluster else scene.id,
        what.name,
        quantity.value,
        "positive",
        chain,
        scene.evidence(quantity.span),
        unit,
        quantity.mod,
        cluster.date if cluster else None,
        scene.said(),
        ground.party(scene, chain, cluster),
        ground.named(scene, chain),
    )


def _voice(scene: Scene, span: Span, what: Attribute, lexicon: Lexicon) -> tuple[Chain, int | None]:
    """Who gives a number, and in which attribution. Who condemns or promises does not count the dead: the outlet tells
    them by the way."""
    chain, number = scene.voice(span)
    held = scene.report.article.layers.attributions
    if number is None:
        goes_on = _goes_on(scene, span, lexicon)
        return (held[goes_on].chain, goes_on) if goes_on is not None else (chain, None)
    if what.name not in PEOPLE:
        return chain, number
    said = held[number]
    asserts = said.act in _ASSERTS or said.mode == "direct"
    if not asserts or not folded(lexicon, "owns_up").isdisjoint(scene.forms_in(said.cue)):
        return scene.own(), None
    return chain, number


def _goes_on(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """Whose voice (attribution, by index) goes on behind what somebody says: "said that six left, where nine wait"."""
    n = scene.place(span)
    start = scene.sentences[n].start if n is not None else span.start
    held = scene.report.article.layers.attributions
    near = [n for n, a in enumerate(held) if start <= a.content[-1].end <= span.start]
    last = max(near, key=lambda n: held[n].content[-1].end, default=None)
    if last is None or held[last].act not in _ASSERTS or held[last].cue.start > held[last].content[-1].end:
        return None
    words = scene.forms_in(Span(held[last].content[-1].end, span.start))
    return last if words and words[0] in folded(lexicon, "goes_on") else None


def _bare(scene: Scene, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether a number counts nothing worth comparing: one of something, a dual without numeral, those who speak."""
    held = scene.forms_in(quantity.span)
    if quantity.value == 1 or (quantity.value == 2 and len(held) < 2) or plural(scene, quantity, lexicon):
        return True
    links = (link.span for a in scene.report.article.layers.attributions for link in a.chain.links)
    return any(span is not None and span.overlaps(quantity.span) for span in links)


def _named(scene: Scene, quantity: QuantityMention) -> bool:
    """Whether a number is a name, or within one: a movement that is called "the students" counts nobody."""
    held = scene.report.article.layers.entities
    return any(m.entity and m.type in ("ORG", "PER") and m.span.covers(quantity.span) for m in held)


def _of_then(scene: Scene, sentence: Span, cluster: EventCluster) -> bool:
    """Whether an event is of a time that the sentence names."""
    times = scene.report.article.layers.times
    return any(sentence.covers(t.span) and (cluster.date or "-").startswith(t.value[:7]) for t in times)


def _cluster(
    scene: Scene, ground: Ground, number: int, sentence: int, what: Attribute, back: int
) -> EventCluster | None:
    """The event that a number counts in: the one that holds it, else the nearest of a fitting type just before."""
    near: list[tuple[int, int, EventCluster]] = []
    for at, event in enumerate(scene.report.article.layers.events):
        within = number in event.quantities and (what.name == OTHER or not what.events or event.type in what.events)
        fits = event.type in what.events and event.status not in _WISHES
        cluster = ground.event(scene, at) if within or fits else None
        if cluster is None:
            continue
        if within:
            return cluster
        place = scene.place(event.trigger)
        if place is not None and sentence - back <= place <= sentence:
            near.append((sentence - place, -at, cluster))
    if not near:
        return None
    turn = next((n for n in range(sentence, sentence - back, -1) if _turns(scene, n, ground.lexicon)), sentence - back)
    nearest = min(near, key=lambda item: item[:2])
    return nearest[2] if nearest[0] <= sentence - turn else None


def _turns(scene: Scene, n: int, lexicon: Lexicon) -> bool:
    """Whether a sentence (index) turns to something else ("on another front")."""
    if n < 0:
        return False
    begin = stemmed(scene.forms_in(scene.sentences[n])[:_OPENING])
    return any(begin[at : at + len(words)] == words for words in phrases(lexicon, "turns") for at in (0, 1))


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


def _parties(scene: Scene, ground: Ground, number: int, cluster: EventCluster | None) -> frozenset[str]:
    """Who takes part in what a number (index) was read with, where that is its event, and where; and their sides."""
    held: set[str] = set()
    for at, event in enumerate(scene.report.article.layers.events):
        if cluster is not None and number in event.quantities and ground.event(scene, at) is cluster:
            parties = (*event.actors, *event.targets, *((event.place,) if event.place else ()))
            held |= {party.entity for party in parties if party.entity}
    return frozenset((*held, *map(ground.side, held)))


def _sides(ground: Ground, entities: frozenset[str], claim: Claim) -> frozenset[str]:
    """The sides that the sentence names, and the speaker's own."""
    names = {*entities, *((claim.chain.source.entity,) if claim.chain.source.entity else ())}
    return frozenset(ground.side(name) for name in names)
