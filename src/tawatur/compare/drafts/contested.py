"""What one says and another denies, in one article or in two: claims for both, where it is the same that they speak of.

In doubt a denial is of nothing that was read. Much of its words stand in what it denies; right behind that, or where it
names whose words it denies, less is asked. Who denies what he says others said tells us that they did.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tawatur.compare.drafts.denials import Denial, consonants, denials, known
from tawatur.compare.drafts.handed import handed
from tawatur.compare.drafts.labels import PAPERS
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.uttered import uttered
from tawatur.model.across import Claim
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Attribution, Chain, Link, Polarity
from tawatur.model.span import Span, hull

ATTRIBUTE = "denial"
# Under this an article keeps whether something in it denies what another says, or is denied there.
TAKES_PART = "contested"
# Acts by which somebody says that something is so.
_ASSERTS = frozenset({"say", "accuse", "warn", "expect"})
# Words in common: at least, of which such that name nobody, and as a part of what is denied; where the denial says
# whose words it denies; sentences between what is said and its denial, days between two articles.
_SHARED, _PLAIN, _PART = 3, 2, 0.6
_OWN_SHARED, _OWN_PART, _HALF, _TOUCHED = 2, 0.3, 0.5, 0.3
_NEXT, _AROUND, _DAYS = 2, 3, 7
# Letters of what is denied as it is shown; of a heading.
_CALLED = 90
_THE = "ال"
# "That it be", with which what is denied opens.
_WERE = re.compile(r"^[يت]كون(?:وا)?\s+(?:قد\s+)?")
_NAMES = frozenset({"GPE", "ORG", "PER", "LOC"})


class Said(NamedTuple):
    """What somebody says is so: the attribution (index) of an article, its sentence (index), consonants as `Denial`."""

    number: int
    place: int
    keys: frozenset[str]
    names: frozenset[str]


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
    pairs = list(_pairs(ground))
    homes: dict[tuple[str, int], str] = {}
    heads: dict[str, str] = {}
    for one in pairs:  # what has a denial or a statement in common is one matter, called after the first denial
        mine, theirs = (one.scene.id, one.denial.number), (one.other.id, one.said.number if one.said else -1)
        new = make_id(ATTRIBUTE, reading_id(one.scene.id, "attributions", *one.denial.part))
        home = homes.get(mine) or homes.get(theirs) or new
        heads.setdefault(home, shown(one.scene.report.printed(one.denial.part)))
        for gone in {homes.get(key, home) for key in (mine, theirs)} - {home}:
            homes.update((key, home) for key, held in homes.items() if held == gone)
        homes[mine] = home
        if one.said:
            homes[theirs] = home
    for scene in ground.scenes:
        scene.memory[TAKES_PART] = any(scene is held for one in pairs for held in (one.scene, one.other))
    seen: set[str] = set()
    for one in pairs:
        home = homes[one.scene.id, one.denial.number]
        for draft in _drafts(one, home, heads[home], ground):
            if draft.id not in seen:
                seen.add(draft.id)
                yield draft


def shown(words: str) -> str:
    """What is denied as it is called, white space folded, cut at a word."""
    words = _WERE.sub("", " ".join(words.split()))
    return words if len(words) <= _CALLED else f"{words[:_CALLED].rsplit(' ', 1)[0]} …"


def _pairs(ground: Ground) -> Iterator[Pair]:
    """Denials with what they deny, in order of publication."""
    held = [(scene, denial) for scene in ground.scenes for denial in denials(scene, ground)]
    if not held:
        return
    said = [(scene, one) for scene in ground.scenes for one in statements_of(scene, ground)]
    where: dict[str, list[int]] = {}
    for n, (_, one) in enumerate(said):
        for key in one.keys:
            where.setdefault(key, []).append(n)
    for scene, denial in held:
        found = False
        counts = Counter(n for key in denial.keys for n in where.get(key, ()))
        tied = [said[n] for n in sorted(counts) if ties(scene, denial, *said[n], ground)]
        told = any(denial.head in one.keys for _, one in tied)
        handed_on = {(other.id, _of(other, one.number).inside) for other, one in tied}
        for other, one in tied:  # who speaks of the deed itself, where anybody does, and not who tells of him
            if (denial.head in one.keys or not told) and (other.id, one.number) not in handed_on:
                found = True
                yield Pair(scene, denial, other, one)
        if not found and denial.named and _of_another(scene, denial, ground):
            yield Pair(scene, denial, scene, None)


def statements_of(scene: Scene, ground: Ground) -> Sequence[Said]:
    """What is said to be so in the body of an article; found once."""
    held: dict[str, Sequence[Said]] = scene.memory.setdefault("asserted", {})
    version = ground.lexicon.version
    if version not in held:
        found = []
        for number, said in enumerate(scene.report.article.layers.attributions):
            place = scene.place(said.content[0])
            if place is None or scene.role(place) != "body" or said.act not in _ASSERTS or said.polarity == "negative":
                continue
            keys, names = consonants(scene, said.content, ground.lexicon)
            found.append(Said(number, place, keys, names))
        held[version] = tuple(found)
    return held[version]


def ties(scene: Scene, denial: Denial, other: Scene, said: Said, ground: Ground) -> bool:
    """Whether a denial of one article is of what is said in it or in another one."""
    shared = denial.keys & said.keys
    plain = shared - denial.names - said.names
    if not plain or not _others(scene, denial, other, said, ground) or not _near(scene, other):
        return False
    if scene is other and _within(_of(scene, denial.number), _of(scene, said.number)):
        return False
    own = _by(other, said, denial, ground)
    if (denial.whose and not own) or not _of_same(scene, denial, other, said, ground):
        return False
    gap, part = denial.place - said.place, len(shared) / len(denial.keys)
    if scene is other and 0 <= gap <= _NEXT and _of(scene, said.number).cue.start < _of(scene, denial.number).cue.start:
        touched = part >= _TOUCHED and _touches(scene, denial, said, ground)
        return own or touched or (denial.head in shared and part >= _HALF)
    if own:
        close = scene is other and abs(gap) <= _AROUND
        return close or (len(shared) >= _OWN_SHARED and part >= _OWN_PART)
    return denial.head in shared and len(shared) >= _SHARED and len(plain) >= _PLAIN and part >= _PART


def may_tie(denied: frozenset[str], said: Said) -> bool:
    """Whether a denial in one article, by its consonants, may be of what is said in another."""
    shared = len(denied & said.keys)
    return shared >= _OWN_SHARED and shared >= _OWN_PART * len(denied)


def _touches(scene: Scene, denial: Denial, said: Said, ground: Ground) -> bool:
    """Whether what is said in an article names who denies something there, or his side."""
    if _side(scene, denial.number, ground) in _named(scene, scene.sentences[said.place], ground):
        return True
    words = _of(scene, denial.number).chain.source.words
    own, _ = consonants(scene, (words,) if words else (), ground.lexicon)
    return len(own) > 1 and own <= said.keys


def _of(scene: Scene, number: int) -> Attribution:
    return scene.report.article.layers.attributions[number]


def _within(denial: Attribution, said: Attribution) -> bool:
    """Whether a statement stands in what is denied, or the denial in it."""
    parts = [(a, b) for a in denial.content for b in (*said.content, said.cue)]
    return any(a.overlaps(b) for a, b in parts) or any(b.overlaps(denial.cue) for b in said.content)


def _side(scene: Scene, number: int, ground: Ground) -> str:
    """The side of who says something (attribution, by index), else himself; "" where nothing is known of him."""
    source = _of(scene, number).chain.source
    return ground.side_of(scene, source) or scene.body_of(source) or ""


def _others(scene: Scene, denial: Denial, other: Scene, said: Said, ground: Ground) -> bool:
    """Whether who says something is another than who denies it, and of another side."""
    one, two = _of(scene, denial.number).chain.source, _of(other, said.number).chain.source
    if not known(other, two) or (scene is other and _one_noun(scene, one, two)):
        return False
    sides = _side(scene, denial.number, ground), _side(other, said.number, ground)
    if sides[0] and sides[0] == sides[1]:
        return False
    return scene is not other or one.words != two.words


def _one_noun(scene: Scene, one: Link, two: Link) -> bool:
    """Whether two sources of an article may be one: a paper or body without a name has a noun in common with the
    other ("the council", "a statement of the council")."""
    nouns = [{f.removeprefix(_THE) for f in scene.forms_in(link.words)} if link.words else set() for link in (one, two)]
    return (one.entity is None or two.entity is None) and not nouns[0].isdisjoint(nouns[1])


def _by(other: Scene, said: Said, denial: Denial, ground: Ground) -> bool:
    """Whether somebody is who the denial says he is, or of his side, or it came through him."""
    chain = _of(other, said.number).chain
    if denial.whose:
        labels = {link.entity for link in chain.links[1:]}
        return denial.whose in labels or ground.side(denial.whose) == _side(other, said.number, ground)
    words = chain.source.words
    called, _ = consonants(other, (words,) if words else (), ground.lexicon)
    shared = called & denial.called
    return len(shared) > 1 and len(shared) >= _PART * len(called)


def _of_same(scene: Scene, denial: Denial, other: Scene, said: Said, ground: Ground) -> bool:
    """Whether what is denied and what is said name no others: some side in common where the denial names any."""
    mine = _named(scene, denial.part, ground)
    theirs = _named(other, other.sentences[said.place], ground)
    return not mine or not mine.isdisjoint(theirs)


def _named(scene: Scene, part: Span, ground: Ground) -> frozenset[str]:
    """The sides of what is named in a part of the text, and its labels."""
    held = (m.entity for m in scene.report.article.layers.entities if m.type in _NAMES and part.covers(m.span))
    return frozenset(name for label in held if label for name in (label, ground.side(label)))


def _near(scene: Scene, other: Scene) -> bool:
    """Whether two articles were printed within the days of one matter."""
    one, two = scene.said(), other.said()
    if scene is other or not (one and two):
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= _DAYS


def _of_another(scene: Scene, denial: Denial, ground: Ground) -> bool:
    """Whether whose words a denial denies is known to be of another side than who denies them."""
    side = _side(scene, denial.number, ground)
    return side != "" and ground.side(denial.whose) != side and len(denial.keys) > 1


def _drafts(pair: Pair, subject: str, about: str, ground: Ground) -> Iterator[Draft]:
    """The claim of who says it and that of who denies it."""
    scene, denial, other = pair.scene, pair.denial, pair.other
    own = _of(scene, denial.number)
    if pair.said is None:
        link = Link(denial.named, denial.whose, "organisation")
        place, span, chain, said = denial.place, denial.part, Chain((own.chain.outlet, link)), None
    else:
        told = _of(other, pair.said.number)
        place, span, said = pair.said.place, told.content[0], pair.said.number
        chain = handed(other, pair.said.number, told.chain)
    yield _draft(other, ground, Voice(place, span, chain, said), subject, about)
    span = hull((*own.content[:1], own.cue)) if scene.place(own.cue) == denial.place else own.content[0]
    chain = handed(scene, denial.number, own.chain)
    yield _draft(scene, ground, Voice(denial.place, span, chain, denial.number, "negative"), subject, about)


def _draft(scene: Scene, ground: Ground, voice: Voice, subject: str, about: str) -> Draft:
    """A claim of one article that something is so, or is not."""
    place, span, chain, number, polarity = voice
    claim = Claim(
        make_id("claim", scene.id, ATTRIBUTE, polarity, *span),
        subject,
        about,
        ATTRIBUTE,
        about,
        polarity,
        chain,
        scene.evidence(span),
        said=uttered(scene, number, ground.lexicon) if number is not None else None,
        party=_party(scene, chain.source, ground),
        named=ground.named(scene, chain),
    )
    return Draft(claim, scene, place, scene.bag(place))


def _party(scene: Scene, source: Link, ground: Ground) -> bool:
    """Whether somebody speaks for a side: of a country, or a body."""
    side = ground.own_side(scene, source)
    paper = scene.kinds.get(source.entity or "", ("", "", False))[1] in PAPERS
    return side != "" and not paper and not (source.kind == "person" and side == source.entity)
