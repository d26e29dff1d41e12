"""Words of scripture: who speaks in an article recites them, and God is no source of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawatur.annotate.attributions.words.text import Text
from tawatur.lexicon import Lexicon
from tawatur.script.words import forms

_IN = "في"
# Words from the verb to the colon, at most.
_NEAR = 8


@dataclass(frozen=True, eq=False)
class _Scripture:
    """Folded words of who is said to say it; `leads` are the first of two that praise, `opens` all that may stand right
    behind the verb."""

    god: frozenset[str]
    praise: frozenset[str]
    mighty: frozenset[tuple[str, ...]]
    leads: frozenset[str]
    opens: frozenset[str]


@cache
def _scripture(lexicon: Lexicon) -> _Scripture:
    table = lexicon.table("cues", "classes")["scripture"]
    god, praise = (frozenset(forms(word)[0] for word in table[name]) for name in ("god", "praise"))
    mighty = frozenset(map(forms, table["mighty"]))
    leads = frozenset(first for first, _ in mighty)
    return _Scripture(god, praise, mighty, leads, god | praise | leads)


def recites(text: Text, at: int) -> bool:
    """Whether the verb at word `at` leads to words of scripture ("قال الله تعالى: …")."""
    behind, known = text.forms[at + 1 : at + 3], _scripture(text.grammar.lexicon)
    if not behind or behind[0] not in known.opens or not any(r.cue.act == "say" for r in text.readings(at)):
        return False
    if behind[0] in known.praise or tuple(behind) in known.mighty:
        return True
    after = behind[-1]
    praised = len(behind) > 1 and (after in known.leads or after in known.praise or after in (_IN, ":"))
    return behind[0] in known.god and (praised or at + 2 in text.opened)


def recited(text: Text, colon: int) -> bool:
    """Whether words of scripture stand behind a colon."""
    return any(recites(text, at) for at in range(max(0, colon - _NEAR), colon))
