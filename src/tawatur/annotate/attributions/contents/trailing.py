"""Prepositional cues that end what is said before them: "…، بحسب المصدر"."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.speakers.accordance import source_start
from tawatur.annotate.attributions.words.grammar import DONE, PREPOSITION, SPEECH, THAT, WERE
from tawatur.annotate.attributions.words.text import COMMAS, Text

# "على حسب …": in keeping with it, nobody says it.
_ON = frozenset(("علي",))
# How an imperfect begins, its letters, at least; the prepositions that a verb takes.
_NOW, _VERB, _LEADS = ("ي", "ت", "سي", "ست"), 4, frozenset(("الي", "علي", "من", "عن"))


def trailing_source(text: Text, i: int, last: int) -> bool:
    """Whether a prepositional cue begins at this word."""
    if i not in text.asides or text.forms[i - 1] in _ON:
        return False
    match = text.cues.prepositions.at(text.words, i, last)
    if match is None or match.reading.clitics not in ("", "و"):
        return False
    cue = match.value
    if cue.clause and cue.guard and text.tags[i - 1] & WERE:
        return False  # "لم تكن كما …": what they were is still to be said
    if cue.clause and match.last < last and text.forms[match.last] in text.grammar.classes.providing:
        return False  # "وفق ما نصت عليه اللائحة"
    if cue.clause and match.last < last and text.tags[match.last] & DONE:
        return not cue.guard
    if cue.clause:
        return (
            match.last < last
            and any(r.tense in ("perfect", "imperfect") for r in text.readings(match.last))
            and (not cue.guard or _closes(text, match.last, last))
        )
    if match.last < last and text.tags[match.last] & SPEECH and not cue.glued:
        return not cue.guard or text.forms[i] == "حسب"
    if source_start(text, match, last) is None:
        return False
    return cue.glued or not cue.guard or text.forms[i] == "حسب"


def _closes(text: Text, i: int, last: int) -> bool:
    """Whether after "كما" the verb takes no content of its own: the sentence is nearly over."""
    near = range(i, min(i + 8, last))
    ends = last - i <= 8 or any(text.forms[j] in COMMAS for j in near)
    return ends and not any(text.tags[j] & THAT or j in text.opened for j in near)


def parts_verb(text: Text, i: int, last: int) -> bool:
    """Whether a source parts a verb from its preposition ("سيؤدي بحسب الهيئة إلى خفض الأسعار")."""
    verb = text.forms[i - 1]
    if not verb.startswith(_NOW) or len(verb) < _VERB or i - 1 in text.covering or not text.plain(i - 1):
        return False
    match = text.cues.prepositions.at(text.words, i, last)
    start = match.last if match else last
    end = noun_phrase(text, start, last) if start < last else last
    return start < end < last and bool(text.tags[end] & PREPOSITION) and text.forms[end] in _LEADS
