"""What a speaker does meanwhile, told between the cue and what he says ("قال وهو يشير إلى …: «…»")."""

from __future__ import annotations

from tawatur.annotate.attributions.words.grammar import HOMOGRAPH, PREPOSITION, RELATIVE, THAT
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text

_WHILE = frozenset(("وهو", "وهي", "وهم"))
# Words of such a clause at most, letters of its verb at least.
_FURTHEST, _SHORTEST = 25, 4
# Ends of nouns that begin as such a verb does.
_NOUNS = ("ه", "ات", "ين", "ي", "يون")
_WITH_EVERY = "بكل"


def acts(text: Text, i: int) -> bool:
    """Whether a word of no class has the look of a masculine verb that goes on ("يتعامل")."""
    form = text.forms[i]
    plain = text.words[i].kind == "arabic" and not text.tags[i] & ~HOMOGRAPH and i not in text.covering
    return plain and form[0] == "ي" and len(form) >= _SHORTEST and not form.endswith(_NOUNS)


def meanwhile(text: Text, i: int) -> bool:
    """Whether "while he …" begins here."""
    if text.forms[i] not in _WHILE or i + 1 >= text.size:
        return False
    return acts(text, i + 1) or any(r.tense == "imperfect" for r in text.readings(i + 1))


def being(text: Text, i: int) -> bool:
    """Whether "who is a …" begins here, which tells what a speaker is ("قال سامر وهو عامل في الميناء")."""
    if text.forms[i] not in _WHILE or i + 1 >= text.size:
        return False
    return text.words[i + 1].kind == "arabic" and not text.tags[i + 1] & (RELATIVE | THAT | PREPOSITION)


def past_circumstance(text: Text, i: int, stop: int) -> int:
    """Past "while he …" to what he says, and past "with every …" ("أبلغه بكل وضوح أن …"), else `i`."""
    if text.forms[i] == _WITH_EVERY and i + 2 < stop and not text.tags[i + 1] and _opens(text, i + 2):
        return i + 2
    if not meanwhile(text, i):
        return i
    for j in range(i + 2, min(i + _FURTHEST, stop)):
        if _opens(text, j) or text.forms[j] in COMMAS:
            return j
        if text.forms[j] in STOPS:
            break
    return i


def _opens(text: Text, i: int) -> bool:
    """Whether what is said may open here."""
    return bool(text.tags[i] & THAT) or i in text.opened or text.forms[i] == ":"


def task(text: Text, at: int) -> bool:
    """Whether a verbal noun stands here that looks like an office ("ضرورة المحافظة عليه")."""
    kept = at + 1 < text.size and text.forms[at] in text.grammar.classes.tasks
    return kept and text.forms[at + 1].startswith("علي")
