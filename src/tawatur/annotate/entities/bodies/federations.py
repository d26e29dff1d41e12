"""Bodies with a country inside their name: federations of a sport ("الاتحاد السلماري لكرة القدم"), central banks ("بنك
الكويت المركزي").
"""

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
_BANK, _CENTRAL, _OF_STATE = "Bank", "المركزي", ("البنك", "المركزي")
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
    if sport is None or _listed(words, at, here + 2, known):
        return None
    body = known.bodies.get(_OF_FOOTBALL) if sport == _FOOTBALL else None
    label = (
        body_label(body, owner[0], known) if body else f"{known.adjectives.get(owner[0], owner[0])} {sport} Federation"
    )
    rule = f"body:{body.id}" if body else "head"
    return Draft(at, here + 2, match.reading.cut, "ORG", rule, label, "union", country=known.countries[owner[0]])


def central_bank(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> Draft | None:
    """The central bank that begins at a head and is called by its country ("بنك الكويت المركزي")."""
    at = match.last
    if match.value.english != _BANK or match.value.definite or at + 1 >= last or words[at + 1].form != _CENTRAL:
        return None
    owner = next((name for name in known.names.get((words[at].form,)) or () if name.kind == "country"), None)
    body = known.bodies.get(_OF_STATE)
    if owner is None or body is None or _listed(words, match.first, at + 2, known):
        return None
    label = body_label(body, owner.label, known)
    return Draft(
        match.first, at + 2, match.reading.cut, "ORG", f"body:{body.id}", label, "bank", True, country=owner.country
    )


def _listed(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> bool:
    """Whether a list has the whole name, and so knows better."""
    match = known.names.match(words, first, last)
    return match is not None and match.last == last
