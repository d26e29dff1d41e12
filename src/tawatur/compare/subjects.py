"""What a number without event is about: who is named in its clause, or in its sentence and the title; or the article.

In doubt it is the article: a number under its headline is where it was printed, one under a wrong name is false.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.compare.attributes import PEOPLE
from tawatur.compare.ground import Draft
from tawatur.compare.listed import folded
from tawatur.compare.scene import Scene
from tawatur.compare.scope import past, told
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityMention
from tawatur.model.span import Span
from tawatur.script.words import forms

# So many words may stand between a name and the number that is its own.
_NEAR = 8
# Names of a sentence that is about one of them.
_FEW = 2
# Words that a sentence shares with a title that has so many or more; with a shorter one it shares one.
_SHARED, _LONG = 2, 4
# Letters before a name in which its preposition is looked for; the one that is written with it.
_LOOK, _GLUED = 40, "ب"
_COMMAS = frozenset("،؛,;:.")
_PAPERS = frozenset({"outlet", "agency", "newspaper", "broadcaster", "magazine"})
_PLACES = frozenset({"GPE", "LOC"})


def with_subject(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """The claims under the name that most of their sentences give them, else under the article of the first."""
    counts = Counter(name for draft in drafts if (name := _subject(draft, lexicon)))
    first = drafts[0].scene
    subject, about = first.id, first.report.headline or first.id
    if counts:
        most = max(counts.values())
        subject = about = next(name for name in counts if counts[name] == most)
    else:
        drafts = [replace(d, doubtful=d.doubtful or not _of_title(d, first, lexicon)) for d in drafts]
    return [replace(d, claim=replace(d.claim, subject=subject, about=about)) for d in drafts]


def _of_title(draft: Draft, first: Scene, lexicon: Lexicon) -> bool:
    """Whether the sentence of a number speaks of what is said in the title that it is put under."""
    if draft.claim.attribute in PEOPLE and past(draft.scene, draft.scene.sentences[draft.sentence]):
        return False  # the dead of years ago are not those of the title
    titles = [n for n in first.head if first.role(n) == "title"]
    if not titles or (draft.scene.id == first.id and draft.sentence in first.head):
        return True
    sentence = draft.scene.bag(draft.sentence)
    held = told(frozenset().union(*(first.bag(n) for n in titles)), lexicon)
    return len(held & sentence) >= (_SHARED if len(held) >= _LONG else 1)


def _subject(draft: Draft, lexicon: Lexicon) -> str:
    """The name of whom or what a number is about, found once; "" where its sentence does not show it."""
    held: dict[tuple[Lexicon, str, Span], str] = draft.scene.memory.setdefault("subjects", {})
    key = lexicon, draft.claim.attribute, draft.claim.evidence.span
    if key not in held:
        held[key] = _found(draft, lexicon)
    return held[key]


def _found(draft: Draft, lexicon: Lexicon) -> str:
    number = draft.claim.evidence.span
    held = list(_named(draft))
    text = draft.scene.report.page.text
    near = [m for m in held if _close(text, m.span, number, lexicon)]
    if draft.claim.attribute in PEOPLE:
        spots = [m for m in near if m.type in _PLACES]
        spot = min(spots, key=lambda m: _apart(m.span, number), default=None)
        return spot.entity or "" if spot else _titled(draft.scene, [m for m in held if m.type in _PLACES])
    before = [m for m in near if m.span.end <= number.start and (m.type not in _PLACES or _inside(text, m, lexicon))]
    return before[-1].entity or "" if before else _titled(draft.scene, held)


def _named(draft: Draft) -> Iterator[EntityMention]:
    """The mentions of a number's sentence, without those of who speaks in it, and of papers."""
    layers, outlet = draft.scene.report.article.layers, draft.scene.report.article.outlet
    spoken = [link.words for a in layers.attributions for link in a.chain.links if link.words]
    for m in draft.scene.mentions(draft.sentence):
        paper = m.kind in _PAPERS or m.entity == outlet
        if m.entity and not paper and not any(words.covers(m.span) for words in spoken):
            yield m


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _close(text: str, name: Span, number: Span, lexicon: Lexicon) -> bool:
    """Whether a name and a number stand in one clause, near each other."""
    first, last = sorted((name, number))
    between = text[first.end : last.start]
    words = [form for word in between.split() for form in forms(word)]
    return len(words) <= _NEAR and _COMMAS.isdisjoint(between) and folded(lexicon, "clauses").isdisjoint(words)


def _inside(text: str, mention: EntityMention, lexicon: Lexicon) -> bool:
    """Whether a preposition of being somewhere stands before a place, glued or as the last word."""
    before = text[max(mention.span.start - _LOOK, 0) : mention.span.start]
    if not before[-1:].isspace():
        return before.endswith(_GLUED)
    last = before.split()[-1:]
    return bool(last) and not folded(lexicon, "within").isdisjoint(forms(last[0]))


def _titled(scene: Scene, held: Sequence[EntityMention]) -> str:
    """The name of a sentence that the title gives too, where the sentence has hardly another, and none of its type."""
    if len({m.entity for m in held}) > _FEW:
        return ""
    there = {m.entity for n in scene.head if scene.role(n) == "title" for m in scene.mentions(n)}
    for mention in held:
        if mention.entity in there and len({m.entity for m in held if m.type == mention.type}) == 1:
            return mention.entity or ""
    return ""
