"""Whether a denial is of what somebody says, in its own article or in another one; in doubt it is not.

Much of the words denied stand in what is said. Right behind that, or where a denial names whose words it denies, less
is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tawatur.compare.drafts.denials import Denial, consonants, key, known, negated
from tawatur.compare.drafts.labels import PAPERS
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.model.layers import Attribution, Link
from tawatur.model.span import Span

# Acts by which somebody says that something is so.
_ASSERTS = frozenset({"say", "accuse", "warn", "expect"})
# Words in common: at least, of which such that name nobody, and as a part of what is denied; where the denial says
# whose words it denies; sentences between what is said and its denial, days between two articles.
_SHARED, _PLAIN, _PART = 3, 2, 0.6
_OWN_SHARED, _OWN_PART, _HALF, _TOUCHED = 2, 0.3, 0.5, 0.3
# Such a part of what is denied in what an article has only behind the denial.
_NEARLY_ALL = 0.8
_NEXT, _AROUND, _DAYS = 2, 3, 7
# So many of the words of two sentences in common make them one.
_AGAIN = 0.8
# Words of "and that is what", with which a sentence may begin.
_WHICH = 3
# Words within which the words stand that a long statement has in common with a denial elsewhere.
_CLOSE = 15
_THE = "ال"
_NAMES = frozenset({"GPE", "ORG", "PER", "LOC"})


class Said(NamedTuple):
    """What somebody says is so: the attribution (index) of an article, its sentence (index), consonants as `Denial`."""

    number: int
    place: int
    keys: frozenset[str]
    names: frozenset[str]


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
    """Whether a denial of one article is of what is said in it or in another one; what is cheap is asked first."""
    shared = denial.keys & said.keys
    plain = shared - denial.names
    if not plain or (scene is not other and not may_tie(denial.keys, said)) or not _near(scene, other):
        return False
    if denial.blamed and not _accuses(scene, denial, other, said, ground):
        return False
    if not _enough(scene, denial, other, said, len(plain), ground):
        return False
    if not _others(scene, denial.own, other, said, ground) or not _of_same(scene, denial, other, said, ground):
        return False
    if _negates(other, said, denial.head, ground) or _printed_twice(scene, denial, other, said):
        return False
    if scene is not other and not _in_one_place(other, said, shared):
        return False
    return scene is not other or not _within(denial.own, attribution(scene, said.number))


def _accuses(scene: Scene, denial: Denial, other: Scene, said: Said, ground: Ground) -> bool:
    """Whether what is said accuses who denies it, or his side."""
    told, side = attribution(other, said.number), side_of(scene, denial.own, ground)
    return told.act == "accuse" and side != "" and any(side in _named(other, part, ground) for part in told.content)


def _enough(scene: Scene, denial: Denial, other: Scene, said: Said, plain: int, ground: Ground) -> bool:
    """Whether enough of what is denied is said, so many `plain` words, for who says it and where it stands."""
    own = _by(other, said, denial, ground)
    if denial.whose and not own:
        return False
    shared = denial.keys & said.keys
    gap, part = denial.place - said.place, len(shared) / len(denial.keys)
    before = scene is other and attribution(scene, said.number).cue.start < denial.own.cue.start
    if scene is other and not (before or own or part > _NEARLY_ALL or _had(scene, said, ground)):
        return False
    if before and 0 <= gap <= _NEXT:
        touched = part >= _TOUCHED and _touches(scene, denial, said, ground)
        return own or touched or (denial.head in shared and part >= _HALF)
    if own:
        close = scene is other and abs(gap) <= _AROUND
        return close or (len(shared) >= _OWN_SHARED and part >= _OWN_PART)
    return denial.head in shared and len(shared) >= _SHARED and plain >= _PLAIN and part >= _PART


def answered(scene: Scene, denial: Denial, ground: Ground) -> Said | None:
    """What a denial in no words of its own is of: the last that somebody else said right before it."""
    at = denial.own.cue.start
    held = [(attribution(scene, one.number), one) for one in statements_of(scene, ground)]
    before = [(a, one) for a, one in held if a.cue.start < at and a.content[-1].end <= at and a.inside is None]
    last = max(before, key=lambda pair: (pair[1].place, pair[0].content[0]), default=None)
    if last is None or not 0 <= denial.place - last[1].place <= 1:
        return None
    if last[1].place < denial.place and _takes_up(scene, denial, ground):
        return None
    return last[1] if _others(scene, denial.own, scene, last[1], ground) else None


def _takes_up(scene: Scene, denial: Denial, ground: Ground) -> bool:
    """Whether "which Lahar denied" ends a clause: it takes up that, and nothing that was said before its sentence."""
    cue = denial.own.cue
    if folded(ground.lexicon, "denied_it").isdisjoint(scene.forms_in(cue)):
        return False
    start = scene.sentences[denial.place].start
    return start < cue.start and len(scene.forms_in(Span(start, cue.start))) > _WHICH


def _had(scene: Scene, said: Said, ground: Ground) -> bool:
    """Whether what an article has behind a denial is told as what was there before it ("a newspaper had reported")."""
    return not folded(ground.lexicon, "background").isdisjoint(w.form for w in scene.words(said.place)[:1])


def _in_one_place(other: Scene, said: Said, shared: frozenset[str]) -> bool:
    """Whether most of some words (consonants) stand close to each other in what is said, however long that is."""
    parts = attribution(other, said.number).content
    told = [key(f) for part in parts for f in other.forms_in(part)]
    if len(told) <= _CLOSE:
        return True
    wanted = max(min(_SHARED, len(shared)), _PART * len(shared))
    return any(
        word in shared and len(shared.intersection(told[at : at + _CLOSE])) >= wanted for at, word in enumerate(told)
    )


def _negates(other: Scene, said: Said, head: str, ground: Ground) -> bool:
    """Whether what is denied is not said to be so either ("that the imports were not stopped")."""
    words = (w for w in other.words(said.place) if key(w.form) == head)
    inside = (Span(w.start, w.end) for w in words)
    parts = attribution(other, said.number).content
    return any(negated(other, w, ground.lexicon) for w in inside if any(part.covers(w) for part in parts))


def _printed_twice(scene: Scene, denial: Denial, other: Scene, said: Said) -> bool:
    """Whether both stand in one sentence that two articles print, and that was read in two ways."""
    one, two = scene.bag(denial.place), other.bag(said.place)
    return scene is not other and len(one & two) >= _AGAIN * min(len(one), len(two))


def may_tie(denied: frozenset[str], said: Said) -> bool:
    """Whether a denial in one article, by its consonants, may be of what is said in another."""
    shared = len(denied & said.keys)
    return shared >= _OWN_SHARED and shared >= _OWN_PART * len(denied)


def _touches(scene: Scene, denial: Denial, said: Said, ground: Ground) -> bool:
    """Whether what is said in an article names who denies something there, or his side."""
    side = side_of(scene, denial.own, ground)
    if any(side in _named(scene, part, ground) for part in attribution(scene, said.number).content):
        return True
    words = denial.own.chain.source.words
    own, _ = consonants(scene, (words,) if words else (), ground.lexicon)
    return len(own) > 1 and own <= said.keys


def attribution(scene: Scene, number: int) -> Attribution:
    """An attribution of an article by its index."""
    return scene.report.article.layers.attributions[number]


def _within(denial: Attribution, said: Attribution) -> bool:
    """Whether a statement stands in what is denied, or the denial in it."""
    parts = [(a, b) for a in denial.content for b in (*said.content, said.cue)]
    return any(a.overlaps(b) for a, b in parts) or any(b.overlaps(denial.cue) for b in said.content)


def side_of(scene: Scene, said: Attribution, ground: Ground) -> str:
    """The side of who says something, else himself; "" where nothing is known of him."""
    source = said.chain.source
    return ground.side_of(scene, source) or scene.body_of(source) or ""


def _others(scene: Scene, denies: Attribution, other: Scene, said: Said, ground: Ground) -> bool:
    """Whether who says something is another than who denies it, and of another side."""
    says = attribution(other, said.number)
    one, two = denies.chain.source, says.chain.source
    if not known(other, two, ground.lexicon) or _one_noun(scene, one, other, two):
        return False
    if scene is other and _passes_on(denies, two):
        return False
    sides = side_of(scene, denies, ground), side_of(other, says, ground)
    if sides[0] and sides[0] == sides[1] and not _paper(other, two, ground):
        return False
    return scene is not other or one.words != two.words


def _passes_on(denies: Attribution, source: Link) -> bool:
    """Whether a source is who tells of a denial: he passes it on."""
    hands = denies.chain.via
    return any(link.words == source.words or (link.entity and link.entity == source.entity) for link in hands)


def _paper(scene: Scene, source: Link, ground: Ground) -> bool:
    """Whether a source is a newspaper or other media: it does not speak for its country."""
    return scene.kinds.get(source.entity or "", ("", "", False))[1] in PAPERS or ground.media(scene, source)


def _one_noun(scene: Scene, one: Link, other: Scene, two: Link) -> bool:
    """Whether two sources may be one: a paper or body without a name has a noun in common with the other ("the
    council", "a statement of the council")."""
    if one.entity is not None and two.entity is not None:
        return False
    held = ((scene, one), (other, two))
    nouns = [{f.removeprefix(_THE) for f in at.forms_in(link.words)} if link.words else set() for at, link in held]
    return not nouns[0].isdisjoint(nouns[1])


def _by(other: Scene, said: Said, denial: Denial, ground: Ground) -> bool:
    """Whether somebody is who the denial says he is, or of his side, or it came through him."""
    chain = attribution(other, said.number).chain
    if denial.whose:
        labels = {link.entity for link in chain.links[1:]}
        return denial.whose in labels or ground.side(denial.whose) == side_of(
            other, attribution(other, said.number), ground
        )
    words = chain.source.words
    called, _ = consonants(other, (words,) if words else (), ground.lexicon)
    shared = called & denial.called
    return len(shared) > 1 and len(shared) >= _PART * len(called)


def _of_same(scene: Scene, denial: Denial, other: Scene, said: Said, ground: Ground) -> bool:
    """Whether what is denied and what is said name no others: some side in common where the denial names any.

    What is said in words that name nothing is of what its article is about.
    """
    mine = _named(scene, denial.part, ground)
    theirs = _named(other, other.sentences[said.place], ground)
    if not mine or not mine.isdisjoint(theirs):
        return True
    if any(_named(other, part, ground) for part in attribution(other, said.number).content):
        return False
    return scene is other or any(not mine.isdisjoint(_named(other, span, ground)) for span in other.lead)


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
