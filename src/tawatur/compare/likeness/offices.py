"""One office under several names: a minister and his ministry, who heads a government, his office and its statement."""

from __future__ import annotations

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import nations
from tawatur.model.layers import Link
from tawatur.script.stems import stem
from tawatur.script.words import stems

_KINDS = frozenset({"organisation", "office", "document", "spokesperson"})
# What the heads of offices are brought to, and a government, whichever of its names is used.
_MINISTRY, _HEAD, _GOVERNMENT = "ministry", "head", "government"
_FOR, _LONG = "ل", 4


def one_office(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two sources are one office, by their words: "the prime minister", "the press office of the head of the
    government", "a statement of the office of the prime minister"; "the minister of health" and his ministry."""
    one, other = a.claim.chain.source, b.claim.chain.source
    if one.kind not in _KINDS or other.kind not in _KINDS or one.words is None or other.words is None:
        return False
    key = _office(a.scene, one, ground)
    if len(key) < 2 or key != _office(b.scene, other, ground):
        return False
    sides = {ground.side_of(a.scene, one), ground.side_of(b.scene, other)} & ground.countries
    return len(sides) < 2


def _office(scene: Scene, link: Link, ground: Ground) -> frozenset[str]:
    """What an office is told by: its head and what it is of, without whose country it is, who holds it, and by what it
    speaks; nothing where its words tell of no such head."""
    words, lexicon = link.words, ground.lexicon
    if words is None:
        return frozenset()
    held = scene.report.article.layers.entities
    people = [m.span for m in held if m.type == "PER" and words.covers(m.span) and m.span != words and not m.nominal]
    named = {form for span in people for form in scene.forms_in(span)}
    out: set[str] = set()
    for form in scene.forms_in(words):
        bare = (
            form[1:]
            if form.startswith(_FOR) and len(form) > _LONG and form not in folded(lexicon, "heads_of")
            else form
        )
        if bare in folded(lexicon, "ministry"):
            out.add(_MINISTRY)
        elif bare in folded(lexicon, "heads_of"):
            out.add(_HEAD)
        elif bare in folded(lexicon, "government"):
            out.add(_GOVERNMENT)
        elif not (form in named or form in folded(lexicon, "speaks_by") or _nation(form, ground)):
            out.add(stem(bare))
    if _GOVERNMENT in out and _HEAD not in out:
        return frozenset()  # a ministry "of the government of …" is no office of who heads it
    return frozenset(out) if out & {_MINISTRY, _HEAD} else frozenset()


def _nation(form: str, ground: Ground) -> bool:
    words = nations(ground.lexicon)
    return any(name in words for name in stems(form))
