"""Federations of a sport in a country ("الاتحاد السلماري لكرة القدم")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.bodies import body_label
from tawatur.annotate.entities.words.draft import Draft, whole_noun
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.tables import Head
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match

_UNION, _GAMES = "الاتحاد", frozenset(("لكره", "للكره"))
# How the body of football is called, whose English every country has its own for.
_FOOTBALL, _OF_FOOTBALL = "Football", ("اتحاد", "الكره")
# What is played for: behind it the union tells only whose cup it is.
_CUP = "كاس"


def federation(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> Draft | None:
    """The federation that begins at a head with the adjective of its country and goes on with its sport."""
    at = match.first
    if match.reading.stem != _UNION or (at and words[at - 1].form.endswith(_CUP)):
        return None
    owner = nation(words, match.last, last, known)
    if owner is None or owner[0] not in known.countries or owner[1] + 1 >= last:
        return None
    here = owner[1]
    held = words[here].form in _GAMES
    sport = known.glosses.get((whole_noun(words[here].form, 1), words[here + 1].form)) if held else None
    if sport is None:
        return None
    body = known.bodies.get(_OF_FOOTBALL) if sport == _FOOTBALL else None
    label = (
        body_label(body, owner[0], known) if body else f"{known.adjectives.get(owner[0], owner[0])} {sport} Federation"
    )
    return Draft(at, here + 2, match.reading.cut, "ORG", "head", label, "union", country=known.countries[owner[0]])
