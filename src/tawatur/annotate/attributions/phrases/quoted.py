"""Whether marks hold what is said, or a name, a title, a few foreign words."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import stem_tag
from tawatur.annotate.attributions.phrases.marked import tells
from tawatur.annotate.attributions.words.clause import State
from tawatur.annotate.attributions.words.grammar import BODY, OUTLET, PREPOSITION, SPOILER, THAT
from tawatur.annotate.attributions.words.leads import foreign
from tawatur.annotate.attributions.words.quotes import Quote
from tawatur.annotate.attributions.words.text import DASHES, STOPS, Text

# Before a colon these lead to a list ("كل من: …").
_LISTS = frozenset(("من", "منهم", "منها", "بينهم", "بينها", "وهم", "وهي", "وهو"))
# Words in marks that may be a name, and how far from its cue such a one is still a statement.
_SHORT, _FAR = 5, 14
# Words from a mark to a content in the quotation that it opens, at most.
_FURTHEST = 250
# Marks whose shape tells which of a pair they are.
_PAIRED = {"«": "»", "“": "”"}


def quotes(text: Text, i: int, at: int, state: State, frames: frozenset[str]) -> bool:
    """Whether a quotation is content, not a name in marks: long enough, or not after a word that takes a name."""
    quote = text.opened[i]
    if (announced(text, i) and i != state.past) or foreign(text, i):
        return False
    if text.tags[i + 1] & THAT and not stem_tag(text, i - 1) & OUTLET:
        return True  # "قال رئيس البرلمان «إن …»"
    if quote.close - i > 2 and tells(text, i + 1) and (text.forms[i + 1] != "لا" or not stem_tag(text, i - 1) & OUTLET):
        return True  # "قال المتحدث باسم الشركة «نرفض ذلك»"
    if i in text.covering or (i + 1 in text.starting and text.starting[i + 1].last >= quote.close):
        return False
    after = quote.close + 1
    if after < text.size and text.tags[after] & THAT and not text.joined[after] and "that" in frames:
        return False
    if quote.close - i <= 2 * _SHORT and quote.closed and _colon_next(text, _past_hearer(text, after)):
        return False
    if quote.close - i <= 3 and (_marked_later(text, after, frames) or _object_after(text, after, frames)):
        return False
    if text.forms[i - 1] == "و" and i - 2 in text.closed and quote.close - i <= _SHORT:
        return False  # "مسؤولون من «المرفأ» و«الميناء»"
    bodied = bool(stem_tag(text, i - 1) & (OUTLET | BODY)) and quote.close - i <= 2 * _SHORT
    if bodied and _marked_later(text, after, frames):
        return False
    set_off = i == at + 1 or text.words[i - 1].kind == "mark" or i == state.past
    if not set_off and quote.close - i <= _SHORT and _marked_later(text, after, frames):
        return False
    if not set_off and state.loose and i - at > _FAR and quote.close - i <= 2 * _SHORT and i - 1 not in text.covering:
        return False
    if quote.close - i > 5:
        return True
    return not stem_tag(text, i - 1) & (OUTLET | BODY) and text.forms[i - 1] not in ("ل", "ب", "ول", "وب")


def _past_hearer(text: Text, i: int) -> int:
    """Past those with ل to whom it is said ("رئيس شركة «…» لوكالة …: «…»"), else the word itself."""
    if i >= text.size or text.glued(i, "ل") is None:
        return i
    return next((j for j in range(i, min(i + _SHORT, text.size)) if text.forms[j] == ":"), i)


def _colon_next(text: Text, i: int) -> bool:
    """Whether a colon and a quotation follow, also after a closing dash, so that a name stands before."""
    i += i < text.size and text.forms[i] in DASHES
    return i + 1 < text.size and text.forms[i] == ":" and i + 1 in text.opened


def announced(text: Text, at: int) -> bool:
    """Whether the words before a mark announce a title, a slogan or a list, which nobody says ("بعنوان: «…»")."""
    colon = at if text.forms[at] == ":" else at - 1
    if colon > 0 and text.forms[colon] == ":" and text.forms[colon - 1] in _LISTS:
        return True
    return any(text.forms[i] in text.grammar.announcing for i in range(max(0, at - 2), at))


def _object_after(text: Text, after: int, frames: frozenset[str]) -> bool:
    """Whether a bare object follows a name in marks ("أكدت «أم منصور» علمها بذلك")."""
    if "noun" not in frames or after >= text.size or text.words[after].kind != "arabic":
        return False
    return not text.tags[after] and not text.joined[after] and text.forms[after][0] != "و"


def _marked_later(text: Text, i: int, frames: frozenset[str]) -> bool:
    """Whether a complementiser or a preposition of the frames stands after a short quotation, in the same clause."""
    for j in range(i, min(i + 12, text.size)):
        if text.forms[j] in STOPS or text.readings(j):
            return False
        if text.tags[j] & THAT and text.tags[j - 1] & SPOILER and text.tags[j - 1] & PREPOSITION:
            return False  # "قال فلان «…» قبل أن يغادر"
        if (text.tags[j] & THAT and "that" in frames) or (text.tags[j] & PREPOSITION and text.forms[j] in frames):
            return True
    return False


def led_by(text: Text, first: int, last: int) -> Quote | None:
    """The quotation behind a colon to which an object of what is told only leads ("كشف فلان سبب الغلاء: «…»")."""
    for mark in text.marked(first + 1, last):
        quote = text.opened[mark]
        whole = quote.closed and quote.close - quote.open > 2 * _SHORT
        if whole and text.forms[mark - 1] == ":" and not announced(text, mark):
            return quote
    return None


def marks_end(text: Text, start: int, last: int) -> int:
    """Where the quotation closes in which a content begins, as nothing said in it goes on behind it; else `last`."""
    held = (text.opened[at] for at in text.marked(max(0, start - _FURTHEST), start))
    paired = (
        quote for quote in held if quote.closed and _PAIRED.get(text.forms[quote.open]) == text.forms[quote.close]
    )
    return min((quote.close for quote in paired if start < quote.close < last), default=last)
