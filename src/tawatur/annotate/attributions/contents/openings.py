"""Where the content of a cue opens: a complementiser, a quotation, a colon, a preposition of its frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.attributions.contents.objects import told_of
from tawatur.annotate.attributions.phrases.adjuncts import fixed
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, opens_medium, stem_tag
from tawatur.annotate.attributions.phrases.hearers import past_called
from tawatur.annotate.attributions.phrases.quoted import announced, quotes
from tawatur.annotate.attributions.words import leads
from tawatur.annotate.attributions.words.clause import Clause, Marker, State, pick
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    DOCUMENT,
    HOPE,
    PREPOSITION,
    RELATIVE,
    SAME,
    SPEAKER,
    SPOILER,
    THAT,
)
from tawatur.annotate.attributions.words.kinds import ON_WORD_OF
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text
from tawatur.script.fold import raw_cut

# Prepositions written together with ما, whose content begins at it ("تساءل عما إذا …").
_WHAT = {"عما": "عن", "مما": "من", "بما": "ب"}
# "بما في ذلك", "بما أن": no content.
_IN = frozenset(("في", "فيه", "فيها", "فيهم", "ان"))
# Acts of which a person may be the whole content ("أشاد بفلان").
_OF_PEOPLE = ("welcome", "condemn")
# How far behind a phrase with ب the clause of the cue may follow.
_FURTHER = 14
# Words of an occasion before its place, at most.
_OCCASION = 4
# So near a cue "on that" opens a content even of a verb that takes it without "on".
_SOON = 6
# With these any cue takes a clause.
BY_SAYING = frozenset(("بالقول", "بقوله", "بقولها", "بقولهم"))


def result(held: Reading, marker: Marker, at: int, start: int, state: State, cue_last: int) -> Clause:
    """The clause of a cue whose content begins at word `at`."""
    subject = state.subject if state.subject and state.subject[0] < state.subject[1] else None
    if state.addressee is None and held.cue.object == "addressee" and state.object:
        state.addressee = state.object
    return Clause(
        held.cue,
        held,
        marker,
        at,
        start,
        subject,
        state.addressee,
        state.medium,
        state.heard,
        state.told,
        cue_last,
        state.act,
    )


def marker(
    text: Text, i: int, stop: int, held: Sequence[Reading], frames: frozenset[str], state: State, at: int
) -> Clause | None:
    """The content's opening at word `i`, if one stands there that a frame of the cue asks for."""
    form, tag = text.forms[i], text.tags[i]
    if held[0].cue.close and state.loose:
        return None  # "يشهد السوق نموا، ما يؤكد أن …"
    if tag & THAT and not text.joined[i] and i not in text.starting and not leads.coded(text, i):
        before = i - 1 if text.tags[i - 1] & PREPOSITION and i - 1 > at else None
        reading = pick(held, "that") or (before and pick(held, f"{text.forms[before]} ان")) or None
        if reading is None and text.forms[i - 1] in BY_SAYING:
            reading = held[0]  # "رد بالقول إن …"
        if form[0] == "ب":
            reading = reading or pick(held, "ب") or pick(held, "ب ان")
        far = i - at > _SOON and leads.provided(text, i, held)
        spoilt = text.tags[i - 1] & SPOILER and i - 1 > at and (i > state.past or leads.without(text, i))
        if reading is None or far or spoilt:
            return None
        if form[0] == "ب" and _aimed_at(text, reading, i, state, at):
            state.object, state.subject = state.subject, None
        if reading.cue.object == "target" and state.object and not text.tags[state.object[0]] & SAME:
            first = state.object[0]
            return result(reading, "noun", first, name_start(text, first), state, at + 1)
        return result(reading, "that", i, text.words[i].end, state, at + 1)
    told = (form == "لقد" and _told(text, state)) or (form == "الا" and text.that_not(i))
    goes_on = i == at + 1 and held[0].cue.lemma in text.grammar.going_on  # "وأضافت كيف …"
    asked = form in leads.QUESTIONS and (goes_on or (held[0].cue.act == "ask" and not state.loose))
    asked = asked and not (goes_on and i + 1 < stop and text.tags[i + 1] & THAT)
    if (told and (reading := pick(held, "that"))) or (asked and (reading := pick(held, "quote"))):
        return result(reading, "quote", i, text.words[i].start, state, at + 1)
    quote = text.opened.get(i)
    by_saying = held[0] if text.forms[i - 1] in BY_SAYING else None  # "عبر فلان بقوله: «…»"
    if quote and (reading := pick(held, "quote") or by_saying) and quotes(text, i, at, state, frames):
        return result(reading, "quote", i, text.words[i].start, state, at + 1)
    colon = form == ":" and not announced(text, i) and not leads.address(text, i)
    if colon and (reading := pick(held, "quote") or pick(held, "that") or by_saying):
        return result(reading, "colon", i, text.words[i].end, state, at + 1)
    if state.loose and not state.comma and i - at > 12:
        return None
    return _preposition(text, i, stop, held, state, at)


def _told(text: Text, state: State) -> bool:
    """Whether somebody who can speak has just been named as the subject."""
    return state.subject is not None and not state.loose and can_speak(text, state.subject[0])


def _preposition(text: Text, i: int, stop: int, held: Sequence[Reading], state: State, at: int) -> Clause | None:
    form, tag = text.forms[i], text.tags[i]
    if state.loose and not state.comma and not _late(text, i, stop, held):
        return None
    if tag & PREPOSITION and not text.joined[i]:
        reading = pick(held, form)
        pair = f"{form} {text.forms[i + 1]}" if i + 1 < stop else ""
        reading = reading or pick(held, pair)
        if reading is None or (reading.cue.close and state.loose) or (i + 1 < stop and fixed(text, i, stop)):
            return None
        start = i + 2 if reading is pick(held, pair) else i + 1
        if form == "عن" and text.forms[i - 1] == ON_WORD_OF:
            return None  # "كشفت الصحيفة نقلا عن فلان أن …"
        if form == "علي" and i in text.asides:
            return None  # "تؤكد الصحيفة على لسان فلان أن …"
        if form == "علي" and start < stop and leads.on_everybody(text, start):
            return result(reading, "preposition", i, text.words[i].start, state, at + 1)
        if start >= stop or leads.between_commas(text, i, stop) or _inside_source(text, i, stop, held, state, at):
            return None
        start += text.forms[start] == "القول" and start + 1 < stop  # "خلص إلى القول: «…»"
        start += text.forms[start] in COMMAS and start + 1 < stop and bool(text.tags[start + 1] & THAT)
        if text.tags[start] & THAT:
            return result(reading, "that", start, text.words[start].end, state, at + 1)
        if text.forms[start] == ":":
            return result(reading, "colon", start, text.words[start].end, state, at + 1)
        return _content(text, reading, start, text.words[start].start, state, at)
    if form in _WHAT and i + 1 < stop and text.forms[i + 1] not in _IN and (reading := pick(held, _WHAT[form])):
        return result(reading, "preposition", i, text.words[i].start + 1, state, at + 1)
    cut = None if tag & ADVERB else text.glued(i, "بل")
    if cut is None or text.tags[i - 1] & RELATIVE:
        return None  # "الإعلان الذي بادرت إليه كذا": a verb
    letter = cut.clitics[-1:]
    reading = pick(held, letter)
    if (
        reading is None
        or (reading.cue.to == letter and not state.addressee and past_called(text, i, stop, letter))
        or (reading.cue.act not in _OF_PEOPLE and i in text.starting and text.starting[i].mention.type == "PER")
        or (reading.cue.close and state.loose)
        or fixed(text, i, stop)
        or opens_medium(text, i)
        or _at_a_place(text, i, stop, held, state, cut.stem)
        or _inside_source(text, i, stop, held, state, at)
    ):
        return None
    if text.grammar.bound.get(text.forms[i - 1]) == letter and i - 1 > at:
        return None  # "أقر اللوائح الخاصة بـ…"
    if letter == "ب" and _charged(text, reading, i, state, at):
        return None
    if letter == "ب" and reading.cue.object == "" and _clause_later(text, i, stop):
        return None
    if letter == "ب" and not told_of(text, i, stop, held, state):
        return None
    if letter == "ل" and _is_addressee(text, i):
        return None
    if letter == "ب" and (clause := leads.by_telling(text, i, cut.stem)):
        return result(reading, "that", clause, text.words[clause].end, state, at + 1)
    start = _after_letter(text, i, cut.stem, cut.cut)
    alone = not cut.stem and i + 1 < stop and i + 1 in text.opened
    return _content(text, reading, i + alone, start, state, at)


def _at_a_place(text: Text, i: int, stop: int, held: Sequence[Reading], state: State, stem: str) -> bool:
    """Whether ب tells where an occasion was, and what is said follows ("نوه فلان، خلال لقاء بمقر …، إلى …")."""
    if state.past < i - _OCCASION or not state.past or stem.removeprefix("ال") not in text.grammar.places:
        return False
    names = frozenset().union(*(r.cue.frames for r in held))
    return any(
        text.forms[j] in names or text.tags[j] & THAT or text.glued(j, "ب")
        for j in range(i + 1, min(i + _FURTHER, stop))
    )


def _charged(text: Text, reading: Reading, i: int, state: State, at: int) -> bool:
    """Whether the verb is a passive: the one noun behind it is he who is charged or told ("كلف الوزير بإعداد …")."""
    cue = reading.cue
    if not cue.guard or cue.object != "addressee" or cue.act == "welcome" or not state.subject or state.object:
        return False
    first, end = state.subject
    return first == at + 1 and reading.tense == "perfect" and not reading.pronoun and text.times.get(end, end) == i


def _clause_later(text: Text, i: int, stop: int) -> bool:
    """Whether the clause of the cue follows behind a comma, no other verb before it ("أفاد بيان …، بأن")."""
    for j in range(i + 1, min(i + _FURTHER, stop)):
        if text.forms[j] in STOPS or text.readings(j):
            return False
        if text.tags[j] & THAT:
            return text.forms[j - 1] in COMMAS and not text.joined[j]
    return False


def _late(text: Text, i: int, stop: int, held: Sequence[Reading]) -> bool:
    """Whether a preposition after a loose adjunct still opens the content: before a clause, or before a verbal noun."""
    if text.tags[i] & PREPOSITION:
        if i + 1 < stop and text.tags[i + 1] & THAT:
            return True
        closed = i - 1 in text.covering or i - 1 in text.adverbial or text.words[i - 1].kind == "mark"
        goes_to = text.forms[i] == "الي" and (definite(text.forms[i - 1]) or "الي" not in text.forms[i + 1 : i + 15])
        closed = closed or goes_to or (text.forms[i] in ("الي", "علي") and text.owned(i - 1))
        ahead = range(i + 1, min(i + 14, stop))
        return closed and (not pick(held, "that") or not any(text.tags[j] & THAT for j in ahead))
    if text.forms[i] in _WHAT:
        return i - 1 in text.covering or i - 1 in text.adverbial
    cut = text.glued(i, "ب")
    return cut is not None and bool(cut.stem) and not cut.stem.startswith("ال") and not pick(held, "noun")


def _after_letter(text: Text, i: int, stem: str, cut: int) -> int:
    """The raw offset after a glued preposition; in لل the content starts at the second ل."""
    word = text.words[i]
    if not stem:
        return text.words[i + 1].start if i + 1 < text.size else word.end
    return raw_cut(text.prose.text, text.span(i, i + 1), cut)


def _content(text: Text, reading: Reading, i: int, start: int, state: State, at: int) -> Clause:
    """Content after a preposition; where the object before it is part of the content, it begins with that object."""
    if text.tags[i] & HOPE and i + 1 < text.size:
        great = text.forms[i + 1].startswith("ال") and text.forms[i + 1] not in ("الا", "الي") and i + 2 < text.size
        hoped = _hoped(text, reading, i + 1 + great, state, at)
        if hoped:
            return hoped
    if _aimed_at(text, reading, i, state, at):
        state.object, state.subject = state.subject, None  # "بعدما وصف الرئيس بـ…": he is who is described
    if reading.cue.object == "target" and state.object:
        first = state.object[0]
        return result(reading, "preposition", first, name_start(text, first), state, at + 1)
    if reading.cue.object == "addressee" and state.object and not state.addressee:
        state.addressee = state.object
    return result(reading, "preposition", i, start, state, at + 1)


def _aimed_at(text: Text, reading: Reading, i: int, state: State, at: int) -> bool:
    """Whether the one noun between a verb and what is said of somebody names him, and not who says it."""
    if reading.cue.object != "target" or reading.pronoun or state.object or not state.subject:
        return False
    if any(text.tags[j] & SAME for j in range(*state.subject)):
        return False  # "وصفت الشركة نفسها بـ…"
    by = i - 1 if text.forms[i - 1] == "ب" else i
    alone = state.subject[0] == at + 1 and by in (state.subject[1], state.past) and not state.comma
    return alone and text.forms[by][0] == "ب" and reading.tense in ("perfect", "imperfect")


def _hoped(text: Text, reading: Reading, i: int, state: State, at: int) -> Clause | None:
    """ "أعرب عن أمله في …": the content is what is hoped for."""
    if text.tags[i] & PREPOSITION:
        i += i + 1 < text.size
    elif not text.tags[i] & THAT and text.glued(i, "بل") is None:
        return None
    if text.tags[i] & THAT:
        found = result(reading, "that", i, text.words[i].end, state, i)
    else:
        cut = text.glued(i, "بل")
        start = _after_letter(text, i, cut.stem, cut.cut) if cut else text.words[i].start
        found = result(reading, "preposition", i, start, state, i)
    return replace(found, act="expect")


def name_start(text: Text, at: int) -> int:
    """The raw offset at which a word begins, without proclitics before a name."""
    name = text.starting.get(at)
    return name.mention.span.start if name and name.cut else text.words[at].start


def _inside_source(text: Text, i: int, stop: int, held: Sequence[Reading], state: State, at: int) -> bool:
    """Whether a preposition still belongs to the source ("مصادر بالقوات أن"): a clause follows close by."""
    if i == at + 1 or not (pick(held, "that") or pick(held, "ب")):
        return False
    for j in range(i + 1, min(i + 6, stop)):
        if text.forms[j] in COMMAS or (text.forms[j].endswith("ا") and text.readings(j)):
            return False
        if text.tags[j] & THAT and state.comma and j <= i + 3 and pick(held, "that"):
            return not (text.tags[j - 1] & SPOILER and pick(held, text.forms[i]))  # "شدد، أمس، على ضرورة أن …"
        if text.tags[j] & THAT:
            return (text.forms[j][0] == "ب" and text.forms[i][0] == "ب") or (
                state.subject is None and bool(pick(held, "that"))
            )
    return False


def _is_addressee(text: Text, i: int) -> bool:
    coming = text.forms[i].startswith("لل") and text.forms[i][2:] in text.grammar.classes.going  # "للحضور إلى"
    name = text.starting.get(i) or text.starting.get(i + 1)
    named = name is not None and name.first <= i + 1 and name.mention.type in ("PER", "ORG")
    return not coming and (named or bool(stem_tag(text, i) & SPEAKER & ~DOCUMENT))
