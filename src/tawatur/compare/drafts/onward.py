"""What goes on with somebody's words without a verb of saying of its own, in their sentence or the next."""

from __future__ import annotations

from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.span import Span

# Acts in which a speaker vouches for what he says of those hurt.
ASSERTS = frozenset({"say", "deny", "accuse", "expect", "warn"})
_WITHIN, _AND = "في", "و"
# Marks and white space between what somebody says and the next sentence, at most.
_PARTED = 5
_COMMAS = ("،", ",")


def same_voice(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """Whose voice (attribution, by index) goes on at a number that nobody is read to give."""
    for goes_on in (_behind, _further, _of_those, _between):
        found = goes_on(scene, span, lexicon)
        if found is not None:
            return found
    return None


def last_said(scene: Scene, span: Span) -> int | None:
    """The attribution (index) whose content, behind its cue, ends last before a span in its sentence."""
    n = scene.place(span)
    return None if n is None else _last_in(scene, n, span.start)


def _last_in(scene: Scene, n: int, end: int) -> int | None:
    """The attribution (index) whose content, behind its cue, ends last in a sentence (index) up to a place."""
    held = scene.report.article.layers.attributions
    near = (k for k in scene.closed.get(n, ()) if held[k].content[-1].end <= end)
    last = max(near, key=lambda k: held[k].content[-1].end, default=None)
    return None if last is None or held[last].cue.start > held[last].content[-1].end else last


def _behind(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """In one sentence: "said that six left, where nine wait"."""
    last = last_said(scene, span)
    held = scene.report.article.layers.attributions
    if last is None or held[last].act not in ASSERTS:
        return None
    end = held[last].content[-1].end
    aside = _day_aside(scene, end, span.start)
    words = scene.forms_in(Span(aside or end, span.start))
    if aside and words and words[0] in folded(lexicon, "stands_before"):
        return last  # "told of six deaths, on Monday, in more than nine raids"
    meanwhile = words[1:2] and words[0] == _WITHIN and words[1] in folded(lexicon, "meanwhile")
    return last if words and (meanwhile or words[0] in folded(lexicon, "goes_on")) else None


def _day_aside(scene: Scene, start: int, end: int) -> int | None:
    """The end of a day between commas with which a part of the text begins."""
    text = scene.report.page.text
    day = next(iter(scene.dated(Span(start, end))), None)
    between = day is not None and text[start : day.span.start].strip() in _COMMAS
    return day.span.end if day and between and text[day.span.end : day.span.end + 1] in _COMMAS else None


def _of_those(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """In a sentence that tells who those hurt were, whoever counted them in the one before ("والقتلى هم ستة …")."""
    n, held = scene.place(span), scene.report.article.layers.attributions
    words = scene.words(n) if n else []
    if not n or not words or words[0].form.removeprefix(_AND) not in folded(lexicon, "hurt") or n in scene.cues:
        return None
    before = scene.sentences[n - 1]
    counted = (k for k in scene.closed.get(n - 1, ()) if before.covers(held[k].content[-1]) and held[k].act in ASSERTS)
    return max(counted, default=None)


def _further(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """In the next sentence, in which nobody speaks: "said that six drowned. Nine were saved as well" ("كما نجا تسعة").

    So do further deeds behind a list of such that somebody gave ("أنه تم ضبط … . وتم تفجير …").
    """
    n, listed = scene.place(span), False
    while n and n not in scene.cues:
        first = scene.words(n)[0].form if scene.words(n) else ""
        done = first.removeprefix(_AND) in folded(lexicon, "was_done")
        if not done and first not in folded(lexicon, "also"):
            return None
        n, listed = n - 1, listed or done
        last = _last_in(scene, n, scene.sentences[n].end)
        if last is not None:
            said = scene.report.article.layers.attributions[last]
            fits = not listed or not folded(lexicon, "was_done").isdisjoint(scene.forms_in(said.content[-1]))
            return last if fits and _whole(scene, n, last) else None
    return None


def _between(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """In a sentence without a speaker between two of one source, who has no words in the second: still his ("explained
    that … . As for the boxes, there were nine … . He added that …").
    """
    n, held = scene.place(span), scene.report.article.layers.attributions
    if not n or n in scene.cues or n + 1 not in scene.cues:
        return None
    last = _last_in(scene, n - 1, scene.sentences[n - 1].end)
    if last is None or not _whole(scene, n - 1, last):
        return None
    source = held[last].chain.source
    goes_on = min((held[k] for k in scene.cues[n + 1]), key=lambda said: said.cue.start).chain.source
    return last if source.entity and goes_on.carried and goes_on.entity == source.entity else None


def _whole(scene: Scene, n: int, number: int) -> bool:
    """Whether an attribution (index) asserts all that a sentence (index) says behind its cue."""
    sentence, said = scene.sentences[n], scene.report.article.layers.attributions[number]
    ends = sentence.end - said.content[-1].end <= _PARTED
    return ends and said.act in ASSERTS and sentence.start <= said.cue.start < said.content[0].start
