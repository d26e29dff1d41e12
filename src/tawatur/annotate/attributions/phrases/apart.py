"""Speakers whose name stands apart: in marks or brackets, or behind their office."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import (
    ADJECTIVES,
    LONGEST_NAME_IN_MARKS,
    definite,
    person,
    stem_tag,
    unnamed,
)
from tawatur.annotate.attributions.phrases.unlisted import unknown
from tawatur.annotate.attributions.words.clause import State
from tawatur.annotate.attributions.words.grammar import BODY, OUTLET, PREPOSITION, RANK, RELATIVE, ROLE, SPOKES, THAT
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, STOPS, Name, Text

# Words of a speaker's name in marks, and how far from it what he says begins, at most.
_OF_A_NAME, _FURTHEST = 3, 30
# Words of another name between dashes, with the dashes, at most.
_BETWEEN = 20


def speaker_in_marks(text: Text, i: int, stop: int) -> int:
    """Past a speaker whom no list knows, set in marks as Egyptian papers do («أضاف «فلان»، خلال …: «…»»), else 0."""
    close = _closing(text, i, stop) if i < stop else 0
    if close == 0:
        return 0
    name = text.starting.get(i + 1)
    inner = range(i + 1, close)
    plain = all(not text.tags[j] and not text.readings(j) and text.words[j].kind == "arabic" for j in inner)
    plain = plain or (close == i + 2 and definite(text.forms[i + 1]) and bool(text.tags[i + 1] & BODY))
    plain = plain or bool(name and name.last == close and name.mention.type in ("PER", "ORG"))
    past, begins = close + 1, close + 1
    if past < stop and text.tags[past] & RELATIVE:
        begins = next((j for j in range(past, min(past + _FURTHEST, stop)) if text.forms[j] in COMMAS), past)
    for j in range(begins, min(begins + _FURTHEST, stop)):
        if j > begins and j in text.opened and text.forms[j - 1] == ":":
            return past
        if text.tags[j] & THAT:
            return past if plain else 0
        if text.forms[j] in STOPS or text.readings(j):
            return 0
    return 0


def body_in_marks(text: Text, i: int, stop: int) -> int:
    """Past a body in marks before a bare object, which it speaks of ("اتهمت «رابطة …» الشركة بـ…"), else 0."""
    quote = text.opened.get(i)
    if quote is None or not quote.closed or quote.close - i > LONGEST_NAME_IN_MARKS or quote.close + 1 >= stop:
        return 0
    name, after = text.starting.get(i + 1), quote.close + 1
    body = bool(stem_tag(text, i + 1) & (BODY | OUTLET)) or (name is not None and name.mention.type == "ORG")
    plain = text.words[after].kind == "arabic" and not text.tags[after] & (PREPOSITION | THAT)
    return after if body and plain and not text.glued(after, "بل") and text.forms[after][0] != "و" else 0


def _closing(text: Text, i: int, stop: int) -> int:
    """The mark or bracket that closes a name of a few words, else 0."""
    quote, most = text.opened.get(i), min(i + 2 + _OF_A_NAME, stop)
    if quote is not None:
        return quote.close if quote.closed and i + 1 < quote.close < most else 0
    return next((j for j in range(i + 2, most) if text.forms[j] == ")"), 0) if text.forms[i] == "(" else 0


def bracketed(text: Text, i: int, stop: int) -> int:
    """The end of a name that fills brackets ("أعلنت (الوكالة) أن …"); 0 where none does."""
    name = text.starting.get(i + 1) if text.forms[i] == "(" else None
    return name.last if name and name.last < stop and text.forms[name.last] == ")" else 0


def past_surname(text: Text, i: int, stop: int, state: State) -> int:
    """Past a lone unknown word between a person's name and a comma, which ends the name ("فلان عامر، …"), else `i`."""
    if state.subject is None or state.subject[1] != i or i + 1 >= stop or text.forms[i + 1] not in COMMAS:
        return i
    name = text.covering.get(i - 1)
    office = name is None and bool(stem_tag(text, state.subject[0]) & (ROLE | SPOKES)) and unknown(text, i - 1)
    return i + 1 if (office or (name and person(name))) and unknown(text, i) else i


def named_late(text: Text, name: Name, state: State) -> bool:
    """Whether a person's name is that of the subject named by office before ("المتحدث الرسمي للهيئة بجدة فلان")."""
    if not person(name) or state.addressee or not state.subject or not unnamed(text, state.subject):
        return False
    at = name.first - 1
    at -= text.forms[at] == "." and text.forms[at - 1] in text.grammar.titles  # "د. فلان"
    form, tag = text.forms[at], text.tags[at]
    if tag & PREPOSITION or text.tags[at - 1] & PREPOSITION:
        return state.comma
    titled = bool(tag & RANK) or text.glued(at, "بل") is not None or form in text.grammar.titles
    closed = at in text.covering or form == ")"
    return state.comma or titled or closed or (definite(form) and form.endswith(ADJECTIVES))


def between_dashes(text: Text, i: int, stop: int, state: State, frames: frozenset[str]) -> int:
    """Past another name of the subject between dashes, where the content opens behind it ("أعلنت القيادة -لجنة
    القبول- عن …"); 0 where none stands here.
    """
    if state.subject is None or state.subject[1] != i:
        return 0
    close = next((j for j in range(i + 2, min(i + _BETWEEN, stop - 1)) if text.forms[j] in DASHES), 0)
    opens = close and (text.tags[close + 1] & THAT or text.forms[close + 1] in frames)
    return close + 1 if opens else 0
