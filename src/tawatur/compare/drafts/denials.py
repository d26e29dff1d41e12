"""Denials of one article: what somebody says is not so, and whose word it is, where he names that ("what Lahar
announced on …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from tawatur.compare.drafts.pointed import points, wordless
from tawatur.compare.ground.consonants import bare
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Link
from tawatur.model.span import Span
from tawatur.script.stems import stem
from tawatur.script.words import forms

_DENY, _REFUSE = "deny", "refuse"
# Words with which a denial says whose words it denies; words of a name of whose they are, before "on".
_OPENING, _WHOSE = 3, 14
# Words before another among which it may be negated.
_BEFORE = 4
# Letters of a particle; letters that are joined to a word.
_TELLING, _GLUED, _AND, _THE = 3, "بلوف", "و", "ال"
_BODIES = frozenset({"ORG", "PER", "GPE"})


class Denial(NamedTuple):
    """What an attribution (`own`, by its index where it was read as one) denies: its sentence (index), the words
    denied, their consonants, the consonants of those that name somebody, those of the first that does not.

    `whose` (label) said it, as the denial has it, at `named`; `called`: the consonants of his description; `blamed`: it
    denies a part in something ("any role in the blast"), of which somebody has to accuse who denies it. Without
    consonants it denies what was said right before, in no words of its own.
    """

    own: Attribution
    number: int | None
    place: int
    part: Span
    keys: frozenset[str]
    names: frozenset[str]
    head: str = ""
    whose: str = ""
    named: Span | None = None
    called: frozenset[str] = frozenset()
    blamed: bool = False


def denials(scene: Scene, ground: Ground) -> Sequence[Denial]:
    """What is denied in the body of an article, by sources of whom something is known; found once."""
    held: dict[str, Sequence[Denial]] = scene.memory.setdefault("denials", {})
    version = ground.lexicon.version
    if version not in held:
        said = scene.report.article.layers.attributions
        found = (_denial(scene, n, a, ground.lexicon) for n, a in enumerate(said) if a.act in (_DENY, _REFUSE))
        told = [one for one in found if one is not None]
        held[version] = (*told, *_untold(scene, {one.own.cue.end for one in told}, ground.lexicon))
    return held[version]


def _untold(scene: Scene, seen: Set[int], lexicon: Lexicon) -> Iterator[Denial]:
    """Denials of which no content was read, but for those at cues that were seen, by their ends."""
    nothing = frozenset[str]()
    for place, own in wordless(scene, lexicon):
        if own.cue.end not in seen and not negated(scene, own.cue, lexicon):
            yield Denial(own, None, place, own.content[0], nothing, nothing)


def _denial(scene: Scene, number: int, said: Attribution, lexicon: Lexicon) -> Denial | None:
    part = said.content[0]
    place, source = scene.place(part), said.chain.source
    if place is None or scene.role(place) != "body" or said.polarity == "negative" or not known(scene, source, lexicon):
        return None
    if negated(scene, said.cue, lexicon) or not folded(lexicon, "rules_out").isdisjoint(
        forms(scene.report.printed(said.cue))
    ):
        return None  # who rules out what may come denies nothing that was said
    if said.act == _DENY and points(scene.forms_in(part), lexicon):
        return Denial(said, number, place, part, frozenset(), frozenset())
    told = _told_by(scene, part, lexicon) or _all_of(scene, part, lexicon)
    if told is None and (said.act == _REFUSE or said.mode == "direct"):
        return None  # who refuses an offer denies nothing; "denied it, saying: «…»" gives his own words
    if said.act == _REFUSE and folded(lexicon, "untrue").isdisjoint(map(_bare, scene.forms_in(part)[:1])):
        return None  # who refuses to comment on a report, or somebody's remarks, does not say that it is untrue
    whose, start = told or (None, part.start)
    part = Span(start, part.end)
    keys, names = consonants(scene, (part,), lexicon)
    if not keys:
        return None
    blame = {key(f) for f in scene.forms_in(part) if f in folded(lexicon, "blame")}
    heads = [k for k in (key(f) for f in scene.forms_in(part)) if k in keys - names]
    first = next((k for k in heads if k not in blame), "")
    found = Denial(said, number, place, part, keys - blame or keys, names, first or next(iter(heads), ""))
    found = found._replace(blamed=bool(first) and heads[0] in blame)
    if whose is None:
        return found
    held = (m for m in scene.report.article.layers.entities if whose.covers(m.span) and m.type in _BODIES)
    name = next((m for m in held if m.entity), None)
    if name is not None and name.entity and name.type != "GPE":
        return found._replace(whose=name.entity, named=name.span)
    called, _ = consonants(scene, (whose,), lexicon)
    return found._replace(called=called)


def known(scene: Scene, source: Link, lexicon: Lexicon) -> bool:
    """Whether something is known of a source: a name, an office, of what sort he is, at length."""
    held = scene.forms_in(source.words) if source.words else ()
    if not held or folded(lexicon, "somebody").issuperset(held):
        return False
    told = len(held) > 1 or (source.kind != "document" and held[0].startswith(_THE))
    return source.entity is not None or source.sort != "" or told


def negated(scene: Scene, span: Span, lexicon: Lexicon) -> bool:
    """Whether a word is negated in its sentence ("neither confirmed nor denied it", "was not stopped")."""
    n = scene.place(span)
    start = scene.sentences[n].start if n is not None else span.start
    before = scene.forms_in(Span(start, span.start))[-_BEFORE:] if start < span.start else ()
    return not folded(lexicon, "negations").isdisjoint(f.removeprefix(_AND) for f in before)


def _told_by(scene: Scene, part: Span, lexicon: Lexicon) -> tuple[Span, int] | None:
    """Where a denial says whose words it denies ("the reports of … on …"), and where what they say begins; None where
    it speaks of no words."""
    told, starts = _cut(scene, part)
    opens = next((n for n, f in enumerate(told[:_OPENING]) if _bare(f) in folded(lexicon, "others_words")), None)
    if opens is None:
        return None
    ends = range(opens + 1, min(len(told), opens + _WHOSE))
    at = next((n for n in ends if _bare(told[n]) in folded(lexicon, "on_what")), None)
    if at is None or at + 1 >= len(told):
        return None
    return Span(starts[opens], starts[at]), starts[at + 1]


def _all_of(scene: Scene, part: Span, lexicon: Lexicon) -> tuple[Span, int] | None:
    """Where a denial is of all that somebody said ("what the statement of the council has"): with his name it ends."""
    told, starts = _cut(scene, part)
    opens = next((n for n, f in enumerate(told[:_OPENING]) if _bare(f) in folded(lexicon, "others_words")), None)
    if opens is None or len(told) > _WHOSE:
        return None
    held = [m for m in scene.report.article.layers.entities if part.covers(m.span) and m.type in ("ORG", "PER")]
    last = max((m.span.end for m in held if m.entity), default=0)
    return (Span(starts[opens], part.end), part.start) if starts[-1] < last else None


def _bare(form: str) -> str:
    """A word without the letter joined to it, where it is longer than a particle."""
    return form[1:] if len(form) > _TELLING + 1 and form[0] in _GLUED else form


def _cut(scene: Scene, part: Span) -> tuple[list[str], list[int]]:
    """The words (folded) of a part of the text, and where each begins."""
    n = scene.place(part)
    held = [w for w in (scene.words(n) if n is not None else ()) if part.start <= w.start < part.end]
    return [w.form for w in held], [w.start for w in held]


def consonants(scene: Scene, parts: Sequence[Span], lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The consonants of the words that tell something in some parts of the text, and of those that are within names."""
    small = folded(lexicon, "says_nothing")
    told = {key(f) for part in parts for f in scene.forms_in(part) if len(f) > 1 and f not in small}
    within = [m.span for m in scene.report.article.layers.entities if m.entity and any(p.covers(m.span) for p in parts)]
    names = {key(f) for span in within for f in scene.forms_in(span)}
    return frozenset(told), frozenset(names & told)


def key(form: str) -> str:
    """The consonants of a word, "and" before it left out."""
    return bare(stem(form.removeprefix(_AND) if len(form) > _TELLING + 1 else form))
