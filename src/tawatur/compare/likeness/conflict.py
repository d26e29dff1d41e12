"""Whether two groups of claims that cannot both hold are about one thing at all. In doubt they are not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

from tawatur.compare.drafts.mishaps import mishaps
from tawatur.compare.ground.attributes import CROWD, OTHER, PEOPLE
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded, phrases, stemmed
from tawatur.compare.ground.scope import alike, apart, near_time, one_time, places, spots, times, told
from tawatur.compare.ground.units import one_scope
from tawatur.compare.ground.values import rises
from tawatur.compare.likeness.faces import vouched
from tawatur.compare.likeness.likeness import TOLLS
from tawatur.compare.likeness.tellings import battle, likeness, one_occurrence
from tawatur.lexicon import Lexicon

# Words before and after a number that say what it counts; of these two have at least so many and such a part in common.
_BEFORE, _AFTER = 8, 4
_SHARED, _PART = 3, 0.5
# Of those in common, so many say what is counted where it is not people.
_TELLING = 2
# Sentences between two steps of one toll.
_TOGETHER = 3
# The last sentence, by index, that leads an article.
_LEAD = 2


def comparable(one: Sequence[Draft], other: Sequence[Draft], every: Sequence[Draft], ground: Ground) -> bool:
    """Whether the claims of two groups are about one thing, whole, time and group of people: both cannot stand unsaid.

    `every` are all claims of the topic. An article that prints both numbers tells two things apart, unless two named
    sources give them in two sentences, or the text says that one follows the other.
    """
    a, b = one[0], other[0]
    if a.part or b.part or a.claim.attribute == OTHER or not one_scope(a.claim.unit, b.claim.unit):
        return False
    together = [(x, y) for x, y in product(one, other) if x.scene.id == y.scene.id]
    if a.incident and all({d.scene.id for d in g} - {x.scene.id for x, _ in together} for g in (one, other)):
        together = [pair for pair in together if not _retitled(*pair)]
    if a.since or b.since:
        return a.since == b.since and not together
    if not a.incident and not together and (_several(a, every) or _several(b, every)):
        return False
    if not (one_time(a, b) or (a.incident and (near_time(a, b) or _told_days(a, b)))) or (
        a.cluster is None and together and not a.incident
    ):
        return False
    if not together and apart(places(a), places(b)):
        return False
    if (a.incident or a.cluster) and any(rose(x, y, ground) for x, y in together):
        return True  # whoever gives either number, gives that of one toll
    if a.incident:
        return all(_told_apart(x, y, ground) for x, y in together)
    counted = a.cluster is not None and (a.claim.attribute in PEOPLE or a.claim.attribute == CROWD)
    if not counted and not _one_matter(a, b, ground):
        return False
    if not together and counted and not _of_one(a, b, ground):
        return False
    return all(_told_apart(x, y, ground) for x, y in together)


def _told_days(a: Draft, b: Draft) -> bool:
    """Whether the sentences of two claims name no different days but those on which they were printed."""
    one, other = (times(d) - {d.scene.said()} for d in (a, b))
    return not (one and other) or any(x.startswith(y) or y.startswith(x) for x, y in product(one, other))


def _retitled(x: Draft, y: Draft) -> bool:
    """Whether one of two numbers stands in the title of an article, the other in its text: the title may be older."""
    return (x.scene.role(x.sentence) == "title") != (y.scene.role(y.sentence) == "title")


def _of_one(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two numbers of one event are of one occurrence: more is asked where nobody known gives one of them."""
    known = vouched(a, ground) and vouched(b, ground)
    kinds = [
        mishaps((s for n in (d.sentence, *d.scene.head) for s in d.scene.stems(n)), ground.lexicon) for d in (a, b)
    ]
    if apart(*kinds):
        return False
    if known and not battle(a):
        return alike(a, b, ground)
    if any(here and here.isdisjoint(y.scene.spots) for here, y in ((spots(a, ground), b), (spots(b, ground), a))):
        return False  # an article that never names the place of one counts more than it, or other dead
    return one_occurrence(a, b, ground) and likeness(a, b, ground) >= TOLLS


def _one_matter(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether the words beside two numbers are so much alike that they count one thing.

    Where it is not people that are counted, only what two known sources say of the same parties can be.
    """
    one, other = _beside(a), _beside(b)
    shared = len(one & other)
    if a.claim.attribute in PEOPLE:
        return shared >= _SHARED and shared >= _PART * min(len(one), len(other))
    if shared < _SHARED or a.sides.isdisjoint(b.sides) or not (vouched(a, ground) and vouched(b, ground)):
        return False
    words, scene = ground.lexicon, a.scene
    named = {s for m in scene.mentions(a.sentence) if m.entity for s in scene.stems_in(m.span)}
    return len(told(one & other, words) - named - stemmed(words, "measured") - stemmed(words, "changes")) >= _TELLING


def _beside(draft: Draft) -> set[str]:
    """The stems of the words beside a number."""
    before, after = draft.scene.beside(draft.sentence, draft.claim.evidence.span)
    return {s for s in (*before[-_BEFORE:], *after[:_AFTER]) if len(s) > 2}


def _several(draft: Draft, every: Sequence[Draft]) -> bool:
    """Whether the article gives several values of this kind, parts of a whole left out: it counts several things."""
    return len({d.claim.value for d in every if d.scene.id == draft.scene.id and not d.part}) > 1


def follows(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether the sentence of a number of people says that it follows an earlier one."""
    return draft.claim.attribute in PEOPLE and _says(draft, phrases(lexicon, "following"))


def precedes(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether the sentence of a number of people says that it is a first or an earlier one."""
    return draft.claim.attribute in PEOPLE and _says(draft, phrases(lexicon, "earlier"))


def _says(draft: Draft, words: frozenset[tuple[str, ...]]) -> bool:
    """Whether the sentence of a number has some words; for the toll of an incident in a lead, the title too."""
    scene, n = draft.scene, draft.sentence
    heads = [at for at in range(n) if scene.role(at) == "title"] if draft.incident and n <= _LEAD else []
    held = [scene.stems(at) for at in (*heads, n)]
    return any(not words.isdisjoint({(s,) for s in stems} | set(pairwise(stems))) for stems in held)


def _told_apart(x: Draft, y: Draft, ground: Ground) -> bool:
    if any(follows(d, ground.lexicon) or precedes(d, ground.lexicon) for d in (x, y)):
        return not apart(spots(x, ground), spots(y, ground)) and steps(x, y, ground)
    crowd = x.claim.attribute == CROWD  # police and marchers count it in one breath
    one, other = (places(d) - ground.countries or places(d) for d in (x, y))
    beside = abs(x.sentence - y.sentence) == 1 and not (one and other)  # the next sentence need not repeat the place
    if apart(spots(x, ground), spots(y, ground)) if crowd else one != other and not beside:
        return False
    this, that = x.claim.chain.source, y.claim.chain.source
    who, whom = x.scene.body_of(this), y.scene.body_of(that)
    attributed = "outlet" not in (this.kind, that.kind) and _known(x, who) and _known(y, whom)
    return attributed and (crowd or x.sentence != y.sentence) and who != whom


def rose(x: Draft, y: Draft, ground: Ground) -> bool:
    """Whether one article gives two tolls as steps of one, tells the lower as an earlier one ("the mayor had spoken of
    nine"), and names no two places."""
    low = x if rises(x.claim, y.claim) else y
    if apart(spots(x, ground), spots(y, ground)):
        return False
    opens = low.scene.words(low.sentence)[:1]
    had = opens != [] and opens[0].form in folded(ground.lexicon, "background")
    if (had or precedes(low, ground.lexicon)) and steps(x, y, ground):
        return True
    told = low.claim.attribute in PEOPLE and low.claim.chain.source.kind != "outlet" and x.sentence != y.sentence
    if not (had and told and _stand_together(x, y, ground)):
        return False
    sides = [ground.side_of(d.scene, d.claim.chain.source) for d in (x, y)]
    return alike(x, y, ground) or (sides[0] == sides[1] != "")


def steps(x: Draft, y: Draft, ground: Ground) -> bool:
    """Whether one article gives two numbers as steps of one toll: the lower came first, and they stand together."""
    low, high = (x, y) if rises(x.claim, y.claim) else (y, x)
    told = follows(high, ground.lexicon) or precedes(low, ground.lexicon)
    return told and _stand_together(x, y, ground)


def _stand_together(x: Draft, y: Draft, ground: Ground) -> bool:
    """Whether two numbers of an article stand close to each other, or are told alike, and do not make up a third."""
    low, high = (x, y) if rises(x.claim, y.claim) else (y, x)
    return not _makes_up(low, high) and (abs(x.sentence - y.sentence) <= _TOGETHER or alike(x, y, ground))


def _makes_up(part: Draft, whole: Draft) -> bool:
    """Whether a number and another one of its sentence make up a third ("fourteen died at once and nine later")."""
    one, all_ = part.claim.value, whole.claim.value
    if not isinstance(one, int) or not isinstance(all_, int):
        return False
    scene, sentence = part.scene, part.scene.sentences[part.sentence]
    own, every = part.claim.evidence.span, scene.report.article.layers.quantities
    held = (q.value for q in every if sentence.covers(q.span) and q.span != own)
    return any(isinstance(value, int) and one + value == all_ for value in held)


def _known(draft: Draft, body: str | None) -> bool:
    """Whether it is known who gives a number: a paper of nobody in particular may be anybody's."""
    return draft.claim.named and (body is not None or draft.claim.chain.source.kind != "document")
