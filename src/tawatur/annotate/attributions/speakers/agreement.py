"""Agreement: how many a source is, which verbs can have it as their subject, who acts in the plural in a clause."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, stem_tag
from tawatur.annotate.attributions.phrases.told import document
from tawatur.annotate.attributions.speakers import subjects
from tawatur.annotate.attributions.speakers.sources import Source
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.grammar import (
    AUXILIARY,
    DOCUMENT,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    THAT,
    WERE,
)
from tawatur.annotate.attributions.words.text import PARTING, STOPS, Text

# Letters of a plural of people in "ون", and of a verb in "وا", at least.
_NOMINATIVE, _THEY = 6, 4
# "That they", "that I".
_THEM, _ME = ("هم", "هما"), "ني"
_UNNAMED = ("anonymous", "organisation")
# Words from "that" to a verb in the plural, at most; "then", before a noun.
_FURTHEST, _THEN = 10, "فان"


def agrees(source: Source, gender: str, number: str) -> bool:
    """Whether a verb or participle of this gender and number can have the source as its subject."""
    if number == "p" and source.number != "sp":
        return source.number == "p" or (source.number == "" and source.link.kind in _UNNAMED)
    if number == "d" and source.link.kind == "organisation" and source.link.entity and source.number != "p":
        return False
    if number == "s" and source.number == "p":
        return False
    return not (gender and source.gender and gender != source.gender)


def goes_on(source: Source, gender: str, number: str) -> bool:
    """The same for a verb of another sentence, where no plural means one body that is named."""
    body = number == "p" and source.number == "" and source.link.entity is not None
    return not body and agrees(source, gender, number)


def before(text: Text, at: int, first: int, number: str) -> Words | None:
    """The subject before a verb; of one in the plural, the plural behind "that" ("أن الموقوفين في لهار اعترفوا …")."""
    if text.tags[at - 1] & THAT and text.forms[at - 1].endswith(_ME):
        return None  # "خبر مفاده أنني رفضت …"
    if own := _own_body(text, at):
        return own
    words = (_behind_that(text, at, first) if number == "p" else None) or subjects.before(text, at, first)
    if words and number in ("p", "d") and (stem_tag(text, words[0]) == DOCUMENT or document(text, words[0])):
        return None  # "أرسلا خطابا يخبرانه بأن …"
    return words


def _own_body(text: Text, at: int) -> Words | None:
    """What somebody calls his own, between "that" and a verb ("أن بلاده ترفض …"), or None."""
    end = at - bool(text.tags[at - 1] & AUXILIARY and not text.tags[at - 1] & NEGATION)
    own = end > 1 and text.forms[end - 1] in text.grammar.classes.own_bodies and text.tags[end - 2] & THAT
    return (end - 1, end) if own else None


def _behind_that(text: Text, at: int, first: int) -> Words | None:
    """The words between "that" and a verb in the plural, where a plural or a definite noun begins them."""
    if text.forms[at][0] == "و" and text.joined_cue(at):
        return None
    for that in range(at - 1, max(first - 1, at - _FURTHEST), -1):
        if text.forms[that] in PARTING or text.tags[that] & RELATIVE or text.readings(that):
            return None
        if text.tags[that] & THAT or text.forms[that] == _THEN:
            if text.forms[that].endswith(_THEM):
                return None  # "أنهم يمنعون …، بل طلبوا …"
            start, end = that + 1 + text.is_mark(that + 1), at - bool(text.tags[at - 1] & AUXILIARY)
            return (start, end) if start < end and _many(text, start) else None
    return None


def _many(text: Text, i: int) -> bool:
    """Whether a noun of several stands here: with its plural ending, in construct as well, or pointed at."""
    form = text.forms[i]
    if i in text.covering or text.tags[i] & (PREPOSITION | WERE | AUXILIARY):
        return False
    if definite(form) and text.forms[i + 1].endswith("هم"):
        return True  # "المقبوض عليهم"
    return form in text.grammar.classes.these or (
        len(form) > _THEY and form.endswith(("ين", "ون", "ي", "و")) and text.words[i].kind == "arabic"
    )


def plural(text: Text, first: int, at: int) -> Words | None:
    """Who acts in the plural between two words: the nearest nominative, or the subject of a verb in the plural.

    A participle right behind those whom it tells of needs none ("شكوى المواطنين مطالبين بـ…").
    """
    beside = text.forms[at - 1]
    if at - 1 > first and beside.endswith("ين") and text.forms[at].endswith("ين") and definite(beside):
        return at - 1, at
    for i in range(at - 1, first - 1, -1):
        form = text.forms[i]
        if form in STOPS:
            return None
        if _nominative(text, i):
            start = i
            while start - 1 >= first and _nominative(text, start - 1):
                start -= 1  # "الموظفون السلماريون"
            return start, i + 1
        they = form.endswith("وا") and len(form) > _THEY and text.plain(i) and not definite(form)
        if they and (words := subjects.before(text, i, first)):
            return words
    return None


def _nominative(text: Text, i: int) -> bool:
    """Whether a plural of people stands here whose ending tells that it is a subject ("الموظفون", "مغردون")."""
    form = text.forms[i]
    if not form.endswith("ون") or len(form) < _NOMINATIVE or i in text.covering or text.readings(i):
        return False
    return definite(form) or form.startswith("م") or form.endswith("يون")
