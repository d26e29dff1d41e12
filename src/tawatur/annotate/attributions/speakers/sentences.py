"""The subject of a whole sentence or headline, where a verb further on names none."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.about import past_dateline, past_topic
from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak
from tawatur.annotate.attributions.phrases.hearers import past_hearer
from tawatur.annotate.attributions.phrases.nearest import those
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.governed import governed
from tawatur.annotate.attributions.words.grammar import HONOUR, PREPOSITION, SPEAKER, WERE
from tawatur.annotate.attributions.words.kinds import CAME, OF_THAT
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, Text

# Words from the head of its sentence to a subject, and of a phrase that leads over, at most.
_NEAR, _LEAD = 6, 10
_PLACES = frozenset(("GPE", "LOC"))


def of_sentence(text: Text, first: int, at: int) -> Words | None:
    """The subject of the sentence: the first name or noun of a speaker before word `at`, not after a preposition."""
    first = past_dateline(text, first, at)
    came = text.forms[first].lstrip("و") in CAME and first + 2 < at and can_speak(text, first + 2)
    i = first + 2 if came else past_topic(text, first, at)
    if text.tags[first] & WERE and first + 1 < at and those(text, first + 1):
        return first + 1, max(first + 2, noun_phrase(text, first + 1, at, strict=True))
    first, most, comma = i, i + _NEAR, i
    if text.tags[first] & PREPOSITION or text.glued(first, "ب"):
        comma = next((j for j in range(first, min(at, first + _LEAD)) if text.forms[j] in COMMAS), first)
        most = comma + _NEAR
    while i < min(at, most):
        if i > first and text.forms[i - 1] in OF_THAT and (heard := past_hearer(text, i, at)) > i:
            i, most = heard, heard + _NEAR  # "أكد ذلك لصحيفة … فلان، وقال …"
            continue
        speaks = can_speak(text, i) and text.glued(i, "بلك") is None
        if i > first and i in text.opened and text.opened[i].closed and i + 1 not in text.starting:
            i = text.opened[i].close + 1  # "واستخدم عبارة «رهاب لهار» مرارا، مؤكدا …"
            continue
        name = text.starting.get(i)
        if i < comma and name is not None and name.mention.type in _PLACES:
            i = name.last  # "وعلى صعيد دعم لهار، أشارت …"
            continue
        if speaks and i > first and governed(text, i) and not _verb(text, i - 1, first):
            i = max(i + 1, noun_phrase(text, i, at, strict=True))
            continue
        if speaks:
            if i > first and (text.tags[i] & SPEAKER in (0, HONOUR)) and i not in text.starting:
                i += 1  # "سعادته" is his joy, too
                continue
            if _owns(text, first, i):
                return None
            end = noun_phrase(text, i, at, strict=True)
            if end > i and not _dateline(text, i, end):
                return i, apposition(text, i, end, at)
        i = name.last if name else i + 1
    return None


def of_verb(text: Text, first: int, at: int) -> Words | None:
    """The definite noun after a verb of saying at the head of the sentence ("أصدرت الرابطة بيانا ذكرت فيه …")."""
    led = text.grammar.adverbs.at(text.words, first, at)
    first = led.last if led else first
    noun = first + 1
    if noun >= at or not any(r.tense == "perfect" and not r.pronoun for r in text.readings(first)):
        return None
    plain = text.forms[noun].startswith("ال") and not text.tags[noun] & ~SPEAKER
    end = noun_phrase(text, noun, at, strict=True) if plain else noun
    return (noun, end) if end > noun else None


def _verb(text: Text, i: int, first: int) -> bool:
    """Whether a word that can be a preposition is a verb at the head of its clause ("من جهته عبر فلان عن …")."""
    return bool(text.readings(i)) and (i == first or i - 1 in text.adverbial)


def _owns(text: Text, first: int, i: int) -> bool:
    """Whether a name only tells whose the noun after the verb at the head is ("وثمن إعلان الشركة …")."""
    noun = i - 1
    if noun != first + 1 or not any(r.tense == "perfect" for r in text.readings(first)):
        return False
    plain = text.plain(noun) and not text.forms[noun].startswith("ال")
    return plain and noun not in text.adverbial and noun not in text.times


def _dateline(text: Text, first: int, end: int) -> bool:
    """Whether the words are a place that only says where a report was written ("سبق – الرياض: …")."""
    name = text.starting.get(first)
    placed = name is not None and name.mention.type == "GPE" and name.last == end
    return placed and (text.forms[end] == ":" or text.forms[end] in DASHES)


def of_headline(text: Text, first: int, at: int) -> Words | None:
    """What stands before the first verb of a headline, whatever noun it begins with ("تجار يرفضون …", "3 تجار …")."""
    name = text.covering.get(at - 1)
    if name is not None and name.last == at and name.cut and text.forms[name.first][0] == "و" and name.first > first:
        return name.first, name.last  # "حريق في السوق، وفلان يتوعد …"
    quote = text.opened.get(first)
    if quote and quote.closed and quote.close == at - 1 and at - first <= _NEAR:
        return first, at  # «الصحة» تحذر من …
    noun = first + (text.words[first].kind == "number")
    plain = text.words[noun].kind == "arabic" and not text.tags[noun] & ~SPEAKER and not text.readings(noun)
    near = plain and 0 < at - noun <= _NEAR and text.glued(noun, "بلك") is None
    return (first, at) if near and noun_phrase(text, noun, at) == at else None
