"""Complement frames: what follows a verbal cue: subject, addressee, occasion, and where the content starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tawatur.annotate.attributions.cues import Cue, Reading
from tawatur.annotate.attributions.grammar import (
    ADVERB,
    ADVERBS,
    AUXILIARY,
    BODY,
    CLAUSE,
    DOCUMENT,
    HOPE,
    OUTLET,
    PREPOSITION,
    RANK,
    RELATIVE,
    ROLE,
    SPEAKER,
    SPEECH,
    SPOILER,
    SPOKES,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.phrases import (
    ADJECTIVES,
    can_speak,
    definite,
    is_outlet,
    noun_phrase,
    opens_medium,
    person,
    stem_tag,
)
from tawatur.annotate.attributions.text import COMMAS, DASHES, STOPS, Name, Text
from tawatur.model.layers import Act
from tawatur.script.fold import raw_cut

Words = tuple[int, int]
Marker = Literal["that", "quote", "colon", "preposition", "noun", "object"]
# A content further from its cue than this does not belong to it.
_FURTHEST = 70
_WHERE = frozenset(("في", "فى", "خلال", "عبر", "علي", "ب", "ضمن", "اثناء"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with its complements, by word ranges. `start` is the raw offset at which the content begins."""

    cue: Cue
    reading: Reading
    marker: Marker
    at: int
    start: int
    subject: Words | None = None
    addressee: Words | None = None
    medium: Words | None = None
    heard: Words | None = None
    told: Words | None = None
    cue_last: int = 0
    act: Act | None = None


@dataclass(slots=True)
class _State:
    """What the scan has found so far. `loose`: inside an adjunct of unknown length."""

    subject: Words | None = None
    object: Words | None = None
    addressee: Words | None = None
    medium: Words | None = None
    heard: Words | None = None
    told: Words | None = None
    loose: bool = False
    comma: bool = False
    past: int = 0


def complements(text: Text, at: int, stop: int, held: Sequence[Reading], pre: bool = False) -> Clause | None:
    """The complements of the cue at word `at`, read up to word `stop`; None where no frame of its entries is met.

    `pre`: the subject stands before the verb, so none is looked for after it.
    """
    frames = frozenset().union(*(reading.cue.frames for reading in held))
    state = _State()
    i, stop = at + 1, min(stop, at + _FURTHEST)
    if pre:
        state.subject = (at, at)
    if held[0].cue.place:
        i = _place(text, i, stop, state)
        if state.subject is None:
            return None
    while i < stop:
        found = _marker(text, i, stop, held, frames, state, at)
        if found:
            return found
        past = _adjunct(text, i, stop, state, held[0].cue.to)
        if past > i:
            i = state.past = past
            continue
        if text.forms[i] == "." and len(text.forms[i - 1]) == 1:
            i += 1
            continue
        if text.forms[i] in STOPS or (state.comma and _participle(text, i)):
            return None
        if i == at + 1 and _participle(text, i) and text.forms[i].endswith("ا"):
            i += 1
            continue
        name = text.starting.get(i)
        if name and not name.cut and state.subject and _named_late(text, name, state):
            state.subject, i = (state.subject[0], name.last), name.last
            continue
        if i in text.opened and state.subject is not None:
            i = min(text.opened[i].close + 1, stop)
            continue
        if text.tags[i] & RELATIVE:
            state.loose, state.comma, i = True, False, i + 1
            continue
        past = _argument(text, i, stop, held, state)
        if past == i and _bare(text, i, at, held, state):
            return _object(text, i, held, state, at)
        if past == i and _breaks(text, i):
            return None
        if past == i:
            state.loose = state.loose or state.subject is not None or bool(text.tags[i] & PREPOSITION)
            past = i + 1
        i = past
    return None


def _named_late(text: Text, name: Name, state: _State) -> bool:
    """Whether a person's name is that of the subject named by office before ("المتحدث الرسمي للهيئة بجدة فلان")."""
    if not person(name) or state.addressee or not state.subject or not _unnamed(text, state.subject):
        return False
    at = name.first - 1
    form, tag = text.forms[at], text.tags[at]
    if tag & PREPOSITION or text.tags[at - 1] & PREPOSITION:
        return state.comma
    titled = bool(tag & RANK) or text.glued(at, "بل") is not None or form in text.grammar.titles
    return state.comma or titled or at in text.covering or (definite(form) and form.endswith(ADJECTIVES))


def _unnamed(text: Text, subject: Words) -> bool:
    """Whether a subject names an office but no person yet."""
    if not stem_tag(text, subject[0]) & (ROLE | SPOKES):
        return False
    return not any((n := text.starting.get(j)) and person(n) for j in range(*subject))


def _participle(text: Text, i: int) -> bool:
    """Whether a circumstantial participle stands here: the cue's own content did not come."""
    return any(r.tense == "participle" for r in text.readings(i)) and text.forms[i].endswith(("ا", "ه", "ين"))


def _pick(held: Sequence[Reading], frame: str) -> Reading | None:
    return next((reading for reading in held if frame in reading.cue.frames), None)


def _result(held: Reading, marker: Marker, at: int, start: int, state: _State, cue_last: int) -> Clause:
    subject = state.subject if state.subject and state.subject[0] < state.subject[1] else None
    if state.addressee is None and held.cue.object == "addressee" and state.object:
        state.addressee = state.object
    return Clause(
        held.cue, held, marker, at, start, subject, state.addressee, state.medium, state.heard, state.told, cue_last
    )


def _marker(
    text: Text, i: int, stop: int, held: Sequence[Reading], frames: frozenset[str], state: _State, at: int
) -> Clause | None:
    """The content's opening at word `i`, if one stands there that a frame of the cue asks for."""
    form, tag = text.forms[i], text.tags[i]
    if tag & THAT and not text.joined[i]:
        before = i - 1 if text.tags[i - 1] & PREPOSITION and i - 1 > at else None
        reading = _pick(held, "that") or (before and _pick(held, f"{text.forms[before]} ان")) or None
        if form[0] == "ب":
            reading = reading or _pick(held, "ب") or _pick(held, "ب ان")
        if reading is None or (text.tags[i - 1] & SPOILER and i > state.past and i - 1 > at):
            return None
        if reading.cue.object == "target" and state.object:
            first = state.object[0]
            return _result(reading, "noun", first, _name_start(text, first), state, at + 1)
        return _result(reading, "that", i, text.words[i].end, state, at + 1)
    quote = text.opened.get(i)
    if quote and (reading := _pick(held, "quote")) and _quotes(text, i, at, state):
        return _result(reading, "quote", i, text.words[i].start, state, at + 1)
    if form == ":" and (reading := _pick(held, "quote") or _pick(held, "that")):
        return _result(reading, "colon", i, text.words[i].end, state, at + 1)
    if state.loose and not state.comma and i - at > 12:
        return None
    return _preposition(text, i, stop, held, state, at)


def _quotes(text: Text, i: int, at: int, state: _State) -> bool:
    """Whether a quotation is content, not a name in marks: long enough, or not after a word that takes a name."""
    quote = text.opened[i]
    if i in text.covering or (i + 1 in text.starting and text.starting[i + 1].last >= quote.close):
        return False
    if quote.close - i > 5:
        return True
    return not stem_tag(text, i - 1) & (OUTLET | BODY) and text.forms[i - 1] not in ("ل", "ب", "ول", "وب")


def _preposition(text: Text, i: int, stop: int, held: Sequence[Reading], state: _State, at: int) -> Clause | None:
    form, tag = text.forms[i], text.tags[i]
    if state.loose and not state.comma and not _late(text, i, stop, held):
        return None
    if tag & PREPOSITION and not text.joined[i]:
        name = {"الي": "الي", "علي": "علي", "فى": "في"}.get(form, form)
        reading = _pick(held, name)
        pair = f"{name} {text.forms[i + 1]}" if i + 1 < stop else ""
        reading = reading or _pick(held, pair)
        if reading is None or (i + 1 < stop and _fixed(text, i, stop)):
            return None
        start = i + 2 if reading is _pick(held, pair) else i + 1
        if start >= stop or _inside_source(text, i, stop, held, state, at):
            return None
        if text.tags[start] & THAT:
            return _result(reading, "that", start, text.words[start].end, state, at + 1)
        return _content(text, reading, start, text.words[start].start, state, at)
    cut = text.glued(i, "بل")
    if cut is None or (i in text.starting and text.starting[i].mention.type == "PER"):
        return None
    letter = cut.clitics[-1:]
    reading = _pick(held, letter)
    if reading is None or opens_medium(text, i) or _inside_source(text, i, stop, held, state, at):
        return None
    if letter == "ل" and _is_addressee(text, i):
        return None
    start = _after_letter(text, i, cut.stem, cut.cut)
    return _content(text, reading, i, start, state, at)


def _late(text: Text, i: int, stop: int, held: Sequence[Reading]) -> bool:
    """Whether a preposition after a loose adjunct still opens the content: before a clause, or before a verbal noun."""
    if text.tags[i] & PREPOSITION:
        if i + 1 < stop and text.tags[i + 1] & THAT:
            return True
        closed = i - 1 in text.covering or i - 1 in text.adverbial or text.words[i - 1].kind == "mark"
        ahead = range(i + 1, min(i + 14, stop))
        return closed and (not _pick(held, "that") or not any(text.tags[j] & THAT for j in ahead))
    cut = text.glued(i, "ب")
    return cut is not None and bool(cut.stem) and not cut.stem.startswith("ال") and not _pick(held, "noun")


def _after_letter(text: Text, i: int, stem: str, cut: int) -> int:
    """The raw offset after a glued preposition; in لل the content starts at the second ل."""
    word = text.words[i]
    if not stem:
        return text.words[i + 1].start if i + 1 < text.size else word.end
    return raw_cut(text.prose.text, text.span(i, i + 1), cut)


def _content(text: Text, reading: Reading, i: int, start: int, state: _State, at: int) -> Clause:
    """Content after a preposition; where the object before it is part of the content, it begins with that object."""
    if text.tags[i] & HOPE and i + 1 < text.size:
        hoped = _hoped(text, reading, i + 1, state, at)
        if hoped:
            return hoped
    if reading.cue.object == "target" and state.object:
        first = state.object[0]
        return _result(reading, "preposition", first, _name_start(text, first), state, at + 1)
    if reading.cue.object == "addressee" and state.object and not state.addressee:
        state.addressee = state.object
    return _result(reading, "preposition", i, start, state, at + 1)


def _hoped(text: Text, reading: Reading, i: int, state: _State, at: int) -> Clause | None:
    """ "أعرب عن أمله في …": the content is what is hoped for."""
    if text.tags[i] & PREPOSITION:
        i += 1
    elif not text.tags[i] & THAT and text.glued(i, "بل") is None:
        return None
    if text.tags[i] & THAT:
        found = _result(reading, "that", i, text.words[i].end, state, i)
    else:
        cut = text.glued(i, "بل")
        start = _after_letter(text, i, cut.stem, cut.cut) if cut else text.words[i].start
        found = _result(reading, "preposition", i, start, state, i)
    return replace(found, act="expect")


def _name_start(text: Text, at: int) -> int:
    name = text.starting.get(at)
    return name.mention.span.start if name and name.cut else text.words[at].start


def _fixed(text: Text, i: int, stop: int) -> bool:
    if text.grammar.adverbs.at(text.words, i, stop, clitics=False) is not None:
        return True
    return text.forms[i] in _WHERE and opens_medium(text, i + 1)


def _inside_source(text: Text, i: int, stop: int, held: Sequence[Reading], state: _State, at: int) -> bool:
    """Whether a preposition still belongs to the source ("مصادر بالقوات أن"): a clause follows close by."""
    if state.subject is not None or not _pick(held, "that") or i == at + 1:
        return False
    for j in range(i + 1, min(i + 6, stop)):
        if text.forms[j] in COMMAS:
            return False
        if text.tags[j] & THAT:
            return True
    return False


def _is_addressee(text: Text, i: int) -> bool:
    name = text.starting.get(i) or text.starting.get(i + 1)
    tag = stem_tag(text, i)
    return bool(tag & SPEAKER & ~DOCUMENT) or (
        name is not None and name.first <= i + 1 and name.mention.type in ("PER", "ORG")
    )


def _adjunct(text: Text, i: int, stop: int, state: _State, to: str = "") -> int:
    """Past adverbs, times, occasions, addressees and commas; `i` where none stands here."""
    form, tag = text.forms[i], text.tags[i]
    if form in COMMAS:
        state.comma, state.loose = True, False
        return i + 1
    if form in DASHES or form == ")" or i in text.closed:
        return i + 1
    aside = text.cues.prepositions.at(text.words, i, stop) if i in text.asides else None
    if aside and state.comma and aside.reading.clitics == "" and not aside.value.guard:
        ends = (j for j in range(aside.last, min(stop, i + 20)) if text.forms[j] in COMMAS or text.forms[j] == ":")
        return next(ends, i + 1)
    if form == "(":
        for j in range(i + 1, min(i + 9, stop)):
            if text.forms[j] == ")":
                return j + 1
        return i
    if i in text.times and i not in text.starting:
        return min(text.times[i], stop)
    if state.comma and any(r.pronoun and r.cue.transmits for r in text.readings(i)):
        return next((j for j in range(i, min(stop, i + 20)) if text.forms[j] in COMMAS), i + 1)
    phrase = text.grammar.adverbs.at(text.words, i, stop) if text.opens[i] & ADVERBS else None
    if phrase:
        state.loose = phrase.last - phrase.first > 1 and not _closed_phrase(text, phrase.last - 1)
        return phrase.last
    if tag & (ADVERB | TIME | SPEECH) and i not in text.starting and not tag & SPEAKER:
        return i + 1
    if form in _WHERE and i + 1 < stop and opens_medium(text, i + 1):
        return _occasion(text, i + 1, stop, state)
    if opens_medium(text, i) and text.glued(i, "ب"):
        return _occasion(text, i, stop, state)
    if state.addressee is None and state.heard is None:
        if text.glued(i, "ل") is not None:
            return _recipient(text, i, stop, state)
        if form == "من" and to == "من" and i + 1 < stop and (end := noun_phrase(text, i + 1, stop)) > i + 1:
            state.addressee = (i + 1, end)
            return end
        if state.loose and form in ("الي", "مع") and i + 1 < stop and stem_tag(text, i + 1) & OUTLET:
            return _recipient(text, i + 1, stop, state)
    return i


def _closed_phrase(text: Text, at: int) -> bool:
    return text.forms[at].endswith(
        ("ه", "ها", "هم", "ك", "سابق", "لاحق", "اخري", "متصل", "ثانيه", "اخر", "مدي", "مدار", "اولي")
    )


def leading(text: Text, first: int, stop: int) -> tuple[Words | None, Words | None]:
    """Occasion and hearing outlet of a sentence that opens with them ("وفي مقابلة مع …، قال …")."""
    state = _State()
    if first + 1 < stop and text.forms[first] in ("في", "وفي", "خلال", "وخلال") and opens_medium(text, first + 1):
        _occasion(text, first + 1, stop, state)
    return state.medium, state.heard


def _occasion(text: Text, i: int, stop: int, state: _State) -> int:
    """Past an occasion or platform; remembers it, and the outlet that heard it."""
    first = i
    match = text.grammar.media.at(text.words, i, min(i + 5, stop)) or text.grammar.platforms.at(
        text.words, i, min(i + 5, stop)
    )
    i = match.last if match else i + 1
    while i < stop and text.forms[i] not in COMMAS | STOPS and text.forms[i] not in (":", "("):
        name = text.starting.get(i) or (text.starting.get(i + 1) if i in text.opened else None)
        if text.tags[i] & (THAT | TIME | CLAUSE | ADVERB) or i in text.times:
            break
        if name and is_outlet(text, name):
            state.heard = state.heard or (name.first, name.last)
        if i in text.opened and text.opened[i].close - i > 5:
            break
        if name is None and can_speak(text, i) and not text.tags[i] & OUTLET and i - 1 not in text.covering:
            break
        if name and name.first == i and not name.cut and name.mention.type == "PER":
            break
        i = max(i + 1, name.last if name else 0)
        if i - first > 14:
            break
    if state.medium is None:
        end = i
        while end > first + 1 and text.words[end - 1].kind == "mark" and not text.is_mark(end - 1):
            end -= 1
        state.medium = (first, end)
    return i


def _recipient(text: Text, i: int, stop: int, state: _State) -> int:
    """Past ل with whom it is said to: an outlet heard it, others are addressed."""
    cut = text.glued(i, "ل")
    start = i + 1 if cut is not None and not cut.stem else i
    if start >= stop:
        return i
    name = text.starting.get(start) or (text.starting.get(start + 1) if start in text.opened else None)
    tag = stem_tag(text, start)
    if (name is None and not tag & SPEAKER & ~DOCUMENT) or (name and name.mention.type == "LOC"):
        return i
    end = max(noun_phrase(text, start, stop), name.last if name else start + 1)
    if end in text.closed and text.closed[end].open >= start:
        end += 1
    state.told = (start, end)
    heard = next((n for j in range(start, end) if (n := text.starting.get(j)) and is_outlet(text, n)), None)
    if text.forms[start].endswith(("مراسل", "مراسله", "مراسلنا")):
        return end
    if heard or tag & OUTLET:
        state.heard = (heard.first, heard.last) if heard else (start, end)
    else:
        state.addressee = (start, end)
    return end


def _argument(text: Text, i: int, stop: int, held: Sequence[Reading], state: _State) -> int:
    """Past the subject, or past an object that comes before the content; `i` where neither stands here."""
    if (text.words[i].kind == "mark" and i not in text.opened) or text.tags[i] & (RELATIVE | AUXILIARY):
        return i
    if (text.tags[i] & PREPOSITION and i not in text.starting) or text.glued(i, "بل") is not None:
        return i
    strict = any(reading.cue.object or "noun" in reading.cue.frames for reading in held)
    if state.subject is None and not state.loose:
        pronoun = any(reading.pronoun for reading in held)
        if strict and not can_speak(text, i) and not pronoun and not _followed(text, i, stop, held):
            return i
        end = noun_phrase(text, i, stop, strict)
        if end > i:
            end = apposition(text, i, end, stop)
            state.subject = (i, end)
            return end
        return i
    if state.object is None and any(reading.cue.object for reading in held) and not state.loose:
        end = _object_end(text, i, stop, held)
        if end > i:
            state.object = (i, end)
            outlet = next(
                (n for j in range(i, min(end, i + 3)) if (n := text.starting.get(j)) and is_outlet(text, n)), None
            )
            if outlet and held[0].cue.object == "addressee":
                state.heard, state.addressee = (outlet.first, outlet.last), None
            return end
    return i


def _place(text: Text, i: int, stop: int, state: _State) -> int:
    """Past "في البيان": the source of a verb that says where something stands."""
    while i < stop and text.tags[i] & ADVERB:
        i += 1
    if i + 1 >= stop or text.forms[i] not in ("في", "فى", "ضمن") or not stem_tag(text, i + 1) & DOCUMENT:
        return i
    end = noun_phrase(text, i + 1, stop)
    if end > i + 1:
        state.subject = (i + 1, end)
    return max(end, i + 1)


def _followed(text: Text, i: int, stop: int, held: Sequence[Reading]) -> bool:
    """Whether a clause or quotation follows the noun phrase here, so that it must be the subject."""
    if not (_pick(held, "that") or _pick(held, "quote")):
        return False
    if (
        i + 2 < stop
        and definite(text.forms[i])
        and text.tags[i + 1] & PREPOSITION
        and not any(r.cue.object for r in held)
    ):
        name = text.forms[i + 1]
        if _pick(held, name) or _pick(held, f"{name} {text.forms[i + 2]}"):
            return True
    end = noun_phrase(text, i, stop, False)
    while end < stop and (text.forms[end] in COMMAS or text.tags[end] & (ADVERB | TIME) or end in text.times):
        end += 1
    if not i < end < stop:
        return False
    if text.tags[end] & THAT:
        return _pick(held, "that") is not None
    return _pick(held, "quote") is not None and (text.forms[end] == ":" or end in text.opened)


def _object_end(text: Text, i: int, stop: int, held: Sequence[Reading]) -> int:
    """Past the object before a prepositional content: everything up to one of the cue's prepositions."""
    letters = "".join(sorted({f for r in held for f in r.cue.frames if len(f) == 1}))
    names = {f for r in held for f in r.cue.frames if len(f) > 1}
    j = i
    while j < stop and text.forms[j] not in STOPS and j - i < 40:
        if j - i > 20:
            letters = letters.replace("ل", "")
        if text.forms[j] in names and text.tags[j] & PREPOSITION and j > i:
            return j
        if text.tags[j] & THAT and ("that" in names or (text.forms[j][0] == "ب" and "ب" in letters)):
            return j
        if letters and j > i and j not in text.starting and (cut := text.glued(j, letters)) and cut.cut >= 1:
            return j
        if text.forms[j] in COMMAS and (j + 1 >= stop or text.readings(j + 1) or text.tags[j + 1] & (TAIL | CLAUSE)):
            return i
        name = text.starting.get(j)
        j = name.last if name else j + 1
    return i


def apposition(text: Text, first: int, end: int, stop: int) -> int:
    """Past what a comma adds to a source: its office after the name, the name after its office, "وهو …"."""
    if end + 1 >= stop or text.forms[end] not in COMMAS:
        return end
    i = end + 1
    persons = [n for j in range(first, end) if (n := text.starting.get(j)) and n.mention.type == "PER"]
    named = any(not n.mention.nominal for n in persons)
    role = bool(text.tags[i] & SPEAKER) and not text.joined[i]
    name = text.starting.get(i)
    adds_name = name and name.mention.type == "PER" and not name.cut and not named
    adds_office = named and role and not (name and name.mention.type in ("GPE",))
    also = text.forms[i] in ("وهو", "وهي", "وهم") and named
    if not (adds_name or adds_office or also):
        return end
    past = noun_phrase(text, i + 1 if also else i, stop)
    return (
        past
        if (past > i and past < stop and text.forms[past] in COMMAS)
        or (past < stop and text.tags[past] & (THAT | PREPOSITION))
        or (past < stop and (text.forms[past] == ":" or text.readings(past)))
        else end
    )


def _bare(text: Text, i: int, at: int, held: Sequence[Reading], state: _State) -> bool:
    """Whether a bare object of the cue begins at this word."""
    if not any("noun" in r.cue.frames for r in held) or state.loose:
        return False
    if (text.words[i].kind == "mark" and i not in text.opened) or text.tags[i] & (
        PREPOSITION | RELATIVE | CLAUSE | TAIL
    ):
        return False
    if text.glued(i, "بل") or _breaks(text, i):
        return False
    if text.forms[i] in ("وهو", "وهي", "وهم", "وهما"):
        return False
    name = text.starting.get(i)
    if ((name and name.mention.type == "PER") or text.tags[i] & ROLE) and all(r.cue.act == "say" for r in held):
        return False
    if i in text.opened and text.opened[i].close - i <= 5 and (i + 1 in text.covering or i in text.covering):
        return False
    return not (_pick(held, "that") and _that_follows(text, i))


def _that_follows(text: Text, i: int) -> bool:
    """Whether a content clause opens further on, with no other cue between: then no bare object stands here."""
    for j in range(i, min(i + 25, text.size)):
        if text.forms[j] in STOPS or text.forms[j] in ("و", ":") or (j > i and text.readings(j)):
            return False
        if text.tags[j] & THAT and not text.joined[j] and not text.tags[j - 1] & SPOILER:
            plain = j - i < 15 and not any(text.forms[k] in COMMAS or text.tags[k] & RELATIVE for k in range(i, j))
            plain = plain and not text.tags[j - 1] & PREPOSITION
            closed = text.forms[j - 1] in COMMAS or j - 1 in text.adverbial or j - 1 in text.covering
            return text.forms[j][0] != "ب" and (plain or closed)
    return False


def _object(text: Text, i: int, held: Sequence[Reading], state: _State, at: int) -> Clause | None:
    reading = _pick(held, "noun")
    if reading is None:
        return None
    return _result(reading, "noun", i, _name_start(text, i), state, at + 1)


def _breaks(text: Text, i: int) -> bool:
    """Whether a new clause begins here that cannot hold the content of the cue before it."""
    if text.tags[i] & CLAUSE and not text.tags[i] & (SPEAKER | PREPOSITION):
        return True
    return text.forms[i][0] == "و" and any(r.clitics and r.tense == "perfect" for r in text.readings(i))
