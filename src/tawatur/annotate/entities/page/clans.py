"""Families that a page tells of by their name ("عائلة كرمانو", "أسرتا النسيمي والحمداني"): no member is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import strange
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import inflected
from tawatur.annotate.entities.words.tables import HOUSE
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word
from tawatur.script.romanise import romanise
from tawatur.script.words import among

# So near behind the noun of several families their names begin.
_FAR = 7
_OPENING, _CLOSING = frozenset('"«“'), frozenset('"»”')
_STOPS, _BETWEEN = frozenset(".؛:"), frozenset(("،", "و"))
_AND, _ORIGIN, _SHORTEST = "و", "ي", 4


def clans(prose: Prose, found: Sequence[Draft], known: Vocabulary) -> list[Draft]:
    """The drafts, single names behind the noun of a family as that family; those that nothing was found for, too."""
    words, nouns = prose.words, known.classes.clans
    at_nouns, rows = among(prose.forms, nouns), among(prose.forms, known.classes.kins)
    held = {at: draft for draft in found for at in range(draft.first, draft.last)}
    out = list(found)
    for at in at_nouns:
        for draft in _named(words, at + 1, held, known):
            _put(draft, out, held)
    for at in rows:
        for draft in _in_marks(words, at + 1, known):
            if (before := held.get(draft.first)) is None or before.length == 1:
                _put(draft, out, held)
    return out


def _put(draft: Draft, out: list[Draft], held: dict[int, Draft]) -> None:
    """Add a draft in the place of what its last word was read as."""
    if before := held.get(draft.last - 1):
        out.remove(before)
    out.append(draft)


def _in_marks(words: Sequence[Word], at: int, known: Vocabulary) -> Iterator[Draft]:
    """The families of a row of single words in marks behind the noun of several ("عائلات مثل «كرمانو» و«النسيمي»")."""
    end = min(len(words) - 2, at + _FAR)
    first = next((n for n in range(at, end) if words[n].form in _OPENING), end)
    if any(words[n].form in _STOPS for n in range(at, first)):
        return
    while first < len(words) - 2 and words[first].form in _OPENING and words[first + 2].form in _CLOSING:
        yield _family_draft(words, first + 1, first + 2, 0, known)
        first += 3
        while first < len(words) and words[first].form in _BETWEEN:
            first += 1


def _family_draft(words: Sequence[Word], first: int, last: int, cut: int, known: Vocabulary) -> Draft:
    name = romanise(" ".join(word.form for word in words[first:last])[cut:], known.latin)
    return Draft(first, last, cut, "PER", "family", f"{name} family", "family")


def _named(words: Sequence[Word], at: int, held: dict[int, Draft], known: Vocabulary) -> Iterator[Draft]:
    """The families that the words from one on name, the second joined by "and"."""
    cut = 0
    if at < len(words) and words[at].form.startswith(_AND):
        return  # "my family and …"
    while at < len(words) and words[at].kind == "arabic":
        house = words[at].form[cut:] == HOUSE and at + 1 < len(words)
        own = at + house
        before = held.get(own)
        taken = before is not None and (before.length > 1 + house or before.type != "PER" or before.nominal)
        if taken or not (house or _family(words, own, cut, known)):
            return
        yield _family_draft(words, at, own + 1, cut, known)
        at, cut = own + 1, 1
        if at >= len(words) or not words[at].form.startswith(_AND):
            return


def _family(words: Sequence[Word], at: int, cut: int, known: Vocabulary) -> bool:
    """Whether a word is a family's name: one with ال that people are called by, or none of the news."""
    word = words[at]._replace(form=words[at].form[cut:])
    form = word.form
    if known.titles.get((form,)) or known.nations.get((form,)) or known.qualifiers.get((form,)):
        return False
    if form.startswith("ال"):
        return form in known.surnames
    origin = form.endswith(_ORIGIN) and len(form) > _SHORTEST and not (known.of_news(form) or inflected(form))
    return (origin or strange(word, known, True)) and known.names.get((form,)) is None
