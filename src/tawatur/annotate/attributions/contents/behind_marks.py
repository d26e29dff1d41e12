"""What stands behind a quotation with which a content begins: more that is said, or the outlet again."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.whereas import WHEREAS
from tawatur.annotate.attributions.phrases.heads import opens_medium
from tawatur.annotate.attributions.words.clause import Marker
from tawatur.annotate.attributions.words.grammar import PREPOSITION, RELATIVE, SPOILER, TAIL, THAT
from tawatur.annotate.attributions.words.kinds import WHICH
from tawatur.annotate.attributions.words.quotes import Quote
from tawatur.annotate.attributions.words.text import COMMAS, Text

# With these the outlet goes on behind a quotation.
_BEHIND = WHEREAS | WHICH | {"دون"}
# These lead to what is said of the words in marks.
_CAUSES = frozenset(("بسبب", "رغم", "دون", "نتيجه", "جراء", "بهدف", "بغيه", "من", "علي"))
# Behind it stands where something was said.
_IN = "في"
# Words of a quotation with its marks that is more than a term, at least.
_CLAUSE = 5

Parts = list[tuple[int, int, int | None]]


def quotation(text: Text, marker: Marker, quote: Quote, end: int) -> Parts | None:
    """The word ranges of what is said, where it is only the quotation at its head (and those joined to it).

    `end`: where a clause that went on behind the quotation would end.
    """
    first, after = quote.open, quote.close + 1
    whole: Parts = [(first, after, None)]
    clausal, marked = marker not in ("preposition", "noun"), marker in ("quote", "colon")
    if not quote.closed:
        return None
    if text.forms[quote.close - 1] in ".!؟?" and clausal:
        return whole
    if quote.close >= end:
        return None
    if not text.is_mark(first):
        return whole  # "قال: (…) وغادر"
    if not clausal and after < end and text.forms[after][0] == "و" and after not in text.covering:
        return whole
    if marked and after < end and text.forms[after] == "و" and after + 1 in text.opened:
        return together(text, quote)
    if after >= end or (marked and (text.forms[after] in _BEHIND or _of_what(text, marker, quote, end))):
        return whole
    comma = text.forms[after] in COMMAS and (marked or _beside(text, after + 1))
    return whole if comma else None


def _of_what(text: Text, marker: Marker, quote: Quote, end: int) -> bool:
    """Whether behind a quotation it is told what it speaks of, or when it was said ("…: «…» عن …").

    Not where more is quoted of it ("…: «…» في هجمات قال إنها «…»").
    """
    after = quote.close + 1
    if text.forms[after] == _IN and after + 1 < end and opens_medium(text, after + 1):
        return True  # "قال «…» في كلمة أمام …"
    if (
        text.tags[after] & SPOILER
        and text.tags[after] & PREPOSITION
        and after + 1 < end
        and text.tags[after + 1] & THAT
    ):
        return True  # "قال فلان «…» قبل أن يغادر"
    if marker != "colon" or after - quote.open <= _CLAUSE or text.marked(after, end):
        return False
    return bool(text.tags[after] & PREPOSITION) and text.forms[after] not in _CAUSES


def together(text: Text, quote: Quote) -> Parts:
    """The quotation and those joined to it by و."""
    parts: Parts = [(quote.open, quote.close + 1, None)]
    at = quote.close + 1
    while at + 1 < text.size and (text.forms[at] == "و" or text.forms[at] in COMMAS) and at + 1 in text.opened:
        quote = text.opened[at + 1]
        parts.append((quote.open, quote.close + 1, None))
        at = quote.close + 1
    return parts


def _beside(text: Text, i: int) -> bool:
    """Whether behind a quotation a phrase of place or time or a clause of the outlet stands ("أن «…»، خلال لقاء …")."""
    if i >= text.size or text.joined[i]:
        return False
    if text.forms[i] in WHICH and i + 1 < text.size and text.forms[i + 1][0] not in "يت":
        return True  # "إن «…»، مما أثار …"
    return bool(text.tags[i] & (PREPOSITION | RELATIVE | TAIL)) and text.forms[i] not in _CAUSES
