"""Claims of what was said: one statement printed by several articles is one claim of each, of one origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from tawatur.compare.drafts.sound import sound
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import nations
from tawatur.compare.ground.statements import Statement, Witness, statements
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Attribution, TimeMention
from tawatur.model.span import Span, hull
from tawatur.script.words import stems

ATTRIBUTE = "statement"
_SPOKESMAN = "spokesperson"
# Acts against what others say or do.
_TOUCHED = frozenset({"deny", "condemn", "accuse", "refuse"})
# Words of what somebody describes before how he does.
_OBJECT = 6
_ALREADY, _NOUN = "قد", "/nouns/"
# Days before that of printing on which what is said is still its news.
_DAYS = 3


def _shared(ground: Ground, mouths: Mapping[tuple[str, int], str | None]) -> Iterator[Witness]:
    """What those say whom more than one article quotes: nobody else can be found saying one thing in two."""
    quoted = [{mouths[_key(w)] for w in scene.witnesses} for scene in ground.scenes]
    times = Counter(name for names in quoted for name in names if name)
    for scene in ground.scenes:
        yield from (w for w in scene.witnesses if times[mouths[_key(w)] or ""] > 1)


def _key(witness: Witness) -> tuple[str, int]:
    return witness.report.article.id, witness.number


def _mouth(scene: Scene, witness: Witness, ground: Ground) -> str | None:
    """Who speaks, by label; a spokesman of a person is one of his office, so spokesmen go by their side."""
    source = witness.attribution.chain.source
    if source.kind != _SPOKESMAN or source.entity is None:
        return source.entity
    return f"{_SPOKESMAN} {ground.side_of(scene, source) or source.entity}"


def witnessed(ground: Ground) -> Iterator[Draft]:
    """The statements of a line that more than one article prints, a claim for each printing."""
    scenes = {scene.id: scene for scene in ground.scenes}
    mouths = {_key(w): _mouth(scene, w, ground) for scene in ground.scenes for w in scene.witnesses}
    for statement in statements(_shared(ground, mouths), lambda witness: mouths[_key(witness)]):
        if len({w.report.article.id for w in statement.witnesses}) < 2:
            continue
        doubtful = [not _sound(scenes[w.report.article.id], w, ground) for w in statement.witnesses]
        first = _printed(statement, doubtful)
        by = ground.source(scenes[first.report.article.id], first.attribution.chain.source)
        name = reading_id(first.report.article.id, "attributions", *hull(first.attribution.content))
        for witness, doubt in zip(statement.witnesses, doubtful, strict=True):
            scene, said = scenes[witness.report.article.id], witness.attribution
            place = scene.place(said.content[0])
            if place is None:
                continue
            claim = Claim(
                claim_id(scene.id, witness.number),
                name,
                by,
                ATTRIBUTE,
                first.words,
                said.polarity,
                said.chain,
                scene.evidence(said.content[0]),
                said=None if _then(scene, said, ground.lexicon) else scene.said(),
                party=ground.party(scene, said.chain, None) or _own_matter(scene, said, ground),
                named=ground.named(scene, said.chain),
            )
            yield Draft(claim, scene, place, scene.bag(place), doubtful=doubt)


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


def _then(scene: Scene, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a word beside the verb says that it was said on an earlier day ("he said at the time that …")."""
    n, content = scene.place(said.cue), said.content[0]
    if n is None:
        return False
    held = [*scene.forms_in(Span(said.cue.start, max(said.cue.end, content.start)))]
    object_ = scene.forms_in(content)[:_OBJECT]
    if not folded(lexicon, "calls").isdisjoint(object_[1:]):
        held += object_  # "وصف كذا آنذاك بأنه …"
    return (
        not folded(lexicon, "at_the_time").isdisjoint(held) or _had(scene, said, n, lexicon) or _earlier(scene, said, n)
    )


def _had(scene: Scene, said: Attribution, n: int, lexicon: Lexicon) -> bool:
    """Whether somebody had said it already: "had" opens its sentence (index), and "قد" stands before the verb."""
    before = scene.forms_in(Span(scene.sentences[n].start, said.cue.start))
    return before[-1:] == (_ALREADY,) and before[0] in folded(lexicon, "background")


def _earlier(scene: Scene, said: Attribution, n: int) -> bool:
    """Whether an earlier week, month or year stands before the verb, first in its sentence (index), or after it:
    "in early May the minister said", "the minister, said in May that"."""
    day, start = scene.said(), said.content[0].start
    if day is None:
        return False
    if _NOUN in said.made_by.rule and _ends_then(scene, said.content[-1], day):
        return True
    first, source = scene.sentences[n].start, said.chain.source.words
    ends = (said.cue.end, source.end if source else 0)
    for t in scene.dated(Span(first, max(first, start))):
        if not _before(t, day):
            continue
        if t.span.start > said.cue.start:
            led = any(_at_once(scene, end, t.span.start) for end in ends if end < t.span.start)
        else:
            led = _at_once(scene, first, t.span.start) and _at_once(scene, t.span.end, said.cue.start)
        if led:
            return True
    return False


def _ends_then(scene: Scene, part: Span, day: str) -> bool:
    """Whether what somebody's announcement is of ends with an earlier time ("the announcement of raids since 2014")."""
    return any(_before(t, day) for t in scene.dated(part)[-1:] if t.span.end == part.end)


def _at_once(scene: Scene, start: int, end: int) -> bool:
    """Whether no more than one word stands between two places."""
    return start >= end or len(scene.forms_in(Span(start, end))) <= 1


def _before(t: TimeMention, day: str) -> bool:
    """Whether a time lies some days before a day (ISO): more than yesterday, and no month that still goes on."""
    value = t.value
    if t.kind != "date" or not value[:4].isdigit() or value[4:6] == "-W":
        return False
    if value == day[: len(value)] and len(value) < len(day):
        return t.mod == "START"
    return value < day[: len(value)] and (len(value) < len(day) or value[:10] < _ago(day))


def _ago(day: str) -> str:
    """The day some days before a day (ISO)."""
    return (date.fromisoformat(day) - timedelta(_DAYS)).isoformat()


def _printed(statement: Statement, doubtful: list[bool]) -> Witness:
    """The printing that a statement is given by: of those read soundly the one of middle length, of two the shorter.

    One may run on into the outlet's own words, another may be cut.
    """
    held = [w for w, doubt in zip(statement.witnesses, doubtful, strict=True) if not doubt]
    held.sort(key=lambda w: len(w.words))
    return held[(len(held) - 1) // 2] if held else statement.first


def claim_id(article: str, number: int) -> str:
    """The id of the claim that an attribution (index) of an article says something that others print too."""
    return make_id("claim", ATTRIBUTE, article, number)


def _sound(scene: Scene, witness: Witness, ground: Ground) -> bool:
    """Whether a statement was read soundly in an article, found once."""
    held: dict[int, bool] = scene.memory.setdefault("sound", {})
    if witness.number not in held:
        held[witness.number] = sound(scene.report, witness.number, ground.lexicon)
    return held[witness.number]
