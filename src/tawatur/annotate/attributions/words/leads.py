"""Prepositions that only lead to a content, or are part of it: "by hinting that", "it is on everybody that"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import PREPOSITION, ROLE, THAT
from tawatur.annotate.attributions.words.text import COMMAS, Text

# Words that open a question.
QUESTIONS = frozenset(("كيف", "لماذا", "ماذا", "هل", "متي", "اين"))
_WITHOUT = "دون"
# What an address on the web begins with.
_WEB = ("http", "www")
# Words of a phrase between commas, at most.
_ASIDE = 8
# Words in marks, with a mark, that may be foreign.
_FEW = 5
# Those who are told what to do, and how soon after them it is told.
_ALL, _SOON = frozenset(("الجميع", "الكل", "كل")), 10


def on_everybody(text: Text, i: int) -> bool:
    """Whether a public stands here that is told what to do ("شدد على الجميع أن …")."""
    everybody = text.forms[i] in _ALL or text.forms[i] in text.grammar.public
    return everybody and any(text.forms[j] == "ان" for j in range(i + 1, min(i + _SOON, text.size)))


def by_telling(text: Text, i: int, stem: str) -> int:
    """The complementiser behind a verbal noun of saying that only leads to it ("اختتم بالإشارة إلى أن …"), else 0."""
    if not stem.startswith("ال") or not any(r.tense == "masdar" for r in text.cues.readings(stem[2:])):
        return 0
    that = i + 1 + bool(i + 2 < text.size and text.tags[i + 1] & PREPOSITION)
    return that if that < text.size and text.tags[that] & THAT else 0


def provided(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether "on that" stands here with a cue that takes no "on": it tells what is to come ("حدد الفريق مباراته الأولى
    على أن يلعب …").
    """
    takes = any("علي" in r.cue.frames or "علي ان" in r.cue.frames for r in held)
    return not takes and text.forms[i - 1 : i + 1] == ["علي", "ان"]


def coded(text: Text, i: int) -> bool:
    """Whether "إن" is a letter of a code, between two numbers ("إتش 5 إن 1")."""
    between = 0 < i < text.size - 1 and text.words[i - 1].kind == "number"
    return between and text.words[i + 1].kind == "number"


def address(text: Text, i: int) -> bool:
    """Whether a colon is part of an address on the web, or announces one ("عبر موقعها: https://…")."""
    return any(form.startswith(_WEB) for form in text.forms[max(i - 1, 0) : i + 2])


def foreign(text: Text, i: int) -> bool:
    """Whether only a number or a few foreign words stand in marks, which are a name or what is counted."""
    quote = text.opened[i]
    inner = [text.words[j].kind for j in range(i + 1, quote.close)]
    return quote.close - i <= _FEW and not any(kind == "arabic" for kind in inner)


def leads(text: Text, i: int) -> bool:
    """Whether a preposition stands here, and no noun that folding writes alike ("in front of", an imam)."""
    return bool(text.tags[i] & PREPOSITION) and not (
        text.tags[i] & ROLE and text.prose.text[text.words[i].start] == "إ"
    )


def between_commas(text: Text, i: int, stop: int) -> bool:
    """Whether an occasion between two commas only parts a verb from what is hoped or said ("يأمل فلان، في لقائه المقبل،
    التوصل إلى …").
    """
    if text.forms[i] != "في":
        return False
    if text.forms[i - 1] not in COMMAS:
        return _apposed(text, i, stop)
    if not text.owned(i + 1):
        return False
    after = next((j + 1 for j in range(i + 1, min(i + _ASIDE, stop - 1)) if text.forms[j] in COMMAS), 0)
    return after > 0 and (bool(text.tags[after] & THAT) or (text.plain(after) and text.forms[after].startswith("ال")))


def _apposed(text: Text, i: int, stop: int) -> bool:
    """Whether "in" stands in what commas tell of who hopes ("تأمل البلاد، الأولى في العالم، أن …")."""
    opens = any(text.forms[j] in COMMAS for j in range(max(i - _FEW, 0), i))
    near = range(i + 1, min(i + _FEW, stop - 1))
    return opens and any(text.forms[j] in COMMAS and text.tags[j + 1] & THAT for j in near)


def without(text: Text, i: int) -> bool:
    """Whether "without" stands before "that", which makes it no clause that is said ("من دون أن يحدد …")."""
    return text.forms[i - 1] == _WITHOUT and text.prose.text[text.words[i].start] == "أ"


def past_platform(text: Text, i: int) -> int:
    """Past a platform behind the noun of one, also in marks ("منصة «إكس»"), else the word itself."""
    if text.forms[i] not in text.grammar.classes.platforms or i + 1 >= text.size:
        return i
    first = i + 1 + (i + 1 in text.opened)
    if first >= text.size:
        return i
    match = text.grammar.platforms.at(text.words, first, min(first + _FEW, text.size), clitics=False)
    if match is None:
        return i
    return match.last + (first > i + 1 and match.last in text.closed)
