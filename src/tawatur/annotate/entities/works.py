"""Works, firms and the like whose name a page sets in quotation marks behind what it is ("مسلسل «ريح الوادي»")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

_PAIRS = {"«": "»", "“": "”", "”": "“", '"': '"', "(": ")"}
# Between the noun and its name stand no more adjectives than this ("الفيلم الوثائقي المصري «…»").
_REACH = 3
_NEAR = 1
# A name in quotation marks is not longer than this; what is longer is rather a quotation.
_LONGEST = 6
# The name of a firm, party or outlet is not longer than this.
_SHORT = 3


def works(words: Sequence[Word], last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for the quoted names behind the nouns at `starts`; of campaigns only those with a definite first word."""
    for noun in starts:
        at = noun + 1
        style = next((known.works[r.stem] for r in readings(words[noun].form) if r.stem in known.works), "")
        while at < min(last, noun + 1 + (_NEAR if style == "body" else _REACH)) and words[at].form.startswith("ال"):
            at += 1
        close = _PAIRS.get(words[at].form, "") if at + 2 < last else ""
        if not close or (style != "plan" and close == ")"):
            continue
        end = at + 1
        while end < min(last, at + 2 + _LONGEST) and words[end].kind in ("arabic", "number"):
            end += 1
        name = words[at + 1 : end]
        if name and end < last and words[end].form == close and _named(name, style, known):
            body = style == "body"
            yield Draft(at + 1, end, 0, "ORG" if body else "MISC", "quoted" if body else style, kind=style)


def _named(name: Sequence[Word], style: str, known: Vocabulary) -> bool:
    """Whether the quoted words are a name, not what the page thinks of the thing ("خطة «مجنونة»")."""
    definite = name[0].form.startswith("ال")
    if style == "plan":
        return definite and len(name) > 1
    if style == "body" and (len(name) > _SHORT or any(word.form in known.frequent for word in name)):
        return False
    return definite or len(name) > 1 or name[0].form not in known.ordinary
