"""A word by its consonants: هبوط and تهبط are one word, and so are خروج and خرجت."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = re.compile("(?:ات|ون|ين|ان|يه|وا|ها|هم|نا|ه|ي|ا|ت)$")
_WEAK = re.compile("[اويءى]")


@lru_cache(maxsize=1 << 16)
def bare(form: str) -> str:
    """A folded word by its consonants: proclitics, article, the usual prefixes and endings, and weak letters cut."""
    cut = form
    for head in ("وال", "فال", "بال", "كال", "لل", "ال"):
        if cut.startswith(head) and len(cut) - len(head) > 2:
            cut = cut[len(head) :]
            break
    if len(cut) > 4:
        cut = _ENDINGS.sub("", cut)
    elif len(cut) == 4:
        cut = cut.removesuffix("ت")
    if len(cut) > 3 and cut[0] in "يتناس":
        cut = cut[1:]
    found = cut[:1].replace("ا", "") + _WEAK.sub("", cut[1:])
    return found if len(found) > 2 else cut
