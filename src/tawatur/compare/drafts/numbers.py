"""Claims in numbers: every quantity with the event or thing it counts, and who gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tawatur.compare.drafts.asides import in_aside, in_where
from tawatur.compare.drafts.corrected import taken_back, told
from tawatur.compare.drafts.counted import standing, told_day
from tawatur.compare.drafts.idle import idle
from tawatur.compare.drafts.part import (
    Around,
    aboard,
    around,
    beyond,
    bounds,
    did_it,
    either,
    least,
    level,
    plural,
    there,
    unread,
)
from tawatur.compare.drafts.summed import summed
from tawatur.compare.drafts.voices import called, clear, giver
from tawatur.compare.ground.attributes import CHANGES, NUMBER, OTHER, PEOPLE, Attribute, attribute, attributes
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded, phrases
from tawatur.compare.ground.scene import Scene, stemmed
from tawatur.compare.ground.scope import conditional, supposed, unreal
from tawatur.compare.ground.units import EITHER, comparable
from tawatur.compare.ground.uttered import uttered
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Chain, QuantityMention
from tawatur.model.span import Span

_THE, _AND, _COMMAS = "ال", "و", "،,"
# A number in so many is a round one, and stands for one that is nearly as high.
_ROUND, _NEARLY = 100, 0.1


def numbers(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """The claims in numbers of one article, each value once for one event, attribute and source; the body's first."""
    yield from summed(list(_numbers(scene, ground)), ground.lexicon)


def _numbers(scene: Scene, ground: Ground) -> Iterator[Draft]:
    seen: set[tuple[object, ...]] = set()
    given = set()
    quantities = list(enumerate(scene.report.article.layers.quantities))
    for number, quantity in sorted(quantities, key=lambda item: _rank(scene, item[1])):
        draft = _draft(scene, ground, number, quantity)
        if draft is None:
            continue
        claim = draft.claim
        key = (*draft.kind, claim.value)
        repeats = (*key, claim.mod) in seen or (claim.mod is None and key in seen)  # a title leaves "at least" out
        title = scene.role(draft.sentence) != "body"
        if title and (repeats or claim.value in given or _again(claim, seen) or _rounds(claim, seen)):
            continue  # who the dead are called in a headline, the body says with who counts them
        seen |= {key, (*key, claim.mod)}
        if claim.attribute in PEOPLE or (isinstance(claim.value, int) and claim.value > _ROUND):
            given.add(claim.value)
        yield from told(draft, ground)


def _again(claim: Claim, seen: Iterable[tuple[object, ...]]) -> bool:
    """Whether as many of the same were given, whatever is told of them ("fined thirty plants", "thirty plants")."""
    unit = comparable(claim.unit)
    return claim.attribute == OTHER and any(other == unit and held == claim.value for _, other, held, *_ in seen)


def _rounds(claim: Claim, seen: Iterable[tuple[object, ...]]) -> bool:
    """Whether a number is a round one for one that was given in full ("six thousand boats" for 6,112, 3.5 for 3.54)."""
    value, unit = claim.value, comparable(claim.unit)
    given = [v for _, other, v, *_ in seen if other == unit and v != value and isinstance(v, int | float)]
    if isinstance(value, float):
        places = len(str(value).partition(".")[2])
        return any(round(v, places) == value for v in given)
    if not isinstance(value, int) or value % _ROUND:
        return False
    step = next(ten for ten in (10**9, 10**6, 1000, _ROUND) if value % ten == 0)
    return any(v % step and abs(v - value) < min(step, value * _NEARLY) for v in given)


def _rank(scene: Scene, quantity: QuantityMention) -> tuple[bool, Span]:
    n = scene.place(quantity.span)
    return n is None or scene.role(n) != "body", quantity.span


def _draft(scene: Scene, ground: Ground, number: int, quantity: QuantityMention) -> Draft | None:
    n = scene.place(quantity.span)
    if n is None or not quantity.unit or scene.report.printed(quantity.span).startswith(_THE):
        return None  # "the three gates" names what is known; it asserts no number
    if taken_back(scene, quantity.span, ground.lexicon):
        return None  # "and not nine"
    if unreal(scene, quantity.span, ground.lexicon) or idle(scene, n, quantity, ground.lexicon):
        return None
    beside = around(scene, quantity.span, scene.sentences[n])
    before, after = map(stemmed, beside)
    whole = tuple(before[-2:]) in phrases(ground.lexicon, "totals")
    what = _attribute(scene, ground.lexicon, number, beside, whole)
    if (what.name == OTHER and _bare(scene, quantity, ground.lexicon)) or _named(scene, quantity):
        return None
    stands = standing(scene, ground, number, n, what, beside)
    chain, said = giver(scene, quantity.span, what.name, ground.lexicon)
    if said is not None and scene.report.article.layers.attributions[said].act == "deny":
        return None  # who denies that nine were hurt counts nobody
    when = told_day(scene, ground, number, n, what, stands.event)
    if quantity.mod is None and least(beside, ground.lexicon):
        quantity = replace(quantity, mod="at_least")
    elif quantity.mod is None and beyond(beside, ground.lexicon):
        quantity = replace(quantity, mod="more_than")
    on = uttered(scene, said, ground.lexicon)
    claim = _claim(scene, ground, quantity, what, stands.event, called(scene, chain, said, ground.lexicon), when, on)
    one = quantity.value == 1 and not folded(ground.lexicon, "one").isdisjoint(scene.forms_in(quantity.span))
    unclear = not clear(scene, quantity.span, chain, said, ground.lexicon)
    unclear = unclear or conditional(scene, quantity.span, ground.lexicon)
    if what.name in PEOPLE:
        unclear = unclear or supposed(scene, quantity.span, ground.lexicon)
        unclear = unclear or _by_the_way(scene, quantity.span, ground.lexicon)
        unclear = unclear or _twice(scene, n, number, beside, ground.lexicon)
    unclear = unclear or unread(scene, quantity, beside, ground.lexicon)
    entities = frozenset(m.entity for m in scene.mentions(n) if m.entity and m.type != "PER")
    return Draft(
        claim,
        scene,
        n,
        frozenset((*before[-15:], *after[:15])) - _teller(scene, n, chain),
        entities,
        stands.event,
        whole or stands.part,
        _sides(ground, entities, claim),
        parties=_parties(scene, ground, number, stands.event),
        doubtful=one or unclear or bounds(quantity, beside, ground.lexicon),
        since=stands.since,
    )


def _teller(scene: Scene, n: int, chain: Chain) -> frozenset[str]:
    """The stems of the words for who gives a number in a sentence (index): he tells of many accidents alike."""
    words = chain.source.words
    within = words is not None and scene.sentences[n].covers(words)
    return frozenset(scene.stems_in(words)) if words is not None and within else frozenset()


def _by_the_way(scene: Scene, span: Span, lexicon: Lexicon) -> bool:
    """Whether a toll stands in somebody's words and may be the outlet's ("that the blast that killed nine …")."""
    _, number = scene.voice(span)
    if number is None:
        return False
    said = scene.report.article.layers.attributions[number]
    return in_where(scene, span, said) or in_aside(scene, span, said, lexicon)


def _twice(scene: Scene, n: int, number: int, beside: Around, lexicon: Lexicon) -> bool:
    """Whether a sentence (index) counts as many twice among others ("among them one of the village and one of …")."""
    quantities = scene.report.article.layers.quantities
    one, held = quantities[number], scene.sentences[n]
    same = (q for q in quantities if held.covers(q.span) and (q.value, q.unit, q.mod) == (one.value, one.unit, one.mod))
    return not folded(lexicon, "among").isdisjoint(beside[0]) and sum(1 for _ in same) > 1


def _attribute(scene: Scene, lexicon: Lexicon, number: int, beside: Around, whole: bool) -> Attribute:
    """What a number (quantity, by index) says of its event; `whole`: another one is a part of it."""
    quantities = scene.report.article.layers.quantities
    unit = quantities[number].unit
    before, after = (stemmed(there(held, lexicon)) for held in beside)
    joined = beside[1][:1] and beside[1][0][0] == _AND and after[0][0] != _AND  # "closed six shops and fined nine"
    what = attribute(unit, () if whole else before, after[1:] if joined else after, attributes(lexicon))
    if whole and quantities[number - 1].unit == unit:
        what = NUMBER  # "six of ten districts": the ten are only counted
    if what.name in PEOPLE and ((" " not in unit and aboard(beside, lexicon)) or did_it(beside, lexicon)):
        what = NUMBER
    if unit == "body" and not folded(lexicon, "further").isdisjoint(beside[1][:1]):
        what = NUMBER  # "seven further bodies" is no toll
    if what.name in CHANGES and (level(beside, lexicon) or not _changes(scene, lexicon, unit, number, beside, what)):
        what = NUMBER
    if what.name == "aid" and not folded(lexicon, "wages").isdisjoint((*beside[0], *beside[1])):
        what = NUMBER  # "a rise and a grant for the workers" is pay
    if what.name in ("injured", "killed") and either(beside, lexicon, scene.forms_in(quantities[number].span)):
        what = replace(what, name="casualties")
    return what


def _changes(scene: Scene, lexicon: Lexicon, unit: str, number: int, beside: Around, what: Attribute) -> bool:
    """Whether a change is told of a number (quantity, by index) itself: not before "that", nor behind the comma that
    follows it or by who adds something ("paid 80 % …, and added")."""
    span, text = scene.report.article.layers.quantities[number].span, scene.report.page.text
    n = scene.place(span)
    end = scene.sentences[n].end if n is not None else span.end
    cues = (scene.report.article.layers.attributions[k].cue.start for k in scene.cues.get(n, ()))
    end = min((start - text[start - 1].isalpha() for start in cues if start > span.end), default=end)  # "وزاد"
    comma = next((at for at in range(span.end, end) if text[at] in _COMMAS), end)
    told, opens = beside[0], folded(lexicon, "that")
    own = next((at + 1 for at in range(len(told) - 1, -1, -1) if told[at] in opens), 0)
    before = stemmed(there(told[own:], lexicon))
    after = stemmed(there(scene.forms_in(Span(span.end, comma)), lexicon)) if comma > span.end else ()
    return attribute(unit, before, after, attributes(lexicon)) is what


def _claim(
    scene: Scene,
    ground: Ground,
    quantity: QuantityMention,
    what: Attribute,
    cluster: EventCluster | None,
    chain: Chain,
    when: str | None,
    said: str | None,
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
        when,
        said,
        ground.party(scene, chain, cluster),
        ground.named(scene, chain),
    )


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
