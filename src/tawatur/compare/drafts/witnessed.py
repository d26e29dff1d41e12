"""Claims of what was said: one statement printed by several articles is one claim of each, of one origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

from tawatur.compare.drafts.distinct import distinct
from tawatur.compare.drafts.extents import ends
from tawatur.compare.drafts.handed import handed
from tawatur.compare.drafts.sound import sound
from tawatur.compare.drafts.tellers import by_the_way
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.governing import governing
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import nations
from tawatur.compare.ground.statements import Statement, Witness, statements
from tawatur.compare.ground.uttered import uttered
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Attribution
from tawatur.model.span import Span, hull
from tawatur.script.words import stems

ATTRIBUTE = "statement"
_SPOKESMAN, _PERSON = "spokesperson", "person"
# Between a name and the father's.
_SON = frozenset({"bin", "bint", "ibn"})
# Acts against what others say or do.
_TOUCHED = frozenset({"deny", "condemn", "accuse", "refuse"})


def _shared(
    ground: Ground, mouths: Mapping[tuple[str, int], str | None], among: Collection[tuple[str, int]] | None
) -> Iterator[Witness]:
    """What those say whom more than one article quotes: nobody else can be found saying one thing in two. `among`: as
    `witnessed` has it."""
    quoted = [{mouths[_key(w)] for w in scene.witnesses} for scene in ground.scenes]
    times = Counter(name for names in quoted for name in names if name)
    held = [w for scene in ground.scenes for w in scene.witnesses if times[mouths[_key(w)] or ""] > 1]
    if among is None:
        yield from held
        return
    own = {mouths[key] for key in among if key in mouths}
    parts = {_part(w) for w in held if mouths[_key(w)] in own}
    beside = {mouths[_key(w)] for w in held if _part(w) in parts}  # the ministers of two countries said that …
    yield from (w for w in held if mouths[_key(w)] in beside)


def _part(witness: Witness) -> tuple[str, Span]:
    """The words of a witness, after which a statement may be called."""
    return witness.report.article.id, hull(witness.attribution.content)


def _told_among(found: Sequence[Statement], among: Collection[tuple[str, int]]) -> list[Statement]:
    """Those of some statements that some attributions make, and those that may be called as these are."""
    parts = {_part(w) for one in found if any(_key(w) in among for w in one.witnesses) for w in one.witnesses}
    return [one for one in found if any(_part(w) in parts for w in one.witnesses)]


def _key(witness: Witness) -> tuple[str, int]:
    return witness.report.article.id, witness.number


def _mouth(scene: Scene, witness: Witness, ground: Ground) -> str | None:
    """Who speaks, by label; a spokesman of a person is one of his office, so spokesmen go by their side."""
    source = witness.attribution.chain.source
    if source.kind == _PERSON and source.entity:
        return _in_short(source.entity)
    if source.kind != _SPOKESMAN or source.entity is None:
        return source.entity
    return f"{_SPOKESMAN} {ground.side_of(scene, source) or source.entity}"


def _in_short(name: str) -> str:
    """A person's name without those of his fathers: an article prints one that another leaves out."""
    parts = name.split()
    kept = [part for n, part in enumerate(parts) if part not in _SON and (n == 0 or parts[n - 1] not in _SON)]
    return " ".join(kept) if len(kept) > 1 and kept[-1] == parts[-1] else name


def witnessed(ground: Ground, among: Collection[tuple[str, int]] | None = None) -> Iterator[Draft]:
    """The statements of a line that more than one article prints, a claim for each printing.

    `among`: only those are wanted that some of these attributions (article, index) make, with whatever bears their
    names; a few more may come.
    """
    scenes = {scene.id: scene for scene in ground.scenes}
    mouths = {_key(w): _mouth(scene, w, ground) for scene in ground.scenes for w in scene.witnesses}
    apart = partial(distinct, lexicon=ground.lexicon)
    told = statements(_shared(ground, mouths, among), lambda witness: mouths[_key(witness)], apart)
    wholes = (_of_wholes(one) for one in told)
    found = [one for one in wholes if len({w.report.article.id for w in one.witnesses}) > 1]
    for statement in found if among is None else _told_among(found, among):
        doubtful = [not _sound(scenes[w.report.article.id], w, ground) for w in statement.witnesses]
        printings = [scenes[w.report.article.id] for w in statement.witnesses]
        parts = ends(printings, [w.attribution for w in statement.witnesses], ground.lexicon)
        first, words = _printed(statement, doubtful, parts, ground.lexicon)
        by = ground.source(scenes[first.report.article.id], first.attribution.chain.source)
        name = reading_id(first.report.article.id, "attributions", *hull(first.attribution.content))
        for witness, doubt, part in zip(statement.witnesses, doubtful, parts, strict=True):
            scene, said = scenes[witness.report.article.id], witness.attribution
            place = scene.place(said.content[0])
            if place is None:
                continue
            claim = Claim(
                claim_id(scene.id, witness.number),
                name,
                by,
                ATTRIBUTE,
                words,
                said.polarity,
                handed(scene, witness.number, said.chain),
                scene.evidence(part),
                said=uttered(scene, witness.number, ground.lexicon),
                party=ground.party(scene, said.chain, None) or _own_matter(scene, said, ground),
                named=ground.named(scene, said.chain),
            )
            yield Draft(claim, scene, place, scene.bag(place), doubtful=doubt)


def _of_wholes(statement: Statement) -> Statement:
    """A statement without the printings that are a part of another in their article: they are none of their own."""
    whole = {_key(w) for w in statement.witnesses}
    held = (w for w in statement.witnesses if (w.report.article.id, w.attribution.inside) not in whole)
    return Statement(tuple(held))


def _own_matter(scene: Scene, said: Attribution, ground: Ground) -> bool:
    """Whether a source speaks of what touches its own side: it denies what is said, or is against what
    is done to it."""
    side = ground.own_side(scene, said.chain.source)
    if not side or said.act not in _TOUCHED:
        return False
    if said.act == "deny":
        return True
    held = (m for m in scene.report.article.layers.entities if any(part.covers(m.span) for part in said.content))
    if any(m.entity and m.type != "PER" and ground.side(m.entity) == side for m in held):
        return True
    adjectives = nations(ground.lexicon)
    words = {word for part in said.content for form in scene.forms_in(part) for word in stems(form)}
    return any(adjectives.get(word) == side for word in words)


def _printed(
    statement: Statement, doubtful: Sequence[bool], parts: Sequence[Span], lexicon: Lexicon
) -> tuple[Witness, str]:
    """The printing that a statement is given by, and its words: of those read soundly the one of middle length, of two
    the shorter. `parts`: how far the first part of each is said.

    One may run on into the outlet's own words, another may be cut. What a verb governs is given with it ("warned
    against …"), so that it is not taken for what is said.
    """
    told = [(w, _told(w, part)) for w, part in zip(statement.witnesses, parts, strict=True)]
    held = [one for one, doubt in zip(told, doubtful, strict=True) if not doubt]
    held.sort(key=lambda one: len(one[1]))
    first, words = held[(len(held) - 1) // 2] if held else told[0]
    return first, governing(first.report, first.attribution, lexicon) + words


def _told(witness: Witness, part: Span) -> str:
    """The words of a printing, of which the first part ends where it is told to."""
    return witness.words if part == witness.attribution.content[0] else witness.printed(part)


def claim_id(article: str, number: int) -> str:
    """The id of the claim that an attribution (index) of an article says something that others print too."""
    return make_id("claim", ATTRIBUTE, article, number)


def _sound(scene: Scene, witness: Witness, ground: Ground) -> bool:
    """Whether a statement was read soundly in an article, found once."""
    held: dict[int, bool] = scene.memory.setdefault("sound", {})
    if witness.number not in held:
        aside = by_the_way(scene, witness.number)
        held[witness.number] = not aside and sound(scene.report, witness.number, ground.lexicon)
    return held[witness.number]
