"""Running counts: those hurt since a war or a wave of violence began, of which each newer number is a later state."""

from __future__ import annotations

from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import PLACES, Scene
from tawatur.model.span import Span

# Letters of an ISO day.
_DAY = 10
# Words behind "since" that tell what began, where no day does ("since the beginning of the war").
_BEGUN = 2
_COMMA = "،"


def since(scene: Scene, ground: Ground, n: int, number: Span) -> str:
    """The running count that a number in a sentence (index) is a state of: the side of its place, and from when it is
    counted (an ISO day, month or year, else the words for it); "" where place or beginning is open."""
    begun, side = _begun(scene, ground, n, number), _side(scene, ground, n, number)
    return f"{side} {begun}" if begun and side else ""


def _begun(scene: Scene, ground: Ground, n: int, number: Span) -> str:
    """From when it is counted: the first time behind "since" in a sentence, else the words behind it.

    Behind the number and another clause it is of what that tells, unless it takes all up ("…, and that since May").
    """
    sentence, words = scene.sentences[n], scene.words(n)
    at = next((i for i, word in enumerate(words) if word.form in folded(ground.lexicon, "since")), None)
    if at is None:
        return ""
    between = scene.report.page.text[number.end : words[at].start]
    if _COMMA in between and (not at or words[at - 1].form not in folded(ground.lexicon, "taken_up")):
        return ""
    times = (t for t in scene.report.article.layers.times if words[at].end <= t.span.start < sentence.end)
    point = next((t.value for t in times if t.value[:1].isdecimal()), "")
    return point[:_DAY] or " ".join(scene.stems_in(Span(words[at].end, sentence.end))[:_BEGUN])


def _side(scene: Scene, ground: Ground, n: int, number: Span) -> str:
    """The side of the place nearest to a number in its sentence, else of the first in what leads the article."""
    held = [m for m in scene.mentions(n) if m.entity and m.type in PLACES]
    if not held:
        held = [m for at in scene.head for m in scene.mentions(at) if m.entity and m.type in PLACES][:1]
    nearest = min(held, key=lambda m: max(m.span.start - number.end, number.start - m.span.end), default=None)
    return ground.side(nearest.entity) if nearest and nearest.entity else ""
