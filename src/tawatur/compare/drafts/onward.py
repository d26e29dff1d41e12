"""What goes on with somebody's words without a verb of saying of its own, in their sentence or the next."""

from __future__ import annotations

from tawatur.compare.ground.listed import entries, folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link
from tawatur.model.span import Span

# Acts in which a speaker vouches for what he says of those hurt.
ASSERTS = frozenset({"say", "deny", "accuse", "expect", "warn"})
_WITHIN, _AND, _THE, _COLON, _WILL = "في", "و", "ال", ":", ("سي", "ست", "سن")
# Sentences from one saying of a source to his next, in which a list may stand; or an aside of two at most.
_LIST, _ASIDE = 12, 3
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
    at_once = any(words[: len(pair)] == pair for pair in entries(lexicon, "at_once"))
    return last if words and (meanwhile or at_once or words[0] in folded(lexicon, "goes_on")) else None


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
        if not done and first not in folded(lexicon, "also") and not _of_these(scene, n, lexicon):
            return None
        n, listed = n - 1, listed or done
        last = _last_in(scene, n, scene.sentences[n].end)
        if last is not None:
            said = scene.report.article.layers.attributions[last]
            fits = not listed or not folded(lexicon, "was_done").isdisjoint(scene.forms_in(said.content[-1]))
            return last if fits and _whole(scene, n, last) else None
    return None


def _of_these(scene: Scene, n: int, lexicon: Lexicon) -> bool:
    """Whether a sentence (index) tells some of what the one before it tells ("ومن ذلك تسعة قوارب")."""
    forms = [word.form for word in scene.words(n)[:2]]
    begin = tuple([form.removeprefix(_AND) for form in forms[:1]] + forms[1:])
    return any(begin[: len(words)] == words for words in entries(lexicon, "of_these"))


def _between(scene: Scene, span: Span, lexicon: Lexicon) -> int | None:
    """In a sentence without a speaker between two of one source, who has no words in the second: still his ("explained
    that … . As for the boxes, there were nine … . He added that …"). So is what will be or may be, where he is named
    again ("and nine boxes will be sold")."""
    n, held = scene.place(span), scene.report.article.layers.attributions
    if not n or n in scene.cues or n + 1 not in scene.cues:
        return None
    last = _last_in(scene, n - 1, scene.sentences[n - 1].end)
    if last is None or not _whole(scene, n - 1, last):
        return None
    source, goes_on = held[last].chain.source, _first_in(scene, n + 1)
    if source.entity and goes_on.carried and goes_on.entity == source.entity:
        return last
    return last if _ahead(scene, n, lexicon) and same_source(scene, source, goes_on) else None


def _first_in(scene: Scene, n: int) -> Link:
    """Who speaks first in a sentence (index)."""
    held = scene.report.article.layers.attributions
    return min((held[k] for k in scene.cues[n]), key=lambda said: said.cue.start).chain.source


def _ahead(scene: Scene, n: int, lexicon: Lexicon) -> bool:
    """Whether a sentence (index) begins with what will be, or may or must be."""
    words = scene.words(n)
    first = words[0].form.removeprefix(_AND) if words else ""
    return first in folded(lexicon, "may_be") or first.startswith(_WILL)


def same_source(scene: Scene, one: Link, other: Link) -> bool:
    """Whether two sources are one by label, or by the noun with which both begin ("the committee of …", "the
    committee")."""
    if one.entity or other.entity:
        return one.entity == other.entity
    first, again = (scene.forms_in(link.words)[:1] if link.words else () for link in (one, other))
    return bool(first and again) and first[0].removeprefix(_THE) == again[0].removeprefix(_THE)


def enclosed(scene: Scene, span: Span, lexicon: Lexicon) -> bool:
    """Whether a number of which nobody is read to speak stands between two sayings of one source, a sentence or two
    apart, or in a list that he opened with a colon: it may be his. What had been or is anyway, the outlet tells."""
    n, held = scene.place(span), scene.report.article.layers.attributions
    words = scene.words(n) if n is not None and n not in scene.cues else []
    if n is None or not words or words[0].form.removeprefix(_AND) in folded(lexicon, "background_verbs"):
        return False
    before = next((k for k in range(n - 1, max(n - _LIST, 0) - 1, -1) if k in scene.cues), None)
    after = next((k for k in range(n + 1, min(n + _LIST, len(scene.sentences))) if k in scene.cues), None)
    last = _last_in(scene, before, scene.sentences[before].end) if before is not None else None
    if before is None or after is None or last is None or scene.role(before) != "body":
        return False
    listed = _COLON in scene.report.page.text[held[last].content[-1].start : held[last].content[-1].end]
    if after - before > (_LIST if listed else _ASIDE):
        return False
    return same_source(scene, held[last].chain.source, _first_in(scene, after))


def _whole(scene: Scene, n: int, number: int) -> bool:
    """Whether an attribution (index) asserts all that a sentence (index) says behind its cue."""
    sentence, said = scene.sentences[n], scene.report.article.layers.attributions[number]
    ends = sentence.end - said.content[-1].end <= _PARTED
    return ends and said.act in ASSERTS and sentence.start <= said.cue.start < said.content[0].start
