"""Numbers that are taken back: "412 dead and not 430 as the agency said", "not fifty but thirty"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from tawatur.compare.ground.attributes import MOVED
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import entries, folded
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import apart, one_time, places
from tawatur.lexicon import Lexicon
from tawatur.model.ids import make_id, reading_id
from tawatur.model.layers import Chain, Link, Number
from tawatur.model.prose import Word
from tawatur.model.span import Span

# Words from a number to "and not", and from the number behind that to whose it is.
_NEAR, _WHOSE = 3, 6
# Words before "but" among which the number stands that is not so, and what negates it.
_FAR = 8
_NUMBER, _NOT, _BUT = "number", "not_so", "but_so"


class Wrong(NamedTuple):
    """A number that is not so: where it stands, its value, whose it was (a body or person, or who corrects it)."""

    span: Span
    value: Number
    whose: Link | None = None
    own: bool = False


def taken_back(scene: Scene, number: Span, lexicon: Lexicon) -> bool:
    """Whether it is said of a number that it is not so: right before it, or by "but" with another one behind it."""
    n = scene.place(number)
    if n is None or (found := _marks(scene, n, lexicon)).isdisjoint((_NOT, _BUT)):
        return False
    words = scene.words(n)
    first = next((k for k, w in enumerate(words) if w.start >= number.start), 0)
    if _NOT in found and first and words[first - 1].form in folded(lexicon, "not_so"):
        bound = any(q.span.start == number.start and q.mod for q in scene.report.article.layers.quantities)
        return not bound  # "no less than two"
    ends = next((k for k, w in enumerate(words) if w.start >= number.end), len(words))
    but = next(
        (k for k in range(ends, min(ends + _NEAR, len(words))) if words[k].form in folded(lexicon, "but_so")), None
    )
    return but is not None and _counts(scene, words[but + 1 : but + 2]) and _denied(words, first, lexicon)


def wrong(scene: Scene, number: Span, lexicon: Lexicon) -> Wrong | None:
    """The number in place of which another one is given: behind "and not", or before "but"."""
    n = scene.place(number)
    if n is None or not (found := _marks(scene, n, lexicon)):
        return None
    words = scene.words(n)
    after = next((k for k, w in enumerate(words) if w.start >= number.end), len(words))
    if _NOT in found:
        for k in range(after, min(after + _NEAR, len(words) - 1)):
            if words[k].form in folded(lexicon, "not_so"):
                return _read(scene, n, words, k + 1, lexicon)
    first = next((k for k, w in enumerate(words) if w.start >= number.start), 0)
    if first > 1 and words[first - 1].form in folded(lexicon, "but_so") and _denied(words, first - 1, lexicon):
        held = (k for k in range(first - 2, max(first - 2 - _FAR, -1), -1) if _counts(scene, words[k : k + 1]))
        at = next(held, None)
        return _read(scene, n, words, at, lexicon) if at is not None else None
    return None


def up_to_wrong(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Words behind a number, up to where another one is said not to be so ("and not 430 as the agency said")."""
    wrong = (
        k for k, w in enumerate(words[:-1]) if w.form in folded(lexicon, "not_so") and words[k + 1].kind == _NUMBER
    )
    return words[: next(wrong, len(words))]


def _marks(scene: Scene, n: int, lexicon: Lexicon) -> frozenset[str]:
    """Whether "not" and "but" stand in a sentence (index)."""
    held = scene.forms_in(scene.sentences[n])
    named = (name for name in (_NOT, _BUT) if not folded(lexicon, name).isdisjoint(held))
    return frozenset(named)


def _counts(scene: Scene, words: Sequence[Word]) -> bool:
    """Whether a number begins at the first of some words."""
    quantities = scene.report.article.layers.quantities
    return any(w.kind == _NUMBER or any(q.span.start == w.start for q in quantities) for w in words[:1])


def _denied(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether not far before a word (index) something is negated."""
    held = (w.form.removeprefix("و") for w in words[max(at - _FAR, 0) : at])
    return not folded(lexicon, "negations").isdisjoint(held)


def _read(scene: Scene, n: int, words: Sequence[Word], at: int, lexicon: Lexicon) -> Wrong | None:
    """The number at a word (index) of a sentence, and whose it was: "as the agency said", "as it had announced"."""
    word = words[at]
    held = (q for q in scene.report.article.layers.quantities if q.span.start == word.start)
    found = next(held, None)
    if found is not None and isinstance(found.value, int | float):
        span, value = found.span, found.value
    elif word.kind == _NUMBER and word.form.isdecimal():
        span, value = Span(word.start, word.end), int(word.form)
    else:
        return None
    ends = next((k for k in range(at, len(words)) if words[k].start >= span.end), len(words))
    behind = words[ends : ends + _WHOSE]
    cue = next((k for k, w in enumerate(behind[:_NEAR]) if w.form in folded(lexicon, "as_said")), None)
    if cue is None:
        return Wrong(span, value)
    part = Span(behind[cue].start, behind[-1].end)
    who = next(
        (m for m in scene.mentions(n) if m.entity and m.type in ("ORG", "PER", "GPE") and part.covers(m.span)), None
    )
    if who is not None:
        return Wrong(span, value, Link(who.span, who.entity, "person" if who.type == "PER" else "organisation"))
    told = [w.form for w in behind[cue:]]
    pairs = {tuple(told[k : k + size]) for k in range(len(told)) for size in (1, 2)}
    return Wrong(span, value, own=not pairs.isdisjoint(entries(lexicon, "earlier_on")))


def told(draft: Draft, ground: Ground) -> Iterator[Draft]:
    """A claim, and that of whose number it takes back: who corrects somebody tells us what he said."""
    scene, claim = draft.scene, draft.claim
    found = wrong(scene, claim.evidence.span, ground.lexicon)
    if found is None or claim.value == found.value:
        yield draft
        return
    if found.whose is not None:  # "as the agency said" is of the other number: it passed this one on to nobody
        links = (link for link in claim.chain.links[1:-1] if link.entity != found.whose.entity)
        draft = replace(draft, claim=replace(claim, chain=Chain((claim.chain.outlet, *links, claim.chain.source))))
    yield draft
    if found.whose is None and not found.own:
        return
    chain = draft.claim.chain if found.whose is None else Chain((claim.chain.outlet, found.whose))
    taken = replace(
        claim,
        id=make_id("claim", reading_id(scene.id, "quantities", *found.span), claim.attribute, "taken back"),
        value=found.value,
        chain=chain,
        evidence=scene.evidence(found.span),
        mod=None,
        said=None,
        party=ground.party(scene, chain, draft.cluster),
        named=ground.named(scene, chain),
    )
    yield replace(draft, claim=taken, part=True)


def adopted(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, each that corrects a number of people under what that is of in another article of its story."""
    out = list(drafts)
    for n, draft in enumerate(drafts):
        claim = draft.claim
        if claim.attribute not in MOVED or draft.part or draft.scene.id not in ground.stories:
            continue
        if (found := wrong(draft.scene, claim.evidence.span, ground.lexicon)) is None:
            continue
        same = (d for d in out if d.kind == draft.kind and (d.claim.value, d.claim.mod) == (found.value, None))
        home = next((d for d in same if _of_one(d, draft, ground)), None)
        if home is not None:
            out[n] = replace(draft.under(home), incident=home.incident)
    return out


def _of_one(one: Draft, draft: Draft, ground: Ground) -> bool:
    """Whether a number of another article can be the one that is corrected."""
    if one.scene.id == draft.scene.id or not (one.cluster or one.incident):
        return False
    story = ground.stories.get(one.scene.id) == ground.stories[draft.scene.id]
    elsewhere = apart(places(one) - ground.countries, places(draft) - ground.countries)
    return story and one_time(one, draft) and not elsewhere


def settled_with(drafts: Sequence[Draft], ground: Ground) -> list[Draft]:
    """The claims, each that is taken back under what the claim is under that takes it back."""
    out = list(drafts)
    for n, draft in enumerate(drafts):
        if n and draft.part and _follows(drafts[n - 1], draft, ground):
            right = drafts[n - 1]
            claim = replace(draft.claim, subject=right.claim.subject, about=right.claim.about, when=right.claim.when)
            out[n] = replace(draft, claim=claim, cluster=right.cluster, incident=right.incident)
    return out


def _follows(right: Draft, draft: Draft, ground: Ground) -> bool:
    if (
        right.scene.id != draft.scene.id
        or right.sentence != draft.sentence
        or right.claim.attribute != draft.claim.attribute
    ):
        return False
    if not taken_back(draft.scene, draft.claim.evidence.span, ground.lexicon):
        return False
    found = wrong(right.scene, right.claim.evidence.span, ground.lexicon)
    return found is not None and found.span == draft.claim.evidence.span
