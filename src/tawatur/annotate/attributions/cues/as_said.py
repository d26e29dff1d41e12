"""Clauses behind "حسبما", "وفقا لما", "كما": a verb of saying with its subject, which name the source."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak, stem_tag
from tawatur.annotate.attributions.phrases.hearers import past_hearer, past_told
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.seen import past_seen
from tawatur.annotate.attributions.speakers.sources import outlet_link
from tawatur.annotate.attributions.words.circumstances import acts
from tawatur.annotate.attributions.words.cues import Preposition, Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    CLAUSE,
    DOCUMENT,
    DONE,
    OUTLET,
    PREPOSITION,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.scripture import recites
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text
from tawatur.script.phrases import Match

# Words of what stands between commas behind a verb and its subject, at most.
_ASIDE = 14
# What a verb has said, taken up ("أفاد به فلان").
_BACK = (["به"], ["بها"])
# Who was named last ("كما أعلن الأخير").
_LAST_NAMED = frozenset(("الاخير", "الاخيره"))


def clause(reader: Reader, match: Match[Preposition]) -> tuple[int, int, int, str] | None:
    """Source range, end of the cue, and gender behind "حسبما", "وفقا لما", None where nothing is said so."""
    text, last, at = reader.text, reader.sentence.last, match.last
    while at < last and text.forms[at] in ("قد", "كان", "كانت", "سبق"):
        at += 1
    if at >= last or recites(text, at) or text.forms[at] in text.grammar.classes.providing:
        return None  # "وفق ما نصت عليه اللائحة"
    if text.tags[at] & DONE and at + 2 < last and _passing_on(text, at + 1) and text.forms[at + 2] == "عن":
        return _transmitter(reader, at + 3, last)
    readings = [r for r in text.readings(at) if r.tense in ("perfect", "imperfect") and r.clitics == ""]
    if match.value.guard:  # "كما كلف فلان فلانا بـ…", "حرصا على ما يهدد البلاد": nothing is said
        readings = [r for r in readings if "that" in r.cue.frames or "quote" in r.cue.frames]
        readings = [r for r in readings if r.cue.lemma not in text.grammar.lifelike]
    if not readings:
        return None
    public = text.forms[min(at + 1, last - 1)] in text.grammar.public
    if match.value.guard and public and any(r.cue.object == "addressee" for r in readings):
        return None  # "كما دعا كذا، لا سيما …، إلى …"
    back = text.forms[at + 1 : at + 2] in _BACK  # "على ما أفاد به …": what stands before
    if match.value.guard and not back and (_own_content(text, at, last) or _own_object(text, at, last, readings)):
        return None
    if any(r.cue.place for r in readings) and (document := _standing_in(reader, at, last)):
        return document
    first = at + 1
    if first < last and text.forms[first] in ("به", "عنه", "عنها", "بها", "اليه", "علي", "عليه"):
        if any(r.cue.transmits for r in readings) and text.forms[first] in ("عنه", "عنها"):
            return _transmitter(reader, first + 1, last)
        first += 1
    while first < last and first not in text.starting and (text.tags[first] & (ADVERB | TIME) or first in text.times):
        first = max(text.times.get(first, first), first + 1)
    cue_last, first = first, past_told(text, past_hearer(text, first, last), last) if first < last else first
    end = noun_phrase(text, first, last) if first < last and not acts(text, first) else first
    end = past_seen(text, first, apposition(text, first, end, last), last) if end > first else end
    if end > cue_last and text.glued(cue_last, "ب") and all(r.cue.act == "say" for r in readings):
        reader.used.add(at)
        return None  # "كما ذكر بوضع طبقة ثانية": nobody says so
    if match.value.guard and _prepositional_content(text, max(end, first), last, readings):
        return None
    if match.value.guard and _behind_aside(text, end, last, readings):
        return None
    if match.value.guard and (_prepositional_content(text, cue_last, last, readings) or _deed(text, first, last)):
        return None  # "كما طالبوا بوضع حد", "كما شهد إطلاق …"
    if match.value.guard and end > first and any("noun" in r.cue.frames for r in readings):
        strict = noun_phrase(text, first, last, strict=True)
        if first < strict < end and _plain(text, strict):
            return None  # "كما أظهرت التحاليل وجود …"
    if match.value.guard and end > first and _thing(text, first):
        return None  # "كما زادت ضريبة …"
    reader.used.add(at)
    gender = next((r.gender for r in readings if r.number == "s"), "")
    if end > first and end < last and text.forms[end] == "عن" and any(r.cue.transmits for r in readings):
        inner = noun_phrase(text, end + 1, last)
        if inner > end + 1:
            reader.discourse.outlets.append(outlet_link(text, first, end))
            return end + 1, inner, first, ""
    return first, end, cue_last, gender


def labelled(text: Text, at: int, verb: int) -> list[tuple[int, int, int | None]]:
    """The words in marks before a cue that somebody calls another so ("ليس «عملاقا نائما»، كما وصفه فلان"), if any."""
    if not any(r.pronoun and r.cue.object == "target" for r in text.readings(verb)):
        return []
    quote = text.closed.get(at - 1 - (text.forms[at - 1] in COMMAS))
    return [(quote.open, quote.close + 1, None)] if quote else []


def _standing_in(reader: Reader, at: int, last: int) -> tuple[int, int, int, str] | None:
    """The document in which something stands ("بحسب ما جاء في تقرير الهيئة"); None where it is none."""
    text, first = reader.text, at + 2
    if first >= last or text.forms[at + 1] != "في" or not stem_tag(text, first) & (DOCUMENT | OUTLET):
        return None
    end = noun_phrase(text, first, last)
    reader.used.add(at)
    return first, past_seen(text, first, apposition(text, first, end, last), last), first, ""


def _passing_on(text: Text, at: int) -> bool:
    """Whether a verbal noun of passing on with a pronoun stands here ("تم نقله عن")."""
    stem = text.forms[at].removesuffix("ها").removesuffix("ه")
    return any(r.cue.transmits and r.tense == "masdar" for r in text.cues.readings(stem))


def _transmitter(reader: Reader, first: int, last: int) -> tuple[int, int, int, str]:
    """ "بحسب ما نقلت عنه وكالة …": the outlet joins the chains of this sentence's statements."""
    text = reader.text
    end = noun_phrase(text, first, last)
    if end > first:
        link = outlet_link(text, first, end)
        last_said = next((d for d in reversed(reader.here[-12:]) if d.outer is None), None)
        if last_said and not last_said.via:
            last_said.via = (link,)
        reader.discourse.outlets.append(link)
    return end, end, end, ""


def _own_content(text: Text, at: int, last: int) -> bool:
    """Whether the verb after "كما" has a content of its own, so that "كما" only joins sentences."""
    for j in range(at + 1, min(at + 25, last)):
        if text.forms[j].startswith("فان"):
            return False  # "كما يتوقع المختصون فإن …"
        if text.forms[j].startswith("وان") and text.tags[j] & THAT and text.forms[j - 1] in COMMAS:
            return False  # "قال كذا إن …، كما أعلن كذا، وإن …": what another says goes on
        quoted = j in text.opened and not text.tags[j - 1] & PREPOSITION
        if text.tags[j] & THAT or quoted or text.forms[j] == ":":
            return True
        if text.forms[j] in STOPS or (text.joined[j] and text.tags[j] & CLAUSE):
            break
    return not (last - at < 9 or any(text.forms[j] in COMMAS for j in range(at, min(at + 9, last))))


def _own_object(text: Text, at: int, last: int, readings: list[Reading]) -> bool:
    """Whether the verb after "كما" has a bare object ("كما نفى مشاركته")."""
    if at + 1 >= last or text.forms[at + 1] in _LAST_NAMED or not any("noun" in r.cue.frames for r in readings):
        return False
    return _plain(text, at + 1) and not can_speak(text, at + 1)


def _plain(text: Text, i: int) -> bool:
    """Whether a noun of no class and in no name stands here, as a bare object does."""
    plain = text.words[i].kind == "arabic" and not text.tags[i] and text.glued(i, "بل") is None
    return plain and i not in text.covering and i not in text.times


def _deed(text: Text, i: int, last: int) -> bool:
    """Whether what was done stands here, which cannot speak."""
    return i < last and text.forms[i] in text.grammar.classes.deeds


def _thing(text: Text, i: int) -> bool:
    """Whether a noun that cannot speak ends like a feminine one, or like a plural of things."""
    return _plain(text, i) and not can_speak(text, i) and text.forms[i].endswith(("ه", "ات"))


def _behind_aside(text: Text, end: int, last: int, readings: list[Reading]) -> bool:
    """Whether behind an aside between commas a preposition of the verb stands ("كما أشار، فيما يخص كذا، إلى …")."""
    if end >= last or text.forms[end] not in COMMAS:
        return False
    near = range(end + 1, min(end + _ASIDE, last - 2))
    comma = next((j for j in near if text.forms[j] in COMMAS or text.forms[j] in STOPS), end)
    if comma == end or text.forms[comma] not in COMMAS or not text.tags[comma + 1] & PREPOSITION:
        return False
    return any(text.forms[comma + 1] in r.cue.frames for r in readings)


def _prepositional_content(text: Text, i: int, last: int, readings: list[Reading]) -> bool:
    """Whether after the subject of the verb behind "كما" one of its prepositions stands ("كما أعربت …، عن …").

    A letter that is one opens what is demanded, welcomed … ("كما أوصت الوزارة بشرب الماء").
    """
    i += i < last and text.forms[i] in COMMAS
    form = text.forms[i] if i + 1 < last else ""
    letters = "".join(f for r in readings if r.cue.act != "say" for f in r.cue.frames if len(f) == 1)
    return bool(form and letters and text.glued(i, letters)) or any(
        (form in r.cue.frames or (form and form == r.cue.to)) and not r.cue.transmits for r in readings
    )
