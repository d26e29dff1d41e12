"""Contents that stand late: a quotation behind a clause of its own, a noun behind whom it is told to."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.contents.openings import result
from tawatur.annotate.attributions.phrases.adjuncts import adjunct
from tawatur.annotate.attributions.phrases.heads import can_speak, definite
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.quoted import announced
from tawatur.annotate.attributions.words.clause import Clause, State, pick
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import THAT
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text

# How far behind a clause a quotation may open, and what in marks is more than a name.
_FURTHEST, _MORE = 25, 6
_ENDS = STOPS - {"؛"} | {":"}
# "… that he does not wish" ("عدم رغبته").
_NO = "عدم"
# Words between whom somebody is told something and what it is, at most.
_NEAR = 12


def content(text: Text, i: int, stop: int, held: Sequence[Reading], state: State, at: int) -> Clause | None:
    """What is said behind a clause at word `i` that tells when or where ("قال فلان فيما دوت الصفارات «…»")."""
    reading, clausal = pick(held, "quote"), pick(held, "that")
    if reading is None or reading.cue.transmits or state.subject is None:
        return None
    j, most = i, min(i + _FURTHEST, stop)
    while j < most:
        quote = text.opened.get(j)
        if quote is not None and quote.close - j >= _MORE:
            return None if announced(text, j) else result(reading, "quote", j, text.words[j].start, state, at + 1)
        if clausal and text.tags[j] & THAT and text.prose.text[text.words[j].start] in "إب":
            return result(clausal, "that", j, text.words[j].end, state, at + 1)
        if text.forms[j] in STOPS or text.forms[j] == ":" or _says(text, j):
            return None
        j = quote.close + 1 if quote is not None else j + 1
    return None


def no_stop(text: Text, i: int, stop: int) -> bool:
    """Whether a stop ends no clause: behind an initial, or written for a comma ("فلان؛ مدير النادي؛ إن …")."""
    if text.forms[i] == ".":
        return len(text.forms[i - 1]) == 1
    if text.forms[i] != "؛" or i + 1 >= stop:
        return False
    if text.tags[i + 1] & THAT:
        return True
    near = range(i + 1, min(i + _FURTHEST, stop))
    told = next((j for j in near if text.tags[j] & THAT or _says(text, j) or text.forms[j] in _ENDS), i)
    return bool(text.tags[told] & THAT)


def main_clause(text: Text, i: int, stop: int, held: Sequence[Reading]) -> int:
    """The clause behind a comma that a participle at word `i` only parts from its cue, else 0.

    "قال فلان، مشيرا إلى الخطر، إن …"
    """
    if pick(held, "that") is None:
        return 0
    for j in range(i + 1, min(i + _FURTHEST, stop - 1)):
        if text.forms[j] in STOPS or text.tags[j] & THAT or text.forms[j] == ":":
            return 0
        if text.forms[j] in COMMAS and text.tags[j + 1] & THAT and not text.joined[j + 1]:
            return j + 1
    return 0


def inner_that(text: Text, verb: int, stop: int) -> int:
    """Past the "that" of a verb of saying right behind a relative pronoun, else 0 ("الرجل الذي قالت الشرطة إنه …")."""
    if verb + 1 >= stop or not any(r.tense == "perfect" and "that" in r.cue.frames for r in text.readings(verb)):
        return 0
    that = noun_phrase(text, verb + 1, stop) if can_speak(text, verb + 1) else verb + 1
    that += that < stop and text.forms[that] == ":"
    return that + 1 if that < stop and text.tags[that] & THAT else 0


def _says(text: Text, j: int) -> bool:
    """Whether a verb stands here that would take the quotation itself."""
    return any("quote" in r.cue.frames and not (r.cue.place or r.cue.guard) for r in text.readings(j))


def informed(text: Text, i: int, stop: int, held: Sequence[Reading]) -> tuple[int, int] | None:
    """The end of whom somebody tells, and where his own what he tells begins ("أبلغ الوسطاء، أمس، موافقته على …")."""
    telling = any(r.cue.object == "addressee" and r.cue.act == "say" and r.cue.lemma[0] == "أ" for r in held)
    if not telling or not (definite(text.forms[i]) or can_speak(text, i)):
        return None
    end = noun_phrase(text, i, stop, strict=True)
    j, state = end, State()
    while i < end <= j < min(end + _NEAR, stop):
        plain = text.plain(j)
        own = text.owned(j) or (text.forms[j] == _NO and j + 1 < stop and text.owned(j + 1))
        if (plain or text.forms[j] == _NO) and own and text.glued(j, "بلك") is None and text.forms[j][0] not in "وف":
            return end, j
        past = adjunct(text, j, stop, state)
        if past == j:
            return None
        j = past
    return None
