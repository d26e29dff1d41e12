"""Complement frames: what follows a verbal cue: subject, addressee, occasion, and where the content starts."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.contents import late, objects
from tawatur.annotate.attributions.contents.bare_objects import bare, breaks, followed
from tawatur.annotate.attributions.contents.openings import marker, name_start, result
from tawatur.annotate.attributions.contents.participles import clause_behind, participle, reports
from tawatur.annotate.attributions.phrases.adjuncts import adjunct, phrased
from tawatur.annotate.attributions.phrases.apart import (
    body_in_marks,
    bracketed,
    named_late,
    past_surname,
    speaker_in_marks,
)
from tawatur.annotate.attributions.phrases.appositions import apposition, past_described
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, is_outlet
from tawatur.annotate.attributions.phrases.nearest import in_it
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.several import may_speak
from tawatur.annotate.attributions.phrases.told import document
from tawatur.annotate.attributions.phrases.unlisted import past_speaker
from tawatur.annotate.attributions.speakers.seen import past_seen
from tawatur.annotate.attributions.words.clause import Clause, State, pick
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    AUXILIARY,
    PREPOSITION,
    RELATIVE,
    SPOILER,
    THAT,
)
from tawatur.annotate.attributions.words.leads import leads
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, STOPS, Text

# Prepositions written apart before which an occasion ends, where the cue takes them.
_APART = frozenset(("الي", "من", "عن"))
_SO_CALLED = frozenset(("يسمي", "تسمي"))  # "what calls itself …": the name after it is the subject
_ESPECIALLY = "سيما"
_IN_THE_NAME = "باسم"  # "أعلن فلان باسم الحكومة وقف …": for whom he speaks
# Words of a relative clause between dashes, with the dashes ("الرئيس – الذي … – …").
_ASIDE = 20
# A content further from its cue than this does not belong to it.
_FURTHEST = 70


def complements(text: Text, at: int, stop: int, held: Sequence[Reading], pre: bool = False) -> Clause | None:
    """The complements of the cue at word `at`, read up to word `stop`; None where no frame of its entries is met.

    `pre`: the subject stands before the verb, so none is looked for after it.
    """
    frames = frozenset().union(*(reading.cue.frames for reading in held))
    takes = any(reading.cue.object for reading in held)
    plain = "noun" in frames
    state = State(
        opens=frames & _APART, strict=plain, takes=takes, bare=takes or plain or any(r.cue.close for r in held)
    )
    i, stop = at + 1, min(stop, at + _FURTHEST)
    if pre or objects.of_them(text, at, held):
        state.subject = (at, at)
    if held[0].cue.place:
        i = objects.place(text, i, stop, state)
        if state.subject is None:
            others = [reading for reading in held if not reading.cue.place]
            return complements(text, at, stop, others, pre) if others else None
    if state.subject is None and i < stop and (i in text.opened or text.forms[i] == "("):
        addressed = any(reading.cue.object == "addressee" for reading in held)
        if addressed and (whom := objects.in_marks(text, i, stop, held)):
            state.object, i = (i, whom), whom
        speaker = body_in_marks(text, i, stop) if any(r.cue.object for r in held) else 0
        speaker = speaker or (0 if addressed else speaker_in_marks(text, i, stop))
        state.subject, i = ((i, speaker), speaker) if speaker else (None, i)
    while i < stop and text.patience > 0:
        text.patience -= 1
        if i == state.bidden:
            return result(held[0], "noun", i, name_start(text, i), state, at + 1)
        if state.subject and text.forms[i] in text.grammar.chants and held[0].cue.lemma in text.grammar.chanting:
            i = state.past = i + 1
            continue
        if (manner := phrased(text, i, stop)) > i:
            i = state.past = manner
            continue
        if text.forms[i] == _IN_THE_NAME and state.subject and i + 1 < stop:
            i = state.past = max(i + 1, noun_phrase(text, i + 1, stop, True))
            continue
        if objects.pronoun(text, i, held):
            i = state.past = i + 1
            continue
        if takes and (prayer := objects.prayed(text, i, stop)):
            return _prayer(text, held, prayer, state, at)
        if state.subject is None and _before_speaker(text, i, stop):
            i += 1
            continue
        found = marker(text, i, stop, held, frames, state, at)
        if found:
            return found
        if text.tags[i] & THAT and participle(text, i - 1):
            return None  # "أصدرت حكمها، قائلة إن «…»": the participle takes it
        if text.forms[i] in DASHES and i + 1 < stop and text.tags[i + 1] & RELATIVE:
            i = next((j + 1 for j in range(i + 2, min(i + _ASIDE, stop)) if text.forms[j] in DASHES), i + 1)
            continue
        if i == at + 1 and (inner := bracketed(text, i, stop)):
            state.subject, i = (i + 1, inner), inner + 1
            continue
        past = adjunct(text, i, stop, state, held[0].cue.to)
        if past > i:
            i = state.past = past
            continue
        if text.forms[i] in STOPS and late.no_stop(text, i, stop):
            i += 1
            continue
        if state.comma and state.subject and participle(text, i) and (main := late.main_clause(text, i, stop, held)):
            i = main
            continue
        if text.forms[i] in STOPS or (participle(text, i) and (state.comma or reports(text, i, at))):
            return None
        if i == at + 1 and participle(text, i) and text.forms[i].endswith("ا"):
            i += 1
            continue
        name = text.starting.get(i)
        if name and not name.cut and state.subject and named_late(text, name, state):
            state.subject, i = (state.subject[0], name.last), name.last
            continue
        if i in text.opened and objects.quoted(text, i, held, state):
            i += 1  # "طالب فلان «الجميع بالعودة …»"
            continue
        if i in text.opened and state.subject is not None:
            if state.object is None and any(reading.cue.object == "target" for reading in held):
                state.object = (i, min(text.opened[i].close + 1, stop))
            i = min(text.opened[i].close + 1, stop)
            continue
        if text.tags[i] & RELATIVE:
            state.loose, state.comma, i = True, False, i + 1
            continue
        if in_it(text, i + 1) and i + 1 < stop and text.readings(i) and _of_document(text, i - 1):
            return None  # "أصدر بيانا قال فيه …"
        if (surname := past_surname(text, i, stop, state)) > i and state.subject:
            state.subject, i = (state.subject[0], surname), surname
            continue
        past = _argument(text, i, stop, held, state)
        if past == i and bare(text, i, at, held, state):
            return _object(text, i, held, state, at)
        if past == i and breaks(text, i):
            return late.content(text, i, stop, held, state, at)
        if past == i and held[0].cue.close and state.subject and (lent := objects.lent(text, i, stop, state)):
            i = lent
            continue
        if past == i and i == at + 1 and text.glued(i, "ل"):
            past = i + 1  # "متمنيا للجميع …"
        elif past == i:
            state.loose = state.loose or state.subject is not None or bool(text.tags[i] & PREPOSITION)
            past = i + 1
        i = past
    return None


def _before_speaker(text: Text, i: int, stop: int) -> bool:
    """Whether a colon stands here before who speaks instead of behind him ("وقال: المواطن فلان إن …")."""
    if text.forms[i] != ":" or i + 1 >= stop or not can_speak(text, i + 1):
        return False
    end = apposition(text, i + 1, noun_phrase(text, i + 1, stop), stop)
    end += end < stop and text.forms[end] in COMMAS
    return end < stop and bool(text.tags[end] & THAT) and not text.joined[end]


def _prayer(text: Text, held: Sequence[Reading], that: int, state: State, at: int) -> Clause:
    """What is prayed for behind the complementiser at word `that`: who calls upon God asks him."""
    state.act = "ask" if held[0].cue.act == "demand" else state.act
    if reading := pick(held, "that"):
        return result(reading, "that", that, text.words[that].end, state, at + 1)
    return result(held[0], "noun", that + 1, text.words[that + 1].start, state, at + 1)


def _of_document(text: Text, i: int) -> bool:
    """Whether a comma or a document in the accusative stands before a verb with "in it"."""
    return text.forms[i] in COMMAS or document(text, i)


def _argument(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Past the subject, or past an object that comes before the content; `i` where neither stands here."""
    if text.forms[i - 1] == _ESPECIALLY:
        return max(i + 1, noun_phrase(text, i, stop, True))  # "دعا المجتمع الدولي، لا سيما الدول …، إلى …"
    if state.subject is None and text.forms[i] == "ما" and i + 2 < stop and text.forms[i + 1] in _SO_CALLED:
        return i + 2
    if text.forms[i] == "ما" and state.subject and state.object is None and any(r.cue.object == "target" for r in held):
        end = objects.object_end(text, i, stop, held)
        state.object = (i, end) if end > i else None
        return end
    if (text.words[i].kind == "mark" and i not in text.opened) or text.tags[i] & (RELATIVE | AUXILIARY):
        return i
    if (
        text.forms[i] == "كل"
        and state.subject is None
        and not state.loose
        and i + 2 < stop
        and text.forms[i + 1] == "من"
    ):
        # "both of …": those who follow
        state.subject = (i + 2, max(i + 3, noun_phrase(text, i + 2, stop, state.bare)))
        return state.subject[1]
    if (leads(text, i) and i not in text.starting) or text.glued(i, "بل") is not None:
        return i
    strict = state.bare
    named = not text.tags[i] and i not in text.covering and state.subject is None and not state.loose
    if named and (office := past_speaker(text, i, stop)) > i:
        state.subject = (i, max(office, noun_phrase(text, office, stop, strict)))
        return state.subject[1]
    second = text.joined[i] or not text.tags[i]  # no "والده"
    if i > 0 and second and text.forms[i][0] == "و" and definite(text.forms[i][1:]) and i not in text.starting:
        return i  # the second of two nouns
    if state.subject is None and not state.loose and objects.called_upon(text, i, held):
        end = objects.object_end(text, i, stop, held) if text.owned(i) else noun_phrase(text, i, stop, True)
        state.object = (i, end)
        return max(i + 1, end)
    if state.subject is None and not state.loose:
        pronoun = any(reading.pronoun for reading in held)
        object_first = state.takes and objects.unlike(text, i, held)
        heard = objects.wished(text, i, held) or not followed(text, i, stop, held)
        speaks = may_speak(text, i) or objects.nominative(text, i, stop, held)
        if strict and (object_first or not speaks) and not pronoun and heard:
            return objects.target(text, i, stop, held, state)
        if text.forms[i].endswith("ا") and text.owned(i - 1) and i not in text.covering:
            return i  # "خلال حضوره اجتماعا": the object of a verbal noun
        end = noun_phrase(text, i, stop, strict)
        if strict and not state.takes and not state.strict and end < stop and end > i:
            whole = noun_phrase(text, i, stop)
            end = whole if whole < stop and pick(held, text.forms[whole]) else end
        if end > i:
            if state.strict and not state.takes and not (clause_behind(text, end) or objects.spoken(text, end)):
                whole = end if _whose(text, end, stop) else noun_phrase(text, i, stop)
                end = whole if clause_behind(text, whole) else end  # "أكد تجار جملة الأقمشة أن"
            end = past_seen(text, i, apposition(text, i, end, stop), stop)
            state.subject = (i, end)
            return past_described(text, i, end, stop)
        return i
    if state.object is None and state.takes and not state.loose:
        if told := late.informed(text, i, stop, held):
            state.object, state.bidden = (i, told[0]), told[1]
            return told[1]
        if (bidden := objects.bidden(text, i, stop, held)) > i:
            state.object, state.bidden = (i, bidden), bidden
            return bidden
        end = objects.object_end(text, i, stop, held)
        if end > i:
            state.object = (i, end)
            outlet = next(
                (n for j in range(i, min(end, i + 3)) if (n := text.starting.get(j)) and is_outlet(text, n)), None
            )
            if outlet and held[0].cue.object == "addressee":
                state.heard, state.addressee = (outlet.first, outlet.last), None
            return end
    return i


def _whose(text: Text, end: int, stop: int) -> bool:
    """Whether what must be or matters stands behind a subject: it is said of the clause ("أكدت الوزارة ضرورة أن …")."""
    if end >= stop or not definite(text.forms[end - 1]):
        return False
    return bool(text.tags[end] & SPOILER) or text.forms[end] in text.grammar.classes.deeds


def _object(text: Text, i: int, held: Sequence[Reading], state: State, at: int) -> Clause | None:
    reading = pick(held, "noun")
    if reading is None:
        return None
    return result(reading, "noun", i, name_start(text, i), state, at + 1)
