"""Relative clauses behind a comma: whether they, or what stands behind them, are said too."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import new_cue
from tawatur.annotate.attributions.contents.whereas import back
from tawatur.annotate.attributions.words.text import COMMAS, Text

# Words of a relative clause, at most.
_LONGEST = 60
# Words of a clause in marks, with a mark, at least.
_MARKED = 3
_WILL, _MAY = ("سي", "ست"), "قد"


def resumes(text: Text, i: int, last: int, clausal: bool, alone: bool) -> bool:
    """Whether what is said goes on behind a relative clause and its comma.

    Behind one that only tells who or where somebody named is, not where somebody says something next.
    """
    named = i > 1 and i - 2 in text.covering
    for j in range(i, min(last, i + _LONGEST)):
        if text.forms[j] in COMMAS:
            if named and j + 1 < last and new_cue(text, j + 1, last, alone):
                return False
            if back(text, j + 1, clausal):
                return True
    return False


def told_so(text: Text, i: int, last: int) -> bool:
    """Whether who speaks tells the relative clause whose words begin here: it is quoted, or of what will or may be.

    "…، الذي «غير وجه المدينة كلها»"; "…، الذي سيوفر فرص عمل"; "…، التي قد تضر بالصحة"
    """
    quote = text.opened.get(i)
    if quote is not None and quote.closed and quote.close < last + 1 and quote.close - i > _MARKED:
        return True
    may = text.forms[i : i + 1] == [_MAY] and i + 1 < last and text.forms[i + 1][0] in "يت"
    return may or (i < last and text.forms[i].startswith(_WILL) and i not in text.covering)
