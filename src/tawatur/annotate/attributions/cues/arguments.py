"""Arguments of a verbal cue: who speaks, and an object that stands before what is said."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.contents import late, objects
from tawatur.annotate.attributions.contents.bare_objects import followed
from tawatur.annotate.attributions.contents.participles import clause_behind
from tawatur.annotate.attributions.phrases.appositions import apposition, past_described
from tawatur.annotate.attributions.phrases.heads import definite, is_outlet
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.several import may_speak
from tawatur.annotate.attributions.phrases.unlisted import past_speaker
from tawatur.annotate.attributions.phrases.which import theirs
from tawatur.annotate.attributions.speakers.seen import past_seen
from tawatur.annotate.attributions.words.clause import State, pick
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import AUXILIARY, RELATIVE, ROLE, SPOILER
from tawatur.annotate.attributions.words.leads import leads
from tawatur.annotate.attributions.words.text import COMMAS, Text

_SO_CALLED = frozenset(("يسمي", "تسمي"))  # "what calls itself …": the name after it is the subject
_ESPECIALLY = "سيما"


def argument(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Past the subject, or past an object that comes before the content; `i` where neither stands here."""
    if text.forms[i - 1] == _ESPECIALLY:
        return max(i + 1, noun_phrase(text, i, stop, True))  # "دعا المجتمع الدولي، لا سيما الدول …، إلى …"
    if text.forms[i] == "ما" and (past := _what(text, i, stop, held, state)):
        return past
    if _no_argument(text, i):
        return i
    if state.subject is None and not state.loose:
        if (told := _told_apart(text, i, stop, state)) > i:
            return told
        return i if _second(text, i) else _first(text, i, stop, held, state)
    if _second(text, i) or state.loose or state.object or not state.takes:
        return i
    return _object(text, i, stop, held, state)


def _what(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Past "what" before a subject that calls itself something, or before what somebody is accused of; else 0."""
    if state.subject is None:
        return i + 2 if i + 2 < stop and text.forms[i + 1] in _SO_CALLED else 0
    if state.object is not None or not any(r.cue.object == "target" for r in held):
        return 0
    end = objects.object_end(text, i, stop, held)
    state.object = (i, end) if end > i else None
    return end


def _no_argument(text: Text, i: int) -> bool:
    """Whether neither a subject nor an object can begin here: a mark, a clause, a preposition."""
    if (text.words[i].kind == "mark" and i not in text.opened) or text.tags[i] & (RELATIVE | AUXILIARY):
        return True
    both = text.forms[i] == "كل" and text.forms[i + 1 : i + 2] == ["من"]
    return not both and ((leads(text, i) and i not in text.starting) or text.glued(i, "بل") is not None)


def _told_apart(text: Text, i: int, stop: int, state: State) -> int:
    """Past a subject that opens with "both of", or that no list has; else `i`."""
    if text.forms[i] == "كل" and i + 2 < stop and text.forms[i + 1] == "من":
        state.subject = (i + 2, max(i + 3, noun_phrase(text, i + 2, stop, state.bare)))
        return state.subject[1]
    if not text.tags[i] and i not in text.covering and (office := past_speaker(text, i, stop)) > i:
        state.subject = (i, max(office, noun_phrase(text, office, stop, state.bare)))
        return state.subject[1]
    return i


def _second(text: Text, i: int) -> bool:
    """Whether the second of two nouns stands here, joined to the first."""
    joined = text.joined[i] or not text.tags[i]  # no "والده"
    return i > 0 and joined and text.forms[i][0] == "و" and definite(text.forms[i][1:]) and i not in text.starting


def _first(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Past who speaks, or past whom the cue calls upon before that."""
    if text.readings(i - 1) and (leader := theirs(text, i)):
        state.subject = (i, leader)
        return leader
    if objects.called_upon(text, i, held):
        end = objects.object_end(text, i, stop, held) if text.owned(i) else noun_phrase(text, i, stop, True)
        state.object = (i, end)
        return max(i + 1, end)
    if state.bare and _silent(text, i, stop, held, state):
        return objects.target(text, i, stop, held, state)
    if text.forms[i].endswith("ا") and not definite(text.forms[i]) and text.owned(i - 1) and i not in text.covering:
        return i  # "خلال حضوره اجتماعا": the object of a verbal noun
    end = _subject_end(text, i, stop, held, state)
    if end <= i:
        return i
    end = past_seen(text, i, apposition(text, i, end, stop), stop)
    state.subject = (i, end)
    return past_described(text, i, end, stop)


def _silent(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> bool:
    """Whether an object stands here and nobody who speaks, behind a verb that takes one."""
    if any(reading.pronoun for reading in held):
        return False
    first = state.takes and objects.unlike(text, i, held)
    speaks = not first and (may_speak(text, i) or objects.nominative(text, i, stop, held))
    return not speaks and (objects.wished(text, i, held) or not followed(text, i, stop, held))


def _subject_end(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Where the phrase of who speaks ends: as soon as an object may follow, unless a clause stands behind the whole."""
    end = noun_phrase(text, i, stop, state.bare)
    name = text.starting.get(i)
    judged = name is not None and name.last < end < stop and any(r.cue.object == "target" for r in held)
    if name and judged and text.tags[name.last] & ROLE and definite(text.forms[name.last]) and text.glued(end, "ب"):
        return name.last  # "اتهم فلان الرئيس الفرنسي بـ…"
    if state.bare and not state.takes and not state.strict and i < end < stop:
        whole = noun_phrase(text, i, stop)
        end = whole if whole < stop and pick(held, text.forms[whole]) else end
    plain = end > i and state.strict and not state.takes
    if plain and not (clause_behind(text, end) or objects.spoken(text, end)):
        whole = end if _whose(text, end, stop) else noun_phrase(text, i, stop)
        end = whole if clause_behind(text, whole) else end  # "أكد تجار جملة الأقمشة أن"
    return end


def _object(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Past whom a cue addresses or charges; the word where what he is told or bidden begins is kept."""
    if told := late.informed(text, i, stop, held):
        state.object, state.bidden = (i, told[0]), told[1]
        return told[1]
    if (bidden := objects.bidden(text, i, stop, held)) > i:
        state.object, state.bidden = (i, bidden), bidden
        return bidden
    end = objects.object_end(text, i, stop, held)
    if end > i:
        state.object = (i, end - (text.forms[end - 1] in COMMAS))
        begun = (text.starting.get(j) for j in range(i, min(end, i + 3)))
        outlet = next((name for name in begun if name and is_outlet(text, name)), None)
        if outlet and held[0].cue.object == "addressee":
            state.heard, state.addressee = (outlet.first, outlet.last), None
    return max(i, end)


def _whose(text: Text, end: int, stop: int) -> bool:
    """Whether what must be or matters stands behind a subject: it is said of the clause ("أكدت الوزارة ضرورة أن …")."""
    if end >= stop or not definite(text.forms[end - 1]):
        return False
    return bool(text.tags[end] & SPOILER) or text.forms[end] in text.grammar.classes.deeds
