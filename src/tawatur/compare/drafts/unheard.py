"""Whether somebody is said to tell what stands in the outlet's own voice: he was not read as its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tawatur.compare.drafts.onward import last_said
from tawatur.compare.ground.listed import folded, phrases
from tawatur.compare.ground.scene import Scene, stemmed
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Word
from tawatur.model.span import Span

# Words with which a sentence begins: the second is whose verb the first is.
_OPENING = 2
_AND, _WHAT, _COMMAS = "و", "ما", frozenset("،,؛;:.")
# A comma, and no "and" behind it.
_GOES_ON = re.compile(r"\s*[،,]\s*(?!و)")
# Letters before a verb that opens a sentence.
_NEAR = 2
# Such a mark, and no point within a number.
_PARTED = re.compile(r"[،,؛;:]|\.(?!\d)")


def unheard(scene: Scene, span: Span, lexicon: Lexicon) -> bool:
    """Whether the sentence of a number says that somebody counts or says something, and that was not read."""
    n = scene.place(span)
    if n is None:
        return False
    sentence, words = scene.sentences[n], scene.words(n)
    said = scene.report.article.layers.attributions
    silent = not any(sentence.covers(a.cue) for a in said)
    if words and silent and words[0].form.removeprefix(_AND) in folded(lexicon, "says"):
        return True
    if silent and any(w.form in folded(lexicon, "papers") for w in words[:_OPENING] if w.start < span.start):
        return True  # "and the report turned to …", of which no verb of saying was read
    if silent and _between(scene, n, lexicon):
        return True
    if not folded(lexicon, "counts").isdisjoint(word.form for word in words):
        return True
    read = [part for a in said for part in (a.cue, *a.content)]
    return any(
        _tells(scene, words, at, span, lexicon) and not any(part.start <= word.start < part.end for part in read)
        for at, word in enumerate(words)
        if word.form in _leading(lexicon)
    )


@cache
def _leading(lexicon: Lexicon) -> frozenset[str]:
    """All words that may lead to who tells a number."""
    verbs = folded(lexicon, "announces")
    return folded(lexicon, "by_whom") | folded(lexicon, "estimates") | verbs | {_AND + form for form in verbs}


def _between(scene: Scene, n: int, lexicon: Lexicon) -> bool:
    """Whether a sentence (index) goes on with "besides", and who spoke before it, or his paper, behind it."""
    words, after = scene.words(n), scene.words(n + 1) if n + 1 < len(scene.sentences) else []
    if not (words and after) or words[0].form.removeprefix(_AND) not in folded(lexicon, "besides"):
        return False
    held = scene.report.article.layers.attributions
    said = any(n > 0 and scene.sentences[n - 1].covers(a.cue) for a in held)
    papers = any(a.chain.source.kind == "document" and after[0].start <= a.cue.start < after[0].end for a in held)
    return said and (papers or after[0].form.removeprefix(_AND) in folded(lexicon, "adding"))


def _tells(scene: Scene, words: Sequence[Word], at: int, span: Span, lexicon: Lexicon) -> bool:
    """Whether a word leads to who tells a number ("بحسب", "تقديرات … بأن"), or is the verb of saying that opens its
    clause."""
    word = words[at]
    if word.form in folded(lexicon, "by_whom"):
        return words[at + 1 : at + 2] != [] and words[at + 1].form != _WHAT
    if word.form in folded(lexicon, "estimates") and word.start < span.start:
        return not folded(lexicon, "opens").isdisjoint(w.form for w in words[at + 1 :] if w.start < span.start)
    if word.start > span.start or word.form.removeprefix(_AND) not in folded(lexicon, "announces"):
        return False
    between = {later.form for later in words[at + 1 :] if later.start < span.start}
    if not between.isdisjoint(folded(lexicon, "opens") | folded(lexicon, "owns_up")):
        return False
    return _opens(scene, words, at, lexicon) and not _PARTED.search(scene.report.page.text, word.start, span.start)


def _opens(scene: Scene, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a word opens a sentence, or its clause behind a comma, a turn ("من جهة أخرى") or "after"."""
    if at == 0 or not _COMMAS.isdisjoint(scene.report.page.text[words[at - 1].end : words[at].start]):
        return True
    if words[at - 1].form in folded(lexicon, "clauses") - folded(lexicon, "relatives"):
        return True
    return stemmed(word.form for word in words[:at]) in phrases(lexicon, "turns")


def of_nobody(scene: Scene, span: Span, lexicon: Lexicon) -> bool:
    """Whether a sentence tells first what sources that are not named told of, and a number behind a comma on: it may be
    theirs ("sources told of a storm, that began … and killed nine")."""
    last = last_said(scene, span)
    if last is None:
        return False
    said, n = scene.report.article.layers.attributions[last], scene.place(span)
    if n is None or said.chain.source.kind != "anonymous" or scene.place(said.cue) != n or said.mode != "indirect":
        return False
    led = scene.forms_in(Span(said.cue.end, said.content[0].start)) if said.cue.end < said.content[0].start else ()
    text, end = scene.report.page.text, said.content[-1].end
    first = said.cue.start - scene.sentences[n].start <= _NEAR and _GOES_ON.match(text, end) is not None
    return first and folded(lexicon, "opens").isdisjoint(led[-1:])
