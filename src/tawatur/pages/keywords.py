"""Key words that stand on lines of their own below an article, without a label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from tawatur.pages.evidence import is_talk, keys
from tawatur.pages.segments import Segment

# Most words of a key word, fewest lines of a row of them, and first letters that words of one family share.
_WORDS, _ROW, _ROOT = 4, 3, 3
# Key words hold no mark but those of quotation, hashtags and bullets.
_NAMED = re.compile(r"[\w\s#\"'“”«»•*-]+")


def key_words(held: Sequence[Segment], run: Sequence[int], article: AbstractSet[str]) -> int:
    """How many lines at the head of a run are key words: short, each of words of the article (`article`: their keys).

    Of a row of three or more it is enough that half of them have a word of its family.
    """
    row = list(takewhile(lambda i: _could_be(held[i]), run))
    own = [keys((held[i],)) <= article for i in row]
    if len(row) >= _ROW:
        roots = {key[:_ROOT] for key in article}
        near = sum(any(key[:_ROOT] in roots for key in keys((held[i],))) for i in row)
        if 2 * near >= len(row):
            return len(row)
    count = own.index(False) if False in own else len(row)
    return count if count > 1 else 0


def key_row(held: Sequence[Segment], run: Sequence[int], article: AbstractSet[str]) -> Sequence[int]:
    """A row of key words in mid-text, three or more, at the first plain line of a run."""
    if any(held[i].bullet or held[i].numbered for i in run):
        return ()
    first = next((n for n, i in enumerate(run) if held[i].plain), 0)
    count = key_words(held, run[first:], article)
    return run[first : first + count] if count >= _ROW else ()


def _could_be(line: Segment) -> bool:
    short = line.plain and len(line.forms) <= _WORDS and _NAMED.fullmatch(line.text) is not None
    return short and not (line.numbered or is_talk(line)) and bool(keys((line,)))
